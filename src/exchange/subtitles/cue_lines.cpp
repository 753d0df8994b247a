// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/subtitles/cue_lines.h"

#include "base/error.h"
#include "base/i18n.h"
#include "exchange/subtitles/cue_times.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

bool isBlank(std::string_view line)
{
    return line.find_first_not_of(" \t") == std::string_view::npos;
}

/// The number of a subtitle, or -1.
long long numberOf(std::string_view line)
{
    constexpr std::size_t longest = 9;
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    while (line.ends_with(' ')) line.remove_suffix(1);
    if (line.empty() || line.size() > longest) return -1;
    long long number = 0;
    for (const char c : line) {
        if (c < '0' || c > '9') return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

bool isHeadOf(std::string_view word, std::string_view line)
{
    if (!line.starts_with(word)) return false;
    return line.size() == word.size() || line[word.size()] == ' ' || line[word.size()] == '\t';
}

/// Cuts the first line off.
std::string_view takeLine(std::string_view& text)
{
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

class Reader
{
public:
    Reader(std::string_view text, const std::string& file, Losses& losses)
        : m_rest(text), m_file(file), m_losses(losses), m_isVtt(beginsAsVtt(text))
    {
    }

    std::vector<RawCue> read()
    {
        while (!m_rest.empty()) {
            const std::string_view line = takeLine(m_rest);
            ++m_number;
            take(line);
            m_beforeWasBlank = isBlank(m_before);
            m_before = line;
        }
        return std::move(m_cues);
    }

private:
    void take(std::string_view line)
    {
        if (const auto timed = readCueTimes(line)) {
            beginCue(*timed);
        } else if (isBlank(line)) {
            m_skipping = false;
        } else if (!m_skipping && beginsRemark(line)) {
            m_skipping = true;
            if (line.starts_with("NOTE")) m_losses.add(Loss::remarks);
        } else if (!m_skipping) {
            if (isBrokenTimeLine(line)) refuseTimes();
            if (!m_cues.empty()) m_cues.back().lines.emplace_back(line);
        }
    }

    void beginCue(const CueTimeLine& timed)
    {
        dropNumber();
        m_skipping = false;
        m_cues.push_back({timed.times, {}});
        if (!timed.words.empty()) m_cues.back().lines.emplace_back(timed.words);
    }

    /// The line above the times is no words but the number or name of this subtitle; below words of the one
    /// before only if it is the next number.
    void dropNumber()
    {
        if (isBlank(m_before)) return;
        const long long number = numberOf(m_before);
        const bool isName = m_beforeWasBlank ? m_isVtt || number >= 0 : number >= 0 && number == m_last + 1;
        if (!isName) return;
        m_last = number;
        if (!m_skipping && !m_cues.empty() && !m_cues.back().lines.empty()) m_cues.back().lines.pop_back();
    }

    [[nodiscard]] bool beginsRemark(std::string_view line) const
    {
        return m_isVtt && isBlank(m_before) &&
               (isHeadOf("NOTE", line) || isHeadOf("STYLE", line) || isHeadOf("REGION", line));
    }

    [[noreturn]] void refuseTimes() const
    {
        throw Refusal(
            {m_file, say("line {line}", fmt::arg("line", m_number)),
             tr("The times of this subtitle cannot be read."),
             tr("Mend the line in a text editor, as in 00:01:02,500 --> 00:01:04,000, and import the "
                "file again.")});
    }

    std::string_view m_rest;
    const std::string& m_file;
    Losses& m_losses;
    bool m_isVtt;
    std::vector<RawCue> m_cues;
    std::string_view m_before;    ///< The line before this one.
    bool m_beforeWasBlank = true; ///< The line before that was blank.
    bool m_skipping = false;      ///< Within a remark or styles.
    long long m_last = 0;         ///< Number of the last subtitle that has one.
    int m_number = 0;
};

}

bool beginsAsVtt(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of(" \t\n"), text.size()));
    return isHeadOf("WEBVTT", takeLine(text));
}

bool beginsWithCue(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of(" \t\n"), text.size()));
    const std::string_view first = takeLine(text);
    if (readCueTimes(first)) return true;
    const std::string_view second = takeLine(text);
    return numberOf(first) >= 0 && (readCueTimes(second) || isBrokenTimeLine(second));
}

std::vector<RawCue> readCues(std::string_view text, const std::string& file, Losses& losses)
{
    return Reader(text, file, losses).read();
}

}
