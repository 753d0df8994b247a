// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/refi_world.h"

#include <fmt/format.h>

#include <algorithm>

namespace rd::test
{

namespace
{

std::string shown(const Uuid& id)
{
    return id.toString();
}

void addCodes(const RefiWorld& world, std::vector<std::string>& lines)
{
    for (const codebook::Code* code : world.state.codebook.inOrder())
        lines.push_back(fmt::format(
            "code {} below {} level {} “{}” “{}” {:06x} {} {} {} no. “{}” opposite of {}",
            shown(code->id.uuid), shown(code->parent.uuid), codebook::codeLevelKey(code->level),
            code->name.nl, code->definition.meaning.nl, code->color, code->codable,
            codebook::countingKey(code->counting), code->ownTable, code->number, shown(code->poleOf.uuid)));
}

void addCodings(const RefiWorld& world, std::vector<std::string>& lines)
{
    for (const auto& [transcript, list] : world.state.codings.all())
        for (const coding::Coding& one : list)
            lines.push_back(fmt::format("coding {} in {} {}-{} code {} by {} with {} “{}” at {}",
                                        shown(one.id.uuid), shown(transcript.uuid), one.span.start,
                                        one.span.end, shown(one.code.uuid), shown(one.coder.uuid),
                                        shown(one.qualifier.uuid), one.memo, one.madeMs));
}

void addTexts(const RefiWorld& world, std::vector<std::string>& lines)
{
    for (const transcript::Transcript* one : world.state.transcripts.list()) {
        lines.push_back(fmt::format("held {} on {}", shown(one->id.uuid), one->date));
        lines.push_back(fmt::format("text {} “{}” of case {} {} from {}: {}", shown(one->id.uuid), one->name,
                                    shown(one->caseId.uuid), one->length, one->sourceSha256,
                                    *world.texts.at(one->id)));
    }
}

void addCases(const RefiWorld& world, std::vector<std::string>& lines)
{
    const auto& cases = world.state.cases;
    for (const transcript::Case* one : cases.cases())
        lines.push_back(fmt::format("case {} “{}” “{}”", shown(one->id.uuid), one->name, one->remark));
    for (const transcript::Respondent* one : cases.respondents())
        lines.push_back(
            fmt::format("case {} has “{}” {}", shown(one->caseId.uuid), one->name, shown(one->id.uuid)));
    for (const transcript::Attribute* one : cases.attributes()) {
        lines.push_back(fmt::format("attribute {} “{}” {} {}", shown(one->id.uuid), one->name.nl,
                                    transcript::valueTypeKey(one->type), transcript::levelKey(one->level)));
        for (const transcript::AttributeValue* value : cases.valuesOf(one->id))
            lines.push_back(fmt::format("value of {} for {}: {} “{}”", shown(one->id.uuid),
                                        shown(value->subject), transcript::knownKey(value->known),
                                        value->value));
    }
}

void addRest(const RefiWorld& world, std::vector<std::string>& lines)
{
    for (const auto& [id, coder] : world.state.coders)
        lines.push_back(fmt::format("coder {} “{}” “{}”", shown(id.uuid), coder.name, coder.initials));
    for (const auto& [id, memo] : world.state.memos)
        lines.push_back(fmt::format("memo {} “{}” “{}” about {} {}-{} by {} at {}", shown(id.uuid),
                                    memo.title.nl, memo.text.nl, shown(memo.subject), memo.span.start,
                                    memo.span.end, shown(memo.coder.uuid), memo.madeMs));
    for (const auto& [id, part] : world.state.foreign)
        lines.push_back(
            fmt::format("kept {} of {} “{}”: {}", part.kind, shown(part.subject), part.name, part.content));
}

}

std::vector<std::string> contentOf(const RefiWorld& world)
{
    std::vector<std::string> lines;
    addCodes(world, lines);
    addCodings(world, lines);
    addTexts(world, lines);
    addCases(world, lines);
    addRest(world, lines);
    std::sort(lines.begin(), lines.end());
    return lines;
}

}
