// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/subtitles/subtitle_reader.h"

#include "exchange/decoded_text.h"
#include "exchange/package/zip_package.h"
#include "exchange/subtitles/cue_lines.h"
#include "exchange/subtitles/cue_markup.h"
#include "exchange/subtitles/cue_speakers.h"
#include "exchange/subtitles/cue_writer.h"
#include "exchange/subtitles/rolling_cues.h"
#include "text/normalise.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

/// Every line and every change of speaker takes memory; a day of talking has a tenth of these.
void checkCount(const std::string& text, const std::string& file)
{
    constexpr std::ptrdiff_t most = 1'000'000;
    if (std::count_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '>'; }) > most)
        refuseTooLarge(file);
}

void readCuesOf(ImportedText& result, const std::string& file)
{
    checkCount(result.body, file);
    Losses losses;
    std::vector<Cue> cues;
    for (const RawCue& cue : readCues(result.body, file, losses)) cues.push_back(withoutMarkup(cue));
    writeOnce(cues, losses);
    CueText text = writeUtterances(speakersOf(std::move(cues)));
    result.body = text::normalised(text.body);
    result.speakers = std::move(text.speakers);
    result.unnamed = std::move(text.unnamed);
    for (std::string& sentence : text.losses) result.losses.push_back(std::move(sentence));
    for (std::string& sentence : losses.sentences()) result.losses.push_back(std::move(sentence));
}

}

bool SubtitleReader::recognises(const InputFile& file) const
{
    const std::string start = decodedStart(file);
    return beginsAsVtt(start) || beginsWithCue(start);
}

ImportedText SubtitleReader::read(const InputFile& file, const std::optional<std::string>& encoding) const
{
    ImportedText result = decodedText(file, encoding);
    result.format = beginsAsVtt(result.body) ? "vtt" : "srt";
    readCuesOf(result, file.name);
    return result;
}

void readCuesWithin(ImportedText& text, const std::string& file)
{
    if (beginsWithCue(text.body)) readCuesOf(text, file);
}

}
