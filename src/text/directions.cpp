// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/directions.h"

namespace rd::text
{

namespace
{

constexpr std::string_view popEmbedding = "\u202C";
constexpr std::string_view popIsolate = "\u2069";

bool opensEmbedding(std::string_view mark)
{
    return mark == "\u202A" || mark == "\u202B" || mark == "\u202D" || mark == "\u202E";
}

bool opensIsolate(std::string_view mark)
{
    return mark == "\u2066" || mark == "\u2067" || mark == "\u2068";
}

}

std::string closingMarks(std::string_view utf8)
{
    std::string open; // 'e' and 'i' in the order in which they were opened
    for (std::size_t at = utf8.find('\xE2'); at != std::string_view::npos; at = utf8.find('\xE2', at + 1)) {
        const std::string_view mark = utf8.substr(at, 3);
        if (opensEmbedding(mark))
            open += 'e';
        else if (opensIsolate(mark))
            open += 'i';
        else if (mark == popEmbedding && open.ends_with('e'))
            open.pop_back();
        else if (mark == popIsolate && open.find('i') != std::string::npos)
            open.erase(open.rfind('i')); // what was opened within it ends with it
    }
    std::string closing;
    for (; !open.empty(); open.pop_back()) closing += open.back() == 'e' ? popEmbedding : popIsolate;
    return closing;
}

}
