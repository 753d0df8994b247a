// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge/report.h"
#include "project/clash_words.h"
#include "store/log/merging.h"

#include <filesystem>
#include <map>
#include <string>

namespace rd::project
{

/// What came in from a copy, as a person reads it.
merge::FromCopy told(const std::filesystem::path& path, const store::Pulled& pulled, const ClashWords& words);

/// With which of the copies of a merge each change came in.
class Whence
{
public:
    /// Says in `copy` of what stood here against it with which of the copies before it came, and notes what
    /// came with it.
    void take(merge::FromCopy& copy, const store::Pulled& pulled);
    /// The file; empty for what was here.
    [[nodiscard]] std::string fileOf(ChangeId change) const;

private:
    std::map<ChangeId, std::string> m_from;
};

}
