// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_file.h"
#include "gui/comparison.h"
#include "gui/counts.h"
#include "gui/dialogs/code_finder.h"
#include "gui/dialogs/coder_dialog.h"
#include "gui/dialogs/memo_dialog.h"
#include "gui/dialogs/name_dialog.h"
#include "gui/views/differences/differences_view.h"
#include "gui/views/transcript/shown_codings.h"
#include "gui/wx_text.h"
#include "history/codebook_edits.h"
#include "history/coding_edits.h"
#include "history/consensus_edits.h"
#include "history/memo_edits.h"
#include "history/resolving_edits.h"
#include "project/handing_out.h"
#include "two_coders.h"

using namespace rd;
using rd::test::on;
using rd::test::TwoCoders;

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

BOOST_AUTO_TEST_CASE(Stripes_OfCodersWithTheSameInitialsBearTheirNames)
{
    TwoCoders window;
    const CoderId arie = window.workspace.project()->ensureCoder("Arie");
    window.code(arie, 1);
    std::set<std::string> names;
    for (const auto& coding : gui::shownCodings(window.state(), window.transcript, {}))
        names.insert(coding.name);
    BOOST_TEST((names == std::set<std::string>{"Anna: listens", "Arie: listens", "B: listens"}));
}

BOOST_AUTO_TEST_CASE(ListWithTicks_HasOneForAllOfThem)
{
    TwoCoders window;
    const gui::PickQuestion question{"Kies", "", "Verder", {}, {{"een"}, {"twee"}, {"drie"}}, true, {0, 1}};
    gui::PickDialog dialog(window.frame, question);
    BOOST_TEST_REQUIRE(dialog.all() != nullptr);
    BOOST_TEST(!dialog.all()->GetValue());
    const auto tick = [&](bool all) {
        dialog.all()->SetValue(all);
        wxCommandEvent event(wxEVT_CHECKBOX, dialog.all()->GetId());
        dialog.all()->ProcessWindowEvent(event);
    };
    tick(true);
    BOOST_TEST(dialog.accept());
    BOOST_TEST(dialog.value().size() == 3U);
    tick(false);
    dialog.choose(1);
    BOOST_TEST(dialog.accept());
    BOOST_TEST(dialog.value() == std::vector<std::size_t>{1}, boost::test_tools::per_element());
    dialog.choose(0);
    dialog.choose(2);
    BOOST_TEST(dialog.all()->GetValue());
}

BOOST_AUTO_TEST_CASE(Report_CountsTheCoderThatIsChosen)
{
    TwoCoders window;
    const auto path = window.folder / "report.md";
    window.ask.dialogs.push_back(on<gui::PickDialog>([](gui::PickDialog& dialog) {
        dialog.choose(1);
        BOOST_TEST(dialog.accept());
    }));
    window.ask.saves.emplace_back(path);
    BOOST_TEST(window.frame->run("table/report"));
    BOOST_TEST(readFile(path).find("only the codings by Anna") != std::string::npos);
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
    BOOST_TEST(window.frame->isEnabled("team/agree/second"));
    window.ask.dialogs.push_back(on<gui::MemoDialog>([](gui::MemoDialog& dialog) {
        BOOST_TEST(dialog.about().GetLabelText().utf8_string().find("“listens”, as Bram does") !=
                   std::string::npos);
        BOOST_TEST(dialog.about().GetLabelText().utf8_string().find("Zij luisterde echt") !=
                   std::string::npos);
        dialog.memo().SetValue("talked over");
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(window.frame->run("team/agree/second"));
    BOOST_TEST(window.codings() == 4U);
    BOOST_TEST(comparison.places().at(0).settled);
    BOOST_TEST((comparison.places().at(0).right == agreement::Right::second));
    BOOST_TEST(window.view<gui::DifferencesView>().cell(0, 5) == "Bram");
    BOOST_TEST(window.view<gui::DifferencesView>().cell(0, 6) == "talked over");
    BOOST_TEST(window.workspace.project()->history(1).front().reason == "talked over");
    bool noted = false;
    for (const coding::Coding& coding : window.state().codings.of(window.transcript))
        noted = noted || (coding.memo == "talked over" && window.state().coders.at(coding.coder).agreed);
    BOOST_TEST(noted);
    BOOST_TEST(window.view<gui::DifferencesView>().title() == "1 difference: 1 agreed on, 0 left");
    comparison.choose(0); // deciding again begins with the earlier note
    window.ask.dialogs.push_back(on<gui::MemoDialog>(
        [](gui::MemoDialog& dialog) { BOOST_TEST(dialog.memo().GetValue() == "talked over"); }));
    BOOST_TEST(!window.frame->run("team/agree/none"));
    const auto everyone = on<gui::PickDialog>([](gui::PickDialog& dialog) { BOOST_TEST(dialog.accept()); });
    window.ask.dialogs.push_back(everyone); // a decision is kept without a question
    window.ask.choices.emplace_back(0U);
    BOOST_TEST(window.frame->run("team/consensus"));
    BOOST_TEST(window.ask.asked.size() == 1U);
    BOOST_TEST(comparison.places().at(0).settled);
}

/// What was done before a dialog is put into the file itself while it is open, as at any other time.
BOOST_AUTO_TEST_CASE(TheFileIsBroughtUpToDateBesideAnOpenDialog)
{
    TwoCoders window;
    const auto file = window.workspace.project()->path();
    window.code(window.anna, 1);
    const auto before = std::filesystem::last_write_time(file);
    window.ask.dialogs.push_back(on<gui::PickDialog>([&](gui::PickDialog&) {
        BOOST_TEST(rd::test::until([&] { return std::filesystem::last_write_time(file) != before; }));
    }));
    BOOST_TEST(!window.frame->run("team/compare")); // the dialog is cancelled
}

/// Nobody decided what a rule made: it is walked to, names no coder, and can be decided.
BOOST_AUTO_TEST_CASE(WhatARuleMade_StaysOpenAsByRule)
{
    TwoCoders window;
    const CoderId cor = window.workspace.project()->ensureCoder("Cor");
    window.code(cor, 1); // as Bram does
    history::Consensus consensus;
    consensus.rule = history::ConsensusRule::majority;
    consensus.coders = {window.anna, window.bram, cor};
    window.workspace.project()->apply(history::consensusEdit(window.state(), consensus));
    auto& comparison = window.workspace.comparison();
    comparison.compare(window.anna, window.bram);
    auto& view = window.view<gui::DifferencesView>();
    BOOST_TEST(view.cell(0, 5) == "by rule: listens");
    BOOST_TEST(view.title() ==
               "1 difference: 0 agreed on, 1 left. Of 1 of these a rule made the team's coding; "
               "nobody decided it.");
    BOOST_TEST(window.frame->run("team/next"));
    BOOST_TEST(comparison.current().has_value());
    window.ask.dialogs.push_back(
        on<gui::MemoDialog>([](gui::MemoDialog& dialog) { BOOST_TEST(dialog.accept()); }));
    BOOST_TEST(window.frame->run("team/agree/second"));
    BOOST_TEST(view.cell(0, 5) == "Bram");
    BOOST_TEST(view.title() == "1 difference: 1 agreed on, 0 left");
}

/// Bram takes his coding away, as who codes the passage anew does.
BOOST_AUTO_TEST_CASE(ADecisionWhoseCodingGoes_IsToldAtOnce)
{
    TwoCoders window;
    window.compare();
    auto& comparison = window.workspace.comparison();
    BOOST_TEST(window.frame->run("team/next"));
    const CodingId decided = comparison.places().at(0).difference.second->id;
    window.ask.dialogs.push_back(on<gui::MemoDialog>([](gui::MemoDialog& dialog) {
        dialog.memo().SetValue("talked over");
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(window.frame->run("team/agree/second"));
    BOOST_TEST(window.frame->run("edit/undo")); // a decision that is taken back did not fall
    BOOST_TEST(window.ask.informed.empty());
    BOOST_TEST(window.frame->run("edit/redo"));
    window.workspace.setCoderName("Bram");
    gui::Selection selection = window.workspace.selection();
    selection.codings = {decided};
    window.workspace.select(selection);
    BOOST_TEST(window.frame->run("coding/remove"));
    BOOST_TEST_REQUIRE(!window.ask.informed.empty());
    BOOST_TEST(window.ask.informed.back() ==
               "1 decision of the team holds no more, because what it was about changed.");
}

BOOST_AUTO_TEST_CASE(AnothersCoding_IsRemovedOnlyAfterAQuestion)
{
    TwoCoders window; // Anna codes
    gui::Selection selection = window.workspace.selection();
    const auto& codings = window.state().codings.of(window.transcript);
    const auto byBram = std::find_if(codings.begin(), codings.end(),
                                     [&](const auto& coding) { return coding.coder == window.bram; });
    selection.codings = {byBram->id};
    window.workspace.select(selection);
    window.ask.choices.emplace_back(std::nullopt);
    BOOST_TEST(!window.frame->run("coding/remove"));
    BOOST_TEST(window.ask.asked.back() == "Remove the coding “listens” of Bram?");
    BOOST_TEST(window.codings() == 3U);
    window.ask.choices.emplace_back(0U);
    BOOST_TEST(window.frame->run("coding/remove"));
    BOOST_TEST(window.codings() == 2U);
}

/// What was chosen elsewhere is not what is removed next.
BOOST_AUTO_TEST_CASE(WalkingTheDifferences_ChoosesTheirOwnCodingOnly)
{
    TwoCoders window;
    window.compare();
    gui::Selection selection = window.workspace.selection();
    selection.codings = {window.state().codings.of(window.transcript).front().id};
    window.workspace.select(selection);
    BOOST_TEST(window.frame->run("team/next"));
    gui::Comparison& comparison = window.workspace.comparison();
    const auto& difference = comparison.places().at(*comparison.current()).difference;
    BOOST_TEST_REQUIRE(window.workspace.selection().codings.size() == 1U);
    BOOST_TEST((window.workspace.selection().codings.front() ==
                (difference.first ? difference.first->id : difference.second->id)));
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
        wxVariant first;
        dialog.list().GetValue(first, 0, 0);
        wxDataViewIconText proposed;
        proposed << first;
        BOOST_TEST(proposed.GetText() == "listens");
        dialog.typed().SetValue("gives hope");
        BOOST_TEST(dialog.accept());
    }));
    window.ask.dialogs.push_back(note);
    BOOST_TEST(window.frame->run("team/agree/other"));
    BOOST_TEST_REQUIRE(comparison.places().at(0).agreed.has_value());
    const CodingId agreed = comparison.places()[0].agreed->id;
    BOOST_TEST((window.state().codings.find(agreed)->code != window.listens));
    comparison.choose(0);
    window.ask.dialogs.push_back(note);
    BOOST_TEST(window.frame->run("team/agree/none"));
    BOOST_TEST(!comparison.places().at(0).agreed);
    BOOST_TEST(window.view<gui::DifferencesView>().cell(0, 5) == "no code");
    BOOST_TEST(window.state().codings.find(agreed) == nullptr);
    BOOST_TEST(window.view<gui::DifferencesView>().title() == "1 difference: 1 agreed on, 0 left");
}

/// Bram marked more words than Anna: which, stands with each, and in full when it is looked at.
BOOST_AUTO_TEST_CASE(Differences_OfExtentShowBothExtents)
{
    TwoCoders window;
    const auto& turn = window.state().transcripts.turnsOf(window.transcript).at(3);
    auto& project = *window.workspace.project();
    project.apply(history::addCoding(window.state(), window.transcript, {turn.textStart, turn.textStart + 8},
                                     window.listens, window.anna));
    project.apply(history::addCoding(window.state(), window.transcript, {turn.textStart, turn.span.end},
                                     window.listens, window.bram));
    window.compare();
    auto& view = window.view<gui::DifferencesView>();
    BOOST_TEST(view.cell(1, 2) == "other extent");
    BOOST_TEST(view.cell(1, 3) == "listens “Daarna g”");
    BOOST_TEST(view.cell(1, 4) == "listens “Daarna g…llemaal.”");
    BOOST_TEST(view.extents() == "\n");
    window.workspace.comparison().choose(1);
    BOOST_TEST(view.extents() ==
               "Anna, listens: turn 4, characters 1–8, “Daarna g”\nBram, listens: turn 4, characters 1–48, "
               "“Daarna ging het een stuk beter met ons allemaal.”");
    window.workspace.comparison().choose(0);
    BOOST_TEST(view.extents() == "Anna coded nothing here. If you agree with that, choose “No code…”.\n");
}

/// Forty differences, of which one far down is settled.
BOOST_AUTO_TEST_CASE(Differences_StayWhereTheyWereScrolledTo)
{
    TwoCoders window;
    const auto& turn = window.state().transcripts.turnsOf(window.transcript).at(3);
    for (text::Offset at = 0; at < 40; ++at)
        window.workspace.project()->apply(history::addCoding(window.state(), window.transcript,
                                                             {turn.textStart + at, turn.textStart + at + 1},
                                                             window.listens, window.bram));
    window.compare();
    auto& comparison = window.workspace.comparison();
    auto& list = window.view<gui::DifferencesView>().list();
    comparison.choose(30);
    const auto topRow = [&] { return wxPtrToUInt(list.GetTopItem().GetID()); };
    BOOST_TEST(rd::test::until([&] { return topRow() > 2; }));
    rd::test::pump();
    const auto before = topRow();
    window.ask.dialogs.push_back(
        on<gui::MemoDialog>([](gui::MemoDialog& dialog) { BOOST_TEST(dialog.accept()); }));
    BOOST_TEST(window.frame->run("team/agree/none"));
    rd::test::pump();
    BOOST_TEST((comparison.current() == std::optional<std::size_t>(31)));
    BOOST_TEST(topRow() >= before);
    BOOST_TEST(topRow() <= before + 1);
}

BOOST_AUTO_TEST_CASE(TheTeamsCoding_TakesTheWordOfOne)
{
    TwoCoders window;
    window.ask.choices.emplace_back(2U); // what one gave
    window.ask.dialogs.push_back(on<gui::PickDialog>([](gui::PickDialog& dialog) {
        dialog.choose(1); // Bram
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(window.frame->run("team/consensus"));
    BOOST_TEST_REQUIRE(window.state().agreedCoder() != nullptr);
    const CoderId agreed = window.state().agreedCoder()->id;
    std::vector<text::Span> made;
    std::vector<text::Span> his;
    for (const auto& coding : window.state().codings.of(window.transcript)) {
        if (coding.coder == agreed) made.push_back(coding.span);
        if (coding.coder == window.bram) his.push_back(coding.span);
    }
    BOOST_TEST((made == his));
    BOOST_TEST(window.ask.informed.back() == "Made 2 codings of “Agreed” from what Bram coded");
    BOOST_TEST(window.frame->run("edit/undo"));
    BOOST_TEST(window.codings() == 3U);
}

namespace
{

/// The team has a coding that no rule gives.
void agreeByHand(TwoCoders& window)
{
    const auto& turns = window.state().transcripts.turnsOf(window.transcript);
    coding::Coding byHand;
    byHand.transcript = window.transcript;
    byHand.span = {turns.at(1).textStart, turns.at(1).span.end};
    byHand.code = window.listens;
    window.workspace.project()->apply(history::agreeOn(window.state(), byHand, "", ""));
}

}

BOOST_AUTO_TEST_CASE(TheTeamsCoding_NamesTheTranscriptsThatOneOfTheCodersCodedAlone)
{
    TwoCoders window;
    const TranscriptId second = window.addTranscript("interview 2");
    window.workspace.project()->apply(
        history::addCoding(window.state(), second, {0, 4}, window.listens, window.anna));
    const auto everyone = on<gui::PickDialog>([](gui::PickDialog& dialog) { BOOST_TEST(dialog.accept()); });
    window.ask.dialogs.push_back(everyone);
    window.ask.choices.emplace_back(1U); // what most gave
    BOOST_TEST(window.frame->run("team/consensus"));
    BOOST_TEST_REQUIRE(window.ask.informedLines.size() == 1U);
    BOOST_TEST(window.ask.informedLines.front() ==
               "Left out, as only one of these coders coded them: “interview 2”.");
}

/// What is taken away is shown first, and may be kept.
BOOST_AUTO_TEST_CASE(TheTeamsCoding_AsksBeforeItTakesAnythingAway)
{
    TwoCoders window;
    agreeByHand(window);
    const auto everyone = on<gui::PickDialog>([](gui::PickDialog& dialog) { BOOST_TEST(dialog.accept()); });
    for (const std::size_t takes : {0U, 1U}) { // the first answer takes nothing away
        window.ask.dialogs.push_back(everyone);
        window.ask.choices.emplace_back(0U); // what all gave
        window.ask.choices.emplace_back(takes);
        BOOST_TEST(window.frame->run("team/consensus"));
        BOOST_TEST(
            window.ask.asked.back() ==
            "1 coding of the team is not what all of these coders gave. It has no note and is no decision "
            "about a difference.");
        const CoderId agreed = window.state().agreedCoder()->id;
        std::size_t codings = 0;
        for (const auto& coding : window.state().codings.of(window.transcript))
            codings += coding.coder == agreed ? 1 : 0;
        BOOST_TEST(codings == 2U - takes);
    }
    BOOST_TEST(window.ask.informed.back() == "Took away 1 coding of “Agreed” that the rule does not give");
}

BOOST_AUTO_TEST_CASE(TheTeamsCoding_AsksInTheNameOfWhoseWordIsTaken)
{
    TwoCoders window;
    agreeByHand(window);
    window.ask.choices.emplace_back(2U); // what one gave
    window.ask.choices.emplace_back(0U);
    window.ask.dialogs.push_back(on<gui::PickDialog>([](gui::PickDialog& dialog) {
        dialog.choose(0); // Anna
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(window.frame->run("team/consensus"));
    BOOST_TEST(window.ask.asked.back() ==
               "1 coding of the team is not what Anna gave. It has no note and is no decision about a "
               "difference.");
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
        history::removeCoding(window.state(), comparison.places()[0].agreed->id));
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

BOOST_AUTO_TEST_CASE(DifferenceThatIsMarked_IsTheOneThatIsSettled)
{
    TwoCoders window;
    window.code(window.bram, 2);
    window.compare();
    auto& comparison = window.workspace.comparison();
    comparison.choose(0);
    auto& view = window.view<gui::DifferencesView>();
    auto* model = dynamic_cast<wxDataViewVirtualListModel*>(view.list().GetModel());
    BOOST_TEST_REQUIRE(model != nullptr);
    wxDataViewEvent marked(wxEVT_DATAVIEW_SELECTION_CHANGED, &view.list(), model->GetItem(1));
    view.list().ProcessWindowEvent(marked);
    wxTheApp->ProcessPendingEvents();
    BOOST_TEST((comparison.current() == std::optional<std::size_t>(1)));
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

BOOST_AUTO_TEST_CASE(Coders_TwoNamesOfOnePersonAreJoined)
{
    TwoCoders window;
    window.workspace.setCoderName("Bram");
    window.ask.dialogs.push_back(on<gui::PickDialog>([](gui::PickDialog& dialog) {
        dialog.choose(1);
        BOOST_TEST(dialog.accept());
    }));
    window.ask.dialogs.push_back(on<gui::CoderDialog>([](gui::CoderDialog& dialog) {
        BOOST_TEST_REQUIRE(dialog.same() != nullptr);
        dialog.same()->SetSelection(1);
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(window.frame->run("team/coders"));
    BOOST_TEST(window.state().coderByName("Bram") == nullptr);
    BOOST_TEST(window.codings() == 2U); // what both had said counts once
    BOOST_TEST(window.workspace.coderName() == "Anna");
    BOOST_TEST(window.frame->run("edit/undo"));
    BOOST_TEST(window.codings() == 3U);
}

BOOST_AUTO_TEST_CASE(Changes_AreUnderTheNameOfWhoCodes)
{
    TwoCoders window;
    BOOST_TEST(window.workspace.project()->history(1).front().author == "Anna");
    window.workspace.setCoderName("Bram");
    window.code(window.bram, 2);
    BOOST_TEST(window.workspace.project()->history(1).front().author == "Bram");
}

BOOST_AUTO_TEST_CASE(Handout_OpensAsTheCoderItWasMadeFor)
{
    TwoCoders window;
    const auto own = window.workspace.project()->path();
    const auto copy = window.folder / "bram.draad";
    project::handOut(*window.workspace.project(), window.bram, {window.transcript}, copy, false, 1);
    window.frame->openProject(copy);
    BOOST_TEST(window.workspace.coderName() == "Bram");
    BOOST_TEST(window.workspace.project()->author() == "Bram");
    BOOST_TEST(window.frame->GetTitle().utf8_string() == "Study (hand-out for Bram) – Rode Draad");
    gui::Settings settings = window.settings.get();
    settings.coderName = "Anna";
    window.settings.set(settings);
    window.frame->openProject(own);
    BOOST_TEST(window.workspace.coderName() == "Anna");
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

BOOST_AUTO_TEST_CASE(ThreeCoders_AreNotCompared_AndTheDialogStaysWithItsTicks)
{
    TwoCoders window;
    window.code(window.workspace.project()->ensureCoder("Cas"), 0);
    window.ask.dialogs.push_back(on<gui::PickDialog>([](gui::PickDialog& dialog) {
        dialog.choose(2); // besides the two that are ticked beforehand
        BOOST_TEST(!dialog.accept());
        BOOST_TEST(dialog.problem() == "Two coders are compared. Tick two of them.");
        dialog.choose(1, false);
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(window.frame->run("team/compare"));
    BOOST_TEST(window.workspace.comparison().secondName() == "Cas");
}

BOOST_AUTO_TEST_SUITE_END()
