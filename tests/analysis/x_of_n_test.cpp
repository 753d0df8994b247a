// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/world.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using namespace rd::analysis;
using coding::CountUnit;
using coding::TableDefinition;
using rd::test::casesOf;
using rd::test::Families;
using rd::test::saysNote;
using rd::test::xOf;

namespace
{

using Names = std::vector<std::string>;

std::vector<std::string> labels(const Part& part)
{
    std::vector<std::string> result;
    for (const Row& row : part.rows) result.push_back(row.cells.front().text + " " + row.label);
    return result;
}

}

BOOST_AUTO_TEST_SUITE(XOfN_)

BOOST_AUTO_TEST_CASE(Case_CountsOnceHoweverManyPassagesItHas)
{
    Families world;
    world.code(world.b1, {30, 40}, world.honest, world.marit);
    world.code(world.b1, {40, 50}, world.honest, world.marit);
    world.code(world.b2, {40, 50}, world.honest, world.joost);
    const Table table = world.count({});
    BOOST_TEST(xOf(table, 0, "honest") == 1);
    BOOST_TEST(casesOf(table, 0, "honest") == Names{"B"}, boost::test_tools::per_element());
    // C has no text and still is one of the three.
    BOOST_TEST(table.parts.front().rows.front().cells.front().text == "1 of 3");
    BOOST_TEST(saysNote(table, "1 of the families has no transcript"));
}

BOOST_AUTO_TEST_CASE(Theme_HasTheCasesOfItsCodesUnitedAndNotAdded)
{
    Families world;
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    world.code(world.a1, {30, 40}, world.nods, world.marit);
    world.code(world.b1, {30, 40}, world.nods, world.marit);
    const Table table = world.count({});
    BOOST_TEST(xOf(table, 0, "relation") == 2);
    BOOST_TEST(xOf(table, 0, "listens") == 2);
    BOOST_TEST(xOf(table, 0, "honest") == 1);
    BOOST_TEST(xOf(table, 0, "hope") == 0);
    BOOST_TEST(xOf(table, 0, "plans") == 0);
}

BOOST_AUTO_TEST_CASE(Theme_WithATableOfItsOwnStillCountsForTheOneAbove)
{
    Families world;
    const CodeId inner = world.addTheme("inner", world.relation);
    const CodeId deep = world.addCode("deep", inner);
    world.code(world.a1, {30, 40}, deep, world.marit);
    TableDefinition definition;
    definition.theme = world.relation;
    const Table table = world.count(definition);
    BOOST_TEST(xOf(table, 0, "relation") == 1);
    BOOST_TEST(table.parts.front().rows.empty());
    definition.theme = inner;
    BOOST_TEST(labels(world.count(definition).parts.front()) == Names{"1 of 3 deep"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(Rows_StandByDescendingXAndThenInCodebookOrder)
{
    Families world;
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    world.code(world.b1, {30, 40}, world.honest, world.marit);
    world.code(world.a1, {30, 40}, world.nods, world.marit);
    const Table table = world.count({});
    BOOST_TEST(labels(table.parts.front()) == (Names{"2 of 3 honest", "1 of 3 listens", "1 of 3 nods"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(QualifierApart_CountsOnlyInRowsOfItsOwnAndRollsUp)
{
    Families world;
    world.code(world.a1, {30, 40}, world.nods, world.marit, world.notDone);
    world.code(world.b1, {30, 40}, world.nods, world.marit);
    const Table table = world.count({});
    BOOST_TEST(xOf(table, 0, "nods") == 1);
    BOOST_TEST(xOf(table, 0, "relation") == 1);
    BOOST_TEST(xOf(table, 0, "nods", "not_done") == 1);
    BOOST_TEST(xOf(table, 0, "relation", "not_done") == 1);
    BOOST_TEST(xOf(table, 0, "honest", "not_done") == -1);
    BOOST_REQUIRE(table.parts.size() == 2U);
    BOOST_TEST(table.parts[1].qualifier == "not_done");
    BOOST_TEST(labels(table.parts[1]) == (Names{"1 of 3 listens", "1 of 3 nods"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(QualifierAlong_CountsInBoth)
{
    Families world;
    world.code(world.a1, {30, 40}, world.nods, world.marit, world.positive);
    const Table table = world.count({});
    BOOST_TEST(xOf(table, 0, "nods") == 1);
    BOOST_TEST(xOf(table, 0, "nods", "positive") == 1);
    BOOST_TEST(table.parts.size() == 1U);
}

BOOST_AUTO_TEST_CASE(Answer_HoldsEveryCodeAlsoWithX0)
{
    const Families world;
    const Table table = world.count({});
    for (const char* key : {"relation", "listens", "nods", "honest", "hope", "plans", "not_done", "positive"})
        BOOST_TEST(xOf(table, 0, key) == 0, key);
}

BOOST_AUTO_TEST_CASE(Coders_ChosenOnesOnlyAndTheNoteNamesThem)
{
    Families world;
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    world.code(world.b1, {30, 40}, world.honest, world.joost);
    BOOST_TEST(xOf(world.count({}), 0, "honest") == 2);
    BOOST_TEST(saysNote(world.count({}), "all coders together: Joost, Marit"));
    TableDefinition definition;
    definition.coders = {world.joost};
    const Table table = world.count(definition);
    BOOST_TEST(casesOf(table, 0, "honest") == Names{"B"}, boost::test_tools::per_element());
    BOOST_TEST(saysNote(table, "Codings by Joost."));
}

/// In B two coded and agreed on nothing; in C only one did.
BOOST_AUTO_TEST_CASE(AgreedCoder_CasesOfWhichNothingWasAgreedAreNotCalledUncoded)
{
    Families world;
    const CoderId team = world.addCoder("Team");
    world.coders[team].agreed = true;
    const TranscriptId c1 = world.addTranscript("c1", world.c);
    for (const CoderId coder : {world.marit, world.joost, team})
        world.code(world.a1, {30, 40}, world.honest, coder);
    world.code(world.b1, {30, 40}, world.honest, world.marit);
    world.code(world.b1, {50, 60}, world.hope, world.joost);
    world.code(c1, {30, 40}, world.honest, world.marit);
    TableDefinition definition;
    definition.coders = {team};
    BOOST_TEST(saysNote(world.count(definition),
                        "1 of the families was not coded by the team, and counts in n: C."));
    BOOST_TEST(saysNote(world.count(definition),
                        "1 of the families was coded by several coders who agreed on nothing, and counts in "
                        "n: B."));
    definition.coders = {world.joost};
    BOOST_TEST(!saysNote(world.count(definition), "agreed on nothing"));
}

/// Nothing was found where nobody looked, and n does not tell that.
BOOST_AUTO_TEST_CASE(Coders_ChosenOnesOnly_CasesThatTheyDidNotCodeAreNamed)
{
    Families world;
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    world.code(world.b1, {30, 40}, world.honest, world.marit);
    world.code(world.b2, {30, 40}, world.hope, world.joost);
    TableDefinition definition;
    definition.coders = {world.joost};
    BOOST_TEST(
        saysNote(world.count(definition), "1 of the families was not coded by Joost, and counts in n: A."));
    definition.kind = coding::TableKind::matrix;
    BOOST_TEST(saysNote(world.count(definition), "1 of the families was not coded by Joost: A."));
    definition.coders = {world.joost, world.marit};
    BOOST_TEST(!saysNote(world.count(definition), "not coded by Joost"));
    BOOST_TEST(!saysNote(world.count({}), "not coded by Joost"));
}

BOOST_AUTO_TEST_CASE(Turns_OfTheInterviewerMayBeLeftOut)
{
    Families world;
    world.code(world.a1, {5, 15}, world.honest, world.marit);
    world.code(world.b1, {15, 25}, world.honest, world.marit);
    TableDefinition definition;
    BOOST_TEST(xOf(world.count(definition), 0, "honest") == 2);
    definition.turns = coding::TurnChoice::withoutInterviewer;
    const Table table = world.count(definition);
    BOOST_TEST(casesOf(table, 0, "honest") == Names{"B"}, boost::test_tools::per_element());
    BOOST_TEST(saysNote(table, "wholly in the interviewer's turns"));
}

BOOST_AUTO_TEST_CASE(WordsOfSeveralTogether_AreToldAsTheirsAndNotAsNobodys)
{
    Families world;
    world.addTurn(world.b1, world.addSpeaker(world.b1, transcript::Role::other, {}, "Man + Vrouw"),
                  {100, 120});
    world.addTurn(world.b1, world.addSpeaker(world.b1, transcript::Role::other, {}, "Tolk"), {120, 140});
    world.code(world.b1, {105, 110}, world.nods, world.marit);
    world.code(world.b1, {125, 130}, world.nods, world.marit);
    TableDefinition definition;
    definition.unit = CountUnit::respondents;
    const Table table = world.count(definition);
    BOOST_TEST(xOf(table, 0, "nods") == 0);
    BOOST_TEST(saysNote(table, "1 coding is of several who spoke together"));
    BOOST_TEST(saysNote(table, "1 coding marks nobody's words"));
}

BOOST_AUTO_TEST_CASE(Unit_RespondentsTranscriptsAndPassages)
{
    Families world;
    world.code(world.b1, {50, 70}, world.nods, world.marit); // Piet and Truus
    world.code(world.b1, {50, 70}, world.listens, world.joost);
    world.code(world.b2, {50, 70}, world.nods, world.marit); // Piet
    world.code(world.a1, {5, 15}, world.nods, world.marit);  // the interviewer
    TableDefinition definition;
    definition.unit = CountUnit::respondents;
    Table table = world.count(definition);
    BOOST_TEST(table.grouping.groups[0].n == 3U);
    BOOST_TEST(xOf(table, 0, "nods") == 2);
    BOOST_TEST(casesOf(table, 0, "nods") == Names{"B"}, boost::test_tools::per_element());
    BOOST_TEST(saysNote(table, "1 coding marks nobody's words"));
    definition.unit = CountUnit::transcripts;
    table = world.count(definition);
    BOOST_TEST(table.grouping.groups[0].n == 3U);
    BOOST_TEST(xOf(table, 0, "nods") == 3);
    definition.unit = CountUnit::passages;
    table = world.count(definition);
    // Two coders on one stretch of text are one passage.
    BOOST_TEST(table.grouping.groups[0].n == 3U);
    BOOST_TEST(xOf(table, 0, "nods") == 3);
    BOOST_TEST(xOf(table, 0, "listens") == 3);
    BOOST_TEST(casesOf(table, 0, "nods") == (Names{"A", "B"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(Passages_ALongerStretchIsAnotherPassage)
{
    Families world;
    world.code(world.b1, {50, 70}, world.nods, world.marit);
    world.code(world.b1, {50, 71}, world.nods, world.marit);
    world.code(world.b1, {50, 71}, world.honest, world.marit, world.notDone);
    TableDefinition definition;
    definition.unit = CountUnit::passages;
    const Table table = world.count(definition);
    BOOST_TEST(table.grouping.groups[0].n == 2U);
    BOOST_TEST(xOf(table, 0, "relation") == 2);
    BOOST_TEST(xOf(table, 0, "honest") == 0);
    BOOST_TEST(xOf(table, 0, "relation", "not_done") == 1);
}

BOOST_AUTO_TEST_CASE(Within_CountsOnlyTheCasesThatHaveTheCode)
{
    Families world;
    world.code(world.a1, {30, 40}, world.plans, world.marit);
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    world.code(world.b1, {30, 40}, world.honest, world.marit);
    TableDefinition definition;
    definition.within = world.plans;
    const Table table = world.count(definition);
    BOOST_TEST(table.grouping.groups[0].n == 1U);
    BOOST_TEST(xOf(table, 0, "honest") == 1);
    BOOST_TEST(saysNote(table, "Only families with “plans”: 1."));
}

BOOST_AUTO_TEST_CASE(CasesThatNobodyCoded_AreNamedAsCountingInN)
{
    Families world;
    BOOST_TEST(!saysNote(world.count({}), "not coded by anyone"), "there is nothing to tell them apart from");
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    BOOST_TEST(
        saysNote(world.count({}), "1 of the families was not coded by anyone yet, and counts in n: B."));
    TableDefinition matrix;
    matrix.kind = coding::TableKind::matrix;
    BOOST_TEST(saysNote(world.count(matrix), "1 of the families was not coded by anyone yet: B."));
    world.code(world.b2, {30, 40}, world.plans, world.joost);
    BOOST_TEST(!saysNote(world.count({}), "not coded by anyone"));
}

BOOST_AUTO_TEST_CASE(HiddenRows_AreNamedWithTheirFigures)
{
    Families world;
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    world.code(world.a1, {30, 40}, world.nods, world.marit);
    TableDefinition definition;
    definition.theme = world.relation;
    definition.hidden = {world.honest};
    const Table table = world.count(definition);
    BOOST_TEST(labels(table.parts.front()) == (Names{"1 of 3 listens", "1 of 3 nods"}),
               boost::test_tools::per_element());
    BOOST_TEST(saysNote(table, "Hidden on purpose: honest (1 of 3)."));
    const Table inReport =
        analysis::count(world.snapshot(), definition, {Language::english, {}, false, false});
    BOOST_TEST(saysNote(inReport, "Hidden on purpose: honest."), "its figure would lead to no quotes");
}

BOOST_AUTO_TEST_CASE(Shown_OnlyTheChosenCodesAndZeroRowsOnRequest)
{
    Families world;
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    TableDefinition definition;
    definition.theme = world.relation;
    definition.shown = {world.nods, world.honest};
    BOOST_TEST(labels(world.count(definition).parts.front()) == Names{"1 of 3 honest"},
               boost::test_tools::per_element());
    definition.zeroRows = true;
    BOOST_TEST(labels(world.count(definition).parts.front()) == (Names{"1 of 3 honest", "0 of 3 nods"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(Theme_CodedItselfHasARowToo)
{
    Families world;
    world.code(world.a1, {30, 40}, world.relation, world.marit);
    world.code(world.b1, {30, 40}, world.honest, world.marit);
    const Table table = world.count({});
    BOOST_TEST(labels(table.parts.front()) == (Names{"1 of 3 honest", "1 of 3 relation, no further code"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(CodebookWithoutATree_StandsUnderOneHeading)
{
    test::CountingWorld world;
    const CodeId one = world.addTheme("one");
    world.addTheme("two");
    const TranscriptId text = world.addTranscript("t");
    world.code(text, {0, 5}, one, world.addCoder("K"));
    const Table table = world.count({});
    BOOST_REQUIRE(table.parts.size() == 1U);
    BOOST_TEST(table.parts.front().heading == "Codes");
    BOOST_TEST(labels(table.parts.front()) == Names{"1 of 1 one"}, boost::test_tools::per_element());
    BOOST_TEST(saysNote(table, "given to no family and counts as one of its own: t"));
}

BOOST_AUTO_TEST_CASE(Percentages_OnlyWhenAskedForAndWithTheirN)
{
    Families world;
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    TableDefinition definition;
    definition.theme = world.relation;
    definition.columnPercent = true;
    BOOST_TEST(labels(world.count(definition).parts.front()) == Names{"1 of 3 (33.3%) honest"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(Explanation_BelongsToItsRow)
{
    Families world;
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    TableDefinition definition;
    definition.explanations[world.honest] = {"ook als het pijn deed", "even when it hurt"};
    BOOST_TEST(world.count(definition).parts.front().rows.front().note == "even when it hurt");
}

BOOST_AUTO_TEST_CASE(EmptyProject_HasATableThatSaysSo)
{
    const test::CountingWorld world;
    const Table table = world.count({});
    BOOST_TEST(table.parts.empty());
    BOOST_TEST(saysNote(table, "There are no codings to count."));
}

/// What the team agreed on says again what a coder said, so it does not count a passage twice.
BOOST_AUTO_TEST_CASE(AllCoders_AreThePersons_UnlessOnlyTheTeamCoded)
{
    rd::test::Families world;
    const CoderId team = world.addCoder("Agreed");
    coding::Coder agreed = world.coders.at(team);
    agreed.agreed = true;
    world.coders[team] = agreed;
    world.code(world.a1, {20, 25}, world.listens, team);
    coding::TableDefinition passages;
    passages.unit = coding::CountUnit::passages;
    const auto counted = [&] { return xOf(world.count(passages), 0, "listens"); };
    BOOST_TEST(counted() == 1); // only the team coded
    world.code(world.a1, {20, 30}, world.listens, world.marit);
    BOOST_TEST(counted() == 1);
    BOOST_TEST(saysNote(world.count(passages), "is not counted with them"));
    passages.coders = {team};
    BOOST_TEST(counted() == 1);
    passages.coders = {team, world.marit};
    BOOST_TEST(counted() == 2);
}

BOOST_AUTO_TEST_SUITE_END()
