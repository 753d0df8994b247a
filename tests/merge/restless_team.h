// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge/team.h"
#include "merge/witness.h"

#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace rd::test
{

using Happened = std::map<std::string, int>; ///< How often the merges had to settle what.

/// The first and the last seed: so few, and a fifth of it under the sanitizers; `test_merge -- --long` takes
/// ten thousand, `-- --long FROM TO` those.
std::pair<unsigned, unsigned> seeds(unsigned few);

/// Something is chosen of about half of what both wrote.
project::MergeOptions chosenAtRandom(const merge::Report& tried, std::mt19937& random);

/// Whether who merges chooses, and makes one of what has one name; or whether much is made one before that:
/// codes, coders and codings; or whether one text is imported by several; or whether who made one of two
/// often undoes that, also where another merged into his file since.
enum class Merging { asItComes, choosing, ofWhatWasMadeOne, ofWhatWasImportedTwice, ofWhatIsParted };

/// A team whose members each do things at random to their own copy, and merge at random.
class RestlessTeam
{
public:
    /// `happened` counts what the merges had to settle.
    RestlessTeam(unsigned seed, Happened& happened, Merging merging = Merging::asItComes)
        : m_seed(seed), m_merging(merging), m_random(seed), m_choices(seed), m_team(clocks()),
          m_happened(happened)
    {
        start();
    }

    void act();
    /// The same by that copy, and no merge.
    void actAlone(std::size_t who);
    Team& team() { return m_team; }
    Witness& witness() { return m_witness; }
    void count(const merge::Report& report);

private:
    int upTo(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }
    /// A place in a list; the first half of the time, so that two copies often take the same.
    std::size_t anyOf(std::size_t size)
    {
        return upTo(2) == 0 ? 0 : static_cast<std::size_t>(upTo(static_cast<int>(size)));
    }
    std::vector<std::int64_t> clocks();
    void start();
    std::size_t other(std::size_t who);
    const codebook::Code& anyCode(const history::State& state);

    merge::Report merge(std::size_t into, std::size_t from);
    void choose(Team::Copy& copy);
    void applyWithWords(Team::Copy& copy, const history::Edit& edit);
    void code(Team::Copy& copy);
    void correct(Team::Copy& copy);
    void codeTogether(Team::Copy& copy);
    void makeCode(Team::Copy& copy);
    void rename(Team::Copy& copy);
    void changeCoding(Team::Copy& copy);
    void makeOne(Team::Copy& copy);
    void importTwice(Team::Copy& copy);
    void partAgain(Team::Copy& copy);
    merge::Report mergeAsAnother(std::size_t into, std::size_t from);
    void doAnything(Team::Copy& copy);

    void plan(Team::Copy& copy);
    void askMore(Team::Copy& copy);
    GuideItemId anyItem(const history::State& state);
    void changeGuide(Team::Copy& copy);
    void raise(Team::Copy& copy);
    void goRound(Team::Copy& copy);
    void settleDifference(Team::Copy& copy);

    unsigned m_seed;
    Merging m_merging;
    std::mt19937 m_random;
    std::mt19937 m_choices;
    Team m_team;
    Witness m_witness;
    Happened& m_happened;
    int m_refused = 0;
};

}
