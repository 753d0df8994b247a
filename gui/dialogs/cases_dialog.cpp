// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/cases_dialog.h"

#include "gui/actions/pick.h"
#include "gui/dialogs/attribute_dialog.h"
#include "gui/dialogs/name_dialog.h"
#include "gui/views/common/words.h"
#include "gui/widgets/accessible.h"
#include "gui/widgets/column_heads.h"
#include "gui/wx_text.h"
#include "history/joining_cases.h"
#include "history/project_edits.h"
#include "text/fold.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace rd::gui
{

namespace
{

std::string headOf(const transcript::Attribute& attribute, const std::string& moment)
{
    const std::string& name = attribute.name.empty() ? attribute.key : attribute.name.in(userLanguage());
    return moment.empty() ? name : name + " (" + moment + ")";
}

std::string titleFor(const Context& context)
{
    const std::string units = casesHead(&context.state());
    return say("{units} and respondents", fmt::arg("units", units));
}

std::string headOfNames(const Context& context)
{
    const std::string unit = caseHead(&context.state());
    return say("{unit} and respondents", fmt::arg("unit", unit));
}

}

CasesDialog::CasesDialog(wxWindow* parent, Context& context)
    : wxDialog(parent, wxID_ANY, toWx(titleFor(context)), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      m_context(context), m_model(new CasesModel(context.workspace))
{
    build();
    rebuild();
    m_connection = context.workspace.changed.connect([this](const project::Changed&) { takeChange(); });
    CentreOnParent();
    m_list->SetFocus();
}

void CasesDialog::build()
{
    m_list = new wxDataViewCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                wxDV_SINGLE | wxDV_ROW_LINES | wxDV_VERT_RULES);
    m_list->SetMinSize(wxSize(FromDIP(820), GetCharHeight() * 18));
    nameControl(*m_list, titleFor(m_context));
    m_list->AssociateModel(m_model.get());
    auto* rows = new wxBoxSizer(wxHORIZONTAL);
    addButton(*rows, newCase() + "…", &CasesDialog::addCase);
    m_needCase.push_back(addButton(*rows, tr("Add a respondent…"), &CasesDialog::addRespondent));
    m_needCase.push_back(addButton(*rows, tr("Is the same as…"), &CasesDialog::joinChosen));
    m_needCase.push_back(addButton(*rows, tr("Delete the line…"), &CasesDialog::deleteChosen));
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    addButton(*columns, tr("New attribute…"), &CasesDialog::addAttribute);
    m_needAttribute.push_back(addButton(*columns, tr("Edit an attribute…"), &CasesDialog::editAttribute));
    m_needAttribute.push_back(addButton(*columns, tr("Delete an attribute…"), &CasesDialog::deleteAttribute));
    columns->AddStretchSpacer();
    columns->Add(new wxButton(this, wxID_OK, toWx(tr("Close"))));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_list, wxSizerFlags(1).Expand().DoubleBorder(wxALL));
    all->Add(
        new wxStaticText(this, wxID_ANY,
                         toWx(tr("A cell: double-click it, or press F2. Type ? for not known, n/a for not "
                                 "applicable, nothing for not filled in."))),
        wxSizerFlags().Expand().DoubleBorder(wxLEFT | wxRIGHT | wxBOTTOM));
    all->Add(rows, wxSizerFlags().Expand().DoubleBorder(wxLEFT | wxRIGHT | wxBOTTOM));
    all->Add(columns, wxSizerFlags().Expand().DoubleBorder(wxLEFT | wxRIGHT | wxBOTTOM));
    SetSizerAndFit(all);
    SetEscapeId(wxID_OK);
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { enableButtons(); });
    m_list->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_F2 && m_list->GetSelection().IsOk() &&
            m_list->GetCurrentColumn() != nullptr)
            m_list->EditItem(m_list->GetSelection(), m_list->GetCurrentColumn());
        else
            event.Skip();
    });
}

wxButton* CasesDialog::addButton(wxSizer& row, const std::string& label, void (CasesDialog::*deed)())
{
    auto* button = new wxButton(this, wxID_ANY, toWx(label));
    button->Bind(wxEVT_BUTTON, [this, deed](wxCommandEvent&) { attempt(deed); });
    row.Add(button, wxSizerFlags().Border(wxRIGHT));
    return button;
}

void CasesDialog::attempt(void (CasesDialog::*deed)())
{
    m_context.workspace.attempt([&] { (this->*deed)(); });
}

void CasesDialog::fillColumns()
{
    m_list->ClearColumns();
    const auto mode = project().readOnly() ? wxDATAVIEW_CELL_INERT : wxDATAVIEW_CELL_EDITABLE;
    const auto add = [this](const std::string& title, wxDataViewRenderer* renderer, unsigned column,
                            int width) {
        renderer->EnableEllipsize(wxELLIPSIZE_END);
        const int wide = std::max(FromDIP(width), boldWidth(*m_list, toWx(title)));
        m_list->AppendColumn(new wxDataViewColumn(toWx(title), renderer, column, wide, wxALIGN_LEFT,
                                                  wxDATAVIEW_COL_RESIZABLE));
    };
    add(headOfNames(m_context), new wxDataViewTextRenderer("string", mode), CasesModel::nameColumn, 190);
    add(tr("Transcripts"), new wxDataViewTextRenderer("string", wxDATAVIEW_CELL_INERT),
        CasesModel::transcriptsColumn, 150);
    for (std::size_t index = 0; index < m_model->attributes().size(); ++index) {
        const AttributeColumn& where = m_model->attributes()[index];
        wxArrayString choices;
        for (const std::string& text : m_model->offered(index)) choices.Add(toWx(text));
        wxDataViewRenderer* renderer = nullptr;
        if (choices.empty())
            renderer = new wxDataViewTextRenderer("string", mode);
        else
            renderer = new wxDataViewChoiceRenderer(choices, mode);
        add(headOf(*project().state().cases.find(where.attribute), where.moment), renderer,
            CasesModel::firstAttribute + static_cast<unsigned>(index), 130);
    }
}

void CasesDialog::rebuild()
{
    m_rebuilding = false;
    if (m_context.workspace.project() == nullptr) return EndModal(wxID_OK);
    const wxDataViewItem chosen = m_list->GetSelection();
    const Uuid id =
        m_model->respondentOf(chosen) ? m_model->respondentOf(chosen).uuid : m_model->caseOf(chosen).uuid;
    m_list->ClearColumns();
    m_model->build();
    m_model->Cleared();
    fillColumns();
    for (const wxDataViewItem& item : m_model->cases()) m_list->Expand(item);
    choose(id);
    enableButtons();
}

void CasesDialog::choose(Uuid id)
{
    const wxDataViewItem item = m_model->itemOf(id);
    if (!item.IsOk()) return;
    m_list->SetCurrentItem(item);
    m_list->Select(item);
    m_list->EnsureVisible(item);
}

/// Later, as the list may be in the midst of ending an edit.
void CasesDialog::takeChange()
{
    if (m_rebuilding) return;
    if (m_context.workspace.project() != nullptr && m_model->sameLines()) return m_model->tellValues();
    m_rebuilding = true;
    CallAfter([this] { rebuild(); });
}

void CasesDialog::enableButtons()
{
    const bool writable = !project().readOnly();
    for (wxButton* button : m_needCase) button->Enable(writable && m_list->GetSelection().IsOk());
    for (wxButton* button : m_needAttribute) button->Enable(writable && !m_model->attributes().empty());
}

std::string CasesDialog::askName(const std::string& title, const std::string& deed)
{
    NameDialog dialog(this, {title, "", tr("Name:"), deed, "", {}, false});
    m_context.ask.show(dialog);
    return dialog.value();
}

std::string CasesDialog::newCase()
{
    const std::string unit = caseWord(&project().state());
    return text::capitalised(say("New {unit}", fmt::arg("unit", unit)), userLanguage());
}

void CasesDialog::addCase()
{
    transcript::Case made;
    made.id = CaseId::make();
    made.name = askName(newCase(), tr("Add"));
    project().apply(history::addCase(project().state(), made));
    CallAfter([this, id = made.id] { choose(id.uuid); });
}

void CasesDialog::addRespondent()
{
    transcript::Respondent made;
    made.id = RespondentId::make();
    made.caseId = m_model->caseOf(m_list->GetSelection());
    made.name = askName(tr("Add a respondent"), tr("Add"));
    project().apply(history::addRespondent(project().state(), made));
    CallAfter([this, id = made.id] { choose(id.uuid); });
}

void CasesDialog::addAttribute()
{
    AttributeDialog dialog(this, {}, [this](const transcript::Attribute& made) {
        (void)history::addAttribute(project().state(), made);
    });
    m_context.ask.show(dialog);
    project().apply(history::addAttribute(project().state(), dialog.value()));
}

AttributeId CasesDialog::pickAttribute(const std::string& title, const std::string& deed)
{
    PickQuestion question{title, "", deed, {}, {}, false, {}};
    const auto attributes = project().state().cases.attributes();
    for (const transcript::Attribute* attribute : attributes)
        question.rows.push_back({headOf(*attribute, "")});
    return attributes.at(pickOne(m_context, question))->id;
}

void CasesDialog::editAttribute()
{
    const AttributeId id = pickAttribute(tr("Edit an attribute"), tr("Go on"));
    AttributeDialog dialog(this, *project().state().cases.find(id),
                           [this](const transcript::Attribute& changed) {
                               (void)history::changeAttribute(project().state(), changed);
                           });
    m_context.ask.show(dialog);
    project().apply(history::changeAttribute(project().state(), dialog.value()));
}

void CasesDialog::deleteAttribute()
{
    const AttributeId id = pickAttribute(tr("Delete an attribute"), tr("Delete"));
    confirm(m_context.ask, tr("Delete an attribute"),
            say("Delete “{name}” with all its values?",
                fmt::arg("name", headOf(*project().state().cases.find(id), ""))),
            tr("Delete"), tr("Undo brings all of it back."));
    project().apply(history::deleteAttribute(project().state(), id));
}

/// The chosen one goes, of a respondent the case to which he belongs.
void CasesDialog::joinChosen()
{
    const history::State& state = project().state();
    const CaseId from = m_model->caseOf(m_list->GetSelection());
    auto others = state.cases.cases();
    std::erase_if(others, [&](const transcript::Case* other) { return other->id == from; });
    if (others.empty())
        throw Refusal({"", "", tr("There is no other case to make it one with."), tr("Add one first.")});
    PickQuestion question{say("“{name}” is the same as", fmt::arg("name", state.cases.find(from)->name)),
                          tr("What belongs to it becomes that of the other, which stays. One undo takes it "
                             "back."),
                          tr("Make one of them"),
                          {},
                          {},
                          false,
                          {}};
    for (const transcript::Case* other : others) question.rows.push_back({other->name});
    const CaseId into = others.at(pickOne(m_context, question))->id;
    const history::JoinedCases joined = history::joinCases(state, from, into);
    project().apply(joined.edit);
    if (!joined.told.empty())
        m_context.ask.inform(history::describe(joined.edit.kind, joined.edit.args), joined.told);
    CallAfter([this, into] { choose(into.uuid); });
}

void CasesDialog::deleteChosen()
{
    const wxDataViewItem item = m_list->GetSelection();
    const RespondentId respondent = m_model->respondentOf(item);
    const CaseId caseId = m_model->caseOf(item);
    const std::string name = m_model->cell(item, CasesModel::nameColumn);
    confirm(m_context.ask, tr("Delete"), say("Delete “{name}”?", fmt::arg("name", name)), tr("Delete"),
            respondent
                ? tr("What is known of this respondent goes too. Undo brings all of it back.")
                : tr("Its respondents and what is known of them go too; its transcripts stay. Undo brings "
                     "all of it back."));
    project().apply(respondent ? history::deleteRespondent(project().state(), respondent)
                               : history::deleteCase(project().state(), caseId));
}

}
