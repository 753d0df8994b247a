// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/renewal/quotable.h"

#include "base/i18n.h"
#include "text/shared_words.h"

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

namespace
{

void add(QuotablePassages& passages, const analysis::Passage& passage)
{
    passages.wordsAt[placeText(passage)].push_back(passage.text);
    passages.words.insert(passage.text);
}

}

Quotable quotableOf(const analysis::Snapshot& snapshot, const WordsOf& words, Language language,
                    const std::map<CodeId, analysis::Filter>& filters)
{
    const SpeakIn speak(language);
    Quotable quotable;
    for (analysis::Index transcript = 0; transcript < snapshot.chunks().size(); ++transcript)
        for (analysis::Index row = 0; row < snapshot.chunk(transcript).size(); ++row)
            add(quotable.all, quotedPassage(snapshot, {transcript, row}, words, language));
    quotable.nothing = nothingToTell();
    quotable.cases = namesAboveAccounts(snapshot.frame());
    quotable.codeHeads = codeLineHeads(snapshot.frame(), language);
    for (const codebook::Code* theme : snapshot.frame().codebook().themes()) {
        const analysis::Index at = snapshot.frame().codeIndex(theme->id);
        if (at == analysis::none) continue;
        QuotablePassages& ofTheme = quotable.ofThemes[headingOfTheme(*theme, language)];
        for (const analysis::Place place : placesOf(snapshot, at, {}))
            add(ofTheme, quotedPassage(snapshot, place, words, language));
        const auto filter = filters.find(theme->id);
        const auto told = filter == filters.end() ? analysis::Filter() : filter->second;
        quotable.told.merge(accountsWithPassages(snapshot, at, told, language));
        auto& moments = quotable.moments[headingOfTheme(*theme, language)];
        for (const Paragraph& line :
             keyMoments(snapshot, at, told, words, language, [](analysis::Place) { return std::string(); }))
            moments.push_back(wordsOf(line.runs));
    }
    return quotable;
}

namespace
{

/// Whether nothing but signs stands around the passage.
bool isAll(const std::string& plain, const std::string& passage)
{
    constexpr std::size_t signs = 3;
    return plain.size() <= passage.size() + signs;
}

}

QuoteNow quoteNow(const QuotablePassages& passages, const std::string& place, const std::string& words,
                  const std::set<std::string>& quoted)
{
    using Standing = QuoteNow::Standing;
    const auto found = passages.wordsAt.find(place);
    if (found == passages.wordsAt.end())
        return {words.size() >= telling && passages.words.contains(words) ? Standing::there : Standing::gone};
    const auto pieces = piecesOf(words);
    const std::string plain = plainWords(words);
    QuoteNow now;
    constexpr double alike = 0.5;
    double likest = alike;
    for (const std::string& passage : found->second) {
        const std::string other = plainWords(passage);
        const bool holds = plain.find(other) != std::string::npos;
        if (isPartOf(passage, pieces) || (holds && isAll(plain, other))) return {Standing::there};
        if (holds && (now.standing != Standing::part || passage.size() > now.words.size()))
            now = {Standing::part, passage};
        if (now.standing == Standing::part || quoted.contains(passage)) continue;
        if (const double same = text::sharedWords(plain, other); same >= likest) {
            likest = same;
            now = {Standing::otherwise, passage};
        }
    }
    return now;
}

}
