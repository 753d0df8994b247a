// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace rd::gui
{

/// Words in one look; `strong` are names of menus and keys.
struct ManualWords {
    std::string text;
    bool strong = false;
    bool operator==(const ManualWords&) const = default;
};

/// A heading, a paragraph, or an item of a list.
struct ManualPart {
    enum class Kind { heading, paragraph, item };
    Kind kind = Kind::paragraph;
    int level = 0; ///< Of a heading; 1 is the title.
    std::vector<ManualWords> words;
    [[nodiscard]] std::string text() const; ///< All words.
};

/// Reads the manual: Markdown of "#" headings, paragraphs over several lines, "- " and "1. " items (numbers
/// stay), and **strong** words. All else stands as it is written.
std::vector<ManualPart> readManual(const std::string& markdown);

}
