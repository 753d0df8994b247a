// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "exchange/text_reader.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct zip;

namespace rd::exchange
{

/// A zip file in memory, opened for reading parts by name. Nothing is ever written to disk, so names with
/// ".." in them lead nowhere. Guards against bombs: a part is refused by the size and ratio it states, before
/// it is unpacked, and again by what comes out.
class ZipPackage
{
public:
    /// The file must outlive the package. Throws Refusal when it is no zip or damaged.
    explicit ZipPackage(const InputFile& file);
    ZipPackage(const ZipPackage&) = delete;
    ZipPackage& operator=(const ZipPackage&) = delete;
    ~ZipPackage();

    static bool looksLikeZip(std::string_view bytes);

    [[nodiscard]] bool has(const std::string& part) const;
    /// The unpacked part; nothing when there is none of that name. Throws Refusal when it is locked with a
    /// password, larger than `limit` bytes, too tightly packed or damaged.
    [[nodiscard]] std::optional<std::string> read(const std::string& part,
                                                  std::uint64_t limit = fileLimit) const;
    /// The names of all parts, as they are written, in order.
    [[nodiscard]] std::vector<std::string> names() const;

    [[nodiscard]] const std::string& name() const { return m_name; }

private:
    std::string m_name;
    zip* m_archive = nullptr;
};

enum class PackageTrouble { damaged, locked, tooLarge, tooDeep, tooMany, entities };

/// What is wrong with a package. The words are those for a text document; readers of other formats catch it
/// and give their own advice.
class PackageRefusal : public Refusal
{
public:
    PackageRefusal(PackageTrouble trouble, const std::string& name, const std::string& place);
    [[nodiscard]] PackageTrouble trouble() const { return m_trouble; }

private:
    PackageTrouble m_trouble;
};

/// A place in a package for a refusal: its part, and the byte of that, from 1.
std::string partPlace(const std::string& part);
std::string partPlace(const std::string& part, std::ptrdiff_t position);

/// The file is damaged, with the advice to save it anew.
[[noreturn]] void refuseDamaged(const std::string& name, const std::string& place = {});
/// The file is locked with a password.
[[noreturn]] void refuseLocked(const std::string& name);
/// The file unpacks to more than any text would.
[[noreturn]] void refuseTooLarge(const std::string& name, const std::string& place = {});
/// What it holds lies in more layers than any text has.
[[noreturn]] void refuseTooDeep(const std::string& name, const std::string& place = {});
/// It is made of more parts than can be read.
[[noreturn]] void refuseTooMany(const std::string& name);

}
