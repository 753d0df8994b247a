// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/caption_language.h"

#include "exchange/docx/refresh/caption_numbers.h"
#include "exchange/docx/refresh/report_trouble.h"
#include "exchange/package/xml_part.h"
#include "report/chart.h"
#include "report/document.h"

#include <set>

namespace rd::exchange
{

namespace
{

std::string firstWord(const std::string& name)
{
    return name.substr(0, name.find(' '));
}

bool isCaptionIn(const std::string& name, Language language)
{
    const std::string begin = firstWord(name);
    return begin == firstWord(report::gridName(1, language)) ||
           begin == firstWord(report::chartName(1, language));
}

/// The languages in which a caption can be; one with a word of the user's is in none.
std::set<Language> languagesOf(const std::string& caption)
{
    std::set<Language> languages;
    for (const Language language : {Language::dutch, Language::english})
        if (isCaptionIn(caption, language)) languages.insert(language);
    return languages;
}

std::set<Language> languagesIn(const InputFile& file)
{
    std::set<Language> found;
    const ZipPackage zip(file);
    for (const std::string& name : zip.names()) {
        if (!name.ends_with(".xml")) continue;
        const std::string bytes = zip.read(name).value_or("");
        if (bytes.find("_rd_caption_") == std::string::npos &&
            bytes.find("rodedraad:caption:") == std::string::npos)
            continue;
        demandSoundXml(bytes, zip.name(), name);
        const auto xml = XmlRanges::of(bytes);
        if (!xml) continue;
        for (const auto& [key, captions] : captionNamesIn(*xml))
            for (const std::string& caption : captions) found.merge(languagesOf(caption));
    }
    return found;
}

}

std::optional<Language> languageOf(const InputFile& file, const std::optional<report::Origin>& origin)
{
    if (origin) return origin->language;
    const auto found = readAsReport([&] { return languagesIn(file); });
    return found.size() == 1 ? std::optional(*found.begin()) : std::nullopt;
}

}
