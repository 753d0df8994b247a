// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/text_reader.h"

namespace rd::exchange
{

/// The text of a PDF that holds words and not only pictures of them: lines joined to paragraphs, words that
/// lines broke mended, heads and feet of pages left out. A PDF says nothing of all this, so it is a guess,
/// and the losses say so.
class PdfReader final : public TextReader
{
public:
    [[nodiscard]] std::vector<std::string> endings() const override { return {".pdf"}; }
    [[nodiscard]] bool recognises(const InputFile& file) const override;
    [[nodiscard]] ImportedText read(const InputFile& file,
                                    const std::optional<std::string>& encoding) const override;
};

}
