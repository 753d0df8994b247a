// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codebook/codebook.h"
#include "gui/dialogs/form_dialog.h"

#include <wx/clrpicker.h>
#include <wx/notebook.h>

#include <functional>

namespace rd::gui
{

/// Everything of a code, new or known, in both languages.
class CodeDialog : public FormDialog
{
public:
    /// Throws the Refusal of a code that the project cannot take; it is told in the dialog.
    using Check = std::function<void(const codebook::Code&)>;

    /// A code without id is a new one. The codebook must outlive the dialog.
    CodeDialog(wxWindow* parent, const codebook::Codebook& codebook, const codebook::Code& code, Check check);
    [[nodiscard]] const codebook::Code& value() const { return m_value; }
    [[nodiscard]] const std::string& reason() const { return m_reasonGiven; } ///< Kept in the history.

    [[nodiscard]] wxTextCtrl& nameIn(Language language) { return *m_name.in(language); }
    [[nodiscard]] wxTextCtrl& meaningIn(Language language) { return *m_meaning.in(language); }
    [[nodiscard]] wxTextCtrl& shortKey() { return *m_shortKey; }
    [[nodiscard]] wxChoice& level() { return *m_level; }

private:
    struct Pair {
        wxTextCtrl* nl = nullptr;
        wxTextCtrl* en = nullptr;
        [[nodiscard]] wxTextCtrl*& in(Language language) { return language == Language::dutch ? nl : en; }
        [[nodiscard]] Wording wording() const { return {trimmed(*nl), trimmed(*en)}; }
    };
    void take() override;
    void buildNames();
    void buildUse();
    void buildDefinition();
    Pair addPair(const std::string& label, Wording value);
    Pair addTallPair(const std::string& label, Wording value);
    void addParent();
    void addPole();
    void takeLevel();
    [[nodiscard]] bool isNew() const { return m_value.id.isNull(); }

    const codebook::Codebook& m_codebook;
    codebook::Code m_value;
    Check m_check;
    std::string m_reasonGiven;
    wxNotebook* m_pages;
    wxTextCtrl* m_key;
    wxTextCtrl* m_number;
    Pair m_name, m_phrase, m_meaning, m_whenToUse, m_whenNot, m_example;
    wxChoice* m_level;
    wxChoice* m_parent = nullptr;
    std::vector<CodeId> m_parentIds; ///< Of the lines of m_parent; the first is the top.
    wxColourPickerCtrl* m_color;
    wxTextCtrl* m_shortKey;
    wxCheckBox* m_codable;
    wxCheckBox* m_ownTable;
    wxChoice* m_counting;
    wxChoice* m_pole;
    std::vector<CodeId> m_poleIds; ///< Of the lines of m_pole; the first is none.
    wxChoice* m_origin;
    wxTextCtrl* m_source;
    wxTextCtrl* m_reason = nullptr;
};

}
