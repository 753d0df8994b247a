// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/renewal/origin.h"

#include "report/chapter/place_keys.h"

namespace rd::report
{

namespace
{

constexpr std::size_t knownDigits = 8;

std::set<std::string> pieces(const std::string& text)
{
    std::set<std::string> all;
    for (std::size_t at = 0; at + knownDigits <= text.size(); at += knownDigits)
        all.insert(text.substr(at, knownDigits));
    return all;
}

}

std::string knownAs(const std::string& key)
{
    return key.size() < knownDigits ? key : key.substr(key.size() - knownDigits);
}

std::set<std::string> knownIn(const Document& document)
{
    std::set<std::string> known;
    const auto take = [&](const std::string& key) {
        if (!key.empty()) known.insert(knownAs(key));
    };
    for (const Block& block : document.blocks) {
        if (const auto* chart = std::get_if<Chart>(&block)) take(chart->shows);
        if (const auto* paragraph = std::get_if<Paragraph>(&block); paragraph && !paragraph->member.empty())
            take(keyOf(*paragraph));
        if (const auto* heading = std::get_if<Heading>(&block); heading && !heading->member.empty())
            take(keyOf(*heading));
        const auto* grid = std::get_if<Grid>(&block);
        if (grid == nullptr) continue;
        take(grid->shows);
        for (const Grid::Cell& head : grid->heads)
            if (!head.runs.empty()) take(head.runs.front().shows);
    }
    return known;
}

std::map<std::string, std::string> barsIn(const Document& document)
{
    std::map<std::string, std::string> bars;
    for (const Block& block : document.blocks)
        if (const auto* chart = std::get_if<Chart>(&block))
            for (const Chart::Row& row : chart->rows)
                for (const std::string& key : row.shows) bars[knownAs(key)] = row.label;
    return bars;
}

std::string originText(const Origin& origin)
{
    nlohmann::json json{{"project", origin.project.toString()},
                        {"file", origin.file},
                        {"language", origin.language == Language::dutch ? "nl" : "en"}};
    for (const ReportedTable& table : origin.tables) json["tables"].push_back(jsonOf(table));
    for (const CoderId coder : origin.coders) json["coders"].push_back(coder.uuid.toString());
    if (origin.allTables) json["all_tables"] = true;
    if (!origin.concludes) json["no_conclusions"] = true;
    if (origin.lastFigure > 0) json["last_figure"] = origin.lastFigure;
    if (origin.lastQuote > 0) json["last_quote"] = origin.lastQuote;
    if (!origin.lacking.empty()) json["lacking"] = origin.lacking;
    std::string all;
    for (const std::string& known : origin.known) all += known;
    if (!all.empty()) json["known"] = std::move(all);
    if (!origin.bars.empty()) json["bars"] = origin.bars;
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
        origin.allTables = json.value("all_tables", false);
        origin.concludes = !json.value("no_conclusions", false);
        origin.lastFigure = json.value("last_figure", std::size_t{0});
        origin.lastQuote = json.value("last_quote", std::size_t{0});
        origin.lacking = json.value("lacking", std::set<std::string>());
        origin.known = pieces(json.value("known", ""));
        origin.bars = json.value("bars", std::map<std::string, std::string>());
        for (const std::string& coder : json.value("coders", std::vector<std::string>()))
            origin.coders.push_back(CoderId{Uuid::parse(coder).value()});
        return origin;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

}
