// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codebook/codebook.h"
#include "gui/widgets/code_match.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/dialog.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <functional>
#include <string>
#include <vector>

namespace rd::gui
{

struct CodeFinderQuestion {
    std::string title;
    std::string deed; ///< What the OK button says.
    CodeMatch match;
    bool askQualifier = false;
    /// Given: Shift+Enter calls it and leaves the dialog open, to choose several.
    std::function<void(CodeId code, CodeId qualifier)> keepOpen;
    CodeId qualifier = {};     ///< Chosen at first.
    std::string sentence = {}; ///< Above it all: what will be coded.
};

/// Finds a code by typing part of its name. Up and Down choose from the list while one types.
class CodeFinder : public wxDialog
{
public:
    /// The codebook must outlive it.
    CodeFinder(wxWindow* parent, const codebook::Codebook& codebook, CodeFinderQuestion question);
    [[nodiscard]] CodeId code() const { return m_code; }
    [[nodiscard]] CodeId qualifier() const; ///< Null for none.

    [[nodiscard]] wxTextCtrl& typed() { return *m_typed; }
    [[nodiscard]] wxChoice* qualifiers() { return m_qualifier; } ///< Null when it is not asked for.
    [[nodiscard]] wxDataViewListCtrl& list() { return *m_list; }
    [[nodiscard]] wxButton& okButton() { return *m_ok; }
    bool accept(); ///< As Enter does; false when no code fits.

private:
    void build();
    void listen();
    void search();
    void showChoice();
    void onKey(wxKeyEvent& event);
    void step(int by);
    bool take();
    void acceptAndGoOn();

    const codebook::Codebook& m_codebook;
    CodeFinderQuestion m_question;
    CodeId m_code;
    std::vector<const codebook::Code*> m_found;
    std::vector<CodeId> m_qualifierIds; ///< Of the lines of m_qualifier after the first.
    wxTextCtrl* m_typed;
    wxDataViewListCtrl* m_list;
    wxStaticText* m_path;
    wxChoice* m_qualifier = nullptr;
    wxStaticText* m_done;
    wxButton* m_ok;
};

}
