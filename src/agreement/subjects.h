// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/question.h"
#include "analysis/snapshot.h"

#include <vector>

namespace rd::agreement
{

using analysis::Index;

/// What a row of agreement is about.
struct Subject {
    enum class Kind {
        code,     ///< The code itself.
        theme,    ///< A theme, or another code with codes below it: those count for it.
        qualified ///< The code with a qualifier that counts apart.
    };
    Kind kind = Kind::code;
    Index code = analysis::none;
    Index qualifier = analysis::none;
    bool operator==(const Subject&) const = default;
};

/// The rows that a question may have, numbered: codes, themes, then codes with qualifiers, each in codebook
/// order. Made for one frame, which must outlive it.
class Subjects
{
public:
    Subjects(const analysis::Frame& frame, const Question& question);

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] Subject at(std::size_t number) const;
    /// True for a row that was asked for by name, so that it is shown unused too.
    [[nodiscard]] bool asked(std::size_t number) const;
    /// Calls take(number) for each row that a coding counts for.
    template <class Take>
    void each(Index code, Index qualifier, Take take) const
    {
        if (isApart(qualifier)) {
            if (m_chosen[code] != 0) take(m_codes * (2 + m_qualifierPlace[qualifier]) + code);
            return;
        }
        if (m_chosen[code] != 0) take(static_cast<std::size_t>(code));
        for (Index above = code; above != analysis::none; above = m_frame.parentOf(above))
            if (m_group[above] != 0 && m_chosen[above] != 0) take(m_codes + above);
    }
    [[nodiscard]] bool isApart(Index qualifier) const;

private:
    const analysis::Frame& m_frame;
    bool m_apart;
    std::size_t m_codes;
    std::vector<std::uint8_t> m_chosen;
    std::vector<std::uint8_t> m_named;
    std::vector<std::uint8_t> m_group;
    std::vector<std::size_t> m_qualifierPlace;
};

}
