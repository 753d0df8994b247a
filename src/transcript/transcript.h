// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"
#include "base/uuid.h"
#include "text/span.h"

#include <memory>
#include <optional>
#include <string>

namespace rd::transcript
{

/// Whether a text that was given to no case counts as a case of its own.
enum class CountedAlone {
    byKind, ///< An interview does, literature does not.
    yes,
    no
};
std::string countedAloneKey(CountedAlone counted); ///< "", "yes", "no".
/// Throws std::invalid_argument for any other key.
CountedAlone countedAloneFromKey(const std::string& key);

/// One interview (or another text that is coded). Its text is kept apart (TranscriptText) so that a project
/// with a thousand of them opens at once.
struct Transcript {
    TranscriptId id;
    std::string name; ///< The file's name without its ending, unless the user renamed it.
    CaseId caseId;    ///< Null: given to none; see countsAlone().
    Language language = Language::dutch;
    text::Offset length = 0;    ///< Code points of the text as it is shown.
    std::string sourceName;     ///< Name of the imported file.
    std::string sourceFormat;   ///< "txt", "docx", "odt", "rtf", "pdf", "html", "vtt", "srt".
    std::string sourceEncoding; ///< As decoded; empty for formats that say it themselves.
    std::string sourceSha256;   ///< Of the imported file's bytes, which the project keeps.
    double position = 0;        ///< Order in lists.
    bool deleted = false;
    std::string date; ///< When it was held, as 2026-03-01; empty: not told.
    /// The turn with which the topic part begins, in which is asked; what stands before it is the open part,
    /// in which a thing is named unasked. Null: not told, and the whole interview is open.
    TurnId topicsFrom = {};
    std::string author = {};      ///< Of literature, as it is cited: "Wampold"; empty: this is no literature.
    std::string year = {};        ///< "2015", "2015a".
    std::string audio = {};       ///< Where its recording is, a path or an address; it stays there.
    std::string audioKeeper = {}; ///< Who keeps the recording.
    CountedAlone counted = CountedAlone::byKind;
    TranscriptId joinedInto = {}; ///< Of one that was made one with another and so is deleted: that one.

    bool operator==(const Transcript&) const = default;
};

/// True when it counts as a case of its own as long as it is given to none.
bool countsAlone(const Transcript& transcript);

/// "Wampold, 2015"; empty for what is no literature.
std::string citedAs(const Transcript& transcript);

/// The text of a transcript as it was imported, for good: NFC, LF line ends. What is corrected stands in
/// TextEdit.
struct TranscriptText {
    TranscriptId id;
    std::string body;

    bool operator==(const TranscriptText&) const = default;
};

/// The file a transcript came from, as it was; found by its SHA-256.
struct SourceFile {
    std::string sha256;
    std::string name;
    std::string bytes;
};

}
