// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/disagreements.h"

#include "agreement/settled.h"
#include "base/i18n.h"
#include "base/keys.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>
#include <utility>

namespace rd::agreement
{

namespace
{

using namespace std::string_view_literals;
using coding::Coding;

constexpr std::array differenceKeys{
    std::pair{Difference::onlyFirst, "only_first"sv},
    std::pair{Difference::onlySecond, "only_second"sv},
    std::pair{Difference::otherExtent, "other_extent"sv},
    std::pair{Difference::otherQualifier, "other_qualifier"sv},
    std::pair{Difference::otherCode, "other_code"sv},
};

/// What two codings share of what either marks.
double shareOf(text::Span a, text::Span b)
{
    if (!a.overlaps(b)) return 0;
    const double shared = std::min(a.end, b.end) - std::max(a.start, b.start);
    return shared / (a.length() + b.length() - shared);
}

bool sameCode(const Coding& a, const Coding& b)
{
    return a.code == b.code;
}
bool sameSense(const Coding& a, const Coding& b)
{
    return sameCode(a, b) && a.qualifier == b.qualifier;
}
bool sameThroughout(const Coding& a, const Coding& b)
{
    return sameSense(a, b) && a.span == b.span;
}
bool anyCode(const Coding& /*a*/, const Coding& /*b*/)
{
    return true;
}

Difference kindOf(const std::optional<Coding>& a, const std::optional<Coding>& b)
{
    if (!b) return Difference::onlyFirst;
    if (!a) return Difference::onlySecond;
    if (sameSense(*a, *b)) return Difference::otherExtent;
    return sameCode(*a, *b) ? Difference::otherQualifier : Difference::otherCode;
}

/// Two coders' codings of a transcript that have found no partner yet.
class Pairing
{
public:
    Pairing(std::vector<Coding> first, std::vector<Coding> second)
        : m_first(std::move(first)), m_second(std::move(second)), m_firstFree(m_first.size(), true),
          m_secondFree(m_second.size(), true)
    {
    }

    /// Pairs free codings that overlap and fit, those that share most first, and calls take(a, b).
    template <class Take>
    void pair(bool (*fits)(const Coding&, const Coding&), Take take)
    {
        using Candidate = std::tuple<double, std::size_t, std::size_t>;
        std::vector<Candidate> candidates;
        for (std::size_t i = 0; i < m_first.size(); ++i)
            for (std::size_t j = 0; m_firstFree[i] && j < m_second.size(); ++j) {
                if (m_second[j].span.start >= m_first[i].span.end) break;
                const double share = shareOf(m_first[i].span, m_second[j].span);
                if (m_secondFree[j] && share > 0 && fits(m_first[i], m_second[j]))
                    candidates.emplace_back(-share, i, j);
            }
        std::sort(candidates.begin(), candidates.end());
        for (const auto& [share, i, j] : candidates) {
            if (!m_firstFree[i] || !m_secondFree[j]) continue;
            m_firstFree[i] = m_secondFree[j] = false;
            take(m_first[i], m_second[j]);
        }
    }

    /// Those two where both are free and overlap; of one that was settled by itself only that one.
    template <class Take>
    void pin(const Settled::Pair& pair, Take take)
    {
        const auto i = freeIn(m_first, m_firstFree, pair);
        const auto j = freeIn(m_second, m_secondFree, pair);
        const bool alone = !pair.first || !pair.second;
        if (alone ? !i == !j : !i || !j || !m_first[*i].span.overlaps(m_second[*j].span)) return;
        if (i) m_firstFree[*i] = false;
        if (j) m_secondFree[*j] = false;
        take(i ? std::optional(m_first[*i]) : std::nullopt, j ? std::optional(m_second[*j]) : std::nullopt);
    }

    /// Calls takeFirst(a, b) for each that is left of the first coder, with the other's coding that it lies
    /// within, if any; takeSecond(a, b) the other way round.
    template <class TakeFirst, class TakeSecond>
    void rest(TakeFirst takeFirst, TakeSecond takeSecond) const
    {
        for (std::size_t i = 0; i < m_first.size(); ++i)
            if (m_firstFree[i]) takeFirst(m_first[i], holding(m_second, m_first[i]));
        for (std::size_t j = 0; j < m_second.size(); ++j)
            if (m_secondFree[j]) takeSecond(holding(m_first, m_second[j]), m_second[j]);
    }

private:
    /// The shortest that says the same of all of its passage and more, whether or not it has a partner.
    static std::optional<Coding> holding(const std::vector<Coding>& list, const Coding& within)
    {
        std::optional<Coding> found;
        for (const Coding& one : list)
            if (sameSense(one, within) && one.span.contains(within.span) &&
                (!found || one.span.length() < found->span.length()))
                found = one;
        return found;
    }

    static std::optional<std::size_t> freeIn(const std::vector<Coding>& list, const std::vector<bool>& free,
                                             const Settled::Pair& pair)
    {
        for (std::size_t i = 0; i < list.size(); ++i)
            if (free[i] && (list[i].id == pair.first || list[i].id == pair.second)) return i;
        return std::nullopt;
    }

    std::vector<Coding> m_first;
    std::vector<Coding> m_second;
    std::vector<bool> m_firstFree;
    std::vector<bool> m_secondFree;
};

/// Of several within one passage by their own place, so that settling one does not number the others anew.
bool standsBefore(const Disagreement& a, const Disagreement& b)
{
    const auto placeOf = [](const Disagreement& one) {
        const text::Span all = one.span();
        return std::tuple(all, one.first ? one.first->span : all, one.second ? one.second->span : all);
    };
    return placeOf(a) < placeOf(b);
}

std::vector<Coding> codingsBy(const coding::Codings::List& codings, CoderId coder)
{
    std::vector<Coding> found;
    std::copy_if(codings.begin(), codings.end(), std::back_inserter(found),
                 [&](const Coding& coding) { return coding.coder == coder && !coding.span.empty(); });
    return found;
}

}

std::string differenceKey(Difference kind)
{
    return keyOf(differenceKeys, kind);
}

text::Span Disagreement::span() const
{
    if (!first) return second->span;
    if (!second) return first->span;
    return {std::min(first->span.start, second->span.start), std::max(first->span.end, second->span.end)};
}

std::vector<Disagreement> disagreements(const coding::Codings::List& codings, CoderId first, CoderId second,
                                        const Settled* settled)
{
    std::vector<Disagreement> found;
    Pairing pairing(codingsBy(codings, first), codingsBy(codings, second));
    const auto take = [&](const std::optional<Coding>& a, const std::optional<Coding>& b) {
        found.push_back({kindOf(a, b), a, b});
    };
    pairing.pair(sameThroughout, [](const Coding&, const Coding&) {});
    if (settled != nullptr && !codings.empty())
        for (const Settled::Pair& pair : settled->pairsIn(codings.front().transcript))
            pairing.pin(pair, take);
    for (const auto fits : {sameSense, sameCode, anyCode}) pairing.pair(fits, take);
    pairing.rest(take, take);
    std::stable_sort(found.begin(), found.end(), standsBefore);
    return found;
}

std::string differenceName(Difference kind, const std::string& first, const std::string& second)
{
    switch (kind) {
    case Difference::onlyFirst:
        return say("only {coder}", fmt::arg("coder", first));
    case Difference::onlySecond:
        return say("only {coder}", fmt::arg("coder", second));
    case Difference::otherExtent:
        return tr("other extent");
    case Difference::otherQualifier:
        return tr("other qualifier");
    case Difference::otherCode:
        return tr("other code");
    }
    return {};
}

}
