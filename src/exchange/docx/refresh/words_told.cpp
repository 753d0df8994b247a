// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/part_refresh.h"
#include "report/chapter/place_keys.h"

#include <algorithm>

namespace rd::exchange
{

using report::Present;

namespace
{

/// Codes with their figures, in the order of the rows: "listens", "4 of 5 families".
using Figures = std::vector<std::pair<std::string, std::string>>;

/// Where the label that begins there ends: the longest that is known, else before the next semicolon.
std::size_t endOfLabel(const std::string& line, std::size_t at, std::size_t last,
                       const std::set<std::string>& labels)
{
    std::size_t longest = 0;
    for (const std::string& label : labels)
        if (label.size() > longest && line.compare(at, label.size(), label) == 0 &&
            (at + label.size() == last || line.compare(at + label.size(), 2, "; ") == 0))
            longest = label.size();
    return longest > 0 ? at + longest : std::min(line.find("; ", at), last);
}

/// Of "4 of 5 families: listens; nods."
void addFigures(const std::string& line, const std::set<std::string>& labels, Figures& figures)
{
    const std::size_t colon = line.find(": ");
    if (colon == std::string::npos) return;
    const std::size_t last = line.ends_with('.') ? line.size() - 1 : line.size();
    for (std::size_t at = colon + 2; at < last;) {
        const std::size_t end = endOfLabel(line, at, last, labels);
        figures.emplace_back(line.substr(at, end - at), line.substr(0, colon));
        at = end + 2;
    }
}

}

std::string PartRefresh::keyOfRows(const Present::Member& member)
{
    return member.table.empty() ? member.list : report::captionKey(member.table);
}

/// `rows`: what tells the rows in words of one table from those of others.
void PartRefresh::tellRowInWords(const std::string& rows, RenewedPlace renewed, bool fallback)
{
    if (fallback) return;
    stand(renewed);
    m_rowsInWords[rows].push_back(std::move(renewed));
}

/// A row in words is known by its number, so that it is another one when the number of its code changes:
/// what is told is which number each code has.
void PartRefresh::tellRowsInWords()
{
    for (const auto& [table, lines] : m_rowsInWords) {
        std::set<std::string> labels;
        for (const Placed& place : m_places)
            if (place.mark.key.starts_with("label_")) labels.insert(plainSpaced(place.text));
        for (const Present::Member& member : m_present.members())
            for (const std::string& label : report::labelsInWords(member.paragraph)) labels.insert(label);
        Figures before;
        Figures now;
        for (const RenewedPlace& line : lines) {
            addFigures(line.from, labels, before);
            addFigures(line.to, labels, now);
        }
        auto told = figuresTold(before, now);
        if (told.empty()) told = {lines.front()}; // in another order
        for (RenewedPlace& one : told) {
            one.place = lines.front().place;
            one.after = lines.front().after;
            one.at = lines.front().at;
            m_result.renewed.push_back(std::move(one));
        }
    }
}

std::vector<RenewedPlace> PartRefresh::figuresTold(std::vector<std::pair<std::string, std::string>> before,
                                                   std::vector<std::pair<std::string, std::string>> now) const
{
    using Kind = RenewedPlace::Kind;
    std::vector<RenewedPlace> told;
    const auto pairAll = [&](const auto& alike) {
        std::erase_if(before, [&](const auto& old) {
            const auto found = std::find_if(now.begin(), now.end(),
                                            [&](const auto& one) { return alike(old.first, one.first); });
            if (found == now.end()) return false;
            if (old.first != found->first)
                told.push_back({Kind::changed, "", "", old.first, found->first, true});
            if (old.second != found->second)
                told.push_back({Kind::changed, "", found->first, old.second, found->second});
            now.erase(found);
            return true;
        });
    };
    pairAll([](const std::string& one, const std::string& other) { return one == other; });
    pairAll([&](const std::string& one, const std::string& other) { return namesNow(one).contains(other); });
    for (const auto& [label, figure] : before) told.push_back({Kind::removed, "", label, figure, ""});
    for (const auto& [label, figure] : now) told.push_back({Kind::added, "", label, "", figure});
    return told;
}

}
