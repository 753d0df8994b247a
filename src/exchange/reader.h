// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rd::exchange
{

/// A file, and the text in it, may be this large; longer ones are refused before they are read.
constexpr std::uintmax_t fileLimit = 64ULL << 20U;

/// Bold words at the start of a line of a text.
struct BoldStart {
    std::size_t at = 0; ///< Byte in the body where they begin.
    std::string words;
};

/// What a file says, ready to be stored.
struct ImportedText {
    std::string body;            ///< Normalised (text/normalise.h), and more than white space.
    std::string format;          ///< "txt", "docx", "odt", "rtf", "pdf", "html", "vtt", "srt".
    std::string encoding;        ///< As decoded; empty for formats that say it themselves.
    bool encodingCertain = true; ///< False: worth showing to the user, who may name another.
    /// What the file has and the text has not, or has in another place: whole sentences for the user.
    std::vector<std::string> losses;
    /// Of paragraphs in documents; what is left of the text's looks, since names of speakers may be told by
    /// it.
    std::vector<BoldStart> boldStarts = {};
    /// Numbers, from 1, of the lines that the document has as headings.
    std::vector<std::size_t> headings = {};
    /// Numbers, from 1, of lines that nobody is named for, where the file names speakers.
    std::vector<std::size_t> unnamed = {};
    /// Labels that are speakers', which the text alone does not show.
    std::vector<std::string> speakers = {};
};

/// The text of a file, by the reader that knows it: by content first, then by the ending of `name`, which is
/// the name that refusals use. `encoding` (any name that ICU knows) is for text, subtitles and web pages, and
/// is ignored by formats that say it themselves. Throws Refusal, with what to do, for everything that is no
/// text of words: an empty or damaged file, a format that is not read, a bomb. Asks nothing, writes nothing;
/// may be called from several threads.
ImportedText readTextOf(std::string_view bytes, const std::string& name,
                        const std::optional<std::string>& encoding = {});

/// The same for a file on disk, at most `fileLimit` bytes.
ImportedText readText(const std::filesystem::path& path, const std::optional<std::string>& encoding = {});

/// The bytes of such a file. Throws Refusal when it is missing, unreadable, empty or over the limit.
std::string readTextFile(const std::filesystem::path& path);

/// The endings to offer when choosing files, with their point: ".docx", ".odt", ".html" …
std::vector<std::string> readableEndings();

}
