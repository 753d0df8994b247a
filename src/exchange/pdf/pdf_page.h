// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rd::exchange
{

/// A rectangle on a page, in points; y grows downwards.
struct PdfBox {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;

    [[nodiscard]] float height() const { return bottom - top; }
    [[nodiscard]] float middle() const { return (top + bottom) / 2; }
};

/// Letters that stand together on a page.
struct PdfWord {
    PdfBox box;
    bool spaceAfter = false;
    bool turned = false; ///< Not written from left to right.
    std::string text;    ///< UTF-8, without white space of its own.
};

struct PdfPage {
    float width = 0;
    std::vector<PdfWord> words;
};

/// Pages as bytes, to get them from one process to another on the same machine.
std::string packed(const std::vector<PdfPage>& pages);
/// Nothing when the bytes are no such pages.
std::optional<std::vector<PdfPage>> unpacked(std::string_view bytes);

}
