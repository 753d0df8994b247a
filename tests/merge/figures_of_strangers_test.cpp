// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/memo_edits.h"
#include "history/project_edits.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

using rd::project::MergeOptions;
using rd::test::Study;
using rd::test::tells;

namespace
{

void nameCode(Study& study, const std::string& key, const std::string& name)
{
    rd::codebook::Code code = *study.state().codebook.byKey(key);
    code.name = {name, name};
    study.project->apply(rd::history::changeCode(study.state(), code));
}

rd::MemoId conclude(Study& study, const std::string& text)
{
    rd::coding::Memo memo;
    memo.id = rd::MemoId::make();
    memo.kind = rd::coding::MemoKind::conclusion;
    memo.text.nl = text;
    study.project->apply(rd::history::addMemo(study.state(), memo));
    return memo.id;
}

std::string textOf(const Study& study, rd::MemoId memo)
{
    return study.state().memos.at(memo).text.nl;
}

}

/// What the memos of a project made apart count, once they are ours.
BOOST_AUTO_TEST_SUITE(FiguresOfStrangers)

BOOST_AUTO_TEST_CASE(CodeThatGotAnotherKey_IsCountedByThat)
{
    Study ours;
    Study theirs;
    ours.addCode("k", ours.code("relation"));
    theirs.addCode("k", theirs.code("relation"));
    nameCode(ours, "k", "hoop");
    nameCode(theirs, "k", "troost");
    const auto memo = conclude(theirs, "{x k} en {x troost show=\"n\"}, zie {x calm within=\"k\"}.");
    ours.project->merge({theirs.path});
    const std::string key = ours.state().codebook.lookUp("troost")->key;
    BOOST_REQUIRE_NE(key, "k");
    BOOST_TEST(textOf(ours, memo) ==
               "{x " + key + "} en {x troost show=\"n\"}, zie {x calm within=\"" + key + "\"}.");
}

BOOST_AUTO_TEST_CASE(CodeThatTheMappingMadeOneOfOurs_IsCountedAsThat)
{
    Study ours;
    Study theirs;
    theirs.addCode("k", theirs.code("relation"));
    const auto memo = conclude(theirs, "{x k} {x relation}");
    MergeOptions options;
    options.mapping = {{"k", "calm"}};
    ours.project->merge({theirs.path}, options);
    BOOST_TEST(textOf(ours, memo) == "{x calm} {x relation}");
}

BOOST_AUTO_TEST_CASE(CodeFoundByItsName_IsCountedByOurKey_AlsoWhereTheMemoHadOnlyTheName)
{
    Study ours;
    Study theirs;
    ours.addCode("h1", ours.code("relation"));
    theirs.addCode("h2", theirs.code("relation"));
    nameCode(ours, "h1", "hoop");
    rd::codebook::Code twin = *theirs.state().codebook.byKey("h2");
    twin.name = {"hoop", "hope"};
    theirs.project->apply(rd::history::changeCode(theirs.state(), twin));
    twin = *ours.state().codebook.byKey("h1");
    twin.name = {"hoop", "hopes"};
    ours.project->apply(rd::history::changeCode(ours.state(), twin));
    const auto memo = conclude(theirs, "{x h2} {x hope}");
    ours.project->merge({theirs.path});
    BOOST_TEST(textOf(ours, memo) == "{x h1} {x h1}");
}

BOOST_AUTO_TEST_CASE(GroupOfAnAttributeThatGotAnotherKey_FollowsIt)
{
    using rd::transcript::ValueType;
    Study ours;
    Study theirs;
    rd::transcript::Attribute attribute;
    attribute.key = "age";
    attribute.type = ValueType::number;
    ours.project->apply(rd::history::addAttribute(ours.state(), attribute));
    attribute.type = ValueType::text;
    theirs.project->apply(rd::history::addAttribute(theirs.state(), attribute));
    const auto memo = conclude(theirs, "{x calm group=\"age=old age\"}");
    ours.project->merge({theirs.path});
    BOOST_TEST(textOf(ours, memo) == "{x calm group=\"age_2=old age\"}");
}

BOOST_AUTO_TEST_CASE(QuoteOfACodingThatBothHave_LeadsToOurs)
{
    Study ours;
    Study theirs;
    ours.codePassage({0, 4}, "calm");
    theirs.codePassage({0, 4}, "calm");
    const auto here = ours.state().codings.of(ours.interview()).front().id;
    const auto there = theirs.state().codings.of(theirs.interview()).front().id;
    const auto memo = conclude(theirs, "{quote " + there.uuid.toString() + "}");
    ours.project->merge({theirs.path});
    BOOST_TEST(textOf(ours, memo) == "{quote " + here.uuid.toString() + "}");
}

BOOST_AUTO_TEST_CASE(NameOfNoCodeThere_ThatIsOneHere_IsTold)
{
    Study ours;
    Study theirs;
    ours.addCode("rust", ours.code("relation"));
    conclude(theirs, "{x rust}");
    BOOST_TEST(tells(ours.project->merge({theirs.path}), "memo-counts-other"));
}

BOOST_AUTO_TEST_CASE(KeyOfACodeThatBecamePartOfAnother_IsNotGivenToACodeThatComes)
{
    Study ours;
    Study theirs;
    ours.addCode("rust", ours.code("relation"));
    ours.project->apply(rd::history::mergeCodes(ours.state(), ours.code("rust"), ours.code("calm")));
    const auto memo = conclude(ours, "{x rust}"); // counts calm
    theirs.addCode("rust", theirs.code("relation"));
    ours.project->merge({theirs.path});
    BOOST_TEST(ours.state().codebook.byKey("rust") == nullptr);
    BOOST_TEST(textOf(ours, memo) == "{x rust}");
}

BOOST_AUTO_TEST_SUITE_END()
