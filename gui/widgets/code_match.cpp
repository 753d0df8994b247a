// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/code_match.h"

#include "text/fold.h"

#include <algorithm>
#include <cctype>
#include <sstream>
#include <string>

namespace rd::gui
{

namespace
{

enum Rank { nameBeginsWhole, wholeWord, nameBegins, wordBegins, inName, holds, fitsNot };

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

/// Whether the sign is no part of a word; letters that are not ASCII are bytes of more than 127.
bool isEdge(unsigned char sign)
{
    return sign < 128 && std::isalnum(sign) == 0;
}

/// How well the name fits what was typed, at its best place.
Rank rankOfName(const std::string& name, const std::string& typed)
{
    Rank best = fitsNot;
    for (std::size_t at = name.find(typed); at != std::string::npos; at = name.find(typed, at + 1)) {
        const std::size_t end = at + typed.size();
        const bool begins = at == 0 || isEdge(static_cast<unsigned char>(name[at - 1]));
        const bool whole = begins && (end == name.size() || isEdge(static_cast<unsigned char>(name[end])));
        Rank rank = inName;
        if (whole)
            rank = at == 0 ? nameBeginsWhole : wholeWord;
        else if (begins)
            rank = at == 0 ? nameBegins : wordBegins;
        best = std::min(best, rank);
    }
    return best;
}

Rank rankOf(const codebook::Codebook& codebook, const codebook::Code& code, const std::string& typed)
{
    const std::string all = haystack(codebook, code);
    std::istringstream words(typed);
    for (std::string word; words >> word;)
        if (all.find(word) == std::string::npos) return fitsNot;
    Rank best = holds;
    for (const std::string* name : {&code.name.nl, &code.name.en})
        best = std::min(best, rankOfName(text::folded(*name), typed));
    return best;
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
