// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/text_reader.h"

namespace rd::exchange
{

/// The file as text: its body normalised, with the encoding and the letters that it does not know. Without
/// `encoding` it is found. Throws Refusal for an unknown encoding and for a file that is no text at all. The
/// format is left to the reader.
ImportedText decodedText(const InputFile& file, const std::optional<std::string>& encoding);

/// The first characters of the file, for recognising it by; empty when it is no text in any encoding.
std::string decodedStart(const InputFile& file);

}
