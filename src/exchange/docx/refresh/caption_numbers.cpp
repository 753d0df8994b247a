// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/caption_numbers.h"

#include "exchange/docx/refresh/placed.h"

#include <algorithm>
#include <charconv>
#include <vector>

namespace rd::exchange
{

namespace
{

/// A field that counts captions: the text elements of its result. Word may part the digits of a number.
struct Counter {
    std::vector<std::size_t> words;
    std::string instruction;
};

bool countsCaptions(const std::string& instruction, const std::string& label)
{
    const std::size_t at = instruction.find_first_not_of(' ');
    return at != std::string::npos && instruction.compare(at, label.size() + 5, "SEQ " + label + " ") == 0;
}

std::vector<std::size_t> wordsIn(const XmlRanges& xml, std::size_t from, std::size_t after)
{
    std::vector<std::size_t> words;
    for (std::size_t i = from; i < after; ++i)
        if (xml.at(i).local == "t") words.push_back(i);
    return words;
}

/// The next beginning, middle or end of a field.
std::size_t nextOfField(const XmlRanges& xml, std::size_t from)
{
    while (from < xml.elements().size() && xml.at(from).local != "fldChar") ++from;
    return from;
}

/// What the field says whose instruction is that element; nothing for one that holds another or has no end.
std::vector<std::size_t> resultOf(const XmlRanges& xml, std::size_t instruction)
{
    const std::size_t all = xml.elements().size();
    const std::size_t middle = nextOfField(xml, instruction + 1);
    if (middle == all || xml.value(middle, "fldCharType") != "separate") return {};
    const std::size_t end = nextOfField(xml, middle + 1);
    if (end == all || xml.value(end, "fldCharType") != "end") return {};
    return wordsIn(xml, middle, end);
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
        auto words = simple ? wordsIn(xml, i, xml.at(i).after) : resultOf(xml, i);
        if (!words.empty()) counters.push_back({std::move(words), instruction});
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
        setInside(*xml, counter.words.front(), std::to_string(++number), splices);
        for (std::size_t i = 1; i < counter.words.size(); ++i)
            splices.add(xml->at(counter.words[i]).inside, "");
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
        if (xml.at(counter.words.front()).all.begin > position) break;
        std::string text;
        for (const std::size_t words : counter.words) text += decodedXml(xml.text(xml.at(words).inside));
        std::from_chars(text.data(), text.data() + text.size(), number);
    }
    return number;
}

}
