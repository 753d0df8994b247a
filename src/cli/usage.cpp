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

std::string unknown(const std::string& word)
{
    return say("“{word}” is not known here.", fmt::arg("word", word));
}

std::string missing(const CLI::App& app)
{
    const CLI::App& command = typedCommand(app);
    if (&command == &app)
        return app.remaining().empty() ? tr("Name a command.") : unknown(app.remaining().front());
    for (const CLI::Option* option : command.get_options())
        if (option->get_required() && option->count() == 0)
            return say("{option} is missing.", fmt::arg("option", option->get_name()));
    return tr("Something is missing.");
}

/// "KIND excludes --other", "--one requires --other"
std::pair<std::string, std::string> twoIn(const std::string& message)
{
    return {message.substr(0, message.find(' ')), message.substr(message.rfind(' ') + 1)};
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
    formatter->label("Needs", tr("with"));
    formatter->label("Excludes", tr("not with"));
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
    const auto kind = static_cast<CLI::ExitCodes>(error.get_exit_code());
    std::string message = error.what();
    if (kind == CLI::ExitCodes::RequiredError) return missing(app);
    if (kind == CLI::ExitCodes::ExtrasError) {
        const auto words = app.remaining(true);
        return unknown(words.empty() ? message : words.front());
    }
    if (kind == CLI::ExitCodes::ValidationError)
        return message; // our own check wrote it, in the user's language
    if (kind == CLI::ExitCodes::ConversionError)
        return say("{option} needs a number.", fmt::arg("option", optionIn(message)));
    if (kind == CLI::ExitCodes::ExcludesError)
        return say("{one} and {other} do not go together.", fmt::arg("one", twoIn(message).first),
                   fmt::arg("other", twoIn(message).second));
    if (kind == CLI::ExitCodes::RequiresError)
        return say("{one} goes with {other}, which is missing.", fmt::arg("one", twoIn(message).first),
                   fmt::arg("other", twoIn(message).second));
    return say("{option} needs a value, and only one.", fmt::arg("option", optionIn(message)));
}

}
