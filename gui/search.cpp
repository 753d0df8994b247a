// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/search.h"

#include "gui/counts.h"
#include "gui/workspace.h"

namespace rd::gui
{

Search& Workspace::search()
{
    if (!m_search) m_search = std::make_shared<Search>(*this);
    return *m_search;
}

Search::Search(Workspace& workspace) : m_workspace(workspace)
{
    m_connections.push_back(m_workspace.projectChanged.connect([this] { forget(); }));
    m_connections.push_back(m_workspace.changed.connect([this](const project::Changed& change) {
        if (m_found && (change.touches(history::Kind::texts) || change.touches(history::Kind::transcripts)))
            findAgain();
    }));
}

void Search::forget()
{
    m_hits.clear();
    m_found = false;
    changed();
}

void Search::open(const std::string& words)
{
    m_opened = words;
    wantedOpen();
}

errands::TextQuestion Search::questionOf(const Wanted& wanted) const
{
    const Selection& selection = m_workspace.selection();
    errands::TextQuestion question{wanted.words, wanted.match};
    question.turns = wanted.turns;
    if (wanted.place == Place::shown) {
        if (!selection.transcript)
            throw Refusal({"", "", tr("No transcript is shown."), tr("Choose one, or look everywhere.")});
        question.transcripts = {selection.transcript};
    }
    if (wanted.place == Place::code) {
        if (!selection.code)
            throw Refusal(
                {"", "", tr("No code is chosen."), tr("Choose one in the codebook, or look everywhere.")});
        question.within = selection.code;
        question.coders = m_workspace.counts().coders();
    }
    return question;
}

/// Places in texts that changed are others now.
void Search::findAgain()
{
    try {
        take(errands::findInTexts(*m_workspace.project(), m_asked));
    } catch (const Refusal&) {
        forget(); // a text that cannot be read is told where it is shown
    }
}

void Search::find(const Wanted& wanted)
{
    if (m_workspace.project() == nullptr) return;
    const errands::TextQuestion question = questionOf(wanted);
    auto hits = errands::findInTexts(*m_workspace.project(), question);
    m_asked = question;
    take(std::move(hits));
}

void Search::take(std::vector<errands::TextHit> hits)
{
    m_hits = std::move(hits);
    m_found = true;
    changed();
}

void Search::leaveOut(const std::set<std::size_t>& places)
{
    for (auto place = places.rbegin(); place != places.rend(); ++place)
        if (*place < m_hits.size()) m_hits.erase(m_hits.begin() + static_cast<std::ptrdiff_t>(*place));
    changed();
}

}
