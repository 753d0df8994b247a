// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/consensus_edits.h"

#include "base/i18n.h"
#include "coding/agreed_passages.h"
#include "coding/coder_colors.h"
#include "history/coding_edits.h"
#include "history/coding_sense.h"
#include "history/decided_places.h"
#include "history/edit_parts.h"
#include "text/breaks.h"
#include "text/graphemes.h"

#include <algorithm>
#include <map>
#include <set>

namespace rd::history
{

namespace
{

using coding::AgreedPassage;
using coding::Coding;
using Passages = std::vector<AgreedPassage>;

/// The project's agreed coder; a new one of that name where it has none.
coding::Coder agreedCoder(const State& state, const std::string& name)
{
    if (const coding::Coder* agreed = state.agreedCoder()) {
        const std::string shown = agreed->shownName();
        if (!name.empty() && !agreed->isCalled(name))
            refuse(say("What this team agreed on is called “{name}” already, and a project has one of these.",
                       fmt::arg("name", shown)),
                   say("Leave the name out, or give “{name}” another name among the coders.",
                       fmt::arg("name", shown)));
        return *agreed;
    }
    coding::Coder made;
    made.name = name.empty() || coding::isAgreedName(name) ? coding::agreedName : name;
    if (const coding::Coder* known = state.coderByName(made.name))
        refuse(say("“{name}” is a coder, not what a team agreed on.", fmt::arg("name", known->name)),
               tr("Choose another name for the agreed coding."));
    made.id = CoderId::make();
    made.color = coding::freeCoderColor(state.coderColors());
    made.agreed = true;
    return made;
}

void demandPersons(const State& state, const Consensus& consensus)
{
    const std::set<CoderId> coders(consensus.coders.begin(), consensus.coders.end());
    if (consensus.rule == ConsensusRule::resolver && !consensus.resolver)
        refuse(tr("It is not said whose word counts."), tr("Name the resolver."));
    if (consensus.rule != ConsensusRule::resolver && coders.size() < 2)
        refuse(tr("A team is two or more coders."), tr("Choose the coders whose codings are compared."));
    for (const CoderId id : coders)
        if (const auto known = state.coders.find(id); known != state.coders.end() && known->second.agreed)
            refuse(say("“{name}” is what a team agreed on, not a coder.",
                       fmt::arg("name", known->second.shownName())),
                   tr("Choose the coders that it is made from."));
}

std::set<CoderId> codersOf(const coding::Codings::List& codings, const std::vector<CoderId>& asked)
{
    std::set<CoderId> found;
    for (const Coding& coding : codings)
        if (std::find(asked.begin(), asked.end(), coding.coder) != asked.end()) found.insert(coding.coder);
    return found;
}

/// Some letter of it, but for white space, is in none of these passages of the same code and qualifier.
bool isWidened(const AgreedPassage& passage, const Passages& agreed, const text::OffsetMap& map)
{
    text::Offset from = passage.span.start;
    const auto isGap = [&](text::Offset to) { return from < to && !text::trimmed(map, {from, to}).empty(); };
    for (const AgreedPassage& one : agreed) {
        if (one.code != passage.code || one.qualifier != passage.qualifier) continue;
        if (!one.span.overlaps(passage.span)) continue;
        if (isGap(one.span.start)) return true;
        from = std::max(from, one.span.end);
    }
    return isGap(passage.span.end);
}

std::set<CodeId> alongQualifiers(const State& state)
{
    std::set<CodeId> found;
    for (const codebook::Code* code : state.codebook.inOrder())
        if (code->isQualifier() && code->counting == codebook::QualifierCounting::along)
            found.insert(code->id);
    return found;
}

/// To whole words, without white space; passages of one code that then overlap or touch become one.
Passages snapped(Passages passages, const std::string& body)
{
    const text::OffsetMap map(body);
    std::map<std::pair<CodeId, CodeId>, AgreedPassage> last;
    Passages result;
    const auto keep = [&](const AgreedPassage& passage) { result.push_back(passage); };
    for (AgreedPassage& passage : passages) {
        passage.span = text::trimmed(map, text::snapToWords(body, map, passage.span));
        if (passage.span.empty()) continue;
        const auto [place, fresh] = last.try_emplace({passage.code, passage.qualifier}, passage);
        if (fresh) continue;
        if (passage.span.start <= place->second.span.end) {
            place->second.span.end = std::max(place->second.span.end, passage.span.end);
            continue;
        }
        keep(place->second);
        place->second = passage;
    }
    for (const auto& [what, passage] : last) keep(passage);
    std::sort(result.begin(), result.end());
    return result;
}

bool says(const AgreedPassage& passage, const Coding& coding)
{
    return passage.code == coding.code && passage.qualifier == coding.qualifier;
}

/// Makes the rows of one consensus, a transcript at a time.
class ConsensusMaker
{
public:
    ConsensusMaker(const State& state, const Consensus& consensus, CoderId into)
        : m_state(state), m_consensus(consensus),
          m_into(into), m_along{alongQualifiers(state), consensus.resolver}
    {
    }

    void take(TranscriptId transcript)
    {
        const auto& codings = m_state.codings.of(transcript);
        m_widened.clear();
        auto agreed = passagesOf(transcript, codings);
        if (!agreed) {
            const auto persons = personsOf(codings);
            const auto asked =
                std::count_if(persons.begin(), persons.end(), [this](CoderId id) { return isAsked(id); });
            if (asked == 1) codedByOne.push_back(transcript);
            if (asked == 0 && !persons.empty()) return; // others' work
            agreed.emplace();
        }
        if (m_consensus.replace) removeOthers(codings, *agreed);
        if (m_consensus.replaceDecisions) overrule(transcript, *agreed);
        const std::set<AgreedPassage> given(agreed->begin(), agreed->end());
        for (const AgreedPassage& passage : given) {
            if (stands(codings, passage)) continue;
            auto& list = liesWithin(codings, passage, given) ? within : made;
            list.push_back(codingOf(transcript, passage));
            if (&list == &made && m_widened.contains(passage)) widened.push_back(made.back());
        }
    }
    [[nodiscard]] std::vector<Row> rows() const
    {
        std::vector<Row> rows(gone.begin(), gone.end());
        for (Row& row : rows) std::get<Coding>(row).deleted = true;
        for (const coding::Resolution& decision : overruled) {
            rows.emplace_back(decision);
            std::get<coding::Resolution>(rows.back()).deleted = true;
        }
        rows.insert(rows.end(), made.begin(), made.end());
        return rows;
    }

    std::vector<Coding> made;
    std::vector<Coding> gone;
    std::vector<coding::Resolution> overruled;
    std::vector<TranscriptId> codedByOne;
    std::vector<Coding> within;
    std::vector<Coding> widened;
    std::vector<Coding> ruledOut;

private:
    [[nodiscard]] bool isAsked(CoderId id) const
    {
        const auto& asked = m_consensus.coders;
        return id == m_consensus.resolver || std::find(asked.begin(), asked.end(), id) != asked.end();
    }

    /// Who coded there, but for what the team agreed on.
    [[nodiscard]] std::set<CoderId> personsOf(const coding::Codings::List& codings) const
    {
        std::set<CoderId> found;
        for (const Coding& coding : codings) {
            const auto coder = m_state.coders.find(coding.coder);
            if (coder != m_state.coders.end() && !coder->second.agreed) found.insert(coding.coder);
        }
        return found;
    }

    /// Nothing where too few of them coded.
    [[nodiscard]] std::optional<Passages> passagesOf(TranscriptId transcript,
                                                     const coding::Codings::List& codings)
    {
        Passages agreed;
        if (m_consensus.rule != ConsensusRule::resolver) {
            const auto coders = codersOf(codings, m_consensus.coders);
            if (coders.size() < 2) return std::nullopt;
            const bool all = m_consensus.rule == ConsensusRule::all;
            agreed =
                coding::agreedPassages(codings, coders, all ? coders.size() : coders.size() / 2 + 1, m_along);
            if (m_consensus.textOf && !agreed.empty()) snap(agreed, *m_consensus.textOf(transcript));
        } else if (const auto persons = personsOf(codings);
                   persons.size() < 2 || !persons.contains(m_consensus.resolver)) {
            return std::nullopt;
        }
        Passages resolved = resolvedBeside(codings, agreed);
        for (Passages* passages : {&agreed, &resolved})
            std::erase_if(*passages, [&](const AgreedPassage& passage) {
                const codebook::Code* code = m_state.codebook.find(passage.code);
                return code == nullptr || code->deleted;
            });
        if (!m_consensus.replaceDecisions) {
            Passages left = leaveDecided(transcript, agreed);
            if (m_consensus.textOf && !left.empty()) left = snapped(left, *m_consensus.textOf(transcript));
            agreed.insert(agreed.end(), left.begin(), left.end());
            leaveDecided(transcript, resolved); // the resolver's word counts whole or not
        }
        agreed.insert(agreed.end(), resolved.begin(), resolved.end());
        return agreed;
    }

    /// Takes out what was decided otherwise, which is told, and gives what is left of it beside that.
    Passages leaveDecided(TranscriptId transcript, Passages& agreed)
    {
        std::set<AgreedPassage> out;
        std::erase_if(agreed, [&](const AgreedPassage& passage) {
            return isRuledOut(m_state, transcript, passage) && (out.insert(passage), true);
        });
        Passages left;
        for (const AgreedPassage& passage : out) {
            const Passages parts = leftOf(transcript, passage);
            left.insert(left.end(), parts.begin(), parts.end());
            const auto& decisions = m_state.resolutions;
            const bool hasIt = std::any_of(decisions.begin(), decisions.end(), [&](const auto& pair) {
                return pair.second.transcript == transcript && givesMore(m_state, pair.second, passage);
            });
            if (!hasIt) ruledOut.push_back(codingOf(transcript, passage));
        }
        return left;
    }

    [[nodiscard]] Passages leftOf(TranscriptId transcript, const AgreedPassage& passage) const
    {
        Passages left{passage};
        for (const auto& [id, decision] : m_state.resolutions) {
            if (decision.transcript != transcript) continue;
            Passages next;
            for (const AgreedPassage& one : left) {
                if (!rulesOut(m_state, decision, one)) {
                    next.push_back(one);
                    continue;
                }
                for (const text::Span span : leftBeside(m_state, decision, one))
                    next.push_back({span, one.code, one.qualifier});
            }
            left = std::move(next);
        }
        return left;
    }

    [[nodiscard]] Coding codingOf(TranscriptId transcript, const AgreedPassage& passage) const
    {
        return Coding{CodingId::make(), transcript,        passage.span, passage.code,
                      m_into,           passage.qualifier, "",           false};
    }

    /// To whole words; those that hold letters that were not agreed on are remembered.
    void snap(Passages& agreed, const std::string& body)
    {
        const text::OffsetMap map(body);
        Passages whole = snapped(agreed, body);
        for (const AgreedPassage& passage : whole)
            if (isWidened(passage, agreed, map)) m_widened.insert(passage);
        agreed = std::move(whole);
    }

    /// With a qualifier that counts along it is the same answer as without.
    [[nodiscard]] bool sameAnswer(const AgreedPassage& passage, const Coding& coding) const
    {
        const auto apart = [&](CodeId qualifier) {
            return m_along.ids.contains(qualifier) ? CodeId{} : qualifier;
        };
        return passage.code == coding.code && apart(passage.qualifier) == apart(coding.qualifier);
    }

    /// What the resolver gave where the rule gives nothing.
    [[nodiscard]] Passages resolvedBeside(const coding::Codings::List& codings, const Passages& byRule) const
    {
        Passages resolved;
        for (const Coding& coding : codings) {
            if (!m_consensus.resolver || coding.coder != m_consensus.resolver) continue;
            const bool settled = std::any_of(byRule.begin(), byRule.end(), [&](const AgreedPassage& passage) {
                return sameAnswer(passage, coding) && passage.span.overlaps(coding.span);
            });
            if (!settled) resolved.push_back({coding.span, coding.code, coding.qualifier});
        }
        return resolved;
    }

    /// The agreed coder has it and keeps it.
    [[nodiscard]] bool isKept(const Coding& held, const AgreedPassage& passage) const
    {
        return held.coder == m_into && says(passage, held) && !m_removed.contains(held.id);
    }

    [[nodiscard]] bool stands(const coding::Codings::List& codings, const AgreedPassage& passage) const
    {
        return std::any_of(codings.begin(), codings.end(), [&](const Coding& held) {
            return held.span == passage.span && isKept(held, passage);
        });
    }

    /// In one that the rule gives as well both have a place: whoever is taken at their word coded both.
    [[nodiscard]] bool liesWithin(const coding::Codings::List& codings, const AgreedPassage& passage,
                                  const std::set<AgreedPassage>& given) const
    {
        return std::any_of(codings.begin(), codings.end(), [&](const Coding& held) {
            if (!held.span.contains(passage.span) || !isKept(held, passage)) return false;
            return isKeptAsDecided(held) || !given.contains({held.span, held.code, held.qualifier});
        });
    }

    /// The team settled a difference with it.
    [[nodiscard]] bool isResolved(CodingId id) const
    {
        return std::any_of(m_state.resolutions.begin(), m_state.resolutions.end(), [&](const auto& pair) {
            return !pair.second.deleted && pair.second.agreed == id;
        });
    }

    [[nodiscard]] bool isKeptAsDecided(const Coding& held) const
    {
        return !m_consensus.replaceDecisions && (!held.memo.empty() || isResolved(held.id));
    }

    void removeOthers(const coding::Codings::List& codings, const Passages& agreed)
    {
        for (const Coding& held : codings) {
            const bool kept = std::any_of(agreed.begin(), agreed.end(), [&](const AgreedPassage& passage) {
                return says(passage, held) && passage.span == held.span;
            });
            if (held.coder != m_into || kept || isKeptAsDecided(held)) continue;
            m_removed.insert(held.id);
            gone.push_back(held);
        }
    }

    /// Decisions of which the coding goes, or by which a passage of the rule would not be there.
    void overrule(TranscriptId transcript, const Passages& agreed)
    {
        for (const auto& known : m_state.resolutions) {
            const coding::Resolution& decision = known.second;
            if (decision.transcript != transcript || decision.deleted) continue;
            const bool says = std::any_of(agreed.begin(), agreed.end(), [&](const AgreedPassage& passage) {
                return rulesOut(m_state, decision, passage) || givesMore(m_state, decision, passage);
            });
            if (says || m_removed.contains(decision.agreed)) overruled.push_back(decision);
        }
    }

    const State& m_state;
    const Consensus& m_consensus;
    CoderId m_into;
    coding::AlongQualifiers m_along;
    std::set<CodingId> m_removed;
    std::set<AgreedPassage> m_widened; ///< Of the transcript at hand.
};

bool isNew(const State& state, const coding::Coder& coder)
{
    return !state.coders.contains(coder.id);
}

}

ConsensusChange consensusChange(const State& state, const Consensus& consensus)
{
    demandPersons(state, consensus);
    const coding::Coder into = agreedCoder(state, consensus.into);
    ConsensusMaker maker(state, consensus, into.id);
    for (const transcript::Transcript* transcript : state.transcripts.list()) {
        const auto& asked = consensus.transcripts;
        if (asked.empty() || std::find(asked.begin(), asked.end(), transcript->id) != asked.end())
            maker.take(transcript->id);
    }
    std::vector<Row> rows = maker.rows();
    if (rows.empty())
        return {{},
                {},
                {},
                {},
                std::move(maker.codedByOne),
                std::move(maker.within),
                {},
                std::move(maker.ruledOut)};
    if (isNew(state, into)) rows.insert(rows.begin(), into);
    nlohmann::json args{{"count", maker.made.size()}, {"coder", into.name}};
    if (!maker.gone.empty()) args["gone"] = maker.gone.size();
    if (consensus.rule == ConsensusRule::resolver)
        args["resolver"] = state.coders.at(consensus.resolver).shownName();
    if (!maker.overruled.empty()) args["decisions"] = maker.overruled.size();
    return {makeEdit("consensus.make", std::move(args), std::move(rows)),
            std::move(maker.made),
            std::move(maker.gone),
            std::move(maker.overruled),
            std::move(maker.codedByOne),
            std::move(maker.within),
            std::move(maker.widened),
            std::move(maker.ruledOut)};
}

Edit consensusEdit(const State& state, const Consensus& consensus)
{
    return consensusChange(state, consensus).edit;
}

Edit agreeOn(const State& state, const coding::Coding& wanted, const std::string& into,
             const std::string& note)
{
    const coding::Coder coder = agreedCoder(state, into);
    Edit edit =
        addCoding(state, wanted.transcript, wanted.span, wanted.code, coder.id, wanted.qualifier, note);
    if (edit.empty()) return edit;
    edit.kind = "coding.agree";
    if (!note.empty()) edit.args["reason"] = note;
    if (isNew(state, coder)) edit.rows.insert(edit.rows.begin(), coder);
    return edit;
}

}
