// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/passages.h"
#include "codebook/level_name.h"
#include "coding/made.h"
#include "report/data/data_workbook.h"

#include <unordered_map>

namespace rd::report
{

namespace
{

using Times = std::unordered_map<CodingId, std::int64_t>;

/// When each coding was made: looking each up in its transcript would take the square of their number.
Times timesOf(const coding::Codings& codings)
{
    Times times;
    for (const auto& [transcript, list] : codings.all())
        for (const coding::Coding& coding : list) times[coding.id] = coding::madeMsOf(coding);
    return times;
}

std::vector<SheetCell> rowOf(const Times& times, const analysis::Passage& passage)
{
    const auto made = times.find(passage.coding);
    std::vector<SheetCell> row{passage.caseName, passage.document};
    row.push_back(passage.turn == 0 ? SheetCell() : SheetCell(static_cast<double>(passage.turn)));
    for (const std::string& text :
         {passage.speaker, passage.person, passage.code, fmt::format("{}", fmt::join(passage.path, " › ")),
          passage.qualifierName, passage.coder})
        row.emplace_back(text);
    row.push_back(made == times.end() ? SheetCell() : SheetCell(Instant{made->second}));
    row.emplace_back(passage.text);
    row.emplace_back(passage.memo);
    row.emplace_back(static_cast<double>(passage.span.start));
    row.emplace_back(static_cast<double>(passage.span.end));
    return row;
}

std::string parentKey(const codebook::Codebook& codebook, const codebook::Code& code)
{
    const codebook::Code* parent = codebook.find(code.parent);
    return parent == nullptr || parent->deleted ? std::string() : parent->key;
}

}

Sheet codingsSheet(const DataInput& input)
{
    const Language language = input.question.language;
    const SpeakIn speak(language);
    Sheet sheet{"passages", tr("Coded passages"), {}, {}, 2};
    sheet.columns = {{"case", input.snapshot.frame().unitOne(coding::CountUnit::cases, language), 20},
                     {"document", tr("Transcript"), 18},
                     {"turn", tr("Turn"), 7},
                     {"speaker", tr("Speaker"), 16},
                     {"person", tr("Respondent"), 16},
                     {"code", tr("Code (key)"), 18},
                     {"name", tr("Code"), 34},
                     {"qualifier", tr("Qualifier"), 14},
                     {"coder", tr("Coder"), 12},
                     {"made", tr("Coded on"), 17},
                     {"passage", tr("Passage"), 70},
                     {"memo", tr("Memo"), 30},
                     {"start", tr("Start"), 9},
                     {"end", tr("End"), 9}};
    analysis::PassageQuestion question;
    question.filter.coders = input.question.coders;
    question.filter.turns = input.question.turns;
    const auto places = analysis::findPassages(input.snapshot, question);
    const Times times = timesOf(input.codings);
    sheet.rows.reserve(places.size());
    for (const analysis::Place place : places) {
        auto passage = analysis::describe(input.snapshot, place, language);
        if (input.words) passage.text = input.words(passage.transcript, passage.span);
        sheet.rows.push_back(rowOf(times, passage));
    }
    return sheet;
}

Sheet codebookSheet(const DataInput& input)
{
    const Language language = input.question.language;
    const SpeakIn speak(language);
    const codebook::Codebook& codebook = input.snapshot.frame().codebook();
    Sheet sheet{"codes", tr("Codebook"), {}, {}, 2};
    sheet.columns = {
        {"code", tr("Code (key)"), 20}, {"name", tr("Name"), 34},    {"parent", tr("Below"), 20},
        {"level", tr("Level"), 10},     {"number", tr("Number"), 8}, {"meaning", tr("Meaning"), 50},
        {"use", tr("When to use"), 40}, {"not", tr("When not"), 40}, {"example", tr("Example"), 40},
        {"color", tr("Colour"), 10},    {"source", tr("Source"), 20}};
    for (const codebook::Code* code : codebook.inOrder()) {
        const codebook::Definition& text = code->definition;
        sheet.rows.push_back({code->key, code->shownName(language), parentKey(codebook, *code),
                              codebook::codeLevelName(code->level), code->number, text.meaning.in(language),
                              text.whenToUse.in(language), text.whenNot.in(language),
                              text.example.in(language), codebook::colorText(code->color), code->source});
    }
    return sheet;
}

}
