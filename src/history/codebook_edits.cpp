// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codebook_edits.h"

#include "base/i18n.h"
#include "codebook/joined_code.h"
#include "history/coding_sense.h"
#include "history/edit_parts.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace rd::history
{

namespace
{

using codebook::Code;

nlohmann::json argsOf(const Code& code)
{
    return {{"code", loggedName(code)}};
}

/// Of one that is there, to be told from others of its name.
nlohmann::json argsOf(const State& state, const Code& code)
{
    return {{"code", loggedName(state, code.id)}};
}

/// The codings of one code, over all transcripts.
std::vector<coding::Coding> codingsOf(const State& state, const std::set<CodeId>& codes)
{
    std::vector<coding::Coding> found;
    for (const auto& [transcript, list] : state.codings.all())
        for (const coding::Coding& coding : list)
            if (codes.contains(coding.code)) found.push_back(coding);
    return found;
}

/// Codings that carry one of these as their qualifier.
std::vector<coding::Coding> codingsQualifiedBy(const State& state, const std::set<CodeId>& qualifiers)
{
    std::vector<coding::Coding> found;
    for (const auto& [transcript, list] : state.codings.all())
        for (const coding::Coding& coding : list)
            if (coding.qualifier && qualifiers.contains(coding.qualifier)) found.push_back(coding);
    return found;
}

bool countsApart(const State& state, CodeId qualifier)
{
    const Code* code = state.codebook.find(qualifier);
    return code == nullptr || code->counting == codebook::QualifierCounting::apart;
}

void demandName(const Code& code)
{
    if (code.name.empty()) refuse(tr("A code needs a name."), tr("Type a name in at least one language."));
}

/// The other code that has this one's short key; null when none has.
const Code* shortKeyTaker(const State& state, const Code& code)
{
    if (code.shortKey.empty()) return nullptr;
    for (const Code* other : state.codebook.inOrder())
        if (other->id != code.id && other->shortKey == code.shortKey) return other;
    return nullptr;
}

void demandFreeShortKey(const State& state, const Code& code)
{
    if (const Code* other = shortKeyTaker(state, code))
        refuse(say("The key “{key}” already codes “{code}”.", fmt::arg("key", code.shortKey),
                   fmt::arg("code", other->shownName(userLanguage()))),
               tr("Choose another key, or none."));
}

/// Fills in what a new code may leave open.
void complete(const State& state, Code& code)
{
    if (!code.id) code.id = CodeId::make();
    if (code.key.empty()) code.key = state.codebook.freeKey(code.name.in(state.info.language));
    if (code.position == 0) code.position = nextPosition(state.codebook.children(code.parent));
}

void demandFreeKey(const State& state, const Code& code)
{
    if (state.codebook.byKey(code.key) == nullptr) return;
    refuse(say("There is a code with the key “{key}” already.", fmt::arg("key", code.key)),
           tr("Choose another key, or leave it empty to get one."));
}

/// Halfway between the neighbours of the place before `before` among the children of `parent`.
double positionBefore(const State& state, CodeId parent, CodeId before, CodeId moved)
{
    double previous = 0;
    for (const Code* sibling : state.codebook.children(parent)) {
        if (sibling->id == moved) continue;
        if (sibling->id == before) return (previous + sibling->position) / 2;
        previous = sibling->position;
    }
    return previous + 1;
}

/// Codings that lose a qualifier which only said more of them (it counts along) and stay without it.
std::vector<coding::Coding> unqualified(const State& state, const std::set<CodeId>& gone)
{
    std::vector<coding::Coding> codings;
    for (coding::Coding coding : codingsQualifiedBy(state, gone)) {
        if (countsApart(state, coding.qualifier) || gone.contains(coding.code)) continue;
        coding.qualifier = {};
        codings.push_back(std::move(coding));
    }
    return codings;
}

/// The deleted code, then those of `gone` that stand below it, each after its parent.
std::vector<const Code*> deletedFrom(const State& state, const Code& top, const std::vector<CodeId>& gone)
{
    std::vector<const Code*> found{&top};
    for (std::size_t i = 0; i < found.size(); ++i)
        for (const CodeId id : gone) {
            const Code* code = state.codebook.find(id);
            if (code != nullptr && code->deleted && code->parent == found[i]->id) found.push_back(code);
        }
    return found;
}

/// Of the codings that went, those whose codes are all there again, as is their transcript.
std::vector<coding::Coding> codingsComingBack(const State& state, std::vector<coding::Coding> gone,
                                              const std::set<CodeId>& back)
{
    const auto isThere = [&](CodeId id) {
        const Code* code = state.codebook.find(id);
        return back.contains(id) || (code != nullptr && !code->deleted);
    };
    std::erase_if(gone, [&](coding::Coding& coding) {
        const auto* transcript = state.transcripts.find(coding.transcript);
        if (transcript == nullptr || transcript->deleted) return true;
        coding.deleted = false;
        return !isThere(coding.code) || (coding.qualifier && !isThere(coding.qualifier));
    });
    return gone;
}

Code deletedCopy(const Code& code, CodeId mergedInto = {})
{
    Code gone = code;
    gone.deleted = true;
    gone.mergedInto = mergedInto;
    return gone;
}

}

Edit addCode(const State& state, Code code, const std::string& reason)
{
    demandName(code);
    complete(state, code);
    demandFreeKey(state, code);
    demandFreeShortKey(state, code);
    return makeEdit("code.add", argsOf(code), {code}, reason);
}

Edit addCodes(const State& state, const std::vector<Code>& codes, const std::string& source)
{
    std::vector<Row> rows;
    std::set<std::string> keys;
    for (Code code : codes) {
        demandName(code);
        complete(state, code);
        demandFreeKey(state, code);
        if (!keys.insert(code.key).second)
            refuse(say("The key “{key}” stands twice.", fmt::arg("key", code.key)),
                   tr("Give each code its own key."));
        rows.emplace_back(code);
    }
    nlohmann::json args{{"count", rows.size()}, {"source", source}};
    return makeEdit("code.import", std::move(args), std::move(rows));
}

Edit importCodes(const State& state, const std::vector<Code>& codes, const std::string& source)
{
    std::vector<Code> made;
    std::vector<Code> known;
    for (const Code& code : codes) (state.codebook.find(code.id) == nullptr ? made : known).push_back(code);
    Edit edit = addCodes(state, made, source);
    edit.args["added"] = made.size();
    auto renamed = nlohmann::json::array();
    for (const Code& code : known) {
        Code asked = code;
        asked.shortKey = state.codebook.find(code.id)->shortKey; // the reader has compared all short keys
        (void)changeCode(state, asked); // refuses what a code with codings cannot become
        if (const Code& before = *state.codebook.find(code.id); before.name != code.name)
            renamed.push_back({{"before", loggedName(before)}, {"code", loggedName(code)}});
        edit.rows.emplace_back(code);
    }
    if (!renamed.empty()) edit.args["renamed"] = std::move(renamed);
    edit.args["count"] = edit.rows.size();
    return edit;
}

Edit changeCode(const State& state, const Code& code, const std::string& reason)
{
    const Code& before = presentCode(state, code.id);
    demandName(code);
    demandFreeShortKey(state, code);
    if (code.isQualifier() != before.isQualifier() && !codingsOf(state, {code.id}).empty())
        refuse(tr("A code that has codings cannot become a qualifier."),
               tr("Move its codings to another code first, or make a new qualifier."));
    if (code.isQualifier() != before.isQualifier() && !codingsQualifiedBy(state, {code.id}).empty())
        refuse(tr("A qualifier that codings carry cannot become a code."),
               tr("Take it off those codings first, or make a new code."));
    Code after = code;
    std::tie(after.key, after.parent, after.position, after.deleted) =
        std::tie(before.key, before.parent, before.position, before.deleted);
    if (after == before) return {};
    Code renamed = before;
    renamed.name = after.name;
    Code recolored = before;
    recolored.color = after.color;
    nlohmann::json args = argsOf(after);
    if (renamed == after) {
        args["before"] = loggedName(before);
        return makeEdit("code.rename", std::move(args), {after}, reason);
    }
    return makeEdit(recolored == after ? "code.recolor" : "code.change", std::move(args), {after}, reason);
}

Edit moveCode(const State& state, CodeId id, CodeId parent, CodeId before, const std::string& reason)
{
    const Code& code = presentCode(state, id);
    if (parent) presentCode(state, parent);
    if (parent == id || state.codebook.isBelow(parent, id))
        refuse(say("“{code}” cannot be put below itself.", fmt::arg("code", code.shownName(userLanguage()))),
               tr("Choose another place."));
    if (before == id) return {};
    Code moved = code;
    moved.parent = parent;
    moved.position = positionBefore(state, parent, before, id);
    if (moved.parent == code.parent) {
        const auto& siblings = state.codebook.children(parent);
        const auto place =
            std::find_if(siblings.begin(), siblings.end(), [&](const Code* c) { return c->id == id; });
        const bool isLast = std::next(place) == siblings.end();
        if (before ? (!isLast && (*std::next(place))->id == before) : isLast) return {};
    }
    nlohmann::json args = argsOf(state, code);
    args["parent"] = loggedName(state, parent);
    return makeEdit("code.move", std::move(args), {moved}, reason);
}

namespace
{

/// The codes below it go below the other, and its opposites are that one's; its definition stands below the
/// other's.
std::vector<Code> codesThatFollow(const State& state, CodeId from, CodeId into)
{
    std::vector<Code> moved;
    double position = nextPosition(state.codebook.children(into));
    for (const Code* code : state.codebook.inOrder()) {
        const bool isBelow = code->parent == from;
        const bool isOpposite = code->poleOf == from && code->id != from;
        if (!isBelow && !isOpposite) continue;
        moved.push_back(*code);
        if (isBelow) {
            moved.back().parent = into;
            moved.back().position = position++;
        }
        if (isOpposite) moved.back().poleOf = code->id == into ? CodeId{} : into;
    }
    const auto moving =
        std::find_if(moved.begin(), moved.end(), [into](const Code& code) { return code.id == into; });
    const Code& before = moving == moved.end() ? *state.codebook.find(into) : *moving;
    const Code defined = codebook::withDefinitionOf(before, *state.codebook.find(from));
    if (moving != moved.end())
        *moving = defined;
    else if (defined != before)
        moved.push_back(defined);
    return moved;
}

}

Edit mergeCodes(const State& state, CodeId from, CodeId into, const std::string& reason)
{
    const Code& source = presentCode(state, from);
    const Code& target = presentCode(state, into);
    if (from == into || state.codebook.isBelow(into, from))
        refuse(tr("A code cannot be merged into itself or a code below it."), tr("Choose another code."));
    if (source.isQualifier() != target.isQualifier())
        refuse(tr("A qualifier can only be merged with a qualifier."), tr("Choose another code."));
    auto codings = source.isQualifier() ? codingsQualifiedBy(state, {from}) : codingsOf(state, {from});
    for (coding::Coding& coding : codings) (source.isQualifier() ? coding.qualifier : coding.code) = into;
    std::vector<Row> rows = settled(state, codings);
    for (Code& code : codesThatFollow(state, from, into)) rows.emplace_back(std::move(code));
    rows.emplace_back(deletedCopy(source, into));
    nlohmann::json args = argsOf(state, source);
    args["into"] = loggedName(state, into);
    return makeEdit("code.merge", std::move(args), std::move(rows), reason);
}

Edit splitCode(const State& state, CodeId from, Code made, const std::vector<CodingId>& codings,
               const std::string& reason)
{
    const Code& source = presentCode(state, from);
    demandName(made);
    made.parent = source.parent;
    complete(state, made);
    demandFreeKey(state, made);
    std::vector<Row> rows{made};
    for (const CodingId id : codings) {
        coding::Coding moved = presentCoding(state, id);
        if (moved.code != from)
            refuse(tr("Only codings of this code can be split off."), tr("Choose codings of this code."));
        moved.code = made.id;
        rows.emplace_back(moved);
    }
    nlohmann::json args = argsOf(state, source);
    args["made"] = loggedName(made);
    args["count"] = codings.size();
    return makeEdit("code.split", std::move(args), std::move(rows), reason);
}

std::vector<coding::Coding> codingsGoingWith(const State& state, const std::set<CodeId>& gone)
{
    auto going = codingsOf(state, gone);
    for (coding::Coding& coding : codingsQualifiedBy(state, gone))
        if (countsApart(state, coding.qualifier) && !gone.contains(coding.code))
            going.push_back(std::move(coding));
    return going;
}

Edit deleteCode(const State& state, CodeId id, const std::string& reason)
{
    const Code& code = presentCode(state, id);
    std::vector<Row> rows;
    std::set<CodeId> gone;
    for (const Code* below : state.codebook.withDescendants(id)) {
        gone.insert(below->id);
        rows.emplace_back(deletedCopy(*below));
    }
    const auto codings = codingsGoingWith(state, gone);
    for (coding::Coding coding : codings) {
        coding.deleted = true;
        rows.emplace_back(coding);
    }
    for (Row& row : settled(state, unqualified(state, gone))) rows.push_back(std::move(row));
    nlohmann::json args = argsOf(state, code);
    args["below"] = gone.size() - 1;
    args["codings"] = codings.size();
    return makeEdit("code.delete", std::move(args), std::move(rows), reason);
}

Edit restoreCode(const State& state, CodeId id, const GoneWithCode& gone)
{
    const Code* code = state.codebook.find(id);
    if (code == nullptr || !code->deleted) return {};
    std::vector<Row> rows;
    std::set<CodeId> back;
    for (const Code* one : deletedFrom(state, *code, gone.codes)) {
        Code restored = *one;
        restored.deleted = false;
        restored.mergedInto = {};
        demandFreeKey(state, restored);
        if (shortKeyTaker(state, restored) != nullptr) restored.shortKey.clear();
        const Code* parent = state.codebook.find(one->parent);
        if (!back.contains(one->parent) && (parent == nullptr || parent->deleted)) restored.parent = {};
        back.insert(one->id);
        rows.emplace_back(restored);
    }
    const auto codings = settled(state, codingsComingBack(state, gone.codings, back));
    nlohmann::json args = argsOf(*code);
    args["codings"] = std::count_if(codings.begin(), codings.end(), [](const Row& row) {
        return std::holds_alternative<coding::Coding>(row);
    });
    rows.insert(rows.end(), codings.begin(), codings.end());
    return makeEdit("code.restore", std::move(args), std::move(rows));
}

}
