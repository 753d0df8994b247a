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

Placement wordsOfKept(const coding::Foreign& part)
{
    const auto content = nlohmann::json::parse(part.content, nullptr, false);
    const auto said = [&](const char* key) {
        const bool isThere = content.is_object() && content.contains(key) && content[key].is_string();
        return isThere ? content[key].get<std::string>() : std::string();
    };
    Placement words;
    words.code = part.name;
    words.coder = said("coder");
    words.memo = said("memo");
    words.there = said("passage");
    return words;
}

bool isKeptApart(const coding::Foreign& part)
{
    return !part.deleted && part.format == keptFormat && part.kind == codingKind;
}

}
