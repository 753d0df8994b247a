// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/offset_map.h"
#include "text/span.h"

#include <cstdint>
#include <memory>
#include <optional>
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

    [[nodiscard]] const std::string& body() const { return m_body; } ///< Normalised.
    [[nodiscard]] const text::OffsetMap& bodyMap() const { return *m_bodyMap; }
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
    [[nodiscard]] text::Offset inBody(text::Offset place) const;
    void findStretches();

    std::string m_raw; ///< As it was.
    std::string m_lf;  ///< With CRLF as LF.
    std::string m_body;
    std::unique_ptr<text::OffsetMap> m_rawMap, m_lfMap, m_bodyMap;
    std::vector<std::size_t> m_pairs; ///< Bytes of m_raw behind each CRLF.
    std::vector<Stretch> m_stretches; ///< Only where normalising changed more than line ends.
};

}
