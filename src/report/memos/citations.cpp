// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/memos/citations.h"

#include "analysis/tables/context.h"
#include "base/error.h"
#include "coding/memo_numbers.h"
#include "report/memos/word_claim.h"
#include "text/fold.h"

#include <algorithm>

namespace rd::report
{

namespace
{

[[noreturn]] void refuseReference(std::string what)
{
    throw Refusal({"", "", std::move(what), tr("Name one that is there, or take the reference out.")});
}

/// How a reference is written whose braces begin with this word; empty for another word.
std::string asWritten(std::string_view word)
{
    if (word == "x") return tr("This is not understood; a figure is written as {x CODE}.");
    if (word == "memo") return tr("This is not understood; another memo is cited as {memo NUMBER}.");
    if (word == "quote") return tr("This is not understood; the words of a coding are cited as {quote ID}.");
    return {};
}

/// What is wrong with braces that were meant as a reference: "{x:listens}", "{X listens}", "{x}", or only the
/// key or name of a code. Empty for words that just stand in braces.
std::string whyMistyped(std::string_view inside, const codebook::Codebook& codes)
{
    const std::string words = text::folded(inside);
    std::string why = asWritten(words.substr(0, words.find_first_of(" :=,;|_")));
    const std::string name = text::trimmedText(inside);
    if (why.empty() && !name.empty() && (codes.byKey(name) != nullptr || !codes.called(name).empty()))
        why = asWritten("x");
    return why;
}

/// Calls `hear` with each pair of braces among words and with what stands in it.
template <class Hear>
void eachBraced(std::string_view words, Hear&& hear)
{
    for (std::size_t open = words.find('{'); open != std::string_view::npos;
         open = words.find('{', open + 1)) {
        const std::size_t end = words.find_first_of("{}", open + 1);
        if (end == std::string_view::npos) return;
        if (words[end] == '}')
            hear(words.substr(open, end + 1 - open), words.substr(open + 1, end - open - 1));
    }
}

}

Citations::Citations(const analysis::Snapshot& snapshot, std::vector<const coding::Memo*> memos,
                     const WordsOf& words, Language language, bool withNotes)
    : m_snapshot(snapshot), m_memos(std::move(memos)), m_language(language),
      m_numbers(coding::memoNumbers(m_memos, snapshot.frame().codebook()))
{
    std::vector<const coding::Memo*> toLookUp;
    for (const coding::Memo* memo : m_memos)
        if (memo->kind != coding::MemoKind::note || withNotes) toLookUp.push_back(memo);
    for (std::size_t i = 0; i < toLookUp.size(); ++i) {
        const coding::Memo& memo = *toLookUp[i];
        for (const coding::MemoPiece& piece : coding::memoPieces(memo.text.in(language))) {
            const Piece& made = m_pieces[memo.id].emplace_back(resolved(memo, piece, words));
            if (!withNotes && made.memo) addNote(made.memo, toLookUp);
        }
    }
}

void Citations::addNote(MemoId cited, std::vector<const coding::Memo*>& list) const
{
    for (const coding::Memo* memo : m_memos)
        if (memo->id == cited && memo->kind == coding::MemoKind::note &&
            std::find(list.begin(), list.end(), memo) == list.end())
            list.push_back(memo);
}

const std::vector<Citations::Piece>& Citations::piecesOf(MemoId memo) const
{
    static const std::vector<Piece> nothing;
    const auto found = m_pieces.find(memo);
    return found == m_pieces.end() ? nothing : found->second;
}

std::string Citations::plainText(MemoId memo) const
{
    std::string text;
    for (const Piece& piece : piecesOf(memo)) text += piece.text;
    return text;
}

Citations::Piece Citations::resolved(const coding::Memo& memo, const coding::MemoPiece& piece,
                                     const WordsOf& words)
{
    using Kind = coding::MemoPiece::Kind;
    Piece dead{piece.kind, piece.text};
    dead.dead = true;
    try {
        switch (piece.kind) {
        case Kind::words:
            findMistyped(memo.id, piece.text);
            return {piece.kind, piece.text};
        case Kind::figure:
            return figureOf(memo.id, piece);
        case Kind::memo:
            return memoPiece(piece);
        case Kind::quote:
            return quotePiece(piece, words);
        }
    } catch (const Refusal& refusal) {
        const Complaint& said = refusal.complaint();
        m_dead.push_back({memo.id, piece.text, said.what + (said.remedy.empty() ? "" : " ") + said.remedy});
    }
    return dead;
}

void Citations::findMistyped(MemoId memo, std::string_view words)
{
    for (std::string& open : coding::unclosed(words))
        m_dead.push_back({memo, std::move(open), tr("Its brace is not closed.")});
    eachBraced(words, [&](std::string_view braced, std::string_view inside) {
        std::string why = whyMistyped(inside, m_snapshot.frame().codebook());
        if (!why.empty()) m_dead.push_back({memo, std::string(braced), std::move(why)});
    });
}

Citations::Piece Citations::figurePiece(const coding::MemoPiece& piece)
{
    if (const auto known = m_figurePieces.find(piece.text); known != m_figurePieces.end())
        return known->second;
    LiveFigure live = liveFigure(m_snapshot, piece, m_language);
    if (const auto word = piece.options.find("word");
        word != piece.options.end() && contradicts(word->second, live.x, live.n))
        m_untrue[piece.text] =
            say("“{word}” stands for {figure} by now; choose another word.", fmt::arg("word", word->second),
                fmt::arg("figure", analysis::xOfNText(live.x, live.n, false, m_language)));
    if (live.n == 0) m_untrue[piece.text] = tr("There is nothing to count: its n is 0.");
    Piece made{piece.kind, live.text};
    made.figure = m_figures.size();
    made.reference = piece.text;
    live.figure.identity = piece.text;
    m_figures.push_back(std::move(live.figure));
    return m_figurePieces[piece.text] = made;
}

Citations::Piece Citations::figureOf(MemoId memo, const coding::MemoPiece& piece)
{
    Piece made = figurePiece(piece);
    if (const auto untrue = m_untrue.find(piece.text); untrue != m_untrue.end())
        m_untrueWords.push_back({memo, piece.text, untrue->second});
    return made;
}

Citations::Piece Citations::memoPiece(const coding::MemoPiece& piece) const
{
    const auto id = Uuid::parse(piece.name);
    const auto cited = std::find_if(m_memos.begin(), m_memos.end(),
                                    [&](const coding::Memo* memo) { return id && memo->id.uuid == *id; });
    if (cited == m_memos.end()) refuseReference(tr("This memo is no longer there."));
    Piece made{piece.kind, coding::memoName(**cited, m_numbers)};
    made.memo = (*cited)->id;
    return made;
}

analysis::Place Citations::placeOf(CodingId id)
{
    if (m_places.empty())
        for (const auto& chunk : m_snapshot.chunks())
            for (analysis::Index row = 0; row < chunk->size(); ++row)
                m_places[chunk->id[row]] = {chunk->transcript, row};
    const auto found = m_places.find(id);
    if (found == m_places.end()) refuseReference(tr("This coding is no longer there."));
    return found->second;
}

Citations::Piece Citations::quotePiece(const coding::MemoPiece& piece, const WordsOf& words)
{
    const auto id = Uuid::parse(piece.name);
    if (!id) refuseReference(tr("This coding is no longer there."));
    Piece made{piece.kind};
    made.quote = placeOf(CodingId{*id});
    const auto passage = quotedPassage(m_snapshot, made.quote, words, m_language);
    made.text = "“" + passage.text + "” (" + placeText(passage) + ")";
    if (std::find(m_quotes.begin(), m_quotes.end(), made.quote) == m_quotes.end())
        m_quotes.push_back(made.quote);
    return made;
}

std::string deadReferenceText(const Citations& citations, const DeadReference& dead)
{
    const auto memo = std::find_if(citations.memos().begin(), citations.memos().end(),
                                   [&](const coding::Memo* one) { return one->id == dead.memo; });
    const std::string name = text::capitalised(coding::memoName(**memo, citations.numbers()), userLanguage());
    return say("{memo} cites {reference}: {why}", fmt::arg("memo", name),
               fmt::arg("reference", dead.reference), fmt::arg("why", dead.why));
}

}
