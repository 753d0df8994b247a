// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/agreement/agreement_view.h"

#include "agreement/words.h"
#include "base/i18n.h"
#include "gui/comparison.h"
#include "gui/counts.h"
#include "gui/views/common/list_typing.h"
#include "gui/views/common/perform.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"
#include "text/numbers.h"

#include <wx/busyinfo.h>
#include <wx/wrapsizer.h>

#include <algorithm>

namespace rd::gui
{

namespace
{

using agreement::Coefficient;
using agreement::Level;

constexpr unsigned int countColumns = 5; // the code, then who gave it
constexpr Coefficient shownCoefficients[] = {Coefficient::percentage,      Coefficient::cohen,
                                             Coefficient::brennanPrediger, Coefficient::ac1,
                                             Coefficient::alpha,           Coefficient::holsti};
constexpr Level levels[] = {Level::turn,      Level::paragraph,  Level::sentence,
                            Level::character, Level::transcript, Level::caseUnit};
constexpr int decimalsShown = 2;

void fill(wxChoice& choice, const std::vector<std::string>& items)
{
    const int kept = choice.GetSelection();
    choice.Clear();
    for (const std::string& item : items) choice.Append(toWx(item));
    if (kept != wxNOT_FOUND && kept < static_cast<int>(items.size())) choice.SetSelection(kept);
}

}

AgreementView::AgreementView(wxWindow* parent, Workspace& workspace)
    : wxPanel(parent), m_workspace(workspace),
      m_model(new RowsModel([this](std::size_t row, unsigned int column) { return cell(row, column); }, {},
                            [this](std::size_t row) { return row + 1 == m_rows.size(); }))
{
    build();
    listen();
    takeTexts();
    takeCoders();
}

void AgreementView::build()
{
    auto* top = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    const auto add = [&](wxWindow* control) {
        top->Add(control, wxSizerFlags().Border(wxRIGHT, FromDIP(4)));
    };
    add(m_first = new wxChoice(this, wxID_ANY));
    add(m_second = new wxChoice(this, wxID_ANY));
    add(m_level = new wxChoice(this, wxID_ANY));
    for (wxChoice* choice : {m_first, m_second, m_level}) // a long name in it must not push a button away
        choice->SetMinSize(FromDIP(wxSize(88, -1)));
    for (wxButton** button : {&m_count, &m_countRounds, &m_changeRounds, &m_compare})
        add(*button = new wxButton(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT));
    m_byRound = new RoundsPanel(this);
    m_byRound->Hide();
    m_list =
        new wxDataViewCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_ROW_LINES);
    m_list->AssociateModel(m_model.get());
    searchNoTyping(*m_list);
    for (unsigned int column = 0; column < countColumns + std::size(shownCoefficients); ++column)
        addTextColumn(*m_list, column, column == 0 ? wxALIGN_LEFT : wxALIGN_RIGHT);
    m_heads.emplace(*m_list, 0U);
    m_notes = new NotesText(this);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(top, wxSizerFlags().Expand().Border(wxALL, FromDIP(4)));
    column->Add(m_list, wxSizerFlags(1).Expand());
    column->Add(m_notes, wxSizerFlags().Expand().Border(wxALL, FromDIP(4)));
    column->Add(m_byRound, wxSizerFlags(1).Expand());
    SetSizer(column);
    SetMinSize(FromDIP(wxSize(200, 100)));
}

void AgreementView::listen()
{
    m_count->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_workspace.attempt([this] { count(); }); });
    m_countRounds->Bind(wxEVT_BUTTON,
                        [this](wxCommandEvent&) { m_workspace.attempt([this] { countRounds(); }); });
    m_changeRounds->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_workspace.doAction("team/rounds"); });
    m_compare->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_workspace.attempt([this] { compare(); }); });
    for (wxChoice* choice : {m_first, m_second, m_level})
        choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { forget(); });
    m_connections.push_back(m_workspace.projectChanged.connect([this] {
        m_result.reset();
        takeCoders();
    }));
    m_connections.push_back(m_workspace.changed.connect([this](const project::Changed& change) {
        if (change.touches(history::Kind::coders)) takeCoders();
        forget();
    }));
    m_connections.push_back(m_workspace.counts().codersChosen.connect([this] {
        if (m_workspace.counts().blind()) forget();
    }));
    m_connections.push_back(m_workspace.languageChanged.connect([this] {
        takeTexts();
        if (m_workspace.project() != nullptr) nameCoders();
        m_byRound->takeTexts();
        takeResult();
    }));
}

void AgreementView::takeTexts()
{
    nameControl(*m_first, tr("First coder"));
    nameControl(*m_second, tr("Second coder"));
    nameControl(*m_level, tr("What is compared"));
    nameControl(*m_list, tr("Agreement"));
    nameControl(*m_notes, tr("What was compared"));
    std::vector<std::string> names;
    for (const Level level : levels) names.push_back(agreement::unitsName(level));
    fill(*m_level, names);
    if (m_level->GetSelection() == wxNOT_FOUND) m_level->SetSelection(0);
    m_count->SetLabel(toWx(tr("Count")));
    m_countRounds->SetLabel(toWx(tr("Round by round")));
    m_changeRounds->SetLabel(toWx(tr("Rounds…")));
    m_compare->SetLabel(toWx(tr("Differences")));
    m_compare->SetToolTip(toWx(tr("Show the differences")));
}

void AgreementView::takeCoders()
{
    const auto idOf = [](const coding::Coder* coder) { return coder == nullptr ? CoderId{} : coder->id; };
    const CoderId first = idOf(chosen(*m_first));
    const CoderId second = idOf(chosen(*m_second));
    m_coders.clear();
    if (const project::Project* project = m_workspace.project()) {
        auto coders = project->state().codersInOrder();
        std::stable_partition(coders.begin(), coders.end(),
                              [](const coding::Coder* coder) { return !coder->agreed; });
        for (const coding::Coder* coder : coders) m_coders.push_back(coder->id);
    }
    nameCoders();
    chooseAgain(*m_first, first, 0);
    chooseAgain(*m_second, second, 1);
    Layout();
    forget();
}

/// What the team agreed on stands behind the persons, and is called as the user's language does.
void AgreementView::nameCoders()
{
    std::vector<std::string> names;
    for (const CoderId id : m_coders)
        names.push_back(m_workspace.project()->state().coders.at(id).shownName());
    for (wxChoice* choice : {m_first, m_second}) fill(*choice, names);
}

/// The same coder in a new list; where that one is gone, that line.
void AgreementView::chooseAgain(wxChoice& choice, CoderId coder, std::size_t otherwise)
{
    const auto found = std::find(m_coders.begin(), m_coders.end(), coder);
    const std::size_t line =
        found == m_coders.end() ? otherwise : static_cast<std::size_t>(found - m_coders.begin());
    choice.SetSelection(line < m_coders.size() ? static_cast<int>(line) : wxNOT_FOUND);
}

const coding::Coder* AgreementView::chosen(const wxChoice& choice) const
{
    const int line = choice.GetSelection();
    if (m_workspace.project() == nullptr || line == wxNOT_FOUND) return nullptr;
    const auto& coders = m_workspace.project()->state().coders;
    const auto found = coders.find(m_coders.at(static_cast<std::size_t>(line)));
    return found == coders.end() ? nullptr : &found->second;
}

void AgreementView::forget()
{
    m_result.reset();
    showRounds(false);
    takeResult();
}

void AgreementView::showRounds(bool shown)
{
    if (!shown) m_byRound->show({});
    m_byRound->Show(shown);
    m_list->Show(!shown);
    m_notes->Show(!shown);
    Layout();
}

void AgreementView::demandNotBlind() const
{
    m_workspace.counts().demandSeeing();
}

void AgreementView::compare()
{
    const coding::Coder* first = chosen(*m_first);
    const coding::Coder* second = chosen(*m_second);
    if (first == nullptr || second == nullptr || first == second) return;
    demandNotBlind();
    m_workspace.comparison().compare(first->id, second->id);
}

agreement::Question AgreementView::question() const
{
    const coding::Coder* first = chosen(*m_first);
    const coding::Coder* second = chosen(*m_second);
    if (first == nullptr || second == nullptr)
        throw Refusal({"", "", tr("Agreement is between two coders."),
                       tr("Let a second coder code, or merge the copy in which one did.")});
    demandNotBlind();
    agreement::Question question;
    question.coders = {first->id, second->id};
    question.level = levels[static_cast<std::size_t>(std::max(m_level->GetSelection(), 0))];
    return question;
}

void AgreementView::count()
{
    const agreement::Question asked = question();
    project::Project& project = *m_workspace.project();
    const wxBusyCursor busy;
    m_result = agreement::compare({*m_workspace.counts().snapshot(), project.state().transcripts,
                                   [&](TranscriptId id) { return project.text(id); }},
                                  asked);
    showRounds(false);
    takeResult();
}

void AgreementView::countRounds()
{
    constexpr std::uint32_t draws = 1000;
    const agreement::Question asked = question();
    project::Project& project = *m_workspace.project();
    const wxBusyCursor busy;
    m_byRound->show(agreement::compareRounds({*m_workspace.counts().snapshot(), project.state().transcripts,
                                              [&](TranscriptId id) { return project.text(id); }},
                                             asked, project.state().roundsInOrder(), {draws}));
    showRounds(true);
}

void AgreementView::takeResult()
{
    m_rows.clear();
    std::string text = tr("Choose two coders and what is compared, then “Count”.");
    if (m_result) {
        for (const auto* list : {&m_result->rows.themes, &m_result->rows.codes, &m_result->rows.qualified})
            for (const agreement::Row& row : *list) m_rows.push_back(&row);
        std::stable_sort(m_rows.begin(), m_rows.end(),
                         [](const auto* a, const auto* b) { return a->subject.code < b->subject.code; });
        m_rows.push_back(&m_result->rows.overall);
        text = fmt::format("{}", fmt::join(agreement::notesOf(*m_result), "\n"));
    }
    const coding::Coder* first = chosen(*m_first);
    const coding::Coder* second = chosen(*m_second);
    std::vector<ColumnHead> heads{
        {tr("Code"), 200},
        {tr("Both"), 60},
        {say("Only {coder}", fmt::arg("coder", first ? first->shownName() : "1")), 60},
        {say("Only {coder}", fmt::arg("coder", second ? second->shownName() : "2")), 60},
        {tr("Neither"), 60}};
    for (const Coefficient coefficient : shownCoefficients)
        heads.push_back({agreement::coefficientName(coefficient), 70});
    m_heads->set(heads);
    m_model->reset(m_rows.size());
    m_notes->show(text);
    m_compare->Enable(first != nullptr && second != nullptr && first != second);
    m_count->Enable(m_workspace.project() != nullptr);
    m_countRounds->Enable(m_workspace.project() != nullptr);
    m_changeRounds->Enable(m_workspace.mayDo("team/rounds"));
}

std::string AgreementView::notes() const
{
    return m_notes->shown();
}

std::string AgreementView::cell(std::size_t row, unsigned int column) const
{
    if (!m_result || row >= m_rows.size()) return {};
    const agreement::Row& shown = *m_rows[row];
    const auto number = [](double value) { return text::formatNumber(value, 0, userLanguage()); };
    switch (column) {
    case 0:
        return agreement::subjectName(m_result->snapshot.frame(), shown.subject);
    case 1:
        return number(shown.all);
    case 2:
        return number(shown.field.onlyFirst);
    case 3:
        return number(shown.field.onlySecond);
    case 4:
        return number(shown.none);
    default:
        break;
    }
    const auto& value = shown.value(shownCoefficients[column - countColumns]).value;
    return value ? text::formatNumber(*value, decimalsShown, userLanguage()) : "–";
}

}
