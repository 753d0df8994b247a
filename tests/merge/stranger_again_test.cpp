// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "history/memo_edits.h"
#include "merge/report_words.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using rd::merge::Report;
using rd::project::MergeOptions;
using rd::test::Study;
using rd::test::tells;
using rd::text::Span;

namespace
{

Report merge(Study& ours, Study& theirs, const MergeOptions& options = {})
{
    return ours.project->merge({theirs.path}, options);
}

void name(Study& study, const std::string& key, const rd::Wording& name)
{
    rd::codebook::Code code = *study.state().codebook.byKey(key);
    code.name = name;
    study.project->apply(rd::history::changeCode(study.state(), code));
}

/// The codings by what their code and coder are called.
std::multiset<std::string> said(Study& study)
{
    std::multiset<std::string> lines;
    for (const auto& [transcript, list] : study.state().codings.all())
        for (const auto& coding : list)
            lines.insert(*study.project->text(transcript) + "|" + std::to_string(coding.span.start) + "-" +
                         std::to_string(coding.span.end) + "|" +
                         study.state().codebook.find(coding.code)->name.nl + "|" +
                         study.state().coders.at(coding.coder).name + "|" + coding.memo);
    return lines;
}

std::multiset<std::string> codeNames(const Study& study)
{
    std::multiset<std::string> names;
    for (const auto* code : study.state().codebook.inOrder()) names.insert(code->name.nl);
    return names;
}

std::multiset<std::string> caseNames(const Study& study)
{
    std::multiset<std::string> names;
    for (const auto* one : study.state().cases.cases()) names.insert(one->name);
    return names;
}

const rd::coding::Coding& firstCoding(const Study& study)
{
    return study.state().codings.of(study.interview()).front();
}

void addCase(Study& study, const std::string& name)
{
    rd::transcript::Case made;
    made.name = name;
    study.project->apply(rd::history::addCase(study.state(), made));
}

}

/// A project without common history that is merged, and merged again.
BOOST_AUTO_TEST_SUITE(StrangerAgain)

BOOST_AUTO_TEST_CASE(CodesOfOneNameUnderOtherKeys_AreOne)
{
    Study ours;
    Study theirs;
    ours.addCode("rust", ours.code("relation"));
    theirs.addCode("x1", theirs.code("relation"));
    name(ours, "rust", {"Brengt rust", ""});
    name(theirs, "x1", {"brengt  RUST", "brings calm"});
    theirs.codePassage({0, 4}, "x1");
    merge(ours, theirs);
    BOOST_TEST((firstCoding(ours).code == ours.code("rust")));
    BOOST_TEST(ours.state().codebook.byKey("rust")->name.en == "brings calm"); // what ours lacked
    BOOST_TEST(ours.state().codebook.byKey("x1") == nullptr);
}

BOOST_AUTO_TEST_CASE(NameGoesBeforeKey)
{
    Study ours;
    Study theirs;
    ours.addCode("a", ours.code("relation"));
    ours.addCode("b", ours.code("relation"));
    theirs.addCode("a", theirs.code("relation"));
    name(ours, "a", {"hoop", ""});
    name(ours, "b", {"troost", ""});
    name(theirs, "a", {"troost", ""});
    theirs.codePassage({0, 4}, "a");
    const auto report = merge(ours, theirs);
    BOOST_TEST((firstCoding(ours).code == ours.code("b")));
    BOOST_TEST(!tells(report, "code-other-name"));
}

BOOST_AUTO_TEST_CASE(AMappingUsedAgain_OrLeftOutTheNextTime_DoublesNothing)
{
    Study ours;
    Study theirs;
    for (const char* key : {"rust", "nieuw"}) theirs.addCode(key, theirs.code("relation"));
    theirs.codePassage({0, 4}, "rust");
    theirs.codePassage({5, 9}, "nieuw");
    theirs.codePassage({5, 9}, "calm");
    MergeOptions options;
    options.mapping = {{"rust", "listens"}, {"nieuw", ""}, {"calm", ""}};
    merge(ours, theirs, options);
    const auto before = said(ours);
    BOOST_TEST(before.size() == 3U);
    BOOST_TEST((ours.state().codebook.byKey("calm_2") != nullptr));
    BOOST_TEST(!merge(ours, theirs, options).changed);
    BOOST_TEST(!merge(ours, theirs).changed);
    BOOST_TEST(said(ours) == before, boost::test_tools::per_element());
    theirs.codePassage({10, 12}, "rust");
    theirs.codePassage({10, 12}, "calm");
    merge(ours, theirs);
    const auto& list = ours.state().codings.of(ours.interview());
    const auto hasCode = [&](const char* key) {
        return std::count_if(list.begin(), list.end(), [&](const auto& coding) {
            return coding.code == ours.code(key) && coding.span.start == 10;
        });
    };
    BOOST_TEST(list.size() == 5U);
    BOOST_TEST(hasCode("listens") == 1);
    BOOST_TEST(hasCode("calm_2") == 1);
}

BOOST_AUTO_TEST_CASE(WhatWasChangedOrDeletedHereSince_StaysSo)
{
    Study ours;
    Study theirs;
    theirs.addCode("rust", theirs.code("relation"));
    ours.codePassage({0, 4}, "calm");
    theirs.codePassage({0, 4}, "calm"); // becomes ours
    theirs.codePassage({5, 9}, "rust");
    theirs.codePassage({10, 12}, "rust");
    merge(ours, theirs);
    BOOST_TEST(ours.codings() == 3U);
    name(ours, "rust", {"kalmte", ""});
    const auto list = ours.state().codings.of(ours.interview());
    ours.project->apply(rd::history::recodeCoding(ours.state(), list[0].id, ours.code("listens")));
    ours.project->apply(rd::history::removeCoding(ours.state(), list[1].id));
    const auto before = said(ours);
    BOOST_TEST(!merge(ours, theirs).changed);
    BOOST_TEST(said(ours) == before, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(ShortKeyThatIsTakenHere_IsTold)
{
    const rd::SpeakIn speak(rd::Language::english);
    Study ours;
    Study theirs;
    theirs.addCode("hoort", theirs.code("relation"));
    for (Study* study : {&ours, &theirs}) {
        auto code = *study->state().codebook.byKey(study == &ours ? "listens" : "hoort");
        code.shortKey = "l";
        study->project->apply(rd::history::changeCode(study->state(), code));
    }
    std::string findings;
    for (const auto& finding : merge(ours, theirs).findings) findings += finding.text + "\n";
    BOOST_TEST(findings.find("The short key “l” is of “listens” here, so “hoort” has none.") !=
                   std::string::npos,
               findings);
}

/// And is no new one.
BOOST_AUTO_TEST_CASE(TranscriptThatWasDeletedHereSince_IsNotToldAgain)
{
    const rd::SpeakIn speak(rd::Language::english);
    Study ours;
    Study theirs;
    theirs.import("twee", "I: Wat nu?\nR: Rust.\n");
    merge(ours, theirs);
    const auto* two = ours.state().transcripts.byName("twee");
    BOOST_TEST_REQUIRE((two != nullptr));
    ours.project->apply(rd::history::deleteTranscript(ours.state(), two->id));
    const Report report = merge(ours, theirs);
    for (const auto& pair : report.copies.at(0).transcripts) BOOST_TEST(pair.name != "twee");
    BOOST_TEST(rd::merge::reportInWords(report).find("it says nothing that is not here already") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(AfterAnUndoneMerge_AllComesAgain)
{
    Study ours;
    Study theirs;
    theirs.addCode("rust", theirs.code("relation"));
    theirs.codePassage({5, 9}, "rust");
    merge(ours, theirs);
    const auto before = said(ours);
    ours.project->undo();
    BOOST_TEST(ours.codings() == 0U);
    merge(ours, theirs);
    BOOST_TEST(said(ours) == before, boost::test_tools::per_element());
    BOOST_TEST(codeNames(ours).count("rust") == 1U);
    BOOST_TEST(ours.project->check().empty());
}

BOOST_AUTO_TEST_CASE(WhatTheStrangerChangedSince_Comes_UnlessItWasChangedHereToo)
{
    Study ours;
    Study theirs;
    theirs.codePassage({0, 4}, "calm");
    theirs.codePassage({5, 9}, "calm");
    merge(ours, theirs);
    const auto ids = theirs.state().codings.of(theirs.interview());
    theirs.clock.move(60000);
    for (const auto& coding : ids)
        theirs.project->apply(rd::history::recodeCoding(theirs.state(), coding.id, theirs.code("listens")));
    ours.project->apply(rd::history::setCodingMemo(ours.state(), ids[1].id, "twijfel"));
    const auto report = merge(ours, theirs);
    BOOST_TEST((ours.state().codings.find(ids[0].id)->code == ours.code("listens")));
    BOOST_TEST((ours.state().codings.find(ids[1].id)->code == ours.code("calm")));
    BOOST_TEST(ours.state().codings.find(ids[1].id)->memo == "twijfel");
    BOOST_TEST(tells(report, "coding-differs"));
    BOOST_TEST(!merge(ours, theirs).changed);
}

BOOST_AUTO_TEST_CASE(ANewCodingOfACodeThatWasDeletedHere_BringsItBackWithWhatHadGoneWithIt)
{
    Study ours;
    Study theirs;
    theirs.addCode("rust", theirs.code("relation"));
    theirs.codePassage({5, 9}, "rust");
    merge(ours, theirs);
    ours.project->apply(rd::history::deleteCode(ours.state(), ours.code("rust")));
    BOOST_TEST(!merge(ours, theirs).changed);
    theirs.codePassage({0, 4}, "rust");
    BOOST_TEST(tells(merge(ours, theirs), "code-restored"));
    BOOST_TEST(ours.codings() == 2U);
    BOOST_TEST((firstCoding(ours).span == Span{0, 4}));
    BOOST_TEST(ours.project->check().empty());
}

BOOST_AUTO_TEST_CASE(ACodeThatWasMergedHere_GetsTheNewCodings)
{
    Study ours;
    Study theirs;
    theirs.addCode("rust", theirs.code("relation"));
    theirs.codePassage({5, 9}, "rust");
    merge(ours, theirs);
    ours.project->apply(rd::history::mergeCodes(ours.state(), ours.code("rust"), ours.code("calm")));
    BOOST_TEST(!merge(ours, theirs).changed);
    theirs.codePassage({0, 4}, "rust");
    merge(ours, theirs);
    for (const auto& coding : ours.state().codings.of(ours.interview()))
        BOOST_TEST((coding.code == ours.code("calm")));
    BOOST_TEST(ours.codings() == 2U);
}

BOOST_AUTO_TEST_CASE(ATextUnderAnotherName_IsRecognisedByItsWords)
{
    const std::string body =
        "I: Wat hielp u het meest?\nR: Dat zij goed luisterde en ons nooit liet vallen.\n";
    std::string mended = body;
    mended.replace(mended.find("nooit"), 5, "niet");
    Study ours;
    Study theirs;
    ours.import("gesprek Merel", body);
    theirs.import("interview 07 definitief", mended);
    const auto there = theirs.state().transcripts.byName("interview 07 definitief")->id;
    const auto here = ours.state().transcripts.byName("gesprek Merel")->id;
    const auto at = static_cast<rd::text::Offset>(mended.find("liet vallen"));
    theirs.project->apply(
        rd::history::addCoding(theirs.state(), there, {at, at + 11}, theirs.code("calm"), theirs.marit));
    const auto report = merge(ours, theirs);
    BOOST_TEST(ours.state().transcripts.list().size() == 2U);
    BOOST_TEST_REQUIRE(ours.state().codings.of(here).size() == 1U);
    BOOST_TEST(ours.state().codings.of(here)[0].span.start == at + 1); // nooit is one letter longer than niet
    BOOST_TEST_REQUIRE(report.copies.at(0).placements.size() == 1U);
    BOOST_TEST(report.copies.at(0).placements[0].here == "liet vallen");
    BOOST_TEST(!merge(ours, theirs).changed);
}

BOOST_AUTO_TEST_CASE(WhatOursLacks_OfTheSameTranscriptAndCase_IsTakenOverOnce)
{
    Study ours;
    Study theirs;
    for (Study* one : {&ours, &theirs}) {
        rd::transcript::Case made;
        made.name = "gezin Merel";
        made.remark = one == &ours ? "twee helpers" : "verhuisd";
        one->project->apply(rd::history::addCase(one->state(), made));
    }
    const auto there = theirs.state().cases.caseByName("gezin Merel")->id;
    theirs.project->apply(rd::history::setTranscriptCase(theirs.state(), theirs.interview(), there));
    merge(ours, theirs);
    const auto here = ours.state().cases.caseByName("gezin Merel")->id;
    BOOST_TEST((ours.state().transcripts.find(ours.interview())->caseId == here));
    BOOST_TEST(ours.state().cases.find(here)->remark == "twee helpers\nverhuisd");
    ours.project->apply(rd::history::setTranscriptCase(ours.state(), ours.interview(), {}));
    BOOST_TEST(!merge(ours, theirs).changed);
    BOOST_TEST((ours.state().transcripts.find(ours.interview())->caseId.isNull()));
}

BOOST_AUTO_TEST_CASE(WhatFoundNoPlaceInTheStranger_ComesAlong)
{
    Study ours;
    Study theirs;
    Study third;
    theirs.import("gesprek", "I: Wat hielp?\nR: Zij luisterde goed naar ons.\n");
    const std::string body = "I: Wat hielp?\nR: Zij luisterde goed naar ons. Slotwoord.\n";
    third.import("gesprek", body);
    const auto at = static_cast<rd::text::Offset>(body.find("Slotwoord."));
    third.project->apply(rd::history::addCoding(third.state(),
                                                third.state().transcripts.byName("gesprek")->id,
                                                {at, at + 10}, third.code("calm"), third.marit));
    merge(theirs, third);
    merge(ours, theirs);
    BOOST_TEST(std::count_if(ours.state().foreign.begin(), ours.state().foreign.end(), [](const auto& entry) {
                   return entry.second.content.find("Slotwoord.") != std::string::npos;
               }) == 1);
    BOOST_TEST(!merge(ours, third).changed);
}

/// A code that came from there is called as there, unless somebody called it otherwise here.
BOOST_AUTO_TEST_CASE(CodeRenamedThereSince_IsRenamedHere_OrTold)
{
    for (const bool renamedHere : {false, true}) {
        Study ours;
        Study theirs;
        theirs.addCode("vuur", theirs.code("relation"));
        BOOST_TEST(merge(ours, theirs).changed);
        name(theirs, "vuur", {"gloed", "glow"});
        if (renamedHere) name(ours, "vuur", {"vlam", "flame"});
        const auto report = merge(ours, theirs);
        BOOST_TEST(ours.state().codebook.byKey("vuur")->name.nl == (renamedHere ? "vlam" : "gloed"));
        BOOST_TEST(tells(report, "code-differs") == renamedHere);
        BOOST_TEST(!merge(ours, theirs).changed);
    }
}

BOOST_AUTO_TEST_CASE(MemoChangedHereAndThereSince_IsTold)
{
    Study ours;
    Study theirs;
    rd::coding::Memo memo;
    memo.text = {"eerst", ""};
    theirs.project->apply(rd::history::addMemo(theirs.state(), memo));
    merge(ours, theirs);
    for (Study* one : {&ours, &theirs}) {
        rd::coding::Memo changed = *one->state().memosInOrder().front();
        changed.text.nl = one == &ours ? "hier" : "daar";
        one->project->apply(rd::history::changeMemo(one->state(), changed));
    }
    const auto report = merge(ours, theirs);
    BOOST_TEST(tells(report, "memo-differs"));
    BOOST_TEST(ours.state().memosInOrder().front()->text.nl == "hier");
}

BOOST_AUTO_TEST_CASE(WhatFoundNoPlace_IsNotWrittenAnewInTheOtherLanguage)
{
    Study ours;
    Study theirs;
    ours.import("gesprek", "I: Wat hielp?\nR: Zij luisterde goed naar ons.\n");
    const std::string body = "I: Wat hielp?\nR: Zij luisterde goed naar ons. Slotwoord.\n";
    theirs.import("gesprek", body);
    name(theirs, "calm", {"rust", "calm"});
    const auto at = static_cast<rd::text::Offset>(body.find("Slotwoord."));
    theirs.project->apply(rd::history::addCoding(theirs.state(),
                                                 theirs.state().transcripts.byName("gesprek")->id,
                                                 {at, at + 10}, theirs.code("calm"), theirs.marit));
    const rd::Language before = rd::userLanguage();
    BOOST_TEST(merge(ours, theirs).changed);
    for (const rd::Language language : {rd::Language::dutch, rd::Language::english}) {
        rd::setUserLanguage(language);
        BOOST_TEST(!merge(ours, theirs).changed);
    }
    rd::setUserLanguage(before);
}

BOOST_AUTO_TEST_CASE(TwoThatMergeEachOther_ComeToTheSameOnce)
{
    Study ours;
    Study theirs;
    ours.addCode("rust", ours.code("relation"));
    ours.codePassage({0, 4}, "rust");
    theirs.codePassage({5, 9}, "calm");
    merge(theirs, ours);
    merge(ours, theirs);
    BOOST_TEST(said(ours) == said(theirs), boost::test_tools::per_element());
    BOOST_TEST(said(ours).size() == 2U);
    BOOST_TEST(codeNames(ours) == codeNames(theirs), boost::test_tools::per_element());
    for (int i = 0; i < 2; ++i) {
        merge(theirs, ours);
        merge(ours, theirs);
    }
    BOOST_TEST(said(ours).size() == 2U);
    BOOST_TEST(ours.project->check().empty());
}

BOOST_AUTO_TEST_CASE(AnotherInterviewByTheSameGuide_StaysAnother)
{
    Study ours;
    Study theirs;
    ours.import("een", "I: Wat hielp u het meest?\nR: Dat zij goed luisterde en ons nooit liet vallen.\n");
    theirs.import("twee", "I: Wat hielp u het meest?\nR: Niets, het was te laat en te weinig, vind ik.\n");
    merge(ours, theirs);
    BOOST_TEST(ours.state().transcripts.list().size() == 3U);
}

BOOST_AUTO_TEST_CASE(TwoStrangers_InEitherOrder_GiveTheSame)
{
    std::vector<std::multiset<std::string>> outcomes;
    for (const bool turned : {false, true}) {
        Study ours;
        Study first;
        Study second;
        for (Study* one : {&first, &second}) {
            const bool isFirst = one == &first;
            one->addCode("calm_key", one->code("relation"));
            name(*one, "calm_key", isFirst ? rd::Wording{"rust", "rest"} : rd::Wording{"troost", "comfort"});
            one->addCode(isFirst ? "h1" : "h2", one->code("relation"));
            name(*one, isFirst ? "h1" : "h2", {"hoop", ""});
            one->codePassage({0, 4}, "calm_key");
            one->codePassage({5, 9}, isFirst ? "h1" : "h2");
            addCase(*one, isFirst ? "gezin Merel" : "gezin Uil");
            addCase(*one, "school");
        }
        merge(ours, turned ? second : first);
        merge(ours, turned ? first : second);
        outcomes.push_back(codeNames(ours));
        outcomes.push_back(caseNames(ours));
        outcomes.push_back(said(ours));
        BOOST_TEST(ours.project->check().empty());
    }
    BOOST_TEST(outcomes[0] == outcomes[3], boost::test_tools::per_element());
    BOOST_TEST(outcomes[1] == outcomes[4], boost::test_tools::per_element());
    BOOST_TEST(outcomes[2] == outcomes[5], boost::test_tools::per_element());
    BOOST_TEST(outcomes[2].size() == 3U); // one passage both coded with hoop
    BOOST_TEST(outcomes[0].count("hoop") == 1U);
}

namespace
{

std::multiset<std::string> deletedThere(const Report& report)
{
    std::multiset<std::string> told;
    for (const auto& finding : report.findings)
        if (finding.kind.ends_with("deleted-there")) told.insert(finding.text);
    return told;
}

}

/// What was ours as well was not theirs to delete, and what went with its code is told with that.
BOOST_AUTO_TEST_CASE(WhatWasDeletedThereSince_StaysHere_AndIsTold)
{
    const rd::SpeakIn speak(rd::Language::english);
    Study ours;
    Study theirs;
    for (const char* key : {"rust", "hoop"}) theirs.addCode(key, theirs.code("relation"));
    addCase(theirs, "gezin");
    theirs.codePassage({5, 9}, "rust");
    theirs.codePassage({3, 6}, "calm"); // Hoe
    for (Study* one : {&ours, &theirs}) one->codePassage({7, 10}, "calm");
    BOOST_TEST(deletedThere(merge(ours, theirs)).empty());
    const auto before = said(ours);
    theirs.clock.move(1000);
    theirs.project->apply(rd::history::deleteCode(theirs.state(), theirs.code("rust")));
    theirs.project->apply(
        rd::history::mergeCodes(theirs.state(), theirs.code("hoop"), theirs.code("listens")));
    for (const auto& coding : std::vector(theirs.state().codings.of(theirs.interview())))
        theirs.project->apply(rd::history::removeCoding(theirs.state(), coding.id));
    theirs.project->apply(
        rd::history::deleteCase(theirs.state(), theirs.state().cases.caseByName("gezin")->id));
    const Report report = merge(ours, theirs);
    const std::string begin = "Deleted there since it was merged before, and kept here: ";
    const std::multiset<std::string> expected{begin + "cases “gezin”.",
                                              begin + "codes “hoop (there part of listens)”, “rust”.",
                                              begin + "codings “Hoe (calm, Marit, interview 1)”."};
    BOOST_TEST(deletedThere(report) == expected, boost::test_tools::per_element());
    BOOST_TEST(tells(report, "coding-deleted-there")); // by itself, as who codes blind is not told of it
    BOOST_TEST(!report.changed);
    BOOST_TEST(said(ours) == before, boost::test_tools::per_element());
    theirs.project->undo();
    BOOST_TEST(deletedThere(merge(ours, theirs)).size() == 2U); // the case is back
}

BOOST_AUTO_TEST_CASE(WhatWasRemovedHereSinceItCame_IsToldToBeStillThere)
{
    const rd::SpeakIn speak(rd::Language::english);
    Study ours;
    Study theirs;
    theirs.addCode("rust", theirs.code("relation"));
    theirs.codePassage({5, 9}, "rust");
    theirs.codePassage({3, 6}, "calm");
    theirs.codePassage({7, 10}, "listens");
    theirs.codePassage({7, 10}, "calm");
    BOOST_TEST(!tells(merge(ours, theirs), "still-there"));
    ours.clock.move(1000);
    ours.project->apply(rd::history::deleteCode(ours.state(), ours.code("rust")));
    const auto codings = ours.state().codings.of(ours.interview());
    for (const auto& coding : std::vector(codings))
        if (coding.span.start == 3) ours.project->apply(rd::history::removeCoding(ours.state(), coding.id));
    // now one with another of ours, so that it is here
    ours.project->apply(rd::history::mergeCodes(ours.state(), ours.code("listens"), ours.code("calm")));
    const Report report = merge(ours, theirs);
    std::multiset<std::string> told;
    for (const auto& finding : report.findings)
        if (finding.kind == "still-there") told.insert(finding.text);
    const std::multiset<std::string> expected{"Deleted here since it came, and still there: codes “rust”.",
                                              "2 codings that were removed here are still there."};
    BOOST_TEST(told == expected, boost::test_tools::per_element());
    BOOST_TEST(!report.changed);
}

BOOST_AUTO_TEST_SUITE_END()
