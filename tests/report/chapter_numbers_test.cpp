// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/world.h"
#include "report/chapter/care.h"
#include "report/chapter/chapter.h"
#include "report/chapter/place_keys.h"
#include "report/memos/citations.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace rd;
using namespace rd::report;
using coding::TableKind;
using test::Families;

namespace
{

/// Two of three families: nods (below listens); plans in one of them, in other words.
struct Numbered : Families {
    AttributeId group = addAttribute("group", transcript::Level::caseLevel);
    std::vector<coding::TableDefinition> definitions;
    std::vector<coding::Memo> memos;

    Numbered()
    {
        code(a1, {30, 40}, nods, marit);
        code(b1, {30, 40}, nods, marit);
        code(b2, {50, 60}, plans, joost);
        setValue(group, a.uuid, "x");
        setValue(group, b.uuid, "y");
        setValue(group, c.uuid, "y");
    }

    coding::TableDefinition& table(TableKind kind, const std::string& title, CodeId theme = {})
    {
        coding::TableDefinition made;
        made.kind = kind;
        made.title = Wording::both(title);
        made.theme = theme;
        definitions.push_back(made);
        return definitions.back();
    }

    void conclude(const std::string& text)
    {
        coding::Memo memo;
        memo.id = MemoId::make();
        memo.kind = coding::MemoKind::conclusion;
        memo.text = Wording::both(text);
        memos.push_back(memo);
    }

    [[nodiscard]] std::vector<analysis::Table> tables() const
    {
        std::vector<analysis::Table> made;
        for (const auto& definition : definitions) made.push_back(count(definition));
        return made;
    }

    /// `numbers`: of the entries of a report that is renewed.
    [[nodiscard]] Document chapter(const std::set<Section>& sections, const EntryNumbers& numbers = {}) const
    {
        const auto all = snapshot();
        const auto made = tables();
        const auto words = [](TranscriptId, text::Span span) {
            return "words of " + std::to_string(span.start);
        };
        std::vector<const coding::Memo*> list;
        for (const coding::Memo& memo : memos) list.push_back(&memo);
        return makeChapter(
            {"Study", all, made, words, {}, Language::english, sections, 1, list, {}, numbers});
    }
};

/// Headings, paragraphs and captions, one a line.
std::string textOf(const Document& document)
{
    std::string text;
    for (const Block& block : document.blocks) {
        if (const auto* one = std::get_if<Heading>(&block)) text += "# " + one->text + "\n";
        if (const auto* one = std::get_if<Paragraph>(&block)) text += wordsOf(one->runs) + "\n";
        if (const auto* one = std::get_if<Grid>(&block)) text += "table: " + one->caption + "\n";
        if (const auto* one = std::get_if<Chart>(&block)) text += "chart: " + one->caption + "\n";
    }
    return text;
}

bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

/// From these words on.
std::string from(const std::string& text, const std::string& words)
{
    const auto at = text.find(words);
    return at == std::string::npos ? "no " + words + " in " + text : text.substr(at);
}

/// As a renewal finds them in it.
EntryNumbers numbersOf(const Document& document)
{
    EntryNumbers numbers;
    for (const Block& block : document.blocks) {
        const auto* entry = std::get_if<Paragraph>(&block);
        if (entry == nullptr || (entry->shows != figuresList() && entry->shows != quotesList())) continue;
        const std::size_t number = std::stoul(wordsOf(entry->runs));
        numbers.byKey.emplace(keyOf(*entry), number);
        std::size_t& last = entry->shows == quotesList() ? numbers.lastQuote : numbers.lastFigure;
        last = std::max(last, number);
    }
    return numbers;
}

}

BOOST_FIXTURE_TEST_SUITE(ChapterNumbers, Numbered)

BOOST_AUTO_TEST_CASE(QuotesWithoutFigures_PromiseAndPrintNoNumbersOfFigures)
{
    table(TableKind::xOfN, "Relation", relation);
    const std::string text = textOf(chapter({Section::method, Section::quotes}));
    BOOST_TEST(from(text, "# Appendix: quotes") == "# Appendix: quotes\n"
                                                   "Each with its place and its code.\n"
                                                   "# A\n"
                                                   "1 “words of 30” (a1, turn 2; nods; Marit)\n"
                                                   "# B\n"
                                                   "2 “words of 30” (b1, turn 2, Piet; nods; Marit)\n");
}

BOOST_AUTO_TEST_CASE(FiguresOfTablesThatAreNotThere_HaveNoEntry_NorNumbersOfQuotes)
{
    table(TableKind::xOfN, "Relation", relation);
    conclude("Nodding: {x nods}.");
    const std::string text = textOf(chapter({Section::conclusions, Section::figures}));
    BOOST_TEST(from(text, "# Appendix") == "# Appendix: figures\n"
                                           "For every figure: its families.\n"
                                           "# Figures in conclusions and other memos\n"
                                           "1 nods, all: 2 of 3. A; B.\n");
    BOOST_TEST(!holds(textOf(chapter({Section::themes, Section::figures})), "Appendix"));
}

BOOST_AUTO_TEST_CASE(QuotesOfAReportWithoutItsTables_NameTheFiguresThatAreThere)
{
    table(TableKind::xOfN, "Relation", relation);
    conclude("Nodding: {x nods}.");
    const std::string text = textOf(chapter({Section::conclusions, Section::figures, Section::quotes}));
    BOOST_TEST(holds(text, "1 nods, all: 2 of 3. A: 1; B: 2.\n"), text);
    BOOST_TEST(holds(text, "(a1, turn 2; nods; Marit) → 1\n"), text);
}

/// Tables about all themes stand behind those of each, whatever the order in which they were saved.
BOOST_AUTO_TEST_CASE(Figures_AreNumberedInTheOrderInWhichTheyStand)
{
    table(TableKind::crosstab, "Together");
    table(TableKind::xOfN, "Relation", relation);
    const std::string text = textOf(chapter({Section::tables, Section::figures}));
    BOOST_TEST(holds(text, "# Appendix: figures\nFor every figure: its families.\n# Relation\n1 listens"),
               text);
}

BOOST_AUTO_TEST_CASE(FiguresOfAQuote_StandInTheSameOrderWhenTheReportIsRenewed)
{
    table(TableKind::crosstab, "Together");
    table(TableKind::xOfN, "Relation", relation);
    const std::set<Section> sections{Section::tables, Section::figures, Section::quotes};
    const Document fresh = chapter(sections);
    const std::string quotes = from(textOf(fresh), "# Appendix: quotes");
    BOOST_TEST(holds(quotes, "(a1, turn 2; nods; Marit) → 1, 2, 3\n"), textOf(fresh));
    BOOST_TEST(from(textOf(chapter(sections, numbersOf(fresh))), "# Appendix: quotes") == quotes);
}

BOOST_AUTO_TEST_CASE(RowsInWords_NameTheGroupThatTheyAreOf)
{
    table(TableKind::xOfN, "Relation", relation).groupBy = group;
    change(relation, [](codebook::Code& code) { code.phrase = {"", "The helper"}; });
    const std::string text = textOf(chapter({Section::tables}));
    BOOST_TEST(holds(text, "x:\nThe helper …\n1 of 1 family: listens; nods.\ntable: Relation, x\n"), text);
    BOOST_TEST(holds(text, "y:\nThe helper …\n1 of 2 families: listens; nods.\ntable: Relation, y\n"), text);
    definitions.clear();
    table(TableKind::xOfN, "Relation", relation);
    BOOST_TEST(!holds(textOf(chapter({Section::tables})), "all:\n"));
}

BOOST_AUTO_TEST_CASE(CaptionsOfThemesTogether_SayWhatEachIsOf_AndNoChartIsOfZerosOnly)
{
    table(TableKind::crosstab, "Together");
    const std::string text = textOf(chapter({Section::tables, Section::charts}));
    BOOST_TEST(holds(text, "table: Together, in the same passage: families with codings that share text\n"),
               text);
    BOOST_TEST(holds(text, "table: Together, anywhere in the text of the same family\n"), text);
    BOOST_TEST(holds(text, "chart: Together, anywhere in the text of the same family\n"), text);
    BOOST_TEST(!holds(text, "chart: Together, in the same passage"), text);
    code(a1, {35, 45}, plans, marit);
    BOOST_TEST(holds(textOf(chapter({Section::charts})), "chart: Together, in the same passage: families"));
}

BOOST_AUTO_TEST_CASE(ChartOfZerosOnly_IsLeftOut)
{
    coding::TableDefinition& made = table(TableKind::crosstab, "Hope by group", hope);
    made.columns = group;
    made.zeroRows = true;
    made.coders = {marit};
    const std::string text = textOf(chapter({Section::tables, Section::charts}));
    BOOST_TEST(holds(text, "table: Hope by group\n"), text);
    BOOST_TEST(!holds(text, "chart:"), text);
}

BOOST_AUTO_TEST_CASE(TwoPercentagesInACell_AreToldApart)
{
    const std::string note =
        "In each cell the percentage of the column stands first, and then that of the row.\n";
    coding::TableDefinition& made = table(TableKind::crosstab, "By group", relation);
    made.columns = group;
    made.rowPercent = true;
    BOOST_TEST(!holds(textOf(chapter({Section::tables})), note));
    definitions.front().columnPercent = true;
    BOOST_TEST(holds(textOf(chapter({Section::tables})), note));
}

/// As after a value was renamed: y became z.
BOOST_AUTO_TEST_CASE(GroupInWhichNobodyIsNow_IsToldWithTheValuesThatStandNowhere)
{
    coding::TableDefinition& made = table(TableKind::xOfN, "Relation", relation);
    made.groupBy = group;
    made.groups = {"x", "y", "all"};
    BOOST_TEST(tables().front().gone.empty());
    setValue(group, b.uuid, "z");
    setValue(group, c.uuid, "z");
    const std::vector<std::string> told{
        "The table asks for the group “y” of group, in which there is no family now.",
        "group has these values too, which stand in none of the groups of the table: z (2)."};
    BOOST_TEST(tables().front().gone == told, boost::test_tools::per_element());
    const std::string text = textOf(chapter({Section::tables}));
    for (const std::string& note : told) BOOST_TEST(holds(text, note + "\n"), text);
    const auto warnings = careWarnings(snapshot(), tables());
    for (const std::string& note : told)
        BOOST_TEST(std::count(warnings.begin(), warnings.end(), "Relation: " + note) == 1);
}

BOOST_AUTO_TEST_CASE(TableThatIsNotSplit_TellsOfAGroupInWhichNobodyIsToo)
{
    coding::TableDefinition& made = table(TableKind::matrix, "Codes by family", relation);
    made.groupBy = group;
    made.groups = {"gone"};
    BOOST_TEST(tables().front().gone.front() ==
               "The table asks for the group “gone” of group, in which there is no family now.");
    BOOST_TEST(tables().front().gone.back() ==
               "group has these values too, which stand in none of the groups of the table: x (1), y (2).");
}

BOOST_AUTO_TEST_CASE(FigureThatCountsAmongNobody_IsWarnedOf)
{
    conclude("Of those who plan, {x nods within=plans}; of those who are honest, {x nods within=honest}.");
    const auto all = snapshot();
    std::vector<const coding::Memo*> list{&memos.front()};
    const Citations citations(
        all, list, [](TranscriptId, text::Span) { return std::string("words"); }, Language::english);
    BOOST_TEST_REQUIRE(citations.untrueWords().size() == 1U);
    BOOST_TEST(citations.untrueWords().front().reference == "{x nods within=honest}");
    BOOST_TEST(citations.untrueWords().front().why == "There is nothing to count: its n is 0.");
}

BOOST_AUTO_TEST_CASE(ChangesOfTheCodebook_TellTheReasonThatWasGiven)
{
    const MethodFacts facts =
        methodFactsOf({{"coding.add", 0}, {"code.merge", 1, "Marit", "Merged a into b.", "One thing."}});
    BOOST_TEST_REQUIRE(facts.log.size() == 1U);
    BOOST_TEST(facts.log.front().ends_with("Marit: Merged a into b. Why: One thing."), facts.log.front());
}

BOOST_AUTO_TEST_SUITE_END()
