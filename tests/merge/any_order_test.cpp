// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/restless_team.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <numeric>

using rd::test::Happened;
using rd::test::RestlessTeam;
using rd::test::Team;
using rd::test::told;

namespace
{

/// Copies of the copies of a team, to be merged in one way after another.
class Bench
{
public:
    explicit Bench(Team& team) : m_team(team), m_folder(team.study().folder / "orders")
    {
        std::filesystem::create_directories(m_folder);
    }

    /// A copy of one, as it is before anything is merged.
    std::filesystem::path take(std::size_t place)
    {
        const auto path = m_folder / (std::to_string(++m_taken) + ".draad");
        m_team.at(place).project->copyTo(path);
        return path;
    }

    std::filesystem::path merged(const std::filesystem::path& into,
                                 const std::vector<std::filesystem::path>& from)
    {
        open(into)->merge(from);
        return into;
    }

    static std::string toldIn(const std::filesystem::path& path) { return told(*open(path)); }
    static std::vector<rd::project::Finding> check(const std::filesystem::path& path)
    {
        return open(path)->check();
    }

private:
    static std::unique_ptr<rd::project::Project> open(const std::filesystem::path& path)
    {
        rd::project::OpenOptions options;
        options.author = "whoever";
        return rd::project::Project::open(path, options);
    }

    Team& m_team;
    std::filesystem::path m_folder;
    int m_taken = 0;
};

/// All in one go, into the first of the order.
std::filesystem::path jointly(Bench& bench, const std::vector<std::size_t>& order)
{
    std::vector<std::filesystem::path> from;
    for (std::size_t i = 1; i < order.size(); ++i) from.push_back(bench.take(order[i]));
    return bench.merged(bench.take(order.front()), from);
}

/// One after the other, into the first of the order.
std::filesystem::path oneByOne(Bench& bench, const std::vector<std::size_t>& order)
{
    auto into = bench.take(order.front());
    for (std::size_t i = 1; i < order.size(); ++i) into = bench.merged(into, {bench.take(order[i])});
    return into;
}

/// Each into the next, so that it is another file every time.
std::filesystem::path handedOn(Bench& bench, const std::vector<std::size_t>& order)
{
    auto from = bench.take(order.front());
    for (std::size_t i = 1; i < order.size(); ++i) from = bench.merged(bench.take(order[i]), {from});
    return from;
}

/// The halves first, and then these.
std::filesystem::path byHalves(Bench& bench, const std::vector<std::size_t>& order)
{
    const auto middle = order.begin() + static_cast<std::ptrdiff_t>(order.size() / 2);
    const auto one = oneByOne(bench, {order.begin(), middle});
    return bench.merged(one, {oneByOne(bench, {middle, order.end()})});
}

void expectOneOutcome(Team& team, const std::string& where)
{
    Bench bench(team);
    std::vector<std::size_t> order(team.size());
    std::iota(order.begin(), order.end(), 0);
    const std::string expected = Bench::toldIn(jointly(bench, order));
    // All orders of three copies; of more, turned round and back to front.
    const std::size_t orders = team.size() == 3 ? 6 : 4;
    for (std::size_t i = 0; i < orders; ++i) {
        for (const auto merge : {oneByOne, handedOn, byHalves}) {
            const auto path = merge(bench, order);
            BOOST_TEST((Bench::toldIn(path) == expected), where << ": order " << i << " gives another");
            if (i == 0)
                for (const auto& finding : Bench::check(path))
                    if (!finding.toLookAt) BOOST_ERROR(where << ": " << finding.place << " " << finding.what);
        }
        if (team.size() == 3)
            std::next_permutation(order.begin(), order.end());
        else
            i % 2 == 0 ? std::reverse(order.begin(), order.end())
                       : static_cast<void>(std::rotate(order.begin(), order.begin() + 1, order.end()));
    }
}

std::pair<unsigned, unsigned> seedsOfOrders()
{
    const auto& suite = boost::unit_test::framework::master_test_suite();
    const auto number = [&](int place) { return static_cast<unsigned>(std::stoul(suite.argv[place])); };
    if (suite.argc < 2 || std::string(suite.argv[1]) != "--long") return {1, 25};
    return suite.argc < 4 ? std::pair(1U, 2'000U) : std::pair(number(2), number(3));
}

}

BOOST_AUTO_TEST_SUITE(AnyOrder)

BOOST_AUTO_TEST_CASE(Copies_MergedOneByOneOrAtOnce_GiveTheSame)
{
    Happened happened;
    const auto [first, last] = seedsOfOrders();
    for (unsigned seed = first; seed <= last; ++seed) {
        RestlessTeam restless(40'000 + seed, happened);
        for (int i = 0; i < 40; ++i) restless.act();
        expectOneOutcome(restless.team(), "seed " + std::to_string(seed));
    }
}

BOOST_AUTO_TEST_SUITE_END()
