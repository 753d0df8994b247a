// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/chart_sheet.h"

#include "exchange/docx/word_xml.h"
#include "exchange/package/zip_writer.h"

namespace rd::exchange
{

namespace
{

const std::string sheetHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const std::string sheetSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const std::string sheetOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const std::string sheetPackage = "http://schemas.openxmlformats.org/package/2006/";

std::string placeOf(std::size_t column, std::size_t row)
{
    return std::string(1, static_cast<char>('A' + column)) + std::to_string(row);
}

std::string textCell(std::size_t column, std::size_t row, const std::string& text)
{
    return "<c r=\"" + placeOf(column, row) + "\" t=\"inlineStr\"><is><t>" + xmlText(text) + "</t></is></c>";
}

std::string rowsXml(const report::Chart& chart)
{
    std::string xml = "<row r=\"1\">";
    for (std::size_t i = 0; i < chart.series.size(); ++i) xml += textCell(i + 1, 1, chart.series[i]);
    xml += "</row>";
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        const std::size_t row = i + 2;
        xml += "<row r=\"" + std::to_string(row) + "\">" + textCell(0, row, chart.rows[i].label);
        for (std::size_t s = 0; s < chart.rows[i].values.size(); ++s)
            xml += "<c r=\"" + placeOf(s + 1, row) + "\"><v>" +
                   fmt::format("{:.6g}", chart.rows[i].values[s]) + "</v></c>";
        xml += "</row>";
    }
    return xml;
}

std::string relationTo(const std::string& type, const std::string& target)
{
    return sheetHead + "<Relationships xmlns=\"" + sheetPackage +
           "relationships\"><Relationship Id=\"rId1\" Type=\"" + sheetOffice + "/" + type + "\" Target=\"" +
           target + "\"/></Relationships>";
}

}

std::string chartSheet(const report::Chart& chart)
{
    const std::string kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    return zipped(
        {{"[Content_Types].xml",
          sheetHead + "<Types xmlns=\"" + sheetPackage +
              "content-types\"><Default Extension=\"rels\" "
              "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override "
              "PartName=\"/xl/workbook.xml\" ContentType=\"" +
              kind + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" +
              kind + "worksheet+xml\"/></Types>"},
         {"_rels/.rels", relationTo("officeDocument", "xl/workbook.xml")},
         {"xl/workbook.xml",
          sheetHead + "<workbook xmlns=\"" + sheetSpace + "\" xmlns:r=\"" + sheetOffice +
              "\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
         {"xl/_rels/workbook.xml.rels", relationTo("worksheet", "worksheets/sheet1.xml")},
         {"xl/worksheets/sheet1.xml", sheetHead + "<worksheet xmlns=\"" + sheetSpace + "\"><sheetData>" +
                                          rowsXml(chart) + "</sheetData></worksheet>"}});
}

}
