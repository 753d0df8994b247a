// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/transcript/transcript_view.h"

#include "base/i18n.h"
#include "gui/comparison.h"
#include "gui/counts.h"
#include "gui/views/common/coding_menu.h"
#include "gui/views/common/delete_key.h"
#include "gui/views/common/drag_data.h"
#include "gui/views/common/hand.h"
#include "gui/views/common/perform.h"
#include "gui/views/common/words.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"

#include <wx/sizer.h>

#include <algorithm>

namespace rd::gui
{

TranscriptView::TranscriptView(wxWindow* parent, Workspace& workspace)
    : wxPanel(parent), m_workspace(workspace)
{
    m_title = new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    m_title->SetFont(m_title->GetFont().Bold());
    m_compared = new wxStaticText(this, wxID_ANY, "");
    m_splitter = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE);
    m_text = new TextPane(m_splitter);
    m_stripes = new StripesPanel(m_splitter, workspace, *m_text);
    m_splitter->SetMinimumPaneSize(FromDIP(60));
    m_splitter->SetSashGravity(1.0);
    m_stripesWidth = FromDIP(190);
    m_splitter->SplitVertically(m_text, m_stripes, -m_stripesWidth);

    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(m_title, wxSizerFlags(1).Border(wxALL, FromDIP(4)));
    head->Add(m_compared, wxSizerFlags().Border(wxALL, FromDIP(4)));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(head, wxSizerFlags().Expand());
    column->Add(m_splitter, wxSizerFlags(1).Expand());
    SetSizer(column);
    m_accessible.emplace(*m_text);
    listen();
    takeTexts();
    showSelection();
}

void TranscriptView::listen()
{
    m_splitter->Bind(wxEVT_SPLITTER_SASH_POS_CHANGING, [this](wxSplitterEvent& event) {
        event.Skip();
        m_stripesWidth = m_splitter->GetClientSize().x - event.GetSashPosition();
    });
    m_splitter->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        m_splitter->SetSashPosition(-std::min(m_stripesWidth, event.GetSize().x * 3 / 10));
    });
    m_text->Bind(wxEVT_CHAR, &TranscriptView::onChar, this);
    onDeleteKey(*m_text, [this] {
        if (m_workspace.mayDo("coding/remove")) m_workspace.doAction("coding/remove");
    });
    m_text->Bind(wxEVT_CONTEXT_MENU, &TranscriptView::onMenu, this);
    m_text->Bind(wxEVT_STC_START_DRAG, &TranscriptView::onStartDrag, this);
    m_text->SetDropTarget(new CodesDropTarget(
        [this](wxPoint point, const std::vector<CodeId>& codes) { return dropCodes(point, codes); },
        [this](wxPoint point) { return hover(point); }, [this] { showSelection(); }));
    m_connections.push_back(m_text->markChanged.connect([this] { takeMark(); }));
    m_connections.push_back(m_text->moved.connect([this] { m_stripes->refresh(); }));
    m_connections.push_back(m_workspace.projectChanged.connect([this] {
        m_shown = {};
        showSelection();
    }));
    m_connections.push_back(m_workspace.selectionChanged.connect([this] { showSelection(); }));
    m_connections.push_back(m_workspace.revealed.connect([this] { showReveal(); }));
    m_connections.push_back(m_workspace.textWanted.connect([this] { m_text->SetFocus(); }));
    m_connections.push_back(
        m_workspace.changed.connect([this](const project::Changed& change) { takeChange(change); }));
    m_connections.push_back(m_workspace.counts().codersChosen.connect([this] { showCodings(); }));
    m_connections.push_back(m_workspace.comparison().changed.connect([this] {
        takeTexts();
        showCodings();
    }));
    m_connections.push_back(m_workspace.languageChanged.connect([this] {
        takeTexts();
        showCodings();
    }));
    m_text->SetZoom(m_workspace.zoom());
    m_connections.push_back(m_workspace.zoomChanged.connect([this] { m_text->SetZoom(m_workspace.zoom()); }));
    m_connections.push_back(m_text->zoomed.connect([this] { m_workspace.setZoom(m_text->GetZoom()); }));
}

const history::State* TranscriptView::state() const
{
    return m_workspace.state();
}

void TranscriptView::takeTexts()
{
    const transcript::Transcript* shown = state() == nullptr ? nullptr : state()->transcripts.find(m_shown);
    const bool empty = state() != nullptr && state()->transcripts.list().empty();
    std::string title =
        empty ? tr("Import transcripts (Ctrl+I), or drop files here.") : tr("No transcript is open.");
    if (shown != nullptr) {
        const transcript::Case* inCase = state()->cases.find(shown->caseId);
        title = shown->name + (inCase == nullptr ? "" : "  ·  " + inCase->name);
    }
    nameControl(*m_text, shown == nullptr ? tr("Transcript")
                                          : say("Transcript {name}", fmt::arg("name", shown->name)));
    nameControl(*m_stripes, tr("Codings beside the text"));
    m_title->SetLabel(wxControl::EscapeMnemonics(toWx(title)));
    const Comparison& comparison = m_workspace.comparison();
    m_compared->SetLabel(wxControl::EscapeMnemonics(
        toWx(comparison.on() ? say("{first} left, {second} right", fmt::arg("first", comparison.firstName()),
                                   fmt::arg("second", comparison.secondName()))
                             : std::string())));
    Layout();
}

void TranscriptView::showSelection()
{
    const Selection& selection = m_workspace.selection();
    if (selection.transcript != m_shown || m_shown.isNull()) showTranscript(selection.transcript);
    if (m_text->marked() != selection.span) m_text->mark(selection.span);
    std::vector<text::Span> chosen;
    for (const CodingId id : selection.codings)
        if (const coding::Coding* coding = state() == nullptr ? nullptr : state()->codings.find(m_shown, id))
            if (selection.span.empty()) chosen.push_back(coding->span);
    m_text->outline(chosen);
}

void TranscriptView::showTranscript(TranscriptId id)
{
    auto text = std::make_shared<const std::string>();
    m_shown = {};
    perform(m_workspace, [&](project::Project& project) {
        const transcript::Transcript* wanted = project.state().transcripts.find(id);
        if (wanted == nullptr || wanted->deleted) return;
        text = project.text(id);
        m_shown = id;
    });
    m_text->show(text,
                 m_shown && state() != nullptr ? shownTurns(*state(), m_shown) : std::vector<ShownTurn>{});
    m_text->Enable(static_cast<bool>(m_shown));
    m_accessible->tellText();
    takeTexts();
    showCodings();
}

void TranscriptView::showCodings()
{
    Comparison& comparison = m_workspace.comparison();
    std::vector<ShownCoding> shown;
    if (state() != nullptr && comparison.on())
        shown = sideBySide(*state(), m_shown, comparison.first(), comparison.second());
    else if (state() != nullptr)
        shown = shownCodings(*state(), m_shown, m_workspace.counts().coders());
    m_text->showCodings(shown);
    m_stripes->showCodings(std::move(shown));
}

void TranscriptView::showReveal()
{
    showSelection();
    m_text->scrollTo(m_workspace.selection().span);
    m_text->SetFocus();
}

void TranscriptView::takeChange(const project::Changed& change)
{
    using history::Kind;
    if (change.touches(Kind::turns) || change.touches(Kind::speakers) || change.touches(Kind::texts)) {
        const int line = m_text->GetFirstVisibleLine();
        showTranscript(m_workspace.selection().transcript);
        m_text->SetFirstVisibleLine(line);
        showSelection();
    } else if (change.touches(Kind::transcripts)) {
        const transcript::Transcript* shown = state()->transcripts.find(m_shown);
        if (shown == nullptr || shown->deleted) showTranscript(m_workspace.selection().transcript);
        takeTexts();
    }
    if (change.touches(Kind::cases)) takeTexts();
    const bool ours =
        change.touches(Kind::codings) && (change.transcripts.empty() || change.transcripts.contains(m_shown));
    if (ours || change.touches(Kind::codes) || change.touches(Kind::coders)) {
        showCodings();
        showSelection();
    }
}

std::vector<CodingId> TranscriptView::under(text::Span span) const
{
    std::vector<CodingId> ids;
    if (state() == nullptr) return ids;
    const auto& list = state()->codings.of(m_shown);
    const auto found = span.empty() ? coding::covering(list, span.start) : coding::overlapping(list, span);
    for (const coding::Coding* coding : found)
        if (m_workspace.counts().shows(*coding) && m_workspace.comparison().shows(*coding))
            ids.push_back(coding->id);
    return ids;
}

void TranscriptView::takeMark()
{
    m_accessible->tellCaret();
    const text::Span marked = m_text->marked();
    if (!m_shown || marked == m_workspace.selection().span) return;
    Selection selection = m_workspace.selection();
    selection.transcript = m_shown;
    selection.span = marked;
    selection.codings = under(marked);
    m_workspace.select(selection);
}

bool TranscriptView::dropCodes(wxPoint point, const std::vector<CodeId>& codes)
{
    if (!m_shown || codes.empty()) return false;
    perform(m_workspace,
            [&](project::Project&) { codeAt(m_workspace, m_shown, m_text->offsetAt(point), codes); });
    m_text->SetFocus();
    return true;
}

/// Shows what a drop would code, while it is dragged over the text.
bool TranscriptView::hover(wxPoint point)
{
    if (!m_shown || state() == nullptr) return false;
    const text::Offset offset = m_text->offsetAt(point);
    const text::Span marked = m_workspace.selection().span;
    const transcript::Turn* turn = state()->transcripts.turnAt(m_shown, offset);
    if (marked.contains(offset))
        m_text->outline({marked});
    else if (turn != nullptr)
        m_text->outline({{turn->textStart, turn->span.end}});
    return marked.contains(offset) || turn != nullptr;
}

void TranscriptView::onChar(wxKeyEvent& event)
{
    const wxChar key = event.GetUnicodeKey();
    const codebook::Code* code = nullptr;
    if (state() != nullptr && key > WXK_SPACE && !event.ControlDown() && !event.AltDown())
        code = codeOfKey(state()->codebook, fromWx(wxString(key)));
    if (code == nullptr) return event.Skip();
    perform(m_workspace, [&](project::Project&) { codeMarked(m_workspace, {code->id}); });
}

void TranscriptView::onMenu(wxContextMenuEvent& event)
{
    if (state() == nullptr || !m_shown) return;
    const Selection& selection = m_workspace.selection();
    ActionMenu menu(m_workspace);
    const codebook::Code* code = state()->codebook.find(selection.code);
    if (code != nullptr && !code->deleted)
        menu.add(say("Code with “{code}”", fmt::arg("code", numberedName(state()->codebook, *code))),
                 [this, id = code->id] {
                     perform(m_workspace, [&](project::Project&) { codeMarked(m_workspace, {id}); });
                 });
    menu.add(tr("Code by name…"), "coding/name");
    menu.add(
        tr("Copy passage"), [this] { m_text->Copy(); }, !selection.span.empty());
    menu.add(tr("Correct the text of this turn…"), "transcript/correct");
    addCodingItems(menu, m_workspace, selection.codings);
    const bool byKey = event.GetPosition() == wxDefaultPosition;
    m_text->PopupMenu(&menu, byKey ? m_text->PointFromPosition(m_text->GetCurrentPos()) : wxDefaultPosition);
}

void TranscriptView::onStartDrag(wxStyledTextEvent& event)
{
    event.SetDragFlags(wxDrag_CopyOnly);
}

}
