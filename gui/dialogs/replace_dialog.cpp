// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/replace_dialog.h"

#include "base/error.h"
#include "base/i18n.h"
#include "gui/dialogs/turn_text_dialog.h"
#include "gui/widgets/accessible.h"
#include "gui/widgets/list_cells.h"
#include "gui/wx_text.h"

namespace rd::gui
{

namespace
{

/// More than anyone reads.
constexpr std::size_t listedPlaces = 2000;

}

ReplaceDialog::ReplaceDialog(wxWindow* parent, Around around)
    : FormDialog(parent, tr("Replace in texts")), m_around(std::move(around))
{
    m_words = addText(tr("Replace:"), m_around.words);
    m_by = addText(tr("With:"), "");
    m_wholeWords = addCheck(tr("Whole words only"), true);
    m_sameCase = addCheck(tr("Capitals and accents matter"), true);
    m_onlyShown = addCheck(say("Only in “{transcript}”", fmt::arg("transcript", m_around.transcript)), false);
    m_onlyShown->Show(!m_around.transcript.empty());
    auto* look = new wxButton(this, wxID_ANY, toWx(tr("Show the places")));
    m_count = new wxStaticText(this, wxID_ANY, "");
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    line->Add(look);
    line->Add(m_count, wxSizerFlags(1).CentreVertical().Border(wxLEFT));
    addWide(line, 0);
    m_places = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                      wxDV_SINGLE | wxDV_ROW_LINES);
    m_places->AppendTextColumn(toWx(tr("Transcript")), wxDATAVIEW_CELL_INERT, FromDIP(120));
    m_places->AppendTextColumn(toWx(tr("Turn")), wxDATAVIEW_CELL_INERT, FromDIP(50));
    m_places->AppendTextColumn(toWx(tr("Words")), wxDATAVIEW_CELL_INERT, FromDIP(460));
    m_places->SetMinSize(wxSize(FromDIP(640), GetCharHeight() * 10));
    nameControl(*m_places, tr("Places"));
    addWide(m_places, 1);
    addNote(historyKeepsWords());
    look->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { this->look(); });
    finish(tr("Replace"));
    m_words->SetFocus();
}

history::Replace ReplaceDialog::asked() const
{
    history::Replace replace{
        trimmed(*m_words), trimmed(*m_by), m_wholeWords->GetValue(), m_sameCase->GetValue(), {}};
    if (m_onlyShown->GetValue()) replace.transcripts.insert(m_around.shown);
    return replace;
}

void ReplaceDialog::look()
{
    m_places->DeleteAllItems();
    try {
        const auto correction = m_around.work(asked());
        for (std::size_t i = 0; i < correction.places.size() && i < listedPlaces; ++i) {
            const auto& place = correction.places[i];
            m_places->AppendItem(
                listCells({wxVariant(toWx(m_around.nameOf(place.transcript))),
                           wxVariant(toWx(std::to_string(place.turn))),
                           wxVariant(toWx(place.before + "[" + place.words + "]" + place.behind))}));
        }
        const auto count = static_cast<long long>(correction.places.size());
        m_count->SetLabel(toWx(sayn("{count} place", "{count} places", count, fmt::arg("count", count))));
        tellProblem("");
    } catch (const Refusal& refusal) {
        tellProblem(refusal.complaint().text());
    }
    Layout();
}

void ReplaceDialog::take()
{
    const history::Replace replace = asked();
    auto correction = m_around.work(replace);
    if (correction.places.empty())
        refuseValue(tr("These words are nowhere in the texts."),
                    tr("Look at the spelling, or at whole words and capitals."));
    m_value = {replace, std::move(correction)};
}

}
