// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/text_reader.h"

namespace rd::exchange
{

/// The text of a web page: what a browser shows, a line a block, tables with a tab between cells and a line a
/// row; without menus, scripts and what stands in its head. Nothing is fetched.
class HtmlReader final : public TextReader
{
public:
    [[nodiscard]] std::vector<std::string> endings() const override { return {".html", ".htm", ".xhtml"}; }
    /// A page by how it begins; a part of one, which begins with any tag, by its name.
    [[nodiscard]] bool recognises(const InputFile& file) const override;
    /// `encoding` goes before what the page says of its own.
    [[nodiscard]] ImportedText read(const InputFile& file,
                                    const std::optional<std::string>& encoding) const override;
};

}
