// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/txt/txt_reader.h"

#include "exchange/decoded_text.h"

namespace rd::exchange
{

ImportedText TxtReader::read(const InputFile& file, const std::optional<std::string>& encoding) const
{
    ImportedText result = decodedText(file, encoding);
    result.format = "txt";
    return result;
}

}
