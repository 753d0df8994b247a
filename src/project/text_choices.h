// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge/report.h"
#include "project/text_clashes.h"

#include <cstddef>
#include <map>
#include <set>
#include <vector>

namespace rd::project
{

/// The corrections of texts that one merge found not to be had together, over all its copies, and what is
/// chosen of them. Choices are judged together when all copies are in: of what none of them leaves out the
/// last that was made stands, as it is with cells.
class TextChoices
{
public:
    using Correction = std::vector<transcript::TextEdit>;

    /// `copy` is its place in the report; `told` says what was chosen, not yet what stands.
    void add(std::size_t copy, TextClash clash, merge::Clash told);
    /// The corrections that stand by what was chosen, and are covered now.
    [[nodiscard]] std::vector<Correction> toLetStand(const history::State& state) const;
    /// Adds what was found to the reports of the copies.
    void tell(std::vector<merge::FromCopy>& copies, store::ProjectStore& store) const;

private:
    struct Told {
        std::size_t copy;
        TextClash clash;
        merge::Clash told;
    };
    /// Clashes that have corrections in common.
    using Group = std::vector<const Told*>;
    [[nodiscard]] std::vector<Group> groups() const;
    [[nodiscard]] static std::vector<Correction> standingOf(const Group& group);

    std::vector<Told> m_all;
};

}
