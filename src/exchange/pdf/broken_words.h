// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace rd::exchange
{

/// A word that the end of a line broke.
struct MendedWord {
    std::string broken; ///< "ver-|trouwen"
    std::string word;   ///< "vertrouwen"
    bool certain;       ///< The text has this word elsewhere, or the printer's own mark; else it was guessed.
};

/// Mends what the end of a line of print broke. A hyphen there may have been put by the printer
/// ("ver-|trouwen") or belong to the word ("mee-|eten", "well-|known", "voor-|en nadelen"): words that the
/// text has within its lines decide, then rules of Dutch and English.
class BrokenWords
{
public:
    /// Learns the words that stand within a line; its first and last may be parts of words.
    void learn(std::string_view line);

    /// Tells from a line and the next, when all lines were learned, whether the printer breaks words at all.
    void learnBreak(std::string_view line, std::string_view next);

    /// Puts the line behind the text, with a space between them or the word mended. Gives a word of which the
    /// hyphen went or stayed, as it was ("ver-|trouwen") and is; nothing where none was broken.
    std::optional<MendedWord> append(std::string& text, std::string_view line) const;

    /// Whether the text ends, and the line begins, as a broken word does.
    static bool isBroken(std::string_view text, std::string_view line);

    /// Whether a broken word goes on with a capital or digit: "Noord-|Holland", "20-|25", "jeugd-|GGZ", and
    /// no new sentence after one that was broken off.
    [[nodiscard]] bool isOneName(std::string_view text, std::string_view line) const;

private:
    enum class Mend { join, keepHyphen, apart };
    struct Mended {
        Mend mend;
        bool certain;
    };
    [[nodiscard]] Mended mendOf(std::string_view start, std::string_view rest) const;
    [[nodiscard]] Mend mendByRules(std::string_view start, std::string_view rest) const;

    using Words = std::set<std::string, std::less<>>; // folded
    Words m_words;
    Words m_smallWords; ///< That are written without a capital.
    Words m_brokenOff;  ///< "ik" of "ik- ik weet", where a hyphen is how speech breaks off.
    bool m_isHyphenated = false;
};

}
