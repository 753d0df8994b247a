// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package/zip_package.h"

#include "base/i18n.h"

#include <zip.h>

#include <array>
#include <utility>

namespace rd::exchange
{

namespace
{

/// XML of documents packs to a tenth or so; a bomb to a thousandth.
constexpr zip_uint64_t tightest = 250;
constexpr zip_uint64_t alwaysAllowed = 1U << 20U;

std::pair<std::string, std::string> wordsFor(PackageTrouble trouble)
{
    switch (trouble) {
    case PackageTrouble::damaged:
        return {tr("The file is damaged or not complete."),
                tr("Open it in your word processor, save it as .docx under another name, and import that.")};
    case PackageTrouble::locked:
        return {tr("The file is locked with a password."),
                tr("Open it in your word processor, save it without password, and import that.")};
    case PackageTrouble::tooLarge:
        return {tr("The file unpacks to more text than an interview can have."),
                tr("If it is yours, copy the interview into a new document and import that.")};
    case PackageTrouble::tooDeep:
        return {tr("The file is nested deeper than any text is, which can do harm."),
                tr("If it is yours, copy the interview into a new document and import that.")};
    case PackageTrouble::tooMany:
        return {tr("The file is made of more parts than can be read."),
                tr("If it is yours, copy the interview into a new document and import that.")};
    case PackageTrouble::entities:
        break;
    }
    return {tr("The file defines XML entities, which no document needs and which can do harm."),
            tr("If it is yours, copy the interview into a new document and import that.")};
}

struct CloseEntry {
    void operator()(zip_file* entry) const { zip_fclose(entry); }
};

void checkPromise(const zip_stat_t& stat, const std::string& name, const std::string& place,
                  std::uint64_t limit)
{
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        refuseLocked(name);
    const bool tight = stat.size > alwaysAllowed && stat.size / tightest > stat.comp_size;
    if (stat.size > limit || tight) refuseTooLarge(name, place);
}

}

ZipPackage::ZipPackage(const InputFile& file) : m_name(file.name)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(file.bytes.data(), file.bytes.size(), 0, &error);
    if (source != nullptr) m_archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (source != nullptr && m_archive == nullptr) zip_source_free(source);
    zip_error_fini(&error);
    if (m_archive == nullptr) refuseDamaged(m_name);
}

ZipPackage::~ZipPackage()
{
    zip_discard(m_archive);
}

bool ZipPackage::looksLikeZip(std::string_view bytes)
{
    using namespace std::string_view_literals;
    return bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv);
}

bool ZipPackage::has(const std::string& part) const
{
    return zip_name_locate(m_archive, part.c_str(), 0) >= 0;
}

std::optional<std::string> ZipPackage::read(const std::string& part, std::uint64_t limit) const
{
    const zip_int64_t index = zip_name_locate(m_archive, part.c_str(), 0);
    if (index < 0) return std::nullopt;
    zip_stat_t stat;
    const auto entryIndex = static_cast<zip_uint64_t>(index);
    if (zip_stat_index(m_archive, entryIndex, 0, &stat) != 0) refuseDamaged(m_name, partPlace(part));
    checkPromise(stat, m_name, partPlace(part), limit);
    const std::unique_ptr<zip_file, CloseEntry> entry(zip_fopen_index(m_archive, entryIndex, 0));
    if (entry == nullptr) refuseDamaged(m_name, partPlace(part));
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(stat.size)); // no more than checkPromise() allows
    std::array<char, 65536> chunk{};
    for (;;) {
        const zip_int64_t count = zip_fread(entry.get(), chunk.data(), chunk.size());
        if (count < 0) refuseDamaged(m_name, partPlace(part));
        if (count == 0) return bytes;
        bytes.append(chunk.data(), static_cast<std::size_t>(count));
        if (bytes.size() > limit || bytes.size() > stat.size) refuseTooLarge(m_name, partPlace(part));
    }
}

PackageRefusal::PackageRefusal(PackageTrouble trouble, const std::string& name, const std::string& place)
    : Refusal({name, place, wordsFor(trouble).first, wordsFor(trouble).second}), m_trouble(trouble)
{
}

std::vector<std::string> ZipPackage::names() const
{
    std::vector<std::string> names;
    const zip_int64_t count = zip_get_num_entries(m_archive, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const char* name = zip_get_name(m_archive, static_cast<zip_uint64_t>(i), 0);
        names.emplace_back(name == nullptr ? "" : name);
    }
    return names;
}

std::string partPlace(const std::string& part)
{
    return say("part {part}", fmt::arg("part", part));
}

std::string partPlace(const std::string& part, std::ptrdiff_t position)
{
    return say("part {part}, position {position}", fmt::arg("part", part), fmt::arg("position", position));
}

void refuseDamaged(const std::string& name, const std::string& place)
{
    throw PackageRefusal(PackageTrouble::damaged, name, place);
}

void refuseLocked(const std::string& name)
{
    throw PackageRefusal(PackageTrouble::locked, name, "");
}

void refuseTooLarge(const std::string& name, const std::string& place)
{
    throw PackageRefusal(PackageTrouble::tooLarge, name, place);
}

void refuseTooDeep(const std::string& name, const std::string& place)
{
    throw PackageRefusal(PackageTrouble::tooDeep, name, place);
}

void refuseTooMany(const std::string& name)
{
    throw PackageRefusal(PackageTrouble::tooMany, name, "");
}

}
