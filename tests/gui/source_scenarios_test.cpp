// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_file.h"
#include "gui/dialogs/deliver_form.h"
#include "gui/dialogs/memo_form.h"
#include "gui/dialogs/pick_dialog.h"
#include "gui/dialogs/transcript_form.h"
#include "history/codebook_edits.h"
#include "history/coding_edits.h"
#include "history/memo_edits.h"
#include "history/project_edits.h"
#include "report/chapter/chapter.h"
#include "window.h"

#include <algorithm>

using namespace rd;
using rd::test::on;
using rd::test::Window;

BOOST_AUTO_TEST_SUITE(SourceScenarios)

BOOST_AUTO_TEST_CASE(Facts_AreToldInADialogThatSaysWhatDoesNotFit)
{
    Window window;
    window.makeProject();
    const TranscriptId id = window.addTranscript();
    window.ask.dialogs.push_back(on<gui::TranscriptForm>([](gui::TranscriptForm& form) {
        form.topics().SetValue("9");
        BOOST_TEST(!form.accept()); // there are four turns
        form.topics().SetValue("3");
        form.year().SetValue("2015");
        BOOST_TEST(!form.accept()); // of whom?
        form.author().SetValue("Wampold");
        form.counted().SetSelection(1);
        form.audio().SetValue("/opnamen/1.mp3");
        form.keeper().SetValue("Marit");
        BOOST_TEST(form.accept());
    }));
    BOOST_TEST(window.frame->run("transcript/facts"));
    const auto& told = *window.state().transcripts.find(id);
    BOOST_TEST((told.topicsFrom == window.state().transcripts.turnsOf(id)[2].id));
    BOOST_TEST(transcript::citedAs(told) == "Wampold, 2015");
    BOOST_TEST(told.audioKeeper == "Marit");
    BOOST_TEST((told.counted == transcript::CountedAlone::yes));
    BOOST_TEST(!window.frame->run("transcript/play")); // it is not there
    BOOST_TEST(window.ask.told.size() == 1U);
    BOOST_TEST(window.frame->run("edit/undo"));
    BOOST_TEST(!window.frame->isEnabled("transcript/play"));
}

BOOST_AUTO_TEST_CASE(Page_IsToldOfAPassage)
{
    Window window;
    window.makeProject();
    const TranscriptId transcript = window.addTranscript();
    const CodeId listens = window.state().codebook.byKey("listens")->id;
    const CoderId coder = window.workspace.project()->ensureCoder("Anna");
    window.workspace.project()->apply(history::addCoding(window.state(), transcript, {0, 3}, listens, coder));
    const CodingId coding = window.state().codings.of(transcript).front().id;
    window.workspace.select({transcript, {0, 3}, {}, {coding}});
    window.ask.texts.emplace_back("12");
    BOOST_TEST(window.frame->run("coding/page"));
    BOOST_TEST(window.state().codings.find(coding)->page == "12");
}

BOOST_AUTO_TEST_CASE(Conclusion_IsSetAgainstAnother)
{
    Window window;
    window.makeProject();
    coding::Memo first;
    first.kind = coding::MemoKind::conclusion;
    first.text = Wording::both("It helps.");
    first.id = MemoId::make();
    window.workspace.project()->apply(history::addMemo(window.state(), first));
    window.ask.dialogs.push_back(on<gui::MemoForm>([](gui::MemoForm& form) {
        form.text().SetValue("It harms.");
        BOOST_TEST(form.opposite().SetStringSelection("conclusion a"));
        BOOST_TEST(form.accept());
    }));
    BOOST_TEST(window.frame->run("memo/add"));
    BOOST_TEST((window.state().memosInOrder().back()->opposes == std::vector{first.id}));
}

BOOST_AUTO_TEST_CASE(PartsOfTheReport_AreThoseThatWereChosen)
{
    Window window;
    window.makeProject();
    auto& project = *window.workspace.project();
    transcript::Case family;
    family.id = CaseId::make();
    family.name = "family 1";
    project.apply(history::addCase(window.state(), family));
    transcript::Attribute home;
    home.id = AttributeId::make();
    home.key = "home";
    home.moments = {"then", "now"};
    project.apply(history::addAttribute(window.state(), home));
    project.apply(history::setValue(window.state(), home.id, family.id.uuid, "then", transcript::Known::known,
                                    "together"));
    const std::size_t profiles = 7;
    window.ask.dialogs.push_back(on<gui::PickDialog>([&](gui::PickDialog& dialog) {
        for (std::size_t part = 0; part < 10; ++part) dialog.choose(part, part == profiles);
        BOOST_TEST(dialog.accept());
    }));
    const auto path = window.folder / "delen.md";
    window.ask.saves.emplace_back(path);
    BOOST_TEST(window.frame->run("table/report-parts"));
    const std::string text = readFile(path);
    BOOST_TEST(text.find("profile of family 1") != std::string::npos);
    BOOST_TEST(text.find("Method of analysis") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(PartsOfTheReport_CanTellWhereKeyMomentsWereCodedToo)
{
    Window window;
    window.makeProject();
    const TranscriptId talk = window.addTranscript();
    auto& project = *window.workspace.project();
    const CoderId anna = project.ensureCoder("Anna");
    std::vector<CodeId> themes;
    for (const char* name : {"moments", "hope"}) {
        codebook::Code code;
        code.id = themes.emplace_back(CodeId::make());
        code.key = name;
        code.name = Wording::both(name);
        code.level = codebook::CodeLevel::theme;
        project.apply(history::addCode(window.state(), code));
    }
    const text::Span words = window.state().transcripts.turnsOf(talk).at(1).span;
    for (const CodeId theme : themes)
        project.apply(history::addCoding(window.state(), talk, words, theme, anna));
    window.ask.dialogs.push_back(on<gui::PickDialog>([&](gui::PickDialog& dialog) {
        const auto themesFirst = report::allSections().size();
        for (std::size_t part = 0; part < themesFirst; ++part) dialog.choose(part, false);
        const auto all = window.state().codebook.themes();
        const auto at = std::find_if(all.begin(), all.end(),
                                     [&](const codebook::Code* theme) { return theme->id == themes[0]; });
        dialog.choose(themesFirst + static_cast<std::size_t>(at - all.begin()), true);
        BOOST_TEST(dialog.accept());
    }));
    const auto path = window.folder / "momenten.md";
    window.ask.saves.emplace_back(path);
    BOOST_TEST(window.frame->run("table/report-parts"));
    const std::string text = readFile(path);
    BOOST_TEST(text.find("→ hope.") != std::string::npos, text);
    BOOST_TEST(text.find("No passage waits for a code of another theme.") != std::string::npos, text);
}

BOOST_AUTO_TEST_CASE(CopyToGiveAway_HoldsNoWordsAndNoNames)
{
    Window window;
    window.makeProject();
    window.addTranscript();
    const auto to = window.folder / "weg.draad";
    window.ask.dialogs.push_back(
        on<gui::DeliverForm>([](gui::DeliverForm& form) { BOOST_TEST(form.accept()); }));
    window.ask.saves.emplace_back(to);
    BOOST_TEST(window.frame->run("project/deliver"));
    BOOST_TEST(window.ask.informed.size() == 1U);
    const auto copy = project::Project::open(to);
    const auto transcripts = copy->state().transcripts.list();
    BOOST_REQUIRE(transcripts.size() == 1U);
    BOOST_TEST(transcripts.front()->name == "transcript 1");
    BOOST_TEST(copy->text(transcripts.front()->id)->find("luisterde") == std::string::npos);
    BOOST_TEST(readFile(to).find("luisterde") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
