// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/form_dialog.h"
#include "history/text_edits.h"

#include <wx/dataview.h>

#include <functional>

namespace rd::gui
{

/// Words to replace in texts, with a list of the places.
class ReplaceDialog : public FormDialog
{
public:
    struct Value {
        history::Replace replace;
        history::Correction correction; ///< What it comes to.
    };
    struct Around {
        std::string transcript; ///< The name of the one that is shown; empty for none.
        std::string words;      ///< What is marked in it.
        TranscriptId shown;
        std::function<history::Correction(const history::Replace&)> work;
        std::function<std::string(TranscriptId)> nameOf;
    };
    ReplaceDialog(wxWindow* parent, Around around);
    [[nodiscard]] const Value& value() const { return m_value; }

    [[nodiscard]] wxTextCtrl& words() { return *m_words; }
    [[nodiscard]] wxTextCtrl& by() { return *m_by; }
    [[nodiscard]] wxDataViewListCtrl& places() { return *m_places; }
    [[nodiscard]] wxCheckBox& onlyShown() { return *m_onlyShown; }
    /// As the button does: lists the places.
    void look();

private:
    void take() override;
    [[nodiscard]] history::Replace asked() const;

    Around m_around;
    Value m_value;
    wxTextCtrl* m_words;
    wxTextCtrl* m_by;
    wxCheckBox* m_wholeWords;
    wxCheckBox* m_sameCase;
    wxCheckBox* m_onlyShown;
    wxDataViewListCtrl* m_places;
    wxStaticText* m_count;
};

}
