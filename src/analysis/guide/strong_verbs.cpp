// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/guide/strong_verbs.h"

#include "text/irregular_words.h"

#include <algorithm>
#include <string_view>

namespace rd::analysis
{

StrongVerbs::StrongVerbs(Language language)
{
    const text::Stemmer stemmer(language);
    for (const std::string_view forms : text::irregularVerbs(language)) {
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
