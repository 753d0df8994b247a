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
    /// What has to be written so that what was chosen stands, each of one text.
    [[nodiscard]] std::vector<history::ChosenEdits> chosen(const history::State& state) const;
    /// Adds what was found to the reports of the copies, with what stands in the state.
    void tell(const history::State& state, std::vector<merge::FromCopy>& copies,
              store::ProjectStore& store) const;

private:
    struct Told {
        std::size_t copy;
        TextClash clash;
        merge::Clash told;
    };
    /// Clashes that have corrections in common.
    using Group = std::vector<const Told*>;
    [[nodiscard]] std::vector<Group> groups() const;
    /// Of one group the corrections that are to stand, and those that are not.
    struct Decided {
        std::vector<Correction> standing;
        std::vector<Correction> leftOut;
    };
    [[nodiscard]] static Decided decide(const Group& group);

    std::vector<Told> m_all;
};

}
