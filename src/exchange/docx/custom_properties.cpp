// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/custom_properties.h"

#include "exchange/docx/word_xml.h"
#include "exchange/package/xml_ranges.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

constexpr std::string_view propertyName = "RodeDraad";
constexpr std::string_view noteName = "RodeDraadWritten";
constexpr std::size_t longest = 240; // bytes, of ASCII
constexpr int firstPid = 2;          // as the format says

bool isOurs(const XmlRanges& xml, std::size_t element)
{
    return xml.at(element).local == "property" && xml.value(element, "name").starts_with(propertyName);
}

bool isNote(const XmlRanges& xml, std::size_t element)
{
    return xml.at(element).local == "property" && xml.value(element, "name") == noteName;
}

/// In a prefix of its own, so that it can stand in any file.
std::string propertyXml(const std::string& name, const std::string& value, int pid)
{
    return "<property xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" "
           "fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"" +
           std::to_string(pid) + "\" name=\"" + name +
           "\"><vt:lpwstr "
           "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">" +
           xmlText(value) + "</vt:lpwstr></property>";
}

std::string propertiesXml(const std::string& origin, int pid)
{
    std::string xml;
    for (std::size_t at = 0, number = 1; at < origin.size(); at += longest, ++number)
        xml += propertyXml(std::string(propertyName) + std::to_string(number), origin.substr(at, longest),
                           pid++);
    return xml;
}

/// Takes out what `isOld`; gives a number that no property has.
template <class IsOld>
int freePid(const XmlRanges& xml, const IsOld& isOld, Splices& splices)
{
    int pid = firstPid;
    for (const std::size_t property : xml.children(0)) {
        if (isOld(xml, property)) splices.add(xml.at(property).all, "");
        const std::string taken = xml.value(property, "pid");
        if (taken.size() < 9 && !taken.empty() && taken.find_first_not_of("0123456789") == std::string::npos)
            pid = std::max(pid, std::stoi(taken) + 1);
    }
    return pid;
}

}

std::string customProperties(const std::string& origin)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Properties "
           "xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\">" +
           propertiesXml(origin, firstPid) + "</Properties>";
}

std::string withOrigin(const std::string& xml, const std::string& origin)
{
    const auto ranges = XmlRanges::of(xml);
    if (!ranges || ranges->isEmptyTag(0)) return customProperties(origin);
    Splices splices;
    const int pid = freePid(*ranges, isOurs, splices);
    splices.insert(ranges->at(0).inside.end, propertiesXml(origin, pid));
    return splices.applied(xml);
}

std::string originIn(const std::string& xml)
{
    const auto ranges = XmlRanges::of(xml);
    if (!ranges) return {};
    std::vector<std::pair<std::size_t, std::string>> pieces;
    for (const std::size_t property : ranges->children(0)) {
        if (!isOurs(*ranges, property)) continue;
        const std::string number = ranges->value(property, "name").substr(propertyName.size());
        if (number.empty() || number.size() > 4 ||
            number.find_first_not_of("0123456789") != std::string::npos)
            continue;
        pieces.emplace_back(std::stoul(number), decodedXml(ranges->text(ranges->at(property).inside)));
    }
    std::sort(pieces.begin(), pieces.end());
    std::string origin;
    for (const auto& [number, piece] : pieces) origin += piece;
    return origin;
}

std::string withNote(const std::string& xml, const std::string& note)
{
    const auto ranges = XmlRanges::of(xml);
    if (!ranges || ranges->isEmptyTag(0)) return xml;
    Splices splices;
    const int pid = freePid(*ranges, isNote, splices);
    splices.insert(ranges->at(0).inside.end, propertyXml(std::string(noteName), note, pid));
    return splices.applied(xml);
}

std::string noteIn(const std::string& xml)
{
    const auto ranges = XmlRanges::of(xml);
    if (!ranges) return {};
    for (const std::size_t property : ranges->children(0))
        if (isNote(*ranges, property)) return decodedXml(ranges->text(ranges->at(property).inside));
    return {};
}

}
