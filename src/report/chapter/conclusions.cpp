// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/memo_numbers.h"
#include "report/chapter/making.h"
#include "report/chapter/place_keys.h"
#include "text/fold.h"

#include <algorithm>

namespace rd::report
{

namespace
{

using coding::Memo;
using coding::MemoKind;

/// The same in every report, so that one that is renewed can lead to it.
std::string memoMark(const Making& making, MemoId id)
{
    return making.input.numbers.before + placeKey("memo", {id.uuid.toString()});
}

/// Title and text with what they cite; each figure leads to its entry, each quote and memo to itself.
Runs runsOf(const Making& making, const Memo& memo)
{
    using Kind = coding::MemoPiece::Kind;
    Runs runs;
    if (!memo.title.empty()) runs.push_back({sentenceOf(memo.title.in(making.input.language)) + " ", true});
    for (const Citations::Piece& piece : making.citations.piecesOf(memo.id)) {
        Run run{piece.text, piece.dead};
        if (piece.kind == Kind::figure && !piece.dead) {
            run.target = making.evidence.memoFigureMark(piece.figure);
            run.shows = placeKey("figure", {memo.id.uuid.toString(), piece.reference});
        }
        if (piece.kind == Kind::memo && !piece.dead) run.target = memoMark(making, piece.memo);
        if (piece.kind == Kind::quote && !piece.dead) run.target = making.evidence.quoteMark(piece.quote);
        runs.push_back(std::move(run));
    }
    return runs;
}

std::vector<const Memo*> memosOf(const Making& making, MemoKind kind)
{
    std::vector<const Memo*> memos;
    for (const Memo* memo : making.citations.memos())
        if (memo->kind == kind) memos.push_back(memo);
    return memos;
}

std::string idOf(const Memo& memo)
{
    return memo.id.uuid.toString();
}

/// A paragraph about that memo, as a member of a list.
void addMember(Making& making, const Memo& memo, Paragraph paragraph)
{
    paragraph.name = coding::memoName(memo, making.citations.numbers());
    making.document.blocks.emplace_back(std::move(paragraph));
}

/// The notes that the memo cites and that do not stand there yet, which nothing else shows.
void addCitedNotes(Making& making, const Memo& memo, const std::string& list)
{
    for (const Citations::Piece& piece : making.citations.piecesOf(memo.id)) {
        if (piece.kind != coding::MemoPiece::Kind::memo || piece.dead) continue;
        for (const Memo* note : memosOf(making, MemoKind::note)) {
            if (note->id != piece.memo || !making.notes.insert(note->id).second) continue;
            addMember(making, *note,
                      {Paragraph::Look::note, runsOf(making, *note), memoMark(making, note->id), list,
                       idOf(memo) + " " + idOf(*note)});
            addCitedNotes(making, *note, list);
        }
    }
}

void addMemo(Making& making, const Memo& memo, const std::string& list,
             Paragraph::Look look = Paragraph::Look::item)
{
    Runs runs = runsOf(making, memo);
    runs.insert(runs.begin(), {making.citations.numbers().at(memo.id) + " ", true});
    addMember(making, memo, {look, std::move(runs), memoMark(making, memo.id), list, idOf(memo)});
    addCitedNotes(making, memo, list);
}

/// The names of memos, each leading to its place: "conclusion 1a, conclusion 2c".
Runs linksTo(const Making& making, const std::vector<const Memo*>& memos)
{
    Runs runs;
    for (const Memo* memo : memos) {
        if (!runs.empty()) runs.push_back({", "});
        runs.push_back(
            {coding::memoName(*memo, making.citations.numbers()), false, false, memoMark(making, memo->id)});
    }
    return runs;
}

bool answers(const Memo& memo, MemoId answered)
{
    return std::find(memo.answers.begin(), memo.answers.end(), answered) != memo.answers.end();
}

/// The conclusions that answer a question, each under its name.
void addAnswers(Making& making, const Memo& question, const std::string& list)
{
    auto conclusions = memosOf(making, MemoKind::conclusion);
    std::erase_if(conclusions, [&](const Memo* memo) { return !answers(*memo, question.id); });
    if (conclusions.empty())
        addMember(making, question,
                  {Paragraph::Look::plain,
                   {{tr("No conclusion answers this question yet.")}},
                   {},
                   list,
                   idOf(question) + " none"});
    for (const Memo* memo : conclusions) {
        Runs runs = linksTo(making, {memo});
        runs.push_back({": "});
        for (Run& run : runsOf(making, *memo)) runs.push_back(std::move(run));
        addMember(making, *memo,
                  {Paragraph::Look::item, std::move(runs), {}, list, idOf(question) + " " + idOf(*memo)});
    }
}

/// Said of either, two conclusions oppose each other.
bool oppose(const Memo& one, const Memo& other)
{
    const auto names = [](const Memo& memo, MemoId id) {
        return std::find(memo.opposes.begin(), memo.opposes.end(), id) != memo.opposes.end();
    };
    return names(one, other.id) || names(other, one.id);
}

void addOpposites(Making& making, const Memo& conclusion, const std::string& list)
{
    std::vector<const Memo*> others = memosOf(making, MemoKind::conclusion);
    std::erase_if(others, [&](const Memo* other) { return !oppose(conclusion, *other); });
    if (others.empty()) return;
    Runs runs{{tr("Opposed to: ")}};
    for (Run& run : linksTo(making, others)) runs.push_back(std::move(run));
    addMember(making, conclusion,
              {Paragraph::Look::note, std::move(runs), {}, list, idOf(conclusion) + " opposed"});
}

}

bool hasConclusions(const Making& making, const codebook::Code* theme)
{
    const auto memos = memosOf(making, MemoKind::conclusion);
    return std::any_of(memos.begin(), memos.end(), [&](const Memo* memo) {
        return coding::themeOf(*memo, making.frame().codebook()) == theme;
    });
}

void addConclusions(Making& making, const codebook::Code* theme, int level)
{
    if (!hasConclusions(making, theme)) return;
    const std::string list =
        placeKey("list", {"conclusions", theme == nullptr ? std::string() : theme->id.uuid.toString()});
    making.heading(std::min(4, level), tr("Conclusions"),
                   "conclusions_" +
                       (theme == nullptr ? "all" : std::to_string(making.frame().codeIndex(theme->id))));
    for (const Memo* memo : memosOf(making, MemoKind::conclusion))
        if (coding::themeOf(*memo, making.frame().codebook()) == theme) {
            addMemo(making, *memo, list);
            addOpposites(making, *memo, list);
        }
}

void addQuestions(Making& making)
{
    const auto questions = memosOf(making, MemoKind::question);
    if (questions.empty()) return;
    making.heading(1, tr("Answers to the research questions"), "questions");
    const std::string list = placeKey("list", {"questions"});
    for (const Memo* question : questions) {
        addMemo(making, *question, list, Paragraph::Look::lead);
        addAnswers(making, *question, list);
    }
}

void addRecommendations(Making& making)
{
    const auto recommendations = memosOf(making, MemoKind::recommendation);
    if (recommendations.empty()) return;
    making.heading(1, tr("Recommendations"), "recommendations");
    const std::string list = placeKey("list", {"recommendations"});
    for (const Memo* memo : recommendations) {
        addMemo(making, *memo, list);
        std::vector<const Memo*> grounds = memosOf(making, MemoKind::conclusion);
        std::erase_if(grounds, [&](const Memo* ground) { return !answers(*memo, ground->id); });
        if (grounds.empty()) continue;
        Runs runs{{tr("Rests on: ")}};
        for (Run& run : linksTo(making, grounds)) runs.push_back(std::move(run));
        addMember(making, *memo,
                  {Paragraph::Look::note, std::move(runs), {}, list, idOf(*memo) + " grounds"});
    }
}

}
