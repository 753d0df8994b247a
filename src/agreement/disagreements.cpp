// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/disagreements.h"

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

    template <class TakeFirst, class TakeSecond>
    void rest(TakeFirst takeFirst, TakeSecond takeSecond) const
    {
        for (std::size_t i = 0; i < m_first.size(); ++i)
            if (m_firstFree[i]) takeFirst(m_first[i]);
        for (std::size_t j = 0; j < m_second.size(); ++j)
            if (m_secondFree[j]) takeSecond(m_second[j]);
    }

private:
    std::vector<Coding> m_first;
    std::vector<Coding> m_second;
    std::vector<bool> m_firstFree;
    std::vector<bool> m_secondFree;
};

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

std::vector<Disagreement> disagreements(const coding::Codings::List& codings, CoderId first, CoderId second)
{
    std::vector<Disagreement> found;
    Pairing pairing(codingsBy(codings, first), codingsBy(codings, second));
    const auto differing = [&](Difference kind) {
        return [&found, kind](const Coding& a, const Coding& b) { found.push_back({kind, a, b}); };
    };
    pairing.pair(sameThroughout, [](const Coding&, const Coding&) {});
    pairing.pair(sameSense, differing(Difference::otherExtent));
    pairing.pair(sameCode, differing(Difference::otherQualifier));
    pairing.pair(anyCode, differing(Difference::otherCode));
    pairing.rest(
        [&](const Coding& a) {
            found.push_back({Difference::onlyFirst, a, std::nullopt});
        },
        [&](const Coding& b) {
            found.push_back({Difference::onlySecond, std::nullopt, b});
        });
    std::stable_sort(found.begin(), found.end(),
                     [](const Disagreement& a, const Disagreement& b) { return a.span() < b.span(); });
    return found;
}

namespace
{

/// In whichever order the two coders are named.
std::pair<CodingId, CodingId> pairOf(CodingId one, CodingId other)
{
    return std::minmax(one, other);
}

CodingId idOf(const std::optional<Coding>& coding)
{
    return coding ? coding->id : CodingId{};
}

}

Settled::Settled(const std::map<ResolutionId, coding::Resolution>& resolutions,
                 const coding::Codings& codings, CoderId agreed)
    : m_codings(codings), m_agreed(agreed)
{
    for (const auto& [id, one] : resolutions)
        if (!one.deleted && (!one.agreed || codings.find(one.transcript, one.agreed) != nullptr))
            m_resolutions[pairOf(one.first, one.second)] = &one;
}

const coding::Resolution* Settled::resolutionOf(const Disagreement& one) const
{
    const auto found = m_resolutions.find(pairOf(idOf(one.first), idOf(one.second)));
    return found == m_resolutions.end() ? nullptr : found->second;
}

bool Settled::holds(TranscriptId transcript, const Disagreement& one) const
{
    if (resolutionOf(one) != nullptr) return true;
    if (!m_agreed) return false;
    const auto held = coding::overlapping(m_codings.of(transcript), one.span());
    return std::any_of(held.begin(), held.end(), [&](const Coding* coding) {
        return coding->coder == m_agreed && ((one.first && one.first->code == coding->code) ||
                                             (one.second && one.second->code == coding->code));
    });
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
