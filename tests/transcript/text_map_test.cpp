// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/text_map.h"

#include <boost/test/unit_test.hpp>

#include <random>

using rd::text::Offset;
using rd::text::Span;
using rd::transcript::Anchor;
using rd::transcript::TextEdit;
using rd::transcript::TextEditId;
using rd::transcript::TextMap;

namespace
{

TextEdit edit(Span span, const std::string& text)
{
    return {TextEditId::make(), {}, span, text, false};
}

/// The text as a list of characters, each marked with where it comes from: the obvious way.
struct MarkedText {
    struct Character {
        char letter;
        Offset source; ///< -1: of an edit.
        int edit;      ///< -1: of the imported text.
    };
    std::vector<Character> characters;
    std::vector<TextEdit> edits;
    std::vector<int> editOver; ///< For each imported character the edit in whose span it is, or -1.
    std::vector<Offset> begins;

    MarkedText(const std::string& source, const std::vector<TextEdit>& standing)
        : edits(standing), editOver(source.size(), -1), begins(standing.size(), 0)
    {
        const auto length = static_cast<Offset>(source.size());
        for (std::size_t e = 0; e < edits.size(); ++e)
            for (Offset at = edits[e].span.start; at < edits[e].span.end; ++at)
                editOver[static_cast<std::size_t>(at)] = static_cast<int>(e);
        for (Offset at = 0; at <= length; ++at) {
            for (std::size_t e = 0; e < edits.size(); ++e) {
                if (edits[e].span.start != at) continue;
                begins[e] = static_cast<Offset>(characters.size());
                for (const char c : edits[e].text) characters.push_back({c, -1, static_cast<int>(e)});
            }
            if (at < length && editOver[static_cast<std::size_t>(at)] < 0)
                characters.push_back({source[static_cast<std::size_t>(at)], at, -1});
        }
    }
    [[nodiscard]] Offset endOf(int e) const
    {
        return begins[static_cast<std::size_t>(e)] +
               static_cast<Offset>(edits[static_cast<std::size_t>(e)].text.size());
    }
    [[nodiscard]] Offset placeOf(Offset source) const
    {
        for (std::size_t i = 0; i < characters.size(); ++i)
            if (characters[i].source == source) return static_cast<Offset>(i);
        return -1;
    }
    /// A start belongs to the character behind it.
    [[nodiscard]] Offset start(Offset at) const
    {
        if (at == static_cast<Offset>(editOver.size())) return static_cast<Offset>(characters.size());
        const int e = editOver[static_cast<std::size_t>(at)];
        return e < 0 ? placeOf(at) : begins[static_cast<std::size_t>(e)];
    }
    /// An end belongs to the character before it.
    [[nodiscard]] Offset end(Offset at) const
    {
        if (at == 0) return 0;
        const int e = editOver[static_cast<std::size_t>(at - 1)];
        return e < 0 ? placeOf(at - 1) + 1 : endOf(e);
    }
    [[nodiscard]] std::string text() const
    {
        std::string all;
        for (const Character& one : characters) all += one.letter;
        return all;
    }
};

class RandomEdits
{
public:
    explicit RandomEdits(unsigned seed) : m_random(seed) {}
    int upTo(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }
    std::string letters(int most)
    {
        std::string text;
        for (int n = upTo(most + 1); n > 0; --n) text += static_cast<char>('A' + upTo(26));
        return text;
    }
    std::vector<TextEdit> edits(Offset length)
    {
        std::vector<TextEdit> all;
        for (int n = upTo(7); n > 0; --n) {
            const Offset start = upTo(length + 1);
            all.push_back(edit({start, std::min(length, start + upTo(5))}, letters(4)));
        }
        std::shuffle(all.begin(), all.end(), m_random);
        return all;
    }

private:
    std::mt19937 m_random;
};

}

BOOST_AUTO_TEST_SUITE(TextMaps)

BOOST_AUTO_TEST_CASE(PlacesInAnEditedText_AreThoseOfAListOfMarkedCharacters)
{
    RandomEdits random(7);
    const std::string source = "abcdefghijklmnopqrst";
    const auto length = static_cast<Offset>(source.size());
    for (int i = 0; i < 3000; ++i) {
        const auto edits = random.edits(length);
        const TextMap map(edits, length);
        const auto standing = rd::transcript::standingEdits(edits, length).standing;
        const MarkedText slow(source, standing);
        BOOST_TEST_REQUIRE(map.shown(source) == slow.text());
        BOOST_TEST_REQUIRE(map.shownLength() == static_cast<Offset>(slow.characters.size()));
        for (Offset at = 0; at <= length; ++at) {
            BOOST_TEST_REQUIRE(map.shownStart({at, 0}) == slow.start(at));
            BOOST_TEST_REQUIRE(map.shownEnd({at, 0}) == slow.end(at));
        }
        for (std::size_t e = 0; e < standing.size(); ++e)
            for (Offset in = 0; in <= static_cast<Offset>(standing[e].text.size()); ++in) {
                const Anchor within{standing[e].span.start, in + 1};
                BOOST_TEST_REQUIRE(map.shownStart(within) == slow.begins[e] + in);
                BOOST_TEST_REQUIRE(map.shownEnd(within) == slow.begins[e] + in);
            }
        for (Offset at = 0; at <= map.shownLength(); ++at) {
            BOOST_TEST_REQUIRE(map.shownStart(map.storedStart(at)) == at);
            BOOST_TEST_REQUIRE(map.shownEnd(map.storedEnd(at)) == at);
        }
    }
}

BOOST_AUTO_TEST_CASE(OfEditsThatCollide_TheLastMadeStands_InWhateverOrderTheyCome)
{
    const TextEdit first = edit({2, 6}, "A");
    const TextEdit second = edit({5, 9}, "B");
    const TextEdit third = edit({8, 12}, "C");
    for (const auto& order : {std::vector{first, second, third}, std::vector{third, first, second}}) {
        const auto together = rd::transcript::standingEdits(order, 20);
        BOOST_TEST_REQUIRE(together.standing.size() == 2U);
        BOOST_TEST((together.standing[0] == first));
        BOOST_TEST((together.standing[1] == third));
        BOOST_TEST_REQUIRE(together.covered.size() == 1U);
        BOOST_TEST((together.covered[0] == second));
    }
}

BOOST_AUTO_TEST_CASE(TwoThingsPutInAtOnePlace_Collide_AndSideBySideThoseThatTouchStand)
{
    BOOST_TEST(rd::transcript::collide(edit({4, 4}, "A"), edit({4, 4}, "B")));
    BOOST_TEST(rd::transcript::collide(edit({4, 4}, "A"), edit({4, 6}, "B")));
    BOOST_TEST(rd::transcript::collide(edit({5, 5}, "A"), edit({4, 6}, "B")));
    BOOST_TEST(!rd::transcript::collide(edit({4, 6}, "A"), edit({6, 8}, "B")));
    BOOST_TEST(!rd::transcript::collide(edit({4, 6}, "A"), edit({6, 6}, "B")));
}

BOOST_AUTO_TEST_CASE(AnEditOutsideTheText_IsPassedOver)
{
    const TextMap map({edit({18, 25}, "A"), edit({-2, 3}, "B"), edit({5, 4}, "C")}, 20);
    BOOST_TEST(map.isIdentity());
}

BOOST_AUTO_TEST_CASE(APassageWithoutItsWords_StandsAtTheNearestWord)
{
    BOOST_TEST((rd::transcript::nearestWord("dat was goed", 4) == Span{4, 7}));
    BOOST_TEST((rd::transcript::nearestWord("R: dat was \nI: ja", 11) == Span{7, 10}));
    BOOST_TEST((rd::transcript::nearestWord("  woord", 0) == Span{2, 7}));
    BOOST_TEST((rd::transcript::nearestWord("woord", 5) == Span{0, 5}));
    BOOST_TEST((rd::transcript::nearestWord("was goed. …", 11) == Span{4, 8})); // a sign is no word
    BOOST_TEST(rd::transcript::nearestWord("  ", 1).empty());
    BOOST_TEST(rd::transcript::nearestWord("", 0).empty());
}

BOOST_AUTO_TEST_SUITE_END()
