// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/tables/context.h"

#include "text/numbers.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace rd::analysis
{

namespace
{

bool contains(const std::vector<CodeId>& list, CodeId id)
{
    return std::find(list.begin(), list.end(), id) != list.end();
}

/// Takes a code into a section by what the definition chooses and hides.
void take(const Context& context, Section& section, const RowCode& row)
{
    const CodeId id = context.code(row.code).id;
    if (contains(context.definition.hidden, id))
        section.hidden.push_back(row.code);
    else if (context.definition.shown.empty() || contains(context.definition.shown, id))
        section.rows.push_back(row);
}

Section sectionOf(const Context& context, Index theme)
{
    const codebook::Code& code = context.code(theme);
    Section section{theme, headingOf(code, context.language()), code.phrase.in(context.language()), {}, {}};
    const auto rows = context.frame.codebook().rowsOf(code.id);
    const bool chosen = contains(context.definition.shown, code.id);
    if (chosen) take(context, section, {theme, false});
    for (const codebook::Code* row : rows) take(context, section, {context.frame.codeIndex(row->id), false});
    if (!chosen) take(context, section, {theme, !rows.empty()});
    return section;
}

/// Codes without a theme, themes that hold no codes, and qualifiers that were used as ordinary codes.
Section others(const Context& context)
{
    Section section{none, tr("Codes without a theme"), "", {}, {}};
    const auto& codebook = context.frame.codebook();
    for (Index i = 0; i < context.frame.codes().size(); ++i) {
        const codebook::Code& code = context.code(i);
        const codebook::Code* theme = codebook.themeOf(code.id);
        if (theme == nullptr || (theme == &code && codebook.rowsOf(code.id).empty()))
            take(context, section, {i, false});
    }
    return section;
}

}

std::vector<Index> scope(const Context& context)
{
    const auto& definition = context.definition;
    Index first = 0;
    auto last = static_cast<Index>(context.frame.codes().size());
    if (definition.theme) {
        first = context.frame.codeIndex(definition.theme);
        if (first == none) return {};
        last = context.frame.endOf(first);
    }
    std::vector<Index> codes;
    for (Index i = first; i < last; ++i) {
        const CodeId id = context.code(i).id;
        const bool chosen = definition.shown.empty() || contains(definition.shown, id);
        if (chosen && !contains(definition.hidden, id)) codes.push_back(i);
    }
    return codes;
}

std::vector<Section> sections(const Context& context)
{
    std::vector<Section> result;
    if (context.definition.theme) {
        const Index theme = context.frame.codeIndex(context.definition.theme);
        if (theme != none) result.push_back(sectionOf(context, theme));
        return result;
    }
    for (const codebook::Code* theme : context.frame.codebook().themes())
        if (!context.frame.codebook().rowsOf(theme->id).empty())
            result.push_back(sectionOf(context, context.frame.codeIndex(theme->id)));
    Section rest = others(context);
    if (result.empty()) rest.heading = tr("Codes");
    if (!rest.rows.empty() || !rest.hidden.empty()) result.push_back(std::move(rest));
    return result;
}

std::string headingOf(const codebook::Code& code, Language language)
{
    return code.number.empty() ? code.shownName(language) : code.number + " " + code.shownName(language);
}

std::string labelOf(const Context& context, const RowCode& row)
{
    const codebook::Code& code = context.code(row.code);
    if (!row.own) return code.rowText(context.language());
    if (!code.phrase.empty()) return tr("(no further code)"); // completes a sentence about the theme
    return say("{theme}, no further code", fmt::arg("theme", code.shownName(context.language())));
}

std::string explanationOf(const Context& context, Index code)
{
    const auto found = context.definition.explanations.find(context.code(code).id);
    return found == context.definition.explanations.end() ? std::string{}
                                                          : found->second.in(context.language());
}

Row rowOf(const Context& context, const RowCode& row)
{
    Row result;
    result.label = labelOf(context, row);
    result.strong = context.code(row.code).isTheme() && !row.own;
    result.key = context.code(row.code).key;
    if (!row.own) result.note = explanationOf(context, row.code);
    result.pick = opening();
    result.pick.code = context.code(row.code).id;
    result.pick.below = !row.own;
    return result;
}

Bits codedCases(const Context& context)
{
    const Chosen chosen(context.snapshot, context.table.filter);
    Bits coded(context.frame.cases().size());
    for (const auto& chunk : context.snapshot.chunks())
        for (const Chunk::Kind& kind : chunk->kinds)
            if (chosen.reads(*chunk) && chosen.countsCoder(kind.coder)) coded.set(chunk->caseIndex);
    return coded;
}

Bits casesToAgreeOn(const Context& context)
{
    Bits cases(context.frame.cases().size());
    const auto& coders = context.frame.coders();
    const auto& chosen = context.definition.coders;
    const bool onlyAgreed = !chosen.empty() && std::all_of(chosen.begin(), chosen.end(), [&](CoderId id) {
        const Index coder = context.frame.coderIndex(id);
        return coder != none && coders[coder].agreed;
    });
    if (!onlyAgreed) return cases;
    const Chosen read(context.snapshot, context.table.filter);
    for (const auto& chunk : context.snapshot.chunks()) {
        if (!read.reads(*chunk)) continue;
        std::set<Index> persons;
        for (const Chunk::Kind& kind : chunk->kinds)
            if (!coders[kind.coder].agreed) persons.insert(kind.coder);
        if (persons.size() > 1) cases.set(chunk->caseIndex);
    }
    return cases;
}

namespace
{

bool isCoded(const Context& context, const Chosen& chosen, Index transcript)
{
    const auto& kinds = context.snapshot.chunk(transcript).kinds;
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](const Chunk::Kind& kind) { return chosen.countsCoder(kind.coder); });
}

}

std::uint32_t notCoded(const Context& context, const Group& group)
{
    const auto unit = context.definition.unit;
    std::uint32_t count = 0;
    if (context.definition.coders.empty()) return count;
    if (unit == coding::CountUnit::cases) {
        const Bits coded = codedCases(context);
        for (Index i = 0; i < context.frame.cases().size(); ++i)
            if (group.units.test(i) && !coded.test(i) && !context.frame.cases()[i].transcripts.empty())
                ++count;
    } else if (unit == coding::CountUnit::transcripts) {
        const Chosen chosen(context.snapshot, context.table.filter);
        for (Index i = 0; i < context.frame.transcripts().size(); ++i)
            if (group.units.test(i) && !isCoded(context, chosen, i)) ++count;
    }
    return count;
}

Pick opening()
{
    Pick pick;
    pick.opens = true;
    return pick;
}

std::string numberText(double value, Language language)
{
    if (std::abs(value - std::round(value)) < 1e-9 && std::abs(value) < 1e15)
        return std::to_string(std::llround(value));
    return text::formatNumber(value, 2, language);
}

Cell numberCell(double value, Language language)
{
    return {numberText(value, language), value};
}

std::string xOfNText(std::uint32_t x, std::uint32_t n, bool percent, Language language)
{
    const std::string plain = say("{x} of {n}", fmt::arg("x", x), fmt::arg("n", n));
    return percent ? plain + " (" + percentText(x, n, language) + ")" : plain;
}

std::string percentText(std::uint32_t x, std::uint32_t n, Language language)
{
    if (n == 0) return "–";
    return text::formatNumber(100.0 * x / n, 1, language) + "%";
}

std::string joined(const std::vector<std::string>& words, const char* between)
{
    std::string result;
    for (const std::string& word : words) {
        if (!result.empty()) result += between;
        result += word;
    }
    return result;
}

std::string joinedFirst(const std::vector<std::string>& words)
{
    constexpr std::size_t shown = 6;
    if (words.size() <= shown) return joined(words);
    const std::vector<std::string> first(words.begin(), words.begin() + shown);
    const auto more = static_cast<long long>(words.size() - shown);
    return joined(first) + ", " + sayn("and {count} more", "and {count} more", more, fmt::arg("count", more));
}

std::string joinedByOr(const std::vector<std::string>& words)
{
    if (words.size() < 2) return joined(words);
    return joined({words.begin(), words.end() - 1}) + " " + tr("or") + " " + words.back();
}

}
