// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/removal_clashes.h"

#include "base/i18n.h"
#include "history/transcript_joining.h"
#include "merge/words.h"
#include "text/names.h"

#include <algorithm>
#include <set>

namespace rd::project
{

namespace
{

constexpr const char* removedColumn = "deleted";

/// "memos: 2", of what others hung on it.
std::string hungWords(const std::string& table, std::size_t count)
{
    const auto n = static_cast<long long>(count);
    if (table == "code")
        return sayn("{count} code was made part of it", "{count} codes were made part of it", n,
                    fmt::arg("count", n));
    if (table == "memo")
        return sayn("{count} memo about it, which stays", "{count} memos about it, which stay", n,
                    fmt::arg("count", n));
    return say("{column}: {value}", fmt::arg("column", merge::kindName(table)), fmt::arg("value", n));
}

/// "name (Dutch): calm; passage: the words …"
std::string writtenWords(const ClashWords& words, const store::MetRemoval& met)
{
    std::string all;
    std::set<std::string> told;
    for (const auto& [column, cell] : met.written) {
        const std::string named = store::valueOfColumn(met.removal.table, column);
        if (!told.insert(named).second) continue;
        store::CellClash clash;
        clash.cell = {met.removal.table, met.removal.row, named};
        clash.text = met.text;
        const std::string name = merge::columnName(std::get<2>(clash.cell));
        std::string value = words.value(clash, met.written);
        if (value.empty()) value = tr("cleared");
        all += (all.empty() ? "" : "; ") +
               say("{column}: {value}", fmt::arg("column", name), fmt::arg("value", value));
    }
    for (const auto& [table, count] : met.hung) all += (all.empty() ? "" : "; ") + hungWords(table, count);
    return all;
}

std::string joinedInto(const history::State& state, const store::MetRemoval& met)
{
    if (met.removal.table == "coding") return tr("made one with another that says the same");
    if (met.removal.table == "transcript")
        if (const auto* into =
                state.transcripts.find(history::joinedInto(state, TranscriptId{met.removal.row})))
            return say("made one with “{name}”", fmt::arg("name", into->name));
    if (const auto* into = state.cases.find(CaseId{met.into});
        into != nullptr && met.removal.table == "cases")
        return say("made one with “{name}”", fmt::arg("name", into->name));
    const auto coder = state.coders.find(CoderId{met.into});
    if (coder != state.coders.end())
        return say("made one with {coder}", fmt::arg("coder", coder->second.shownName()));
    const codebook::Code* into = state.codebook.find(CodeId{met.into});
    if (into == nullptr) return tr("made part of another");
    return say("made part of “{code}”", fmt::arg("code", into->shownName(userLanguage())));
}

}

std::string clashId(const store::MetRemoval& met)
{
    return clashId({met.removal.table, met.removal.row, removedColumn});
}

bool staysRemoved(const store::MetRemoval& met, std::optional<bool> keepHere)
{
    return keepHere ? *keepHere != met.removedThere : met.joined;
}

namespace
{

using RowName = std::pair<std::string, Uuid>;

RowName rowOf(const store::MetRemoval& met)
{
    return {met.removal.table, met.removal.row};
}

/// What came back with others that were chosen too. Of two that each came back with the other it is of the
/// first.
std::set<RowName> chosenApart(const std::vector<store::MetRemoval>& removals, std::size_t place,
                              const std::vector<bool>& chosen)
{
    std::set<RowName> apart;
    const store::MetRemoval& met = removals[place];
    for (std::size_t i = 0; i < removals.size(); ++i) {
        const auto& back = removals[i].back.rows;
        if (i == place || !chosen[i] || !met.back.rows.contains(rowOf(removals[i]))) continue;
        if (place < i && back.contains(rowOf(met))) continue;
        apart.insert(back.begin(), back.end());
    }
    return apart;
}

std::map<store::CellName, store::CellValue> cellsOf(const store::MetRemoval& met, bool removed,
                                                    const std::set<RowName>& apart)
{
    std::map<store::CellName, store::CellValue> cells;
    const auto& [table, row, stamp] = met.removal;
    cells[{table, row, removedColumn}] = std::int64_t{removed ? 1 : 0};
    for (const auto& part : met.back.rows)
        if (!apart.contains(part))
            cells[{part.first, part.second, removedColumn}] = std::int64_t{removed ? 1 : 0};
    for (const auto& [coding, qualifier] : met.back.qualified)
        cells[{"coding", coding.uuid, "qualifier"}] = removed ? Uuid{} : qualifier.uuid;
    if (!removed && table == "code") cells[{table, row, "merged_into"}] = Uuid{};
    return cells;
}

}

std::vector<ChosenRemoval>
asChosen(const std::vector<store::MetRemoval>& removals,
         const std::function<std::optional<bool>(const store::MetRemoval&)>& keepHere)
{
    std::vector<bool> chosen;
    for (const store::MetRemoval& met : removals) chosen.push_back(keepHere(met).has_value());
    std::vector<ChosenRemoval> all;
    for (std::size_t i = 0; i < removals.size(); ++i) {
        const store::MetRemoval& met = removals[i];
        const bool removed = staysRemoved(met, keepHere(met));
        if (chosen[i] || removed != met.joined)
            all.push_back({&met, removed, cellsOf(met, removed, chosenApart(removals, i, chosen))});
    }
    return all;
}

std::set<CodeId> codesAlong(const std::vector<store::MetRemoval>& removals)
{
    std::set<CodeId> codes;
    for (const store::MetRemoval& met : removals)
        for (const auto& [table, row] : met.back.rows)
            if (table == "code") codes.insert(CodeId{row});
    for (const store::MetRemoval& met : removals) codes.erase(CodeId{met.removal.row});
    return codes;
}

namespace
{

/// With its code or transcript, which another made part of another.
bool wentAlong(const store::MetRemoval& met)
{
    const std::string& moved = met.writtenBy.kind;
    return (met.removedBy.kind == "code.delete" && moved == "code.merge") ||
           (met.removedBy.kind == "transcript.delete" &&
            (moved == "transcript.join" || moved == store::joiningKind));
}

}

merge::Clash inWords(const ClashWords& words, const history::State& state, const store::MetRemoval& met,
                     std::optional<bool> keepHere)
{
    store::CellClash clash;
    clash.cell = {met.removal.table, met.removal.row, removedColumn};
    store::Cells removed{{removedColumn, std::int64_t{1}}};
    clash.here = removed;
    clash.there = removed;
    clash.hereBy = met.removedThere ? met.writtenBy : met.removedBy;
    clash.thereBy = met.removedThere ? met.removedBy : met.writtenBy;
    merge::Clash told = words.inWords(clash);
    if (met.writers.size() > 1)
        (met.removedThere ? told.hereBy : told.thereBy) = fmt::format("{}", fmt::join(met.writers, ", "));
    if (!met.removers.empty()) (met.removedThere ? told.thereBy : told.hereBy) = met.removers;
    (met.removedThere ? told.here : told.there) = writtenWords(words, met);
    if (met.joined) (met.removedThere ? told.there : told.here) = joinedInto(state, met);
    told.removal = true;
    told.joined = met.joined;
    told.moved = met.removal.table == "coding" && wentAlong(met);
    told.removalStands = staysRemoved(met, keepHere);
    told.thereStands = told.removalStands == met.removedThere;
    told.chosenHere = keepHere;
    told.stands = told.thereStands ? told.there : told.here;
    return told;
}

std::string useOf(const history::State& state, const store::MetRemoval& met,
                  const std::function<bool(CodingId)>& isBackByRule)
{
    const bool isText = met.removal.table == "transcript";
    if ((met.removal.table != "code" && !isText) || met.joined) return {};
    const CodeId code{met.removal.row};
    long long count = 0;
    for (const auto& [transcript, list] : state.codings.all())
        count += std::count_if(list.begin(), list.end(), [&](const coding::Coding& coding) {
            const bool uses =
                isText ? transcript.uuid == met.removal.row : coding.code == code || coding.qualifier == code;
            return uses && !met.back.rows.contains({"coding", coding.id.uuid}) &&
                   !met.back.qualified.contains(coding.id) && !isBackByRule(coding.id);
        });
    if (count == 0) return {};
    if (isText)
        return sayn("{count} coding in it, so that it stays", "{count} codings in it, so that it stays",
                    count, fmt::arg("count", count));
    return sayn("used in {count} coding, so that it stays", "used in {count} codings, so that it stays",
                count, fmt::arg("count", count));
}

bool isBesideAnother(const history::State& state, const coding::Coding& removed)
{
    const auto& beside = state.codings.of(removed.transcript);
    return std::any_of(beside.begin(), beside.end(), [&](const coding::Coding& one) {
        return one.id != removed.id && one.span == removed.span && one.code == removed.code &&
               one.qualifier == removed.qualifier && one.coder == removed.coder;
    });
}

void tellOther(merge::Clash& told)
{
    told.removalStands = !told.removalStands;
    told.thereStands = !told.thereStands;
    told.stands = told.thereStands ? told.there : told.here;
}

std::vector<merge::Finding> foldedWords(const std::vector<store::MetRemoval>& folded,
                                        const history::State& state, store::ProjectStore& store)
{
    std::vector<merge::Finding> findings;
    const ClashWords words(state, store);
    for (const store::MetRemoval& met : folded) {
        const std::string what = words.thing(met.removal.table, met.removal.row);
        const std::string written = text::inOneLine(writtenWords(words, met));
        findings.push_back({"words-joined",
                            say("{writer} wrote at {what} ({words}), not knowing that {remover} had made it "
                                "one with another "
                                "that says the same; that one has these words too.",
                                fmt::arg("writer", met.writtenBy.author), fmt::arg("what", what),
                                fmt::arg("words", written), fmt::arg("remover", met.removedBy.author)),
                            {met.removal.row}});
    }
    return findings;
}

}
