// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/apart.h"

#include "base/i18n.h"
#include "merge/joiner.h"
#include "text/fold.h"

#include <algorithm>

namespace rd::merge
{

using codebook::Code;

void Joiner::takeCoders()
{
    for (const coding::Coder* coder : m_theirs.state.codersInOrder()) {
        const coding::Coder* named = coder->agreed ? m_now.agreedCoder() : m_now.coderByName(coder->name);
        if (stands(m_now.coders, coder->id))
            same(coder->id.uuid, coder->id.uuid);
        else if (named != nullptr && named->agreed == coder->agreed)
            same(coder->id.uuid, named->id.uuid);
        else
            make(*coder);
    }
}

const Code* Joiner::counterpart(const Code& code, const CodeMapping& mapping) const
{
    const auto& book = m_ours.state.codebook; // two of theirs with one name stay two
    if (const auto told = mapping.find(code.key); told != mapping.end())
        return told->second.empty() ? nullptr : book.byKey(told->second);
    if (const Code* known = book.find(code.id); known != nullptr && !known->deleted) return known;
    if (const Code* known = book.byKey(code.key))
        return known->isQualifier() == code.isQualifier() ? known : nullptr;
    const Code* named = book.lookUp(code.shownName(m_theirs.state.info.language));
    return named != nullptr && named->isQualifier() == code.isQualifier() ? named : nullptr;
}

void Joiner::makeCode(const Code& code)
{
    Code made = code;
    if (m_now.codebook.find(code.id) != nullptr) made.id = CodeId::make();
    made.parent = mapped(code.parent);
    made.poleOf = mapped(code.poleOf);
    made.mergedInto = {};
    if (m_now.codebook.byKey(code.key) != nullptr) made.key = m_now.codebook.freeKey(code.key);
    for (const Code* other : m_now.codebook.inOrder())
        if (other->shortKey == made.shortKey) made.shortKey.clear();
    make(made);
    same(code.id.uuid, made.id.uuid);
}

/// One key may have been given to two things.
void Joiner::tellOtherName(const MappedCode& code)
{
    find("code-other-name",
         say("The code “{key}” is called “{there}” there and “{here}” here; they are taken as one. A mapping "
             "keeps them apart.",
             fmt::arg("key", code.key), fmt::arg("there", code.name), fmt::arg("here", code.intoName)));
}

namespace
{

bool shareAName(const Code& one, const Code& other)
{
    const auto same = [](const std::string& a, const std::string& b) {
        return !a.empty() && text::folded(a) == text::folded(b);
    };
    return same(one.name.nl, other.name.nl) || same(one.name.en, other.name.en) ||
           same(one.shownName(userLanguage()), other.shownName(userLanguage()));
}

}

void Joiner::takeCodes(const CodeMapping& mapping)
{
    for (const Code* code : m_theirs.state.codebook.inOrder()) { // parents come first
        const Code* known = counterpart(*code, mapping);
        MappedCode told{code->key, code->shownName(userLanguage()), ""};
        if (known != nullptr) {
            told.into = known->key;
            told.intoName = known->shownName(userLanguage());
            told.otherName =
                known->id != code->id && !mapping.contains(code->key) && !shareAName(*code, *known);
            if (told.otherName) tellOtherName(told);
            same(code->id.uuid, known->id.uuid);
        } else {
            makeCode(*code);
        }
        m_taken.codes.push_back(std::move(told));
    }
}

TakenOver takeOver(const Source& ours, const Source& theirs, const CodeMapping& mapping)
{
    for (const auto& [key, into] : mapping)
        if (!into.empty() && ours.state.codebook.byKey(into) == nullptr)
            throw Refusal({"", "",
                           say("The mapping names the code “{key}”, which is not in the codebook.",
                               fmt::arg("key", into)),
                           tr("Write a key of the first project, or leave it empty for a new code.")});
    Joiner joiner(ours, theirs);
    joiner.takeCoders();
    joiner.takeCodes(mapping);
    joiner.takePeople();
    joiner.takeTranscripts();
    joiner.takeCodings();
    joiner.takeMemos();
    joiner.takeGuide();
    joiner.takeTables();
    joiner.takeRounds();
    return joiner.result();
}

}
