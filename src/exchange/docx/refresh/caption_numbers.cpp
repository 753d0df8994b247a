// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/caption_numbers.h"

#include "exchange/docx/refresh/placed.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

namespace rd::exchange
{

namespace
{

/// A field that counts captions: the text element of its result.
struct Counter {
    std::size_t words = 0;
    std::string instruction;
};

bool countsCaptions(const std::string& instruction, const std::string& label)
{
    const std::size_t at = instruction.find_first_not_of(' ');
    return at != std::string::npos && instruction.compare(at, label.size() + 5, "SEQ " + label + " ") == 0;
}

std::optional<std::size_t> firstWords(const XmlRanges& xml, std::size_t from, std::size_t after)
{
    for (std::size_t i = from; i < after; ++i)
        if (xml.at(i).local == "t") return i;
    return std::nullopt;
}

/// Where the result of a field stands whose instruction is that element.
std::optional<std::size_t> resultOf(const XmlRanges& xml, std::size_t instruction)
{
    bool separated = false;
    for (std::size_t i = instruction + 1; i < xml.elements().size(); ++i) {
        if (xml.at(i).local == "fldChar") {
            const std::string type = xml.value(i, "fldCharType");
            if (type != "separate") return std::nullopt;
            separated = true;
        }
        if (separated && xml.at(i).local == "t") return i;
    }
    return std::nullopt;
}

std::vector<Counter> countersOf(const XmlRanges& xml, const std::string& label)
{
    std::vector<Counter> counters;
    for (std::size_t i = 0; i < xml.elements().size(); ++i) {
        const bool simple = xml.at(i).local == "fldSimple";
        if (!simple && xml.at(i).local != "instrText") continue;
        const std::string instruction =
            simple ? xml.value(i, "instr") : decodedXml(xml.text(xml.at(i).inside));
        if (!countsCaptions(instruction, label)) continue;
        const auto words = simple ? firstWords(xml, i, xml.at(i).after) : resultOf(xml, i);
        if (words) counters.push_back({*words, instruction});
    }
    return counters;
}

}

std::string withCaptionNumbers(const std::string& part, const std::string& label)
{
    const auto xml = XmlRanges::of(part);
    if (!xml) return part;
    Splices splices;
    int number = 0;
    for (const Counter& counter : countersOf(*xml, label)) {
        if (counter.instruction.find("\\r") != std::string::npos) return part;
        splices.add(xml->at(counter.words).inside, std::to_string(++number));
    }
    return splices.applied(part);
}

CaptionNames captionNamesIn(const XmlRanges& xml)
{
    CaptionNames names;
    for (const Placed& place : placesIn(xml))
        if (place.mark.key.starts_with("caption_") && !place.fallback)
            names[place.mark.key].push_back(nameOf(xml, place));
    return names;
}

std::map<std::string, std::string> newNames(const CaptionNames& before, const CaptionNames& now)
{
    std::map<std::string, std::string> names;
    for (const auto& [key, old] : before) {
        const auto found = now.find(key);
        for (std::size_t i = 0; found != now.end() && i < std::min(old.size(), found->second.size()); ++i)
            if (!old[i].empty() && !found->second[i].empty()) names.try_emplace(old[i], found->second[i]);
    }
    std::erase_if(names, [](const auto& name) { return name.first == name.second; });
    return names;
}

int captionNumberBefore(const XmlRanges& xml, std::size_t position, const std::string& label)
{
    int number = 0;
    for (const Counter& counter : countersOf(xml, label)) {
        if (xml.at(counter.words).all.begin > position) break;
        const std::string text = decodedXml(xml.text(xml.at(counter.words).inside));
        std::from_chars(text.data(), text.data() + text.size(), number);
    }
    return number;
}

}
