// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/bringing_back.h"
#include "store/log/change_log.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rd::store
{

/// The name in the args of a change of the codings that became one by it: pairs of the one that goes and the
/// one that stays for both, as codes were merged, coders made one person, a coding was recoded or a text
/// corrected.
inline constexpr const char* madeOneArg = "madeOne";
std::string argsWithMadeOne(const std::string& args, const std::map<CodingId, CodingId>& instead);
/// These pairs, by the one that goes; none in args that have none.
std::map<Uuid, Uuid> madeOneIn(std::string_view args);

/// Of cases or coders that were made one the one that stays, as the args say; null in others.
Uuid staysIn(std::string_view args);

/// Of an undo or redo what was done at first; else the change itself.
ChangeId doneIn(Database& database, ChangeId id);

/// The codings that are removed because they became one with another.
class MadeOne
{
public:
    explicit MadeOne(Database& database);

    struct Gone {
        Uuid stays;
        Stamp removed;
    };
    [[nodiscard]] const std::map<Uuid, Gone>& gone() const { return m_gone; }
    /// All that changes said of codings that went for others, also where that stands no more: by the one that
    /// goes.
    [[nodiscard]] std::map<Uuid, Uuid> said() const;
    /// The coding that stands for it in the end, whether that is there or not; itself, if each in a ring went
    /// for the next.
    [[nodiscard]] Uuid endOf(const Uuid& coding) const;
    /// Those that went for each other, when that one is in a ring.
    [[nodiscard]] std::set<Uuid> ringOf(const Uuid& coding) const;
    /// Whether that change said of it that it became one with another.
    [[nodiscard]] bool saysSo(ChangeId change, const Uuid& coding) const;

private:
    void read(Database& database);

    std::map<ChangeId, std::map<Uuid, Uuid>> m_said;
    std::map<Uuid, Gone> m_gone;
};

}
