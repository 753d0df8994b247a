// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/signal.h"
#include "errands/differences.h"
#include "project/project.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rd::gui
{

class Workspace;

/// Two coders laid side by side, and where they differ. Belongs to the workspace.
class Comparison
{
public:
    using Place = errands::FoundDifference;

    explicit Comparison(Workspace& workspace);
    Comparison(const Comparison&) = delete;
    Comparison& operator=(const Comparison&) = delete;
    ~Comparison() = default;

    [[nodiscard]] bool on() const { return static_cast<bool>(m_first); }
    [[nodiscard]] CoderId first() const { return m_first; }
    [[nodiscard]] CoderId second() const { return m_second; }
    /// False for a third coder's while two are compared: theirs alone are in sight.
    [[nodiscard]] bool shows(const coding::Coding& coding) const
    {
        return !on() || coding.coder == m_first || coding.coder == m_second;
    }
    [[nodiscard]] std::string firstName() const;
    [[nodiscard]] std::string secondName() const;
    /// Null ids: nobody is compared any more. Two who were compared before are taken up where they were left.
    void compare(CoderId first, CoderId second);

    /// Of the transcripts that both coded, by transcript and place. Found anew after a change, when asked.
    [[nodiscard]] const std::vector<Place>& places();
    /// The one that is looked at; nothing when none is.
    [[nodiscard]] std::optional<std::size_t> current();
    /// Looks at that one: its passage is shown in its transcript, and its coding is chosen (of both the first
    /// coder's).
    void choose(std::size_t place);
    /// To the next (1) or former (-1) that is not settled; stays where there is none.
    void step(int by);

    Signal<> begun;   ///< Two coders are compared from now on. Told before `changed`.
    Signal<> changed; ///< Other coders, other places, or another one is looked at.

private:
    /// The codings of a difference, by which it is known again.
    using Codings = std::pair<CodingId, CodingId>;

    void takeChange(const project::Changed& change);
    void find();
    void findCurrent(const Codings& before);

    Workspace& m_workspace;
    void keepPlace();
    void chooseNoThird();

    CoderId m_first;
    CoderId m_second;
    std::map<std::pair<CoderId, CoderId>, Codings> m_left; ///< Where each comparison was left.
    bool m_stale = true;
    std::vector<Place> m_places;
    std::optional<std::size_t> m_current;
    std::vector<Connection> m_connections;
};

}
