// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/opening.h"

#include "analysis/presence.h"
#include "analysis/sweep.h"

#include <algorithm>
#include <map>
#include <set>

namespace rd::analysis
{

namespace
{

Pick pickAt(const Table& table, std::size_t part, std::size_t row, std::size_t column)
{
    const Part& p = table.parts[part];
    return combined(p.pick, combined(p.rows[row].pick, p.columns[column].pick));
}

coding::CountUnit unitOf(const Table& table)
{
    const auto unit = table.definition.unit;
    if (table.definition.kind == coding::TableKind::poles || unit == coding::CountUnit::passages)
        return coding::CountUnit::cases;
    if (table.definition.kind == coding::TableKind::summary && unit != coding::CountUnit::respondents)
        return coding::CountUnit::cases;
    return unit;
}

/// Finds the codings behind one pick.
class Finder
{
public:
    Finder(const Table& table, const Pick& pick)
        : m_table(table), m_frame(table.snapshot.frame()), m_pick(pick), m_unit(unitOf(table)),
          m_cases(m_frame.cases().size()), m_respondents(m_frame.respondents().size())
    {
        m_cases.setAll();
        m_cases &= table.within;
        if (pick.group) limitToGroup(table.grouping.groups[*pick.group]);
        if (pick.unit) limitToUnit(*pick.unit);
    }

    [[nodiscard]] const Bits& cases() const { return m_cases; }

    [[nodiscard]] std::vector<Place> places() const
    {
        if (m_pick.together == Together::samePassage) return sharing();
        if (m_pick.together == Together::sameUnit) return inSameUnit();
        return found(m_pick.code);
    }

private:
    /// In groups of respondents a passage counts with its case, or, where respondents or passages are
    /// counted, by who says it.
    void limitToGroup(const Group& group)
    {
        m_cases &= group.cases;
        const bool byPerson = m_table.definition.unit == coding::CountUnit::respondents ||
                              m_table.definition.unit == coding::CountUnit::passages;
        if (!group.all && byPerson && m_table.grouping.byRespondent) limitToPeople(group.respondents);
    }

    void limitToUnit(Index unit)
    {
        Bits only(m_frame.cases().size());
        only.set(m_frame.caseOf(m_unit, unit));
        m_cases &= only;
        if (m_unit == coding::CountUnit::transcripts) m_transcript = unit;
        if (m_unit != coding::CountUnit::respondents) return;
        Bits person(m_frame.respondents().size());
        person.set(unit);
        limitToPeople(person);
    }

    void limitToPeople(const Bits& people)
    {
        if (m_byPeople)
            m_respondents &= people;
        else
            m_respondents = people;
        m_byPeople = true;
    }

    [[nodiscard]] std::vector<Place> found(CodeId code) const
    {
        PassageQuestion question;
        question.filter = m_table.filter;
        question.code = code;
        question.carried = false;
        question.below = m_pick.below;
        question.qualified = m_pick.qualified;
        question.qualifier = m_pick.qualifier;
        question.cases = &m_cases;
        question.respondents = m_byPeople ? &m_respondents : everyone();
        question.transcript = m_transcript;
        return findPassages(m_table.snapshot, question);
    }

    /// Counting respondents, what nobody says counts nowhere.
    [[nodiscard]] const Bits* everyone() const
    {
        const auto kind = m_table.definition.kind;
        const bool people = m_table.definition.unit == coding::CountUnit::respondents &&
                            (kind == coding::TableKind::xOfN || kind == coding::TableKind::crosstab);
        if (!people) return nullptr;
        m_everyone = Bits(m_frame.respondents().size());
        m_everyone.setAll();
        return &m_everyone;
    }

    /// Both sides of every pair of codings that overlap.
    [[nodiscard]] std::vector<Place> sharing() const
    {
        const std::vector<Place> ones = found(m_pick.code);
        const std::vector<Place> others = found(m_pick.other);
        std::set<Place> result;
        std::map<Index, std::pair<std::set<Index>, std::set<Index>>> rows;
        for (const Place place : ones) rows[place.transcript].first.insert(place.row);
        for (const Place place : others) rows[place.transcript].second.insert(place.row);
        for (const auto& [transcript, sides] : rows) {
            const std::set<Index>& a = sides.first;
            const std::set<Index>& b = sides.second;
            const auto counts = [&](Index row) { return a.contains(row) || b.contains(row); };
            eachOverlap(m_table.snapshot.chunk(transcript), counts, [&, t = transcript](Index x, Index y) {
                if (!(a.contains(x) && b.contains(y)) && !(b.contains(x) && a.contains(y))) return;
                result.insert({t, x});
                result.insert({t, y});
            });
        }
        return inOrder({result.begin(), result.end()});
    }

    /// The codings of either code in the units that have both.
    [[nodiscard]] std::vector<Place> inSameUnit() const
    {
        const Presence found = presence(m_table.snapshot, m_table.filter, m_unit);
        const Bits both =
            found.ordinary[m_frame.codeIndex(m_pick.code)] & found.ordinary[m_frame.codeIndex(m_pick.other)];
        std::set<Place> result;
        for (const CodeId code : {m_pick.code, m_pick.other})
            for (const Place place : this->found(code))
                if (isIn(both, place)) result.insert(place);
        return inOrder({result.begin(), result.end()});
    }

    [[nodiscard]] bool isIn(const Bits& units, Place place) const
    {
        const Chunk& chunk = m_table.snapshot.chunk(place.transcript);
        if (m_unit == coding::CountUnit::transcripts) return units.test(chunk.transcript);
        if (m_unit == coding::CountUnit::cases) return units.test(chunk.caseIndex);
        const auto people = chunk.respondentsOf(place.row);
        return std::any_of(people.begin(), people.end(), [&](Index person) { return units.test(person); });
    }

    [[nodiscard]] std::vector<Place> inOrder(std::vector<Place> places) const
    {
        std::stable_sort(places.begin(), places.end(), [this](Place a, Place b) {
            return m_frame.transcripts()[a.transcript].caseIndex <
                   m_frame.transcripts()[b.transcript].caseIndex;
        });
        return places;
    }

    const Table& m_table;
    const Frame& m_frame;
    const Pick& m_pick;
    coding::CountUnit m_unit;
    Bits m_cases;
    Bits m_respondents;
    mutable Bits m_everyone;
    bool m_byPeople = false;
    Index m_transcript = none;
};

/// Of poles a cell names codes one by one; its passages are of those codes only.
void keepNamedCodes(const Table& table, const Pick& pick, std::vector<Place>& places)
{
    const auto* poles = std::get_if<Poles>(&table.answer);
    if (poles == nullptr || !pick.unit) return;
    const Frame& frame = table.snapshot.frame();
    const Index theme = frame.codeIndex(pick.code);
    const auto pole = std::find(poles->poles.begin(), poles->poles.end(), frame.codeIndex(pick.qualifier));
    if (pole == poles->poles.end()) return;
    for (const Poles::Row& row : poles->rows) {
        if (row.caseIndex != *pick.unit || row.theme != theme) continue;
        const auto& codes = row.codes[static_cast<std::size_t>(pole - poles->poles.begin())];
        std::erase_if(places, [&](Place place) {
            const Index code = table.snapshot.chunk(place.transcript).code[place.row];
            return std::find(codes.begin(), codes.end(), code) == codes.end();
        });
    }
}

std::string titleAt(const Table& table, std::size_t part, std::size_t row, std::size_t column)
{
    const Part& p = table.parts[part];
    std::string title = p.rows[row].label;
    for (const std::string& more : {p.qualifier, p.group}) {
        if (!more.empty()) title += ", " + more;
    }
    if (table.definition.kind != coding::TableKind::xOfN) title += ", " + p.columns[column].head;
    return title + ": " + p.rows[row].cells[column].text;
}

}

std::vector<Place> Opened::places() const
{
    std::vector<Place> all;
    for (const OfCase& one : cases) all.insert(all.end(), one.places.begin(), one.places.end());
    return all;
}

bool canOpen(const Table& table, std::size_t part, std::size_t row, std::size_t column)
{
    const Cell& cell = table.parts[part].rows[row].cells[column];
    return cell.value.value_or(0) != 0 && pickAt(table, part, row, column).opens;
}

Opened open(const Table& table, std::size_t part, std::size_t row, std::size_t column)
{
    Opened opened;
    if (!canOpen(table, part, row, column)) return opened;
    const Frame& frame = table.snapshot.frame();
    const Pick pick = pickAt(table, part, row, column);
    const Finder finder(table, pick);
    opened.title = titleAt(table, part, row, column);
    const auto name = [&](Index i) { return frame.unitName(coding::CountUnit::cases, i); };
    if (pick.casesOnly) {
        for (const Index i : finder.cases().members()) opened.cases.push_back({i, name(i), {}});
        return opened;
    }
    auto places = finder.places();
    keepNamedCodes(table, pick, places);
    for (const Place place : places) {
        const Index owner = frame.transcripts()[place.transcript].caseIndex;
        if (opened.cases.empty() || opened.cases.back().caseIndex != owner)
            opened.cases.push_back({owner, name(owner), {}});
        opened.cases.back().places.push_back(place);
    }
    return opened;
}

std::vector<CodingId> codingIds(const Snapshot& snapshot, const std::vector<Place>& places)
{
    std::vector<CodingId> ids;
    ids.reserve(places.size());
    for (const Place place : places) ids.push_back(snapshot.chunk(place.transcript).id[place.row]);
    return ids;
}

}
