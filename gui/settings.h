// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"
#include "base/signal.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rd::gui
{

/// Where windows that ask for files were left, while the project in that folder was open.
struct LeftFolders {
    std::filesystem::path project;
    std::map<std::string, std::filesystem::path> byKind; ///< "imports", "exports", "copies", "projects".
    bool operator==(const LeftFolders&) const = default;
};

/// What the program remembers of one user between runs, in a small text file. Never anything of a project but
/// its path.
struct Settings {
    std::optional<Language> language; ///< Nothing: that of the system.
    std::string coderName;            ///< Empty: the user's name on this machine.
    std::string layout;               ///< Of the panes, in the toolkit's words.
    int layoutWidth = 0;              ///< Of the window in which the panes were laid out so; 0: not known.
    int layoutHeight = 0;
    int width = 0; ///< Of the window, as it is when not maximised; 0: not known yet.
    int height = 0;
    int left = 0;
    int top = 0;
    bool maximised = false;
    int zoom = 0;
    std::vector<std::filesystem::path> recent; ///< Last opened first.
    std::vector<std::filesystem::path> blind;  ///< Projects in which the user codes blind.

    LeftFolders folders;

    bool operator==(const Settings&) const = default;
};

/// Settings with the file they are kept in.
class SettingsFile
{
public:
    static constexpr std::size_t recentLimit = 9;

    /// A file that is missing or cannot be read gives the defaults.
    explicit SettingsFile(std::filesystem::path path);
    /// In the user's configuration folder.
    static std::filesystem::path usualPath();

    [[nodiscard]] const Settings& get() const { return m_settings; }
    /// Keeps the settings; a folder that cannot be written is passed over, as nothing is lost by it.
    void set(const Settings& settings);
    void remember(const std::filesystem::path& project);
    void forget(const std::filesystem::path& project);
    /// Whether the user codes blind in that project: kept here, as others who get the project may see.
    [[nodiscard]] bool codesBlind(const std::filesystem::path& project) const;
    void codeBlind(const std::filesystem::path& project, bool blind);

    Signal<> changed;

private:
    std::filesystem::path m_path;
    Settings m_settings;
};

}
