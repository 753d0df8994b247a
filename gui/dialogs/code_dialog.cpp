// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/code_dialog.h"

#include "base/i18n.h"
#include "gui/dialogs/languages.h"
#include "gui/views/common/words.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"

#include <algorithm>
#include <array>

namespace rd::gui
{

namespace
{

constexpr int gap = 4; ///< Between the languages, in DIP.

std::array<Language, 2> userFirst()
{
    return userLanguage() == Language::english ? std::array{Language::english, Language::dutch}
                                               : std::array{Language::dutch, Language::english};
}

/// "Meaning (Dutch):"
std::string inLanguage(const std::string& label, Language language)
{
    const std::string name = languageNames()[languageIndex(language)];
    return say("{label} ({language}):", fmt::arg("label", label), fmt::arg("language", name));
}

/// A code's name with room before it for the codes above it.
std::string indented(const codebook::Codebook& codebook, const codebook::Code& code)
{
    return std::string(static_cast<std::size_t>(codebook.depth(code.id)) * 4, ' ') + numberedName(code);
}

std::string titleFor(const codebook::Code& code)
{
    if (!code.id.isNull()) return tr("Edit code");
    if (code.isTheme()) return tr("New theme");
    return code.isQualifier() ? tr("New qualifier") : tr("New code");
}

std::size_t indexOf(const std::vector<CodeId>& ids, CodeId id)
{
    const auto found = std::find(ids.begin(), ids.end(), id);
    return found == ids.end() ? 0 : static_cast<std::size_t>(found - ids.begin());
}

}

CodeDialog::CodeDialog(wxWindow* parent, const codebook::Codebook& codebook, const codebook::Code& code,
                       Check check)
    : FormDialog(parent, titleFor(code)), m_codebook(codebook), m_value(code), m_check(std::move(check))
{
    m_pages = new wxNotebook(this, wxID_ANY);
    nameControl(*m_pages, tr("Parts of the code"));
    addWide(m_pages, 1);
    const auto page = [this](const std::string& title) {
        auto* panel = new wxPanel(m_pages);
        auto* outer = new wxBoxSizer(wxVERTICAL);
        auto* column = new wxBoxSizer(wxVERTICAL);
        outer->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(edge)));
        panel->SetSizer(outer);
        m_pages->AddPage(panel, toWx(title));
        into(panel, column);
    };
    page(tr("Name"));
    buildNames();
    page(tr("Definition"));
    buildDefinition();
    page(tr("Use and counting"));
    buildUse();
    m_level->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { takeLevel(); });
    takeLevel();
    finish(isNew() ? tr("Add the code") : tr("Save"));
    nameIn(userLanguage()).SetFocus();
}

CodeDialog::Pair CodeDialog::addPair(const std::string& label, Wording value)
{
    Pair pair;
    for (const Language language : userFirst())
        pair.in(language) = addText(inLanguage(label, language), value.slot(language));
    return pair;
}

/// The languages side by side, so that there is room for sentences.
CodeDialog::Pair CodeDialog::addTallPair(const std::string& label, Wording value)
{
    constexpr int lines = 5;
    Pair pair;
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    for (const Language language : userFirst()) {
        wxTextCtrl* text = makeText(value.slot(language), lines);
        nameControl(*text, inLanguage(label, language));
        row->Add(text, wxSizerFlags(1).Expand().Border(wxRIGHT, FromDIP(gap)));
        pair.in(language) = text;
    }
    addRow(label + ":", row, {pair.nl, pair.en}, 1);
    return pair;
}

void CodeDialog::buildNames()
{
    m_name = addPair(tr("Name"), m_value.name);
    m_phrase = addPair(tr("Phrase in tables"), m_value.phrase);
    m_level = addChoice(tr("Level:"), {tr("Theme"), tr("Factor"), tr("Qualifier")},
                        static_cast<std::size_t>(m_value.level));
    if (isNew()) addParent();
    m_number = addText(tr("Number:"), m_value.number);
    m_color = new wxColourPickerCtrl(target(), wxID_ANY, toWx(m_value.color));
    addRow(tr("Colour:"), m_color);
    m_shortKey = addText(tr("Short key:"), m_value.shortKey);
    m_key = addText(tr("Key in files:"), m_value.key);
    m_key->SetEditable(isNew());
    m_key->SetToolTip(toWx(tr("Kept for good, whatever the code is called. Empty: made from the name.")));
    if (!isNew()) m_reason = addText(tr("Why it changes:"), "");
}

void CodeDialog::buildDefinition()
{
    auto* heads = new wxBoxSizer(wxHORIZONTAL);
    for (const Language language : userFirst())
        heads->Add(new wxStaticText(target(), wxID_ANY, toWx(languageNames()[languageIndex(language)])),
                   wxSizerFlags(1));
    addRow("", heads, {});
    m_meaning = addTallPair(tr("Meaning"), m_value.definition.meaning);
    m_whenToUse = addTallPair(tr("When to use"), m_value.definition.whenToUse);
    m_whenNot = addTallPair(tr("When not"), m_value.definition.whenNot);
    m_example = addTallPair(tr("Example"), m_value.definition.example);
}

void CodeDialog::buildUse()
{
    m_codable = addCheck(tr("Passages can be coded with it"), m_value.codable);
    m_ownTable = addCheck(tr("Its codes stand in a table of their own"), m_value.ownTable);
    m_counting =
        addChoice(tr("A qualifier counts:"), {tr("Apart from the ordinary rows"), tr("Along with them")},
                  static_cast<std::size_t>(m_value.counting));
    addPole();
    m_origin = addChoice(tr("Comes from:"), {tr("Not said"), tr("Literature"), tr("The interviews")},
                         static_cast<std::size_t>(m_value.origin));
    m_source = addText(tr("Source:"), m_value.source);
}

void CodeDialog::addParent()
{
    std::vector<std::string> names{tr("At the top")};
    m_parentIds = {CodeId{}};
    for (const codebook::Code* code : m_codebook.inOrder()) {
        if (code->isQualifier()) continue;
        names.push_back(indented(m_codebook, *code));
        m_parentIds.push_back(code->id);
    }
    m_parent = addChoice(tr("Below:"), names, indexOf(m_parentIds, m_value.parent));
}

void CodeDialog::addPole()
{
    std::vector<std::string> names{tr("None")};
    m_poleIds = {CodeId{}};
    for (const codebook::Code* code : m_codebook.inOrder()) {
        if (code->isQualifier() || code->id == m_value.id) continue;
        names.push_back(indented(m_codebook, *code));
        m_poleIds.push_back(code->id);
    }
    m_pole = addChoice(tr("Opposite of:"), names, indexOf(m_poleIds, m_value.poleOf));
}

void CodeDialog::takeLevel()
{
    const auto level = static_cast<codebook::CodeLevel>(m_level->GetSelection());
    const bool qualifier = level == codebook::CodeLevel::qualifier;
    m_counting->Enable(qualifier);
    m_pole->Enable(!qualifier);
    m_ownTable->Enable(level == codebook::CodeLevel::factor);
    m_codable->Enable(!qualifier);
    if (m_parent != nullptr) m_parent->Enable(!qualifier);
}

void CodeDialog::take()
{
    codebook::Code code = m_value;
    code.name = m_name.wording();
    code.phrase = m_phrase.wording();
    code.level = static_cast<codebook::CodeLevel>(m_level->GetSelection());
    code.number = trimmed(*m_number);
    code.color = fromWx(m_color->GetColour());
    code.shortKey = trimmed(*m_shortKey);
    code.key = trimmed(*m_key);
    code.definition = {m_meaning.wording(), m_whenToUse.wording(), m_whenNot.wording(), m_example.wording()};
    code.codable = m_codable->GetValue();
    code.ownTable = m_ownTable->GetValue() && m_ownTable->IsEnabled();
    code.counting = static_cast<codebook::QualifierCounting>(std::max(m_counting->GetSelection(), 0));
    code.poleOf =
        m_pole->IsEnabled() ? m_poleIds.at(static_cast<std::size_t>(m_pole->GetSelection())) : CodeId{};
    code.origin = static_cast<codebook::Origin>(std::max(m_origin->GetSelection(), 0));
    code.source = trimmed(*m_source);
    if (m_parent != nullptr)
        code.parent = code.isQualifier() ? CodeId{}
                                         : m_parentIds.at(static_cast<std::size_t>(m_parent->GetSelection()));
    m_check(code);
    m_value = code;
    if (m_reason != nullptr) m_reasonGiven = trimmed(*m_reason);
}

}
