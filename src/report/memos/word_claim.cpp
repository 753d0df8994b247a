// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/memos/word_claim.h"

#include "text/fold.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace rd::report
{

namespace
{

enum class Claim { everyone, nobody, half, more, fewer };

const std::map<std::string_view, Claim>& claims()
{
    static const std::map<std::string_view, Claim> all{{"alle", Claim::everyone},
                                                       {"allemaal", Claim::everyone},
                                                       {"iedereen", Claim::everyone},
                                                       {"all", Claim::everyone},
                                                       {"everyone", Claim::everyone},
                                                       {"everybody", Claim::everyone},
                                                       {"geen", Claim::nobody},
                                                       {"geen enkele", Claim::nobody},
                                                       {"niemand", Claim::nobody},
                                                       {"none", Claim::nobody},
                                                       {"no", Claim::nobody},
                                                       {"nobody", Claim::nobody},
                                                       {"helft", Claim::half},
                                                       {"half", Claim::half},
                                                       {"meeste", Claim::more},
                                                       {"meesten", Claim::more},
                                                       {"meerderheid", Claim::more},
                                                       {"ruim helft", Claim::more},
                                                       {"meer dan helft", Claim::more},
                                                       {"most", Claim::more},
                                                       {"majority", Claim::more},
                                                       {"more than half", Claim::more},
                                                       {"over half", Claim::more},
                                                       {"minderheid", Claim::fewer},
                                                       {"minder dan helft", Claim::fewer},
                                                       {"minority", Claim::fewer},
                                                       {"less than half", Claim::fewer},
                                                       {"fewer than half", Claim::fewer}};
    return all;
}

/// From two on: "een" and "one" are also no numbers.
const std::map<std::string_view, std::uint32_t>& numbers()
{
    static const std::map<std::string_view, std::uint32_t> all{
        {"twee", 2}, {"drie", 3},  {"vier", 4},  {"vijf", 5},  {"zes", 6},   {"zeven", 7},
        {"acht", 8}, {"negen", 9}, {"tien", 10}, {"two", 2},   {"three", 3}, {"four", 4},
        {"five", 5}, {"six", 6},   {"seven", 7}, {"eight", 8}, {"nine", 9},  {"ten", 10}};
    return all;
}

/// "most", also of "Most of"; without articles.
std::string core(const std::string& word)
{
    static constexpr std::array<std::string_view, 6> passedOver{"de", "het", "een", "the", "a", "of"};
    const std::string folded = text::folded(word) + " ";
    std::string words;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = folded.find(' ', at);
        const std::string one = folded.substr(at, end - at);
        at = end + 1;
        if (!one.empty() && std::find(passedOver.begin(), passedOver.end(), one) == passedOver.end())
            words += (words.empty() ? "" : " ") + one;
    }
    return words;
}

bool holds(Claim claim, std::uint64_t x, std::uint64_t n)
{
    switch (claim) {
    case Claim::everyone:
        return x == n && n > 0;
    case Claim::nobody:
        return x == 0;
    case Claim::half:
        return 2 * x == n;
    case Claim::more:
        return 2 * x > n;
    case Claim::fewer:
        break;
    }
    return 2 * x < n;
}

}

bool contradicts(const std::string& word, std::uint32_t x, std::uint32_t n)
{
    const std::string said = core(word);
    if (const auto number = numbers().find(said); number != numbers().end()) return number->second != x;
    const auto begins = [&](const auto& claim) {
        return (said + " ").starts_with(std::string(claim.first) + " ");
    };
    const auto claim = std::find_if(claims().begin(), claims().end(), begins);
    return claim != claims().end() && !holds(claim->second, x, n);
}

}
