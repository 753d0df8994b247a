// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/promise.h"

#include "text/normalise.h"
#include "text/offset_map.h"
#include "transcript/turn_recogniser.h"

#include <cstdio>
#include <cstdlib>

namespace rd::fuzz
{

void demand(bool kept, const char* promise)
{
    if (kept) return;
    std::fprintf(stderr, "Broken: %s\n", promise);
    std::abort();
}

namespace
{

void demandTurnsInside(const std::string& body)
{
    const text::Offset length = text::codePointCount(body);
    text::Offset from = 0;
    int number = 0;
    for (const transcript::Turn& turn : transcript::TurnRecogniser(body).recognise().turns) {
        demand(turn.span.fits(length), "a turn lies inside the text");
        demand(turn.span.start >= from, "turns follow one another");
        demand(turn.number == ++number, "turns are numbered from 1");
        from = turn.span.end;
    }
}

}

void demandTextOrRefusal(std::string_view bytes, const char* name)
{
    readOrRefuse([&] {
        const exchange::ImportedText text = exchange::readTextOf(bytes, name);
        demand(text::isValidUtf8(text.body), "a text is valid UTF-8");
        demand(text::normalised(text.body) == text.body, "a text is normalised");
        demand(!text.body.empty(), "a text is more than nothing");
        demandTurnsInside(text.body);
    });
}

}
