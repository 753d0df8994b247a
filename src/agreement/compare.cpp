// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/compare.h"

#include "agreement/pairs.h"
#include "base/error.h"
#include "base/i18n.h"

#include <algorithm>
#include <set>

namespace rd::agreement
{

namespace
{

[[noreturn]] void refuse(std::string what, std::string remedy)
{
    throw Refusal({"", "", std::move(what), std::move(remedy)});
}

void demandCoders(const analysis::Frame& frame, const Question& question)
{
    const auto& coders = question.coders;
    if (std::set<CoderId>(coders.begin(), coders.end()).size() < 2 || coders.size() > mostCoders)
        refuse(tr("Agreement is between two to eight different coders."),
               coders.size() > mostCoders ? tr("Choose at most eight coders.")
                                          : tr("Choose two or more coders."));
    if (std::set<CoderId>(coders.begin(), coders.end()).size() < coders.size())
        refuse(tr("A coder is named twice."), tr("Name each coder once."));
    for (const CoderId coder : coders)
        if (frame.coderIndex(coder) == analysis::none)
            refuse(tr("One of the coders is no longer in the project."), tr("Choose other coders."));
    if (coders.size() > 2 && question.equalCounts)
        refuse(tr("How often a code was used is compared between two coders."),
               tr("Choose two coders, or another level."));
}

/// It goes with codes, so that by itself no coder ever gave it.
void demandNoQualifier(const analysis::Frame& frame, const Question& question)
{
    for (const auto* asked : {&question.codes, &question.themes})
        for (const CodeId id : *asked) {
            const Index code = frame.codeIndex(id);
            if (code == analysis::none || !frame.code(code).isQualifier()) continue;
            const std::string name = frame.code(code).shownName(userLanguage());
            refuse(
                say("“{code}” is a qualifier, and agreement is compared of codes.", fmt::arg("code", name)),
                tr("Choose a code; a qualifier that counts apart has rows of its own."));
        }
}

bool isAsked(const Question& question, TranscriptId id)
{
    const auto& asked = question.transcripts;
    return asked.empty() || std::find(asked.begin(), asked.end(), id) != asked.end();
}

/// How many of the coders coded anything in the transcript.
std::size_t codersIn(const analysis::Snapshot& snapshot, const std::vector<std::size_t>& places,
                     Index transcript)
{
    std::set<std::size_t> found;
    for (const auto& kind : snapshot.chunk(transcript).kinds)
        if (places[kind.coder] < mostCoders) found.insert(places[kind.coder]);
    return found.size();
}

/// Advises nothing that was asked for already.
void refuseNothingCoded(const Question& question)
{
    if (question.documents != Documents::codedByAny)
        refuse(tr("There is no transcript that all these coders coded."),
               tr("Choose other coders or transcripts, or also compare where only one of them coded."));
    refuse(question.coders.size() == 2 ? tr("Neither of these coders coded anything there.")
                                       : tr("None of these coders coded anything there."),
           tr("Choose other coders or transcripts."));
}

void chooseTranscripts(Result& result)
{
    const analysis::Frame& frame = result.snapshot.frame();
    const auto places = coderPlaces(frame, result.question);
    const std::size_t needed =
        result.question.documents == Documents::codedByAny ? 1 : result.question.coders.size();
    for (Index i = 0; i < frame.transcripts().size(); ++i) {
        if (!isAsked(result.question, frame.transcripts()[i].id)) continue;
        const std::size_t coders = codersIn(result.snapshot, places, i);
        (coders >= needed ? result.transcripts : result.leftOut).push_back(i);
    }
    if (result.transcripts.empty()) refuseNothingCoded(result.question);
}

Row rowOf(const Tally& tally, Subject subject, std::size_t coders, const Reading& reading)
{
    Row row;
    row.subject = subject;
    row.all = tally.byPattern.back();
    row.none = tally.byPattern.front();
    row.some = tally.units - row.all - row.none;
    row.field = fieldOf(tally, 0, 1);
    row.values = valuesOf(tally, coders, reading);
    return row;
}

Value pooledOver(const std::vector<Tally>& codes, std::size_t coders, const Reading& reading)
{
    if (!reading.binary) return Value::none(Undefined::notBinary);
    if (!reading.neitherKnown) return Value::none(Undefined::noNeither);
    double sum = 0;
    double pairs = 0;
    for (std::size_t i = 0; i < coders; ++i)
        for (std::size_t j = i + 1; j < coders; ++j) {
            std::vector<FourField> fields;
            for (const Tally& tally : codes) fields.push_back(fieldOf(tally, i, j));
            const Value pooled = pooledKappa(fields);
            if (!pooled.value) return coders == 2 ? pooled : Value::noneOfPair(pooled.why, i, j);
            sum += *pooled.value;
            ++pairs;
        }
    return Value::of(sum / pairs);
}

std::vector<Row>& listOf(Rows& rows, Subject::Kind kind)
{
    switch (kind) {
    case Subject::Kind::theme:
        return rows.themes;
    case Subject::Kind::qualified:
        return rows.qualified;
    case Subject::Kind::code:
        break;
    }
    return rows.codes;
}

template <class TallyFor>
Rows rowsBy(const Sheet& sheet, const Reading& reading, TallyFor tallyFor)
{
    Rows rows;
    std::vector<Tally> codes;
    Tally sum{0, std::vector<double>(std::size_t{1} << sheet.coders, 0)};
    for (std::size_t i = 0; i < sheet.subjects.size(); ++i) {
        const Tally tally = tallyFor(i);
        listOf(rows, sheet.subjects[i].kind)
            .push_back(rowOf(tally, sheet.subjects[i], sheet.coders, reading));
        if (sheet.subjects[i].kind == Subject::Kind::theme) continue;
        sum += tally;
        codes.push_back(tally);
    }
    rows.overall = rowOf(sum, {}, sheet.coders, reading);
    rows.pooled = pooledOver(codes, sheet.coders, reading);
    return rows;
}

/// A code with a qualifier that counts apart is an answer of its own; themes say again what their codes say.
std::vector<std::size_t> codeRows(const Sheet& sheet)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < sheet.subjects.size(); ++i)
        if (sheet.subjects[i].kind != Subject::Kind::theme) found.push_back(i);
    return found;
}

/// Of segments the codes that were used are what chance could choose from, as MAXQDA has it.
Reading readingOf(const Sheet& sheet, const Question& question)
{
    const bool segments = question.level == Level::segment;
    return {sheet.neitherKnown, !question.equalCounts,
            segments ? static_cast<double>(codeRows(sheet).size()) : 2.0};
}

void addIntervals(Rows& rows, const Sheet& sheet, const BootstrapResult& drawn)
{
    std::size_t next[3] = {0, 0, 0};
    for (std::size_t i = 0; i < sheet.subjects.size(); ++i) {
        const Subject::Kind kind = sheet.subjects[i].kind;
        listOf(rows, kind)[next[static_cast<std::size_t>(kind)]++].intervals = drawn.subjects[i];
    }
    rows.overall.intervals = drawn.overall;
}

void addTranscripts(Result& result, const Sheet& sheet, const Source& source)
{
    for (const Index i : result.transcripts) {
        const TranscriptId id = result.snapshot.frame().transcripts()[i].id;
        result.perTranscript.push_back(
            {i, static_cast<double>(source.transcripts.find(id)->length),
             rowsBy(sheet, result.reading, [&](std::size_t row) { return tallyIn(sheet, row, i); })});
    }
}

}

std::vector<const Row*> inOrder(const Rows& rows)
{
    std::vector<const Row*> all;
    for (const auto* list : {&rows.themes, &rows.codes, &rows.qualified})
        for (const Row& row : *list) all.push_back(&row);
    std::stable_sort(all.begin(), all.end(),
                     [](const Row* a, const Row* b) { return a->subject.code < b->subject.code; });
    all.push_back(&rows.overall);
    return all;
}

namespace
{

bool hasInterviewer(const Source& source, Index transcript)
{
    const TranscriptId id = source.snapshot.frame().transcripts()[transcript].id;
    const auto& turns = source.transcripts.turnsOf(id);
    return std::any_of(turns.begin(), turns.end(), [&](const transcript::Turn& turn) {
        const auto* speaker = turn.speaker ? source.transcripts.find(turn.speaker) : nullptr;
        return speaker != nullptr && speaker->role == transcript::Role::interviewer;
    });
}

Result emptyResult(const Source& source, const Question& question, const BootstrapOptions& options)
{
    return {question, source.snapshot, {}, {}, {}, {}, {}, {}, 0, 0, options.draws, 0};
}

/// Counts the transcripts that were chosen.
void count(Result& result, const Source& source, const BootstrapOptions& options, Progress& progress)
{
    const Question& question = result.question;
    const Sheet sheet = makeSheet(source, question, result.transcripts, progress);
    result.reading = readingOf(sheet, question);
    result.outside = sheet.outside;
    result.withoutTurns = sheet.withoutTurns;
    result.units =
        static_cast<std::size_t>(std::count_if(sheet.blocks.begin(), sheet.blocks.end(),
                                               [](const Sheet::Block& block) { return block.weight > 0; }));
    const double total = totalOf(sheet);
    result.rows = rowsBy(sheet, result.reading, [&](std::size_t row) { return tallyOf(sheet, row, total); });
    if (question.perTranscript && question.level != Level::caseUnit) addTranscripts(result, sheet, source);
    if (question.level == Level::character) result.sets = setAlphas(source, question, result.transcripts);
    if (options.draws > 0)
        addIntervals(result.rows, sheet,
                     bootstrap(sheet, codeRows(sheet), result.reading, options, progress));
}

/// What a pair has of each transcript, in the order of the transcripts.
void addMeansPerTranscript(Result& result, const std::vector<Result>& pairs)
{
    for (std::size_t i = 0; i < result.transcripts.size() && result.question.perTranscript; ++i) {
        std::vector<const Rows*> rows;
        for (const Result& pair : pairs) rows.push_back(&pair.perTranscript[i].rows);
        const OfTranscript& first = pairs.front().perTranscript[i];
        result.perTranscript.push_back({first.transcript, first.length, meanOverPairs(rows)});
    }
}

void countByPairs(Result& result, const Source& source, const BootstrapOptions& options, Progress& progress)
{
    const auto coders = result.question.coders;
    std::vector<Result> pairs;
    for (std::size_t i = 0; i < coders.size(); ++i)
        for (std::size_t j = i + 1; j < coders.size(); ++j) {
            Question question = result.question;
            question.coders = {coders[i], coders[j]};
            pairs.push_back(emptyResult(source, question, options));
            pairs.back().transcripts = result.transcripts;
            count(pairs.back(), source, options, progress);
            result.pairs.push_back({coders[i], coders[j], pairs.back().rows, pairs.back().units});
        }
    std::vector<const Rows*> rows;
    for (const OfPair& pair : result.pairs) rows.push_back(&pair.rows);
    result.rows = meanOverPairs(rows);
    result.reading = pairs.front().reading;
    for (const Result& pair : pairs) result.units = std::max(result.units, pair.units);
    addMeansPerTranscript(result, pairs);
}

}

Result compare(const Source& source, const Question& question, const BootstrapOptions& options,
               Progress& progress)
{
    demandCoders(source.snapshot.frame(), question);
    demandNoQualifier(source.snapshot.frame(), question);
    Result result = emptyResult(source, question, options);
    chooseTranscripts(result);
    result.interviewers = std::any_of(result.transcripts.begin(), result.transcripts.end(),
                                      [&](Index transcript) { return hasInterviewer(source, transcript); });
    if (isByPairs(question))
        countByPairs(result, source, options, progress);
    else
        count(result, source, options, progress);
    return result;
}

}
