// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/text_edits.h"
#include "text/offset_map.h"
#include "transcript/text_map.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rd::history
{

/// Works out what replacing words in one shown text comes to; for this room only. Replacements are by place
/// and share nothing (they may touch); an edit that one of them touches is folded into the new one.
class TextCorrecting
{
public:
    /// The texts must outlive it.
    TextCorrecting(const State& state, const BothTexts& texts, TranscriptId transcript);

    void replace(std::vector<text::Replacement> replacements);
    /// The same as one correction of what is said in `turn`, a place in the shown text: no other correction
    /// stands between its first word and its last. So what was corrected there before becomes part of it.
    void replaceAsOne(std::vector<text::Replacement> replacements, text::Span turn);
    /// The corrections of which these are cover those that they collide with: they are made anew, so that
    /// they are the last. Those of which `away` are go; what they cover may show.
    void choose(const std::vector<transcript::TextEdit>& standing,
                const std::vector<transcript::TextEdit>& away);
    /// Takes edits away that are covered, so that nothing looks otherwise.
    void drop(const std::set<transcript::TextEditId>& covered);

    std::vector<Row> rows;
    std::vector<coding::Coding> emptied;
    std::vector<coding::Memo> bare; ///< About words of which none is left.

private:
    /// Replacements and standing edits that touch each other, in the shown text.
    struct Region {
        text::Span shown;
        std::vector<text::Replacement> replacements;
        std::vector<transcript::TextEdit> edits;
        text::Span source; ///< What the edits hold of the imported text.
    };
    [[nodiscard]] std::vector<Region> regionsOf(const std::vector<text::Replacement>& replacements) const;
    [[nodiscard]] transcript::TextEdit editFor(const Region& region) const;
    void beWhole(const std::vector<Region>& regions, text::Span turn);
    [[nodiscard]] text::Span withWordsAround(text::Span place, text::Span turn) const;
    void takeIn(const std::vector<Region>& regions);
    void foldAll(const std::vector<Region>& regions, const std::vector<text::Replacement>& replacements);
    void fold(const Region& region);
    void changeTo(const std::vector<transcript::TextEdit>& left,
                  const std::set<transcript::TextEditId>& changing);
    void drop(transcript::TextEdit edit);
    /// What is coded or noted keeps its words.
    void movePassages(const std::vector<text::Replacement>& replacements,
                      const std::vector<text::Span>& near);
    [[nodiscard]] text::Span moved(text::Span span) const;
    [[nodiscard]] bool losesItsWords(text::Span before, text::Span after) const;
    void moveCoding(coding::Coding coding, const std::vector<text::Replacement>& replacements);
    void mendQuote(coding::Coding& coding, text::Span before,
                   const std::vector<text::Replacement>& replacements) const;
    void joinTwins();

    const State& m_state;
    const BothTexts& m_texts;
    TranscriptId m_transcript;
    text::OffsetMap m_source;
    text::OffsetMap m_shown;
    std::vector<transcript::TextEdit> m_standing;
    transcript::TextMap m_map;
    std::set<transcript::TextEditId> m_dropped;
    Uuid m_whole; ///< Of the edits that are made, as transcript::TextEdit::whole.
    text::Span m_wholeAt;
    std::string m_newText;
    std::optional<transcript::TextMap> m_moves; ///< From the shown text to the new one.
    std::optional<text::OffsetMap> m_after;     ///< Of the new one.
    struct Moved {
        coding::Coding coding;
        text::Span before;
    };
    std::vector<Moved> m_moved;
};

}
