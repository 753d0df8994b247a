// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "merge/guide_twins.h"
#include "merge/joiner.h"
#include "merge/words.h"
#include "text/fold.h"
#include "transcript/raisings.h"

#include <algorithm>

namespace rd::merge
{

using coding::TableDefinition;
using transcript::GuideItem;
using transcript::Raising;

namespace
{

/// A name that is not taken: the name itself, or with the first number that makes it so.
template <class Taken>
std::string freeName(const std::string& name, Taken taken)
{
    std::string free = name;
    for (int i = 2; !free.empty() && taken(free); ++i) free = name + " (" + std::to_string(i) + ")";
    return free;
}

}

/// Ours for a turn of theirs, also where only the text of the transcript is the same.
TurnId Joiner::turnFor(TranscriptId theirs, TurnId wanted) const
{
    if (const TurnId known = mapped(wanted)) return known;
    const auto& turns = m_theirs.state.transcripts.turnsOf(theirs);
    const auto there = std::find_if(turns.begin(), turns.end(),
                                    [&](const transcript::Turn& turn) { return turn.id == wanted; });
    if (there == turns.end()) return {};
    const auto span = placed(theirs, there->span);
    if (!span) return {};
    for (const transcript::Turn& turn : m_now.transcripts.turnsOf(mapped(theirs)))
        if (turn.span.start <= span->start && span->start < turn.span.end) return turn.id;
    return {};
}

namespace
{

std::string itemName(const GuideItem& item)
{
    constexpr int longest = 60; // code points
    return text::shortened(item.text.in(userLanguage()), longest);
}

std::string placeOf(const transcript::GuideItems& guide, const GuideItem& item)
{
    const auto above = guide.find(item.parent);
    if (above == guide.end()) return tr("at the top of the guide");
    return say("below “{item}”", fmt::arg("item", itemName(above->second)));
}

}

void Joiner::tellOther(const GuideItem& ours, const GuideItem& theirs)
{
    std::vector<codebook::LeftOut> other;
    const CodeId theme = mapped(theirs.theme);
    if (theme && theme != ours.theme)
        other.push_back({"theme", m_now.codebook.find(theme)->shownName(userLanguage())});
    tellStays(
        "guide-differs",
        say("“{item}” of the guide is in both and stays as it is here.", fmt::arg("item", itemName(ours))),
        other);
    if (ours.parent == mapped(theirs.parent)) return;
    find("guide-place", say("“{item}” stands {here} here and {there} there; it stays {here}.",
                            fmt::arg("item", itemName(ours)), fmt::arg("here", placeOf(m_now.guide, ours)),
                            fmt::arg("there", placeOf(m_theirs.state.guide, theirs))));
}

void Joiner::takeGuide()
{
    const auto items = transcript::guideOrder(m_theirs.state.guide); // parents come first
    std::map<GuideItemId, GuideItemId> known;
    for (const GuideItem* item : items)
        if (cameBefore(item->id)) known[item->id] = mapped(item->id);
    const auto twins = guideTwins(m_ours.state.guide, m_theirs.state.guide, known);
    for (const GuideItem* item : items) {
        if (known.contains(item->id)) continue;
        if (const auto twin = twins.find(item->id); twin != twins.end()) {
            became(item->id, twin->second);
            tellOther(m_now.guide.at(twin->second), *item);
            continue;
        }
        GuideItem made = *item;
        made.parent = mapped(item->parent);
        made.theme = mapped(item->theme);
        if (item->parent && !made.parent) continue;
        make(made);
    }
    takeRaisings();
}

void Joiner::takeRaisings()
{
    for (const auto& [id, raising] : m_theirs.state.raisings) {
        if (raising.deleted || cameBefore(id)) continue;
        Raising made = raising;
        made.item = mapped(raising.item);
        made.transcript = mapped(raising.transcript);
        made.turn = turnFor(raising.transcript, raising.turn);
        if (!made.item || !made.transcript) continue;
        std::vector<Raising> ours;
        for (const auto& [other, held] : m_now.raisings)
            if (!held.deleted && held.item == made.item && held.transcript == made.transcript &&
                (held.turn == made.turn || transcript::contradict(held, made)))
                ours.push_back(held);
        if (ours.empty())
            make(made);
        else
            tellOther(made, ours);
    }
}

/// What we say stays; that theirs says otherwise is told.
void Joiner::tellOther(const Raising& theirs, std::vector<Raising> ours)
{
    std::erase_if(ours, [&](const Raising& held) { return !transcript::contradict(held, theirs); });
    if (ours.empty()) return;
    const std::string what = raisedWhere(m_now, theirs.item, theirs.transcript);
    const std::string here = howRaised(m_now, ours);
    const std::string there = howRaised(m_now, theirs);
    find("raising-differs", say("Of {what} it is said “{here}” here and “{there}” there; “{here}” stays.",
                                fmt::arg("what", what), fmt::arg("here", here), fmt::arg("there", there)));
}

template <class AnyId>
std::vector<AnyId> Joiner::mappedAll(const std::vector<AnyId>& ids) const
{
    std::vector<AnyId> ours;
    for (const AnyId id : ids)
        if (const AnyId known = mapped(id)) ours.push_back(known);
    return ours;
}

/// What it counts, told in our codes, coders and attributes.
TableDefinition Joiner::inOurWords(const TableDefinition& table) const
{
    TableDefinition made = table;
    made.theme = mapped(table.theme);
    made.coders = mappedAll(table.coders);
    made.groupBy = mapped(table.groupBy);
    made.columns = mapped(table.columns);
    made.summarised = mappedAll(table.summarised);
    made.shown = mappedAll(table.shown);
    made.hidden = mappedAll(table.hidden);
    made.within = mapped(table.within);
    made.explanations.clear();
    for (const auto& [code, words] : table.explanations)
        if (const CodeId known = mapped(code)) made.explanations[known] = words;
    return made;
}

namespace
{

/// Whether something that the table keeps to was deleted there, so that here it would count everything.
bool lostItsLimits(const TableDefinition& theirs, const TableDefinition& made)
{
    const auto gone = [](auto before, auto after) { return before && !after; };
    const auto emptied = [](const auto& before, const auto& after) {
        return !before.empty() && after.empty();
    };
    return gone(theirs.theme, made.theme) || gone(theirs.within, made.within) ||
           gone(theirs.groupBy, made.groupBy) || gone(theirs.columns, made.columns) ||
           emptied(theirs.coders, made.coders) || emptied(theirs.shown, made.shown) ||
           emptied(theirs.summarised, made.summarised);
}

}

bool Joiner::hasTable(const TableDefinition& table) const
{
    const auto& ours = m_now.tables;
    return std::any_of(ours.begin(), ours.end(), [&](const auto& other) {
        TableDefinition likeIt = table;
        likeIt.id = other.second.id;
        likeIt.position = other.second.position;
        return likeIt == other.second;
    });
}

void Joiner::takeTables()
{
    const auto ours = m_ours.state.tablesInOrder();
    const double last = ours.empty() ? 0 : ours.back()->position + 1;
    for (const TableDefinition* table : m_theirs.state.tablesInOrder()) {
        if (cameBefore(table->id)) continue;
        TableDefinition made = inOurWords(*table);
        if (hasTable(made)) continue;
        if (lostItsLimits(*table, made)) {
            const std::string title = table->title.in(userLanguage());
            find("table-left-out",
                 say("The table “{title}” was left out: its theme, code, coder or attribute is not there any "
                     "more, so it would count everything.",
                     fmt::arg("title", title)));
            continue;
        }
        const auto isTaken = [&](const std::string& title) {
            const auto list = m_now.tablesInOrder();
            return std::any_of(list.begin(), list.end(), [&](const TableDefinition* other) {
                return other->title.nl == title || other->title.en == title;
            });
        };
        made.title = {freeName(made.title.nl, isTaken), freeName(made.title.en, isTaken)};
        made.position += last;
        make(made);
    }
}

void Joiner::tellRound(const std::string& name, bool isChanged, const std::vector<codebook::LeftOut>& other)
{
    if (isChanged)
        find("round-joined",
             withLeftOut(say("The round “{name}” is in both and is one now, with the transcripts of both.",
                             fmt::arg("name", name)),
                         other));
    else
        tellStays("round-differs",
                  say("The round “{name}” is in both and stays as it is here.", fmt::arg("name", name)),
                  other);
}

/// Rounds of one name are one, as in copies of one project; ours keeps its name and date.
void Joiner::takeRounds()
{
    for (const coding::Round* round : m_theirs.state.roundsInOrder()) {
        if (cameBefore(round->id)) continue;
        coding::Round made = *round;
        made.transcripts = mappedAll(round->transcripts);
        const coding::Round* known = m_now.roundByName(made.name);
        if (known == nullptr) {
            make(made);
            continue;
        }
        coding::Round joined = *known;
        addTranscripts(joined, made.transcripts);
        std::vector<codebook::LeftOut> other;
        codebook::joinValue(joined.date, made.date, "date", other);
        became(round->id, joined.id);
        const bool isChanged = joined != *known;
        if (isChanged) make(joined);
        tellRound(joined.name, isChanged, other);
    }
}

}
