// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/merge_choices.h"
#include "made_apart.h"

#include <chrono>

using namespace rd;
using rd::test::Apart;
using rd::test::comingOf;
using rd::test::on;
using rd::test::TwoCoders;

namespace
{

/// A copy in which Cor called the code "listens" otherwise, after it was called "heeds" in ours.
struct Renamed : TwoCoders {
    std::filesystem::path copy = copyCodedBy("Cor", {0, 3});

    Renamed()
    {
        workspace.project()->apply(rename(state(), "heeds"));
        renameInCopy("hears");
    }
    history::Edit rename(const history::State& in, const std::string& name) const
    {
        codebook::Code code = *in.codebook.find(listens);
        code.name.en = name;
        return history::changeCode(in, code);
    }
    void renameInCopy(const std::string& name) const
    {
        project::OpenOptions options;
        options.author = "Cor";
        const auto other = project::Project::open(copy, options);
        other->apply(rename(other->state(), name));
    }
    [[nodiscard]] std::string name() const { return state().codebook.find(listens)->name.en; }
};

const std::string changedMeanwhile =
    "A copy was changed while its preview was open. Here is what the merge would do now.";
const std::string chosenAgain = changedMeanwhile + " What you had chosen is chosen again.";
const std::string lookFirst = changedMeanwhile +
                              " What you had chosen is chosen again; first look at what is "
                              "told here, each with the page that has it.";

/// As a program that syncs files does, which writes the same anew.
void touch(const std::filesystem::path& file)
{
    std::filesystem::last_write_time(file, std::filesystem::last_write_time(file) + std::chrono::seconds(2));
}

}

BOOST_AUTO_TEST_SUITE(MergeScenarios)

BOOST_AUTO_TEST_CASE(ChangedCopy_KeepsTicksAndPageAndTellsWhatSaysSomethingElse)
{
    Renamed window;
    window.ask.files.push_back(std::vector{window.copy});
    window.ask.dialogs.push_back(on<gui::MergeDialog>([&](gui::MergeDialog& dialog) {
        BOOST_TEST_REQUIRE(dialog.clashes()->GetItemCount() == 1);
        BOOST_TEST(!dialog.clashes()->GetToggleValue(0, 0)); // the copy's was written last
        dialog.clashes()->SetToggleValue(true, 0, 0);
        dialog.showPage(dialog.clashes());
        touch(window.copy);
        BOOST_TEST(dialog.accept());
    }));
    window.ask.dialogs.push_back(on<gui::MergeDialog>([&](gui::MergeDialog& dialog) {
        BOOST_TEST(window.ask.informed.back() == chosenAgain);
        BOOST_TEST((dialog.page() == gui::MergePage::clashes));
        BOOST_TEST(dialog.clashes()->GetToggleValue(0, 0));
        window.renameInCopy("notices");
        BOOST_TEST(dialog.accept());
    }));
    window.ask.dialogs.push_back(on<gui::MergeDialog>([&](gui::MergeDialog& dialog) {
        BOOST_TEST(window.ask.informed.back() == lookFirst);
        BOOST_TEST_REQUIRE(window.ask.informedLines.size() == 1U);
        BOOST_TEST(
            window.ask.informedLines[0] ==
            "What both sides wrote: notices, name (English) is not as it was; what you chose of it stands.");
        BOOST_TEST((dialog.page() == gui::MergePage::clashes));
        BOOST_TEST(dialog.clashes()->GetToggleValue(0, 0));
        BOOST_TEST(dialog.accept());
    }));
    window.ask.dialogs.push_back(
        on<gui::MergeReportDialog>([](gui::MergeReportDialog& dialog) { dialog.leave(); }));
    BOOST_TEST(window.frame->run("team/merge"));
    BOOST_TEST(window.name() == "heeds");
}

BOOST_AUTO_TEST_CASE(ChangedCopy_OfWhichNothingWasChosenIsToldAlone)
{
    Renamed window;
    window.ask.files.push_back(std::vector{window.copy});
    window.ask.dialogs.push_back(on<gui::MergeDialog>([&](gui::MergeDialog& dialog) {
        window.renameInCopy("notices");
        BOOST_TEST(dialog.accept());
    }));
    window.ask.dialogs.push_back(on<gui::MergeDialog>([&](gui::MergeDialog& dialog) {
        BOOST_TEST(window.ask.informed.back() == changedMeanwhile);
        BOOST_TEST((dialog.page() == gui::MergePage::coming));
        BOOST_TEST(!dialog.clashes()->GetToggleValue(0, 0));
    }));
    BOOST_TEST(!window.frame->run("team/merge"));
    BOOST_TEST(window.name() == "heeds");
}

BOOST_AUTO_TEST_CASE(ChangedStranger_KeepsItsMapping)
{
    Apart window;
    window.change(Apart::addNoWind);
    const auto before = window.codingsOf("gives_hope");
    window.mergeWhileItChanges(
        [](gui::MergeDialog& dialog) {
            dialog.transcripts()->takeFor("");
            dialog.codes()->mark(1);
            dialog.codes()->takeFor("gives_hope");
            dialog.tickAsOne(true);
            dialog.showPage(&dialog.codes()->list());
        },
        [](const history::State& state) {
            codebook::Code code;
            code.level = codebook::CodeLevel::factor;
            code.name = Wording::both("asks");
            return history::addCode(state, code);
        });
    window.mergeAndClose([&](gui::MergeDialog& dialog) {
        BOOST_TEST(window.ask.informed.back() == chosenAgain);
        BOOST_TEST((dialog.page() == gui::MergePage::codes));
        BOOST_TEST(dialog.codes()->list().GetTextValue(1, 1) == "gives hope");
        BOOST_TEST(dialog.codes()->list().GetTextValue(1, 2) == "chosen");
        BOOST_TEST(dialog.codes()->list().GetTextValue(2, 1) == "gives hope");
        BOOST_TEST(dialog.codes()->list().GetTextValue(3, 0) == "asks");
        BOOST_TEST(dialog.transcripts()->list().GetTextValue(0, 1) == "a new transcript");
        BOOST_TEST(dialog.takeAsOne()->GetValue());
        BOOST_TEST(comingOf(dialog, "codes") == "1");
    });
    BOOST_TEST(window.state().codebook.byKey("hears") == nullptr);
    BOOST_TEST(window.state().codebook.byKey("asks") != nullptr);
    BOOST_TEST(window.codingsOf("gives_hope") == before + 2);
    BOOST_TEST(window.state().transcripts.list().size() == 2U);
}

BOOST_AUTO_TEST_CASE(ChangedStranger_TellsWhatOfTheMappingCouldNotBeKept)
{
    Apart window;
    window.mergeWhileItChanges(
        [](gui::MergeDialog& dialog) {
            dialog.codes()->mark(1);
            dialog.codes()->takeFor("gives_hope");
            dialog.transcripts()->takeFor("");
        },
        [](const history::State& state) {
            return history::deleteCode(state, state.codebook.byKey("hears")->id);
        });
    window.merge([&](gui::MergeDialog& dialog) {
        BOOST_TEST(window.ask.informed.back() == lookFirst);
        BOOST_TEST_REQUIRE(window.ask.informedLines.size() == 1U);
        BOOST_TEST(window.ask.informedLines[0] ==
                   "What the codes become: what you chose of “hears” could not be kept.");
        BOOST_TEST(dialog.value().mapping.empty());
        BOOST_TEST(dialog.transcripts()->list().GetTextValue(0, 1) == "a new transcript");
    });
    BOOST_TEST(!window.frame->run("team/merge"));
}

/// Three codes are chosen of which the second cannot be what it was to become any more; of what both wrote
/// one cell is there no more; and another pair is called the same.
BOOST_AUTO_TEST_CASE(ChoicesMadeAgain_LoseOnlyWhatIsGoneOrRefused)
{
    merge::FromCopy from;
    from.file = "other.draad";
    for (const char* key : {"a", "b", "c"}) from.codes.push_back({key, key, "", "", false});
    from.transcripts = {{"talk", "interview 1", 1, false}};
    from.clashes = {{"code/1/name_en", "the code x", "name_en", "x", "y", "", "", "", 1, 2, true},
                    {"code/2/name_en", "the code z", "name_en", "z", "w", "", "", "", 1, 2, true}};
    gui::MergeChoices before;
    before.copies = {from};
    before.sameNames = {{merge::SameName::Of::theCase, makeUuid(), makeUuid(), "Piet", "", ""}};
    before.options.mapping = {{"a", "ours"}, {"b", "ours"}, {"c", ""}, {"nowhere", "ours"}};
    before.options.transcripts = {{"talk", ""}};
    before.options.joinSameNames = true;
    before.options.keepHere = {{{"other.draad", "code/1/name_en"}, true},
                               {{"other.draad", "code/2/name_en"}, true}};
    merge::Report now;
    from.clashes.pop_back();
    from.transcripts.clear();
    now.copies = {from};
    now.sameNames = before.sameNames;
    now.sameNames.push_back({merge::SameName::Of::theCase, makeUuid(), makeUuid(), "Jan", "", ""});
    const auto chosen = gui::chooseAgain(before, now, [&](const project::MergeOptions& options) {
        if (options.mapping.contains("b")) throw Refusal({"", "", "b is a qualifier", ""});
        return now;
    });
    const std::map<std::string, std::string> mapping{{"a", "ours"}, {"c", ""}, {"nowhere", "ours"}};
    BOOST_TEST((chosen.options.mapping == mapping));
    BOOST_TEST(chosen.options.transcripts.empty());
    BOOST_TEST(chosen.options.joinSameNames);
    BOOST_TEST(chosen.options.keepHere.size() == 1U);
    BOOST_TEST(chosen.options.keepHere.at({"other.draad", "code/1/name_en"}));
    const std::vector<std::string> told{
        "Which transcript is taken for which: what you chose of “talk” could not be kept.",
        "What both sides wrote: what you chose of the code z, name (English) could not be kept.",
        "What the codes become: what you chose of “b” could not be kept.",
        "What comes in: “Make one of what is the same” is not as it was; what you chose of it "
        "stands."};
    BOOST_TEST(chosen.told == told, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(ChoicesMadeAgain_SayWhenNothingIsCalledTheSameAnyMore)
{
    gui::MergeChoices before;
    before.options.joinSameNames = true;
    const auto chosen =
        gui::chooseAgain(before, {}, [](const project::MergeOptions&) { return merge::Report(); });
    BOOST_TEST(!chosen.options.joinSameNames);
    BOOST_TEST_REQUIRE(chosen.told.size() == 1U);
    BOOST_TEST(chosen.told[0] ==
               "What comes in: what you chose of “Make one of what is the same” could not be kept.");
}

BOOST_AUTO_TEST_SUITE_END()
