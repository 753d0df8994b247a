// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/shared_words.h"

#include <algorithm>
#include <iterator>
#include <sstream>
#include <vector>

namespace rd::text
{

namespace
{

std::vector<std::string> sortedWords(const std::string& text)
{
    std::vector<std::string> words;
    std::istringstream in(text);
    for (std::string word; in >> word;) words.push_back(word);
    std::sort(words.begin(), words.end());
    return words;
}

}

double sharedWords(const std::string& one, const std::string& other)
{
    const auto a = sortedWords(one);
    const auto b = sortedWords(other);
    std::vector<std::string> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return static_cast<double>(both.size()) /
           static_cast<double>(std::max({a.size(), b.size(), std::size_t{1}}));
}

}
