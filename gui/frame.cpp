// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame.h"

#include "errands/differences.h"
#include "gui/actions/coders.h"
#include "gui/actions/consent.h"
#include "gui/actions/open_project.h"
#include "gui/actions/transcript_import.h"
#include "gui/agreement_counts.h"
#include "gui/comparison.h"
#include "gui/counts.h"
#include "gui/menus/menu_bar.h"
#include "gui/menus/toolbar.h"
#include "gui/views/agreement/agreement_view.h"
#include "gui/views/codebook/codebook_view.h"
#include "gui/views/differences/differences_view.h"
#include "gui/views/guide/guide_view.h"
#include "gui/views/memos/memos_view.h"
#include "gui/views/passage/passage_view.h"
#include "gui/views/passages/passages_view.h"
#include "gui/views/search/search_view.h"
#include "gui/views/start/start_page.h"
#include "gui/views/tables/tables_view.h"
#include "gui/views/transcript/transcript_view.h"
#include "gui/views/transcripts/transcripts_view.h"
#include "gui/widgets/files_drop.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/pane_focus.h"
#include "gui/widgets/status_line.h"
#include "gui/wx_text.h"

#include <wx/dataview.h>
#include <wx/sizer.h>

#include <algorithm>
#include <utility>

namespace rd::gui
{

namespace
{

enum ResultsPage {
    tablesPage,
    passagesPage,
    searchPage,
    memosPage,
    guidePage,
    agreementPage,
    differencesPage
};
const wxSize leastMiddle(200, 120); // of the transcript

}

Frame::Frame(Workspace& workspace, SettingsFile& settings, Ask& ask)
    : wxFrame(nullptr, wxID_ANY, "Rode Draad"), m_workspace(workspace), m_settings(settings),
      m_guard(workspace, ask), m_context{workspace, settings, ask, *this}, m_actions(allActions()),
      m_panes(nullptr, wxAUI_MGR_DEFAULT | wxAUI_MGR_LIVE_RESIZE)
{
    SetIcons(wxIconBundle(programIcon().GetIconFor(this)));
    m_workspace.setGuard([this](const std::function<void()>& deed) { guarded(deed); });
    m_workspace.setActionTest([this](const std::string& name) { return isEnabled(name); });
    m_workspace.setConsent([this](const coding::Coding& coding, CodingChange change) {
        demandConsent(m_context, coding, change);
    });
    m_workspace.setCoderQuestion([this] { demandCoder(m_context); });
    CreateToolBar(wxTB_HORIZONTAL | wxTB_HORZ_LAYOUT | wxTB_FLAT);
    SetStatusBar(new StatusLine(this, workspace));
    buildPanes();
    listen();
    SetDropTarget(new FilesDropTarget([this](const auto& paths) { takeFiles(paths); }));
    restoreLayout();
    takeTexts();
    showWork();
}

Frame::~Frame()
{
    m_workspace.setGuard({});
    m_workspace.setActionTest({});
    m_workspace.setConsent({});
    m_workspace.setCoderQuestion({});
    m_panes.UnInit();
}

void Frame::buildPanes()
{
    m_start = new StartPage(this, m_workspace, m_settings);
    m_work = new wxPanel(this);
    m_panes.SetManagedWindow(m_work);
    m_panes.SetDockSizeConstraint(0.5, 0.6); // else no pane is larger than a third of the window
    const auto pane = [](const char* name) {
        return wxAuiPaneInfo().Name(name).CloseButton(true).MaximizeButton(false).Floatable(false);
    };
    m_results = new wxNotebook(m_work, wxID_ANY);
    m_results->AddPage(new TablesView(m_results, m_workspace), "");
    m_results->AddPage(new PassagesView(m_results, m_workspace), "");
    m_results->AddPage(new SearchView(m_results, m_workspace), "");
    m_results->AddPage(new MemosView(m_results, m_workspace), "");
    m_results->AddPage(new GuideView(m_results, m_workspace), "");
    m_results->AddPage(new AgreementView(m_results, m_workspace), "");
    m_results->AddPage(new DifferencesView(m_results, m_workspace), "");

    auto* centre = new wxPanel(m_work);
    m_find = new FindBar(centre, m_workspace);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(new TranscriptView(centre, m_workspace), wxSizerFlags(1).Expand());
    column->Add(m_find, wxSizerFlags().Expand());
    centre->SetSizer(column);

    centre->Bind(wxEVT_SIZE, [this, centre](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this, centre] {
            if (m_work->IsShown()) m_panes.leaveRoom(centre->GetSize(), FromDIP(leastMiddle));
        });
    });
    m_panes.AddPane(centre, wxAuiPaneInfo().Name("transcript").CenterPane().PaneBorder(false));
    m_panes.AddPane(new TranscriptsView(m_work, m_workspace),
                    pane("transcripts").Left().Layer(2).Position(0));
    m_panes.AddPane(new CodebookView(m_work, m_workspace), pane("codebook").Left().Layer(2).Position(1));
    m_panes.AddPane(new PassageView(m_work, m_workspace), pane("passage").Right().Layer(0));
    m_panes.AddPane(m_results, pane("results").Bottom().Layer(1));
}

/// Either the panes or the page to start from fills the window.
void Frame::fillWindow()
{
    const wxSize size = GetClientSize();
    m_start->SetSize(0, 0, size.x, size.y);
    m_work->SetSize(0, 0, size.x, size.y);
}

void Frame::showWork()
{
    const bool none = m_workspace.project() == nullptr;
    if (m_start->IsShown() == none && m_work->IsShown() != none) return;
    m_start->Show(none);
    m_work->Show(!none);
    if (none) m_start->takeFocus();
}

void Frame::listen()
{
    const auto last = firstActionId + static_cast<int>(m_actions.size()) - 1;
    Bind(wxEVT_MENU, &Frame::onAction, this, firstActionId, last);
    Bind(wxEVT_CHAR_HOOK, &Frame::onKey, this);
    Bind(wxEVT_MENU_OPEN, [this](wxMenuEvent& event) {
        refreshActions();
        event.Skip();
    });
    Bind(wxEVT_CLOSE_WINDOW, &Frame::onClose, this);
    m_settling.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { settle(); });
    Bind(wxEVT_AUI_PANE_CLOSE, [this](wxAuiManagerEvent& event) {
        event.Skip();
        refreshSoon();
    });
    const auto keep = [this](Connection connection) { m_connections.push_back(std::move(connection)); };
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fillWindow();
    });
    keep(m_workspace.projectChanged.connect([this] {
        showWork();
        takeTitle();
        refreshSoon();
    }));
    keep(m_workspace.changed.connect([this](const project::Changed& change) {
        if (change.touches(history::Kind::projectInfo)) takeTitle();
        refreshSoon();
        settleSoon();
    }));
    keep(m_workspace.selectionChanged.connect([this] { refreshSoon(); }));
    keep(m_workspace.tableShown.connect([this] { refreshSoon(); }));
    keep(m_workspace.passagesOpened.connect([this] { showResults(passagesPage); }));
    keep(m_workspace.search().wantedOpen.connect([this] { showResults(searchPage); }));
    keep(m_workspace.search().changed.connect([this] { refreshSoon(); }));
    keep(m_workspace.comparison().begun.connect([this] { showResults(differencesPage); }));
    keep(m_workspace.agreementCounts().finished.connect([this] { showResults(agreementPage); }));
    keep(m_workspace.agreementCounts().changed.connect([this] { refreshSoon(); }));
    keep(m_workspace.comparison().changed.connect([this] { refreshSoon(); }));
    keep(m_workspace.languageChanged.connect([this] { takeTexts(); }));
    keep(m_workspace.actionWanted.connect([this](const std::string& name) { run(name); }));
    keep(m_settings.changed.connect([this] { takeRecent(); }));
}

void Frame::takeTexts()
{
    wxMenuBar* before = GetMenuBar();
    m_shownRecent = m_settings.get().recent;
    SetMenuBar(makeMenuBar(m_actions, m_context));
    delete before;
    fillToolbar(*GetToolBar(), m_actions, m_context);
    m_panes.GetPane("transcripts").Caption(toWx(tr("Transcripts")));
    m_panes.GetPane("codebook").Caption(toWx(tr("Codebook")));
    m_panes.GetPane("passage").Caption(toWx(tr("Codings of the passage")));
    m_panes.GetPane("results").Caption(toWx(tr("Tables and passages")));
    m_results->SetPageText(tablesPage, toWx(tr("Tables")));
    m_results->SetPageText(passagesPage, toWx(tr("Passages")));
    m_results->SetPageText(searchPage, toWx(tr("Found")));
    m_results->SetPageText(memosPage, toWx(tr("Memos")));
    m_results->SetPageText(guidePage, toWx(tr("Guide")));
    m_results->SetPageText(agreementPage, toWx(tr("Agreement")));
    m_results->SetPageText(differencesPage, toWx(tr("Differences")));
    m_panes.Update();
    takeTitle();
    refreshActions();
}

void Frame::takeTitle()
{
    const project::Project* project = m_workspace.project();
    if (project == nullptr) return SetTitle("Rode Draad");
    const std::string& title = project->state().info.title;
    const std::string shown = title.empty() ? project->path().stem().string() : title;
    const std::string coder = project->handedTo();
    const std::string told = coder.empty() ? shown
                                           : say("{project} (hand-out for {coder})",
                                                 fmt::arg("project", shown), fmt::arg("coder", coder));
    SetTitle(toWx(told + " – Rode Draad"));
}

void Frame::takeRecent()
{
    if (m_shownRecent != m_settings.get().recent) CallAfter([this] { takeTexts(); });
}

/// A while after the last change, so that many changes in a row are put into the file at once.
void Frame::settleSoon()
{
    constexpr int quietMs = 1000;
    m_settling.StartOnce(quietMs);
}

void Frame::settle()
{
    if (m_context.ask.working()) return settleSoon(); // another thread may write
    if (m_workspace.project() != nullptr) m_workspace.project()->settle();
}

void Frame::refreshSoon()
{
    if (m_refreshing) return;
    m_refreshing = true; // many signals, one refresh
    CallAfter([this] { refreshActions(); });
}

void Frame::refreshActions()
{
    m_refreshing = false;
    if (m_running > 0) return; // a worker may be writing the project; it is done again afterwards
    if (GetMenuBar() != nullptr) updateMenus(*GetMenuBar(), m_actions, m_context);
    if (GetToolBar() != nullptr) updateToolbar(*GetToolBar(), m_actions, m_context);
}

void Frame::onAction(wxCommandEvent& event)
{
    run(m_actions.at(static_cast<std::size_t>(event.GetId() - firstActionId)).name);
}

/// Escape closes the line to find with from wherever the focus is. A list has keys of its own (Ctrl+N: the
/// next line), and would get them before the menus; a field of one line takes Ctrl+M, whose sign is that of
/// Enter, for Enter.
void Frame::onKey(wxKeyEvent& event)
{
    if (event.GetKeyCode() == WXK_ESCAPE && m_find->close()) return;
    if (event.GetKeyCode() == 'Y' && event.GetModifiers() == wxMOD_CONTROL) {
        run("edit/redo"); // the other key that programs have for it, and a menu shows one
        return;
    }
    const bool inList = dynamic_cast<wxDataViewCtrl*>(FindFocus()) != nullptr;
    const bool likeEnter = event.ControlDown() && event.GetKeyCode() == 'M';
    if (const Action* action = inList || likeEnter ? actionOfKey(m_actions, event) : nullptr)
        run(action->name);
    else
        event.Skip();
}

bool Frame::run(const std::string& action)
{
    const Action& found = m_actions.named(action);
    keepTyped();
    if (!found.isEnabled(m_context)) return false;
    return guarded([&] { found.run(m_context); });
}

/// What is being typed into a field is kept when the field is left: a command begins, as does the end, with
/// that, so that it is neither lost nor undone instead of what it comes after.
void Frame::keepTyped()
{
    auto* field = dynamic_cast<wxTextCtrl*>(FindFocus());
    if (field == nullptr || wxGetTopLevelParent(field) != this) return;
    wxFocusEvent leaving(wxEVT_KILL_FOCUS, field->GetId());
    leaving.SetEventObject(field);
    field->GetEventHandler()->ProcessEvent(leaving);
}

bool Frame::guarded(const std::function<void()>& deed)
{
    const project::Project* project = m_workspace.project();
    const auto before =
        project == nullptr ? std::set<ResolutionId>() : errands::decisionsThatHold(project->state());
    ++m_running;
    const bool done = m_guard.run(deed);
    --m_running;
    if (m_running == 0 && project != nullptr && project == m_workspace.project()) tellFallen(before);
    refreshSoon();
    return done;
}

/// A decision of the team about codings that the deed took away would else be open again unseen.
void Frame::tellFallen(const std::set<ResolutionId>& before)
{
    const auto fallen = errands::fallenSince(before, m_workspace.project()->state());
    const auto count = static_cast<long long>(fallen.size());
    if (count == 0) return;
    m_context.ask.inform(
        sayn("{count} decision of the team holds no more, because what it was about changed.",
             "{count} decisions of the team hold no more, because what they were about "
             "changed.",
             count, fmt::arg("count", count)),
        m_workspace.counts().blind() ? std::vector<std::string>() : fallen);
}

bool Frame::isEnabled(const std::string& action) const
{
    return m_actions.named(action).isEnabled(m_context);
}

void Frame::takeFiles(const std::vector<std::filesystem::path>& paths)
{
    guarded([&] { takeDroppedFiles(m_context, paths); });
}

void Frame::openProject(const std::filesystem::path& path)
{
    guarded([&] { gui::openProject(m_context, path); });
}

bool Frame::paneShown(const std::string& pane) const
{
    return const_cast<PaneManager&>(m_panes).GetPane(toWx(pane)).IsShown();
}

void Frame::showPane(const std::string& pane, bool shown)
{
    m_panes.GetPane(toWx(pane)).Show(shown);
    m_panes.Update();
}

void Frame::resetPanes()
{
    arrangePanes();
}

void Frame::walkPanes(int direction)
{
    std::vector<wxWindow*> shown;
    for (const char* name : {"transcripts", "codebook", "transcript", "passage", "results"})
        if (paneShown(name)) shown.push_back(m_panes.GetPane(name).window);
    focusBeside(shown, direction);
}

void Frame::find(int direction)
{
    if (direction == 0)
        m_find->open();
    else
        m_find->go(direction);
}

void Frame::showResults(int page)
{
    m_results->ChangeSelection(static_cast<std::size_t>(page));
    if (!paneShown("results")) showPane("results", true);
}

void Frame::onClose(wxCloseEvent&)
{
    keepTyped();
    keepLayout();
    m_workspace.setProject(nullptr);
    Destroy();
}

}
