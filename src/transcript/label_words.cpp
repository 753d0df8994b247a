// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/label_words.h"

#include "text/fold.h"

#include <algorithm>
#include <array>
#include <span>

namespace rd::transcript
{

namespace
{

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 26> interviewers{"onderzoeker",
                                                        "onderzoekster",
                                                        "onderzoekers",
                                                        "interviewer",
                                                        "interviewster",
                                                        "interviewers",
                                                        "int",
                                                        "intv",
                                                        "interv",
                                                        "researcher",
                                                        "moderator",
                                                        "gespreksleider",
                                                        "gespreksleidster",
                                                        "facilitator",
                                                        "vragensteller",
                                                        "vragenstelster",
                                                        "interviewleider",
                                                        "cointerviewer",
                                                        "co-interviewer",
                                                        "comoderator",
                                                        "co-moderator",
                                                        "cofacilitator",
                                                        "co-facilitator",
                                                        "tweedeinterviewer",
                                                        "secondinterviewer",
                                                        "iv"};

constexpr std::array<std::string_view, 18> respondents{
    "respondent",   "respondente", "resp",       "geinterviewde", "interviewee",   "deelnemer",
    "deelneemster", "participant", "client",     "clienten",      "clientsysteem", "patient",
    "speaker",      "spreker",     "spreekster", "informant",     "interviewde",   "part"};

constexpr std::array<std::string_view, 17> others{
    "tolk",      "interpreter",  "observator", "observer",   "onbekend",     "unknown",
    "onbekende", "unidentified", "notulist",   "notuliste",  "notulant",     "notulante",
    "scribe",    "minutetaker",  "notetaker",  "note-taker", "verslaglegger"};

constexpr std::array<std::string_view, 15> allOfThem{
    "allen",     "iedereen", "allemaal",  "beide", "beiden",   "allebei",  "alletwee", "samen",
    "meerderen", "all",      "everybody", "both",  "together", "everyone", "several"};

constexpr std::array<std::string_view, 44> weakRespondents{
    "r",          "p",       "a",         "man",        "vrouw",      "moeder",     "vader",
    "zoon",       "dochter", "kind",      "partner",    "woman",      "mother",     "father",
    "husband",    "wife",    "son",       "daughter",   "child",      "antwoord",   "answer",
    "leerling",   "docent",  "leraar",    "lerares",    "student",    "teacher",    "pupil",
    "oma",        "opa",     "zus",       "broer",      "sister",     "brother",    "hulpverlener",
    "begeleider", "coach",   "therapeut", "counsellor", "echtgenoot", "echtgenote", "jongen",
    "meisje",     "ouder"};

/// Best guess first.
constexpr std::array<std::string_view, 6> weakInterviewers{"i", "q", "question", "vraag", "v", "o"};

constexpr std::array<std::string_view, 49> neverLabels{
    "letop",        "bijvoorbeeld", "nb",          "ps",        "noot",       "opmerking",    "conclusie",
    "samenvatting", "dus",          "note",        "eg",        "forexample", "namely",       "namelijk",
    "teweten",      "citaat",       "quote",       "voorbeeld", "example",    "remark",       "summary",
    "http",         "https",        "www",         "bron",      "source",     "zie",          "see",
    "cc",           "re",           "aan",         "van",       "to",         "from",         "betreft",
    "stap",         "step",         "punt",        "figuur",    "figure",     "tabel",        "table",
    "thema",        "theme",        "toelichting", "uitleg",    "warning",    "waarschuwing", "bijlage"};

constexpr std::array<std::string_view, 67> headWords{"datum",
                                                     "date",
                                                     "plaats",
                                                     "place",
                                                     "locatie",
                                                     "location",
                                                     "duur",
                                                     "duration",
                                                     "tijd",
                                                     "time",
                                                     "tel",
                                                     "telefoon",
                                                     "email",
                                                     "adres",
                                                     "address",
                                                     "onderwerp",
                                                     "leeftijd",
                                                     "age",
                                                     "geslacht",
                                                     "gender",
                                                     "naam",
                                                     "name",
                                                     "opname",
                                                     "recording",
                                                     "transcript",
                                                     "transcriptie",
                                                     "project",
                                                     "bestand",
                                                     "file",
                                                     "versie",
                                                     "version",
                                                     "beroep",
                                                     "opleiding",
                                                     "functie",
                                                     "interview",
                                                     "setting",
                                                     "transcribed",
                                                     "transcribent",
                                                     "rol",
                                                     "role",
                                                     "cohort",
                                                     "casus",
                                                     "case",
                                                     "organisatie",
                                                     "organisation",
                                                     "organization",
                                                     "afdeling",
                                                     "afgenomendoor",
                                                     "sector",
                                                     "status",
                                                     "audiobestand",
                                                     "audiofile",
                                                     "audio",
                                                     "mediafile",
                                                     "bestandsnaam",
                                                     "filename",
                                                     "taal",
                                                     "language",
                                                     "model",
                                                     "lengte",
                                                     "opnamedatum",
                                                     "opnameduur",
                                                     "getranscribeerd",
                                                     "getranscribeerddoor",
                                                     "getranscribeerdmet",
                                                     "transcribedby",
                                                     "transcribedwith"};

constexpr std::array<std::string_view, 9> softHeads{"groep",  "group", "gezin", "family", "familie",
                                                    "school", "team",  "klas",  "class"};

bool in(Words words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The word of a numbered label: "respondent" of "respondent4", "r" of "r61".
std::string_view withoutNumber(std::string_view key)
{
    while (!key.empty() &&
           ((key.back() >= '0' && key.back() <= '9') || key.back() == '-' || key.back() == '#'))
        key.remove_suffix(1);
    return key;
}

/// "Respondent A", "Interviewer Els": the key begins with a word of five letters or more that says it.
bool beginsWithOne(Words words, std::string_view key)
{
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return word.size() >= 5 && key.starts_with(word); });
}

/// A single capital or letter with a number, as transcripts use for people.
bool isInitial(std::string_view word)
{
    return word.size() == 1 && word[0] >= 'a' && word[0] <= 'z';
}

}

LabelMeaning meaningOf(const std::string& key, bool nameLike)
{
    const std::string_view word = withoutNumber(key);
    if (in(neverLabels, key) || in(neverLabels, word)) return {LabelWord::never, Role::other, 0};
    if (in(headWords, key) || in(headWords, word)) return {LabelWord::headWord, Role::other, 0};
    if (in(softHeads, key)) return {LabelWord::softHead, Role::respondent, 0};
    if (in(interviewers, word)) return {LabelWord::role, Role::interviewer, 0};
    if (in(respondents, word)) return {LabelWord::role, Role::respondent, 0};
    if (in(others, word) || in(allOfThem, word)) return {LabelWord::weakRole, Role::other, 0};
    const auto guess = std::find(weakInterviewers.begin(), weakInterviewers.end(), word);
    if (guess != weakInterviewers.end())
        return {LabelWord::weakRole, Role::respondent,
                static_cast<int>(guess - weakInterviewers.begin()) + 1};
    if (in(weakRespondents, word) || isInitial(word)) return {LabelWord::weakRole, Role::respondent, 0};
    if (!nameLike) return {};
    if (beginsWithOne(interviewers, key)) return {LabelWord::role, Role::interviewer, 0};
    if (beginsWithOne(respondents, key)) return {LabelWord::role, Role::respondent, 0};
    return {};
}

bool namesAll(std::string_view label)
{
    return in(allOfThem, labelKey(label));
}

std::string labelKey(std::string_view label)
{
    std::string key = text::folded(label);
    std::erase_if(key, [](char c) { return c == '.' || c == ' ' || c == '\t' || c == '*' || c == '_'; });
    return key;
}

}
