// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "coding/memo_text.h"
#include "exchange/refi/refi_writing.h"

#include <algorithm>

namespace rd::exchange::refi
{

namespace
{

template <class Values>
int present(const Values& values)
{
    int count = 0;
    for (const auto& [id, value] : values) count += value.deleted ? 0 : 1;
    return count;
}

void tellCount(Writing& writing, int count, const char* one, const char* many)
{
    if (count > 0) writing.losses.push_back(sayn(one, many, count, fmt::arg("n", count)));
}

void tellSources(Writing& writing)
{
    const history::State& state = writing.state();
    int facts = 0;
    for (const transcript::Transcript* one : state.transcripts.list())
        facts += !one->author.empty() || !one->audio.empty() || one->topicsFrom ||
                         one->counted != transcript::CountedAlone::byKind
                     ? 1
                     : 0;
    int pages = 0;
    int quotes = 0;
    for (const auto& [transcript, codings] : state.codings.all())
        for (const coding::Coding& coding : codings) {
            pages += coding.page.empty() ? 0 : 1;
            quotes += coding.quote || !coding.quoteText.empty() ? 1 : 0;
        }
    tellCount(writing, facts, "Author, recording and topic part of {n} transcript were left out.",
              "Author, recording and topic part of {n} transcripts were left out.");
    tellCount(writing, quotes, "That {n} passage was chosen to be quoted, and how, was left out.",
              "That {n} passages were chosen to be quoted, and how, was left out.");
    tellCount(writing, pages, "The page of {n} passage was left out.",
              "The pages of {n} passages were left out.");
}

void tellPeople(Writing& writing)
{
    const history::State& state = writing.state();
    tellCount(writing, static_cast<int>(state.cases.respondents().size()),
              "{n} respondent was written as a case of its own that names its case; the format knows no "
              "respondents.",
              "{n} respondents were written as cases of their own that name their case; the format knows no "
              "respondents.");
    int moments = 0;
    int choices = 0;
    for (const transcript::Attribute* attribute : state.cases.attributes()) {
        moments += attribute->moments.empty() ? 0 : 1;
        choices += attribute->choices.empty() ? 0 : 1;
    }
    tellCount(writing, moments, "{n} attribute with moments was written as one variable for each moment.",
              "{n} attributes with moments were written as one variable for each moment.");
    tellCount(writing, choices, "The list of choices of {n} attribute was left out; its values were written.",
              "The lists of choices of {n} attributes were left out; their values were written.");
}

bool hasMarks(const std::string& text)
{
    const auto pieces = coding::memoPieces(text);
    return std::any_of(pieces.begin(), pieces.end(), [](const coding::MemoPiece& piece) {
        return piece.kind != coding::MemoPiece::Kind::words;
    });
}

void tellMemos(Writing& writing)
{
    int kinds = 0;
    int marks = 0;
    for (const coding::Memo* memo : writing.state().memosInOrder()) {
        kinds += memo->kind == coding::MemoKind::note && memo->answers.empty() ? 0 : 1;
        marks += hasMarks(memo->text.in(writing.language())) ? 1 : 0;
    }
    tellCount(writing, kinds, "{n} conclusion, question or recommendation was written as a plain note.",
              "{n} conclusions, questions and recommendations were written as plain notes.");
    tellCount(writing, marks, "{n} note holds numbers as marks, which other programs show as they are typed.",
              "{n} notes hold numbers as marks, which other programs show as they are typed.");
    tellCount(writing, writing.formerLooks,
              "{n} document with layout was left out, as its text was corrected here and it has the former "
              "words.",
              "{n} documents with layout were left out, as their texts were corrected here and they have the "
              "former words.");
}

void tellQualifiers(Writing& writing)
{
    tellCount(
        writing, static_cast<int>(writing.state().codebook.qualifiers().size()),
        "{n} qualifier was written as a code of its own and a set; other programs do not know what it means.",
        "{n} qualifiers were written as codes of their own and a set; other programs do not know what they "
        "mean.");
}

/// What this program knows and the format has no word for.
void tellOwn(Writing& writing)
{
    const history::State& state = writing.state();
    tellPeople(writing);
    tellMemos(writing);
    tellCount(writing, present(state.tables), "{n} saved table was left out.",
              "{n} saved tables were left out.");
    tellCount(writing, present(state.guide), "{n} item of the interview guide was left out.",
              "{n} items of the interview guide were left out.");
    tellSources(writing);
    tellCount(writing, present(state.assignments), "{n} hand-out to a coder was left out.",
              "{n} hand-outs to coders were left out.");
    tellCount(writing, present(state.rounds), "{n} round of coding was left out.",
              "{n} rounds of coding were left out.");
    tellCount(writing, present(state.resolutions), "{n} settled difference between coders was left out.",
              "{n} settled differences between coders were left out.");
    tellCount(writing, writing.withoutOwn, "{n} value that does not apply was written as unknown.",
              "{n} values that do not apply were written as unknown.");
    tellQualifiers(writing);
    if (!state.transcripts.list().empty())
        writing.losses.push_back(tr("Turns and who interviews stand in the text only; phrases and other "
                                    "texts of codes than name and definition, the other language and the "
                                    "history were left out."));
}

/// What QualCoder passes over, stops on, or makes something else of, where this file has it.
void tellQualCoder(Writing& writing, pugi::xml_node project)
{
    const auto has = [&](const char* path) { return !project.select_nodes(path).empty(); };
    if (has("Graphs/Graph") || has("Links/Link") || has("Sources/TextSource/Coding"))
        writing.losses.push_back(tr("QualCoder does not read networks, links and codings of whole texts."));
    if (has("Sets/Set")) writing.losses.push_back(tr("QualCoder makes attributes of sets."));
    tellCount(
        writing, static_cast<int>(project.select_nodes("Sources//TextSource[not(@plainTextPath)]").size()),
        "QualCoder stops on {n} text of which the file is not there; remove it before you export.",
        "QualCoder stops on {n} texts of which the files are not there; remove them before you export.");
    tellCount(writing,
              static_cast<int>(project.select_nodes("Sources//Transcript[not(@creationDateTime)]").size()),
              "QualCoder stops on {n} transcript of a recording that has no date.",
              "QualCoder stops on {n} transcripts of recordings that have no date.");
}

void tellReader(Writing& writing, pugi::xml_node project)
{
    if (writing.reader == RefiReader::standard)
        tellCount(
            writing, writing.wideTexts,
            "{n} text has emoji or other signs that NVivo counts as two; for NVivo, export with --for nvivo.",
            "{n} texts have emoji or other signs that NVivo counts as two; for NVivo, export with --for "
            "nvivo.");
    if (writing.reader == RefiReader::nvivo)
        writing.losses.push_back(
            tr("NVivo shows no colours of codes, and makes memos of notes about passages."));
    if (writing.reader == RefiReader::qualcoder) tellQualCoder(writing, project);
}

}

void tellCodebookLosses(Writing& writing)
{
    tellQualifiers(writing);
    writing.losses.push_back(
        tr("A codebook file holds codes only: transcripts, codings, cases and memos were left "
           "out, and of the codes phrases, the other language, and whether they are an "
           "opposite."));
}

void tellLosses(Writing& writing, pugi::xml_node project)
{
    tellOwn(writing);
    tellReader(writing, project);
}

}
