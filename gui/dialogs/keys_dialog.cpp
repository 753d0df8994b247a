// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/keys_dialog.h"

#include "base/i18n.h"
#include "gui/widgets/accessible.h"
#include "gui/widgets/column_heads.h"
#include "gui/widgets/list_cells.h"
#include "gui/wx_text.h"

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/sizer.h>

#include <algorithm>

namespace rd::gui
{

KeysDialog::KeysDialog(wxWindow* parent, const std::vector<std::pair<std::string, std::string>>& keys)
    : wxDialog(parent, wxID_ANY, toWx(tr("Keys")), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER)
{
    auto* list = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE);
    int widest = FromDIP(170);
    for (const auto& line : keys) widest = std::max(widest, boldWidth(*list, toWx(line.first)));
    list->AppendTextColumn(toWx(tr("Key")), wxDATAVIEW_CELL_INERT, widest);
    list->AppendTextColumn(toWx(tr("What it does")), wxDATAVIEW_CELL_INERT, FromDIP(600));
    for (const auto& [key, what] : keys)
        list->AppendItem(listCells({wxVariant(toWx(key)), wxVariant(toWx(what))}));
    list->SetMinSize(wxSize(widest + FromDIP(620), GetCharHeight() * 22));
    nameControl(*list, tr("Keys"));
    auto* close = new wxButton(this, wxID_OK, toWx(tr("Close")));
    close->SetDefault();
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(list, wxSizerFlags(1).Expand().DoubleBorder(wxALL));
    column->Add(close, wxSizerFlags().Right().DoubleBorder(wxLEFT | wxRIGHT | wxBOTTOM));
    SetSizerAndFit(column);
    SetEscapeId(wxID_OK);
    CentreOnParent();
    list->SetFocus();
}

}
