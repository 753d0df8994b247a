// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/decoded_text.h"

#include "base/error.h"
#include "base/i18n.h"
#include "text/encoding.h"
#include "text/normalise.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

/// An unknown encoding is refused before the file has been looked at; the refusal then names the file.
text::Decoded decoded(const InputFile& file, const std::optional<std::string>& encoding)
{
    if (!encoding) return text::decode(file.bytes);
    try {
        return text::decodeAs(file.bytes, *encoding);
    } catch (const Refusal& refusal) {
        Complaint complaint = refusal.complaint();
        complaint.file = file.name;
        throw Refusal(complaint);
    }
}

/// "3, 12, 40, …": the lines in which something was replaced.
std::string replacedLines(const std::string& text)
{
    constexpr int most = 5;
    std::string lines;
    int line = 1;
    int told = 0;
    int last = 0;
    std::size_t counted = 0;
    for (auto at = text.find("\uFFFD"); at != std::string::npos; at = text.find("\uFFFD", at + 1)) {
        line += static_cast<int>(std::count(text.begin() + static_cast<std::ptrdiff_t>(counted),
                                            text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
        counted = at;
        if (line == last) continue;
        last = line;
        if (++told > most) return lines + ", …";
        lines += (lines.empty() ? "" : ", ") + std::to_string(line);
    }
    return lines;
}

std::string replacedSentence(const text::Decoded& decoded, const std::string& body)
{
    const std::string lines = replacedLines(body);
    return sayn("{n} character is unknown in {encoding} and became “\uFFFD” (line {lines}); perhaps the "
                "encoding is another one.",
                "{n} characters are unknown in {encoding} and became “\uFFFD” (lines {lines}); perhaps the "
                "encoding is another one.",
                decoded.replaced, fmt::arg("n", decoded.replaced), fmt::arg("encoding", decoded.encoding),
                fmt::arg("lines", lines));
}

}

ImportedText decodedText(const InputFile& file, const std::optional<std::string>& encoding)
{
    if (!encoding && text::looksBinary(file.bytes))
        throw Refusal({file.name, "", tr("This is no text but a file of another kind."),
                       tr("Import a file with the words of the interview, such as .txt, .docx, .odt, .vtt "
                          "or .html.")});
    const text::Decoded text = decoded(file, encoding);
    ImportedText result;
    result.body = text::withoutSoftHyphens(text::normalised(text.text));
    result.encoding = text.encoding;
    // Plain ASCII means the same in every encoding that is likely.
    result.encodingCertain = text.certain || text.encoding == "UTF-8";
    if (const auto empty = std::count(text.text.begin(), text.text.end(), '\0'); empty > 0)
        result.losses.push_back(sayn("{n} character without any meaning (NUL) was left out.",
                                     "{n} characters without any meaning (NUL) were left out.", empty,
                                     fmt::arg("n", empty)));
    if (text.replaced > 0) result.losses.push_back(replacedSentence(text, result.body));
    return result;
}

std::string decodedStart(const InputFile& file)
{
    constexpr std::size_t enough = 4096;
    if (text::looksBinary(file.bytes.substr(0, enough))) return {};
    return text::normalised(text::decode(file.bytes.substr(0, enough)).text);
}

}
