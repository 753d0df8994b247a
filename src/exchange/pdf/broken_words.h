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
};

/// Mends what the end of a line of print broke. A hyphen there may have been put by the printer
/// ("ver-|trouwen") or belong to the word ("mee-|eten", "well-|known", "voor-|en nadelen"): words that the
/// text has within its lines decide, then rules of Dutch and English.
class BrokenWords
{
public:
    /// Learns the words that stand within a line; its first and last may be parts of words.
    void learn(std::string_view line);

    /// Puts the line behind the text, with a space between them or the word mended. Gives a word of which the
    /// hyphen went or stayed, as it was ("ver-|trouwen") and is; nothing where none was broken.
    std::optional<MendedWord> append(std::string& text, std::string_view line) const;

    /// Whether the text ends, and the line begins, as a broken word does.
    static bool isBroken(std::string_view text, std::string_view line);

private:
    enum class Mend { join, keepHyphen, apart };
    [[nodiscard]] Mend mendOf(std::string_view start, std::string_view rest) const;
    static Mend mendByRules(std::string_view start, const std::string& first, const std::string& second);

    std::set<std::string, std::less<>> m_words; ///< Folded.
};

}
