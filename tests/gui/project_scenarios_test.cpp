// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_file.h"
#include "gui/dialogs/new_project_dialog.h"
#include "gui/dialogs/project_properties_dialog.h"
#include "window.h"

#include <cstdio>
#include <memory>

using namespace rd;
using rd::test::on;
using rd::test::Window;

namespace
{

/// The file without what SQLite counts in its header whenever a file is opened to be written.
std::string withoutCounters(std::string bytes)
{
    for (const std::size_t at : {24U, 92U}) bytes.replace(at, 4, 4, '\0');
    return bytes;
}

/// Overwrites the first page of the turns, without which a project cannot be opened; gives the file's bytes.
std::string damageTurns(const std::filesystem::path& path)
{
    const std::string ask =
        "sqlite3 '" + path.string() + "' \"SELECT rootpage FROM sqlite_schema WHERE name = 'turn'\"";
    const std::unique_ptr<FILE, decltype(&pclose)> answer(popen(ask.c_str(), "r"), &pclose);
    std::size_t root = 0;
    BOOST_TEST_REQUIRE(std::fscanf(answer.get(), "%zu", &root) == 1);
    std::string bytes = readFile(path);
    const std::size_t page = 4096;
    bytes.replace((root - 1) * page, page, std::string(page, '\x5A'));
    std::filesystem::remove(path);
    writeFile(path, bytes);
    return bytes;
}

}

BOOST_AUTO_TEST_SUITE(ProjectScenarios)

BOOST_AUTO_TEST_CASE(New_MakesAProjectWithUnitAndCoder)
{
    Window window;
    const auto path = window.folder / "mijn studie.draad";
    window.ask.dialogs.push_back(on<gui::NewProjectDialog>([](gui::NewProjectDialog& dialog) {
        BOOST_TEST(dialog.unitOne().GetValue().utf8_string() == "client system");
        dialog.title().SetValue("Mijn studie");
        dialog.unitOne().SetValue("family");
        dialog.unitMany().SetValue("families");
        dialog.coder().SetValue("Bea");
        BOOST_TEST(dialog.accept());
    }));
    window.ask.saves.emplace_back(path);
    BOOST_TEST(window.frame->run("project/new"));
    BOOST_TEST_REQUIRE(window.workspace.project() != nullptr);
    BOOST_TEST(window.state().info.title == "Mijn studie");
    BOOST_TEST(window.state().info.unitMany.en == "families");
    BOOST_TEST(window.workspace.coderName() == "Bea");
    BOOST_TEST(window.frame->GetTitle().utf8_string() == "Mijn studie – Rode Draad");
    BOOST_TEST(std::filesystem::exists(path));
    BOOST_TEST((window.settings.get().recent.front() == path));
}

BOOST_AUTO_TEST_CASE(Bring_WithoutAProjectAsksForANewOneFirst)
{
    Window window;
    window.ask.choices.emplace_back(0);
    window.ask.dialogs.push_back(on<gui::NewProjectDialog>([](gui::NewProjectDialog& dialog) {
        dialog.title().SetValue("From elsewhere");
        BOOST_TEST(dialog.accept());
    }));
    window.ask.saves.emplace_back(window.folder / "from elsewhere.draad");
    window.ask.files.emplace_back(std::nullopt);
    BOOST_TEST(!window.frame->run("project/bring")); // no file was chosen
    BOOST_TEST_REQUIRE(window.workspace.project() != nullptr);
    BOOST_TEST(window.state().info.title == "From elsewhere");
    BOOST_TEST(window.ask.files.empty());
}

BOOST_AUTO_TEST_CASE(New_SaysInTheDialogWhatIsMissing)
{
    Window window;
    window.ask.dialogs.push_back(on<gui::NewProjectDialog>([](gui::NewProjectDialog& dialog) {
        BOOST_TEST(!dialog.accept());
        BOOST_TEST(dialog.problem().find("title") != std::string::npos);
    }));
    BOOST_TEST(!window.frame->run("project/new"));
    BOOST_TEST(window.workspace.project() == nullptr);
}

BOOST_AUTO_TEST_CASE(Open_TellsAFileThatIsNoProject_AndKeepsTheOpenOne)
{
    Window window;
    window.makeProject();
    const auto path = window.folder / "brief.draad";
    writeFile(path, "Geachte heer, hierbij stuur ik u een brief die geen project is.");
    window.ask.files.push_back(std::vector{path});
    BOOST_TEST(!window.frame->run("project/open"));
    BOOST_TEST_REQUIRE(window.ask.told.size() == 1U);
    BOOST_TEST(!window.ask.told.front().remedy.empty());
    BOOST_TEST(window.state().info.title == "Study");
}

BOOST_AUTO_TEST_CASE(Open_OffersToReadAProjectThatIsOpenElsewhere)
{
    Window window;
    const auto path = window.folder / "gedeeld.draad";
    auto elsewhere = project::Project::create(path, {"Shared", Language::english, {"a", "a"}, {"b", "b"}});
    window.ask.files.push_back(std::vector{path});
    window.ask.choices.emplace_back(0);
    BOOST_TEST(window.frame->run("project/open"));
    BOOST_TEST_REQUIRE(window.workspace.project() != nullptr);
    BOOST_TEST(window.workspace.project()->readOnly());
    BOOST_TEST(!window.frame->isEnabled("transcript/import"));
    BOOST_TEST(!window.frame->isEnabled("code/add"));
    BOOST_TEST(window.frame->isEnabled("code/export"));
}

BOOST_AUTO_TEST_CASE(Report_IsWrittenAsAWordFile)
{
    Window window;
    window.makeProject();
    window.addTranscript();
    const auto path = window.folder / "resultaten.docx";
    window.ask.saves.emplace_back(path);
    BOOST_TEST(window.frame->run("table/report"));
    BOOST_TEST(readFile(path).starts_with("PK"));
    BOOST_TEST(window.ask.informed.size() == 1U);
}

BOOST_AUTO_TEST_CASE(Report_IsRenewedWhereTheProjectSaysAnotherThing)
{
    Window window;
    window.makeProject();
    window.addTranscript();
    const auto path = window.folder / "resultaten.docx";
    window.ask.saves.emplace_back(path);
    BOOST_TEST(window.frame->run("table/report"));
    window.ask.files.push_back(std::vector{path});
    BOOST_TEST(window.frame->run("table/refresh"));
    BOOST_TEST(window.ask.informed.back() == "Nothing has changed.");
    window.addTranscript("nog een");
    window.ask.files.push_back(std::vector{path});
    BOOST_TEST(window.frame->run("table/refresh"));
    BOOST_TEST(window.ask.informed.back().starts_with("1 place was renewed"), window.ask.informed.back());
    BOOST_TEST(std::filesystem::exists(window.folder / "resultaten.before-refresh.docx"));
}

BOOST_AUTO_TEST_CASE(Report_TakesTheTemplateOfTheUser)
{
    Window window;
    window.makeProject();
    window.addTranscript();
    const auto form = window.folder / "huisstijl.docx";
    window.ask.saves.emplace_back(form);
    BOOST_TEST(window.frame->run("table/report"));
    const auto path = window.folder / "resultaten.docx";
    window.ask.files.push_back(std::vector{form});
    window.ask.saves.emplace_back(path);
    BOOST_TEST(window.frame->run("table/report-template"));
    BOOST_TEST(readFile(path).starts_with("PK"));
}

BOOST_AUTO_TEST_CASE(Open_OffersToSaveWhatCanBeReadOfADamagedProject)
{
    Window window;
    const auto path = window.folder / "kapot.draad";
    {
        window.makeProject();
        window.addTranscript();
        window.workspace.project()->copyTo(path);
        window.workspace.setProject(nullptr);
    }
    const std::string bytes = damageTurns(path);
    const auto saved = window.folder / "gered.draad";
    window.ask.files.push_back(std::vector{path});
    window.ask.choices.emplace_back(0);
    window.ask.saves.emplace_back(saved);
    BOOST_TEST(window.frame->run("project/open"));
    BOOST_TEST(window.ask.asked.size() == 1U);
    BOOST_TEST(window.ask.informed.size() == 1U);
    BOOST_TEST_REQUIRE(window.workspace.project() != nullptr);
    BOOST_TEST((window.workspace.project()->path() == saved));
    BOOST_TEST((withoutCounters(readFile(path)) == withoutCounters(bytes)),
               "the damaged file is left as it was");
}

BOOST_AUTO_TEST_CASE(Copy_IsAProjectOfItsOwn_AndThisOneStaysOpen)
{
    Window window;
    window.makeProject();
    const auto before = window.workspace.project()->path();
    const auto copy = window.folder / "kopie.draad";
    window.ask.saves.emplace_back(copy);
    BOOST_TEST(window.frame->run("project/copy"));
    BOOST_TEST((window.workspace.project()->path() == before));
    const auto opened = project::Project::open(copy);
    BOOST_TEST(opened->state().codebook.inOrder().size() == window.state().codebook.inOrder().size());
}

BOOST_AUTO_TEST_CASE(Copy_RefusesToReplaceAFile)
{
    Window window;
    window.makeProject();
    const auto other = window.folder / "ander.draad";
    writeFile(other, "niet overschrijven");
    window.ask.saves.emplace_back(other);
    BOOST_TEST(!window.frame->run("project/copy"));
    BOOST_TEST(window.ask.told.size() == 1U);
    BOOST_TEST(readFile(other) == "niet overschrijven");
}

BOOST_AUTO_TEST_CASE(Recent_OpensAgain_AndForgetsAFileThatIsGone)
{
    Window window;
    const auto path = window.folder / "oud.draad";
    project::Project::create(path, {"Old", Language::english, {"a", "a"}, {"b", "b"}});
    window.ask.files.push_back(std::vector{path});
    BOOST_TEST(window.frame->run("project/open"));
    BOOST_TEST(window.frame->run("project/close"));
    BOOST_TEST(window.frame->run("project/recent/1"));
    BOOST_TEST(window.state().info.title == "Old");
    BOOST_TEST(window.frame->run("project/close"));
    std::filesystem::remove(path);
    BOOST_TEST(!window.frame->run("project/recent/1"));
    BOOST_TEST(window.ask.told.size() == 1U);
    BOOST_TEST(window.settings.get().recent.empty());
}

BOOST_AUTO_TEST_CASE(Properties_ChangeTheUnit_AndUndoTakesItBack)
{
    Window window;
    window.makeProject();
    window.ask.dialogs.push_back(on<gui::ProjectPropertiesDialog>([](gui::ProjectPropertiesDialog& dialog) {
        dialog.title().SetValue("Another title");
        dialog.accept();
    }));
    BOOST_TEST(window.frame->run("project/properties"));
    BOOST_TEST(window.state().info.title == "Another title");
    BOOST_TEST(window.frame->run("edit/undo"));
    BOOST_TEST(window.state().info.title == "Study");
}

BOOST_AUTO_TEST_CASE(AnUnforeseenException_IsToldWithoutItsText_AndTheProjectIsOpenedAgain)
{
    Window window;
    window.makeProject();
    window.workspace.attempt([] { throw std::runtime_error("SQLITE_MISUSE at line 3"); });
    BOOST_TEST_REQUIRE(window.ask.told.size() == 1U);
    BOOST_TEST(window.ask.told.front().text().find("SQLITE") == std::string::npos);
    BOOST_TEST_REQUIRE(window.workspace.project() != nullptr);
    BOOST_TEST(window.state().info.title == "Study");
}

BOOST_AUTO_TEST_SUITE_END()
