// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/transcript.h"

#include <stdexcept>

namespace rd::transcript
{

std::string countedAloneKey(CountedAlone counted)
{
    switch (counted) {
    case CountedAlone::yes:
        return "yes";
    case CountedAlone::no:
        return "no";
    case CountedAlone::byKind:
        break;
    }
    return {};
}

CountedAlone countedAloneFromKey(const std::string& key)
{
    for (const CountedAlone counted : {CountedAlone::byKind, CountedAlone::yes, CountedAlone::no})
        if (countedAloneKey(counted) == key) return counted;
    throw std::invalid_argument("counted: " + key);
}

bool countsAlone(const Transcript& transcript)
{
    return transcript.counted == CountedAlone::yes ||
           (transcript.counted == CountedAlone::byKind && transcript.author.empty());
}

std::string citedAs(const Transcript& transcript)
{
    if (transcript.author.empty() || transcript.year.empty()) return transcript.author;
    return transcript.author + ", " + transcript.year;
}

}
