// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/rewording.h"

#include <boost/test/unit_test.hpp>

#include <random>

using rd::exchange::reworded;
using rd::exchange::StyledWords;

namespace
{

using Texts = std::vector<std::string>;

std::string joined(const Texts& texts)
{
    std::string all;
    for (const std::string& text : texts) all += text;
    return all;
}

}

BOOST_AUTO_TEST_SUITE(Rewording)

BOOST_AUTO_TEST_CASE(SeveralChanges_EachStayInTheirStretch)
{
    BOOST_TEST(
        reworded(
            {{"1a ", true}, {"In "}, {"2 van de 2"}, {" luistert men; eerlijk: "}, {"1 van de 2"}, {"."}},
            "1a In 3 van de 3 luistert men; eerlijk: 2 van de 3.") ==
            (Texts{"1a ", "In ", "3 van de 3", " luistert men; eerlijk: ", "2 van de 3", "."}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(NewWords_StandWhereTheOldOnesStood)
{
    BOOST_TEST(reworded({{"Luisteren. ", true}, {"Het helpt écht."}}, "Horen. Het helpt soms écht wel.") ==
                   (Texts{"Horen. ", "Het helpt soms écht wel."}),
               boost::test_tools::per_element());
    BOOST_TEST(reworded({{"een"}, {"\n", false}, {"twee"}}, "een drie twee") ==
                   (Texts{"een drie ", "", "twee"}),
               boost::test_tools::per_element());
    BOOST_TEST(reworded({{""}, {"\t", false}}, "nieuw\t") == (Texts{"nieuw", "\t"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(RandomTexts_SayTheNewTextWhateverTheStretches)
{
    std::mt19937 random(11);
    const Texts words{"4", "van", "é", " ", "\n", "de", ",", "🙂", "cliënten", ""};
    const auto text = [&](std::size_t most) {
        std::string all;
        for (std::size_t i = random() % most; i > 0; --i) all += words[random() % words.size()];
        return all;
    };
    for (int round = 0; round < 2000; ++round) {
        std::vector<StyledWords> stretches;
        for (std::size_t i = 1 + random() % 5; i > 0; --i) stretches.push_back({text(5), random() % 3 > 0});
        stretches[random() % stretches.size()].words = true;
        const std::string now = text(15);
        BOOST_TEST(joined(reworded(stretches, now)) == now);
    }
}

BOOST_AUTO_TEST_SUITE_END()
