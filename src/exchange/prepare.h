// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/i18n.h"
#include "base/progress.h"
#include "transcript/transcript.h"
#include "transcript/turn.h"
#include "transcript/untaken_lines.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rd::exchange
{

/// A file made ready to become a transcript, to be looked at first: its parts are values that the caller may
/// change (name, language, roles) before it hands them to the history.
struct PreparedTranscript {
    /// With name (the file's without its ending, NFC), language, length and the source fields; without id,
    /// case and position.
    transcript::Transcript transcript;
    std::string body;
    std::vector<transcript::Speaker> speakers; ///< With ids and proposed roles, in order of first turn.
    std::vector<transcript::Turn> turns;       ///< With ids, numbered from 1.
    transcript::SourceFile source;             ///< The file's bytes, as they are.
    bool encodingCertain = true;               ///< See ImportedText.
    bool languageFound = false;                ///< False: the language is `otherwise`.
    std::vector<std::string> losses;           ///< See ImportedText.
    /// Speakers that only bold letters tell (bold_names.h), or only subtitles (cue_candidates.h).
    std::vector<std::string> knownLabels = {};
    /// Bold as they are, and nobody's name that is known.
    std::vector<transcript::UntakenLine> boldLeft = {};
    std::vector<std::size_t> headings = {}; ///< See ImportedText.
    std::vector<std::size_t> unnamed = {};  ///< See ImportedText.
    /// See speaker_doubts.h, heading_turns.h and unnamed_turns.h.
    std::vector<std::string> speakerDoubts = {};
};

/// Reads the file, finds language, speakers and turns. `encoding` as in readText(); `otherwise` is the
/// language when the text does not tell. Throws Refusal; nothing is written.
PreparedTranscript prepareTranscript(const std::filesystem::path& path,
                                     const std::optional<std::string>& encoding = {},
                                     Language otherwise = Language::dutch);

/// Finds the turns again where lines begin with these labels too, which somebody says are speakers', and with
/// none that are `refused`. The others keep their roles.
void recogniseAgain(PreparedTranscript& prepared, const std::vector<std::string>& labels,
                    const std::vector<std::string>& refused = {});

/// One of many files: what was read, or why it could not be.
struct PreparedFile {
    std::optional<PreparedTranscript> prepared;
    std::optional<Complaint> problem;
};

/// The same as prepareTranscript() for many files, with as many threads as the machine has cores; in the
/// order of `paths`. A file that cannot be read has its problem in its place, named without its folder.
/// Throws Cancelled.
std::vector<PreparedFile> prepareEach(const std::vector<std::filesystem::path>& paths,
                                      const std::optional<std::string>& encoding, Language otherwise,
                                      Progress& progress);

/// The same from bytes that are already read; a name that is no UTF-8 is mended.
PreparedTranscript prepareTranscriptOf(std::string bytes, const std::string& fileName,
                                       const std::optional<std::string>& encoding = {},
                                       Language otherwise = Language::dutch);

}
