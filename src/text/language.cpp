// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/language.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <array>

namespace rd::text
{

/// Bytes from the start of a text that tell its language; more of them only take longer.
constexpr std::size_t enough = 20000;

std::optional<Language> detectLanguage(std::string_view utf8)
{
    const auto length = static_cast<int>(std::min<std::size_t>(utf8.size(), enough));
    const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percents{};
    std::array<double, 3> scores{};
    int textBytes = 0;
    bool reliable = false;
    CLD2::ExtDetectLanguageSummary(utf8.data(), length, true, &hints, 0, languages.data(), percents.data(),
                                   scores.data(), nullptr, &textBytes, &reliable);
    if (!reliable || percents[0] < 50) return std::nullopt;
    if (languages[0] == CLD2::DUTCH) return Language::dutch;
    if (languages[0] == CLD2::ENGLISH) return Language::english;
    return std::nullopt;
}

}
