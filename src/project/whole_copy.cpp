// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/whole_copy.h"

#include "base/i18n.h"
#include "project/opening.h"
#include "store/handout.h"

namespace rd::project
{

namespace fs = std::filesystem;

namespace
{

/// To fold more takes longer than a merge may.
constexpr std::int64_t quicklyFolded = 4'000'000; // bytes

/// What is looked at in a large one.
enum class Large { gaps, rows };

Soundness historyOf(store::ProjectStore& store, Large large)
{
    if (store.lacksChanges()) return Soundness::changesTakenOut;
    if (store.countImpossibleHlcs() > 0) return Soundness::clocksCannotBe;
    const bool isSmall = store.logSize() <= quicklyFolded;
    if ((isSmall || large == Large::rows) && !store.isSound()) return Soundness::damaged;
    const bool agrees =
        isSmall ? store.differencesWithLog().empty() : large == Large::gaps || store.hasRowsOfLog();
    if (!agrees) return Soundness::tablesDiffer;
    return isSmall && store.lacksSources() ? Soundness::damaged : Soundness::sound;
}

Soundness lookOver(const fs::path& path)
{
    const auto copy = store::ProjectStore::open(path, store::ProjectStore::Access::read);
    return historyOf(*copy, Large::rows);
}

void demandSound(const fs::path& path, Soundness found)
{
    const auto refuse = [&](std::string what) {
        throw Refusal({path.string(), "", std::move(what),
                       tr("Look with “check” at what is wrong, and ask for an intact copy.")});
    };
    if (found == Soundness::damaged) throw store::StoreRefusal(store::Trouble::damaged, path);
    if (found == Soundness::changesTakenOut)
        refuse(tr("Changes were taken out of the history of this project."));
    if (found == Soundness::clocksCannotBe)
        refuse(tr("The history of this project has a clock that cannot be."));
    if (found == Soundness::tablesDiffer)
        refuse(tr("What this project says and its history do not agree: something else wrote in it."));
}

}

void demandWholeHistory(const fs::path& path, store::ProjectStore& store)
{
    demandSound(path, historyOf(store, Large::gaps));
}

SoundCheck::SoundCheck(const fs::path& path)
    : m_path(path), m_sound(std::async(std::launch::async, lookOver, path))
{
}

void SoundCheck::demand()
{
    try {
        demandSound(m_path, m_sound.get());
    } catch (const store::StoreRefusal& refusal) {
        refuseStore(m_path, refusal);
    }
}

void demandNoPart(const std::filesystem::path& path, const std::vector<store::ChangeRow>& changes)
{
    for (const store::ChangeRow& change : changes)
        if (change.kind == store::partKind)
            throw Refusal({path.string(), "",
                           tr("This hand-out was made from a copy that has more than this project."),
                           tr("Merge that copy first.")});
}

}
