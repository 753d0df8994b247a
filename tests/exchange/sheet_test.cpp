// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/i18n.h"
#include "base/safe_file.h"
#include "exchange/sheet/sheet.h"
#include "exchange/sheet/xlsx_numbers.h"
#include "exchange/zip_builder.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <functional>
#include <ostream>

using namespace rd::exchange;
using rd::readFile;
using rd::test::makeZip;
using rd::test::Parts;

namespace
{

const std::string tables = RD_TEST_DATA "/tables/";

const std::string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string relation(const std::string& id, const std::string& kind, const std::string& target)
{
    return "<Relationship Id='" + id + "' Type='" + relations + kind + "' Target='" + target + "'/>";
}

std::string relationships(const std::string& inside)
{
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + inside +
           "</Relationships>";
}

/// A workbook of one sheet; `xml` is what stands in its worksheet, `workbook` what comes before its sheets.
std::string makeXlsx(const std::string& xml, const Parts& further = {}, const std::string& workbook = {})
{
    Parts parts{
        {"_rels/.rels", relationships(relation("r1", "officeDocument", "xl/workbook.xml"))},
        {"xl/_rels/workbook.xml.rels", relationships(relation("r1", "worksheet", "worksheets/sheet1.xml") +
                                                     relation("r2", "sharedStrings", "sharedStrings.xml") +
                                                     relation("r3", "styles", "styles.xml"))},
        {"xl/workbook.xml", "<workbook xmlns:r='" + relations + "'>" + workbook +
                                "<sheets><sheet name='Blad1' sheetId='1' r:id='r1'/></sheets></workbook>"},
        {"xl/worksheets/sheet1.xml", "<worksheet>" + xml + "</worksheet>"}};
    parts.insert(parts.end(), further.begin(), further.end());
    return makeZip(parts);
}

std::string inlineCell(const std::string& place, const std::string& text)
{
    return "<c r='" + place + "' t='inlineStr'><is><t xml:space='preserve'>" + text + "</t></is></c>";
}

std::vector<std::string> textsOf(const SheetRow& row)
{
    std::vector<std::string> texts;
    for (const SheetCell& cell : row.cells) texts.push_back(cell.text);
    return texts;
}

using Texts = std::vector<std::string>;

struct Damaged {
    const char* damage;
    std::function<std::string()> make;
    const char* says;
};

std::ostream& operator<<(std::ostream& out, const Damaged& file)
{
    return out << file.damage;
}

using namespace std::string_literals;

const std::vector<Damaged> damagedFiles{
    {"empty", [] { return ""s; }, "empty"},
    {"half a zip", [] { return readFile(tables + "openpyxl.xlsx").substr(0, 3000); }, "damaged"},
    {"a zip of something else",
     [] {
         return makeZip({{"a.txt", "hallo"}});
     },
     "not an Excel workbook"},
    {"an older workbook", [] { return "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(600, 'x'); },
     "not an Excel workbook"},
    {"a password",
     [] { return "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s; },
     "password"},
    {"broken XML", [] { return makeXlsx("<sheetData><row>"); }, "damaged"},
    {"entities",
     [] {
         return makeXlsx("",
                         {{"xl/styles.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><styleSheet>&b;</styleSheet>"}});
     },
     "damaged"},
    {"a shared string that is not there",
     [] { return makeXlsx("<sheetData><row><c t='s'><v>7</v></c></row></sheetData>"); }, "damaged"},
    {"a row behind the last",
     [] { return makeXlsx("<sheetData><row r='9999999'>" + inlineCell("A1", "x") + "</row></sheetData>"); },
     "damaged"},
    {"a column behind the last",
     [] { return makeXlsx("<sheetData><row r='1'>" + inlineCell("ZZZZ1", "x") + "</row></sheetData>"); },
     "damaged"},
    {"no cells at all", [] { return makeXlsx("<sheetData/>"); }, "empty"},
    {"only names of columns",
     [] { return makeXlsx("<sheetData><row r='1'>" + inlineCell("A1", "x") + "</row></sheetData>"); },
     "no rows"},
    {"a bomb of zeros", [] { return makeXlsx("<sheetData/>" + std::string(60 << 20, ' ')); }, "larger"},
    {"a bomb of wide rows",
     [] {
         std::string rows;
         for (int i = 1; i < 1000; ++i)
             rows += "<row r='" + std::to_string(i) + "'>" + inlineCell("XFD" + std::to_string(i), "x") +
                     "</row>";
         return makeXlsx("<sheetData>" + rows + "</sheetData>");
     },
     "larger"},
    {"a bomb of one string in many cells",
     [] {
         std::string cells;
         for (int i = 0; i < 200; ++i) cells += "<row><c t='s'><v>0</v></c></row>";
         return makeXlsx(
             "<sheetData>" + cells + "</sheetData>",
             {{"xl/sharedStrings.xml", "<sst><si><t>" + std::string(900'000, 'a') + "</t></si></sst>"}});
     },
     "larger"},
};

}

BOOST_AUTO_TEST_SUITE(Sheets)

BOOST_AUTO_TEST_CASE(WorkbookOfOpenpyxl_IsReadAsItIsShown)
{
    const auto table = tableOf(readFile(tables + "openpyxl.xlsx"), "a.xlsx", {});
    BOOST_TEST(table.sheet == "Antwoorden");
    BOOST_TEST(table.headerRow == 3);
    const Texts columns{"Respondent", "Groep",      "Ingevuld op",   "Leeftijd", "Tevreden",
                        "Score",      "Wat hielp?", "Wat hinderde?", "Som"};
    BOOST_TEST(table.columns == columns, boost::test_tools::per_element());
    BOOST_REQUIRE(table.rows.size() == 4U);
    const Texts first{"R01",
                      "A",
                      "2026-03-01",
                      "34",
                      "45%",
                      "7.500",
                      "Dat ze écht luisterde 🙂, ook als het even niet ging.",
                      "De lange wachttijd aan het begin van het traject.",
                      ""};
    BOOST_TEST(textsOf(table.rows[0]) == first, boost::test_tools::per_element());
    BOOST_TEST(table.rows[1].cells[1].text == "A"); // merged with the cell above
    BOOST_TEST(table.rows[2].cells[6].text == "Ze kwam\nook 's avonds langs.");
    BOOST_TEST(table.rows[3].number == 8);
    BOOST_TEST(table.rows[3].cells[2].text == "2026-04-01 14:30");
}

BOOST_AUTO_TEST_CASE(WorkbookOfLibreOffice_GivesTheLastResultsOfItsFormulas)
{
    const auto table = tableOf(readFile(tables + "libreoffice.xlsx"), "a.xlsx", {});
    BOOST_REQUIRE(table.rows.size() == 4U);
    BOOST_TEST(table.rows[0].cells[8].text == "75");
    BOOST_TEST(table.rows[1].cells[8].text.empty()); // #DIV/0!
    BOOST_TEST(table.rows[2].cells[8].text == "B R03");
    BOOST_TEST(table.rows[0].cells[2].text == "2026-03-01");
    BOOST_TEST(table.rows[0].cells[4].text == "45%");
}

BOOST_AUTO_TEST_CASE(ASheet_IsChosenByNameAndHiddenOnesAreNotChosenByThemselves)
{
    const std::string bytes = readFile(tables + "openpyxl.xlsx");
    BOOST_TEST(tableOf(bytes, "a.xlsx", {"codes", 0}).columns.front() == "Thema");
    const auto sheets = readSheets(bytes, "a.xlsx");
    BOOST_REQUIRE(sheets.size() == 3U);
    BOOST_TEST(sheets[2].hidden);
    BOOST_CHECK_THROW((void)tableOf(bytes, "a.xlsx", {"weg", 0}), rd::Refusal);
}

BOOST_AUTO_TEST_CASE(Dates_CountFrom1900WithItsErrorOrFrom1904)
{
    const NumberShape date{NumberShape::Kind::date};
    BOOST_TEST(shownNumber(1, date, false) == "1900-01-01");
    BOOST_TEST(shownNumber(59, date, false) == "1900-02-28");
    BOOST_TEST(shownNumber(61, date, false) == "1900-03-01");
    BOOST_TEST(shownNumber(45352, date, false) == "2024-03-01");
    BOOST_TEST(shownNumber(43890, date, true) == "2024-03-01");
    BOOST_TEST(shownNumber(-1, date, false) == "-1");
    BOOST_TEST(shownNumber(45352.604166667, {NumberShape::Kind::dateTime}, false) == "2024-03-01 14:30");
    BOOST_TEST(shownNumber(0.604166667, {NumberShape::Kind::time}, false) == "14:30");
    BOOST_TEST(shownNumber(1.5, {NumberShape::Kind::elapsed}, false) == "36:00");
}

BOOST_AUTO_TEST_CASE(NumberFormats_ShowWhatASpreadsheetShows)
{
    const auto shown = [](double value, const char* code) {
        return shownNumber(value, shapeOf(164, code), false);
    };
    BOOST_TEST(shown(3.14159, "0.00") == "3.14");
    BOOST_TEST(shown(1234.5, "#,##0.00") == "1234.50");
    BOOST_TEST(shown(0.125, "0.0%") == "12.5%");
    BOOST_TEST(shown(42, "00000") == "00042");
    BOOST_TEST(shown(45352, "d-m-jjjj") == "2024-03-01");
    BOOST_TEST(shown(45352, "[$-413]dd\\ mmmm\\ yyyy;@") == "2024-03-01");
    BOOST_TEST(shown(12.5, "\"dagen\" 0.0") == "12.5");
    BOOST_TEST(shown(12, "[Red]0") == "12");
    BOOST_TEST(shown(0.1 + 0.2, "General") == "0.3");
    BOOST_TEST(shown(1.005, "0.00") == "1.01");
    BOOST_TEST(shownNumber(45352, shapeOf(14, ""), false) == "2024-03-01");
    BOOST_TEST(shownNumber(0.5, shapeOf(9, ""), false) == "50%");
}

BOOST_AUTO_TEST_CASE(Strings_JoinTheirRunsAndKeepSpacesAsIndent)
{
    const auto sheets = readSheets(
        makeXlsx("<sheetData><row r='2'><c r='B2' t='s'><v>0</v></c>" + inlineCell("C2", "  onder") +
                     "<c r='D2' t='b'><v>1</v></c></row></sheetData>",
                 {{"xl/sharedStrings.xml", "<sst><si><r><t>één </t></r><r><t>twee_x000D_\ndrie</t></r>"
                                           "<rPh><t>x</t></rPh></si></sst>"}}),
        "a.xlsx");
    const Texts expected{"", "één twee\ndrie", "onder", "TRUE"};
    BOOST_REQUIRE(sheets.size() == 1U && sheets[0].rows.size() == 1U);
    BOOST_TEST(textsOf(sheets[0].rows[0]) == expected, boost::test_tools::per_element());
    BOOST_TEST(sheets[0].rows[0].cells[2].indent == 2);
}

BOOST_AUTO_TEST_CASE(Csv_IsReadAsATableToo)
{
    const auto table = tableOf("Onze lijst\n\nnaam;antwoord\na;\"één; twee\"\nb;\n", "a.csv", {});
    const Texts columns{"naam", "antwoord"};
    BOOST_TEST(table.columns == columns, boost::test_tools::per_element());
    BOOST_TEST(table.headerRow == 3);
    BOOST_TEST(table.rows[0].cells[1].text == "één; twee");
    const auto single = tableOf("antwoord\neen, twee\ndrie\nvier\n", "a.csv", {});
    BOOST_TEST(single.columns.size() == 1U);
    BOOST_TEST(single.rows[0].cells[0].text == "een, twee");
}

BOOST_AUTO_TEST_CASE(LinesOfExplanationAboveTheNamesOfTheColumns_AreLeftOutAndCounted)
{
    const rd::SpeakIn english(rd::Language::english);
    const Texts columns{"naam", "leeftijd", "Wat vond je ervan?"};
    const auto semicolons =
        tableOf("Export\n\nDatum: 3 maart 2026\nLegenda: 1 = ja, 2 = nee, 3 = weet niet\n\n"
                "naam;leeftijd;Wat vond je ervan?\nJan;33;Goed\nPiet;44;Mooi, maar lang\n",
                "a.csv", {});
    BOOST_TEST(semicolons.columns == columns, boost::test_tools::per_element());
    BOOST_TEST(semicolons.notes ==
                   Texts{"Row 6 was read as the names of the columns; 3 rows above it were left out."},
               boost::test_tools::per_element());
    const auto commas = tableOf("Export,,\nDatum,3 maart 2026,\nLegenda: 1 = ja,2 = nee,3 = weet niet\n,,\n"
                                "naam,leeftijd,Wat vond je ervan?\nJan,33,Goed\nPiet,44,Mooi\n",
                                "a.csv", {});
    BOOST_TEST(commas.columns == columns, boost::test_tools::per_element());
    BOOST_TEST(commas.headerRow == 5);
    const auto title = tableOf("Export\nnaam;leeftijd;Wat vond je ervan?\nJan;33;Goed\n", "a.csv", {});
    BOOST_TEST(title.notes ==
                   Texts{"Row 2 was read as the names of the columns; 1 row above it was left out."},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(ExplanationOfPairs_IsNoTableAlsoWhereItIsAsWide)
{
    const Texts columns{"id", "Wat vond je ervan?"};
    const auto asWide = tableOf("Legenda;1 = ja\nDatum;3 maart 2026\nBureau;Jansen\n\n"
                                "id;Wat vond je ervan?\nJan;Goed\nPiet;Saai\n",
                                "a.csv", {});
    BOOST_TEST(asWide.columns == columns, boost::test_tools::per_element());
    const auto narrower =
        tableOf("Bureau;Jansen\n\nid;Wat vond je ervan?;Wat nog?\nJan;Goed;Niets\nPiet;Saai;\n", "a.csv", {});
    BOOST_TEST(narrower.headerRow == 3);
    const auto emptyAtTheEnd = tableOf("Export;van;2026\n\nid;Wat?;Wat nog?;leeftijd\nJan;Goed;Niets;\n"
                                       "Piet;Saai;;33\n",
                                       "a.csv", {});
    BOOST_TEST(emptyAtTheEnd.headerRow == 3);
    const Sheet sheet{"Blad1",
                      false,
                      {{1, {{"Datum"}, {"2026-03-01", true}}},
                       {2, {{"id"}, {"Wat?"}, {"Nog?"}}},
                       {3, {{"Jan"}, {"Goed"}, {"Niets"}}}},
                      0,
                      {}};
    BOOST_TEST(tableOf({sheet}, "a.xlsx", {}).headerRow == 2);
}

BOOST_AUTO_TEST_CASE(RowsOfATable_AreNoNamesOfItsColumns)
{
    BOOST_TEST(tableOf("naam;antwoord\nJan;Goed\n\nPiet;Saai\nKees;Lang\n", "a.csv", {}).headerRow == 1);
    BOOST_TEST(tableOf("naam;antwoord\nJan;Goed;zie mail\nPiet;Saai;zie mail\n", "a.csv", {}).headerRow == 1);
    BOOST_TEST(tableOf("2019;2020\nJan;\"Goed\nen mooi\"\nPiet;Saai\nKees;Lang\n", "a.csv", {}).headerRow ==
               1);
}

BOOST_AUTO_TEST_CASE(ColumnsWithoutNameAndNamesThatComeTwice_GetNamesOfTheirOwn)
{
    const rd::SpeakIn english(rd::Language::english);
    const auto table = tableOf("a,,a\n1,2,3\n", "a.csv", {});
    const Texts columns{"a", "column B", "a (2)"};
    BOOST_TEST(table.columns == columns, boost::test_tools::per_element());
    BOOST_TEST(columnLetters(0) == "A");
    BOOST_TEST(columnLetters(27) == "AB");
    BOOST_TEST(columnLetters(16383) == "XFD");
}

BOOST_DATA_TEST_CASE(DamagedFiles_AreRefusedWithWhatToDo, boost::unit_test::data::make(damagedFiles), file)
{
    const rd::SpeakIn english(rd::Language::english);
    try {
        (void)tableOf(file.make(), "a.xlsx", {});
        BOOST_ERROR("was read");
    } catch (const rd::Refusal& refusal) {
        BOOST_TEST(refusal.complaint().what.find(file.says) != std::string::npos, refusal.what());
        BOOST_TEST(!refusal.complaint().remedy.empty());
        BOOST_TEST(refusal.complaint().file == "a.xlsx");
    }
}

BOOST_AUTO_TEST_CASE(FormulasWithoutAResult_AreNamed)
{
    const auto table = tableOf(
        makeXlsx(
            "<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>naam</t></is></c>"
            "<c r='B1' t='inlineStr'><is><t>som</t></is></c></row>"
            "<row r='2'><c r='A2' t='inlineStr'><is><t>a</t></is></c><c r='B2'><f>1+1</f><v></v></c></row>"
            "<row r='3'><c r='A3' t='inlineStr'><is><t>b</t></is></c><c r='B3'><f>1+1</f><v>2</v></c></row>"
            "<row r='4'><c r='A4' t='inlineStr'><is><t>c</t></is></c><c r='B4' t='str'><f>T(1)</f><v></v></c>"
            "</row></sheetData>"),
        "a.xlsx", {});
    BOOST_TEST_REQUIRE(table.notes.size() == 1U);
    BOOST_TEST(table.notes[0].find("1 cell has a formula without a stored result and counts as empty: B2.") ==
                   0U,
               table.notes[0]);
}

BOOST_AUTO_TEST_CASE(SheetWithALineOfExplanation_IsPassedOverForTheTable)
{
    const Sheet explained{"Uitleg", false, {{1, {{"Zo is dit gemaakt."}}}}, 0, {}};
    const Sheet answers{"Antwoorden", false, {{1, {{"naam"}, {"antwoord"}}}, {2, {{"a"}, {"ja"}}}}, 0, {}};
    const auto table = tableOf({explained, answers}, "a.xlsx", {});
    BOOST_TEST(table.sheet == "Antwoorden");
    BOOST_TEST(table.notes ==
                   std::vector<std::string>{"The sheet “Antwoorden” was read; there are also Uitleg."},
               boost::test_tools::per_element());
    BOOST_CHECK_THROW((void)tableOf({explained}, "a.xlsx", {}), rd::Refusal);
    BOOST_CHECK_THROW((void)tableOf({explained, answers}, "a.xlsx", {"Uitleg", 0}), rd::Refusal);
}

BOOST_AUTO_TEST_CASE(RowWiderThanTheNamesOfTheColumns_IsToldByItsLine)
{
    try {
        tableOf("case;answer\nAnna;ja;dus;en;zo\n", "antwoorden.csv", {});
        BOOST_ERROR("no refusal");
    } catch (const rd::Refusal& refusal) {
        BOOST_TEST(refusal.complaint().place == "line 2");
        BOOST_TEST(refusal.complaint().what ==
                   "This line has more cells than the names of the columns in line 1.");
    }
}

BOOST_AUTO_TEST_CASE(HiddenRowsAndColumns_AreLeftOutAndTold)
{
    const auto row = [](int number, const std::string& looks) {
        const std::string n = std::to_string(number);
        return "<row r='" + n + "'" + looks + ">" + inlineCell("A" + n, "a" + n) +
               inlineCell("B" + n, "b" + n) + inlineCell("C" + n, "c" + n) + "</row>";
    };
    const auto table =
        tableOf(makeXlsx("<cols><col min='2' max='2' hidden='1'/></cols><sheetData>" + row(1, "") +
                         row(2, " hidden='true'") + row(3, " hidden='false'") + "</sheetData>"),
                "a.xlsx", {});
    BOOST_REQUIRE(table.rows.size() == 1U);
    BOOST_TEST(textsOf(table.rows.front()) == (Texts{"a3", "", "c3"}), boost::test_tools::per_element());
    BOOST_TEST(table.notes.size() == 2U);
    BOOST_TEST(table.notes.front() ==
               "1 hidden row was left out; to have it read, show it in the spreadsheet program.");
    BOOST_TEST(table.notes.back() ==
               "1 hidden column was left out (“b1”); to have it read, show it in the spreadsheet program.");
}

BOOST_AUTO_TEST_SUITE_END()
