// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/guide/strong_verbs.h"

#include <array>
#include <span>
#include <string_view>

namespace rd::analysis
{

namespace
{

/// A verb and its forms, with spaces between them.
constexpr std::array<std::string_view, 27> dutchVerbs{"helpen help hielp hielpen geholpen",
                                                      "vinden vond vonden gevonden",
                                                      "beginnen begon begonnen",
                                                      "komen kom kwam kwamen gekomen",
                                                      "krijgen kreeg kregen gekregen",
                                                      "weten wist wisten geweten",
                                                      "denken dacht dachten gedacht",
                                                      "brengen bracht brachten gebracht",
                                                      "spreken sprak spraken gesproken",
                                                      "zien zag zagen gezien",
                                                      "zoeken zocht zochten gezocht",
                                                      "vragen vroeg vroegen gevraagd",
                                                      "kiezen koos kozen gekozen",
                                                      "blijven bleef bleven gebleven",
                                                      "verliezen verloor verloren",
                                                      "lopen liep liepen gelopen",
                                                      "worden werd werden geworden",
                                                      "nemen nam namen genomen",
                                                      "geven gaf gaven gegeven",
                                                      "lezen las lazen gelezen",
                                                      "schrijven schreef schreven geschreven",
                                                      "begrijpen begreep begrepen",
                                                      "ervaren ervoer ervoeren",
                                                      "kijken keek keken gekeken",
                                                      "zeggen zei zeiden gezegd",
                                                      "bespreken besprak bespraken besproken",
                                                      "verwijzen verwees verwezen"};
constexpr std::array<std::string_view, 20> englishVerbs{
    "find found",          "begin began begun",     "come came",
    "get got gotten",      "know knew known",       "think thought",
    "bring brought",       "speak spoke spoken",    "see saw seen",
    "seek sought",         "choose chose chosen",   "lose lost",
    "become became",       "take took taken",       "give gave given",
    "write wrote written", "understand understood", "say said",
    "feel felt",           "go went gone"};

}

StrongVerbs::StrongVerbs(Language language)
{
    const text::Stemmer stemmer(language);
    const std::span<const std::string_view> verbs =
        language == Language::dutch ? std::span<const std::string_view>(dutchVerbs) : englishVerbs;
    for (const std::string_view forms : verbs) {
        const std::string verb = stemmer.stem(std::string(forms.substr(0, forms.find(' '))));
        for (std::size_t at = 0; at < forms.size();) {
            const std::size_t end = std::min(forms.find(' ', at), forms.size());
            m_verbs.emplace(stemmer.stem(std::string(forms.substr(at, end - at))), verb);
            at = end + 1;
        }
    }
}

const std::string& StrongVerbs::verbOf(const std::string& stem) const
{
    const auto found = m_verbs.find(stem);
    return found == m_verbs.end() ? stem : found->second;
}

}
