// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/new_project_dialog.h"

#include "base/safe_file.h"
#include "exchange/csv/codebook_csv.h"
#include "gui/dialogs/languages.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"

#include <functional>

namespace rd::gui
{

NewProjectDialog::NewProjectDialog(wxWindow* parent, const NewProjectValue& proposed)
    : FormDialog(parent, tr("New project")), m_value(proposed), m_shownLanguage(proposed.project.language),
      m_templates(codebookTemplates())
{
    const auto& project = proposed.project;
    m_title = addText(tr("Title of the study:"), project.title);
    m_language = addChoice(tr("Language of the study:"), languageNames(), languageIndex(project.language));
    m_unitOne = addText(tr("What is counted, one:"), project.unitOne.in(project.language));
    m_unitMany = addText(tr("What is counted, several:"), project.unitMany.in(project.language));
    m_coder = addText(tr("Your name as coder:"), proposed.coder);
    std::vector<std::string> names{tr("An empty codebook")};
    for (const CodebookTemplate& found : m_templates) names.push_back(found.name);
    m_codebook = addChoice(tr("Begin with:"), names, 0);
    m_preview = new wxDataViewTreeCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_NO_HEADER);
    m_preview->SetMinSize(wxSize(-1, GetCharHeight() * 10));
    addRow(tr("Its codes:"), m_preview, 1);
    m_language->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { takeLanguage(); });
    m_codebook->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { showPreview(); });
    finish(tr("Make the project…"));
    m_title->SetFocus();
}

Language NewProjectDialog::chosenLanguage() const
{
    return languageAt(m_language->GetSelection());
}

/// The other language's proposal, unless the user has words of their own.
void NewProjectDialog::takeLanguage()
{
    const Language now = chosenLanguage();
    const auto& project = m_value.project;
    if (trimmed(*m_unitOne) == project.unitOne.in(m_shownLanguage) &&
        trimmed(*m_unitMany) == project.unitMany.in(m_shownLanguage)) {
        m_unitOne->ChangeValue(toWx(project.unitOne.in(now)));
        m_unitMany->ChangeValue(toWx(project.unitMany.in(now)));
    }
    m_shownLanguage = now;
    showPreview();
}

void NewProjectDialog::showPreview()
{
    m_preview->DeleteAllItems();
    const int chosen = m_codebook->GetSelection();
    if (chosen <= 0) return;
    const auto& file = m_templates.at(static_cast<std::size_t>(chosen) - 1).file;
    codebook::Codebook codes;
    for (const codebook::Code& code :
         exchange::readCodebookCsv(readFile(file), file.filename().string(), {}, chosenLanguage()).codes)
        codes.put(code);
    const std::function<void(wxDataViewItem, CodeId)> append = [&](const wxDataViewItem& below,
                                                                   CodeId parent) {
        for (const codebook::Code* code : codes.children(parent)) {
            const wxString name = toWx(code->shownName(chosenLanguage()));
            if (codes.children(code->id).empty())
                m_preview->AppendItem(below, name);
            else
                append(m_preview->AppendContainer(below, name), code->id);
        }
    };
    append(wxDataViewItem(), CodeId{});
}

void NewProjectDialog::take()
{
    NewProjectValue value = m_value;
    auto& project = value.project;
    const Wording proposedOne = project.unitOne;
    const Wording proposedMany = project.unitMany;
    project.title = trimmed(*m_title);
    project.language = chosenLanguage();
    const std::string one = trimmed(*m_unitOne);
    const std::string many = trimmed(*m_unitMany);
    if (project.title.empty()) refuseValue(tr("The study needs a title."));
    if (one.empty() || many.empty())
        refuseValue(tr("Say what is counted, one and several: for example respondent, respondents."));
    if (one != proposedOne.in(project.language) || many != proposedMany.in(project.language)) {
        project.unitOne = {};
        project.unitMany = {};
        project.unitOne.slot(project.language) = one;
        project.unitMany.slot(project.language) = many;
    }
    value.coder = trimmed(*m_coder);
    if (value.coder.empty()) refuseValue(tr("Give your name as coder; it stands with every coding."));
    const int chosen = m_codebook->GetSelection();
    value.codebook =
        chosen > 0 ? m_templates.at(static_cast<std::size_t>(chosen) - 1).file : std::filesystem::path();
    m_value = value;
}

}
