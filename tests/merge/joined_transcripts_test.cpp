// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/memo_edits.h"
#include "history/text_edits.h"
#include "history/transcript_joining.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

#include <sqlite3.h>

using rd::test::Team;
using rd::test::tells;
using rd::test::told;

namespace
{

const std::string words = "I: Wat hielp?\nR: De hulpverlener luisterde, zei Marieke.\n";

const std::string longWords =
    "I: Wat hielp jullie in die tijd het meest?\nR: De hulpverlener luisterde echt, zei Marieke, en kwam "
    "elke "
    "week op dezelfde dag langs, ook toen het op school zo slecht ging. Daardoor durfde ik na een maand of "
    "twee "
    "te vertellen wat er thuis gebeurde, en dat had ik daarvoor nog nooit aan iemand verteld.\n";

/// The same, with the spelling of one word mended by who imported it.
std::string retyped()
{
    std::string text = longWords;
    const std::string word = "dezelfde";
    return text.replace(text.find(word), word.size(), "de zelfde");
}

struct TwoWhoImport : Team {
    TwoWhoImport() : Team({0, 0}) {}
    /// `file`: what is in the file, where that is not just the text.
    void import(std::size_t copy, const std::string& name, const std::string& body,
                const std::string& file = {})
    {
        rd::history::NewTranscript made;
        made.transcript.name = name;
        const std::string& bytes = file.empty() ? body : file;
        made.transcript.sourceSha256 = rd::sha256Hex(bytes);
        made.body = body;
        made.turns = rd::test::Study::turnsOf(body);
        made.source = {made.transcript.sourceSha256, name + ".txt", bytes};
        at(copy).project->apply(rd::history::importTranscripts(at(copy).state(), {made}));
    }
};

/// What the kept files are called.
std::string sourceNames(const std::filesystem::path& path)
{
    std::string names;
    sqlite3* database = nullptr;
    sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READONLY, nullptr);
    const auto add = [](void* all, int, char** values, char**) {
        *static_cast<std::string*>(all) += std::string(values[0]) + ";";
        return 0;
    };
    sqlite3_exec(database, "SELECT name FROM source_file ORDER BY name", add, &names, nullptr);
    sqlite3_close(database);
    return names;
}

/// One interview that two people imported, each in a copy of his own, and coded.
struct ImportedTwice : TwoWhoImport {
    ImportedTwice()
    {
        for (const std::size_t copy : {0U, 1U}) {
            import(copy, "gesprek", words);
            code(copy, {33, 42}, "listens");
        }
        code(1, {48, 55}, "calm");
    }
    rd::TranscriptId gesprek(std::size_t copy) { return at(copy).state().transcripts.byName("gesprek")->id; }
    void code(std::size_t copy, rd::text::Span span, const std::string& key)
    {
        const rd::CoderId who = coder(copy);
        at(copy).project->apply(
            rd::history::addCoding(at(copy).state(), gesprek(copy), span, Team::code(copy, key), who));
    }
    void correct(std::size_t copy, const std::string& from, const std::string& to)
    {
        rd::history::Replace replace;
        replace.words = from;
        replace.by = to;
        replace.transcripts = {gesprek(copy)};
        const auto read = [&](rd::TranscriptId id) {
            return rd::history::BothTexts{at(copy).project->sourceText(id), *at(copy).project->text(id)};
        };
        at(copy).project->apply(rd::history::replaceInTexts(at(copy).state(), read, replace).edit);
    }
    void join(std::size_t copy, rd::TranscriptId from, rd::TranscriptId into)
    {
        const auto read = [&](rd::TranscriptId id) {
            return rd::history::BothTexts{at(copy).project->sourceText(id), *at(copy).project->text(id)};
        };
        at(copy).project->apply(rd::history::joinTranscripts(at(copy).state(), read, from, into));
    }
    rd::merge::Report joinFrom(std::size_t into, std::size_t from)
    {
        rd::project::MergeOptions options;
        options.joinSameNames = true;
        return mergeFrom(into, {from}, options);
    }
    /// By who coded, the words that are coded.
    std::multiset<std::string> coded(std::size_t copy)
    {
        std::multiset<std::string> all;
        const auto& state = at(copy).state();
        for (const auto& [transcript, list] : state.codings.all())
            for (const auto& coding : list) {
                const auto text = at(copy).project->text(transcript);
                all.insert(state.coders.at(coding.coder).name + ": " +
                           std::string(rd::text::OffsetMap(*text).slice(coding.span)));
            }
        return all;
    }
};

}

BOOST_AUTO_TEST_SUITE(JoinedTranscripts)

BOOST_AUTO_TEST_CASE(OneFileUnderTwoNames_IsKeptUnderOneName_WhicheverIsMergedIntoWhich)
{
    for (const std::size_t into : {0U, 1U}) {
        TwoWhoImport team;
        team.import(0, "vos", words);
        team.import(1, "extra", words);
        team.mergeFrom(into, {1 - into});
        BOOST_TEST(sourceNames(team.at(into).path) == "extra.txt;interview 1.txt;");
        team.mergeFrom(1 - into, {into});
        BOOST_TEST(sourceNames(team.at(1 - into).path) == "extra.txt;interview 1.txt;");
    }
}

BOOST_AUTO_TEST_CASE(InterviewImportedInBothCopies_IsToldAndStaysTwo)
{
    ImportedTwice team;
    const auto report = team.mergeFrom(0, {1});
    BOOST_REQUIRE_EQUAL(report.sameNames.size(), 1U);
    BOOST_TEST(report.sameNames[0].name == "gesprek");
    BOOST_TEST(report.sameNames[0].secondName == "gesprek (2)");
    BOOST_TEST(team.at(0).state().transcripts.list().size() == 3U);
}

BOOST_AUTO_TEST_CASE(UnderAnotherName_IsToldToo)
{
    ImportedTwice two;
    two.at(1).project->apply(
        rd::history::renameTranscript(two.at(1).state(), two.gesprek(1), "tante van het gezin"));
    const auto report = two.mergeFrom(0, {1});
    BOOST_REQUIRE_EQUAL(report.sameNames.size(), 1U);
    BOOST_TEST(report.sameNames[0].secondName == "tante van het gezin");
}

BOOST_AUTO_TEST_CASE(OneLongText_FromTwoFilesOfOtherNames_IsOffered)
{
    TwoWhoImport two;
    two.import(0, "gesprek", longWords);
    two.import(1, "Marieke", longWords, "as plain text");
    const auto report = two.mergeFrom(0, {1});
    BOOST_REQUIRE_EQUAL(report.sameNames.size(), 1U);
    BOOST_TEST(!tells(report, "text-nearly-twice"));
}

BOOST_AUTO_TEST_CASE(NearlyOneText_ImportedInBothCopies_IsToldAndStaysTwo)
{
    TwoWhoImport two;
    two.import(0, "gesprek", longWords);
    two.import(1, "gesprek", retyped());
    const auto report = two.mergeFrom(0, {1});
    BOOST_TEST(report.sameNames.empty());
    BOOST_TEST(tells(report, "text-nearly-twice"));
    BOOST_TEST(two.at(0).state().transcripts.list().size() == 3U);
    BOOST_TEST(tells(two.mergeFrom(1, {0}), "text-nearly-twice"));
}

BOOST_AUTO_TEST_CASE(NearlyOneText_ThatOnePersonImportedTwice_IsNotToldOf)
{
    TwoWhoImport two;
    two.import(1, "eerste versie", longWords);
    two.import(1, "tweede versie", retyped());
    BOOST_TEST(!tells(two.mergeFrom(0, {1}), "text-nearly-twice"));
}

BOOST_AUTO_TEST_CASE(TwoInterviewsOfOneName_WithOtherWords_AreNotOffered)
{
    ImportedTwice two;
    for (const std::size_t copy : {0U, 1U})
        two.import(copy, "kort", "R: Woorden van " + std::to_string(copy) + ".\n");
    for (const auto& pair : two.mergeFrom(0, {1}).sameNames) BOOST_TEST(pair.name != "kort");
}

BOOST_AUTO_TEST_CASE(MadeOne_HasTheCodingsOfBothOnTheSameWords_WhicheverIsMergedIntoWhich)
{
    ImportedTwice team;
    team.correct(0, "De hulpverlener", "Zij");
    team.correct(1, "Marieke", "[naam kind]");
    const std::multiset<std::string> both{"coder 1: luisterde", "coder 2: luisterde", "coder 2: [naam kind]"};
    const auto second = team.study().folder / "second.draad";
    team.at(1).project->copyTo(second);
    team.joinFrom(0, 1);
    BOOST_TEST(team.at(0).state().transcripts.list().size() == 2U);
    BOOST_TEST(team.coded(0).size() == 3U);
    BOOST_TEST((team.coded(0) == both), "as merged");
    BOOST_TEST(*team.at(0).project->text(team.gesprek(0)) ==
               "I: Wat hielp?\nR: Zij luisterde, zei [naam kind].\n");
    team.joinFrom(1, 0);
    BOOST_TEST((team.coded(1) == both), "the other way round");
    BOOST_TEST(team.at(0).project->check().empty());
    BOOST_TEST(team.at(1).project->check().empty());
}

BOOST_AUTO_TEST_CASE(JoinedInEachCopyApart_TheyComeToTheSame)
{
    ImportedTwice team;
    const auto second = team.study().folder / "second.draad";
    team.at(1).project->copyTo(second);
    team.joinFrom(1, 0);
    rd::project::MergeOptions options;
    options.joinSameNames = true;
    team.at(0).project->merge({second}, options);
    team.mergeFrom(0, {1});
    team.mergeFrom(1, {0});
    BOOST_TEST(told(*team.at(0).project) == told(*team.at(1).project));
    BOOST_TEST(team.at(0).state().codings.size() == 3U);
}

BOOST_AUTO_TEST_CASE(CorrectionThatCameWithTheOther_IsStillOfWhoMadeIt)
{
    for (const bool knows : {true, false}) {
        ImportedTwice team;
        if (knows) team.correct(1, "Marieke", "[naam kind]");
        team.joinFrom(0, 1);
        if (!knows) {
            team.correct(1, "Marieke", "[naam kind]");
            team.mergeFrom(0, {1});
        }
        std::vector<std::string> authors;
        const auto makers = team.at(0).project->makersOfEdits();
        for (const auto& edit : team.at(0).state().textEdits.of(team.gesprek(0)))
            authors.push_back(makers.contains(edit.id) ? makers.at(edit.id).author : "nobody");
        BOOST_TEST(authors == std::vector<std::string>{"coder 2"}, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(CodedOnInTheOther_ByWhoDoesNotKnow_FollowsAndIsTold)
{
    ImportedTwice team;
    team.joinFrom(0, 1);
    team.code(1, {17, 19}, "calm");
    rd::coding::Memo memo;
    memo.text.nl = "mooi gesprek";
    memo.subject = team.gesprek(1).uuid;
    team.at(1).project->apply(rd::history::addMemo(team.at(1).state(), memo));
    team.correct(1, "Marieke", "[naam kind]");
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(tells(report, "codings-followed-transcript"));
    BOOST_TEST(tells(report, "corrections-followed"));
    BOOST_TEST(*team.at(0).project->text(team.gesprek(0)) ==
               "I: Wat hielp?\nR: De hulpverlener luisterde, zei [naam kind].\n");
    BOOST_TEST(team.at(0).state().transcripts.list().size() == 2U);
    BOOST_TEST(team.at(0).state().codings.of(team.gesprek(0)).size() == 4U);
    BOOST_TEST((team.at(0).state().memosInOrder().at(0)->subject == team.gesprek(0).uuid));
    BOOST_TEST(!team.mergeFrom(0, {1}).changed);
    team.mergeFrom(1, {0});
    BOOST_TEST(told(*team.at(0).project) == told(*team.at(1).project));
}

/// Each keeps the name that he knows.
BOOST_AUTO_TEST_CASE(JoinedInEachCopyTheOtherWayRound_IsTheFirstWithTheCodingsOfBoth)
{
    ImportedTwice team;
    team.mergeFrom(0, {1});
    team.mergeFrom(1, {0});
    const auto twin = [&](std::size_t copy) {
        return team.at(copy).state().transcripts.byName("gesprek (2)")->id;
    };
    const rd::CoderId together = team.at(0).project->ensureCoder("samen");
    for (const rd::TranscriptId id : {team.gesprek(0), twin(0)})
        team.at(0).project->apply(
            rd::history::addCoding(team.at(0).state(), id, {17, 19}, team.Team::code(0, "calm"), together));
    team.mergeFrom(1, {0});
    team.join(0, twin(0), team.gesprek(0));
    team.join(1, team.gesprek(1), twin(1));
    team.mergeFrom(0, {1});
    BOOST_TEST(team.at(0).state().transcripts.list().size() == 2U);
    BOOST_TEST((team.coded(0) == std::multiset<std::string>{"coder 1: luisterde", "coder 2: Marieke",
                                                            "coder 2: luisterde", "samen: De"}));
    team.mergeFrom(1, {0});
    BOOST_TEST(told(*team.at(0).project) == told(*team.at(1).project));
    BOOST_TEST(!team.mergeFrom(0, {1}).changed);
    BOOST_TEST(team.at(0).project->check().empty());
}

/// Both tidy the same double.
BOOST_AUTO_TEST_CASE(JoinedHereAndRemovedThere_TheCodingsStayAndAreTold)
{
    for (const std::size_t into : {0U, 1U}) {
        ImportedTwice team;
        team.mergeFrom(0, {1});
        team.mergeFrom(1, {0});
        const rd::TranscriptId twin = team.at(1).state().transcripts.byName("gesprek (2)")->id;
        team.join(0, twin, team.gesprek(0));
        team.at(1).project->apply(rd::history::deleteTranscript(team.at(1).state(), twin));
        const auto report = team.mergeFrom(into, {1 - into});
        BOOST_TEST((team.coded(into) == std::multiset<std::string>{"coder 1: luisterde", "coder 2: Marieke",
                                                                   "coder 2: luisterde"}));
        BOOST_TEST(report.copies.at(0).clashes.size() >= 2U);
        team.mergeFrom(1 - into, {into});
        BOOST_TEST(told(*team.at(0).project) == told(*team.at(1).project));
    }
}

BOOST_AUTO_TEST_CASE(OneUndo_GivesBothBackWithTheirCodings)
{
    ImportedTwice team;
    team.mergeFrom(0, {1});
    const std::string before = told(*team.at(0).project);
    const auto state = [&]() -> const rd::history::State& { return team.at(0).state(); };
    const auto read = [&](rd::TranscriptId id) {
        return rd::history::BothTexts{team.at(0).project->sourceText(id), *team.at(0).project->text(id)};
    };
    const rd::TranscriptId twin = state().transcripts.byName("gesprek (2)")->id;
    const rd::TranscriptId stays = team.gesprek(0);
    team.at(0).project->apply(rd::history::joinTranscripts(state(), read, twin, stays));
    BOOST_TEST(state().codings.of(stays).size() == 3U);
    BOOST_TEST(state().codings.of(twin).empty());
    team.at(0).project->undo();
    BOOST_TEST(told(*team.at(0).project) == before);
    team.at(0).project->redo();
    BOOST_TEST(state().codings.of(stays).size() == 3U);
    BOOST_TEST(state().codings.of(twin).empty());
    BOOST_TEST(team.at(0).project->check().empty());
    BOOST_CHECK_THROW((void)rd::history::joinTranscripts(state(), read, team.interview(), stays),
                      rd::Refusal);
}

BOOST_AUTO_TEST_SUITE_END()
