// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

namespace rd
{

/// What is known of ids that come by the hundred thousand. They stand side by side in one block: with a node
/// each, as std::unordered_map has them, to find one takes several times as long. Nothing is ever taken out,
/// and a pointer to a value holds until the next is put in.
template <class Value>
class UuidTable
{
public:
    /// The value of the id, and whether it is new: then it is `value`.
    std::pair<Value*, bool> tryEmplace(const Uuid& id, const Value& value)
    {
        if ((m_size + 1) * 3 > m_places.size() * 2) grow();
        Place& place = m_places[placeOf(id)];
        const bool isNew = !place.taken;
        if (isNew) {
            place = {id, value, true};
            ++m_size;
        }
        return {&place.value, isNew};
    }

    /// Null for an id that is not there.
    [[nodiscard]] const Value* find(const Uuid& id) const
    {
        if (m_places.empty()) return nullptr;
        const Place& place = m_places[placeOf(id)];
        return place.taken ? &place.value : nullptr;
    }

    /// In no order.
    template <class Take>
    void each(Take take) const
    {
        for (const Place& place : m_places)
            if (place.taken) take(place.id, place.value);
    }

    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    struct Place {
        Uuid id;
        Value value{};
        bool taken = false;
    };
    using Halves = std::pair<std::uint64_t, std::uint64_t>;

    static Halves halvesOf(const Uuid& id)
    {
        Halves halves;
        std::memcpy(&halves.first, id.bytes.data(), sizeof halves.first);
        std::memcpy(&halves.second, id.bytes.data() + sizeof halves.first, sizeof halves.second);
        return halves;
    }

    /// Where it stands, or is to stand. Other programs count their ids on, at the beginning or the end; the
    /// odd factors spread either over the upper half of the number.
    [[nodiscard]] std::size_t placeOf(const Uuid& id) const
    {
        const Halves halves = halvesOf(id);
        std::uint64_t mixed = (halves.first ^ (halves.first >> 32U)) * 0x9E3779B97F4A7C15ULL;
        mixed = (mixed ^ halves.second ^ (halves.second >> 32U)) * 0xD6E8FEB86659FD93ULL;
        const std::size_t last = m_places.size() - 1; // of a power of two
        std::size_t at = static_cast<std::size_t>(mixed >> 32U) & last;
        while (m_places[at].taken && halvesOf(m_places[at].id) != halves) at = (at + 1) & last;
        return at;
    }

    void grow()
    {
        std::vector<Place> before = std::exchange(m_places, {});
        m_places.resize(before.empty() ? 64 : before.size() * 2);
        for (const Place& place : before)
            if (place.taken) m_places[placeOf(place.id)] = place;
    }

    std::vector<Place> m_places; ///< None, or a power of two.
    std::size_t m_size = 0;
};

/// Ids without anything besides.
class UuidSet
{
public:
    /// False when it was there.
    bool insert(const Uuid& id) { return m_ids.tryEmplace(id, {}).second; }
    [[nodiscard]] bool contains(const Uuid& id) const { return m_ids.find(id) != nullptr; }

private:
    struct Nothing {
    };

    UuidTable<Nothing> m_ids;
};

}
