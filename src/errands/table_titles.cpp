// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/table_titles.h"

#include "analysis/count.h"

namespace rd::errands
{

namespace
{

/// In one of the languages: a proposed title is kept as it was proposed, for both.
bool isProposed(const analysis::Snapshot& snapshot, const coding::TableDefinition& table, Language language)
{
    return !table.title.in(language).empty() && table.title.nl == table.title.en &&
           table.title.nl == analysis::proposedTitle(snapshot, table, language);
}

}

Wording titleAfter(const analysis::Snapshot& snapshot, const coding::TableDefinition& before,
                   const coding::TableDefinition& after)
{
    for (const Language language : {Language::dutch, Language::english})
        if (after.title == before.title && isProposed(snapshot, before, language))
            return Wording::both(analysis::proposedTitle(snapshot, after, language));
    return after.title;
}

}
