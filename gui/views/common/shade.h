// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace rd::gui
{

/// A colour as 0xRRGGBB, as codes keep it.
using Rgb = std::uint32_t;

/// `share` of `over` (0 to 1) and the rest of `under`.
Rgb blended(Rgb over, Rgb under, double share);

/// The contrast of two colours from 1 to 21: (lighter + 0.05) / (darker + 0.05) of the relative luminances.
/// Source: WCAG 2.1, success criterion 1.4.3.
double contrast(Rgb a, Rgb b);

/// What a reader needs between text and what is under it.
inline constexpr double readableContrast = 4.5;
/// What an eye needs between a bar and what is beside it (WCAG 2.1, 1.4.11).
inline constexpr double visibleContrast = 3;

/// As much of `color` over `paper`, up to `most` (0 to 1), as leaves both inks readable on it. `paper` itself
/// when an ink has less contrast than `least` on that too.
Rgb tint(Rgb color, Rgb paper, Rgb ink, Rgb softInk, double most = 0.45, double least = readableContrast);

/// The colour of what is marked, to be laid below the words with a share of markShare: as much of `color` as
/// leaves both inks readable where it lies over `paper`, a tint, or a mixture of two tints.
Rgb markTint(Rgb color, Rgb paper, Rgb ink, Rgb softInk);
inline constexpr double markShare = 0.7;

/// `color` moved towards `ink` as far as needed for a contrast of `least` with `paper`; `ink` when nothing
/// else has it.
Rgb asInk(Rgb color, Rgb paper, Rgb ink, double least = readableContrast);

/// An ink softer than `ink` that still has a contrast of at least 7 with `paper`, so that a tint stays
/// possible.
Rgb softer(Rgb ink, Rgb paper);

}
