// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/refi/counted_text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rd::exchange::refi
{

/// A passage as the file has it: where, counted in whatever way, and what its name shows of its words.
struct CountedPassage {
    const CountedText* text;
    std::int64_t start;
    std::int64_t end;
    std::string_view name;
};

/// As many are looked at as tell for certain.
inline constexpr std::size_t mostPassagesLookedAt = 2000;

struct FoundModel {
    CountModel model;
    std::string note; ///< For the user, where another model than the program's own was taken, or none fits.
};

/// Who made a file, and how it counts where it says so.
struct Origin {
    std::string program;
    std::optional<CountModel> model;
};

/// The origin of a file of this program's own: other readers take all of it for a name.
std::string originText(const std::string& program, CountUnit unit);
Origin originIn(const std::string& written);

/// How the file counts: as its program is known to, unless the passages fit another way clearly better. They
/// fit when they say just what their names do, or else when they begin so, or else when they begin and end at
/// the edges of words.
FoundModel findModel(const std::vector<CountedPassage>& passages, const std::string& program);

/// The word for it in a sentence for the user.
std::string modelName(CountModel model);

}
