// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/subtitles/cue_writer.h"

#include "exchange/subtitles/cue_labels.h"
#include "exchange/subtitles/cue_times.h"

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
            if (!m_text.body.empty()) m_text.body += '\n';
            m_began = m_text.body.size();
            m_text.body += timeMark(said.times.startMs) + " ";
            m_text.body += said.speaker.empty() ? said.mark : m_labels.labelOf(said.speaker) + ": ";
        } else {
            m_text.body += ' ';
        }
        m_text.body += said.words;
        m_speaker = said.speaker;
        m_endMs = std::max(m_endMs, said.times.endMs);
    }

    CueText take()
    {
        if (!m_text.body.empty()) m_text.body += '\n';
        m_text.losses = m_labels.sentences();
        return std::move(m_text);
    }

private:
    [[nodiscard]] bool beginsParagraph(const Utterance& said) const
    {
        if (said.speaker != m_speaker || !said.mark.empty()) return true;
        if (!said.speaker.empty()) return false;
        const std::size_t length = m_text.body.size() - m_began;
        return said.times.startMs >= m_endMs + pauseMs || length >= tooLong ||
               (length >= longEnough && endsSentence(m_text.body));
    }

    CueText m_text;
    CueLabels m_labels;
    std::string m_speaker;
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
