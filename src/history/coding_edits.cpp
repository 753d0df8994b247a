// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/coding_edits.h"

#include "base/i18n.h"
#include "coding/coder_colors.h"
#include "coding/quote_text.h"
#include "history/codebook_edits.h"
#include "history/coding_sense.h"
#include "history/edit_parts.h"
#include "text/fold.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace rd::history
{

namespace
{

void demandCodable(const State& state, CodeId id)
{
    const codebook::Code& code = presentCode(state, id);
    const auto& name = code.shownName(userLanguage());
    if (code.isQualifier())
        refuse(say("“{code}” is a qualifier, and a qualifier goes with a code.", fmt::arg("code", name)),
               tr("Choose a code first, then give the coding this qualifier."));
    if (!code.codable)
        refuse(say("“{code}” only groups other codes.", fmt::arg("code", name)),
               tr("Choose one of the codes below it, or allow coding with it in the codebook."));
}

void demandSpan(const transcript::Transcript& transcript, text::Span span)
{
    if (span.fits(transcript.length)) return;
    refuse(say("The passage from {start} to {end} does not lie within “{transcript}”.",
               fmt::arg("start", span.start), fmt::arg("end", span.end),
               fmt::arg("transcript", transcript.name)),
           tr("Mark at least one character of the text."));
}

bool standsAlready(const State& state, const coding::Coding& wanted)
{
    const auto& list = state.codings.of(wanted.transcript);
    return std::any_of(list.begin(), list.end(),
                       [&](const coding::Coding& held) { return senseOf(held) == senseOf(wanted); });
}

nlohmann::json argsOf(const State& state, const coding::Coding& coding)
{
    nlohmann::json args{{"code", loggedName(state, coding.code)},
                        {"transcript", transcriptName(state, coding.transcript)}};
    if (coding.qualifier) args["qualifier"] = loggedName(state, coding.qualifier);
    return args;
}

Edit changed(const State& state, const char* kind, const coding::Coding& before, const coding::Coding& after)
{
    if (before == after) return {};
    return makeEdit(kind, argsOf(state, after), settled(state, {after}));
}

/// Codings of a file: those that are new, and known ones that get a memo by it.
struct Taken {
    std::vector<coding::Coding> codings;
    std::size_t made = 0;
    std::size_t memos = 0;
};

Taken takenIn(const State& state, std::vector<coding::Coding> codings,
              const std::set<TranscriptId>& transcripts)
{
    std::map<Sense, std::size_t> places;
    std::vector<coding::Coding> all;
    for (const TranscriptId transcript : transcripts)
        for (const coding::Coding& held : state.codings.of(transcript))
            if (places.try_emplace(senseOf(held), all.size()).second) all.push_back(held);
    const std::size_t known = all.size();
    std::vector<bool> changed(known, false);
    for (coding::Coding& coding : codings) {
        const auto [place, fresh] = places.try_emplace(senseOf(coding), all.size());
        if (fresh) {
            all.push_back(std::move(coding));
            changed.push_back(true);
            continue;
        }
        coding::Coding& held = all[place->second];
        const bool paged = !coding.page.empty() && held.page != coding.page;
        if (paged) held.page = coding.page;
        if (addMemo(held, coding.memo) || paged) changed[place->second] = true;
    }
    Taken result;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!changed[i]) continue;
        ++(i < known ? result.memos : result.made);
        result.codings.push_back(std::move(all[i]));
    }
    return result;
}

}

void demandQualifier(const State& state, CodeId id)
{
    if (!id) return;
    const codebook::Code& code = presentCode(state, id);
    if (!code.isQualifier())
        refuse(say("“{code}” is not a qualifier.", fmt::arg("code", code.shownName(userLanguage()))),
               tr("Choose a code of the level qualifier."));
}

Edit addCoding(const State& state, TranscriptId transcript, text::Span span, CodeId code, CoderId coder,
               CodeId qualifier, const std::string& memo)
{
    demandCodable(state, code);
    demandQualifier(state, qualifier);
    demandSpan(presentTranscript(state, transcript), span);
    const coding::Coding made{CodingId::make(), transcript, span, code, coder, qualifier, memo, false};
    if (standsAlready(state, made)) return {};
    return makeEdit("coding.add", argsOf(state, made), {made});
}

namespace
{

/// Gives ids to codings of many passages, and refuses one that cannot be. Their transcripts.
std::set<TranscriptId> demandPassages(const State& state, std::vector<coding::Coding>& codings)
{
    std::set<TranscriptId> transcripts;
    for (coding::Coding& coding : codings) {
        if (!coding.id) coding.id = CodingId::make();
        transcripts.insert(coding.transcript);
        demandSpan(presentTranscript(state, coding.transcript), coding.span);
    }
    return transcripts;
}

void demandCodes(const State& state, const std::vector<coding::Coding>& codings)
{
    std::set<CodeId> codes;
    for (const coding::Coding& coding : codings) {
        if (codes.insert(coding.code).second) demandCodable(state, coding.code);
        if (coding.qualifier && codes.insert(coding.qualifier).second)
            demandQualifier(state, coding.qualifier);
    }
}

}

Edit codePassages(const State& state, std::vector<coding::Coding> codings,
                  const std::vector<coding::Coder>& coders)
{
    demandCodes(state, codings);
    const auto transcripts = demandPassages(state, codings);
    std::vector<Row> rows(coders.begin(), coders.end());
    Taken taken = takenIn(state, std::move(codings), transcripts);
    if (taken.made == 0) return {};
    nlohmann::json args{{"code", loggedName(state, taken.codings.front().code)}, {"count", taken.made}};
    std::move(taken.codings.begin(), taken.codings.end(), std::back_inserter(rows));
    return makeEdit("coding.found", std::move(args), std::move(rows));
}

Edit codeInVivo(const State& state, codebook::Code code, std::vector<coding::Coding> codings,
                const std::vector<coding::Coder>& coders)
{
    if (!code.id) code.id = CodeId::make();
    Edit edit = addCode(state, code);
    edit.kind = "code.in-vivo";
    (void)demandPassages(state, codings);
    edit.rows.insert(edit.rows.end(), coders.begin(), coders.end());
    for (coding::Coding& coding : codings) {
        coding.code = code.id;
        edit.rows.emplace_back(std::move(coding));
    }
    return edit;
}

Edit addCodings(const State& state, std::vector<coding::Coding> codings, const std::string& source,
                const std::vector<coding::Coder>& coders)
{
    demandCodes(state, codings);
    const auto transcripts = demandPassages(state, codings);
    std::vector<Row> rows(coders.begin(), coders.end());
    Taken taken = takenIn(state, std::move(codings), transcripts);
    if (taken.made + taken.memos == 0) return {};
    std::move(taken.codings.begin(), taken.codings.end(), std::back_inserter(rows));
    nlohmann::json args{{"count", taken.made}, {"source", source}};
    if (taken.memos > 0) args["memos"] = taken.memos;
    return makeEdit("coding.import", std::move(args), std::move(rows));
}

std::string toldMemos(const Edit& import)
{
    const auto count = import.args.value("memos", 0LL);
    if (count == 0) return {};
    return sayn("{count} coding that was there already got the memo of the file.",
                "{count} codings that were there already got the memos of the file.", count,
                fmt::arg("count", count));
}

Edit removeCoding(const State& state, CodingId id)
{
    coding::Coding gone = presentCoding(state, id);
    gone.deleted = true;
    return makeEdit("coding.remove", argsOf(state, gone), {gone});
}

Edit removeCodings(const State& state, const std::set<CodingId>& ids)
{
    if (ids.empty()) refuse(tr("No coding is named."), tr("Name one."));
    if (ids.size() == 1) return removeCoding(state, *ids.begin());
    std::vector<Row> rows;
    for (const CodingId id : ids) {
        coding::Coding gone = presentCoding(state, id);
        gone.deleted = true;
        rows.emplace_back(std::move(gone));
    }
    return makeEdit("codings.remove", {{"count", ids.size()}}, std::move(rows));
}

Edit resizeCoding(const State& state, CodingId id, text::Span span)
{
    const coding::Coding& before = presentCoding(state, id);
    demandSpan(presentTranscript(state, before.transcript), span);
    coding::Coding after = before;
    after.span = span;
    after.quoteText.clear(); // it quotes other words
    return changed(state, "coding.resize", before, after);
}

Edit recodeCoding(const State& state, CodingId id, CodeId code)
{
    demandCodable(state, code);
    const coding::Coding& before = presentCoding(state, id);
    coding::Coding after = before;
    after.code = code;
    return changed(state, "coding.recode", before, after);
}

Edit setCodingQualifier(const State& state, CodingId id, CodeId qualifier)
{
    demandQualifier(state, qualifier);
    const coding::Coding& before = presentCoding(state, id);
    coding::Coding after = before;
    after.qualifier = qualifier;
    return changed(state, "coding.qualifier", before, after);
}

Edit setCodingMemo(const State& state, CodingId id, const std::string& memo)
{
    const coding::Coding& before = presentCoding(state, id);
    coding::Coding after = before;
    after.memo = memo;
    return changed(state, "coding.memo", before, after);
}

Edit chooseQuotes(const State& state, const std::vector<CodingId>& ids, bool quote)
{
    std::vector<Row> rows;
    nlohmann::json args;
    for (const CodingId id : ids) {
        coding::Coding after = presentCoding(state, id);
        if (after.quote == quote) continue;
        after.quote = quote;
        if (!quote) after.quoteText.clear();
        args = argsOf(state, after);
        rows.emplace_back(std::move(after));
    }
    if (rows.empty()) return {};
    args["count"] = rows.size();
    return makeEdit(quote ? "coding.quote" : "coding.unquote", std::move(args), std::move(rows));
}

Edit setQuoteText(const State& state, CodingId id, const std::string& text, const std::string& words)
{
    const coding::Coding& before = presentCoding(state, id);
    if (!text.empty() && !coding::quotesFaithfully(text, words))
        refuse(tr("The quote says what the passage does not."),
               tr("Leave words out with (…) and explain in brackets, such as (son); all else stays as it was "
                  "said."));
    coding::Coding after = before;
    after.quote = true;
    after.quoteText = text;
    return changed(state, "coding.quote", before, after);
}

Edit setPages(const State& state, const std::vector<CodingId>& ids, const std::string& page)
{
    std::vector<Row> rows;
    nlohmann::json args;
    for (const CodingId id : ids) {
        coding::Coding after = presentCoding(state, id);
        if (after.page == page) continue;
        after.page = page;
        args = argsOf(state, after);
        rows.emplace_back(std::move(after));
    }
    if (rows.empty()) return {};
    args["count"] = rows.size();
    return makeEdit("coding.page", std::move(args), std::move(rows));
}

Edit addCoder(const State& state, const coding::Coder& coder)
{
    coding::Coder made = coder;
    made.name = nameForCoder(state, coder);
    if (!made.id) made.id = CoderId::make();
    if (made.color == coding::noCoderColor) made.color = coding::freeCoderColor(state.coderColors());
    return makeEdit("coder.add", {{"name", made.name}}, {made});
}

}
