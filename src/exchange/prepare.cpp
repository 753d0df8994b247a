// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/prepare.h"

#include "base/sha256.h"
#include "exchange/bold_names.h"
#include "exchange/heading_turns.h"
#include "exchange/program_lines.h"
#include "exchange/reader.h"
#include "exchange/speaker_doubts.h"
#include "exchange/unnamed_turns.h"
#include "text/fold.h"
#include "text/language.h"
#include "text/normalise.h"
#include "text/offset_map.h"
#include "transcript/label_words.h"
#include "transcript/turn_recogniser.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

/// The file's name without its ending (that of "interview 3.1" is none), in the form in which names are
/// compared (macOS writes them decomposed).
std::string transcriptName(const std::string& fileName)
{
    const std::filesystem::path path(fileName);
    const auto known = readableEndings();
    const bool ends =
        std::find(known.begin(), known.end(), text::folded(path.extension().string())) != known.end();
    return text::normalised((ends ? path.stem() : path.filename()).string());
}

/// Those of bold names that nobody has been found to speak by, among the lines that were not taken.
void addLeft(transcript::RecognisedTurns& recognised, const std::vector<transcript::UntakenLine>& left)
{
    for (const transcript::UntakenLine& line : left) {
        const bool known = std::any_of(
            recognised.speakers.begin(), recognised.speakers.end(), [&](const transcript::Speaker& speaker) {
                return transcript::labelKey(speaker.label) == transcript::labelKey(line.label);
            });
        const auto later =
            std::find_if(recognised.untaken.begin(), recognised.untaken.end(),
                         [&](const transcript::UntakenLine& other) { return other.number >= line.number; });
        const bool told = later != recognised.untaken.end() && later->number == line.number;
        if (!known && !told) recognised.untaken.insert(later, line);
    }
}

void takeTurns(PreparedTranscript& prepared, transcript::RecognisedTurns recognised)
{
    addLeft(recognised, prepared.boldLeft);
    const auto headings = leaveOutHeadings(prepared.body, prepared.headings, recognised);
    const auto unnamed = setUnnamedApart(prepared.body, prepared.unnamed, recognised);
    const auto programs = leaveOutProgramLines(prepared.body, recognised);
    prepared.speakerDoubts = speakerDoubts(recognised);
    prepared.speakerDoubts.insert(prepared.speakerDoubts.end(), programs.begin(), programs.end());
    prepared.speakerDoubts.insert(prepared.speakerDoubts.end(), unnamed.begin(), unnamed.end());
    prepared.speakerDoubts.insert(prepared.speakerDoubts.end(), headings.begin(), headings.end());
    prepared.speakers = std::move(recognised.speakers);
    prepared.turns = std::move(recognised.turns);
}

}

PreparedTranscript prepareTranscriptOf(std::string bytes, const std::string& fileName,
                                       const std::optional<std::string>& encoding, Language otherwise)
{
    const std::string name = text::normalised(fileName);
    ImportedText text = readTextOf(bytes, name, encoding);
    PreparedTranscript result;
    result.knownLabels = std::move(text.speakers);
    auto recognised = transcript::TurnRecogniser(text.body, result.knownLabels).recognise();
    std::vector<std::string> boldNames;
    if (recognised.speakers.empty()) {
        BoldNames bold = boldNamesIn(text.body, text.boldStarts);
        boldNames = std::move(bold.names);
        result.boldLeft = std::move(bold.left);
    }
    if (!boldNames.empty()) {
        result.knownLabels.insert(result.knownLabels.end(), boldNames.begin(), boldNames.end());
        recognised = transcript::TurnRecogniser(text.body, result.knownLabels).recognise();
    }
    const auto language = text::detectLanguage(text.body);
    auto& transcript = result.transcript;
    transcript.name = transcriptName(name);
    transcript.language = language.value_or(otherwise);
    transcript.length = text::codePointCount(text.body);
    transcript.sourceName = name;
    transcript.sourceFormat = text.format;
    transcript.sourceEncoding = text.encoding;
    transcript.sourceSha256 = sha256Hex(bytes);
    result.languageFound = language.has_value();
    result.encodingCertain = text.encodingCertain;
    result.losses = std::move(text.losses);
    result.headings = std::move(text.headings);
    result.unnamed = std::move(text.unnamed);
    result.body = std::move(text.body);
    takeTurns(result, std::move(recognised));
    result.source = {transcript.sourceSha256, name, std::move(bytes)};
    return result;
}

void recogniseAgain(PreparedTranscript& prepared, const std::vector<std::string>& labels,
                    const std::vector<std::string>& refused)
{
    std::vector<std::string> given = labels;
    given.insert(given.end(), prepared.knownLabels.begin(), prepared.knownLabels.end());
    auto recognised = transcript::TurnRecogniser(prepared.body, given, refused).recognise();
    for (transcript::Speaker& speaker : recognised.speakers)
        for (const transcript::Speaker& before : prepared.speakers)
            if (transcript::labelKey(before.label) == transcript::labelKey(speaker.label))
                speaker.role = before.role;
    takeTurns(prepared, std::move(recognised));
}

PreparedTranscript prepareTranscript(const std::filesystem::path& path,
                                     const std::optional<std::string>& encoding, Language otherwise)
{
    return prepareTranscriptOf(readTextFile(path), path.filename().string(), encoding, otherwise);
}

}
