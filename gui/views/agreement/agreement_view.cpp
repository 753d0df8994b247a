// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/agreement/agreement_view.h"

#include "base/i18n.h"
#include "gui/views/common/list_typing.h"
#include "gui/views/common/words.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"
#include "report/agreement_rounds.h"
#include "report/agreement_table.h"

#include <fmt/ranges.h>

#include <wx/clipbrd.h>
#include <wx/imagpng.h>
#include <wx/sizer.h>

namespace rd::gui
{

namespace
{

constexpr int codeWidth = 150;
constexpr int countWidth = 50;
constexpr int headWidth = 75; ///< Longer heads stand on several lines, so that the coefficients are in sight.
constexpr int valueWidth = 70;
constexpr int intervalWidth = 140;

}

AgreementView::AgreementView(wxWindow* parent, Workspace& workspace)
    : wxPanel(parent), m_workspace(workspace), m_counts(workspace.agreementCounts()),
      m_model(new RowsModel([this](std::size_t row, unsigned int column) { return cell(row, column); }, {},
                            [this](std::size_t row) { return row + 1 == m_grid.rows.size(); })),
      m_settings(new AgreementSettings(this)), m_right(new wxPanel(this))
{
    build();
    listen();
    takeTexts();
    takeAsked();
    takeResult();
}

void AgreementView::build()
{
    m_buttons.emplace(*m_right, m_workspace,
                      std::vector{"team/agreement/count", "team/agreement/rounds", "team/rounds",
                                  "team/agreement/differences", "team/agreement/save",
                                  "team/agreement/copy"});
    m_byRound = new RoundsPanel(m_right, m_counts);
    m_byRound->Hide();
    m_list =
        new wxDataViewCtrl(m_right, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_ROW_LINES);
    m_list->AssociateModel(m_model.get());
    searchNoTyping(*m_list);
    m_heads.emplace(*m_list, 0U);
    m_notes = new NotesText(m_right);
    m_buttons->layOut(*m_list, nullptr, m_notes);
    m_right->GetSizer()->Add(m_byRound, wxSizerFlags(1).Expand());
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(m_settings, wxSizerFlags().Expand());
    row->Add(m_right, wxSizerFlags(1).Expand());
    SetSizer(row);
    SetMinSize(FromDIP(wxSize(200, 100)));
}

void AgreementView::listen()
{
    m_connections.push_back(
        m_settings->changed.connect([this](const AgreementCounts::Asked& asked) { m_counts.ask(asked); }));
    m_connections.push_back(
        m_settings->optionsWanted.connect([this] { m_workspace.doAction("team/agreement/options"); }));
    m_connections.push_back(m_counts.changed.connect([this] {
        takeAsked();
        takeResult();
    }));
    m_connections.push_back(m_counts.copyWanted.connect([this] { copy(); }));
    m_connections.push_back(m_workspace.languageChanged.connect([this] {
        takeTexts();
        takeAsked();
        takeResult();
    }));
}

void AgreementView::takeTexts()
{
    nameControl(*m_list, tr("Agreement"));
    nameControl(*m_notes, tr("What was compared"));
    m_buttons->setLabels(
        {tr("Count"), tr("Round by round"), tr("Rounds…"), tr("Differences"), tr("Save…"), tr("Copy it")});
}

void AgreementView::takeAsked()
{
    const auto coders = m_counts.coders();
    std::vector<std::string> names;
    for (const CoderId id : coders) names.push_back(coderName(m_workspace.project()->state(), id));
    m_settings->show(coders, names, m_counts.asked());
    m_settings->Enable(m_workspace.project() != nullptr);
    Layout();
}

/// By what stands in it, in DIP: a percentage with its interval is long.
int AgreementView::neededBy(std::size_t column) const
{
    std::vector<std::string> texts;
    for (std::size_t row = 0; row < m_grid.rows.size(); ++row)
        texts.push_back(cell(row, static_cast<unsigned int>(column)));
    return m_list->ToDIP(widestText(*m_list, texts));
}

void AgreementView::takeResult()
{
    keepPlace();
    m_grid = {};
    std::string text = tr("Choose the coders and what is compared, then “Count”.");
    if (const auto& result = m_counts.result()) {
        m_grid = report::agreementGrid(*result, m_counts.shown(), report::PercentageAs::percent);
        text = fmt::format("{}", fmt::join(m_counts.notes(), "\n"));
    }
    makeColumns();
    m_model->renew(m_grid.rows.size());
    findPlace();
    const bool rounds = !m_counts.rounds().empty();
    m_byRound->takeRounds();
    m_byRound->Show(rounds);
    m_list->Show(!rounds);
    m_notes->Show(!rounds);
    m_notes->show(text);
    m_buttons->enable();
    m_right->Layout();
}

/// What is marked and seen, to be found again when it is counted anew.
void AgreementView::keepPlace()
{
    if (m_grid.rows.empty()) return;
    const auto row = chosenRow(*m_list, *m_model);
    m_markedRow = row.value_or(0);
    m_marked = row ? cell(*row, 0) : std::string();
    const wxDataViewItem top = m_list->GetTopItem();
    const auto page = static_cast<std::size_t>(std::max(m_list->GetCountPerPage(), 1));
    m_lastSeen = top.IsOk() ? m_model->GetRow(top) + page - 1 : 0;
}

void AgreementView::findPlace()
{
    if (m_grid.rows.empty()) return;
    const auto itemAt = [&](std::size_t row) {
        return m_model->GetItem(static_cast<unsigned int>(std::min(row, m_grid.rows.size() - 1)));
    };
    std::size_t row = m_markedRow;
    if (!m_marked.empty() && cell(row, 0) != m_marked)
        for (row = 0; row < m_grid.rows.size() && cell(row, 0) != m_marked;) ++row;
    if (!m_marked.empty() && row < m_grid.rows.size()) m_list->Select(itemAt(row));
    m_list->EnsureVisible(itemAt(m_lastSeen));
}

/// The table as text; of rounds the chart besides, as a picture.
void AgreementView::copy()
{
    const auto& rounds = m_counts.rounds();
    const report::Grid grid = rounds.empty() ? m_grid : report::roundsGrid(rounds, m_counts.followed());
    auto* data = new wxDataObjectComposite; // the clipboard takes it over
    data->Add(new wxTextDataObject(toWx(report::tabbed(grid))), true);
    if (wxImage::FindHandler(wxBITMAP_TYPE_PNG) == nullptr)
        wxImage::AddHandler(new wxPNGHandler); // in which form pictures go to the clipboard
    if (!rounds.empty()) data->Add(new wxBitmapDataObject(m_byRound->chart().picture()));
    const wxClipboardLocker clipboard;
    if (!clipboard || !wxTheClipboard->SetData(data))
        throw Refusal({"", "", tr("The clipboard takes nothing now."), tr("Try again, or save the table.")});
}

void AgreementView::makeColumns()
{
    const auto count = static_cast<unsigned int>(m_grid.heads.size());
    if (m_list->GetColumnCount() != count) {
        m_heads->clear();
        m_list->ClearColumns();
        for (unsigned int column = 0; column < count; ++column)
            addTextColumn(*m_list, column, column == 0 ? wxALIGN_LEFT : wxALIGN_RIGHT);
    }
    const std::size_t counts = count - std::min<std::size_t>(count, m_counts.shown().size());
    std::vector<ColumnHead> heads;
    for (unsigned int column = 0; column < count; ++column) {
        const int value = m_counts.asked().intervals ? intervalWidth : valueWidth;
        const int least = column == 0 ? codeWidth : column < counts ? countWidth : value;
        heads.push_back({head(column), column == 0 ? least : std::max(least, neededBy(column)), headWidth});
    }
    m_heads->set(heads);
}

std::string AgreementView::head(unsigned int column) const
{
    return column < m_grid.heads.size() ? report::wordsOf(m_grid.heads[column].runs) : std::string();
}

std::string AgreementView::notes() const
{
    return m_notes->shown();
}

std::string AgreementView::cell(std::size_t row, unsigned int column) const
{
    if (row >= m_grid.rows.size() || column >= m_grid.rows[row].size()) return {};
    return report::wordsOf(m_grid.rows[row][column].runs);
}

}
