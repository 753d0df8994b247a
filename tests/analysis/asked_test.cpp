// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/world.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using transcript::RaisedBy;

namespace
{

/// Three families, of which one and two speak of the theme; a guide with one question about it.
struct Asked : test::CountingWorld {
    CodeId theme = addTheme("relation");
    CodeId factor = addCode("listens", theme);
    CoderId coder = addCoder("Marit");
    std::vector<CaseId> families;
    std::vector<TranscriptId> interviews;
    transcript::GuideItems guide;
    std::map<RaisingId, transcript::Raising> raisings;
    GuideItemId question;

    Asked()
    {
        for (const char* name : {"one", "two", "three"}) {
            families.push_back(addCase(name));
            interviews.push_back(addTranscript(name, families.back()));
        }
        code(interviews[0], {0, 10}, factor, coder);
        code(interviews[1], {0, 10}, factor, coder);
        question = addItem({}, theme);
    }
    GuideItemId addItem(GuideItemId parent, CodeId about)
    {
        transcript::GuideItem item;
        item.id = GuideItemId::make();
        item.parent = parent;
        item.text = {"Hoe?", "How?"};
        item.theme = about;
        guide[item.id] = item;
        return item.id;
    }
    void raise(GuideItemId item, std::size_t interview, RaisedBy by)
    {
        const auto id = RaisingId::make();
        raisings[id] = {id, item, interviews[interview], {}, by, false};
    }
    [[nodiscard]] analysis::Table table(CodeId about) const
    {
        analysis::Parts parts = this->parts();
        parts.guide = &guide;
        parts.raisings = &raisings;
        coding::TableDefinition definition;
        definition.theme = about;
        definition.ofAsked = true;
        return analysis::count(analysis::Snapshot::build(parts), definition, {Language::english, {}, false});
    }
};

const analysis::XOfN::OfGroup& all(const analysis::Table& table)
{
    return std::get<analysis::XOfN>(table.answer).groups.front();
}

bool says(const analysis::Table& table, const std::string& words)
{
    for (const std::string& note : table.notes)
        if (note.find(words) != std::string::npos) return true;
    return false;
}

}

BOOST_AUTO_TEST_SUITE(OfThoseAsked)

BOOST_AUTO_TEST_CASE(N_IsTheCasesWithWhomItCameUp)
{
    Asked world;
    world.raise(world.question, 0, RaisedBy::asked);
    world.raise(world.question, 2, RaisedBy::unasked);
    const auto table = world.table(world.theme);
    BOOST_TEST(all(table).n == 2U);
    BOOST_TEST(all(table).rows.front().x == 1U);
    BOOST_TEST(says(table, "1 of the families has codings of it all the same"));
}

BOOST_AUTO_TEST_CASE(WhatDidNotComeUp_IsNotCounted)
{
    Asked world;
    world.raise(world.question, 0, RaisedBy::asked);
    world.raise(world.question, 1, RaisedBy::notRaised);
    BOOST_TEST(all(world.table(world.theme)).n == 1U);
}

BOOST_AUTO_TEST_CASE(ItemBelow_AsksAboutTheThemeOfTheItemAbove)
{
    Asked world;
    const auto point = world.addItem(world.question, {});
    world.raise(point, 1, RaisedBy::asked);
    BOOST_TEST(all(world.table(world.theme)).n == 1U);
}

BOOST_AUTO_TEST_CASE(CodeWithoutAnItem_TakesThatOfTheCodeAbove)
{
    Asked world;
    world.raise(world.question, 0, RaisedBy::asked);
    BOOST_TEST(all(world.table(world.factor)).n == 1U);
}

BOOST_AUTO_TEST_CASE(ThemeThatNobodyAskedAbout_HasNoN)
{
    Asked world;
    const auto other = world.addTheme("hope");
    const auto table = world.table(other);
    BOOST_TEST(all(table).n == 0U);
    BOOST_TEST(says(table, "nobody was asked"));
}

BOOST_AUTO_TEST_CASE(WithoutATheme_NIsOfAll)
{
    Asked world;
    world.raise(world.question, 0, RaisedBy::asked);
    const auto table = world.table({});
    BOOST_TEST(all(table).n == 3U);
    BOOST_TEST(says(table, "n is of all"));
}

BOOST_AUTO_TEST_SUITE_END()
