// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"
#include "store/rows/json_columns.h"

#include <string>

namespace rd::store
{

/// One function a table: which columns it has, in which order, and which part of the value each holds. It is
/// visited to make the schema, to write a value and to read one, so that the three cannot disagree. The first
/// column is `id`; new columns go to the end, so that a row in an older change's body is the beginning of one
/// now, and get a numbered schema step.
///
/// A visitor has: id(name, Id&), text(name, string&), integer(name, int&), real(name, double&),
/// flag(name, bool&), wording(name, Wording&) for name_nl and name_en, key(name, value&, toKey, fromKey) for
/// enumerations and json(name, value&, toText, fromText) for lists; within(name) for how far in replaced
/// words a place lies, which values do not hold (see store/texts/places.h).

template <class Visitor>
void visitColumns(Visitor& v, history::ProjectInfo& row)
{
    v.id("id", row.id);
    v.text("title", row.title);
    v.key("language", row.language, languageText, languageOfText);
    v.wording("unit_one", row.unitOne);
    v.wording("unit_many", row.unitMany);
    v.flag("deleted", row.deleted);
}

template <class Visitor>
void visitColumns(Visitor& v, transcript::Transcript& row)
{
    v.id("id", row.id);
    v.text("name", row.name);
    v.id("case_id", row.caseId);
    v.key("language", row.language, languageText, languageOfText);
    v.integer("length", row.length);
    v.text("source_name", row.sourceName);
    v.text("source_format", row.sourceFormat);
    v.text("source_encoding", row.sourceEncoding);
    v.text("source_sha256", row.sourceSha256);
    v.real("position", row.position);
    v.flag("deleted", row.deleted);
    v.text("date", row.date);
    v.id("topics_from", row.topicsFrom);
    v.text("author", row.author);
    v.text("year", row.year);
    v.text("audio", row.audio);
    v.text("audio_keeper", row.audioKeeper);
    v.key("counted", row.counted, transcript::countedAloneKey, transcript::countedAloneFromKey);
    v.id("joined_into", row.joinedInto);
}

template <class Visitor>
void visitColumns(Visitor& v, transcript::TranscriptText& row)
{
    v.id("id", row.id);
    v.text("body", row.body);
}

template <class Visitor>
void visitColumns(Visitor& v, transcript::Speaker& row)
{
    v.id("id", row.id);
    v.id("transcript", row.transcript);
    v.text("label", row.label);
    v.key("role", row.role, transcript::roleKey, transcript::roleFromKey);
    v.id("respondent", row.respondent);
    v.flag("deleted", row.deleted);
}

template <class Visitor>
void visitColumns(Visitor& v, transcript::Turn& row)
{
    v.id("id", row.id);
    v.id("transcript", row.transcript);
    v.integer("number", row.number);
    v.integer("start", row.span.start);
    v.integer("end", row.span.end);
    v.integer("text_start", row.textStart);
    v.id("speaker", row.speaker);
    v.integer("time_ms", row.timeMs);
    v.flag("deleted", row.deleted);
}

template <class Visitor>
void visitColumns(Visitor& v, transcript::Case& row)
{
    v.id("id", row.id);
    v.text("name", row.name);
    v.text("remark", row.remark);
    v.real("position", row.position);
    v.flag("deleted", row.deleted);
}

template <class Visitor>
void visitColumns(Visitor& v, transcript::Respondent& row)
{
    v.id("id", row.id);
    v.id("case_id", row.caseId);
    v.text("name", row.name);
    v.real("position", row.position);
    v.flag("deleted", row.deleted);
}

template <class Visitor>
void visitColumns(Visitor& v, transcript::Attribute& row)
{
    v.id("id", row.id);
    v.text("key", row.key);
    v.wording("name", row.name);
    v.key("level", row.level, transcript::levelKey, transcript::levelFromKey);
    v.key("type", row.type, transcript::valueTypeKey, transcript::valueTypeFromKey);
    v.json("moments", row.moments, textOfStrings, stringsOfText);
    v.json("choices", row.choices, textOfChoices, choicesOfText);
    v.wording("all_label", row.allLabel);
    v.real("position", row.position);
    v.flag("deleted", row.deleted);
}

template <class Visitor>
void visitColumns(Visitor& v, transcript::AttributeValue& row)
{
    v.id("id", row.id);
    v.id("attribute", row.attribute);
    v.uuid("subject", row.subject);
    v.text("moment", row.moment);
    v.key("known", row.known, transcript::knownKey, transcript::knownFromKey);
    v.text("value", row.value);
    v.flag("deleted", row.deleted);
}

template <class Visitor>
void visitColumns(Visitor& v, codebook::Code& row)
{
    v.id("id", row.id);
    v.text("key", row.key);
    v.id("parent", row.parent);
    v.key("level", row.level, codebook::codeLevelKey, codebook::codeLevelFromKey);
    v.wording("name", row.name);
    v.wording("phrase", row.phrase);
    v.text("number", row.number);
    v.wording("meaning", row.definition.meaning);
    v.wording("use", row.definition.whenToUse);
    v.wording("not", row.definition.whenNot);
    v.wording("example", row.definition.example);
    v.integer("color", row.color);
    v.text("short_key", row.shortKey);
    v.flag("codable", row.codable);
    v.flag("own_table", row.ownTable);
    v.key("counting", row.counting, codebook::countingKey, codebook::countingFromKey);
    v.id("pole_of", row.poleOf);
    v.key("origin", row.origin, codebook::originKey, codebook::originFromKey);
    v.text("source", row.source);
    v.id("merged_into", row.mergedInto);
    v.real("position", row.position);
    v.flag("deleted", row.deleted);
}

template <class Visitor>
void visitColumns(Visitor& v, coding::Coder& row)
{
    v.id("id", row.id);
    v.text("name", row.name);
    v.integer("color", row.color);
    v.flag("deleted", row.deleted);
    v.text("initials", row.initials);
    v.flag("agreed", row.agreed);
}

template <class Visitor>
void visitColumns(Visitor& v, coding::Coding& row)
{
    v.id("id", row.id);
    v.id("transcript", row.transcript);
    v.integer("start", row.span.start);
    v.integer("end", row.span.end);
    v.id("code", row.code);
    v.id("coder", row.coder);
    v.id("qualifier", row.qualifier);
    v.text("memo", row.memo);
    v.flag("deleted", row.deleted);
    v.integer("made_ms", row.madeMs);
    v.flag("quote", row.quote);
    v.text("quote_text", row.quoteText);
    v.within("start_in");
    v.within("end_in");
    v.text("page", row.page);
}

template <class Visitor>
void visitColumns(Visitor& v, coding::TableDefinition& row)
{
    v.id("id", row.id);
    v.wording("title", row.title);
    v.key("kind", row.kind, coding::tableKindKey, coding::tableKindFromKey);
    v.id("theme", row.theme);
    v.key("unit", row.unit, coding::countUnitKey, coding::countUnitFromKey);
    v.json("coders", row.coders, textOfIds<CoderId>, idsOfText<CoderId>);
    v.key("turns", row.turns, coding::turnChoiceKey, coding::turnChoiceFromKey);
    v.id("group_by", row.groupBy);
    v.json("groups", row.groups, textOfStrings, stringsOfText);
    v.text("moment", row.moment);
    v.id("columns_by", row.columns);
    v.json("summarised", row.summarised, textOfIds<AttributeId>, idsOfText<AttributeId>);
    v.json("shown", row.shown, textOfIds<CodeId>, idsOfText<CodeId>);
    v.json("hidden", row.hidden, textOfIds<CodeId>, idsOfText<CodeId>);
    v.id("within_code", row.within);
    v.flag("zero_rows", row.zeroRows);
    v.flag("qualifiers", row.qualifiers);
    v.flag("row_percent", row.rowPercent);
    v.flag("column_percent", row.columnPercent);
    v.json("explanations", row.explanations, textOfExplanations, explanationsOfText);
    v.real("position", row.position);
    v.flag("deleted", row.deleted);
    v.flag("of_asked", row.ofAsked);
    v.real("adds_up_to", row.addsUpTo);
    v.key("part", row.part, coding::interviewPartKey, coding::interviewPartFromKey);
}

template <class Visitor>
void visitColumns(Visitor& v, coding::Memo& row)
{
    v.id("id", row.id);
    v.key("kind", row.kind, coding::memoKindKey, coding::memoKindFromKey);
    v.wording("title", row.title);
    v.wording("text", row.text);
    v.uuid("subject", row.subject);
    v.integer("start", row.span.start);
    v.integer("end", row.span.end);
    v.id("coder", row.coder);
    v.integer("made_ms", row.madeMs);
    v.json("answers", row.answers, textOfIds<MemoId>, idsOfText<MemoId>);
    v.real("position", row.position);
    v.flag("deleted", row.deleted);
    v.within("start_in");
    v.within("end_in");
    v.json("opposes", row.opposes, textOfIds<MemoId>, idsOfText<MemoId>);
}

template <class Visitor>
void visitColumns(Visitor& v, transcript::GuideItem& row)
{
    v.id("id", row.id);
    v.id("parent", row.parent);
    v.key("level", row.level, transcript::guideLevelKey, transcript::guideLevelFromKey);
    v.text("number", row.number);
    v.wording("text", row.text);
    v.id("theme", row.theme);
    v.real("position", row.position);
    v.flag("deleted", row.deleted);
}

template <class Visitor>
void visitColumns(Visitor& v, transcript::Raising& row)
{
    v.id("id", row.id);
    v.id("item", row.item);
    v.id("transcript", row.transcript);
    v.id("turn", row.turn);
    v.key("raised_by", row.by, transcript::raisedByKey, transcript::raisedByFromKey);
    v.flag("deleted", row.deleted);
}

template <class Visitor>
void visitColumns(Visitor& v, coding::Foreign& row)
{
    v.id("id", row.id);
    v.text("format", row.format);
    v.text("kind", row.kind);
    v.uuid("subject", row.subject);
    v.text("name", row.name);
    v.text("content", row.content);
    v.real("position", row.position);
    v.flag("deleted", row.deleted);
}

template <class Visitor>
void visitColumns(Visitor& v, coding::Assignment& row)
{
    v.id("id", row.id);
    v.id("coder", row.coder);
    v.id("transcript", row.transcript);
    v.integer("since_ms", row.sinceMs);
    v.text("note", row.note);
    v.flag("deleted", row.deleted);
}

template <class Visitor>
void visitColumns(Visitor& v, transcript::TextEdit& row)
{
    v.id("id", row.id);
    v.id("transcript", row.transcript);
    v.integer("start", row.span.start);
    v.integer("end", row.span.end);
    v.text("text", row.text);
    v.flag("deleted", row.deleted);
    v.uuid("whole", row.whole);
    v.integer("whole_start", row.wholeAt.start);
    v.integer("whole_end", row.wholeAt.end);
}

template <class Visitor>
void visitColumns(Visitor& v, coding::Round& row)
{
    v.id("id", row.id);
    v.text("name", row.name);
    v.text("date", row.date);
    v.json("transcripts", row.transcripts, textOfIds<TranscriptId>, idsOfText<TranscriptId>);
    v.real("position", row.position);
    v.flag("deleted", row.deleted);
}

template <class Visitor>
void visitColumns(Visitor& v, coding::Resolution& row)
{
    v.id("id", row.id);
    v.id("transcript", row.transcript);
    v.id("first", row.first);
    v.id("second", row.second);
    v.id("agreed", row.agreed);
    v.text("note", row.note);
    v.integer("made_ms", row.madeMs);
    v.flag("deleted", row.deleted);
}

/// The tables' names, in the order of history::Row's alternatives.
inline constexpr const char* tableNames[] = {
    "project_info",     "transcript",   "transcript_text", "speaker", "turn",         "cases",
    "respondent",       "attribute",    "attribute_value", "code",    "coder",        "coding",
    "table_definition", "memo",         "guide_item",      "raising", "foreign_part", "assignment",
    "text_edit",        "coding_round", "resolution"};

}
