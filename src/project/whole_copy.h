// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/project_store.h"

#include <filesystem>
#include <future>
#include <vector>

namespace rd::project
{

enum class Soundness { sound, damaged, changesTakenOut, clocksCannotBe, tablesDiffer };

/// Throws Refusal for a project of which changes were taken out of the history or have a clock that cannot
/// be, or whose tables say something else than its history: a merge of it would take over, or keep, only a
/// part without a word. That the tables agree is looked at where the history is not so large that it would
/// take longer than the merge; of a larger copy it is only looked at whether it has the rows that its history
/// made. `check` always looks at all.
void demandWholeHistory(const std::filesystem::path& path, store::ProjectStore& store);

/// Looks a copy over while it is merged, because a large one takes as long as the merge.
class SoundCheck
{
public:
    explicit SoundCheck(const std::filesystem::path& path);

    /// Gives what `work` gives. Throws OpenRefusal for a damaged copy and Refusal for one whose history is
    /// not whole, whatever `work` made of it.
    template <class Work>
    auto during(Work work)
    {
        try {
            auto result = work();
            demand();
            return result;
        } catch (const Refusal&) {
            if (m_sound.valid()) demand();
            throw;
        }
    }

private:
    void demand();

    std::filesystem::path m_path;
    std::future<Soundness> m_sound;
};

/// A hand-out brings the work that was done in it; of what was there before it has a part only. Refuses
/// changes that say that this is such a part of more than there is here.
void demandNoPart(const std::filesystem::path& path, const std::vector<store::ChangeRow>& changes);

}
