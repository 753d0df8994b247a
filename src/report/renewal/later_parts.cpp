// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/renewal/later_parts.h"

#include "report/chapter/place_keys.h"

namespace rd::report
{

namespace
{

constexpr const char* saturation = "saturation"; // by its table: it has no heading

const std::map<std::string, Section>& sectionsOfLaterParts()
{
    static const std::map<std::string, Section> sections{
        {"codebook_changes", Section::codebook}, {"guide", Section::guide}, {saturation, Section::method}};
    return sections;
}

}

std::map<std::string, std::string> laterPartsIn(const Document& chapter)
{
    std::map<std::string, std::string> parts;
    for (const Block& block : chapter.blocks) {
        if (const auto* heading = std::get_if<Heading>(&block);
            heading != nullptr && sectionsOfLaterParts().contains(heading->mark))
            parts.emplace(heading->mark, heading->text);
        if (const auto* grid = std::get_if<Grid>(&block);
            grid != nullptr && grid->shows == placeKey("table", {saturation}))
            parts.emplace(saturation, grid->caption);
    }
    return parts;
}

std::set<std::string> partsLacking(const Document& chapter, const std::set<Section>& sections)
{
    std::set<std::string> lacking;
    const auto has = laterPartsIn(chapter);
    for (const auto& [mark, section] : sectionsOfLaterParts())
        if ((sections.empty() || sections.contains(section)) && !has.contains(mark)) lacking.insert(mark);
    return lacking;
}

}
