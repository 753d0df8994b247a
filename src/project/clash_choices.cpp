// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/clash_choices.h"

#include "base/i18n.h"
#include "project/named_copy.h"
#include "text/names.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>

namespace rd::project
{

using store::CellClash;
using store::CellName;
using store::Cells;
using store::CellValue;

std::optional<bool> ClashChoices::choiceOf(const std::string& copy, const std::string& cell) const
{
    for (const std::string& which : {copy, std::string()})
        if (const auto found = m_options.keepHere.find({which, cell}); found != m_options.keepHere.end())
            return found->second;
    for (const auto& [place, keepHere] : m_options.keepHere) // the same file, by another way to it
        if (place.cell == cell && copyMeant(place.copy, m_files) == copy) return keepHere;
    return std::nullopt;
}

void ClashChoices::add(const std::string& copy, const std::vector<CellClash>& clashes)
{
    for (const CellClash& clash : clashes)
        m_clashes.push_back({copy, clash, choiceOf(copy, clashId(clash.cell))});
}

void ClashChoices::follow(const std::string& copy, const std::vector<CellClash>& followers)
{
    for (const CellClash& clash : followers) {
        const auto leads = [&](const Clash& one) {
            return one.copy == copy && one.keepHere && std::get<1>(one.clash.cell) == std::get<1>(clash.cell);
        };
        const auto leader = std::find_if(m_clashes.begin(), m_clashes.end(), leads);
        if (leader != m_clashes.end()) m_followers.push_back({copy, clash, leader->keepHere});
    }
}

std::vector<CellClash> takeFollowers(std::vector<CellClash>& clashes)
{
    const auto follows = [&](const CellClash& clash) {
        return std::get<0>(clash.cell) == "memo" && std::get<2>(clash.cell) == "coder" &&
               std::any_of(clashes.begin(), clashes.end(), [&](const CellClash& other) {
                   return std::get<1>(other.cell) == std::get<1>(clash.cell) && other.cell != clash.cell;
               });
    };
    std::vector<CellClash> followers;
    std::copy_if(clashes.begin(), clashes.end(), std::back_inserter(followers), follows);
    std::erase_if(clashes, [&](const CellClash& clash) {
        return std::any_of(followers.begin(), followers.end(),
                           [&](const CellClash& one) { return one.cell == clash.cell; });
    });
    return followers;
}

/// Of what no choice left out the last that was written.
Cells ClashChoices::standingOf(const std::vector<const Clash*>& clashes)
{
    const CellClash& first = clashes.front()->clash;
    std::vector<Written> left{{first.here, {first.hereBy.hlc, first.hereBy.id.uuid}}};
    for (const Clash* one : clashes) {
        const bool byValues = one->clash.made && !one->keepHere;
        const bool here = byValues ? !one->clash.thereStands : one->keepHere.value_or(false);
        if ((one->keepHere || byValues) && !here) left.clear();
        if (!here) left.push_back({one->clash.there, {one->clash.thereBy.hlc, one->clash.thereBy.id.uuid}});
    }
    return std::max_element(left.begin(), left.end(),
                            [](const Written& a, const Written& b) { return a.stamp < b.stamp; })
        ->value;
}

std::map<CellName, Cells> ClashChoices::standing() const
{
    std::map<CellName, std::vector<const Clash*>> cells;
    for (const Clash& one : m_clashes) cells[one.clash.cell].push_back(&one);
    std::map<CellName, Cells> values;
    for (const auto& [cell, clashes] : cells) values[cell] = standingOf(clashes);
    return values;
}

std::map<CellName, CellValue> ClashChoices::chosen() const
{
    std::map<CellName, CellValue> values;
    const auto all = standing();
    for (const Clash& one : m_clashes) {
        if (!one.keepHere) continue;
        const auto& [table, row, name] = one.clash.cell;
        for (const auto& [column, value] : all.at(one.clash.cell)) values[{table, row, column}] = value;
    }
    for (const Clash& one : m_followers)
        for (const auto& [column, value] : *one.keepHere ? one.clash.here : one.clash.there)
            values[{std::get<0>(one.clash.cell), std::get<1>(one.clash.cell), column}] = value;
    return values;
}

void ClashChoices::tell(std::vector<merge::FromCopy>& copies, const ClashWords& words,
                        const std::function<std::optional<Cells>(const CellClash&)>& standing) const
{
    auto next = m_clashes.begin();
    for (merge::FromCopy& copy : copies)
        for (merge::Clash& told : copy.clashes) {
            const CellClash& clash = next->clash;
            const auto stands = standing(clash);
            const Cells value = stands.value_or(Cells());
            const bool hereIsLater =
                std::pair(clash.thereBy.hlc, clash.thereBy.id) < std::pair(clash.hereBy.hlc, clash.hereBy.id);
            told.chosenHere = next->keepHere;
            told.what = words.inWords(clash).what; // which may be called otherwise by now
            told.stands = stands ? words.value(clash, value) : tr("deleted");
            told.otherStands = value != clash.here && value != clash.there;
            if (!told.otherStands) {
                told.thereStands = value == clash.there;
                told.neitherLast = told.neitherLast || told.thereStands == hereIsLater;
            } else if (next->keepHere)
                told.thereStands = !*next->keepHere;
            ++next;
        }
}

namespace
{

std::vector<std::string> filesOf(const merge::Report& report)
{
    std::vector<std::string> files;
    for (const merge::FromCopy& copy : report.copies) files.push_back(copy.file);
    return files;
}

bool isMerged(const std::string& copy, const merge::Report& report)
{
    return !copyMeant(copy, filesOf(report)).empty();
}

bool isClash(const ClashPlace& place, const merge::Report& report)
{
    const std::string meant = copyMeant(place.copy, filesOf(report));
    return std::any_of(report.copies.begin(), report.copies.end(), [&](const auto& copy) {
        return (place.copy.empty() || copy.file == meant) &&
               std::any_of(copy.clashes.begin(), copy.clashes.end(),
                           [&](const auto& clash) { return clash.id == place.cell; });
    });
}

/// What both said in rows of their own, and a removal, may be no more when something else is chosen.
bool mayGoWithAnother(const std::string& cell)
{
    return cell.starts_with("raising/") || cell.starts_with("resolution/") || cell.starts_with("value/") ||
           cell.ends_with("/deleted");
}

/// A form may speak of copies that are merged another time, but not of these alone.
std::optional<merge::Finding> unused(const std::set<std::string>& others, bool anyMerged,
                                     const std::string& file)
{
    if (others.empty()) return std::nullopt;
    const std::string names = text::quotedList({others.begin(), others.end()});
    if (!anyMerged)
        throw Refusal({file, "",
                       say("The choices are about {copies}, and no copy of that name is merged here.",
                           fmt::arg("copies", names)),
                       tr("Merge the copies in the order and under the names that the form has, or write it "
                          "anew with --clashes and --dry-run.")});
    return merge::Finding{"choices-unused",
                          say("Choices about {copies} were left out: no copy of that name is merged here.",
                              fmt::arg("copies", names))};
}

}

std::vector<merge::Finding> demandKnown(const MergeOptions& options, const merge::Report& report)
{
    long long gone = 0;
    std::set<std::string> others;
    bool anyMerged = false;
    for (const auto& [place, keepHere] : options.keepHere) {
        if (!place.copy.empty() && !isMerged(place.copy, report)) {
            others.insert(std::filesystem::path(place.copy).filename().string());
            continue;
        }
        anyMerged = true;
        if (isClash(place, report)) continue;
        const auto line = options.choiceLines.find(place);
        if (!mayGoWithAnother(place.cell))
            throw Refusal({options.choicesFile,
                           line == options.choiceLines.end()
                               ? std::string()
                               : say("line {line}", fmt::arg("line", line->second)),
                           say("There is a choice about “{cell}”, which is not among what both sides wrote.",
                               fmt::arg("cell", place.cell)),
                           tr("Write the form anew with --clashes and --dry-run, and choose in that.")});
        ++gone;
    }
    std::vector<merge::Finding> findings;
    if (auto unusedOnes = unused(others, anyMerged, options.choicesFile))
        findings.push_back(std::move(*unusedOnes));
    if (gone > 0)
        findings.push_back(
            {"choices-void", sayn("{count} choice had nothing left to choose, because of another one.",
                                  "{count} choices had nothing left to choose, because of others.", gone,
                                  fmt::arg("count", gone))});
    return findings;
}

std::optional<merge::Finding> unusedMapping(const MergeOptions& options, const merge::Report& report)
{
    std::set<std::string> codes;
    std::set<std::string> transcripts;
    for (const merge::FromCopy& copy : report.copies) {
        for (const auto& code : copy.codes) codes.insert(code.key);
        for (const auto& one : copy.transcripts) transcripts.insert(one.name);
    }
    std::vector<std::string> unused;
    for (const auto& [key, into] : options.mapping)
        if (!codes.contains(key)) unused.push_back(key);
    for (const auto& [name, into] : options.transcripts)
        if (!transcripts.contains(name)) unused.push_back(name);
    if (unused.empty()) return std::nullopt;
    const std::string names = text::quotedList(unused);
    return merge::Finding{"mapping-unused",
                          say("The mapping also names what no project made apart has here: {names}.",
                              fmt::arg("names", names))};
}

}
