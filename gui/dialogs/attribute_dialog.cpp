// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/attribute_dialog.h"

#include "base/i18n.h"
#include "gui/wx_text.h"
#include "text/fold.h"

#include <algorithm>
#include <sstream>

namespace rd::gui
{

namespace
{

std::vector<std::string> split(const std::string& text, char at)
{
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, at);)
        if (part = text::trimmedText(part); !part.empty()) parts.push_back(part);
    return parts;
}

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
    return text;
}

/// "Living together" → "living_together"
std::string keyFrom(const std::string& name)
{
    std::string key = text::folded(name);
    std::replace(key.begin(), key.end(), ' ', '_');
    return key;
}

}

std::string choiceLines(const std::vector<transcript::Choice>& choices)
{
    std::string lines;
    for (const transcript::Choice& choice : choices) {
        lines += choice.value;
        if (!choice.label.empty()) lines += " = " + choice.label.nl + " | " + choice.label.en;
        lines += "\n";
    }
    return lines;
}

std::vector<transcript::Choice> choicesFromLines(const std::string& lines)
{
    std::vector<transcript::Choice> choices;
    for (const std::string& line : split(lines, '\n')) {
        transcript::Choice choice;
        const auto equals = line.find('=');
        choice.value = text::trimmedText(line.substr(0, equals));
        if (equals != std::string::npos) {
            const std::string label = line.substr(equals + 1);
            const auto bar = label.find('|');
            choice.label.nl = text::trimmedText(label.substr(0, bar));
            if (bar != std::string::npos) choice.label.en = text::trimmedText(label.substr(bar + 1));
        }
        if (!choice.value.empty()) choices.push_back(choice);
    }
    return choices;
}

AttributeDialog::AttributeDialog(wxWindow* parent, const transcript::Attribute& attribute, Check check)
    : FormDialog(parent, attribute.id.isNull() ? tr("New attribute") : tr("Edit attribute")),
      m_value(attribute), m_check(std::move(check))
{
    constexpr int lines = 5;
    m_nl = addText(tr("Name (Dutch):"), attribute.name.nl);
    m_en = addText(tr("Name (English):"), attribute.name.en);
    m_level = addChoice(tr("Belongs to:"), {tr("the case"), tr("the respondent")},
                        static_cast<std::size_t>(attribute.level));
    m_type = addChoice(
        tr("Type:"),
        {tr("Text"), tr("Numeric"), tr("Date"), tr("One choice"), tr("Several choices"), tr("Yes or no")},
        static_cast<std::size_t>(attribute.type));
    m_choices = addText(tr("Choices, a line each:"), choiceLines(attribute.choices), lines);
    m_choices->SetToolTip(toWx(tr("A value, and if wished its names: alone = alleen | alone")));
    m_moments = addText(tr("Moments, with commas:"), joined(attribute.moments));
    m_moments->SetToolTip(toWx(tr("When it was asked, such as: then, now. Empty: once.")));
    m_allNl = addText(tr("Group of all cases (Dutch):"), attribute.allLabel.nl);
    m_allEn = addText(tr("Group of all cases (English):"), attribute.allLabel.en);
    m_key = addText(tr("Key in files:"), attribute.key);
    m_key->SetToolTip(toWx(tr("Empty: made from the name.")));
    m_type->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { takeType(); });
    takeType();
    finish(attribute.id.isNull() ? tr("Add the attribute") : tr("Save"));
    nameIn(userLanguage()).SetFocus();
}

void AttributeDialog::takeType()
{
    const auto type = static_cast<transcript::ValueType>(m_type->GetSelection());
    m_choices->Enable(type == transcript::ValueType::choice || type == transcript::ValueType::choices);
}

void AttributeDialog::take()
{
    transcript::Attribute value = m_value;
    value.name = {trimmed(*m_nl), trimmed(*m_en)};
    value.key = trimmed(*m_key);
    if (value.key.empty()) value.key = keyFrom(value.name.in(userLanguage()));
    value.level = static_cast<transcript::Level>(m_level->GetSelection());
    value.type = static_cast<transcript::ValueType>(m_type->GetSelection());
    value.moments = split(fromWx(m_moments->GetValue()), ',');
    value.choices = choicesFromLines(fromWx(m_choices->GetValue()));
    value.allLabel = {trimmed(*m_allNl), trimmed(*m_allEn)};
    if (value.key.empty()) refuseValue(tr("The attribute needs a name."));
    m_check(value);
    m_value = value;
}

}
