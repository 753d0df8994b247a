// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package/paired_cells.h"

#include "exchange/package/text_flow.h"
#include "text/fold.h"
#include "transcript/label_words.h"
#include "transcript/speaker_line.h"

#include <algorithm>
#include <vector>

namespace rd::exchange
{

namespace
{

/// Those with words.
std::vector<std::string_view> linesWithWords(std::string_view cell)
{
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at < cell.size();) {
        const std::size_t end = std::min(cell.find('\n', at), cell.size());
        const std::string_view line = cell.substr(at, end - at);
        if (line.find_first_not_of(" \xC2\xA0") != std::string_view::npos) lines.push_back(line);
        at = end + 1;
    }
    return lines;
}

/// "I:", "Anna:", "Respondent", with nothing behind it.
bool isLabel(std::string_view line)
{
    std::string label(line);
    for (const char mark : {TextFlow::boldEnd, TextFlow::headingEnd}) std::erase(label, mark);
    label = text::trimmedText(label);
    const std::string spoken = label + "\tx";
    const auto parts = transcript::readSpeakerLine(spoken);
    if (!parts || parts->textStart + 1 != spoken.size()) return false;
    if (label.ends_with(':')) return true;
    const auto word = transcript::meaningOf(transcript::labelKey(parts->label), true).word;
    return word == transcript::LabelWord::role || word == transcript::LabelWord::weakRole;
}

}

std::optional<PairedCells> pairedCells(std::string_view row)
{
    const std::size_t tab = row.find('\t');
    if (tab == std::string_view::npos || row.find('\t', tab + 1) != std::string_view::npos)
        return std::nullopt;
    const auto labels = linesWithWords(row.substr(0, tab));
    if (labels.size() < 2 || !std::all_of(labels.begin(), labels.end(), isLabel)) return std::nullopt;
    const auto words = linesWithWords(row.substr(tab + 1));
    if (words.size() != labels.size()) return PairedCells{};
    std::string lines;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (i > 0) lines += '\n';
        lines += std::string(labels[i]) + '\t' + std::string(words[i]);
    }
    return PairedCells{std::move(lines)};
}

}
