// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/passage/passage_view.h"

#include "base/i18n.h"
#include "errands/rewriting.h"
#include "gui/comparison.h"
#include "gui/counts.h"
#include "gui/views/common/coding_menu.h"
#include "gui/views/common/delete_key.h"
#include "gui/views/common/hand.h"
#include "gui/views/common/list_typing.h"
#include "gui/views/common/perform.h"
#include "gui/views/common/words.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"
#include "history/coding_edits.h"
#include "text/fold.h"

#include <wx/scopeguard.h>

#include <algorithm>

namespace rd::gui
{

namespace
{
enum Column : unsigned int { codeColumn, coderColumn };
}

PassageView::PassageView(wxWindow* parent, Workspace& workspace)
    : wxScrolledWindow(parent), m_workspace(workspace),
      m_model(new RowsModel([this](std::size_t row, unsigned int column) { return cell(row, column); },
                            [this](std::size_t row, unsigned int column) { return color(row, column); }, {},
                            coderColumn + 1))
{
    build();
    listen();
    takeTexts();
    takeCodings();
}

void PassageView::build()
{
    m_place = new wxStaticText(this, wxID_ANY, "");
    m_list = new wxDataViewCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE);
    m_list->AssociateModel(m_model.get());
    searchNoTyping(*m_list);
    addSwatchColumn(*m_list, codeColumn);
    addSwatchColumn(*m_list, coderColumn);
    m_heads.emplace(*m_list, codeColumn);
    m_qualifierLabel = new wxStaticText(this, wxID_ANY, "");
    m_qualifier = new wxChoice(this, wxID_ANY);
    m_memoLabel = new wxStaticText(this, wxID_ANY, "");
    m_memo = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE);
    m_rewritten = new wxStaticText(this, wxID_ANY, "");
    m_resize = new wxButton(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    m_remove = new wxButton(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    m_definition = new DefinitionPane(this);
    m_list->SetMinSize(FromDIP(wxSize(80, 52)));
    m_qualifier->SetMinSize(FromDIP(wxSize(80, -1)));
    m_memo->SetMinSize(FromDIP(wxSize(80, 40)));
    m_definition->SetMinSize(FromDIP(wxSize(80, 60)));

    const int gap = FromDIP(4);
    auto* fields = new wxFlexGridSizer(2, wxSize(gap, gap));
    fields->AddGrowableCol(1);
    fields->AddGrowableRow(1);
    fields->Add(m_qualifierLabel, wxSizerFlags().CentreVertical());
    fields->Add(m_qualifier, wxSizerFlags().Expand());
    fields->Add(m_memoLabel);
    fields->Add(m_memo, wxSizerFlags(1).Expand());
    fields->AddSpacer(0);
    fields->Add(m_rewritten, wxSizerFlags().Expand());
    m_buttons = new wxGridSizer(2, wxSize(gap, gap));
    m_buttons->Add(m_resize, wxSizerFlags().Expand());
    m_buttons->Add(m_remove, wxSizerFlags().Expand());
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_place, wxSizerFlags().Expand().Border(wxALL, gap));
    column->Add(m_list, wxSizerFlags(3).Expand());
    column->Add(fields, wxSizerFlags(2).Expand().Border(wxALL, gap));
    column->Add(m_buttons, wxSizerFlags().Expand().Border(wxALL, gap));
    column->Add(m_definition, wxSizerFlags(3).Expand());
    SetSizer(column);
    SetMinSize(FromDIP(wxSize(180, 200)));
    SetScrollRate(0, FromDIP(10));
}

/// Lays out anew; what the pane is too low for is scrolled to.
void PassageView::fit()
{
    const int wider = std::max(m_resize->GetBestSize().x, m_remove->GetBestSize().x);
    wrapPlace();
    m_buttons->SetCols(2 * wider + 3 * m_buttons->GetHGap() <= GetClientSize().x ? 2 : 1);
    SetVirtualSize(GetBestVirtualSize());
    Layout();
}

/// As wide as the pane, and as high as all parts together; the sizer asks for more, to keep their
/// proportions.
wxSize PassageView::GetBestVirtualSize() const
{
    GetSizer()->CalcMin();
    int height = 0;
    for (const wxSizerItem* item : GetSizer()->GetChildren())
        if (item->IsShown()) height += item->GetMinSizeWithBorder().y;
    return {GetClientSize().x, std::max(height, GetClientSize().y)};
}

void PassageView::listen()
{
    Bind(wxEVT_SIZE, [this](wxSizeEvent&) { fit(); });
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { chooseRow(); });
    m_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
        if (const coding::Coding* coding = find(m_current))
            m_workspace.reveal(coding->transcript, coding->span);
    });
    onMenuAsked(*m_list, [this](const MenuPlace& place) { popUp(place); });
    onDeleteKey(*m_list, [this] { remove(); });
    m_qualifier->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { giveQualifier(); });
    m_memo->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        if (m_asking) return;
        keepMemo();
        endConsent();
    });
    m_memo->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        event.Skip();
        const coding::Coding* coding = find(m_current);
        if (coding != nullptr && !mayWriteMemoOf(*coding)) CallAfter([this] { askForAnothersMemo(); });
    });
    m_memo->Bind(wxEVT_CHAR, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_RETURN && event.ControlDown())
            keepMemo();
        else
            event.Skip();
    });
    m_memo->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        event.Skip();
        const wxChar key = event.GetUnicodeKey();
        const bool types = key >= WXK_SPACE && key != WXK_DELETE && !event.HasModifiers();
        if (m_memo->IsEditable() || !m_memo->IsEnabled() || !types) return;
        m_typedIn = m_current; // takes the letter where the cursor stands; then it is asked whether it may
        m_memo->SetEditable(true);
    });
    m_resize->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { resize(); });
    m_remove->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { remove(); });

    m_connections.push_back(m_workspace.projectChanged.connect([this] {
        m_current = {};
        takeCodings();
    }));
    m_connections.push_back(m_workspace.changed.connect([this](const project::Changed&) { takeCodings(); }));
    m_connections.push_back(m_workspace.selectionChanged.connect([this] { takeCodings(); }));
    m_connections.push_back(m_workspace.counts().codersChosen.connect([this] { takeCodings(); }));
    m_connections.push_back(m_workspace.comparison().changed.connect([this] { takeCodings(); }));
    m_connections.push_back(m_workspace.coderChanged.connect([this] { showCurrent(); }));
    m_connections.push_back(m_workspace.languageChanged.connect([this] {
        takeTexts();
        takeCodings();
    }));
}

const history::State* PassageView::state() const
{
    return m_workspace.state();
}

const coding::Coding* PassageView::find(CodingId id) const
{
    return state() == nullptr || !id ? nullptr
                                     : state()->codings.find(m_workspace.selection().transcript, id);
}

void PassageView::takeTexts()
{
    nameControl(*m_list, tr("Codings of this passage"));
    nameControl(*m_qualifier, tr("Qualifier"));
    nameControl(*m_memo, tr("Memo"));
    nameControl(*m_definition, tr("Definition of the code"));
    m_heads->set({{tr("Code"), 120}, {tr("Coder"), 70}});
    m_qualifierLabel->SetLabel(toWx(tr("Qualifier")));
    m_memoLabel->SetLabel(toWx(tr("Memo")));
    m_resize->SetLabel(toWx(tr("Fit to mark")));
    m_resize->SetToolTip(toWx(tr("Gives the coding the passage that is marked in the transcript.")));
    m_remove->SetLabel(toWx(tr("Remove")));
    m_remove->SetToolTip(toWx(tr("Take the coding off the passage.")));
    fit();
}

std::vector<CodingId> PassageView::codingsThere() const
{
    std::vector<CodingId> rows;
    const Selection& selection = m_workspace.selection();
    if (state() == nullptr) return rows;
    const auto& list = state()->codings.of(selection.transcript);
    for (const coding::Coding* coding : selection.span.empty() ? coding::covering(list, selection.span.start)
                                                               : coding::overlapping(list, selection.span))
        if (m_workspace.counts().shows(*coding) && m_workspace.comparison().shows(*coding))
            rows.push_back(coding->id);
    for (const CodingId id : selection.codings)
        if (const coding::Coding* coding = find(id); coding != nullptr &&
                                                     m_workspace.counts().shows(*coding) &&
                                                     std::find(rows.begin(), rows.end(), id) == rows.end())
            rows.push_back(id);
    return rows;
}

/// The one that was chosen, else the one that is shown now, else the shortest.
CodingId PassageView::wantedAmong(const std::vector<CodingId>& rows) const
{
    const auto there = [&](CodingId id) { return std::find(rows.begin(), rows.end(), id) != rows.end(); };
    const auto& chosen = m_workspace.selection().codings;
    if (chosen.size() == 1 && there(chosen.front())) return chosen.front();
    if (there(m_current)) return m_current;
    const auto shorter = [this](CodingId a, CodingId b) {
        return find(a)->span.length() < find(b)->span.length();
    };
    const auto shortest = std::min_element(rows.begin(), rows.end(), shorter);
    return shortest == rows.end() ? CodingId{} : *shortest;
}

void PassageView::takeCodings()
{
    auto rows = codingsThere();
    const CodingId wanted = wantedAmong(rows);
    if (wanted != m_current) {
        keepMemo();
        m_typedIn = {};
        m_consented = {};
    }
    m_filling = true;
    m_current = wanted;
    const bool same = rows == m_rows;
    m_rows = std::move(rows);
    if (!same) m_model->reset(m_rows.size());
    for (unsigned int row = 0; row < m_rows.size(); ++row) {
        if (same) m_model->RowChanged(row);
        if (m_rows[row] != m_current) continue;
        m_list->Select(m_model->GetItem(row));
        m_list->EnsureVisible(m_model->GetItem(row));
    }
    m_filling = false;
    takeQualifiers();
    showPlace();
    showCurrent();
}

void PassageView::takeQualifiers()
{
    m_qualifierIds.clear();
    wxArrayString names;
    names.Add(toWx(tr("No qualifier")));
    if (state() != nullptr) {
        for (const codebook::Code* code : state()->codebook.qualifiers()) {
            m_qualifierIds.push_back(code->id);
            names.Add(toWx(numberedName(*code)));
        }
    }
    if (names != m_qualifier->GetStrings()) m_qualifier->Set(names);
}

void PassageView::showPlace()
{
    const Selection& selection = m_workspace.selection();
    std::string text =
        state() == nullptr ? std::string{} : turnName(*state(), selection.transcript, selection.span.start);
    if (!text.empty()) text = text::capitalised(text, userLanguage());
    if (m_rows.empty()) text += (text.empty() ? "" : ": ") + tr("no codings here");
    m_placeName = toWx(text);
}

void PassageView::wrapPlace()
{
    m_place->SetLabel(wxControl::EscapeMnemonics(m_placeName));
    m_place->Wrap(std::max(GetClientSize().x - FromDIP(8), FromDIP(80)));
}

void PassageView::showCurrent()
{
    const coding::Coding* coding = find(m_current);
    const bool mayChange = coding != nullptr && !m_workspace.project()->readOnly();
    for (wxWindow* window : {static_cast<wxWindow*>(m_qualifier), static_cast<wxWindow*>(m_memo),
                             static_cast<wxWindow*>(m_remove)})
        window->Enable(mayChange);
    const text::Span marked = m_workspace.selection().span;
    m_resize->Enable(mayChange && !marked.empty() && marked != coding->span);
    const wxString memo = coding == nullptr ? wxString() : toWx(coding->memo);
    if (m_memo->GetValue() != memo && !m_memo->IsModified()) m_memo->ChangeValue(memo);
    showHand(coding);
    if (coding == nullptr) {
        m_memo->ChangeValue("");
        m_qualifier->SetSelection(wxNOT_FOUND);
    } else {
        const auto found = std::find(m_qualifierIds.begin(), m_qualifierIds.end(), coding->qualifier);
        m_qualifier->SetSelection(
            found == m_qualifierIds.end() ? 0 : 1 + static_cast<int>(found - m_qualifierIds.begin()));
    }
    if (coding == nullptr)
        m_definition->Clear(); // it keeps its room, so that nothing above it moves
    else
        m_definition->show(state()->codebook.find(coding->code));
    fit();
}

/// Another's memo is only read here, as nobody is to change it by mistake, and who changed it is told.
void PassageView::showHand(const coding::Coding* coding)
{
    const bool own = coding == nullptr || m_workspace.isOwn(*coding);
    m_memo->SetEditable(own || coding->id == m_typedIn || coding->id == m_consented);
    m_memo->SetToolTip(own ? wxString() : toWx(tr("Another coder's memo: begin to type to change it.")));
    const std::string told =
        coding == nullptr ? std::string() : errands::toldRewriting(*m_workspace.project(), *coding);
    m_rewritten->SetLabel(wxControl::EscapeMnemonics(toWx(told)));
    m_rewritten->Wrap(std::max(m_memo->GetSize().x, FromDIP(80)));
    m_rewritten->Show(!told.empty());
    if (told.empty()) m_rewritten->SetSize(0, 0);
}

bool PassageView::mayWriteMemoOf(const coding::Coding& coding) const
{
    return m_workspace.isOwn(coding) || coding.id == m_consented;
}

/// Typing goes on where it was, or what was typed is taken out again.
void PassageView::askForAnothersMemo()
{
    const coding::Coding* found = find(m_current);
    if (m_asking || found == nullptr || mayWriteMemoOf(*found) || !m_memo->IsModified()) return;
    const coding::Coding coding = *found; // the project may change while it is asked
    const long place = m_memo->GetInsertionPoint();
    m_asking = true;
    const auto asked = wxMakeGuard([this] { m_asking = false; });
    m_workspace.attempt([&] {
        m_workspace.demandConsent(coding, CodingChange::memo);
        m_consented = coding.id;
    });
    if (coding.id != m_current) return;
    if (m_consented != coding.id) endConsent();
    m_memo->SetFocus();
    m_memo->SetInsertionPoint(std::min(place, m_memo->GetLastPosition()));
}

/// From now on another's memo is only read again, as it is kept.
void PassageView::endConsent()
{
    if (!m_typedIn && !m_consented) return;
    m_typedIn = {};
    m_consented = {};
    m_memo->SetModified(false);
    showCurrent();
}

void PassageView::chooseRow()
{
    const auto row = chosenRow(*m_list, *m_model);
    if (m_filling || !row) return;
    Selection selection = m_workspace.selection();
    selection.codings = {m_rows[*row]};
    m_workspace.select(selection);
}

void PassageView::popUp(const MenuPlace& place)
{
    if (state() == nullptr || !place.item.IsOk()) return;
    ActionMenu menu(m_workspace);
    addCodingItems(menu, m_workspace, {m_rows[m_model->GetRow(place.item)]});
    m_list->PopupMenu(&menu, place.point);
}

void PassageView::keepMemo()
{
    // Not find(): another transcript may be shown by now.
    const coding::Coding* coding = state() == nullptr ? nullptr : state()->codings.find(m_current);
    const std::string memo = fromWx(m_memo->GetValue());
    const bool typed = m_memo->IsModified();
    m_memo->SetModified(false);
    if (coding == nullptr || !typed || memo == coding->memo || !mayWriteMemoOf(*coding)) return;
    perform(m_workspace, [&](project::Project& project) {
        project.apply(history::setCodingMemo(project.state(), m_current, memo));
    });
}

void PassageView::remove()
{
    if (find(m_current) != nullptr) wantRemoved(m_workspace, m_current);
}

void PassageView::resize()
{
    perform(m_workspace, [&](project::Project& project) {
        if (const coding::Coding* coding = find(m_current))
            m_workspace.demandConsent(coding::Coding(*coding), CodingChange::extent);
        const Selection& selection = m_workspace.selection();
        const text::Span words = wordsOf(project, selection.transcript, selection.span);
        project.apply(history::resizeCoding(project.state(), m_current, words));
    });
}

void PassageView::giveQualifier()
{
    const int line = m_qualifier->GetSelection();
    const CodeId qualifier = line <= 0 ? CodeId{} : m_qualifierIds[static_cast<std::size_t>(line - 1)];
    perform(m_workspace, [&](project::Project& project) {
        if (const coding::Coding* coding = find(m_current))
            m_workspace.demandConsent(coding::Coding(*coding), CodingChange::qualifier);
        project.apply(history::setCodingQualifier(project.state(), m_current, qualifier));
    });
    showCurrent(); // where it was not given after all
}

/// Of the code, and beside it of who gave it.
std::optional<Rgb> PassageView::color(std::size_t row, unsigned int column) const
{
    const coding::Coding* coding = row < m_rows.size() ? find(m_rows[row]) : nullptr;
    if (coding == nullptr) return {};
    if (column == coderColumn) {
        const auto coder = state()->coders.find(coding->coder);
        return coder == state()->coders.end() ? std::nullopt : std::optional<Rgb>(coder->second.color);
    }
    const codebook::Code* code = state()->codebook.find(coding->code);
    return code == nullptr ? std::nullopt : std::optional<Rgb>(code->color);
}

std::string PassageView::cell(std::size_t row, unsigned int column) const
{
    const coding::Coding* coding = row < m_rows.size() ? find(m_rows[row]) : nullptr;
    if (coding == nullptr) return {};
    if (column == coderColumn) return coderName(*state(), coding->coder);
    return qualified(state()->codebook, codeName(state()->codebook, coding->code), coding->qualifier);
}

}
