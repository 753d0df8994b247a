// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chapter/care.h"

#include "analysis/tables/context.h"
#include "text/fold.h"

#include <algorithm>
#include <map>
#include <set>

namespace rd::report
{

namespace
{

using analysis::Frame;
using transcript::Attribute;

constexpr std::size_t namesShown = 20;

std::string someOf(const std::vector<std::string>& names)
{
    const std::vector<std::string> shown(
        names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(namesShown, names.size())));
    return analysis::joined(shown) + (names.size() > namesShown ? ", …" : "");
}

bool isConsent(const Attribute& attribute)
{
    for (const std::string* name : {&attribute.key, &attribute.name.nl, &attribute.name.en}) {
        const std::string folded = text::folded(*name);
        if (folded.starts_with("consent") || folded.starts_with("toestemming")) return true;
    }
    return false;
}

bool isGiven(const Frame& frame, const Attribute& attribute, Uuid subject)
{
    const transcript::AttributeValue* value = frame.attributes().value(attribute.id, subject);
    if (value == nullptr || value->known != transcript::Known::known) return false;
    const std::string folded = text::folded(value->value);
    return !folded.empty() && folded != "no" && folded != "nee";
}

/// One sentence an attribute of consent.
void warnOfConsent(const Frame& frame, std::vector<std::string>& warnings)
{
    for (const Attribute* attribute : frame.attributes().attributes()) {
        if (!isConsent(*attribute)) continue;
        std::vector<std::string> missing;
        const bool ofCases = attribute->level == transcript::Level::caseLevel;
        for (const transcript::Respondent* person : frame.attributes().respondents())
            if (!isGiven(frame, *attribute, ofCases ? person->caseId.uuid : person->id.uuid))
                missing.push_back(person->name);
        if (missing.empty()) continue;
        warnings.push_back(
            say("“{attribute}” is missing of {names}. Ask for it before this report is shared.",
                fmt::arg("attribute", analysis::attributeName(*attribute, userLanguage())),
                fmt::arg("names", someOf(missing))));
    }
}

void warnOfSingleCases(const std::vector<analysis::Table>& tables, std::vector<std::string>& warnings)
{
    std::set<std::pair<AttributeId, std::string>> said;
    for (const analysis::Table& table : tables)
        for (const analysis::Group& group : table.grouping.groups) {
            const AttributeId by =
                table.definition.groupBy ? table.definition.groupBy : table.definition.columns;
            if (group.all || group.cases.count() != 1 || !said.insert({by, group.name}).second) continue;
            warnings.push_back(
                say("The group “{group}” holds one case only: what a table says of it is said of that case.",
                    fmt::arg("group", group.label)));
        }
}

/// The attributes by which the tables group, and those that they give numbers of.
std::vector<const Attribute*> shownIn(const std::vector<analysis::Table>& tables, const Frame& frame)
{
    std::set<AttributeId> ids;
    for (const analysis::Table& table : tables) {
        ids.insert({table.definition.groupBy, table.definition.columns});
        ids.insert(table.definition.summarised.begin(), table.definition.summarised.end());
    }
    std::vector<const Attribute*> shown;
    for (const Attribute* attribute : frame.attributes().attributes())
        if (ids.contains(attribute->id)) shown.push_back(attribute);
    return shown;
}

/// What the attributes say of a case and its people, as one text; empty where they say nothing.
std::string combinationOf(const Frame& frame, const analysis::CountedCase& one,
                          const std::vector<const Attribute*>& attributes)
{
    std::string combination;
    bool any = false;
    const auto add = [&](const Attribute& attribute, Uuid subject) {
        for (const std::string& value : analysis::valuesOf(frame.attributes(), attribute, subject, {})) {
            combination += value + "\n";
            any = true;
        }
        combination += "\t";
    };
    for (const Attribute* attribute : attributes) {
        if (attribute->level == transcript::Level::caseLevel) add(*attribute, one.id.uuid);
        if (attribute->level == transcript::Level::respondentLevel)
            for (const analysis::Index person : one.respondents)
                add(*attribute, frame.respondents()[person].id.uuid);
    }
    return any ? combination : std::string();
}

void warnOfCombinations(const std::vector<analysis::Table>& tables, const Frame& frame,
                        std::vector<std::string>& warnings)
{
    const auto attributes = shownIn(tables, frame);
    if (attributes.size() < 2) return;
    std::vector<std::pair<std::string, std::string>> cases;
    std::map<std::string, std::size_t> counts;
    for (const analysis::CountedCase& one : frame.cases())
        if (const std::string combination = combinationOf(frame, one, attributes); !combination.empty()) {
            cases.emplace_back(combination, one.name);
            ++counts[combination];
        }
    std::vector<std::string> alone;
    for (const auto& [combination, name] : cases)
        if (counts[combination] == 1) alone.push_back(name);
    if (alone.empty()) return;
    std::vector<std::string> names;
    for (const Attribute* attribute : attributes)
        names.push_back(analysis::attributeName(*attribute, userLanguage()));
    warnings.push_back(sayn(
        "Who knows {attributes} can tell which case this is, as the only one of its kind: {cases}.",
        "Who knows {attributes} can tell which cases these are, each as the only one of its kind: {cases}.",
        static_cast<long long>(alone.size()), fmt::arg("attributes", analysis::joined(names)),
        fmt::arg("cases", someOf(alone))));
}

}

namespace
{

void warnOfGoneGroups(const std::vector<analysis::Table>& tables, std::vector<std::string>& warnings)
{
    for (const analysis::Table& table : tables)
        for (const std::string& note : table.gone) warnings.push_back(table.title + ": " + note);
}

}

std::vector<std::string> careWarnings(const analysis::Snapshot& snapshot,
                                      const std::vector<analysis::Table>& tables)
{
    std::vector<std::string> warnings;
    warnOfConsent(snapshot.frame(), warnings);
    warnOfSingleCases(tables, warnings);
    warnOfGoneGroups(tables, warnings);
    warnOfCombinations(tables, snapshot.frame(), warnings);
    return warnings;
}

}
