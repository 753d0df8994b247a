// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rd::exchange
{

/// A file in memory: its bytes, and the name that refusals use.
struct InputFile {
    std::string_view bytes;
    std::string name;

    /// The bytes behind a byte order mark and white space, which some programs write before what tells a
    /// format.
    [[nodiscard]] std::string_view content() const
    {
        std::string_view rest = bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
        return rest.substr(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
    }
};

/// Reads one format. To add a format, write one of these and name it in textReaders().
class TextReader
{
public:
    TextReader() = default;
    TextReader(const TextReader&) = delete;
    TextReader& operator=(const TextReader&) = delete;
    virtual ~TextReader() = default;

    /// The endings of such files, with their point, lower case, the usual one first.
    [[nodiscard]] virtual std::vector<std::string> endings() const = 0;
    /// By its content. The plain text reader, the last of the list, takes everything.
    [[nodiscard]] virtual bool recognises(const InputFile& file) const = 0;
    /// Throws Refusal. `encoding` matters only to formats that do not say it themselves.
    [[nodiscard]] virtual ImportedText read(const InputFile& file,
                                            const std::optional<std::string>& encoding) const = 0;
};

/// The registry, in the order in which content is tried.
const std::vector<const TextReader*>& textReaders();

}
