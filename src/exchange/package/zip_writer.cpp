// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package/zip_writer.h"

#include "base/deflater.h"
#include "base/in_parallel.h"
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

constexpr std::string_view asItIs = "mimetype"; ///< The part that is read without unpacking.

/// From this much on in all, parts are packed on all cores before libzip takes them one by one.
constexpr std::size_t packAsideFrom = 4U << 20U;

/// A part that is packed already, as libzip reads it.
struct PackedPart {
    Deflater::Deflated packed;
    std::size_t at = 0;
};

zip_int64_t tellOf(const PackedPart& part, void* data)
{
    auto* stat = static_cast<zip_stat_t*>(data);
    zip_stat_init(stat);
    stat->comp_method = ZIP_CM_DEFLATE;
    stat->size = part.packed.size;
    stat->comp_size = part.packed.bytes.size();
    stat->crc = part.packed.checksum;
    stat->valid = ZIP_STAT_COMP_METHOD | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC;
    return sizeof *stat;
}

zip_int64_t readPacked(void* state, void* data, zip_uint64_t length, zip_source_cmd_t command)
{
    auto& part = *static_cast<PackedPart*>(state);
    switch (command) {
    case ZIP_SOURCE_OPEN:
        part.at = 0;
        return 0;
    case ZIP_SOURCE_READ: {
        const std::size_t count = part.packed.bytes.copy(static_cast<char*>(data), length, part.at);
        part.at += count;
        return static_cast<zip_int64_t>(count);
    }
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
        return 0;
    case ZIP_SOURCE_STAT:
        return tellOf(part, data);
    case ZIP_SOURCE_ERROR:
        std::memset(data, 0, 2 * sizeof(int)); // there is none
        return 2 * sizeof(int);
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                              ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
    default:
        return -1;
    }
}

/// Large parts packed, in the order of all parts; none when it is not worth it.
std::vector<PackedPart> packedAside(const std::vector<ZipPart>& parts)
{
    std::size_t all = 0;
    for (const ZipPart& part : parts) all += part.second.size();
    std::vector<PackedPart> packed(all < packAsideFrom ? 0 : parts.size());
    inParallel(packed.size(), [&](std::size_t i) {
        constexpr int usualLevel = 6;
        Deflater deflater(usualLevel, Deflater::Checksum::crc32);
        deflater.add(parts[i].second);
        packed[i].packed = deflater.finish();
    });
    return packed;
}

void addPart(zip_t* archive, const ZipPart& part, PackedPart* packed = nullptr)
{
    if (part.first == asItIs) packed = nullptr;
    zip_source_t* source = packed != nullptr
                               ? zip_source_function(archive, readPacked, packed)
                               : zip_source_buffer(archive, part.second.data(), part.second.size(), 0);
    if (source == nullptr) throw std::bad_alloc();
    const zip_int64_t index = zip_file_add(archive, part.first.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        throw std::bad_alloc();
    }
    if (part.first == asItIs)
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
    std::vector<PackedPart> packed = packedAside(parts); // lives longer than the archive
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> buffer(
        zip_source_buffer_create(nullptr, 0, 0, nullptr), &zip_source_free);
    if (!buffer) throw std::bad_alloc();
    std::unique_ptr<zip_t, decltype(&zip_discard)> archive(
        zip_open_from_source(buffer.get(), ZIP_TRUNCATE, nullptr), &zip_discard);
    if (!archive) throw std::bad_alloc();
    zip_source_keep(buffer.get());
    for (std::size_t i = 0; i < parts.size(); ++i)
        addPart(archive.get(), parts[i], packed.empty() ? nullptr : &packed[i]);
    if (zip_close(archive.get()) != 0) throw std::bad_alloc();
    (void)archive.release();
    return bytesOf(buffer.get());
}

std::string withParts(std::string_view bytes, const std::vector<ZipPart>& parts, const std::string& file,
                      const std::set<std::string>& gone)
{
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> buffer(ownedBuffer(bytes),
                                                                           &zip_source_free);
    if (!buffer) throw std::bad_alloc();
    std::unique_ptr<zip_t, decltype(&zip_discard)> archive(zip_open_from_source(buffer.get(), 0, nullptr),
                                                           &zip_discard);
    if (!archive) refuseDamaged(file);
    zip_source_keep(buffer.get());
    for (const std::string& name : gone)
        if (const zip_int64_t index = zip_name_locate(archive.get(), name.c_str(), 0); index >= 0)
            zip_delete(archive.get(), static_cast<zip_uint64_t>(index));
    for (const ZipPart& part : parts)
        if (!replacePart(archive.get(), part)) addPart(archive.get(), part);
    if (zip_close(archive.get()) != 0) refuseDamaged(file);
    (void)archive.release();
    return bytesOf(buffer.get());
}

}
