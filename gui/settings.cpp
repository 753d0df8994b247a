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

json toJson(const Settings& settings)
{
    json recent = json::array();
    for (const auto& path : settings.recent) recent.push_back(path.string());
    return {{"language", settings.language ? std::string(languageCode(*settings.language)) : ""},
            {"coder", settings.coderName},
            {"layout", settings.layout},
            {"width", settings.width},
            {"height", settings.height},
            {"left", settings.left},
            {"top", settings.top},
            {"maximised", settings.maximised},
            {"zoom", settings.zoom},
            {"recent", recent}};
}

Settings fromJson(const json& read)
{
    Settings settings;
    settings.language = languageFromCode(read.value("language", ""));
    settings.coderName = read.value("coder", "");
    settings.layout = read.value("layout", "");
    settings.width = read.value("width", 0);
    settings.height = read.value("height", 0);
    settings.left = read.value("left", 0);
    settings.top = read.value("top", 0);
    settings.maximised = read.value("maximised", false);
    settings.zoom = read.value("zoom", 0);
    for (const auto& path : read.value("recent", std::vector<std::string>{}))
        settings.recent.emplace_back(path);
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
    std::error_code error;
    const auto absolute = std::filesystem::absolute(project, error);
    Settings settings = m_settings;
    std::erase(settings.recent, absolute);
    settings.recent.insert(settings.recent.begin(), absolute);
    if (settings.recent.size() > recentLimit) settings.recent.resize(recentLimit);
    set(settings);
}

void SettingsFile::forget(const std::filesystem::path& project)
{
    Settings settings = m_settings;
    std::erase(settings.recent, project);
    set(settings);
}

}
