// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "merge/joiner.h"
#include "merge/words.h"
#include "text/fold.h"
#include "text/names.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace rd::merge
{

namespace
{

constexpr int longestName = 60; // code points

/// A thing of a project that is not deleted, by its table and what people call it.
using Named = std::pair<std::string, std::string>;

template <class Value>
bool isThere(const Value* value)
{
    return value != nullptr && !value->deleted;
}

template <class Rows, class AnyId>
auto in(const Rows& rows, AnyId id) -> decltype(&rows.begin()->second)
{
    const auto found = rows.find(id);
    return found == rows.end() ? nullptr : &found->second;
}

std::string nameOf(const coding::Memo& memo)
{
    return (memo.title.empty() ? memo.text : memo.title).in(userLanguage());
}

std::string transcriptName(const history::State& state, TranscriptId id)
{
    const auto* transcript = state.transcripts.find(id);
    return transcript == nullptr ? std::string() : transcript->name;
}

/// Who has which transcript.
std::string handedOut(const history::State& state, const coding::Assignment& one)
{
    const auto coder = state.coders.find(one.coder);
    const std::string who = coder == state.coders.end() ? std::string() : coder->second.shownName();
    return who + ": " + transcriptName(state, one.transcript);
}

std::optional<Named> namedPerson(const history::State& state, const Uuid& id)
{
    const auto& cases = state.cases;
    if (const auto* one = cases.find(CaseId{id}); isThere(one)) return Named{"cases", one->name};
    if (const auto* one = cases.find(RespondentId{id}); isThere(one)) return Named{"respondent", one->name};
    if (const auto* one = cases.find(AttributeId{id}); isThere(one)) return Named{"attribute", one->key};
    return std::nullopt;
}

/// Nothing for what is deleted, and for what is but a part of something else.
std::optional<Named> named(const history::State& state, const Uuid& id)
{
    const Language language = userLanguage();
    if (const auto* one = state.codebook.find(CodeId{id}); isThere(one))
        return Named{"code", one->shownName(language)};
    if (const auto* one = state.codings.find(CodingId{id}); isThere(one)) return Named{"coding", {}};
    if (const auto* one = state.transcripts.find(TranscriptId{id}); isThere(one))
        return Named{"transcript", one->name};
    if (const auto* one = in(state.memos, MemoId{id}); isThere(one)) return Named{"memo", nameOf(*one)};
    if (const auto* one = in(state.guide, GuideItemId{id}); isThere(one))
        return Named{"guide_item", one->text.in(language)};
    if (const auto* one = in(state.rounds, RoundId{id}); isThere(one))
        return Named{"coding_round", one->name};
    if (const auto* one = in(state.tables, TableId{id}); isThere(one))
        return Named{"table_definition", one->title.in(language)};
    if (const auto* one = in(state.resolutions, ResolutionId{id}); isThere(one))
        return Named{"resolution", one->note.empty() ? transcriptName(state, one->transcript) : one->note};
    if (const auto* one = in(state.assignments, AssignmentId{id}); isThere(one))
        return Named{"assignment", handedOut(state, *one)};
    return namedPerson(state, id);
}

}

/// "passage" (code, coder, transcript)
std::string Joiner::codingHere(CodingId id) const
{
    const coding::Coding& coding = *m_now.codings.find(id);
    const std::string text = m_ours.text(coding.transcript);
    const std::string passage = text::shortened(text::OffsetMap(text).slice(coding.span), longestName);
    const std::string& code = m_now.codebook.find(coding.code)->shownName(userLanguage());
    return say("{passage} ({code}, {coder}, {transcript})", fmt::arg("passage", passage),
               fmt::arg("code", code), fmt::arg("coder", m_now.coders.at(coding.coder).shownName()),
               fmt::arg("transcript", m_now.transcripts.find(coding.transcript)->name));
}

/// With that of which it became part there.
std::string Joiner::codeHere(const std::string& name, CodeId theirs) const
{
    const auto& book = m_theirs.state.codebook;
    const codebook::Code* gone = book.find(theirs);
    const codebook::Code* into =
        gone == nullptr || !gone->mergedInto ? nullptr : book.find(book.resolved(theirs));
    if (into == nullptr) return name;
    return say("{code} (there part of {into})", fmt::arg("code", name),
               fmt::arg("into", into->shownName(userLanguage())));
}

/// What went with its code or transcript needs no word of its own.
bool Joiner::wentWithAnother(CodingId id) const
{
    const coding::Coding* coding = m_now.codings.find(id);
    if (coding == nullptr) return false;
    const auto& gone = m_sinceThere.deleted;
    const auto wentThere = [&](const Uuid& ours) {
        return gone.contains(ours) && !named(m_theirs.state, ours);
    };
    return wentThere(coding->code.uuid) || wentThere(coding->transcript.uuid);
}

/// Of what came from there: ours was not theirs to delete. It stays, so that nobody's work on it is lost.
void Joiner::tellGone()
{
    std::map<std::string, std::vector<std::string>> kept;
    for (const Uuid& id : m_sinceThere.deleted) {
        const bool made = m_memory.of(id) == id || m_memory.madeFor(CodeId{id});
        if (!made || named(m_theirs.state, id)) continue;
        const Uuid ours = *m_memory.of(id);
        const auto here = named(m_now, ours);
        if (!here || wentWithAnother(CodingId{ours})) continue;
        const auto& [table, name] = *here;
        kept[table].push_back(table == "coding" ? codingHere(CodingId{ours})
                              : table == "code" ? codeHere(name, CodeId{id})
                                                : text::shortened(name, longestName));
    }
    for (auto& [table, names] : kept) {
        std::sort(names.begin(), names.end());
        find(table == "coding" ? "coding-deleted-there" : "deleted-there",
             say("Deleted there since it was merged before, and kept here: {kind} {names}.",
                 fmt::arg("kind", kindName(table)), fmt::arg("names", text::quotedList(names))));
    }
}

/// What came from there once, and people removed here since: it does not come again.
bool Joiner::wasRemovedHere(const Uuid& theirs) const
{
    const auto ours = m_memory.of(theirs);
    return ours && m_byPeople.deleted.contains(*ours) && !named(m_now, *ours);
}

void Joiner::tellStillThere()
{
    std::vector<std::string> codes;
    for (const codebook::Code* code : m_theirs.state.codebook.inOrder()) {
        const codebook::Code* ours = m_now.codebook.find(mapped(code->id));
        const bool joined = ours != nullptr && (!ours->deleted || ours->mergedInto);
        if (wasRemovedHere(code->id.uuid) && !joined) codes.push_back(code->shownName(userLanguage()));
    }
    if (!codes.empty())
        find("still-there",
             say("Deleted here since it came, and still there: {kind} {names}.",
                 fmt::arg("kind", kindName("code")), fmt::arg("names", text::quotedList(codes))));
    std::set<history::Sense> said;
    for (const auto& [transcript, codings] : m_now.codings.all())
        for (const coding::Coding& coding : codings) said.insert(history::senseOf(coding));
    long long count = 0;
    for (const auto& [transcript, codings] : m_theirs.state.codings.all())
        for (const coding::Coding& coding : codings) {
            if (!wasRemovedHere(coding.id.uuid)) continue;
            auto made = inOurs(coding);
            const auto span = placed(transcript, coding.span);
            if (made && span) made->span = *span;
            if (!made || !said.contains(history::senseOf(*made))) ++count;
        }
    if (count > 0)
        find("still-there", sayn("{count} coding that was removed here is still there.",
                                 "{count} codings that were removed here are still there.", count,
                                 fmt::arg("count", count)));
}

}
