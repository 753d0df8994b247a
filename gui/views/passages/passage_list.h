// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/passages.h"
#include "project/project.h"
#include "text/offset_map.h"

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace rd::gui
{

/// Passages in the order in which they were given, read when they are asked for.
class PassageList
{
public:
    /// Takes the codings that the snapshot knows.
    void fill(const analysis::Snapshot& snapshot, const std::vector<CodingId>& codings);
    void clear();

    [[nodiscard]] bool empty() const { return m_places.empty(); }
    [[nodiscard]] std::size_t size() const { return m_places.size(); }
    [[nodiscard]] CodingId coding(std::size_t row) const { return m_codings[row]; }
    [[nodiscard]] std::optional<std::size_t> rowOf(CodingId coding) const;
    /// With the words of the passage, shortened past 300 characters; they are empty when the transcript
    /// cannot be read. In the user's language.
    [[nodiscard]] const analysis::Passage& row(project::Project& project, std::size_t row);

private:
    struct Held {
        std::shared_ptr<const std::string> text;
        text::OffsetMap map;
    };
    std::string words(project::Project& project, const analysis::Passage& passage);

    std::optional<analysis::Snapshot> m_snapshot;
    std::vector<analysis::Place> m_places;
    std::vector<CodingId> m_codings; ///< One a place.
    std::unordered_map<TranscriptId, Held> m_texts;
    std::optional<std::size_t> m_describedRow;
    analysis::Passage m_described;
};

}
