// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codebook/code.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace rd::codebook
{

/// All codes of a project, as a tree in the user's order. Deleted codes are kept and found by id, and are
/// left out of the tree. A code whose parent is deleted or unknown stands at the top. Copying is not cheap:
/// hand it on by reference. Never has cycles, see put().
class Codebook
{
public:
    Codebook() = default;
    Codebook(const Codebook& other) : m_codes(other.m_codes) {}
    Codebook(Codebook&&) = default;
    Codebook& operator=(const Codebook& other) { return *this = Codebook(other); }
    Codebook& operator=(Codebook&&) = default;
    ~Codebook() = default;

    /// Adds the code or replaces the one with its id. Where parents go round in a cycle (two copies may each
    /// have moved one code below the other) the code of it with the smallest id stands at the top.
    void put(const Code& code);

    /// Any code, deleted or not; null when unknown.
    [[nodiscard]] const Code* find(CodeId id) const;
    /// A code that is not deleted; null when there is none with that key.
    [[nodiscard]] const Code* byKey(std::string_view key) const;
    /// The codes that are not deleted and fit the word: the one with that key, else those of that name in
    /// either language (case and accents ignored), else those of that number. In the codebook's order.
    [[nodiscard]] std::vector<const Code*> called(std::string_view keyOrName) const;
    /// The code that `called` finds; null when it finds none or more than one.
    [[nodiscard]] const Code* lookUp(std::string_view keyOrName) const;

    /// Codes that are not deleted, in codebook order: each before the codes below it.
    [[nodiscard]] const std::vector<const Code*>& inOrder() const;
    /// Directly below `parent`, in order; the top for a null id. Qualifiers stand there like other codes.
    [[nodiscard]] const std::vector<const Code*>& children(CodeId parent) const;
    /// The code and all below it, in codebook order.
    [[nodiscard]] std::vector<const Code*> withDescendants(CodeId id) const;
    /// The codes whose rows a table of `theme` shows: all below it, except codes with a table of their own
    /// and what is below those. Without `theme` itself.
    [[nodiscard]] std::vector<const Code*> rowsOf(CodeId theme) const;
    /// Codes that have a table: themes and codes with `ownTable`, in codebook order; no qualifiers.
    [[nodiscard]] std::vector<const Code*> themes() const;
    [[nodiscard]] std::vector<const Code*> qualifiers() const;
    /// From the top to the code itself.
    [[nodiscard]] std::vector<const Code*> pathTo(CodeId id) const;
    /// The theme in whose table the code stands: the nearest code above it (or itself) that has a table; null
    /// for a qualifier or a top-level code that is no theme.
    [[nodiscard]] const Code* themeOf(CodeId id) const;
    /// 0 for a code at the top.
    [[nodiscard]] int depth(CodeId id) const;
    [[nodiscard]] bool isBelow(CodeId code, CodeId ancestor) const; ///< False for the code itself.
    /// Follows mergedInto to the code that now stands for `id`.
    [[nodiscard]] CodeId resolved(CodeId id) const;
    /// A key that no code has, deleted or not, made from a name: "Toont hoop" → "toont_hoop", "toont_hoop_2"
    /// …
    [[nodiscard]] std::string freeKey(std::string_view name) const;
    /// All, deleted ones too, in no order.
    [[nodiscard]] const std::unordered_map<CodeId, Code>& all() const { return m_codes; }

private:
    struct Tree {
        bool stale = true;
        std::vector<const Code*> order;
        std::unordered_map<CodeId, std::vector<const Code*>> children;
        std::unordered_map<std::string, const Code*> byKey;
    };
    const Tree& tree() const;
    [[nodiscard]] CodeId shownParent(const Code& code) const;
    void append(Tree& tree, CodeId parent) const;

    std::unordered_map<CodeId, Code> m_codes;
    mutable Tree m_tree;
};

}
