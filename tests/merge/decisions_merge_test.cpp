// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/consensus_edits.h"
#include "history/resolving_edits.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <optional>
#include <set>

using rd::test::Team;
using rd::test::told;

namespace
{

/// Two copies that know of a difference between two coders.
class Divided : public Team
{
public:
    Divided() : Team({0, 0})
    {
        codePassage(0, {22, 26}, "calm");
        first = at(0).state().codings.of(interview()).front();
        mergeFrom(1, {0});
    }
    /// The team's word in a copy: a code, or none.
    void decide(std::size_t place, const std::string& key, const std::string& note, std::int64_t when)
    {
        auto& project = *at(place).project;
        std::optional<rd::coding::Coding> wanted;
        if (!key.empty()) {
            wanted = first;
            wanted->code = code(place, key);
        }
        project.apply(rd::history::resolve(project.state(), {interview(), first, std::nullopt}, wanted, "",
                                           note, when));
    }
    [[nodiscard]] std::vector<std::string> agreed(std::size_t place)
    {
        std::vector<std::string> codes;
        const auto& state = at(place).state();
        for (const auto& coding : state.codings.of(interview()))
            if (state.coders.at(coding.coder).agreed) codes.push_back(state.codebook.find(coding.code)->key);
        return codes;
    }
    [[nodiscard]] std::vector<std::string> notes(std::size_t place)
    {
        std::vector<std::string> all;
        for (const auto& [id, one] : at(place).state().resolutions)
            if (!one.deleted) all.push_back(one.note);
        return all;
    }
    rd::coding::Coding first;
};

using Keys = std::vector<std::string>;

}

/// One difference between coders that two copies settled apart.
BOOST_AUTO_TEST_SUITE(DecisionsMerge)

/// Whoever merges into which.
BOOST_AUTO_TEST_CASE(DecisionOfWhichACodingIsRemovedByAnother_FallsAndIsTold)
{
    const rd::SpeakIn speak(rd::Language::english);
    for (const std::size_t into : {0U, 1U}) {
        Divided team;
        team.decide(0, "", "She only nods.", 5);
        team.at(1).project->apply(rd::history::removeCoding(team.at(1).state(), team.first.id));
        const auto report = team.mergeFrom(into, {1 - into});
        std::string findings;
        for (const auto& finding : report.findings) findings += finding.text + "\n";
        BOOST_TEST(findings.find("(neither code. Note: She only nods.) holds no more: one of the codings is "
                                 "gone.") != std::string::npos,
                   findings);
    }
}

BOOST_AUTO_TEST_CASE(AgreedCodingOfADecisionThatFell_IsToldToStay)
{
    const rd::SpeakIn speak(rd::Language::english);
    Divided team;
    team.decide(0, "listens", "She only nods.", 5);
    team.at(1).project->apply(rd::history::removeCoding(team.at(1).state(), team.first.id));
    std::string findings;
    for (const auto& finding : team.mergeFrom(0, {1}).findings) findings += finding.text + "\n";
    BOOST_TEST(
        findings.find("one of the codings is gone. The coding that was agreed on stays, and counts.") !=
            std::string::npos,
        findings);
}

/// What is left has the code that was agreed on, so that the difference stays settled.
BOOST_AUTO_TEST_CASE(DecisionOfWhichTheOtherCodingIsRemoved_IsNotToldToFall)
{
    Divided team;
    team.codePassage(1, {22, 26}, "listens");
    team.mergeFrom(0, {1});
    const auto& list = team.at(0).state().codings.of(team.interview());
    const auto second = *std::find_if(list.begin(), list.end(),
                                      [&](const auto& coding) { return coding.id != team.first.id; });
    auto& project = *team.at(0).project;
    project.apply(rd::history::resolve(project.state(), {team.interview(), team.first, second}, team.first,
                                       "", "She nods.", 5));
    team.at(1).project->apply(rd::history::removeCoding(team.at(1).state(), second.id));
    for (const auto& finding : team.mergeFrom(0, {1}).findings)
        BOOST_TEST(finding.kind != "decision-fell", finding.text);
    BOOST_TEST(team.agreed(0) == Keys{"calm"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(BothAreTold_WithWhoAndWhy_AndTheLastStands)
{
    Divided team;
    team.decide(0, "listens", "She nods.", 5);
    team.decide(1, "", "Nothing was said.", 6);
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST_REQUIRE(report.copies.front().clashes.size() == 1U);
    const auto& clash = report.copies.front().clashes.front();
    BOOST_TEST(clash.here.find("listens") != std::string::npos);
    BOOST_TEST(clash.here.find("She nods.") != std::string::npos);
    BOOST_TEST(clash.there.find("Nothing was said.") != std::string::npos);
    BOOST_TEST(clash.hereBy == "coder 1");
    BOOST_TEST(clash.thereBy == "coder 2");
    BOOST_TEST(clash.thereStands);
    BOOST_TEST(clash.stands == clash.there);
    BOOST_TEST(std::none_of(report.findings.begin(), report.findings.end(),
                            [](const auto& finding) { return finding.kind == "resolution-twice"; }));
    BOOST_TEST(team.agreed(0).empty());
    team.mergeFrom(1, {0});
    BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
    BOOST_TEST(team.mergeFrom(0, {1}).copies.front().clashes.empty());
}

BOOST_AUTO_TEST_CASE(WhatADecisionThatDoesNotStandCameTo_IsNotCountedAsMade)
{
    Divided team;
    team.decide(0, "listens", "She nods.", 5);
    team.decide(1, "", "Nothing was said.", 6);
    const auto report = team.mergeFrom(1, {0});
    BOOST_TEST(team.agreed(1).empty());
    for (const auto& came : report.copies.front().came)
        BOOST_TEST((came.table != "coding" && came.table != "resolution"), came.table);
}

BOOST_AUTO_TEST_CASE(TheEarlierOneCanBeChosen_InEveryCopy)
{
    Divided team;
    team.decide(0, "listens", "She nods.", 5);
    team.decide(1, "", "Nothing was said.", 6);
    const auto report = team.mergeKeepingOurs(0, 1);
    BOOST_TEST(report.copies.front().clashes.front().stands.find("She nods.") != std::string::npos);
    BOOST_TEST((team.agreed(0) == Keys{"listens"}));
    team.mergeFrom(1, {0});
    for (const std::size_t place : {0U, 1U}) {
        BOOST_TEST((team.agreed(place) == Keys{"listens"}));
        BOOST_TEST((team.notes(place) == Keys{"She nods."}));
        BOOST_TEST(team.at(place).project->check().empty());
    }
}

namespace
{

/// What a rule gave is agreed on in the one copy, and makes way in the other.
struct RuledFirst : Divided {
    RuledFirst()
    {
        rd::history::Consensus consensus;
        consensus.rule = rd::history::ConsensusRule::resolver;
        codePassage(1, {28, 37}, "listens");
        mergeFrom(0, {1});
        consensus.resolver = coder(0);
        at(0).project->apply(rd::history::consensusEdit(at(0).state(), consensus));
        mergeFrom(1, {0});
    }
};

}

BOOST_AUTO_TEST_CASE(DecisionForWhatARuleGave_StandsWithIt_WhereAnEarlierOneTookItAway)
{
    for (const bool forward : {true, false}) {
        RuledFirst team;
        BOOST_TEST((team.agreed(0) == Keys{"calm"}));
        team.decide(0, "listens", "She nods.", 5);
        team.decide(1, "calm", "She sits.", 6);
        const auto report = forward ? team.mergeFrom(0, {1}) : team.mergeFrom(1, {0});
        const auto& clash = report.copies.front().clashes.front();
        BOOST_TEST((forward ? clash.there : clash.here).find("calm") != std::string::npos);
        BOOST_TEST((forward ? clash.here : clash.there).find("listens") != std::string::npos);
        BOOST_TEST(report.copies.front().clashes.size() == 1U);
        BOOST_TEST((team.agreed(forward ? 0 : 1) == Keys{"calm"}));
        BOOST_TEST((team.notes(forward ? 0 : 1) == std::vector<std::string>{"She sits."}));
        forward ? team.mergeFrom(1, {0}) : team.mergeFrom(0, {1});
        BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
    }
}

BOOST_AUTO_TEST_CASE(DecisionForWhatARuleGave_IsTold_WhereTheRuleWasAppliedAnewElsewhere)
{
    RuledFirst team;
    team.decide(0, "calm", "She sits.", 5);
    auto& other = *team.at(1).project;
    for (const auto& coding : other.state().codings.of(team.interview()))
        if (other.state().coders.at(coding.coder).agreed)
            other.apply(rd::history::removeCodings(other.state(), {coding.id}));
    const auto report = team.mergeFrom(1, {0});
    BOOST_TEST((team.agreed(1) == Keys{"calm"}));
    BOOST_TEST_REQUIRE(report.copies.front().clashes.size() == 1U);
    BOOST_TEST(report.copies.front().clashes.front().removal);
    team.mergeFrom(0, {1});
    BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
}

namespace
{

/// The resolver's rule was applied in the one copy, and a difference was settled in the other.
struct RuledAndDecided : Team {
    RuledAndDecided() : Team({0, 0})
    {
        codePassage(0, {22, 37}, "calm");
        codePassage(1, {28, 37}, "calm");
        mergeFrom(0, {1});
        mergeFrom(1, {0});
    }
    void rule()
    {
        rd::history::Consensus consensus;
        consensus.rule = rd::history::ConsensusRule::resolver;
        consensus.resolver = coder(0);
        at(0).project->apply(rd::history::consensusEdit(at(0).state(), consensus));
    }
    [[nodiscard]] const rd::coding::Coding& by(std::size_t place)
    {
        for (const auto& coding : at(1).state().codings.of(interview()))
            if (coding.coder == coder(place)) return coding;
        throw std::logic_error("nobody coded it");
    }
    void decide(bool isGiven)
    {
        std::optional<rd::coding::Coding> wanted;
        if (isGiven) wanted = by(1);
        at(1).project->apply(
            rd::history::resolve(at(1).state(), {interview(), by(0), by(1)}, wanted, "", "She nods.", 5));
    }
    [[nodiscard]] std::vector<int> agreedStarts(std::size_t place)
    {
        std::vector<int> starts;
        const auto& state = at(place).state();
        for (const auto& coding : state.codings.of(interview()))
            if (state.coders.at(coding.coder).agreed) starts.push_back(coding.span.start);
        return starts;
    }
};

}

/// As in one project, where the decision leaves 28-37 or nothing, in either order.
BOOST_AUTO_TEST_CASE(WhatARuleGave_MakesWayForADecisionOfAnotherCopy_WhicheverIsMergedIntoWhich)
{
    const rd::SpeakIn speak(rd::Language::english);
    for (const bool isGiven : {true, false})
        for (const std::size_t into : {0U, 1U}) {
            RuledAndDecided team;
            team.rule();
            team.decide(isGiven);
            const auto report = team.mergeFrom(into, {1 - into});
            BOOST_TEST((team.agreedStarts(into) == (isGiven ? std::vector{28} : std::vector<int>{})));
            std::string found;
            for (const auto& finding : report.findings)
                if (finding.kind == "decision-displaces") found += finding.text;
            BOOST_TEST(found == "“calm” in “interview 1”, turn 2, which a rule gave the team, makes way: the "
                                "team decided otherwise there. Note: She nods.");
            team.mergeFrom(1 - into, {into});
            BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
            BOOST_TEST(!team.mergeFrom(into, {1 - into}).changed);
        }
}

BOOST_AUTO_TEST_CASE(WhatARuleGave_IsBack_WhenTheMergeWithTheDecisionIsUndone)
{
    RuledAndDecided team;
    team.rule();
    team.decide(false);
    team.mergeFrom(0, {1});
    team.at(0).project->undo();
    BOOST_TEST((team.agreedStarts(0) == std::vector{22}));
    team.at(0).project->redo();
    BOOST_TEST(team.agreedStarts(0).empty());
}

/// As in one project, where somebody may code for the team after the decision.
BOOST_AUTO_TEST_CASE(WhatSomebodyCodedForTheTeam_StaysBesideADecisionOfAnotherCopy)
{
    RuledAndDecided team;
    auto& project = *team.at(0).project;
    const auto own = project.state().codings.of(team.interview()).front();
    project.apply(rd::history::agreeOn(project.state(), own, "", ""));
    team.decide(false);
    BOOST_TEST(!rd::test::tells(team.mergeFrom(0, {1}), "decision-displaces"));
    BOOST_TEST((team.agreedStarts(0) == std::vector{own.span.start}));
}

namespace
{

/// The one marked whole of what the other marked the beginning, and both gave a later part: in one copy all
/// that both gave is the team's, in the other the difference was settled.
struct WithAPartOfBoth : Team {
    rd::coding::Coding whole, beginning;

    WithAPartOfBoth() : Team({0, 0})
    {
        codePassage(0, {22, 40}, "calm");
        codePassage(1, {22, 26}, "calm");
        for (const std::size_t place : {0U, 1U}) codePassage(place, {28, 37}, "calm");
        mergeFrom(0, {1});
        mergeFrom(1, {0});
        for (const auto& coding : at(1).state().codings.of(interview())) {
            if (coding.span.end == 40) whole = coding;
            if (coding.span.end == 26) beginning = coding;
        }
        rd::history::Consensus consensus;
        consensus.coders = {coder(0), coder(1)};
        at(0).project->apply(rd::history::consensusEdit(at(0).state(), consensus));
    }
    void decide(const std::optional<rd::coding::Coding>& wanted)
    {
        at(1).project->apply(
            rd::history::resolve(at(1).state(), {interview(), whole, beginning}, wanted, "", "", 5));
    }
    [[nodiscard]] std::set<rd::text::Span> agreed(std::size_t place)
    {
        std::set<rd::text::Span> spans;
        const auto& state = at(place).state();
        for (const auto& coding : state.codings.of(interview()))
            if (state.coders.at(coding.coder).agreed) spans.insert(coding.span);
        return spans;
    }
};

using Spans = std::set<rd::text::Span>;

}

/// As in one project, whether the rule came before the decision or after.
BOOST_AUTO_TEST_CASE(WhatBothGaveBesideTheDifference_StaysWhereAnotherCopySettledIt)
{
    for (const std::size_t into : {0U, 1U}) {
        WithAPartOfBoth team;
        BOOST_TEST((team.agreed(0) == Spans{{22, 26}, {28, 37}}));
        team.decide(team.beginning);
        BOOST_TEST(!rd::test::tells(team.mergeFrom(into, {1 - into}), "decision-displaces"));
        BOOST_TEST((team.agreed(into) == Spans{{22, 26}, {28, 37}}));
        team.mergeFrom(1 - into, {into});
        BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
    }
}

BOOST_AUTO_TEST_CASE(WhatLiesWithinTheWholeThatAnotherCopyDecidedFor_MakesWayAndIsTold)
{
    const rd::SpeakIn speak(rd::Language::english);
    for (const std::size_t into : {0U, 1U}) {
        WithAPartOfBoth team;
        team.decide(team.whole);
        std::set<std::string> found;
        for (const auto& finding : team.mergeFrom(into, {1 - into}).findings)
            if (finding.kind == "decision-displaces") found.insert(finding.text);
        const std::string made = "“calm” in “interview 1”, turn 2, which a rule gave the team, makes way: ";
        BOOST_TEST((found == std::set<std::string>{made + "the team decided otherwise there.",
                                                   made + "the team decided for more words there."}));
        BOOST_TEST((team.agreed(into) == Spans{{22, 40}}));
        team.mergeFrom(1 - into, {into});
        BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
    }
}

BOOST_AUTO_TEST_CASE(TheSameDecisionTwice_IsNoClash)
{
    Divided team;
    team.decide(0, "listens", "She nods.", 5);
    team.decide(1, "listens", "She nods.", 6);
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(report.copies.front().clashes.empty());
    BOOST_TEST((team.agreed(0) == Keys{"listens"}));
    BOOST_TEST(team.notes(0).size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
