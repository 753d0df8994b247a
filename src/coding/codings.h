// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coding/coding.h"

#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

namespace rd::coding
{

/// All codings of a project that are not deleted, by transcript.
class Codings
{
public:
    using List = std::vector<Coding>;

    /// Adds the coding, replaces the one with its id in the same transcript, or, when it is deleted, takes it
    /// out. A coding never moves to another transcript.
    void put(const Coding& coding);
    /// For a first load: takes the codings as they are, in any order.
    void load(List codings);
    /// The same of what `next` gives until it gives nothing, without holding all of them twice.
    void load(const std::function<std::optional<Coding>()>& next);

    /// Of one transcript, by start, then longer ones first, then by id.
    [[nodiscard]] const List& of(TranscriptId transcript) const;
    [[nodiscard]] const Coding* find(TranscriptId transcript, CodingId id) const;
    /// Searches every transcript.
    [[nodiscard]] const Coding* find(CodingId id) const;
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] const std::unordered_map<TranscriptId, List>& all() const { return m_lists; }

private:
    std::unordered_map<TranscriptId, List> m_lists;
    std::size_t m_size = 0;
};

/// The codings of `list` that hold the code point `point`.
std::vector<const Coding*> covering(const Codings::List& list, text::Offset point);
/// The codings of `list` that share at least one code point with `span`.
std::vector<const Coding*> overlapping(const Codings::List& list, text::Span span);

}
