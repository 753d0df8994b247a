// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_file.h"
#include "gui/agreement_counts.h"
#include "gui/dialogs/agreement_options_dialog.h"
#include "gui/dialogs/round_dialog.h"
#include "gui/views/agreement/agreement_view.h"
#include "history/consensus_edits.h"
#include "history/round_edits.h"
#include "two_coders.h"

#include <wx/clipbrd.h>

using namespace rd;
using rd::test::on;
using rd::test::TwoCoders;

namespace
{

/// The line of a code; the number of lines where it has none.
std::size_t lineOf(const gui::AgreementView& view, const std::string& code)
{
    std::size_t row = 0;
    while (!view.cell(row, 0).empty() && view.cell(row, 0) != code) ++row;
    return row;
}

}

BOOST_AUTO_TEST_SUITE(AgreementScenarios)

BOOST_AUTO_TEST_CASE(Rounds_AreMadeAndDrawn)
{
    TwoCoders window;
    auto& view = window.view<gui::AgreementView>();
    BOOST_TEST(!window.frame->run("team/agreement/rounds")); // there are none yet
    window.ask.dialogs.push_back(on<gui::RoundDialog>([](gui::RoundDialog& dialog) {
        BOOST_TEST(!dialog.accept());
        dialog.name().SetValue("round 1");
        dialog.date().SetValue("soon");
        BOOST_TEST(!dialog.accept());
        dialog.date().SetValue("1-3-2026");
        BOOST_TEST(dialog.accept());
    }));
    window.ask.dialogs.push_back(on<gui::PickDialog>([](gui::PickDialog& dialog) {
        dialog.choose(0);
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(window.frame->run("team/rounds"));
    BOOST_TEST_REQUIRE(window.state().roundsInOrder().size() == 1U);
    BOOST_TEST(window.frame->run("team/agreement/rounds"));
    const auto& chart = view.rounds().chart().chart();
    BOOST_TEST((chart.series == std::vector<std::string>{"round 1 (1 Mar 2026)"}));
    BOOST_TEST_REQUIRE(!chart.rows.empty());
    BOOST_TEST(chart.rows.front().label == "all codes together");
    BOOST_TEST(window.frame->run("team/agreement/copy"));
    {
        const wxClipboardLocker clipboard;
        BOOST_TEST(wxTheClipboard->IsSupported(wxDF_BITMAP)); // the chart
        BOOST_TEST(wxTheClipboard->IsSupported(wxDF_UNICODETEXT));
    }
    window.ask.saves.emplace_back(window.folder / "rounds.svg");
    BOOST_TEST(window.frame->run("team/agreement/save"));
    BOOST_TEST(readFile(window.folder / "rounds.svg").find("<svg") != std::string::npos);
    window.code(window.anna, 1); // what was counted does not hold any more
    BOOST_TEST(view.rounds().chart().chart().rows.empty());
}

BOOST_AUTO_TEST_CASE(Rounds_HaveIntervalsOnlyWhenTheyAreAskedFor)
{
    TwoCoders window;
    window.workspace.project()->apply(
        history::setRound(window.state(), {{}, "round 1", "", {window.transcript}}));
    auto& counts = window.workspace.agreementCounts();
    BOOST_TEST(window.frame->run("team/agreement/rounds"));
    BOOST_TEST_REQUIRE(!counts.rounds().empty());
    BOOST_TEST(!counts.rounds().front().result->rows.overall.intervals.has_value());
    auto asked = counts.asked();
    asked.intervals = true;
    counts.ask(asked);
    BOOST_TEST(window.frame->run("team/agreement/rounds"));
    BOOST_TEST(counts.rounds().front().result->rows.overall.intervals.has_value());
}

BOOST_AUTO_TEST_CASE(Rounds_BeginWithTheCoefficientForAsManyCoders)
{
    TwoCoders window;
    auto& counts = window.workspace.agreementCounts();
    BOOST_TEST((counts.followed() == agreement::Coefficient::cohen));
    auto asked = counts.asked();
    asked.question.coders.push_back(window.workspace.project()->ensureCoder("Chris"));
    counts.ask(asked);
    BOOST_TEST((counts.followed() == agreement::Coefficient::alpha));
    counts.follow(agreement::Coefficient::ac1); // what one chose stays
    asked.question.coders.pop_back();
    counts.ask(asked);
    BOOST_TEST((counts.followed() == agreement::Coefficient::ac1));
}

/// Counted, changed and counted anew: the same line is marked.
BOOST_AUTO_TEST_CASE(Agreement_KeepsTheMarkedLineWhenItIsCountedAnew)
{
    TwoCoders window;
    auto& view = window.view<gui::AgreementView>();
    BOOST_TEST(window.frame->run("team/agreement/count"));
    const std::size_t row = lineOf(view, "listens");
    view.list().Select(wxDataViewItem(wxUIntToPtr(static_cast<unsigned int>(row + 1))));
    window.code(window.anna, 1);
    BOOST_TEST(view.cell(0, 0).empty());
    BOOST_TEST(window.frame->run("team/agreement/count"));
    BOOST_TEST(wxPtrToUInt(view.list().GetSelection().GetID()) == lineOf(view, "listens") + 1);
}

BOOST_AUTO_TEST_CASE(Agreement_CountsTheTurnsOfTwoCoders)
{
    TwoCoders window;
    auto& view = window.view<gui::AgreementView>();
    BOOST_TEST(window.frame->run("team/agreement/count"));
    const std::size_t row = lineOf(view, "listens");
    BOOST_TEST(view.cell(row, 1) == "1");
    BOOST_TEST(view.cell(row, 2) == "0");
    BOOST_TEST(view.cell(row, 3) == "1");
    BOOST_TEST(view.notes().find("Cohen's kappa: ") != std::string::npos); // what it means
    window.code(window.anna, 1); // what was counted does not hold any more
    BOOST_TEST(view.cell(0, 0).empty());
}

/// MAXQDA's second way: Anna used the code once in the transcript and Bram twice.
BOOST_AUTO_TEST_CASE(Options_CountAsAnotherProgramDoes)
{
    TwoCoders window;
    auto& view = window.view<gui::AgreementView>();
    const auto& asked = window.workspace.agreementCounts().asked();
    window.ask.dialogs.push_back(on<gui::AgreementOptionsDialog>([](gui::AgreementOptionsDialog& dialog) {
        dialog.preset().SetSelection(2);
        dialog.withoutInterviewer().SetValue(true);
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(window.frame->run("team/agreement/options"));
    BOOST_TEST((asked.question.turns == coding::TurnChoice::withoutInterviewer));
    BOOST_TEST(asked.options() == 2);
    BOOST_TEST(window.frame->run("team/agreement/count"));
    BOOST_TEST(view.head(1) == "As often");
    BOOST_TEST(view.head(3) == "Bram more often");
    BOOST_TEST(view.cell(lineOf(view, "listens"), 3) == "1");
    BOOST_TEST(view.head(5) == "Percentage");
    BOOST_TEST(view.cell(lineOf(view, "listens"), 5) == "0.0%"); // once and twice are not as often
    BOOST_TEST(view.head(6).empty());                            // that program has no other
    BOOST_TEST(view.notes().starts_with("Counted as by MAXQDA: how often in the transcript."));
    view.settings().level().SetSelection(0); // what is compared is chosen by hand again
    view.settings().take();
    BOOST_TEST(asked.preset.empty());
    BOOST_TEST(!asked.question.equalCounts);
    BOOST_TEST(asked.options() == 1);
}

BOOST_AUTO_TEST_CASE(Passages_OfThreeCodersAreComparedTwoByTwo)
{
    TwoCoders window;
    const CoderId cor = window.workspace.project()->ensureCoder("Cor");
    window.code(cor, 1);
    auto& view = window.view<gui::AgreementView>();
    auto& settings = view.settings();
    for (unsigned int line = 0; line < 3; ++line) settings.coders().Check(line);
    settings.level().SetSelection(4); // coded passages
    settings.take();
    BOOST_TEST(window.frame->run("team/agreement/count"));
    const std::size_t row = lineOf(view, "listens");
    BOOST_TEST(view.head(2) == "One of the two");
    BOOST_TEST(view.cell(row + 1, 0) == "– Anna, Bram");
    BOOST_TEST(view.cell(row + 1, 1) == "2"); // both passages of the first turn
    BOOST_TEST(view.cell(row + 2, 0) == "– Anna, Cor");
    BOOST_TEST(view.cell(row + 2, 1) == "0");
    BOOST_TEST(view.cell(row, 1) == "4"); // and those of Bram and Cor
}

BOOST_AUTO_TEST_CASE(Agreement_BeginsWithTheTwoPersonsWhoCodedMost)
{
    TwoCoders window;
    const CoderId cor = window.workspace.project()->ensureCoder("Cor");
    for (const std::size_t turn : {0U, 1U, 2U}) window.code(cor, turn);
    coding::Coding agreed = window.state().codings.of(window.transcript).front();
    for (const std::size_t turn : {0U, 1U, 2U, 3U}) {
        agreed.span = {window.state().transcripts.turnsOf(window.transcript).at(turn).textStart,
                       window.state().transcripts.turnsOf(window.transcript).at(turn).span.end};
        window.workspace.project()->apply(history::agreeOn(window.state(), agreed, "", ""));
    }
    BOOST_TEST((window.workspace.agreementCounts().asked().question.coders == std::vector{window.bram, cor}));
}

BOOST_AUTO_TEST_CASE(Agreement_OfThreeCodersHasWhatAllSomeAndNoneSaid)
{
    TwoCoders window;
    const CoderId cor = window.workspace.project()->ensureCoder("Cor");
    window.code(cor, 0);
    auto& view = window.view<gui::AgreementView>();
    auto& settings = view.settings();
    for (unsigned int line = 0; line < 3; ++line) settings.coders().Check(line);
    settings.intervals().SetValue(true);
    settings.take();
    BOOST_TEST(window.frame->run("team/agreement/count"));
    const std::size_t row = lineOf(view, "listens");
    BOOST_TEST(view.head(2) == "Some");
    BOOST_TEST(view.cell(row, 1) == "1"); // turn 1: all
    BOOST_TEST(view.cell(row, 2) == "1"); // turn 2: Bram
    BOOST_TEST(view.cell(row, 3) == "2");
    BOOST_TEST(view.cell(row, 4).find(" [") != std::string::npos); // an interval
    BOOST_TEST(!window.frame->isEnabled("team/agreement/differences"));
}

/// Two passages of which half is the same differ, unless that is enough.
BOOST_AUTO_TEST_CASE(Agreement_OfPassagesAsksHowMuchMustBeTheSame)
{
    TwoCoders window;
    const CodeId hope = window.state().codebook.lookUp("gives hope")->id;
    const auto code = [&](CoderId coder, text::Span span) {
        window.workspace.project()->apply(
            history::addCoding(window.state(), window.transcript, span, hope, coder));
    };
    code(window.anna, {0, 20});
    code(window.bram, {0, 10});
    auto& view = window.view<gui::AgreementView>();
    const auto both = [&](int percent) {
        view.settings().level().SetStringSelection("coded passages");
        view.settings().threshold().SetValue(percent);
        view.settings().take();
        BOOST_TEST(window.frame->run("team/agreement/count"));
        return view.cell(lineOf(view, "gives hope"), 1);
    };
    BOOST_TEST(both(60) == "0");
    BOOST_TEST(both(50) == "2");
    BOOST_TEST(view.settings().threshold().IsShown());
}

BOOST_AUTO_TEST_CASE(Agreement_IsSavedAndCanBeCancelled)
{
    TwoCoders window;
    BOOST_TEST(!window.frame->isEnabled("team/agreement/save")); // nothing was counted
    window.ask.cancelWork = true;
    window.view<gui::AgreementView>().settings().intervals().SetValue(true);
    window.view<gui::AgreementView>().settings().take();
    BOOST_TEST(!window.frame->run("team/agreement/count"));
    BOOST_TEST(window.view<gui::AgreementView>().cell(0, 0).empty());
    window.ask.cancelWork = false;
    BOOST_TEST(window.frame->run("team/agreement/count"));
    window.ask.saves.emplace_back(window.folder / "agreement.md");
    BOOST_TEST(window.frame->run("team/agreement/save"));
    BOOST_TEST(readFile(window.folder / "agreement.md").find("| listens |") != std::string::npos);
    BOOST_TEST(window.frame->run("team/agreement/copy"));
    wxTextDataObject copied;
    const wxClipboardLocker clipboard;
    BOOST_TEST_REQUIRE(wxTheClipboard->GetData(copied));
    BOOST_TEST(copied.GetText().utf8_string().find("listens\t1\t0\t1\t2\t") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(Space_TicksACoder_AlsoWhereTheMouseMarkedTheName)
{
    TwoCoders window;
    auto& coders = window.view<gui::AgreementSettings>().coders();
    coders.SetSelection(0);
    const bool before = coders.IsChecked(0);
    wxKeyEvent space(wxEVT_CHAR_HOOK);
    space.m_keyCode = WXK_SPACE;
    coders.ProcessWindowEvent(space);
    BOOST_TEST(coders.IsChecked(0) != before);
    BOOST_TEST(coders.IsChecked(1) == before);
}

/// Where the word of one gives nothing new it is not said that coders agree.
BOOST_AUTO_TEST_CASE(TheTeamsCoding_SaysWhoseWordChangesNothing)
{
    TwoCoders window;
    for (const bool again : {false, true}) {
        window.ask.choices.emplace_back(2U); // what one gave
        window.ask.dialogs.push_back(on<gui::PickDialog>([](gui::PickDialog& dialog) {
            dialog.choose(1); // Bram
            BOOST_TEST(dialog.accept());
        }));
        BOOST_TEST(window.frame->run("team/consensus"));
        BOOST_TEST(window.ask.informed.back() == (again
                                                      ? "What Bram gave changes nothing of the team's coding."
                                                      : "Made 2 codings of “Agreed” from what Bram coded"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
