// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/text_edits.h"
#include "team.h"
#include "text/offset_map.h"

#include <boost/test/unit_test.hpp>

#include <random>

using rd::test::Team;
using rd::test::told;

namespace
{

using Happened = std::map<std::string, int>;

/// A team whose members each do things at random to their own copy, and merge at random.
class RestlessTeam
{
public:
    /// `happened` counts what the merges had to settle.
    RestlessTeam(unsigned seed, Happened& happened)
        : m_seed(seed), m_random(seed), m_team(clocks()), m_happened(happened)
    {
    }

    void act()
    {
        const auto who = static_cast<std::size_t>(upTo(static_cast<int>(m_team.size())));
        m_team.at(who).clock.move(upTo(3));
        try {
            if (upTo(7) == 0)
                count(m_team.mergeFrom(who, {other(who)}));
            else
                choose(m_team.at(who));
        } catch (const rd::Refusal&) {
            ++m_refused;
        }
    }
    Team& team() { return m_team; }

    void count(const std::vector<rd::merge::Clash>& clashes)
    {
        for (const auto& clash : clashes)
            ++m_happened[clash.id.starts_with("text_edit") ? "text-clash" : "clash"];
    }
    void count(const rd::merge::Report& report)
    {
        for (const auto& finding : report.findings) ++m_happened[finding.kind];
        for (const auto& copy : report.copies) count(copy.clashes);
        m_happened["merge-restored"] += static_cast<int>(report.restored);
    }

private:
    int upTo(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }

    /// Three to five copies; some clocks are a little wrong, and some by years.
    std::vector<std::int64_t> clocks()
    {
        std::vector<std::int64_t> wrong(static_cast<std::size_t>(3 + upTo(3)));
        for (auto& clock : wrong) {
            const int how = upTo(4);
            if (how == 1) clock = upTo(200'000) - 100'000;
            if (how == 2) clock = (upTo(2) == 0 ? -1 : 1) * 31'536'000'000LL * 5;
        }
        return wrong;
    }

    std::size_t other(std::size_t who)
    {
        const auto step = static_cast<std::size_t>(1 + upTo(static_cast<int>(m_team.size()) - 1));
        return (who + step) % m_team.size();
    }

    const rd::codebook::Code& anyCode(const rd::history::State& state)
    {
        const auto& codes = state.codebook.inOrder();
        if (codes.empty()) throw rd::Refusal({"", "", "no code is left", ""});
        return *codes[static_cast<std::size_t>(upTo(static_cast<int>(codes.size())))];
    }

    void choose(Team::Copy& copy)
    {
        auto& project = *copy.project;
        const auto& state = project.state();
        const int what = upTo(23) - 2;
        if (what > 15) return correct(copy);
        if (what == 4 || what < 0) return makeCode(copy);
        if (what < 4) return code(copy);
        if (what == 5) return rename(copy);
        if (what < 8) {
            project.apply(rd::history::moveCode(state, anyCode(state).id, anyCode(state).id, {}));
        } else if (what == 8) {
            project.apply(rd::history::mergeCodes(state, anyCode(state).id, anyCode(state).id));
        } else if (what == 9) {
            project.apply(rd::history::deleteCode(state, anyCode(state).id));
        } else if (what < 13) {
            changeCoding(copy);
        } else if (upTo(3) > 0) {
            project.undo();
        } else {
            project.redo();
        }
    }

    void code(Team::Copy& copy)
    {
        const rd::CoderId coder = copy.project->ensureCoder(upTo(3) == 0 ? "together" : copy.author);
        if (upTo(3) == 0) return codeTogether(copy);
        const auto& state = copy.state();
        const int start = upTo(2) == 0 ? 0 : upTo(state.transcripts.find(m_team.interview())->length);
        copy.project->apply(rd::history::addCoding(state, m_team.interview(), {start, start + 1 + upTo(2)},
                                                   anyCode(state).id, coder,
                                                   upTo(3) == 0 ? anyCode(state).id : rd::CodeId{}));
    }

    /// Puts words in, takes them out or replaces them, also within what was put in before; sets back;
    /// chooses.
    void correct(Team::Copy& copy)
    {
        auto& project = *copy.project;
        const auto id = m_team.interview();
        const rd::history::BothTexts texts{project.sourceText(id), *project.text(id)};
        const auto& edits = copy.state().textEdits.of(id);
        if (!edits.empty() && upTo(5) == 0) {
            const auto edit = edits[static_cast<std::size_t>(upTo(static_cast<int>(edits.size())))];
            const auto correction = upTo(2) == 0
                                        ? rd::history::setBackEdits(copy.state(), texts, id, {edit.id})
                                        : rd::history::letStand(copy.state(), texts, edit);
            project.apply(correction.edit);
            return;
        }
        const auto& turns = copy.state().transcripts.turnsOf(id);
        const auto turn = turns[static_cast<std::size_t>(upTo(static_cast<int>(turns.size())))];
        const rd::text::OffsetMap map(texts.shown);
        const int length = turn.span.end - turn.textStart;
        const int start = turn.textStart + upTo(length + 1);
        const int end = std::min(turn.span.end, start + (upTo(3) == 0 ? 0 : upTo(9)));
        static const std::vector<std::string> words{"",          "",        "x", " heel",    "🙂",
                                                    "Zoë ging ", " a b c ", "e", "luisterde"};
        const auto& put = words[static_cast<std::size_t>(upTo(static_cast<int>(words.size())))];
        const std::string after = std::string(map.slice({turn.textStart, start})) + put +
                                  std::string(map.slice({end, turn.span.end}));
        const auto correction = rd::history::correctTurn(copy.state(), texts, id, turn.number, after);
        const auto all = [&] { return told(project); };
        const std::string before = all();
        if (!project.apply(correction.edit)) return;
        if (upTo(4) > 0) return;
        project.undo();
        BOOST_TEST((all() == before), "seed " << m_seed << ": an undone correction left something");
        project.redo();
    }

    /// What others may do in the same way.
    void codeTogether(Team::Copy& copy)
    {
        const auto* calm = copy.state().codebook.byKey("calm");
        if (calm == nullptr) return;
        copy.project->apply(rd::history::addCoding(copy.state(), m_team.interview(), {0, 1 + upTo(2)},
                                                   calm->id, copy.project->ensureCoder("together"), {},
                                                   upTo(2) == 0 ? "memo" : copy.author));
    }

    void makeCode(Team::Copy& copy)
    {
        rd::codebook::Code made;
        made.name = {"code " + std::to_string(upTo(4)), ""};
        made.parent = upTo(2) == 0 ? rd::CodeId{} : anyCode(copy.state()).id;
        made.shortKey = upTo(2) == 0 ? std::string(1, static_cast<char>('a' + upTo(8))) : "";
        copy.project->apply(rd::history::addCode(copy.state(), made));
    }

    void rename(Team::Copy& copy)
    {
        rd::codebook::Code code = anyCode(copy.state());
        code.name.nl = "naam " + std::to_string(upTo(1000));
        copy.project->apply(rd::history::changeCode(copy.state(), code));
    }

    void changeCoding(Team::Copy& copy)
    {
        const auto& list = copy.state().codings.of(m_team.interview());
        if (list.empty()) return;
        const rd::coding::Coding coding = list[static_cast<std::size_t>(upTo(static_cast<int>(list.size())))];
        auto& project = *copy.project;
        switch (upTo(4)) {
        case 0:
            project.apply(rd::history::removeCoding(copy.state(), coding.id));
            break;
        case 1:
            project.apply(
                rd::history::setCodingMemo(copy.state(), coding.id, "memo " + std::to_string(upTo(9))));
            break;
        case 2:
            project.apply(rd::history::recodeCoding(copy.state(), coding.id, anyCode(copy.state()).id));
            break;
        default:
            project.apply(rd::history::resizeCoding(copy.state(), coding.id,
                                                    {coding.span.start, coding.span.end + upTo(3) - 1}));
        }
    }

    unsigned m_seed;
    std::mt19937 m_random;
    Team m_team;
    Happened& m_happened;
    int m_refused = 0;
};

std::set<rd::ChangeId> changesOf(const rd::project::Project& project)
{
    std::set<rd::ChangeId> ids;
    for (const auto& entry : project.history()) ids.insert(entry.id);
    return ids;
}

bool hasCycle(const rd::codebook::Codebook& book)
{
    for (const auto& [id, code] : book.all()) {
        std::size_t steps = 0;
        for (rd::CodeId at = code.parent; at && steps <= book.all().size(); ++steps) {
            const auto* above = book.find(at);
            at = above == nullptr ? rd::CodeId{} : above->parent;
        }
        if (steps > book.all().size()) return true;
    }
    return false;
}

void expectSound(rd::project::Project& project, const std::string& where)
{
    for (const auto& finding : project.check())
        if (!finding.toLookAt) BOOST_ERROR(where << ": " << finding.place << " " << finding.what);
    BOOST_TEST(!hasCycle(project.state().codebook), where << ": the code tree goes round");
    rd::project::OpenOptions reading;
    reading.readOnly = true;
    BOOST_TEST((told(*rd::project::Project::open(project.path(), reading)) == told(project)),
               where << ": what is in memory is not what is in the file");
}

/// All into the first, the first into all; then everyone says the same, and has all that anyone had.
void expectConvergence(RestlessTeam& restless, const std::string& where)
{
    Team& team = restless.team();
    std::set<rd::ChangeId> all;
    std::set<rd::CodeId> codes;
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < team.size(); ++i) {
        all.merge(changesOf(*team.at(i).project));
        for (const auto& [id, code] : team.at(i).state().codebook.all()) codes.insert(id);
        if (i > 0) others.push_back(i);
    }
    std::shuffle(others.begin(), others.end(), std::mt19937(static_cast<unsigned>(all.size())));
    restless.count(team.mergeFrom(0, others));
    const std::string first = told(*team.at(0).project);
    for (const std::size_t i : others) {
        team.mergeFrom(i, {0});
        BOOST_TEST((told(*team.at(i).project) == first), where << ": copy " << i + 1 << " differs");
    }
    const auto merged = changesOf(*team.at(0).project);
    BOOST_TEST(std::includes(merged.begin(), merged.end(), all.begin(), all.end()),
               where << ": changes are lost");
    for (const rd::CodeId id : codes)
        BOOST_TEST((team.at(0).state().codebook.find(id) != nullptr), where << ": a code is lost");
    for (std::size_t i = 0; i < team.size(); ++i) {
        const auto again = team.mergeFrom(i, {(i + 1) % team.size()});
        BOOST_TEST((told(*team.at(i).project) == first), where << ": merging again changed copy " << i + 1);
        BOOST_TEST(!again.changed, where << ": merging again wrote something in copy " << i + 1);
    }
    expectSound(*team.at(0).project, where);
    expectSound(*team.at(team.size() - 1).project, where);
}

/// Merges the copies in the order of `places` into a copy of the first, and tells what it says.
std::string mergedInOrder(Team& team, const std::vector<std::size_t>& places, const std::string& name)
{
    const auto path = team.study().folder / (name + ".draad");
    team.at(places.front()).project->copyTo(path);
    rd::project::OpenOptions options;
    options.author = "whoever";
    const auto project = rd::project::Project::open(path, options);
    std::vector<std::filesystem::path> others;
    for (std::size_t i = 1; i < places.size(); ++i) others.push_back(team.at(places[i]).path);
    project->merge(others);
    return told(*project);
}

/// The seeds of the histories: 100 of them; `test_merge -- --long` takes ten thousand, `-- --long FROM TO`
/// those.
std::pair<unsigned, unsigned> seeds()
{
    const auto& suite = boost::unit_test::framework::master_test_suite();
    const auto number = [&](int place) { return static_cast<unsigned>(std::stoul(suite.argv[place])); };
    if (suite.argc < 2 || std::string(suite.argv[1]) != "--long") return {1, 100};
    return suite.argc < 4 ? std::pair(1U, 10'000U) : std::pair(number(2), number(3));
}

}

BOOST_AUTO_TEST_SUITE(RandomMerge)

BOOST_AUTO_TEST_CASE(Copies_WhateverWasDoneAndMerged_ComeToTheSame)
{
    Happened happened;
    const auto [first, last] = seeds();
    for (unsigned seed = first; seed <= last; ++seed) {
        RestlessTeam restless(seed, happened);
        for (int i = 0; i < 40; ++i) restless.act();
        expectConvergence(restless, "seed " + std::to_string(seed));
    }
    // Else the histories do not reach what they are for.
    for (const char* kind :
         {"clash", "text-clash", "merge-restored", "code-restored", "coding-followed", "cycle", "key-changed",
          "short-key-cleared", "coder-joined", "same-coding", "text-corrected", "words-gone"})
        BOOST_TEST(happened[kind] > 0, kind << " never happened");
    for (const auto& [kind, count] : happened) BOOST_TEST_MESSAGE(kind << ": " << count);
}

BOOST_AUTO_TEST_CASE(Copies_MergedInAnyOrder_GiveTheSame)
{
    Happened happened;
    const auto [first, last] = seeds();
    for (unsigned seed = 20'000 + first; seed <= 20'000 + first + (last - first) / 10; ++seed) {
        RestlessTeam restless(seed, happened);
        for (int i = 0; i < 40; ++i) restless.act();
        std::vector<std::size_t> order(restless.team().size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        const std::string one = mergedInOrder(restless.team(), order, "one way");
        std::reverse(order.begin(), order.end());
        BOOST_TEST(mergedInOrder(restless.team(), order, "other way") == one, "seed " << seed);
    }
}

BOOST_AUTO_TEST_SUITE_END()
