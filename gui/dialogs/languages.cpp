// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/languages.h"

namespace rd::gui
{

std::vector<std::string> languageNames()
{
    return {tr("Dutch"), tr("English")};
}

std::size_t languageIndex(Language language)
{
    return language == Language::dutch ? 0 : 1;
}

Language languageAt(int index)
{
    return index == 1 ? Language::english : Language::dutch;
}

}
