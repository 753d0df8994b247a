// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/corrections_dialog.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "gui/dialogs/turn_text_dialog.h"
#include "gui/widgets/accessible.h"
#include "gui/widgets/list_cells.h"
#include "gui/wx_text.h"
#include "text/shown_date.h"

#include <algorithm>

namespace rd::gui
{

CorrectionsDialog::CorrectionsDialog(wxWindow* parent, const std::string& transcript,
                                     std::vector<errands::ToldEdit> edits)
    : FormDialog(parent, tr("What was corrected")), m_edits(std::move(edits))
{
    addHeading(transcript);
    addNote(tr("Tick what is to be as it was imported. What is not shown was corrected in another copy too, "
               "and later: "
               "tick it to show it instead."));
    m_list = new wxDataViewListCtrl(this, wxID_ANY);
    m_list->AppendToggleColumn("");
    const auto column = [&](const std::string& head, int width) {
        m_list->AppendTextColumn(toWx(head), wxDATAVIEW_CELL_INERT, FromDIP(width))
            ->GetRenderer()
            ->EnableEllipsize(wxELLIPSIZE_END);
    };
    column(tr("Turn"), 50);
    column(tr("Before"), 165);
    column(tr("After"), 165);
    column(tr("Who"), 110);
    column(tr("When"), 135);
    column(tr("Shown"), 80);
    for (const errands::ToldEdit& one : m_edits)
        m_list->AppendItem(
            listCells({wxVariant(false), wxVariant(toWx(std::to_string(one.turn))),
                       wxVariant(toWx(one.before)), wxVariant(toWx(one.after)), wxVariant(toWx(one.author)),
                       wxVariant(toWx(one.atMs == 0 ? "" : text::shortMoment(localTime(one.atMs)))),
                       wxVariant(toWx(one.stands ? tr("yes") : tr("no")))}));
    m_list->SetMinSize(wxSize(FromDIP(760), GetCharHeight() * 12));
    nameControl(*m_list, tr("What was corrected"));
    addWide(m_list, 1);
    addNote(historyKeepsWords());
    finish(tr("Set back"));
}

void CorrectionsDialog::choose(std::size_t row)
{
    m_list->SetToggleValue(true, static_cast<unsigned>(row), 0);
}

void CorrectionsDialog::take()
{
    std::vector<errands::ToldEdit> chosen;
    for (std::size_t row = 0; row < m_edits.size(); ++row)
        if (m_list->GetToggleValue(static_cast<unsigned>(row), 0)) chosen.push_back(m_edits[row]);
    const auto covered =
        std::count_if(chosen.begin(), chosen.end(), [](const auto& one) { return !one.stands; });
    if (chosen.empty()) refuseValue(tr("Tick one line at least."));
    if (covered > 0 && chosen.size() > 1)
        refuseValue(tr("What is not shown goes one by one."), tr("Tick only that line."));
    m_value = std::move(chosen);
}

}
