// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codebook_edits.h"
#include "history/coding_edits.h"

#include "world.h"

#include <boost/test/unit_test.hpp>

using namespace rd::history;
using rd::Language;
using rd::SpeakIn;
using rd::test::World;

BOOST_AUTO_TEST_SUITE(Describe)

BOOST_AUTO_TEST_CASE(Coding_IsToldWithCodeAndTranscriptInBothLanguages)
{
    const World world;
    const Edit edit = addCoding(world.state, world.interview, {0, 4}, world.listens, world.marit);
    {
        const SpeakIn english(Language::english);
        BOOST_TEST(describe(edit.kind, edit.args) == "Gave “listens” to a passage of “interview 1”");
    }
    const SpeakIn dutch(Language::dutch);
    BOOST_TEST(describe(edit.kind, edit.args) == "“listens” gegeven aan een fragment van “interview 1”");
}

BOOST_AUTO_TEST_CASE(Undo_TellsWhatItTookBack)
{
    const SpeakIn english(Language::english);
    const nlohmann::json args{
        {"of", {{"kind", "code.merge"}, {"args", {{"code", "calm"}, {"into", "listens"}}}}}};
    BOOST_TEST(describe("undo", args) == "Undid: Merged “calm” into “listens”");
}

/// A name of two languages is told in that of who reads, whenever that is.
BOOST_AUTO_TEST_CASE(Names_AreThoseOfTheReadersLanguage)
{
    World world;
    rd::codebook::Code code = *world.state.codebook.find(world.listens);
    code.name = {"luistert", "listens"};
    world.state.put(code);
    const Edit edit = addCoding(world.state, world.interview, {0, 4}, world.listens, world.marit);
    const Edit renamed = [&] {
        rd::codebook::Code after = code;
        after.name = {"hoort", "hears"};
        return changeCode(world.state, after);
    }();
    const SpeakIn dutch(Language::dutch);
    BOOST_TEST(describe(edit.kind, edit.args) == "“luistert” gegeven aan een fragment van “interview 1”");
    const SpeakIn english(Language::english);
    BOOST_TEST(describe(edit.kind, edit.args) == "Gave “listens” to a passage of “interview 1”");
    BOOST_TEST(describe(renamed.kind, renamed.args) == "Renamed “listens” to “hears”");
}

BOOST_AUTO_TEST_CASE(ImportOfCodes_TellsWhichOfThemItGaveAnotherName)
{
    World world;
    rd::codebook::Code renamed = *world.state.codebook.find(world.listens);
    renamed.name = {"hoort", "hears"};
    rd::codebook::Code defined = *world.state.codebook.find(world.calm);
    defined.source = "interviews";
    const Edit edit = importCodes(world.state, {renamed, defined}, "names.csv");
    const SpeakIn english(Language::english);
    BOOST_TEST(describe(edit.kind, edit.args) == "Imported 2 codes from names.csv; “listens” is now “hears”");
}

/// Who reads Dutch does not see “Mentor” renamed to “Mentor”.
BOOST_AUTO_TEST_CASE(ANameInTheOtherLanguage_IsToldWithThatLanguage)
{
    World world;
    rd::codebook::Code code = *world.state.codebook.find(world.listens);
    code.name = {"Mentor", "Mentor"};
    world.state.put(code);
    rd::codebook::Code after = code;
    after.name.en = "Coach";
    const Edit renamed = changeCode(world.state, after);
    {
        const SpeakIn dutch(Language::dutch);
        BOOST_TEST(describe(renamed.kind, renamed.args) == "“Mentor” hernoemd tot “Coach” in het Engels");
    }
    const SpeakIn english(Language::english);
    BOOST_TEST(describe(renamed.kind, renamed.args) == "Renamed “Mentor” to “Coach”");
    code.name = {"Mentor", ""};
    world.state.put(code);
    after.name = {"Mentor", "Mentor"};
    const Edit both = changeCode(world.state, after);
    BOOST_TEST(describe(both.kind, both.args) == "Gave “Mentor” its name in both languages");
}

BOOST_AUTO_TEST_CASE(UnknownKind_GivesItsName)
{
    BOOST_TEST(describe("graph.draw", nlohmann::json::object()) == "graph.draw");
}

BOOST_AUTO_TEST_SUITE_END()
