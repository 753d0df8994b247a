// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/restless_team.h"

#include "history/guide_edits.h"
#include "history/resolving_edits.h"
#include "history/round_edits.h"
#include "history/team_edits.h"

namespace rd::test
{

using transcript::GuideItem;
using transcript::GuideLevel;
using transcript::RaisedBy;

/// What a team plans and settles: the guide and where it came up, rounds, differences, hand-outs.
void RestlessTeam::plan(Team::Copy& copy)
{
    switch (upTo(12)) {
    case 0:
        return askMore(copy);
    case 1:
    case 2:
        return changeGuide(copy);
    case 3:
    case 4:
    case 5:
    case 6:
        return raise(copy);
    case 7:
        return goRound(copy);
    case 8:
    case 9:
    case 10:
        return settleDifference(copy);
    default:
        copy.project->apply(
            history::handOut(copy.state(), copy.project->ensureCoder(copy.author), {m_team.interview()}, 1));
    }
}

void RestlessTeam::askMore(Team::Copy& copy)
{
    GuideItem item;
    item.level = static_cast<GuideLevel>(upTo(3));
    item.text.nl = "vraag " + std::to_string(upTo(4));
    if (!copy.state().guide.empty() && upTo(2) == 0) item.parent = anyItem(copy.state());
    if (upTo(2) == 0) item.theme = anyCode(copy.state()).id;
    copy.project->apply(history::addGuideItem(copy.state(), item));
}

GuideItemId RestlessTeam::anyItem(const history::State& state)
{
    const auto items = transcript::guideOrder(state.guide);
    if (items.empty()) throw Refusal({"", "", "no item is left", ""});
    return items[anyOf(items.size())]->id;
}

void RestlessTeam::changeGuide(Team::Copy& copy)
{
    const GuideItemId id = anyItem(copy.state());
    const int what = upTo(4);
    if (what < 2) {
        copy.project->apply(history::deleteGuideItem(copy.state(), id));
    } else if (what == 2) {
        copy.project->apply(history::moveGuideItem(copy.state(), id, anyItem(copy.state()), {}));
    } else {
        GuideItem item = copy.state().guide.at(id);
        item.text.nl = "vraag " + std::to_string(upTo(100));
        if (upTo(2) == 0) item.level = static_cast<GuideLevel>(upTo(3));
        copy.project->apply(history::changeGuideItem(copy.state(), item));
    }
}

void RestlessTeam::raise(Team::Copy& copy)
{
    const auto& turns = copy.state().transcripts.turnsOf(m_team.interview());
    const TurnId turn = upTo(3) == 0 ? TurnId{} : turns[anyOf(turns.size())].id;
    const GuideItemId item = anyItem(copy.state());
    copy.project->apply(upTo(6) == 0 ? history::clearRaising(copy.state(), item, m_team.interview(), turn)
                                     : history::setRaising(copy.state(), item, m_team.interview(), turn,
                                                           static_cast<RaisedBy>(upTo(3))));
}

void RestlessTeam::goRound(Team::Copy& copy)
{
    const auto rounds = copy.state().roundsInOrder();
    const int what = rounds.empty() ? 0 : upTo(4);
    coding::Round round;
    if (what > 1) round = *rounds[anyOf(rounds.size())];
    if (what == 3) {
        copy.project->apply(history::deleteRound(copy.state(), round.id));
        return;
    }
    round.name = "ronde " + std::to_string(upTo(4));
    round.transcripts = {m_team.interview()};
    if (upTo(2) == 0) round.date = "2026-03-0" + std::to_string(1 + upTo(9));
    copy.project->apply(history::setRound(copy.state(), round));
}

/// Two codings that differ, or one and none, are settled with one's word, with another passage or with no
/// code.
void RestlessTeam::settleDifference(Team::Copy& copy)
{
    const auto& list = copy.state().codings.of(m_team.interview());
    if (list.empty()) return;
    const auto any = [&] { return list[anyOf(list.size())]; };
    history::Disputed disputed{m_team.interview(), any(), {}};
    if (upTo(3) > 0) disputed.second = any();
    std::optional<coding::Coding> wanted;
    if (upTo(3) > 0) wanted = disputed.first;
    if (wanted && upTo(2) == 0) wanted->code = anyCode(copy.state()).id;
    copy.project->apply(history::resolve(copy.state(), disputed, wanted, "", "om " + std::to_string(upTo(9)),
                                         1'800'000'000'000 + upTo(5)));
}

}
