// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_file.h"
#include "gui/dialogs/answers_form.h"
#include "gui/dialogs/import_dialog.h"
#include "window.h"

using namespace rd;
using rd::test::on;
using rd::test::Window;

BOOST_AUTO_TEST_SUITE(ImportScenarios)

BOOST_AUTO_TEST_CASE(Menu_TakesInWhatThePreviewShows)
{
    Window window;
    window.makeProject();
    const auto two = window.folder / "gesprek twee.txt";
    writeFile(two, "Onderzoeker: Hoe gaat het nu?\nRespondent: Beter dan toen, dank u.\n");
    window.ask.files.push_back(std::vector{window.writeTranscript("gesprek één"), two});
    window.ask.dialogs.push_back(on<gui::ImportDialog>([](gui::ImportDialog& dialog) {
        BOOST_TEST(dialog.list().GetItemCount() == 2);
        BOOST_TEST(dialog.list().GetColumn(2)->GetTitle() == "Family"); // what the project calls a case
        BOOST_TEST(dialog.name().GetValue().utf8_string() == "gesprek één");
        BOOST_TEST(dialog.language().GetSelection() == 0, "the text is Dutch");
        BOOST_TEST(dialog.roles().size() == 2U);
        BOOST_TEST(dialog.roles().front()->GetSelection() == 0, "the researcher is an interviewer");
        BOOST_TEST(dialog.preview().GetValue().Contains("luisterde"));
        dialog.caseName().SetValue("gezin A");
        dialog.showRow(1);
        dialog.caseName().SetValue("gezin A");
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(window.frame->run("transcript/import"));
    const auto& state = window.state();
    BOOST_TEST(state.transcripts.list().size() == 2U);
    BOOST_TEST_REQUIRE(state.cases.cases().size() == 1U);
    BOOST_TEST(state.transcripts.ofCase(state.cases.cases().front()->id).size() == 2U);
    BOOST_TEST((window.workspace.selection().transcript == state.transcripts.byName("gesprek één")->id));
    BOOST_TEST(window.frame->run("edit/undo"));
    BOOST_TEST(window.state().transcripts.list().empty());
    BOOST_TEST(window.ask.informed.back().starts_with("2 transcripts are taken back. Their words stay"));
    BOOST_TEST(window.state().cases.cases().empty(), "cases and transcripts are one action");
}

BOOST_AUTO_TEST_CASE(TableOfAnswers_IsTakenInAsItsColumnsAreSaidToBe)
{
    Window window;
    window.makeProject();
    const auto table = window.folder / "enquete.csv";
    writeFile(table, "naam;leeftijd;Wat hielp?\n"
                     "gezin A;30;Dat zij goed luisterde naar ons allemaal\n"
                     "gezin B;41;Niets hielp ons toen echt verder\n");
    window.ask.files.push_back(std::vector{table});
    window.ask.dialogs.push_back(on<gui::AnswersForm>([](gui::AnswersForm& form) {
        BOOST_TEST(form.use(0).GetSelection() == 2, "short texts, each another, name the cases");
        BOOST_TEST(form.use(1).GetSelection() == 1, "numbers are an attribute");
        BOOST_TEST(form.use(2).GetSelection() == 0, "long texts are answers");
        form.use(2).SetSelection(3);
        BOOST_TEST(!form.accept());
        form.use(2).SetSelection(2);
        BOOST_TEST(!form.accept());
        BOOST_TEST(form.problem().find("naam") != std::string::npos);
        form.use(2).SetSelection(0);
        form.use(1).SetSelection(3);
        BOOST_TEST(form.accept());
    }));
    BOOST_TEST(window.frame->run("transcript/import"));
    BOOST_TEST(window.state().transcripts.list().size() == 2U);
    BOOST_TEST_REQUIRE(window.state().cases.cases().size() == 2U);
    BOOST_TEST(window.state().cases.cases().front()->name == "gezin A");
    BOOST_TEST(window.state().cases.attributes().empty());
    BOOST_TEST(window.ask.informed.size() == 1U);
    BOOST_TEST(window.frame->run("edit/undo"));
    BOOST_TEST(window.state().transcripts.list().empty());
    BOOST_TEST(window.state().cases.cases().empty());
}

BOOST_AUTO_TEST_CASE(Drop_ImportsIntoTheOpenProject)
{
    Window window;
    window.makeProject();
    window.ask.dialogs.push_back(
        on<gui::ImportDialog>([](gui::ImportDialog& dialog) { BOOST_TEST(dialog.accept()); }));
    wxArrayString files;
    files.Add(wxString::FromUTF8(window.writeTranscript("gesprek").string()));
    auto* target = dynamic_cast<wxFileDropTarget*>(window.frame->GetDropTarget());
    BOOST_TEST_REQUIRE(target != nullptr);
    target->OnDropFiles(10, 10, files);
    BOOST_TEST(test::until([&] { return window.state().transcripts.list().size() == 1U; }));
}

BOOST_AUTO_TEST_CASE(Drop_WithoutProject_IsRefused)
{
    Window window;
    window.frame->takeFiles({window.writeTranscript("gesprek")});
    BOOST_TEST(window.ask.told.size() == 1U);
    BOOST_TEST(window.workspace.project() == nullptr);
}

BOOST_AUTO_TEST_CASE(Cancel_InThePreview_LeavesTheProjectAsItWas)
{
    Window window;
    window.makeProject();
    const auto history = window.workspace.project()->history().size();
    window.ask.files.push_back(std::vector{window.writeTranscript("gesprek")});
    window.ask.dialogs.push_back(on<gui::ImportDialog>([](gui::ImportDialog&) {}));
    BOOST_TEST(!window.frame->run("transcript/import"));
    BOOST_TEST(window.state().transcripts.list().empty());
    BOOST_TEST(window.workspace.project()->history().size() == history);
    BOOST_TEST(window.ask.told.empty());
}

BOOST_AUTO_TEST_CASE(Cancel_WhileItIsWritten_LeavesTheProjectAsItWas)
{
    Window window;
    window.makeProject();
    const auto history = window.workspace.project()->history().size();
    window.ask.files.push_back(std::vector{window.writeTranscript("gesprek")});
    window.ask.dialogs.push_back(on<gui::ImportDialog>([&](gui::ImportDialog& dialog) {
        window.ask.cancelWork = true;
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(!window.frame->run("transcript/import"));
    BOOST_TEST(window.state().transcripts.list().empty());
    BOOST_TEST(window.workspace.project()->history().size() == history);
}

BOOST_AUTO_TEST_CASE(AnEmptyFile_IsToldWithItsName_AndNothingChanges)
{
    Window window;
    window.makeProject();
    const auto path = window.folder / "leeg.txt";
    writeFile(path, "");
    window.ask.files.push_back(std::vector{path});
    BOOST_TEST(!window.frame->run("transcript/import"));
    BOOST_TEST_REQUIRE(window.ask.told.size() == 1U);
    BOOST_TEST(window.ask.told.front().text().find("leeg.txt") != std::string::npos);
    BOOST_TEST(window.state().transcripts.list().empty());
}

BOOST_AUTO_TEST_CASE(AFileThatCannotBeRead_IsLeftOut_AndTheOthersAreTakenIn)
{
    Window window;
    window.makeProject();
    const auto empty = window.folder / "leeg.txt";
    writeFile(empty, "");
    window.ask.files.push_back(std::vector{empty, window.writeTranscript("gesprek")});
    window.ask.dialogs.push_back(on<gui::ImportDialog>([](gui::ImportDialog& dialog) {
        BOOST_TEST(!dialog.value().rows.front().taken);
        BOOST_TEST(!dialog.name().IsEnabled());
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(window.frame->run("transcript/import"));
    BOOST_TEST(window.state().transcripts.list().size() == 1U);
}

BOOST_AUTO_TEST_CASE(ANameThatIsTaken_IsSaidInThePreview)
{
    Window window;
    window.makeProject();
    window.addTranscript("gesprek");
    window.ask.files.push_back(std::vector{window.writeTranscript("gesprek")});
    window.ask.dialogs.push_back(on<gui::ImportDialog>([](gui::ImportDialog& dialog) {
        BOOST_TEST(!dialog.value().rows.front().taken, "the project has this text already");
        dialog.value().rows.front().taken = true;
        BOOST_TEST(!dialog.accept());
        BOOST_TEST(dialog.problem().find("gesprek") != std::string::npos);
        dialog.name().SetValue("gesprek later");
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(window.frame->run("transcript/import"));
    BOOST_TEST((window.state().transcripts.byName("gesprek later") != nullptr));
}

BOOST_AUTO_TEST_CASE(Folder_IsCorrectedInTheTableAndTakenInAsOneAction)
{
    Window window;
    window.makeProject();
    const auto folder = window.folder / "interviews";
    for (const char* group : {"groep A", "groep B"}) {
        std::filesystem::create_directories(folder / group);
        writeFile(folder / group / (std::string("R5 ") + group + " 2026-03-01.txt"),
                  "I: Hoe was het?\nR: Goed in " + std::string(group) + ".\n");
    }
    window.ask.folders.push_back(folder);
    window.ask.dialogs.push_back(on<gui::ImportDialog>([](gui::ImportDialog& dialog) {
        BOOST_TEST_REQUIRE(dialog.value().rows.size() == 2U);
        BOOST_TEST(dialog.list().GetTextValue(0, 2).utf8_string() == "groep A - R5");
        BOOST_TEST(dialog.group().GetValue().utf8_string() == "A");
        BOOST_TEST(dialog.date().GetValue().utf8_string() == "2026-03-01");
        dialog.typeInCell(1, 2, "R6");
        dialog.typeInCell(1, 3, "moeder");
        dialog.typeInCell(1, 5, "ooit");
        BOOST_TEST(!dialog.accept());
        BOOST_TEST(dialog.problem().find("ooit") != std::string::npos);
        dialog.typeInCell(1, 5, "2 maart 2026");
        BOOST_TEST(dialog.list().GetTextValue(1, 5).utf8_string() == "2026-03-02");
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(window.frame->run("transcript/import/folder"));
    const auto& cases = window.state().cases;
    BOOST_TEST_REQUIRE(cases.caseByName("R6") != nullptr);
    BOOST_TEST(cases.respondentByName(cases.caseByName("R6")->id, "moeder") != nullptr);
    const auto* group = cases.attributeByKey("groep") == nullptr ? cases.attributeByKey("group")
                                                                 : cases.attributeByKey("groep");
    BOOST_TEST_REQUIRE(group != nullptr);
    BOOST_TEST(cases.value(group->id, cases.caseByName("R6")->id.uuid)->value == "B");
    BOOST_TEST(window.frame->run("edit/undo"));
    BOOST_TEST(window.state().cases.cases().empty());
    BOOST_TEST(window.state().transcripts.list().empty());
}

BOOST_AUTO_TEST_CASE(Encoding_MayBeChosenByHand)
{
    Window window;
    window.makeProject();
    const auto path = window.folder / "oud.txt";
    writeFile(path, "Onderzoeker: Had u er idee\xEBn over?\nRespondent: Nee, caf\xE9 noch kerk.\n");
    window.ask.files.push_back(std::vector{path});
    window.ask.dialogs.push_back(on<gui::ImportDialog>([](gui::ImportDialog& dialog) {
        BOOST_TEST(dialog.preview().GetValue().Contains(wxString::FromUTF8("ideeën")));
        BOOST_TEST(dialog.preview().GetValue().Contains("Look whether the letters are right"));
        const int line = dialog.encoding().FindString("windows-1250", true);
        BOOST_TEST_REQUIRE(dialog.encoding().GetCount() > 1U);
        dialog.encoding().SetSelection(
            line == wxNOT_FOUND ? static_cast<int>(dialog.encoding().GetCount()) - 1 : line);
        wxCommandEvent event(wxEVT_CHOICE, dialog.encoding().GetId());
        event.SetEventObject(&dialog.encoding());
        const wxString chosen = dialog.encoding().GetStringSelection();
        dialog.encoding().HandleWindowEvent(event);
        BOOST_TEST(dialog.value().rows.front().encoding == chosen.utf8_string());
    }));
    BOOST_TEST(!window.frame->run("transcript/import"));
}

BOOST_AUTO_TEST_SUITE_END()
