// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/foreign_project/imported_project.h"

#include "base/sha256.h"
#include "text/language.h"
#include "text/offset_map.h"
#include "transcript/turn_recogniser.h"

namespace rd::exchange
{

Uuid idFrom(std::string_view words)
{
    return Uuid::parse(std::string_view(sha256Hex(words)).substr(0, 32)).value_or(Uuid());
}

Uuid momentId(AttributeId attribute, std::string_view moment)
{
    return moment.empty() ? attribute.uuid
                          : idFrom("variable " + attribute.uuid.toString() + std::string(moment));
}

void complete(ImportedTranscript& made, Language otherwise)
{
    transcript::Transcript& transcript = made.transcript;
    transcript.length = text::codePointCount(made.body);
    transcript.language = text::detectLanguage(made.body).value_or(otherwise);
    auto recognised = transcript::TurnRecogniser(made.body).recognise();
    made.speakers = std::move(recognised.speakers);
    made.turns = std::move(recognised.turns);
    for (transcript::Speaker& speaker : made.speakers) speaker.transcript = transcript.id;
    for (transcript::Turn& turn : made.turns) turn.transcript = transcript.id;
}

}
