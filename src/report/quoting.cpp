// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/quoting.h"

#include "base/i18n.h"
#include "text/fold.h"

#include <algorithm>

namespace rd::report
{

analysis::Passage quotedPassage(const analysis::Snapshot& snapshot, analysis::Place place,
                                const WordsOf& words, Language language)
{
    analysis::Passage passage = analysis::describe(snapshot, place, language);
    passage.text = passage.quoteText.empty() ? words(passage.transcript, passage.span) : passage.quoteText;
    passage.text = text::trimmedText(passage.text);
    std::replace(passage.text.begin(), passage.text.end(), '\n', ' ');
    return passage;
}

std::string placeText(const analysis::Passage& passage)
{
    if (passage.turn == 0) return passage.document;
    return say("{document}, turn {turn}", fmt::arg("document", passage.document),
               fmt::arg("turn", passage.turn));
}

}
