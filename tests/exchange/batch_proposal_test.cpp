// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/batch/plan_csv.h"
#include "exchange/batch/proposal.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using exchange::ImportPlan;
using exchange::Proposal;
using exchange::ProposedTranscript;
using transcript::Role;

namespace
{

/// A project and files that are proposed to go into it, without a disk.
struct Desk {
    transcript::Transcripts transcripts;
    transcript::Cases cases;
    transcript::TextEdits edits;
    std::string projectText;
    std::vector<ProposedTranscript> rows;

    void add(const std::string& path, const std::string& text)
    {
        ProposedTranscript row;
        row.path = path;
        const auto folder = row.path.parent_path().string();
        row.folder = folder;
        try {
            row.prepared = exchange::prepareTranscriptOf(text, row.path.filename().string());
        } catch (const Refusal& refusal) {
            row.problem = refusal.complaint();
            row.taken = false;
        }
        rows.push_back(std::move(row));
    }
    Proposal propose()
    {
        return exchange::propose(std::move(rows), {transcripts, cases, Language::dutch, edits,
                                                   [this](TranscriptId) { return projectText; }});
    }
};

Role roleOf(const ProposedTranscript& row, const std::string& label)
{
    for (const auto& speaker : row.prepared->speakers)
        if (speaker.label == label) return speaker.role;
    BOOST_FAIL("nobody is called " << label);
    return Role::other;
}

std::string talk(const std::string& asker, const std::string& answerer)
{
    std::string text;
    for (const char* answer : {"Goed hoor.", "Dat weet ik niet.", "Ja.", "Wat zegt u?"})
        text += asker + ": Hoe was het toen?\n" + answerer + ": " + answer + "\n";
    return text;
}

std::string statements(const std::string& one, const std::string& other)
{
    return one + ": Vertel eens.\n" + other + ": Het ging goed.\n" + one + ": Ga door.\n" + other +
           ": Meer weet ik niet.\n";
}

}

BOOST_AUTO_TEST_SUITE(BatchProposal)

BOOST_AUTO_TEST_CASE(NamesAndFolders_BecomeCasesRespondentsGroupsAndDates)
{
    Desk desk;
    desk.add("groep A/R5_moeder 2026-03-01.txt", talk("I", "R"));
    desk.add("groep B/R6_vader.txt", talk("I", "R") + "I: En?\n");
    const Proposal proposal = desk.propose();
    BOOST_TEST(proposal.groupAttribute == "groep");
    const auto& one = proposal.rows.front();
    BOOST_TEST(one.caseName == "R5");
    BOOST_TEST(one.respondents == "moeder");
    BOOST_TEST(one.group == "A");
    BOOST_TEST(one.prepared->transcript.date == "2026-03-01");
    BOOST_TEST(proposal.rows.back().group == "B");
}

BOOST_AUTO_TEST_CASE(SeveralWhoSpeakTogether_AreEachARespondent)
{
    Desk desk;
    desk.add("Gezin 3.txt",
             "I: Hoe was het?\nR1: Goed.\nR2: Nou, niet altijd.\nI: En nu?\nR1: Beter.\nR2: Ja.\n");
    desk.add("Gezin 4.txt",
             "I: Hoe was het?\nMoeder: Goed.\nVader: Nou.\nI: En nu?\nMoeder: Beter.\nVader: Ja.\n");
    const Proposal proposal = desk.propose();
    BOOST_TEST(proposal.rows[0].respondents == "Gezin 3 R1; Gezin 3 R2");
    BOOST_TEST(proposal.rows[1].respondents == "Moeder; Vader");
}

BOOST_AUTO_TEST_CASE(RespondentsAndGroups_AlwaysHaveACase)
{
    Desk desk;
    desk.add("noord/gesprek.txt", talk("Interviewer", "Hanna"));
    desk.add("zuid/groepsgesprek.txt",
             "Interviewer: Wat doe je?\nLoes: Bakken.\nKees: Vissen.\nInterviewer: Waar?\nKees: Hier.\n"
             "Loes: Daar.\n");
    const Proposal proposal = desk.propose();
    BOOST_TEST(proposal.rows[0].respondents == "Hanna");
    BOOST_TEST(proposal.rows[0].caseName == "Hanna");
    BOOST_TEST(proposal.rows[0].group == "noord");
    BOOST_TEST(proposal.rows[1].caseName == "groepsgesprek");
    BOOST_TEST(proposal.rows[1].respondents == "Loes; Kees");
    BOOST_TEST(proposal.rows[1].group == "zuid");
}

BOOST_AUTO_TEST_CASE(NumberWithAZeroBeforeIt_IsTheSameCase)
{
    Desk desk;
    desk.add("gezin 5 moeder.txt", talk("I", "R"));
    desk.add("Gezin 05 vader.txt", talk("I", "R") + "I: En?\n");
    desk.add("gezin 50.txt", talk("I", "R") + "I: Ja?\n");
    const Proposal proposal = desk.propose();
    BOOST_TEST(proposal.rows[0].caseName == "gezin 5");
    BOOST_TEST(proposal.rows[1].caseName == "gezin 5");
    BOOST_TEST(proposal.rows[2].caseName == "gezin 50");
}

BOOST_AUTO_TEST_CASE(CaseOfTheProjectWithAZeroBeforeItsNumber_IsMeant)
{
    Desk desk;
    desk.cases.put(transcript::Case{CaseId::make(), "Gezin 05", {}, 1, false});
    desk.add("gezin 5.txt", talk("I", "R"));
    BOOST_TEST(desk.propose().rows.front().caseName == "Gezin 05");
}

BOOST_AUTO_TEST_CASE(FileCalledACopy_IsLeftOutAndTheOriginalTaken)
{
    Desk desk;
    desk.add("Interview 4 (kopie).txt", talk("I", "R"));
    desk.add("interview 4.txt", talk("I", "R"));
    const Proposal proposal = desk.propose();
    BOOST_TEST(!proposal.rows[0].taken);
    BOOST_TEST(proposal.rows[0].sameAs == "interview 4.txt");
    BOOST_TEST(proposal.rows[1].taken);
}

BOOST_AUTO_TEST_CASE(KnownCaseAndAttribute_AreMeantWhateverTheirCapitals)
{
    Desk desk;
    desk.cases.put(transcript::Case{CaseId::make(), "gezin 3", {}, 1, false});
    transcript::Attribute group;
    group.id = AttributeId::make();
    group.key = "Groep";
    desk.cases.put(group);
    desk.add("Gezin 3 (groep B).txt", talk("I", "R"));
    const Proposal proposal = desk.propose();
    BOOST_TEST(proposal.rows.front().caseName == "gezin 3");
    BOOST_TEST(proposal.groupAttribute == "Groep");
}

BOOST_AUTO_TEST_CASE(LabelThatAsksInEveryFile_IsTheInterviewer)
{
    Desk desk;
    desk.add("a.txt", talk("Els", "Anna"));
    desk.add("b.txt", statements("Els", "Bram")); // by itself nobody asks here
    desk.add("c.txt", talk("Els", "Chris"));
    const Proposal proposal = desk.propose();
    for (const auto& row : proposal.rows) BOOST_TEST((roleOf(row, "Els") == Role::interviewer));
    BOOST_TEST((roleOf(proposal.rows[1], "Bram") == Role::respondent));
}

BOOST_AUTO_TEST_CASE(LabelThatStandsEverywhere_IsTheInterviewerEvenWithoutQuestions)
{
    Desk desk;
    for (const char* other : {"Anna", "Bram", "Chris"})
        desk.add(std::string(other) + ".txt", statements("Els", other));
    const Proposal proposal = desk.propose();
    for (const auto& row : proposal.rows) {
        BOOST_TEST((roleOf(row, "Els") == Role::interviewer));
        BOOST_TEST((roleOf(row, row.path.stem().string()) == Role::respondent));
    }
}

BOOST_AUTO_TEST_CASE(HeadOfTheFile_SaysWhoInterviews)
{
    Desk desk;
    desk.add("a.txt", "Datum: 1 maart 2026\nInterviewer: Els de Bos\n\n" + statements("EB", "AV"));
    BOOST_TEST((roleOf(desk.propose().rows.front(), "EB") == Role::interviewer));
}

BOOST_AUTO_TEST_CASE(NamesOfTheSpeakersAboveTheirTurns_AreProposed)
{
    Desk desk;
    desk.add("a.txt", "Interviewer: Els\nRespondent: Anna\n\nInterviewer: Hoe gaat het nu?\n"
                      "Respondent: Het gaat wel.\nInterviewer: En thuis dan?\nRespondent: Ook goed, hoor.\n");
    const Proposal proposal = desk.propose();
    BOOST_REQUIRE(proposal.rows.front().prepared.has_value());
    BOOST_TEST(proposal.rows.front().prepared->turns.size() == 4U);
    BOOST_TEST((roleOf(proposal.rows.front(), "Interviewer") == Role::interviewer));
    BOOST_TEST(proposal.rows.front().respondents == "Anna");
}

BOOST_AUTO_TEST_CASE(HeadOfTheFile_NamesTheInterviewerAlsoOfASpeakerAlone)
{
    Desk desk;
    desk.add("a.txt",
             "Interview 01 – mevrouw Jansen\nDatum: 1 maart 2026\nInterviewer: Anna Bos\nGroep: A\n\n" +
                 statements("Anna Bos", "Mevrouw Jansen"));
    desk.add("b.txt",
             "Datum: 1 maart 2026\nInterviewer: Anna Bos\n\nAnna Bos: Ga.\nZo.\nAnna Bos: Door.\nJa.\n"
             "Anna Bos: Klaar.\n");
    const Proposal proposal = desk.propose();
    BOOST_TEST((roleOf(proposal.rows[0], "Anna Bos") == Role::interviewer));
    BOOST_TEST((roleOf(proposal.rows[0], "Mevrouw Jansen") == Role::respondent));
    BOOST_TEST((roleOf(proposal.rows[1], "Anna Bos") == Role::interviewer));
}

BOOST_AUTO_TEST_CASE(LabelsThatSayIt_StayWhatTheyAre)
{
    Desk desk;
    for (const char* name : {"a.txt", "b.txt", "c.txt"})
        desk.add(name, "I: Vertel.\nR: Waarom? Hoezo?\nI: Ga door.\nR: Vraagt u dat?\n" + std::string(name));
    for (const auto& row : desk.propose().rows) {
        BOOST_TEST((roleOf(row, "I") == Role::interviewer));
        BOOST_TEST((roleOf(row, "R") == Role::respondent));
    }
}

BOOST_AUTO_TEST_CASE(SameBytesAndSameText_AreMarkedAndLeftOut)
{
    Desk desk;
    const std::string text = talk("I", "R");
    desk.add("een.txt", text);
    desk.add("twee.txt", text);
    desk.add("drie.txt", "\xEF\xBB\xBF" + text); // other bytes, the same words
    desk.add("vier.txt", text + "I: Dank.\n");
    const Proposal proposal = desk.propose();
    BOOST_TEST(proposal.rows[0].taken);
    BOOST_TEST(proposal.rows[1].sameAs == "een.txt");
    BOOST_TEST(!proposal.rows[1].taken);
    BOOST_TEST(proposal.rows[2].sameAs == "een.txt");
    BOOST_TEST(!proposal.rows[2].taken);
    BOOST_TEST(proposal.rows[3].sameAs.empty());
}

BOOST_AUTO_TEST_CASE(TextThatTheProjectHas_IsFoundUnderAnotherName)
{
    Desk desk;
    desk.projectText = talk("I", "R");
    auto known = exchange::prepareTranscriptOf(desk.projectText, "gesprek.txt").transcript;
    known.id = TranscriptId::make();
    known.sourceSha256 = "of another format";
    desk.transcripts.put(known);
    desk.add("kopie.txt", desk.projectText);
    const auto row = desk.propose().rows.front();
    BOOST_TEST(row.sameAs == "gesprek");
    BOOST_TEST(!row.taken);
}

BOOST_AUTO_TEST_CASE(CorrectedTextOfTheProject_IsTakenAndSaysOfWhichItIsNearlyTheText)
{
    Desk desk;
    desk.projectText =
        "I: Hoe was het toen je hier kwam wonen?\nR: Ik was elf jaar en alles was nieuw, de school en de "
        "straat ook.\nI: Wie hielp je daarbij?\nR: Mijn oma, die om de hoek woonde, en later de buren.\n";
    auto known = exchange::prepareTranscriptOf(desk.projectText, "Mark.txt").transcript;
    known.id = TranscriptId::make();
    desk.transcripts.put(known);
    std::string corrected = desk.projectText;
    corrected.replace(corrected.find("elf"), 3, "twaalf");
    desk.add("Mark.txt", corrected);
    std::string other = desk.projectText;
    other.replace(other.find("Ik was"), other.find("I: Wie") - other.find("Ik was"),
                  "Dat weet ik niet meer zo goed, het is al zo lang geleden dat ik verhuisde hierheen.\n");
    desk.add("Anna.txt", other);
    const Proposal proposal = desk.propose();
    BOOST_TEST(proposal.rows[0].taken);
    BOOST_REQUIRE(proposal.rows[0].doubts.size() == 1);
    BOOST_TEST(proposal.rows[0].doubts[0].find("Nearly the same text as “Mark”.") == 0U);
    BOOST_TEST(proposal.rows[1].doubts.empty());
}

BOOST_AUTO_TEST_CASE(OneNameInSeveralFolders_IsToldApart)
{
    Desk desk;
    desk.add("school A/interview 1.txt", talk("I", "R"));
    desk.add("school B/interview 1.txt", talk("I", "R") + "I: En?\n");
    const Proposal proposal = desk.propose();
    BOOST_TEST(proposal.rows[0].prepared->transcript.name == "school A - interview 1");
    BOOST_TEST(proposal.rows[1].prepared->transcript.name == "school B - interview 1");
}

BOOST_AUTO_TEST_CASE(OneCaseNameInSeveralGroups_IsACaseInEach)
{
    Desk desk;
    desk.add("groep A/Interview 1.txt", talk("I", "R"));
    desk.add("groep B/Interview 1.txt", talk("I", "R") + "I: En?\n");
    desk.add("ouders/R1.txt", talk("I", "R") + "I: Ja?\n");
    desk.add("hulpverleners/R1.txt", talk("I", "R") + "I: Nee?\n");
    desk.add("groep A/Interview 2.txt", talk("I", "R") + "I: Wie?\n");
    const Proposal proposal = desk.propose();
    std::vector<std::string> cases;
    std::vector<std::size_t> doubts;
    for (const ProposedTranscript& row : proposal.rows) {
        cases.push_back(row.caseName);
        doubts.push_back(row.doubts.size());
    }
    BOOST_TEST(cases == (std::vector<std::string>{"groep A - Interview 1", "groep B - Interview 1",
                                                  "ouders - R1", "hulpverleners - R1", "Interview 2"}),
               boost::test_tools::per_element());
    BOOST_TEST(doubts == (std::vector<std::size_t>{1, 1, 1, 1, 0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(OneCaseWithOtherRespondentsInEachGroup_IsOneAndThatIsSaid)
{
    Desk desk;
    desk.add("client/gezin 3 - moeder.txt", talk("I", "R"));
    desk.add("hulpverlener/gezin 3 - hulpverlener.txt", talk("I", "R") + "I: En?\n");
    desk.add("client/a.txt", "Casus: 4\n\n" + talk("I", "R") + "I: Ja?\n");
    desk.add("hulpverlener/b.txt", "Casus: 4\n\n" + talk("I", "R") + "I: Nee?\n");
    const Proposal proposal = desk.propose();
    BOOST_TEST(proposal.rows[0].caseName == "gezin 3");
    BOOST_TEST(proposal.rows[1].caseName == "gezin 3");
    BOOST_TEST(proposal.rows[2].caseName == "4");
    BOOST_TEST(proposal.rows[3].caseName == "4");
    for (const ProposedTranscript& row : proposal.rows) BOOST_TEST(row.doubts.size() == 1U);
}

BOOST_AUTO_TEST_CASE(FileThatCannotBeRead_KeepsItsRow)
{
    Desk desk;
    desk.add("leeg.txt", "");
    desk.add("a.txt", talk("I", "R"));
    const Proposal proposal = desk.propose();
    BOOST_TEST(!proposal.rows[0].taken);
    BOOST_TEST(proposal.rows[0].problem.has_value());
    BOOST_TEST(proposal.rows[1].taken);
}

BOOST_AUTO_TEST_CASE(Plan_IsPutInTheRows)
{
    Desk desk;
    desk.add("a.txt", talk("Els", "Anna"));
    desk.add("b.txt", talk("Els", "Bram"));
    Proposal proposal = desk.propose();
    const ImportPlan plan("file,take,name,case,date,language,roles\n"
                          "a.txt,ja,gesprek 1,gezin 1,1 maart 2026,en,Els=other; Anna=interviewer\n"
                          "b.txt,nee,,,,,\n",
                          "plan.csv");
    plan.correct(proposal);
    const auto& one = proposal.rows.front();
    BOOST_TEST(one.prepared->transcript.name == "gesprek 1");
    BOOST_TEST(one.caseName == "gezin 1");
    BOOST_TEST(one.prepared->transcript.date == "2026-03-01");
    BOOST_TEST((one.prepared->transcript.language == Language::english));
    BOOST_TEST((roleOf(one, "Anna") == Role::interviewer));
    BOOST_TEST((roleOf(one, "Els") == Role::other));
    BOOST_TEST(!proposal.rows.back().taken);
}

BOOST_AUTO_TEST_CASE(Plan_MakesASpeakerOfALabelThatWasNotRecognised)
{
    Desk desk;
    desk.add("a.txt", "Interviewer: Hoe?\nmevrouw Jansen, moeder: Zo.\nInterviewer: En?\n");
    Proposal proposal = desk.propose();
    BOOST_TEST(proposal.rows.front().prepared->turns.size() == 2U);
    ImportPlan("file,roles\na.txt,\"Interviewer=other; Mevrouw Jansen, moeder=respondent\"\n", "plan.csv")
        .correct(proposal);
    const auto& row = proposal.rows.front();
    BOOST_TEST(row.prepared->turns.size() == 3U);
    BOOST_TEST((roleOf(row, "Interviewer") == Role::other));
    BOOST_TEST((roleOf(row, "mevrouw Jansen, moeder") == Role::respondent));
}

BOOST_AUTO_TEST_CASE(PlanWithASpeakerOfATextWithout_SaysHowToNameThem)
{
    Desk desk;
    desk.add("a.txt", "Anna Bos Hoe was dat?\nPiet Goed.\n");
    Proposal proposal = desk.propose();
    BOOST_CHECK_EXCEPTION(
        ImportPlan("file,roles\na.txt,Anna Bos=interviewer\n", "plan.csv").correct(proposal), Refusal,
        [](const Refusal& refusal) {
            return refusal.complaint().remedy ==
                   "In the file, put a colon or a tab behind each speaker's name, at the "
                   "start of a line.";
        });
}

BOOST_AUTO_TEST_CASE(Plan_ThatCannotBeRead_NamesTheLine)
{
    const auto refusedAt = [](const std::string& csv, const std::string& place) {
        Desk desk;
        desk.add("a.txt", talk("I", "R"));
        Proposal proposal = desk.propose();
        BOOST_CHECK_EXCEPTION(ImportPlan(csv, "plan.csv").correct(proposal), Refusal,
                              [&](const Refusal& refusal) {
                                  return refusal.complaint().place.find(place) != std::string::npos;
                              });
    };
    refusedAt("file,date\na.txt,ooit\n", "2");
    refusedAt("file,take\na.txt,misschien\n", "2");
    refusedAt("file,roles\na.txt,Jan=interviewer\n", "2");
    refusedAt("file,roles\na.txt,R=baas\n", "2");
    refusedAt("file,language\na.txt,fr\n", "2");
    refusedAt("file\na.txt\na.txt\n", "3");
    refusedAt("naam\na.txt\n", "1");
}

BOOST_AUTO_TEST_SUITE_END()
