// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/tables/notes.h"

#include <algorithm>

namespace rd::analysis
{

namespace
{

/// "Amersfoort (3)": what no name in `asked` stands for.
std::vector<std::string> othersThan(const std::vector<std::string>& asked, const Grouping& every)
{
    std::vector<std::string> labels;
    for (const Group& group : every.groups)
        if (!group.all && std::find(asked.begin(), asked.end(), group.name) == asked.end())
            labels.push_back(say("{value} ({n})", fmt::arg("value", group.label), fmt::arg("n", group.n)));
    return labels;
}

}

void addGoneGroupsNotes(Context& context, const transcript::Attribute& attribute, const Grouping& every)
{
    const auto& asked = context.definition.groups;
    const std::string name = attributeName(attribute, context.language());
    const std::string one = context.frame.unitOne(context.wholeUnit(), context.language());
    const auto put = [&](const std::string& note) {
        context.table.notes.push_back(note);
        context.table.gone.push_back(note);
    };
    for (const std::string& value : asked) {
        const bool there = std::any_of(every.groups.begin(), every.groups.end(),
                                       [&](const Group& group) { return group.name == value; });
        if (there) continue;
        const std::string label = valueLabel(attribute, value, context.language());
        put(say("The table asks for the group “{group}” of {attribute}, in which there is no {unit} now.",
                fmt::arg("group", label), fmt::arg("attribute", name), fmt::arg("unit", one)));
    }
    const auto others = othersThan(asked, every);
    if (context.table.gone.empty() || others.empty()) return;
    put(say("{attribute} has these values too, which stand in none of the groups of the table: {values}.",
            fmt::arg("attribute", name), fmt::arg("values", joined(others))));
}

void addNarrowingNote(Context& context, const Grouping& narrowed)
{
    std::vector<std::string> labels;
    for (const Group& group : narrowed.groups) labels.push_back(group.label);
    const auto* attribute = context.frame.attributes().find(context.definition.groupBy);
    context.table.notes.push_back(
        say("Only {attribute}: {groups} ({n} {units}).",
            fmt::arg("attribute", attribute == nullptr ? "" : attributeName(*attribute, context.language())),
            fmt::arg("groups", joined(labels)), fmt::arg("n", context.table.within.count()),
            fmt::arg("units", context.frame.unitMany(coding::CountUnit::cases, context.language()))));
}

}
