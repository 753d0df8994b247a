// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/restless_team.h"

#include <utility>

namespace rd::test
{

namespace
{

bool makesOne(const std::string& kind)
{
    return kind == "code.merge" || kind == "coder.join" || kind == "transcript.join";
}

/// The kind of what would be undone.
std::string nextUndo(const project::Project& project)
{
    const auto next = project.nextUndo();
    if (next)
        for (const auto& entry : project.history())
            if (entry.id == *next) return entry.kind;
    return {};
}

}

/// Makes one of two, and often undoes that, and sometimes does it again.
void RestlessTeam::partAgain(Team::Copy& copy)
{
    const std::string next = nextUndo(*copy.project);
    const auto how = m_choices() % 6;
    if (makesOne(next) && how < 3)
        copy.project->undo();
    else if (how == 3 && (next.empty() || !makesOne(next)))
        copy.project->redo();
    else if (how == 4)
        makeOne(copy);
    else if (how == 5)
        importTwice(copy);
    else
        choose(copy);
}

/// So that an undo reaches what its own person did before.
merge::Report RestlessTeam::mergeAsAnother(std::size_t into, std::size_t from)
{
    Team::Copy& copy = m_team.at(into);
    const std::string author = std::exchange(copy.author, "whoever merges");
    m_team.open(into);
    auto report = m_team.mergeFrom(into, {from});
    copy.author = author;
    m_team.open(into);
    return report;
}

}
