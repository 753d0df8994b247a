// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ligatures.h"

#include <fontconfig/fontconfig.h>

namespace rd::gui
{

namespace
{

constexpr auto rule = R"(<?xml version="1.0"?>
<fontconfig>
  <match target="font">
    <edit name="fontfeatures" mode="append">
      <string>liga=0</string>
      <string>clig=0</string>
      <string>dlig=0</string>
      <string>calt=0</string>
    </edit>
  </match>
</fontconfig>)";

}

void writeWithoutLigatures()
{
    // The toolkit tells the text's control one width for each sign, and the control takes it for that of one
    // letter: after a ligature it would mark other words than the mouse points at.
    if (FcInit() == FcFalse) return;
    FcConfigParseAndLoadFromMemory(FcConfigGetCurrent(), reinterpret_cast<const FcChar8*>(rule), FcFalse);
}

}
