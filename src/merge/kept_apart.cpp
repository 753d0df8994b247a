// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/kept_apart.h"

#include <nlohmann/json.hpp>

namespace rd::merge
{

namespace
{

constexpr const char* codingKind = "coding";

}

coding::Foreign keptApart(CodingId theirs, TranscriptId ours, const std::string& codeKey,
                          const Placement& words)
{
    coding::Foreign kept;
    kept.id = ForeignId{theirs.uuid};
    kept.format = keptFormat;
    kept.kind = codingKind;
    kept.subject = ours.uuid;
    kept.name = words.code;
    const nlohmann::json content{
        {"code", codeKey}, {"coder", words.coder}, {"memo", words.memo}, {"passage", words.there}};
    kept.content = content.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return kept;
}

bool isKeptApart(const coding::Foreign& part)
{
    return !part.deleted && part.format == keptFormat && part.kind == codingKind;
}

}
