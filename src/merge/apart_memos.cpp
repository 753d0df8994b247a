// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "coding/coder_named.h"
#include "coding/memo_numbers.h"
#include "coding/memo_text.h"
#include "merge/joiner.h"

#include <algorithm>

namespace rd::merge
{

using codebook::Code;
using codebook::Codebook;
using coding::MemoPiece;

namespace
{

/// What a figure counts that names a code by this key or name; null where it counts nothing.
const Code* countedBy(const Codebook& book, const std::string& word)
{
    if (const Code* known = book.byKey(word)) return known;
    for (const auto& [id, gone] : book.all()) {
        if (!gone.deleted || !gone.mergedInto || gone.key != word) continue;
        const Code* into = book.find(book.resolved(id));
        if (into != nullptr && !into->deleted) return into;
    }
    return book.lookUp(word);
}

const coding::Coder* coderNamed(const history::State& state, const std::string& name)
{
    return coding::coderNamed(state.codersInOrder(), name);
}

}

/// How ours is to be named that the figure of a memo of theirs counts; as it was where that counts the same.
std::string Joiner::codeInFigure(const coding::Memo& memo, const std::string& word)
{
    const Code* theirs = countedBy(m_theirs.state.codebook, word);
    const Code* here = countedBy(m_now.codebook, word);
    const Code* ours = theirs == nullptr ? nullptr : m_now.codebook.find(mapped(theirs->id));
    if (ours != nullptr) return ours == here ? word : ours->key;
    if (here == nullptr) return word;
    const auto numbers = coding::memoNumbers(m_theirs.state.memosInOrder(), m_theirs.state.codebook);
    const std::string name = coding::memoName(memo, numbers);
    const std::string code = here->shownName(userLanguage());
    find("memo-counts-other",
         say("{memo} of the other project counts “{key}”, which is no code there and is “{code}” here: look "
             "whether that is meant.",
             fmt::arg("memo", name), fmt::arg("key", word), fmt::arg("code", code)));
    return word;
}

std::string Joiner::coderInFigure(const std::string& name) const
{
    const coding::Coder* theirs = coderNamed(m_theirs.state, name);
    const auto ours = theirs == nullptr ? m_now.coders.end() : m_now.coders.find(mapped(theirs->id));
    if (ours == m_now.coders.end() || coderNamed(m_now, name) == &ours->second) return name;
    return ours->second.name;
}

/// "attribute=value", with the attribute as it is called here.
std::string Joiner::groupInFigure(const std::string& group) const
{
    const std::size_t equals = std::min(group.find('='), group.size());
    const transcript::Attribute* theirs = m_theirs.state.cases.attributeByKey(group.substr(0, equals));
    const transcript::Attribute* ours = theirs == nullptr ? nullptr : m_now.cases.find(mapped(theirs->id));
    return ours == nullptr ? group : ours->key + group.substr(equals);
}

/// A reference of theirs with what it names as that is called here.
std::string Joiner::inOurNames(const coding::Memo& memo, const MemoPiece& theirs)
{
    MemoPiece ours = theirs;
    if (theirs.kind == MemoPiece::Kind::figure) {
        ours.name = codeInFigure(memo, theirs.name);
        for (auto& [option, value] : ours.options) {
            if (option == "within" || option == "qualifier") value = codeInFigure(memo, value);
            if (option == "coder") value = coderInFigure(value);
            if (option == "group") value = groupInFigure(value);
        }
    } else if (const auto id = Uuid::parse(theirs.name)) {
        const auto known = m_ids.find(*id);
        if (known != m_ids.end()) ours.name = known->second.toString();
    }
    const bool same = ours.name == theirs.name && ours.options == theirs.options;
    return same ? theirs.text : coding::renamed(ours, ours.name);
}

std::string Joiner::inOurNames(const coding::Memo& memo, const std::string& text)
{
    std::string told;
    for (const MemoPiece& piece : coding::memoPieces(text))
        told += piece.kind == MemoPiece::Kind::words ? piece.text : inOurNames(memo, piece);
    return told;
}

void Joiner::takeMemos()
{
    for (const coding::Memo* memo : m_theirs.state.memosInOrder()) {
        const bool known = cameBefore(memo->id);
        if (known &&
            (!m_sinceThere.changed.contains(memo->id.uuid) || m_byPeople.deleted.contains(memo->id.uuid)))
            continue;
        coding::Memo made = *memo;
        const auto subject = m_ids.find(memo->subject);
        made.subject = subject == m_ids.end() ? Uuid{} : subject->second;
        made.coder = mapped(memo->coder);
        for (std::string* text : {&made.text.nl, &made.text.en}) *text = inOurNames(made, *text);
        if (known && m_byPeople.changed.contains(memo->id.uuid)) {
            tellOther(made);
            continue;
        }
        if (!memo->span.empty()) {
            const auto span = placed(TranscriptId{memo->subject}, memo->span);
            made.span = span.value_or(text::Span{});
            if (!span) tellWhole(made);
        }
        make(made);
    }
}

/// It was changed here too.
void Joiner::tellOther(const coding::Memo& theirs)
{
    const auto ours = m_now.memos.find(theirs.id);
    if (ours == m_now.memos.end() || ours->second.text == theirs.text) return;
    const std::string here = ours->second.text.in(userLanguage());
    const std::string there = theirs.text.in(userLanguage());
    find("memo-differs", say("A memo is “{there}” there by now and “{here}” here; “{here}” stays.",
                             fmt::arg("here", here), fmt::arg("there", there)));
}

void Joiner::tellWhole(const coding::Memo& memo)
{
    const auto* transcript = m_now.transcripts.find(TranscriptId{memo.subject});
    const std::string name = transcript == nullptr ? std::string() : transcript->name;
    const std::string text =
        memo.title.empty() ? memo.text.in(userLanguage()) : memo.title.in(userLanguage());
    find("memo-unplaced", say("The passage of the memo “{memo}” was not found in “{transcript}”; it is about "
                              "the whole transcript now.",
                              fmt::arg("memo", text), fmt::arg("transcript", name)));
}

}
