// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/memo_edits.h"
#include "merge/alignment.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using rd::merge::Alignment;
using rd::test::Study;
using rd::text::Span;

namespace
{

/// The words of a span, in code points; the texts of these tests are ASCII.
std::string wordsAt(const std::string& text, Span span)
{
    return text.substr(static_cast<std::size_t>(span.start), static_cast<std::size_t>(span.length()));
}

Span spanOf(const std::string& text, const std::string& words)
{
    const auto start = static_cast<rd::text::Offset>(text.find(words));
    return {start, start + static_cast<rd::text::Offset>(words.size())};
}

rd::merge::Report takeIn(Study& ours, Study& theirs, const rd::project::MergeOptions& options = {})
{
    return ours.project->merge({theirs.path}, options);
}

}

BOOST_AUTO_TEST_SUITE(Apart)

BOOST_AUTO_TEST_CASE(Alignment_FindsThePassageWhereWordsWereMended)
{
    const std::string from = "I: How was that? R: Goood, she listend to us and then she left. I: And then?";
    const std::string to =
        "Title\n\nI: How was that?\nR: Good, she listened to us and then she left. I: Then?";
    const Alignment alignment(from, to);
    const auto place = alignment.place(spanOf(from, "she listend to us"));
    BOOST_REQUIRE(place);
    BOOST_TEST(wordsAt(to, *place) == "she listened to us");
    BOOST_TEST(wordsAt(to, *alignment.place(spanOf(from, "hen she l"))) == "hen she l");
    BOOST_TEST(alignment.likeness() > 0.7);
}

BOOST_AUTO_TEST_CASE(Alignment_GivesNoPlaceForWordsThatAreNotThere)
{
    const std::string from = "one two three four five six seven";
    const std::string to = "one two six seven";
    const Alignment alignment(from, to);
    BOOST_TEST(!alignment.place(spanOf(from, "three four five")));
    BOOST_TEST(wordsAt(to, *alignment.place(spanOf(from, "two three"))) == "two");
    BOOST_TEST(Alignment("a b c", "d e f").likeness() == 0);
}

BOOST_AUTO_TEST_CASE(Alignment_GivesNoPlaceForWordsThatAreScattered)
{
    const std::string from = "quite well the mentor was helpful and kind";
    const std::string to =
        "it went well enough I suppose in the first weeks of that long year with them and one "
        "mentor said she was tired of it and left and kind people came instead of her";
    const Alignment alignment(from, to);
    BOOST_TEST(!alignment.place(spanOf(from, "well the mentor was helpful and")));
}

BOOST_AUTO_TEST_CASE(Alignment_PassageWithCorrectedWordsAtItsEdges_StandsAtWhatIsThereInstead)
{
    struct Case {
        std::string from;
        std::string to;
        std::string passage;
        std::string expected;
    };
    const std::vector<Case> cases{
        {"We felt hepled. Hepled and heard, so it was.", "We felt helped. Helped and heard, so it was.",
         "We felt hepled.", "We felt helped."},
        {"We felt hepled. Hepled and heard, so it was.", "We felt helped. Helped and heard, so it was.",
         "Hepled and heard, so it was.", "Helped and heard, so it was."},
        {"We felt hepled. Hepled and heard, so it was.", "We felt helped. Helped and heard, so it was.",
         "Hepled", "Helped"},
        {"We felt hepled, and heard.", "We felt helped, and heard.", "felt hepled", "felt helped"},
        {"they came to late again", "they came too late again", "to", "too"},
        {"they brought him a long again", "they brought him along again", "long", "along"},
        {"they brought him along again", "they brought him a long again", "along", "a long"},
        {"Hepled we felt, and heard.", "Helped we felt, and heard.", "Hepled", "Helped"},
        {"and in the end we felt hepled", "and in the end we felt helped", "hepled", "helped"}};
    for (const Case& one : cases) {
        const auto place = Alignment(one.from, one.to).place(spanOf(one.from, one.passage));
        BOOST_TEST_CONTEXT(one.passage)
        {
            BOOST_REQUIRE(place);
            BOOST_TEST(wordsAt(one.to, *place) == one.expected);
        }
    }
}

BOOST_AUTO_TEST_CASE(Alignment_WordAmongOthersThanItsOwn_HasNoPlace)
{
    const std::string from = "it was a long day and the mentor did what nobody else had done for him before";
    const std::string to = "it was a long day and no one came so the phone rang and then we had done with it";
    BOOST_TEST(!Alignment(from, to).place(spanOf(from, "nobody else")));
    BOOST_TEST(!Alignment(from, to).place(spanOf(from, "for him before")));
}

BOOST_AUTO_TEST_CASE(Alignment_AnySpan_IsPlacedOnWholeWordsOfTheText)
{
    const std::string from = "  I:  How was it?\nR: We felt hepled. A re-do  and heard.\n\nI: And then? ";
    const std::string to = "I: How was it? R:  We felt helped. A redo   and heard, yes.  I: And then?\n";
    const Alignment alignment(from, to);
    const auto length = static_cast<rd::text::Offset>(from.size());
    for (rd::text::Offset start = 0; start < length; ++start)
        for (rd::text::Offset end = start + 1; end <= length; ++end) {
            const auto place = alignment.place({start, end});
            if (!place) continue;
            BOOST_TEST_CONTEXT("“" << wordsAt(from, {start, end}) << "”")
            {
                BOOST_REQUIRE(place->fits(static_cast<rd::text::Offset>(to.size())));
                const std::string words = wordsAt(to, *place);
                BOOST_TEST(words.find_first_not_of(" \n") == 0U);
                BOOST_TEST(words.find_last_not_of(" \n") == words.size() - 1);
            }
        }
}

BOOST_AUTO_TEST_CASE(Alignment_OfTextsThatDifferTooMuch_IsNone)
{
    std::string from;
    std::string to;
    for (int i = 0; i < 3000; ++i) {
        from += "a" + std::to_string(i) + " ";
        to += "b" + std::to_string(i) + " ";
    }
    BOOST_TEST(Alignment(from, to).likeness() == 0);
}

BOOST_AUTO_TEST_CASE(Stranger_SameTranscriptAndCodes_CodingsComeTogether)
{
    Study ours;
    Study theirs;
    ours.codePassage({0, 4}, "calm");
    theirs.codePassage({0, 4}, "calm"); // the same coding by the same coder
    theirs.codePassage({5, 9}, "listens");
    const auto report = takeIn(ours, theirs);
    BOOST_TEST(!report.copies.at(0).related);
    BOOST_TEST(ours.state().transcripts.list().size() == 1U);
    BOOST_TEST(ours.state().codebook.inOrder().size() == 4U);
    BOOST_REQUIRE_EQUAL(ours.codings(), 2U);
    BOOST_TEST((ours.state().codings.of(ours.interview())[1].code == ours.code("listens")));
    for (const auto& finding : ours.project->check()) BOOST_ERROR(finding.place << " " << finding.what);
    BOOST_TEST(!takeIn(ours, theirs).changed);
    ours.project->undo();
    BOOST_TEST(ours.codings() == 1U);
}

BOOST_AUTO_TEST_CASE(Stranger_MendedText_PositionsAreCarriedOverAndTheRestIsKept)
{
    Study ours;
    Study theirs;
    const std::string before =
        "I: What helped?\nR: She listend well to all of us here. It was a great help. Nothing else.\n";
    const std::string after = "I: What helped?\nR: She listened well to all of us here. Nothing else.\n";
    ours.import("gesprek", after);
    theirs.import("gesprek", before);
    const auto there = theirs.state().transcripts.byName("gesprek")->id;
    for (const char* words : {"She listend well", "It was a great help."})
        theirs.project->apply(rd::history::addCoding(theirs.state(), there, spanOf(before, words),
                                                     theirs.code("calm"), theirs.marit));
    const auto report = takeIn(ours, theirs);
    const auto here = ours.state().transcripts.byName("gesprek")->id;
    BOOST_REQUIRE_EQUAL(ours.state().codings.of(here).size(), 1U);
    BOOST_TEST(wordsAt(after, ours.state().codings.of(here)[0].span) == "She listened well");
    std::vector<std::string> kept;
    for (const auto& [id, part] : ours.state().foreign)
        if (part.kind == "coding") kept.push_back(part.content);
    BOOST_REQUIRE_EQUAL(kept.size(), 1U);
    BOOST_TEST(kept[0].find("It was a great help.") != std::string::npos);
    BOOST_TEST(report.findings.size() == 2U); // the texts differ; one passage was not found
}

BOOST_AUTO_TEST_CASE(Stranger_CodingWhoseWordsAreNotThere_IsToldByTheCheckUntilTheyAre)
{
    const rd::SpeakIn speak(rd::Language::english);
    Study ours;
    Study theirs;
    const std::string there = "I: What helped?\nR: She listened well. It was a great help. Nothing else.\n";
    ours.import("gesprek", "I: What helped?\nR: She listened well. Nothing else.\n");
    theirs.import("gesprek", there);
    theirs.project->apply(
        rd::history::addCoding(theirs.state(), theirs.state().transcripts.byName("gesprek")->id,
                               spanOf(there, "It was a great help."), theirs.code("calm"), theirs.marit));
    takeIn(ours, theirs);
    const auto findings = ours.project->check();
    BOOST_TEST_REQUIRE(findings.size() == 1U);
    BOOST_TEST(findings[0].toLookAt);
    BOOST_TEST(findings[0].place == "gesprek");
    for (const char* told : {"“It was a great help.”", "“calm”", "Marit"})
        BOOST_TEST(findings[0].what.find(told) != std::string::npos, findings[0].what);
    ours.project->undo();
    BOOST_TEST(ours.project->check().empty());
}

BOOST_AUTO_TEST_CASE(Stranger_Mapping_SaysWhatACodeBecomes)
{
    Study ours;
    Study theirs;
    theirs.addCode("rust", theirs.code("relation"));
    theirs.codePassage({0, 4}, "rust");
    theirs.codePassage({5, 9}, "calm");
    rd::project::MergeOptions options;
    options.mapping = {{"rust", "calm"}, {"calm", ""}};
    takeIn(ours, theirs, options);
    const auto& list = ours.state().codings.of(ours.interview());
    BOOST_REQUIRE_EQUAL(list.size(), 2U);
    BOOST_TEST((list[0].code == ours.code("calm")));
    BOOST_TEST(ours.state().codebook.find(list[1].code)->key == "calm_2");
    options.mapping = {{"rust", "no_such"}};
    BOOST_CHECK_THROW(takeIn(ours, theirs, options), rd::Refusal);
}

BOOST_AUTO_TEST_CASE(Stranger_MappingOntoACodeThatOnlyGroups_IsRefusedWhereItWasCodedWith)
{
    Study ours;
    Study theirs;
    auto group = *ours.state().codebook.byKey("relation");
    group.codable = false;
    ours.project->apply(rd::history::changeCode(ours.state(), group));
    rd::project::MergeOptions options;
    options.mapping = {{"calm", "relation"}};
    options.onlyTry = true;
    BOOST_CHECK_NO_THROW(takeIn(ours, theirs, options));
    theirs.codePassage({0, 4}, "calm");
    BOOST_CHECK_THROW(takeIn(ours, theirs, options), rd::Refusal);
}

BOOST_AUTO_TEST_CASE(Stranger_MappingOfWhatItHasNot_IsTold)
{
    Study ours;
    Study theirs;
    rd::project::MergeOptions options;
    options.mapping = {{"kalm", "calm"}, {"calm", "calm"}};
    const auto report = takeIn(ours, theirs, options);
    const auto unused = std::find_if(report.findings.begin(), report.findings.end(),
                                     [](const auto& finding) { return finding.kind == "mapping-unused"; });
    BOOST_TEST_REQUIRE((unused != report.findings.end()));
    BOOST_TEST(unused->text.find("kalm") != std::string::npos);
    BOOST_TEST(unused->text.find("“calm”") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(Stranger_MappingThatMakesAQualifierOfACode_OrACodeOfAQualifier_IsRefused)
{
    Study ours;
    Study theirs;
    theirs.codePassage({0, 4}, "calm");
    rd::project::MergeOptions options;
    options.mapping = {{"calm", "not_done"}};
    BOOST_CHECK_THROW(takeIn(ours, theirs, options), rd::Refusal);
    options.mapping = {{"not_done", "calm"}};
    BOOST_CHECK_THROW(takeIn(ours, theirs, options), rd::Refusal);
    BOOST_TEST(ours.state().codings.size() == 0U);
}

BOOST_AUTO_TEST_CASE(Stranger_CodeOfOneKeyAndAnotherName_StaysApartAndIsTold_AndTheMappingMakesThemOne)
{
    Study ours;
    Study theirs;
    rd::codebook::Code other = *theirs.state().codebook.byKey("calm");
    other.name = {"windstil", "no wind"};
    theirs.project->apply(rd::history::changeCode(theirs.state(), other));
    rd::project::MergeOptions options;
    options.onlyTry = true;
    const auto tried = takeIn(ours, theirs, options);
    BOOST_TEST_REQUIRE(tried.findings.size() == 1U); // codes of one key and name are not told
    BOOST_TEST(tried.findings[0].kind == "code-other-name");
    for (const auto& code : tried.copies.at(0).codes) BOOST_TEST(code.otherName == (code.key == "calm"));
    options.onlyTry = false;
    options.mapping = {{"calm", "calm"}};
    takeIn(ours, theirs, options);
    BOOST_TEST((ours.state().codebook.byKey("calm_2") == nullptr));
    BOOST_TEST(ours.state().codebook.byKey("calm")->name.nl == "calm");
}

BOOST_AUTO_TEST_CASE(Stranger_TwoCodesOfOneName_StayTwo)
{
    Study ours;
    Study theirs;
    for (const char* key : {"inzicht", "inzicht_2"}) {
        theirs.addCode(key, theirs.code("relation"));
        rd::codebook::Code code = *theirs.state().codebook.byKey(key);
        code.name = {"inzicht", "insight"};
        theirs.project->apply(rd::history::changeCode(theirs.state(), code));
    }
    takeIn(ours, theirs);
    const auto codes = ours.state().codebook.inOrder();
    BOOST_TEST(std::count_if(codes.begin(), codes.end(),
                             [](const rd::codebook::Code* code) { return code->name.nl == "inzicht"; }) == 2);
}

BOOST_AUTO_TEST_CASE(Stranger_NewTranscriptWithPeople_ComesWhole)
{
    Study ours;
    Study theirs;
    theirs.import("tweede", "I: En?\nR: Het ging goed.\n");
    rd::transcript::Case family;
    family.id = rd::CaseId::make();
    family.name = "gezin";
    theirs.project->apply(rd::history::addCase(theirs.state(), family));
    const auto second = theirs.state().transcripts.byName("tweede")->id;
    theirs.project->apply(rd::history::setTranscriptCase(theirs.state(), second, family.id));
    takeIn(ours, theirs);
    const auto* made = ours.state().transcripts.byName("tweede");
    BOOST_REQUIRE(made != nullptr);
    BOOST_TEST(*ours.project->text(made->id) == "I: En?\nR: Het ging goed.\n");
    BOOST_TEST((made->caseId == ours.state().cases.caseByName("gezin")->id));
    BOOST_TEST(ours.project->sourceBytes(made->sourceSha256).size() == 25U);
    BOOST_TEST(ours.project->check().empty());
}

BOOST_AUTO_TEST_CASE(StrangerAgain_WhatWasChangedHereStays)
{
    Study ours;
    Study theirs;
    rd::transcript::Case family;
    family.id = rd::CaseId::make();
    family.name = "gezin";
    rd::transcript::Respondent mother;
    mother.id = rd::RespondentId::make();
    mother.caseId = family.id;
    mother.name = "moeder";
    rd::transcript::Attribute age;
    age.id = rd::AttributeId::make();
    age.key = "age";
    theirs.project->apply(rd::history::addCase(theirs.state(), family));
    theirs.project->apply(rd::history::addRespondent(theirs.state(), mother));
    theirs.project->apply(rd::history::addAttribute(theirs.state(), age));
    takeIn(ours, theirs);
    family.name = "gezin Merel";
    mother.name = "mama";
    ours.project->apply(rd::history::changeCase(ours.state(), family));
    ours.project->apply(rd::history::changeRespondent(ours.state(), mother));
    rd::transcript::Attribute number = *ours.state().cases.find(age.id);
    number.type = rd::transcript::ValueType::number;
    ours.project->apply(rd::history::changeAttribute(ours.state(), number));
    theirs.project->apply(rd::history::setValue(theirs.state(), age.id, family.id.uuid, "",
                                                rd::transcript::Known::known, "veertig"));
    BOOST_TEST(!takeIn(ours, theirs).changed);
    BOOST_TEST(ours.state().cases.find(family.id)->name == "gezin Merel");
    BOOST_TEST(ours.state().cases.find(mother.id)->name == "mama");
    BOOST_TEST(ours.state().cases.attributes().size() == 1U);
    BOOST_TEST((ours.state().cases.find(age.id)->type == rd::transcript::ValueType::number));
    BOOST_TEST(ours.state().cases.valuesOf(age.id).empty());
}

BOOST_AUTO_TEST_CASE(Stranger_CodingThatBothHave_KeepsBothMemos)
{
    Study ours;
    Study theirs;
    ours.codePassage({0, 4}, "calm");
    theirs.codePassage({0, 4}, "calm");
    const rd::CodingId here = ours.state().codings.of(ours.interview())[0].id;
    const rd::CodingId there = theirs.state().codings.of(theirs.interview())[0].id;
    theirs.project->apply(rd::history::setCodingMemo(theirs.state(), there, "twijfel"));
    rd::coding::Memo memo;
    memo.id = rd::MemoId::make();
    memo.text.nl = "hierover praten";
    memo.subject = there.uuid;
    theirs.project->apply(rd::history::addMemo(theirs.state(), memo));
    const auto report = takeIn(ours, theirs);
    BOOST_REQUIRE_EQUAL(ours.codings(), 1U);
    BOOST_TEST(ours.state().codings.of(ours.interview())[0].memo == "twijfel");
    BOOST_TEST((ours.state().memos.at(memo.id).subject == here.uuid));
    for (const auto& came : report.copies.at(0).came)
        if (came.table == "coding") BOOST_TEST(came.made == 0U);
    BOOST_TEST(!takeIn(ours, theirs).changed);
}

BOOST_AUTO_TEST_SUITE_END()
