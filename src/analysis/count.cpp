// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/count.h"

#include "analysis/presence.h"
#include "analysis/tables/context.h"
#include "analysis/tables/notes.h"
#include "text/fold.h"

#include <algorithm>
#include <utility>

namespace rd::analysis
{

namespace
{

using coding::TableDefinition;
using coding::TableKind;

/// The definition with codes that were merged replaced by those that they went into.
TableDefinition resolved(TableDefinition definition, const codebook::Codebook& codebook)
{
    for (CodeId* id : {&definition.theme, &definition.within}) *id = codebook.resolved(*id);
    for (auto* list : {&definition.shown, &definition.hidden})
        for (CodeId& id : *list) id = codebook.resolved(id);
    for (const auto& [id, wording] : std::exchange(definition.explanations, {}))
        definition.explanations.emplace(codebook.resolved(id), wording);
    return definition;
}

Bits everyCase(const Frame& frame)
{
    Bits bits(frame.cases().size());
    for (Index i = 0; i < frame.countedCases(); ++i) bits.set(i);
    return bits;
}

Grouping groupsBy(const Context& context, AttributeId attribute, const std::vector<std::string>& only,
                  const Bits& within)
{
    GroupingQuestion question;
    question.unit = context.definition.unit;
    if (context.definition.kind == TableKind::summary && question.unit != coding::CountUnit::respondents)
        question.unit = coding::CountUnit::cases;
    question.attribute = attribute;
    const transcript::Attribute* asked = context.frame.attributes().find(attribute);
    if (asked != nullptr) question.moment = momentOf(*asked, context.definition.moment);
    question.only = only;
    question.within = &within;
    question.language = context.language();
    return grouping(context.snapshot, question);
}

void keepCasesWithCode(Context& context)
{
    if (!context.definition.within) return;
    const Index code = context.frame.codeIndex(context.definition.within);
    if (code == none) {
        context.table.within = Bits(context.frame.cases().size());
        return;
    }
    const auto found = presence(context.snapshot, context.table.filter, coding::CountUnit::cases);
    context.table.within &= found.ordinary[code];
}

/// Of the theme itself and what is below it; where the guide asks about none of these, of what is above it.
std::optional<Bits> casesAsked(const Frame& frame, Index theme)
{
    std::optional<Bits> asked;
    const auto take = [&](Index code) {
        const auto* cases = frame.askedAbout(code);
        if (cases == nullptr) return;
        if (!asked) asked.emplace(frame.cases().size());
        for (const Index one : *cases) asked->set(one);
    };
    for (Index code = theme; code < frame.endOf(theme); ++code) take(code);
    for (Index above = frame.parentOf(theme); !asked && above != none; above = frame.parentOf(above))
        take(above);
    return asked;
}

void keepCasesAsked(Context& context)
{
    const TableDefinition& definition = context.definition;
    if (!definition.ofAsked || definition.kind != TableKind::xOfN) return;
    const Index theme = context.frame.codeIndex(definition.theme);
    if (theme == none) return addNoThemeAskedNote(context);
    const auto asked = casesAsked(context.frame, theme);
    const Bits before = context.table.within;
    context.table.within &= asked.value_or(Bits(context.frame.cases().size()));
    const auto found = presence(context.snapshot, context.table.filter, coding::CountUnit::cases);
    const Bits said = found.ordinary[theme] & before;
    addAskedNote(context, theme, asked.has_value(), said.count() - said.countBoth(context.table.within));
}

/// Tables that are not split by groups show only the cases of the groups that were named.
void keepCasesOfGroups(Context& context)
{
    const TableDefinition& definition = context.definition;
    const bool split = definition.kind == TableKind::xOfN || definition.kind == TableKind::summary;
    const auto& only = definition.groups;
    if (split || !definition.groupBy || only.empty() ||
        std::find(only.begin(), only.end(), "all") != only.end())
        return;
    const Grouping narrowed = groupsBy(context, definition.groupBy, only, context.table.within);
    Bits cases(context.frame.cases().size());
    for (const Group& group : narrowed.groups) cases |= group.cases;
    context.table.within = cases;
    addNarrowingNote(context, narrowed);
}

/// A value that was renamed would go without a word.
void tellGoneGroups(Context& context)
{
    const TableDefinition& definition = context.definition;
    const bool ofColumns = definition.kind == TableKind::crosstab && !definition.groupBy;
    const auto* attribute =
        context.frame.attributes().find(ofColumns ? definition.columns : definition.groupBy);
    if (definition.groups.empty() || attribute == nullptr || attribute->deleted) return;
    const Bits all = everyCase(context.frame);
    addGoneGroupsNotes(context, *attribute, groupsBy(context, attribute->id, {}, all));
}

void group(Context& context)
{
    const TableDefinition& definition = context.definition;
    const bool crosstab = definition.kind == TableKind::crosstab;
    const std::vector<std::string> every;
    const bool ofColumns = crosstab && !definition.groupBy;
    const bool split =
        definition.kind == TableKind::xOfN || definition.kind == TableKind::summary || ofColumns;
    const bool grouped =
        crosstab || definition.kind == TableKind::xOfN || definition.kind == TableKind::summary;
    const AttributeId attribute = crosstab ? definition.columns : definition.groupBy;
    context.table.grouping = groupsBy(context, grouped ? attribute : AttributeId{},
                                      split ? definition.groups : every, context.table.within);
}

std::string attributeWords(const Context& context, AttributeId id)
{
    const auto* attribute = context.frame.attributes().find(id);
    return attribute == nullptr ? std::string{} : attributeName(*attribute, context.language());
}

std::string titleInWords(const Context& context)
{
    const TableDefinition& definition = context.definition;
    const Index theme = context.frame.codeIndex(definition.theme);
    const std::string of =
        definition.theme && theme != none ? headingOf(context.code(theme), context.language()) + ": " : "";
    switch (definition.kind) {
    case TableKind::xOfN:
        return of + say("how many {units} per code", fmt::arg("units", context.many()));
    case TableKind::frequencies:
        return of + tr("how often each code was used");
    case TableKind::crosstab:
        return definition.columns
                   ? of + say("codes by {attribute}",
                              fmt::arg("attribute", attributeWords(context, definition.columns)))
                   : of + (definition.theme ? tr("codes by each other") : tr("themes by each other"));
    case TableKind::coOccurrence:
        return of + tr("codes that share text");
    case TableKind::matrix:
        return of + say("codes per {unit}",
                        fmt::arg("unit", context.frame.unitOne(context.wholeUnit(), context.language())));
    case TableKind::poles:
        return of +
               say("qualifiers side by side per {unit}",
                   fmt::arg("unit", context.frame.unitOne(coding::CountUnit::cases, context.language())));
    case TableKind::summary:
        break;
    }
    return tr("summary of numbers");
}

void make(Context& context)
{
    switch (context.definition.kind) {
    case TableKind::xOfN:
        return makeXOfN(context);
    case TableKind::frequencies:
        return makeFrequencies(context);
    case TableKind::crosstab:
        return makeCrosstab(context);
    case TableKind::coOccurrence:
        return makeCoOccurrence(context);
    case TableKind::matrix:
        return makeMatrix(context);
    case TableKind::poles:
        return makePoles(context);
    case TableKind::summary:
        return makeSummary(context);
    }
}

}

std::string proposedTitle(const Snapshot& snapshot, const coding::TableDefinition& asked, Language language)
{
    const SpeakIn speak(language);
    const TableDefinition definition = resolved(asked, snapshot.frame().codebook());
    const CountOptions options{language, {}, false};
    Table table{definition, language, {}, {}, {}, {}, {}, {}, {}, snapshot};
    return text::capitalised(titleInWords({snapshot, snapshot.frame(), definition, options, table}),
                             language);
}

Table count(const Snapshot& snapshot, const coding::TableDefinition& asked, const CountOptions& options)
{
    const SpeakIn speak(options.language);
    const TableDefinition definition = resolved(asked, snapshot.frame().codebook());
    Table table{definition, options.language, definition.title.in(options.language), {}, {}, {}, {}, {},
                {},         snapshot};
    Context context{snapshot, snapshot.frame(), definition, options, table};
    table.filter = {definition.coders, definition.turns, definition.part, {}};
    table.within = everyCase(context.frame);
    keepCasesWithCode(context);
    keepCasesAsked(context);
    keepCasesOfGroups(context);
    table.filter.cases = table.within;
    tellGoneGroups(context);
    group(context);
    if (table.title.empty()) table.title = proposedTitle(snapshot, definition, options.language);
    addNotes(context);
    make(context);
    return table;
}

}
