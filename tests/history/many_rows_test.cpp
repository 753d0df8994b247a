// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/many_rows.h"

#include <boost/test/unit_test.hpp>

using rd::coding::Coding;
using rd::history::Row;

/// The outcome of putting one by one is the measure.
BOOST_AUTO_TEST_CASE(PutAll_IsAsPuttingOneByOne_AlsoOfRowsThatComeTwiceOrAreDeleted)
{
    rd::history::State base;
    const auto interview = rd::TranscriptId::make();
    std::vector<Row> rows;
    std::vector<Coding> made;
    for (int i = 0; i < 300; ++i) {
        Coding coding;
        coding.id = rd::CodingId::make();
        coding.transcript = i % 3 == 0 ? rd::TranscriptId::make() : interview;
        coding.span = {i % 17, i % 17 + 3};
        if (i % 2 == 0) base.put(coding);
        made.push_back(coding);
    }
    for (std::size_t i = 0; i < made.size(); ++i) {
        made[i].memo = "anders";
        made[i].deleted = i % 5 == 0;
        rows.emplace_back(made[i]);
        if (i % 7 != 0) continue;
        made[i].deleted = !made[i].deleted;
        made[i].span.start = 0;
        rows.emplace_back(made[i]);
    }
    rd::history::State oneByOne = base;
    for (const Row& row : rows) oneByOne.put(row);
    rd::history::putAll(base, rows);
    BOOST_TEST(base.codings.size() == oneByOne.codings.size());
    for (const auto& [transcript, list] : oneByOne.codings.all())
        BOOST_TEST((base.codings.of(transcript) == list));
}

BOOST_AUTO_TEST_CASE(CodingThatAMergePutsIntoAnotherTranscript_LeavesTheFirst)
{
    const auto first = rd::TranscriptId::make();
    const auto other = rd::TranscriptId::make();
    for (const std::size_t many : {1U, 200U}) { // few are put one by one
        rd::history::State state;
        std::vector<Row> rows;
        for (std::size_t i = 0; i < many; ++i) {
            Coding coding;
            coding.id = rd::CodingId::make();
            coding.transcript = first;
            state.codings.put(coding);
            rows.emplace_back(coding); // as an earlier step of the merge had it
            coding.transcript = other;
            rows.emplace_back(coding);
        }
        rd::history::putAllOfMerge(state, rows);
        BOOST_TEST(state.codings.of(first).empty());
        BOOST_TEST(state.codings.of(other).size() == many);
        BOOST_TEST(state.codings.size() == many);
    }
}
