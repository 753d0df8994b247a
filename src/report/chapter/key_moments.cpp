// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/tables/context.h"
#include "report/chapter/making.h"

#include <algorithm>
#include <map>

namespace rd::report
{

namespace
{

using analysis::Chunk;
using analysis::Index;
using analysis::Place;

/// The codes of other themes whose codings share a character with it, in codebook order, by theme.
std::map<Index, std::vector<Index>> elsewhere(const Making& making, Index theme, Place place)
{
    const analysis::Frame& frame = making.frame();
    const Chunk& chunk = making.input.snapshot.chunk(place.transcript);
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
std::string inWords(const Making& making, const std::map<Index, std::vector<Index>>& labels)
{
    const Language language = making.input.language;
    std::string words;
    for (const auto& [theme, codes] : labels) {
        std::string names;
        for (const Index code : codes)
            if (code != theme)
                names += (names.empty() ? ": " : "; ") + making.frame().code(code).shownName(language);
        words += (words.empty() ? "" : " ") +
                 sentenceOf(analysis::headingOf(making.frame().code(theme), language) + names);
    }
    return words;
}

void addMoment(Making& making, Place place, const std::string& labels)
{
    const analysis::Passage passage = quoted(making, place);
    Runs runs{{"“" + passage.text + "” "},
              {"(" + passage.caseName + ", " + placeText(passage) + ")", false, false,
               making.evidence.quoteMark(place)}};
    if (!labels.empty()) runs.push_back({" → " + labels});
    making.paragraph(Paragraph::Look::item, std::move(runs));
}

}

void addKeyMoments(Making& making, Index theme, const analysis::Filter& filter)
{
    std::vector<Place> waiting;
    const auto places = placesOf(making.input.snapshot, theme, filter);
    if (places.empty()) return;
    const codebook::Code& code = making.frame().code(theme);
    making.heading(std::min(4, 3 + making.frame().codebook().depth(code.id)),
                   tr("Which other codes these passages have"), "moments_" + std::to_string(theme));
    for (const Place place : places) {
        const auto labels = elsewhere(making, theme, place);
        if (labels.empty())
            waiting.push_back(place);
        else
            addMoment(making, place, inWords(making, labels));
    }
    if (waiting.empty())
        return making.paragraph(Paragraph::Look::plain, tr("No passage waits for a code of another theme."));
    const auto count = static_cast<long long>(waiting.size());
    making.paragraph(Paragraph::Look::lead, sayn("{count} passage still waits for a code of another theme:",
                                                 "{count} passages still wait for a code of another theme:",
                                                 count, fmt::arg("count", count)));
    for (const Place place : waiting) addMoment(making, place, {});
}

}
