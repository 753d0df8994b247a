// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/case.h"

#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rd::transcript
{

/// Who and what is counted: cases, their respondents, and the attributes of both. Deleted things are kept and
/// found by id, and are left out of every list.
class Cases
{
public:
    void put(const Case& value);
    void put(const Respondent& value);
    void put(const Attribute& value);
    void put(const AttributeValue& value);

    [[nodiscard]] const Case* find(CaseId id) const;
    [[nodiscard]] const Respondent* find(RespondentId id) const;
    [[nodiscard]] const Attribute* find(AttributeId id) const;
    /// By name or key, not deleted; case and accents count.
    [[nodiscard]] const Case* caseByName(std::string_view name) const;
    [[nodiscard]] const Attribute* attributeByKey(std::string_view key) const;
    /// By key, else the first whose key differs in case or accents only.
    [[nodiscard]] const Attribute* attributeLike(std::string_view key) const;
    [[nodiscard]] const Respondent* respondentByName(CaseId caseId, std::string_view name) const;

    [[nodiscard]] std::vector<const Case*> cases() const;             ///< In order of position, then name.
    [[nodiscard]] std::vector<const Respondent*> respondents() const; ///< By case, then position.
    [[nodiscard]] std::vector<const Respondent*> respondentsOf(CaseId id) const;
    /// The cases of respondents that are not deleted; of copies that were merged a case itself may be.
    [[nodiscard]] std::set<CaseId> owners() const;
    [[nodiscard]] std::vector<const Attribute*> attributes() const; ///< In order of position.

    /// The value that was filled in, or null. `moment` empty: the attribute's last moment that has a value.
    [[nodiscard]] const AttributeValue* value(AttributeId attribute, Uuid subject,
                                              std::string_view moment = {}) const;
    /// The id of a value that is to be filled in where there is none: of the one that was cleared there last,
    /// else a new one. So what two copies fill in where one of them had cleared it is one value for a merge.
    [[nodiscard]] ValueId idForValue(AttributeId attribute, Uuid subject, const std::string& moment) const;
    /// Values of one attribute that are not deleted, in no order.
    [[nodiscard]] std::vector<const AttributeValue*> valuesOf(AttributeId attribute) const;
    /// The distinct known values in the order in which tables show them: the choices of the attribute first,
    /// then others by dictionary order (numbers by size).
    [[nodiscard]] std::vector<std::string> distinctValues(AttributeId attribute,
                                                          std::string_view moment = {}) const;

private:
    struct Slot {
        AttributeId attribute;
        Uuid subject;
        std::string moment;
        bool operator==(const Slot&) const = default;
    };
    struct SlotHash {
        std::size_t operator()(const Slot& slot) const;
    };
    void giveSlotToAnother(const Slot& slot);
    std::unordered_map<CaseId, Case> m_cases;
    std::unordered_map<RespondentId, Respondent> m_respondents;
    std::unordered_map<AttributeId, Attribute> m_attributes;
    std::unordered_map<ValueId, AttributeValue> m_values;
    std::unordered_map<Slot, ValueId, SlotHash> m_slots;
    std::unordered_map<Slot, ValueId, SlotHash> m_cleared; ///< The greatest id of those that were deleted.
};

}
