// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/settled_findings.h"

#include "history/row_id.h"

#include <algorithm>
#include <utility>

namespace rd::project
{

using merge::Finding;

namespace
{

bool isIn(const std::vector<Finding>& list, const Finding& one)
{
    return std::any_of(list.begin(), list.end(),
                       [&](const Finding& other) { return other.text == one.text; });
}

}

void SettledFindings::note(std::vector<Finding> findings, const std::vector<history::Row>& different,
                           const std::set<Uuid>& clashing)
{
    std::erase_if(m_findings, [&](const Finding& finding) { return !isIn(findings, finding); });
    for (const history::Row& row : different) m_different.insert(history::idOf(row));
    std::set<Uuid> told = m_different;
    for (const Uuid& id : clashing) told.erase(id);
    for (Finding& finding : findings) {
        const bool counts = std::any_of(finding.about.begin(), finding.about.end(),
                                        [&](const Uuid& id) { return told.contains(id); });
        if (counts && !isIn(m_findings, finding)) m_findings.push_back(std::move(finding));
    }
}

void SettledFindings::forgetFollowed(const std::set<Uuid>& rows)
{
    std::erase_if(m_findings, [&](const Finding& finding) {
        return finding.kind == "coding-followed" &&
               std::all_of(finding.about.begin(), finding.about.end(),
                           [&](const Uuid& id) { return rows.contains(id); });
    });
}

void SettledFindings::forgetKeysOfJoined(const history::State& state)
{
    const auto isGone = [&](const Uuid& id) {
        const codebook::Code* code = state.codebook.find(CodeId{id});
        return code != nullptr && code->deleted;
    };
    const auto isGoneOrHasKey = [&](const Uuid& id) {
        const codebook::Code* code = state.codebook.find(CodeId{id});
        return code != nullptr && (code->deleted || !code->shortKey.empty());
    };
    std::erase_if(m_findings, [&](const Finding& finding) {
        const auto& about = finding.about;
        if (finding.kind == "short-key-cleared")
            return std::all_of(about.begin(), about.end(), isGoneOrHasKey);
        return (finding.kind == "key-changed" || finding.kind == "memo-counts-key") &&
               std::all_of(about.begin(), about.end(), isGone);
    });
}

std::vector<Finding> SettledFindings::take()
{
    m_different.clear();
    return std::exchange(m_findings, {});
}

}
