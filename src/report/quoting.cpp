// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/quoting.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "text/fold.h"

#include <algorithm>

namespace rd::report
{

namespace
{

/// Of a copy to give away, in which a dot stands for each character.
bool wereLeftOut(std::string_view words)
{
    constexpr std::string_view dot = "·";
    bool any = false;
    for (std::size_t at = 0; at < words.size();) {
        const bool left = words.substr(at, dot.size()) == dot;
        if (!left && words[at] != ' ') return false;
        any = any || left;
        at += left ? dot.size() : 1;
    }
    return any;
}

}

analysis::Passage quotedPassage(const analysis::Snapshot& snapshot, analysis::Place place,
                                const WordsOf& words, Language language)
{
    analysis::Passage passage = analysis::describe(snapshot, place, language);
    passage.text = passage.quoteText.empty() ? words(passage.transcript, passage.span) : passage.quoteText;
    passage.text = text::trimmedText(passage.text);
    std::replace(passage.text.begin(), passage.text.end(), '\n', ' ');
    if (wereLeftOut(passage.text)) passage.text = tr("words left out");
    return passage;
}

std::string placeText(const analysis::Passage& passage)
{
    const bool literature = !passage.cited.empty();
    std::string text = literature ? passage.cited : passage.document;
    if (!literature && passage.turn > 0)
        text = say("{document}, turn {turn}", fmt::arg("document", passage.document),
                   fmt::arg("turn", passage.turn));
    if (passage.several && !literature)
        if (const std::string& who = passage.person.empty() ? passage.speaker : passage.person; !who.empty())
            text += ", " + who;
    if (passage.timeMs >= 0) text += ", " + recordingTime(passage.timeMs);
    if (!passage.page.empty()) text += ", " + say("p. {page}", fmt::arg("page", passage.page));
    return text;
}

}
