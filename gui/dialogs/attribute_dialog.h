// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/form_dialog.h"
#include "transcript/case.h"

#include <functional>

namespace rd::gui
{

/// A property of cases or respondents: what it is called, its type, when it was asked, and its choices.
class AttributeDialog : public FormDialog
{
public:
    /// Throws the Refusal of an attribute that the project cannot take; it is told in the dialog.
    using Check = std::function<void(const transcript::Attribute&)>;

    /// An attribute without id is a new one.
    AttributeDialog(wxWindow* parent, const transcript::Attribute& attribute, Check check);
    [[nodiscard]] const transcript::Attribute& value() const { return m_value; }

    [[nodiscard]] wxTextCtrl& nameIn(Language language)
    {
        return language == Language::dutch ? *m_nl : *m_en;
    }
    [[nodiscard]] wxChoice& type() { return *m_type; }
    [[nodiscard]] wxChoice& level() { return *m_level; }
    [[nodiscard]] wxTextCtrl& choices() { return *m_choices; }

private:
    void take() override;
    void takeType();

    transcript::Attribute m_value;
    Check m_check;
    wxTextCtrl* m_nl;
    wxTextCtrl* m_en;
    wxTextCtrl* m_key;
    wxChoice* m_level;
    wxChoice* m_type;
    wxTextCtrl* m_moments;
    wxTextCtrl* m_choices;
    wxTextCtrl* m_allNl;
    wxTextCtrl* m_allEn;
};

/// Choices as they are typed, a line each: "alone = alleen | alone".
std::string choiceLines(const std::vector<transcript::Choice>& choices);
std::vector<transcript::Choice> choicesFromLines(const std::string& lines);

}
