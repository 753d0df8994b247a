// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/tables/context.h"
#include "report/chapter/accounts.h"
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

std::string nameAbove(const analysis::Frame& frame, const analysis::CountedCase& one)
{
    const transcript::Case* known = frame.attributes().find(one.id);
    return known == nullptr || known->remark.empty() ? one.name : one.name + " (" + known->remark + ")";
}

std::string noPassage()
{
    return tr("No passage is about this theme.");
}

std::string codedByNobody()
{
    return tr("Not coded by anyone yet, so nothing can be said of it.");
}

std::string codedByOthers()
{
    return tr("Not coded by the coders whose codings this chapter counts, so nothing can be said of it.");
}

std::string themeOfNothing()
{
    return tr("Nothing was coded with this theme.");
}

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
            m_making.paragraph(Paragraph::Look::plain, whyNothing());
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
    [[nodiscard]] std::string name() const { return nameAbove(m_making.frame(), m_case); }

    [[nodiscard]] std::string whyNothing() const
    {
        if (m_case.transcripts.empty() || isCodedIn(m_making.input.snapshot)) return noPassage();
        const analysis::Snapshot* everyones = m_making.input.everyones;
        return everyones == nullptr || !isCodedIn(*everyones) ? codedByNobody() : codedByOthers();
    }

    /// Also in a snapshot with the codings of others.
    [[nodiscard]] bool isCodedIn(const analysis::Snapshot& snapshot) const
    {
        return std::any_of(m_case.transcripts.begin(), m_case.transcripts.end(), [&](Index transcript) {
            const Index there =
                snapshot.frame().transcriptIndex(m_making.frame().transcripts()[transcript].id);
            return there != analysis::none && !snapshot.chunk(there).kinds.empty();
        });
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

    void writeCodes()
    {
        std::vector<Place> places;
        for (const auto& [place, passage] : m_passages) places.push_back(place);
        for (const CodeLine& line : codeLinesOf(m_making.input.snapshot, places, m_making.input.language))
            m_making.paragraph(Paragraph::Look::plain, Runs{{line.head + ": ", true}, {line.codes}});
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
    Run codes{sentenceOf(analysis::joined(below, "; "))};
    codes.shows = codesKey(theme.id);
    return {Paragraph::Look::plain, {{tr("Codes of this theme: "), true}, std::move(codes)}};
}

bool isUncoded(const Making& making, Index theme)
{
    const auto none = [&](const analysis::Snapshot& snapshot) {
        analysis::PassageQuestion question;
        question.code = making.frame().code(theme).id;
        question.carried = false;
        return analysis::findPassages(snapshot, question).empty();
    };
    const analysis::Snapshot* everyones = making.input.everyones;
    return none(making.input.snapshot) && (everyones == nullptr || none(*everyones));
}

void addThemeHeading(Making& making, const codebook::Code& theme)
{
    making.heading(std::min(4, 2 + making.frame().codebook().depth(theme.id)),
                   headingOfTheme(theme, making.input.language),
                   "theme_" + std::to_string(making.frame().codeIndex(theme.id)));
}

void addTheme(Making& making, Index theme, const analysis::Filter& filter)
{
    const codebook::Code& code = making.frame().code(theme);
    addThemeHeading(making, code);
    writeDefinition(making, code);
    if (isUncoded(making, theme)) return making.paragraph(Paragraph::Look::plain, themeOfNothing());
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

std::set<std::string> namesAboveAccounts(const analysis::Frame& frame)
{
    std::set<std::string> names;
    for (const analysis::CountedCase& one : frame.cases()) names.insert({one.name, nameAbove(frame, one)});
    return names;
}

std::string headingOfTheme(const codebook::Code& theme, Language language)
{
    return text::capitalised(analysis::headingOf(theme, language), language);
}

std::vector<CodeLine> codeLinesOf(const analysis::Snapshot& snapshot, const std::vector<Place>& places,
                                  Language language)
{
    const analysis::Frame& frame = snapshot.frame();
    std::map<Index, std::set<Index>> byQualifier;
    for (const Place place : places) {
        const analysis::Chunk& chunk = snapshot.chunk(place.transcript);
        const Index qualifier = chunk.qualifier[place.row];
        const bool apart = qualifier != analysis::none && frame.countsApart(qualifier);
        byQualifier[apart ? qualifier : analysis::none].insert(chunk.code[place.row]);
    }
    std::vector<CodeLine> lines;
    const auto add = [&](const std::string& head, const std::set<Index>& codes) {
        std::vector<std::string> names;
        for (const Index code : codes) names.push_back(frame.code(code).shownName(language));
        lines.push_back({head, sentenceOf(analysis::joined(names, "; "))});
    };
    if (byQualifier.contains(analysis::none)) add(tr("Codes"), byQualifier.at(analysis::none));
    for (const auto& [qualifier, codes] : byQualifier)
        if (qualifier != analysis::none)
            add(text::capitalised(frame.code(qualifier).shownName(language), language), codes);
    return lines;
}

std::set<std::string> codeLineHeads(const analysis::Frame& frame, Language language)
{
    std::set<std::string> heads{tr("Codes")};
    for (const Index qualifier : frame.qualifiers())
        heads.insert(text::capitalised(frame.code(qualifier).shownName(language), language));
    return heads;
}

std::map<AccountName, std::vector<std::string>> accountsWithPassages(const analysis::Snapshot& snapshot,
                                                                     Index theme,
                                                                     const analysis::Filter& filter,
                                                                     Language language)
{
    const analysis::Frame& frame = snapshot.frame();
    const std::string heading = headingOfTheme(frame.code(theme), language);
    std::map<Index, std::vector<Place>> ofCases;
    for (const Place place : placesOf(snapshot, theme, filter))
        if (const Index owner = frame.transcripts()[place.transcript].caseIndex; owner != analysis::none)
            ofCases[owner].push_back(place);
    std::map<AccountName, std::vector<std::string>> accounts;
    for (const auto& [owner, places] : ofCases) {
        std::vector<std::string> lines;
        for (const CodeLine& line : codeLinesOf(snapshot, places, language))
            lines.push_back(line.head + ": " + line.codes);
        accounts[{heading, nameAbove(frame, frame.cases()[owner])}] = lines;
        accounts[{heading, frame.cases()[owner].name}] = std::move(lines);
    }
    return accounts;
}

std::set<std::string> nothingToTell()
{
    return {noPassage(), codedByNobody(), codedByOthers(), themeOfNothing()};
}

Passage quoted(const Making& making, Place place)
{
    return quotedPassage(making.input.snapshot, place, making.input.words, making.input.language);
}

}
