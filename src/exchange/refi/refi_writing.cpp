// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/refi/refi_writing.h"

#include "base/i18n.h"
#include "exchange/refi/refi_reading.h"

#include <algorithm>
#include <sstream>

namespace rd::exchange::refi
{

KeptParts::KeptParts(const history::State& state)
{
    std::vector<const coding::Foreign*> rows;
    for (const auto& [id, row] : state.foreign)
        if (!row.deleted && row.format == format) rows.push_back(&row);
    std::sort(rows.begin(), rows.end(), [](const auto* a, const auto* b) {
        return std::tie(a->position, a->id) < std::tie(b->position, b->id);
    });
    pugi::xml_node root = m_document.append_child("parts");
    for (const coding::Foreign* row : rows) {
        pugi::xml_node node;
        if (row->content.starts_with('<')) {
            pugi::xml_node place = root.append_child("part");
            place.append_buffer(row->content.data(), row->content.size(),
                                pugi::parse_default | pugi::parse_ws_pcdata);
            node = place.first_child();
        }
        m_parts[{row->kind, row->subject}].push_back({row, node});
    }
}

const std::vector<KeptParts::Part>& KeptParts::look(const std::string& kind, const Uuid& subject) const
{
    static const std::vector<Part> none;
    const auto found = m_parts.find({kind, subject});
    return found == m_parts.end() ? none : found->second;
}

const std::vector<KeptParts::Part>& KeptParts::of(const std::string& kind, const Uuid& subject)
{
    const auto& parts = look(kind, subject);
    if (!parts.empty()) m_used.insert({kind, subject});
    return parts;
}

bool KeptParts::has(const std::string& kind, const Uuid& subject) const
{
    return m_parts.contains({kind, subject});
}

pugi::xml_node KeptParts::first(const std::string& kind, const Uuid& subject)
{
    const auto& parts = of(kind, subject);
    return parts.empty() ? pugi::xml_node() : parts.front().node;
}

int KeptParts::unused() const
{
    int count = 0;
    for (const auto& [key, parts] : m_parts)
        if (!m_used.contains(key)) count += static_cast<int>(parts.size());
    return count;
}

Spelling KeptParts::spelling()
{
    Spelling spelling;
    bool first = true;
    for (const Part& part : of("Spelling")) {
        if (std::exchange(first, false)) spelling.usual = part.row->name;
        std::istringstream lines(part.row->content);
        std::string line;
        std::getline(lines, line);
        while (std::getline(lines, line))
            if (const auto id = Uuid::parse(line)) spelling.others.emplace(*id, line);
    }
    return spelling;
}

Writing::Writing(const ExportSource& from, RefiReader forReader)
    : source(from), reader(forReader), kept(from.state)
{
    for (const coding::Memo* memo : state().memosInOrder()) {
        if (!isAnnotation(*this, *memo)) memos[memo->subject].push_back(memo);
        if (!memo->span.empty()) annotations[{memo->subject}].push_back(memo);
    }
}

bool isAnnotation(const Writing& writing, const coding::Memo& memo)
{
    if (memo.span.empty() || !memo.title.empty() || memo.text.empty() || !memo.answers.empty()) return false;
    if (memo.kind != coding::MemoKind::note || writing.kept.has("Note", memo.id.uuid)) return false;
    const auto& selections = writing.kept.look("Selection", memo.id.uuid);
    return selections.empty() || selections.front().row->name == capitals(memo.id.uuid);
}

void setText(pugi::xml_node node, const char* attribute, const std::string& text)
{
    node.append_attribute(attribute) = forXml(text).c_str();
}

void setId(pugi::xml_node node, const char* attribute, const Uuid& id)
{
    node.append_attribute(attribute) = capitals(id).c_str();
}

void addText(pugi::xml_node node, const char* element, const std::string& text)
{
    if (!text.empty()) node.append_child(element).text() = forXml(text).c_str();
}

void addReference(pugi::xml_node node, const char* element, const Uuid& target)
{
    setId(node.append_child(element), "targetGUID", target);
}

void addAttributes(pugi::xml_node node, pugi::xml_node rest)
{
    for (const pugi::xml_attribute attribute : rest.attributes())
        if (!node.attribute(attribute.name())) node.append_copy(attribute);
}

void addChildren(pugi::xml_node node, pugi::xml_node rest, const char* name)
{
    for (const pugi::xml_node child : rest.children(name)) node.append_copy(child);
}

pugi::xml_node groupIn(pugi::xml_node project, const char* name)
{
    const pugi::xml_node group = project.child(name);
    return group ? group : project.append_child(name);
}

}
