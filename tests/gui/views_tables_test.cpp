// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/tables/tables_view.h"

#include "gui/views/common/opening.h"
#include "gui/views/passages/passages_view.h"
#include "history/codebook_edits.h"
#include "history/coding_edits.h"
#include "history/project_edits.h"
#include "views_sample.h"

using namespace rd;
using namespace rd::test;

namespace
{

/// A theme with one code, which three of the codings in two interviews have.
struct Shown : Window {
    Shown()
    {
        makeProject();
        codebook::Code theme;
        theme.level = codebook::CodeLevel::theme;
        theme.name = Wording::both("the helper");
        workspace.project()->apply(history::addCode(state(), theme));
        listens = codeNamed(*this, "listens");
        workspace.project()->apply(history::moveCode(state(), listens, codeNamed(*this, "the helper"), {}));
        first = showText(*this, "Zij luisterde echt, en dat gaf hoop.", "interview 1");
        codeWords(*this, "luisterde", listens);
        codeWords(*this, "hoop", listens);
        second = showText(*this, "Hij luisterde nooit.", "interview 2");
        last = codeWords(*this, "luisterde nooit", listens);
        workspace.showTable(coding::TableDefinition{});
        pump();
    }
    gui::TablesView& tables() { return view<gui::TablesView>(); }
    gui::PassagesView& passages() { return view<gui::PassagesView>(); }
    std::size_t lineOf(const std::string& text)
    {
        const auto& lines = tables().lines()->lines();
        for (std::size_t line = 0; line < lines.size(); ++line)
            if (lines[line].text.find(text) != std::string::npos) return line;
        BOOST_FAIL("no line " << text);
        return 0;
    }
    wxDataViewItem item(wxDataViewCtrl& list, std::size_t row)
    {
        return static_cast<wxDataViewVirtualListModel*>(list.GetModel())
            ->GetItem(static_cast<unsigned int>(row));
    }
    CodeId listens;
    TranscriptId first;
    TranscriptId second;
    CodingId last;
};

}

BOOST_AUTO_TEST_SUITE(TablesViews)

/// No old title stands over new figures, unless somebody chose it.
BOOST_AUTO_TEST_CASE(Title_FollowsWhatIsCountedUnlessItWasTyped)
{
    Shown shown;
    const auto saveAs = [&](const std::string& title) {
        shown.workspace.showTable(coding::TableDefinition{});
        shown.ask.texts.emplace_back(title);
        BOOST_TEST(shown.frame->run("table/save"));
    };
    const auto turnInto = [&](coding::TableKind kind) {
        coding::TableDefinition other = *shown.workspace.table();
        other.kind = kind;
        shown.tables().settings().changed(other);
    };
    saveAs("How many families per code"); // as it is proposed
    turnInto(coding::TableKind::frequencies);
    BOOST_TEST(shown.workspace.table()->title.en == "How often each code was used");
    turnInto(coding::TableKind::xOfN);
    BOOST_TEST(!shown.frame->isEnabled("table/save")); // all is as it was saved
    saveAs("What helped");
    turnInto(coding::TableKind::frequencies);
    BOOST_TEST(shown.workspace.table()->title.en == "What helped");
}

BOOST_AUTO_TEST_CASE(Table_CountsTheProjectAsItIsNow)
{
    Shown shown;
    BOOST_TEST(shown.tables().lines()->cell(shown.lineOf("listens"), 1) == "2 of 2");
    shown.workspace.project()->apply(history::removeCoding(shown.state(), shown.last));
    BOOST_TEST(shown.tables().lines()->cell(shown.lineOf("listens"), 1) == "1 of 2");
    shown.workspace.project()->undo();
    BOOST_TEST(shown.tables().lines()->cell(shown.lineOf("listens"), 1) == "2 of 2");
}

BOOST_AUTO_TEST_CASE(DoubleClick_OnANumberListsItsPassagesAndOnAPassageShowsIt)
{
    Shown shown;
    shown.workspace.select({shown.first, {}, {}, {}});
    wxDataViewCtrl& list = shown.tables().list();
    const auto row = shown.item(list, shown.lineOf("listens"));
    list.EnsureVisible(row);
    doubleClick(list, middleOf(list, row, 1));
    BOOST_TEST_REQUIRE(until([&] { return shown.passages().passages().size() == 3; }));
    wxDataViewCtrl& passages = shown.passages().list();
    BOOST_TEST_REQUIRE(until([&] { return passages.IsShownOnScreen(); }));
    doubleClick(passages, middleOf(passages, shown.item(passages, 2), 0));
    BOOST_TEST(until([&] { return shown.workspace.selection().transcript == shown.second; }));
    BOOST_TEST((shown.workspace.selection().span == text::Span{4, 19}));
    BOOST_TEST((shown.workspace.selection().codings == std::vector{shown.last}));
}

BOOST_AUTO_TEST_CASE(Menu_OfANumberListsItsPassages)
{
    Shown shown;
    wxDataViewCtrl& list = shown.tables().list();
    const auto row = shown.item(list, shown.lineOf("listens"));
    list.EnsureVisible(row);
    BOOST_TEST(popUp([&] { rightClick(list, middleOf(list, row, 1)); }, "List its passages").chosen);
    BOOST_TEST(shown.workspace.opened().codings.size() == 3U);
    wxDataViewCtrl& passages = shown.passages().list();
    BOOST_TEST_REQUIRE(until([&] { return passages.IsShownOnScreen(); }));
    const auto last = shown.item(passages, 2);
    BOOST_TEST(
        popUp([&] { rightClick(passages, middleOf(passages, last)); }, "Remove coding “listens”").chosen);
    BOOST_TEST(shown.codings() == 2U);
    click(passages, middleOf(passages, shown.item(passages, 0)));
    BOOST_TEST(popUp([] { press(WXK_F10, wxMOD_SHIFT); }, "Show in its transcript").chosen);
}

BOOST_AUTO_TEST_CASE(Passages_CallACaseWhatTheProjectCallsIt)
{
    Shown shown;
    const auto head = [&] { return shown.passages().list().GetColumn(0)->GetTitle().utf8_string(); };
    auto& book = shown.view<gui::CodebookView>().tree();
    const auto headOfCounts = [&] {
        return book.GetColumn(gui::CodebookModel::casesColumn)->GetTitle().utf8_string();
    };
    BOOST_TEST(head() == "Family");
    BOOST_TEST(headOfCounts() == "Families");
    history::ProjectInfo info = shown.state().info;
    info.unitOne.en = "household";
    info.unitMany.en = "homes";
    shown.workspace.project()->apply(history::changeProjectInfo(shown.state(), info));
    BOOST_TEST(head() == "Household");
    BOOST_TEST(headOfCounts() == "Homes");
}

BOOST_AUTO_TEST_CASE(Passages_LoseThoseThatAreRemoved)
{
    Shown shown;
    shown.tables().open(shown.lineOf("listens"), 1);
    BOOST_TEST_REQUIRE(shown.passages().passages().size() == 3U);
    shown.workspace.project()->apply(history::removeCoding(shown.state(), shown.last));
    BOOST_TEST(shown.passages().passages().size() == 2U);
}

BOOST_AUTO_TEST_CASE(Passages_OfACodeGetThoseThatAreCodedMeanwhile)
{
    Shown shown;
    gui::openCode(shown.workspace, shown.listens);
    BOOST_TEST_REQUIRE(shown.passages().passages().size() == 3U);
    codeWords(shown, "Hij", shown.listens);
    BOOST_TEST(shown.passages().passages().size() == 4U);
    BOOST_TEST(shown.passages().title().find("4 passages") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(Passages_OfANumberAreThoseOfTheNumberAsItIsNow)
{
    Shown shown;
    shown.workspace.project()->apply(history::removeCoding(shown.state(), shown.last));
    shown.tables().open(shown.lineOf("listens"), 1);
    BOOST_TEST(shown.passages().title().find("1 of 2") != std::string::npos);
    codeWords(shown, "Hij", shown.listens);
    BOOST_TEST(shown.passages().passages().size() == 3U);
    BOOST_TEST(shown.passages().title().find("2 of 2") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(Passages_ThatIsChosenStaysSoWhereOneComesInBeforeIt)
{
    Shown shown;
    gui::openCode(shown.workspace, shown.listens);
    wxDataViewCtrl& list = shown.passages().list();
    list.Select(shown.item(list, 2));
    codeWords(shown, "Hij", shown.listens);
    BOOST_TEST((list.GetSelection() == shown.item(list, 3)));
}

BOOST_AUTO_TEST_CASE(Settings_CountAnotherUnitAtOnce)
{
    Shown shown;
    wxChoice& unit = shown.tables().settings().choice(gui::TableSettings::unitField);
    unit.SetSelection(3);
    wxCommandEvent event(wxEVT_CHOICE, unit.GetId());
    event.SetEventObject(&unit);
    unit.ProcessWindowEvent(event);
    BOOST_TEST(shown.tables().lines()->cell(shown.lineOf("listens"), 1) == "3 of 3");
    BOOST_TEST((shown.workspace.table()->unit == coding::CountUnit::passages));
}

BOOST_AUTO_TEST_SUITE_END()
