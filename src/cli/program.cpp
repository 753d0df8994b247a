// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include "base/i18n.h"
#include "cli/commands/commands.h"
#include "cli/usage.h"
#include "text/normalise.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <iostream>
#include <string_view>

namespace rd::cli
{

namespace
{

constexpr int refused = 1;
constexpr int wrongUsage = 2;

/// --lang counts from the first word on, as help and complaints speak it too.
void speakAsAsked(int count, char** words)
{
    const std::string_view option = "--lang";
    for (int i = 1; i < count; ++i) {
        const std::string_view word = words[i];
        std::string_view value;
        if (word == option && i + 1 < count) value = words[i + 1];
        if (word.substr(0, option.size() + 1) == "--lang=") value = word.substr(option.size() + 1);
        if (value == "nl") setUserLanguage(Language::dutch);
        if (value == "en") setUserLanguage(Language::english);
    }
}

void addCommands(CLI::App& app, Session& session)
{
    addNew(app, session);
    addImport(app, session);
    addTranscripts(app, session);
    addText(app, session);
    addSearch(app, session);
    addCases(app, session);
    addAttributes(app, session);
    addCodebook(app, session);
    addCodings(app, session);
    addGuide(app, session);
    addTable(app, session);
    addTables(app, session);
    addPassages(app, session);
    addMemos(app, session);
    addReport(app, session);
    addExport(app, session);
    addConvert(app, session);
    addAgreement(app, session);
    addRounds(app, session);
    addDisagreements(app, session);
    addConsensus(app, session);
    addHistory(app, session);
    addUndo(app, session);
    addRedo(app, session);
    addCheck(app, session);
    addInfo(app, session);
    addRescue(app, session);
    addMerge(app, session);
    addCoders(app, session);
    addDeliver(app, session);
    addHandout(app, session);
}

int complainOfUsage(const CLI::App& app, const std::string& complaint)
{
    const CLI::App& command = typedCommand(app);
    std::string name = app.get_name();
    if (&command != &app) name += " " + command.get_name();
    std::cerr << name << ": " << complaint << "\n"
              << say("See {command} --help.", fmt::arg("command", name)) << "\n";
    return wrongUsage;
}

/// Words that are kept (names, titles) must be UTF-8; files may be called anything.
void demandText(int count, char** words)
{
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        std::error_code error;
        if (text::isValidUtf8(word) || std::filesystem::exists(word, error)) continue;
        throw UsageError(say("“{word}” is not UTF-8.", fmt::arg("word", text::normalised(word))));
    }
}

/// SQLite's log goes into the file when the project is closed, if there is room for it.
void warnOfFullDisk(const Session& session)
{
    const std::string log = session.file + "-wal";
    std::error_code error;
    if (!session.wrote || std::filesystem::file_size(log, error) == 0 || error) return;
    const std::string name = std::filesystem::path(log).filename().string();
    std::cerr
        << say("The disk is full. What was changed is saved, but part of it stands in “{file}” beside the "
               "project. Keep the two together, and make room and open the project once more before you "
               "copy it.",
               fmt::arg("file", name))
        << "\n";
}

int parse(CLI::App& app, const Session& session, int count, char** words)
{
    try {
        demandText(count, words);
        app.parse(count, words);
        warnOfFullDisk(session);
        return session.exitStatus;
    } catch (const CLI::CallForHelp&) {
        std::cout << app.help() << std::flush;
    } catch (const CLI::CallForVersion& version) {
        std::cout << version.what() << "\n";
    } catch (const CLI::ParseError& error) {
        return complainOfUsage(app, usageComplaint(app, error));
    } catch (const UsageError& error) {
        return complainOfUsage(app, error.what());
    }
    return 0;
}

}

int runProgram(int count, char** words)
{
    speakAsAsked(count, words);
    Session session;
    CLI::App app(tr("Rode Draad: coding interviews and counting per case."), "rodedraad-cli");
    app.option_defaults()->group(tr("Options"));
    app.set_help_flag("-h,--help", tr("Show this help."))->group(tr("Options"));
    app.set_version_flag("--version", std::string("rodedraad-cli " RD_VERSION), tr("Show the version."))
        ->group(tr("Options"));
    addChoice(app, "--lang", session.languageKey, {"nl", "en"}, tr("The language of what is printed."));
    app.require_subcommand(1);
    app.footer(tr("Exit status: 0 done, 1 refused (the message says why), 2 wrong usage.\n"
                  "Every command has its own --help; all of it stands in docs/cli.md."));
    addCommands(app, session);
    speakHelp(app);
    try {
        return parse(app, session, count, words);
    } catch (const Refusal& refusal) {
        std::cerr << refusal.what() << "\n";
    } catch (const std::exception&) {
        std::cerr << tr("Something went wrong that should not; nothing was changed.") << "\n";
    }
    return refused;
}

}
