// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/guide/coverage.h"
#include "analysis/guide/matching.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using transcript::GuideLevel;
using transcript::RaisedBy;

namespace
{

struct Guide {
    transcript::GuideItems items;
    transcript::Transcripts transcripts;
    std::map<RaisingId, transcript::Raising> raisings;

    GuideItemId add(const std::string& words, GuideLevel level = GuideLevel::question,
                    GuideItemId parent = {})
    {
        const auto id = GuideItemId::make();
        items[id] = {id, parent, level, "", {words, ""}, {}, static_cast<double>(items.size()), false};
        return id;
    }
    TranscriptId addTranscript(const std::string& name)
    {
        transcript::Transcript made;
        made.id = TranscriptId::make();
        made.name = name;
        transcripts.put(made);
        return made.id;
    }
    void raise(GuideItemId item, TranscriptId in, RaisedBy by, TurnId turn = {})
    {
        const auto id = RaisingId::make();
        raisings[id] = {id, item, in, turn, by, false};
    }
};

}

BOOST_AUTO_TEST_SUITE(GuideAnswers)

BOOST_AUTO_TEST_CASE(Coverage_AskedSaysMoreThanUnaskedAndThatMoreThanNotRaised)
{
    Guide guide;
    const auto topic = guide.add("Begin", GuideLevel::topic);
    const auto question = guide.add("Hoe begon het?", GuideLevel::question, topic);
    const auto a = guide.addTranscript("a");
    const auto b = guide.addTranscript("b");
    const auto c = guide.addTranscript("c");
    guide.raise(question, a, RaisedBy::unasked);
    guide.raise(question, a, RaisedBy::asked, TurnId::make());
    guide.raise(question, b, RaisedBy::unasked);
    guide.raise(question, c, RaisedBy::notRaised, TurnId::make()); // only that turn is about something else
    const auto found = analysis::coverage(guide.items, guide.raisings, guide.transcripts);
    BOOST_TEST_REQUIRE(found.rows.size() == 2U);
    BOOST_TEST(found.rows[1].depth == 1);
    BOOST_TEST((found.rows[1].cells[0] == RaisedBy::asked));
    BOOST_TEST((found.rows[1].cells[1] == RaisedBy::unasked));
    BOOST_TEST(!found.rows[1].cells[2].has_value());
    BOOST_TEST(found.rows[1].asked == 1);
    BOOST_TEST(found.rows[1].unasked == 1);
}

BOOST_AUTO_TEST_CASE(Topic_CameUpWhereOneOfItsQuestionsDid)
{
    Guide guide;
    const auto topic = guide.add("Begin", GuideLevel::topic);
    const auto question = guide.add("Hoe begon het?", GuideLevel::question, topic);
    const auto point = guide.add("aanleiding", GuideLevel::point, question);
    guide.add("Steun", GuideLevel::topic);
    const auto a = guide.addTranscript("a");
    const auto b = guide.addTranscript("b");
    const auto c = guide.addTranscript("c");
    const auto d = guide.addTranscript("d");
    guide.raise(question, a, RaisedBy::asked);
    guide.raise(point, b, RaisedBy::unasked);
    guide.raise(topic, c, RaisedBy::unasked);
    guide.raise(question, d, RaisedBy::notRaised);
    const auto found = analysis::coverage(guide.items, guide.raisings, guide.transcripts);
    BOOST_TEST_REQUIRE(found.rows.size() == 4U);
    BOOST_TEST((found.rows[0].cells[0] == RaisedBy::asked));
    BOOST_TEST((found.rows[0].cells[1] == RaisedBy::unasked));
    BOOST_TEST((found.rows[0].cells[2] == RaisedBy::unasked));
    BOOST_TEST(!found.rows[0].cells[3].has_value());
    BOOST_TEST(found.rows[0].asked == 1);
    BOOST_TEST(found.rows[0].unasked == 2);
    BOOST_TEST(found.rows[1].unasked == 0, "a question holds what was said of it alone");
    BOOST_TEST(found.rows[3].asked + found.rows[3].unasked == 0, "the next topic has nothing of it");
}

BOOST_AUTO_TEST_CASE(Matching_FindsAQuestionInOtherFormsOfItsWords)
{
    Guide guide;
    const auto first = guide.add("Welke hulpverleners hebben u geholpen?");
    const auto second = guide.add("Wat verwachtte u van de school?");
    const TurnId one = TurnId::make();
    const TurnId two = TurnId::make();
    const TurnId none = TurnId::make();
    const auto found = analysis::matchGuide(
        guide.items,
        {{one, "Goed. En welke hulpverlener heeft u toen geholpen?"},
         {none, "Mag het raam open?"},
         {two, "Dank u. We gaan naar iets anders, als dat mag. Wat verwachtte u eigenlijk van de school?"}},
        Language::dutch, 0.5);
    BOOST_TEST_REQUIRE(found.size() == 2U);
    BOOST_TEST((found[0].turn == one && found[0].item == first));
    BOOST_TEST((found[1].turn == two && found[1].item == second));
    BOOST_TEST(found[0].confidence <= 1.0);
}

BOOST_AUTO_TEST_CASE(Matching_SameWordsAreCertainAndTopicsAreNoQuestions)
{
    Guide guide;
    guide.add("Verwachtingen van de school", GuideLevel::topic);
    const auto question = guide.add("Wat verwachtte u van de school?");
    const auto found = analysis::matchGuide(
        guide.items, {{TurnId::make(), "Wat verwachtte u van de school?"}}, Language::dutch, 0.99);
    BOOST_TEST_REQUIRE(found.size() == 1U);
    BOOST_TEST((found.front().item == question));
}

BOOST_AUTO_TEST_CASE(Matching_QuestionOfCommonWordsOnlyIsFoundInTheSameWords)
{
    Guide guide;
    const auto who = guide.add("Wie bent u?");
    const auto how = guide.add("Hoe gaat het met u?");
    const TurnId first = TurnId::make();
    const TurnId second = TurnId::make();
    const TurnId third = TurnId::make();
    const auto found = analysis::matchGuide(guide.items,
                                            {{first, "wie bent u"},
                                             {second, "Welkom. Hoe gaat het met u vandaag?"},
                                             {third, "Hoe was het met u?"}},
                                            Language::dutch, 0.5);
    BOOST_TEST_REQUIRE(found.size() == 2U);
    BOOST_TEST((found[0].turn == first && found[0].item == who));
    BOOST_TEST(found[0].confidence == 1.0);
    BOOST_TEST((found[1].turn == second && found[1].item == how));
    BOOST_TEST(found[1].confidence < 1.0);
}

BOOST_AUTO_TEST_CASE(Matching_WordsThatEveryQuestionHasDecideBetweenItems)
{
    Guide guide;
    guide.add("Hoe werkt u nu?");
    const auto withWhom = guide.add("Met wie werkt u?");
    guide.add("Wat stoorde u?");
    const auto notBothered = guide.add("Wat stoorde u niet?");
    const auto found = analysis::matchGuide(guide.items,
                                            {{TurnId::make(), "Met wie werkt u hier?"},
                                             {TurnId::make(), "Wat stoorde u helemaal niet?"},
                                             {TurnId::make(), "Hoe werkt u?"}},
                                            Language::dutch, 0.5);
    BOOST_TEST_REQUIRE(found.size() == 3U);
    BOOST_TEST((found[0].item == withWhom));
    BOOST_TEST((found[1].item == notBothered));
    BOOST_TEST(found[2].confidence == 0.99, "other words are never certain");
}

BOOST_AUTO_TEST_CASE(Matching_WhenIsNotHow)
{
    Guide guide;
    const auto add = [&](const std::string& words) {
        const auto id = guide.add("");
        guide.items[id].text = {"", words};
        return id;
    };
    add("How did you join the choir?");
    const auto when = add("When did you join the choir?");
    const auto found = analysis::matchGuide(
        guide.items, {{TurnId::make(), "When did you first join the choir?"}}, Language::english, 0.5);
    BOOST_TEST_REQUIRE(found.size() == 1U);
    BOOST_TEST((found.front().item == when));
}

BOOST_AUTO_TEST_CASE(Matching_KnowsAVerbInItsIrregularForms)
{
    Guide guide;
    guide.add("Wat hinderde u?");
    const auto helped = guide.add("Wat hielp u het meest?");
    const auto found = analysis::matchGuide(
        guide.items, {{TurnId::make(), "En wat heeft u nou het meest geholpen?"}}, Language::dutch, 0.5);
    BOOST_TEST_REQUIRE(found.size() == 1U);
    BOOST_TEST((found.front().item == helped));
}

BOOST_AUTO_TEST_SUITE_END()
