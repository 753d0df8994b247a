// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/passages/passage_list.h"

#include "base/error.h"
#include "text/fold.h"

#include <algorithm>

namespace rd::gui
{

namespace
{
constexpr int longestQuote = 300;
}

void PassageList::clear()
{
    m_snapshot.reset();
    m_places.clear();
    m_codings.clear();
    m_texts.clear();
    m_describedRow.reset();
}

void PassageList::fill(const analysis::Snapshot& snapshot, const std::vector<CodingId>& codings)
{
    clear();
    m_snapshot = snapshot;
    std::unordered_map<CodingId, analysis::Place> places;
    for (const CodingId id : codings) places[id];
    for (const auto& chunk : snapshot.chunks())
        for (analysis::Index row = 0; row < chunk->size(); ++row)
            if (const auto found = places.find(chunk->id[row]); found != places.end())
                found->second = {chunk->transcript, row};
    for (const CodingId id : codings)
        if (const analysis::Place place = places[id]; place != analysis::Place{}) {
            m_places.push_back(place);
            m_codings.push_back(id);
        }
}

std::optional<std::size_t> PassageList::rowOf(CodingId coding) const
{
    const auto found = std::find(m_codings.begin(), m_codings.end(), coding);
    if (found == m_codings.end()) return std::nullopt;
    return static_cast<std::size_t>(found - m_codings.begin());
}

std::string PassageList::words(project::Project& project, const analysis::Passage& passage)
{
    auto held = m_texts.find(passage.transcript);
    if (held == m_texts.end()) {
        try {
            const auto text = project.text(passage.transcript);
            held = m_texts.emplace(passage.transcript, Held{text, text::OffsetMap(*text)}).first;
        } catch (const Refusal&) {
            return {};
        }
    }
    return text::shortened(held->second.map.slice(passage.span), longestQuote);
}

const analysis::Passage& PassageList::row(project::Project& project, std::size_t row)
{
    if (m_describedRow != row) {
        m_described = analysis::describe(*m_snapshot, m_places[row], userLanguage());
        m_described.text = words(project, m_described);
        m_describedRow = row;
    }
    return m_described;
}

}
