// SPDX-License-Identifier: GPL-3.0-or-later
#include "study.h"

#include <boost/test/unit_test.hpp>

#include <random>
#include <sstream>

using rd::test::Study;

namespace
{

/// Everything that a project says, as one text, so that two states can be compared.
std::string told(const rd::history::State& state)
{
    std::ostringstream text;
    for (const auto* code : state.codebook.inOrder())
        text << code->key << '/' << code->name.nl << '/' << code->color << '/'
             << state.codebook.depth(code->id) << '\n';
    for (const auto* transcript : state.transcripts.list()) {
        text << transcript->name << ' ' << transcript->length << '\n';
        for (const auto& coding : state.codings.of(transcript->id))
            text << coding.span.start << '-' << coding.span.end << ' ' << coding.code.uuid.toString() << ' '
                 << coding.qualifier.uuid.toString() << ' ' << coding.memo << '\n';
    }
    return text.str();
}

/// Does one thing at random to the project, as a restless user would.
class Restless
{
public:
    Restless(Study& study, unsigned seed) : m_study(study), m_random(seed) {}

    void act()
    {
        try {
            choose();
        } catch (const rd::Refusal&) {
            ++m_refused;
        }
    }
    [[nodiscard]] int refused() const { return m_refused; }

private:
    int upTo(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }

    const rd::codebook::Code& anyCode()
    {
        const auto& codes = m_study.state().codebook.inOrder();
        if (codes.empty()) throw rd::Refusal({"", "", "no code is left", ""});
        return *codes[static_cast<std::size_t>(upTo(static_cast<int>(codes.size())))];
    }
    const rd::coding::Coding* anyCoding()
    {
        const auto& list = m_study.state().codings.of(m_study.interview());
        return list.empty() ? nullptr : &list[static_cast<std::size_t>(upTo(static_cast<int>(list.size())))];
    }

    void choose()
    {
        auto& project = *m_study.project;
        const auto& state = m_study.state();
        const int what = upTo(12);
        if (what < 4) {
            const int start = upTo(40);
            project.apply(rd::history::addCoding(state, m_study.interview(), {start, start + 1 + upTo(4)},
                                                 anyCode().id, m_study.marit,
                                                 upTo(3) == 0 ? anyCode().id : rd::CodeId{}));
        } else if (what < 6) {
            rd::codebook::Code code;
            code.name = {"code " + std::to_string(upTo(1000)), ""};
            code.parent = upTo(2) == 0 ? rd::CodeId{} : anyCode().id;
            project.apply(rd::history::addCode(state, code));
        } else if (what == 6) {
            rd::codebook::Code code = anyCode();
            code.name.nl = "naam " + std::to_string(upTo(1000));
            project.apply(rd::history::changeCode(state, code));
        } else if (what == 7) {
            project.apply(rd::history::moveCode(state, anyCode().id, anyCode().id, {}));
        } else if (what == 8) {
            project.apply(rd::history::mergeCodes(state, anyCode().id, anyCode().id));
        } else if (const auto* coding = anyCoding(); what == 9 && coding != nullptr) {
            project.apply(rd::history::setCodingMemo(state, coding->id, "memo " + std::to_string(upTo(9))));
        } else if (what == 10 && coding != nullptr) {
            project.apply(rd::history::removeCoding(state, coding->id));
        } else if (upTo(2) == 0) {
            project.undo();
        } else {
            project.redo();
        }
    }

    Study& m_study;
    std::mt19937 m_random;
    int m_refused = 0;
};

}

BOOST_AUTO_TEST_SUITE(RandomHistory)

BOOST_AUTO_TEST_CASE(State_IsTheSameAfterReopeningAndAgreesWithTheLog)
{
    for (unsigned seed = 1; seed <= 6; ++seed) {
        Study study;
        Restless user(study, seed);
        for (int i = 0; i < 80; ++i) user.act();
        const std::string before = told(study.state());
        study.reopen();
        BOOST_TEST(told(study.state()) == before, "seed " << seed);
        for (const auto& finding : study.project->check())
            BOOST_ERROR("seed " << seed << ": " << finding.place << " " << finding.what);
    }
}

BOOST_AUTO_TEST_CASE(UndoAllThenRedoAll_GivesTheSameState)
{
    for (unsigned seed = 11; seed <= 16; ++seed) {
        Study study;
        const std::string start = told(study.state());
        Restless user(study, seed);
        for (int i = 0; i < 60; ++i) user.act();
        const std::string end = told(study.state());
        int undone = 0;
        while (study.project->undoText() && told(study.state()) != start) {
            study.project->undo();
            ++undone;
        }
        BOOST_TEST(told(study.state()) == start, "seed " << seed);
        study.reopen();
        for (int i = 0; i < undone; ++i) study.project->redo();
        BOOST_TEST(told(study.state()) == end, "seed " << seed);
    }
}

BOOST_AUTO_TEST_SUITE_END()
