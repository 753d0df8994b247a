// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit_language.h"

#include <wx/translation.h>
#include <wx/utils.h>

#include <clocale>
#include <string>

namespace rd::gui
{

namespace
{

/// GTK asks gettext, which takes LANGUAGE before the locale, but in the locale "C" not at all.
void speakGtk(Language language)
{
    wxSetEnv("LANGUAGE", wxString(std::string(languageCode(language))));
    std::setlocale(LC_MESSAGES, "C"); // so that it forgets what it said before
    std::setlocale(LC_MESSAGES, "C.UTF-8");
}

}

void speakToolkit(Language language)
{
    auto* translations = new wxTranslations;
    translations->SetLanguage(language == Language::dutch ? wxLANGUAGE_DUTCH : wxLANGUAGE_ENGLISH);
    translations->AddStdCatalog();
    wxTranslations::Set(translations); // takes it over
    speakGtk(language);
}

}
