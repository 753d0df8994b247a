// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/settled.h"

#include "base/i18n.h"

#include <algorithm>

namespace rd::agreement
{

namespace
{

using coding::Resolution;

/// In whichever order the two coders are named.
Settled::Pair pairOf(CodingId one, CodingId other)
{
    return std::minmax(one, other);
}

CodingId idOf(const std::optional<coding::Coding>& coding)
{
    return coding ? coding->id : CodingId{};
}

bool saysJust(const std::optional<coding::Coding>& coding, const coding::Coding& agreed)
{
    return coding && coding->span == agreed.span && coding->code == agreed.code &&
           coding->qualifier == agreed.qualifier;
}

/// Whether it was decided about all codings of the difference.
bool isAbout(const Resolution& one, const Disagreement& difference)
{
    const auto named = [&](CodingId id) { return !id || id == one.first || id == one.second; };
    return named(idOf(difference.first)) && named(idOf(difference.second));
}

/// A decision that is listed under one of the difference's codings.
template <class Fits>
const Resolution* findBy(const std::multimap<CodingId, const Resolution*>& list, const Disagreement& one,
                         Fits fits)
{
    for (const CodingId id : {idOf(one.first), idOf(one.second)}) {
        if (!id) continue;
        const auto [from, to] = list.equal_range(id);
        const auto found = std::find_if(from, to, [&](const auto& entry) { return fits(*entry.second); });
        if (found != to) return found->second;
    }
    return nullptr;
}

}

std::string fellKey(Fell why)
{
    return why == Fell::codingGone ? "coding_gone" : "agreed_gone";
}

std::string fellName(Fell why)
{
    return why == Fell::codingGone ? tr("no more: one of the codings is gone")
                                   : tr("no more: what was agreed is gone");
}

Settled::Settled(const Resolutions& resolutions, const coding::Codings& codings, CoderId agreed)
    : m_codings(codings), m_agreed(agreed)
{
    for (const auto& [id, one] : resolutions) {
        if (one.deleted) continue;
        const bool holding = coding::holds(one, codings);
        if (holding) m_holding[pairOf(one.first, one.second)] = &one;
        if (one.agreed) m_cameTo.emplace(one.agreed, &one);
        for (const CodingId coding : {one.first, one.second})
            if (coding) (holding ? m_holdingBy : m_fallenBy).emplace(coding, &one);
    }
}

const Resolution* Settled::resolutionOf(const Disagreement& one) const
{
    const auto exact = m_holding.find(pairOf(idOf(one.first), idOf(one.second)));
    if (exact != m_holding.end()) return exact->second;
    return findBy(m_holdingBy, one, [&](const Resolution& decided) { return isAbout(decided, one); });
}

bool Settled::holds(TranscriptId transcript, const Disagreement& one) const
{
    return resolutionOf(one) != nullptr || agreedOf(transcript, one) != nullptr;
}

bool Settled::byRule(TranscriptId transcript, const Disagreement& one) const
{
    if (resolutionOf(one) != nullptr) return false;
    const coding::Coding* agreed = agreedOf(transcript, one);
    return agreed != nullptr && agreed->memo.empty();
}

bool Settled::isForOthersOnly(CodingId agreed, const Disagreement& one) const
{
    const auto [from, to] = m_cameTo.equal_range(agreed);
    return from != to &&
           std::none_of(from, to, [&](const auto& entry) { return isAbout(*entry.second, one); });
}

const coding::Coding* Settled::agreedOf(TranscriptId transcript, const Disagreement& one) const
{
    if (const Resolution* decided = resolutionOf(one))
        return decided->agreed ? m_codings.find(transcript, decided->agreed) : nullptr;
    const coding::Coding* found = nullptr;
    if (!m_agreed) return found;
    for (const coding::Coding* held : coding::overlapping(m_codings.of(transcript), one.span())) {
        if (held->coder != m_agreed || isForOthersOnly(held->id, one)) continue;
        if (saysJust(one.first, *held) || saysJust(one.second, *held)) return held;
        if ((one.first && one.first->code == held->code) || (one.second && one.second->code == held->code))
            found = held;
    }
    return found;
}

const Resolution* Settled::fallenOf(TranscriptId transcript, const Disagreement& one) const
{
    if (holds(transcript, one)) return nullptr;
    return findBy(m_fallenBy, one, [](const Resolution&) { return true; });
}

Right rightOf(const Disagreement& one, const coding::Coding& agreed)
{
    const bool first = saysJust(one.first, agreed);
    const bool second = saysJust(one.second, agreed);
    if (first != second) return first ? Right::first : Right::second;
    return Right::neither;
}

Fell Settled::whyFell(const Resolution& one) const
{
    return coding::hasItsCodings(one, m_codings) ? Fell::agreedGone : Fell::codingGone;
}

std::vector<Settled::Pair> Settled::pairsIn(TranscriptId transcript) const
{
    std::vector<Pair> pairs;
    for (const auto& [pair, one] : m_holding)
        if (one->transcript == transcript) pairs.push_back(pair);
    return pairs;
}

}
