// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package/zip_writer.h"

#include "exchange/package/zip_package.h"

#include <zip.h>

#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>

namespace rd::exchange
{

namespace
{

constexpr zip_uint16_t firstDay = (1U << 5U) | 1U; // 1980-01-01, the first that a zip knows

/// In place of the part of that name, with its time.
bool replacePart(zip_t* archive, const ZipPart& part)
{
    const zip_int64_t index = zip_name_locate(archive, part.first.c_str(), 0);
    if (index < 0) return false;
    const auto entry = static_cast<zip_uint64_t>(index);
    zip_stat_t stat{};
    const bool timed = zip_stat_index(archive, entry, 0, &stat) == 0 && (stat.valid & ZIP_STAT_MTIME) != 0;
    zip_source_t* source = zip_source_buffer(archive, part.second.data(), part.second.size(), 0);
    if (source == nullptr) throw std::bad_alloc();
    if (zip_file_replace(archive, entry, source, 0) != 0) {
        zip_source_free(source);
        throw std::bad_alloc();
    }
    if (timed) zip_file_set_mtime(archive, entry, stat.mtime, 0);
    return true;
}

void addPart(zip_t* archive, const ZipPart& part)
{
    zip_source_t* source = zip_source_buffer(archive, part.second.data(), part.second.size(), 0);
    if (source == nullptr) throw std::bad_alloc();
    const zip_int64_t index = zip_file_add(archive, part.first.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        throw std::bad_alloc();
    }
    if (part.first == "mimetype") // is read without unpacking
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, firstDay, 0);
}

/// A copy that libzip owns: 1.7.3 frees bytes of ours as well when only parts near the end of them change.
zip_source_t* ownedBuffer(std::string_view bytes)
{
    void* copy = std::malloc(bytes.size() + 1);
    if (copy == nullptr) throw std::bad_alloc();
    std::memcpy(copy, bytes.data(), bytes.size());
    zip_source_t* source = zip_source_buffer_create(copy, bytes.size(), 1, nullptr);
    if (source == nullptr) std::free(copy);
    return source;
}

std::string bytesOf(zip_source_t* buffer)
{
    std::string bytes;
    zip_stat_t stat{};
    if (zip_source_stat(buffer, &stat) != 0 || zip_source_open(buffer) != 0) throw std::bad_alloc();
    bytes.resize(static_cast<std::size_t>(stat.size));
    const zip_int64_t read = zip_source_read(buffer, bytes.data(), bytes.size());
    zip_source_close(buffer);
    if (read != static_cast<zip_int64_t>(bytes.size())) throw std::bad_alloc();
    return bytes;
}

}

std::string zipped(const std::vector<ZipPart>& parts)
{
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> buffer(
        zip_source_buffer_create(nullptr, 0, 0, nullptr), &zip_source_free);
    if (!buffer) throw std::bad_alloc();
    std::unique_ptr<zip_t, decltype(&zip_discard)> archive(
        zip_open_from_source(buffer.get(), ZIP_TRUNCATE, nullptr), &zip_discard);
    if (!archive) throw std::bad_alloc();
    zip_source_keep(buffer.get());
    for (const ZipPart& part : parts) addPart(archive.get(), part);
    if (zip_close(archive.get()) != 0) throw std::bad_alloc();
    (void)archive.release();
    return bytesOf(buffer.get());
}

std::string withParts(std::string_view bytes, const std::vector<ZipPart>& parts, const std::string& file)
{
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> buffer(ownedBuffer(bytes),
                                                                           &zip_source_free);
    if (!buffer) throw std::bad_alloc();
    std::unique_ptr<zip_t, decltype(&zip_discard)> archive(zip_open_from_source(buffer.get(), 0, nullptr),
                                                           &zip_discard);
    if (!archive) refuseDamaged(file);
    zip_source_keep(buffer.get());
    for (const ZipPart& part : parts)
        if (!replacePart(archive.get(), part)) addPart(archive.get(), part);
    if (zip_close(archive.get()) != 0) refuseDamaged(file);
    (void)archive.release();
    return bytesOf(buffer.get());
}

}
