// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/codebook/code_tree.h"

#include "text/fold.h"

#include <algorithm>
#include <sstream>

namespace rd::gui
{

bool fitsFilter(const codebook::Code& code, std::string_view folded)
{
    const std::string all = text::folded(code.name.nl + " \n" + code.name.en + " \n" + code.key) + " \n" +
                            text::folded(code.number + " \n" + code.shortKey);
    std::istringstream words{std::string(folded)};
    for (std::string word; words >> word;)
        if (all.find(word) == std::string::npos) return false;
    return true;
}

void CodeTree::build(const codebook::Codebook& codebook, std::string_view filter)
{
    m_nodes.clear();
    m_held.clear();
    m_top.clear();
    m_heading.reset();
    const std::string folded = text::folded(filter);
    for (const codebook::Code* code : codebook.children(CodeId{}))
        if (!code->isQualifier()) addFitting(codebook, *code, folded, nullptr);
    for (const codebook::Code* code : codebook.qualifiers()) {
        if (!fitsFilter(*code, folded)) continue;
        if (!m_heading) m_heading = std::make_unique<CodeNode>();
        add(code->id, m_heading.get(), true);
    }
    if (m_heading) m_top.push_back(m_heading.get());
    m_held.insert(m_heading.get());
    for (const auto& [code, node] : m_nodes) m_held.insert(node.get());
}

CodeNode* CodeTree::add(CodeId code, CodeNode* parent, bool fits)
{
    auto& node = m_nodes[code];
    node = std::make_unique<CodeNode>(CodeNode{code, parent, {}, fits});
    (parent == nullptr ? m_top : parent->children).push_back(node.get());
    return node.get();
}

bool CodeTree::addFitting(const codebook::Codebook& codebook, const codebook::Code& code,
                          std::string_view folded, CodeNode* parent)
{
    const bool fits = fitsFilter(code, folded);
    CodeNode* node = add(code.id, parent, fits);
    bool any = fits;
    for (const codebook::Code* child : codebook.children(code.id))
        if (!child->isQualifier()) any = addFitting(codebook, *child, folded, node) || any;
    if (any) return true;
    (parent == nullptr ? m_top : parent->children).pop_back();
    m_nodes.erase(code.id);
    return false;
}

CodeNode* CodeTree::find(CodeId code) const
{
    const auto found = m_nodes.find(code);
    return found == m_nodes.end() ? nullptr : found->second.get();
}

CodeNode* CodeTree::firstFitting() const
{
    std::vector<CodeNode*> waiting(m_top.rbegin(), m_top.rend());
    while (!waiting.empty()) {
        CodeNode* node = waiting.back();
        waiting.pop_back();
        if (node->fits && !node->isHeading()) return node;
        waiting.insert(waiting.end(), node->children.rbegin(), node->children.rend());
    }
    return nullptr;
}

namespace
{

std::vector<const codebook::Code*> siblings(const codebook::Codebook& codebook, const codebook::Code& code)
{
    if (code.isQualifier()) return codebook.qualifiers();
    auto list = codebook.children(codebook.depth(code.id) == 0 ? CodeId{} : code.parent);
    std::erase_if(list, [](const codebook::Code* sibling) { return sibling->isQualifier(); });
    return list;
}

/// The id of the sibling `by` places on; null past the end.
CodeId neighbour(const codebook::Codebook& codebook, const codebook::Code& code, std::ptrdiff_t by)
{
    const auto list = siblings(codebook, code);
    const auto here = std::find(list.begin(), list.end(), &code);
    const std::ptrdiff_t wanted = here - list.begin() + by;
    if (wanted < 0 || wanted >= std::ssize(list)) return {};
    return list[static_cast<std::size_t>(wanted)]->id;
}

CodeId parentOf(const codebook::Codebook& codebook, const codebook::Code& code)
{
    return codebook.depth(code.id) == 0 ? CodeId{} : code.parent;
}

}

std::optional<CodePlace> placeFor(const codebook::Codebook& codebook, CodeId dropped, CodeId target,
                                  DropPlace where)
{
    const codebook::Code* code = codebook.find(dropped);
    if (code == nullptr || dropped == target) return {};
    if (!target)
        return code->isQualifier() ? std::optional(CodePlace{parentOf(codebook, *code), {}}) : std::nullopt;
    const codebook::Code* on = codebook.find(target);
    if (on == nullptr || on->isQualifier() != code->isQualifier() || codebook.isBelow(target, dropped))
        return {};
    if (where == DropPlace::into && !code->isQualifier()) return CodePlace{target, {}};
    const CodeId before = where == DropPlace::before ? target : neighbour(codebook, *on, 1);
    if (before == dropped) return CodePlace{parentOf(codebook, *on), neighbour(codebook, *code, 1)};
    return CodePlace{parentOf(codebook, *on), before};
}

std::optional<CodePlace> placeBeside(const codebook::Codebook& codebook, CodeId code, int by)
{
    const codebook::Code* moved = codebook.find(code);
    if (moved == nullptr) return {};
    const CodeId passed = neighbour(codebook, *moved, by);
    if (!passed) return {};
    return CodePlace{parentOf(codebook, *moved), by < 0 ? passed : neighbour(codebook, *moved, by + 1)};
}

}
