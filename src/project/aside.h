// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

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

}
