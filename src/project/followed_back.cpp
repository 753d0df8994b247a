// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/followed_back.h"

#include "base/i18n.h"

#include <utility>

namespace rd::project
{

namespace
{

using merge::Finding;

/// By what they are of again and of what they were.
template <class Id>
using Back = std::map<std::pair<Id, Id>, std::vector<Uuid>>;

std::string codeCalled(const history::State& state, CodeId id)
{
    return state.codebook.find(id)->shownName(userLanguage());
}

void tellCodes(std::vector<Finding>& told, const history::State& state, const Back<CodeId>& back)
{
    for (const auto& [codes, codings] : back) {
        const auto count = static_cast<long long>(codings.size());
        const std::string code = codeCalled(state, codes.first);
        const std::string into = codeCalled(state, codes.second);
        told.push_back({"coding-followed-back",
                        sayn("{count} coding of “{into}” is of “{code}” again, because the merge of these "
                             "codes was undone.",
                             "{count} codings of “{into}” are of “{code}” again, because the merge of these "
                             "codes was undone.",
                             count, fmt::arg("count", count), fmt::arg("into", into), fmt::arg("code", code)),
                        codings});
    }
}

void tellBelow(std::vector<Finding>& told, const history::State& state, const Back<CodeId>& back)
{
    for (const auto& [codes, below] : back)
        for (const Uuid& id : below) {
            const std::string which = codeCalled(state, CodeId{id});
            const std::string code = codeCalled(state, codes.first);
            const std::string into = codeCalled(state, codes.second);
            told.push_back({"code-followed-back",
                            say("“{which}” stands below “{code}” again, because its merge into “{into}” was "
                                "undone.",
                                fmt::arg("which", which), fmt::arg("code", code), fmt::arg("into", into)),
                            {id}});
        }
}

void tellTranscripts(std::vector<Finding>& told, const history::State& state, const Back<TranscriptId>& back)
{
    for (const auto& [transcripts, codings] : back) {
        const auto count = static_cast<long long>(codings.size());
        const std::string name = state.transcripts.find(transcripts.first)->name;
        const std::string into = state.transcripts.find(transcripts.second)->name;
        told.push_back({"coding-followed-back",
                        sayn("{count} coding in “{into}” is in “{name}” again, because it was undone that "
                             "these were made one.",
                             "{count} codings in “{into}” are in “{name}” again, because it was undone that "
                             "these were made one.",
                             count, fmt::arg("count", count), fmt::arg("into", into), fmt::arg("name", name)),
                        codings});
    }
}

void tellCorrections(std::vector<Finding>& told, const history::State& state,
                     const std::multimap<TranscriptId, Uuid>& takenOut)
{
    for (auto at = takenOut.begin(); at != takenOut.end(); at = takenOut.upper_bound(at->first)) {
        const auto count = static_cast<long long>(takenOut.count(at->first));
        const std::string name = state.transcripts.find(at->first)->name;
        std::vector<Uuid> edits;
        for (auto one = at; one != takenOut.upper_bound(at->first); ++one) edits.push_back(one->second);
        told.push_back(
            {"correction-followed-back",
             sayn("{count} correction of “{name}” is in that one alone again, because it was undone "
                  "that it was made one with another.",
                  "{count} corrections of “{name}” are in that one alone again, because it was "
                  "undone that it was made one with another.",
                  count, fmt::arg("count", count), fmt::arg("name", name)),
             std::move(edits)});
    }
}

}

std::vector<Finding> followedBack(const history::State& state,
                                  const std::map<store::CellName, Uuid>& followed,
                                  const std::multimap<TranscriptId, Uuid>& takenOut)
{
    Back<CodeId> codes;
    Back<CodeId> below;
    Back<TranscriptId> transcripts;
    for (const auto& [cell, was] : followed) {
        const auto& [table, row, column] = cell;
        const auto* coding = table == "coding" ? state.codings.find(CodingId{row}) : nullptr;
        const auto* code = table == "code" ? state.codebook.find(CodeId{row}) : nullptr;
        if (coding != nullptr && column == "code" && coding->code.uuid != was)
            codes[{coding->code, CodeId{was}}].push_back(row);
        if (coding != nullptr && column == "transcript" && coding->transcript.uuid != was)
            transcripts[{coding->transcript, TranscriptId{was}}].push_back(row);
        if (code != nullptr && column == "parent" && code->parent && code->parent.uuid != was)
            below[{code->parent, CodeId{was}}].push_back(row);
    }
    std::vector<Finding> told;
    tellCodes(told, state, codes);
    tellBelow(told, state, below);
    tellTranscripts(told, state, transcripts);
    tellCorrections(told, state, takenOut);
    return told;
}

}
