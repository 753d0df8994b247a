// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/names.h"

#include "text/fold.h"

#include <algorithm>
#include <iterator>

namespace rd::text
{

namespace
{

/// What stands between quotation marks from `at` (behind the first) on, with `at` behind the last; nothing
/// where there is none that ends it before a comma or the end.
bool takeQuoted(std::string_view list, std::size_t& at, std::string& name)
{
    std::string words;
    for (std::size_t i = at; i < list.size(); ++i) {
        if (list[i] != '"') {
            words += list[i];
        } else if (i + 1 < list.size() && list[i + 1] == '"') {
            words += list[i++];
        } else {
            const std::size_t next = std::min(list.find_first_not_of(" \t", i + 1), list.size());
            if (next < list.size() && list[next] != ',') return false;
            name = std::move(words);
            at = next;
            return true;
        }
    }
    return false;
}

}

std::vector<std::string> namesIn(std::string_view list)
{
    std::vector<std::string> names;
    for (std::size_t at = 0; at <= list.size(); ++at) {
        at = std::min(list.find_first_not_of(" \t", at), list.size());
        std::string name;
        std::size_t quoted = at + 1;
        if (at < list.size() && list[at] == '"' && takeQuoted(list, quoted, name)) {
            at = quoted;
        } else {
            const std::size_t end = std::min(list.find(',', at), list.size());
            name = list.substr(at, end - at);
            at = end;
        }
        name = trimmedText(name);
        if (!name.empty()) names.push_back(std::move(name));
    }
    return names;
}

std::vector<std::string> namesIn(const std::vector<std::string>& lists,
                                 const std::function<bool(const std::string&)>& isName)
{
    std::vector<std::string> names;
    for (const std::string& list : lists) {
        auto parts = isName(list) ? std::vector<std::string>{list} : namesIn(std::string_view(list));
        std::move(parts.begin(), parts.end(), std::back_inserter(names));
    }
    return names;
}

std::string quotedList(const std::vector<std::string>& words)
{
    std::string list;
    for (const std::string& word : words) list += (list.empty() ? "“" : ", “") + word + "”";
    return list;
}

std::string inOneLine(std::string_view words)
{
    std::string line;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find('\n'), words.size());
        if (end > 0) line += (line.empty() ? "" : " / ") + std::string(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return line;
}

}
