// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/search/search_view.h"

#include "base/i18n.h"
#include "gui/views/common/action_menu.h"
#include "gui/views/common/delete_key.h"
#include "gui/views/common/list_typing.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"
#include "text/fold.h"

#include <wx/sizer.h>
#include <wx/utils.h>

namespace rd::gui
{

namespace
{

enum HitColumn : unsigned int { documentOfHit, turnOfHit, beforeHit, wordsOfHit, behindHit };

void fillChoice(wxChoice& choice, const std::vector<std::string>& items, const std::string& name)
{
    const int chosen = std::max(choice.GetSelection(), 0);
    wxArrayString shown;
    for (const std::string& item : items) shown.Add(toWx(item));
    choice.Set(shown);
    choice.SetSelection(chosen);
    choice.SetMinSize(wxDefaultSize);
    nameControl(choice, name);
}

/// What stands before a place is cut at its beginning, so that the words next to it are seen.
void addBeforeColumn(wxDataViewCtrl& list)
{
    addTextColumn(list, beforeHit, wxALIGN_RIGHT);
    list.GetColumn(list.GetColumnCount() - 1)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_START);
}

}

SearchView::SearchView(wxWindow* parent, Workspace& workspace)
    : wxPanel(parent), m_workspace(workspace), m_search(workspace.search()),
      m_model(new RowsModel([this](std::size_t row, unsigned int column) { return cell(row, column); }))
{
    build();
    listen();
    takeTexts();
    takeHits();
}

void SearchView::build()
{
    m_words = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    m_words->SetMinSize(FromDIP(wxSize(150, -1)));
    m_match = new wxChoice(this, wxID_ANY);
    m_turns = new wxChoice(this, wxID_ANY);
    m_place = new wxChoice(this, wxID_ANY);
    m_find = new wxButton(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    m_title = new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                               wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    m_unit = new wxChoice(this, wxID_ANY);
    m_code = new wxButton(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    m_list =
        new wxDataViewCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_MULTIPLE | wxDV_ROW_LINES);
    m_list->AssociateModel(m_model.get());
    searchNoTyping(*m_list);
    for (const unsigned int column : {documentOfHit, turnOfHit}) addTextColumn(*m_list, column);
    addBeforeColumn(*m_list);
    for (const unsigned int column : {wordsOfHit, behindHit}) addTextColumn(*m_list, column);
    m_heads.emplace(*m_list, behindHit);

    const int gap = FromDIP(4);
    auto* asked = new wxBoxSizer(wxHORIZONTAL); // the words get most of the room that is left
    const auto add = [&](wxWindow* control, int part) {
        asked->Add(control, wxSizerFlags(part).CentreVertical().Border(wxRIGHT | wxBOTTOM, gap));
    };
    add(m_words, 2);
    for (wxWindow* control : std::initializer_list<wxWindow*>{m_find, m_match, m_turns}) add(control, 0);
    add(m_place, 1);
    auto* told = new wxBoxSizer(wxHORIZONTAL);
    told->Add(m_title, wxSizerFlags(1).CentreVertical());
    for (wxWindow* control : std::initializer_list<wxWindow*>{m_unit, m_code})
        told->Add(control, wxSizerFlags().CentreVertical().Border(wxLEFT, gap));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(asked, wxSizerFlags().Expand().Border(wxLEFT | wxTOP, gap));
    column->Add(told, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    column->Add(m_list, wxSizerFlags(1).Expand());
    SetSizer(column);
    SetMinSize(FromDIP(wxSize(200, 100)));
}

void SearchView::listen()
{
    m_words->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { find(); });
    m_find->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { find(); });
    for (wxChoice* where : {m_match, m_turns, m_place})
        where->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
            if (m_search.found()) find(); // what is shown would be of another question
        });
    m_unit->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        m_search.setUnit(static_cast<errands::HitUnit>(m_unit->GetSelection()));
    });
    m_code->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_workspace.doAction("coding/found"); });
    const auto show = [this](wxDataViewEvent&) {
        const auto rows = chosen();
        if (rows.size() == 1) reveal(*rows.begin());
    };
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, show);
    m_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this, show](wxDataViewEvent& event) {
        show(event);
        m_workspace.goOnInText();
    });
    onMenuAsked(*m_list, [this](const MenuPlace& place) { popUp(place); });
    onDeleteKey(*m_list, [this] { leaveOut(); });
    m_connections.push_back(m_search.wantedOpen.connect([this] { takeWords(); }));
    m_connections.push_back(m_search.changed.connect([this] { takeHits(); }));
    m_connections.push_back(m_workspace.languageChanged.connect([this] {
        takeTexts();
        takeHits();
    }));
}

void SearchView::takeTexts()
{
    nameControl(*m_words, tr("Words to find in all transcripts"));
    m_words->SetHint(toWx(tr("Words to find in all transcripts")));
    m_words->SetToolTip(
        toWx(tr("* stands for any letters of a word, | for or; & asks for both in one turn.")));
    fillChoice(*m_match, {tr("Parts of words"), tr("Whole words"), tr("All forms")},
               tr("What counts as found"));
    fillChoice(*m_turns, {tr("All turns"), tr("Without interviewer")}, tr("Turns"));
    fillChoice(*m_place,
               {tr("All transcripts"), tr("The transcript that is shown"), tr("Passages of the chosen code")},
               tr("Where to look"));
    m_place->SetMinSize(FromDIP(wxSize(130, -1)));
    m_find->SetLabel(toWx(tr("Find")));
    fillChoice(*m_unit, {tr("Code the words"), tr("Code their sentence"), tr("Code their turn")},
               tr("What is coded"));
    m_code->SetLabel(toWx(tr("Code all…")));
    nameControl(*m_list, tr("Places that were found"));
    m_heads->set({{tr("Transcript"), 120},
                  {tr("Turn"), 50},
                  {tr("Before it"), 300},
                  {tr("Words"), 120},
                  {tr("Behind it"), 300}});
    Layout();
}

void SearchView::takeWords()
{
    if (!m_search.opened().empty()) m_words->ChangeValue(toWx(m_search.opened()));
    m_words->SetFocus();
    m_words->SelectAll();
}

void SearchView::find()
{
    const Search::Wanted wanted{
        fromWx(m_words->GetValue()), static_cast<text::WordMatch>(m_match->GetSelection()),
        m_turns->GetSelection() == 0 ? coding::TurnChoice::all : coding::TurnChoice::withoutInterviewer,
        static_cast<Search::Place>(m_place->GetSelection())};
    const wxBusyCursor busy;
    m_model->reset(0);
    m_workspace.attempt([&] { m_search.find(wanted); });
}

void SearchView::takeHits()
{
    const auto& hits = m_search.hits();
    std::string text = tr("Words are found in what is said. Delete leaves a line out before all are coded.");
    if (m_search.found()) {
        text = hits.empty() ? tr("These words are nowhere in what was searched.") : errands::toldHits(hits);
    }
    m_title->SetLabel(wxControl::EscapeMnemonics(toWx(text)));
    m_title->SetToolTip(toWx(text)); // the words that were found may not all have room
    m_model->renew(hits.size());
    m_code->Enable(!hits.empty());
}

std::string SearchView::title() const
{
    return fromWx(m_title->GetLabelText());
}

void SearchView::reveal(std::size_t row)
{
    if (row >= m_search.hits().size()) return;
    const errands::TextHit& hit = m_search.hits()[row];
    m_workspace.reveal(hit.transcript, hit.span);
}

std::set<std::size_t> SearchView::chosen() const
{
    wxDataViewItemArray items;
    m_list->GetSelections(items);
    std::set<std::size_t> rows;
    for (const wxDataViewItem& item : items) rows.insert(m_model->GetRow(item));
    return rows;
}

void SearchView::leaveOut()
{
    const auto rows = chosen();
    if (rows.empty()) return;
    m_search.leaveOut(rows);
    const std::size_t next =
        std::min(*rows.begin(), m_search.hits().size() - (m_search.hits().empty() ? 0 : 1));
    if (m_search.hits().empty()) return;
    const wxDataViewItem item = m_model->GetItem(static_cast<unsigned int>(next));
    m_list->Select(item);
    m_list->SetCurrentItem(item);
    m_list->EnsureVisible(item);
}

void SearchView::leaveOutForm(const std::string& words)
{
    m_search.leaveOut(errands::hitsOfForm(m_search.hits(), words));
}

void SearchView::popUp(const MenuPlace& place)
{
    ActionMenu menu(m_workspace);
    if (place.item.IsOk()) {
        menu.add(tr("Show in its transcript"), [this, row = m_model->GetRow(place.item)] { reveal(row); });
        menu.add(tr("Leave out"), [this] { leaveOut(); });
        const std::string words = m_search.hits().at(m_model->GetRow(place.item)).words;
        menu.add(say("Leave out everywhere: “{words}”", fmt::arg("words", text::shortened(words, 40))),
                 [this, words] { leaveOutForm(words); });
    }
    menu.add(tr("Code all…"), "coding/found");
    menu.add(tr("Code all with a code of these words…"), "coding/found/new");
    m_list->PopupMenu(&menu, place.point);
}

std::string SearchView::cell(std::size_t row, unsigned int column) const
{
    const project::Project* project = m_workspace.project();
    if (project == nullptr || row >= m_search.hits().size()) return {};
    const errands::TextHit& hit = m_search.hits()[row];
    const transcript::Transcript* transcript = project->state().transcripts.find(hit.transcript);
    switch (column) {
    case documentOfHit:
        return transcript == nullptr ? std::string() : transcript->name;
    case turnOfHit:
        return hit.turn == 0 ? std::string() : std::to_string(hit.turn);
    case beforeHit:
        return hit.before;
    case wordsOfHit:
        return hit.words;
    default:
        return hit.behind;
    }
}

}
