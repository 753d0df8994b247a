// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/joined_code.h"

#include <utility>

namespace rd::codebook
{

namespace
{

/// Below what stands there, as a paragraph of its own.
void addText(std::string& to, const std::string& text)
{
    const bool said = ("\n" + to + "\n").find("\n" + text + "\n") != std::string::npos;
    if (text.empty() || said) return;
    to += (to.empty() ? "" : "\n") + text;
}

void addWording(Wording& to, const Wording& words)
{
    addText(to.nl, words.nl);
    addText(to.en, words.en);
}

}

void joinValue(std::string& stays, const std::string& goes, const std::string& column,
               std::vector<LeftOut>& leftOut)
{
    if (stays.empty())
        stays = goes;
    else if (!goes.empty() && goes != stays)
        leftOut.push_back({column, goes});
}

void joinWording(Wording& stays, const Wording& goes, const std::string& column,
                 std::vector<LeftOut>& leftOut)
{
    joinValue(stays.nl, goes.nl, column + "_nl", leftOut);
    joinValue(stays.en, goes.en, column + "_en", leftOut);
}

Code withDefinitionOf(Code stays, const Code& goes)
{
    addWording(stays.definition.meaning, goes.definition.meaning);
    addWording(stays.definition.whenToUse, goes.definition.whenToUse);
    addWording(stays.definition.whenNot, goes.definition.whenNot);
    addWording(stays.definition.example, goes.definition.example);
    addText(stays.source, goes.source);
    return stays;
}

JoinedCode joined(const Code& stays, const Code& goes)
{
    JoinedCode result{stays, {}};
    Code& code = result.code;
    joinWording(code.name, goes.name, "name", result.leftOut);
    joinWording(code.phrase, goes.phrase, "phrase", result.leftOut);
    joinValue(code.number, goes.number, "number", result.leftOut);
    joinValue(code.shortKey, goes.shortKey, "short_key", result.leftOut);
    code.ownTable = code.ownTable || goes.ownTable;
    code = withDefinitionOf(std::move(code), goes);
    if (code.origin == Origin::unsaid)
        code.origin = goes.origin;
    else if (goes.origin != Origin::unsaid && goes.origin != code.origin)
        result.leftOut.push_back({"origin", originKey(goes.origin)});
    if (code.isQualifier() && goes.isQualifier() && goes.counting != code.counting)
        result.leftOut.push_back({"counting", countingKey(goes.counting)});
    if (goes.color != code.color) result.leftOut.push_back({"color", colorText(goes.color)});
    return result;
}

}
