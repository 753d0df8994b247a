// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/coding_edits.h"
#include "history/text_edits.h"
#include "merge/report_words.h"
#include "team.h"
#include "text/offset_map.h"

#include <boost/test/unit_test.hpp>

#include <optional>

using rd::test::Team;
using rd::test::tells;
using rd::test::told;

namespace
{

/// Two copies of "I: Hoe was dat?\nR: Goed, zé luisterde 🙂 echt.\n".
class Two : public Team
{
public:
    explicit Two(std::size_t copies = 2) : Team(std::vector<std::int64_t>(copies)) {}

    [[nodiscard]] std::string spoken(std::size_t place)
    {
        const auto body = at(place).project->text(interview());
        const auto& turn = at(place).state().transcripts.turnsOf(interview()).back();
        return std::string(rd::text::OffsetMap(*body).slice({turn.textStart, turn.span.end}));
    }
    void correct(std::size_t place, const std::string& words)
    {
        auto& project = *at(place).project;
        at(place).clock.move(1000);
        project.apply(rd::history::correctTurn(project.state(),
                                               {project.sourceText(interview()), *project.text(interview())},
                                               interview(), 2, words)
                          .edit);
    }
    void setAllBack(std::size_t place)
    {
        auto& project = *at(place).project;
        std::set<rd::transcript::TextEditId> all;
        for (const auto& edit : project.state().textEdits.of(interview())) all.insert(edit.id);
        project.apply(rd::history::setBackEdits(project.state(),
                                                {project.sourceText(interview()), *project.text(interview())},
                                                interview(), all)
                          .edit);
    }
    [[nodiscard]] std::vector<std::string> codedWords(std::size_t place)
    {
        std::vector<std::string> all;
        const auto body = at(place).project->text(interview());
        const rd::text::OffsetMap map(*body);
        for (const auto& coding : at(place).state().codings.of(interview()))
            all.emplace_back(map.slice(coding.span));
        return all;
    }
    void expectSame()
    {
        BOOST_TEST((told(*at(0).project) == told(*at(1).project)));
        for (std::size_t i = 0; i < size(); ++i)
            for (const auto& finding : at(i).project->check())
                if (!finding.toLookAt) BOOST_ERROR(finding.place << ": " << finding.what);
    }
};

using Words = std::vector<std::string>;

}

BOOST_AUTO_TEST_SUITE(TextEditsMerge)

/// Of somebody else, who may not know that all words of it went.
BOOST_AUTO_TEST_CASE(CodingThatACorrectionDropped_IsNamedWhereThatComesIn)
{
    const rd::SpeakIn speak(rd::Language::english);
    Two team;
    const auto length = team.at(0).state().transcripts.find(team.interview())->length;
    team.codePassage(0, {length - 6, length - 2}, "calm"); // "echt"
    team.mergeFrom(1, {0});
    team.correct(1, "Goed, zé luisterde 🙂.");
    BOOST_TEST_REQUIRE(team.codedWords(1).empty());
    const auto report = team.mergeFrom(0, {1});
    const std::string words = rd::merge::reportInWords(report);
    BOOST_TEST(words.find("coder 2 removed the coding “calm” of coder 1 at ‘") != std::string::npos, words);
    const auto& came = report.copies.at(0).came;
    BOOST_TEST(std::any_of(came.begin(), came.end(), [](const auto& one) {
        return one.table == "coding" && one.author == "coder 2" && one.deleted == 1;
    }));
}

/// As many as the list of corrections has, and one that is covered is told as what both wrote.
BOOST_AUTO_TEST_CASE(ACorrection_IsToldWithItsPlaces_AndNotWhereNothingOfItStands)
{
    const rd::SpeakIn speak(rd::Language::english);
    Two team;
    team.correct(0, "Heel goed, zé luisterde 🙂 altijd.");
    const auto toldOf = [](const rd::merge::Report& report) {
        std::string words;
        for (const auto& finding : report.findings)
            if (finding.kind == "text-corrected") words += finding.text;
        return words;
    };
    BOOST_TEST(toldOf(team.mergeFrom(1, {0})) == "coder 1 corrected the text of “interview 1” at 2 places.");
    Two apart;
    apart.correct(0, "Goed, zé luisterde 🙂 altijd.");
    apart.at(1).clock.move(1000);
    apart.correct(1, "Goed, zé luisterde 🙂 nooit.");
    BOOST_TEST(toldOf(apart.mergeFrom(1, {0})).empty());
}

BOOST_AUTO_TEST_CASE(CorrectionsInDifferentPlaces_AreAllThere_WithCodingsOfEitherCopyOnTheirWords)
{
    Two team;
    team.codePassage(0, {28, 37}, "listens"); // luisterde
    team.correct(0, "Heel goed, zé luisterde 🙂 echt.");
    team.correct(1, "Goed, zé luisterde 🙂 echt altijd.");
    team.codePassage(1, {38, 39}, "calm"); // 🙂
    const auto report = team.mergeFrom(0, {1});
    team.mergeFrom(1, {0});
    BOOST_TEST(team.spoken(0) == "Heel goed, zé luisterde 🙂 echt altijd.");
    BOOST_TEST((team.codedWords(0) == Words{"luisterde", "🙂"}));
    BOOST_TEST(report.copies.front().clashes.empty());
    BOOST_TEST(tells(report, "text-corrected"));
    team.expectSame();
}

/// What one replaced everywhere stands by itself, also within words that both corrected: each side is told as
/// it reads there, and what stands as what neither wrote.
BOOST_AUTO_TEST_CASE(CorrectedInBothAroundAReplacedWord_IsToldAsEachReads)
{
    Two team;
    auto& project = *team.at(1).project;
    project.apply(rd::history::replaceInTexts(
                      project.state(),
                      [&](rd::TranscriptId id) {
                          return rd::history::BothTexts{project.sourceText(id), *project.text(id)};
                      },
                      {"luisterde", "HOORDE", true, true, {}})
                      .edit);
    team.correct(1, "Fijn, zé HOORDE 🙂 echt.");
    team.correct(0, "Prima, zé luisterde 🙂 vaak.");
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST_REQUIRE(report.copies.at(0).clashes.size() == 1U);
    const auto& clash = report.copies.at(0).clashes.front();
    BOOST_TEST(clash.here.find("HOORDE") == std::string::npos, clash.here);
    BOOST_TEST(clash.there.find("Fijn, zé HOORDE") != std::string::npos, clash.there);
    BOOST_TEST(team.spoken(0).find(clash.stands) != std::string::npos, clash.stands);
    BOOST_TEST(clash.otherStands == (clash.stands != clash.here && clash.stands != clash.there));
}

BOOST_AUTO_TEST_CASE(TheSameWordCorrectedInBoth_IsToldWithBothValues_AndCanBeChosen)
{
    for (const bool chooses : {false, true}) {
        Two team;
        team.correct(0, "Goed, zij luisterde 🙂 echt.");
        team.correct(1, "Goed, hij luisterde 🙂 echt.");
        rd::project::MergeOptions options;
        options.onlyTry = true;
        const auto tried = team.mergeFrom(0, {1}, options);
        BOOST_TEST_REQUIRE(tried.copies.front().clashes.size() == 1U);
        const auto& clash = tried.copies.front().clashes.front();
        BOOST_TEST(clash.here == "zij");
        BOOST_TEST(clash.there == "hij");
        BOOST_TEST(clash.hereBy == "coder 1");
        BOOST_TEST(clash.thereBy == "coder 2");
        BOOST_TEST(clash.thereStands);
        BOOST_TEST(clash.stands == "hij");
        options.onlyTry = false;
        if (chooses) options.keepHere[{"", clash.id}] = true;
        team.mergeFrom(0, {1}, options);
        BOOST_TEST(team.spoken(0) ==
                   (chooses ? "Goed, zij luisterde 🙂 echt." : "Goed, hij luisterde 🙂 echt."));
        team.mergeFrom(1, {0});
        BOOST_TEST(team.spoken(1) == team.spoken(0));
        team.expectSame();
    }
}

namespace
{

/// The same word was corrected in three copies, in this order.
struct Three : Two {
    Three() : Two(3)
    {
        correct(0, "Goed, zij luisterde 🙂 echt.");
        at(1).clock.move(2000);
        correct(1, "Goed, hij luisterde 🙂 echt.");
        at(2).clock.move(4000);
        correct(2, "Goed, men luisterde 🙂 echt.");
    }
};

}

/// What a choice leaves out is gone, and of the others the last stands, whichever lines of the form it is in.
BOOST_AUTO_TEST_CASE(TheSameWordCorrectedInThree_IsChosenAsInCells)
{
    struct Case {
        std::vector<std::optional<bool>> here; // by line: of the second copy, and twice of the third
        const char* word;
    };
    const std::vector<Case> cases{{{{}, {}, {}}, "men"},      {{true, {}, {}}, "men"},
                                  {{{}, true, {}}, "hij"},    {{true, true, true}, "zij"},
                                  {{false, true, {}}, "hij"}, {{false, false, false}, "men"},
                                  {{true, true, {}}, "zij"},  {{{}, true, true}, "hij"}};
    for (const Case& one : cases) {
        Three team;
        rd::project::MergeOptions options;
        options.onlyTry = true;
        const auto tried = team.mergeFrom(0, {1, 2}, options);
        std::size_t line = 0;
        for (const auto& copy : tried.copies)
            for (const auto& clash : copy.clashes) {
                BOOST_TEST_REQUIRE(line < one.here.size());
                if (const auto here = one.here[line++]) options.keepHere[{copy.file, clash.id}] = *here;
            }
        BOOST_TEST(line == 3U);
        options.onlyTry = false;
        const auto report = team.mergeFrom(0, {1, 2}, options);
        BOOST_TEST(team.spoken(0) == std::string("Goed, ") + one.word + " luisterde 🙂 echt.");
        for (const auto& copy : report.copies)
            for (const auto& clash : copy.clashes) BOOST_TEST(clash.stands == one.word);
        team.mergeFrom(1, {0});
        BOOST_TEST(team.spoken(1) == team.spoken(0));
    }
}

namespace
{

/// Of three corrections the second shares a word with each of the others, and those share none.
struct Chain : Two {
    Chain() : Two(3)
    {
        correct(0, "Fijn, zé luisterde 🙂 echt.");
        at(1).clock.move(2000);
        correct(1, "Prima, zé luisterde 🙂 heus.");
        at(2).clock.move(4000);
        correct(2, "Goed, zé luisterde 🙂 waarlijk.");
    }
    void expectToldIsThere(std::size_t place, const rd::merge::Report& report)
    {
        for (const auto& copy : report.copies)
            for (const auto& clash : copy.clashes) BOOST_TEST(clash.stands == spoken(place));
    }
};

}

BOOST_AUTO_TEST_CASE(ChainOfCorrections_StandsAsItIsToldAndChosen)
{
    struct Case {
        std::optional<bool> firstHere, secondHere;
        const char* spoken;
    };
    const std::vector<Case> cases{{{}, {}, "Fijn, zé luisterde 🙂 waarlijk."},
                                  {true, true, "Fijn, zé luisterde 🙂 echt."},
                                  {false, false, "Goed, zé luisterde 🙂 waarlijk."},
                                  {false, {}, "Goed, zé luisterde 🙂 waarlijk."},
                                  {{}, true, "Prima, zé luisterde 🙂 heus."},
                                  {false, true, "Prima, zé luisterde 🙂 heus."},
                                  {{}, false, "Fijn, zé luisterde 🙂 waarlijk."},
                                  {true, false, "Fijn, zé luisterde 🙂 waarlijk."}};
    for (const Case& one : cases) {
        Chain team;
        rd::project::MergeOptions options;
        options.onlyTry = true;
        const auto tried = team.mergeFrom(0, {1, 2}, options);
        BOOST_TEST_REQUIRE(tried.copies.size() == 2U);
        for (const auto& copy : tried.copies) BOOST_TEST_REQUIRE(copy.clashes.size() == 1U);
        const auto& first = tried.copies.front();
        const auto& second = tried.copies.back();
        if (one.firstHere) options.keepHere[{first.file, first.clashes.front().id}] = *one.firstHere;
        if (one.secondHere) options.keepHere[{second.file, second.clashes.front().id}] = *one.secondHere;
        options.onlyTry = false;
        const auto report = team.mergeFrom(0, {1, 2}, options);
        BOOST_TEST(team.spoken(0) == one.spoken);
        team.expectToldIsThere(0, report);
        team.mergeFrom(1, {0});
        team.mergeFrom(2, {1});
        BOOST_TEST(team.spoken(2) == one.spoken);
        team.expectSame();
    }
}

BOOST_AUTO_TEST_CASE(ChainOfCorrections_IsToldAsItStands_WhenWhatWasMergedComesBack)
{
    for (const std::size_t place : {0U, 1U}) {
        Chain team;
        team.mergeFrom(2, {0, 1});
        const auto report = team.mergeFrom(place, {2});
        BOOST_TEST_REQUIRE(report.copies.front().clashes.size() == 1U);
        BOOST_TEST(team.spoken(place) == "Fijn, zé luisterde 🙂 waarlijk.");
        team.expectToldIsThere(place, report);
        const std::string words = rd::merge::reportInWords(report);
        BOOST_TEST(words.find("heus.” was written last") == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(CorrectionThatWasChosen_IsOfWhoWroteIt)
{
    Two team;
    team.correct(0, "Goed, zij luisterde 🙂 echt.");
    team.correct(1, "Goed, hij luisterde 🙂 echt.");
    team.mergeChoosing(1, 0, false);
    BOOST_TEST(team.spoken(1) == "Goed, zij luisterde 🙂 echt.");
    for (const auto& [id, maker] : team.at(1).project->makersOfEdits())
        if (const auto* edit = team.at(1).state().textEdits.find(id))
            BOOST_TEST(maker.author == (edit->text == "zij" ? "coder 1" : "coder 2"), edit->text);
}

BOOST_AUTO_TEST_CASE(CoveredCorrectionThatIsLetStand_CanBeExchangedAgain)
{
    Two team;
    team.correct(0, "Goed, zij luisterde 🙂 echt.");
    team.correct(1, "Goed, hij luisterde 🙂 echt.");
    team.mergeFrom(0, {1});
    for (const char* expected : {"Goed, zij luisterde 🙂 echt.", "Goed, hij luisterde 🙂 echt."}) {
        auto& copy = team.at(0);
        const rd::history::BothTexts texts{copy.project->sourceText(team.interview()),
                                           *copy.project->text(team.interview())};
        const auto both = rd::transcript::standingEdits(copy.state().textEdits.of(team.interview()), 1000);
        BOOST_TEST_REQUIRE(both.covered.size() == 1U);
        copy.project->apply(rd::history::letStand(copy.state(), texts, both.covered.front()).edit);
        BOOST_TEST(team.spoken(0) == expected);
    }
    team.mergeFrom(1, {0});
    BOOST_TEST(team.spoken(1) == "Goed, hij luisterde 🙂 echt.");
    team.expectSame();
}

BOOST_AUTO_TEST_CASE(TheSameCorrectionInBoth_IsNoClash)
{
    Two team;
    team.correct(0, "Goed, zij luisterde 🙂 echt.");
    team.correct(1, "Goed, zij luisterde 🙂 echt.");
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(report.copies.front().clashes.empty());
    BOOST_TEST(team.spoken(0) == "Goed, zij luisterde 🙂 echt.");
    team.mergeFrom(1, {0});
    team.expectSame();
}

BOOST_AUTO_TEST_CASE(ACorrectionOfACorrection_AndAnotherOfIt_DoNotMix)
{
    Two team;
    team.correct(0, "Goed, zij luisterde 🙂 echt.");
    team.mergeFrom(1, {0});
    team.correct(0, "Goed, zij beiden luisterden 🙂 echt.");
    team.correct(1, "Goed, wij luisterde 🙂 echt.");
    team.mergeFrom(0, {1});
    team.mergeFrom(1, {0});
    BOOST_TEST(team.spoken(0) == "Goed, wij luisterde 🙂 echt.");
    team.expectSame();
}

namespace
{

/// What each of two made of the turn, and what may stand after a merge.
struct Rewritten {
    const char* first;
    const char* second;
    const char* here; ///< As it is told.
    const char* there;
};

}

BOOST_AUTO_TEST_CASE(CorrectionsOfTheSameOrNeighbouringWords_AreNeverMixed_AndCanBeChosenWhole)
{
    const Rewritten cases[] = {
        {"Goed, zij luisterde 🙂 niet.", "Goed, zé zag ons 🙂 echt.", "zij luisterde 🙂 niet.",
         "zé zag ons 🙂 echt."}, // within what the other rewrote
        {"zé luisterde 🙂 echt.", "Goed maar, zé luisterde 🙂 echt.", "",
         "Goed maar,"}, // taken out, and added to
        {"Goed, zij luisterde 🙂 echt.", "Goed, zé keek 🙂 echt.", "zij luisterde",
         "zé keek"}, // neighbours
        {"Goed, zé heel luisterde 🙂 echt.", "Goed, zé veel luisterde 🙂 echt.", "heel",
         "veel"}, // put in at one place
    };
    for (const Rewritten& one : cases)
        for (const bool choose : {false, true}) {
            Two team;
            team.correct(0, one.first);
            team.correct(1, one.second);
            rd::project::MergeOptions options;
            options.onlyTry = true;
            const auto tried = team.mergeFrom(0, {1}, options);
            BOOST_TEST_CONTEXT(one.first)
            {
                BOOST_TEST_REQUIRE(tried.copies.front().clashes.size() == 1U);
                const auto& clash = tried.copies.front().clashes.front();
                BOOST_TEST(clash.here.find(one.here) != std::string::npos, clash.here);
                BOOST_TEST(clash.there.find(one.there) != std::string::npos, clash.there);
                BOOST_TEST(clash.thereStands);
                options.onlyTry = false;
                if (choose) options.keepHere[{"", clash.id}] = true;
                team.mergeFrom(0, {1}, options);
                BOOST_TEST(team.spoken(0) == (choose ? one.first : one.second));
                team.mergeFrom(1, {0});
                BOOST_TEST(team.spoken(1) == (choose ? one.first : one.second));
                team.expectSame();
            }
        }
}

BOOST_AUTO_TEST_CASE(CorrectionsWithAWordBetweenThem_BothStand)
{
    Two team;
    team.correct(0, "Goed, zij luisterde 🙂 echt.");
    team.correct(1, "Goed, zé luisterde 🙂 niet.");
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(report.copies.front().clashes.empty());
    BOOST_TEST(team.spoken(0) == "Goed, zij luisterde 🙂 niet.");
}

BOOST_AUTO_TEST_CASE(CorrectingOnesOwnCorrections_KeepsThem_AndIsOneWithThem)
{
    Two team;
    team.correct(0, "Heel goed, zé luisterde 🙂 niet.");
    team.codePassage(0, {33, 42}, "listens"); // luisterde
    team.correct(0, "Heel goed, zij luisterde 🙂 niet.");
    team.correct(0, "Heel goed, zij luisterde 🙂 nooit.");
    BOOST_TEST(team.spoken(0) == "Heel goed, zij luisterde 🙂 nooit.");
    BOOST_TEST((team.codedWords(0) == Words{"luisterde"}));
    team.correct(1, "Goed, zé zweeg 🙂 echt.");
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(team.spoken(0) == "Goed, zé zweeg 🙂 echt."); // the last
    BOOST_TEST_REQUIRE(report.copies.front().clashes.size() == 1U);
    BOOST_TEST(report.copies.front().clashes.front().here == "Heel goed, zij luisterde 🙂 nooit.");
    BOOST_TEST(report.copies.front().clashes.front().there == "Goed, zé zweeg 🙂 echt.");
    team.mergeFrom(1, {0});
    team.expectSame();
    team.at(0).project->undo();
    BOOST_TEST(team.spoken(0) == "Heel goed, zij luisterde 🙂 nooit.");
    BOOST_TEST((team.codedWords(0) == Words{"luisterde"}));
}

BOOST_AUTO_TEST_CASE(ACodingWhoseWordsWereTakenOutInTheOtherCopy_StaysAtTheNearestWord_AndIsTold)
{
    Two team;
    team.codePassage(0, {28, 37}, "listens"); // luisterde
    team.correct(1, "Goed, zé 🙂 echt.");
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(tells(report, "words-gone"));
    BOOST_TEST_REQUIRE(report.copies.front().placements.size() == 1U);
    const auto& told = report.copies.front().placements.front();
    BOOST_TEST(told.nearest);
    BOOST_TEST(told.there == "luisterde");
    BOOST_TEST(told.here == "zé");
    BOOST_TEST(told.code == "listens");
    BOOST_TEST(told.coder == "coder 1");
    BOOST_TEST((team.codedWords(0) == Words{"zé"}));
    const auto findings = team.at(0).project->check();
    BOOST_TEST_REQUIRE(findings.size() == 1U);
    BOOST_TEST(findings.front().toLookAt);
    team.mergeFrom(1, {0});
    team.expectSame();
    // Whoever takes the correction back gives the coding its words again.
    team.setAllBack(1);
    BOOST_TEST((team.codedWords(1) == Words{"luisterde"}));
    BOOST_TEST(!tells(team.mergeFrom(0, {1}), "words-gone"));
    BOOST_TEST((team.codedWords(0) == Words{"luisterde"}));
}

BOOST_AUTO_TEST_CASE(ACodingOfWhichOnlyASpaceIsLeft_StaysAtTheNearestWord)
{
    Two team;
    team.codePassage(0, {28, 38}, "listens"); // "luisterde "
    team.correct(1, "Goed, zé 🙂 echt.");
    BOOST_TEST(tells(team.mergeFrom(0, {1}), "words-gone"));
    BOOST_TEST((team.codedWords(0) == Words{"zé"}));
    team.mergeFrom(1, {0});
    team.expectSame();
    team.setAllBack(1);
    BOOST_TEST((team.codedWords(1) == Words{"luisterde "}));
}

/// Whoever gives it another extent has looked.
BOOST_AUTO_TEST_CASE(ACodingWhoseFirstOrLastWordWasTakenOutInTheOtherCopy_StandsOnTheOtherWord_AndIsTold)
{
    for (const auto& [left, words] :
         {std::pair("Goed, luisterde 🙂 echt.", "luisterde"), std::pair("Goed, zé  🙂 echt.", "zé")}) {
        Two team;
        team.codePassage(0, {25, 37}, "listens"); // zé luisterde
        team.mergeFrom(1, {0});
        team.correct(0, "Goed, zé luisterde 🙂 heus.");
        team.correct(1, left);
        BOOST_TEST((team.codedWords(1) == Words{words}), "as who corrected sees it");
        const auto report = team.mergeFrom(0, {1});
        BOOST_TEST((team.codedWords(0) == Words{words}));
        BOOST_TEST_REQUIRE(report.copies.at(0).placements.size() == 1U);
        BOOST_TEST(report.copies.at(0).placements[0].there == "zé luisterde");
        BOOST_TEST(report.copies.at(0).placements[0].here == words);
        team.mergeFrom(1, {0});
        team.expectSame();
        team.open(0);
        BOOST_TEST((team.codedWords(0) == Words{words}));
    }
}

BOOST_AUTO_TEST_CASE(ACodingAtTheNearestWord_IsToldNoMoreOnceItHasAnotherExtent)
{
    Two team;
    team.codePassage(0, {28, 37}, "listens"); // luisterde
    team.correct(1, "Goed, zé 🙂 echt.");
    team.mergeFrom(0, {1});
    auto& copy = team.at(0);
    const auto findings = copy.project->check();
    BOOST_TEST_REQUIRE(findings.size() == 1U);
    BOOST_TEST(findings[0].what.find("“listens”") != std::string::npos, findings[0].what);
    BOOST_TEST(findings[0].what.find("coder 1") != std::string::npos, findings[0].what);
    const rd::CodingId coding = copy.state().codings.of(team.interview()).front().id;
    copy.project->apply(rd::history::resizeCoding(copy.state(), coding, {16, 20}));
    BOOST_TEST(copy.project->check().empty());
}

BOOST_AUTO_TEST_CASE(ACodingWhoseWordsWereReplacedInTheOtherCopy_IsToldWithBoth_WhicheverIsMergedIntoWhich)
{
    for (const std::size_t into : {0U, 1U}) {
        Two team;
        team.codePassage(0, {28, 37}, "listens"); // luisterde
        team.codePassage(0, {16, 20}, "calm");    // words that nobody corrected
        team.correct(1, "Goed, zé zweeg 🙂 echt.");
        const auto report = team.mergeFrom(into, {1 - into});
        const auto& placements = report.copies.front().placements;
        BOOST_TEST_REQUIRE(placements.size() == 1U);
        BOOST_TEST(placements.front().found);
        BOOST_TEST(placements.front().there == "luisterde");
        BOOST_TEST(placements.front().here == "zweeg");
        BOOST_TEST(placements.front().coder == "coder 1");
        const std::string words = rd::merge::reportInWords(report);
        BOOST_TEST(words.find("luisterde") != std::string::npos);
        BOOST_TEST(words.find("zweeg") != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(ACodingInWordsThatBothCorrected_IsWhereItWas_WhenOursIsChosen)
{
    Two team;
    team.codePassage(0, {38, 44}, "listens"); // 🙂 echt
    team.mergeFrom(1, {0});
    team.correct(0, "Goed, zé luisterde a1 a2 a3");
    team.correct(1, "Goed, b1 b2 echt.");
    BOOST_TEST((team.codedWords(0) == Words{"a1 a2"}));
    team.mergeKeepingOurs(0, 1);
    BOOST_TEST(team.spoken(0) == "Goed, zé luisterde a1 a2 a3");
    BOOST_TEST((team.codedWords(0) == Words{"a1 a2"}));
    team.mergeFrom(1, {0});
    team.expectSame();
}

BOOST_AUTO_TEST_CASE(ACodingWhoseWordsWereReplaced_IsToldWithThem_AlsoWhenAThirdCopyCorrectedElsewhere)
{
    for (const bool thirdFirst : {false, true}) {
        Two team(3);
        team.codePassage(0, {28, 37}, "listens"); // luisterde
        team.correct(1, "Goed, zé hoorde toe 🙂 echt.");
        team.correct(2, "Best, zé luisterde 🙂 echt.");
        const auto report =
            team.mergeFrom(0, thirdFirst ? std::vector<std::size_t>{2, 1} : std::vector<std::size_t>{1, 2});
        std::size_t told = 0;
        for (const auto& copy : report.copies)
            for (const auto& one : copy.placements) {
                ++told;
                BOOST_TEST(one.there == "luisterde");
                BOOST_TEST(one.here.find("hoorde") != std::string::npos);
                BOOST_TEST(copy.file == team.at(1).path.string());
            }
        BOOST_TEST(told == 1U);
    }
}

BOOST_AUTO_TEST_CASE(CodingsWithinWhichAWordWasCorrected_AreToldByNumber_AndOneByCodeAndCoder)
{
    const rd::SpeakIn speak(rd::Language::english);
    for (const bool two : {false, true}) {
        Two team;
        team.codePassage(0, {22, 44}, "listens"); // most of what is said
        if (two) team.codePassage(0, {22, 44}, "calm");
        team.correct(1, "Goed, zij luisterde 🙂 echt.");
        const auto report = team.mergeFrom(0, {1});
        BOOST_TEST(report.copies.front().placements.size() == (two ? 2U : 1U));
        const std::string words = rd::merge::reportInWords(report);
        BOOST_TEST(words.find("zij luisterde") == std::string::npos, words);
        BOOST_TEST((words.find("“listens” of coder 1") != std::string::npos) == !two, words);
        BOOST_TEST((words.find("2 codings") != std::string::npos) == two, words);
    }
}

/// Else the words that one of them still has would be the other's too, for good.
BOOST_AUTO_TEST_CASE(TwoCodingsWhoseWordsWereTakenOut_StayTwo)
{
    Two team;
    team.codePassage(0, {28, 37}, "listens"); // luisterde
    team.codePassage(0, {38, 39}, "listens"); // the face
    team.correct(1, "Goed, zé echt.");
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(!tells(report, "same-coding"));
    team.mergeFrom(1, {0});
    team.expectSame();
    team.setAllBack(1);
    BOOST_TEST(team.codedWords(1) == (Words{"luisterde", "🙂"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(ATranscriptDeletedHereAndCorrectedThere_ComesBackWithItsCodingsWhole)
{
    Two team;
    team.at(0).project->apply(rd::history::deleteTranscript(team.at(0).state(), team.interview()));
    team.correct(1, "Goed, zé luisterde 🙂 echt naar ons allemaal.");
    team.codePassage(1, {50, 59}, "listens"); // allemaal.
    const auto there = team.codedWords(1);
    team.mergeFrom(0, {1});
    BOOST_TEST(team.codedWords(0) == there, boost::test_tools::per_element());
    team.mergeFrom(1, {0});
    team.expectSame();
}

BOOST_AUTO_TEST_CASE(AMergeUndone_ShowsTheTextFromBefore)
{
    Two team;
    team.codePassage(0, {28, 37}, "listens");
    team.correct(1, "Goed, ze heeft altijd geluisterd 🙂 echt.");
    const std::string before = told(*team.at(0).project);
    team.mergeFrom(0, {1});
    const std::string after = told(*team.at(0).project);
    BOOST_TEST((after != before));
    team.at(0).project->undo();
    BOOST_TEST((told(*team.at(0).project) == before));
    team.at(0).project->redo();
    BOOST_TEST((told(*team.at(0).project) == after));
}

BOOST_AUTO_TEST_CASE(AStrangerWithTheSameText_BringsItsCodingsToTheWordsAsTheyAreShown)
{
    Two team;
    const rd::test::Study stranger;
    const auto interview = stranger.interview();
    stranger.project->apply(rd::history::addCoding(stranger.state(), interview, {28, 37},
                                                   stranger.code("listens"), stranger.marit));
    team.correct(0, "Heel erg goed, zé luisterde 🙂 echt.");
    team.at(0).project->merge({stranger.path});
    BOOST_TEST((team.codedWords(0) == Words{"luisterde"}));
}

BOOST_AUTO_TEST_SUITE_END()
