// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace rd
{

/// Sixteen bytes that name one thing for good, in every copy of a project. Ordered by bytes; the ids made by
/// makeUuid() (version 7) therefore sort by the time they were made.
struct Uuid {
    std::array<std::uint8_t, 16> bytes{};

    auto operator<=>(const Uuid&) const = default;
    /// True for the all-zero value, which names nothing.
    [[nodiscard]] bool isNull() const { return *this == Uuid{}; }
    /// Lower case with hyphens, 36 characters.
    [[nodiscard]] std::string toString() const;
    /// Reads 32 hex digits with or without hyphens or braces, in either case; nothing for any other text.
    static std::optional<Uuid> parse(std::string_view text);
};

/// A new version 7 UUID: 48 bits of milliseconds since 1970, a per-process counter, and random bits. Ids made
/// one after the other by one process ascend. Safe to call from several threads.
Uuid makeUuid();

/// The id of what follows from `of` and `with`, the same wherever it is made; made when `of` was.
Uuid derivedUuid(const Uuid& of, const Uuid& with);

/// An id of one kind of thing. `Tag` keeps a code's id from being used as a transcript's.
template <class Tag>
struct Id {
    Uuid uuid;

    auto operator<=>(const Id&) const = default;
    [[nodiscard]] bool isNull() const { return uuid.isNull(); }
    [[nodiscard]] explicit operator bool() const { return !isNull(); }
    static Id make() { return Id{makeUuid()}; }
};

using TranscriptId = Id<struct TranscriptTag>;
using TurnId = Id<struct TurnTag>;
using SpeakerId = Id<struct SpeakerTag>;
using CaseId = Id<struct CaseTag>;
using RespondentId = Id<struct RespondentTag>;
using AttributeId = Id<struct AttributeTag>;
using ValueId = Id<struct ValueTag>;
using CodeId = Id<struct CodeTag>;
using CodingId = Id<struct CodingTag>;
using CoderId = Id<struct CoderTag>;
using TableId = Id<struct TableTag>;
using ProjectInfoId = Id<struct ProjectInfoTag>;
using MemoId = Id<struct MemoTag>;
using GuideItemId = Id<struct GuideItemTag>;
using RaisingId = Id<struct RaisingTag>;
using ForeignId = Id<struct ForeignTag>;
using AssignmentId = Id<struct AssignmentTag>;
using RoundId = Id<struct RoundTag>;
using ResolutionId = Id<struct ResolutionTag>;
using ChangeId = Id<struct ChangeTag>;

}

template <>
struct std::hash<rd::Uuid> {
    std::size_t operator()(const rd::Uuid& uuid) const noexcept
    {
        // The last eight bytes of a version 7 UUID are random but for two bits.
        std::uint64_t random = 0;
        std::memcpy(&random, uuid.bytes.data() + 8, sizeof random);
        return static_cast<std::size_t>(random);
    }
};

template <class Tag>
struct std::hash<rd::Id<Tag>> {
    std::size_t operator()(const rd::Id<Tag>& id) const noexcept { return std::hash<rd::Uuid>{}(id.uuid); }
};
