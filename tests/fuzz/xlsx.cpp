// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheet/answers.h"
#include "exchange/sheet/codebook_table.h"
#include "exchange/zip_builder.h"
#include "fuzz/promise.h"

namespace
{

/// A workbook whose only sheet is this worksheet.
std::string workbookOf(const std::string& worksheet)
{
    const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const auto relations = [&](const std::string& kind, const std::string& target) {
        return "<Relationships><Relationship Id='r1' Type='" + type + kind + "' Target='" + target +
               "'/></Relationships>";
    };
    return rd::test::makeZip(
        {{"_rels/.rels", relations("officeDocument", "xl/workbook.xml")},
         {"xl/_rels/workbook.xml.rels", relations("worksheet", "sheet1.xml")},
         {"xl/workbook.xml", "<workbook><sheets><sheet name='a' id='r1'/></sheets></workbook>"},
         {"xl/sheet1.xml", worksheet}});
}

}

/// What is XML becomes the worksheet of a workbook; the rest is read as it is, as a workbook or as CSV.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string input(rd::fuzz::asText(data, size));
    const std::string table = input.starts_with("<") ? workbookOf(input) : input;
    rd::fuzz::readOrRefuse([&] {
        const auto read = rd::exchange::readAnswers(table, "a.xlsx", {}, {}, {}, rd::Language::dutch);
        for (const auto& made : read.transcripts)
            for (const auto& turn : made.turns)
                rd::fuzz::demand(turn.span.fits(made.transcript.length), "a turn lies within its text");
    });
    rd::fuzz::readOrRefuse(
        [&] { (void)rd::exchange::readCodebookTable(table, "a.xlsx", {}, {}, rd::Language::dutch); });
    return 0;
}
