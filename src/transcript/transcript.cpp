// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/transcript.h"

namespace rd::transcript
{

std::string citedAs(const Transcript& transcript)
{
    if (transcript.author.empty() || transcript.year.empty()) return transcript.author;
    return transcript.author + ", " + transcript.year;
}

}
