// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "codebook/joined_code.h"
#include "codebook/level_name.h"
#include "merge/code_twins.h"
#include "merge/joiner.h"
#include "merge/words.h"

#include <algorithm>
#include <tuple>

namespace rd::merge
{

using codebook::Code;

/// Ours without asking what it is called: as the mapping says, else as it came before. A mapping that wants a
/// new code means the one that was made for it, if there is.
std::optional<CodeId> Joiner::knownCode(const Code& code, const CodeMapping& mapping) const
{
    const auto& book = m_ours.state.codebook;
    const auto told = mapping.find(code.key);
    if (told != mapping.end() && !told->second.empty()) return book.byKey(told->second)->id;
    const auto known = told != mapping.end() ? m_memory.madeFor(code.id) : m_memory.of(code.id.uuid);
    return known ? std::optional(book.resolved(CodeId{*known})) : std::nullopt;
}

/// Also by a code that became part of another, because memos may still count it by that key.
bool Joiner::isKeyTaken(const std::string& key) const
{
    const auto& all = m_now.codebook.all();
    return std::any_of(all.begin(), all.end(), [&](const auto& one) {
        return one.second.key == key && (!one.second.deleted || one.second.mergedInto);
    });
}

CodeId Joiner::idForNew(CodeId theirs) const
{
    const Code* held = m_now.codebook.find(theirs);
    return held != nullptr && !held->deleted ? CodeId::make() : theirs;
}

void Joiner::makeCode(const Code& code)
{
    Code made = code;
    made.id = mapped(code.id);
    made.parent = mapped(code.parent);
    made.poleOf = mapped(code.poleOf);
    made.mergedInto = {};
    if (isKeyTaken(code.key)) made.key = m_now.codebook.freeKey(code.key);
    clearTakenShortKey(made);
    make(made);
    remember(Memory::became(code.id.uuid, made.id.uuid, true));
}

namespace
{

/// That it has a colour of its own says nothing; how it counts is told by itself.
codebook::JoinedCode joinedWords(const Code& ours, const Code& theirs)
{
    codebook::JoinedCode both = codebook::joined(ours, theirs);
    std::erase_if(both.leftOut, [](const codebook::LeftOut& one) {
        return one.column == "color" || one.column == "counting";
    });
    return both;
}

}

/// Of a code here, as one key codes with one code.
void Joiner::clearTakenShortKey(Code& code)
{
    if (code.shortKey.empty()) return;
    for (const Code* other : m_now.codebook.inOrder()) {
        if (other->id == code.id || other->shortKey != code.shortKey) continue;
        find("short-key-cleared",
             say("The short key “{key}” is of “{other}” here, so “{code}” has none.",
                 fmt::arg("key", code.shortKey), fmt::arg("other", other->shownName(userLanguage())),
                 fmt::arg("code", code.shownName(userLanguage()))));
        code.shortKey.clear();
        return;
    }
}

/// What another code of theirs is called here, or will be.
std::string Joiner::calledHere(CodeId theirs) const
{
    const Code* ours = m_now.codebook.find(mapped(theirs));
    const Code* called = ours != nullptr ? ours : m_theirs.state.codebook.find(theirs);
    return called == nullptr ? std::string() : called->shownName(userLanguage());
}

/// What theirs is and where it stands, which is not filled in: it says what is counted in which table.
std::vector<codebook::LeftOut> Joiner::otherKindOfCode(const Code& ours, const Code& theirs) const
{
    std::vector<codebook::LeftOut> other;
    if (theirs.level != ours.level) other.push_back({"level", codebook::codeLevelName(theirs.level)});
    if (theirs.codable != ours.codable) other.push_back({"codable", theirs.codable ? tr("yes") : tr("no")});
    if (const CodeId above = mapped(theirs.parent); above != ours.parent && above != ours.id)
        other.push_back(
            {"parent", theirs.parent ? calledHere(theirs.parent) : tr("the top of the codebook")});
    if (const CodeId pole = mapped(theirs.poleOf); pole && pole != ours.poleOf && pole != ours.id)
        other.push_back({"pole_of", calledHere(theirs.poleOf)});
    return other;
}

/// What theirs says that ours does not is added when they are found to be one, and not again.
void Joiner::joinWords(CodeId ours, const Code& theirs)
{
    const Code& before = *m_now.codebook.find(ours);
    codebook::JoinedCode both = joinedWords(before, theirs);
    for (auto& one : otherKindOfCode(before, theirs)) both.leftOut.push_back(std::move(one));
    if (both.code.shortKey != before.shortKey) clearTakenShortKey(both.code);
    if (!both.leftOut.empty()) find("code-left-out", leftOutOf(both));
    tellCounting(before, theirs);
    change(before, both.code);
}

/// It changes the counts of what comes in.
void Joiner::tellCounting(const Code& ours, const Code& theirs)
{
    if (!ours.isQualifier() || !theirs.isQualifier() || ours.counting == theirs.counting) return;
    const char* told =
        ours.counting == codebook::QualifierCounting::apart
            ? mark("Codings with the qualifier “{qualifier}” count in the ordinary rows too there, and in "
                   "rows of their own only here. It stays as it is here, so those that come in count "
                   "otherwise than there.")
            : mark("Codings with the qualifier “{qualifier}” count in rows of their own only there, and in "
                   "the ordinary rows too here. It stays as it is here, so those that come in count "
                   "otherwise than there.");
    find("qualifier-differs", say(told, fmt::arg("qualifier", ours.shownName(userLanguage()))));
}

/// One key was given to two things.
void Joiner::tellNamesake(const Code& theirs, const Code& ours)
{
    const std::string there = theirs.shownName(userLanguage());
    const std::string here = ours.shownName(userLanguage());
    find("code-other-name",
         say("The key “{key}” is of the code “{there}” there and of “{here}” here; they stay two. A mapping "
             "makes one of them.",
             fmt::arg("key", theirs.key), fmt::arg("there", there), fmt::arg("here", here)));
}

void Joiner::takeCodes(const CodeMapping& mapping)
{
    const auto& theirs = m_theirs.state.codebook;
    std::map<CodeId, CodeId> known;
    std::set<CodeId> settled; // of theirs
    std::set<CodeId> taken;   // of ours
    for (const Code* code : theirs.inOrder()) {
        const auto ours = knownCode(*code, mapping);
        if (ours) known[code->id] = *ours;
        if (ours) taken.insert(*ours);
        if (ours || mapping.contains(code->key)) settled.insert(code->id);
    }
    const CodeTwins twins(m_ours.state.codebook, theirs, settled, taken);
    for (const Code* code : theirs.inOrder()) { // a pole may come before the code of which it is one
        const auto ours = known.find(code->id);
        const Code* twin = twins.of(code->id);
        same(code->id.uuid, (ours != known.end() ? ours->second
                             : twin != nullptr   ? twin->id
                                                 : idForNew(code->id))
                                .uuid);
    }
    for (const Code* code : theirs.inOrder()) { // parents come first
        const auto ours = known.find(code->id);
        const Code* twin = ours == known.end() ? twins.of(code->id) : nullptr;
        m_taken.codes.push_back(ours != known.end() ? takeKnownCode(*code, ours->second, mapping)
                                : twin != nullptr   ? takeTwin(*code, twin->id)
                                                    : takeNewCode(*code, twins.namesake(*code), mapping));
        if (twin != nullptr)
            m_taken.codes.back().by = twins.byKeyOnly(code->id) ? FoundBy::key : FoundBy::name;
    }
}

MappedCode Joiner::toldAsNew(const Code& theirs)
{
    MappedCode told{theirs.key, theirs.shownName(userLanguage()), ""};
    told.qualifier = theirs.isQualifier();
    return told;
}

MappedCode Joiner::toldAs(const Code& theirs, CodeId ours) const
{
    const Code& code = *m_now.codebook.find(ours);
    MappedCode told = toldAsNew(theirs);
    if (code.deleted) return told;
    told.into = code.key;
    told.intoName = code.shownName(userLanguage());
    return told;
}

/// What came in before stays with the code that it became then; people may have worked on with it.
void Joiner::tellStanding(const Code& theirs, CodeId before, CodeId now)
{
    const auto& book = m_now.codebook;
    const CodeId stood = book.resolved(before);
    if (stood == now) return;
    long long count = 0;
    for (const auto& [transcript, codings] : m_theirs.state.codings.all())
        for (const coding::Coding& coding : codings) {
            const auto known = coding.code == theirs.id ? m_memory.of(coding.id.uuid) : std::nullopt;
            const coding::Coding* ours = known ? m_now.codings.find(CodingId{*known}) : nullptr;
            if (ours != nullptr && ours->code == stood) ++count;
        }
    if (count == 0) return;
    const std::string there = theirs.shownName(userLanguage());
    const std::string was = book.find(stood)->shownName(userLanguage());
    const std::string is = book.find(now)->shownName(userLanguage());
    find("mapping-later", sayn("“{there}” became “{was}” in an earlier merge. Its {count} coding from then "
                               "stays there; what is new is of "
                               "“{is}”. Merge the two codes, or code it anew, where that is not meant.",
                               "“{there}” became “{was}” in an earlier merge. Its {count} codings from then "
                               "stay there; what is new is of "
                               "“{is}”. Merge the two codes, or code them anew, where that is not meant.",
                               count, fmt::arg("there", there), fmt::arg("was", was),
                               fmt::arg("count", count), fmt::arg("is", is)));
}

namespace
{

/// The words of theirs that ours does not say.
std::vector<codebook::LeftOut> otherWords(const Code& ours, const Code& theirs)
{
    std::vector<codebook::LeftOut> other;
    const auto add = [&](const std::string& column, const std::string& here, const std::string& there) {
        if (!there.empty() && here.find(there) == std::string::npos) other.push_back({column, there});
    };
    const auto addWording = [&](const std::string& column, const Wording& here, const Wording& there) {
        add(column + "_nl", here.nl, there.nl);
        add(column + "_en", here.en, there.en);
    };
    addWording("name", ours.name, theirs.name);
    addWording("phrase", ours.phrase, theirs.phrase);
    addWording("meaning", ours.definition.meaning, theirs.definition.meaning);
    addWording("use", ours.definition.whenToUse, theirs.definition.whenToUse);
    addWording("not", ours.definition.whenNot, theirs.definition.whenNot);
    addWording("example", ours.definition.example, theirs.definition.example);
    add("source", ours.source, theirs.source);
    return other;
}

}

/// It was called or explained otherwise there since it came: so it is here, where it is the code that was
/// made for it and nobody changed it. What kind it is and where it stands stays, as it says what is counted.
void Joiner::takeChangedWords(const Code& theirs, CodeId ours)
{
    const Code before = *m_now.codebook.find(ours);
    if (!m_sinceThere.changed.contains(theirs.id.uuid) || before.deleted) return;
    tellCounting(before, theirs);
    const codebook::JoinedCode both = joinedWords(before, theirs);
    const auto kind = otherKindOfCode(before, theirs);
    if (both.code == before && both.leftOut.empty() && kind.empty()) return; // ours says it too
    if (m_memory.madeFor(theirs.id) == ours.uuid && !m_byPeople.changed.contains(ours.uuid)) {
        Code after = before;
        std::tie(after.name, after.phrase, after.definition, after.origin, after.source) =
            std::tie(theirs.name, theirs.phrase, theirs.definition, theirs.origin, theirs.source);
        tellStays("code-differs",
                  say("“{code}” is of another kind there by now, or stands elsewhere; that stays as it is "
                      "here.",
                      fmt::arg("code", after.shownName(userLanguage()))),
                  kind);
        return change(before, after);
    }
    const std::string there = theirs.shownName(userLanguage());
    const std::string here = before.shownName(userLanguage());
    auto other = otherWords(before, theirs);
    other.insert(other.end(), kind.begin(), kind.end());
    find("code-differs",
         withLeftOut(
             say("“{there}” is called or explained otherwise there by now; “{here}” stays as it is here.",
                 fmt::arg("there", there), fmt::arg("here", here)),
             other));
}

MappedCode Joiner::takeKnownCode(const Code& theirs, CodeId ours, const CodeMapping& mapping)
{
    const bool isNew = !m_memory.of(theirs.id.uuid);
    if (m_memory.of(theirs.id.uuid) == ours.uuid || mapping.find(theirs.key) == mapping.end())
        same(theirs.id.uuid, ours.uuid);
    else
        became(theirs.id, ours);
    if (isNew) {
        joinWords(ours, theirs);
    } else {
        tellStanding(theirs, CodeId{*m_memory.of(theirs.id.uuid)}, ours);
        takeChangedWords(theirs, ours);
    }
    MappedCode told = toldAs(theirs, ours);
    if (!told.into.empty()) told.by = mapping.contains(theirs.key) ? FoundBy::mapping : FoundBy::earlierMerge;
    return told;
}

MappedCode Joiner::takeTwin(const Code& theirs, CodeId ours)
{
    became(theirs.id, ours);
    joinWords(ours, theirs);
    return toldAs(theirs, ours);
}

MappedCode Joiner::takeNewCode(const Code& theirs, const Code* namesake, const CodeMapping& mapping)
{
    makeCode(theirs);
    if (const auto before = m_memory.of(theirs.id.uuid))
        tellStanding(theirs, CodeId{*before}, mapped(theirs.id));
    MappedCode told = toldAsNew(theirs);
    told.otherName = namesake != nullptr && !mapping.contains(theirs.key);
    if (told.otherName) tellNamesake(theirs, *namesake);
    return told;
}

}
