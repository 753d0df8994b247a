// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/project.h"
#include "text/offset_map.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace rd::gui
{

/// A passage of a list, as it is read: every part is text for the user, empty where there is none.
struct PassageRow {
    std::string caseName;
    std::string respondent;
    std::string transcript;
    std::string turn;
    std::string words;
    std::string code;
    std::string coder;
    std::string qualifier;
};

/// Passages in the order of the transcripts and of their text, read when they are asked for.
class PassageList
{
public:
    /// Takes the codings that are still there; each once.
    void fill(const history::State& state, const std::vector<CodingId>& codings);
    void clear();

    [[nodiscard]] std::size_t size() const { return m_codings.size(); }
    [[nodiscard]] const coding::Coding& coding(std::size_t row) const { return m_codings[row]; }
    /// Reads the transcript when it is first needed; the words are empty when it cannot be read. In the
    /// user's language; words longer than 300 characters are shortened.
    [[nodiscard]] PassageRow row(project::Project& project, std::size_t row);

private:
    struct Held {
        std::shared_ptr<const std::string> text;
        text::OffsetMap map;
    };
    std::string words(project::Project& project, const coding::Coding& coding);

    std::vector<coding::Coding> m_codings;
    std::unordered_map<TranscriptId, Held> m_texts;
};

/// Who speaks in the passage: the first respondent whose turn it touches, else the label of whoever speaks at
/// its start.
std::string speakerOf(const history::State& state, TranscriptId transcript, text::Span span);

}
