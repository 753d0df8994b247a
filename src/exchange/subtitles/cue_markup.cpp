// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/subtitles/cue_markup.h"

#include "text/fold.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace rd::exchange
{

namespace
{

constexpr std::size_t longestEntity = 10;
constexpr std::size_t longestOverride = 100;

/// U+FFFD for what is no character.
std::string utf8Of(unsigned long code)
{
    std::string bytes;
    const auto add = [&](unsigned long bits) { bytes += static_cast<char>(bits); };
    if (code == 0 || code > 0x10FFFFU || (code >= 0xD800U && code <= 0xDFFFU)) code = 0xFFFDU;
    if (code < 0x80U) {
        add(code);
    } else if (code < 0x800U) {
        add(0xC0U | (code >> 6U));
        add(0x80U | (code & 0x3FU));
    } else if (code < 0x10000U) {
        add(0xE0U | (code >> 12U));
        add(0x80U | ((code >> 6U) & 0x3FU));
        add(0x80U | (code & 0x3FU));
    } else {
        add(0xF0U | (code >> 18U));
        add(0x80U | ((code >> 12U) & 0x3FU));
        add(0x80U | ((code >> 6U) & 0x3FU));
        add(0x80U | (code & 0x3FU));
    }
    return bytes;
}

std::optional<std::string> characterOf(std::string_view number)
{
    const bool hex = number.starts_with('x') || number.starts_with('X');
    if (hex) number.remove_prefix(1);
    const char* digits = hex ? "0123456789abcdefABCDEF" : "0123456789";
    if (number.empty() || number.find_first_not_of(digits) != std::string_view::npos) return std::nullopt;
    return utf8Of(std::stoul(std::string(number), nullptr, hex ? 16 : 10));
}

/// `name` stands between & and ;.
std::optional<std::string> entity(std::string_view name)
{
    struct Known {
        std::string_view name;
        std::string_view character;
    };
    static constexpr std::array<Known, 8> known{{{"amp", "&"},
                                                 {"lt", "<"},
                                                 {"gt", ">"},
                                                 {"quot", "\""},
                                                 {"apos", "'"},
                                                 {"nbsp", "\u00A0"},
                                                 {"lrm", "\u200E"},
                                                 {"rlm", "\u200F"}}};
    if (name.starts_with('#')) return characterOf(name.substr(1));
    const auto found =
        std::find_if(known.begin(), known.end(), [&](const Known& one) { return one.name == name; });
    if (found == known.end()) return std::nullopt;
    return std::string(found->character);
}

std::string withoutEntities(std::string_view text)
{
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t end =
            text[at] == '&' ? text.substr(0, at + longestEntity).find(';', at) : std::string_view::npos;
        const auto character =
            end == std::string_view::npos ? std::nullopt : entity(text.substr(at + 1, end - at - 1));
        if (!character) {
            result += text[at];
            continue;
        }
        result += *character;
        at = end;
    }
    return result;
}

/// Between < and >, without the slash: a time within the words, or one of the tags of subtitles.
bool isTag(std::string_view tag)
{
    static constexpr std::array<std::string_view, 13> names{
        "v", "c", "i", "b", "u", "s", "ruby", "rt", "lang", "font", "strong", "em", "span"};
    if (!tag.empty() && tag[0] >= '0' && tag[0] <= '9')
        return tag.find_first_not_of("0123456789:.,") == std::string_view::npos;
    const std::string name =
        text::folded(tag.substr(0, std::min(tag.find_first_of(". \t/"), std::size_t{8})));
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// "Jan" of "v Jan" and "v.loud Jan"; nothing for another tag.
std::optional<std::string> voiceOf(std::string_view tag)
{
    if (!tag.starts_with('v') && !tag.starts_with('V')) return std::nullopt;
    if (tag.size() > 1 && tag[1] != ' ' && tag[1] != '\t' && tag[1] != '.') return std::nullopt;
    const std::size_t space = tag.find_first_of(" \t");
    return space == std::string_view::npos ? std::string()
                                           : text::trimmedText(withoutEntities(tag.substr(space)));
}

/// Takes the lines of one subtitle apart.
class Markup
{
public:
    std::vector<CueLine> read(const std::vector<std::string>& lines)
    {
        for (const std::string& line : lines) {
            readLine(line);
            endLine();
        }
        return std::move(m_lines);
    }

private:
    void readLine(std::string_view line)
    {
        for (std::size_t at = 0; at < line.size();) {
            const std::string_view rest = line.substr(at);
            const std::size_t length = rest[0] == '<' ? takeTag(rest) : takeOverride(rest);
            if (length == 0) m_words += rest[0];
            at += std::max(length, std::size_t{1});
        }
    }

    /// How long the tag is with which `rest` begins; 0 for none.
    std::size_t takeTag(std::string_view rest)
    {
        const std::size_t end = rest.find_first_of("<>", 1);
        if (end == std::string_view::npos || rest[end] != '>') return 0;
        std::string_view tag = rest.substr(1, end - 1);
        const bool closes = tag.starts_with('/');
        if (closes) tag.remove_prefix(1);
        if (!isTag(tag)) return 0;
        if (const auto voice = voiceOf(tag)) {
            endLine();
            m_voice = closes ? std::string() : *voice;
        }
        return end + 1;
    }

    /// "{\an8}": where a subtitle is shown.
    static std::size_t takeOverride(std::string_view rest)
    {
        if (!rest.starts_with("{\\")) return 0;
        const std::size_t end = rest.substr(0, longestOverride).find('}');
        return end == std::string_view::npos ? 0 : end + 1;
    }

    void endLine()
    {
        const std::string words = text::trimmedText(withoutEntities(std::exchange(m_words, {})));
        if (!words.empty()) m_lines.push_back({m_voice, words});
    }

    std::vector<CueLine> m_lines;
    std::string m_voice;
    std::string m_words;
};

}

Cue withoutMarkup(const RawCue& cue)
{
    return {cue.times, Markup().read(cue.lines)};
}

}
