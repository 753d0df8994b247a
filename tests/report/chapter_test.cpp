// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chapter/chapter.h"

#include "analysis/world.h"
#include "report/chapter/place_keys.h"
#include "report/renewal/present.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace rd;
using namespace rd::report;
using rd::test::Families;

namespace
{

/// Families with codings, and their chapter in English.
struct Coded : Families {
    std::vector<analysis::Table> tables;

    Coded()
    {
        code(a1, {30, 40}, nods, marit);
        code(b1, {30, 40}, nods, marit);
        code(b2, {35, 45}, honest, joost, notDone);
        coding::TableDefinition table;
        table.theme = relation;
        table.title = {"Relatie", "Relation"};
        tables.push_back(count(table));
    }

    [[nodiscard]] Document chapter(const std::set<Section>& sections = {}) const
    {
        const auto words = [](TranscriptId, text::Span span) {
            return "words of " + std::to_string(span.start);
        };
        return makeChapter({"Study",
                            tables.front().snapshot,
                            tables,
                            words,
                            {"2026-03-01", "2026-03-04", 2, {{"code.merge", 1}}, {"Kappa was high."}},
                            Language::english,
                            sections,
                            1});
    }
};

std::string textOf(const Runs& runs)
{
    std::string text;
    for (const Run& run : runs) text += run.text;
    return text;
}

/// "Did he listen?|2|1|".
std::string rowText(const std::vector<Grid::Cell>& cells)
{
    std::string row;
    for (const Grid::Cell& cell : cells) row += textOf(cell.runs) + "|";
    return row;
}

/// The texts of all paragraphs, one a line.
std::string paragraphsOf(const Document& document)
{
    std::string text;
    for (const Block& block : document.blocks)
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) text += textOf(paragraph->runs) + "\n";
    return text;
}

const Paragraph* at(const Document& document, const std::string& mark)
{
    for (const Block& block : document.blocks)
        if (const auto* paragraph = std::get_if<Paragraph>(&block))
            if (paragraph->mark == mark) return paragraph;
    return nullptr;
}

const Grid& gridOf(const Document& document)
{
    for (const Block& block : document.blocks)
        if (const auto* grid = std::get_if<Grid>(&block)) return *grid;
    throw std::logic_error("no table");
}

bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

}

BOOST_AUTO_TEST_SUITE(Chapter)

BOOST_AUTO_TEST_CASE(Figure_LeadsToItsQuotesAndTheQuoteBack)
{
    const Document document =
        Coded().chapter({Section::themes, Section::tables, Section::figures, Section::quotes});
    const Grid& grid = gridOf(document);
    BOOST_TEST(textOf(grid.rows[0][0].runs) == "2 of 3");
    BOOST_TEST(textOf(grid.rows[0][1].runs) == "listens");
    const Paragraph* entry = at(document, grid.rows[0][0].runs[0].target);
    BOOST_REQUIRE(entry != nullptr);
    BOOST_TEST(holds(textOf(entry->runs), "listens, all: 2 of 3. A: 1; B: 2."), textOf(entry->runs));
    const Paragraph* quote = at(document, "quote_2");
    BOOST_REQUIRE(quote != nullptr);
    BOOST_TEST(holds(textOf(quote->runs), "“words of 30” (b1, turn 2, Piet; nods; Marit)"),
               textOf(quote->runs));
    BOOST_TEST(std::count_if(quote->runs.begin(), quote->runs.end(), [&](const Run& run) {
                   return run.target == grid.rows[0][0].runs[0].target;
               }) == 1);
}

BOOST_AUTO_TEST_CASE(ListOfHeadings_NamesAThemeBelowAThemeAndNoCaseOfTheQuotes)
{
    Coded coded;
    const CodeId internet = coded.addTheme("internet", coded.relation);
    coded.code(coded.a1, {50, 60}, coded.addCode("by chat", internet), coded.marit);
    coding::TableDefinition table;
    table.theme = coded.relation;
    coded.tables = {coded.count(table)};
    const Document document = coded.chapter();
    std::vector<std::string> listed;
    for (const Heading* heading : contentsOf(document)) listed.push_back(heading->text);
    BOOST_TEST(listed == (std::vector<std::string>{"Method of analysis", "Results", "Relation", "Internet",
                                                   "Appendix: codebook", "Appendix: from figures to quotes",
                                                   "Appendix: quotes"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(Account_TellsCodesWhatWasNotDoneAndWhoSaysNothing)
{
    const std::string text = paragraphsOf(Coded().chapter({Section::themes}));
    BOOST_TEST(holds(text, "A\n“words of 30” (a1, turn 2)\nCodes: nods.\n"), text);
    BOOST_TEST(holds(text, "Codes: nods.\nNot_done: honest.\n"), text);
    BOOST_TEST(holds(text, "C\nNo passage is about this theme.\n"), text);
}

BOOST_AUTO_TEST_CASE(CodesOfATheme_AreAPlaceThatARenewalFinds)
{
    const Coded coded;
    const Document document = coded.chapter({Section::themes});
    const Present present = presentOf({coded.tables.front().snapshot, {}, {}, Language::english});
    std::vector<std::string> found;
    for (const Block& block : document.blocks)
        if (const auto* paragraph = std::get_if<Paragraph>(&block))
            for (const Run& run : paragraph->runs)
                if (run.shows == codesKey(coded.relation)) {
                    BOOST_TEST_REQUIRE(present.find(run.shows) != nullptr);
                    BOOST_TEST(present.find(run.shows)->text == run.text);
                    BOOST_TEST(present.find(run.shows)->words);
                    found.push_back(run.text);
                }
    BOOST_TEST(found.size() == 1U);
    BOOST_TEST(holds(found.front(), "listens"), found.front());
}

BOOST_AUTO_TEST_CASE(Rows_StandInWordsToo_ThoseOfOneNumberTogether)
{
    BOOST_TEST(holds(paragraphsOf(Coded().chapter({Section::tables})), "2 of 3 families: listens; nods.\n"));
}

BOOST_AUTO_TEST_CASE(EachLabelOfALineInWords_LeadsToTheEntryOfItsOwnFigure)
{
    const Document document = Coded().chapter({Section::tables, Section::figures});
    std::map<std::string, std::string> entries;
    std::vector<std::string> led;
    for (const report::Block& block : document.blocks)
        if (const auto* entry = std::get_if<report::Paragraph>(&block))
            entries.try_emplace(entry->mark, report::wordsOf(entry->runs));
    for (const report::Block& block : document.blocks) {
        const auto* line = std::get_if<report::Paragraph>(&block);
        if (line == nullptr || report::wordsOf(line->runs) != "2 of 3 families: listens; nods.") continue;
        for (const Run& run : line->runs)
            if (!run.target.empty()) led.push_back(run.text + " → " + entries[run.target]);
    }
    BOOST_TEST_REQUIRE(led.size() == 2U);
    BOOST_TEST(holds(led[0], "listens → "), led[0]);
    BOOST_TEST(holds(led[0].substr(12), "listens"), led[0]);
    BOOST_TEST(holds(led[1].substr(9), "nods"), led[1]);
}

BOOST_AUTO_TEST_CASE(Method_SaysWhatWasCodedByWhomAndWhen)
{
    const std::string text = paragraphsOf(Coded().chapter({Section::method}));
    BOOST_TEST(holds(text, "3 transcripts, of 3 families with 3 respondents"), text); // one has two, one none
    BOOST_TEST(
        holds(text, "3 codings were made by Joost (1) and Marit (2), from 1 March 2026 to 4 March 2026."),
        text);
    BOOST_TEST(holds(text, "changed 2 times while coding. Codes were merged (1×)."), text);
    BOOST_TEST(holds(text, "Kappa was high.\n"), text);
    BOOST_TEST(holds(text, "The last transcript, “b2”, still brought new codes."), text);
    BOOST_TEST(!holds(text, "Left out"), text);
}

BOOST_AUTO_TEST_CASE(Saturation_SaysHowManyTranscriptsNobodyCoded)
{
    Families world;
    world.code(world.a1, {30, 40}, world.nods, world.marit);
    world.code(world.b2, {30, 40}, world.nods, world.marit);
    std::vector<analysis::Table> tables{world.count({})};
    const auto words = [](TranscriptId, text::Span) { return std::string("words"); };
    const std::string text = paragraphsOf(makeChapter(
        {"Study", tables.front().snapshot, tables, words, {}, Language::english, {Section::method}, 1}));
    BOOST_TEST(holds(text, "“a1” was the last that brought new codes; the coded transcript after it brought "
                           "none. Left out is 1 transcript that nobody has coded yet."),
               text);
}

BOOST_AUTO_TEST_CASE(MethodOfOneCoder_SaysTheNumberOfCodingsOnce)
{
    Families world;
    world.code(world.a1, {30, 40}, world.nods, world.marit);
    std::vector<analysis::Table> tables{world.count({})};
    const auto words = [](TranscriptId, text::Span) { return std::string("words"); };
    const std::string text = paragraphsOf(makeChapter(
        {"Study", tables.front().snapshot, tables, words, {}, Language::english, {Section::method}, 1}));
    BOOST_TEST(holds(text, "1 coding was made by Marit."), text);
}

namespace
{

/// The quote of a passage with these words, in the account of a case.
std::string quoted(const std::string& words)
{
    Coded world;
    const auto say = [&](TranscriptId, text::Span) { return words; };
    return paragraphsOf(makeChapter({"Study",
                                     world.tables.front().snapshot,
                                     world.tables,
                                     say,
                                     {},
                                     Language::english,
                                     {Section::themes},
                                     1}));
}

}

BOOST_AUTO_TEST_CASE(QuoteOverSeveralTurns_NamesTheSpeakersInBrackets)
{
    BOOST_TEST(
        holds(quoted("I: How was it?\n\nAnna: Good.\n"), "“[I] How was it? [Anna] Good.” (a1, turn 2)"),
        quoted("I: How was it?\n\nAnna: Good.\n"));
    BOOST_TEST(holds(quoted("Good.\n\nI: And now?"), "“[Anna] Good. [I] And now?” (a1, turn 2)"));
}

BOOST_AUTO_TEST_CASE(QuoteOfOneTurn_StaysAsItWasSaid)
{
    BOOST_TEST(holds(quoted("Good.\nShe said: well done."), "“Good. She said: well done.” (a1, turn 2)"));
}

BOOST_AUTO_TEST_CASE(QuoteThatBeginsWithTheLabelOfItsTurn_IsWithoutIt)
{
    BOOST_TEST(holds(quoted("Anna: Good."), "“Good.” (a1, turn 2)"), quoted("Anna: Good."));
}

BOOST_AUTO_TEST_CASE(PartsThatAreLeftOut_LeaveNoDeadLinks)
{
    for (const std::set<Section>& sections :
         {std::set<Section>{}, {Section::tables}, {Section::themes, Section::figures}, {Section::quotes}}) {
        Document document = Coded().chapter(sections);
        std::set<std::string> marks;
        eachPlace(document, [&](const std::string& mark) {
            BOOST_TEST(marks.insert(mark).second, "a mark stands once: " + mark);
        });
        eachRun(document, [&](Run& run) {
            BOOST_TEST((run.target.empty() || marks.contains(run.target)), run.target);
        });
    }
}

BOOST_AUTO_TEST_CASE(WhatWasNotDone_DoesNotCompleteTheSentenceOfWhatWas)
{
    Coded world;
    codebook::Code theme = *world.codebook.find(world.relation);
    theme.phrase = {"", "The helper who helped"};
    world.codebook.put(theme);
    world.tables.front() = world.count(world.tables.front().definition);
    const std::string text = paragraphsOf(world.chapter());
    const auto lead = text.find("The helper who helped …");
    const auto done = text.find(": listens; nods.");
    const auto apart = text.find("Not_done:\n");
    const auto notDone = text.find(": honest.", apart);
    BOOST_TEST((lead < done && done < apart && apart < notDone && notDone != std::string::npos), text);
    BOOST_TEST(text.find("The helper who helped", apart) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(MethodFacts_CountTheChangesOfTheCodebookSinceCodingBegan)
{
    const MethodFacts facts = methodFactsOf({{"code.import", 0},
                                             {"coding.add", 86'400'000LL * 10},
                                             {"code.rename", 86'400'000LL * 11},
                                             {"coding.import", 86'400'000LL * 12}});
    BOOST_TEST(facts.codebookChanges == 1U);
    BOOST_TEST(facts.changesByKind.at("code.rename") == 1U);
    BOOST_TEST(facts.log.size() == 1U);
    BOOST_TEST(facts.codedFrom.starts_with("1970-01-1"));
    BOOST_TEST(facts.codedTo > facts.codedFrom);
}

/// A saved x of n about a theme takes the place of that theme's own; a table of another kind, or of some of
/// its codes, stands beside it.
BOOST_FIXTURE_TEST_CASE(Tables_AreThoseSavedAndOneForEachThemeWithout, Coded)
{
    coding::TableDefinition saved = tables.front().definition;
    const auto themesOf = [&](const std::vector<const coding::TableDefinition*>& list) {
        std::vector<CodeId> themes;
        for (const auto& table : chapterTables(list, codebook)) themes.push_back(table.theme);
        return themes;
    };
    BOOST_TEST((themesOf({}) == std::vector{relation, hope}));
    BOOST_TEST((themesOf({&saved}) == std::vector{relation, hope}));
    coding::TableDefinition beside = saved;
    beside.kind = coding::TableKind::crosstab;
    BOOST_TEST((themesOf({&beside}) == std::vector{relation, relation, hope}));
    beside = saved;
    beside.shown = {nods};
    BOOST_TEST((themesOf({&beside}) == std::vector{relation, relation, hope}));
    coding::TableDefinition every;
    BOOST_TEST((themesOf({&every}) == std::vector{CodeId{}}));
    every.kind = coding::TableKind::matrix;
    BOOST_TEST((themesOf({&every}) == std::vector{CodeId{}, relation, hope}));
}

BOOST_AUTO_TEST_CASE(TablesOfThemes_TellGroupsApartWhereCasesHaveAGroup)
{
    Coded world;
    const AttributeId age = world.addAttribute("age", transcript::Level::caseLevel);
    const AttributeId group = world.addAttribute("Groep", transcript::Level::caseLevel);
    const CaseId fourth = world.addCase("D");
    const auto fill = [&](AttributeId attribute, const char* one, const char* other) {
        for (const CaseId id : {world.a, world.b})
            world.setValue(attribute, id.uuid, one, transcript::Known::known);
        world.setValue(attribute, world.c.uuid, other, transcript::Known::known);
    };
    fill(age, "old", "young");
    world.setValue(age, fourth.uuid, "young", transcript::Known::known);
    BOOST_TEST((groupsOf(world.cases) == AttributeId{}), "that is no group");
    fill(group, "A", "B");
    BOOST_TEST((groupsOf(world.cases) == AttributeId{}), "B would be one case");
    world.setValue(group, fourth.uuid, "B", transcript::Known::known);
    BOOST_TEST((groupsOf(world.cases) == group));
    const auto grouped = chapterTables({}, world.codebook, group);
    const auto plain = chapterTables({}, world.codebook);
    BOOST_TEST_REQUIRE(grouped.size() == plain.size());
    BOOST_TEST((grouped.front().groupBy == group));
    BOOST_TEST((grouped.front().id == chapterTables({}, world.codebook, group).front().id));
    BOOST_TEST((grouped.front().id != plain.front().id));
}

BOOST_AUTO_TEST_CASE(Profiles_HaveAColumnForEachMomentAndOneForWhatHasNone_OnlyWhenAskedFor)
{
    Coded world;
    const AttributeId home = world.addAttribute("home", transcript::Level::caseLevel);
    transcript::Attribute told = *world.cases.find(home);
    told.moments = {"then", "now"};
    world.cases.put(told);
    const AttributeId age =
        world.addAttribute("age", transcript::Level::respondentLevel, transcript::ValueType::number);
    world.setValue(home, world.a.uuid, "together", transcript::Known::known, "then");
    world.setValue(home, world.a.uuid, "", transcript::Known::unknown, "now");
    world.setValue(age, world.anna.uuid, "41.5");
    const auto all = world.snapshot();
    const std::vector<analysis::Table> none;
    const auto words = [](TranscriptId, text::Span) { return std::string("words"); };
    const auto chapter = [&](const std::set<Section>& sections) {
        return makeChapter({"Study", all, none, words, {}, Language::english, sections, 1});
    };
    const Grid profile = gridOf(chapter({Section::profiles}));
    BOOST_TEST(profile.caption == "profile of A");
    std::string rows;
    for (const auto& row : profile.rows) {
        for (const auto& cell : row) rows += textOf(cell.runs) + "|";
        rows += "\n";
    }
    BOOST_TEST(rows == "home||together|unknown|\nAnna||||\nage|41.5|||\n");
    BOOST_TEST(textOf(profile.heads[1].runs) == "at no moment");
    BOOST_TEST(textOf(profile.heads[2].runs) == "then");
    for (const Block& block : chapter({}).blocks)
        if (const auto* grid = std::get_if<Grid>(&block)) BOOST_TEST(grid->caption != profile.caption);
}

BOOST_AUTO_TEST_CASE(Guide_TellsWhatCameUpWhere)
{
    const Coded world;
    transcript::GuideItems guide;
    const auto add = [&](transcript::GuideLevel level, const char* words, GuideItemId parent) {
        transcript::GuideItem item;
        item.id = GuideItemId::make();
        item.parent = parent;
        item.level = level;
        item.text = Wording::both(words);
        guide[item.id] = item;
        return item.id;
    };
    const GuideItemId topic = add(transcript::GuideLevel::topic, "Relation", {});
    const GuideItemId question = add(transcript::GuideLevel::question, "Did he listen?", topic);
    const RaisingId raised = RaisingId::make();
    const std::map<RaisingId, transcript::Raising> raisings{
        {raised, {raised, question, world.a1, {}, transcript::RaisedBy::unasked, false}}};
    const std::vector<analysis::Table> none;
    const Document document = makeChapter({"Study",
                                           world.tables.front().snapshot,
                                           none,
                                           {},
                                           {},
                                           Language::english,
                                           {Section::guide},
                                           1,
                                           {},
                                           analysis::coverage(guide, raisings, world.transcripts)});
    const Grid& grid = gridOf(document);
    BOOST_REQUIRE(grid.rows.size() == 2U);
    BOOST_TEST(rowText(grid.rows[1]) == "Did he listen?|unasked|–|–|0|1|");
}

/// As many columns as transcripts would leave no room for words.
BOOST_AUTO_TEST_CASE(GuideOfMoreTranscripts_NamesThemInItsCells)
{
    using transcript::RaisedBy;
    transcript::GuideItem item;
    item.level = transcript::GuideLevel::question;
    item.text = Wording::both("Did he listen?");
    std::vector<transcript::Transcript> texts(5);
    analysis::Coverage guide;
    for (transcript::Transcript& text : texts) {
        text.name = "talk " + std::to_string(guide.transcripts.size() + 1);
        guide.transcripts.push_back(&text);
    }
    guide.rows.push_back(
        {&item, 0, {RaisedBy::asked, RaisedBy::asked, RaisedBy::unasked, RaisedBy::notRaised, {}}, 2, 1});
    guide.rows.push_back(
        {&item, 0, std::vector<std::optional<RaisedBy>>(texts.size(), RaisedBy::asked), 5, 0});
    const Coded world;
    const std::vector<analysis::Table> none;
    const Document document = makeChapter({"Study",
                                           world.tables.front().snapshot,
                                           none,
                                           {},
                                           {},
                                           Language::english,
                                           {Section::guide},
                                           1,
                                           {},
                                           guide});
    const Grid& grid = gridOf(document);
    BOOST_REQUIRE(grid.rows.size() == 2U);
    BOOST_TEST(rowText(grid.heads) == "Item|asked|unasked|not raised|");
    BOOST_TEST(rowText(grid.rows[0]) == "Did he listen?|2: talk 1; talk 2|1: talk 3|1: talk 4|");
    BOOST_TEST(rowText(grid.rows[1]) == "Did he listen?|5: all transcripts|0|0|");
}

BOOST_AUTO_TEST_SUITE_END()
