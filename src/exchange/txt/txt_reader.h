// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/text_reader.h"

namespace rd::exchange
{

/// Plain text, in the encoding that text/encoding.h finds or that the user names. A UTF-8 text with LF line
/// ends and composed letters is kept byte for byte.
class TxtReader final : public TextReader
{
public:
    [[nodiscard]] std::vector<std::string> endings() const override { return {".txt", ".text", ".md"}; }
    [[nodiscard]] bool recognises(const InputFile&) const override { return true; }
    [[nodiscard]] ImportedText read(const InputFile& file,
                                    const std::optional<std::string>& encoding) const override;
};

}
