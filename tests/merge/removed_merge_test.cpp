// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/guide_edits.h"
#include "history/memo_edits.h"
#include "history/round_edits.h"
#include "history/text_edits.h"
#include "merge/report_words.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

#include <functional>

using rd::test::Team;
using rd::test::told;

namespace
{

namespace history = rd::history;
using State = history::State;

/// Something that all copies have, as one may remove it and another rewrite it.
struct Thing {
    const char* what;
    std::function<void(Team&)> make; ///< In the first copy.
    std::function<history::Edit(const State&)> remove;
    std::function<history::Edit(const State&)> rewrite; ///< Its words become "herschreven".
    std::function<std::string(const State&)> words;     ///< Nothing where it is removed.
    std::string wrote;                                  ///< In the clash, in English.
};

template <class Map, class Words>
std::string wordsOfOnly(const Map& map, Words words)
{
    for (const auto& [id, one] : map)
        if (!one.deleted) return words(one);
    return "";
}

void apply(Team::Copy& copy, const history::Edit& edit)
{
    copy.project->apply(edit);
}

std::vector<Thing> things()
{
    const auto memo = [](const State& state) { return state.memos.begin()->second; };
    const auto code = [](const State& state) { return *state.codebook.byKey("calm"); };
    const auto round = [](const State& state) { return state.rounds.begin()->second; };
    const auto table = [](const State& state) { return state.tables.begin()->second; };
    const auto item = [](const State& state) { return state.guide.begin()->second; };
    const auto theCase = [](const State& state) { return *state.cases.cases().front(); };
    return {
        {"memo",
         [](Team& team) {
             rd::coding::Memo made;
             made.text.nl = "let op";
             apply(team.at(0), history::addMemo(team.at(0).state(), made));
         },
         [=](const State& state) { return history::deleteMemo(state, memo(state).id); },
         [=](const State& state) {
             auto changed = memo(state);
             changed.text.nl = "herschreven";
             return history::changeMemo(state, changed);
         },
         [](const State& state) {
             return wordsOfOnly(state.memos, [](const auto& one) { return one.text.nl; });
         },
         "text (Dutch): herschreven"},
        {"code without codings", [](Team&) {},
         [=](const State& state) { return history::deleteCode(state, code(state).id); },
         [=](const State& state) {
             auto changed = code(state);
             changed.name.nl = "herschreven";
             return history::changeCode(state, changed);
         },
         [](const State& state) {
             const auto* found = state.codebook.byKey("calm");
             return found == nullptr ? std::string() : found->name.nl;
         },
         "name (Dutch): herschreven"},
        {"round",
         [](Team& team) {
             rd::coding::Round made;
             made.name = "ronde";
             made.transcripts = {team.interview()};
             apply(team.at(0), history::setRound(team.at(0).state(), made));
         },
         [=](const State& state) { return history::deleteRound(state, round(state).id); },
         [=](const State& state) {
             auto changed = round(state);
             changed.name = "herschreven";
             return history::setRound(state, changed);
         },
         [](const State& state) {
             return wordsOfOnly(state.rounds, [](const auto& one) { return one.name; });
         },
         "name: herschreven"},
        {"saved table",
         [](Team& team) {
             rd::coding::TableDefinition made;
             made.title = {"tabel", "table"};
             made.theme = team.code(0, "relation");
             apply(team.at(0), history::saveTable(team.at(0).state(), made));
         },
         [=](const State& state) { return history::deleteTable(state, table(state).id); },
         [=](const State& state) {
             auto changed = table(state);
             changed.title.nl = "herschreven";
             return history::saveTable(state, changed);
         },
         [](const State& state) {
             return wordsOfOnly(state.tables, [](const auto& one) { return one.title.nl; });
         },
         "title (Dutch): herschreven"},
        {"guide item",
         [](Team& team) {
             rd::transcript::GuideItem made;
             made.text.nl = "vraag";
             apply(team.at(0), history::addGuideItem(team.at(0).state(), made));
         },
         [=](const State& state) { return history::deleteGuideItem(state, item(state).id); },
         [=](const State& state) {
             auto changed = item(state);
             changed.text.nl = "herschreven";
             return history::changeGuideItem(state, changed);
         },
         [](const State& state) {
             return wordsOfOnly(state.guide, [](const auto& one) { return one.text.nl; });
         },
         "text (Dutch): herschreven"},
        {"case",
         [](Team& team) {
             rd::transcript::Case made;
             made.name = "zaak";
             apply(team.at(0), history::addCase(team.at(0).state(), made));
         },
         [=](const State& state) { return history::deleteCase(state, theCase(state).id); },
         [=](const State& state) {
             auto changed = theCase(state);
             changed.name = "herschreven";
             return history::changeCase(state, changed);
         },
         [](const State& state) {
             const auto cases = state.cases.cases();
             return cases.empty() ? std::string() : cases.front()->name;
         },
         "name: herschreven"},
        {"memo of a coding",
         [](Team& team) {
             team.codePassage(0, {0, 4}, "calm");
         },
         [](const State& state) {
             return history::removeCoding(state, state.codings.all().begin()->second.front().id);
         },
         [](const State& state) {
             return history::setCodingMemo(state, state.codings.all().begin()->second.front().id,
                                           "herschreven");
         },
         [](const State& state) {
             return state.codings.size() == 0 ? std::string()
                                              : state.codings.all().begin()->second.front().memo;
         },
         "memo: herschreven"},
    };
}

/// Two copies of which the first removed the thing and the second rewrote it, one a second after the other.
struct Apart : Team {
    explicit Apart(const Thing& thing, bool removedLast = true) : Team({0, 0, 0})
    {
        thing.make(*this);
        for (const std::size_t copy : {1U, 2U}) mergeFrom(copy, {0});
        at(removedLast ? 0 : 1).clock.move(60'000);
        at(1).clock.move(1000);
        at(0).clock.move(1000);
        apply(at(0), thing.remove(at(0).state()));
        apply(at(1), thing.rewrite(at(1).state()));
    }
    void expectSame(const std::string& where)
    {
        BOOST_TEST((told(*at(0).project) == told(*at(1).project)), where);
        for (const auto& finding : at(0).project->check())
            BOOST_ERROR(where << ": " << finding.place << " " << finding.what);
    }
};

}

BOOST_AUTO_TEST_SUITE(RemovedMerge)

BOOST_AUTO_TEST_CASE(RemovedByOneAndRewrittenByAnother_IsThereAndTold)
{
    const rd::SpeakIn speak(rd::Language::english);
    for (const Thing& thing : things())
        for (const bool removedLast : {true, false})
            for (const std::size_t into : {0U, 1U}) {
                Apart team(thing, removedLast);
                const auto report = team.mergeFrom(into, {1 - into});
                BOOST_TEST_CONTEXT(thing.what << ", into " << into)
                {
                    BOOST_TEST(thing.words(team.at(into).state()) == "herschreven");
                    BOOST_TEST_REQUIRE(report.copies.at(0).clashes.size() == 1U);
                    const auto& clash = report.copies.at(0).clashes.front();
                    BOOST_TEST(clash.removal);
                    BOOST_TEST(!clash.removalStands);
                    BOOST_TEST((into == 0 ? clash.here : clash.there) == "deleted");
                    BOOST_TEST((into == 0 ? clash.there : clash.here) == thing.wrote);
                    BOOST_TEST((into == 0 ? clash.hereBy : clash.thereBy) == "coder 1");
                    BOOST_TEST(clash.thereStands == (into == 0));
                    team.mergeFrom(1 - into, {into});
                    team.expectSame(thing.what);
                    BOOST_TEST(!team.mergeFrom(0, {1}).changed);
                }
            }
}

/// Also when the other had met the later words before the removal came.
BOOST_AUTO_TEST_CASE(RemovedByWhoWroteTheSameWordsLater_IsThereAndTold)
{
    for (const Thing& thing : things())
        for (const bool metBefore : {false, true}) {
            Team team({60'000, 0});
            thing.make(team);
            team.mergeFrom(1, {0});
            apply(team.at(1), thing.rewrite(team.at(1).state()));
            apply(team.at(0), thing.rewrite(team.at(0).state()));
            if (metBefore) team.mergeFrom(1, {0});
            apply(team.at(0), thing.remove(team.at(0).state()));
            const std::size_t into = metBefore ? 1 : 0;
            const auto report = team.mergeFrom(into, {1 - into});
            BOOST_TEST_CONTEXT(thing.what << ", met before: " << metBefore)
            {
                BOOST_TEST(thing.words(team.at(into).state()) == "herschreven");
                BOOST_TEST_REQUIRE(report.copies.at(0).clashes.size() == 1U);
                BOOST_TEST(report.copies.at(0).clashes.front().removal);
            }
        }
}

BOOST_AUTO_TEST_CASE(RemovedAndRewritten_CanBeChosenToBeRemoved_InEveryCopy)
{
    for (const Thing& thing : things()) {
        Apart team(thing);
        const auto report = team.mergeKeepingOurs(0, 1);
        BOOST_TEST_CONTEXT(thing.what)
        {
            BOOST_TEST(report.copies.at(0).clashes.at(0).removalStands);
            BOOST_TEST(thing.words(team.at(0).state()).empty());
            for (const std::size_t copy : {1U, 2U}) {
                team.mergeFrom(copy, {0});
                BOOST_TEST(thing.words(team.at(copy).state()).empty());
            }
            team.expectSame(thing.what);
            team.at(0).project->undo(); // the merge
            BOOST_TEST(thing.words(team.at(0).state()).empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(ThreeCopies_InWhateverOrder_HaveWhatWasRewritten)
{
    for (const Thing& thing : things())
        for (const auto& order : {std::vector<std::size_t>{0, 1}, std::vector<std::size_t>{1, 0}}) {
            Apart team(thing);
            const auto report = team.mergeFrom(2, order);
            BOOST_TEST(thing.words(team.at(2).state()) == "herschreven", thing.what);
            BOOST_TEST(report.copies.at(1).clashes.size() == 1U);
        }
}

BOOST_AUTO_TEST_CASE(ChosenToBeRemovedAndInUse_IsBackAndToldSo)
{
    const rd::SpeakIn speak(rd::Language::english);
    Team team({0, 0, 0});
    apply(team.at(0), history::deleteCode(team.at(0).state(), team.code(0, "calm")));
    auto code = *team.at(1).state().codebook.byKey("calm");
    code.name.nl = "herschreven";
    apply(team.at(1), history::changeCode(team.at(1).state(), code));
    team.codePassage(2, {0, 4}, "calm");
    rd::project::MergeOptions options;
    options.onlyTry = true;
    const auto tried = team.mergeFrom(0, {1, 2}, options);
    options.onlyTry = false;
    options.keepHere[{"", tried.copies.at(0).clashes.at(0).id}] = true;
    const auto report = team.mergeFrom(0, {1, 2}, options);
    BOOST_TEST((team.at(0).state().codebook.byKey("calm") != nullptr));
    const auto& clash = report.copies.at(0).clashes.at(0);
    BOOST_TEST(!clash.removalStands);
    BOOST_TEST(clash.stands == "name (Dutch): herschreven");
    const auto sentences = rd::merge::sentencesOf(report);
    BOOST_TEST(std::any_of(sentences.begin(), sentences.end(), [](const std::string& one) {
        return one.find("chosen to be removed, but it is in use") != std::string::npos;
    }));
}

BOOST_AUTO_TEST_CASE(RemovedByWhoKnowsWhatWasRewritten_IsRemoved)
{
    for (const Thing& thing : things()) {
        Apart team(thing);
        team.mergeFrom(2, {1});
        apply(team.at(2), thing.remove(team.at(2).state()));
        const auto report = team.mergeFrom(1, {2});
        BOOST_TEST(thing.words(team.at(1).state()).empty(), thing.what);
        BOOST_TEST(report.copies.at(0).clashes.empty());
    }
}

BOOST_AUTO_TEST_CASE(RemovedByBothOfWhomOneHadRewrittenIt_IsRemoved)
{
    for (const Thing& thing : things())
        for (const bool removedLast : {true, false})
            for (const std::size_t into : {0U, 1U}) {
                Apart team(thing, removedLast);
                apply(team.at(1), thing.remove(team.at(1).state()));
                const auto report = team.mergeFrom(into, {1 - into});
                BOOST_TEST(thing.words(team.at(into).state()).empty(), thing.what << ", into " << into);
                BOOST_TEST(report.copies.at(0).clashes.empty());
                team.mergeFrom(1 - into, {into});
                team.expectSame(thing.what);
            }
}

BOOST_AUTO_TEST_CASE(BackByAMergeAndRemovedAgain_StaysRemoved)
{
    for (const Thing& thing : things()) {
        Apart team(thing);
        team.mergeFrom(0, {1});
        apply(team.at(0), thing.remove(team.at(0).state()));
        team.mergeFrom(2, {1, 0});
        team.mergeFrom(1, {0});
        for (const std::size_t copy : {1U, 2U})
            BOOST_TEST(thing.words(team.at(copy).state()).empty(), thing.what);
        team.expectSame(thing.what);
    }
}

BOOST_AUTO_TEST_CASE(RewritingThatWasUndone_BringsNothingBack)
{
    for (const Thing& thing : things()) {
        Apart team(thing);
        team.at(1).project->undo();
        const auto report = team.mergeFrom(0, {1});
        BOOST_TEST(thing.words(team.at(0).state()).empty(), thing.what);
        BOOST_TEST(report.copies.at(0).clashes.empty());
    }
}

BOOST_AUTO_TEST_CASE(RemovedInOneOfThreeAndRenamedInTwo_CanBeChosenAsRemoved_InEveryOrder)
{
    for (const std::vector<std::size_t>& order : {std::vector<std::size_t>{0, 1, 2}, {1, 0, 2}, {2, 1, 0}}) {
        Team team({0, 0, 0});
        const rd::CodeId calm = team.code(0, "calm");
        apply(team.at(0), history::deleteCode(team.at(0).state(), calm));
        for (const std::size_t copy : {1U, 2U}) {
            auto renamed = *team.at(copy).state().codebook.find(calm);
            renamed.name.nl = copy == 1 ? "rust" : "stilte";
            apply(team.at(copy), history::changeCode(team.at(copy).state(), renamed));
        }
        rd::project::MergeOptions options;
        options.onlyTry = true;
        const auto tried = team.mergeFrom(order[0], {order[1], order[2]}, options);
        options.onlyTry = false;
        for (const auto& copy : tried.copies)
            for (const auto& clash : copy.clashes) // the removal, and of the names whichever is here
                options.keepHere[{copy.file, clash.id}] =
                    clash.removal ? (clash.here == "deleted" || clash.thereStands) && clash.there != "deleted"
                                  : true;
        team.mergeFrom(order[0], {order[1], order[2]}, options);
        BOOST_TEST(team.at(order[0]).state().codebook.find(calm)->deleted);
    }
}

BOOST_AUTO_TEST_CASE(ThemeDeletedHere_AndACodePutBelowItThere_IsBackWithIt)
{
    Team team({0, 0});
    const rd::CodeId theme = team.code(0, "relation");
    apply(team.at(0), history::deleteCode(team.at(0).state(), theme));
    const rd::CodeId kind = team.addCode(1, "aardig", theme);
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(!team.at(0).state().codebook.find(theme)->deleted);
    BOOST_TEST((team.at(0).state().codebook.find(kind)->parent == theme));
    BOOST_TEST(std::any_of(report.findings.begin(), report.findings.end(),
                           [](const auto& finding) { return finding.kind == "code-restored"; }));
    team.mergeFrom(1, {0});
    BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
}

/// Chosen to be by itself it has the codings that the merge of the codes had moved, and those made apart.
namespace
{

/// All removals in which somebody wrote are chosen, whoever's they are.
rd::project::MergeOptions choosingRemovals(Team& team, std::size_t into, std::size_t from)
{
    rd::project::MergeOptions options;
    options.onlyTry = true;
    const auto tried = team.mergeFrom(into, {from}, options);
    options.onlyTry = false;
    for (const auto& clash : tried.copies.at(0).clashes)
        if (clash.removal) options.keepHere[{"", clash.id}] = clash.here == "deleted";
    return options;
}

}

/// Nobody coded there: only the code that its codings had gone with was rewritten.
BOOST_AUTO_TEST_CASE(TranscriptRemovedAfterACodeThatAnotherRewrote_StaysRemoved)
{
    for (const bool codeFirst : {true, false}) {
        Team team({0, 0});
        const rd::CodeId calm = team.code(0, "calm");
        team.codePassage(0, {22, 26}, "calm");
        team.mergeFrom(1, {0});
        const auto removeCode = [&] { apply(team.at(0), history::deleteCode(team.at(0).state(), calm)); };
        if (codeFirst) removeCode();
        apply(team.at(0), history::deleteTranscript(team.at(0).state(), team.interview()));
        if (!codeFirst) removeCode();
        auto explained = *team.at(1).state().codebook.find(calm);
        explained.definition.meaning.nl = "rustig";
        apply(team.at(1), history::changeCode(team.at(1).state(), explained));
        team.mergeFrom(0, {1});
        BOOST_TEST(!team.at(0).state().codebook.find(calm)->deleted);
        BOOST_TEST(team.at(0).state().transcripts.find(team.interview())->deleted);
        team.mergeFrom(1, {0});
        BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
    }
}

/// And is back where a third coded there, with what had gone with the code.
BOOST_AUTO_TEST_CASE(TranscriptRemovedAfterACodeThatAnotherRewrote_IsBackWithAllWhereAThirdCodedInIt)
{
    Team team({0, 0, 0});
    const rd::CodeId calm = team.code(0, "calm");
    team.codePassage(0, {22, 26}, "calm");
    for (const std::size_t copy : {1U, 2U}) team.mergeFrom(copy, {0});
    apply(team.at(0), history::deleteCode(team.at(0).state(), calm));
    apply(team.at(0), history::deleteTranscript(team.at(0).state(), team.interview()));
    auto explained = *team.at(1).state().codebook.find(calm);
    explained.definition.meaning.nl = "rustig";
    apply(team.at(1), history::changeCode(team.at(1).state(), explained));
    team.codePassage(2, {0, 2}, "listens");
    team.mergeFrom(0, {1, 2});
    BOOST_TEST(team.at(0).state().codings.of(team.interview()).size() == 2U);
    team.mergeFrom(2, {1});
    team.mergeFrom(2, {0});
    BOOST_TEST((told(*team.at(0).project) == told(*team.at(2).project)));
}

/// The codings of a code that was merged after the transcript went are of the other where that is back.
BOOST_AUTO_TEST_CASE(TranscriptRemovedBeforeACodeBecameAnother_IsBackWithTheCodingsOfThatOne)
{
    for (const std::size_t into : {0U, 1U}) {
        Team team({0, 0});
        const rd::CodeId listens = team.code(0, "listens");
        team.codePassage(0, {22, 26}, "calm");
        team.mergeFrom(1, {0});
        apply(team.at(0), history::deleteTranscript(team.at(0).state(), team.interview()));
        apply(team.at(0), history::mergeCodes(team.at(0).state(), team.code(0, "calm"), listens));
        team.codePassage(1, {0, 2}, "relation");
        team.mergeFrom(into, {1 - into});
        const auto codings = team.at(into).state().codings.of(team.interview());
        BOOST_TEST_REQUIRE(codings.size() == 2U);
        BOOST_TEST((codings.back().code == listens));
        team.mergeFrom(1 - into, {into});
        BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
    }
}

/// Of two reasons for a coding to be gone a chosen one does not hold, and the other neither.
BOOST_AUTO_TEST_CASE(TranscriptChosenToBeRemovedAndInUse_IsBackWithTheCodingsOfACodeThatIsBack)
{
    Team team({0, 0, 0});
    team.codePassage(0, {22, 26}, "calm");
    for (const std::size_t copy : {1U, 2U}) team.mergeFrom(copy, {0});
    apply(team.at(0), history::deleteTranscript(team.at(0).state(), team.interview()));
    apply(team.at(1), history::renameTranscript(team.at(1).state(), team.interview(), "gesprek"));
    team.codePassage(1, {0, 2}, "calm");
    apply(team.at(2), history::deleteCode(team.at(2).state(), team.code(2, "calm")));
    rd::project::MergeOptions options;
    options.onlyTry = true;
    const auto tried = team.mergeFrom(0, {1, 2}, options);
    options.onlyTry = false;
    options.keepHere[{"", tried.copies.at(0).clashes.at(0).id}] = true;
    team.mergeFrom(0, {1, 2}, options);
    BOOST_TEST(team.at(0).state().codings.of(team.interview()).size() == 2U);
    for (const std::size_t copy : {1U, 2U}) {
        team.mergeFrom(copy, {0});
        BOOST_TEST((told(*team.at(0).project) == told(*team.at(copy).project)));
    }
}

/// Whoever deleted what it stood below, and when.
BOOST_AUTO_TEST_CASE(CodeThatBecameAnother_IsNotBackWithItsTheme)
{
    for (const std::int64_t ahead : {0, 60'000}) {
        Team team({ahead, 0});
        const rd::CodeId theme = team.code(0, "relation");
        const rd::CodeId calm = team.code(0, "calm");
        team.codePassage(0, {22, 26}, "calm");
        team.mergeFrom(1, {0});
        apply(team.at(1), history::mergeCodes(team.at(1).state(), calm, theme));
        apply(team.at(0), history::deleteCode(team.at(0).state(), theme));
        team.mergeFrom(0, {1});
        BOOST_TEST(!team.at(0).state().codebook.find(theme)->deleted); // its coding is wanted
        BOOST_TEST(team.at(0).state().codebook.find(calm)->deleted);
        team.mergeFrom(1, {0});
        BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
    }
}

BOOST_AUTO_TEST_CASE(CodesThatAreBackAlongWithATheme_AreNamed)
{
    const rd::SpeakIn speak(rd::Language::english);
    Team team({0, 0});
    apply(team.at(0), history::deleteCode(team.at(0).state(), team.code(0, "relation")));
    team.codePassage(1, {22, 26}, "calm");
    std::string findings;
    for (const auto& finding : team.mergeFrom(0, {1}).findings) findings += finding.text + "\n";
    BOOST_TEST(findings.find("“listens” is back along with what it stands below") != std::string::npos,
               findings);
}

/// What would have come back because of it does not.
BOOST_AUTO_TEST_CASE(RemovalThatIsChosen_TakesAlsoWhatStoodAboveIt)
{
    Team team({0, 0});
    const rd::CodeId theme = team.code(0, "relation");
    const rd::CodeId calm = team.code(0, "calm");
    auto colored = *team.at(0).state().codebook.find(calm);
    colored.color = 0x123456;
    apply(team.at(0), history::changeCode(team.at(0).state(), colored));
    apply(team.at(1), history::deleteCode(team.at(1).state(), theme));
    const auto report = team.mergeFrom(0, {1}, choosingRemovals(team, 0, 1));
    BOOST_TEST(team.at(0).state().codebook.find(calm)->deleted);
    BOOST_TEST(team.at(0).state().codebook.find(theme)->deleted);
    for (const auto& finding : report.findings) BOOST_TEST(finding.kind != "code-restored", finding.text);
    team.mergeFrom(1, {0});
    BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
}

/// Others coded with it, so that no choice would take it away.
BOOST_AUTO_TEST_CASE(RemovalOfWhatAnotherUses_IsToldAndNotAsked)
{
    const rd::SpeakIn speak(rd::Language::english);
    for (const std::size_t into : {0U, 1U}) {
        Team team({0, 0});
        const rd::CodeId calm = team.code(0, "calm");
        apply(team.at(0), history::deleteCode(team.at(0).state(), calm));
        auto colored = *team.at(1).state().codebook.find(calm);
        colored.color = 0x123456;
        apply(team.at(1), history::changeCode(team.at(1).state(), colored));
        team.codePassage(1, {22, 26}, "calm");
        const auto report = team.mergeFrom(into, {1 - into});
        BOOST_TEST_REQUIRE(report.copies.at(0).clashes.size() == 1U);
        BOOST_TEST(report.copies.at(0).clashes.front().isFixed);
        const std::string words = rd::merge::reportInWords(report);
        BOOST_TEST(words.find("so that it stays), not knowing that. It is back.\n") != std::string::npos,
                   words);
    }
}

BOOST_AUTO_TEST_CASE(RemovalOfACodingThatIsChosen_HoldsWhereItsTranscriptIsBack)
{
    Team team({0, 0});
    team.codePassage(0, {22, 26}, "calm");
    team.mergeFrom(1, {0});
    const auto coding = team.at(0).state().codings.of(team.interview()).front().id;
    apply(team.at(0), history::setCodingMemo(team.at(0).state(), coding, "mooi"));
    apply(team.at(0), history::renameTranscript(team.at(0).state(), team.interview(), "gesprek"));
    team.codePassage(0, {0, 2}, "listens");
    apply(team.at(1), history::deleteTranscript(team.at(1).state(), team.interview()));
    const auto report = team.mergeFrom(0, {1}, choosingRemovals(team, 0, 1));
    BOOST_TEST(!team.at(0).state().transcripts.find(team.interview())->deleted); // what is new is in it
    BOOST_TEST((team.at(0).state().codings.find(team.interview(), coding) == nullptr));
    const std::string words = rd::merge::reportInWords(report);
    BOOST_TEST(words.find("1 coding in it, so that it stays") != std::string::npos, words);
    team.mergeFrom(1, {0});
    BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
}

BOOST_AUTO_TEST_CASE(CodeMergedHereAndRenamedThere_StaysMergedUnlessChosen_AndIsTold)
{
    for (const bool choose : {false, true}) {
        Team team({0, 0});
        const rd::CodeId calm = team.code(0, "calm");
        team.codePassage(0, {0, 2}, "listens");
        team.codePassage(0, {3, 5}, "calm");
        team.mergeFrom(1, {0});
        apply(team.at(0), history::mergeCodes(team.at(0).state(), calm, team.code(0, "listens")));
        auto renamed = *team.at(1).state().codebook.find(calm);
        renamed.name.nl = "kalmte";
        apply(team.at(1), history::changeCode(team.at(1).state(), renamed));
        team.codePassage(1, {6, 8}, "calm");
        rd::project::MergeOptions options;
        if (choose) options.keepHere[{"", "code/" + calm.uuid.toString() + "/deleted"}] = false;
        const auto report = team.mergeFrom(0, {1}, options);
        BOOST_TEST_REQUIRE(report.copies.at(0).clashes.size() == 1U);
        BOOST_TEST(report.copies.at(0).clashes.at(0).removalStands == !choose);
        BOOST_TEST(report.copies.at(0).clashes.at(0).here == "made part of “listens”");
        BOOST_TEST(std::any_of(report.findings.begin(), report.findings.end(), [](const auto& finding) {
                       return finding.kind == "coding-followed";
                   }) == !choose);
        std::map<std::string, int> coded;
        for (const auto& coding : team.at(0).state().codings.of(team.interview()))
            ++coded[team.at(0).state().codebook.find(coding.code)->key];
        BOOST_TEST(coded["calm"] == (choose ? 2 : 0));
        BOOST_TEST(coded["listens"] == (choose ? 1 : 3));
        const auto* code = team.at(0).state().codebook.find(calm);
        BOOST_TEST(code->deleted == !choose);
        BOOST_TEST((code->mergedInto == rd::CodeId{}) == choose);
        team.mergeFrom(1, {0});
        BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
    }
}

/// Nobody wanted those codings gone; and so it is when a third copy had renamed the code.
/// What stood below the theme is wanted where that became part of another.
BOOST_AUTO_TEST_CASE(ThemeMergedHereAndDeletedThere_KeepsItsFactorsAndTheirCodings)
{
    for (const std::size_t into : {0U, 1U}) {
        Team team({0, 60'000});
        const rd::CodeId other = team.addCode(0, "ander thema");
        const rd::CodeId calm = team.code(0, "calm");
        team.codePassage(0, {22, 26}, "calm");
        team.mergeFrom(1, {0});
        const rd::CodeId theme = team.code(0, "relation");
        apply(team.at(0), history::mergeCodes(team.at(0).state(), theme, other));
        apply(team.at(1), history::deleteCode(team.at(1).state(), theme));
        team.mergeFrom(into, {1 - into});
        const auto& state = team.at(into).state();
        BOOST_TEST(!state.codebook.find(calm)->deleted);
        BOOST_TEST((state.codebook.find(calm)->parent == other));
        BOOST_TEST(state.codings.of(team.interview()).size() == 1U);
        BOOST_TEST(state.codebook.find(theme)->deleted);
        team.mergeFrom(1 - into, {into});
        BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
    }
}

/// It stays part of the other, which stands where it stood.
BOOST_AUTO_TEST_CASE(CodeMergedIntoOneThatAnotherPutBelowIt_StaysMerged)
{
    for (const std::size_t into : {0U, 1U}) {
        Team team({0, 60'000});
        const rd::CodeId calm = team.code(0, "calm");
        const rd::CodeId listens = team.code(0, "listens");
        apply(team.at(0), history::mergeCodes(team.at(0).state(), calm, listens));
        apply(team.at(1), history::moveCode(team.at(1).state(), listens, calm, {}));
        team.mergeFrom(into, {1 - into});
        const auto& state = team.at(into).state();
        BOOST_TEST(state.codebook.find(calm)->deleted);
        BOOST_TEST((state.codebook.find(listens)->parent == team.code(into, "relation")));
        team.mergeFrom(1 - into, {into});
        BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
    }
}

/// Into a code that another deleted: it is wanted, also where no coding says so.
BOOST_AUTO_TEST_CASE(CodeMergedIntoOneThatAnotherDeleted_BringsThatOneBackWithAllCodings)
{
    const rd::SpeakIn speak(rd::Language::english);
    for (const bool coded : {false, true})
        for (const std::size_t into : {0U, 1U}) {
            Team team({60'000, 0});
            const rd::CodeId listens = team.code(0, "listens");
            const rd::CodeId calm = team.code(0, "calm");
            if (coded) team.codePassage(0, {22, 26}, "calm");
            team.mergeFrom(1, {0});
            apply(team.at(0), history::deleteCode(team.at(0).state(), listens));
            if (coded) team.codePassage(0, {0, 2}, "calm");
            apply(team.at(1), history::mergeCodes(team.at(1).state(), calm, listens));
            const auto report = team.mergeFrom(into, {1 - into});
            const auto& state = team.at(into).state();
            BOOST_TEST(!state.codebook.find(listens)->deleted);
            BOOST_TEST(state.codebook.find(calm)->deleted);
            for (const auto& coding : state.codings.of(team.interview()))
                BOOST_TEST((coding.code == listens));
            BOOST_TEST(state.codings.of(team.interview()).size() == (coded ? 2U : 0U));
            const std::string words = rd::merge::reportInWords(report);
            BOOST_TEST(words.find("removed “listens”") != std::string::npos, words);
            team.mergeFrom(1 - into, {into});
            BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
        }
}

BOOST_AUTO_TEST_CASE(CodeDeletedHereAndMergedThere_ItsCodingsAreOfTheOther_AndTold)
{
    for (const bool isRenamed : {false, true}) {
        Team team({0, 0, 0});
        const rd::CodeId calm = team.code(0, "calm");
        team.codePassage(0, {0, 2}, "listens");
        team.codePassage(0, {3, 5}, "calm");
        team.codePassage(0, {6, 8}, "calm");
        for (const std::size_t i : {1U, 2U}) team.mergeFrom(i, {0});
        apply(team.at(0), history::deleteCode(team.at(0).state(), calm));
        auto renamed = *team.at(1).state().codebook.find(calm);
        renamed.name.nl = "kalmte";
        if (isRenamed) apply(team.at(1), history::changeCode(team.at(1).state(), renamed));
        apply(team.at(2), history::mergeCodes(team.at(2).state(), calm, team.code(2, "listens")));
        team.mergeFrom(0, {1});
        const auto report = team.mergeFrom(0, {2});
        const auto& codings = team.at(0).state().codings.of(team.interview());
        BOOST_TEST_REQUIRE(codings.size() == 3U);
        for (const auto& coding : codings) BOOST_TEST((coding.code == team.code(0, "listens")));
        std::size_t told = 0;
        for (const auto& clash : report.copies.at(0).clashes)
            told += clash.removal && clash.id.starts_with("coding/") ? 1 : 0;
        BOOST_TEST(told == 2U);
        BOOST_TEST(team.at(0).project->check().empty());
        team.mergeFrom(2, {1});
        team.mergeFrom(2, {0});
        BOOST_TEST((rd::test::told(*team.at(0).project) == rd::test::told(*team.at(2).project)));
    }
}

namespace
{

/// Codings with these codes and this qualifier, in order of place.
std::string codesAndQualifiers(Team& team, std::size_t copy)
{
    std::string all;
    for (const auto& coding : team.at(copy).state().codings.of(team.interview())) {
        all += team.at(copy).state().codebook.find(coding.code)->key;
        if (coding.qualifier) all += "/" + team.at(copy).state().codebook.find(coding.qualifier)->key;
        all += " ";
    }
    return all;
}

/// Both copies have three codings; what removes and what is done apart are the case's own.
template <class Remove, class Write>
std::string afterRemoval(Remove remove, Write write)
{
    std::string all;
    for (const bool removerFirst : {true, false}) {
        Team team({0, 0});
        team.codePassage(0, {0, 2}, "listens");
        team.codePassage(0, {3, 5}, "calm");
        team.codePassage(0, {6, 8}, "calm");
        const auto second = team.at(0).state().codings.of(team.interview()).at(1).id;
        apply(team.at(0), history::setCodingQualifier(team.at(0).state(), second, team.code(0, "not_done")));
        team.mergeFrom(1, {0});
        remove(team, team.at(0));
        write(team, team.at(1));
        const std::size_t into = removerFirst ? 0 : 1;
        team.mergeFrom(into, {1 - into});
        all = codesAndQualifiers(team, into);
        for (const auto& finding : team.at(into).project->check()) BOOST_ERROR(finding.what);
        team.mergeFrom(1 - into, {into});
        BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
        team.at(into).project->undo();
        BOOST_TEST(codesAndQualifiers(team, into) != (removerFirst ? all : std::string()));
    }
    return all;
}

}

BOOST_AUTO_TEST_CASE(WhatIsBack_ComesWithTheCodingsThatHadGoneWithIt)
{
    const auto rename = [](const char* key) {
        return [key](Team& team, Team::Copy& copy) {
            auto renamed = *copy.state().codebook.find(team.code(1, key));
            renamed.name.nl = "anders";
            apply(copy, history::changeCode(copy.state(), renamed));
        };
    };
    const auto removeCode = [](const char* key) {
        return [key](Team& team, Team::Copy& copy) {
            apply(copy, history::deleteCode(copy.state(), team.code(0, key), ""));
        };
    };
    BOOST_TEST(afterRemoval(removeCode("calm"), rename("calm")) == "listens calm/not_done calm ");
    BOOST_TEST(afterRemoval(removeCode("relation"), rename("relation")) == "listens calm/not_done calm ");
    BOOST_TEST(afterRemoval(removeCode("not_done"), rename("not_done")) == "listens calm/not_done calm ");
    BOOST_TEST(afterRemoval(removeCode("relation"), [](Team& team, Team::Copy&) {
                   team.codePassage(1, {9, 10}, "listens");
               }) == "listens calm/not_done calm listens ");
    const auto removeInterview = [](Team& team, Team::Copy& copy) {
        apply(copy, history::deleteTranscript(copy.state(), team.interview()));
    };
    BOOST_TEST(afterRemoval(removeInterview, [](Team& team, Team::Copy&) {
                   team.codePassage(1, {9, 10}, "listens");
               }) == "listens calm/not_done calm listens ");
    BOOST_TEST(afterRemoval(removeInterview, [](Team& team, Team::Copy& copy) {
                   apply(copy, history::renameTranscript(copy.state(), team.interview(), "anders"));
               }) == "listens calm/not_done calm ");
}

BOOST_AUTO_TEST_CASE(RemovedByOneAndMemoOrCorrectionMadeThereByAnother_IsBackAndTold)
{
    const auto removeInterview = [](Team& team, std::size_t copy) {
        apply(team.at(copy), history::deleteTranscript(team.at(copy).state(), team.interview()));
    };
    const auto removeCoding = [](Team& team, std::size_t copy) {
        const auto id = team.at(copy).state().codings.of(team.interview()).at(0).id;
        apply(team.at(copy), history::removeCoding(team.at(copy).state(), id));
    };
    const auto memoAbout = [](const rd::Uuid& subject) {
        rd::coding::Memo memo;
        memo.text.nl = "let op";
        memo.subject = subject;
        return memo;
    };
    const auto hang = [&](Team& team, std::size_t copy, int what) {
        const State& state = team.at(copy).state();
        auto& project = *team.at(copy).project;
        if (what == 2)
            return project.apply(
                history::correctTurn(state,
                                     {project.sourceText(team.interview()), *project.text(team.interview())},
                                     team.interview(), 2, "Goed, zij luisterde 🙂 echt.")
                    .edit);
        const auto subject =
            what == 0 ? team.interview().uuid : state.codings.of(team.interview()).at(0).id.uuid;
        return project.apply(history::addMemo(state, memoAbout(subject)));
    };
    for (const int what : {0, 1, 2})
        for (const std::size_t into : {0U, 1U}) {
            Team team({0, 0});
            team.codePassage(0, {0, 2}, "listens");
            team.mergeFrom(1, {0});
            if (what == 1)
                removeCoding(team, 0);
            else
                removeInterview(team, 0);
            hang(team, 1, what);
            const auto report = team.mergeFrom(into, {1 - into});
            BOOST_TEST_REQUIRE(report.copies.at(0).clashes.size() == 1U);
            const auto& clash = report.copies.at(0).clashes.at(0);
            BOOST_TEST((clash.here + clash.there)
                           .find(what == 2 ? "corrections of texts: 1" : "1 memo about it, which stays") !=
                       std::string::npos);
            BOOST_TEST(team.at(into).state().codings.of(team.interview()).size() == 1U);
            BOOST_TEST(!team.at(into).state().transcripts.find(team.interview())->deleted);
            team.mergeFrom(1 - into, {into});
            BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
        }
}

BOOST_AUTO_TEST_CASE(ImportUndoneHereAndRenamedThere_IsBackWithItsTurns)
{
    Team team({0, 0});
    history::NewTranscript import;
    import.transcript.name = "tweede";
    import.body = "R: Ja.\n";
    rd::transcript::Speaker speaker;
    speaker.id = rd::SpeakerId::make();
    speaker.label = "R";
    rd::transcript::Turn turn;
    turn.id = rd::TurnId::make();
    turn.number = 1;
    turn.span = {0, 6};
    turn.textStart = 3;
    turn.speaker = speaker.id;
    import.speakers = {speaker};
    import.turns = {turn};
    apply(team.at(0), history::importTranscripts(team.at(0).state(), {import}));
    team.mergeFrom(1, {0});
    team.at(0).project->undo();
    const auto id = team.at(1).state().transcripts.byName("tweede")->id;
    apply(team.at(1), history::renameTranscript(team.at(1).state(), id, "anders"));
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(report.copies.at(0).clashes.size() == 1U);
    const auto* back = team.at(0).state().transcripts.byName("anders");
    BOOST_TEST_REQUIRE((back != nullptr));
    BOOST_TEST(team.at(0).state().transcripts.turnsOf(back->id).size() == 1U);
    team.mergeFrom(1, {0});
    BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
    for (const auto& finding : team.at(0).project->check()) BOOST_ERROR(finding.what);
}

BOOST_AUTO_TEST_SUITE_END()
