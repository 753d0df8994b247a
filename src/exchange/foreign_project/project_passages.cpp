// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/foreign_project/project_builder.h"
#include "exchange/refi/counted_text.h"
#include "text/fold.h"
#include "text/graphemes.h"
#include "text/normalise.h"
#include "text/offset_map.h"

#include <algorithm>
#include <unordered_map>

namespace rd::exchange
{

namespace
{

using Passage = ProjectBuilder::Passage;

/// A passage in the bytes of the raw text.
struct RawSpan {
    std::size_t start = 0;
    std::size_t end = 0;
};

std::string withoutSpace(std::string_view text)
{
    std::string result;
    for (const char c : text::normalised(text))
        if (c != ' ' && c != '\n' && c != '\t') result += c;
    return result;
}

/// How a report calls a passage: its text and place as the file has them.
std::string placeOf(const ProjectBuilder::Text& text, const Passage& passage)
{
    if (!passage.place.empty()) return passage.place;
    return ProjectBuilder::placeIn(text.name, passage.start, passage.end);
}

/// The text as it is stored, and where bytes of the raw text are in it. A byte order mark counts for other
/// programs and is no part of what is stored.
class StoredText
{
public:
    explicit StoredText(const std::string& raw)
        : m_mark(raw.starts_with(byteOrderMark) ? byteOrderMark.size() : 0), m_text(raw.substr(m_mark))
    {
    }

    [[nodiscard]] const std::string& body() const { return m_text.body(); }
    [[nodiscard]] const text::OffsetMap& map() const { return m_text.bodyMap(); }
    [[nodiscard]] text::Offset placeOf(std::size_t byte) const
    {
        const auto behind = static_cast<std::int64_t>(byte) - static_cast<std::int64_t>(m_mark);
        return m_text.place(behind, {refi::CountUnit::bytes, true});
    }

private:
    static constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

    std::size_t m_mark;
    refi::CountedText m_text;
};

/// Finds the passages of one text in its bytes.
class PassagePlacer
{
public:
    PassagePlacer(const ProjectBuilder::Text& text, ImportReport& report)
        : m_text(text), m_map(text.raw), m_report(report)
    {
    }

    /// Nothing, and said, when it fits nowhere.
    std::optional<RawSpan> place(const Passage& passage)
    {
        const std::int64_t length =
            passage.inBytes ? static_cast<std::int64_t>(m_text.raw.size()) : m_map.length();
        const bool inside = 0 <= passage.start && passage.start < passage.end && passage.start < length;
        if (inside) {
            const RawSpan span = spanOf(passage, length);
            const std::string_view raw = m_text.raw;
            const auto held = raw.substr(span.start, span.end - span.start);
            if (passage.words.empty() || withoutSpace(held) == withoutSpace(passage.words)) {
                if (passage.end > length)
                    m_report.placedAnew.push_back(say("{place}: ended behind the text and was cut to it.",
                                                      fmt::arg("place", placeOf(m_text, passage))));
                return span;
            }
            if (const auto found = byWords(passage)) return found;
            m_report.notes.push_back(say("{place}: the words there are not those that the file says.",
                                         fmt::arg("place", placeOf(m_text, passage))));
            return span;
        }
        if (const auto found = byWords(passage)) return found;
        m_report.notPlaced.push_back(
            say("{place}: there is no such place.", fmt::arg("place", placeOf(m_text, passage))));
        return std::nullopt;
    }

private:
    [[nodiscard]] RawSpan spanOf(const Passage& passage, std::int64_t length) const
    {
        const std::int64_t end = std::min(passage.end, length);
        if (passage.inBytes) return {static_cast<std::size_t>(passage.start), static_cast<std::size_t>(end)};
        return {m_map.byteOf(static_cast<text::Offset>(passage.start)),
                m_map.byteOf(static_cast<text::Offset>(end))};
    }

    /// Where the words stand, when that is one place.
    std::optional<RawSpan> byWords(const Passage& passage)
    {
        constexpr int mostSearches = 1000; // each reads the text
        const std::string_view raw = m_text.raw;
        if (passage.words.empty() || ++m_searches > mostSearches) return std::nullopt;
        const auto at = raw.find(passage.words);
        if (at == std::string_view::npos || raw.find(passage.words, at + 1) != std::string_view::npos)
            return std::nullopt;
        m_report.placedAnew.push_back(say("{place}: put where the words stand that the file says.",
                                          fmt::arg("place", placeOf(m_text, passage))));
        return RawSpan{at, at + passage.words.size()};
    }

    const ProjectBuilder::Text& m_text;
    text::OffsetMap m_map;
    ImportReport& m_report;
    int m_searches = 0;
};

}

std::string ProjectBuilder::placeIn(const std::string& text, std::int64_t start, std::int64_t end)
{
    return say("{text}, {start} to {end}", fmt::arg("text", text), fmt::arg("start", start),
               fmt::arg("end", end));
}

void ProjectBuilder::putTexts()
{
    std::unordered_map<std::string, std::vector<const Passage*>> passagesOf;
    for (const Passage& passage : m_passages) passagesOf[passage.text].push_back(&passage);
    for (const Text& text : m_texts) {
        ImportedTranscript made;
        made.transcript.id = TranscriptId{idFrom(m_prefix + "text|" + text.key)};
        made.transcript.name = text::trimmedText(text::normalised(text.name));
        if (made.transcript.name.empty()) made.transcript.name = tr("(without name)");
        made.transcript.sourceName = text.name;
        made.transcript.sourceFormat = text.format;
        if (const std::string owner = caseOf(text.key); m_caseNames.contains(owner))
            made.transcript.caseId = CaseId{idFrom(m_prefix + "case|" + owner)};
        if (!m_transcriptIds.emplace(text.key, made.transcript.id).second) continue;
        putPassages(text, passagesOf[text.key], made);
        complete(made, m_language);
        m_project.transcripts.push_back(std::move(made));
    }
    std::int64_t lost = 0;
    for (const Passage& passage : m_passages) lost += m_transcriptIds.contains(passage.text) ? 0 : 1;
    lose("{count} passage is of a text that is not in the file.",
         "{count} passages are of texts that are not in the file.", lost);
    lose("{count} coding has a code that is not in the file.",
         "{count} codings have codes that are not in the file.", m_codeless);
}

void ProjectBuilder::putPassages(const Text& text, const std::vector<const Passage*>& passages,
                                 ImportedTranscript& made)
{
    PassagePlacer placer(text, report());
    std::vector<std::pair<const Passage*, RawSpan>> placed;
    for (const Passage* passage : passages)
        if (const auto span = placer.place(*passage)) placed.emplace_back(passage, *span);
    const StoredText stored(text.raw);
    made.body = stored.body();
    const text::OffsetMap& map = stored.map();
    for (const auto& [passage, raw] : placed) {
        const text::Span span{stored.placeOf(raw.start), stored.placeOf(raw.end)};
        const text::Span whole = text::snapToGraphemes(stored.body(), map, span);
        if (whole != span) ++m_snapped;
        if (whole.fits(map.length()))
            putPassage(*passage, made, whole);
        else
            report().notPlaced.push_back(
                say("{place}: there is no such place.", fmt::arg("place", placeOf(text, *passage))));
    }
}

void ProjectBuilder::putPassage(const Passage& passage, const ImportedTranscript& made, text::Span span)
{
    if (passage.code.empty()) {
        coding::Memo memo;
        memo.id = MemoId{idFrom(m_prefix + "passage|" + passage.key + "|" + passage.memo)};
        memo.title.slot(m_language) = passage.title;
        memo.text.slot(m_language) = text::normalised(passage.memo);
        memo.subject = made.transcript.id.uuid;
        memo.span = span;
        memo.coder = coder(passage.coder);
        memo.madeMs = passage.madeMs;
        m_project.memos.push_back(std::move(memo));
        return;
    }
    const auto code = m_codeIds.find(passage.code);
    if (code == m_codeIds.end()) {
        ++m_codeless;
        return;
    }
    coding::Coding coding;
    const int again = m_codingKeys[passage.key]++; // some programs let one say the same twice
    coding.id = CodingId{
        idFrom(m_prefix + "coding|" + passage.key + (again > 0 ? "|again " + std::to_string(again) : ""))};
    coding.transcript = made.transcript.id;
    coding.span = span;
    coding.code = code->second;
    coding.coder = coder(passage.coder);
    coding.memo = text::normalised(passage.memo);
    coding.madeMs = passage.madeMs;
    m_project.codings.push_back(std::move(coding));
}

}
