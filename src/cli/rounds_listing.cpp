// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rounds_listing.h"

#include "agreement/words.h"
#include "base/i18n.h"
#include "cli/agreement_json.h"
#include "report/agreement_rounds.h"

#include <algorithm>

namespace rd::cli
{

namespace
{

using agreement::Coefficient;
using agreement::frameOf;
using agreement::OfRound;
using agreement::RoundLine;

void addShown(Listing& listing, const std::vector<OfRound>& rounds, Coefficient coefficient)
{
    listing.columns = {{"name", tr("Code")}};
    for (const OfRound& one : rounds)
        listing.columns.push_back({one.round.name, report::roundName(one.round), true});
    for (const RoundLine& line : agreement::linesOf(rounds)) {
        std::vector<Json> cells{agreement::subjectName(frameOf(rounds), line.subject)};
        for (const agreement::Row* row : line.rows)
            cells.emplace_back(agreement::shownValue(row, coefficient));
        listing.rows.push_back(std::move(cells));
    }
}

std::vector<Json> valuesOf(const agreement::Row& row, Coefficient coefficient)
{
    const auto place = static_cast<std::size_t>(coefficient);
    const auto& value = row.values[place].value;
    const auto interval = row.intervals ? row.intervals->at(place) : std::nullopt;
    return {value ? Json(*value) : Json(nullptr), interval ? Json(interval->low) : Json(nullptr),
            interval ? Json(interval->high) : Json(nullptr)};
}

void addValues(Listing& listing, const std::vector<OfRound>& rounds, Coefficient coefficient)
{
    const std::string key = agreement::coefficientKey(coefficient);
    for (const std::string& column :
         {std::string("round"), std::string("date"), std::string("kind"), std::string("code"),
          std::string("qualifier"), std::string("name"), key, key + "_low", key + "_high"})
        listing.columns.push_back({column, ""});
    const analysis::Frame& frame = frameOf(rounds);
    const auto keyOf = [&](analysis::Index code) {
        return code == analysis::none ? Json(nullptr) : Json(frame.code(code).key);
    };
    for (const RoundLine& line : agreement::linesOf(rounds))
        for (std::size_t i = 0; i < rounds.size(); ++i) {
            if (line.rows[i] == nullptr) continue;
            std::vector<Json> cells{
                rounds[i].round.name,          rounds[i].round.date,
                kindKey(line.subject),         keyOf(line.subject.code),
                keyOf(line.subject.qualifier), agreement::subjectName(frame, line.subject)};
            for (Json& value : valuesOf(*line.rows[i], coefficient)) cells.push_back(std::move(value));
            listing.rows.push_back(std::move(cells));
        }
}

Json roundsJson(const std::vector<OfRound>& rounds, Coefficient coefficient)
{
    Json list = Json::array();
    for (const OfRound& one : rounds) {
        Json json{{"name", one.round.name}, {"date", one.round.date}};
        json["agreement"] = one.result ? agreementJson(*one.result) : Json(nullptr);
        json["why"] = one.why;
        list.push_back(std::move(json));
    }
    return {{"coefficient", agreement::coefficientKey(coefficient)},
            {"rounds", std::move(list)},
            {"notes", agreement::notesOf(rounds, coefficient)}};
}

}

Listing roundsListing(const std::vector<OfRound>& rounds, Coefficient coefficient, bool forPeople)
{
    Listing listing;
    listing.key = "rows";
    const std::string name = agreement::coefficientName(coefficient);
    listing.title = say("Agreement per round: {coefficient}", fmt::arg("coefficient", name));
    if (forPeople)
        addShown(listing, rounds, coefficient);
    else
        addValues(listing, rounds, coefficient);
    listing.notes = agreement::notesOf(rounds, coefficient);
    listing.json = roundsJson(rounds, coefficient);
    return listing;
}

}
