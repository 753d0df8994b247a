// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/text_reader.h"

namespace rd::exchange
{

/// A transcript in subtitles (.vtt, .srt), as programs for meetings and for speech recognition write them: a
/// line a turn, with its time and its speaker; see cue_speakers.h and cue_writer.h.
class SubtitleReader final : public TextReader
{
public:
    [[nodiscard]] std::vector<std::string> endings() const override { return {".vtt", ".srt"}; }
    [[nodiscard]] bool recognises(const InputFile& file) const override;
    [[nodiscard]] ImportedText read(const InputFile& file,
                                    const std::optional<std::string>& encoding) const override;
};

/// Makes of the words of a document that holds subtitles, as the older transcripts of Teams in Word do, what
/// the reader makes of a file of them; leaves others as they are. Throws as the reader does.
void readCuesWithin(ImportedText& text, const std::string& file);

}
