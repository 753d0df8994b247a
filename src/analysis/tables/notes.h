// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/tables/context.h"

namespace rd::analysis
{

/// Puts under the table what a reader must know to read its numbers: what was counted, whose codings, in
/// which turns, of which cases, how cases came into groups, and what could not be counted.
void addNotes(Context& context);

/// The groups that narrow down the whole table, by name, for the note.
void addNarrowingNote(Context& context, const Grouping& narrowed);
/// Which groups the table asks for that nobody is in, as after a value was renamed, and which values of the
/// attribute it does not show then. `every`: all its groups.
void addGoneGroupsNotes(Context& context, const transcript::Attribute& attribute, const Grouping& every);
/// That n is of those who were asked, and how many of others have codings all the same.
void addAskedNote(Context& context, Index theme, bool isAsked, std::uint32_t unasked);
/// That this cannot be told without a theme.
void addNoThemeAskedNote(Context& context);
/// At which moment the attribute was looked at, or between which two; nothing for one that was asked once.
void addMomentNote(Context& context, const transcript::Attribute& attribute);

}
