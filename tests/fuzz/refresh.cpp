// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/docx_template.h"
#include "exchange/docx/refresh/docx_refresh.h"
#include "exchange/package/xml_ranges.h"
#include "exchange/package/zip_package.h"
#include "exchange/zip_builder.h"
#include "fuzz/promise.h"
#include "report/chapter/place_keys.h"

namespace
{

rd::report::Document sample()
{
    using namespace rd::report;
    Document document{rd::Language::english, "Study", {}};
    Grid grid;
    grid.caption = "relation";
    grid.shows = placeKey("table", {"t"});
    grid.heads = {{{{"n = 5"}}}, {{{"code"}}}};
    for (const char* name : {"listens", "nods"}) {
        document.blocks.emplace_back(Paragraph{Paragraph::Look::item, {{name}}, {}, placeKey("list", {"t"})});
        grid.rows.push_back({{{{"5 of 5", false, false, {}, placeKey("figure", {name})}}, true},
                             {{{name, false, false, {}, placeKey("label", {name})}}}});
    }
    document.blocks.emplace_back(grid);
    return document;
}

}

/// What is no zip file itself becomes word/document.xml of one. A document that can be renewed is sound
/// afterwards, and renewing it once more changes nothing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace rd;
    static const report::Document document = sample();
    static const report::Present present = [] {
        report::Present made;
        made.take(document);
        return made;
    }();
    const std::string_view input = fuzz::asText(data, size);
    const std::string packed =
        input.starts_with("PK") ? std::string(input) : test::makeDocxOf(std::string(input));
    fuzz::readOrRefuse([&] {
        const exchange::Refreshed now = exchange::refreshDocx({packed, "report.docx"}, present);
        const auto body = exchange::ZipPackage({now.bytes, "report.docx"}).read("word/document.xml");
        if (now.bytes != packed && body)
            fuzz::demand(exchange::XmlRanges::of(*body).has_value(), "what is renewed is sound");
        const exchange::Refreshed again = exchange::refreshDocx({now.bytes, "report.docx"}, present);
        fuzz::demand(again.bytes == now.bytes, "renewing twice is renewing once");
    });
    fuzz::readOrRefuse([&] { (void)exchange::originOf({packed, "report.docx"}); });
    fuzz::readOrRefuse([&] { (void)exchange::docxInTemplate(document, {packed, "form.dotx"}); });
    return 0;
}
