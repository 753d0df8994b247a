// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codebook_edits.h"
#include "history/coding_edits.h"
#include "history/memo_edits.h"
#include "merge/restless_team.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <iterator>
#include <random>
#include <set>
#include <sstream>

using rd::test::Happened;
using rd::test::Merging;
using rd::test::RestlessTeam;
using rd::test::Team;
using rd::test::told;

namespace
{

std::string merger(std::size_t of)
{
    return "merger " + std::to_string(of);
}

/// Opens the first copy under that name, as undo goes by who did something.
rd::project::Project& openAs(Team& team, const std::string& author)
{
    auto& main = team.at(0);
    main.author = author;
    team.open(0);
    return *main.project;
}

void mergeAs(Team& team, std::size_t from, const rd::project::MergeOptions& options = {})
{
    openAs(team, merger(from));
    team.mergeFrom(0, {from}, options);
}

std::vector<std::string> undoAs(Team& team, std::size_t of)
{
    return openAs(team, merger(of)).undo();
}

/// Without the rows that are removed: what a merge had brought is in the file when it is undone.
std::string toldOfWhatIsThere(rd::project::Project& project)
{
    static const std::set<std::string> marked{"code",    "coder",      "resolution", "guide",
                                              "raising", "assignment", "memo"};
    std::istringstream lines(told(project));
    std::string all;
    for (std::string line; std::getline(lines, line);)
        if (!marked.contains(line.substr(0, line.find('|'))) || !line.ends_with("|1|")) all += line + '\n';
    return all;
}

std::string linesOfOne(const std::string& one, const std::string& other)
{
    std::multiset<std::string> lines[2];
    std::istringstream first(one);
    std::istringstream second(other);
    for (std::string line; std::getline(first, line);) lines[0].insert("\n- " + line);
    for (std::string line; std::getline(second, line);) lines[1].insert("\n- " + line);
    std::string all;
    for (const int i : {0, 1})
        for (const std::string& line : lines[i])
            if (!lines[1 - i].contains(line)) all += (i == 0 ? "\nbefore:" : "\nafter:") + line.substr(2);
    return all;
}

void expectSound(rd::project::Project& project, const std::string& where)
{
    for (const auto& finding : project.check())
        if (!finding.toLookAt) BOOST_ERROR(where << ": " << finding.place << " " << finding.what);
}

/// All copies work alone and are merged one by one into the first, which somebody may have worked in; when
/// all these merges are undone, in whatever order, it says what it said.
void expectNothingLeft(unsigned seed, Merging merging)
{
    Happened happened;
    RestlessTeam restless(seed, happened, merging);
    Team& team = restless.team();
    std::mt19937 random(seed);
    for (int i = 0; i < 24; ++i) restless.actAlone(i % 4 == 0 ? 0 : 1 + random() % (team.size() - 1));
    const std::string before = toldOfWhatIsThere(*team.at(0).project);
    std::vector<std::size_t> others;
    for (std::size_t i = 1; i < team.size(); ++i) others.push_back(i);
    std::shuffle(others.begin(), others.end(), random);
    std::string where = "seed " + std::to_string(seed) + ":";
    for (const std::size_t one : others) {
        where += " +" + std::to_string(one + 1);
        rd::project::MergeOptions options;
        options.joinSameNames = random() % 4 == 0;
        if (merging == Merging::choosing) {
            rd::project::MergeOptions trying;
            trying.onlyTry = true;
            openAs(team, merger(one));
            options.keepHere = rd::test::chosenAtRandom(team.mergeFrom(0, {one}, trying), random).keepHere;
        }
        mergeAs(team, one, options);
    }
    std::shuffle(others.begin(), others.end(), random);
    for (const std::size_t one : others) {
        where += " -" + std::to_string(one + 1);
        undoAs(team, one);
    }
    const std::string after = toldOfWhatIsThere(*team.at(0).project);
    BOOST_TEST((after == before), where << linesOfOne(before, after));
    expectSound(*team.at(0).project, where);
}

/// Over whatever had come in, so that it is given back.
void writeAndUndo(rd::project::Project& project, rd::TranscriptId interview)
{
    int written = 0;
    const auto write = [&](const rd::history::Edit& edit) {
        project.apply(edit);
        ++written;
    };
    const auto codes = project.state().codebook.all();
    for (const auto& [id, one] : codes) {
        if (one.deleted) continue;
        rd::codebook::Code code = one;
        code.name.nl = "anders " + std::to_string(written);
        write(rd::history::changeCode(project.state(), code));
    }
    const auto codings = project.state().codings.of(interview);
    for (const auto& coding : codings)
        write(rd::history::setCodingMemo(project.state(), coding.id, "anders " + std::to_string(written)));
    for (const auto& coding : codings) write(rd::history::removeCoding(project.state(), coding.id));
    while (written-- > 0) project.undo();
}

/// What somebody who merged nothing does in between; the lines of it.
void workBetween(Team& team, std::set<std::string>& made)
{
    auto& project = openAs(team, "coder 1");
    const std::string before = toldOfWhatIsThere(project);
    rd::coding::Memo memo;
    memo.text.nl = "tussendoor";
    writeAndUndo(project, team.interview());
    project.apply(rd::history::addMemo(project.state(), memo));
    project.ensureCoder("tussendoor " + std::to_string(made.size()));
    std::istringstream lines(linesOfOne(before, toldOfWhatIsThere(project)));
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with("after:")) made.insert(line);
}

/// With such work between the merges and the undos that is all that is left.
void expectOnlyWorkLeft(unsigned seed)
{
    Happened happened;
    RestlessTeam restless(seed, happened);
    Team& team = restless.team();
    std::mt19937 random(seed);
    for (int i = 0; i < 24; ++i) restless.actAlone(i % 4 == 0 ? 0 : 1 + random() % (team.size() - 1));
    const std::string before = toldOfWhatIsThere(*team.at(0).project);
    std::set<std::string> made;
    for (std::size_t one = 1; one < team.size(); ++one) {
        mergeAs(team, one);
        workBetween(team, made);
    }
    std::vector<std::size_t> others;
    for (std::size_t i = 1; i < team.size(); ++i) others.push_back(i);
    std::shuffle(others.begin(), others.end(), random);
    for (const std::size_t one : others) {
        undoAs(team, one);
        workBetween(team, made);
    }
    const std::string where = "seed " + std::to_string(seed);
    std::istringstream lines(linesOfOne(before, toldOfWhatIsThere(*team.at(0).project)));
    for (std::string line; std::getline(lines, line);)
        BOOST_TEST((line.empty() || made.erase(line) == 1), where << line);
    BOOST_TEST(made.empty(), where << ": " << (made.empty() ? "" : *made.begin()));
    expectSound(*team.at(0).project, where);
}

void rename(Team& team, std::size_t copy, const std::string& name)
{
    team.at(copy).clock.move(1000);
    auto code = *team.at(copy).state().codebook.byKey("calm");
    code.name.nl = name;
    team.at(copy).project->apply(rd::history::changeCode(team.at(copy).state(), code));
}

/// A code that got another name by a merge, before somebody who merged nothing works on.
struct NameOfAMerge : Team {
    NameOfAMerge() : Team({0, 0})
    {
        rename(*this, 1, "kalmte");
        mergeAs(*this, 1);
        openAs(*this, "coder 1");
    }
    [[nodiscard]] std::string name() { return at(0).state().codebook.byKey("calm")->name.nl; }
};

/// A code with a coding that one of two removed and the other used.
struct RemovedAndUsed : Team {
    RemovedAndUsed() : Team({0, 0, 0})
    {
        codePassage(0, {3, 5}, "calm");
        for (const std::size_t copy : {1U, 2U}) mergeFrom(copy, {0});
        before_ = told(*at(0).project);
        at(1).project->apply(rd::history::deleteCode(at(1).state(), code(1, "calm")));
        codePassage(2, {6, 8}, "calm");
    }
    std::string before_;
};

}

BOOST_AUTO_TEST_SUITE(UndoneInAnyOrder)

BOOST_AUTO_TEST_CASE(Merges_WhateverWasDone_LeaveNothing)
{
    const auto [first, last] = rd::test::seeds(60);
    for (unsigned seed = first; seed <= last; ++seed) expectNothingLeft(seed, Merging::asItComes);
}

BOOST_AUTO_TEST_CASE(MergesWithChoices_LeaveNothing)
{
    const auto [first, last] = rd::test::seeds(40);
    for (unsigned seed = first; seed <= last; ++seed) expectNothingLeft(seed, Merging::choosing);
}

BOOST_AUTO_TEST_CASE(MergesInWhichMuchWasMadeOne_LeaveNothing)
{
    const auto [first, last] = rd::test::seeds(40);
    for (unsigned seed = first; seed <= last; ++seed) expectNothingLeft(seed, Merging::ofWhatWasMadeOne);
}

BOOST_AUTO_TEST_CASE(MergesWithOtherWorkBetween_LeaveThatWork)
{
    const auto [first, last] = rd::test::seeds(40);
    for (unsigned seed = first; seed <= last; ++seed) expectOnlyWorkLeft(seed);
}

BOOST_AUTO_TEST_CASE(CodeThatOneRemovedAndAnotherUsed_IsThereAsBefore)
{
    for (const std::size_t first : {1U, 2U})
        for (const std::size_t undone : {1U, 2U}) {
            RemovedAndUsed team;
            mergeAs(team, first);
            mergeAs(team, 3 - first);
            BOOST_TEST(team.at(0).state().codings.of(team.interview()).size() == 2U);
            undoAs(team, undone);
            undoAs(team, 3 - undone);
            BOOST_TEST(toldOfWhatIsThere(*team.at(0).project).find("|calm|") != std::string::npos);
            BOOST_TEST(team.at(0).state().codings.of(team.interview()).size() == 1U);
            expectSound(*team.at(0).project, "");
        }
}

BOOST_AUTO_TEST_CASE(RedoneInAnyOrder_AllIsBack)
{
    for (const std::size_t redone : {1U, 2U}) {
        RemovedAndUsed team;
        mergeAs(team, 1);
        mergeAs(team, 2);
        const std::string merged = told(*team.at(0).project);
        undoAs(team, 1);
        undoAs(team, 2);
        openAs(team, merger(redone)).redo();
        openAs(team, merger(3 - redone)).redo();
        BOOST_TEST((told(*team.at(0).project) == merged), linesOfOne(merged, told(*team.at(0).project)));
        expectSound(*team.at(0).project, "");
    }
}

/// What stands in the cell by then is not what had come with the undone merge.
BOOST_AUTO_TEST_CASE(NameWrittenOverWhatAnUndoneMergeBrought_AndUndone_IsTheFirst)
{
    Team team({0, 0});
    rename(team, 1, "kalmte");
    mergeAs(team, 1);
    openAs(team, "coder 1");
    rename(team, 0, "rust");
    undoAs(team, 1);
    BOOST_TEST(team.at(0).state().codebook.byKey("calm")->name.nl == "rust");
    auto& project = openAs(team, "coder 1");
    project.undo();
    BOOST_TEST(project.state().codebook.byKey("calm")->name.nl == "calm");
    project.redo();
    BOOST_TEST(project.state().codebook.byKey("calm")->name.nl == "rust");
    expectSound(project, "");
}

/// What came in and was rewritten since stays, and is said; so does what belongs to it.
BOOST_AUTO_TEST_CASE(WhatOthersWroteInWhatHadComeIn_StaysAndIsSaid)
{
    Team team({0, 0});
    rd::coding::Memo memo;
    memo.title.nl = "Luisteren";
    memo.text.nl = "van twee";
    team.at(1).project->apply(rd::history::addMemo(team.at(1).state(), memo));
    const rd::CodeId code = team.addCode(1, "hoop");
    team.codePassage(1, {3, 5}, "hoop");
    team.codePassage(1, {6, 8}, "hoop");
    mergeAs(team, 1);
    const std::string before = told(*team.at(0).project);
    auto& guest = openAs(team, "guest");
    rd::coding::Memo changed = guest.state().memos.begin()->second;
    changed.text.nl = "van de gast";
    guest.apply(rd::history::changeMemo(guest.state(), changed));
    const auto coding = guest.state().codings.of(team.interview()).front();
    guest.apply(rd::history::setCodingMemo(guest.state(), coding.id, "let op"));
    const auto left = undoAs(team, 1);
    const auto& state = team.at(0).state();
    BOOST_TEST(!state.memos.begin()->second.deleted);
    BOOST_TEST(state.memos.begin()->second.text.nl == "van de gast");
    BOOST_TEST_REQUIRE(state.codings.of(team.interview()).size() == 1U);
    BOOST_TEST(state.codings.of(team.interview()).front().memo == "let op");
    BOOST_TEST(!state.codebook.find(code)->deleted);
    BOOST_TEST(left.size() >= 3U); // the coder who made them too
    expectSound(*team.at(0).project, "");
    openAs(team, "guest");
    team.at(0).project->undo();
    openAs(team, merger(1)).redo();
    BOOST_TEST(team.at(0).state().codings.of(team.interview()).size() == 2U);
    expectSound(*team.at(0).project, "");
}

/// And goes with the other where it was another merge that brought that.
BOOST_AUTO_TEST_CASE(WhatAMergeKept_GoesWhenThatIsUndoneToo)
{
    Team team({0, 0, 0});
    const rd::CodeId code = team.addCode(1, "hoop");
    team.mergeFrom(2, {1});
    team.codePassage(2, {3, 5}, "hoop");
    mergeAs(team, 1);
    const auto isThere = [&] { return !team.at(0).state().codebook.find(code)->deleted; };
    mergeAs(team, 2);
    undoAs(team, 1);
    BOOST_TEST(isThere());
    undoAs(team, 2);
    BOOST_TEST(!isThere());
    expectSound(*team.at(0).project, "");
    openAs(team, merger(1)).redo();
    BOOST_TEST(isThere());
    undoAs(team, 1);
    BOOST_TEST(!isThere());
    openAs(team, merger(2)).redo();
    BOOST_TEST(isThere());
    expectSound(*team.at(0).project, "");
}

/// A group that was removed is back by what one put below it, and stays as another uses it; what was put
/// below it stays there, and goes with that use.
BOOST_AUTO_TEST_CASE(CodePutBelowAGroupThatAnotherUses_StandsWhereItStood_WhenBothAreUndone)
{
    for (const std::size_t undone : {1U, 2U}) {
        Team team({0, 0, 0});
        const rd::CodeId group = team.addCode(0, "hoop");
        for (const std::size_t copy : {1U, 2U}) team.mergeFrom(copy, {0});
        team.at(0).project->apply(rd::history::deleteCode(team.at(0).state(), group));
        team.at(1).project->apply(rd::history::moveCode(team.at(1).state(), team.code(1, "calm"), group, {}));
        team.codePassage(2, {3, 5}, "hoop");
        const std::string before = toldOfWhatIsThere(*team.at(0).project);
        const auto parent = [&] { return team.at(0).state().codebook.byKey("calm")->parent; };
        mergeAs(team, 1);
        mergeAs(team, 2);
        const std::string merged = told(*team.at(0).project);
        BOOST_TEST((parent() == group));
        undoAs(team, undone);
        BOOST_TEST(!team.at(0).state().codebook.find(group)->deleted);
        BOOST_TEST((parent() == group));
        expectSound(*team.at(0).project, "after one");
        undoAs(team, 3 - undone);
        const std::string after = toldOfWhatIsThere(*team.at(0).project);
        BOOST_TEST((after == before), linesOfOne(before, after));
        expectSound(*team.at(0).project, "after both");
        for (const std::size_t redone : {undone, 3 - undone}) openAs(team, merger(redone)).redo();
        BOOST_TEST((told(*team.at(0).project) == merged), linesOfOne(merged, told(*team.at(0).project)));
        expectSound(*team.at(0).project, "redone");
    }
}

/// An undo gives back what a merge had brought; that is no word of whoever undid.
BOOST_AUTO_TEST_CASE(NameGivenBackByUndos_GoesWithTheMergeThatHadBroughtIt)
{
    for (const int times : {1, 2}) {
        NameOfAMerge team;
        for (int i = 0; i < times; ++i) rename(team, 0, "rust " + std::to_string(i));
        for (int i = 0; i < times; ++i) team.at(0).project->undo();
        BOOST_TEST(team.name() == "kalmte");
        undoAs(team, 1);
        BOOST_TEST(team.name() == "calm");
        expectSound(*team.at(0).project, "undone");
        openAs(team, merger(1)).redo();
        BOOST_TEST(team.name() == "kalmte");
        openAs(team, "coder 1").redo();
        BOOST_TEST(team.name() == "rust 0");
        undoAs(team, 1);
        BOOST_TEST(team.name() == "rust 0");
        openAs(team, "coder 1").undo();
        BOOST_TEST(team.name() == "calm");
        expectSound(*team.at(0).project, "all undone");
    }
}

/// The same where the merge is undone first.
BOOST_AUTO_TEST_CASE(NamesWrittenOverWhatAnUndoneMergeBrought_AndUndoneOneByOne_AreTheFirst)
{
    NameOfAMerge team;
    for (const char* written : {"rust", "stilte"}) rename(team, 0, written);
    undoAs(team, 1);
    auto& project = openAs(team, "coder 1");
    project.undo();
    BOOST_TEST(team.name() == "rust");
    project.undo();
    BOOST_TEST(team.name() == "calm");
    expectSound(project, "");
    for (const char* written : {"rust", "stilte"}) {
        project.redo();
        BOOST_TEST(team.name() == written);
    }
    expectSound(project, "");
}

/// And in a copy that merges with it.
BOOST_AUTO_TEST_CASE(NameGivenBackByAnUndo_IsGoneInAThirdCopyToo)
{
    Team team({0, 0, 0});
    rename(team, 1, "kalmte");
    mergeAs(team, 1);
    openAs(team, "coder 1");
    rename(team, 0, "rust");
    team.at(0).project->undo();
    undoAs(team, 1);
    team.mergeFrom(2, {0});
    BOOST_TEST(team.at(2).state().codebook.byKey("calm")->name.nl == "calm");
    expectSound(*team.at(2).project, "");
}

BOOST_AUTO_TEST_CASE(NameGivenBackByAnUndo_CanBeRedoneWhenTheMergeIsUndone)
{
    NameOfAMerge team;
    rename(team, 0, "rust");
    team.at(0).project->undo();
    undoAs(team, 1);
    BOOST_TEST(openAs(team, "coder 1").redo().empty());
    BOOST_TEST(team.name() == "rust");
    team.at(0).project->undo();
    BOOST_TEST(team.name() == "calm");
    openAs(team, "guest");
    rename(team, 0, "stilte");
    BOOST_TEST(!openAs(team, "coder 1").redo().empty()); // as the guest wrote since
    BOOST_TEST(team.name() == "stilte");
    expectSound(*team.at(0).project, "");
}

BOOST_AUTO_TEST_SUITE_END()
