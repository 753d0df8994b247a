// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/session.h"

#include "base/i18n.h"
#include "base/safe_file.h"
#include "text/fold.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <set>

#include <sys/ioctl.h>
#include <unistd.h>

namespace rd::cli
{

namespace
{

class ConsoleProgress : public Progress
{
public:
    void report(std::size_t done, std::size_t total, const std::string& what) override
    {
        if (isatty(STDERR_FILENO) == 0 || total == 0) return;
        const std::size_t percent = done * 100 / total;
        if (percent == m_shown && done != total) return;
        m_shown = percent;
        std::cerr << '\r' << what << ' ' << percent << " %\033[K";
        if (done == total) std::cerr << "\r\033[K";
        std::cerr.flush();
    }
    [[nodiscard]] bool cancelled() const override { return false; }

private:
    std::size_t m_shown = 101;
};

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

/// Text in a file that promises a document could not be opened, and may replace one that could.
void demandEndingOfText(const std::string& path, const std::vector<std::string>& further)
{
    static const std::set<std::string> others{".docx", ".dotx", ".doc", ".odt",  ".pdf", ".xlsx", ".xls",
                                              ".ods",  ".tex",  ".svg", ".qdpx", ".qdc", ".draad"};
    if (!others.contains(text::folded(std::filesystem::path(path).extension().string()))) return;
    std::vector<std::string> endings{".txt", ".csv", ".json", ".html"};
    endings.insert(endings.end(), further.begin(), further.end());
    throw Refusal({shownName(path), "", tr("What this command says is no file of this kind."),
                   say("Let its name end in one of {endings}.", fmt::arg("endings", joined(endings)))});
}

}

Progress& consoleProgress()
{
    static ConsoleProgress progress;
    return progress;
}

project::OpenOptions Session::openOptions(bool readOnly) const
{
    project::OpenOptions options;
    if (!author.empty()) options.author = author;
    options.readOnly = readOnly;
    options.progress = &consoleProgress();
    return options;
}

std::unique_ptr<project::Project> Session::openToRead() const
{
    return project::Project::open(file, openOptions(true));
}

std::unique_ptr<project::Project> Session::openToWrite() const
{
    wrote = true;
    return project::Project::open(file, openOptions(false));
}

Format Session::format() const
{
    const std::string ending = text::folded(std::filesystem::path(output).extension().string());
    const std::string key = !formatKey.empty() || ending.empty() ? formatKey : ending.substr(1);
    if (key == "csv") return Format::csv;
    if (key == "json") return Format::json;
    return key == "html" || key == "htm" ? Format::html : Format::text;
}

int Session::width() const
{
    constexpr int leastWidth = 20; // narrower ones are told by mistake
    winsize size{};
    if (!output.empty() || isatty(STDOUT_FILENO) == 0 || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
        return 0;
    return size.ws_col < leastWidth ? 0 : size.ws_col;
}

void Session::print(const std::string& text, const std::vector<std::string>& further) const
{
    if (!output.empty()) {
        demandEndingOfText(output, further);
        writeFile(output, text);
        return;
    }
    std::cout << text << std::flush;
    if (!std::cout)
        throw Refusal({"", "", tr("The output could not be written."), tr("Use -o to write it to a file.")});
}

void Session::tell(const std::string& sentence, const std::vector<std::string>& notes) const
{
    Listing listing;
    listing.columns = {{"done", ""}};
    listing.rows = {{sentence}};
    listing.notes = notes;
    listing.json = Json{{"done", sentence}, {"notes", notes}};
    print(listing);
}

CLI::App* addCommand(CLI::App& app, Session& session, const std::string& name, const std::string& description)
{
    CLI::App* command = app.add_subcommand(name, description)->group(tr("Commands"));
    command->option_defaults()->group(tr("Options"));
    command->set_help_flag("-h,--help", tr("Show this help."))->group(tr("Options"));
    command->add_option(tr("FILE"), session.file, tr("The project file (.draad)."))
        ->required()
        ->option_text(" ");
    addChoice(*command, "--format", session.formatKey, {"text", "csv", "json", "html"},
              tr("How the result is printed: text, csv, json or html."));
    addChoice(*command, "--lang", session.languageKey, {"nl", "en"}, tr("The language of what is printed."));
    command->add_option("-o,--output", session.output, tr("Write the result to this file."))
        ->option_text(tr("FILE"));
    command
        ->add_option("--author", session.author,
                     tr("Who makes the change; by default your user name, of a hand-out its coder."))
        ->option_text(tr("NAME"));
    return command;
}

CLI::Option* addChoice(CLI::App& command, const std::string& name, std::string& value,
                       const std::vector<std::string>& allowed, const std::string& description)
{
    std::string shown;
    for (const std::string& word : allowed) shown += (shown.empty() ? "" : "|") + word;
    return command.add_option(name, value, description)->check(oneOf(allowed))->option_text(shown);
}

CLI::Option* addSeveral(CLI::App& command, const std::string& name, std::vector<std::string>& values,
                        const std::string& shown, const std::string& description)
{
    return command.add_option(name, values, description)
        ->option_text(shown)
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

std::function<std::string(const std::string&)> oneOf(const std::vector<std::string>& allowed)
{
    return [allowed](const std::string& word) -> std::string {
        if (std::find(allowed.begin(), allowed.end(), word) != allowed.end()) return {};
        return say("“{word}” is not one of {allowed}.", fmt::arg("word", word),
                   fmt::arg("allowed", joined(allowed)));
    };
}

std::function<std::string(const std::string&)> wholeNumber(int least)
{
    return [least](const std::string& word) -> std::string {
        constexpr std::size_t longest = 8;
        const bool digits = !word.empty() && word.size() <= longest &&
                            word.find_first_not_of("0123456789") == std::string::npos;
        if (digits && std::stoi(word) >= least) return {};
        return say("“{word}” is no whole number from {least} to 99999999.", fmt::arg("word", word),
                   fmt::arg("least", least));
    };
}

std::string shownName(const std::string& path)
{
    return std::filesystem::path(path).filename().string();
}

}
