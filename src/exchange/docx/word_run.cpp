// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/word_run.h"

#include "exchange/docx/place_mark.h"
#include "exchange/docx/word_xml.h"

#include <algorithm>

namespace rd::exchange
{

std::string runXml(const std::string& text, const std::string& looks)
{
    std::string xml = "<w:r>" + (looks.empty() ? "" : "<w:rPr>" + looks + "</w:rPr>");
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (at > 0) xml += "<w:br/>";
        xml +=
            "<w:t xml:space=\"preserve\">" + xmlText(std::string_view(text).substr(at, end - at)) + "</w:t>";
        at = end + 1;
    }
    return xml + "</w:r>";
}

std::string RunMaker::lookOf(const report::Run& run) const
{
    std::string looks;
    if (!run.target.empty()) looks += "<w:rStyle w:val=\"" + xmlText(m_link) + "\"/>";
    if (run.strong) looks += "<w:b/>";
    if (run.emphasis) looks += "<w:i/>";
    looks += m_worn;
    const std::string xml = runXml(run.text, looks);
    if (run.target.empty()) return xml;
    return "<w:hyperlink w:anchor=\"" + xmlText(run.target) + "\" w:history=\"1\">" + xml + "</w:hyperlink>";
}

std::string RunMaker::xmlOf(const report::Runs& runs)
{
    std::string xml;
    for (const report::Run& run : runs) xml += controlled(run.shows, run.text, lookOf(run));
    return xml;
}

std::string RunMaker::bookmarked(const std::string& name, const std::string& inside)
{
    if (name.empty()) return inside;
    const std::string id = std::to_string(++m_bookmarks);
    return "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"" + xmlText(name) + "\"/>" + inside +
           "<w:bookmarkEnd w:id=\"" + id + "\"/>";
}

std::string RunMaker::controlled(const std::string& key, const std::string& text, const std::string& inside)
{
    if (key.empty()) return inside;
    const PlaceMark mark{key, textSum(text)};
    const std::string name = m_marked.insert(bookmarkOf(mark)).second ? bookmarkOf(mark) : std::string();
    return "<w:sdt><w:sdtPr><w:tag w:val=\"" + tagOf(mark) + "\"/></w:sdtPr><w:sdtContent>" +
           bookmarked(name, inside) + "</w:sdtContent></w:sdt>";
}

}
