// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/memos/citations.h"

#include "base/error.h"
#include "coding/memo_numbers.h"
#include "text/fold.h"

#include <algorithm>

namespace rd::report
{

namespace
{

[[noreturn]] void refuseReference(std::string what)
{
    throw Refusal({"", "", std::move(what), ""});
}

}

Citations::Citations(const analysis::Snapshot& snapshot, std::vector<const coding::Memo*> memos,
                     const WordsOf& words, Language language, bool withNotes)
    : m_snapshot(snapshot), m_memos(std::move(memos)), m_language(language),
      m_numbers(coding::memoNumbers(m_memos, snapshot.frame().codebook()))
{
    for (const coding::Memo* memo : m_memos) {
        if (memo->kind == coding::MemoKind::note && !withNotes) continue;
        for (const coding::MemoPiece& piece : coding::memoPieces(memo->text.in(language)))
            m_pieces[memo->id].push_back(resolved(*memo, piece, words));
    }
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
            for (std::string& open : coding::unclosed(piece.text))
                m_dead.push_back({memo.id, std::move(open), tr("Its brace is not closed.")});
            return {piece.kind, piece.text};
        case Kind::figure:
            return figurePiece(piece);
        case Kind::memo:
            return memoPiece(piece);
        case Kind::quote:
            return quotePiece(piece, words);
        }
    } catch (const Refusal& refusal) {
        m_dead.push_back({memo.id, piece.text, refusal.complaint().what});
    }
    return dead;
}

Citations::Piece Citations::figurePiece(const coding::MemoPiece& piece)
{
    if (const auto known = m_figurePieces.find(piece.text); known != m_figurePieces.end())
        return known->second;
    LiveFigure live = liveFigure(m_snapshot, piece, m_language);
    Piece made{piece.kind, live.text};
    made.figure = m_figures.size();
    made.reference = piece.text;
    live.figure.identity = piece.text;
    m_figures.push_back(std::move(live.figure));
    return m_figurePieces[piece.text] = made;
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
