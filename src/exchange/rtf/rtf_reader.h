// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/text_reader.h"

namespace rd::exchange
{

/// The text of a document in RTF, as Word, LibreOffice, WordPad, TextEdit and transcription programs write
/// it: a line a paragraph, tables with a tab between cells and a line a row, notes in brackets, tracked
/// changes as accepted, without hidden words.
class RtfReader final : public TextReader
{
public:
    [[nodiscard]] std::vector<std::string> endings() const override { return {".rtf"}; }
    [[nodiscard]] bool recognises(const InputFile& file) const override;
    [[nodiscard]] ImportedText read(const InputFile& file,
                                    const std::optional<std::string>& encoding) const override;
};

}
