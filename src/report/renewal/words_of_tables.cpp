// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chapter/place_keys.h"
#include "report/renewal/present.h"

namespace rd::report
{

void Present::dropWords(const std::string& table, const std::set<std::string>& labels)
{
    for (Member& member : m_members) {
        if (member.table != table) continue;
        const std::string& figure = member.paragraph.runs.front().text;
        Runs runs{{figure}};
        std::vector<std::string> figures;
        const auto names = labelsInWords(member.paragraph);
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (labels.contains(names[i])) continue;
            runs.push_back({runs.size() == 1 ? ": " : "; "});
            runs.push_back({names[i]});
            if (i < member.figures.size()) figures.push_back(member.figures[i]);
        }
        runs.push_back({"."});
        member.figures = std::move(figures);
        member.paragraph.runs = std::move(runs);
        m_places[member.key].text = wordsOf(member.paragraph.runs);
    }
    std::erase_if(m_members, [&](const Member& member) {
        const bool gone = member.table == table && labelsInWords(member.paragraph).empty();
        if (gone) m_places.erase(member.key);
        return gone;
    });
    m_memberAt.clear();
    for (std::size_t i = 0; i < m_members.size(); ++i) m_memberAt.emplace(m_members[i].key, i);
    leadWords();
}

void Present::leadWords()
{
    for (Member& member : m_members) {
        Runs& runs = member.paragraph.runs;
        const bool single = member.figures.size() == 1;
        for (std::size_t i = 0; i < member.figures.size(); ++i)
            runs[single ? 0 : 2 + 2 * i].target = targetOf(member.figures[i]);
    }
    for (Table& table : m_tables)
        for (Block& block : table.block.blocks)
            if (auto* line = std::get_if<Paragraph>(&block); line != nullptr && isInWords(*line))
                if (const Member* now = member(keyOf(*line))) line->runs = now->paragraph.runs;
}

}
