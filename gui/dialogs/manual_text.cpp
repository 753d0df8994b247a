// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/manual_text.h"

#include <algorithm>
#include <sstream>

namespace rd::gui
{

namespace
{

constexpr std::string_view bullet = "- ";
constexpr const char* shownBullet = "• ";

bool startsNumbered(const std::string& line)
{
    const auto point = line.find(". ");
    return point != std::string::npos && point > 0 &&
           std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(point),
                       [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<ManualWords> wordsOf(const std::string& text)
{
    constexpr std::string_view stars = "**";
    std::vector<ManualWords> words;
    bool strong = false;
    for (std::size_t at = 0; at < text.size(); strong = !strong) {
        const std::size_t end = std::min(text.find(stars, at), text.size());
        if (end > at) words.push_back({text.substr(at, end - at), strong});
        at = end + stars.size();
    }
    return words;
}

/// Takes lines; a part ends at an empty line, or where another one begins.
class PartsMaker
{
public:
    void take(const std::string& line)
    {
        const auto level = line.find_first_not_of('#');
        if (line.empty()) return end();
        if (level != std::string::npos && level > 0 && line[level] == ' ')
            begin({ManualPart::Kind::heading, static_cast<int>(level), {}}, line.substr(level + 1));
        else if (line.starts_with(bullet))
            begin({ManualPart::Kind::item, 0, {}}, shownBullet + line.substr(bullet.size()));
        else if (startsNumbered(line))
            begin({ManualPart::Kind::item, 0, {}}, line);
        else if (m_open)
            m_text += " " + line.substr(std::min(line.find_first_not_of(' '), line.size()));
        else
            begin({}, line);
    }
    std::vector<ManualPart> parts()
    {
        end();
        return std::move(m_parts);
    }

private:
    void begin(ManualPart part, const std::string& text)
    {
        end();
        m_open = true;
        m_part = std::move(part);
        m_text = text;
        if (m_part.kind == ManualPart::Kind::heading) end();
    }
    void end()
    {
        if (!m_open) return;
        m_open = false;
        m_part.words = wordsOf(m_text);
        m_parts.push_back(m_part);
    }

    bool m_open = false;
    ManualPart m_part;
    std::string m_text;
    std::vector<ManualPart> m_parts;
};

}

std::string ManualPart::text() const
{
    std::string all;
    for (const ManualWords& one : words) all += one.text;
    return all;
}

std::vector<ManualPart> readManual(const std::string& markdown)
{
    PartsMaker maker;
    std::istringstream lines(markdown);
    for (std::string line; std::getline(lines, line);) maker.take(line);
    return maker.parts();
}

}
