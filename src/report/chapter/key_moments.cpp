// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/tables/context.h"
#include "report/chapter/making.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace rd::report
{

namespace
{

using analysis::Chunk;
using analysis::Index;
using analysis::Place;

/// The codes of other themes whose codings share a character with it, in codebook order, by theme.
std::map<Index, std::vector<Index>> elsewhere(const analysis::Snapshot& snapshot, Index theme, Place place)
{
    const analysis::Frame& frame = snapshot.frame();
    const Chunk& chunk = snapshot.chunk(place.transcript);
    const text::Span moment = chunk.span(place.row);
    std::map<Index, std::vector<Index>> found;
    for (Index row = 0; row < chunk.size(); ++row) {
        const Index code = chunk.code[row];
        const codebook::Code* other = frame.codebook().themeOf(frame.code(code).id);
        if (other == nullptr || other == &frame.code(theme)) continue;
        if (chunk.start[row] >= moment.end || chunk.end[row] <= moment.start) continue;
        auto& codes = found[frame.codeIndex(other->id)];
        if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
    }
    for (auto& [other, codes] : found) std::sort(codes.begin(), codes.end());
    return found;
}

/// "1 relation: listens; nods. 2 hope: plans."
std::string inWords(const analysis::Frame& frame, Language language,
                    const std::map<Index, std::vector<Index>>& labels)
{
    std::string words;
    for (const auto& [theme, codes] : labels) {
        std::string names;
        for (const Index code : codes)
            if (code != theme) names += (names.empty() ? ": " : "; ") + frame.code(code).shownName(language);
        words +=
            (words.empty() ? "" : " ") + sentenceOf(analysis::headingOf(frame.code(theme), language) + names);
    }
    return words;
}

Paragraph momentOf(const analysis::Passage& passage, const std::string& mark, const std::string& labels)
{
    Runs runs{{"“" + passage.text + "” "},
              {"(" + passage.caseName + ", " + placeText(passage) + ")", false, false, mark}};
    if (!labels.empty()) runs.push_back({" → " + labels});
    return {Paragraph::Look::item, std::move(runs)};
}

}

std::vector<Paragraph> keyMoments(const analysis::Snapshot& snapshot, Index theme,
                                  const analysis::Filter& filter, const WordsOf& words, Language language,
                                  const std::function<std::string(Place)>& markOf)
{
    std::vector<Paragraph> lines;
    std::vector<Paragraph> waiting;
    const auto places = placesOf(snapshot, theme, filter);
    if (places.empty()) return lines;
    for (const Place place : places) {
        const std::string labels = inWords(snapshot.frame(), language, elsewhere(snapshot, theme, place));
        (labels.empty() ? waiting : lines)
            .push_back(momentOf(quotedPassage(snapshot, place, words, language), markOf(place), labels));
    }
    const auto count = static_cast<long long>(waiting.size());
    if (waiting.empty())
        lines.push_back({Paragraph::Look::plain, {{tr("No passage waits for a code of another theme.")}}});
    else
        lines.push_back({Paragraph::Look::lead,
                         {{sayn("{count} passage still waits for a code of another theme:",
                                "{count} passages still wait for a code of another theme:", count,
                                fmt::arg("count", count))}}});
    std::move(waiting.begin(), waiting.end(), std::back_inserter(lines));
    return lines;
}

void addKeyMoments(Making& making, Index theme, const analysis::Filter& filter)
{
    auto lines = keyMoments(making.input.snapshot, theme, filter, making.input.words, making.input.language,
                            [&](Place place) { return making.evidence.quoteMark(place); });
    if (lines.empty()) return;
    const codebook::Code& code = making.frame().code(theme);
    making.heading(std::min(4, 3 + making.frame().codebook().depth(code.id)),
                   tr("Which other codes these passages have"), "moments_" + std::to_string(theme));
    for (Paragraph& line : lines) making.document.blocks.emplace_back(std::move(line));
}

}
