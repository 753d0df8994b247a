// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/consensus_edits.h"
#include "history/memo_edits.h"
#include "project/merged_copy.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <fstream>

using rd::test::Team;
using rd::test::told;

namespace
{

void rename(Team::Copy& copy, rd::CodeId id, const std::string& name)
{
    rd::codebook::Code code = *copy.state().codebook.find(id);
    code.name.nl = name;
    copy.project->apply(rd::history::changeCode(copy.state(), code));
}

const std::string& nameOf(const Team::Copy& copy, rd::CodeId id)
{
    return copy.state().codebook.find(id)->name.nl;
}

/// Counts what stands in a folder while something works, and what of it others may enter.
class LooksInto : public rd::Progress
{
public:
    explicit LooksInto(std::filesystem::path folder) : m_folder(std::move(folder)) {}
    void report(std::size_t /*done*/, std::size_t /*total*/, const std::string& /*what*/) override
    {
        using std::filesystem::perms;
        for (const auto& entry : std::filesystem::directory_iterator(m_folder)) {
            ++seen;
            if ((entry.status().permissions() & (perms::group_all | perms::others_all)) != perms::none)
                ++open;
        }
    }
    [[nodiscard]] bool cancelled() const override { return false; }
    int seen = 0;
    int open = 0;

private:
    std::filesystem::path m_folder;
};

bool settled(const rd::merge::Report& report, const std::string& kind)
{
    for (const auto& finding : report.findings)
        if (finding.kind == kind && !finding.text.empty()) return true;
    return false;
}

}

BOOST_AUTO_TEST_SUITE(Merge)

BOOST_AUTO_TEST_CASE(WorkOfTwo_IsAllThereWithItsAuthor)
{
    Team team({0, 0});
    team.codePassage(0, {0, 4}, "listens");
    team.codePassage(1, {5, 9}, "calm");
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(report.changed);
    BOOST_TEST(team.at(0).state().codings.size() == 2U);
    BOOST_TEST(report.copies.at(0).changes == 2U); // the coder and the coding
    BOOST_TEST(report.copies.at(0).came.at(1).author == "coder 2");
    BOOST_TEST(report.copies.at(0).came.at(1).table == "coding");
    BOOST_TEST(report.copies.at(0).came.at(1).made == 1U);
    const auto history = team.at(0).project->history();
    BOOST_TEST(std::count_if(history.begin(), history.end(),
                             [](const auto& entry) { return entry.author == "coder 2"; }) == 2);
    BOOST_TEST(team.at(0).project->check().empty());
}

BOOST_AUTO_TEST_CASE(BothWroteAName_TheLastStandsAndBothAreTold)
{
    Team team({0, 0});
    const rd::CodeId code = team.code(0, "calm");
    team.at(1).clock.move(1000);
    rename(team.at(0), code, "rust");
    rename(team.at(1), code, "kalmte");
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(nameOf(team.at(0), code) == "kalmte");
    BOOST_REQUIRE_EQUAL(report.copies.at(0).clashes.size(), 1U);
    const auto& clash = report.copies[0].clashes[0];
    BOOST_TEST(clash.here == "rust");
    BOOST_TEST(clash.hereBy == "coder 1");
    BOOST_TEST(clash.there == "kalmte");
    BOOST_TEST(clash.thereBy == "coder 2");
    BOOST_TEST(clash.thereStands);
    BOOST_TEST(clash.column == "name_nl");
}

BOOST_AUTO_TEST_CASE(BothWroteAName_TheChoiceStandsInEveryCopy)
{
    Team team({0, 0});
    const rd::CodeId code = team.code(0, "calm");
    team.at(1).clock.move(1000);
    rename(team.at(0), code, "rust");
    rename(team.at(1), code, "kalmte");
    rd::project::MergeOptions options;
    options.onlyTry = true;
    const auto tried = team.mergeFrom(0, {1}, options);
    BOOST_TEST(nameOf(team.at(0), code) == "rust");
    options.onlyTry = false;
    options.keepHere[{"", tried.copies.at(0).clashes.at(0).id}] = true;
    team.mergeFrom(0, {1}, options);
    BOOST_TEST(nameOf(team.at(0), code) == "rust");
    team.mergeFrom(1, {0});
    BOOST_TEST(nameOf(team.at(1), code) == "rust");
}

namespace
{

/// The name that stands when three wrote one, each after the other, and the first merges with both; `here`
/// says of the second and third copy whether theirs is left out.
std::string nameOfThree(std::optional<bool> hereOverSecond, std::optional<bool> hereOverThird)
{
    Team team({0, 0, 0});
    const rd::CodeId code = team.code(0, "calm");
    const char* names[] = {"rust", "kalmte", "stilte"};
    for (std::size_t i = 0; i < 3; ++i) {
        team.at(i).clock.move(static_cast<std::int64_t>(i) * 1000);
        rename(team.at(i), code, names[i]);
    }
    const std::string cell = "code/" + code.uuid.toString() + "/name_nl";
    rd::project::MergeOptions options;
    if (hereOverSecond) options.keepHere[{team.at(1).path.string(), cell}] = *hereOverSecond;
    if (hereOverThird) options.keepHere[{"elsewhere/copy 3.draad", cell}] = *hereOverThird;
    const auto report = team.mergeFrom(0, {1, 2}, options);
    BOOST_TEST(report.copies.at(0).clashes.at(0).stands == nameOf(team.at(0), code));
    return nameOf(team.at(0), code);
}

}

BOOST_AUTO_TEST_CASE(ThreeWroteAName_AChoiceAboutOneCopySaysNothingOfTheOther)
{
    BOOST_TEST(nameOfThree({}, {}) == "stilte"); // the last
    BOOST_TEST(nameOfThree({}, true) == "kalmte");
    BOOST_TEST(nameOfThree(true, {}) == "stilte");
    BOOST_TEST(nameOfThree(false, {}) == "stilte");
    BOOST_TEST(nameOfThree(true, true) == "rust");
    BOOST_TEST(nameOfThree(false, true) == "kalmte");
}

/// The second wrote after the first, and the third last or before both.
BOOST_AUTO_TEST_CASE(ThreeWroteAName_EachLineSaysWhoseItsValuesAreAndWhichOfThemStands)
{
    for (const bool thirdIsLast : {true, false}) {
        Team team({0, 0, 0});
        const rd::CodeId code = team.code(0, "calm");
        const char* names[] = {"rust", "kalmte", "stilte"};
        const std::int64_t times[] = {2000, 3000, thirdIsLast ? 4000 : 1000};
        for (std::size_t i = 0; i < 3; ++i) {
            team.at(i).clock.move(times[i]);
            rename(team.at(i), code, names[i]);
        }
        const auto report = team.mergeFrom(0, {1, 2});
        const auto& second = report.copies.at(0).clashes.at(0);
        BOOST_TEST(second.here == "rust");
        BOOST_TEST(second.hereFrom.empty());
        BOOST_TEST(second.there == "kalmte");
        BOOST_TEST(second.thereStands); // of these two
        const auto& third = report.copies.at(1).clashes.at(0);
        BOOST_TEST(third.here == "kalmte");
        BOOST_TEST(third.hereBy == "coder 2");
        BOOST_TEST(third.hereFrom == team.at(1).path.string());
        BOOST_TEST(third.there == "stilte");
        BOOST_TEST(third.thereStands == thirdIsLast);
        for (const auto* line : {&second, &third})
            BOOST_TEST(line->stands == (thirdIsLast ? "stilte" : "kalmte"));
        BOOST_TEST(nameOf(team.at(0), code) == second.stands);
    }
}

BOOST_AUTO_TEST_CASE(Undo_TakesAMergeBackAndRedoBringsItBack)
{
    Team team({0, 0});
    team.codePassage(0, {0, 4}, "listens");
    const rd::CodeId code = team.code(0, "calm");
    rename(team.at(0), code, "rust");
    team.at(1).clock.move(1000);
    rename(team.at(1), code, "kalmte");
    team.codePassage(1, {5, 9}, "calm");
    const std::string before = told(team.at(0).state());
    team.mergeFrom(0, {1});
    const std::string after = told(team.at(0).state());
    team.at(0).project->undo();
    BOOST_TEST(nameOf(team.at(0), code) == "rust");
    BOOST_TEST(team.at(0).state().codings.size() == 1U);
    BOOST_TEST(team.at(0).project->check().empty());
    team.open(0);
    team.at(0).project->redo();
    BOOST_TEST(told(team.at(0).state()) == after);
    team.at(0).project->undo();
    team.at(0).project->undo(); // one's own change before the merge
    BOOST_TEST(nameOf(team.at(0), code) == "calm");
}

BOOST_AUTO_TEST_CASE(MergingAgainAfterUndo_BringsTheWorkBack)
{
    Team team({0, 0});
    team.codePassage(1, {5, 9}, "calm");
    team.mergeFrom(0, {1});
    team.at(0).project->undo();
    team.codePassage(1, {10, 12}, "calm");
    BOOST_TEST(team.at(0).state().codings.size() == 0U);
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(report.restored.size() == 1U);
    BOOST_TEST(team.at(0).state().codings.size() == 2U);
    team.at(0).project->undo();
    BOOST_TEST(team.at(0).state().codings.size() == 0U);
    BOOST_TEST(team.at(0).project->check().empty());
}

BOOST_AUTO_TEST_CASE(UndoneMerge_DoesNotTakeTheWorkFromWhoDidIt)
{
    Team team({0, 0});
    team.codePassage(1, {5, 9}, "calm");
    team.mergeFrom(0, {1});
    team.at(0).project->undo();
    team.mergeFrom(1, {0});
    BOOST_TEST(team.at(1).state().codings.size() == 1U);
}

BOOST_AUTO_TEST_CASE(MergingAgain_ChangesNothing)
{
    Team team({0, 0});
    team.codePassage(1, {5, 9}, "calm");
    team.mergeFrom(0, {1});
    const auto changes = team.at(0).project->history().size();
    BOOST_TEST(!team.mergeFrom(0, {1}).changed);
    BOOST_TEST(team.at(0).project->history().size() == changes);
}

BOOST_AUTO_TEST_CASE(CodeDeletedHereAndUsedThere_IsBack)
{
    Team team({0, 0});
    team.at(0).project->apply(rd::history::deleteCode(team.at(0).state(), team.code(0, "calm")));
    team.codePassage(1, {5, 9}, "calm");
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(settled(report, "code-restored"));
    BOOST_TEST((team.at(0).state().codebook.byKey("calm") != nullptr));
    BOOST_TEST(team.at(0).project->check().empty());
    team.mergeFrom(1, {0});
    BOOST_TEST(told(team.at(1).state()) == told(team.at(0).state()));
}

BOOST_AUTO_TEST_CASE(CodeMergedHereAndUsedThere_ItsCodingsFollow)
{
    Team team({0, 0});
    const rd::CodeId into = team.code(0, "listens");
    team.at(0).project->apply(rd::history::mergeCodes(team.at(0).state(), team.code(0, "calm"), into));
    team.codePassage(1, {5, 9}, "calm");
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(settled(report, "coding-followed"));
    BOOST_REQUIRE_EQUAL(team.at(0).state().codings.of(team.interview()).size(), 1U);
    BOOST_TEST((team.at(0).state().codings.of(team.interview())[0].code == into));
}

BOOST_AUTO_TEST_CASE(CodesEachPutBelowTheOther_OneStandsAtTheTop)
{
    Team team({0, 0});
    const rd::CodeId listens = team.code(0, "listens");
    const rd::CodeId calm = team.code(0, "calm");
    team.at(0).project->apply(rd::history::moveCode(team.at(0).state(), listens, calm, {}));
    team.at(1).project->apply(rd::history::moveCode(team.at(1).state(), calm, listens, {}));
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST_REQUIRE(settled(report, "cycle"));
    for (const char* words : {"“listens” below “calm”", "“calm” below “listens”", "first"})
        BOOST_TEST(report.findings.front().text.find(words) != std::string::npos);
    BOOST_TEST(settled(team.mergeFrom(1, {0}), "cycle") == false); // it came in settled
    for (const std::size_t copy : {0U, 1U}) {
        const auto& book = team.at(copy).state().codebook;
        BOOST_TEST((book.find(listens)->parent == rd::CodeId{}));
        BOOST_TEST((book.find(calm)->parent == listens));
    }
}

BOOST_AUTO_TEST_CASE(SameCodingByTheSameCoder_CountsOnceAndKeepsBothMemos)
{
    Team team({0, 0});
    for (const std::size_t copy : {0U, 1U}) {
        const rd::CoderId who = team.at(copy).project->ensureCoder("Noor");
        team.at(copy).project->apply(rd::history::addCoding(team.at(copy).state(), team.interview(), {0, 4},
                                                            team.code(copy, "calm"), who, {},
                                                            copy == 0 ? "twijfel" : "zeker"));
    }
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(settled(report, "coder-joined"));
    BOOST_TEST(settled(report, "same-coding"));
    BOOST_REQUIRE_EQUAL(team.at(0).state().codings.size(), 1U);
    BOOST_TEST(team.at(0).state().codings.of(team.interview())[0].memo == "twijfel\nzeker");
}

BOOST_AUTO_TEST_CASE(CoderMadeInThreeCopies_IsToldOnce)
{
    Team team({0, 0, 0});
    for (const std::size_t copy : {0U, 1U, 2U}) team.at(copy).project->ensureCoder("Noor");
    const auto report = team.mergeFrom(0, {1, 2});
    BOOST_TEST(std::count_if(report.findings.begin(), report.findings.end(),
                             [](const auto& finding) { return finding.kind == "coder-joined"; }) == 1);
}

namespace
{

/// The team of that copy agrees on a passage, in its own language.
void agree(Team& team, std::size_t copy, rd::text::Span span, rd::Language language,
           const std::string& into = "")
{
    const rd::SpeakIn speak(language);
    rd::coding::Coding one;
    one.transcript = team.interview();
    one.span = span;
    one.code = team.code(copy, "calm");
    team.at(copy).project->apply(rd::history::agreeOn(team.at(copy).state(), one, into, ""));
}

std::vector<std::string> namesOfAgreed(const rd::history::State& state)
{
    std::vector<std::string> names;
    for (const auto* coder : state.codersInOrder())
        if (coder->agreed) names.push_back(coder->name);
    return names;
}

}

/// Two copies that each came to agree, in two languages and under two names, have one agreed coder, with the
/// name that somebody gave; and so have both copies.
BOOST_AUTO_TEST_CASE(WhatTheTeamAgreedOn_IsOneAfterAMerge)
{
    Team team({0, 0});
    agree(team, 0, {0, 4}, rd::Language::dutch);
    agree(team, 1, {5, 9}, rd::Language::english, "Team");
    BOOST_TEST(settled(team.mergeFrom(0, {1}), "coder-joined"));
    team.mergeFrom(1, {0});
    for (const std::size_t copy : {0U, 1U}) {
        const rd::history::State& state = team.at(copy).state();
        BOOST_TEST((namesOfAgreed(state) == std::vector<std::string>{"Team"}));
        BOOST_REQUIRE_EQUAL(state.codings.size(), 2U);
        for (const auto& coding : state.codings.of(team.interview()))
            BOOST_TEST((coding.coder == state.agreedCoder()->id));
    }
    BOOST_TEST(told(*team.at(0).project) == told(*team.at(1).project));
}

/// A person of that name is somebody else.
BOOST_AUTO_TEST_CASE(APersonCalledAsTheAgreedCoderIs_StaysAPerson)
{
    Team team({0, 0});
    agree(team, 0, {0, 4}, rd::Language::english, "Noor");
    const rd::CoderId noor = team.at(1).project->ensureCoder("Noor");
    team.at(1).project->apply(
        rd::history::addCoding(team.at(1).state(), team.interview(), {5, 9}, team.code(1, "calm"), noor));
    team.mergeFrom(0, {1});
    const rd::history::State& state = team.at(0).state();
    BOOST_TEST(!state.coderByName("Noor")->agreed);
    BOOST_TEST((namesOfAgreed(state) == std::vector<std::string>{rd::coding::agreedName}));
    BOOST_TEST((state.codings.of(team.interview())[1].coder == noor));
}

BOOST_AUTO_TEST_CASE(ClockThatIsYearsBehind_ItsLaterWritingStands)
{
    Team team({0, -157'680'000'000});
    const rd::CodeId code = team.code(0, "calm");
    rename(team.at(0), code, "rust");
    team.mergeFrom(1, {0});
    rename(team.at(1), code, "kalmte"); // written knowing of the other
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(nameOf(team.at(0), code) == "kalmte");
    BOOST_TEST(report.copies.at(0).clashes.empty());
}

BOOST_AUTO_TEST_CASE(CodesOfOneName_AreToldAndJoinedWhenAsked)
{
    Team team({0, 0});
    const rd::CodeId first = team.addCode(0, "veilig");
    const rd::CodeId second = team.addCode(1, "Veilig");
    rd::project::MergeOptions options;
    options.onlyTry = true;
    const auto report = team.mergeFrom(0, {1}, options);
    BOOST_REQUIRE_EQUAL(report.sameNames.size(), 1U);
    BOOST_TEST(settled(report, "key-changed"));
    options.onlyTry = false;
    options.joinSameNames = true;
    team.mergeFrom(0, {1}, options);
    const auto& book = team.at(0).state().codebook;
    BOOST_TEST(book.find(first)->deleted == false);
    BOOST_TEST((book.find(second)->mergedInto == first));
}

BOOST_AUTO_TEST_CASE(ValueFilledInTwice_TheLastStands)
{
    Team team({0, 0});
    rd::transcript::Case family;
    family.id = rd::CaseId::make();
    family.name = "gezin";
    rd::transcript::Attribute hours;
    hours.id = rd::AttributeId::make();
    hours.key = "uren";
    team.at(0).project->apply(rd::history::addCase(team.at(0).state(), family));
    team.at(0).project->apply(rd::history::addAttribute(team.at(0).state(), hours));
    team.mergeFrom(1, {0});
    for (const std::size_t copy : {0U, 1U})
        team.at(copy).project->apply(rd::history::setValue(team.at(copy).state(), hours.id, family.id.uuid,
                                                           "", rd::transcript::Known::known,
                                                           copy == 0 ? "2" : "3"));
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST_REQUIRE(report.copies.at(0).clashes.size() == 1U);
    BOOST_TEST(report.copies.at(0).clashes.at(0).here == "2");
    BOOST_TEST(report.copies.at(0).clashes.at(0).stands == "3");
    team.mergeFrom(1, {0});
    for (const std::size_t copy : {0U, 1U})
        BOOST_TEST(team.at(copy).state().cases.value(hours.id, family.id.uuid)->value == "3");
}

BOOST_AUTO_TEST_CASE(WhatIsNoCopy_IsRefusedAndNothingChanges)
{
    Team team({0, 0});
    const auto changes = team.at(0).project->history().size();
    team.codePassage(1, {5, 9}, "calm");
    BOOST_CHECK_THROW(team.at(0).project->merge({team.at(0).path}), rd::Refusal);
    const auto text = team.study().folder / "brief.draad";
    std::ofstream(text) << "Geen project.";
    BOOST_CHECK_THROW(team.at(0).project->merge({team.at(1).path, text}), rd::Refusal);
    BOOST_CHECK_THROW(team.at(0).project->merge({team.study().folder / "weg.draad"}), rd::Refusal);
    BOOST_TEST(team.at(0).project->history().size() == changes);
    team.codePassage(0, {0, 3}, "calm");
    BOOST_TEST(team.at(0).project->check().empty());
}

BOOST_AUTO_TEST_CASE(DamagedCopy_IsRefusedByNameAndNothingChanges)
{
    Team team({0, 0});
    for (int i = 0; i < 30; ++i) team.codePassage(1, {i, i + 5}, "calm");
    team.at(1).project.reset();
    {
        std::fstream file(team.at(1).path, std::ios::in | std::ios::out | std::ios::binary);
        for (int page = 2; page < 40; page += 3) {
            file.seekp(page * 4096);
            file << std::string(4096, 'x');
        }
    }
    const std::string before = told(team.at(0).state());
    try {
        team.mergeFrom(0, {1});
        BOOST_ERROR("a damaged copy was merged");
    } catch (const rd::Refusal& refusal) {
        BOOST_TEST(refusal.complaint().file == team.at(1).path.string());
    }
    BOOST_TEST((told(team.at(0).state()) == before));
    BOOST_TEST(team.at(0).project->check().empty());
}

BOOST_AUTO_TEST_CASE(MergeToNew_MakesTheFileAndLeavesTheOthers)
{
    Team team({0, 0});
    team.codePassage(0, {0, 4}, "listens");
    team.codePassage(1, {5, 9}, "calm");
    const auto to = team.study().folder / "samen.draad";
    const auto changes = team.at(0).project->history().size();
    rd::project::mergeToNew(to, team.at(0).path, {team.at(1).path}, {}, {});
    BOOST_TEST(team.at(0).project->history().size() == changes);
    BOOST_TEST(rd::project::Project::open(to)->state().codings.size() == 2U);
    BOOST_CHECK_THROW(rd::project::mergeToNew(to, team.at(0).path, {team.at(1).path}, {}, {}), rd::Refusal);
    BOOST_TEST(rd::project::tryMerge(team.at(0).path, {team.at(1).path}, {}, {}).changed);
    const auto failed = team.study().folder / "mislukt.draad";
    BOOST_CHECK_THROW(rd::project::mergeToNew(failed, team.at(0).path, {team.study().folder / "weg"}, {}, {}),
                      rd::Refusal);
    BOOST_TEST(!std::filesystem::exists(failed));
}

BOOST_AUTO_TEST_CASE(TryMerge_WorksWhereNobodyElseReads)
{
    Team team({0, 0});
    team.codePassage(1, {5, 9}, "calm");
    const rd::test::TempFolder temporary;
    LooksInto looks(temporary.path());
    const std::string before = std::getenv("TMPDIR") == nullptr ? "/tmp" : std::getenv("TMPDIR");
    ::setenv("TMPDIR", temporary.path().c_str(), 1);
    rd::project::OpenOptions options;
    options.progress = &looks;
    rd::project::tryMerge(team.at(0).path, {team.at(1).path}, {}, options);
    ::setenv("TMPDIR", before.c_str(), 1);
    BOOST_TEST(looks.seen > 0);
    BOOST_TEST(looks.open == 0);
    BOOST_TEST(std::filesystem::is_empty(temporary.path()));
}

BOOST_AUTO_TEST_SUITE_END()
