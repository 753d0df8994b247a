// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"
#include "base/wording.h"

#include <cstdint>
#include <string>

namespace rd::codebook
{

enum class CodeLevel { theme, factor, qualifier };

/// How codings that carry a qualifier count. Apart: in the theme's rows of that qualifier and not in its
/// ordinary rows (not done). Along: in both (positive, negative).
enum class QualifierCounting { apart, along };

/// Where a code comes from: unsaid, theory and literature (deductive), or the interviews (inductive).
enum class Origin { unsaid, literature, interviews };

/// What a code means, in the parts that a coder needs.
struct Definition {
    Wording meaning;
    Wording whenToUse;
    Wording whenNot;
    Wording example;

    bool operator==(const Definition&) const = default;
    [[nodiscard]] bool empty() const
    {
        return meaning.empty() && whenToUse.empty() && whenNot.empty() && example.empty();
    }
};

/// A label of the codebook: a theme, a factor below it (or deeper), or a qualifier that crosses themes.
struct Code {
    CodeId id;
    std::string key; ///< Kept for good, whatever the code is called: `code` in every CSV and JSON.
    CodeId parent;   ///< Null for a code at the top.
    CodeLevel level = CodeLevel::factor;
    Wording name;
    Wording phrase; ///< Completes the theme's lead-in; `name` where empty. Of a theme: the lead-in itself.
    std::string number; ///< The label's own number ("6"); does not follow from its place.
    Definition definition;
    std::uint32_t color = 0xBBBBBB; ///< 0xRRGGBB
    std::string shortKey;           ///< One key that codes the selection ("h"); empty for none.
    bool codable = true;            ///< False for a code that only groups others.
    bool ownTable = false;          ///< Below another code, but its codes stand in a table of their own.
    QualifierCounting counting = QualifierCounting::apart; ///< Of a qualifier.
    CodeId poleOf; ///< The positive factor whose opposite this is (not listening → listens), or null.
    Origin origin = Origin::unsaid;
    std::string source;  ///< Where it was taken from, e.g. an author and year.
    CodeId mergedInto;   ///< Set, with `deleted`, when it was merged into another code.
    double position = 0; ///< Order among siblings; equal positions by id.
    bool deleted = false;

    bool operator==(const Code&) const = default;
    [[nodiscard]] bool isTheme() const { return level == CodeLevel::theme; }
    [[nodiscard]] bool isQualifier() const { return level == CodeLevel::qualifier; }
    /// What a row of a table says: the phrase, else the name, else the key; a name in that language before a
    /// phrase in the other.
    [[nodiscard]] const std::string& rowText(Language language) const
    {
        const bool named = name.has(language) && !phrase.has(language);
        return isTheme() || phrase.empty() || named ? shownName(language) : phrase.in(language);
    }
    [[nodiscard]] const std::string& shownName(Language language) const
    {
        return name.empty() ? key : name.in(language);
    }
};

std::string codeLevelKey(CodeLevel level);           ///< "theme", "factor", "qualifier"
std::string countingKey(QualifierCounting counting); ///< "apart", "along"
std::string originKey(Origin origin);                ///< "", "literature", "interviews"
CodeLevel codeLevelFromKey(const std::string& key);
QualifierCounting countingFromKey(const std::string& key);
Origin originFromKey(const std::string& key);
/// "#RRGGBB"
std::string colorText(std::uint32_t color);
/// Reads "#RRGGBB", "RRGGBB" or "#RGB"; false leaves `color` as it was.
bool parseColor(const std::string& text, std::uint32_t& color);

}
