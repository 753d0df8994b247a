// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/bits.h"
#include "analysis/snapshot.h"

#include <string>
#include <string_view>
#include <vector>

namespace rd::analysis
{

/// Units that have one value of an attribute, or all of them.
struct Group {
    std::string name;  ///< The value as stored; "all" for the group of all. As in JSON.
    std::string label; ///< As shown: the choice's label, the attribute's allLabel, "alle" / "all".
    bool all = false;
    Bits cases;          ///< Cases in it; where the unit is respondents, those of its respondents.
    Bits respondents;    ///< Respondents in it.
    Bits units;          ///< Of the unit of counting; for passages empty, see `holds`.
    std::uint32_t n = 0; ///< units.count(); for passages set by who counts them.
};

/// The groups of an attribute, in the order of its values, and then all.
struct Grouping {
    coding::CountUnit unit = coding::CountUnit::cases;
    std::vector<Group> groups;
    bool byRespondent = false; ///< The attribute is one of respondents.
    std::uint32_t unknown = 0; ///< Units without a known value: in the group of all only.
    std::uint32_t notApplicable = 0;
};

/// The known value of an attribute as a group's name. `moment` empty: the last moment that has a value;
/// "then>now" (two of the attribute's moments): the change, as "then → now".
/// Attribute null: the group of all only. `within`: only these cases (null: all). `only`: names of the groups
/// that are kept, "all" among them (empty: every one); order stays that of the attribute.
struct GroupingQuestion {
    coding::CountUnit unit = coding::CountUnit::cases;
    AttributeId attribute;
    std::string moment;
    std::vector<std::string> only;
    const Bits* within = nullptr;
    Language language = Language::dutch;
};

/// A case (and its transcripts) is in a group of an attribute of respondents when one of its respondents has
/// the value, so it may be in several; a respondent is in the group of its own value, or of its case's. With
/// several values (choices) a unit is in the group of each.
Grouping grouping(const Snapshot& snapshot, const GroupingQuestion& question);

/// True when the coding in that row is in the group: its case is, and where `byRespondent`, one of those who
/// say it is.
bool holds(const Grouping& grouping, const Group& group, const Chunk& chunk, Index row);

/// The values of one subject (a case or respondent, by the attribute's level) at a moment or between two;
/// empty when unknown or not applicable.
std::vector<std::string> valuesOf(const transcript::Cases& cases, const transcript::Attribute& attribute,
                                  Uuid subject, std::string_view moment);
/// The label of a value in that language.
std::string valueLabel(const transcript::Attribute& attribute, const std::string& value, Language language);
/// A moment that the attribute has, or two ("then>now") that it both has; empty for any other: where a table
/// asks several attributes, the moment is that of those that have it.
std::string momentOf(const transcript::Attribute& attribute, const std::string& asked);
/// The attribute's name in that language, or its key.
std::string attributeName(const transcript::Attribute& attribute, Language language);

}
