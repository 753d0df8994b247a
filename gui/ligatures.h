// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rd::gui
{

/// Has every letter drawn by itself, in all fonts, also where a font has one sign for "ffi". To be called
/// before the toolkit starts: fonts that are in use already stay as they are.
void writeWithoutLigatures();

}
