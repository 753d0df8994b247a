// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/json/project_json.h"

#include <cstdint>

namespace rd::exchange
{

/// What the parts of a project's JSON are made of; for this folder only.

inline Json wordingJson(const Wording& words)
{
    return {{"nl", words.nl}, {"en", words.en}};
}

/// An id, or null where there is none.
inline Json idJson(const Uuid& id)
{
    return id.isNull() ? Json(nullptr) : Json(id.toString());
}
template <class Tag>
Json idJson(Id<Tag> id)
{
    return idJson(id.uuid);
}

/// "2026-03-01T13:05:09.123Z", or null for 0.
Json timeJson(std::int64_t ms);
/// The code's key, of one that was merged that of the code it went into; null where there is none.
Json codeKeyJson(const codebook::Codebook& codebook, CodeId id);

Json codebookJson(const codebook::Codebook& codebook);
Json attributesJson(const transcript::Cases& cases);
/// Cases with their respondents, and the values of both.
Json casesJson(const transcript::Cases& cases);
/// Transcripts with speakers, turns and, where they are asked for, texts.
Json transcriptsJson(const ProjectJsonInput& input);
Json codingsJson(const ProjectJsonInput& input);
Json memosJson(const history::State& state);

}
