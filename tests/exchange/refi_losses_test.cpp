// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package/zip_package.h"
#include "exchange/refi_packages.h"
#include "exchange/refi_world.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace rd::test::refi;
using rd::exchange::RefiReader;
using rd::test::makeZip;
using rd::test::RefiWorld;

namespace
{

bool tells(const std::vector<std::string>& sentences, const std::string& words)
{
    return std::any_of(sentences.begin(), sentences.end(), [&](const std::string& sentence) {
        return sentence.find(words) != std::string::npos;
    });
}

std::vector<std::string> lossesFor(const RefiWorld& world, RefiReader reader)
{
    return rd::exchange::writeQdpx(world.source(), reader, rd::silentProgress()).losses;
}

constexpr const char* graph =
    R"(<Graphs><Graph guid="77777777-7777-4777-8777-777777777771"><Vertex )"
    R"(guid="77777777-7777-4777-8777-777777777772" representedGUID="11111111-1111-4111-8111-111111111111" )"
    R"(firstX="1" firstY="2"/></Graph></Graphs>)";

/// A case with a number and what is further said of it.
std::string caseWith(const std::string& values)
{
    return R"(<Variables><Variable guid="88888888-8888-4888-8888-888888888881" name="groep" )"
           R"(typeOfVariable="Text"/></Variables><Cases><Case guid="88888888-8888-4888-8888-888888888882" )"
           R"(name="gezin">)" +
           values + "</Case></Cases>";
}

std::string value(const std::string& text)
{
    return R"(<VariableValue><VariableRef targetGUID="88888888-8888-4888-8888-888888888881"/><TextValue>)" +
           text + "</TextValue></VariableValue>";
}

/// Of the schema the order: cases stand before the sources.
std::string projectWithCases(const std::string& cases)
{
    std::string xml = project("");
    return xml.insert(xml.find("<Sources>"), cases);
}

/// A couple that talks with an interviewer, each as somebody of their own.
RefiWorld couple()
{
    RefiWorld world;
    const rd::transcript::Case family{rd::CaseId::make(), "gezin", "", 1, false};
    world.state.put(family);
    rd::transcript::Transcript text;
    text.id = rd::TranscriptId::make();
    text.name = "gesprek";
    text.caseId = family.id;
    const std::string body = "I: Hoe was het?\nM: Goed.\nV: Slecht.\nM: Ach.\nV: Nee.\n";
    text.length = static_cast<rd::text::Offset>(body.size());
    world.state.put(text);
    world.texts[text.id] = std::make_shared<const std::string>(body);
    world.state.put(rd::transcript::Speaker{
        rd::SpeakerId::make(), text.id, "I", rd::transcript::Role::interviewer, {}, false});
    for (const char* label : {"V", "M"}) {
        const rd::transcript::Respondent person{rd::RespondentId::make(), family.id,
                                                std::string("wie ") + label, 1, false};
        world.state.put(person);
        world.state.put(rd::transcript::Speaker{rd::SpeakerId::make(), text.id, label,
                                                rd::transcript::Role::respondent, person.id, false});
    }
    return world;
}

}

BOOST_AUTO_TEST_SUITE(RefiLosses)

BOOST_AUTO_TEST_CASE(RespondentsOfOwnExport_SpeakTheirOwnWordsAgain)
{
    RefiWorld back;
    back.importQdpx(couple().exportQdpx());
    BOOST_REQUIRE(back.state.transcripts.list().size() == 1U);
    std::vector<std::string> voices;
    for (const auto* speaker : back.state.transcripts.speakersOf(back.state.transcripts.list().front()->id)) {
        const auto* person = back.state.cases.find(speaker->respondent);
        voices.push_back(speaker->label + " = " + (person == nullptr ? "" : person->name));
    }
    const std::vector<std::string> expected{"I = ", "M = wie M", "V = wie V"};
    BOOST_TEST(voices == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(QualCoder_IsWarnedOfOnlyWhereTheFileHasWhatItDoesNotRead)
{
    RefiWorld plain;
    plain.importQdpx(packed(project(""), "Hallo"));
    BOOST_TEST(!tells(lossesFor(plain, RefiReader::qualcoder), "networks"));
    RefiWorld drawn;
    drawn.importQdpx(packed(project("", "proef", graph), "Hallo"));
    BOOST_TEST(tells(lossesFor(drawn, RefiReader::qualcoder), "networks"));
    RefiWorld without;
    without.importQdpx(makeZip({{"project.qde", project("")}}));
    BOOST_TEST(tells(lossesFor(without, RefiReader::qualcoder), "stops on 1 text of which the file"));
}

BOOST_AUTO_TEST_CASE(ShapeOfADeletedCode_IsADrawingOnlyAndTold)
{
    RefiWorld world;
    world.importQdpx(packed(project("", "proef", graph), "Hallo"));
    BOOST_TEST(!tells(lossesFor(world, RefiReader::standard), "drawing"));
    rd::codebook::Code gone = *world.code("luistert");
    gone.deleted = true;
    world.state.put(gone);
    BOOST_TEST(tells(lossesFor(world, RefiReader::standard), "1 shape of a network"));
    const std::string bytes = world.exportQdpx();
    const auto xml = rd::exchange::ZipPackage({bytes, "uit.qdpx"}).read("project.qde").value_or("");
    BOOST_TEST(xml.find("<Vertex") != std::string::npos);
    BOOST_TEST(xml.find("representedGUID") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(SecondAndEmptyValues_AreTold)
{
    RefiWorld world;
    world.importQdpx(packed(projectWithCases(caseWith(value("A") + value("B"))), "Hallo"));
    BOOST_TEST(tells(world.report.kept, "gezin: a second value of “groep”, “B”."));
    RefiWorld empty;
    empty.importQdpx(packed(projectWithCases(caseWith(value(""))), "Hallo"));
    BOOST_TEST(tells(empty.report.losses, "1 value with nothing in it"));
}

BOOST_AUTO_TEST_CASE(ByteThatIsNoUtf8_IsTold)
{
    RefiWorld world;
    world.importQdpx(packed(project(""), "één \x80 twee naïef"));
    BOOST_TEST(tells(world.report.notes, "gesprek: 1 character is unknown in UTF-8"));
}

BOOST_AUTO_TEST_SUITE_END()
