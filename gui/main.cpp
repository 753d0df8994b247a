// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app.h"

int main(int argc, char** argv)
{
    wxDISABLE_DEBUG_SUPPORT();
    auto* app = new rd::gui::App; // the toolkit takes it over
    wxApp::SetInstance(app);
    if (const auto code = app->readCommandLine(argc, argv)) return *code;
    return wxEntry(argc, argv);
}
