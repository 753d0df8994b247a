// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit_language.h"

#include <wx/translation.h>

namespace rd::gui
{

void speakToolkit(Language language)
{
    auto* translations = new wxTranslations;
    translations->SetLanguage(language == Language::dutch ? wxLANGUAGE_DUTCH : wxLANGUAGE_ENGLISH);
    translations->AddStdCatalog();
    wxTranslations::Set(translations); // takes it over
}

}
