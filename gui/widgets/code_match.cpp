// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/code_match.h"

#include "text/fold.h"

#include <algorithm>
#include <sstream>
#include <string>

namespace rd::gui
{

namespace
{

enum Rank { nameBegins, wordBegins, holds, fitsNot };

std::string namesOf(const codebook::Code& code)
{
    return code.name.nl + " " + code.name.en;
}

/// Everything that the code may be found by.
std::string haystack(const codebook::Codebook& codebook, const codebook::Code& code)
{
    std::string text;
    for (const codebook::Code* above : codebook.pathTo(code.id)) text += namesOf(*above) + " ";
    return text::folded(text + code.key + " " + code.number + " " + code.shortKey);
}

bool beginsWord(const std::string& text, const std::string& word)
{
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
        if (at == 0 || text[at - 1] == ' ') return true;
    return false;
}

Rank rankOf(const codebook::Codebook& codebook, const codebook::Code& code, const std::string& typed)
{
    const std::string all = haystack(codebook, code);
    std::istringstream words(typed);
    for (std::string word; words >> word;)
        if (all.find(word) == std::string::npos) return fitsNot;
    for (const std::string* name : {&code.name.nl, &code.name.en})
        if (text::folded(*name).rfind(typed, 0) == 0) return nameBegins;
    return beginsWord(text::folded(namesOf(code)), typed) ? wordBegins : holds;
}

}

std::vector<const codebook::Code*> CodeMatch::find(const codebook::Codebook& codebook,
                                                   std::string_view typed) const
{
    const std::string wanted = text::folded(typed);
    std::vector<std::vector<const codebook::Code*>> ranks(fitsNot);
    for (const codebook::Code* code : codebook.inOrder()) {
        if (without.contains(code->id)) continue;
        if (code->isQualifier() ? !qualifiers : !(groups || code->codable)) continue;
        const Rank rank = wanted.empty() ? holds : rankOf(codebook, *code, wanted);
        if (rank != fitsNot) ranks[rank].push_back(code);
    }
    std::vector<const codebook::Code*> found;
    for (const auto& codes : ranks) found.insert(found.end(), codes.begin(), codes.end());
    if (wanted.empty())
        std::stable_partition(found.begin(), found.end(),
                              [this](const codebook::Code* code) { return code->id == proposed; });
    return found;
}

}
