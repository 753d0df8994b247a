// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/witness.h"

#include "history/transcript_joining.h"

#include <algorithm>

namespace rd::test
{

namespace
{

using Known = std::set<ChangeId>;

Known knownTo(const Team::Copy& copy)
{
    Known known;
    for (const auto& entry : copy.project->history())
        if (entry.stands) known.insert(entry.id);
    return known;
}

/// What goes with another thing is nobody's rewriting.
bool rewrites(const std::string& kind)
{
    return kind != "undo" && kind != "redo" && kind != "merge" && kind != "code.merge" &&
           kind != "coder.join" && kind != "transcript.join" && !kind.starts_with("text.");
}

bool isTold(const std::string& thing, const merge::Report& report)
{
    return std::any_of(report.copies.begin(), report.copies.end(), [&](const auto& copy) {
        return std::any_of(copy.clashes.begin(), copy.clashes.end(), [&](const auto& clash) {
            return clash.id.find('/' + thing + '/') != std::string::npos;
        });
    });
}

}

Witness::Things Witness::thingsOf(const history::State& state)
{
    Things things;
    for (const codebook::Code* code : state.codebook.inOrder())
        things[code->id.uuid.toString()] = code->name.nl;
    for (const auto& [transcript, list] : state.codings.all())
        for (const auto& one : list)
            things[one.id.uuid.toString()] =
                one.memo + '|' + std::to_string(one.span.start) + '|' + std::to_string(one.span.end);
    for (const auto& [id, item] : state.guide)
        if (!item.deleted) things[id.uuid.toString()] = item.text.nl;
    for (const coding::Round* round : state.roundsInOrder())
        things[round->id.uuid.toString()] = round->name + round->date;
    return things;
}

void Witness::before(const Team::Copy& copy)
{
    m_before = thingsOf(copy.state());
    m_codingsBefore.clear();
    for (const auto& [transcript, list] : copy.state().codings.all())
        m_codingsBefore.insert(m_codingsBefore.end(), list.begin(), list.end());
}

void Witness::after(const Team::Copy& copy)
{
    const auto history = copy.project->history(1);
    if (history.empty()) return;
    const auto& last = history.front();
    const Things now = thingsOf(copy.state());
    for (const auto& [thing, words] : m_before) {
        const auto found = now.find(thing);
        if (found == now.end())
            m_removed.emplace(thing, last.id);
        else if (found->second != words && rewrites(last.kind))
            m_rewritten.emplace(thing, Done{last.id, found->second});
    }
    noteMadeOne(copy, last);
}

namespace
{

bool removesAsSuch(const std::string& kind)
{
    static const std::set<std::string> makingOne{"code.merge",    "coder.join",    "transcript.join",
                                                 "coding.recode", "coding.resize", "coding.qualifier"};
    return !makingOne.contains(kind) && !kind.starts_with("text.");
}

/// As far as can be said without what it had become when it went.
bool maySayTheSame(const history::State& state, const coding::Coding& gone, const coding::Coding& other,
                   const std::string& kind)
{
    const bool moves = kind == "coding.resize" || kind == "transcript.join" || kind.starts_with("text.");
    const bool overlap = other.span.start < gone.span.end && gone.span.start < other.span.end;
    if (moves ? !overlap && !kind.starts_with("text.") : other.span != gone.span) return false;
    const bool isHis = other.coder == gone.coder || kind == "coder.join";
    return isHis && (kind == "coding.recode" || other.code == state.codebook.resolved(gone.code));
}

/// Of a transcript, or of the one of which it is part.
const coding::Codings::List& listWith(const history::State& state, TranscriptId transcript)
{
    const TranscriptId into = history::joinedInto(state, transcript);
    return state.codings.of(into ? into : transcript);
}

}

void Witness::noteMadeOne(const Team::Copy& copy, const project::HistoryEntry& last)
{
    const auto& state = copy.state();
    for (const coding::Coding& gone : m_codingsBefore) {
        const std::string id = gone.id.uuid.toString();
        if (state.codings.find(gone.id) != nullptr) continue; // in another transcript, it may be
        if (removesAsSuch(last.kind)) {
            m_wantedGone.emplace(id, last.id);
            continue;
        }
        MadeOne one{last.id, gone, {}};
        for (const coding::Coding& other : listWith(state, gone.transcript))
            if (other.id != gone.id && maySayTheSame(state, gone, other, last.kind))
                one.others.insert(other.id.uuid.toString());
        if (!one.others.empty()) m_madeOne.insert_or_assign(id, std::move(one));
    }
}

bool Witness::knowsBoth(ChangeId one, ChangeId other) const
{
    return std::any_of(m_known.begin(), m_known.end(),
                       [&](const auto& known) { return known.contains(one) && known.contains(other); });
}

/// Those that stand.
std::vector<ChangeId> Witness::removalsOf(const std::string& coding) const
{
    std::vector<ChangeId> removals;
    const auto [first, last] = m_wantedGone.equal_range(coding);
    for (auto at = first; at != last; ++at)
        if (!m_undone.contains(at->second)) removals.push_back(at->second);
    return removals;
}

/// Nobody removed it as such, and those that stand for it are gone by people who did not know that they do.
bool Witness::isLost(const std::string& coding, const Things& now, std::set<std::string> passed) const
{
    if (now.contains(coding) || !removalsOf(coding).empty()) return false;
    const auto one = m_madeOne.find(coding);
    if (one == m_madeOne.end() || m_undone.contains(one->second.change)) return false;
    if (!passed.insert(coding).second) return true;
    return std::all_of(one->second.others.begin(), one->second.others.end(), [&](const std::string& other) {
        if (now.contains(other)) return false;
        const auto removals = removalsOf(other);
        if (removals.empty()) return isLost(other, now, passed);
        return std::none_of(removals.begin(), removals.end(),
                            [&](ChangeId removed) { return knowsBoth(one->second.change, removed); });
    });
}

void Witness::note(const merge::Report& report)
{
    for (const auto& finding : report.findings)
        for (const Uuid& id : finding.about) m_settled.insert(id.toString());
}

void Witness::look(Team& team)
{
    Known undone;
    std::vector<Known> known;
    std::vector<Things> things;
    for (std::size_t i = 0; i < team.size(); ++i) {
        known.push_back(knownTo(team.at(i)));
        for (const auto& entry : team.at(i).project->history())
            if (!entry.stands) undone.insert(entry.id);
        things.push_back(thingsOf(team.at(i).state()));
    }
    m_known = known;
    m_undone = undone;
    for (const auto& [thing, done] : m_rewritten) {
        if (undone.contains(done.change)) continue;
        const auto [first, last] = m_removed.equal_range(thing);
        // Who knows both may have removed it on purpose, or left it so.
        const auto both = [&](const Known& one) {
            return one.contains(done.change) && std::any_of(first, last, [&](const auto& removed) {
                       return one.contains(removed.second);
                   });
        };
        bool wrote = false;
        bool removed = false;
        for (std::size_t i = 0; i < known.size(); ++i) {
            const auto at = things[i].find(thing);
            wrote = wrote ||
                    (known[i].contains(done.change) && at != things[i].end() && at->second == done.words);
            removed =
                removed ||
                (!known[i].contains(done.change) && at == things[i].end() &&
                 std::any_of(first, last, [&](const auto& one) { return known[i].contains(one.second); }));
        }
        if (wrote && removed && std::none_of(known.begin(), known.end(), both)) m_met.insert(thing);
    }
}

namespace
{

/// Somebody says the same of these words, as far as can be said of a coding that was recoded when it went.
bool isSaid(const history::State& state, const coding::Coding& gone)
{
    const auto& list = listWith(state, gone.transcript);
    return std::any_of(list.begin(), list.end(), [&](const coding::Coding& one) {
        return one.span.start < gone.span.end && gone.span.start < one.span.end &&
               one.code == state.codebook.resolved(gone.code);
    });
}

}

std::vector<std::string> Witness::lost(const history::State& merged, const merge::Report& report) const
{
    const Things now = thingsOf(merged);
    std::set<std::string> settled = m_settled;
    for (const auto& [id, one] : merged.resolutions) // of two that settle one difference one stands
        if (one.deleted) settled.insert(one.agreed.uuid.toString());
    std::vector<std::string> lost;
    for (const std::string& thing : m_met)
        if (!now.contains(thing) && !settled.contains(thing) && !isTold(thing, report)) lost.push_back(thing);
    for (const auto& [coding, one] : m_madeOne) {
        const auto isKnown = [&](const std::string& other) {
            return settled.contains(other) || isTold(other, report);
        };
        if (isLost(coding, now, {}) && !isSaid(merged, one.gone) && !isKnown(coding) &&
            std::none_of(one.others.begin(), one.others.end(), isKnown))
            lost.push_back(coding);
    }
    return lost;
}

}
