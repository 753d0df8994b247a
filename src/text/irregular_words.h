// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"

#include <span>
#include <string_view>

namespace rd::text
{

/// Verbs with the forms that no rule makes (helpen hielp hielpen geholpen), folded, the verb first, with
/// spaces between. A form that is a common word of its own may be left out (stal of stelen). Verbs with a
/// prefix stand here only where the verb without it does not.
std::span<const std::string_view> irregularVerbs(Language language);

/// Nouns and adjectives with theirs (kind kinderen; goed beter best), in the same way.
std::span<const std::string_view> irregularNominals(Language language);

}
