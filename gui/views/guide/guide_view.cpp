// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/guide/guide_view.h"

#include "base/i18n.h"
#include "errands/guide.h"
#include "gui/views/common/action_menu.h"
#include "gui/views/common/perform.h"
#include "gui/views/common/words.h"
#include "gui/views/guide/raised_here.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"
#include "history/guide_edits.h"

#include <algorithm>

namespace rd::gui
{

namespace
{

using transcript::RaisedBy;

enum GuideColumn : unsigned int { itemColumn, themeColumn, askedColumn, unaskedColumn, firstTranscript };

}

GuideView::GuideView(wxWindow* parent, Workspace& workspace)
    : wxPanel(parent), m_workspace(workspace),
      m_model(new RowsModel([this](std::size_t row, unsigned int column) { return cell(row, column); }, {},
                            [this](std::size_t row) {
                                return row < m_coverage.rows.size() &&
                                       m_coverage.rows[row].item->level == transcript::GuideLevel::topic;
                            })),
      m_buttons(*this, workspace,
                {"guide/add", "guide/edit", "guide/up", "guide/down", "guide/delete", "guide/import",
                 "guide/match"})
{
    m_list = makeTextList(this, *m_model, firstTranscript);
    m_heads.emplace(*m_list, itemColumn);
    m_here = new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                              wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    m_buttons.layOut(*m_list, nullptr, m_here);
    listen();
    takeTexts();
    takeGuide();
}

void GuideView::listen()
{
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { choose(); });
    m_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent& event) {
        const wxDataViewColumn* column = event.GetDataViewColumn();
        if (event.GetItem().IsOk())
            open(m_model->GetRow(event.GetItem()), column == nullptr ? 0 : column->GetModelColumn());
    });
    onMenuAsked(*m_list, [this](const MenuPlace& place) { popUp(place); });
    m_connections.push_back(m_workspace.projectChanged.connect([this] { takeGuide(); }));
    m_connections.push_back(m_workspace.changed.connect([this](const project::Changed& change) {
        using history::Kind;
        for (const Kind kind : {Kind::guide, Kind::raisings, Kind::transcripts, Kind::codes, Kind::turns})
            if (change.touches(kind)) return takeGuide();
    }));
    m_connections.push_back(m_workspace.selectionChanged.connect([this] { takeHere(); }));
    m_connections.push_back(m_workspace.languageChanged.connect([this] {
        takeTexts();
        takeGuide();
    }));
}

void GuideView::takeTexts()
{
    nameControl(*m_list, tr("Interview guide"));
    showHeads();
    m_buttons.setLabels({tr("New…"), tr("Change…"), tr("Up"), tr("Down"), tr("Delete"), tr("Import…"),
                         tr("Find the turns…")});
}

void GuideView::takeGuide()
{
    const project::Project* project = m_workspace.project();
    m_coverage = {};
    if (project != nullptr)
        m_coverage = analysis::coverage(project->state().guide, project->state().raisings,
                                        project->state().transcripts);
    makeColumns();
    m_model->renew(m_coverage.rows.size());
    m_list->UnselectAll();
    for (std::size_t row = 0; row < m_coverage.rows.size(); ++row)
        if (m_coverage.rows[row].item->id == m_workspace.guideItem())
            m_list->Select(m_model->GetItem(static_cast<unsigned int>(row)));
    choose();
    takeHere();
}

/// Columns stay as the user made them as long as the transcripts do. Without a guide there are none of these.
void GuideView::makeColumns()
{
    std::vector<std::string> names;
    if (!m_coverage.rows.empty())
        for (const transcript::Transcript* one : m_coverage.transcripts)
            if (names.size() < mostTranscripts) names.push_back(one->name);
    if (names == m_transcripts) return;
    m_transcripts = std::move(names);
    m_heads->clear();
    m_list->ClearColumns();
    const auto count = firstTranscript + static_cast<unsigned int>(m_transcripts.size());
    for (unsigned int column = 0; column < count; ++column) addTextColumn(*m_list, column);
    showHeads();
}

void GuideView::showHeads()
{
    std::vector<ColumnHead> heads{
        {tr("Item"), 260}, {tr("Theme"), 130}, {tr("asked"), 60}, {tr("unasked"), 70}};
    for (const std::string& name : m_transcripts) heads.push_back({name, 80});
    m_heads->set(heads);
}

void GuideView::takeHere()
{
    m_here->SetLabel(wxControl::EscapeMnemonics(toWx(here())));
}

std::string GuideView::here() const
{
    const project::Project* project = m_workspace.project();
    if (project == nullptr) return {};
    if (m_coverage.rows.empty())
        return tr("Import the guide from a Word, text or CSV file, or make its items here.");
    std::string text = raisedHere(project->state(), m_workspace.selection());
    if (m_coverage.transcripts.size() > mostTranscripts)
        text += (text.empty() ? "" : " ") + sayn("Only the first {count} transcript has a column.",
                                                 "Only the first {count} transcripts have a column.",
                                                 static_cast<long long>(mostTranscripts),
                                                 fmt::arg("count", mostTranscripts));
    return text;
}

void GuideView::choose()
{
    const auto row = chosenRow(*m_list, *m_model);
    const bool known = row && *row < m_coverage.rows.size();
    m_workspace.chooseGuideItem(known ? m_coverage.rows[*row].item->id : GuideItemId{});
    m_buttons.enable();
}

void GuideView::select(unsigned int row)
{
    m_list->Select(m_model->GetItem(row));
    choose();
}

void GuideView::open(std::size_t row, unsigned int column)
{
    if (row >= m_coverage.rows.size()) return;
    const transcript::Transcript* transcript = transcriptOf(column);
    if (transcript == nullptr) return m_workspace.doAction("guide/edit");
    const transcript::Turn* turn = turnOf(m_coverage.rows[row].item->id, transcript->id);
    m_workspace.reveal(transcript->id, turn == nullptr ? text::Span{} : turn->span);
}

void GuideView::tell(std::size_t row, unsigned int column, std::optional<RaisedBy> by)
{
    const transcript::Transcript* transcript = transcriptOf(column);
    if (row >= m_coverage.rows.size() || transcript == nullptr) return;
    const GuideItemId item = m_coverage.rows[row].item->id;
    const TranscriptId in = transcript->id;
    perform(m_workspace, [&](project::Project& project) {
        project.apply(by ? history::setRaising(project.state(), item, in, {}, *by)
                         : history::clearRaising(project.state(), item, in));
    });
}

void GuideView::popUp(const MenuPlace& place)
{
    ActionMenu menu(m_workspace);
    const transcript::Transcript* transcript = place.item.IsOk() ? transcriptOf(place.column) : nullptr;
    if (transcript != nullptr) {
        const std::size_t row = m_model->GetRow(place.item);
        const auto add = [&](std::optional<RaisedBy> by, const std::string& label) {
            menu.addChoice(
                label, [this, row, column = place.column, by] { tell(row, column, by); },
                m_coverage.rows[row].cells[place.column - firstTranscript] == by);
        };
        add(RaisedBy::asked, tr("Asked in this interview"));
        add(RaisedBy::unasked, tr("Came up unasked"));
        add(RaisedBy::notRaised, tr("Did not come up"));
        add(std::nullopt, tr("Not told"));
        menu.AppendSeparator();
        menu.add(
            tr("Go to the turn"), [this, row, column = place.column] { open(row, column); },
            turnOf(m_coverage.rows[row].item->id, transcript->id) != nullptr);
        menu.AppendSeparator();
    }
    menu.add(tr("The turn at the caret asks this"), "guide/asked");
    menu.add(tr("In the turn at the caret it came up unasked"), "guide/unasked");
    menu.AppendSeparator();
    menu.add(tr("New item…"), "guide/add");
    menu.add(tr("Change…"), "guide/edit");
    menu.add(tr("Delete"), "guide/delete");
    m_list->PopupMenu(&menu, place.point);
}

std::string GuideView::cell(std::size_t row, unsigned int column) const
{
    if (row >= m_coverage.rows.size()) return {};
    const analysis::Coverage::Row& line = m_coverage.rows[row];
    if (column == itemColumn)
        return std::string(static_cast<std::size_t>(line.depth) * 4, ' ') + guideItemName(*line.item);
    if (column == themeColumn) {
        const codebook::Codebook& codebook = m_workspace.project()->state().codebook;
        return codeName(codebook, codebook.resolved(line.item->theme));
    }
    if (column == askedColumn) return std::to_string(line.asked);
    if (column == unaskedColumn) return std::to_string(line.unasked);
    const std::size_t at = column - firstTranscript;
    return at < line.cells.size() ? errands::raisedByName(line.cells[at]) : std::string();
}

const transcript::Transcript* GuideView::transcriptOf(unsigned int column) const
{
    if (column < firstTranscript || column - firstTranscript >= m_transcripts.size()) return nullptr;
    return m_coverage.transcripts[column - firstTranscript];
}

/// The first turn in which the item came up.
const transcript::Turn* GuideView::turnOf(GuideItemId item, TranscriptId transcript) const
{
    const history::State& state = m_workspace.project()->state();
    for (const transcript::Turn& turn : state.transcripts.turnsOf(transcript))
        for (const auto& [id, raising] : state.raisings)
            if (!raising.deleted && raising.item == item && raising.turn == turn.id &&
                raising.by != RaisedBy::notRaised)
                return &turn;
    return nullptr;
}

}
