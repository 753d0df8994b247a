// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chapter/making.h"
#include "report/chapter/place_keys.h"

namespace rd::report
{

namespace
{

using analysis::Place;

/// There are as many as tables and cases: the list of headings would be all about them.
constexpr int entriesLevel = contentsLevels + 1;

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

/// The numbers of a case's quotes behind its name, each leading to its quote.
Runs quoteNumbers(const Making& making, const std::vector<Place>& codings)
{
    Runs runs;
    if (!making.listsQuotes) return runs;
    for (const Place place : codings) {
        runs.push_back({runs.empty() ? ": " : ", "});
        runs.push_back({std::to_string(making.evidence.quoteNumber(place)), false, false,
                        making.evidence.quoteMark(place)});
    }
    return runs;
}

void addFigure(Making& making, std::size_t at)
{
    const Figure& figure = making.evidence.figures()[at];
    Runs runs{{std::to_string(making.evidence.figureNumber(at)) + " ", true}, {figure.title + ". "}};
    for (std::size_t i = 0; i < figure.cases.size(); ++i) {
        const auto& one = figure.cases[i];
        runs.push_back({(i == 0 ? "" : "; ") + one.name});
        for (Run& run : quoteNumbers(making, one.codings)) runs.push_back(std::move(run));
    }
    runs.push_back({"."});
    making.document.blocks.emplace_back(Paragraph{Paragraph::Look::item, std::move(runs),
                                                  making.evidence.figureMark(at), figuresList(),
                                                  figure.identity});
}

/// Before that figure, which is the first of its table here.
void addFigureHeading(Making& making, std::size_t at)
{
    const Figure& figure = making.evidence.figures()[at];
    const std::string title = figure.place.table == FigurePlace::inMemo
                                  ? tr("Figures in conclusions and other memos")
                                  : making.input.tables[figure.place.table].title;
    making.document.blocks.emplace_back(Heading{entriesLevel, title, "of_" + making.evidence.figureMark(at),
                                                figuresList(), "heading " + figure.identity});
}

/// Where the figures that rest on a quote have their entries.
Runs figuresOf(const Making& making, Place place)
{
    Runs runs;
    if (!making.listsFigures) return runs;
    for (const std::size_t figure : making.evidence.figuresOf(place)) {
        runs.push_back({runs.empty() ? " → " : ", "});
        runs.push_back({std::to_string(making.evidence.figureNumber(figure)), false, false,
                        making.evidence.figureMark(figure)});
    }
    return runs;
}

/// A quote with its place, under the name of its case where the last one was another's.
void addQuote(Making& making, Place place, std::string& owner)
{
    const analysis::Passage passage = quoted(making, place);
    const std::string mark = making.evidence.quoteMark(place);
    const std::string id = passage.coding.uuid.toString();
    const auto add = [&](Paragraph::Look look, Runs runs, const std::string& named,
                         const std::string& member) {
        making.document.blocks.emplace_back(Paragraph{look, std::move(runs), named, quotesList(), member});
    };
    if (passage.caseName != owner)
        making.document.blocks.emplace_back(
            Heading{entriesLevel, passage.caseName, "case_of_" + mark, quotesList(), "heading " + id});
    owner = passage.caseName;
    const std::string code = passage.path.empty() ? passage.code : passage.path.back();
    const std::string qualifier = passage.qualifier.empty() ? "" : ", " + passage.qualifierName;
    Runs runs{{std::to_string(making.evidence.quoteNumber(place)) + " ", true},
              {"“" + passage.text + "” "},
              {"(" + placeText(passage) + "; " + code + qualifier + "; " + passage.coder + ")", false, true}};
    for (Run& run : figuresOf(making, place)) runs.push_back(std::move(run));
    add(Paragraph::Look::item, std::move(runs), mark, id);
    if (!passage.memo.empty() && !passage.agreed)
        add(Paragraph::Look::note, {{say("Memo: {memo}", fmt::arg("memo", passage.memo))}}, {}, "memo " + id);
}

}

void addCodebook(Making& making)
{
    if (making.frame().codes().empty() && making.input.method.log.empty()) return;
    making.heading(1, tr("Appendix: codebook"), "codebook");
    for (const codebook::Code* code : making.frame().codes()) addDefinition(making, *code);
    if (making.input.method.log.empty()) return;
    making.heading(2, tr("How the codebook changed while coding"), "codebook_changes");
    for (const std::string& change : making.input.method.log) making.paragraph(Paragraph::Look::item, change);
}

void addFigures(Making& making)
{
    const auto figures = making.evidence.figuresInOrder();
    if (figures.empty()) return;
    making.heading(1, making.listsQuotes ? tr("Appendix: from figures to quotes") : tr("Appendix: figures"),
                   "figures");
    const std::string units = making.frame().unitMany(coding::CountUnit::cases, making.input.language);
    making.paragraph(Paragraph::Look::plain,
                     making.listsQuotes ? say("For every figure: its {units} and the numbers of its quotes.",
                                              fmt::arg("units", units))
                                        : say("For every figure: its {units}.", fmt::arg("units", units)));
    std::size_t table = making.input.tables.size();
    for (const std::size_t at : figures) {
        const std::size_t of = making.evidence.figures()[at].place.table;
        if (of != table) addFigureHeading(making, at);
        table = of;
        addFigure(making, at);
    }
}

void addQuotes(Making& making)
{
    if (making.evidence.quotes().empty()) return;
    making.heading(1, tr("Appendix: quotes"), "quotes");
    making.paragraph(
        Paragraph::Look::plain,
        making.listsFigures
            ? tr("Each with its place, its code, and the numbers of the figures that rest on it.")
            : tr("Each with its place and its code."));
    std::string owner;
    for (const Place place : making.evidence.quotes()) addQuote(making, place, owner);
}

}
