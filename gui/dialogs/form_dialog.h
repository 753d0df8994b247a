// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <string>
#include <vector>

namespace rd::gui
{

/// A dialog of labelled controls that takes a value and gives one back. What does not fit is said in the
/// dialog, which then stays open.
class FormDialog : public wxDialog
{
public:
    /// As the OK button does: true when the values fit and the dialog closes.
    bool accept();
    /// What is wrong with the values, as the dialog says it now; empty for nothing.
    [[nodiscard]] std::string problem() const;

protected:
    static constexpr int edge = 8; ///< Round the columns of a page, in DIP.

    FormDialog(wxWindow* parent, const std::string& title);

    /// Rows of label and control; heading() and note() begin new rows below those that are there.
    wxTextCtrl* addText(const std::string& label, const std::string& value, int lines = 1);
    wxChoice* addChoice(const std::string& label, const std::vector<std::string>& items, std::size_t chosen);
    wxCheckBox* addCheck(const std::string& label, bool checked);
    /// A row with a proportion takes its share of the height that is left.
    void addRow(const std::string& label, wxWindow* control, int proportion = 0);
    void addRow(const std::string& label, wxSizer* controls, const std::vector<wxWindow*>& named,
                int proportion = 0);
    /// Counts as a text that is not thrown away by one press of a key; those of several lines do anyway.
    void keepsTyped(wxTextCtrl& text) { m_texts.push_back(&text); }
    /// A field for a row, not yet in one.
    wxTextCtrl* makeText(const std::string& value, int lines);
    void addHeading(const std::string& text);
    wxStaticText* addNote(const std::string& text);
    void addWide(wxWindow* window, int proportion);
    void addWide(wxSizer* sizer, int proportion);
    /// Where new rows go; a page of a notebook, for example.
    void into(wxWindow* parent, wxSizer* column);
    [[nodiscard]] wxWindow* target() const { return m_target; }

    /// To be called last. `deed` is what the OK button says: "Make the project".
    /// Other buttons stand left in its row.
    void finish(const std::string& deed, const std::vector<wxWindow*>& others = {});
    [[nodiscard]] wxButton* okButton() const { return m_ok; }
    /// Whether Enter does the deed, or cancels, where doing it unread would be a mistake.
    void setEnterDoes(bool deed);
    void tellProblem(const std::string& text);
    static void setItems(wxChoice& choice, const std::vector<std::string>& items, std::size_t chosen);

    /// Reads the controls. Throws Refusal when they do not fit.
    virtual void take() = 0;

private:
    wxFlexGridSizer& grid();
    void growRow(int proportion);
    bool mayLeave();

    wxWindow* m_target;
    wxSizer* m_column;
    wxFlexGridSizer* m_grid = nullptr;
    wxBoxSizer* m_outer;
    wxStaticText* m_problem = nullptr;
    wxButton* m_ok = nullptr;
    wxButton* m_cancel = nullptr;
    std::vector<wxTextCtrl*> m_texts; ///< Not thrown away by one press of a key.
    bool m_warned = false;
};

std::string trimmed(const wxTextCtrl& control); ///< Its text without white space at the edges.

/// Throws the Refusal of a value that is needed: "The code needs a name."
[[noreturn]] void refuseValue(const std::string& what, const std::string& remedy = {});

}
