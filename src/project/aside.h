// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/safe_file.h"
#include "store/sqlite/database.h"

#include <cerrno>
#include <filesystem>
#include <utility>

namespace rd::project
{

/// A file that is made beside its place and put there when it is whole; what is left of an earlier one, or of
/// this one when it goes away before that, is removed.
class Aside
{
public:
    explicit Aside(std::filesystem::path place);
    Aside(const Aside&) = delete;
    Aside& operator=(const Aside&) = delete;
    ~Aside();

    [[nodiscard]] const std::filesystem::path& path() const { return m_aside; }
    /// Throws Refusal when it cannot be put there, or another file is there by now.
    void intoPlace() const;

private:
    void remove() const;

    std::filesystem::path m_place;
    std::filesystem::path m_aside;
};

/// Does work on a file aside. What is refused of that file, which no user knows, is refused of `meant`; that
/// there is no room for it, of the file that it becomes.
template <class Work>
auto speakingOf(const std::filesystem::path& meant, const std::filesystem::path& aside,
                const std::filesystem::path& becomes, Work work)
{
    try {
        return work();
    } catch (const store::StoreRefusal& refusal) {
        if (refusal.complaint().file != aside.string()) throw;
        if (refusal.trouble() == store::Trouble::full) refuseToWrite(becomes, ENOSPC);
        throw store::StoreRefusal(refusal.trouble(), meant);
    } catch (const Refusal& refusal) {
        Complaint complaint = refusal.complaint();
        if (complaint.file != aside.string()) throw;
        complaint.file = meant.string();
        throw Refusal(std::move(complaint));
    }
}

/// The same of a file that becomes the one that is meant.
template <class Work>
auto speakingOf(const std::filesystem::path& meant, const std::filesystem::path& aside, Work work)
{
    return speakingOf(meant, aside, meant, work);
}

}
