// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "merge/joiner.h"
#include "merge/kept_apart.h"
#include "merge/words.h"
#include "text/offset_map.h"

#include <algorithm>

namespace rd::merge
{

using coding::Coding;

namespace
{

std::vector<const Coding*> byAge(const coding::Codings& codings)
{
    std::vector<const Coding*> list;
    for (const auto& [transcript, some] : codings.all())
        for (const Coding& coding : some) list.push_back(&coding);
    std::sort(list.begin(), list.end(), [](const Coding* a, const Coding* b) { return a->id < b->id; });
    return list;
}

}

/// In our transcripts, codes and coders; nothing where one of these is not there, because it was deleted
/// there.
std::optional<Coding> Joiner::inOurs(const Coding& coding) const
{
    Coding made = coding;
    made.transcript = mapped(coding.transcript);
    made.code = mapped(coding.code);
    made.coder = mapped(coding.coder);
    made.qualifier = mapped(coding.qualifier);
    return made.transcript && made.code && made.coder ? std::optional(made) : std::nullopt;
}

void Joiner::takeCodings()
{
    std::map<history::Sense, Coding> said;
    for (const auto& [transcript, codings] : m_now.codings.all())
        for (const Coding& coding : codings) said.emplace(history::senseOf(coding), coding);
    for (const Coding* coding : byAge(m_theirs.state.codings)) {
        auto made = inOurs(*coding);
        const bool known = cameBefore(coding->id);
        if (!made || (known && !m_sinceThere.changed.contains(coding->id.uuid))) continue;
        auto span = placed(coding->transcript, coding->span);
        if (span && !span->fits(m_now.transcripts.find(made->transcript)->length)) span.reset();
        if (!known) notePlace(*coding, span);
        if (!span) {
            if (!known) keepUnplaced(*coding);
            continue;
        }
        made->span = *span;
        if (known) {
            takeChanged(*coding, *made);
            continue;
        }
        const auto [same, fresh] = said.emplace(history::senseOf(*made), *made);
        if (fresh || history::takeWords(same->second, *made)) m_taken.rows.emplace_back(same->second);
        became(coding->id, same->second.id);
        if (m_now.coders.at(made->coder).agreed && same->second.id == coding->id)
            remember(Memory::became(coding->id.uuid, coding->id.uuid, false)); // a decision may displace it
        forgetUnplaced(coding->id);
    }
}

/// With what else came of those that became one with it; nothing where one of these says something else by
/// now, or is not of that project, so that ours is not that one alone.
std::optional<Coding> Joiner::withOthersInOne(Coding made) const
{
    for (const Uuid& other : m_memory.othersThatBecame(made.id.uuid)) {
        const auto there = m_theirs.state.foreign.find(ForeignId{other});
        const bool isInTheirs = there != m_theirs.state.foreign.end() && !there->second.deleted &&
                                there->second.subject == made.id.uuid;
        if (isInTheirs) continue; // they took it over themselves
        const Coding* theirs = m_theirs.state.codings.find(CodingId{other});
        auto said = theirs == nullptr ? std::nullopt : inOurs(*theirs);
        const auto span = theirs == nullptr ? std::nullopt : placed(theirs->transcript, theirs->span);
        if (!said || !span) return std::nullopt;
        said->span = *span;
        if (history::senseOf(*said) != history::senseOf(made)) return std::nullopt;
        history::takeWords(made, *said);
    }
    return made;
}

/// It came before and was changed there since: the change comes too, unless somebody changed it here.
void Joiner::takeChanged(const Coding& theirs, const Coding& made)
{
    const CodingId id = mapped(theirs.id);
    const Coding* ours = m_now.codings.find(made.transcript, id);
    if (ours == nullptr) return; // people deleted it here
    Coding changed = made;
    changed.id = id;
    if (changed == *ours) return;
    if (id == theirs.id && !m_byPeople.changed.contains(id.uuid)) {
        if (const auto whole = withOthersInOne(changed)) return change(*ours, *whole);
    }
    Coding both = *ours;
    const bool wordsOnly = history::senseOf(changed) == history::senseOf(both);
    if (history::takeWords(both, changed)) {
        m_now.put(both);
        m_taken.rows.emplace_back(both);
    }
    if (wordsOnly) return;
    const Placement words = placementOf(theirs, made.span);
    find("coding-differs", say("The coding of “{passage}” in “{transcript}” by {coder} is otherwise there by "
                               "now, with “{code}”; "
                               "it stays as it is here.",
                               fmt::arg("passage", words.there), fmt::arg("transcript", words.transcript),
                               fmt::arg("coder", words.coder), fmt::arg("code", words.code)));
}

Placement Joiner::placementOf(const Coding& theirs, std::optional<text::Span> here) const
{
    Placement words;
    words.transcript = m_now.transcripts.find(mapped(theirs.transcript))->name;
    words.code = m_theirs.state.codebook.find(theirs.code)->shownName(userLanguage());
    words.coder = m_theirs.state.coders.at(theirs.coder).shownName();
    words.memo = theirs.memo;
    words.found = here.has_value();
    const auto aligned = m_aligned.find(theirs.transcript);
    if (aligned != m_aligned.end()) {
        words.there = aligned->second->wordsThere.slice(theirs.span);
        if (here) words.here = aligned->second->wordsHere.slice(*here);
    } else {
        words.there = text::OffsetMap(m_theirs.text(theirs.transcript)).slice(theirs.span);
        if (here) words.here = words.there;
    }
    return words;
}

/// Where the texts are not the same, it is told what became of each passage.
void Joiner::notePlace(const Coding& theirs, std::optional<text::Span> here)
{
    if (!here || m_aligned.contains(theirs.transcript))
        m_taken.placements.push_back(placementOf(theirs, here));
}

/// What has no place in our text is kept in words.
void Joiner::keepUnplaced(const Coding& coding)
{
    const Placement& words = m_taken.placements.back();
    const codebook::Code& code = *m_theirs.state.codebook.find(coding.code);
    coding::Foreign kept = keptApart(coding.id, mapped(coding.transcript), code.key, words);
    const auto held = m_now.foreign.find(kept.id);
    // Whoever took it over before may have done so in the other language.
    if (held != m_now.foreign.end() && (held->second.name == code.shownName(Language::dutch) ||
                                        held->second.name == code.shownName(Language::english)))
        kept.name = held->second.name;
    remember(kept);
    find("unplaced", notFound(words));
}

/// Its words were not found once, and are now.
void Joiner::forgetUnplaced(CodingId theirs)
{
    const auto kept = m_now.foreign.find(ForeignId{theirs.uuid});
    if (kept == m_now.foreign.end() || !isKeptApart(kept->second)) return;
    coding::Foreign gone = kept->second;
    gone.deleted = true;
    remember(gone);
}

/// What other programs said and what found no place there, and what others' things became there.
void Joiner::takeForeign()
{
    for (const auto& [id, part] : m_theirs.state.foreign) {
        const auto held = m_now.foreign.find(id);
        if (part.deleted || (held != m_now.foreign.end() && !held->second.deleted)) continue;
        coding::Foreign made = part;
        const auto subject = m_ids.find(part.subject);
        if (subject != m_ids.end()) made.subject = subject->second;
        const bool ofOurs = id.uuid == made.subject || id.uuid == m_ours.state.info.id.uuid;
        if (!ofOurs && (part.subject.isNull() || subject != m_ids.end())) remember(made);
    }
}

}
