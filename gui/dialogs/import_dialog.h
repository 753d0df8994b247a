// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/form_dialog.h"
#include "gui/dialogs/import_value.h"

#include <wx/combobox.h>
#include <wx/dataview.h>
#include <wx/scrolwin.h>

#include <set>

namespace rd::gui
{

/// What the preview needs of the project.
struct ImportSurroundings {
    std::vector<std::string> cases;    ///< Names to offer.
    std::set<std::string> transcripts; ///< Names that are taken.
    ImportReader reader;
};

/// The files that are to become transcripts: what was found in them, to correct before they are taken in.
class ImportDialog : public FormDialog
{
public:
    ImportDialog(wxWindow* parent, std::vector<ImportRow> rows, ImportSurroundings surroundings);
    /// All rows; those with `taken` are to be imported, and have been read.
    [[nodiscard]] std::vector<ImportRow>& value() { return m_rows; }

    [[nodiscard]] wxDataViewListCtrl& list() { return *m_list; }
    [[nodiscard]] wxTextCtrl& name() { return *m_name; }
    [[nodiscard]] wxChoice& encoding() { return *m_encoding; }
    [[nodiscard]] wxChoice& language() { return *m_language; }
    [[nodiscard]] wxComboBox& caseName() { return *m_case; }
    [[nodiscard]] const std::vector<wxChoice*>& roles() const { return m_roles; }
    [[nodiscard]] wxTextCtrl& preview() { return *m_preview; }
    void showRow(std::size_t row); ///< As if the user chose the line.

private:
    void take() override;
    void buildList();
    void buildFields(wxWindow* parent);
    void listen();
    void fillLine(std::size_t row);
    void showCurrent();
    void showSpeakers();
    void addSpeaker(transcript::Speaker& speaker, wxSizer& rows);
    void readAgain();
    [[nodiscard]] ImportRow& current() { return m_rows.at(m_current); }
    [[nodiscard]] std::string remarksOf(const ImportRow& row) const;

    std::vector<ImportRow> m_rows;
    ImportSurroundings m_around;
    std::size_t m_current = 0;
    bool m_filling = false;
    wxDataViewListCtrl* m_list;
    wxTextCtrl* m_name;
    wxChoice* m_encoding;
    wxChoice* m_language;
    wxComboBox* m_case;
    wxScrolledWindow* m_speakers;
    std::vector<wxChoice*> m_roles;
    wxTextCtrl* m_preview;
};

}
