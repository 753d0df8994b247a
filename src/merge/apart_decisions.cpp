// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "coding/resolution.h"
#include "history/many_rows.h"
#include "merge/joiner.h"
#include "merge/words.h"
#include "text/fold.h"

#include <algorithm>
#include <variant>

namespace rd::merge
{

using coding::Assignment;
using coding::Coding;
using coding::Resolution;

namespace
{

constexpr int longestQuote = 60; // code points

/// A decision of another project, in its words.
class DecisionWords
{
public:
    DecisionWords(const Source& theirs, const Resolution& decision)
        : m_state(theirs.state), m_decision(decision), m_body(theirs.text(decision.transcript)),
          m_text(m_body)
    {
    }

    [[nodiscard]] std::string difference() const
    {
        const Coding* one = find(m_decision.first ? m_decision.first : m_decision.second);
        const std::string& name = m_state.transcripts.find(m_decision.transcript)->name;
        if (one == nullptr) return say("a difference in “{transcript}”", fmt::arg("transcript", name));
        return say("the difference at ‘{words}’ in “{transcript}”", fmt::arg("words", quote(*one)),
                   fmt::arg("transcript", name));
    }
    /// What it came to, and why.
    [[nodiscard]] std::string decision() const
    {
        std::string told = tr("neither code");
        if (const Coding* agreed = find(m_decision.agreed))
            told = say("{code}, at ‘{words}’", fmt::arg("code", codeOf(*agreed)),
                       fmt::arg("words", quote(*agreed)));
        if (m_decision.note.empty()) return told;
        return told + ". " + say("Note: {memo}", fmt::arg("memo", m_decision.note));
    }

private:
    [[nodiscard]] const Coding* find(CodingId id) const
    {
        return id ? m_state.codings.find(m_decision.transcript, id) : nullptr;
    }
    [[nodiscard]] std::string nameOf(CodeId id) const
    {
        const codebook::Code* code = m_state.codebook.find(id);
        return code == nullptr ? std::string() : code->shownName(userLanguage());
    }
    [[nodiscard]] std::string codeOf(const Coding& coding) const
    {
        return coding.qualifier ? nameOf(coding.code) + ", " + nameOf(coding.qualifier) : nameOf(coding.code);
    }
    [[nodiscard]] std::string quote(const Coding& coding) const
    {
        return text::shortened(m_text.slice(coding.span), longestQuote);
    }

    const history::State& m_state;
    const Resolution& m_decision;
    std::string m_body;
    text::OffsetMap m_text;
};

bool saySame(const history::State& state, const Resolution& one, const Resolution& other)
{
    if (one.note != other.note) return false;
    if (one.agreed == other.agreed) return true;
    const Coding* a = one.agreed ? state.codings.find(one.transcript, one.agreed) : nullptr;
    const Coding* b = other.agreed ? state.codings.find(other.transcript, other.agreed) : nullptr;
    return a != nullptr && b != nullptr && history::senseOf(*a) == history::senseOf(*b);
}

}

/// In our codings; nothing where one of them is not there, or both are one.
std::optional<Resolution> Joiner::inOurs(const Resolution& decision) const
{
    Resolution made = decision;
    made.transcript = mapped(decision.transcript);
    for (CodingId* id : {&made.first, &made.second, &made.agreed}) {
        if (!*id) continue;
        *id = mapped(*id);
        if (!*id || m_now.codings.find(made.transcript, *id) == nullptr) return std::nullopt;
    }
    return made.first == made.second ? std::nullopt : std::optional(made);
}

/// About the same two codings.
const Resolution* Joiner::sameDifference(const Resolution& decision) const
{
    const auto about = std::minmax(decision.first, decision.second);
    for (const auto& [id, ours] : m_now.resolutions)
        if (std::minmax(ours.first, ours.second) == about && coding::holds(ours, m_now.codings)) return &ours;
    return nullptr;
}

/// Only those that hold there: of others no coding follows.
void Joiner::takeDecisions()
{
    std::vector<history::Row> codings; // all at once, as each by itself has its whole text sorted anew
    for (const history::Row& row : m_taken.rows)
        if (std::holds_alternative<Coding>(row)) codings.push_back(row);
    history::putAllOfMerge(m_now, codings);
    for (const auto& [id, theirs] : m_theirs.state.resolutions) {
        if (!coding::holds(theirs, m_theirs.state.codings) || !mapped(theirs.transcript)) continue;
        const bool known = cameBefore(id);
        if (known && !m_sinceThere.changed.contains(id.uuid)) continue;
        const auto made = inOurs(theirs);
        if (!made) {
            const DecisionWords words(m_theirs, theirs);
            find(
                "decision-left-out",
                say("What was decided there about {difference} ({decision}) was left out: one of the codings "
                    "has no place here, or the two are one.",
                    fmt::arg("difference", words.difference()), fmt::arg("decision", words.decision())));
        } else if (known) {
            takeChanged(theirs, *made);
        } else if (const Resolution* ours = sameDifference(*made)) {
            keepOurs(theirs, *made, *ours);
        } else {
            make(*made);
            remember(Memory::became(id.uuid, id.uuid, false));
        }
    }
}

/// It was decided here too; what theirs came to is no more than their word on it.
void Joiner::keepOurs(const Resolution& theirs, const Resolution& made, const Resolution& ours)
{
    const ResolutionId here = ours.id;
    const bool same = saySame(m_now, made, ours);
    if (!same && made.agreed != ours.agreed) leaveOutAgreed(theirs);
    became(theirs.id, here);
    if (!same) tellOther(theirs);
}

void Joiner::tellOther(const Resolution& theirs)
{
    const DecisionWords words(m_theirs, theirs);
    find("decision-differs",
         say("What was decided about {difference} stays as it is here; there it was: {decision}",
             fmt::arg("difference", words.difference()), fmt::arg("decision", words.decision())));
}

/// The coding of a decision that does not come, but where it is ours too or of another decision.
void Joiner::leaveOutAgreed(const Resolution& theirs)
{
    const CodingId gone = mapped(theirs.agreed);
    const bool isOfOther = std::any_of(
        m_theirs.state.resolutions.begin(), m_theirs.state.resolutions.end(), [&](const auto& one) {
            return one.first != theirs.id && one.second.agreed == theirs.agreed && !one.second.deleted;
        });
    if (!gone || gone != theirs.agreed || isOfOther) return;
    const auto left = std::erase_if(m_taken.rows, [&](const history::Row& row) {
        const auto* coding = std::get_if<Coding>(&row);
        return coding != nullptr && coding->id == gone;
    });
    if (left == 0) return;
    Coding coding = *m_now.codings.find(gone);
    coding.deleted = true;
    m_now.put(coding);
    m_ids.erase(gone.uuid);
}

/// It came before and was decided anew there: so it is here, unless somebody decided it anew here.
void Joiner::takeChanged(const Resolution& theirs, const Resolution& made)
{
    const auto held = m_now.resolutions.find(mapped(theirs.id));
    if (held == m_now.resolutions.end() || held->second.deleted) return;
    const Resolution ours = held->second;
    Resolution changed = made;
    changed.id = ours.id;
    if (changed == ours || saySame(m_now, changed, ours)) return;
    if (ours.id != theirs.id || m_byPeople.changed.contains(ours.id.uuid)) {
        leaveOutAgreed(theirs);
        return tellOther(theirs);
    }
    const Coding* before = ours.agreed ? m_now.codings.find(ours.transcript, ours.agreed) : nullptr;
    const bool isOfOther =
        std::any_of(m_now.resolutions.begin(), m_now.resolutions.end(), [&](const auto& one) {
            return one.first != ours.id && one.second.agreed == ours.agreed && !one.second.deleted;
        });
    if (before != nullptr && before->id != changed.agreed && !isOfOther &&
        !m_byPeople.changed.contains(before->id.uuid)) {
        Coding gone = *before;
        gone.deleted = true;
        change(*before, gone);
    }
    change(ours, changed);
}

/// Who has which transcript; what was handed out here as well stays as it is.
void Joiner::takeAssignments()
{
    for (const auto& [id, theirs] : m_theirs.state.assignments) {
        if (theirs.deleted || cameBefore(id)) continue;
        Assignment made = theirs;
        made.coder = mapped(theirs.coder);
        made.transcript = mapped(theirs.transcript);
        if (!made.coder || !made.transcript) continue;
        const auto ours =
            std::find_if(m_now.assignments.begin(), m_now.assignments.end(), [&](const auto& one) {
                return !one.second.deleted && one.second.coder == made.coder &&
                       one.second.transcript == made.transcript;
            });
        if (ours == m_now.assignments.end()) {
            make(made);
            remember(Memory::became(id.uuid, id.uuid, false));
        } else {
            became(id, ours->first);
        }
    }
}

}
