// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/txt/txt_reader.h"

#include "exchange/decoded_text.h"
#include "text/fold.h"

namespace rd::exchange
{

namespace
{

/// Numbers of the lines such as "## Words".
std::vector<std::size_t> hashedLines(std::string_view body)
{
    constexpr std::size_t lowest = 6;
    std::vector<std::size_t> lines;
    std::size_t number = 1;
    for (std::size_t at = 0; at < body.size(); at = body.find('\n', at), at += at < body.size() ? 1 : 0) {
        const std::size_t hashes = body.find_first_not_of('#', at);
        if (hashes > at && hashes < body.size() && hashes - at <= lowest && body[hashes] == ' ')
            lines.push_back(number);
        ++number;
    }
    return lines;
}

}

ImportedText TxtReader::read(const InputFile& file, const std::optional<std::string>& encoding) const
{
    ImportedText result = decodedText(file, encoding);
    result.format = "txt";
    const std::string name = text::folded(file.name);
    if (name.ends_with(".md") || name.ends_with(".markdown")) result.headings = hashedLines(result.body);
    return result;
}

}
