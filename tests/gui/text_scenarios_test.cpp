// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/corrections_dialog.h"
#include "gui/dialogs/replace_dialog.h"
#include "gui/dialogs/turn_text_dialog.h"
#include "history/coding_edits.h"
#include "window.h"

using namespace rd;
using rd::test::on;
using rd::test::Window;

namespace
{

struct Corrected : Window {
    Corrected()
    {
        makeProject();
        transcript = addTranscript();
        mark("luisterde echt naar ons");
        const auto span = workspace.selection().span;
        const CodeId listens = state().codebook.byKey("listens")->id;
        const CoderId coder = workspace.project()->ensureCoder("Anna");
        workspace.project()->apply(history::addCoding(state(), transcript, span, listens, coder));
    }
    TranscriptId transcript;

    [[nodiscard]] std::string text() { return *workspace.project()->text(transcript); }
    [[nodiscard]] std::string shown() { return view<gui::TranscriptView>().text().GetText().utf8_string(); }
    [[nodiscard]] std::string coded()
    {
        const auto body = text();
        return std::string(text::OffsetMap(body).slice(state().codings.of(transcript).front().span));
    }
    bool correct(const std::string& from, const std::string& to)
    {
        ask.dialogs.push_back(on<gui::TurnTextDialog>([&](gui::TurnTextDialog& dialog) {
            wxString words = dialog.words().GetValue();
            BOOST_TEST(words.Replace(wxString::FromUTF8(from), wxString::FromUTF8(to)) == 1U);
            dialog.words().SetValue(words);
            BOOST_TEST(dialog.accept());
        }));
        return frame->run("transcript/correct");
    }
};

}

BOOST_AUTO_TEST_SUITE(TextScenarios)

BOOST_AUTO_TEST_CASE(TheTurnWithTheCursor_IsCorrected_ShownAtOnce_AndUndone)
{
    Corrected window;
    const std::string before = window.text();
    BOOST_TEST(window.correct("Zij luisterde", "Ja, zij heeft geluisterd,"));
    BOOST_TEST(window.text().find("Respondent: Ja, zij heeft geluisterd, echt naar ons") !=
               std::string::npos);
    BOOST_TEST(window.shown() == window.text());
    BOOST_TEST(window.coded() == "geluisterd, echt naar ons");
    BOOST_TEST(window.frame->run("edit/undo"));
    BOOST_TEST(window.text() == before);
    BOOST_TEST(window.shown() == before);
    BOOST_TEST(window.coded() == "luisterde echt naar ons");
}

BOOST_AUTO_TEST_CASE(CodingsWithoutWords_GoOnlyWhenTheUserSaysSo)
{
    Corrected window;
    window.ask.choices.push_back(std::nullopt);
    window.correct("luisterde echt naar ons, en dat", "dat");
    BOOST_TEST(window.codings() == 1U);
    window.mark("Zij");
    window.ask.choices.push_back(0U);
    BOOST_TEST(window.correct("luisterde echt naar ons, en dat", "dat"));
    BOOST_TEST(window.codings() == 0U);
    BOOST_TEST(window.frame->run("edit/undo"));
    BOOST_TEST(window.codings() == 1U);
}

BOOST_AUTO_TEST_CASE(ATurnKeepsWords)
{
    Corrected window;
    window.ask.dialogs.push_back(on<gui::TurnTextDialog>([](gui::TurnTextDialog& dialog) {
        dialog.words().SetValue(" ");
        BOOST_TEST(!dialog.accept());
        BOOST_TEST(!dialog.problem().empty());
    }));
    window.frame->run("transcript/correct");
    BOOST_TEST(window.shown() == window.text());
}

BOOST_AUTO_TEST_CASE(WordsAreReplacedEverywhere_AfterTheirPlacesWereShown)
{
    Corrected window;
    const TranscriptId second = window.addTranscript("interview 2");
    window.ask.dialogs.push_back(on<gui::ReplaceDialog>([](gui::ReplaceDialog& dialog) {
        dialog.words().SetValue("nergens te vinden");
        BOOST_TEST(!dialog.accept());
        dialog.words().SetValue("Zij");
        dialog.by().SetValue("[zus]");
        dialog.look();
        BOOST_TEST(dialog.places().GetItemCount() == 2);
        dialog.onlyShown().SetValue(true);
        dialog.look();
        BOOST_TEST(dialog.places().GetItemCount() == 1);
        dialog.onlyShown().SetValue(false);
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(window.frame->run("transcript/replace"));
    BOOST_TEST(window.text().find("[zus] luisterde") != std::string::npos);
    BOOST_TEST(window.workspace.project()->text(second)->find("[zus] luisterde") != std::string::npos);
    BOOST_TEST(window.frame->run("edit/undo"));
    BOOST_TEST(window.text().find("Zij luisterde") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(WhatWasCorrected_IsListedAndSetBack)
{
    Corrected window;
    const std::string before = window.text();
    window.frame->run("transcript/corrections");
    BOOST_TEST_REQUIRE(window.ask.told.size() == 1U); // nothing yet
    BOOST_TEST(window.correct("Zij", "Zus"));
    window.ask.dialogs.push_back(on<gui::CorrectionsDialog>([](gui::CorrectionsDialog& dialog) {
        BOOST_TEST_REQUIRE(dialog.list().GetItemCount() == 1);
        BOOST_TEST(dialog.list().GetTextValue(0, 2).utf8_string() == "Zij");
        BOOST_TEST(dialog.list().GetTextValue(0, 3).utf8_string() == "Zus");
        BOOST_TEST(!dialog.accept());
        dialog.choose(0);
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(window.frame->run("transcript/corrections"));
    BOOST_TEST(window.text() == before);
    BOOST_TEST(window.state().textEdits.of(window.transcript).empty());
}

BOOST_AUTO_TEST_SUITE_END()
