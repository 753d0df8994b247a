// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chapter/place_keys.h"
#include "report/renewal/present.h"

namespace rd::report
{

void Present::takeUnshown(const Document& document)
{
    Present whole;
    whole.take(document);
    for (const auto& [key, place] : whole.m_places)
        if ((key.starts_with("figure_") || key.starts_with("label_")) && !m_places.contains(key))
            m_unshown.try_emplace(key, place);
    takeNoughts(whole);
    for (const Table& table : whole.m_tables) {
        const std::string caption = captionKey(table.key);
        if (!hasTable(table.key))
            m_emptyTables.try_emplace(caption, EmptyTable{table.key, {}, document.language});
        const auto empty = m_emptyTables.find(caption);
        if (empty == m_emptyTables.end() || !empty->second.leads.empty()) continue;
        for (const Block& block : table.block.blocks)
            if (const auto* line = std::get_if<Paragraph>(&block);
                line != nullptr && line->look == Paragraph::Look::lead)
                empty->second.leads.push_back(wordsOf(line->runs));
    }
}

/// Of rows that all are 0 there is one line.
void Present::takeNoughts(const Present& whole)
{
    for (const Member& member : whole.m_members)
        if (isInWords(member.paragraph) && member.paragraph.member == wordsMember(0))
            m_noughts.try_emplace(member.table, Noughts{member});
    for (const Table& table : whole.m_tables) {
        const auto noughts = m_noughts.find(table.key);
        if (noughts == m_noughts.end() || !noughts->second.labels.empty()) continue;
        for (const Row& row : table.rows)
            for (const auto& cell : row.cells)
                for (const std::string& key : cell)
                    if (key.starts_with("label_") && !m_places.contains(key))
                        noughts->second.labels.emplace_back(whole.find(key)->text, key);
    }
}

const Present::Noughts* Present::noughtsOf(const std::string& table) const
{
    const auto found = m_noughts.find(table);
    return found == m_noughts.end() ? nullptr : &found->second;
}

}
