// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/turn.h"
#include "transcript/untaken_lines.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rd::transcript
{

/// Who speaks where in a text. Speakers have ids and proposed roles, in order of their first turn; turns have
/// ids, name their speaker, and are numbered from 1. `transcript` is left null in both.
struct RecognisedTurns {
    std::vector<Speaker> speakers;
    std::vector<Turn> turns;
    std::vector<UntakenLine> untaken;
    /// Lines of turns whose label says how something is said ("R (lacht)"), which counts among the words.
    std::vector<UntakenLine> remarks = {};
    /// Lines of turns that hold another one's label behind a sentence ("I: Hoe woont u? R: Goed.").
    std::vector<UntakenLine> joined = {};
    bool oneSided = false; ///< A long text in which only interviewers speak, or one while others may as well.
    /// What stands before a colon there and is nobody's label, what comes most first.
    std::vector<std::string> leftLabels = {};
};

/// Finds speakers and turns in a stored (normalised) text, which it only reads; spans are in code points.
///
/// A turn begins at a line that begins with a speaker's label, and runs to the next such line; a time mark
/// before the label, on its line or on a line of its own, belongs to it. Text before the first label (a
/// title, "Datum: …") belongs to no turn. What looks like a label counts as one when it is a word for a role
/// ("Onderzoeker", "R1"), a name that comes back ("Jansen, Piet" too), a name that speaks once where every
/// line is a turn, or what alternates with one who speaks
/// ("de heer Bos"); "Let op:", "om 10:30" and a sentence with a colon do not. What looks like one and was not
/// taken is told.
///
/// In a text without any label each paragraph but the lines above the interview is a turn without speaker, so
/// that a report can name its number; with the time of a mark at its start. "Interviewer: Anna Bos" is a line
/// above the interview too where no interviewer says anything.
///
/// Roles: interviewer by the label's word, else the one who asks clearly most; others are respondents, but
/// "Interpreter", "All" and the like are `other`.
class TurnRecogniser
{
public:
    /// `given` are labels that somebody says are speakers': where lines begin with one, it is; `refused` are
    /// said to be none, and lines that begin with one are told.
    explicit TurnRecogniser(std::string_view body, std::vector<std::string> given = {},
                            std::vector<std::string> refused = {})
        : m_body(body), m_given(std::move(given)), m_refused(std::move(refused))
    {
    }
    [[nodiscard]] RecognisedTurns recognise() const;

private:
    std::string_view m_body;
    std::vector<std::string> m_given;
    std::vector<std::string> m_refused;
};

}
