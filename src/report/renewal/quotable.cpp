// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/renewal/quotable.h"

#include "base/i18n.h"

#include <algorithm>

namespace rd::report
{

namespace
{

constexpr std::size_t telling = 20; // bytes; shorter words may have been said in many places

/// Without the signs in which conversations were quoted in one way or another: "I: How?", "[I] How?".
std::string plainWords(const std::string& text)
{
    std::string plain;
    for (const char c : text)
        if (std::string_view("[]:").find(c) == std::string_view::npos &&
            !(c == ' ' && (plain.empty() || plain.back() == ' ')))
            plain += c;
    return plain;
}

/// Of a quote that somebody shortened: what stands before, between and behind the marks for what was left
/// out.
std::vector<std::string> piecesOf(std::string words)
{
    for (const std::string_view mark : {"[…]", "(…)", "[...]", "(...)", "...", "…"})
        for (auto at = words.find(mark); at != std::string::npos; at = words.find(mark, at + 1))
            words.replace(at, mark.size(), "\n");
    std::vector<std::string> pieces;
    for (std::size_t from = 0; from <= words.size();) {
        const std::size_t end = std::min(words.find('\n', from), words.size());
        std::string piece = words.substr(from, end - from);
        piece.erase(0, piece.find_first_not_of(' '));
        piece.erase(piece.find_last_not_of(' ') + 1);
        if (!piece.empty()) pieces.push_back(plainWords(piece));
        from = end + 1;
    }
    return pieces;
}

bool isPartOf(const std::string& passage, const std::vector<std::string>& pieces)
{
    const std::string plain = plainWords(passage);
    return std::all_of(pieces.begin(), pieces.end(),
                       [&](const std::string& piece) { return plain.find(piece) != std::string::npos; });
}

}

Quotable quotableOf(const analysis::Snapshot& snapshot, const WordsOf& words, Language language,
                    const std::map<CodeId, analysis::Filter>& filters)
{
    const SpeakIn speak(language);
    Quotable quotable;
    for (analysis::Index transcript = 0; transcript < snapshot.chunks().size(); ++transcript)
        for (analysis::Index row = 0; row < snapshot.chunk(transcript).size(); ++row) {
            const auto passage = quotedPassage(snapshot, {transcript, row}, words, language);
            quotable.wordsAt[placeText(passage)].push_back(passage.text);
            quotable.words.insert(passage.text);
        }
    quotable.nothing = nothingToTell();
    for (const codebook::Code* theme : snapshot.frame().codebook().themes()) {
        const analysis::Index at = snapshot.frame().codeIndex(theme->id);
        const auto filter = filters.find(theme->id);
        if (at != analysis::none)
            quotable.told.merge(accountsWithPassages(
                snapshot, at, filter == filters.end() ? analysis::Filter() : filter->second, language));
    }
    return quotable;
}

bool isThere(const Quotable& quotable, const std::string& place, const std::string& words)
{
    const auto found = quotable.wordsAt.find(place);
    if (found == quotable.wordsAt.end()) return words.size() >= telling && quotable.words.contains(words);
    const auto pieces = piecesOf(words);
    const std::string plain = plainWords(words);
    return std::any_of(found->second.begin(), found->second.end(), [&](const std::string& passage) {
        return isPartOf(passage, pieces) || plain.find(plainWords(passage)) != std::string::npos;
    });
}

}
