// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chapter/making.h"

#include <algorithm>

namespace rd::report
{

namespace
{

using analysis::Place;

void addDefinition(Making& making, const codebook::Code& code)
{
    const Language language = making.input.language;
    Runs runs{{code.shownName(language), true}};
    const auto add = [&](const std::string& head, const Wording& words) {
        if (words.empty()) return;
        if (!head.empty()) runs.push_back({" " + head + ": ", false, true});
        runs.push_back({(head.empty() ? ": " : "") + words.in(language)});
    };
    add("", code.definition.meaning);
    add(tr("When to use"), code.definition.whenToUse);
    add(tr("When not"), code.definition.whenNot);
    add(tr("Example"), code.definition.example);
    making.paragraph(code.isTheme() ? Paragraph::Look::lead : Paragraph::Look::item, std::move(runs));
}

/// The numbers of a case's quotes, each leading to its quote.
Runs quoteNumbers(const Making& making, const std::vector<Place>& codings)
{
    Runs runs;
    for (const Place place : codings) {
        const std::size_t number = making.evidence.quoteNumber(place);
        if (!runs.empty()) runs.push_back({", "});
        runs.push_back({std::to_string(number), false, false, Evidence::quoteMark(number)});
    }
    return runs;
}

void addFigure(Making& making, std::size_t at)
{
    const Figure& figure = making.evidence.figures()[at];
    Runs runs{{std::to_string(at + 1) + " ", true}, {figure.title + ". "}};
    for (std::size_t i = 0; i < figure.cases.size(); ++i) {
        const auto& one = figure.cases[i];
        runs.push_back({(i == 0 ? "" : "; ") + one.name + (one.codings.empty() ? "" : ": ")});
        for (Run& run : quoteNumbers(making, one.codings)) runs.push_back(std::move(run));
    }
    runs.push_back({"."});
    making.paragraph(Paragraph::Look::item, std::move(runs), making.evidence.figureMark(at));
}

void addFigureHeading(Making& making, std::size_t table)
{
    if (table == FigurePlace::inMemo)
        making.heading(3, tr("Figures in conclusions and other memos"), "of_memos");
    else
        making.heading(3, making.input.tables[table].title, "of_table_" + std::to_string(table));
}

/// Where the figures that rest on a quote have their entries.
Runs figuresOf(const Making& making, Place place)
{
    Runs runs;
    for (const std::size_t figure : making.evidence.figuresOf(place)) {
        runs.push_back({runs.empty() ? " → " : ", "});
        runs.push_back({std::to_string(figure + 1), false, false, making.evidence.figureMark(figure)});
    }
    return runs;
}

}

void addCodebook(Making& making)
{
    making.heading(1, tr("Appendix: codebook"), "codebook");
    for (const codebook::Code* code : making.frame().codes()) addDefinition(making, *code);
    if (making.input.method.log.empty()) return;
    making.heading(2, tr("How the codebook changed while coding"), "codebook_changes");
    for (const std::string& change : making.input.method.log) making.paragraph(Paragraph::Look::item, change);
}

void addFigures(Making& making)
{
    if (making.evidence.figures().empty()) return;
    making.heading(1, tr("Appendix: from figures to quotes"), "figures");
    making.paragraph(Paragraph::Look::plain,
                     tr("For every figure: its cases and the numbers of its quotes."));
    std::size_t table = making.input.tables.size();
    for (std::size_t i = 0; i < making.evidence.figures().size(); ++i) {
        if (making.evidence.figures()[i].cases.empty()) continue;
        const std::size_t of = making.evidence.figures()[i].place.table;
        if (of != table) addFigureHeading(making, of);
        table = of;
        addFigure(making, i);
    }
}

void addQuotes(Making& making)
{
    if (making.evidence.quotes().empty()) return;
    making.heading(1, tr("Appendix: quotes"), "quotes");
    making.paragraph(Paragraph::Look::plain,
                     tr("Each with its place, its code, and the numbers of the figures that rest on it."));
    std::string owner;
    for (std::size_t i = 0; i < making.evidence.quotes().size(); ++i) {
        const Place place = making.evidence.quotes()[i];
        const analysis::Passage passage = quoted(making, place);
        if (passage.caseName != owner)
            making.heading(3, passage.caseName, "case_of_" + std::to_string(i + 1));
        owner = passage.caseName;
        const std::string code = passage.path.empty() ? passage.code : passage.path.back();
        const std::string qualifier = passage.qualifier.empty() ? "" : ", " + passage.qualifierName;
        Runs runs{
            {std::to_string(i + 1) + " ", true},
            {"“" + passage.text + "” "},
            {"(" + placeText(passage) + "; " + code + qualifier + "; " + passage.coder + ")", false, true}};
        for (Run& run : figuresOf(making, place)) runs.push_back(std::move(run));
        making.paragraph(Paragraph::Look::item, std::move(runs), Evidence::quoteMark(i + 1));
        if (!passage.memo.empty())
            making.paragraph(Paragraph::Look::note, say("Memo: {memo}", fmt::arg("memo", passage.memo)));
    }
}

}
