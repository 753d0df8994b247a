// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace CLI
{
class App;
class ParseError;
}

namespace rd::cli
{

/// Headings and words of --help in the user's language, for the program and all commands.
void speakHelp(CLI::App& app);

/// What is wrong with the words typed, in the user's language.
std::string usageComplaint(const CLI::App& app, const CLI::ParseError& error);

/// The command that was typed, or the program itself.
const CLI::App& typedCommand(const CLI::App& app);

}
