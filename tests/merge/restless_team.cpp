// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/restless_team.h"

#include "history/guide_edits.h"
#include "history/team_edits.h"
#include "history/text_edits.h"
#include "text/graphemes.h"
#include "text/offset_map.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace rd::test
{

std::pair<unsigned, unsigned> seeds(unsigned few)
{
    const auto& suite = boost::unit_test::framework::master_test_suite();
    const auto number = [&](int place) { return static_cast<unsigned>(std::stoul(suite.argv[place])); };
#ifdef __SANITIZE_ADDRESS__
    few /= 5; // each takes many times as long, and a fault of memory is not rare
#endif
    if (suite.argc < 2 || std::string(suite.argv[1]) != "--long") return {1, few};
    return suite.argc < 4 ? std::pair(1U, 10'000U) : std::pair(number(2), number(3));
}

void RestlessTeam::act()
{
    const auto who = static_cast<std::size_t>(upTo(static_cast<int>(m_team.size())));
    m_team.at(who).clock.move(upTo(3));
    try {
        if (upTo(7) == 0) return count(merge(who, other(who)));
        m_witness.before(m_team.at(who));
        doAnything(m_team.at(who));
        m_witness.after(m_team.at(who));
    } catch (const Refusal&) {
        ++m_refused;
    }
}

void RestlessTeam::actAlone(std::size_t who)
{
    m_team.at(who).clock.move(upTo(3));
    try {
        doAnything(m_team.at(who));
    } catch (const Refusal&) {
        ++m_refused;
    }
}

void RestlessTeam::doAnything(Team::Copy& copy)
{
    if (m_merging == Merging::ofWhatIsParted) return partAgain(copy);
    const bool special =
        m_merging == Merging::ofWhatWasMadeOne || m_merging == Merging::ofWhatWasImportedTwice;
    if (!special || m_choices() % 3 != 0) return choose(copy);
    m_merging == Merging::ofWhatWasMadeOne ? makeOne(copy) : importTwice(copy);
}

project::MergeOptions chosenAtRandom(const merge::Report& tried, std::mt19937& random)
{
    project::MergeOptions options;
    for (const auto& copy : tried.copies)
        for (const auto& clash : copy.clashes)
            if (random() % 2 == 0) options.keepHere[{copy.file, clash.id}] = random() % 2 == 0;
    return options;
}

merge::Report RestlessTeam::merge(std::size_t into, std::size_t from)
{
    if (m_merging == Merging::ofWhatIsParted) return mergeAsAnother(into, from);
    project::MergeOptions options;
    if (m_merging == Merging::choosing) {
        project::MergeOptions trying;
        trying.onlyTry = true;
        options = chosenAtRandom(m_team.mergeFrom(into, {from}, trying), m_choices);
    }
    if (m_merging == Merging::choosing || m_merging == Merging::ofWhatWasImportedTwice)
        options.joinSameNames = m_choices() % 4 == 0;
    return m_team.mergeFrom(into, {from}, options);
}

void RestlessTeam::count(const merge::Report& report)
{
    m_witness.note(report);
    for (const auto& finding : report.findings) ++m_happened[finding.kind];
    for (const auto& copy : report.copies)
        for (const auto& clash : copy.clashes)
            ++m_happened[clash.removal                       ? "removal-clash"
                         : clash.id.starts_with("text_edit") ? "text-clash"
                         : clash.id.starts_with("raising")   ? "raising-clash"
                         : clash.column == "passage"         ? "passage-clash"
                                                             : "clash"];
    m_happened["rewritten-and-removed"] += static_cast<int>(m_witness.met());
    m_happened["merge-restored"] += static_cast<int>(report.restored.size());
}

/// Three to five copies; some clocks are a little wrong, and some by years.
std::vector<std::int64_t> RestlessTeam::clocks()
{
    std::vector<std::int64_t> wrong(static_cast<std::size_t>(3 + upTo(3)));
    for (auto& clock : wrong) {
        const int how = upTo(4);
        if (how == 1) clock = upTo(200'000) - 100'000;
        if (how == 2) clock = (upTo(2) == 0 ? -1 : 1) * 31'536'000'000LL * 5;
    }
    return wrong;
}

/// What all have from the beginning, so that they soon do different things with it.
void RestlessTeam::start()
{
    m_team.codePassage(0, {0, 2}, "calm");
    transcript::GuideItem item;
    item.text.nl = "vraag";
    m_team.at(0).project->apply(history::addGuideItem(m_team.at(0).state(), item));
    for (std::size_t i = 1; i < m_team.size(); ++i) m_team.mergeFrom(i, {0});
}

std::size_t RestlessTeam::other(std::size_t who)
{
    const auto step = static_cast<std::size_t>(1 + upTo(static_cast<int>(m_team.size()) - 1));
    return (who + step) % m_team.size();
}

const codebook::Code& RestlessTeam::anyCode(const history::State& state)
{
    const auto& codes = state.codebook.inOrder();
    if (codes.empty()) throw Refusal({"", "", "no code is left", ""});
    return *codes[static_cast<std::size_t>(upTo(static_cast<int>(codes.size())))];
}

void RestlessTeam::choose(Team::Copy& copy)
{
    auto& project = *copy.project;
    const auto& state = project.state();
    const int what = upTo(36) - 2;
    if (what > 21) return plan(copy);
    if (what > 15) return correct(copy);
    if (what == 4 || what < 0) return makeCode(copy);
    if (what < 4) return code(copy);
    if (what == 5) return rename(copy);
    if (what < 8) {
        project.apply(history::moveCode(state, anyCode(state).id, anyCode(state).id, {}));
    } else if (what == 8) {
        project.apply(history::mergeCodes(state, anyCode(state).id, anyCode(state).id));
    } else if (what == 9) {
        project.apply(history::deleteCode(state, anyCode(state).id));
    } else if (what < 13) {
        changeCoding(copy);
    } else if (upTo(3) > 0) {
        project.undo();
    } else {
        project.redo();
    }
}

/// As the window does, nothing is coded but words.
void RestlessTeam::applyWithWords(Team::Copy& copy, const history::Edit& edit)
{
    const std::string body = *copy.project->text(m_team.interview());
    const text::OffsetMap map(body);
    for (const history::Row& row : edit.rows)
        if (const auto* coding = std::get_if<coding::Coding>(&row))
            if (text::trimmed(map, coding->span).empty()) return;
    copy.project->apply(edit);
}

void RestlessTeam::code(Team::Copy& copy)
{
    const CoderId coder = copy.project->ensureCoder(upTo(3) == 0 ? "together" : copy.author);
    if (upTo(3) == 0) return codeTogether(copy);
    const auto& state = copy.state();
    const int start = upTo(2) == 0 ? 0 : upTo(state.transcripts.find(m_team.interview())->length);
    applyWithWords(copy,
                   history::addCoding(state, m_team.interview(), {start, start + 1 + upTo(2)},
                                      anyCode(state).id, coder, upTo(3) == 0 ? anyCode(state).id : CodeId{}));
}

/// Puts words in, takes them out or replaces them, also within what was put in before; sets back; chooses.
void RestlessTeam::correct(Team::Copy& copy)
{
    auto& project = *copy.project;
    const auto id = m_team.interview();
    const history::BothTexts texts{project.sourceText(id), *project.text(id)};
    const auto& edits = copy.state().textEdits.of(id);
    if (!edits.empty() && upTo(5) == 0) {
        const auto edit = edits[static_cast<std::size_t>(upTo(static_cast<int>(edits.size())))];
        const auto correction = upTo(2) == 0 ? history::setBackEdits(copy.state(), texts, id, {edit.id})
                                             : history::letStand(copy.state(), texts, edit);
        project.apply(correction.edit);
        return;
    }
    const auto& turns = copy.state().transcripts.turnsOf(id);
    const auto turn = turns[static_cast<std::size_t>(upTo(static_cast<int>(turns.size())))];
    const text::OffsetMap map(texts.shown);
    const int length = turn.span.end - turn.textStart;
    const int start = turn.textStart + upTo(length + 1);
    const int end = std::min(turn.span.end, start + (upTo(3) == 0 ? 0 : upTo(9)));
    static const std::vector<std::string> words{"",          "",        "x", " heel",    "🙂",
                                                "Zoë ging ", " a b c ", "e", "luisterde"};
    const auto& put = words[static_cast<std::size_t>(upTo(static_cast<int>(words.size())))];
    const std::string after =
        std::string(map.slice({turn.textStart, start})) + put + std::string(map.slice({end, turn.span.end}));
    const auto correction = history::correctTurn(copy.state(), texts, id, turn.number, after);
    const auto all = [&] { return told(project); };
    const std::string before = all();
    if (!project.apply(correction.edit)) return;
    if (upTo(4) > 0) return;
    project.undo();
    BOOST_TEST((all() == before), "seed " << m_seed << ": an undone correction left something");
    project.redo();
}

/// What others may do in the same way.
void RestlessTeam::codeTogether(Team::Copy& copy)
{
    const auto* calm = copy.state().codebook.byKey("calm");
    if (calm == nullptr) return;
    copy.project->apply(history::addCoding(copy.state(), m_team.interview(), {0, 1 + upTo(2)}, calm->id,
                                           copy.project->ensureCoder("together"), {},
                                           upTo(2) == 0 ? "memo" : copy.author));
}

/// Few codes, coders and passages, so that copies often make one of the same two, or remove one of them.
void RestlessTeam::makeOne(Team::Copy& copy)
{
    auto& project = *copy.project;
    const auto oneOf = [&](auto first, auto second) { return m_choices() % 2 == 0 ? first : second; };
    const auto anyKey = [&] {
        const auto* code = copy.state().codebook.byKey(oneOf("calm", "listens"));
        return code == nullptr ? anyCode(copy.state()).id : code->id;
    };
    const auto& list = copy.state().codings.of(m_team.interview());
    const auto apply = [&](const history::Edit& edit) { project.apply(edit); };
    switch (m_choices() % 6) {
    case 0:
    case 1:
        return applyWithWords(copy, history::addCoding(copy.state(), m_team.interview(), {0, 2}, anyKey(),
                                                       project.ensureCoder(oneOf("together", "apart"))));
    case 2:
        return apply(history::mergeCodes(copy.state(), anyKey(), anyKey()));
    case 3: {
        const CoderId together = project.ensureCoder("together");
        const CoderId apart = project.ensureCoder("apart");
        const bool away = m_choices() % 2 == 0;
        return apply(history::joinCoders(copy.state(), away ? together : apart, away ? apart : together));
    }
    case 4:
        if (!list.empty())
            apply(history::recodeCoding(copy.state(), list[m_choices() % list.size()].id, anyKey()));
        return;
    default:
        if (!list.empty()) apply(history::removeCoding(copy.state(), list[m_choices() % list.size()].id));
    }
}

void RestlessTeam::makeCode(Team::Copy& copy)
{
    codebook::Code made;
    made.name = {"code " + std::to_string(upTo(4)), ""};
    made.parent = upTo(2) == 0 ? CodeId{} : anyCode(copy.state()).id;
    made.shortKey = upTo(2) == 0 ? std::string(1, static_cast<char>('a' + upTo(8))) : "";
    copy.project->apply(history::addCode(copy.state(), made));
}

void RestlessTeam::rename(Team::Copy& copy)
{
    codebook::Code code = anyCode(copy.state());
    code.name.nl = "naam " + std::to_string(upTo(1000));
    copy.project->apply(history::changeCode(copy.state(), code));
}

void RestlessTeam::changeCoding(Team::Copy& copy)
{
    const auto& list = copy.state().codings.of(m_team.interview());
    if (list.empty()) return;
    const coding::Coding coding = list[anyOf(list.size())];
    auto& project = *copy.project;
    switch (upTo(6)) {
    case 0:
        project.apply(history::removeCoding(copy.state(), coding.id));
        break;
    case 1:
        project.apply(history::setCodingMemo(copy.state(), coding.id, "memo " + std::to_string(upTo(9))));
        break;
    case 2:
        project.apply(history::recodeCoding(copy.state(), coding.id, anyCode(copy.state()).id));
        break;
    default:
        applyWithWords(copy,
                       history::resizeCoding(copy.state(), coding.id,
                                             {coding.span.start + upTo(3) - 1, coding.span.end + upTo(3)}));
    }
}

}
