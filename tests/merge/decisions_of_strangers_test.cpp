// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "history/consensus_edits.h"
#include "history/resolving_edits.h"
#include "history/team_edits.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using rd::test::Study;
using rd::test::tells;
using Lines = std::multiset<std::string>;

namespace
{

/// A project made apart, in which Marit and Joost coded and decided.
struct Decided : Study {
    rd::coding::Coding coded(rd::text::Span span, const std::string& key, const std::string& who)
    {
        const rd::CoderId coder = project->ensureCoder(who);
        project->apply(rd::history::addCoding(state(), interview(), span, code(key), coder));
        const auto& list = state().codings.of(interview());
        return *std::find_if(list.begin(), list.end(), [&](const auto& one) {
            return one.span == span && one.code == code(key) && one.coder == coder;
        });
    }
    void decide(const rd::coding::Coding& first, const std::optional<rd::coding::Coding>& second,
                const std::optional<rd::coding::Coding>& wanted, const std::string& note)
    {
        project->apply(rd::history::resolve(state(), {interview(), first, second}, wanted, "", note, 5));
    }
    void handOut(const std::string& who)
    {
        project->apply(rd::history::handOut(state(), project->ensureCoder(who), {interview()}, 7));
    }
};

std::string spanOf(const rd::history::State& state, rd::TranscriptId transcript, rd::CodingId id)
{
    if (!id) return "-";
    const auto* coding = state.codings.find(transcript, id);
    if (coding == nullptr) return "gone";
    return state.codebook.find(coding->code)->key + " " + std::to_string(coding->span.start) + " " +
           state.coders.at(coding->coder).name;
}

/// The decisions that hold, and who has which transcript.
Lines decided(const Study& study)
{
    const auto& state = study.state();
    Lines lines;
    for (const auto& [id, one] : state.resolutions)
        if (rd::coding::holds(one, state.codings))
            lines.insert(spanOf(state, one.transcript, one.first) + "/" +
                         spanOf(state, one.transcript, one.second) + " > " +
                         spanOf(state, one.transcript, one.agreed) + ": " + one.note);
    for (const auto& [id, one] : state.assignments)
        if (!one.deleted)
            lines.insert(state.coders.at(one.coder).name + " has " +
                         state.transcripts.find(one.transcript)->name);
    return lines;
}

Lines agreed(const Study& study)
{
    Lines lines;
    const auto& state = study.state();
    for (const auto& coding : state.codings.of(study.interview()))
        if (state.coders.at(coding.coder).agreed)
            lines.insert(spanOf(state, study.interview(), coding.id) + "|" + coding.memo);
    return lines;
}

std::string toldOf(const rd::merge::Report& report, const std::string& kind)
{
    std::string told;
    for (const auto& finding : report.findings)
        if (finding.kind == kind) told += finding.text;
    return told;
}

}

/// What a project without common history decided about differences, and whom it handed what.
BOOST_AUTO_TEST_SUITE(DecisionsOfStrangers)

BOOST_AUTO_TEST_CASE(DecisionsAndHandOuts_ComeWithTheirCodings_AndNotAgain)
{
    Study ours;
    Decided theirs;
    const auto calm = theirs.coded({22, 26}, "calm", "Marit");
    const auto listens = theirs.coded({22, 26}, "listens", "Joost");
    theirs.decide(calm, listens, listens, "She nods.");
    theirs.decide(theirs.coded({28, 37}, "calm", "Joost"), std::nullopt, std::nullopt, "Not said.");
    theirs.handOut("Joost");
    const auto report = ours.project->merge({theirs.path});
    const Lines expected{"calm 22 Marit/listens 22 Joost > listens 22 Agreed: She nods.",
                         "calm 28 Joost/- > -: Not said.", "Joost has interview 1"};
    BOOST_TEST(decided(theirs) == expected, boost::test_tools::per_element());
    BOOST_TEST(decided(ours) == expected, boost::test_tools::per_element());
    long long decisions = 0;
    for (const auto& came : report.copies.front().came)
        if (came.table == "resolution" || came.table == "assignment") decisions += came.made;
    BOOST_TEST(decisions == 3);
    BOOST_TEST(!ours.project->merge({theirs.path}).changed);
    BOOST_TEST(ours.project->check().empty());
}

/// "Not said." stands against the rule also where it came from another project.
BOOST_AUTO_TEST_CASE(DecisionThatCame_IsKeptToByAConsensus)
{
    Study ours;
    Decided theirs;
    const auto calm = theirs.coded({22, 26}, "calm", "Marit");
    theirs.decide(calm, theirs.coded({22, 30}, "calm", "Joost"), std::nullopt, "Not said.");
    ours.project->merge({theirs.path});
    rd::history::Consensus consensus;
    for (const char* who : {"Marit", "Joost"}) consensus.coders.push_back(ours.project->ensureCoder(who));
    BOOST_TEST(rd::history::consensusEdit(ours.state(), consensus).empty());
}

BOOST_AUTO_TEST_CASE(WhatWasDecidedOtherwiseHere_Stays_AndTheOtherIsTold)
{
    const rd::SpeakIn speak(rd::Language::english);
    Decided ours;
    Decided theirs;
    for (Decided* one : {&ours, &theirs}) {
        const auto calm = one->coded({22, 26}, "calm", "Marit");
        const auto listens = one->coded({22, 26}, "listens", "Joost");
        const bool here = one == &ours;
        one->decide(calm, listens, here ? calm : listens, here ? "She sits." : "She nods.");
    }
    const auto report = ours.project->merge({theirs.path});
    BOOST_TEST((decided(ours) == Lines{"calm 22 Marit/listens 22 Joost > calm 22 Agreed: She sits."}));
    BOOST_TEST((agreed(ours) == Lines{"calm 22 Agreed|She sits."}), boost::test_tools::per_element());
    BOOST_TEST(
        toldOf(report, "decision-differs") ==
        "What was decided about the difference at ‘d, z’ in “interview 1” stays as it is here; there it "
        "was: listens, at ‘d, z’. Note: She nods.");
    BOOST_TEST(!ours.project->merge({theirs.path}).changed);
    BOOST_TEST((agreed(ours) == Lines{"calm 22 Agreed|She sits."}));
}

/// What "geen code" says stands, also where the other project's team had it by a rule; and merging again
/// brings it not back.
BOOST_AUTO_TEST_CASE(WhatARuleGaveThere_MakesWayForADecisionHere)
{
    Decided ours;
    Decided theirs;
    for (Decided* one : {&ours, &theirs}) {
        const auto calm = one->coded({22, 26}, "calm", "Marit");
        const auto wider = one->coded({22, 30}, "calm", "Joost");
        if (one == &ours) {
            one->decide(calm, wider, std::nullopt, "Not said.");
            continue;
        }
        rd::history::Consensus consensus;
        consensus.coders = {calm.coder, wider.coder};
        one->project->apply(rd::history::consensusEdit(one->state(), consensus));
        BOOST_TEST(agreed(*one).size() == 1U);
    }
    BOOST_TEST(tells(ours.project->merge({theirs.path}), "decision-displaces"));
    BOOST_TEST(agreed(ours).empty());
    BOOST_TEST(!ours.project->merge({theirs.path}).changed);
    BOOST_TEST(agreed(ours).empty());
}

BOOST_AUTO_TEST_CASE(DecisionOfWhichACodingHasNoPlace_IsToldWithItsNote)
{
    const rd::SpeakIn speak(rd::Language::english);
    Study ours;
    Decided theirs;
    ours.import("tweede", "R: Een lang verhaal over vroeger en nu met veel woorden.\n");
    theirs.import("tweede", "R: Een lang verhaal over vroeger en nu met veel woorden. Kijk eens aan.\n");
    const auto second = theirs.state().transcripts.byName("tweede")->id;
    theirs.project->apply(
        rd::history::addCoding(theirs.state(), second, {57, 70}, theirs.code("calm"), theirs.marit));
    const auto coding = theirs.state().codings.of(second).front();
    theirs.project->apply(rd::history::resolve(theirs.state(), {second, coding, std::nullopt}, std::nullopt,
                                               "", "Not said.", 5));
    const auto report = ours.project->merge({theirs.path});
    BOOST_TEST(decided(ours).empty());
    BOOST_TEST(
        toldOf(report, "decision-left-out") ==
        "What was decided there about the difference at ‘Kijk eens aan’ in “tweede” (neither code. Note: "
        "Not said.) was left out: one of the codings has no place here, or the two are one.");
}

BOOST_AUTO_TEST_CASE(DecidedAnewThere_IsDecidedAnewHere_ButWhereItWasHereToo)
{
    for (const bool alsoHere : {false, true}) {
        Decided ours;
        Decided theirs;
        const auto calm = theirs.coded({22, 26}, "calm", "Marit");
        const auto listens = theirs.coded({22, 26}, "listens", "Joost");
        theirs.decide(calm, listens, listens, "She nods.");
        ours.project->merge({theirs.path});
        theirs.decide(calm, listens, calm, "She sits.");
        if (alsoHere) ours.decide(calm, listens, std::nullopt, "Not said.");
        const auto report = ours.project->merge({theirs.path});
        BOOST_TEST(tells(report, "decision-differs") == alsoHere);
        BOOST_TEST((agreed(ours) == (alsoHere ? Lines{} : Lines{"calm 22 Agreed|She sits."})),
                   boost::test_tools::per_element());
        BOOST_TEST(!ours.project->merge({theirs.path}).changed);
        BOOST_TEST(ours.project->check().empty());
    }
}

BOOST_AUTO_TEST_CASE(WhatWasHandedOutInBoth_IsHandedOutOnce)
{
    Decided ours;
    Decided theirs;
    ours.handOut("Joost");
    theirs.handOut("Joost");
    theirs.handOut("Zoë");
    ours.project->merge({theirs.path});
    BOOST_TEST((decided(ours) == Lines{"Joost has interview 1", "Zoë has interview 1"}));
    BOOST_TEST(!ours.project->merge({theirs.path}).changed);
}

BOOST_AUTO_TEST_SUITE_END()
