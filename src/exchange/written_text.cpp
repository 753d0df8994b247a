// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/written_text.h"

#include "base/sha256.h"

namespace rd::exchange
{

namespace
{

constexpr std::string_view noteName = "RodeDraadWritten ";

}

std::string withWrittenLine(std::string text, const std::string& open, const std::string& close)
{
    if (!text.ends_with('\n')) text += '\n';
    return text + open + std::string(noteName) + sha256Hex(text) + close + "\n";
}

bool isTextAsWritten(std::string_view text)
{
    const auto note = text.rfind(noteName);
    const auto before = note == std::string_view::npos ? note : text.rfind('\n', note);
    if (before == std::string_view::npos || text.find('\n', note) != text.size() - 1) return false;
    const std::string digest = sha256Hex(text.substr(0, before + 1));
    return text.substr(note + noteName.size(), digest.size()) == digest;
}

}
