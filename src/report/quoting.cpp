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

/// With the name of a speaker with which the line begins in square brackets, as "[INT] How?"; the line as it
/// is without one.
std::string withSpeaker(std::string_view line, const std::vector<std::string>& speakers)
{
    for (const std::string& speaker : speakers)
        if (!speaker.empty() && line.starts_with(speaker + ":")) {
            const auto words = line.find_first_not_of(" \t", speaker.size() + 1);
            return "[" + speaker + "] " +
                   std::string(words == std::string_view::npos ? "" : line.substr(words));
        }
    return std::string(line);
}

/// Those that say something.
std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        if (end > from) lines.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return lines;
}

/// What is quoted names who says it elsewhere.
std::string withoutLabel(const std::string& text, const std::string& speaker)
{
    if (speaker.empty() || !text.starts_with(speaker + ":")) return text;
    const auto words = text.find_first_not_of(" \t\n", speaker.size() + 1);
    return words == std::string::npos ? text : text.substr(words);
}

/// A passage of several turns as a conversation, that begins with the words of the first speaker; one of a
/// single turn without its label.
std::string asDialogue(const std::string& text, const std::string& first,
                       const std::vector<std::string>& speakers)
{
    std::string dialogue;
    bool several = false;
    for (const std::string& line : linesOf(text)) {
        const std::string said = withSpeaker(line, speakers);
        const bool begins = dialogue.empty();
        several = several || (!begins && said != line);
        if (begins && said == line && !first.empty()) dialogue = "[" + first + "] ";
        dialogue += (begins ? "" : "\n") + said;
    }
    return several ? dialogue : withoutLabel(text, first);
}

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
    if (passage.quoteText.empty())
        passage.text =
            asDialogue(passage.text, passage.speaker, snapshot.chunk(place.transcript).speakerLabels);
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
