// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/passage/passage_view.h"

#include "gui/views/transcript/transcript_view.h"
#include "views_sample.h"

using namespace rd;
using namespace rd::test;

namespace
{

struct Shown : Window {
    Shown()
    {
        makeProject();
        transcript = showText(*this, "Zij luisterde echt, en dat gaf hoop.");
        listens = codeWords(*this, "luisterde", codeNamed(*this, "listens"));
        hope = codeWords(*this, "Zij luisterde echt", codeNamed(*this, "gives hope"));
    }
    gui::PassageView& passage() { return view<gui::PassageView>(); }
    const coding::Coding* find(CodingId id) { return state().codings.find(id); }
    void choose(CodingId id)
    {
        workspace.select({transcript, {6, 6}, {}, {id}});
        pump();
    }
    static void send(wxWindow& window, const wxEventTypeTag<wxCommandEvent>& type)
    {
        wxCommandEvent event(type, window.GetId());
        event.SetEventObject(&window);
        window.ProcessWindowEvent(event);
    }
    TranscriptId transcript;
    CodingId listens;
    CodingId hope;
};

}

BOOST_AUTO_TEST_SUITE(PassageViews)

BOOST_AUTO_TEST_CASE(List_HasTheCodingsAtTheCaret)
{
    Shown shown;
    const auto* model = static_cast<const wxDataViewVirtualListModel*>(shown.passage().list().GetModel());
    shown.workspace.select({shown.transcript, {6, 6}, {}, {}});
    BOOST_TEST(model->GetCount() == 2U);
    shown.workspace.select({shown.transcript, {15, 15}, {}, {}});
    BOOST_TEST(model->GetCount() == 1U);
    shown.workspace.select({shown.transcript, {30, 30}, {}, {}});
    BOOST_TEST(model->GetCount() == 0U);
}

BOOST_AUTO_TEST_CASE(Remove_TakesTheChosenCodingOnly)
{
    Shown shown;
    shown.choose(shown.listens);
    Shown::send(shown.passage().removeButton(), wxEVT_BUTTON);
    BOOST_TEST(shown.find(shown.listens) == nullptr);
    BOOST_TEST(shown.find(shown.hope) != nullptr);
}

BOOST_AUTO_TEST_CASE(Qualifier_IsGivenAndTakenOff)
{
    Shown shown;
    shown.choose(shown.listens);
    shown.passage().qualifier().SetSelection(1);
    Shown::send(shown.passage().qualifier(), wxEVT_CHOICE);
    BOOST_TEST((shown.find(shown.listens)->qualifier == codeNamed(shown, "not done")));
    shown.passage().qualifier().SetSelection(0);
    Shown::send(shown.passage().qualifier(), wxEVT_CHOICE);
    BOOST_TEST(shown.find(shown.listens)->qualifier.isNull());
    BOOST_TEST(shown.find(shown.hope)->qualifier.isNull());
}

BOOST_AUTO_TEST_CASE(Memo_IsKeptWhenTheFocusLeavesIt)
{
    Shown shown;
    shown.choose(shown.listens);
    shown.passage().memo().SetFocus();
    press('D');
    BOOST_TEST_REQUIRE(until([&] { return shown.passage().memo().GetValue() == "d"; }));
    shown.passage().list().SetFocus();
    BOOST_TEST(until([&] { return shown.find(shown.listens)->memo == "d"; }));
    BOOST_TEST(shown.find(shown.hope)->memo.empty());
}

BOOST_AUTO_TEST_CASE(Fit_GivesTheCodingWhatIsMarked)
{
    Shown shown;
    shown.workspace.select({shown.transcript, {0, 13}, {}, {shown.listens}});
    Shown::send(shown.passage().resizeButton(), wxEVT_BUTTON);
    BOOST_TEST((shown.find(shown.listens)->span == text::Span{0, 13}));
    BOOST_TEST((shown.find(shown.hope)->span == text::Span{0, 18}));
}

BOOST_AUTO_TEST_CASE(SmallWindow_LetsNothingLieOverAnother)
{
    Shown shown;
    shown.choose(shown.listens);
    for (const wxSize size : {wxSize(800, 560), wxSize(1024, 640), wxSize(1500, 900)}) {
        shown.frame->setFirstSize(size);
        pump();
        const auto& parts = shown.passage().GetChildren();
        for (const wxWindow* one : parts)
            for (const wxWindow* other : parts)
                BOOST_TEST((one == other || !one->GetRect().Intersects(other->GetRect())),
                           one->GetName() << " and " << other->GetName() << " at " << size.x);
        BOOST_TEST(shown.view<gui::TranscriptView>().GetSize().x >=
                   shown.frame->GetClientSize().x * 45 / 100);
    }
}

BOOST_AUTO_TEST_CASE(ReadOnlyProject_LetsNothingBeChanged)
{
    Shown shown;
    const auto path = shown.workspace.project()->path();
    shown.workspace.setProject(nullptr);
    project::OpenOptions options;
    options.readOnly = true;
    shown.workspace.setProject(project::Project::open(path, options));
    shown.workspace.select({shown.transcript, {0, 13}, {}, {shown.listens}});
    for (const wxWindow* control :
         std::initializer_list<wxWindow*>{&shown.passage().qualifier(), &shown.passage().memo(),
                                          &shown.passage().removeButton(), &shown.passage().resizeButton()})
        BOOST_TEST(!control->IsEnabled());
}

BOOST_AUTO_TEST_SUITE_END()
