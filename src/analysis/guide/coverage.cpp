// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/guide/coverage.h"

namespace rd::analysis
{

namespace
{

using transcript::RaisedBy;

/// "Asked" says more than "unasked", and that more than "not raised".
int weightOf(const std::optional<RaisedBy>& by)
{
    if (!by) return 0;
    return *by == RaisedBy::asked ? 3 : *by == RaisedBy::unasked ? 2 : 1;
}

void takeUp(std::optional<RaisedBy>& cell, const std::optional<RaisedBy>& by)
{
    if (weightOf(by) > weightOf(cell)) cell = by;
}

/// A topic came up where something below it did. That one of its questions was not raised says nothing of it.
void raiseTopics(Coverage& coverage)
{
    for (std::size_t topic = 0; topic < coverage.rows.size(); ++topic) {
        Coverage::Row& row = coverage.rows[topic];
        if (row.item->level != transcript::GuideLevel::topic) continue;
        for (std::size_t i = topic + 1; i < coverage.rows.size() && coverage.rows[i].depth > row.depth; ++i)
            for (std::size_t column = 0; column < row.cells.size(); ++column)
                if (const auto& by = coverage.rows[i].cells[column]; by != RaisedBy::notRaised)
                    takeUp(row.cells[column], by);
    }
}

}

Coverage coverage(const transcript::GuideItems& guide,
                  const std::map<RaisingId, transcript::Raising>& raisings,
                  const transcript::Transcripts& transcripts)
{
    Coverage result;
    result.transcripts = transcripts.list();
    std::map<TranscriptId, std::size_t> columns;
    for (const auto* one : result.transcripts) columns.emplace(one->id, columns.size());
    std::map<GuideItemId, std::size_t> rows;
    for (const transcript::GuideItem* item : transcript::guideOrder(guide)) {
        const auto above = rows.find(item->parent);
        const int depth = above == rows.end() ? 0 : result.rows[above->second].depth + 1;
        rows.emplace(item->id, result.rows.size());
        result.rows.push_back({item, depth, {}, 0, 0});
        result.rows.back().cells.resize(columns.size());
    }
    for (const auto& [id, raising] : raisings) {
        const auto row = rows.find(raising.item);
        const auto column = columns.find(raising.transcript);
        if (raising.deleted || row == rows.end() || column == columns.end()) continue;
        if (raising.by == RaisedBy::notRaised && raising.turn) continue; // only that turn is not about it
        takeUp(result.rows[row->second].cells[column->second], raising.by);
    }
    raiseTopics(result);
    for (Coverage::Row& row : result.rows)
        for (const auto& cell : row.cells) {
            if (cell == RaisedBy::asked) ++row.asked;
            if (cell == RaisedBy::unasked) ++row.unasked;
        }
    return result;
}

}
