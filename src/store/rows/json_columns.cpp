// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rows/json_columns.h"

namespace rd::store
{

namespace
{

using nlohmann::json;

json parsed(const std::string& text)
{
    return json::parse(text, nullptr, false);
}

std::string stringAt(const json& object, const char* name)
{
    const auto found = object.find(name);
    return found == object.end() || !found->is_string() ? std::string() : found->get<std::string>();
}

Wording wordingOf(const json& object)
{
    return {stringAt(object, "nl"), stringAt(object, "en")};
}

}

std::string textOfStrings(const std::vector<std::string>& list)
{
    return list.empty() ? std::string() : json(list).dump();
}

std::vector<std::string> stringsOfText(const std::string& text)
{
    std::vector<std::string> list;
    const json array = parsed(text);
    if (array.is_array())
        for (const json& one : array)
            if (one.is_string()) list.push_back(one.get<std::string>());
    return list;
}

std::string textOfChoices(const std::vector<transcript::Choice>& choices)
{
    if (choices.empty()) return {};
    json array = json::array();
    for (const auto& choice : choices)
        array.push_back({{"value", choice.value}, {"nl", choice.label.nl}, {"en", choice.label.en}});
    return array.dump();
}

std::vector<transcript::Choice> choicesOfText(const std::string& text)
{
    std::vector<transcript::Choice> choices;
    const json array = parsed(text);
    if (array.is_array())
        for (const json& one : array)
            if (one.is_object()) choices.push_back({stringAt(one, "value"), wordingOf(one)});
    return choices;
}

std::string textOfExplanations(const std::map<CodeId, Wording>& explanations)
{
    if (explanations.empty()) return {};
    json object = json::object();
    for (const auto& [code, words] : explanations)
        object[code.uuid.toString()] = {{"nl", words.nl}, {"en", words.en}};
    return object.dump();
}

std::map<CodeId, Wording> explanationsOfText(const std::string& text)
{
    std::map<CodeId, Wording> explanations;
    const json object = parsed(text);
    if (!object.is_object()) return explanations;
    for (const auto& [key, words] : object.items())
        if (const auto uuid = Uuid::parse(key); uuid && words.is_object())
            explanations[CodeId{*uuid}] = wordingOf(words);
    return explanations;
}

std::string languageText(Language language)
{
    return std::string(languageCode(language));
}

Language languageOfText(const std::string& text)
{
    return languageFromCode(text).value_or(Language::dutch);
}

}
