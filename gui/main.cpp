// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app.h"

wxIMPLEMENT_APP(rd::gui::App);
