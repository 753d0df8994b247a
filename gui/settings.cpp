// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings.h"

#include "base/error.h"
#include "base/safe_file.h"
#include "gui/wx_text.h"

#include <wx/stdpaths.h>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace rd::gui
{

namespace
{

using nlohmann::json;

json textsOf(const std::vector<std::filesystem::path>& paths)
{
    json texts = json::array();
    for (const auto& path : paths) texts.push_back(path.string());
    return texts;
}

std::vector<std::filesystem::path> pathsOf(const json& read, const char* name)
{
    const auto texts = read.value(name, std::vector<std::string>{});
    return {texts.begin(), texts.end()};
}

std::filesystem::path absoluteOf(const std::filesystem::path& path)
{
    std::error_code error;
    return std::filesystem::absolute(path, error);
}

json jsonOf(const LeftFolders& folders)
{
    json kinds = json::object();
    for (const auto& [kind, folder] : folders.byKind) kinds[kind] = folder.string();
    return {{"project", folders.project.string()}, {"left", kinds}};
}

LeftFolders foldersOf(const json& read)
{
    LeftFolders folders;
    folders.project = read.value("project", "");
    for (const auto& [kind, folder] : read.value("left", std::map<std::string, std::string>{}))
        folders.byKind[kind] = folder;
    return folders;
}

json toJson(const Settings& settings)
{
    return {{"language", settings.language ? std::string(languageCode(*settings.language)) : ""},
            {"coder", settings.coderName},
            {"layout", settings.layout},
            {"layoutWidth", settings.layoutWidth},
            {"layoutHeight", settings.layoutHeight},
            {"width", settings.width},
            {"height", settings.height},
            {"left", settings.left},
            {"top", settings.top},
            {"maximised", settings.maximised},
            {"zoom", settings.zoom},
            {"folders", jsonOf(settings.folders)},
            {"recent", textsOf(settings.recent)},
            {"blind", textsOf(settings.blind)}};
}

Settings fromJson(const json& read)
{
    Settings settings;
    settings.language = languageFromCode(read.value("language", ""));
    settings.coderName = read.value("coder", "");
    settings.layout = read.value("layout", "");
    settings.layoutWidth = read.value("layoutWidth", 0);
    settings.layoutHeight = read.value("layoutHeight", 0);
    settings.width = read.value("width", 0);
    settings.height = read.value("height", 0);
    settings.left = read.value("left", 0);
    settings.top = read.value("top", 0);
    settings.maximised = read.value("maximised", false);
    settings.zoom = read.value("zoom", 0);
    settings.folders = foldersOf(read.value("folders", json::object()));
    settings.recent = pathsOf(read, "recent");
    settings.blind = pathsOf(read, "blind");
    return settings;
}

}

SettingsFile::SettingsFile(std::filesystem::path path) : m_path(std::move(path))
{
    try {
        m_settings = fromJson(json::parse(readFile(m_path, 1U << 20U)));
    } catch (const std::exception&) {
        m_settings = {};
    }
}

std::filesystem::path SettingsFile::usualPath()
{
    wxStandardPaths& paths = wxStandardPaths::Get();
    paths.SetFileLayout(wxStandardPaths::FileLayout_XDG);
    return std::filesystem::path(fromWx(paths.GetUserConfigDir())) / "rodedraad" / "settings.json";
}

void SettingsFile::set(const Settings& settings)
{
    if (settings == m_settings) return;
    m_settings = settings;
    try {
        std::filesystem::create_directories(m_path.parent_path());
        writeFile(m_path, toJson(m_settings).dump(2, ' ', false, json::error_handler_t::replace) + "\n");
    } catch (const std::exception&) {
        // Settings are a convenience; work goes on without them.
    }
    changed();
}

void SettingsFile::remember(const std::filesystem::path& project)
{
    const auto absolute = absoluteOf(project);
    Settings settings = m_settings;
    std::erase(settings.recent, absolute);
    settings.recent.insert(settings.recent.begin(), absolute);
    if (settings.recent.size() > recentLimit) settings.recent.resize(recentLimit);
    set(settings);
}

bool SettingsFile::codesBlind(const std::filesystem::path& project) const
{
    return std::find(m_settings.blind.begin(), m_settings.blind.end(), absoluteOf(project)) !=
           m_settings.blind.end();
}

void SettingsFile::codeBlind(const std::filesystem::path& project, bool blind)
{
    Settings settings = m_settings;
    std::erase(settings.blind, absoluteOf(project));
    if (blind) settings.blind.push_back(absoluteOf(project));
    set(settings);
}

void SettingsFile::forget(const std::filesystem::path& project)
{
    Settings settings = m_settings;
    std::erase(settings.recent, project);
    set(settings);
}

}
