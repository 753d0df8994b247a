// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/offset_map.h"
#include "text/span.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace rd::exchange::refi
{

enum class CountUnit { codePoints, utf16, bytes };

/// How a program counts its positions: in what, and whether a line end of two characters counts as two.
struct CountModel {
    CountUnit unit = CountUnit::codePoints;
    bool lineEndIsTwo = false;

    bool operator==(const CountModel&) const = default;
};

/// A text as another program stored it, and as it is stored here; finds places of the one in the other.
class CountedText
{
public:
    /// Valid UTF-8 without byte order mark.
    explicit CountedText(std::string decoded);
    CountedText(const CountedText&) = delete;
    CountedText& operator=(const CountedText&) = delete;

    [[nodiscard]] const std::string& body() const { return m_bodyMap ? m_body : lf(); } ///< Normalised.
    [[nodiscard]] const text::OffsetMap& bodyMap() const { return m_bodyMap ? *m_bodyMap : lfMap(); }
    /// The place of a counted position, in code points of the body; the end of the body for a position past
    /// it.
    [[nodiscard]] text::Offset place(std::int64_t position, CountModel model) const;
    /// Positions there are, counted like that.
    [[nodiscard]] std::int64_t length(CountModel model) const;
    /// True when models may differ for this text.
    [[nodiscard]] bool ambiguous() const;

private:
    struct Stretch {
        text::Offset start; ///< In the text with LF line ends.
        text::Offset inBody;
    };
    [[nodiscard]] const std::string& lf() const { return m_lfMap ? m_lf : m_raw; }
    [[nodiscard]] const text::OffsetMap& lfMap() const { return m_lfMap ? *m_lfMap : m_rawMap; }
    [[nodiscard]] text::Offset inBody(text::Offset place) const;
    void joinLineEnds();
    void findStretches();

    std::string m_raw; ///< As it was.
    text::OffsetMap m_rawMap;
    std::string m_lf; ///< With CRLF as LF; only with a map, where there are any.
    std::unique_ptr<text::OffsetMap> m_lfMap;
    std::vector<std::size_t> m_pairs; ///< Bytes of m_raw behind each CRLF.
    std::string m_body;               ///< Only with a map, where normalising changed more than line ends.
    std::unique_ptr<text::OffsetMap> m_bodyMap;
    std::vector<Stretch> m_stretches; ///< Likewise.
};

}
