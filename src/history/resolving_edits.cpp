// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/resolving_edits.h"

#include "base/i18n.h"
#include "history/consensus_edits.h"
#include "history/decided_places.h"
#include "history/edit_parts.h"

#include <algorithm>
#include <utility>

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

/// One that a rule made, or that an earlier decision came to, gets the note of this one.
CodingId withNote(Coding held, const std::string& earlier, const std::string& note, std::vector<Row>& rows)
{
    const bool isOfRuleOrEarlier = held.memo.empty() || held.memo == earlier;
    if (isOfRuleOrEarlier && held.memo != note) {
        held.memo = note;
        rows.emplace_back(held);
    }
    return held.id;
}

/// The agreed coding, made where it is not there yet. `earlier`: the note of a decision before.
CodingId agreedCoding(const State& state, const Coding& wanted, const std::string& into,
                      const std::string& earlier, const std::string& note, std::vector<Row>& rows)
{
    for (const Coding* held : agreedIn(state, wanted.transcript))
        if (saysSame(*held, wanted)) return withNote(*held, earlier, note, rows);
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

/// Whether it was decided about one of these codings.
bool sharesACoding(const coding::Resolution& decision, const Disputed& disputed)
{
    const auto named = [&](const std::optional<Coding>& one) {
        return one && (one->id == decision.first || one->id == decision.second);
    };
    return named(disputed.first) || named(disputed.second);
}

/// Other decisions than this one came to that coding, and all are about other codings; or about one of these
/// too, but on words beside what is wanted now, as where one coder marked two parts of what the other marked.
bool isElsewhere(const State& state, const Coding& agreed, ResolutionId settling, const Disputed& disputed,
                 const std::optional<Coding>& wanted)
{
    const bool beside = wanted && !wanted->span.overlaps(agreed.span);
    bool found = false;
    for (const auto& [id, other] : state.resolutions) {
        if (other.deleted || id == settling || other.agreed != agreed.id) continue;
        if (!beside && sharesACoding(other, disputed)) return false;
        found = true;
    }
    return found;
}

/// What makes way for what is decided: what an earlier decision on the same came to, what stands where it was
/// decided about, and what says the same as what is wanted of a part of it; of that what nobody put there by
/// himself, if it is beside what the two marked.
bool makesWay(const State& state, const Coding& held, const coding::Resolution& settling, CodingId before,
              const Disputed& disputed, const std::optional<Coding>& wanted)
{
    const coding::AgreedPassage passage{held.span, held.code, held.qualifier};
    if (held.id == before || isAbout(state, settling, passage)) return true;
    return wanted && givesMore(*wanted, passage) &&
           (held.memo.empty() || touches(disputed, held.span, held.code));
}

using Spans = std::vector<text::Span>;

/// What stays of what a rule gave, as it was not decided about, nor is said again by what is wanted.
Spans leftOf(const State& state, const Coding& held, const coding::Resolution& settling,
             const std::optional<Coding>& wanted)
{
    const bool decided =
        std::any_of(state.resolutions.begin(), state.resolutions.end(),
                    [&](const auto& pair) { return !pair.second.deleted && pair.second.agreed == held.id; });
    if (decided || !held.memo.empty()) return {};
    Spans left = leftBeside(state, settling, {held.span, held.code, held.qualifier});
    std::erase_if(left, [&](text::Span span) {
        return wanted && wanted->code == held.code && wanted->qualifier == held.qualifier &&
               wanted->span.contains(span);
    });
    return left;
}

/// The coding goes where nothing is left of it.
void putWhatIsLeft(Coding held, const Spans& left, std::vector<Row>& rows)
{
    held.deleted = left.empty();
    if (left.empty()) rows.emplace_back(held);
    for (const text::Span span : left) {
        held.span = span;
        rows.emplace_back(held);
        held.id = CodingId::make();
    }
}

/// Those that the coders gave, of what the team gives none.
void nameNotGiven(const State& state, const Disputed& disputed, nlohmann::json& args)
{
    const auto& one = disputed.first ? disputed.first : disputed.second;
    if (!one) return;
    args["code"] = loggedName(state, one->code);
    if (disputed.second && disputed.second->code != one->code)
        args["other"] = loggedName(state, disputed.second->code);
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
    const std::string earlier = std::exchange(one.note, note);
    one.madeMs = nowMs;
    one.agreed = wanted ? agreedCoding(state, *wanted, into, earlier, note, rows) : CodingId{};
    for (const Coding* held : agreedIn(state, disputed.transcript)) {
        if (held->id == one.agreed || !makesWay(state, *held, one, before, disputed, wanted)) continue;
        if (isElsewhere(state, *held, one.id, disputed, wanted)) continue;
        putWhatIsLeft(*held, leftOf(state, *held, one, wanted), rows);
    }
    rows.emplace_back(one);
    nlohmann::json args{{"transcript", transcriptName(state, disputed.transcript)}};
    if (wanted) args["code"] = loggedName(state, wanted->code);
    if (wanted && wanted->qualifier) args["qualifier"] = loggedName(state, wanted->qualifier);
    if (!wanted) nameNotGiven(state, disputed, args);
    return makeEdit(wanted ? "coding.agree" : "coding.agree-none", std::move(args), std::move(rows), note);
}

namespace
{

/// The decision that an edit of resolve() puts.
const coding::Resolution* settlingIn(const Edit& edit)
{
    for (const Row& row : edit.rows)
        if (const auto* one = std::get_if<coding::Resolution>(&row)) return one;
    return nullptr;
}

/// Of what such an edit takes away what other decisions came to, and, but for what an earlier one on the same
/// came to, what passes the test.
template <class Test>
std::vector<Coding> takenAway(const State& state, const Edit& edit, Test test)
{
    const coding::Resolution* one = settlingIn(edit);
    const ResolutionId settling = one == nullptr ? ResolutionId{} : one->id;
    const auto known = state.resolutions.find(settling);
    const CodingId before = known == state.resolutions.end() ? CodingId{} : known->second.agreed;
    const auto decidedElsewhere = [&](CodingId id) {
        return std::any_of(state.resolutions.begin(), state.resolutions.end(), [&](const auto& pair) {
            return pair.first != settling && !pair.second.deleted && pair.second.agreed == id;
        });
    };
    std::vector<Coding> taken;
    for (const Row& row : edit.rows) {
        const auto* gone = std::get_if<Coding>(&row);
        if (gone == nullptr || !gone->deleted) continue;
        if (decidedElsewhere(gone->id) || (gone->id != before && test(*gone))) taken.push_back(*gone);
    }
    return taken;
}

}

std::vector<Coding> alsoTakenAway(const State& state, const Edit& edit)
{
    const coding::Resolution* settling = settlingIn(edit);
    return takenAway(state, edit, [&](const Coding& gone) {
        return !gone.memo.empty() || !isAbout(state, *settling, {gone.span, gone.code, gone.qualifier});
    });
}

std::vector<Coding> allTakenAway(const State& state, const Edit& edit)
{
    return takenAway(state, edit, [](const Coding&) { return true; });
}

}
