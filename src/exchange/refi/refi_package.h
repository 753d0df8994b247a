// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "exchange/package/zip_package.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rd::exchange::refi
{

/// The archive of a .qdpx, read in memory by names that are compared and never used as paths.
class Package
{
public:
    /// The file must outlive the package. Throws Refusal when it is no zip, has no .qde or more than one.
    explicit Package(const InputFile& file);

    /// The project's XML, and the part that it is.
    [[nodiscard]] std::string project() const;
    [[nodiscard]] const std::string& projectName() const { return m_project; }
    /// The file of a source path ("internal://a.txt", or "a.txt" as some write it); nothing when it is not in
    /// the archive or stands outside it.
    /// Throws PackageRefusal when it is larger than `limit` bytes, too tightly packed or damaged.
    [[nodiscard]] std::optional<std::string> file(const std::string& sourcePath,
                                                  std::uint64_t limit = fileLimit) const;
    /// True when no more is unpacked, as all together was too large.
    [[nodiscard]] bool exhausted() const;
    /// Its name in sources/, as file() finds it; empty when file() finds nothing.
    [[nodiscard]] std::string nameOf(const std::string& sourcePath) const;
    /// The names of all files in sources/.
    [[nodiscard]] std::vector<std::string> files() const;
    /// Entries whose names lead out of the archive; they are not read.
    [[nodiscard]] int strays() const { return m_strays; }

private:
    ZipPackage m_zip;
    std::string m_project;
    std::map<std::string, std::string> m_sources; ///< Folded name in sources/ → name of the entry.
    int m_strays = 0;
    mutable std::uint64_t m_unpacked = 0;
};

/// Throws the refusal on with another piece of advice, for files that come from a program.
[[noreturn]] void adviseNewExport(const Refusal& refusal);

}
