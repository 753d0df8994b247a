// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/world.h"
#include "report/writers.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using namespace rd::analysis;
using coding::TableDefinition;
using coding::TableKind;
using rd::test::Families;

namespace
{

std::string textOf(const Families& world, const TableDefinition& definition, bool notes = false,
                   Language language = Language::english)
{
    return report::write(world.count(definition, {language, {}, false}), report::Form::text, {notes, true});
}

}

BOOST_AUTO_TEST_SUITE(TextTable)

BOOST_AUTO_TEST_CASE(XOfN_ThemeGroupAndRows)
{
    Families world;
    world.change(world.relation, [](codebook::Code& code) { code.number = "1"; });
    const AttributeId group = world.addAttribute("group", transcript::Level::caseLevel);
    world.setValue(group, world.a.uuid, "x");
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    world.code(world.b1, {30, 40}, world.plans, world.marit);
    world.code(world.a1, {50, 60}, world.honest, world.marit, world.notDone);
    TableDefinition definition;
    definition.groupBy = group;
    BOOST_TEST(textOf(world, definition) ==
               "# 1 relation\n## x\n1 of 1  honest\n## all\n1 of 3  honest\n"
               "### not_done, x\n1 of 1  honest\n### not_done, all\n1 of 3  honest\n"
               "\n# hope\n## all\n1 of 3  plans\n");
}

BOOST_AUTO_TEST_CASE(XOfN_InDutch)
{
    Families world;
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    world.code(world.a1, {50, 60}, world.honest, world.marit, world.notDone);
    const std::string text = textOf(world, {}, true, Language::dutch);
    BOOST_TEST(text.starts_with("# relation nl\n## alle\n1 van de 3  honest nl\n"
                                "### not_done nl\n1 van de 3  honest nl\n\n"));
    BOOST_TEST(text.find("Geteld zijn gezinnen: elk telt één keer") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(Notes_TitleLeadInAndExplanations)
{
    Families world;
    world.change(world.relation, [](codebook::Code& code) { code.phrase = {"", "The helper"}; });
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    TableDefinition definition;
    definition.title = {"Titel", "Title"};
    definition.theme = world.relation;
    definition.explanations[world.honest] = {"", "also in bad news"};
    const std::string text = textOf(world, definition, true);
    BOOST_TEST(text.starts_with("Title\n\n# relation\n## all\n1 of 3  honest\n    also in bad news\n\n"
                                "The rows complete the sentence “The helper …”.\n"));
    BOOST_TEST(textOf(world, definition) == "# relation\n## all\n1 of 3  honest\n");
}

BOOST_AUTO_TEST_CASE(Grid_ColumnsAreAligned)
{
    Families world;
    world.change(world.honest, [](codebook::Code& code) { code.name = {"", "één"}; });
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    world.code(world.a1, {50, 60}, world.honest, world.marit);
    TableDefinition definition;
    definition.kind = TableKind::frequencies;
    BOOST_TEST(textOf(world, definition) == "code      codings  with the codes below  A\n"
                                            "relation        0                     2\n"
                                            "  één           2                     2  2\n");
}

BOOST_AUTO_TEST_CASE(Nothing_IsSaid)
{
    Families world;
    TableDefinition definition;
    BOOST_TEST(textOf(world, definition, true).starts_with("(nothing to count)\n"));
    definition.theme = world.relation;
    BOOST_TEST(textOf(world, definition, true).starts_with("# relation\n## all\n(no codings)\n"));
    definition.kind = TableKind::coOccurrence;
    BOOST_TEST(textOf(world, definition, true).find("(no overlaps)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(SeveralTables_StandApart)
{
    Families world;
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    const std::vector<Table> tables{world.count({}), world.count({})};
    BOOST_TEST(report::write(tables, report::Form::text, {false, true}) ==
               "# relation\n## all\n1 of 3  honest\n\n# relation\n## all\n1 of 3  honest\n");
}

BOOST_AUTO_TEST_CASE(Passages_CarryTheirSource)
{
    analysis::Passage passage;
    passage.caseName = "case 3";
    passage.person = "respondent 3";
    passage.document = "interview 3";
    passage.turn = 14;
    passage.path = {"relation", "listens"};
    passage.coder = "Marit";
    passage.text = "She listened.";
    passage.memo = "doubtful";
    BOOST_TEST(report::write(std::vector{passage}, report::Form::text, Language::english) ==
               "case 3, respondent 3, interview 3, turn 14\nrelation › listens, Marit\nShe listened.\n"
               "Memo: doubtful\n");
    BOOST_TEST(report::write(std::vector<Passage>{}, report::Form::text, Language::english) ==
               "(no passages)\n");
}

BOOST_AUTO_TEST_SUITE_END()
