// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/project_properties_dialog.h"

#include "gui/dialogs/languages.h"

namespace rd::gui
{

ProjectPropertiesDialog::ProjectPropertiesDialog(wxWindow* parent, const history::ProjectInfo& info,
                                                 const std::string& file)
    : FormDialog(parent, tr("Project properties")), m_value(info)
{
    m_title = addText(tr("Title of the study:"), info.title);
    m_language = addChoice(tr("Language of the study:"), languageNames(), languageIndex(info.language));
    m_oneNl = addText(tr("What is counted, one (Dutch):"), info.unitOne.nl);
    m_manyNl = addText(tr("What is counted, several (Dutch):"), info.unitMany.nl);
    m_oneEn = addText(tr("What is counted, one (English):"), info.unitOne.en);
    m_manyEn = addText(tr("What is counted, several (English):"), info.unitMany.en);
    addNote(say("File: {file}", fmt::arg("file", file)));
    finish(tr("Save"));
    m_title->SetFocus();
}

void ProjectPropertiesDialog::take()
{
    history::ProjectInfo value = m_value;
    value.title = trimmed(*m_title);
    value.language = languageAt(m_language->GetSelection());
    value.unitOne = {trimmed(*m_oneNl), trimmed(*m_oneEn)};
    value.unitMany = {trimmed(*m_manyNl), trimmed(*m_manyEn)};
    if (value.title.empty()) refuseValue(tr("The study needs a title."));
    if (value.unitOne.empty() || value.unitMany.empty())
        refuseValue(tr("Say what is counted, one and several: for example respondent, respondents."));
    m_value = value;
}

}
