// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"
#include "merge/report.h"
#include "project/project.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <string>

namespace rd::test
{

/// Everything that a project says, as one text in an order that depends on nothing else, so that two copies
/// can be compared.
inline std::string told(const history::State& state)
{
    const auto idsOf = [](const auto& list) {
        std::string all;
        for (const auto& id : list) all += id.uuid.toString() + ' ';
        return all;
    };
    std::multiset<std::string> lines;
    const auto line = [&](auto&&... parts) {
        std::ostringstream text;
        ((text << parts << '|'), ...);
        lines.insert(text.str());
    };
    for (const auto& [id, code] : state.codebook.all())
        line("code", id.uuid.toString(), code.key, code.parent.uuid.toString(), code.name.nl, code.name.en,
             code.color, code.shortKey, code.mergedInto.uuid.toString(), code.position, code.deleted);
    for (const auto& [transcript, list] : state.codings.all())
        for (const auto& coding : list)
            line("coding", coding.id.uuid.toString(), transcript.uuid.toString(), coding.span.start,
                 coding.span.end, coding.code.uuid.toString(), coding.coder.uuid.toString(),
                 coding.qualifier.uuid.toString(), coding.memo, coding.quote, coding.quoteText);
    for (const auto& [id, coder] : state.coders)
        line("coder", id.uuid.toString(), coder.name, coder.color, coder.deleted);
    for (const auto* transcript : state.transcripts.list())
        line("transcript", transcript->id.uuid.toString(), transcript->name,
             transcript->caseId.uuid.toString());
    for (const auto* one : state.cases.cases()) line("case", one->id.uuid.toString(), one->name);
    for (const auto* attribute : state.cases.attributes()) {
        line("attribute", attribute->id.uuid.toString(), attribute->key);
        for (const auto* value : state.cases.valuesOf(attribute->id))
            line("value", value->id.uuid.toString(), value->subject.toString(), value->moment, value->value,
                 static_cast<int>(value->known));
    }
    for (const auto& [id, list] : state.textEdits.all())
        for (const auto& edit : list)
            line("edit", edit.id.uuid.toString(), edit.span.start, edit.span.end, edit.text);
    for (const auto* transcript : state.transcripts.list()) {
        line("length", transcript->id.uuid.toString(), transcript->length);
        for (const auto& turn : state.transcripts.turnsOf(transcript->id))
            line("turn", turn.id.uuid.toString(), turn.span.start, turn.textStart, turn.span.end);
    }
    for (const coding::Round* round : state.roundsInOrder())
        line("round", round->id.uuid.toString(), round->name, round->date, round->position,
             idsOf(round->transcripts));
    for (const auto& [id, one] : state.resolutions)
        line("resolution", id.uuid.toString(), one.first.uuid.toString(), one.second.uuid.toString(),
             one.agreed.uuid.toString(), one.note, one.deleted);
    for (const auto& [id, item] : state.guide)
        line("guide", id.uuid.toString(), item.parent.uuid.toString(), static_cast<int>(item.level),
             item.text.nl, item.theme.uuid.toString(), item.position, item.deleted);
    for (const auto& [id, raising] : state.raisings)
        line("raising", id.uuid.toString(), raising.item.uuid.toString(), raising.turn.uuid.toString(),
             static_cast<int>(raising.by), raising.deleted);
    for (const auto& [id, one] : state.assignments)
        line("assignment", id.uuid.toString(), one.coder.uuid.toString(), one.transcript.uuid.toString(),
             one.deleted);
    for (const coding::TableDefinition* table : state.tablesInOrder())
        line("table", table->id.uuid.toString(), table->title.nl, tableKindKey(table->kind),
             countUnitKey(table->unit), turnChoiceKey(table->turns), table->theme.uuid.toString(),
             table->groupBy.uuid.toString(), idsOf(table->coders), idsOf(table->shown), idsOf(table->hidden),
             table->zeroRows, table->rowPercent, table->columnPercent, table->position);
    for (const auto& [id, memo] : state.memos) line("memo", id.uuid.toString(), memo.text.nl, memo.deleted);
    std::string all;
    for (const std::string& one : lines) all += one + '\n';
    return all;
}

/// The same with the texts, as they are shown.
inline std::string told(project::Project& project)
{
    std::string all = told(project.state());
    for (const auto* transcript : project.state().transcripts.list())
        all += transcript->name + ": " + *project.text(transcript->id) + '\n';
    return all;
}

/// Whether the report has a finding of that kind.
inline bool tells(const merge::Report& report, const std::string& kind)
{
    return std::any_of(report.findings.begin(), report.findings.end(),
                       [&](const auto& finding) { return finding.kind == kind; });
}

}
