// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/usage.h"

#include "base/i18n.h"

#include <CLI/CLI.hpp>

namespace rd::cli
{

namespace
{

/// Where a description may go on on the next line.
constexpr std::size_t helpWidth = 60;

/// The parser's own messages begin with the option's name; the rest of them is English.
std::string optionIn(const std::string& message)
{
    const auto start = message.find("--");
    if (start == std::string::npos) return message.substr(0, message.find_first_of(": "));
    return message.substr(start, message.find_first_of(": =,", start) - start);
}

std::string missing(const CLI::App& app)
{
    const CLI::App& command = typedCommand(app);
    if (&command == &app) return tr("Name a command.");
    for (const CLI::Option* option : command.get_options())
        if (option->get_required() && option->count() == 0)
            return say("{option} is missing.", fmt::arg("option", option->get_name()));
    return tr("Something is missing.");
}

/// "--one excludes --other", "--one requires --other"
std::pair<std::string, std::string> twoIn(const std::string& message)
{
    return {optionIn(message), message.substr(message.rfind(' ') + 1)};
}

/// Breaks the lines of descriptions, which the parser's own formatter does not.
class HelpFormatter : public CLI::Formatter
{
public:
    std::string make_option_desc(const CLI::Option* option) const override
    {
        std::string wrapped;
        std::size_t width = 0;
        for (const char c : option->get_description()) {
            const bool breaks = c == ' ' && width >= helpWidth;
            wrapped += breaks ? '\n' : c;
            width = breaks ? 0 : width + 1;
        }
        return wrapped;
    }
};

}

void speakHelp(CLI::App& app)
{
    const auto formatter = std::make_shared<HelpFormatter>();
    formatter->label("Usage", tr("Usage"));
    formatter->label("OPTIONS", tr("OPTIONS"));
    formatter->label("SUBCOMMAND", tr("COMMAND"));
    formatter->label("Positionals", tr("Arguments"));
    formatter->column_width(34);
    app.formatter(formatter);
    for (CLI::App* command : app.get_subcommands({})) command->formatter(formatter);
}

const CLI::App& typedCommand(const CLI::App& app)
{
    const auto typed = app.get_subcommands();
    return typed.empty() ? app : *typed.front();
}

std::string usageComplaint(const CLI::App& app, const CLI::ParseError& error)
{
    const std::string kind = error.get_name();
    const std::string message = error.what();
    if (kind == "RequiredError") return missing(app);
    if (kind == "ExtrasError") {
        const auto words = app.remaining(true);
        return say("“{word}” is not known here.", fmt::arg("word", words.empty() ? message : words.front()));
    }
    if (kind == "ValidationError") return message; // our own check wrote it, in the user's language
    if (kind == "ConversionError")
        return say("{option} needs a number.", fmt::arg("option", optionIn(message)));
    if (kind == "ExcludesError")
        return say("{one} and {other} do not go together.", fmt::arg("one", twoIn(message).first),
                   fmt::arg("other", twoIn(message).second));
    if (kind == "RequiresError")
        return say("{one} goes with {other}, which is missing.", fmt::arg("one", twoIn(message).first),
                   fmt::arg("other", twoIn(message).second));
    return say("{option} needs a value, and only one.", fmt::arg("option", optionIn(message)));
}

}
