// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pdf/pdf_page_edges.h"
#include "exchange/pdf/pdf_paragraphs.h"
#include "exchange/pdf_builder.h"
#include "fuzz/promise.h"

#include "text/normalise.h"

namespace
{

using namespace rd;

/// What was made of the words of a PDF, without Poppler, which is slow and not ours.
void demandParagraphs(std::string_view bytes)
{
    const auto pages = exchange::unpacked(bytes);
    if (!pages) return;
    std::vector<std::vector<exchange::PdfLine>> lines;
    exchange::PdfPageBefore before;
    for (const exchange::PdfPage& page : *pages)
        lines.push_back(exchange::linesOf(page, static_cast<int>(lines.size()), before).lines);
    (void)exchange::takeRepeatedEdges(lines);
    (void)text::normalised(exchange::paragraphsOf(lines, 595).text);
}

}

/// A PDF; or, behind a "w", pages of words; or what becomes the content of a page.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view input = fuzz::asText(data, size);
    if (input.starts_with('w'))
        demandParagraphs(input.substr(1));
    else if (input.starts_with("%PDF"))
        fuzz::demandTextOrRefusal(input, "gesprek.pdf");
    else
        fuzz::demandTextOrRefusal(test::makePdfOf({std::string(input)}), "gesprek.pdf");
    return 0;
}
