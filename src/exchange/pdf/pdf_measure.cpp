// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pdf/pdf_measure.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace rd::exchange
{

namespace
{

/// The edge that lines share in justified text; nothing when there is none. `rights` falls.
std::optional<float> sharedEdge(const std::vector<float>& rights)
{
    constexpr float same = 2; // points
    constexpr std::size_t fewest = 3;
    std::size_t end = 0;
    for (std::size_t i = 0; i * 10 <= rights.size() && i < rights.size(); ++i) {
        while (end < rights.size() && rights[i] - rights[end] <= same) ++end;
        if (end - i >= fewest && (end - i) * 5 >= rights.size()) return rights[i];
    }
    return std::nullopt;
}

/// The edge that several lines nearly reach: among many, one that reaches further (a table) proves nothing.
float raggedEdge(const std::vector<float>& rights)
{
    constexpr float nearly = 40; // points: a long word
    const std::size_t several = rights.size() / 50;
    for (std::size_t i = 0; i + several < rights.size(); ++i)
        if (rights[i] - rights[i + several] < nearly) return rights[i];
    return rights.empty() ? 0 : rights.front();
}

/// How far the lines of a column may reach; `byMargins` if the page is as wide on the right as on the left.
float rightOf(const std::vector<PdfLine>& lines, int column, float left, float byMargins)
{
    std::vector<float> rights;
    for (const PdfLine& line : lines)
        if (line.column == column && !line.turned) rights.push_back(line.box.right);
    std::sort(rights.begin(), rights.end(), std::greater<>());
    const auto reaches = [&](float edge, float share) {
        return column != 0 || edge >= left + (byMargins - left) * share;
    };
    const auto shared = sharedEdge(rights);
    if (shared && reaches(*shared, 0.35F)) return *shared;
    const float ragged = raggedEdge(rights);
    return reaches(ragged, 0.7F) ? ragged : byMargins; // where even the longest line is short, none was full
}

float leftOf(const std::vector<PdfLine>& lines)
{
    float left = lines.empty() ? 0 : lines.front().box.left;
    for (const PdfLine& line : lines) left = std::min(left, line.box.left);
    return left;
}

/// The lower quarter, because gaps between paragraphs are many where turns are short.
float pitchOf(const std::vector<PdfLine>& lines)
{
    std::vector<float> pitches;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const float pitch = lines[i].box.middle() - lines[i - 1].box.middle();
        const bool follows = lines[i].page == lines[i - 1].page && lines[i].column == lines[i - 1].column;
        if (follows && pitch > 0) pitches.push_back(pitch);
    }
    if (pitches.empty()) return 0;
    const auto quarter = pitches.begin() + static_cast<std::ptrdiff_t>(pitches.size() / 4);
    std::nth_element(pitches.begin(), quarter, pitches.end());
    return *quarter;
}

}

PdfMeasure::PdfMeasure(const std::vector<PdfLine>& lines, float pageWidth) : m_pitch(pitchOf(lines))
{
    const float left = leftOf(lines);
    for (std::size_t column = 0; column < m_right.size(); ++column)
        m_right[column] = rightOf(lines, static_cast<int>(column), left, pageWidth - left);
}

bool PdfMeasure::isFull(const PdfLine& line, const PdfLine& next) const
{
    const float space = line.box.height() * 0.2F;
    return line.box.right + space + next.firstWord > m_right[static_cast<std::size_t>(line.column)];
}

bool PdfMeasure::isFar(const PdfLine& line, const PdfLine& next) const
{
    const float pitch = next.box.middle() - line.box.middle();
    return pitch < 0 || pitch > m_pitch * 1.25F + 1;
}

}
