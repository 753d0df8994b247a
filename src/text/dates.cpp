// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/dates.h"

#include "text/fold.h"
#include "text/numbers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace rd::text
{

namespace
{

/// A run of digits or of letters.
struct Piece {
    std::string_view text;
    std::size_t start = 0;
    bool isNumber = false;

    [[nodiscard]] std::size_t end() const { return start + text.size(); }
    [[nodiscard]] bool hasDigits(std::size_t least, std::size_t most) const
    {
        return isNumber && text.size() >= least && text.size() <= most;
    }
};

bool isDateDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isDateLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80U;
}

std::vector<Piece> piecesOf(std::string_view text)
{
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < text.size();) {
        const bool number = isDateDigit(text[at]);
        std::size_t end = at;
        while (end < text.size() && (number ? isDateDigit(text[end]) : isDateLetter(text[end]))) ++end;
        if (end > at) pieces.push_back({text.substr(at, end - at), at, number});
        at = std::max(end, at + 1);
    }
    return pieces;
}

int numberOf(std::string_view digits)
{
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

/// 1 to 12 for a month's name or its beginning in Dutch or English; 0 for another word.
int monthOf(std::string_view word)
{
    using Names = std::array<std::string_view, 4>;
    static constexpr std::array<Names, 12> months{{{"januari", "january"},
                                                   {"februari", "february"},
                                                   {"maart", "march", "mrt"},
                                                   {"april"},
                                                   {"mei", "may"},
                                                   {"juni", "june"},
                                                   {"juli", "july"},
                                                   {"augustus", "august"},
                                                   {"september", "sept"},
                                                   {"oktober", "october"},
                                                   {"november"},
                                                   {"december"}}};
    const std::string key = folded(word);
    if (key.size() < 3) return 0;
    for (std::size_t month = 0; month < months.size(); ++month)
        for (const std::string_view name : months[month])
            if (name == key || (key.size() == 3 && name.starts_with(key))) return static_cast<int>(month) + 1;
    return 0;
}

/// Looks for a date that begins at one piece.
class DateAt
{
public:
    DateAt(std::string_view text, const std::vector<Piece>& pieces, std::size_t first)
        : m_text(text), m_pieces(pieces), m_first(first)
    {
    }

    [[nodiscard]] std::optional<FoundDate> read() const
    {
        if (piece(0).hasDigits(8, 8)) return compact();
        if (auto found = numeric()) return found;
        return dayFirst() ? dayFirst() : monthFirst();
    }

private:
    [[nodiscard]] bool has(std::size_t count) const { return m_first + count <= m_pieces.size(); }
    [[nodiscard]] const Piece& piece(std::size_t i) const { return m_pieces[m_first + i]; }
    [[nodiscard]] std::string_view gapBehind(std::size_t i) const
    {
        return m_text.substr(piece(i).end(), piece(i + 1).start - piece(i).end());
    }

    [[nodiscard]] std::optional<FoundDate> made(int year, int month, int day, std::size_t last) const
    {
        std::string iso = fmt::format("{:04}-{:02}-{:02}", year, month, day);
        if (year < 1900 || year > 2199 || !isIsoDate(iso)) return std::nullopt;
        return FoundDate{std::move(iso), piece(0).start, piece(last).end()};
    }

    [[nodiscard]] std::optional<FoundDate> compact() const
    {
        const std::string_view digits = piece(0).text;
        return made(numberOf(digits.substr(0, 4)), numberOf(digits.substr(4, 2)), numberOf(digits.substr(6)),
                    0);
    }

    [[nodiscard]] std::optional<FoundDate> numeric() const
    {
        if (!has(3) || !piece(1).hasDigits(1, 2)) return std::nullopt;
        const std::string_view gap = gapBehind(0);
        if (auto found = shortYear(gap)) return found;
        const bool spaced =
            gap == " " && piece(0).hasDigits(4, 4) && piece(1).hasDigits(2, 2) && piece(2).hasDigits(2, 2);
        if (gap.size() != 1 || gap != gapBehind(1) || (gap.find_first_of("-/._") != 0 && !spaced))
            return std::nullopt;
        const int one = numberOf(piece(0).text);
        const int two = numberOf(piece(1).text);
        const int three = numberOf(piece(2).text);
        if (piece(0).hasDigits(4, 4) && piece(2).hasDigits(1, 2)) return made(one, two, three, 2);
        if (!piece(0).hasDigits(1, 2) || !piece(2).hasDigits(4, 4)) return std::nullopt;
        auto found = made(three, two, one, 2);
        return found ? found : made(three, one, two, 2);
    }

    /// "14-03-'25": of this century, and the day first.
    [[nodiscard]] std::optional<FoundDate> shortYear(std::string_view gap) const
    {
        constexpr int century = 2000;
        const std::string_view behind = gapBehind(1);
        const bool marked = behind.size() > 1 && behind.substr(0, 1) == gap &&
                            (behind.substr(1) == "'" || behind.substr(1) == "\u2019");
        if (!marked || gap.find_first_of("-/.") != 0 || !piece(0).hasDigits(1, 2) ||
            !piece(2).hasDigits(2, 2))
            return std::nullopt;
        return made(century + numberOf(piece(2).text), numberOf(piece(1).text), numberOf(piece(0).text), 2);
    }

    /// "1 maart 2026", "1st of March 2026"
    [[nodiscard]] std::optional<FoundDate> dayFirst() const
    {
        if (!piece(0).hasDigits(1, 2)) return std::nullopt;
        std::size_t next = 1;
        static constexpr std::array<std::string_view, 6> between{"st", "nd", "rd", "th", "e", "of"};
        while (has(next + 1) && next < 3 &&
               std::find(between.begin(), between.end(), piece(next).text) != between.end())
            ++next;
        if (!has(next + 2) || !piece(next + 1).hasDigits(4, 4)) return std::nullopt;
        return made(numberOf(piece(next + 1).text), monthOf(piece(next).text), numberOf(piece(0).text),
                    next + 1);
    }

    /// "March 1, 2026"
    [[nodiscard]] std::optional<FoundDate> monthFirst() const
    {
        const int month = piece(0).isNumber ? 0 : monthOf(piece(0).text);
        if (month == 0 || !has(3) || !piece(1).hasDigits(1, 2) || !piece(2).hasDigits(4, 4))
            return std::nullopt;
        return made(numberOf(piece(2).text), month, numberOf(piece(1).text), 2);
    }

    std::string_view m_text;
    const std::vector<Piece>& m_pieces;
    std::size_t m_first;
};

}

std::optional<FoundDate> findDate(std::string_view utf8)
{
    const std::vector<Piece> pieces = piecesOf(utf8);
    for (std::size_t first = 0; first < pieces.size(); ++first)
        if (auto found = DateAt(utf8, pieces, first).read()) return found;
    return std::nullopt;
}

std::optional<std::string> wholeDate(std::string_view utf8)
{
    const auto found = findDate(utf8);
    if (!found || found->start != 0 || found->end != utf8.size()) return std::nullopt;
    return found->iso;
}

}
