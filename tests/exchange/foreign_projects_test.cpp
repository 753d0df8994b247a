// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/safe_file.h"
#include "exchange/database_builder.h"
#include "exchange/foreign_project/import_edit.h"
#include "exchange/foreign_project/project_builder.h"
#include "exchange/qualcoder/qualcoder_reader.h"
#include "exchange/rqda/rqda_reader.h"
#include "exchange/taguette/taguette_reader.h"
#include "support/temp_folder.h"
#include "text/offset_map.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace rd::exchange;
using rd::Language;
using rd::readFile;
using rd::test::makeDatabase;
using rd::test::makeRqda;

namespace
{

const std::filesystem::path samples = std::filesystem::path(RD_SHARED) / "refi" / "samples";
const std::filesystem::path qualCoder = samples / "qualcoder-project.qda" / "data.qda";
const std::filesystem::path taguette = samples / "taguette-project.sqlite3";

bool isMissing(const std::filesystem::path& path)
{
    const bool missing = !std::filesystem::exists(path);
    if (missing) BOOST_TEST_MESSAGE("not there: " << path);
    return missing;
}

const rd::codebook::Code& codeNamed(const ImportedProject& project, const std::string& name)
{
    for (const auto& code : project.codes)
        if (code.name.nl == name) return code;
    throw std::logic_error("no code " + name);
}

std::string parentOf(const ImportedProject& project, const std::string& name)
{
    for (const auto& code : project.codes)
        if (code.id == codeNamed(project, name).parent) return code.name.nl;
    return {};
}

const ImportedTranscript& textNamed(const ImportedProject& project, const std::string& name)
{
    for (const auto& text : project.transcripts)
        if (text.transcript.name == name) return text;
    throw std::logic_error("no text " + name);
}

std::string words(const ImportedProject& project, rd::TranscriptId text, rd::text::Span span)
{
    for (const auto& made : project.transcripts)
        if (made.transcript.id == text) return std::string(rd::text::OffsetMap(made.body).slice(span));
    return {};
}

/// "code: words (coder)" of each coding, sorted.
std::vector<std::string> told(const ImportedProject& project)
{
    std::vector<std::string> lines;
    for (const auto& coding : project.codings) {
        std::string line;
        for (const auto& code : project.codes)
            if (code.id == coding.code) line = code.name.nl;
        line += ": " + words(project, coding.transcript, coding.span);
        for (const auto& coder : project.coders)
            if (coder.id == coding.coder) line += " (" + coder.name + ")";
        lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

std::string valueOf(const ImportedProject& project, const std::string& attribute, const std::string& caseName)
{
    for (const auto& value : project.values)
        for (const auto& known : project.attributes)
            for (const auto& one : project.cases)
                if (known.id == value.attribute && known.key == attribute && one.id.uuid == value.subject &&
                    one.name == caseName)
                    return value.value;
    return {};
}

bool says(const std::vector<std::string>& list, const std::string& part)
{
    return std::any_of(list.begin(), list.end(),
                       [&](const std::string& line) { return line.find(part) != std::string::npos; });
}

std::string refusalOf(const std::string& bytes)
{
    try {
        (void)readRqdaOf(bytes, "oud.rqda", Language::dutch);
    } catch (const rd::Refusal& refusal) {
        BOOST_TEST(!refusal.complaint().remedy.empty());
        return refusal.complaint().what;
    }
    return "none";
}

}

BOOST_AUTO_TEST_SUITE(ForeignProjects)

// The figures are those of the samples' own description: 8 codes of which 2 categories, 2 texts, 12 codings
// on 11 ranges (Anna 9, Bram 3), 2 cases, 3 variables, 2 notes.
BOOST_AUTO_TEST_CASE(QualCoderSample_ComesInWithItsFigures)
{
    if (isMissing(qualCoder)) return;
    const auto project = readQualCoderOf(readFile(qualCoder), "oefening.qda", Language::dutch);
    BOOST_TEST(project.title == "oefening");
    BOOST_TEST(project.codes.size() == 8U);
    BOOST_TEST(std::count_if(project.codes.begin(), project.codes.end(),
                             [](const auto& code) { return !code.codable; }) == 2);
    BOOST_TEST(parentOf(project, "Relatie") == "Werkzame factoren");
    BOOST_TEST(parentOf(project, "’s avonds komen") == "Bereikbaarheid");
    BOOST_TEST(codeNamed(project, "Luisteren").color == 0xF781BEU);
    BOOST_TEST(codeNamed(project, "Luisteren").definition.meaning.nl ==
               "De hulpverlener luistert echt\ntweede regel");
    BOOST_TEST(project.transcripts.size() == 2U);
    BOOST_TEST(project.codings.size() == 12U);
    const auto lines = told(project);
    BOOST_TEST(std::count_if(lines.begin(), lines.end(),
                             [](const auto& line) { return line.ends_with("(Bram)"); }) == 3);
    BOOST_TEST(says(lines, "Luisteren: grapjes 😂😂 en (Bram)"));
    BOOST_TEST(says(lines, "Bereikbaarheid: één vast gezicht (Anna)"));
    BOOST_TEST(project.report.placedAnew.empty());
    BOOST_TEST(project.report.notPlaced.empty());
    BOOST_TEST(project.cases.size() == 2U);
    BOOST_TEST(project.attributes.size() == 3U);
    BOOST_TEST(valueOf(project, "Duur", "Cliëntsysteem 4") == "31.5");
    BOOST_TEST(valueOf(project, "Woonplaats", "Cliëntsysteem 3") == "’t Zand");
    BOOST_TEST(!textNamed(project, "Cliëntsysteem 3.txt").transcript.caseId.isNull());
}

BOOST_AUTO_TEST_CASE(FolderWithoutAProject_IsNamed)
{
    const rd::test::TempFolder folder;
    std::filesystem::create_directory(folder.path() / "leeg.qda");
    try {
        readQualCoder(folder.path() / "leeg.qda", Language::dutch, rd::silentProgress());
        BOOST_ERROR("it was read");
    } catch (const rd::Refusal& refusal) {
        BOOST_TEST(refusal.complaint().file == "leeg.qda");
        BOOST_TEST(refusal.complaint().what.find("data.qda") != std::string::npos);
        BOOST_TEST(!refusal.complaint().remedy.empty());
    }
}

BOOST_AUTO_TEST_CASE(QualCoderSample_KeepsMemosJournalAndAnnotationAtItsPlace)
{
    if (isMissing(qualCoder)) return;
    const auto project = readQualCoderOf(readFile(qualCoder), "oefening.qda", Language::dutch);
    const auto memoOf = [&](const std::string& part) {
        const auto found = std::find_if(project.memos.begin(), project.memos.end(), [&](const auto& memo) {
            return memo.text.nl.find(part) != std::string::npos;
        });
        BOOST_REQUIRE_MESSAGE(found != project.memos.end(), part);
        return *found;
    };
    const auto annotation = memoOf("Navragen: hoeveel tijd?");
    BOOST_TEST(annotation.span.start == 488);
    BOOST_TEST(annotation.span.end == 497);
    BOOST_TEST((annotation.subject == textNamed(project, "Cliëntsysteem 3.txt").transcript.id.uuid));
    BOOST_TEST(memoOf("Eerste indruk").title.nl == "Logboek week 1");
    BOOST_TEST(memoOf("Eerste indruk").subject.isNull());
    BOOST_TEST((memoOf("Vader, moeder, dochter").subject == project.cases.front().id.uuid));
    BOOST_TEST(memoOf("verzonnen plaats").title.nl.find("Woonplaats") != std::string::npos);
    BOOST_TEST(memoOf("<b>geen opmaak</b>").subject.isNull());
    BOOST_TEST(std::count_if(project.codings.begin(), project.codings.end(),
                             [](const auto& coding) { return coding.memo == "kernfragment"; }) == 1);
    BOOST_TEST(project.codings.front().madeMs == 1714979289000);
}

BOOST_AUTO_TEST_CASE(TaguetteSample_CountsBytesOfTheWordsAlone)
{
    if (isMissing(taguette)) return;
    const auto project = readTaguetteOf(readFile(taguette), "taguette.sqlite3", Language::dutch);
    const std::vector<std::string> expected{"hoop & vertrouwen: Nu wel! (admin)",
                                            "interessant: Dat hielp.\nVader: Café (admin)",
                                            "luistert: Zij luisterde écht 🙂 (admin)",
                                            "niet gedaan: Café “De Brug” & de school deden niets. (admin)",
                                            "hoop & vertrouwen: Zij luisterde écht 🙂 (admin)"};
    auto sorted = expected;
    std::sort(sorted.begin(), sorted.end());
    // One highlight bears no tag: a memo of its passage.
    BOOST_TEST(project.codings.size() == 5U);
    BOOST_TEST(textNamed(project, "Gesprek 1").body == "I: Hoe ging het?\nMoeder: Zij luisterde écht 🙂. "
                                                       "Dat hielp.\nVader: Café “De Brug” & de school deden "
                                                       "niets.");
    BOOST_TEST(textNamed(project, "Gesprek 1").turns.size() == 3U);
    BOOST_TEST(parentOf(project, "luistert") == "relatie");
    BOOST_TEST(codeNamed(project, "luistert").definition.meaning.nl == "omschrijving van relatie.luistert");
    BOOST_TEST(!codeNamed(project, "relatie").codable);
    const auto memo = std::find_if(project.memos.begin(), project.memos.end(),
                                   [](const auto& one) { return !one.span.empty(); });
    BOOST_REQUIRE((memo != project.memos.end()));
    BOOST_TEST(words(project, rd::TranscriptId{memo->subject}, memo->span) == "geen zin");
    BOOST_TEST(told(project) == sorted, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(Taguette_TellsWhoMadeAHighlightByItsLogAndReadsNoPasswords)
{
    const std::string bytes = makeDatabase(R"(
CREATE TABLE users (login, hashed_password, email);
CREATE TABLE projects (id INTEGER PRIMARY KEY, name, description, created);
CREATE TABLE project_members (project_id, user_login);
CREATE TABLE documents (id INTEGER PRIMARY KEY, name, description, contents);
CREATE TABLE tags (id INTEGER PRIMARY KEY, path, description);
CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id, start_offset, end_offset, snippet);
CREATE TABLE highlight_tags (highlight_id, tag_id);
CREATE TABLE commands (id INTEGER PRIMARY KEY, date, user_login, payload);
INSERT INTO users VALUES('anna', 'geheim', 'anna@voorbeeld.nl'), ('bram', 'geheim', 'bram@voorbeeld.nl');
INSERT INTO project_members VALUES(1, 'anna'), (1, 'bram');
INSERT INTO projects VALUES(1, 'p', '', '2024-05-06 07:08:09.000000');
INSERT INTO documents VALUES(1, 'd', '', '<h1>Kop</h1><p>één<br>twee</p>');
INSERT INTO tags VALUES(1, 'a.b', '');
INSERT INTO highlights VALUES(1, 1, 3, 8, ''), (2, 1, 0, 3, ''), (3, 1, 90, 95, ''), (4, 1, 70, 75, '');
INSERT INTO highlight_tags VALUES(1, 1), (2, 1), (3, 1);
INSERT INTO commands VALUES(1, '2024-05-07 10:00:00', 'bram', '{"type": "highlight_add", "highlight_id": 1}');
)");
    const auto project = readTaguetteOf(bytes, "p.sqlite3", Language::dutch);
    const auto lines = told(project);
    BOOST_REQUIRE(lines.size() == 2U);
    BOOST_TEST(says(lines, "b: één (bram)"));
    BOOST_TEST(!says(lines, "(anna)"));
    BOOST_REQUIRE(project.report.notPlaced.size() == 2U);
    BOOST_TEST(project.report.notPlaced.front() == "d, 90 to 95: there is no such place.");
    BOOST_TEST(project.report.notes.empty()); // the one without a tag became no memo either
    BOOST_TEST(project.codings.front().madeMs == 1715076000000);
    BOOST_TEST(project.files.empty());
}

BOOST_AUTO_TEST_CASE(Rqda_ComesInWithoutWhatWasDeletedThere)
{
    const auto project = readRqdaOf(makeRqda(), "oud.rqda", Language::dutch);
    const std::vector<std::string> expected{"hoop: hoop (anna)", "los: hielp ons (bram)",
                                            "luistert: luisterde écht 🙂 (anna)"};
    BOOST_TEST(told(project) == expected, boost::test_tools::per_element());
    BOOST_TEST(project.transcripts.size() == 2U);
    BOOST_TEST(project.codes.size() == 5U);
    BOOST_TEST(parentOf(project, "luistert") == "relatie");
    BOOST_TEST(codeNamed(project, "luistert").color == 0xAA3366U);
    BOOST_TEST(valueOf(project, "leeftijd", "gezin A") == "41");
    BOOST_TEST(valueOf(project, "plaats", "gezin A") == "Één");
    BOOST_TEST(project.codings.front().madeMs == 1714979289000);
    BOOST_TEST(project.codings.front().memo == "kern");
    BOOST_TEST(says(project.report.losses, "“hoop”"));
    BOOST_TEST(says(project.report.losses, "“ronde 1”"));
    BOOST_TEST(project.memos.size() == 5U); // project, file, case, annotation, journal
}

BOOST_AUTO_TEST_CASE(WhatOneCoderSaysTwice_IsOneCodingWithBothMemos)
{
    auto project = readRqdaOf(
        makeRqda(
            "INSERT INTO coding VALUES(1, 1, 'luisterde écht 🙂', 4, 20, 1, 'anna', '', 'tweede memo');"),
        "oud.rqda", Language::dutch);
    const auto import = rd::exchange::importEdit({}, std::move(project), "oud.rqda");
    std::vector<std::string> memos;
    for (const auto& row : import.edit.rows)
        if (const auto* coding = std::get_if<rd::coding::Coding>(&row))
            if (!coding->memo.empty()) memos.push_back(coding->memo);
    BOOST_TEST(memos == std::vector<std::string>{"kern\ntweede memo"}, boost::test_tools::per_element());
    BOOST_TEST(says(import.report.losses, "1 coding says the same"));
    BOOST_TEST(says(import.report.notes, "The memo of 1 coding"));
}

BOOST_AUTO_TEST_CASE(ReadAgain_GivesTheSameIds)
{
    const auto once = readRqdaOf(makeRqda(), "oud.rqda", Language::dutch);
    const auto again = readRqdaOf(makeRqda(), "anders.rqda", Language::dutch);
    BOOST_REQUIRE(once.codings.size() == again.codings.size());
    for (std::size_t i = 0; i < once.codings.size(); ++i) BOOST_TEST((once.codings[i] == again.codings[i]));
    BOOST_TEST((once.codes == again.codes));
    BOOST_TEST((once.memos == again.memos));
}

BOOST_AUTO_TEST_CASE(PassagesThatDoNotFit_ArePutByTheirWordsOrReported)
{
    const auto project = readRqdaOf(
        makeRqda("INSERT INTO coding VALUES(1, 2, 'weer hoop', 3, 12, 1, 'anna', '', '');" // elsewhere
                 "INSERT INTO coding VALUES(1, 2, NULL, 12, 900, 1, 'anna', '', '');"      // too long
                 "INSERT INTO coding VALUES(1, 2, NULL, 9, 4, 1, 'anna', '', '');"         // turned round
                 "INSERT INTO coding VALUES(1, 2, NULL, -5, 4, 1, 'anna', '', '');"        // negative
                 "INSERT INTO coding VALUES(1, 77, NULL, 0, 4, 1, 'anna', '', '');"        // no text
                 "INSERT INTO coding VALUES(77, 2, 'Er was', 0, 6, 1, 'anna', '', '');"),  // no code
        "oud.rqda", Language::dutch);
    const auto lines = told(project);
    BOOST_TEST(says(lines, "luistert: weer hoop"));
    BOOST_TEST(says(lines, "luistert: hoop."));
    BOOST_TEST(project.codings.size() == 5U);
    BOOST_TEST(project.report.placedAnew.size() == 2U);
    BOOST_TEST(project.report.notPlaced.size() == 2U);
    BOOST_TEST(project.report.losses.size() == 4U); // with “hoop” and “ronde 1”
}

BOOST_AUTO_TEST_CASE(Positions_HoldBehindMarksLineEndsAndLettersThatAreComposed)
{
    ProjectBuilder builder("x", "y", Language::dutch);
    // A byte order mark, e with a combining accent, CR LF, an emoji: 1, 2, 2 and 1 code points for the other
    // program.
    builder.add(ProjectBuilder::Text{"t", "t",
                                     "\xEF\xBB\xBF"
                                     "cafe\xCC\x81\r\n🙂 één",
                                     "x"});
    builder.add(ProjectBuilder::Code{"c", {}, "c", {}, {}, true});
    const auto add = [&](std::int64_t start, std::int64_t end) {
        ProjectBuilder::Passage passage;
        passage.key = std::to_string(start);
        passage.text = "t";
        passage.code = "c";
        passage.start = start;
        passage.end = end;
        builder.add(passage);
    };
    add(1, 6);
    add(8, 9);
    add(10, 13);
    add(4, 5); // e without its accent
    const auto project = builder.take();
    BOOST_TEST(project.transcripts.front().body == "café\n🙂 één");
    const std::vector<std::string> expected{"c: café (unknown coder)", "c: é (unknown coder)",
                                            "c: één (unknown coder)", "c: 🙂 (unknown coder)"};
    BOOST_TEST(told(project) == expected, boost::test_tools::per_element());
    BOOST_TEST(project.report.losses.size() == 0U);
}

BOOST_AUTO_TEST_CASE(CodesBelowThemselves_ComeToTheTop)
{
    ProjectBuilder builder("x", "y", Language::dutch);
    builder.add(ProjectBuilder::Code{"a", "b", "a", {}, {}, true});
    builder.add(ProjectBuilder::Code{"b", "a", "b", {}, {}, true});
    builder.add(ProjectBuilder::Code{"c", "weg", "c", {}, {}, true});
    const auto project = builder.take();
    BOOST_TEST(project.codes.size() == 3U);
    BOOST_TEST(std::count_if(project.codes.begin(), project.codes.end(),
                             [](const auto& code) { return code.parent.isNull(); }) == 2);
    BOOST_TEST(project.report.losses.size() == 2U);
}

BOOST_AUTO_TEST_CASE(DamagedDatabases_AreRefusedInWords)
{
    const std::string good = makeRqda();
    std::string torn = good.substr(0, good.size() / 2);
    std::string scrambled = good;
    for (std::size_t i = 4096; i < scrambled.size(); i += 3) scrambled[i] = static_cast<char>(i * 7);
    BOOST_TEST(refusalOf("geen database") != "none");
    BOOST_TEST(refusalOf(torn) != "none");
    BOOST_TEST(refusalOf(scrambled) != "none");
    BOOST_TEST(refusalOf(makeDatabase("CREATE TABLE andere (x)")) != "none");
    BOOST_TEST(refusalOf(makeDatabase("CREATE TABLE source (x); CREATE VIEW freecode AS SELECT 1")) !=
               "none");
}

BOOST_AUTO_TEST_CASE(HostileValues_AreReadAsWellAsTheyCanBe)
{
    const auto project =
        readRqdaOf(makeRqda("INSERT INTO source VALUES(x'ff', 9, x'436166e92e', 12, x'00', 3.5, NULL, 'ja');"
                            "INSERT INTO freecode VALUES(NULL, 3.5, '', '', '', 'x', 1, 'zzz');"
                            "INSERT INTO coding VALUES('x', 9, NULL, '0', '3', 1, 'anna', 'ooit', '');"
                            "INSERT INTO cases VALUES(1e999, '', '', '', '', 5, 1);"),
                   "oud.rqda", Language::dutch);
    BOOST_TEST(says(told(project), "Caf (anna)"));
    const bool decoded = std::any_of(project.transcripts.begin(), project.transcripts.end(),
                                     [](const auto& text) { return text.body == "Café."; });
    BOOST_TEST(decoded);
}

BOOST_AUTO_TEST_CASE(AFileThatIsStillOpen_IsRefusedAndNothingIsWrittenBesideIt)
{
    const rd::test::TempFolder folder;
    const auto path = folder.path() / "oud.rqda";
    std::ofstream(path, std::ios::binary) << makeRqda();
    BOOST_TEST(readRqda(path, Language::dutch, rd::silentProgress()).codings.size() == 3U);
    BOOST_TEST(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
    BOOST_TEST(readFile(path) == makeRqda());
    std::ofstream(folder.path() / "oud.rqda-wal") << "iets";
    BOOST_CHECK_THROW((void)readRqda(path, Language::dutch, rd::silentProgress()), rd::Refusal);
}

BOOST_AUTO_TEST_SUITE_END()
