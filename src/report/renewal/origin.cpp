// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/renewal/origin.h"

namespace rd::report
{

std::string originText(const Origin& origin)
{
    nlohmann::json json{{"project", origin.project.toString()},
                        {"file", origin.file},
                        {"language", origin.language == Language::dutch ? "nl" : "en"}};
    for (const ReportedTable& table : origin.tables) json["tables"].push_back(jsonOf(table));
    return json.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
}

std::optional<Origin> originFrom(const std::string& text)
{
    try {
        const auto json = nlohmann::json::parse(text);
        const auto project = Uuid::parse(json.at("project").get<std::string>());
        if (!project) return std::nullopt;
        Origin origin{*project, json.at("file").get<std::string>(), Language::dutch, {}};
        if (json.at("language") == "en") origin.language = Language::english;
        if (json.contains("tables"))
            for (const auto& one : json.at("tables"))
                if (auto table = tableFrom(one)) origin.tables.push_back(std::move(*table));
        return origin;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

}
