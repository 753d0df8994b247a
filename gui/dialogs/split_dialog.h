// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"
#include "gui/dialogs/form_dialog.h"

#include <wx/dataview.h>

#include <vector>

namespace rd::gui
{

/// A passage of the code that is split, as it is listed.
struct SplitPassage {
    CodingId coding;
    std::string transcript;
    std::string words;
};

struct SplitValue {
    std::string name;
    std::string reason;
    std::vector<CodingId> codings;
};

/// A new code's name, and the passages that go to it.
class SplitDialog : public FormDialog
{
public:
    SplitDialog(wxWindow* parent, const std::string& code, std::vector<SplitPassage> passages);
    [[nodiscard]] const SplitValue& value() const { return m_value; }

    [[nodiscard]] wxTextCtrl& name() { return *m_name; }
    void choose(std::size_t row); ///< As if the user ticked the line.

private:
    void take() override;

    std::vector<SplitPassage> m_passages;
    SplitValue m_value;
    wxTextCtrl* m_name;
    wxTextCtrl* m_reason;
    wxDataViewListCtrl* m_list;
};

}
