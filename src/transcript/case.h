// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"
#include "base/wording.h"

#include <string>
#include <vector>

namespace rd::transcript
{

/// The unit that is counted (here: cliëntsysteem). It has one or more respondents and transcripts.
struct Case {
    CaseId id;
    std::string name;
    std::string remark; ///< Printed with its name where a report has room, e.g. "two helpers".
    double position = 0;
    bool deleted = false;

    bool operator==(const Case&) const = default;
};

/// A person who was interviewed, alone or with others of the same case.
struct Respondent {
    RespondentId id;
    CaseId caseId;
    std::string name;
    double position = 0;
    bool deleted = false;

    bool operator==(const Respondent&) const = default;
};

enum class Level { caseLevel, respondentLevel };
enum class ValueType { text, number, date, choice, choices, yesNo };

/// One of the values of a choice; further values ("other, namely …") are allowed and kept as typed.
struct Choice {
    std::string value; ///< As stored and as in CSV.
    Wording label;     ///< As shown; `value` where empty.

    bool operator==(const Choice&) const = default;
};

/// A property of cases or of respondents (kenmerk): age, group, housing. May be asked at several moments.
struct Attribute {
    AttributeId id;
    std::string key; ///< As in CSV columns and --group; unique among attributes not deleted.
    Wording name;    ///< As shown; `key` where empty.
    Level level = Level::caseLevel;
    ValueType type = ValueType::text;
    std::vector<std::string> moments; ///< Empty: asked once. Else keys such as "toen", "nu", in order.
    std::vector<Choice> choices;      ///< In the order in which tables show them.
    Wording allLabel;                 ///< Of a grouping attribute: what the group of all cases is called.
    double position = 0;
    bool deleted = false;

    bool operator==(const Attribute&) const = default;
};

/// Why an attribute may have no value: not filled in, asked but not known ("?"), or not applicable
/// ("n.v.t.").
enum class Known { known, unknown, notApplicable };

/// The value of one attribute of one case or respondent at one moment.
struct AttributeValue {
    ValueId id;
    AttributeId attribute;
    Uuid subject;       ///< A CaseId or RespondentId, by the attribute's level.
    std::string moment; ///< One of the attribute's moments; empty when it has none.
    Known known = Known::known;
    std::string value; ///< Number with a point, ISO date, "yes"/"no"; several choices joined by "; ".
    bool deleted = false;

    bool operator==(const AttributeValue&) const = default;
};

std::string levelKey(Level level);        ///< "case", "respondent"
std::string valueTypeKey(ValueType type); ///< "text", "number", "date", "choice", "choices", "yesno"
std::string knownKey(Known known);        ///< "known", "unknown", "not_applicable"
Level levelFromKey(const std::string& key);
ValueType valueTypeFromKey(const std::string& key);
Known knownFromKey(const std::string& key);

}
