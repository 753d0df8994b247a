// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table_options.h"

#include "analysis/groups.h"
#include "base/i18n.h"
#include "cli/session.h"
#include "errands/lookup.h"
#include "text/fold.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace rd::cli
{

namespace
{

using coding::CountUnit;
using coding::TableDefinition;
using coding::TableKind;

constexpr auto allGroups = "all";

void demandFitting(const TableOptions& options, TableKind kind)
{
    demandKind(!options.by.empty(), "--by", kind, {TableKind::crosstab});
    demandKind(!options.percent.empty(), "--percent", kind, {TableKind::crosstab});
    demandKind(!options.attributes.empty(), "--attribute", kind, {TableKind::summary});
    demandKind(!options.unit.empty(), "--unit", kind, {TableKind::summary});
    demandKind(options.n == "asked", "--n asked", kind, {TableKind::xOfN});
    if (options.n == "asked" && options.theme.empty())
        throw UsageError(tr("--n asked needs --theme, as each theme was asked of others."));
    if (kind == TableKind::summary && options.attributes.empty())
        throw UsageError(tr("A summary needs --attribute, once or several times."));
    if ((kind == TableKind::coOccurrence || kind == TableKind::poles) && !options.count.empty() &&
        options.count != coding::countUnitKey(CountUnit::cases))
        throw UsageError(say("A table {kind} counts cases; leave --count out.",
                             fmt::arg("kind", coding::tableKindKey(kind))));
    if (kind == TableKind::crosstab && options.by.empty() && !options.percent.empty() &&
        options.count == coding::countUnitKey(CountUnit::passages))
        throw UsageError(tr("Pairs of passages have no percentages; leave --percent or --count out."));
}

/// The value as it is stored, by itself or by its label in either language.
std::string valueNamed(const history::State& state, const transcript::Attribute& attribute,
                       const std::string& word, const std::string& moment)
{
    if (word == allGroups) return word;
    const auto values = state.cases.distinctValues(attribute.id, moment);
    if (std::find(values.begin(), values.end(), word) != values.end()) return word;
    std::vector<std::string> known = values;
    for (const transcript::Choice& choice : attribute.choices) known.push_back(choice.value);
    for (const std::string& value : known)
        for (const std::string& label : {value, analysis::valueLabel(attribute, value, Language::dutch),
                                         analysis::valueLabel(attribute, value, Language::english)})
            if (text::folded(label) == text::folded(word)) return value;
    std::vector<std::string> names;
    for (const std::string& value : values)
        names.push_back(analysis::valueLabel(attribute, value, userLanguage()));
    names.emplace_back(allGroups);
    throw Refusal({"", "",
                   say("“{value}” is not a value of the attribute “{attribute}”.", fmt::arg("value", word),
                       fmt::arg("attribute", attribute.key)),
                   say("Choose from: {names}.", fmt::arg("names", errands::listed(names)))});
}

void readGroups(const TableOptions& options, const history::State& state, TableDefinition& table)
{
    for (const std::string& group : options.groups) {
        const bool whole = state.cases.attributeByKey(group) != nullptr;
        const auto equals = whole ? std::string::npos : group.find('=');
        const auto& attribute = errands::attributeNamed(state, group.substr(0, equals));
        if (table.groupBy && table.groupBy != attribute.id)
            throw UsageError(tr("Several --group must be of one attribute."));
        table.groupBy = attribute.id;
        if (equals != std::string::npos)
            table.groups.push_back(valueNamed(state, attribute, group.substr(equals + 1),
                                              analysis::momentOf(attribute, options.moment)));
    }
}

void readColumns(const TableOptions& options, const history::State& state, TableDefinition& table)
{
    if (!options.by.empty()) {
        const auto& attribute = errands::attributeNamed(state, options.by);
        table.columns = attribute.id;
    }
    table.rowPercent = options.percent == "row" || options.percent == "both";
    table.columnPercent = options.percent == "column" || options.percent == "both";
}

void readAttributes(const TableOptions& options, const history::State& state, TableDefinition& table)
{
    for (const std::string& key : options.attributes) {
        const auto& attribute = errands::attributeNamed(state, key);
        if (attribute.type != transcript::ValueType::number)
            throw Refusal({"", "",
                           say("“{attribute}” is not a number.", fmt::arg("attribute", attribute.key)),
                           tr("Only attributes of the type number have a mean.")});
        table.summarised.push_back(attribute.id);
    }
}

/// It is that of all the attributes that have it.
void readMoment(const TableOptions& options, const history::State& state, TableDefinition& table)
{
    std::vector<AttributeId> ids = table.summarised;
    ids.insert(ids.end(), {table.groupBy, table.columns});
    std::vector<const transcript::Attribute*> attributes;
    for (const AttributeId id : ids)
        if (id) attributes.push_back(state.cases.find(id));
    table.moment = errands::momentNamed(attributes, options.moment);
}

void readCodes(const TableOptions& options, const history::State& state, TableDefinition& table)
{
    if (!options.theme.empty()) table.theme = errands::codeNamed(state, options.theme).id;
    if (!options.within.empty()) table.within = errands::codeNamed(state, options.within).id;
    for (const std::string& word : options.shown) table.shown.push_back(errands::codeNamed(state, word).id);
    for (const std::string& word : options.hidden) table.hidden.push_back(errands::codeNamed(state, word).id);
}

}

void demandKind(bool given, const char* option, TableKind kind, std::initializer_list<TableKind> allowed)
{
    if (!given || std::find(allowed.begin(), allowed.end(), kind) != allowed.end()) return;
    std::vector<std::string> keys;
    for (const TableKind one : allowed) keys.push_back(coding::tableKindKey(one));
    throw UsageError(say("{option} goes with {kinds} only.", fmt::arg("option", option),
                         fmt::arg("kinds", errands::listed(keys))));
}

CLI::Option* addTableOptions(CLI::App& command, TableOptions& options)
{
    CLI::Option* kind = addChoice(
        command, tr("KIND"), options.kind,
        {"x-of-n", "frequencies", "crosstab", "co-occurrence", "matrix", "poles", "summary"},
        tr("x-of-n (how many of the n), frequencies (how often), crosstab, co-occurrence (in the same "
           "passage), "
           "matrix (cases by codes), poles (along qualifiers side by side), summary (of numbers)."));
    kind->option_text(" ");
    const auto one = [&](const char* name, std::string& value, const std::string& shown,
                         const std::string& help) {
        return command.add_option(name, value, help)->option_text(shown);
    };
    one("--theme", options.theme, tr("CODE"), tr("Only this code and those below it."));
    addSeveral(command, "--group", options.groups, tr("ATTRIBUTE[=VALUE]"),
               tr("A group for each value of the attribute and then all; with a value only that one. May be "
                  "repeated."));
    one("--by", options.by, tr("ATTRIBUTE"),
        tr("The columns of a cross-table; without it themes by themes."));
    addChoice(command, "--count", options.count, {"cases", "respondents", "transcripts", "passages"},
              tr("What is counted; by default cases."));
    addSeveral(command, "--coder", options.coders, tr("NAME"),
               tr("Only codings by this coder. May be repeated."));
    addChoice(command, "--n", options.n, {"all", "asked"},
              tr("Of a theme, whether n is all cases or those in which the interview guide's items about it "
                 "were asked or came up; by default all."));
    one("--moment", options.moment, tr("MOMENT"),
        tr("The moment of the attribute, or two as THEN>NOW; by default its last."));
    addChoice(command, "--turns", options.turns, {"all", "without-interviewer"},
              tr("Whether codings in the interviewer's turns count; by default they do."));
    addChoice(
        command, "--part", options.part, {"whole", "open", "topics"},
        tr("Which part of the interviews counts: open, named unasked, or topics, when asked; by default "
           "the whole."));
    one("--within", options.within, tr("CODE"), tr("Only cases that have this code."));
    addChoice(command, "--percent", options.percent, {"row", "column", "both"},
              tr("Percentages in a cross-table, beside their n."));
    addSeveral(command, "--attribute", options.attributes, tr("ATTRIBUTE"),
               tr("A number to summarise. May be repeated."));
    addChoice(command, "--unit", options.unit, {"respondent", "case"},
              tr("Whether a summary averages respondents or cases; by default respondents."));
    addSeveral(command, "--show", options.shown, tr("CODE"), tr("Only this row. May be repeated."));
    addSeveral(command, "--hide", options.hidden, tr("CODE"),
               tr("Leave this row out, and say so. May be repeated."));
    command.add_flag("--zero-rows", options.zeroRows, tr("Also print rows in which nothing was counted."));
    command.add_flag("--no-qualifiers", options.noQualifiers, tr("Leave out the rows of qualifiers."));
    return kind;
}

TableDefinition definitionOf(const TableOptions& options, const history::State& state)
{
    TableDefinition table;
    table.kind = coding::tableKindFromKey(options.kind);
    demandFitting(options, table.kind);
    if (!options.moment.empty() && options.groups.empty() && options.by.empty() && options.attributes.empty())
        throw UsageError(tr("--moment goes with --group, --by or --attribute."));
    readCodes(options, state, table);
    readGroups(options, state, table);
    readColumns(options, state, table);
    readAttributes(options, state, table);
    readMoment(options, state, table);
    table.coders = errands::codersListed(state, options.coders);
    table.turns = coding::turnChoiceFromKey(options.turns);
    table.part = coding::interviewPartFromKey(options.part);
    table.ofAsked = options.n == "asked";
    table.zeroRows = options.zeroRows;
    table.qualifiers = !options.noQualifiers;
    if (!options.count.empty()) table.unit = coding::countUnitFromKey(options.count);
    if (table.kind == TableKind::summary && options.count.empty())
        table.unit = options.unit == "case" ? CountUnit::cases : CountUnit::respondents;
    return table;
}

}
