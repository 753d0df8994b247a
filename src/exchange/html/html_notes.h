// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/html/html_parser.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rd::exchange
{

/// The id of the note that a link refers to, as pandoc, Markdown's other programs, GitHub, Word and
/// LibreOffice write them; empty for any other link.
std::string noteOfLink(const HtmlMarks& link);

/// Whether a link within a note leads back to where it is referred to.
bool leadsBack(const HtmlMarks& link);

/// The notes of a page, which it has at its end, on their way to where they are referred to.
class HtmlNotes
{
public:
    /// Stands in the text where a note is referred to; no word of a page may hold it.
    static constexpr char sign = '\x02';

    /// What is to be written for the reference.
    std::string refer(std::string note);
    /// What the page shows for the last reference, such as "1".
    void show(std::string_view words) { m_references.back().shown += words; }
    [[nodiscard]] bool isReferred(std::string_view note) const { return m_firsts.contains(note); }
    [[nodiscard]] bool areReferred() const { return !m_firsts.empty(); }
    void add(std::string_view note, std::string words);
    [[nodiscard]] int count() const { return m_count; }
    /// References to a note behind the first.
    [[nodiscard]] int repeated() const;

    /// The text with the notes in brackets, also where they are referred to again; a reference whose note did
    /// not come shows what the page does.
    [[nodiscard]] std::string settle(std::string_view text) const;

private:
    struct Reference {
        std::string shown;
        std::size_t first = 0; ///< Which is the first to the same note.
        std::string words;     ///< Of the note, at the first reference to it.
    };

    std::vector<Reference> m_references;
    std::map<std::string, std::size_t, std::less<>> m_firsts; ///< Of each note the first reference.
    int m_count = 0;
};

}
