// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/dictionary.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rd::text
{

/// What stands before a Dutch verb and apart from it in a sentence: op(bellen), op(ge)beld.
std::span<const std::string_view> looseDutchPrefixes();
/// Before a verb whose participle has no ge-: ver(tellen), verteld.
std::span<const std::string_view> tiedDutchPrefixes();

/// The infinitives of which a folded word is a form by the rules of regular verbs: stem, -t, -te/-de,
/// -ten/-den, ge-…-t/-d, -end. An infinitive counts only if the dictionary knows it, and knows it as a verb:
/// by a form that no noun has (luistert, wachtte). The infinitive itself is not among its forms.
std::vector<std::string> regularDutchInfinitives(const std::string& word, const Dictionary& dictionary);

}
