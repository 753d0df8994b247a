// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/code_twins.h"

#include "text/fold.h"

#include <algorithm>

namespace rd::merge
{

using codebook::Code;
using codebook::Codebook;

namespace
{

bool sameWords(const std::string& one, const std::string& other)
{
    return !one.empty() && one == other;
}

}

CodeTwins::CodeTwins(const Codebook& ours, const Codebook& theirs, const std::set<CodeId>& known,
                     const std::set<CodeId>& taken)
    : m_ours(ours), m_theirs(theirs)
{
    auto free = allCalled(ours, taken);
    auto wanting = allCalled(theirs, known);
    for (const Fits fits :
         {&CodeTwins::nameAndKey, &CodeTwins::nameAndPlace, &CodeTwins::nameAndLevel, &CodeTwins::shareAName})
        match(free, wanting, fits);
    const auto byName = m_twins;
    match(free, wanting, &CodeTwins::keyOnly);
    for (const auto& [code, twin] : m_twins)
        if (!byName.contains(code)) m_byKeyOnly.insert(code);
}

/// A code without a name is called by its key.
CodeTwins::Called CodeTwins::called(const Codebook& book, const Code& code)
{
    const Code* above = book.find(code.parent);
    if (code.name.empty()) return {&code, text::folded(code.key), text::folded(code.key), above};
    return {&code, text::folded(code.name.nl), text::folded(code.name.en), above};
}

std::vector<CodeTwins::Called> CodeTwins::allCalled(const Codebook& book, const std::set<CodeId>& but)
{
    std::vector<Called> all;
    for (const Code* code : book.inOrder())
        if (!but.contains(code->id)) all.push_back(called(book, *code));
    return all;
}

void CodeTwins::match(std::vector<Called>& ours, std::vector<Called>& theirs, Fits fits)
{
    std::erase_if(theirs, [&](const Called& wanting) {
        const auto twin = std::find_if(ours.begin(), ours.end(), [&](const Called& free) {
            return free.code->isQualifier() == wanting.code->isQualifier() && fits(free, wanting);
        });
        if (twin == ours.end()) return false;
        m_twins[wanting.code->id] = twin->code->id;
        ours.erase(twin);
        return true;
    });
}

/// A name in one language is compared with that of the other where one of the two has only one.
bool CodeTwins::shareAName(const Called& one, const Called& other)
{
    const bool oneLanguage = one.nl.empty() || one.en.empty() || other.nl.empty() || other.en.empty();
    return sameWords(one.nl, other.nl) || sameWords(one.en, other.en) ||
           (oneLanguage && (sameWords(one.nl, other.en) || sameWords(one.en, other.nl)));
}

/// Both have a name in one language, and none in common.
bool CodeTwins::calledOtherwise(const Called& one, const Called& other)
{
    if (one.code->name.empty() || other.code->name.empty()) return false;
    const bool comparable = (!one.nl.empty() && !other.nl.empty()) || (!one.en.empty() && !other.en.empty());
    return comparable && !shareAName(one, other);
}

bool CodeTwins::nameAndLevel(const Called& ours, const Called& theirs)
{
    return ours.code->level == theirs.code->level && shareAName(ours, theirs);
}

bool CodeTwins::nameAndKey(const Called& ours, const Called& theirs)
{
    return ours.code->key == theirs.code->key && nameAndLevel(ours, theirs);
}

/// Also what they stand below is called the same.
bool CodeTwins::nameAndPlace(const Called& ours, const Called& theirs)
{
    if (!nameAndLevel(ours, theirs)) return false;
    if (ours.above == nullptr || theirs.above == nullptr) return ours.above == theirs.above;
    return text::folded(ours.above->shownName(userLanguage())) ==
           text::folded(theirs.above->shownName(userLanguage()));
}

bool CodeTwins::keyOnly(const Called& ours, const Called& theirs)
{
    return ours.code->key == theirs.code->key && !calledOtherwise(ours, theirs);
}

const Code* CodeTwins::of(CodeId theirs) const
{
    const auto found = m_twins.find(theirs);
    return found == m_twins.end() ? nullptr : m_ours.find(found->second);
}

const Code* CodeTwins::namesake(const Code& theirs) const
{
    const Code* ours = m_ours.byKey(theirs.key);
    if (ours == nullptr || m_twins.contains(theirs.id)) return nullptr;
    return calledOtherwise(called(m_ours, *ours), called(m_theirs, theirs)) ? ours : nullptr;
}

}
