// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/batch/proposal.h"
#include "gui/dialogs/form_dialog.h"

#include <wx/combobox.h>
#include <wx/dataview.h>
#include <wx/scrolwin.h>

#include <set>

namespace rd::gui
{

/// Reads a file anew, with an encoding (empty: as found); gives a row with what was read or why not.
using ImportReader =
    std::function<exchange::ProposedTranscript(const std::filesystem::path&, const std::string& encoding)>;

/// What the preview needs of the project.
struct ImportSurroundings {
    std::vector<std::string> cases;      ///< Names to offer.
    std::vector<std::string> attributes; ///< Keys to offer for the groups.
    std::set<std::string> transcripts;   ///< Names that are taken.
    ImportReader reader;
    std::string unit; ///< What the project calls a case: "Student".
};

/// The files that are to become transcripts: what is proposed for each, to correct before they are taken in,
/// in the cells of one table or, for the chosen row, in the fields below it.
class ImportDialog : public FormDialog
{
public:
    ImportDialog(wxWindow* parent, exchange::Proposal proposal, ImportSurroundings surroundings);
    /// All rows; those with `taken` are to be imported, and have been read.
    [[nodiscard]] exchange::Proposal& value() { return m_proposal; }

    [[nodiscard]] wxDataViewListCtrl& list() { return *m_list; }
    [[nodiscard]] wxTextCtrl& name() { return *m_name; }
    [[nodiscard]] wxChoice& encoding() { return *m_encoding; }
    [[nodiscard]] wxChoice& language() { return *m_language; }
    [[nodiscard]] wxComboBox& caseName() { return *m_case; }
    [[nodiscard]] wxTextCtrl& respondents() { return *m_respondents; }
    [[nodiscard]] wxTextCtrl& group() { return *m_group; }
    [[nodiscard]] wxTextCtrl& date() { return *m_date; }
    [[nodiscard]] wxComboBox& groupAttribute() { return *m_attribute; }
    [[nodiscard]] const std::vector<wxChoice*>& roles() const { return m_roles; }
    [[nodiscard]] wxTextCtrl& preview() { return *m_preview; }
    void showRow(std::size_t row); ///< As if the user chose the line.
    /// As if the user typed in that cell of the table (see the order of columns in the file).
    void typeInCell(std::size_t row, unsigned column, const std::string& text);

private:
    using Row = exchange::ProposedTranscript;

    void take() override;
    void demandRow(const Row& row, std::set<std::string>& names) const;
    void showRolesInFull();
    void buildHead();
    void buildList();
    void buildFields(wxWindow* parent);
    void listen();
    void onCell(std::size_t row, unsigned column);
    void fillLine(std::size_t row);
    void fillSummary();
    void showCurrent();
    void showSpeakers();
    void addSpeaker(transcript::Speaker& speaker, wxSizer& rows);
    void readAgain();
    [[nodiscard]] Row& current() { return m_proposal.rows.at(m_current); }

    exchange::Proposal m_proposal;
    ImportSurroundings m_around;
    std::size_t m_current = 0;
    bool m_filling = false;
    wxStaticText* m_summary;
    wxComboBox* m_attribute;
    wxDataViewListCtrl* m_list;
    wxTextCtrl* m_name;
    wxTextCtrl* m_respondents;
    wxTextCtrl* m_group;
    wxTextCtrl* m_date;
    wxChoice* m_encoding;
    wxChoice* m_language;
    wxComboBox* m_case;
    wxScrolledWindow* m_speakers;
    std::vector<wxChoice*> m_roles;
    wxTextCtrl* m_preview;
};

}
