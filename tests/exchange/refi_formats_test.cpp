// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "exchange/package/zip_package.h"
#include "exchange/refi_packages.h"
#include "exchange/refi_world.h"
#include "exchange/zip_builder.h"
#include "text/graphemes.h"
#include "text/normalise.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <ostream>
#include <random>
#include <set>

using rd::Refusal;
using namespace rd::test::refi;
using rd::test::makeZip;
using rd::test::RefiWorld;

namespace
{

namespace data = boost::unit_test::data;

std::vector<std::string> words(const RefiWorld& world)
{
    std::vector<std::string> list;
    for (const auto& [transcript, codings] : world.state.codings.all())
        for (const auto& coding : codings) list.push_back(world.words(coding));
    return list;
}

std::string xmlOf(const std::string& bytes)
{
    return rd::exchange::ZipPackage({bytes, "uit.qdpx"}).read("project.qde").value_or("");
}

/// The same package with something else in its project.
std::string changed(const std::string& bytes, const std::string& from, const std::string& to)
{
    const rd::exchange::ZipPackage package({bytes, "uit.qdpx"});
    rd::test::Parts parts;
    for (const std::string& name : package.names()) parts.push_back({name, package.read(name).value_or("")});
    std::string& xml = parts.front().second;
    BOOST_TEST_REQUIRE(xml.find(from) != std::string::npos);
    xml.replace(xml.find(from), from.size(), to);
    return makeZip(parts);
}

const std::string noMood = "Interviewer: Hoe gaat het?\nMoeder: Ik had geen zin 😂. Toen luisterde ze.\n";
const std::string inCodePoints = "Rode Draad proef (positions in code points)";

std::set<rd::text::Span> spans(const RefiWorld& world)
{
    std::set<rd::text::Span> all;
    for (const auto& [transcript, codings] : world.state.codings.all())
        for (const auto& coding : codings) all.insert(coding.span);
    return all;
}

/// A text with all that programs count in their own ways, and passages of whole characters of it.
std::string randomPackage(std::mt19937& random)
{
    static const std::array<std::string, 14> parts{"ja",
                                                   "nee ",
                                                   " hij luistert",
                                                   "😂",
                                                   "👨‍👩‍👧",
                                                   "🇳🇱",
                                                   "é",
                                                   "e\u0301",
                                                   "x\u0323",
                                                   "\r\nMoeder: ",
                                                   "aaaa",
                                                   "\n",
                                                   "\t",
                                                   "  "};
    std::string raw = "Moeder: 😂";
    for (auto i = 5 + random() % 60; i > 0; --i) raw += parts.at(random() % parts.size());
    const std::string body = rd::text::normalised(raw + ".");
    const rd::text::OffsetMap map(body);
    const auto length = static_cast<unsigned>(map.length());
    std::string selections;
    for (int i = 0; i < 4; ++i) {
        const auto start = static_cast<rd::text::Offset>(random() % length);
        const auto end = start + 1 + static_cast<rd::text::Offset>(random() % 130);
        const auto span = rd::text::snapToGraphemes(body, map, {start, end});
        selections += selection(i, span.start, span.end, "");
    }
    return packed(project(selections, inCodePoints), body);
}

/// How programs count: the same passage “écht blij” in a text of emoji and line ends.
struct Habit {
    const char* what;
    const char* origin;
    std::string text;
    int start, end;
    const char* name;
};

std::ostream& operator<<(std::ostream& out, const Habit& habit)
{
    return out << habit.what;
}

const std::vector<Habit> habits{
    {"code points, LF", "QualCoder 4.0", "I: 😂\nR: Ik was écht blij.\n", 15, 24, "écht blij"},
    {"a byte order mark is not counted", "QualCoder 4.0", "\xEF\xBB\xBFI: 😂\nR: Ik was écht blij.\n", 15, 24,
     "écht blij"},
    {"CRLF as one", "ATLAS.ti", "I: 😂\r\nR: Ik was écht blij.\r\n", 15, 24, "écht blij"},
    {"CRLF as two, UTF-16", "NVivo for Windows 12.6", "\xEF\xBB\xBFI: 😂\r\nR: Ik was écht blij.\r\n", 17, 26,
     ""},
    {"UTF-16, LF", "NVivo for Mac", "I: 😂\nR: Ik was écht blij.\n", 16, 25, ""},
    {"another way than its program's, told by the name", "onbekend", "I: 😂\r\nR: Ik was écht blij.\r\n", 17,
     26, "écht blij"},
    {"bytes, told by the name", "onbekend", "I: é😂\nR: Ik was écht blij.\n", 20, 30, "écht blij"},
    {"letters that are joined here", "onbekend", "I: e\xCC\x81\nR: Ik was écht blij.\n", 16, 25, "écht blij"},
};

/// What must be refused, and what the refusal says.
struct Damage {
    const char* what;
    std::string bytes;
    const char* says;
};

std::ostream& operator<<(std::ostream& out, const Damage& damage)
{
    return out << damage.what;
}

std::string deep()
{
    std::string open, close;
    for (int i = 0; i < 1000; ++i) {
        open += R"(<Code guid="11111111-1111-4111-8111-111111111111" name="x" isCodable="true">)";
        close += "</Code>";
    }
    return head + "<Project name=\"p\"><CodeBook><Codes>" + open + close + "</Codes></CodeBook></Project>";
}

const std::vector<Damage> damages{
    {"nothing in it", "", "is empty"},
    {"no zip", "dit is geen zip", "damaged"},
    {"half a zip", packed(project(""), "tekst").substr(0, 300), "damaged"},
    {"no project", makeZip({{"sources/a.txt", "tekst"}}), "no project"},
    {"two projects", makeZip({{"a.qde", project("")}, {"b.qde", project("")}}), "a.qde, b.qde"},
    {"a password", makeZip({{"project.qde", project("")}}, "geheim"), "password"},
    {"a bomb", makeZip({{"project.qde", std::string(64U << 20U, ' ')}}), "unpacks"},
    {"a bomb in a text", packed(project(""), std::string(32U << 20U, 'a')), "unpacks"},
    {"a document type", packed(head + "<!DOCTYPE p><Project name=\"p\"/>", "x"), "entities"},
    {"entities",
     packed(head +
                "<!DOCTYPE p [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Project name=\"p\">&a;</Project>",
            "x"),
     "entities"},
    {"too deep", makeZip({{"project.qde", deep()}}), "nested deeper"},
    {"broken XML", packed("<Project><Sources>", "x"), "damaged"},
    {"another root", packed("<Iets/>", "x"), "REFI-QDA"},
};

}

BOOST_DATA_TEST_CASE(a_passage_is_right_however_its_program_counts, data::make(habits), habit)
{
    RefiWorld world;
    world.importQdpx(
        packed(project(selection(1, habit.start, habit.end, habit.name), habit.origin), habit.text));
    BOOST_TEST(words(world) == std::vector<std::string>{"écht blij"}, boost::test_tools::per_element());
    RefiWorld again;
    again.importQdpx(world.exportQdpx(rd::exchange::RefiReader::nvivo));
    BOOST_TEST(words(again) == words(world), boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(what_can_do_harm_is_refused, data::make(damages), damage)
{
    RefiWorld world;
    try {
        world.importQdpx(damage.bytes, "kwaad.qdpx");
        BOOST_ERROR("it was read");
    } catch (const Refusal& refusal) {
        BOOST_TEST(refusal.complaint().file == "kwaad.qdpx");
        BOOST_TEST(refusal.complaint().what.find(damage.says) != std::string::npos, refusal.complaint().what);
        BOOST_TEST(!refusal.complaint().remedy.empty());
    }
}

BOOST_AUTO_TEST_CASE(names_that_lead_out_of_the_archive_are_not_read)
{
    RefiWorld world;
    const std::string outside =
        R"(<TextSource guid="55555555-5555-4555-8555-555555555555" name="x" plainTextPath="internal://../../etc/hostname"/>)"
        R"(<TextSource guid="66666666-5555-4555-8555-555555555555" name="y" plainTextPath="absolute:///etc/passwd"/>)";
    std::string xml = project(selection(1, 0, 5, "Hallo"));
    xml.insert(xml.find("</Sources>"), outside);
    world.importQdpx(
        makeZip({{"project.qde", xml}, {"sources/a.txt", "Hallo daar"}, {"../../tmp/b.txt", "weg"}}));
    BOOST_TEST(world.state.transcripts.list().size() == 3U);
    for (const auto* text : world.state.transcripts.list())
        if (text->name != "gesprek") BOOST_TEST(text->length == 0);
    BOOST_TEST(world.report.losses.size() >= 3U);
}

BOOST_AUTO_TEST_CASE(a_passage_that_fits_nowhere_is_kept_and_told)
{
    RefiWorld world;
    world.importQdpx(packed(
        project(selection(1, 3, 999, "") + selection(2, 50, 60, "") + selection(3, 4, 2, "")), "Hallo daar"));
    BOOST_TEST(words(world) == std::vector<std::string>{"lo daar"}, boost::test_tools::per_element());
    BOOST_TEST(world.report.placedAnew.size() == 1U);
    BOOST_REQUIRE(world.report.notPlaced.size() == 2U);
    BOOST_TEST(world.report.notPlaced[0].ends_with("lies outside the text."));
    BOOST_TEST(world.report.notPlaced[1].ends_with("does not end behind its beginning."));
    BOOST_TEST(world.exportQdpx().size() > 100U);
}

BOOST_AUTO_TEST_CASE(order_and_prefixes_and_spellings_do_not_matter)
{
    const std::string xml =
        head + R"(<q:Project xmlns:q="urn:QDA-XML:project:0:10" name="p"><q:Sources><q:TextSource guid="{)" +
        guid +
        R"(}" name="gesprek" plainTextPath="a.txt"><q:PlainTextSelection guid="33333333333343338333333333333333" )"
        R"(startPosition="0" endPosition="5"><q:Coding guid="44444444-4444-4444-8444-444444444444"><q:CodeRef )"
        R"(targetGUID="{AAAAAAAA-1111-4111-8111-111111111111}"/></q:Coding></q:PlainTextSelection></q:TextSource>)"
        R"(</q:Sources><q:CodeBook><q:Codes><q:Code guid="aaaaaaaa-1111-4111-8111-111111111111" name="x" )"
        R"(isCodable="1"/></q:Codes></q:CodeBook></q:Project>)";
    RefiWorld world;
    world.importQdpx(makeZip({{"map/Project.QDE", xml}, {"map/Sources/A.TXT", "Hallo daar"}}));
    BOOST_TEST(words(world) == std::vector<std::string>{"Hallo"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_import_is_one_edit_that_adds_only_what_is_new)
{
    RefiWorld world;
    const auto first = world.importQdpx(packed(project(selection(1, 0, 5, "")), "Hallo daar"));
    BOOST_TEST(first.counts().at(rd::history::Kind::codings) == 1);
    const auto second =
        world.importQdpx(packed(project(selection(1, 0, 5, "") + selection(2, 6, 10, "")), "Hallo daar"));
    BOOST_TEST(second.counts().at(rd::history::Kind::codings) == 1);
    BOOST_TEST(!second.counts().contains(rd::history::Kind::codes));
    BOOST_TEST(world.state.codings.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_codebook_comes_and_goes)
{
    RefiWorld world;
    const std::string xml =
        head +
        R"(<CodeBook xmlns="urn:QDA-XML:codebook:1:0" origin="NVivo 12"><Codes><Code guid="77777777-1111-4111-8111-111111111111" name="Nodes" isCodable="false"><Code guid="88888888-1111-4111-8111-111111111111" name="Relatie" isCodable="true" color="#ff0000">)" +
        code + "</Code></Code></Codes><Sets/></CodeBook>";
    world.take(rd::exchange::importEdit(world.state,
                                        rd::exchange::readQdcOf(xml, "a.qdc", rd::Language::dutch), "a.qdc")
                   .edit);
    BOOST_TEST(world.state.codebook.inOrder().size() == 2U);
    BOOST_REQUIRE(world.code("Relatie") != nullptr);
    BOOST_TEST(world.code("Relatie")->isTheme());
    BOOST_TEST(world.code("Relatie")->color == 0xFF0000U);
    BOOST_TEST((world.code("luistert")->parent == world.code("Relatie")->id));
    RefiWorld again;
    again.take(rd::exchange::importEdit(again.state,
                                        rd::exchange::readQdcOf(rd::exchange::writeQdc(world.source()).bytes,
                                                                "b.qdc", rd::Language::dutch),
                                        "b.qdc")
                   .edit);
    BOOST_TEST(rd::test::contentOf(again) == rd::test::contentOf(world), boost::test_tools::per_element());
    BOOST_CHECK_THROW(rd::exchange::writeQdc(RefiWorld().source()), Refusal);
}

BOOST_AUTO_TEST_CASE(a_file_of_our_own_says_how_it_counts)
{
    RefiWorld world;
    world.importQdpx(packed(project(selection(1, 35, 52, ""), inCodePoints), noMood));
    const std::string bytes = world.exportQdpx(rd::exchange::RefiReader::nvivo);
    BOOST_TEST(xmlOf(bytes).find("\"Rode Draad proef (positions in UTF-16 units)\"") != std::string::npos);
    BOOST_TEST(xmlOf(bytes).find(R"(startPosition="35" endPosition="53")") != std::string::npos);
    RefiWorld again;
    again.importQdpx(bytes);
    BOOST_TEST(words(again) == std::vector<std::string>{"Ik had geen zin 😂"},
               boost::test_tools::per_element());
    BOOST_TEST(again.report.program == "Rode Draad proef");
    BOOST_TEST(again.report.notes.empty());
}

BOOST_AUTO_TEST_CASE(passages_are_right_to_the_character_for_whatever_reader_they_were_written)
{
    using rd::exchange::RefiReader;
    std::mt19937 random(20261130);
    int unmarkedWrong = 0;
    for (int time = 0; time < 150; ++time) {
        RefiWorld world;
        world.importQdpx(randomPackage(random));
        for (const auto reader : {RefiReader::standard, RefiReader::nvivo, RefiReader::qualcoder}) {
            RefiWorld again;
            again.importQdpx(world.exportQdpx(reader));
            BOOST_TEST((spans(again) == spans(world)), "project " << time);
            BOOST_TEST(again.report.notes.empty());
        }
        RefiWorld unmarked; // as earlier versions wrote them
        unmarked.importQdpx(changed(world.exportQdpx(RefiReader::nvivo), " (positions in UTF-16 units)", ""));
        unmarkedWrong += spans(unmarked) != spans(world) && unmarked.report.notes.empty() ? 1 : 0;
    }
    BOOST_TEST(unmarkedWrong == 0);
}

BOOST_AUTO_TEST_CASE(names_that_fit_to_the_character_tell_how_a_file_counts)
{
    RefiWorld world;
    world.importQdpx(packed(project(selection(1, 35, 53, "Ik had geen zin 😂"), "Rode Draad 0.1.0"), noMood));
    BOOST_TEST(words(world) == std::vector<std::string>{"Ik had geen zin 😂"},
               boost::test_tools::per_element());
    BOOST_TEST_REQUIRE(world.report.notes.size() == 1U);
    BOOST_TEST(world.report.notes[0].find("UTF-16 units") != std::string::npos, world.report.notes[0]);
    RefiWorld spaces;
    spaces.importQdpx(packed(project(selection(1, 10, 14, " we "), "onbekend"), "Moeder: 😂 we gaan"));
    BOOST_TEST(words(spaces) == std::vector<std::string>{" we "}, boost::test_tools::per_element());
}

// “aa” stands at 12 in code points, and in UTF-16 units too.
BOOST_AUTO_TEST_CASE(names_that_fit_two_ways_of_counting_are_told)
{
    const auto notes = [](const std::string& origin) {
        RefiWorld world;
        world.importQdpx(packed(project(selection(1, 12, 14, "aa"), origin), "Moeder: 😂 aaaaaaaa en zo."));
        BOOST_TEST((spans(world) == std::set<rd::text::Span>{{12, 14}}));
        return world.report.notes;
    };
    BOOST_TEST_REQUIRE(notes("onbekend").size() == 1U);
    BOOST_TEST(notes("onbekend")[0].find("could not be told") != std::string::npos);
    BOOST_TEST(notes("QualCoder 4.0").empty());
    BOOST_TEST(notes(inCodePoints).empty());
}

// The text has 7 code points and 11 UTF-16 units.
BOOST_AUTO_TEST_CASE(a_passage_outside_the_text_stays_outside_for_nvivo)
{
    RefiWorld world;
    world.importQdpx(packed(project(selection(1, 8, 10, ""), inCodePoints), "😂😂😂😂 ja"));
    BOOST_TEST(world.report.notPlaced.size() == 1U);
    const std::string bytes = world.exportQdpx(rd::exchange::RefiReader::nvivo);
    BOOST_TEST(xmlOf(bytes).find(R"(startPosition="12" endPosition="14")") != std::string::npos);
    RefiWorld again;
    again.importQdpx(bytes);
    BOOST_TEST(words(again).empty());
    BOOST_TEST(again.report.notPlaced.size() == 1U);
    // However often it goes there and back, and as other programs count.
    BOOST_TEST(xmlOf(again.exportQdpx(rd::exchange::RefiReader::nvivo))
                   .find(R"(startPosition="12" endPosition="14")") != std::string::npos);
    BOOST_TEST(xmlOf(again.exportQdpx()).find(R"(startPosition="8" endPosition="10")") != std::string::npos);
}

// The text has 9 UTF-16 units with its line end as two, and 6 code points with it as one.
BOOST_AUTO_TEST_CASE(a_passage_of_nvivo_that_runs_past_the_end_is_kept_where_it_lies)
{
    RefiWorld world;
    world.importQdpx(packed(project(selection(1, 10, 12, ""), "NVivo for Windows 12.6"), "😂a\r\nb 😂"));
    BOOST_TEST(world.report.notPlaced.size() == 1U);
    BOOST_TEST(xmlOf(world.exportQdpx()).find(R"(startPosition="7" endPosition="9")") != std::string::npos);
}
