// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/package/xml_ranges.h"
#include "report/document.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rd::exchange
{

/// Words that stand, and the same words in a text that comes in their place.
struct WordPair {
    ByteRange before;
    ByteRange now;
    bool same = false; ///< The new ones say the same thing in other words, and look as those did.
};

/// The words of a place, with the looks that they have and with what the user put among them.
class StandingWords
{
public:
    /// Nothing where the words cannot be written anew: other things than runs and our links hold some.
    static std::optional<StandingWords> of(const XmlRanges& xml, ByteRange content);

    [[nodiscard]] const std::string& text() const { return m_text; }
    /// From the first run to the last.
    [[nodiscard]] ByteRange range() const { return m_range; }
    [[nodiscard]] bool leads() const; ///< Some of the words lead to an entry.
    /// The mark to which the letter leads; empty: nowhere.
    [[nodiscard]] std::string targetAt(std::size_t letter) const;

    /// The runs that say `runs`: words that stay keep their looks, and what the user put at them. A link gets
    /// that style. Nothing where something of the user's stands on words that go.
    [[nodiscard]] std::optional<std::string>
    saying(const report::Runs& runs, const std::vector<WordPair>& pairs, const std::string& linkStyle) const;

private:
    /// Words of one run.
    struct Stretch {
        std::size_t end = 0; ///< In the text.
        std::string tag;     ///< "<w:r w:rsidR="00A1">"
        std::string style;
        std::vector<std::string> looks; ///< What it wears but a style.
        std::string target;
    };
    /// Something of the user's: at one place in the text, or where a range begins and ends.
    struct Thing {
        std::string xml;
        ByteRange on; ///< Of a begin and an end the whole range; else both ends are the same.
        bool ends = false;
        std::size_t at = 0;
        std::string range = {}; ///< The kind and number of the range that it begins or ends, or belongs to.
    };
    class Reader;
    class Writer;

    [[nodiscard]] std::size_t stretchAt(std::size_t letter) const;
    [[nodiscard]] std::vector<std::string> sharedLooks() const;

    std::string m_text;
    ByteRange m_range;
    std::vector<Stretch> m_stretches;
    std::vector<Thing> m_things; ///< In the order in which they stand.
};

/// Which words of a line such as "4 of 5 families: listens; nods." are those of the line as it is now: the
/// figure, and each label that both have, also under another name where it leads to the same entry.
std::vector<WordPair> pairsInWords(const StandingWords& before, const report::Runs& now);

/// Which codes of "listens; nods." are in such a line as it is now, by their names and what `namesNow` says
/// that each is called by now; nothing where that is not known.
std::vector<WordPair> pairsInCodes(const std::string& before, const std::string& now,
                                   const std::function<std::set<std::string>(const std::string&)>& namesNow);

/// The whole text, word by word.
std::vector<WordPair> pairsInText(const std::string& before, const std::string& now);

}
