// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "merge/joiner.h"
#include "merge/joining.h"
#include "merge/words.h"
#include "text/names.h"

#include <algorithm>

namespace rd::merge
{

using codebook::LeftOut;
using transcript::Attribute;
using transcript::Choice;
using transcript::Speaker;
using transcript::Transcript;

/// What ours lacks of a thing that is found to be the same in both is taken over, then and not again; what
/// theirs says otherwise is told then.

void Joiner::fillCase(CaseId ours, const transcript::Case& theirs)
{
    transcript::Case value = *m_now.cases.find(ours);
    addBelow(value.remark, theirs.remark);
    change(*m_now.cases.find(ours), value);
}

namespace
{

void noteOther(std::vector<LeftOut>& other, const std::string& column, const std::string& here,
               const std::string& there)
{
    if (!there.empty() && there != here) other.push_back({column, there});
}

void noteOther(std::vector<LeftOut>& other, const std::string& column, const Wording& here,
               const Wording& there)
{
    noteOther(other, column + "_nl", here.in(Language::dutch), there.nl);
    noteOther(other, column + "_en", here.in(Language::english), there.en);
}

/// As it is shown.
Wording labelOf(const Choice& choice)
{
    return choice.label.empty() ? Wording::both(choice.value) : choice.label;
}

/// As in the form of attributes.
std::string inForm(const Choice& choice)
{
    const Wording label = labelOf(choice);
    const std::string& english = label.in(Language::english);
    const std::string dutch = choice.value + "=" + label.in(Language::dutch);
    return english == label.in(Language::dutch) ? dutch : dutch + "|" + english;
}

/// A value stands once, as it is called here.
void joinChoice(std::vector<Choice>& choices, const Choice& more, std::vector<LeftOut>& other)
{
    const auto known = std::find_if(choices.begin(), choices.end(),
                                    [&](const Choice& choice) { return choice.value == more.value; });
    if (known == choices.end()) return choices.push_back(more);
    std::vector<LeftOut> labels;
    noteOther(labels, "choices", labelOf(*known), more.label);
    if (!labels.empty()) other.push_back({"choices", inForm(more)});
}

}

void Joiner::fillAttribute(AttributeId ours, const Attribute& theirs)
{
    Attribute value = *m_now.cases.find(ours);
    std::vector<LeftOut> other;
    noteOther(other, "name", value.name.empty() ? Wording::both(value.key) : value.name, theirs.name);
    noteOther(other, "all_label", value.allLabel, theirs.allLabel);
    for (const std::string& moment : theirs.moments) addMissing(value.moments, moment);
    for (const Choice& choice : theirs.choices) joinChoice(value.choices, choice, other);
    change(*m_now.cases.find(ours), value);
    tellStays("attribute-differs",
              say("The attribute “{key}” is in both and stays as it is here.", fmt::arg("key", value.key)),
              other);
}

namespace
{

std::string yesOrNo(bool yes)
{
    return yes ? tr("yes") : tr("no");
}

std::string languageName(Language language)
{
    return language == Language::dutch ? tr("Dutch") : tr("English");
}

/// What is not filled in where it lacks: it says what a text is.
std::vector<LeftOut> otherKind(const Transcript& ours, const Transcript& theirs)
{
    std::vector<LeftOut> other;
    if (ours.language != theirs.language) other.push_back({"language", languageName(theirs.language)});
    noteOther(other, "author", ours.author, theirs.author);
    noteOther(other, "year", ours.year, theirs.year);
    if (!ours.caseId && countsAlone(ours) != countsAlone(theirs))
        other.push_back({"counted", yesOrNo(countsAlone(theirs))});
    return other;
}

}

void Joiner::fillTranscript(TranscriptId ours, const Transcript& theirs)
{
    Transcript value = *m_now.transcripts.find(ours);
    const CaseId caseThere = mapped(theirs.caseId);
    if (!value.caseId) value.caseId = caseThere;
    std::vector<LeftOut> other = otherKind(value, theirs);
    noteTopics(value, theirs, other);
    codebook::joinValue(value.date, theirs.date, "date", other);
    codebook::joinValue(value.audio, theirs.audio, "audio", other);
    codebook::joinValue(value.audioKeeper, theirs.audioKeeper, "audio_keeper", other);
    change(*m_now.transcripts.find(ours), value);
    tellStays("transcript-differs",
              say("The transcript “{transcript}” is in both and stays as it is here.",
                  fmt::arg("transcript", value.name)),
              other);
    tellSpeakers(value, theirs.id);
    m_casesThere.emplace_back(ours, caseThere);
}

/// Where the topic part begins there, by our turns.
void Joiner::noteTopics(const Transcript& ours, const Transcript& theirs, std::vector<LeftOut>& other) const
{
    if (!theirs.topicsFrom) return;
    const TurnId there = turnFor(theirs.id, theirs.topicsFrom);
    if (there == ours.topicsFrom) return;
    for (const transcript::Turn& turn : m_now.transcripts.turnsOf(ours.id))
        if (turn.id == there)
            other.push_back({"topics_from", say("turn {number}", fmt::arg("number", turn.number))});
}

/// When all transcripts came, so that it is known which cases have none.
void Joiner::tellOtherCases()
{
    for (const auto& [transcript, caseThere] : m_casesThere)
        tellOtherCase(*m_now.transcripts.find(transcript), caseThere);
}

void Joiner::tellOtherCase(const Transcript& ours, CaseId caseThere)
{
    if (!caseThere || ours.caseId == caseThere) return;
    const std::string here = m_now.cases.find(ours.caseId)->name;
    const std::string there = m_now.cases.find(caseThere)->name;
    const std::string told =
        say("“{transcript}” is in the case “{here}” here and in “{there}” there; “{here}” "
            "stays.",
            fmt::arg("transcript", ours.name), fmt::arg("here", here), fmt::arg("there", there));
    const std::string alone = cameWithoutTranscript(caseThere, here);
    find("case-differs", alone.empty() ? told : told + " " + alone);
}

/// Nothing where it has a transcript, or was here already.
std::string Joiner::cameWithoutTranscript(CaseId caseThere, const std::string& here) const
{
    const auto isIt = [&](const history::Row& row) {
        const auto* value = std::get_if<transcript::Case>(&row);
        return value != nullptr && value->id == caseThere;
    };
    const bool isNew = std::any_of(m_taken.rows.begin(), m_taken.rows.end(), isIt);
    if (!isNew || !m_now.transcripts.ofCase(caseThere).empty()) return {};
    const std::string there = m_now.cases.find(caseThere)->name;
    std::vector<std::string> people;
    for (const auto* one : m_now.cases.respondentsOf(caseThere)) people.push_back(one->name);
    if (people.empty())
        return say("“{there}” came in without a transcript and counts in n: make it one with “{here}”, or "
                   "delete it.",
                   fmt::arg("there", there), fmt::arg("here", here));
    return say("“{there}” came in without a transcript, with the respondents {people}, and counts in n: make "
               "it one with “{here}”, or delete it.",
               fmt::arg("there", there), fmt::arg("people", text::quotedList(people)),
               fmt::arg("here", here));
}

/// Who speaks goes by the label before the turns.
void Joiner::tellSpeakers(const Transcript& ours, TranscriptId theirs)
{
    const auto here = m_now.transcripts.speakersOf(ours.id);
    for (const Speaker* speaker : m_theirs.state.transcripts.speakersOf(theirs)) {
        const auto known = std::find_if(here.begin(), here.end(),
                                        [&](const Speaker* one) { return one->label == speaker->label; });
        if (known == here.end()) continue;
        std::vector<LeftOut> other;
        if ((*known)->role != speaker->role) other.push_back({"role", roleName(speaker->role)});
        const RespondentId person = mapped(speaker->respondent);
        if (person && person != (*known)->respondent)
            other.push_back({"respondent", m_now.cases.find(person)->name});
        tellStays("speaker-differs",
                  say("The speaker “{label}” of “{transcript}” is in both and stays as it is here.",
                      fmt::arg("label", speaker->label), fmt::arg("transcript", ours.name)),
                  other);
    }
}

}
