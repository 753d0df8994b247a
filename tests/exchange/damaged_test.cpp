// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/safe_file.h"
#include "exchange/pdf_builder.h"
#include "exchange/reader.h"
#include "exchange/zip_builder.h"
#include "support/temp_folder.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <functional>
#include <ostream>

using rd::readFile;
using rd::exchange::readText;
using rd::exchange::readTextOf;
using rd::test::makeDocx;
using rd::test::makeDocxOf;
using rd::test::makeOdt;
using rd::test::makeOdtOf;
using rd::test::makePdf;
using rd::test::makeZip;

namespace
{

/// A file that must be refused: its damage, its name, how it is made, and words of the refusal.
struct Damaged {
    const char* damage;
    const char* name;
    std::function<std::string()> make;
    const char* says;
};

std::ostream& operator<<(std::ostream& out, const Damaged& file)
{
    return out << file.damage;
}

using namespace std::string_literals;

const std::filesystem::path documents = std::filesystem::path(RD_TEST_DATA) / "documents";

const std::string office = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s;
const std::string aParagraph = "<w:p><w:r><w:t>Hallo.</w:t></w:r></w:p>";

std::string repeated(const std::string& text, std::size_t count)
{
    std::string all;
    all.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

std::string deep(const std::string& open, const std::string& close, std::size_t depth)
{
    return repeated(open, depth) + aParagraph + repeated(close, depth);
}

const std::string entities =
    R"(<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>)";

std::string withoutEnd(std::string bytes, std::size_t count)
{
    bytes.resize(bytes.size() - count);
    return bytes;
}

/// Turns over bytes of packed data after the names of the parts.
std::string withFlippedData(std::string bytes)
{
    const auto at = bytes.find("word/document.xml") + 60;
    for (std::size_t i = at; i < at + 20; ++i) bytes[i] = static_cast<char>(~bytes[i]);
    return bytes;
}

/// Says in the directory of the zip that the main part is only ten bytes long.
std::string withLyingSize(std::string bytes)
{
    const auto name = bytes.rfind("word/document.xml");
    const auto entry = bytes.rfind("PK\x01\x02", name);
    bytes.replace(entry + 24, 4, "\x0A\0\0\0"s);
    return bytes;
}

const std::vector<Damaged> damagedFiles{
    {"empty", "a.txt", [] { return ""s; }, "empty"},
    {"empty_docx", "a.docx", [] { return ""s; }, "empty"},
    {"only_white_space", "a.txt", [] { return " \n\t\xC2\xA0\r\n"s; }, "no words"},
    {"only_a_byte_order_mark", "a.txt", [] { return "\xEF\xBB\xBF"s; }, "no words"},
    {"binary", "a.txt",
     [] {
         return "\x7F"
                "ELF\x02\x01\0\0\0"s +
                repeated("\0\x01\x02"s, 100);
     },
     "another kind"},
    {"picture_named_txt", "a.txt", [] { return "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s; }, "another kind"},
    {"old_word", "a.doc", [] { return office + repeated("\0"s, 600) + "WordDocument"; }, ".doc"},
    {"docx_with_password", "a.docx",
     [] { return office + repeated("\0"s, 600) + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s; },
     "password"},
    {"zip_with_password", "a.docx",
     [] {
         return makeZip({{"[Content_Types].xml", "wordprocessingml"}, {"word/document.xml", "<d/>"}},
                        "geheim");
     },
     "password"},
    {"odt_with_password", "a.odt",
     [] {
         return makeOdt("", {{"META-INF/manifest.xml", "<m><encryption-data/></m>"}});
     },
     "password"},
    {"rtf_cut_off", "a.rtf", [] { return "{\\rtf1\\ansi I: Hoe was het?\\par R: Het"s; }, "damaged"},
    {"rtf_of_its_head_only", "a.rtf", [] { return "{\\rtf"s; }, "damaged"},
    {"rtf_that_ends_in_a_backslash", "a.rtf", [] { return "{\\rtf1 a\\"s; }, "damaged"},
    {"rtf_with_endless_binary_data", "a.rtf", [] { return "{\\rtf1 a{\\pict\\bin999999999999 b}c}"s; },
     "damaged"},
    {"too_deep_rtf", "a.rtf", [] { return "{\\rtf1" + repeated("{", 100000) + "a" + repeated("}", 100001); },
     "nested deeper"},
    {"no_words_in_rtf", "a.rtf", [] { return "{\\rtf1{\\info{\\title Hallo}}\\par\\par}"s; }, "no words"},
    {"bomb_of_letters_in_rtf", "a.rtf", [] { return "{\\rtf1" + repeated("\x80", 30U << 20U) + "}"; },
     "unpacks"},
    {"text_named_rtf", "a.rtf", [] { return "I: Hoe?\nR: Zo.\n"s; }, ".rtf"},
    {"pdf_of_its_head_only", "a.pdf", [] { return "%PDF-1.4 hallo"s; }, "damaged"},
    {"pdf_without_its_end", "a.pdf",
     [] {
         return withoutEnd(makePdf({{{40, 60, "I: Hoe?"}}}), 300);
     },
     "damaged"},
    {"pdf_of_scans", "a.pdf",
     [] {
         return makePdf({{}, {}});
     },
     "pictures without words"},
    {"pdf_of_page_numbers_only", "a.pdf",
     [] {
         return makePdf({{{40, 60, "1"}}, {{40, 60, "2"}}});
     },
     "pictures without words"},
    {"pdf_with_password", "a.pdf", [] { return readFile(documents / "locked.pdf"); }, "password"},
    {"text_named_pdf", "a.pdf", [] { return "I: Hoe?\nR: Zo.\n"s; }, ".pdf"},
    {"xml", "a.txt", [] { return "<?xml version='1.0'?><tt><p>hallo</p></tt>"s; }, "XML"},
    {"text_named_html", "a.html", [] { return "I: Hoe?\nR: Zo.\n"s; }, ".html"},
    {"page_without_words", "a.html", [] { return "<html><script>hallo()</script><img src=x>"s; }, "no words"},
    {"page_too_deep", "a.html", [] { return "<html>" + repeated("<div>", 2000) + "hallo"; }, "nested deeper"},
    {"page_of_one_tag", "a.html", [] { return "<html><p " + repeated("a ", 1U << 20U) + ">hallo"; },
     "damaged"},
    {"picture_named_html", "a.html", [] { return "\x89PNG\r\n\x1A\n\0\0\0\rIHDR<p>"s; }, "another kind"},
    {"text_named_srt", "a.srt", [] { return "I: Hoe?\nR: Zo.\n"s; }, ".srt"},
    {"vtt_without_cues", "a.vtt", [] { return "WEBVTT\n\nNOTE niets\n"s; }, "no words"},
    {"srt_without_words", "a.srt", [] { return "1\n00:00:01,000 --> 00:00:02,000\n<i></i>\n"s; }, "no words"},
    {"srt_with_broken_times", "a.srt",
     [] { return "1\n00:00:01,000 --> 00:00:02,000\nJa.\n\n2\n00:00:99,000 --> 00:01:0\nNee.\n"s; },
     "line 6"},
    {"srt_with_broken_first_times", "a.srt", [] { return "1\n00:00:01,000 --> 00:0x\nJa.\n"s; }, "line 2"},
    {"bomb_of_cues", "a.srt", [] { return repeated("00:01 --> 00:02\na\n\n", 400'000); }, "unpacks"},
    {"text_named_docx", "a.docx", [] { return "I: Hoe?\nR: Zo.\n"s; }, ".docx"},
    {"text_named_odt", "a.ODT", [] { return "I: Hoe?\nR: Zo.\n"s; }, ".odt"},
    {"zip_that_is_no_document", "a.zip",
     [] {
         return makeZip({{"lees.txt", "hallo"}});
     },
     "not a Word"},
    {"zip_that_is_no_docx", "a.docx",
     [] {
         return makeZip({{"lees.txt", "hallo"}});
     },
     "not a Word"},
    {"empty_zip", "a.docx", [] { return "PK\x05\x06"s + repeated("\0"s, 18); }, "not a Word"},
    {"spreadsheet", "a.docx",
     [] {
         return makeZip({{"[Content_Types].xml", "spreadsheetml"}, {"xl/workbook.xml", "<w/>"}});
     },
     "not a Word"},
    {"zip_in_a_zip", "a.docx",
     [] {
         return makeZip({{"a.docx", makeDocx(aParagraph)}});
     },
     "not a Word"},
    {"zip_of_four_bytes", "a.docx", [] { return "PK\x03\x04"s; }, "damaged"},
    {"zip_without_its_end", "a.docx", [] { return withoutEnd(makeDocx(aParagraph), 30); }, "damaged"},
    {"half_a_zip", "a.docx", [] { return withoutEnd(makeDocx(aParagraph), 700); }, "damaged"},
    {"flipped_bytes", "a.docx", [] { return withFlippedData(makeDocx(repeated(aParagraph, 50))); },
     "damaged"},
    {"size_that_lies", "a.docx", [] { return withLyingSize(makeDocx(repeated(aParagraph, 50))); }, "a.docx"},
    {"main_part_missing", "a.docx",
     [] {
         return makeZip({{"[Content_Types].xml", "<Types>wordprocessingml</Types>"}});
     },
     "damaged"},
    {"main_part_outside", "a.docx",
     [] {
         return makeZip(
             {{"[Content_Types].xml", "<Types>wordprocessingml</Types>"},
              {"_rels/.rels", R"(<R><r Type="x/officeDocument" Target="../../../etc/passwd"/></R>)"}});
     },
     "damaged"},
    {"main_part_empty", "a.docx", [] { return makeDocxOf(""); }, "damaged"},
    {"main_part_without_body", "a.docx", [] { return makeDocxOf("<w:document/>"); }, "damaged"},
    {"content_missing", "a.odt",
     [] {
         return makeZip({{"mimetype", "application/vnd.oasis.opendocument.text"}});
     },
     "damaged"},
    {"content_without_text", "a.odt", [] { return makeOdtOf("<d><body/></d>"); }, "damaged"},
    {"xml_cut_off", "a.docx", [] { return makeDocxOf("<w:document><w:body>" + aParagraph); }, "damaged"},
    {"xml_crossed", "a.docx", [] { return makeDocxOf("<d><body><p></body></p></d>"); }, "damaged"},
    {"xml_cut_off_odt", "a.odt", [] { return makeOdtOf("<d><body><text><p>Hal"); }, "damaged"},
    {"entities", "a.docx", [] { return makeDocxOf(entities + "<d><body><p><t>&b;</t></p></body></d>"); },
     "entities"},
    {"entities_odt", "a.odt",
     [] { return makeOdtOf(entities + "<d><body><text><p>&b;</p></text></body></d>"); }, "entities"},
    {"doctype", "a.docx",
     [] {
         return makeDocxOf(R"(<!DOCTYPE d SYSTEM "file:///etc/passwd"><d><body>)" + aParagraph +
                           "</body></d>");
     },
     "entities"},
    {"too_deep", "a.docx", [] { return makeDocx(deep("<w:sdt>", "</w:sdt>", 2000)); }, "nested deeper"},
    {"too_deep_odt", "a.odt", [] { return makeOdt(deep("<text:section>", "</text:section>", 2000)); },
     "nested deeper"},
    {"bomb_by_ratio", "a.docx", [] { return makeDocx(repeated(" ", 30U << 20U)); }, "unpacks"},
    {"bomb_by_size", "a.odt", [] { return makeOdt(repeated("<text:p>hallo</text:p>", 4U << 20U)); },
     "unpacks"},
    {"bomb_by_elements", "a.docx",
     [] {
         std::string xml;
         for (unsigned i = 0; i < 4'100'000; ++i)
             xml += "<" + std::string(1, static_cast<char>('a' + i * i % 23)) + "/>";
         return makeDocx(xml);
     },
     "unpacks"},
    {"bomb_of_notes", "a.docx",
     [] {
         const std::string note =
             R"(<n><footnote id="1"><p><t>)" + repeated("Lange noot. ", 50000) + "</t></p></footnote></n>";
         return makeDocx("<w:p>" + repeated(R"(<w:footnoteReference w:id="1"/>)", 1000) + "</w:p>",
                         {{"footnotes", note}});
     },
     "unpacks"},
    {"no_words_in_docx", "a.docx", [] { return makeDocx("<w:p/><w:p/>"); }, "no words"},
    {"no_words_in_odt", "a.odt", [] { return makeOdt("<text:p/>"); }, "no words"},
};

}

BOOST_AUTO_TEST_SUITE(DamagedFiles)

BOOST_DATA_TEST_CASE(Refused_WithFileReasonAndRemedy, boost::unit_test::data::make(damagedFiles), file)
{
    const std::string bytes = file.make();
    try {
        readTextOf(bytes, file.name);
        BOOST_ERROR("not refused");
    } catch (const rd::Refusal& refusal) {
        const rd::Complaint& complaint = refusal.complaint();
        BOOST_TEST(complaint.file == file.name);
        BOOST_TEST(!complaint.remedy.empty());
        BOOST_TEST(std::string(refusal.what()).find(file.says) != std::string::npos, refusal.what());
    }
}

BOOST_AUTO_TEST_CASE(DamageWithinAPackage_NamesItsPart)
{
    const auto placeOf = [](const std::string& bytes, const std::string& name) {
        try {
            readTextOf(bytes, name);
        } catch (const rd::Refusal& refusal) {
            return refusal.complaint().place;
        }
        return "read"s;
    };
    BOOST_TEST(placeOf(makeDocxOf("<w:document/>"), "a.docx") == "part word/document.xml");
    BOOST_TEST(placeOf(makeDocxOf("<d><body>"), "a.docx") == "part word/document.xml, position 9");
    BOOST_TEST(placeOf(makeOdtOf("<d><body/></d>"), "a.odt") == "part content.xml");
    BOOST_TEST(placeOf("{\\rtf1 hallo", "a.rtf") == "at the end");
}

BOOST_AUTO_TEST_CASE(NameWithDotsInAZip_WritesNothingAndDoesNoHarm)
{
    const rd::test::TempFolder folder;
    const std::string bytes = makeDocx(aParagraph, {{"../../../boos", "kwaad"}});
    const auto path = folder / "a.docx";
    std::ofstream(path, std::ios::binary) << bytes;
    BOOST_TEST(readText(path).body == "Hallo.\n");
    BOOST_TEST(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

BOOST_AUTO_TEST_CASE(FileOf200MB_IsRefusedUnread)
{
    const rd::test::TempFolder folder;
    const auto path = folder / "groot.txt";
    std::ofstream(path).put('a');
    std::filesystem::resize_file(path, 200U << 20U);
    BOOST_CHECK_EXCEPTION(readText(path), rd::Refusal, [](const rd::Refusal& refusal) {
        return refusal.complaint().what == "The file is larger than 64 MB, which no interview is.";
    });
}

BOOST_AUTO_TEST_CASE(MissingFileAndFolder_AreRefused)
{
    const rd::test::TempFolder folder;
    BOOST_CHECK_THROW(readText(folder / "weg.txt"), rd::Refusal);
    BOOST_CHECK_THROW(readText(folder.path()), rd::Refusal);
}

BOOST_AUTO_TEST_SUITE_END()
