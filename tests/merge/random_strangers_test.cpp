// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/resolving_edits.h"
#include "history/team_edits.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <random>
#include <set>

using rd::test::Study;

namespace
{

constexpr std::array<const char*, 6> names{"rust", "hoop", "troost", "tijd", "geld", "gezien worden"};
constexpr std::array<const char*, 6> englishNames{"calm", "hope", "comfort", "time", "money", "being seen"};
constexpr std::array<const char*, 4> caseNames{"gezin een", "gezin twee", "school", "buurt"};
constexpr std::array<const char*, 3> coders{"Marit", "Joost", "Zoë"};

using Lines = std::multiset<std::string>;

std::string passage(const rd::coding::Coding& coding)
{
    return std::to_string(coding.span.start) + "-" + std::to_string(coding.span.end);
}

/// Works in a project that was made apart from others.
class Restless
{
public:
    Restless(Study& study, unsigned seed) : m_study(study), m_random(seed) {}

    /// Codes of some of the names, in whatever order and under whatever key, and cases.
    void begin()
    {
        std::vector<std::size_t> order{0, 1, 2, 3, 4, 5};
        std::shuffle(order.begin(), order.end(), m_random);
        order.resize(2 + pick(4));
        for (const std::size_t place : order) addCode(place);
        for (const char* name : caseNames)
            if (pick(2) == 0) addCase(name);
    }
    void work(int codings)
    {
        for (int i = 0; i < codings; ++i) {
            const auto start = static_cast<rd::text::Offset>(pick(5) * 4);
            const auto codes = m_study.state().codebook.inOrder();
            const auto* code = codes.at(pick(codes.size()));
            if (code->isTheme() || code->isQualifier()) continue;
            const rd::CoderId who = m_study.project->ensureCoder(coders.at(pick(coders.size())));
            m_study.project->apply(rd::history::addCoding(m_study.state(), m_study.interview(),
                                                          {start, start + 3}, code->id, who));
        }
        settle();
        m_study.clock.move(1000);
    }
    /// A code that only this one has gets another name.
    void rename()
    {
        auto codes = m_study.state().codebook.inOrder();
        std::erase_if(codes, [](const auto* code) { return code->name.nl == code->name.en; });
        rd::codebook::Code code = *codes.at(pick(codes.size()));
        code.name = {"anders " + std::to_string(pick(1000)), ""};
        m_study.project->apply(rd::history::changeCode(m_study.state(), code));
    }

private:
    std::size_t pick(std::size_t count) { return m_random() % count; }

    void addCode(std::size_t place)
    {
        rd::codebook::Code made;
        made.key = "k" + std::to_string(pick(6));
        if (m_study.state().codebook.byKey(made.key) != nullptr) made.key.clear();
        made.name = {names.at(place), pick(2) == 0 ? englishNames.at(place) : ""};
        if (pick(2) == 0) made.parent = m_study.code("relation");
        m_study.project->apply(rd::history::addCode(m_study.state(), made));
    }
    /// Differences, by what they are about in one way only, as which project comes first makes no odds then;
    /// and a hand-out.
    void settle()
    {
        const auto list = m_study.state().codings.of(m_study.interview());
        for (const auto& one : list)
            if (one.coder == m_study.marit && pick(2) == 0)
                m_study.project->apply(rd::history::resolve(m_study.state(),
                                                            {m_study.interview(), one, std::nullopt},
                                                            std::nullopt, "", "geen " + passage(one), 5));
        const rd::CoderId who = m_study.project->ensureCoder(coders.at(pick(coders.size())));
        m_study.project->apply(rd::history::handOut(m_study.state(), who, {m_study.interview()}, 5));
    }
    void addCase(const std::string& name)
    {
        rd::transcript::Case made;
        made.name = name;
        m_study.project->apply(rd::history::addCase(m_study.state(), made));
    }

    Study& m_study;
    std::mt19937 m_random;
};

/// What was decided, and who has what.
Lines settled(const Study& study)
{
    Lines lines;
    const auto& state = study.state();
    for (const auto& [id, one] : state.resolutions)
        if (const auto* first = state.codings.find(one.transcript, one.first); !one.deleted)
            lines.insert("decision " + (first == nullptr ? "" : passage(*first)) + " " + one.note);
    for (const auto& [id, one] : state.assignments)
        if (!one.deleted) lines.insert("hand-out " + state.coders.at(one.coder).name);
    return lines;
}

/// Codes, cases, codings and what was settled by what they are called.
Lines content(const Study& study)
{
    Lines lines = settled(study);
    const auto& state = study.state();
    for (const auto* code : state.codebook.inOrder()) lines.insert("code " + code->name.nl);
    for (const auto* one : state.cases.cases()) lines.insert("case " + one->name);
    for (const auto& [transcript, list] : state.codings.all())
        for (const auto& coding : list)
            lines.insert("coding " + passage(coding) + " " + state.codebook.find(coding.code)->name.nl + " " +
                         state.coders.at(coding.coder).name);
    return lines;
}

/// The same without names of codes, which may be others by now.
Lines withoutCodes(const Study& study)
{
    Lines lines = settled(study);
    lines.insert(std::to_string(study.state().codebook.inOrder().size()) + " codes");
    for (const auto& [transcript, list] : study.state().codings.all())
        for (const auto& coding : list)
            lines.insert(passage(coding) + " " + study.state().coders.at(coding.coder).name);
    return lines;
}

bool merge(Study& ours, const Study& theirs)
{
    return ours.project->merge({theirs.path}).changed;
}

constexpr unsigned seeds = 25;

}

BOOST_AUTO_TEST_SUITE(RandomStrangers)

BOOST_AUTO_TEST_CASE(InEitherOrder_AndAgain_TheyGiveTheSame)
{
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        Study first;
        Study second;
        unsigned own = 100 * seed;
        for (Study* one : {&first, &second}) {
            Restless restless(*one, ++own);
            restless.begin();
            restless.work(8);
        }
        std::vector<Lines> outcomes;
        for (const bool turned : {false, true}) {
            Study ours;
            Restless(ours, own + 1).begin();
            merge(ours, turned ? second : first);
            merge(ours, turned ? first : second);
            outcomes.push_back(content(ours));
            for (const Study* again : {&first, &second})
                BOOST_TEST(!merge(ours, *again), "seed " << seed << ": merging again changes something");
            BOOST_TEST((content(ours) == outcomes.back()), "seed " << seed);
            BOOST_TEST(ours.project->check().empty(), "seed " << seed);
        }
        BOOST_TEST(outcomes[0] == outcomes[1], boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(MergedBeforeAndAfterMoreWork_ItGivesWhatItGivesAtOnce)
{
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        Study theirs;
        Study step;
        Study fresh;
        Restless restless(theirs, 200 * seed);
        restless.begin();
        restless.work(6);
        const auto before = theirs.folder / "before.draad";
        theirs.project->copyTo(before);
        step.project->merge({before});
        restless.rename();
        restless.work(6);
        merge(step, theirs);
        BOOST_TEST(!merge(step, theirs), "seed " << seed);
        merge(fresh, theirs);
        BOOST_TEST(withoutCodes(step) == withoutCodes(fresh), boost::test_tools::per_element());
        BOOST_TEST(step.project->check().empty(), "seed " << seed);
    }
}

BOOST_AUTO_TEST_SUITE_END()
