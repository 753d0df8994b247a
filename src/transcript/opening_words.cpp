// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/opening_words.h"

#include "text/fold.h"
#include "transcript/head_value.h"

#include <algorithm>
#include <array>

namespace rd::transcript
{

bool isOpeningWord(std::string_view word)
{
    static constexpr std::array<std::string_view, 153> words{
        "rust",         "observatie",   "observaties",   "samengevat", "kortgezegd", "aanwezig",
        "aanwezigen",   "observation",  "observations",  "quiet",      "rest",       "inshort",
        "overall",      "kortom",       "echt",          "eerlijk",    "resultaat",  "gevolg",
        "besluit",      "advies",       "vandaag",       "gisteren",   "morgen",     "soms",
        "altijd",       "nooit",        "verder",        "daarom",     "vervolgens", "eerst",
        "later",        "toen",         "dan",           "nu",         "ook",        "idem",
        "uiteindelijk", "eigenlijk",    "gewoon",        "misschien",  "natuurlijk", "nogmaals",
        "probleem",     "oplossing",    "feit",          "gedachte",   "anders",     "kijk",
        "luister",      "stilte",       "pauze",         "einde",      "begin",      "lachend",
        "gelach",       "maandag",      "dinsdag",       "woensdag",   "donderdag",  "vrijdag",
        "zaterdag",     "zondag",       "ochtend",       "middag",     "avond",      "nacht",
        "overdag",      "thuis",        "werk",          "anyway",     "honestly",   "result",
        "actually",     "basically",    "today",         "yesterday",  "tomorrow",   "finally",
        "first",        "second",       "third",         "last",       "then",       "now",
        "also",         "meaning",      "problem",       "solution",   "fact",       "point",
        "truth",        "maybe",        "sometimes",     "always",     "never",      "otherwise",
        "because",      "therefore",    "look",          "listen",     "silence",    "pause",
        "end",          "laughing",     "laughter",      "monday",     "tuesday",    "wednesday",
        "thursday",     "friday",       "saturday",      "sunday",     "morning",    "afternoon",
        "evening",      "night",        "home",          "work",       "januari",    "februari",
        "maart",        "juni",         "juli",          "september",  "oktober",    "november",
        "december",     "january",      "february",      "march",      "july",       "october",
        "voordeel",     "voordelen",    "nadeel",        "nadelen",    "pluspunt",   "pluspunten",
        "minpunt",      "minpunten",    "reden",         "doel",       "weekend",    "advantage",
        "advantages",   "disadvantage", "disadvantages", "benefit",    "benefits",   "drawback",
        "drawbacks",    "reason",       "goal"};
    return isGreeting(word) || std::find(words.begin(), words.end(), text::folded(word)) != words.end();
}

}
