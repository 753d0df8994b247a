// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_file.h"
#include "gui/comparison.h"
#include "gui/counts.h"
#include "gui/dialogs/code_finder.h"
#include "gui/dialogs/coder_dialog.h"
#include "gui/dialogs/history_dialog.h"
#include "gui/dialogs/memo_dialog.h"
#include "gui/dialogs/merge_dialog.h"
#include "gui/dialogs/merge_report_dialog.h"
#include "gui/dialogs/name_dialog.h"
#include "gui/dialogs/pick_dialog.h"
#include "gui/dialogs/round_dialog.h"
#include "gui/views/agreement/agreement_view.h"
#include "gui/views/differences/differences_view.h"
#include "gui/views/transcript/shown_codings.h"
#include "history/codebook_edits.h"
#include "history/coding_edits.h"
#include "history/consensus_edits.h"
#include "history/resolving_edits.h"
#include "window.h"

using namespace rd;
using rd::test::on;
using rd::test::Window;

namespace
{

/// A window whose project has one transcript, coded by Anna and Bram: of "listens" they say the same once,
/// and Bram alone says it a second time.
struct TwoCoders : Window {
    TranscriptId transcript;
    CodeId listens;
    CoderId anna;
    CoderId bram;

    TwoCoders()
    {
        makeProject();
        transcript = addTranscript();
        listens = state().codebook.byKey("listens")->id;
        anna = workspace.project()->ensureCoder("Anna");
        bram = workspace.project()->ensureCoder("Bram");
        code(anna, 0);
        code(bram, 0);
        code(bram, 1);
    }

    /// Codes the words of the respondent's nth turn.
    void code(CoderId coder, std::size_t turn)
    {
        const auto& turns = state().transcripts.turnsOf(transcript);
        workspace.project()->apply(history::addCoding(
            state(), transcript, {turns.at(turn).textStart, turns.at(turn).span.end}, listens, coder));
    }

    void compare()
    {
        ask.dialogs.push_back(
            on<gui::PickDialog>([](gui::PickDialog& dialog) { BOOST_TEST(dialog.accept()); }));
        BOOST_TEST(frame->run("team/compare"));
    }
};

}

BOOST_AUTO_TEST_SUITE(TeamScenarios)

BOOST_AUTO_TEST_CASE(SideBySide_TheSecondCoderStandsRightOfTheFirst)
{
    TwoCoders window;
    const auto shown = gui::sideBySide(window.state(), window.transcript, window.anna, window.bram);
    BOOST_TEST_REQUIRE(shown.size() == 3U);
    for (const auto& coding : shown)
        BOOST_TEST((coding.coder == window.anna ? coding.lane == 0 : coding.lane >= 2));
    BOOST_TEST(shown.front().name.find(": listens") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(Differences_AreWalkedAndAgreedOnWithANote)
{
    TwoCoders window;
    window.compare();
    auto& comparison = window.workspace.comparison();
    BOOST_TEST_REQUIRE(comparison.places().size() == 1U);
    BOOST_TEST(!window.frame->isEnabled("team/agree/second"));
    BOOST_TEST(window.frame->run("team/next"));
    BOOST_TEST((window.workspace.selection().span == comparison.places()[0].difference.span()));
    BOOST_TEST(!window.frame->isEnabled("team/agree/first")); // Anna gave nothing there
    window.ask.dialogs.push_back(on<gui::MemoDialog>([](gui::MemoDialog& dialog) {
        dialog.memo().SetValue("talked over");
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(window.frame->run("team/agree/second"));
    BOOST_TEST(window.codings() == 4U);
    BOOST_TEST(comparison.places().at(0).settled);
    bool noted = false;
    for (const coding::Coding& coding : window.state().codings.of(window.transcript))
        noted = noted || (coding.memo == "talked over" && window.state().coders.at(coding.coder).agreed);
    BOOST_TEST(noted);
    BOOST_TEST(window.view<gui::DifferencesView>().title() == "1 difference: 1 agreed on, 0 left");
}

BOOST_AUTO_TEST_CASE(Differences_AreSettledWithNeitherCoder)
{
    TwoCoders window;
    window.compare();
    auto& comparison = window.workspace.comparison();
    BOOST_TEST(!window.frame->isEnabled("team/agree/none"));
    BOOST_TEST(window.frame->run("team/next"));
    const auto note = on<gui::MemoDialog>([](gui::MemoDialog& dialog) { BOOST_TEST(dialog.accept()); });
    window.ask.dialogs.push_back(on<gui::CodeFinder>([](gui::CodeFinder& dialog) {
        dialog.typed().SetValue("gives hope");
        BOOST_TEST(dialog.accept());
    }));
    window.ask.dialogs.push_back(note);
    BOOST_TEST(window.frame->run("team/agree/other"));
    BOOST_TEST_REQUIRE(comparison.places().at(0).otherwise.has_value());
    const CodingId agreed = *comparison.places()[0].otherwise;
    BOOST_TEST((window.state().codings.find(agreed)->code != window.listens));
    comparison.choose(0);
    window.ask.dialogs.push_back(note);
    BOOST_TEST(window.frame->run("team/agree/none"));
    BOOST_TEST(!*comparison.places().at(0).otherwise);
    BOOST_TEST(window.state().codings.find(agreed) == nullptr);
    BOOST_TEST(window.view<gui::DifferencesView>().title() == "1 difference: 1 agreed on, 0 left");
}

/// What is taken away is shown first, and may be kept.
BOOST_AUTO_TEST_CASE(TheTeamsCoding_AsksBeforeItTakesAnythingAway)
{
    TwoCoders window;
    const auto& turns = window.state().transcripts.turnsOf(window.transcript);
    coding::Coding byHand;
    byHand.transcript = window.transcript;
    byHand.span = {turns.at(1).textStart, turns.at(1).span.end};
    byHand.code = window.listens;
    window.workspace.project()->apply(history::agreeOn(window.state(), byHand, "", ""));
    const auto everyone = on<gui::PickDialog>([](gui::PickDialog& dialog) { BOOST_TEST(dialog.accept()); });
    for (const std::size_t keep : {1U, 0U}) {
        window.ask.dialogs.push_back(everyone);
        window.ask.choices.emplace_back(0U); // what all gave
        window.ask.choices.emplace_back(keep);
        BOOST_TEST(window.frame->run("team/consensus"));
        BOOST_TEST(window.ask.asked.back() ==
                   "1 coding of the team is no longer what these coders agree on. It has no note.");
        const CoderId agreed = window.state().agreedCoder()->id;
        std::size_t codings = 0;
        for (const auto& coding : window.state().codings.of(window.transcript))
            codings += coding.coder == agreed ? 1 : 0;
        BOOST_TEST(codings == 1U + keep);
    }
    BOOST_TEST(window.ask.informed.back() == "Took away 1 coding of “Agreed” that coders no longer agree on");
}

/// Its coding is taken away by hand: the difference is open again, and says that it was decided.
BOOST_AUTO_TEST_CASE(ADecisionThatFell_IsTold)
{
    TwoCoders window;
    window.code(window.anna, 2);
    window.compare();
    auto& comparison = window.workspace.comparison();
    BOOST_TEST_REQUIRE(comparison.places().size() == 2U);
    const auto difference = comparison.places()[0].difference;
    coding::Coding wanted = *difference.second;
    wanted.code = window.state().codebook.lookUp("gives hope")->id;
    window.workspace.project()->apply(history::resolve(
        window.state(), {window.transcript, difference.first, difference.second}, wanted, "", "", 1));
    BOOST_TEST(comparison.places()[0].settled);
    window.workspace.project()->apply(
        history::removeCoding(window.state(), *comparison.places()[0].otherwise));
    BOOST_TEST(!comparison.places()[0].settled);
    BOOST_TEST(window.view<gui::DifferencesView>().title() ==
               "2 differences: 0 agreed on, 2 left. 1 of these was settled before and is no more.");
}

BOOST_AUTO_TEST_CASE(Comparison_IsTakenUpWhereItWasLeft)
{
    TwoCoders window;
    window.code(window.bram, 2);
    window.compare();
    auto& comparison = window.workspace.comparison();
    comparison.choose(1);
    BOOST_TEST(window.frame->run("team/compare/end"));
    window.compare();
    BOOST_TEST((comparison.current() == std::optional<std::size_t>(1)));
}

BOOST_AUTO_TEST_CASE(Rounds_AreMadeAndDrawn)
{
    TwoCoders window;
    auto& view = window.view<gui::AgreementView>();
    BOOST_CHECK_THROW(view.countRounds(), Refusal); // there are none yet
    window.ask.dialogs.push_back(on<gui::RoundDialog>([](gui::RoundDialog& dialog) {
        BOOST_TEST(!dialog.accept());
        dialog.name().SetValue("round 1");
        dialog.date().SetValue("2026-03-01");
        BOOST_TEST(dialog.accept());
    }));
    window.ask.dialogs.push_back(on<gui::PickDialog>([](gui::PickDialog& dialog) {
        dialog.choose(0);
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(window.frame->run("team/rounds"));
    BOOST_TEST_REQUIRE(window.state().roundsInOrder().size() == 1U);
    view.countRounds();
    const auto& chart = view.rounds().chart().chart();
    BOOST_TEST((chart.series == std::vector<std::string>{"round 1 (2026-03-01)"}));
    BOOST_TEST_REQUIRE(!chart.rows.empty());
    BOOST_TEST(chart.rows.front().label == "all codes together");
    window.code(window.anna, 1); // what was counted does not hold any more
    BOOST_TEST(view.rounds().chart().chart().rows.empty());
}

BOOST_AUTO_TEST_CASE(Agreement_CountsTheTurnsOfTwoCoders)
{
    TwoCoders window;
    auto& view = window.view<gui::AgreementView>();
    view.count();
    bool found = false;
    for (std::size_t row = 0; !view.cell(row, 0).empty(); ++row) {
        if (view.cell(row, 0) != "listens") continue;
        found = true;
        BOOST_TEST(view.cell(row, 1) == "1");
        BOOST_TEST(view.cell(row, 2) == "0");
        BOOST_TEST(view.cell(row, 3) == "1");
    }
    BOOST_TEST(found);
    window.code(window.anna, 1); // what was counted does not hold any more
    BOOST_TEST(view.cell(0, 0).empty());
}

BOOST_AUTO_TEST_CASE(Blind_HidesWhatOthersCodedUntilItIsEnded)
{
    TwoCoders window;
    window.workspace.setCoderName("Anna");
    BOOST_TEST(window.frame->run("team/blind"));
    const auto use = window.workspace.counts().perCode();
    BOOST_TEST(use.at(window.listens).codings == 1);
    window.workspace.counts().chooseCoders({window.bram}); // the list of coders shows no other either
    BOOST_TEST((window.workspace.counts().coders() == std::vector{window.anna}));
    BOOST_TEST(window.frame->run("team/blind"));
    BOOST_TEST(window.workspace.counts().perCode().at(window.listens).codings == 3);
}

BOOST_AUTO_TEST_CASE(Coders_GetInitialsAndKeepTheirNamesApart)
{
    TwoCoders window;
    window.ask.dialogs.push_back(on<gui::PickDialog>([](gui::PickDialog& dialog) {
        dialog.choose(0);
        BOOST_TEST(dialog.accept());
    }));
    window.ask.dialogs.push_back(on<gui::CoderDialog>([](gui::CoderDialog& dialog) {
        dialog.name().SetValue("Bram");
        BOOST_TEST(!dialog.accept()); // there is one of that name
        dialog.name().SetValue("Anna");
        dialog.initials().SetValue("An");
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(window.frame->run("team/coders"));
    BOOST_TEST(window.state().coders.at(window.anna).initials == "An");
}

BOOST_AUTO_TEST_CASE(Merge_ShowsWhatComesInAndOneUndoTakesItBack)
{
    TwoCoders window;
    const auto copy = window.folder / "copy.draad";
    window.workspace.project()->copyTo(copy);
    {
        project::OpenOptions options;
        options.author = "Cor";
        const auto other = project::Project::open(copy, options);
        const CoderId coder = other->ensureCoder("Cor");
        other->apply(history::addCoding(other->state(), window.transcript, {0, 3}, window.listens, coder));
    }
    const auto codings = window.codings();
    window.ask.files.push_back(std::vector{copy});
    window.ask.dialogs.push_back(on<gui::MergeDialog>([](gui::MergeDialog& dialog) {
        BOOST_TEST(dialog.clashes() == nullptr);
        BOOST_TEST(dialog.accept());
    }));
    std::string report;
    window.ask.dialogs.push_back(on<gui::MergeReportDialog>([&](gui::MergeReportDialog& dialog) {
        report = dialog.shown();
        BOOST_TEST(report.find("Cor") != std::string::npos);
        window.ask.saves.emplace_back(window.folder / "verslag.txt");
        dialog.save();
        dialog.leave();
    }));
    BOOST_TEST(window.frame->run("team/merge"));
    BOOST_TEST(readFile(window.folder / "verslag.txt") == report);
    BOOST_TEST(window.codings() == codings + 1);
    BOOST_TEST(window.state().coderByName("Cor") != nullptr);
    window.ask.files.push_back(std::vector{copy});
    BOOST_TEST(window.frame->run("team/merge")); // nothing new: told, without a dialog
    BOOST_TEST(window.ask.informed.back() == "The copies hold nothing that is not here already.");
    window.ask.dialogs.push_back(on<gui::HistoryDialog>([&](gui::HistoryDialog& dialog) {
        window.ask.dialogs.push_back(on<gui::MergeReportDialog>([&](gui::MergeReportDialog& again) {
            BOOST_TEST(again.shown() == report);
            again.leave();
        }));
        dialog.list().SelectRow(0);
        BOOST_TEST(dialog.report());
        dialog.list().SelectRow(1);
        BOOST_TEST(!dialog.report());
    }));
    BOOST_TEST(!window.frame->run("edit/history")); // closed, and nothing undone
    BOOST_TEST(window.frame->run("edit/undo"));
    BOOST_TEST(window.codings() == codings);
}

BOOST_AUTO_TEST_CASE(MergeDialog_LetsOneChooseBetweenWhatBothWrote)
{
    TwoCoders window;
    merge::Report report;
    merge::FromCopy from;
    from.file = "copy.draad";
    from.changes = 1;
    from.clashes = {
        {"code/1/name_nl", "the code listens", "name_nl", "luistert", "hoort", "Anna", "Bram", 1, 2, true}};
    report.copies = {from};
    report.changed = true;
    gui::MergeDialog dialog(window.frame, report);
    BOOST_TEST(dialog.accept());
    BOOST_TEST(dialog.value().keepHere.empty()); // what was written last stands
    dialog.clashes()->SetToggleValue(true, 0, 0);
    BOOST_TEST(dialog.accept());
    BOOST_TEST(dialog.value().keepHere.at({"copy.draad", "code/1/name_nl"}));
}

BOOST_AUTO_TEST_CASE(MergeDialog_TakesCodesOfOneKeyAsOneWhenTicked)
{
    TwoCoders window;
    merge::Report report;
    merge::FromCopy from;
    from.file = "other.draad";
    from.related = false;
    from.codes = {{"calm", "no wind", "", "", true}, {"hope", "hope", "hope", "hope", false}};
    report.copies = {from};
    report.changed = true;
    gui::MergeDialog dialog(window.frame, report);
    BOOST_TEST(dialog.accept());
    BOOST_TEST(dialog.value().mapping.empty());
    dialog.takeAsOne()->SetValue(true);
    BOOST_TEST(dialog.accept());
    BOOST_TEST((dialog.value().mapping == std::map<std::string, std::string>{{"calm", "calm"}}));
}

BOOST_AUTO_TEST_CASE(Handout_MakesACopyWithWhatWasChosen)
{
    TwoCoders window;
    window.ask.dialogs.push_back(on<gui::NameDialog>([](gui::NameDialog& dialog) {
        dialog.name().SetValue("Dirk");
        BOOST_TEST(dialog.accept());
    }));
    window.ask.dialogs.push_back(on<gui::PickDialog>([](gui::PickDialog& dialog) {
        dialog.choose(0);
        BOOST_TEST(dialog.accept());
    }));
    window.ask.choices.emplace_back(0U);
    window.ask.saves.emplace_back(window.folder / "dirk.draad");
    BOOST_TEST(window.frame->run("team/handout"));
    const auto copy = project::Project::open(window.folder / "dirk.draad");
    BOOST_TEST(copy->state().codings.size() == 0U);
    BOOST_TEST(copy->state().transcripts.list().size() == 1U);
    BOOST_TEST(window.state().assignments.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
