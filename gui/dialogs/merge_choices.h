// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge/report.h"
#include "project/merging.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace rd::gui
{

/// The pages of what a merge would do.
enum class MergePage { coming, codes, transcripts, clashes };
std::string pageName(MergePage page);

/// What the ticks about names say.
std::string joinLabel();
std::string asOneLabel();

/// By key the codes that stay two because one of ours has their key and another name.
std::vector<std::string> otherNames(const std::vector<merge::FromCopy>& copies);
/// Whether each of these becomes the one of ours that has its key; false for none.
bool areTakenAsOne(const std::vector<std::string>& keys, const std::map<std::string, std::string>& mapping);

/// What was chosen in a preview of a merge, and of what.
struct MergeChoices {
    project::MergeOptions options;
    std::vector<merge::FromCopy> copies;    ///< As they are with nothing chosen.
    std::vector<merge::SameName> sameNames; ///< As they were shown last.
    MergePage page = MergePage::coming;     ///< That was shown last.

    [[nodiscard]] bool any() const;
};

/// What is chosen in the preview after it, of copies that were changed meanwhile.
struct ChosenAgain {
    project::MergeOptions options;
    merge::Report report; ///< What the merge would do with the mapping in these.
    /// A line for each choice that could not be kept, or of which the thing is not as it was, with its page.
    std::vector<std::string> told;
};

/// What a merge would do; throws Refusal.
using TryMerge = std::function<merge::Report(const project::MergeOptions&)>;

/// Keeps every choice about what is still there: of what both wrote by copy and cell, of codes by key, of
/// transcripts by name. `now`: what the merge would do with nothing chosen.
ChosenAgain chooseAgain(const MergeChoices& before, merge::Report now, const TryMerge& tryMerge);

}
