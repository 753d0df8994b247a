// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/rounds.h"
#include "base/signal.h"
#include "project/project.h"

#include <optional>
#include <vector>

namespace rd::gui
{

class Workspace;

/// What is asked about agreement, and what came of it. Counted when it is asked for, because that reads every
/// text; forgotten at the next change. Belongs to the workspace.
class AgreementCounts
{
public:
    explicit AgreementCounts(Workspace& workspace);
    AgreementCounts(const AgreementCounts&) = delete;
    AgreementCounts& operator=(const AgreementCounts&) = delete;
    ~AgreementCounts() = default;

    struct Asked {
        agreement::Question question; ///< At first between the two persons who coded most.
        bool intervals = false;       ///< From `draws` drawings with a fixed seed.
        std::string preset;           ///< Of agreement::presets(), as whose program it counts; empty: none.

        /// From now on as that program does; null: as asked, by turns where a program was before.
        void countAs(const agreement::Preset* program);
        /// How many of the options differ from what is usual.
        [[nodiscard]] int options() const;
    };
    static constexpr std::uint32_t draws = 1000;

    [[nodiscard]] const Asked& asked() const { return m_asked; }
    void ask(const Asked& asked); ///< Forgets what was counted.

    /// Who can be compared: persons, then what the team agreed on.
    [[nodiscard]] std::vector<CoderId> coders() const;

    /// Throws Refusal where nothing can be counted: fewer than two coders, or one who codes blind.
    void demandAnswerable() const;
    /// Both may run in another thread while nothing else is done with the project; they keep nothing.
    [[nodiscard]] agreement::Result counted(Progress& progress) const;
    [[nodiscard]] std::vector<agreement::OfRound> countedRounds(Progress& progress) const;
    void take(agreement::Result result);
    void take(std::vector<agreement::OfRound> rounds);

    [[nodiscard]] const std::optional<agreement::Result>& result() const { return m_result; }
    [[nodiscard]] const std::vector<agreement::OfRound>& rounds() const { return m_rounds; }
    /// Those that its tables show.
    [[nodiscard]] const std::vector<agreement::Coefficient>& shown() const;
    /// In full sentences: what was compared and how to read it.
    [[nodiscard]] std::vector<std::string> notes() const;
    /// The one that is followed from round to round; until one is chosen Cohen's kappa between two coders,
    /// and alpha between more.
    [[nodiscard]] agreement::Coefficient followed() const;
    void follow(agreement::Coefficient coefficient) { m_followed = coefficient; }

    Signal<> changed;    ///< Another question, or another result.
    Signal<> copyWanted; ///< Whoever shows the result puts it on the clipboard.
    Signal<> finished;   ///< It was counted. Told after `changed`.

private:
    [[nodiscard]] std::vector<CoderId> whoCodedMost() const;
    void takeChange(const project::Changed& change);
    void forget();

    Workspace& m_workspace;
    Asked m_asked;
    std::optional<agreement::Coefficient> m_followed; ///< As the user chose.
    bool m_chosen = false;                            ///< The user said which coders.
    std::optional<agreement::Result> m_result;
    std::vector<agreement::OfRound> m_rounds;
    std::vector<Connection> m_connections;
};

}
