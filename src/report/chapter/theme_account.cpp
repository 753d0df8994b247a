// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/tables/context.h"
#include "report/chapter/making.h"
#include "report/chapter/place_keys.h"
#include "text/fold.h"

#include <algorithm>
#include <map>

namespace rd::report
{

namespace
{

using analysis::Index;
using analysis::Passage;
using analysis::Place;

constexpr std::size_t shortQuote = 60; // bytes; shorter ones say little outside their conversation
constexpr std::size_t longQuote = 500;

/// What one case says of a theme.
class CaseAccount
{
public:
    CaseAccount(Making& making, Index caseIndex, const std::vector<Place>& places)
        : m_making(making), m_case(making.frame().cases()[caseIndex])
    {
        for (const Place place : places)
            if (making.frame().transcripts()[place.transcript].caseIndex == caseIndex)
                m_passages.emplace_back(place, quoted(making, place));
    }

    [[nodiscard]] bool isEmpty() const { return m_passages.empty(); }

    void write()
    {
        m_making.paragraph(Paragraph::Look::lead, Runs{{name(), true}});
        if (m_passages.empty()) {
            m_making.paragraph(Paragraph::Look::plain,
                               isCoded()
                                   ? tr("No passage is about this theme.")
                                   : tr("Not coded by those whose codings are counted, so nothing can be "
                                        "said of it."));
            return;
        }
        for (const auto& [place, passage] : chosen()) {
            m_making.paragraph(Paragraph::Look::quote, {{"“" + passage.text + "” "},
                                                        {"(" + placeText(passage) + ")", false, false,
                                                         m_making.evidence.quoteMark(place)}});
        }
        writeCodes();
    }

private:
    [[nodiscard]] std::string name() const
    {
        const transcript::Case* known = m_making.frame().attributes().find(m_case.id);
        return known == nullptr || known->remark.empty() ? m_case.name
                                                         : m_case.name + " (" + known->remark + ")";
    }

    /// Or there is nothing of it to code.
    [[nodiscard]] bool isCoded() const
    {
        const auto coded = [&](Index transcript) {
            return !m_making.input.snapshot.chunk(transcript).kinds.empty();
        };
        return m_case.transcripts.empty() ||
               std::any_of(m_case.transcripts.begin(), m_case.transcripts.end(), coded);
    }

    /// All that were chosen, then others, until there are enough: those of a fair length first, and each code
    /// once.
    [[nodiscard]] std::vector<std::pair<Place, Passage>> chosen() const
    {
        auto candidates = m_passages;
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const auto& a, const auto& b) { return rank(a.second) < rank(b.second); });
        std::vector<std::pair<Place, Passage>> result;
        std::set<std::string> codes;
        for (const auto& candidate : candidates) {
            const bool more = static_cast<int>(result.size()) < m_making.input.quotesPerCase;
            if (!more && (!candidate.second.quote || m_making.input.quotesPerCase == 0)) break;
            if (candidate.second.quote)
                result.push_back(candidate);
            else if (codes.insert(candidate.second.code).second)
                result.push_back(candidate);
        }
        return result;
    }

    static int rank(const Passage& passage) { return passage.quote ? 0 : isFair(passage) ? 1 : 2; }

    static bool isFair(const Passage& passage)
    {
        return passage.text.size() >= shortQuote && passage.text.size() <= longQuote &&
               passage.qualifier.empty();
    }

    /// Codes in codebook order; those of a qualifier that counts apart in a line of their own.
    void writeCodes()
    {
        const analysis::Frame& frame = m_making.frame();
        std::map<Index, std::set<Index>> byQualifier;
        for (const auto& [place, passage] : m_passages) {
            const analysis::Chunk& chunk = m_making.input.snapshot.chunk(place.transcript);
            const Index qualifier = chunk.qualifier[place.row];
            const bool apart = qualifier != analysis::none && frame.countsApart(qualifier);
            byQualifier[apart ? qualifier : analysis::none].insert(chunk.code[place.row]);
        }
        if (byQualifier.contains(analysis::none)) writeList(tr("Codes"), byQualifier.at(analysis::none));
        for (const auto& [qualifier, codes] : byQualifier)
            if (qualifier != analysis::none)
                writeList(text::capitalised(frame.code(qualifier).shownName(m_making.input.language),
                                            m_making.input.language),
                          codes);
    }

    void writeList(const std::string& head, const std::set<Index>& codes)
    {
        std::vector<std::string> names;
        for (const Index code : codes)
            names.push_back(m_making.frame().code(code).shownName(m_making.input.language));
        m_making.paragraph(Paragraph::Look::plain,
                           Runs{{head + ": ", true}, {analysis::joined(names, "; ") + "."}});
    }

    Making& m_making;
    const analysis::CountedCase& m_case;
    std::vector<std::pair<Place, Passage>> m_passages;
};

void writeDefinition(Making& making, const codebook::Code& theme)
{
    const std::string& meaning = theme.definition.meaning.in(making.input.language);
    if (!meaning.empty()) making.paragraph(Paragraph::Look::plain, meaning);
    if (!making.frame().codebook().rowsOf(theme.id).empty())
        making.document.blocks.emplace_back(
            codesOfTheme(making.frame().codebook(), theme, making.input.language));
}

}

Paragraph codesOfTheme(const codebook::Codebook& codebook, const codebook::Code& theme, Language language)
{
    const SpeakIn speak(language);
    std::vector<std::string> below;
    for (const codebook::Code* code : codebook.rowsOf(theme.id)) below.push_back(code->shownName(language));
    if (below.empty()) below.emplace_back(tr("none any more"));
    Run codes{analysis::joined(below, "; ") + "."};
    codes.shows = codesKey(theme.id);
    return {Paragraph::Look::plain, {{tr("Codes of this theme: "), true}, std::move(codes)}};
}

void addTheme(Making& making, Index theme, const analysis::Filter& filter)
{
    const codebook::Code& code = making.frame().code(theme);
    const int level = std::min(4, 2 + making.frame().codebook().depth(code.id));
    making.heading(level,
                   text::capitalised(analysis::headingOf(code, making.input.language), making.input.language),
                   "theme_" + std::to_string(theme));
    writeDefinition(making, code);
    const auto places = placesOf(making.input.snapshot, theme, filter);
    for (Index i = 0; i < making.frame().cases().size(); ++i) {
        CaseAccount account(making, i, places);
        if (i < making.frame().countedCases() || !account.isEmpty()) account.write();
    }
}

std::vector<Place> placesOf(const analysis::Snapshot& snapshot, Index theme, const analysis::Filter& filter)
{
    const analysis::Frame& frame = snapshot.frame();
    analysis::PassageQuestion question;
    question.filter = filter;
    question.code = frame.code(theme).id;
    question.carried = false;
    auto places = analysis::findPassages(snapshot, question);
    std::erase_if(places, [&](Place place) {
        const Index code = snapshot.chunk(place.transcript).code[place.row];
        return frame.codebook().themeOf(frame.code(code).id) != &frame.code(theme);
    });
    return places;
}

Passage quoted(const Making& making, Place place)
{
    return quotedPassage(making.input.snapshot, place, making.input.words, making.input.language);
}

}
