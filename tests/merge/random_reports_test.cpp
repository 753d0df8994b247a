// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/report_words.h"
#include "merge/restless_team.h"

#include <boost/test/unit_test.hpp>

#include <map>
#include <optional>
#include <random>
#include <string>

using rd::merge::Clash;
using rd::merge::Report;
using rd::test::Happened;
using rd::test::RestlessTeam;
using rd::test::Team;

namespace
{

/// "table/row/column" as a clash is called.
struct Cell {
    explicit Cell(const std::string& id)
        : table(id.substr(0, id.find('/'))), row(id.substr(table.size() + 1, 36)),
          column(id.substr(table.size() + 38))
    {
    }
    std::string table;
    std::string row;
    std::string column;
    [[nodiscard]] rd::Uuid id() const { return rd::Uuid::parse(row).value_or(rd::Uuid{}); }
};

std::string nameOf(const rd::history::State& state, rd::CodeId id)
{
    const auto* code = state.codebook.find(id);
    return code == nullptr ? std::string() : code->shownName(rd::Language::english);
}

/// What stands in the cell, of the kinds that the histories write most; nothing for others.
std::optional<std::string> standing(const rd::history::State& state, const Cell& cell)
{
    if (cell.table == "code") {
        const auto& code = *state.codebook.find(rd::CodeId{cell.id()});
        if (cell.column == "name_nl") return code.name.nl;
        if (cell.column == "short_key") return code.shortKey;
        if (cell.column == "parent") return nameOf(state, code.parent);
    }
    const auto* coding = cell.table == "coding" ? state.codings.find(rd::CodingId{cell.id()}) : nullptr;
    if (coding == nullptr) return std::nullopt;
    if (cell.column == "memo") return coding->memo;
    if (cell.column == "code") return nameOf(state, coding->code);
    if (cell.column == "qualifier") return nameOf(state, coding->qualifier);
    return std::nullopt;
}

bool isRemoved(const rd::history::State& state, const Cell& cell)
{
    if (cell.table == "code") return state.codebook.find(rd::CodeId{cell.id()})->deleted;
    if (cell.table == "coding") return state.codings.find(rd::CodingId{cell.id()}) == nullptr;
    if (cell.table == "round") {
        const auto round = state.rounds.find(rd::RoundId{cell.id()});
        return round == state.rounds.end() || round->second.deleted;
    }
    return false;
}

/// `isOnly`: no other copy wrote the same cell.
void expectTrue(const Clash& clash, bool isOnly, Team& team, const std::string& where)
{
    const auto& state = team.at(0).state();
    const Cell cell(clash.id);
    if (clash.removal) {
        if (cell.table == "code" || cell.table == "coding" || cell.table == "round")
            BOOST_TEST(isRemoved(state, cell) == clash.removalStands, where << ": " << clash.what);
        return;
    }
    if (clash.column == "text" && cell.table == "text_edit") {
        BOOST_TEST((team.at(0).project->text(team.interview())->find(clash.stands) != std::string::npos),
                   where << ": the text has no “" << clash.stands << "”");
        return;
    }
    // Nothing that is settled gives a code another name.
    if (cell.column == "name_nl" && clash.chosenHere && isOnly)
        BOOST_TEST(clash.stands == (*clash.chosenHere ? clash.here : clash.there), where << ": " << clash.id);
    if (const auto value = standing(state, cell))
        BOOST_TEST(clash.stands == *value, where << ": " << clash.id << " of " << clash.what);
}

void expectTrueReports(unsigned seed)
{
    Happened happened;
    RestlessTeam restless(seed, happened);
    for (int i = 0; i < 50; ++i) restless.act();
    Team& team = restless.team();
    const std::string where = "seed " + std::to_string(seed);
    rd::project::MergeOptions trying;
    trying.onlyTry = true;
    std::mt19937 random(seed);
    rd::project::MergeOptions options = rd::test::chosenAtRandom(team.mergeFrom(0, {1, 2}, trying), random);
    options.onlyTry = true;
    const std::string told = rd::merge::reportInWords(team.mergeFrom(0, {1, 2}, options));
    options.onlyTry = false;
    const Report report = team.mergeFrom(0, {1, 2}, options);
    BOOST_TEST((rd::merge::reportInWords(report) == told), where << ": the preview said otherwise");
    std::map<std::string, int> lines;
    for (const auto& copy : report.copies)
        for (const Clash& clash : copy.clashes) ++lines[clash.id];
    for (const auto& copy : report.copies)
        for (const Clash& clash : copy.clashes) expectTrue(clash, lines[clash.id] == 1, team, where);
}

}

BOOST_AUTO_TEST_SUITE(RandomReports)

BOOST_AUTO_TEST_CASE(Reports_WhateverIsChosen_SayWhatStands)
{
    const auto [first, last] = rd::test::seeds(30);
    for (unsigned seed = 30'000 + first; seed <= 30'000 + last; ++seed) expectTrueReports(seed);
}

BOOST_AUTO_TEST_SUITE_END()
