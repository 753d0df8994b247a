// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"
#include "coding/table_definition.h"
#include "transcript/case.h"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <vector>

namespace rd::store
{

/// Lists and maps inside one column, as JSON text; ids as lower-case UUIDs. Text that is no such JSON (a
/// damaged or foreign value) reads as empty.

std::string textOfStrings(const std::vector<std::string>& list);
std::vector<std::string> stringsOfText(const std::string& text);
std::string textOfChoices(const std::vector<transcript::Choice>& choices);
std::vector<transcript::Choice> choicesOfText(const std::string& text);
std::string textOfExplanations(const std::map<CodeId, Wording>& explanations);
std::map<CodeId, Wording> explanationsOfText(const std::string& text);
std::string languageText(Language language);
Language languageOfText(const std::string& text);

template <class AnyId>
std::string textOfIds(const std::vector<AnyId>& ids)
{
    std::vector<std::string> list;
    for (const AnyId& id : ids) list.push_back(id.uuid.toString());
    return textOfStrings(list);
}

template <class AnyId>
std::vector<AnyId> idsOfText(const std::string& text)
{
    std::vector<AnyId> ids;
    for (const std::string& one : stringsOfText(text))
        if (const auto uuid = Uuid::parse(one)) ids.push_back(AnyId{*uuid});
    return ids;
}

}
