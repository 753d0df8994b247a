// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/placed_in_texts.h"

#include "base/i18n.h"
#include "text/diff.h"
#include "text/offset_map.h"
#include "transcript/text_map.h"

namespace rd::errands
{

namespace
{

/// From a text to another that is nearly the same.
class Placing
{
public:
    Placing(const std::string& from, const std::string& to)
        : m_to(to), m_map(transcript::TextMap::over(text::changedWords(from, to), text::codePointCount(from)))
    {
    }

    [[nodiscard]] text::Span operator()(text::Span span) const
    {
        const text::Span placed{m_map.shownStart({span.start, 0}), m_map.shownEnd({span.end, 0})};
        return placed.empty() ? transcript::nearestWord(m_to, placed.start) : placed;
    }

private:
    const std::string& m_to;
    transcript::TextMap m_map;
};

}

void placeInShownTexts(exchange::ImportedProject& theirs, project::Project& project)
{
    for (const auto& made : theirs.transcripts) {
        const TranscriptId id = made.transcript.id;
        const auto* held = project.state().transcripts.find(id);
        if (held == nullptr || held->deleted) continue;
        const auto shown = project.text(id);
        if (*shown == made.body) continue;
        const Placing place(made.body, *shown);
        for (coding::Coding& coding : theirs.codings)
            if (coding.transcript == id) coding.span = place(coding.span);
        for (coding::Memo& memo : theirs.memos)
            if (memo.subject == id.uuid && !memo.span.empty()) memo.span = place(memo.span);
        theirs.report.notes.push_back(say(
            "The text of “{transcript}” is another here; what the file codes stands where its words are now.",
            fmt::arg("transcript", held->name)));
    }
}

}
