// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace rd::exchange
{

/// What the number format of a cell does to its number, as far as it changes what it says.
struct NumberShape {
    enum class Kind { general, fixed, percent, date, time, dateTime, elapsed };

    Kind kind = Kind::general;
    int decimals = 0; ///< Of fixed and percent.
    int digits = 0;   ///< Of fixed: at least so many before the point (00042).

    bool operator==(const NumberShape&) const = default;
};

/// By the number of the format (ECMA-376, 18.8.30) and, from 164 on, its code: "0.00", "dd/mm/yyyy" … A code
/// that is not understood is general.
NumberShape shapeOf(int format, const std::string& code);

/// The number as it is shown: 2026-03-01, 14:30, 45%, 3.14; with a point, without thousands, as at most 15
/// digits. Days count from 1900, or from 1904. A number that is no date stays a number.
std::string shownNumber(double value, NumberShape shape, bool from1904);

}
