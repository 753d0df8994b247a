// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/resolving_edits.h"

#include "base/i18n.h"
#include "history/consensus_edits.h"
#include "history/edit_parts.h"

#include <algorithm>

namespace rd::history
{

namespace
{

using coding::Coding;

bool saysSame(const Coding& a, const Coding& b)
{
    return a.span == b.span && a.code == b.code && a.qualifier == b.qualifier;
}

/// Whether one of the two stands where `span` is; with `code`, as that code.
bool touches(const Disputed& disputed, text::Span span, CodeId code = {})
{
    const auto touched = [&](const std::optional<Coding>& one) {
        return one && (!code || one->code == code) && one->span.overlaps(span);
    };
    return touched(disputed.first) || touched(disputed.second);
}

std::vector<const Coding*> agreedIn(const State& state, TranscriptId transcript)
{
    std::vector<const Coding*> found;
    for (const Coding& held : state.codings.of(transcript)) {
        const auto coder = state.coders.find(held.coder);
        if (coder != state.coders.end() && coder->second.agreed) found.push_back(&held);
    }
    return found;
}

/// The agreed coding, made where it is not there yet.
CodingId agreedCoding(const State& state, const Coding& wanted, const std::string& into,
                      const std::string& note, std::vector<Row>& rows)
{
    for (const Coding* held : agreedIn(state, wanted.transcript))
        if (saysSame(*held, wanted)) return held->id;
    CodingId made;
    for (Row& row : agreeOn(state, wanted, into, note).rows) {
        if (const auto* coding = std::get_if<Coding>(&row)) made = coding->id;
        rows.push_back(std::move(row));
    }
    return made;
}

/// An earlier settling of the same makes way for this one.
coding::Resolution resolutionOf(const State& state, const Disputed& disputed)
{
    coding::Resolution one;
    one.transcript = disputed.transcript;
    if (disputed.first) one.first = disputed.first->id;
    if (disputed.second) one.second = disputed.second->id;
    for (const auto& [id, known] : state.resolutions)
        if (!known.deleted && std::minmax(known.first, known.second) == std::minmax(one.first, one.second))
            one = known;
    if (!one.id) one.id = ResolutionId::make();
    return one;
}

const Coding* codingOf(const State& state, const coding::Resolution& one, CodingId id)
{
    return id ? state.codings.find(one.transcript, id) : nullptr;
}

}

Edit resolve(const State& state, const Disputed& disputed, const std::optional<Coding>& wanted,
             const std::string& into, const std::string& note, std::int64_t nowMs)
{
    presentTranscript(state, disputed.transcript);
    if (wanted && !touches(disputed, wanted->span))
        refuse(tr("That passage has no word in common with what the coders coded."),
               tr("Choose a passage that overlaps one of theirs."));
    std::vector<Row> rows;
    coding::Resolution one = resolutionOf(state, disputed);
    const CodingId before = one.agreed;
    one.note = note;
    one.madeMs = nowMs;
    one.agreed = wanted ? agreedCoding(state, *wanted, into, note, rows) : CodingId{};
    for (const Coding* held : agreedIn(state, disputed.transcript)) {
        if (held->id == one.agreed || (held->id != before && !touches(disputed, held->span, held->code)))
            continue;
        Coding gone = *held;
        gone.deleted = true;
        rows.emplace_back(gone);
    }
    rows.emplace_back(one);
    nlohmann::json args{{"transcript", transcriptName(state, disputed.transcript)}};
    if (wanted) args["code"] = loggedName(state, wanted->code);
    return makeEdit(wanted ? "coding.agree" : "coding.agree-none", std::move(args), std::move(rows));
}

bool isRuledOut(const State& state, TranscriptId transcript, text::Span span, CodeId code, CodeId qualifier)
{
    return std::any_of(state.resolutions.begin(), state.resolutions.end(), [&](const auto& pair) {
        const coding::Resolution& one = pair.second;
        if (one.deleted || one.transcript != transcript) return false;
        const auto about = [&](CodingId id) {
            const Coding* coding = codingOf(state, one, id);
            return coding != nullptr && coding->code == code && coding->qualifier == qualifier &&
                   coding->span.overlaps(span);
        };
        const Coding* agreed = codingOf(state, one, one.agreed);
        const bool lost = one.agreed && agreed == nullptr; // the agreed coding was taken away since
        return !lost && (about(one.first) || about(one.second)) &&
               !(agreed != nullptr && agreed->code == code && agreed->qualifier == qualifier &&
                 agreed->span == span);
    });
}

}
