// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package/zip_package.h"
#include "exchange/refi/counted_text.h"
#include "exchange/refi_packages.h"
#include "exchange/refi_world.h"
#include "text/normalise.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <random>
#include <set>

using namespace rd::test::refi;
using rd::exchange::refi::CountedText;
using rd::exchange::refi::CountUnit;
using rd::test::makeZip;
using rd::test::RefiWorld;

namespace
{

const std::string note = "55555555-5555-4555-8555-55555555555";

std::string exportedXml(const RefiWorld& world)
{
    const std::string bytes = world.exportQdpx();
    return rd::exchange::ZipPackage({bytes, "uit.qdpx"}).read("project.qde").value_or("");
}

bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

std::string replacedIn(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    BOOST_TEST_REQUIRE(at != std::string::npos, from);
    return text.replace(at, from.size(), to);
}

std::string setOf(const std::string& member)
{
    return R"(<Sets><Set guid="66666666-6666-4666-8666-666666666666" name="groep">)" + member +
           "</Set></Sets>";
}

/// The colour that the only code of a project gets.
unsigned colorRead(const std::string& written)
{
    RefiWorld world;
    world.importQdpx(
        packed(replacedIn(project(""), R"(isCodable="true")", R"(isCodable="true" color=")" + written + "\""),
               "Hallo"));
    return world.code("luistert")->color;
}

}

BOOST_AUTO_TEST_SUITE(RefiRepairs)

// The schema's references have an attribute and no text.
BOOST_AUTO_TEST_CASE(WordsInAReference_AreNotWrittenAgain)
{
    RefiWorld world;
    world.importQdpx(packed(
        project(
            "", "proef",
            setOf(R"(<MemberCode targetGUID="11111111-1111-4111-8111-111111111111">los woord</MemberCode>)")),
        "Hallo"));
    const std::string xml = exportedXml(world);
    BOOST_TEST(holds(xml, "<MemberCode "));
    BOOST_TEST(!holds(xml, "los woord"));
}

BOOST_AUTO_TEST_CASE(GuidWithoutHyphens_IsWrittenWithThem)
{
    RefiWorld world;
    world.importQdpx(
        packed(replacedIn(project("", "proef", setOf("")), "66666666-6666-4666-8666-666666666666",
                          "AAAAAAAABBBB4CCC8DDDEEEEEEEEEEEE"),
               "Hallo"));
    const std::string xml = exportedXml(world);
    BOOST_TEST(holds(xml, "AAAAAAAA-BBBB-4CCC-8DDD-EEEEEEEEEEEE"));
    BOOST_TEST(!holds(xml, "AAAAAAAABBBB"));
}

BOOST_AUTO_TEST_CASE(ColoursOfOtherForms_AreRead)
{
    BOOST_TEST(colorRead("#80c85a") == 0x80C85AU);
    BOOST_TEST(colorRead("rgba(128, 200, 90, 0.5)") == 0x80C85AU);
    BOOST_TEST(colorRead("rgb(128,200,90)") == 0x80C85AU);
    BOOST_TEST(colorRead("#40AABBCC") == 0xAABBCCU);
    BOOST_TEST(colorRead("rgb(300, 0, 0)") == rd::codebook::Code().color);
    BOOST_TEST(colorRead("rood") == rd::codebook::Code().color);
}

// Counted with line ends as two, 5-6 is the second half of a line end.
BOOST_AUTO_TEST_CASE(PassageThatHoldsNoCharacterHere_IsKeptAndToldOnceAsNotPlaced)
{
    RefiWorld world;
    world.importQdpx(packed(project(selection(1, 6, 7, ""), "NVivo for Windows 12.6"), "Hallo\r\ndaar"));
    BOOST_TEST(world.state.codings.size() == 0U);
    BOOST_TEST(world.report.notPlaced.size() == 1U);
    BOOST_TEST(world.report.placedAnew.empty());
    BOOST_TEST(holds(exportedXml(world), "33333333-3333-4333-8333-100000000001"));
}

BOOST_AUTO_TEST_CASE(NameWithTwoPointsInIt_IsReadAndOnePartOfTwoPointsIsNot)
{
    RefiWorld world;
    const std::string xml =
        replacedIn(project(selection(1, 0, 5, "Hallo")), "internal://a.txt", "internal://Interview 3..txt");
    world.importQdpx(makeZip({{"project.qde", xml}, {"sources/Interview 3..txt", "Hallo daar"}}));
    BOOST_TEST(world.state.codings.size() == 1U);
    RefiWorld outside;
    outside.importQdpx(
        makeZip({{"project.qde", xml}, {"sources/../sources/Interview 3..txt", "Hallo daar"}}));
    BOOST_TEST(outside.state.codings.size() == 0U);
}

BOOST_AUTO_TEST_CASE(NotesStandInTheOrderOfTheFile)
{
    std::string notes;
    std::vector<std::string> expected;
    for (const char last : std::string("7b03f9a1c5e2")) {
        expected.push_back(std::string("notitie ") + last);
        notes += R"(<Note guid=")" + note + last + R"(" name="notitie )" + last +
                 R"("><PlainTextContent>woorden</PlainTextContent></Note>)";
    }
    RefiWorld world;
    world.importQdpx(packed(project("", "proef", "<Notes>" + notes + "</Notes>"), "Hallo"));
    std::vector<std::string> titles;
    for (const auto* memo : world.state.memosInOrder()) titles.push_back(memo->title.nl);
    BOOST_TEST(titles == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(ProjectInLatin1_HasItsLetters)
{
    std::string xml = replacedIn(project(""), R"(encoding="utf-8")", R"(encoding="ISO-8859-1")");
    xml = replacedIn(xml, "luistert",
                     "luistert na\xEF"
                     "eve vragen en pati\xEB"
                     "nten op caf\xE9"
                     "s");
    RefiWorld world;
    world.importQdpx(packed(xml, "Hallo"));
    BOOST_TEST((world.code("luistert naïeve vragen en patiënten op cafés") != nullptr));
}

// With CRLF as one line end, "a\r\r\nb" has four places, and its CR and CRLF become one line end here.
BOOST_AUTO_TEST_CASE(PlaceBehindTwoKindsOfLineEnd)
{
    BOOST_TEST(CountedText("a\r\r\nb").place(3, {CountUnit::codePoints, false}) == 2);
    BOOST_TEST(CountedText("a\r\r\nb").place(4, {CountUnit::codePoints, false}) == 3);
}

/// As the whole text up to there is normalised, whatever stretches it is cut into.
BOOST_AUTO_TEST_CASE(EveryPlaceInALongLine)
{
    const std::array<std::string, 9> parts{"e\u0301",       "a", "\r", "\u1100\u1161", "😂",
                                           "x\u0323\u0301", " ", "n",  "\r\n"};
    std::mt19937 random(20261128);
    std::string raw;
    for (int i = 0; i < 1500; ++i) raw += parts.at(random() % parts.size());
    const CountedText text(raw);
    std::string counted; // with CRLF as one
    for (std::size_t i = 0; i < raw.size(); ++i)
        if (raw[i] != '\r' || i + 1 == raw.size() || raw[i + 1] != '\n') counted += raw[i];
    const rd::text::OffsetMap map(counted);
    int wrong = 0;
    for (rd::text::Offset at = 0; at <= map.length(); ++at) {
        std::string before(map.slice({0, at}));
        if (before.ends_with('\r') && counted[before.size()] == '\n') before.pop_back();
        wrong += text.place(at, {CountUnit::codePoints, false}) !=
                 rd::text::codePointCount(rd::text::normalised(before));
    }
    BOOST_TEST(wrong == 0);
    BOOST_TEST(text.place(map.length(), {CountUnit::codePoints, false}) == text.bodyMap().length());
}

BOOST_AUTO_TEST_CASE(LargeFileThatIsOnlyKept_ComesInAndOutAgain)
{
    std::mt19937 random(1);
    std::string sound(66U << 20U, '\0');
    for (std::size_t i = 0; i < sound.size(); i += 64) sound[i] = static_cast<char>(random());
    RefiWorld world;
    world.importQdpx(makeZip({{"project.qde", project(selection(1, 0, 5, "Hallo"))},
                              {"sources/a.txt", "Hallo daar"},
                              {"sources/geluid.wav", sound}}));
    BOOST_TEST(world.state.codings.size() == 1U);
    BOOST_TEST(world.report.losses.empty());
    const std::string bytes = world.exportQdpx();
    BOOST_TEST((rd::exchange::ZipPackage({bytes, "uit"}).read("sources/geluid.wav", 1U << 30U) == sound));
}

BOOST_AUTO_TEST_CASE(FileThatIsTooTightlyPackedToKeep_IsLeftOutAndTold)
{
    RefiWorld world;
    world.importQdpx(makeZip({{"project.qde", project(selection(1, 0, 5, "Hallo"))},
                              {"sources/a.txt", "Hallo daar"},
                              {"sources/beeld.png", std::string(32U << 20U, 'a')}}));
    BOOST_TEST(world.state.codings.size() == 1U);
    BOOST_TEST_REQUIRE(world.report.losses.size() == 1U);
    BOOST_TEST(holds(world.report.losses.front(), "beeld.png"), world.report.losses.front());
}

BOOST_AUTO_TEST_CASE(CodersOfOneName_StayTwoAndAgainTheSameTwo)
{
    const auto user = [](char last, const std::string& name) {
        return R"(<User guid="77777777-7777-4777-8777-77777777777)" + std::string(1, last) + R"(" name=")" +
               name + R"("/>)";
    };
    const auto coded = [](int number, char last) {
        return replacedIn(selection(number, number, number + 3, ""), "<Coding ",
                          R"(<Coding creatingUser="77777777-7777-4777-8777-77777777777)" +
                              std::string(1, last) + R"(" )");
    };
    std::string xml = project(coded(1, '1') + coded(2, '2') + coded(3, '3') + coded(4, '4'));
    xml = replacedIn(xml, "<CodeBook>",
                     "<Users>" + user('1', "Jan") + user('2', "Jan") + user('3', "") + user('4', "") +
                         "</Users><CodeBook>");
    RefiWorld world;
    rd::coding::Coder jan;
    jan.id = rd::CoderId::make();
    jan.name = "Jan";
    world.state.put(jan);
    for (int time = 0; time < 2; ++time) {
        world.importQdpx(packed(xml, "Hallo daar"));
        std::set<std::string> names;
        for (const auto* coder : world.state.codersInOrder()) names.insert(coder->name);
        BOOST_TEST(names == (std::set<std::string>{"Coder without name", "Coder without name (2)", "Jan",
                                                   "Jan (2)"}),
                   boost::test_tools::per_element());
        BOOST_TEST(world.state.coders.size() == 4U);
        std::set<rd::CoderId> authors;
        for (const auto& [transcript, list] : world.state.codings.all())
            for (const auto& coding : list) authors.insert(coding.coder);
        BOOST_TEST(authors.size() == 4U);
        BOOST_TEST(authors.contains(jan.id));
    }
}

BOOST_AUTO_TEST_CASE(TwoPassagesThatSayTheSame_KeepBothMemos)
{
    const auto described = [](int number, const std::string& memo) {
        return replacedIn(selection(number, 0, 5, "Hallo"), "<Coding ",
                          "<Description>" + memo + "</Description><Coding ");
    };
    RefiWorld world;
    const std::string bytes =
        packed(project(described(1, "eerste memo") + described(2, "tweede memo")), "Hallo daar");
    world.importQdpx(bytes);
    BOOST_TEST_REQUIRE(world.state.codings.size() == 1U);
    const auto& coding = world.state.codings.all().begin()->second.front();
    BOOST_TEST(coding.memo == "eerste memo\ntweede memo");
    BOOST_TEST(world.importQdpx(bytes).edit.empty());
    RefiWorld later; // the other came in before
    later.importQdpx(packed(project(described(1, "eerste memo")), "Hallo daar"));
    later.importQdpx(bytes);
    BOOST_TEST(later.state.codings.all().begin()->second.front().memo == "eerste memo\ntweede memo");
    BOOST_TEST(later.state.codings.size() == 1U);
}

BOOST_AUTO_TEST_CASE(CodingWithACodeThatIsNotInTheFile_IsNamedAndComesOutAgain)
{
    const std::string gone = "99999999-9999-4999-8999-999999999999";
    const std::string other = R"(<Coding guid="88888888-8888-4888-8888-888888888888"><CodeRef targetGUID=")" +
                              gone + R"("/></Coding>)";
    RefiWorld world;
    world.importQdpx(
        packed(project(replacedIn(selection(1, 0, 5, "Hallo"), "</PlainText", other + "</PlainText") +
                       replacedIn(selection(2, 6, 10, "daar"), "11111111-1111-4111-8111-111111111111", gone)),
               "Hallo daar"));
    BOOST_TEST(world.state.codings.size() == 1U);
    BOOST_TEST_REQUIRE(world.report.notPlaced.size() == 2U);
    BOOST_TEST(holds(world.report.notPlaced[0], "Hallo"), world.report.notPlaced[0]);
    BOOST_TEST(holds(world.report.notPlaced[1], "gesprek 6-10"), world.report.notPlaced[1]);
    BOOST_TEST(holds(world.report.notPlaced[1], "daar"));
    const std::string xml = exportedXml(world);
    BOOST_TEST(holds(xml, "88888888-8888-4888-8888-888888888888"));
    BOOST_TEST(holds(xml, "44444444-4444-4444-8444-100000000002"));
    BOOST_TEST(holds(xml, gone));
    RefiWorld again;
    again.importQdpx(world.exportQdpx());
    BOOST_TEST(rd::test::contentOf(again) == rd::test::contentOf(world), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(CodeWhoseIdIsNoGuid_KeepsItsCodings)
{
    std::string xml = project(selection(1, 0, 5, "Hallo"));
    for (int time = 0; time < 2; ++time)
        xml = replacedIn(xml, "11111111-1111-4111-8111-111111111111", "code 1");
    RefiWorld world;
    world.importQdpx(packed(xml, "Hallo daar"));
    BOOST_TEST(world.state.codings.size() == 1U);
    BOOST_TEST(world.report.notPlaced.empty());
}

// “uisterde ” may be what the coder marked.
BOOST_AUTO_TEST_CASE(OnePassageWithinAWord_DoesNotMoveAllPositions)
{
    RefiWorld world;
    world.importQdpx(
        packed(project(selection(1, 7, 16, ""), "QualCoder 4.0"), "🙂 hij luisterde en 🙂 ging"));
    const auto& coding = world.state.codings.all().begin()->second.front();
    BOOST_TEST(world.words(coding) == "uisterde ");
    BOOST_TEST(coding.span.start == 7);
    BOOST_TEST_REQUIRE(world.report.notes.size() == 1U);
    BOOST_TEST(holds(world.report.notes[0], "could not be told"), world.report.notes[0]);
}

BOOST_AUTO_TEST_CASE(SourceWithoutItsText_GoesOutWithoutOneAndThatIsSaidEachTime)
{
    const std::string bytes = makeZip({{"project.qde", project(selection(1, 0, 5, "Hallo"))}});
    RefiWorld world;
    world.importQdpx(bytes);
    BOOST_TEST_REQUIRE(world.report.losses.size() == 1U);
    const std::string lost = world.report.losses.front();
    const auto written =
        rd::exchange::writeQdpx(world.source(), rd::exchange::RefiReader::standard, rd::silentProgress());
    BOOST_TEST(rd::exchange::ZipPackage({written.bytes, "uit"}).names().size() == 1U);
    BOOST_TEST(std::count_if(written.losses.begin(), written.losses.end(),
                             [](const std::string& loss) { return holds(loss, "gesprek"); }) == 1);
    RefiWorld again;
    again.importQdpx(written.bytes);
    BOOST_TEST(again.report.losses == std::vector<std::string>{lost}, boost::test_tools::per_element());
    BOOST_TEST(rd::test::contentOf(again) == rd::test::contentOf(world), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(WhatACodebookLeavesOut_IsSaid)
{
    RefiWorld world;
    world.importQdpx(packed(project(selection(1, 0, 5, "Hallo")), "Hallo daar"));
    const auto written = rd::exchange::writeQdc(world.source());
    BOOST_TEST_REQUIRE(written.losses.size() == 1U);
    BOOST_TEST(holds(written.losses[0], "codings"), written.losses[0]);
}

BOOST_AUTO_TEST_CASE(CodesOfOneName_AreNamedWhereQualCoderGetsAnother)
{
    RefiWorld world;
    for (const char* key : {"een", "twee"}) {
        rd::codebook::Code code;
        code.id = rd::CodeId::make();
        code.key = key;
        code.name.nl = "steun";
        world.state.put(code);
    }
    const auto written =
        rd::exchange::writeQdpx(world.source(), rd::exchange::RefiReader::qualcoder, rd::silentProgress());
    BOOST_TEST(std::count_if(written.losses.begin(), written.losses.end(), [](const std::string& loss) {
                   return holds(loss, "“steun (2)”") && holds(loss, "twee");
               }) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
