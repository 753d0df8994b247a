// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/listing.h"
#include "project/project.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace CLI
{
class App;
class Option;
}

namespace rd::cli
{

/// Options that do not go together; exit status 2. The text is the user's.
class UsageError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// What the options say that every command has, and the two things every command does: open a project and
/// print. One for a run of the program; outlives the commands.
class Session
{
public:
    std::string file; ///< The project file of the command.
    std::string author;
    std::string formatKey; ///< Empty: by the ending of `output`, else text.
    std::string languageKey;
    std::string output;
    mutable bool wrote = false; ///< The project was opened to write.
    int exitStatus = 0;         ///< 1 when a command did its work and has bad news (check).

    [[nodiscard]] std::unique_ptr<project::Project> openToRead() const;
    [[nodiscard]] std::unique_ptr<project::Project> openToWrite() const;
    [[nodiscard]] project::OpenOptions openOptions(bool readOnly) const;
    [[nodiscard]] Format format() const;
    /// Whether it is read by people: words in their language, where CSV and JSON have keys.
    [[nodiscard]] bool forPeople() const { return format() == Format::text || format() == Format::html; }
    /// How many letters fit beside each other where the text is printed: of a terminal, else 0 (any).
    [[nodiscard]] int width() const;
    /// To the file of -o, or to standard output. Throws Refusal when it cannot be written; that of a wrong
    /// ending names `further` endings, which the command writes itself, too.
    void print(const std::string& text, const std::vector<std::string>& further = {}) const;
    void print(const Listing& listing, const std::vector<std::string>& further = {}) const
    {
        print(render(listing, format(), width()), further);
    }
    /// One sentence; in JSON {"done": …} with the notes.
    void tell(const std::string& sentence, const std::vector<std::string>& notes = {}) const;
};

/// A subcommand with the options that all have: FILE, --format, --lang, -o, --author.
CLI::App* addCommand(CLI::App& app, Session& session, const std::string& name,
                     const std::string& description);
/// An option whose value is one of `allowed`; anything else is wrong usage.
CLI::Option* addChoice(CLI::App& command, const std::string& name, std::string& value,
                       const std::vector<std::string>& allowed, const std::string& description);

/// An option that may be given more than once, each time with one value (which may be a list of names).
CLI::Option* addSeveral(CLI::App& command, const std::string& name, std::vector<std::string>& values,
                        const std::string& shown, const std::string& description);

/// What is wrong with a word that is no whole number from `least` to 99,999,999, in the user's language;
/// empty for one that is.
std::function<std::string(const std::string&)> wholeNumber(int least);
/// What is wrong with a word that is not one of `allowed`, in the user's language; empty for one that is.
std::function<std::string(const std::string&)> oneOf(const std::vector<std::string>& allowed);

/// The name by which complaints call a file.
std::string shownName(const std::string& path);

/// Says how far long work is on a terminal's error output; silent elsewhere.
Progress& consoleProgress();

}
