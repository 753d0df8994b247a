// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/world.h"
#include "report/chapter/care.h"
#include "report/chapter/chapter.h"
#include "report/memos/citations.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace rd;
using namespace rd::report;
using coding::Memo;
using coding::MemoKind;
using test::Families;

namespace
{

/// Two of three families: nods (below listens); one of them in group x; honest was not done in B.
struct Concluded : Families {
    AttributeId group = addAttribute("group", transcript::Level::caseLevel);
    CodingId quoted;
    std::vector<Memo> memos;

    Concluded()
    {
        quoted = code(a1, {30, 40}, nods, marit);
        code(b1, {30, 40}, nods, marit);
        code(b2, {35, 45}, honest, joost, notDone);
        setValue(group, a.uuid, "group x");
        setValue(group, b.uuid, "group y");
        setValue(group, c.uuid, "group y");
    }

    MemoId write(MemoKind kind, const std::string& text, CodeId about = {}, std::vector<MemoId> answers = {})
    {
        Memo memo;
        memo.id = MemoId::make();
        memo.kind = kind;
        memo.text = Wording::both(text);
        memo.subject = about.uuid;
        memo.answers = std::move(answers);
        memos.push_back(memo);
        return memo.id;
    }

    [[nodiscard]] std::vector<const Memo*> inOrder() const
    {
        std::vector<const Memo*> list;
        for (const Memo& memo : memos) list.push_back(&memo);
        return list;
    }

    static std::string wordsOf(TranscriptId, text::Span span)
    {
        return "words of " + std::to_string(span.start);
    }

    /// The text as it is shown, of a memo of its own.
    std::string shown(const std::string& text)
    {
        const MemoId id = write(MemoKind::conclusion, text);
        const auto all = snapshot();
        return Citations(all, inOrder(), wordsOf, Language::english).plainText(id);
    }

    [[nodiscard]] Document chapter() const
    {
        const auto all = snapshot();
        const std::vector<analysis::Table> none;
        return makeChapter({"Study", all, none, wordsOf, {}, Language::english, {}, 1, inOrder()});
    }
};

std::string textOf(const Paragraph& paragraph)
{
    std::string text;
    for (const Run& run : paragraph.runs) text += run.text;
    return text;
}

/// Headings and paragraphs from that heading to the next of its level or above, one a line.
std::string below(const Document& document, const std::string& heading)
{
    std::string text;
    int level = 0;
    for (const Block& block : document.blocks) {
        if (const auto* one = std::get_if<Heading>(&block)) {
            if (level > 0 && one->level <= level) break;
            if (one->text == heading) level = one->level;
        }
        if (const auto* one = std::get_if<Paragraph>(&block); one != nullptr && level > 0)
            text += textOf(*one) + "\n";
    }
    return text;
}

}

BOOST_FIXTURE_TEST_SUITE(Conclusions, Concluded)

BOOST_AUTO_TEST_CASE(LiveFigures_AreCountedAsTablesCountThem)
{
    BOOST_TEST(shown("{x nods}") == "2 of 3 families");
    BOOST_TEST(shown("{x relation}") == "2 of 3 families", "with the codes below it");
    BOOST_TEST(shown("{x honest}") == "0 of 3 families", "what was not done is not in ordinary rows");
    BOOST_TEST(shown("{x honest qualifier=not_done}") == "1 of 3 families");
    BOOST_TEST(shown("{x nods group=\"group=group y\"}") == "1 of 2 families");
    BOOST_TEST(shown("{x nods show=x} of {x nods show=n}") == "2 of 3");
    BOOST_TEST(shown("{x nods show=x-of-n}, {x nods coder=Joost show=x}") == "2 of 3, 0");
    BOOST_TEST(shown("{x nods show=percent}") == "2 of 3 (66.7%)");
    BOOST_TEST(shown("{x nods word=\"most families\"} nod") == "most families nod");
    BOOST_TEST(shown("{x honest within=nods qualifier=not_done}") == "1 of 2 families");
}

BOOST_AUTO_TEST_CASE(LiveFigures_NameACodeInEitherLanguageWhereItIsOne)
{
    BOOST_TEST(shown("{x nods nl show=x-of-n}") == "2 of 3"); // its Dutch name
    BOOST_TEST(shown("{x \"NODS NL\" show=x}") == "2");
    BOOST_TEST(shown("{x honest nl qualifier=\"not_done nl\" show=x}") == "1");
    change(honest, [](codebook::Code& code) { code.name.nl = "nods nl"; });
    const MemoId id = write(MemoKind::conclusion, "{x nods nl}");
    const auto all = snapshot();
    const Citations citations(all, inOrder(), wordsOf, Language::english);
    BOOST_TEST(citations.plainText(id) == "{x nods nl}");
    BOOST_TEST_REQUIRE(!citations.dead().empty());
    BOOST_TEST(citations.dead().back().why ==
               "Several codes are called “nods nl”; write the key of one of them: nods, honest.");
}

BOOST_AUTO_TEST_CASE(WhatIsGone_StaysAsWrittenAndIsSaid)
{
    for (const char* text :
         {"{x gone}", "{x nods group=\"group=group z\"}", "{x nods group=gone}", "{x nods odd=1}",
          "{x nods show=odd}", "{memo 1a}", "{quote 1}", "{x nods coder=gone}", "{x nods turns=odd}",
          "{quote 01970000-0000-7000-8000-000000000000}"})
        BOOST_TEST(shown(text) == text);
    const Document document = chapter();
    BOOST_TEST(
        std::count_if(document.warnings.begin(), document.warnings.end(), [](const std::string& warning) {
            return warning.find(" cites {") != std::string::npos;
        }) == 10);
}

BOOST_AUTO_TEST_CASE(WordThatIsUntrueOfItsFigure_IsSaidWithTheFigure)
{
    for (const char* text : {"{x nods word=most}", "{x nods word=\"de meeste gezinnen\"}",
                             "{x nods word=two}", "{x nods word=several}", "{x nods word=\"most families\"}"})
        write(MemoKind::conclusion, text);
    BOOST_TEST(chapter().warnings.empty());
    for (const char* text : {"{x nods word=half}", "{x nods word=\"de helft van de gezinnen\"}",
                             "{x nods word=alle}", "{x nods word=geen}", "{x nods word=Drie}"})
        write(MemoKind::conclusion, text);
    const auto warnings = chapter().warnings;
    BOOST_TEST_REQUIRE(warnings.size() == 5U);
    BOOST_TEST(warnings.front() == "Conclusion f cites {x nods word=half}: “half” stands for 2 of 3 by now; "
                                   "choose another word.");
}

BOOST_AUTO_TEST_CASE(WhatIsMistyped_StaysAsWrittenAndIsSaidWithHowItIsWritten)
{
    const std::string text = "{x:nods} {X nods} {x} {nods NL} {memo=1a} {quote: 1} {wat men zegt} {x-as} {}";
    const MemoId id = write(MemoKind::conclusion, text);
    const auto all = snapshot();
    const Citations citations(all, inOrder(), wordsOf, Language::english);
    BOOST_TEST(citations.plainText(id) == text);
    std::vector<std::string> said;
    for (const DeadReference& dead : citations.dead()) said.push_back(deadReferenceText(citations, dead));
    const std::string figure = "This is not understood; a figure is written as {x CODE}.";
    const std::vector<std::string> expected{
        "Conclusion a cites {x:nods}: " + figure,
        "Conclusion a cites {X nods}: " + figure,
        "Conclusion a cites {x}: " + figure,
        "Conclusion a cites {nods NL}: " + figure,
        "Conclusion a cites {memo=1a}: This is not understood; another memo is cited as {memo NUMBER}.",
        "Conclusion a cites {quote: 1}: This is not understood; the words of a coding are cited as {quote "
        "ID}."};
    BOOST_TEST(said == expected, boost::test_tools::per_element());
    const Document document = chapter();
    for (const std::string& warning : expected)
        BOOST_TEST(std::count(document.warnings.begin(), document.warnings.end(), warning) == 1);
}

BOOST_AUTO_TEST_CASE(FigureThatIsNotUnderstood_IsSaidWithWhatToDo)
{
    const MemoId id = write(MemoKind::conclusion, "{x gone} {x nods odd=1} {x nods show=odd}");
    const auto all = snapshot();
    const Citations citations(all, inOrder(), wordsOf, Language::english);
    BOOST_TEST_REQUIRE(citations.dead().size() == 3U);
    BOOST_TEST((citations.dead()[0].memo == id));
    BOOST_TEST(citations.dead()[0].why ==
               "There is no code with the key or name “gone”. Name one that is there, "
               "or take the reference out.");
    BOOST_TEST(citations.dead()[1].why ==
               "A figure has no option “odd”. It may have coder, group, moment, part, "
               "qualifier, show, turns, within, word.");
    BOOST_TEST(citations.dead()[2].why ==
               "A figure cannot be shown as “odd”. It may be shown as n, percent, x, x-of-n.");
}

BOOST_AUTO_TEST_CASE(FigureOfACoderWhoIsGone_IsNotZeroButSaid)
{
    BOOST_TEST(shown("{x nods coder=MARIT show=x}") == "2");
    coders[marit].deleted = true; // as when this name was joined with another
    BOOST_TEST(shown("{x nods coder=Marit show=x}") == "{x nods coder=Marit show=x}");
}

BOOST_AUTO_TEST_CASE(Conclusion_StandsWithItsThemeAndLeadsToItsEvidence)
{
    write(MemoKind::conclusion, "Nodding helps: {x nods}, says {quote " + quoted.uuid.toString() + "}.",
          listens);
    const Document document = chapter();
    BOOST_TEST(below(document, "Conclusions") ==
               "1a Nodding helps: 2 of 3 families, says “words of 30” (a1, turn 2).\n");
    std::string figure;
    for (const Block& block : document.blocks)
        if (const auto* one = std::get_if<Paragraph>(&block);
            one != nullptr && one->mark.starts_with("memo_"))
            for (const Run& run : one->runs)
                if (run.text == "2 of 3 families") figure = run.target;
    BOOST_TEST(!figure.empty());
    const auto entry = std::find_if(document.blocks.begin(), document.blocks.end(), [&](const Block& block) {
        const auto* one = std::get_if<Paragraph>(&block);
        return one != nullptr && one->mark == figure;
    });
    BOOST_REQUIRE((entry != document.blocks.end()));
    BOOST_TEST(textOf(std::get<Paragraph>(*entry)) == "1 nods, all: 2 of 3. A: 1; B: 2.");
}

BOOST_AUTO_TEST_CASE(Questions_HaveTheirAnswersAndRecommendationsTheirGrounds)
{
    const MemoId question = write(MemoKind::question, "What helps?");
    write(MemoKind::question, "And what else?");
    const MemoId conclusion = write(MemoKind::conclusion, "Nodding.", hope, {question});
    write(MemoKind::recommendation, "Nod; see {memo " + conclusion.uuid.toString() + "}.", {}, {conclusion});
    const Document document = chapter();
    BOOST_TEST(below(document, "Answers to the research questions") ==
               "1 What helps?\nconclusion 2a: Nodding.\n2 And what else?\nNo conclusion answers this "
               "question yet.\n");
    BOOST_TEST(below(document, "Recommendations") == "1 Nod; see conclusion 2a.\nRests on: conclusion 2a\n");
}

BOOST_AUTO_TEST_CASE(OpposedConclusions_NameEachOther)
{
    const MemoId one = write(MemoKind::conclusion, "Nodding helps.", hope);
    write(MemoKind::conclusion, "Nodding harms.", hope);
    memos.back().opposes = {one};
    BOOST_TEST(
        below(chapter(), "Conclusions") ==
        "2a Nodding helps.\nOpposed to: conclusion 2b\n2b Nodding harms.\nOpposed to: conclusion 2a\n");
}

BOOST_AUTO_TEST_CASE(Figures_AreLimitedToAPartOfTheInterview)
{
    transcript::Transcript told = *transcripts.find(a1);
    told.topicsFrom = transcripts.turnsOf(a1).front().id;
    transcripts.put(told);
    BOOST_TEST(shown("{x nods part=topics}") == "1 of 3 families");
    BOOST_TEST(shown("{x nods part=open}") == "1 of 3 families");
    BOOST_TEST(shown("{x nods part=odd}") == "{x nods part=odd}");
}

BOOST_AUTO_TEST_CASE(QuoteOfACopyToGiveAway_SaysThatItsWordsAreLeftOut)
{
    const MemoId id = write(MemoKind::conclusion, "{quote " + quoted.uuid.toString() + "}");
    const auto all = snapshot();
    const auto dots = [](TranscriptId, text::Span) { return std::string("···· ··\n···"); };
    BOOST_TEST(Citations(all, inOrder(), dots, Language::english).plainText(id) ==
               "“words left out” (a1, turn 2)");
}

BOOST_AUTO_TEST_CASE(Quotes_CarryAuthorYearPageAndTime)
{
    transcript::Transcript book = *transcripts.find(a1);
    book.author = "Wampold";
    book.year = "2015";
    transcripts.put(book);
    coding::Coding cited = *codings.find(quoted);
    cited.page = "12–13";
    codings.put(cited);
    transcript::Turn turn = transcripts.turnsOf(b2).front();
    turn.timeMs = 3'725'900;
    transcripts.put(turn);
    const CodingId timed = code(b2, {50, 60}, nods, marit);
    BOOST_TEST(shown("{quote " + quoted.uuid.toString() + "}") == "“words of 30” (Wampold, 2015, p. 12–13)");
    BOOST_TEST(shown("{quote " + timed.uuid.toString() + "}") ==
               "“words of 50” (b2, turn 1, Piet, 01:02:05)");
}

BOOST_AUTO_TEST_CASE(QuoteOfACaseWithSeveralRespondents_SaysWhoseWordsItIs)
{
    const CaseId couple = addCase("couple");
    const RespondentId her = addRespondent(couple, "Anna");
    addRespondent(couple, "Piet");
    const TranscriptId joint = addTranscript("joint", couple);
    addTurn(joint, addSpeaker(joint, transcript::Role::respondent, her, "Woman"), {0, 40});
    addTurn(joint, addSpeaker(joint, transcript::Role::interviewer, {}, "Els"), {40, 80});
    const CodingId hers = code(joint, {0, 10}, nods, marit);
    const CodingId asked = code(joint, {50, 60}, nods, marit);
    BOOST_TEST(shown("{quote " + hers.uuid.toString() + "}") == "“words of 0” (joint, turn 1, Anna)");
    BOOST_TEST(shown("{quote " + asked.uuid.toString() + "}") == "“words of 50” (joint, turn 2, Els)");
}

BOOST_AUTO_TEST_CASE(References_FollowWhenNumbersChange)
{
    const MemoId second = write(MemoKind::conclusion, "b", hope);
    const MemoId citing = write(MemoKind::note, "{memo " + second.uuid.toString() + "}");
    const auto all = snapshot();
    BOOST_TEST(Citations(all, inOrder(), wordsOf, Language::english).plainText(citing) == "conclusion 2a");
    write(MemoKind::conclusion, "first", hope);
    std::rotate(memos.begin(), memos.end() - 1, memos.end());
    BOOST_TEST(Citations(all, inOrder(), wordsOf, Language::english).plainText(citing) == "conclusion 2b");
}

BOOST_AUTO_TEST_CASE(ChosenQuotes_StandFirstAndAsTheyWereShortened)
{
    code(a1, {50, 60}, honest, marit);
    const CodingId chosen = code(a1, {70, 80}, plans, marit);
    coding::Coding quote = *codings.find(chosen);
    quote.code = listens;
    quote.quote = true;
    quote.quoteText = "words (…) of 70";
    codings.put(quote);
    const std::string text = below(chapter(), "Results");
    BOOST_TEST(text.find("A\n“words (…) of 70” (a1, turn 2)\nCodes:") != std::string::npos, text);
}

BOOST_AUTO_TEST_CASE(Care_NamesWhoseConsentIsMissingAndWhoCanBeRecognised)
{
    const AttributeId consent =
        addAttribute("toestemming", transcript::Level::respondentLevel, transcript::ValueType::yesNo);
    setValue(consent, anna.uuid, "yes");
    setValue(consent, piet.uuid, "no");
    coding::TableDefinition table;
    table.theme = relation;
    table.groupBy = group;
    const auto warnings = careWarnings(snapshot(), {count(table)});
    BOOST_REQUIRE(warnings.size() == 2U);
    BOOST_TEST(warnings[0].find(" Piet, Truus.") != std::string::npos, warnings[0]);
    BOOST_TEST(warnings[0].find("Anna") == std::string::npos, warnings[0]);
    BOOST_TEST(warnings[1].find("“group x”") != std::string::npos, warnings[1]);
    const AttributeId age = addAttribute("age", transcript::Level::caseLevel);
    setValue(age, b.uuid, "30");
    setValue(age, c.uuid, "30");
    coding::TableDefinition ages = table;
    ages.groupBy = age;
    const auto more = careWarnings(snapshot(), {count(table), count(ages)});
    BOOST_REQUIRE(more.size() == 3U);
    BOOST_TEST(more[2].ends_with("kind: A."), more[2]);
}

BOOST_AUTO_TEST_CASE(NoteThatAConclusionCites_StandsBelowItOnceAndIsLedTo)
{
    Concluded world;
    const MemoId note = world.write(MemoKind::note, "Ask this again.");
    world.memos.back().title = Wording::both("Doubt");
    world.write(MemoKind::note, "Nobody cites this.");
    for (int i = 0; i < 2; ++i)
        world.write(MemoKind::conclusion, "See {memo " + note.uuid.toString() + "}.", world.relation);
    const Document document = world.chapter();
    std::vector<const Paragraph*> notes;
    std::vector<std::string> targets;
    for (const Block& block : document.blocks)
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            if (textOf(*paragraph) == "Doubt. Ask this again.") notes.push_back(paragraph);
            BOOST_TEST(textOf(*paragraph).find("Nobody") == std::string::npos);
            for (const Run& run : paragraph->runs)
                if (run.text == "Doubt") targets.push_back(run.target);
        }
    BOOST_REQUIRE(notes.size() == 1U);
    BOOST_TEST(targets == std::vector<std::string>(2, notes.front()->mark), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
