// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/memo_edits.h"
#include "history/resolving_edits.h"
#include "history/text_edits.h"

#include "merge/told.h"
#include "project/handing_out.h"
#include "study.h"
#include "text/offset_map.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>

using rd::text::Span;

namespace
{

/// "I: Hoe was dat?\nR: Goed, zé luisterde 🙂 echt.\n", with the words of turn 2 from 19 on.
class Interview : public rd::test::Study
{
public:
    [[nodiscard]] rd::history::BothTexts texts() const
    {
        return {project->sourceText(interview()), *project->text(interview())};
    }
    rd::history::Correction correct(const std::string& words, int turn = 2)
    {
        auto correction = rd::history::correctTurn(state(), texts(), interview(), turn, words);
        project->apply(correction.edit);
        return correction;
    }
    void code(const std::string& words, const std::string& key) { codePassage(spanOf(words), key); }
    [[nodiscard]] Span spanOf(const std::string& words) const
    {
        const auto body = *project->text(interview());
        const auto start = rd::text::codePointCount(body.substr(0, body.find(words)));
        return {start, start + rd::text::codePointCount(words)};
    }
    [[nodiscard]] std::string wordsOf(const rd::coding::Coding& coding) const
    {
        const auto body = project->text(interview());
        return std::string(rd::text::OffsetMap(*body).slice(coding.span));
    }
    [[nodiscard]] std::vector<std::string> codedWords() const
    {
        std::vector<std::string> all;
        for (const auto& coding : state().codings.of(interview())) all.push_back(wordsOf(coding));
        return all;
    }
    [[nodiscard]] std::string spoken(int turn = 2) const
    {
        const auto body = project->text(interview());
        for (const auto& one : state().transcripts.turnsOf(interview()))
            if (one.number == turn)
                return std::string(rd::text::OffsetMap(*body).slice({one.textStart, one.span.end}));
        return {};
    }
    [[nodiscard]] std::string told() const { return rd::test::told(*project); }
    void expectSound() const
    {
        for (const auto& finding : project->check()) BOOST_ERROR(finding.place << ": " << finding.what);
        BOOST_TEST((rd::test::told(*openToRead()) == told()));
    }
};

using Words = std::vector<std::string>;

}

BOOST_AUTO_TEST_SUITE(TextEdits)

BOOST_AUTO_TEST_CASE(ACorrectedWord_LeavesWhatIsCodedOnItsWords)
{
    Interview study;
    study.code("Goed", "calm");
    study.code("luisterde", "listens");
    study.code("🙂 echt", "calm");
    study.correct("Heel goed, zij heeft geluisterd 🙂 echt.");
    BOOST_TEST(study.spoken() == "Heel goed, zij heeft geluisterd 🙂 echt.");
    BOOST_TEST((study.codedWords() == Words{"Heel goed", "geluisterd", "🙂 echt"}));
    BOOST_TEST(study.spoken(1) == "Hoe was dat?");
    study.expectSound();
}

BOOST_AUTO_TEST_CASE(ACodingThatLosesItsFirstOrLastWord_StandsOnWords)
{
    Interview study;
    study.code("luisterde 🙂", "listens");
    study.code("zé luisterde", "calm");
    study.correct("Goed, zé 🙂 echt.");
    BOOST_TEST((study.codedWords() == Words{"zé", "🙂"}));
    study.expectSound();
    study.project->undo();
    BOOST_TEST((study.codedWords() == Words{"zé luisterde", "luisterde 🙂"}));
    study.expectSound();
}

BOOST_AUTO_TEST_CASE(ACorrection_IsUndoneAndRedoneAsOne_AndKnownAfterOpening)
{
    Interview study;
    study.code("luisterde 🙂", "listens");
    const std::string before = study.told();
    study.correct("Goed, zé luisterde heel goed 🙂 echt waar.");
    const std::string after = study.told();
    BOOST_TEST((study.codedWords() == Words{"luisterde heel goed 🙂"}));
    study.project->undo();
    BOOST_TEST((study.told() == before));
    study.project->redo();
    BOOST_TEST((study.told() == after));
    study.reopen();
    BOOST_TEST((study.told() == after));
    study.expectSound();
}

BOOST_AUTO_TEST_CASE(WordsThatWerePutIn_CanBeCodedAndCorrectedAgain)
{
    Interview study;
    study.correct("Goed, zé luisterde altijd heel rustig 🙂 echt.");
    study.code("heel rustig", "calm");
    study.code("rustig", "listens");
    study.correct("Goed, zé luisterde vaak heel rustig 🙂 echt.");
    BOOST_TEST((study.codedWords() == Words{"heel rustig", "rustig"}));
    BOOST_TEST(study.state().textEdits.of(study.interview()).size() == 1U);
    study.expectSound();
    study.project->undo();
    BOOST_TEST((study.codedWords() == Words{"heel rustig", "rustig"}));
    study.expectSound();
}

BOOST_AUTO_TEST_CASE(TypingTheImportedWordsAgain_LeavesNoEdit)
{
    Interview study;
    study.code("luisterde", "listens");
    const auto codings = study.codedWords();
    study.correct("Goed, zij luistert 🙂 echt.");
    study.correct("Goed, zé luisterde 🙂 echt.");
    BOOST_TEST(study.state().textEdits.of(study.interview()).empty());
    BOOST_TEST(*study.project->text(study.interview()) == study.project->sourceText(study.interview()));
    BOOST_TEST((study.codedWords() == codings));
    study.expectSound();
}

BOOST_AUTO_TEST_CASE(TheTurn_HoldsWhatIsPutInAtItsEdges)
{
    Interview study;
    study.correct("Nou, Goed, zé luisterde 🙂 echt. Ja");
    BOOST_TEST(study.spoken() == "Nou, Goed, zé luisterde 🙂 echt. Ja");
    BOOST_TEST(*study.project->text(study.interview()) ==
               "I: Hoe was dat?\nR: Nou, Goed, zé luisterde 🙂 echt. Ja\n");
    study.expectSound();
}

BOOST_AUTO_TEST_CASE(CodingsWithoutWords_AreRefused_OrGoAndComeBackWithTheUndo)
{
    Interview study;
    study.code("luisterde", "listens");
    const auto correction =
        rd::history::correctTurn(study.state(), study.texts(), study.interview(), 2, "Goed, zé 🙂 echt.");
    BOOST_TEST_REQUIRE(correction.emptied.size() == 1U);
    BOOST_CHECK_THROW(rd::history::refuseEmptied(study.state(), correction), rd::Refusal);
    study.project->apply(correction.edit);
    BOOST_TEST(study.codings() == 0U);
    study.project->undo();
    BOOST_TEST((study.codedWords() == Words{"luisterde"}));
    study.expectSound();
}

/// Signs say nothing; what somebody coded of nothing but signs stays.
BOOST_AUTO_TEST_CASE(ACodingOfWhichOnlyAFullStopIsLeft_HasNoWords)
{
    Interview study;
    study.code("echt.", "listens");
    study.code("luisterde 🙂", "calm");
    study.code("é", "listens");
    const auto correction =
        rd::history::correctTurn(study.state(), study.texts(), study.interview(), 2, "Goed, zé 🙂.");
    BOOST_TEST_REQUIRE(correction.emptied.size() == 1U);
    BOOST_CHECK_THROW(rd::history::refuseEmptied(study.state(), correction), rd::Refusal);
    study.project->apply(correction.edit);
    BOOST_TEST((study.codedWords() == Words{"é", "🙂"}), boost::test_tools::per_element());
}

/// Two codings come to say the same and count once: what was decided about the one that goes is about the
/// other from then on.
BOOST_AUTO_TEST_CASE(ADecision_FollowsACodingThatBecomesOneWithAnother)
{
    Interview study;
    study.code("luisterde", "calm");
    study.code("luisterde 🙂", "calm");
    const auto codings = study.state().codings.of(study.interview());
    BOOST_TEST_REQUIRE(codings.size() == 2U);
    for (const auto& coding : codings)
        study.project->apply(rd::history::resolve(study.state(), {study.interview(), coding, std::nullopt},
                                                  std::nullopt, "", "niets", 1));
    study.correct("Goed, zé luisterde echt.");
    BOOST_TEST_REQUIRE(study.codings() == 1U);
    const auto stays = study.state().codings.of(study.interview()).front().id;
    for (const auto& [id, one] : study.state().resolutions) BOOST_TEST((one.first == stays));
    study.expectSound();
}

BOOST_AUTO_TEST_CASE(AMemoOnWordsThatGo_StaysAndIsTold)
{
    Interview study;
    rd::coding::Memo memo;
    memo.subject = study.interview().uuid;
    memo.span = study.spanOf("luisterde");
    memo.text = {"let op", ""};
    study.project->apply(rd::history::addMemo(study.state(), memo));
    const auto correction =
        rd::history::correctTurn(study.state(), study.texts(), study.interview(), 2, "Goed, zé 🙂 echt.");
    BOOST_TEST_REQUIRE(correction.bare.size() == 1U);
    study.project->apply(correction.edit);
    BOOST_TEST(!study.state().memos.begin()->second.span.empty());
    BOOST_TEST(study.correct("Goed, zé 🙂 heel echt.").bare.empty());
    study.expectSound();
}

BOOST_AUTO_TEST_CASE(ATurnWithoutWords_IsRefused_AndSoIsATurnThatIsNotThere)
{
    Interview study;
    BOOST_CHECK_THROW(study.correct(" \n"), rd::Refusal);
    BOOST_CHECK_THROW(study.correct("x", 3), rd::Refusal);
    BOOST_TEST(!study.project->apply(study.correct("Goed, zé luisterde 🙂 echt.").edit));
}

BOOST_AUTO_TEST_CASE(WordsAreReplacedEverywhere_AsOneChange_AndNotInLabels)
{
    Interview study;
    study.import("interview 2", "R: Marieke zei dat R kwam, en Marieke's zus.\nM: Mariekes hond.\n");
    const auto texts = [&](rd::TranscriptId id) {
        return rd::history::BothTexts{study.project->sourceText(id), *study.project->text(id)};
    };
    const auto correction =
        rd::history::replaceInTexts(study.state(), texts, {"Marieke", "[dochter]", true, true, {}});
    BOOST_TEST_REQUIRE(correction.places.size() == 2U);
    BOOST_TEST(correction.places[1].turn == 1);
    BOOST_TEST(correction.places[1].before == "Marieke zei dat R kwam, en ");
    study.project->apply(correction.edit);
    const auto second = study.state().transcripts.byName("interview 2")->id;
    BOOST_TEST(*study.project->text(second) ==
               "R: [dochter] zei dat R kwam, en [dochter]'s zus.\nM: Mariekes hond.\n");
    const auto anyCase =
        rd::history::replaceInTexts(study.state(), texts, {"mariekes", "X", true, false, {}});
    BOOST_TEST(anyCase.places.size() == 1U);
    study.project->undo();
    BOOST_TEST(*study.project->text(second) == study.project->sourceText(second));
    BOOST_CHECK_THROW(rd::history::replaceInTexts(study.state(), texts, {" ", "X", true, true, {}}),
                      rd::Refusal);
    BOOST_CHECK_THROW(
        rd::history::replaceInTexts(study.state(), texts, {"Mariekes hond.", "", false, true, {}}),
        rd::Refusal);
}

BOOST_AUTO_TEST_CASE(AnEditSetBack_ShowsTheImportedWords_AndKeepsWhatIsCodedOnThem)
{
    Interview study;
    study.code("luisterde", "listens");
    study.correct("Goed, zij luistert altijd 🙂 echt.");
    study.code("altijd", "calm");
    std::set<rd::transcript::TextEditId> all;
    for (const auto& edit : study.state().textEdits.of(study.interview())) all.insert(edit.id);
    const auto correction = rd::history::setBackEdits(study.state(), study.texts(), study.interview(), all);
    BOOST_TEST(correction.emptied.size() == 1U);
    study.project->apply(correction.edit);
    BOOST_TEST(*study.project->text(study.interview()) == study.project->sourceText(study.interview()));
    BOOST_TEST((study.codedWords() == Words{"luisterde"}));
    study.expectSound();
}

BOOST_AUTO_TEST_CASE(AQuote_SaysTheNewWordsToo)
{
    Interview study;
    study.code("Goed, zé luisterde 🙂 echt.", "listens");
    const auto id = study.state().codings.of(study.interview()).front().id;
    study.project->apply(rd::history::setQuoteText(study.state(), id, "(…) zé luisterde (…)",
                                                   "Goed, zé luisterde 🙂 echt."));
    study.correct("Goed, zij luisterde 🙂 echt.");
    BOOST_TEST(study.state().codings.of(study.interview()).front().quoteText == "(…) zij luisterde (…)");
}

BOOST_AUTO_TEST_CASE(TheViews_ShowTextAndPlacesAsTheProgramDoes)
{
    Interview study;
    study.code("luisterde", "listens");
    study.correct("Goed, ja, zij luistert altijd 🙂 echt.");
    study.code("altijd", "calm");
    study.project->undo();
    study.project->redo();
    study.project.reset();
    const auto ask = [&](const std::string& sql) {
        const auto out = study.folder / "asked";
        const std::string command =
            "python3 -c \"import sqlite3,sys; print('|'.join(str(v) for row in "
            "sqlite3.connect(sys.argv[1]).execute(sys.argv[2]) for v in row),end='')\" '" +
            study.path.string() + "' '" + sql + "' > '" + out.string() + "'";
        BOOST_TEST_REQUIRE(std::system(command.c_str()) == 0); // NOLINT(concurrency-mt-unsafe)
        std::ifstream in(out);
        return std::string(std::istreambuf_iterator<char>(in), {});
    };
    BOOST_TEST(ask("SELECT passage, start, end FROM v_coding ORDER BY start") ==
               "luistert|33|41|altijd|42|48");
    BOOST_TEST(ask("SELECT text FROM v_turn WHERE number = 2") == "Goed, ja, zij luistert altijd 🙂 echt.");
    BOOST_TEST(ask("SELECT length = length(body), body FROM v_transcript") ==
               "1|I: Hoe was dat?\nR: Goed, ja, zij luistert altijd 🙂 echt.\n");
    BOOST_TEST(ask("SELECT body FROM transcript_text") ==
               "I: Hoe was dat?\nR: Goed, zé luisterde 🙂 echt.\n");
}

BOOST_AUTO_TEST_CASE(AHandOut_HoldsNoCorrectionOfATranscriptThatIsNotInIt)
{
    Interview study;
    study.import("interview 2", "R: Andere woorden.\n");
    const auto second = study.state().transcripts.byName("interview 2")->id;
    study.correct("Goed, GEHEIMENAAM luisterde 🙂 echt.");
    study.correct("Goed, zij luisterde 🙂 echt.");
    study.project->apply(rd::history::correctTurn(
                             study.state(), {study.project->sourceText(second), *study.project->text(second)},
                             second, 1, "Andere BLIJVENDE woorden.")
                             .edit);
    const auto path = study.folder / "hand-out.draad";
    rd::project::handOut(*study.project, study.marit, {second}, path, false, study.clock.nowMs());
    std::ifstream in(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    BOOST_TEST(bytes.find("GEHEIMENAAM") == std::string::npos);
    const auto handed = rd::project::Project::open(path, study.options());
    BOOST_TEST(*handed->text(second) == "R: Andere BLIJVENDE woorden.\n");
    for (const auto& finding : handed->check()) BOOST_ERROR(finding.place << ": " << finding.what);
    for (const auto& entry : handed->history())
        BOOST_TEST(entry.description.find("interview 1") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(ARescuedProject_ShowsItsCorrectedTexts)
{
    Interview study;
    study.code("echt", "calm");
    study.correct("Goed, zij luisterde heel goed 🙂 echt.");
    const std::string before = study.told();
    study.project.reset();
    const auto path = study.folder / "rescued.draad";
    rd::project::Project::rescue(study.path, path);
    const auto rescued = rd::project::Project::open(path, study.options());
    BOOST_TEST((rd::test::told(*rescued) == before));
    for (const auto& finding : rescued->check()) BOOST_ERROR(finding.place << ": " << finding.what);
}

BOOST_AUTO_TEST_SUITE_END()
