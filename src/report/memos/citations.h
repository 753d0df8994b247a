// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coding/memo.h"
#include "report/memos/live_figure.h"
#include "report/quoting.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rd::report
{

/// A reference of a memo that leads nowhere, or is not written as one.
struct DeadReference {
    MemoId memo;
    std::string reference; ///< As it was written.
    std::string why;       ///< In the user's language, with what to do about it; may be empty.
};

/// What the texts of memos cite, looked up and counted once: figures, memos and quotes.
class Citations
{
public:
    /// One stretch of a memo's text as it is shown.
    struct Piece {
        coding::MemoPiece::Kind kind = coding::MemoPiece::Kind::words;
        std::string text = {};
        std::size_t figure = 0; ///< Place in figures().
        analysis::Place quote = {};
        MemoId memo = {};
        bool dead = false;          ///< `text` is the reference as it was written.
        std::string reference = {}; ///< Of a figure: as it was written, in braces.
    };

    /// `memos` in their order, with all that may be cited; what notes cite that no other memo
    /// cites is looked up only `withNotes`.
    /// Snapshot and memos must outlive it.
    Citations(const analysis::Snapshot& snapshot, std::vector<const coding::Memo*> memos,
              const WordsOf& words, Language language, bool withNotes = true);

    [[nodiscard]] const std::vector<const coding::Memo*>& memos() const { return m_memos; }
    [[nodiscard]] const std::map<MemoId, std::string>& numbers() const { return m_numbers; }
    [[nodiscard]] const std::vector<Figure>& figures() const { return m_figures; }
    [[nodiscard]] const std::vector<analysis::Place>& quotes() const { return m_quotes; }
    [[nodiscard]] const std::vector<Piece>& piecesOf(MemoId memo) const;
    /// The memo's text as it is shown, without marks.
    [[nodiscard]] std::string plainText(MemoId memo) const;
    [[nodiscard]] const std::vector<DeadReference>& dead() const { return m_dead; }
    /// Figures for which a word stands that says another thing than they do by now, or that count among none.
    [[nodiscard]] const std::vector<DeadReference>& untrueWords() const { return m_untrueWords; }

private:
    Piece figurePiece(const coding::MemoPiece& piece);
    void addNote(MemoId cited, std::vector<const coding::Memo*>& list) const;
    Piece figureOf(MemoId memo, const coding::MemoPiece& piece);
    Piece memoPiece(const coding::MemoPiece& piece) const;
    Piece quotePiece(const coding::MemoPiece& piece, const WordsOf& words);
    Piece resolved(const coding::Memo& memo, const coding::MemoPiece& piece, const WordsOf& words);
    /// Braces in plain words that were meant to cite something.
    void findMistyped(MemoId memo, std::string_view words);
    [[nodiscard]] analysis::Place placeOf(CodingId id);

    const analysis::Snapshot& m_snapshot;
    std::vector<const coding::Memo*> m_memos;
    Language m_language;
    std::map<MemoId, std::string> m_numbers;
    std::vector<Figure> m_figures;
    std::map<std::string, Piece> m_figurePieces; ///< By how they were written: each is counted once.
    std::vector<analysis::Place> m_quotes;
    std::map<CodingId, analysis::Place> m_places; ///< Of every coding, once one is cited.
    std::map<MemoId, std::vector<Piece>> m_pieces;
    std::vector<DeadReference> m_dead;
    std::map<std::string, std::string> m_untrue; ///< Why, by how a figure was written.
    std::vector<DeadReference> m_untrueWords;
};

/// "Conclusion 1a cites {x f9_gone}: there is no …", in the user's language.
std::string deadReferenceText(const Citations& citations, const DeadReference& dead);

}
