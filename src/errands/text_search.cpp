// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/text_search.h"

#include "base/error.h"
#include "base/i18n.h"
#include "project/words.h"
#include "text/breaks.h"
#include "text/fold.h"
#include "text/offset_map.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <stdexcept>

namespace rd::errands
{

namespace
{

using text::Span;

/// A stretch of speech that is searched by itself.
struct Stretch {
    int turn = 0;
    Span said;
};

bool byInterviewer(const history::State& state, const transcript::Turn& turn)
{
    const auto* speaker = turn.speaker ? state.transcripts.find(turn.speaker) : nullptr;
    return speaker != nullptr && speaker->role == transcript::Role::interviewer;
}

std::vector<Stretch> stretchesOf(const history::State& state, const transcript::Transcript& transcript,
                                 coding::TurnChoice choice)
{
    const auto& turns = state.transcripts.turnsOf(transcript.id);
    if (turns.empty()) return {{0, {0, transcript.length}}};
    std::vector<Stretch> stretches;
    for (const transcript::Turn& turn : turns)
        if (choice == coding::TurnChoice::all || !byInterviewer(state, turn))
            stretches.push_back({turn.number, {turn.textStart, turn.span.end}});
    return stretches;
}

/// Whether a place is asked about: anywhere, or within passages of a code.
class Within
{
public:
    Within(const history::State& state, TranscriptId transcript, const TextQuestion& question)
        : m_anywhere(!question.within)
    {
        if (m_anywhere) return;
        const auto& coders = question.coders;
        for (const coding::Coding& coding : state.codings.of(transcript)) {
            if (coding.code != question.within && !state.codebook.isBelow(coding.code, question.within))
                continue;
            if (coders.empty() || std::find(coders.begin(), coders.end(), coding.coder) != coders.end())
                m_passages.push_back(coding.span);
        }
    }
    [[nodiscard]] bool nowhere() const { return !m_anywhere && m_passages.empty(); }
    [[nodiscard]] bool holds(Span place) const
    {
        return m_anywhere || std::any_of(m_passages.begin(), m_passages.end(),
                                         [&](Span passage) { return passage.contains(place); });
    }

private:
    bool m_anywhere;
    std::vector<Span> m_passages;
};

TextHit hitAt(const text::OffsetMap& map, TranscriptId transcript, const Stretch& stretch, Span span)
{
    constexpr text::Offset around = 60;
    const Span said = stretch.said;
    const auto oneLine = [&](Span part) {
        std::string line(map.slice(part));
        std::replace(line.begin(), line.end(), '\n', ' ');
        return line;
    };
    return {transcript,
            stretch.turn,
            span,
            said,
            oneLine({std::max(said.start, span.start - around), span.start}),
            oneLine(span),
            oneLine({span.end, std::min(said.end, span.end + around)})};
}

Span unitAround(const TextHit& hit, std::string_view said, Language language, HitUnit unit)
{
    if (unit == HitUnit::words) return hit.span;
    if (unit == HitUnit::turn && hit.turn > 0) return hit.said;
    const text::OffsetMap map(said);
    const auto pieces =
        unit == HitUnit::sentence ? text::sentences(said, map, language) : text::paragraphs(said, map);
    Span around = hit.span;
    for (const Span piece : pieces) {
        const Span placed{piece.start + hit.said.start, piece.end + hit.said.start};
        if (!placed.overlaps(hit.span)) continue;
        around = {std::min(around.start, placed.start), std::max(around.end, placed.end)};
    }
    return around;
}

constexpr std::array unitKeys{"words", "sentence", "turn"};

}

std::vector<TextHit> findInTexts(project::Project& project, const TextQuestion& question, Progress& progress)
{
    text::WordSearch search(question.words, question.match);
    if (search.empty())
        throw Refusal({"", "", tr("There are no words to look for."),
                       tr("Give a word, or words that follow each other.")});
    const history::State& state = project.state();
    std::vector<TextHit> hits;
    const auto transcripts = state.transcripts.list();
    for (std::size_t at = 0; at < transcripts.size(); ++at) {
        const transcript::Transcript& transcript = *transcripts[at];
        const auto& only = question.transcripts;
        if (!only.empty() && std::find(only.begin(), only.end(), transcript.id) == only.end()) continue;
        const Within within(state, transcript.id, question);
        if (within.nowhere()) continue;
        progress.step(at, transcripts.size(), transcript.name);
        const auto body = project.text(transcript.id);
        const text::OffsetMap map(*body);
        for (const Stretch& stretch : stretchesOf(state, transcript, question.turns))
            for (const Span found : search.in(map.slice(stretch.said), transcript.language)) {
                const Span span{found.start + stretch.said.start, found.end + stretch.said.start};
                if (within.holds(span)) hits.push_back(hitAt(map, transcript.id, stretch, span));
            }
    }
    return hits;
}

namespace
{

/// Nothing where there is one only; the most frequent first.
std::string toldForms(const std::vector<TextHit>& hits)
{
    constexpr std::size_t most = 12;
    std::map<std::string, std::size_t> counts;
    for (const TextHit& hit : hits) ++counts[text::folded(hit.words)];
    if (counts.size() < 2) return {};
    std::vector<std::pair<std::string, std::size_t>> forms(counts.begin(), counts.end());
    std::stable_sort(forms.begin(), forms.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    std::string told;
    for (std::size_t i = 0; i < std::min(most, forms.size()); ++i) {
        const auto& [words, count] = forms[i];
        told += (i == 0 ? ": " : ", ") + words + (count > 1 ? " (" + std::to_string(count) + ")" : "");
    }
    return told + (forms.size() > most ? ", …" : "");
}

}

std::string toldHits(const std::vector<TextHit>& hits)
{
    std::set<TranscriptId> in;
    for (const TextHit& hit : hits) in.insert(hit.transcript);
    const auto places = static_cast<long long>(hits.size());
    const auto transcripts = static_cast<long long>(in.size());
    return sayn("{count} place", "{count} places", places, fmt::arg("count", places)) + " " +
           sayn("in {count} transcript", "in {count} transcripts", transcripts,
                fmt::arg("count", transcripts)) +
           toldForms(hits);
}

std::set<std::size_t> hitsOfForm(const std::vector<TextHit>& hits, const std::string& words)
{
    const std::string form = text::folded(words);
    std::set<std::size_t> places;
    for (std::size_t i = 0; i < hits.size(); ++i)
        if (text::folded(hits[i].words) == form) places.insert(i);
    return places;
}

std::string hitUnitKey(HitUnit unit)
{
    return unitKeys.at(static_cast<std::size_t>(unit));
}

HitUnit hitUnitFromKey(const std::string& key)
{
    const auto found = std::find(unitKeys.begin(), unitKeys.end(), key);
    if (found == unitKeys.end()) throw std::invalid_argument("no unit " + key);
    return static_cast<HitUnit>(found - unitKeys.begin());
}

std::vector<coding::Coding> passagesOf(project::Project& project, const std::vector<TextHit>& hits,
                                       HitUnit unit)
{
    std::vector<coding::Coding> passages;
    project::Words words(project);
    for (const TextHit& hit : hits) {
        const auto* transcript = project.state().transcripts.find(hit.transcript);
        coding::Coding passage;
        passage.transcript = hit.transcript;
        passage.span = unitAround(hit, words(hit.transcript, hit.said), transcript->language, unit);
        const bool again = !passages.empty() && passages.back().transcript == passage.transcript &&
                           passages.back().span == passage.span;
        if (!again) passages.push_back(std::move(passage));
    }
    return passages;
}

}
