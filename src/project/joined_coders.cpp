// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/joined_coders.h"

#include "base/i18n.h"

#include <nlohmann/json.hpp>

#include <set>

namespace rd::project
{

namespace
{

/// What the change of that kind says by which the row was removed, or its removal undone; nothing for another
/// kind.
nlohmann::json saidOf(store::ProjectStore& store, const std::string& table, const Uuid& row,
                      const std::string& kind)
{
    auto change = store.lastWriter(table, row, {"deleted"});
    std::set<ChangeId> passed;
    while (change && change->reverts && passed.insert(change->id).second) // an undo or a redo of it
        change = store.findChange(change->reverts);
    if (!change || change->kind != kind) return {};
    return nlohmann::json::parse(change->args, nullptr, false);
}

std::string wordIn(const nlohmann::json& said, const char* name)
{
    const bool is = said.is_object() && said.contains(name) && said[name].is_string();
    return is ? said[name].get<std::string>() : std::string();
}

/// An undo gives the cells back as they were, so that the row tells nothing of it any more.
nlohmann::json lastJoin(store::ProjectStore& store, const std::string& name)
{
    nlohmann::json last;
    store.eachChange([&](const store::ChangeRow& change) {
        if (change.kind != "case.join") return;
        auto said = nlohmann::json::parse(change.args, nullptr, false);
        if (wordIn(said, "case") == name) last = std::move(said);
    });
    return last;
}

}

CoderId joinedInto(store::ProjectStore& store, CoderId coder)
{
    const auto stays = Uuid::parse(wordIn(saidOf(store, "coder", coder.uuid, "coder.join"), "stays"));
    return stays ? CoderId{*stays} : CoderId{};
}

CaseId joinedInto(store::ProjectStore& store, const history::State& state, CaseId joined)
{
    const transcript::Case* one = state.cases.find(joined);
    if (one == nullptr) return {};
    const auto said =
        one->deleted ? saidOf(store, "cases", joined.uuid, "case.join") : lastJoin(store, one->name);
    if (const auto stays = Uuid::parse(wordIn(said, "stays"))) return CaseId{*stays};
    const transcript::Case* known = state.cases.caseByName(wordIn(said, "into")); // as it was written once
    return known == nullptr ? CaseId{} : known->id;
}

/// What each of two joins had moved is of the other of the two.
void tellJoinedCasesBack(std::vector<merge::Finding>& findings, const history::State& state,
                         store::ProjectStore& store)
{
    for (merge::Finding& finding : findings) {
        if (finding.kind != "case-restored" || finding.about.empty()) continue;
        const Uuid row = finding.about.front();
        const auto stays = Uuid::parse(wordIn(saidOf(store, "cases", row, "case.join"), "stays"));
        const auto* back = state.cases.find(CaseId{row});
        const auto* into = stays ? state.cases.find(CaseId{*stays}) : nullptr;
        if (back == nullptr || into == nullptr) continue;
        finding.text = say(
            "The case “{case}” was made one with “{into}” in one copy and used in another; it is there by "
            "itself again. Look which transcripts and respondents are of which, and make them one again if "
            "they are one.",
            fmt::arg("case", back->name), fmt::arg("into", into->name));
    }
}

}
