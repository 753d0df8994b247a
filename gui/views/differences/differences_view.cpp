// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/differences/differences_view.h"

#include "base/i18n.h"
#include "gui/views/common/action_menu.h"
#include "gui/views/common/words.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"
#include "text/fold.h"

namespace rd::gui
{

namespace
{

enum DifferenceColumn : unsigned int {
    placeColumn,
    turnOfColumn,
    kindColumn,
    firstColumn,
    secondColumn,
    settledColumn,
    noteColumn,
    saidColumn
};
constexpr int longest = 200; // code points of a passage

}

DifferencesView::DifferencesView(wxWindow* parent, Workspace& workspace)
    : wxPanel(parent), m_workspace(workspace), m_comparison(workspace.comparison()),
      m_model(new RowsModel([this](std::size_t row, unsigned int column) { return cell(row, column); }, {},
                            [this](std::size_t row) { return m_comparison.current() == row; })),
      m_title(new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                               wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE)),
      m_buttons(*this, workspace,
                {"team/next", "team/agree/first", "team/agree/second", "team/agree/other", "team/agree/none"})
{
    m_list = makeTextList(this, *m_model, saidColumn + 1);
    m_heads.emplace(*m_list, saidColumn);
    m_buttons.layOut(*m_list, m_title);
    listen();
    takeTexts();
    takePlaces();
}

void DifferencesView::listen()
{
    m_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent& event) {
        if (event.GetItem().IsOk()) m_comparison.choose(m_model->GetRow(event.GetItem()));
    });
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
        if (event.GetItem().IsOk()) chooseSoon(m_model->GetRow(event.GetItem()));
    });
    onMenuAsked(*m_list, [this](const MenuPlace& place) { popUp(place); });
    m_connections.push_back(m_comparison.changed.connect([this] {
        takeTexts();
        takePlaces();
    }));
    m_connections.push_back(m_workspace.languageChanged.connect([this] {
        takeTexts();
        takePlaces();
    }));
}

std::string DifferencesView::title() const
{
    return fromWx(m_title->GetLabelText());
}

void DifferencesView::takeTexts()
{
    nameControl(*m_list, tr("Differences"));
    const bool on = m_comparison.on();
    const std::string first = on ? m_comparison.firstName() : tr("First coder");
    const std::string second = on ? m_comparison.secondName() : tr("Second coder");
    m_heads->set({{tr("Transcript"), 110},
                  {tr("Turn"), 50},
                  {tr("Difference"), 120},
                  {first, 150},
                  {second, 150},
                  {tr("Decided"), 130},
                  {tr("Note"), 120},
                  {tr("Passage"), 220}});
    m_buttons.setLabels({tr("Next"), say("Agree with {coder}", fmt::arg("coder", first)),
                         say("Agree with {coder}", fmt::arg("coder", second)), tr("Otherwise…"),
                         tr("No code…")});
}

void DifferencesView::takePlaces()
{
    m_words.reset();
    const auto& places = m_comparison.places();
    std::string text = tr("Choose “Lay two coders side by side” in the menu Team.");
    if (m_comparison.on()) {
        const auto all = static_cast<long long>(places.size());
        const errands::DifferenceCounts counts = errands::countsOf(places);
        const auto settled = static_cast<long long>(counts.settled);
        const long long left = all - settled;
        text = sayn("{count} difference: {settled} agreed on, {left} left",
                    "{count} differences: {settled} agreed on, {left} left", all, fmt::arg("count", all),
                    fmt::arg("settled", settled), fmt::arg("left", left));
        if (counts.byRule > 0) text += ". " + errands::toldByRule(counts);
        if (counts.fell > 0) text += ". " + errands::toldFallen(counts);
    }
    m_title->SetLabel(wxControl::EscapeMnemonics(toWx(text)));
    m_model->reset(places.size());
    const auto current = m_comparison.current();
    if (current) {
        const wxDataViewItem item = m_model->GetItem(static_cast<unsigned int>(*current));
        m_list->Select(item);
        m_list->EnsureVisible(item);
    }
    m_buttons.enable();
    Layout();
}

/// The line that is marked is the one that buttons and keys are about. Soon, as the list is filled anew by
/// it.
void DifferencesView::chooseSoon(std::size_t row)
{
    CallAfter([this, row] {
        if (m_comparison.current() != row) m_comparison.choose(row);
    });
}

void DifferencesView::popUp(const MenuPlace& place)
{
    if (!place.item.IsOk()) return;
    m_comparison.choose(m_model->GetRow(place.item));
    ActionMenu menu(m_workspace);
    menu.add(say("Agree with {coder}", fmt::arg("coder", m_comparison.firstName())), "team/agree/first");
    menu.add(say("Agree with {coder}", fmt::arg("coder", m_comparison.secondName())), "team/agree/second");
    menu.add(tr("Agree on another code or extent…"), "team/agree/other");
    menu.add(tr("Agree on no code…"), "team/agree/none");
    m_list->PopupMenu(&menu, place.point);
}

std::string DifferencesView::codingText(const std::optional<coding::Coding>& coding) const
{
    if (!coding) return "–";
    const codebook::Codebook& codebook = m_workspace.project()->state().codebook;
    return qualified(codebook, codeName(codebook, coding->code), coding->qualifier);
}

std::string DifferencesView::settledText(const Comparison::Place& place) const
{
    if (place.fell) return agreement::fellName(*place.fell);
    if (place.byRule) return say("by rule: {code}", fmt::arg("code", codingText(place.agreed)));
    if (!place.settled) return {};
    if (place.right != agreement::Right::neither)
        return place.right == agreement::Right::first ? m_comparison.firstName() : m_comparison.secondName();
    return place.agreed ? codingText(place.agreed) : tr("no code");
}

std::string DifferencesView::words(const Comparison::Place& place)
{
    try {
        if (!m_words) m_words.emplace(*m_workspace.project());
        return text::shortened((*m_words)(place.transcript, place.difference.span()), longest);
    } catch (const Refusal&) {
        return {}; // a text that cannot be read is told where it is shown
    }
}

std::string DifferencesView::cell(std::size_t row, unsigned int column)
{
    const project::Project* project = m_workspace.project();
    if (project == nullptr || row >= m_comparison.places().size()) return {};
    const Comparison::Place& place = m_comparison.places()[row];
    const history::State& state = project->state();
    const transcript::Transcript* transcript = state.transcripts.find(place.transcript);
    const transcript::Turn* turn = state.transcripts.turnAt(place.transcript, place.difference.span().start);
    switch (column) {
    case placeColumn:
        return transcript == nullptr ? std::string() : transcript->name;
    case turnOfColumn:
        return turn == nullptr ? std::string() : std::to_string(turn->number);
    case kindColumn:
        return agreement::differenceName(place.difference.kind, m_comparison.firstName(),
                                         m_comparison.secondName());
    case firstColumn:
        return codingText(place.difference.first);
    case secondColumn:
        return codingText(place.difference.second);
    case noteColumn:
        return text::shortened(place.note, longest);
    case saidColumn:
        return words(place);
    default:
        return settledText(place);
    }
}

}
