// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions/blind.h"

#include "gui/counts.h"

#include <algorithm>
#include <set>

namespace rd::gui
{

namespace
{

bool codesBlind(const Context& context)
{
    return context.workspace.counts().blind();
}

bool isOwn(const Context& context, CodingId id)
{
    const coding::Coding* coding = context.state().codings.find(id);
    return coding != nullptr && context.workspace.counts().shows(*coding);
}

std::string counted(long long codings)
{
    return sayn("{count} coding goes with it.", "{count} codings go with it.", codings,
                fmt::arg("count", codings));
}

bool tellsOfCodings(const std::string& table)
{
    return table == "coding" || table == "memo" || table == "resolution";
}

/// A clash is named "table/row/column".
bool shows(const Context& context, const merge::Clash& clash)
{
    const std::size_t slash = clash.id.find('/');
    const std::string table = clash.id.substr(0, slash);
    if (!tellsOfCodings(table)) return true;
    const std::string& own = context.workspace.coderName();
    if (table != "coding" || slash == std::string::npos) return clash.hereBy == own && clash.thereBy == own;
    const auto row = Uuid::parse(clash.id.substr(slash + 1, clash.id.rfind('/') - slash - 1));
    return row && isOwn(context, CodingId{*row});
}

bool tellsOfCodings(const merge::Finding& finding)
{
    static const std::set<std::string> kinds{"code-as-qualifier",
                                             "coder-restored",
                                             "coding-deleted-there",
                                             "coding-differs",
                                             "codings-followed-transcript",
                                             "coding-followed",
                                             "coding-left-out",
                                             "codings-removed",
                                             "decision-fell",
                                             "group-coded",
                                             "mapping-later",
                                             "memo-answers-removed",
                                             "memo-opposes-removed",
                                             "memo-unplaced",
                                             "passage",
                                             "resolution-twice",
                                             "same-coding",
                                             "twin-back",
                                             "unplaced",
                                             "words-gone",
                                             "words-joined"};
    return kinds.contains(finding.kind);
}

/// What is back is told without why, as that may be that another coded with it, or in it.
void tellNoUse(const Context& context, merge::Finding& finding)
{
    if (finding.about.empty()) return;
    const codebook::Code* code = context.state().codebook.find(CodeId{finding.about.front()});
    const auto* transcript = context.state().transcripts.find(TranscriptId{finding.about.front()});
    std::string name;
    if (finding.kind == "code-restored" && code != nullptr) name = code->shownName(userLanguage());
    if (finding.kind == "transcript-restored" && transcript != nullptr) name = transcript->name;
    if (!name.empty()) finding.text = say("“{name}” was deleted, and is back.", fmt::arg("name", name));
}

}

namespace
{

/// Nor how often they coded with it, or in it.
void tellNoUse(merge::Clash& clash)
{
    if (clash.use.empty()) return;
    for (std::string* side : {&clash.here, &clash.there})
        if (side->ends_with(clash.use)) side->erase(side->size() - clash.use.size());
    clash.use.clear();
    clash.isFixed = false; // or it would tell that there is a use
}

}

std::string goesWith(const Context& context, const std::vector<CodingId>& codings)
{
    const auto all = static_cast<long long>(codings.size());
    if (!codesBlind(context)) return counted(all);
    const auto own =
        std::count_if(codings.begin(), codings.end(), [&](CodingId id) { return isOwn(context, id); });
    return counted(static_cast<long long>(own)) + " " +
           tr("What others coded with or in it, which you do not see while you code blind, goes too.");
}

merge::Report shownOf(const Context& context, merge::Report report)
{
    if (!codesBlind(context)) return report;
    const std::string& own = context.workspace.coderName();
    for (merge::FromCopy& copy : report.copies) {
        std::erase_if(copy.came, [&](const merge::Came& came) {
            return tellsOfCodings(came.table) && came.author != own;
        });
        std::erase_if(copy.clashes, [&](const merge::Clash& clash) { return !shows(context, clash); });
        for (merge::Clash& clash : copy.clashes) tellNoUse(clash);
        std::erase_if(copy.placements, [&](const merge::Placement& one) { return one.coder != own; });
    }
    std::erase_if(report.findings, [](const merge::Finding& finding) { return tellsOfCodings(finding); });
    for (merge::Finding& finding : report.findings) tellNoUse(context, finding);
    report.findings.insert(report.findings.begin(),
                           {"blind", tr("What others coded stays hidden while you code blind."), {}});
    return report;
}

std::vector<project::HistoryEntry> shownHistory(const Context& context)
{
    auto entries = context.project().history();
    if (!codesBlind(context)) return entries;
    std::erase_if(entries, [&](const project::HistoryEntry& entry) {
        const bool tells = entry.kind.starts_with("coding.") || entry.kind.starts_with("memo.") ||
                           entry.kind.starts_with("consensus.") || entry.kind == "undo" ||
                           entry.kind == "redo";
        return entry.kind.starts_with("merge") || (tells && entry.author != context.workspace.coderName());
    });
    for (project::HistoryEntry& entry : entries) // these count the codings that went or came back
        if (entry.kind == "code.delete" || entry.kind == "code.restore")
            entry.description = history::describe(entry.kind, {{"left_out", true}});
    return entries;
}

void keepUncounted(const Context& context, history::Edit& edit)
{
    if (codesBlind(context)) edit.args.erase("codings");
}

}
