// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/pdf/pdf_lines.h"

#include <array>
#include <vector>

namespace rd::exchange
{

/// What is usual for the lines of a document.
class PdfMeasure
{
public:
    PdfMeasure(const std::vector<PdfLine>& lines, float pageWidth);

    /// Whether the first word of the next line would not have fitted on this one.
    [[nodiscard]] bool isFull(const PdfLine& line, const PdfLine& next) const;
    /// Whether the next line lies further below than lines of one paragraph do.
    [[nodiscard]] bool isFar(const PdfLine& line, const PdfLine& next) const;

private:
    std::array<float, 3> m_right{}; ///< How far lines reach, by column.
    float m_pitch = 0;              ///< From one line to the next within a paragraph.
};

}
