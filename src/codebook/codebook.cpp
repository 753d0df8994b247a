// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/codebook.h"

#include "text/fold.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace rd::codebook
{

namespace
{

bool before(const Code* a, const Code* b)
{
    return std::tie(a->position, a->id) < std::tie(b->position, b->id);
}

bool hasName(const Code& code, const std::string& folded)
{
    return text::folded(code.name.nl) == folded || text::folded(code.name.en) == folded;
}

template <class Fits>
std::vector<const Code*> allOf(const std::vector<const Code*>& codes, Fits fits)
{
    std::vector<const Code*> found;
    for (const Code* code : codes)
        if (fits(*code)) found.push_back(code);
    return found;
}

}

void Codebook::put(const Code& code)
{
    m_codes[code.id] = code;
    m_tree.stale = true;
}

const Code* Codebook::find(CodeId id) const
{
    const auto found = m_codes.find(id);
    return found == m_codes.end() ? nullptr : &found->second;
}

const Code* Codebook::byKey(std::string_view key) const
{
    const auto& keys = tree().byKey;
    const auto found = keys.find(std::string(key));
    return found == keys.end() ? nullptr : found->second;
}

const Code* Codebook::lookUp(std::string_view keyOrName) const
{
    const auto found = called(keyOrName);
    return found.size() == 1 ? found.front() : nullptr;
}

std::vector<const Code*> Codebook::called(std::string_view keyOrName) const
{
    if (const Code* code = byKey(keyOrName)) return {code};
    const std::string folded = text::folded(keyOrName);
    if (folded.empty()) return {};
    auto named = allOf(inOrder(), [&](const Code& code) { return hasName(code, folded); });
    if (!named.empty()) return named;
    return allOf(inOrder(), [&](const Code& code) { return code.number == keyOrName; });
}

const std::vector<const Code*>& Codebook::inOrder() const
{
    return tree().order;
}

const std::vector<const Code*>& Codebook::children(CodeId parent) const
{
    static const std::vector<const Code*> none;
    const auto found = tree().children.find(parent);
    return found == tree().children.end() ? none : found->second;
}

std::vector<const Code*> Codebook::withDescendants(CodeId id) const
{
    std::vector<const Code*> result;
    const Code* code = find(id);
    if (code == nullptr || code->deleted) return result;
    result.push_back(code);
    for (const Code* child : children(id)) {
        const auto below = withDescendants(child->id);
        result.insert(result.end(), below.begin(), below.end());
    }
    return result;
}

std::vector<const Code*> Codebook::rowsOf(CodeId theme) const
{
    std::vector<const Code*> result;
    for (const Code* child : children(theme)) {
        if (child->ownTable || child->isTheme() || child->isQualifier()) continue;
        result.push_back(child);
        const auto below = rowsOf(child->id);
        result.insert(result.end(), below.begin(), below.end());
    }
    return result;
}

std::vector<const Code*> Codebook::themes() const
{
    std::vector<const Code*> result;
    for (const Code* code : inOrder())
        if (themeOf(code->id) == code) result.push_back(code);
    return result;
}

std::vector<const Code*> Codebook::qualifiers() const
{
    std::vector<const Code*> result = inOrder();
    std::erase_if(result, [](const Code* code) { return !code->isQualifier(); });
    return result;
}

std::vector<const Code*> Codebook::pathTo(CodeId id) const
{
    std::vector<const Code*> path;
    for (const Code* code = find(id); code != nullptr; code = find(shownParent(*code))) path.push_back(code);
    std::reverse(path.begin(), path.end());
    return path;
}

const Code* Codebook::themeOf(CodeId id) const
{
    const auto path = pathTo(id);
    if (path.empty() || path.back()->isQualifier()) return nullptr;
    const auto nearest = std::find_if(path.rbegin(), path.rend(),
                                      [](const Code* code) { return code->isTheme() || code->ownTable; });
    return nearest == path.rend() ? nullptr : *nearest;
}

int Codebook::depth(CodeId id) const
{
    return std::max(0, static_cast<int>(pathTo(id).size()) - 1);
}

bool Codebook::isBelow(CodeId code, CodeId ancestor) const
{
    const auto path = pathTo(code);
    return code != ancestor &&
           std::any_of(path.begin(), path.end(), [&](const Code* above) { return above->id == ancestor; });
}

CodeId Codebook::resolved(CodeId id) const
{
    std::set<CodeId> seen;
    const Code* code = find(id);
    while (code != nullptr && code->deleted && code->mergedInto && seen.insert(id).second) {
        id = code->mergedInto;
        code = find(id);
    }
    return id;
}

std::string Codebook::freeKey(std::string_view name) const
{
    std::string stem;
    for (const char c : text::folded(name))
        stem += (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '_';
    stem.erase(std::unique(stem.begin(), stem.end(), [](char a, char b) { return a == '_' && b == '_'; }),
               stem.end());
    while (stem.ends_with('_')) stem.pop_back();
    if (stem.empty()) stem = "code";
    std::set<std::string> taken;
    for (const auto& [id, code] : m_codes) taken.insert(code.key);
    std::string key = stem;
    for (int n = 2; taken.contains(key); ++n) key = stem + "_" + std::to_string(n);
    return key;
}

/// Parents that are gone count as none. A cycle (two copies may each have moved one code below the other) is
/// broken at the code of it that has the smallest id, so that every copy shows the same tree.
CodeId Codebook::shownParent(const Code& code) const
{
    const Code* parent = find(code.parent);
    if (parent == nullptr || parent->deleted) return {};
    CodeId smallest = code.id;
    std::set<CodeId> seen{code.id};
    for (const Code* above = parent; above != nullptr && !above->deleted; above = find(above->parent)) {
        if (above->id == code.id) return smallest == code.id ? CodeId{} : code.parent;
        if (!seen.insert(above->id).second) break;
        smallest = std::min(smallest, above->id);
    }
    return code.parent;
}

const Codebook::Tree& Codebook::tree() const
{
    if (!m_tree.stale) return m_tree;
    m_tree = Tree{};
    m_tree.stale = false;
    for (const auto& [id, code] : m_codes) {
        if (code.deleted) continue;
        m_tree.children[shownParent(code)].push_back(&code);
        m_tree.byKey[code.key] = &code;
    }
    for (auto& [parent, list] : m_tree.children) std::sort(list.begin(), list.end(), before);
    append(m_tree, CodeId{});
    return m_tree;
}

void Codebook::append(Tree& tree, CodeId parent) const
{
    const auto found = tree.children.find(parent);
    if (found == tree.children.end()) return;
    for (const Code* code : found->second) {
        tree.order.push_back(code);
        append(tree, code->id);
    }
}

}
