// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/subtitles/cue_speakers.h"

#include "exchange/subtitles/cue_candidates.h"
#include "exchange/subtitles/cue_names.h"
#include "exchange/subtitles/cue_times.h"
#include "text/fold.h"
#include "transcript/speaker_labels.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace rd::exchange
{

namespace
{

using transcript::LabelPlace;

/// "- " or ">> " at the start of a line; `line` then begins behind it.
std::string takeMark(std::string_view& line)
{
    std::size_t length = 0;
    while (line.substr(length).starts_with('>')) ++length;
    const bool arrows = length >= 2;
    if (!arrows) length = line.starts_with('-') ? 1 : 0;
    if (line.starts_with("\u2013") || line.starts_with("\u2014")) length = 3;
    const std::string_view rest = line.substr(std::min(length, line.size()));
    // What is left of a broken word, or "-5", is no dialogue.
    if (length == 0 || rest.empty() || (!arrows && rest[0] >= '0' && rest[0] <= '9') || rest[0] == '-' ||
        rest[0] == '>')
        return {};
    const std::string mark = std::string(line.substr(0, length)) + " ";
    line = rest.substr(std::min(rest.find_first_not_of(' '), rest.size()));
    return line.empty() ? std::string() : mark;
}

/// "SPEAKER_00: ja" for "[SPEAKER_00]: ja"; other brackets, as in "[lacht] ja", stay.
std::string withOpenLabel(std::string_view words)
{
    const std::size_t close = words.starts_with('[') ? words.find(']') : std::string_view::npos;
    if (close == std::string_view::npos) return std::string(words);
    const std::string_view label = words.substr(1, close - 1);
    std::string_view rest = words.substr(close + 1);
    const std::string folded = text::folded(label);
    const bool numbered = folded.starts_with("speaker") || folded.starts_with("spreker");
    if (!rest.starts_with(':') && !numbered) return std::string(words);
    if (rest.starts_with(':')) rest.remove_prefix(1);
    return std::string(label) + ":" + (rest.starts_with(' ') ? "" : " ") + std::string(rest);
}

/// Some programs write the name twice: "<v Jan>Jan: ja".
std::string withoutLabel(const std::string& words, const std::string& voice)
{
    return words.starts_with(voice + ": ") ? words.substr(voice.size() + 2) : words;
}

bool mayBeLabelled(const std::string& words)
{
    const auto line = transcript::readSpeakerLine(words);
    return line && line->place == LabelPlace::colon && line->shape != transcript::LabelShape::plain;
}

/// Parts the lines of subtitles into utterances.
class Parter
{
public:
    std::vector<Utterance> part(const std::vector<Cue>& cues)
    {
        for (const Cue& cue : cues) {
            m_times = cue.times;
            m_first = true;
            for (const CueLine& line : cue.lines) addLine(line);
        }
        return std::move(m_utterances);
    }

private:
    void addLine(const CueLine& line)
    {
        if (!line.voice.empty()) {
            add({m_times, line.voice, "", withoutLabel(line.words, line.voice), false, {}, false});
            return;
        }
        std::string_view rest = line.words;
        while (!rest.empty()) {
            const std::size_t next = std::min(rest.find(" >>", 1), rest.size());
            std::string_view piece = rest.substr(0, next);
            rest.remove_prefix(std::min(next + 1, rest.size()));
            const std::string mark = takeMark(piece);
            add({m_times, "", mark, withOpenLabel(piece), false, {}, false});
        }
    }

    /// The second line of a subtitle goes on with the first, unless it says that another one begins.
    void add(Utterance said)
    {
        const bool goesOn = !m_first && said.mark.empty() && said.speaker == m_utterances.back().speaker &&
                            (!said.speaker.empty() || !mayBeLabelled(said.words));
        if (goesOn)
            m_utterances.back().words += " " + said.words;
        else
            m_utterances.push_back(std::move(said));
        m_first = false;
    }

    std::vector<Utterance> m_utterances;
    CueTimes m_times;
    bool m_first = true;
};

/// Those with no name yet.
std::vector<Utterance*> unnamedOf(std::vector<Utterance>& utterances)
{
    std::vector<Utterance*> unnamed;
    for (Utterance& said : utterances)
        if (said.speaker.empty()) unnamed.push_back(&said);
    return unnamed;
}

void name(Utterance& said, const std::string& label, std::string words)
{
    said.speaker = label;
    said.mark.clear();
    said.words = std::move(words);
    said.named = true;
}

/// Names those whose label begins several subtitles, by the label as it was first written.
void readKnownLabels(const std::vector<Utterance*>& unnamed)
{
    std::vector<std::string> words;
    std::vector<std::string_view> said;
    for (const Utterance* one : unnamed) words.push_back(one->words);
    said.assign(words.begin(), words.end());
    const std::vector<CueCandidate> candidates = cueCandidates(said);
    std::map<std::string, std::string> labels;
    for (std::size_t i = 0; i < unnamed.size(); ++i) {
        const CueCandidate& candidate = candidates[i];
        if (candidate.known)
            name(*unnamed[i], labels.emplace(candidate.key, candidate.label).first->second, candidate.words);
        else
            unnamed[i]->doubted = candidate.label;
        unnamed[i]->told = candidate.told;
    }
}

/// Names those whose label stands before their words. The times before the lines tell the recogniser that all
/// of them are beginnings.
void readLabels(std::vector<Utterance>& utterances)
{
    readKnownLabels(unnamedOf(utterances));
    // Those that are known stand there as well, as others are known by whom they alternate with.
    std::string body;
    std::vector<std::size_t> starts;
    std::vector<Utterance*> spoken;
    for (Utterance& said : utterances) {
        if (!said.speaker.empty() && !said.named) continue;
        starts.push_back(body.size());
        spoken.push_back(&said);
        body +=
            timeMark(said.times.startMs) + " " + (said.named ? said.speaker + ": " : "") + said.words + "\n";
    }
    std::vector<std::string_view> lines;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : body.size();
        lines.push_back(std::string_view(body).substr(starts[i], end - starts[i] - 1));
    }
    const transcript::SpeakerLabels labels(body, lines);
    for (const auto& labelled : labels.speakerLines()) {
        Utterance& said = *spoken[labelled.line];
        if (labelled.parts.place != LabelPlace::colon || said.named) continue;
        const std::string words(lines[labelled.line].substr(labelled.parts.textStart));
        name(said, labels.groups()[labelled.group].label, words);
        said.doubted.clear();
    }
}

}

std::vector<Utterance> speakersOf(std::vector<Cue> cues)
{
    readNameLines(cues);
    std::vector<Utterance> utterances = Parter().part(cues);
    const bool voices = std::any_of(utterances.begin(), utterances.end(),
                                    [](const Utterance& said) { return !said.speaker.empty(); });
    readLabels(utterances);
    std::string speaker;
    for (Utterance& said : utterances) {
        if (said.speaker.empty() && said.mark.empty() && !voices) said.speaker = speaker;
        speaker = said.speaker;
    }
    std::erase_if(utterances, [](const Utterance& said) { return said.words.empty(); });
    return utterances;
}

}
