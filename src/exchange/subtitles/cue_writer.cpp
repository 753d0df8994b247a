// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/subtitles/cue_writer.h"

#include "base/i18n.h"
#include "exchange/subtitles/cue_labels.h"
#include "exchange/subtitles/cue_times.h"
#include "text/names.h"

#include <algorithm>
#include <string_view>

namespace rd::exchange
{

namespace
{

constexpr std::int64_t pauseMs = 2000;
constexpr std::size_t longEnough = 400; // bytes: the next end of a sentence ends the paragraph
constexpr std::size_t tooLong = 1200;   // bytes: without any

/// Also with a quotation mark or bracket behind its full stop.
bool endsSentence(std::string_view words)
{
    for (const std::string_view closing : {"\"", "'", ")", "]", "”", "’", "»"})
        if (words.ends_with(closing)) return endsSentence(words.substr(0, words.size() - closing.size()));
    return words.ends_with('.') || words.ends_with('?') || words.ends_with('!') || words.ends_with("…");
}

class Writer
{
public:
    void add(const Utterance& said)
    {
        if (m_text.body.empty() || beginsParagraph(said)) {
            m_doubted = false;
            if (!m_text.body.empty()) m_text.body += '\n';
            m_began = m_text.body.size();
            ++m_lines;
            if (said.speaker.empty()) m_text.unnamed.push_back(m_lines);
            m_text.body += timeMark(said.times.startMs) + " ";
            m_text.body += said.speaker.empty() ? said.mark : labelOf(said) + ": ";
        } else {
            m_text.body += ' ';
        }
        m_text.body += said.words;
        m_speaker = said.speaker;
        if (said.doubted.empty()) return noteEnd(said);
        m_doubted = true;
        if (said.told && std::find(m_told.begin(), m_told.end(), said.doubted) == m_told.end())
            m_told.push_back(said.doubted);
        noteEnd(said);
    }

    CueText take()
    {
        if (!m_text.body.empty()) m_text.body += '\n';
        m_text.losses = m_labels.sentences();
        if (!m_told.empty()) m_text.losses.push_back(doubtSentence());
        return std::move(m_text);
    }

private:
    void noteEnd(const Utterance& said) { m_endMs = std::max(m_endMs, said.times.endMs); }

    [[nodiscard]] std::string doubtSentence() const
    {
        constexpr std::size_t most = 5;
        const std::vector<std::string> named(
            m_told.begin(), m_told.begin() + static_cast<std::ptrdiff_t>(std::min(most, m_told.size())));
        const std::string labels = text::quotedList(named);
        return sayn(
            "{count} subtitle begins with words and a colon that may be a name; they count as said by who "
            "speaks there: {labels}.",
            "{count} subtitles begin with words and a colon that may be a name; they count as said by who "
            "speaks there: {labels}.",
            static_cast<long long>(m_told.size()), fmt::arg("count", m_told.size()),
            fmt::arg("labels", labels));
    }

    [[nodiscard]] bool beginsParagraph(const Utterance& said) const
    {
        if (said.speaker != m_speaker || !said.mark.empty()) return true;
        // A label must not go for who was known before another one that was not.
        if (said.named && m_doubted) return true;
        if (!said.speaker.empty()) return false;
        const std::size_t length = m_text.body.size() - m_began;
        return said.times.startMs >= m_endMs + pauseMs || length >= tooLong ||
               (length >= longEnough && endsSentence(m_text.body));
    }

    /// Those that stand before words keep the name by which a plan may call them.
    std::string labelOf(const Utterance& said)
    {
        if (!said.named) return m_labels.labelOf(said.speaker);
        if (!CueLabels::serves(said.speaker) && CueLabels::canBeRead(said.speaker)) {
            if (std::find(m_text.speakers.begin(), m_text.speakers.end(), said.speaker) ==
                m_text.speakers.end())
                m_text.speakers.push_back(said.speaker);
            return said.speaker;
        }
        return m_labels.labelOf(said.speaker);
    }

    CueText m_text;
    CueLabels m_labels;
    std::string m_speaker;
    bool m_doubted = false; ///< In this paragraph.
    std::vector<std::string> m_told;
    std::size_t m_lines = 0;
    std::size_t m_began = 0; ///< Where the paragraph begins.
    std::int64_t m_endMs = 0;
};

}

CueText writeUtterances(const std::vector<Utterance>& utterances)
{
    Writer writer;
    for (const Utterance& said : utterances) writer.add(said);
    return writer.take();
}

}
