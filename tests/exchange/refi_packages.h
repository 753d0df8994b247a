// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/zip_builder.h"

#include <string>

/// Small REFI-QDA files, put together from words.
namespace rd::test::refi
{

inline const std::string head = R"(<?xml version="1.0" encoding="utf-8"?>)";
inline const std::string code =
    R"(<Code guid="11111111-1111-4111-8111-111111111111" name="luistert" isCodable="true"/>)";
inline const std::string guid = "22222222-2222-4222-8222-222222222222";

/// A passage with the one code of the project.
inline std::string selection(int number, int start, int end, const std::string& name)
{
    const std::string last = std::to_string(100000000000 + number);
    return R"(<PlainTextSelection guid="33333333-3333-4333-8333-)" + last + R"(" name=")" + name +
           R"(" startPosition=")" + std::to_string(start) + R"(" endPosition=")" + std::to_string(end) +
           R"("><Coding guid="44444444-4444-4444-8444-)" + last +
           R"("><CodeRef targetGUID="11111111-1111-4111-8111-111111111111"/></Coding></PlainTextSelection>)";
}

/// A project of one text, “gesprek” in sources/a.txt.
inline std::string project(const std::string& selections, const std::string& origin = "proef",
                           const std::string& more = "")
{
    return head + R"(<Project xmlns="urn:QDA-XML:project:1.0" name="p" origin=")" + origin +
           R"("><CodeBook><Codes>)" + code + R"(</Codes></CodeBook><Sources><TextSource guid=")" + guid +
           R"(" name="gesprek" plainTextPath="internal://a.txt">)" + selections + "</TextSource></Sources>" +
           more + "</Project>";
}

inline std::string packed(const std::string& xml, const std::string& text)
{
    return makeZip({{"project.qde", xml}, {"sources/a.txt", text}});
}

}
