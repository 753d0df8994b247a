// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codebook/codebook.h"

#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace rd::gui
{

/// A line of the codebook's tree: a code, or (with a null code) the heading above the qualifiers.
struct CodeNode {
    CodeId code;
    CodeNode* parent = nullptr; ///< Null at the top.
    std::vector<CodeNode*> children;
    bool fits = true; ///< It fits the filter itself, and does not only stand above a code that does.

    [[nodiscard]] bool isHeading() const { return code.isNull(); }
};

/// The codebook as its tree is shown: themes, factors and deeper, then a heading with the qualifiers below
/// it. Nodes stay where they are in memory until the tree is built anew.
class CodeTree
{
public:
    /// Codes that fit the filter, and those above them; an empty filter leaves all in.
    void build(const codebook::Codebook& codebook, std::string_view filter);

    [[nodiscard]] const std::vector<CodeNode*>& top() const { return m_top; }
    [[nodiscard]] CodeNode* find(CodeId code) const;
    /// Whether the node is one of it as it was built last; it may be one that is gone.
    [[nodiscard]] bool holds(const CodeNode* node) const { return m_held.contains(node); }
    [[nodiscard]] CodeNode* heading() const
    {
        return m_heading.get();
    } ///< Null when there are no qualifiers.
    /// The first code, from the top, that fits the filter; null when none does.
    [[nodiscard]] CodeNode* firstFitting() const;

private:
    CodeNode* add(CodeId code, CodeNode* parent, bool fits);
    bool addFitting(const codebook::Codebook& codebook, const codebook::Code& code, std::string_view folded,
                    CodeNode* parent);

    std::unordered_map<CodeId, std::unique_ptr<CodeNode>> m_nodes;
    std::unordered_set<const CodeNode*> m_held;
    std::unique_ptr<CodeNode> m_heading;
    std::vector<CodeNode*> m_top;
};

/// True when the code's name in either language, its key, number or short key holds the folded text. With
/// several words each must be found in one of them.
bool fitsFilter(const codebook::Code& code, std::string_view folded);

enum class DropPlace { before, into, after };

/// Where a code that is dropped on another comes to stand.
struct CodePlace {
    CodeId parent;
    CodeId before; ///< Null: last.

    bool operator==(const CodePlace&) const = default;
};
/// Nothing when the code cannot go there: on itself or below itself, or a qualifier among codes and the other
/// way round. A drop on the heading (`target` null) is a place last among the qualifiers.
std::optional<CodePlace> placeFor(const codebook::Codebook& codebook, CodeId dropped, CodeId target,
                                  DropPlace where);
/// One place up (`by` -1) or down (1) among its siblings; nothing at the end.
std::optional<CodePlace> placeBeside(const codebook::Codebook& codebook, CodeId code, int by);

}
