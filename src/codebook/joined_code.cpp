// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/joined_code.h"

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

/// Takes over what is not there; gives the column in which something else stands.
void fill(std::string& to, const std::string& other, const std::string& column, JoinedCode& joined)
{
    if (to.empty())
        to = other;
    else if (!other.empty() && other != to)
        joined.leftOut.push_back({column, other});
}

void fillWording(Wording& to, const Wording& other, const std::string& column, JoinedCode& joined)
{
    fill(to.nl, other.nl, column + "_nl", joined);
    fill(to.en, other.en, column + "_en", joined);
}

}

JoinedCode joined(const Code& stays, const Code& goes)
{
    JoinedCode result{stays, {}};
    Code& code = result.code;
    fillWording(code.name, goes.name, "name", result);
    fillWording(code.phrase, goes.phrase, "phrase", result);
    fill(code.number, goes.number, "number", result);
    addWording(code.definition.meaning, goes.definition.meaning);
    addWording(code.definition.whenToUse, goes.definition.whenToUse);
    addWording(code.definition.whenNot, goes.definition.whenNot);
    addWording(code.definition.example, goes.definition.example);
    addText(code.source, goes.source);
    if (code.origin == Origin::unsaid)
        code.origin = goes.origin;
    else if (goes.origin != Origin::unsaid && goes.origin != code.origin)
        result.leftOut.push_back({"origin", originKey(goes.origin)});
    if (goes.color != code.color) result.leftOut.push_back({"color", colorText(goes.color)});
    return result;
}

}
