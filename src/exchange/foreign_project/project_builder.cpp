// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/foreign_project/project_builder.h"

#include "coding/coder_colors.h"
#include "exchange/csv/attribute_values.h"
#include "text/fold.h"
#include "text/normalise.h"

#include <algorithm>
#include <set>

namespace rd::exchange
{

namespace
{

/// One line without white space at its edges; never empty.
std::string nameOf(const std::string& text)
{
    std::string name = text::normalised(text);
    std::replace(name.begin(), name.end(), '\n', ' ');
    name = text::trimmedText(name);
    return name.empty() ? tr("(without name)") : name;
}

}

ProjectBuilder::ProjectBuilder(std::string program, std::string project, Language language)
    : m_prefix(program + "|" + project + "|"), m_language(language)
{
    m_project.report.program = std::move(program);
}

template <class AnyId>
AnyId ProjectBuilder::idOf(const std::string& kind, const std::string& key) const
{
    return AnyId{idFrom(m_prefix + kind + "|" + key)};
}

CoderId ProjectBuilder::coder(const std::string& name)
{
    const std::string shown = name.empty() ? tr("unknown coder") : nameOf(name);
    const auto [known, fresh] = m_coders.emplace(shown, CoderId{});
    if (fresh) {
        coding::Coder made;
        made.id = idOf<CoderId>("coder", name);
        made.name = shown;
        std::multiset<std::uint32_t> taken;
        for (const coding::Coder& one : m_project.coders) taken.insert(one.color);
        made.color = coding::freeCoderColor(taken);
        known->second = made.id;
        m_project.coders.push_back(std::move(made));
    }
    return known->second;
}

void ProjectBuilder::addCase(const std::string& key, const std::string& name)
{
    m_caseNames.emplace(key, name);
}

void ProjectBuilder::giveCase(const std::string& text, const std::string& caseKey)
{
    const auto [known, fresh] = m_caseOf.emplace(text, caseKey);
    if (!fresh && known->second != caseKey)
        report().losses.push_back(
            say("A text belongs to “{kept}” and to “{lost}”; here it is of the first only.",
                fmt::arg("kept", m_caseNames[known->second]), fmt::arg("lost", m_caseNames[caseKey])));
}

std::string ProjectBuilder::caseOf(const std::string& text) const
{
    const auto known = m_caseOf.find(text);
    return known == m_caseOf.end() ? std::string() : known->second;
}

void ProjectBuilder::addOfText(const std::string& attribute, const std::string& text,
                               const std::string& textName, const std::string& value)
{
    if (text::trimmedText(value).empty()) return;
    if (caseOf(text).empty()) {
        addCase("text|" + text, textName);
        giveCase(text, "text|" + text);
        report().notes.push_back(say("“{text}” became a case of its own, as it has attributes and no case.",
                                     fmt::arg("text", textName)));
    }
    const std::string owner = caseOf(text);
    const auto [held, fresh] = m_textValues.emplace(attribute + "|" + owner, value);
    if (!fresh && held->second != value)
        report().losses.push_back(say(
            "“{attribute}” is {lost} in “{text}” and {kept} in another text of the same case; the case has "
            "{kept}.",
            fmt::arg("attribute", attribute), fmt::arg("lost", value), fmt::arg("text", textName),
            fmt::arg("kept", held->second)));
    else
        add(Value{attribute, owner, value});
}

void ProjectBuilder::addAttribute(const std::string& name, bool number)
{
    m_attributes.emplace_back(name, number);
}

void ProjectBuilder::addMemo(About about, const std::string& key, const std::string& title,
                             const std::string& words, const std::string& coder, std::int64_t madeMs)
{
    const std::string text = text::normalised(words);
    if (text::trimmedText(text).empty()) return;
    Memo made{about, key, {}};
    made.memo.id =
        idOf<MemoId>("memo", std::to_string(static_cast<int>(about)) + key + "|" + title + "|" + words);
    made.memo.title.slot(m_language) = title.empty() ? std::string() : nameOf(title);
    made.memo.text.slot(m_language) = text;
    if (!coder.empty()) made.memo.coder = this->coder(coder);
    made.memo.madeMs = madeMs;
    m_memos.push_back(std::move(made));
}

void ProjectBuilder::lose(const char* one, const char* many, std::int64_t count)
{
    if (count > 0) report().losses.push_back(sayn(one, many, count, fmt::arg("count", count)));
}

ImportedProject ProjectBuilder::take()
{
    putCodes();
    for (const auto& [key, name] : m_caseNames) putCase(key, name);
    putTexts();
    putAttributes();
    putMemos();
    if (m_snapped > 0)
        report().placedAnew.push_back(
            sayn("{count} passage began or ended within a character and was made to hold it whole.",
                 "{count} passages began or ended within a character and were made to hold it whole.",
                 m_snapped, fmt::arg("count", m_snapped)));
    return std::move(m_project);
}

/// Each code after the one above it; what stands below itself or below nothing comes to the top.
void ProjectBuilder::putCodes()
{
    std::map<std::string, const Code*> byKey;
    for (const Code& code : m_codes) byKey.emplace(code.key, &code);
    std::map<CodeId, std::uint32_t> colors;
    std::set<std::string> open;
    const auto put = [&](const auto& self, const Code& code) -> void {
        if (m_codeIds.contains(code.key) || !open.insert(code.key).second) return;
        const auto above = byKey.find(code.parent);
        if (above != byKey.end() && open.size() < 200) self(self, *above->second);
        open.erase(code.key);
        if (m_codeIds.contains(code.key)) return;
        codebook::Code made;
        made.id = idOf<CodeId>("code", code.key);
        made.name.slot(m_language) = nameOf(code.name);
        made.definition.meaning.slot(m_language) = text::normalised(code.meaning);
        made.codable = code.codable;
        const auto parent = m_codeIds.find(code.parent);
        if (parent != m_codeIds.end()) made.parent = parent->second;
        if (!code.parent.empty() && parent == m_codeIds.end())
            report().losses.push_back(say("“{code}” stands below nothing that is there, and came to the top.",
                                          fmt::arg("code", made.name.in(m_language))));
        made.level = made.parent ? codebook::CodeLevel::factor : codebook::CodeLevel::theme;
        if (!codebook::parseColor(code.color, made.color) && made.parent) made.color = colors[made.parent];
        colors[made.id] = made.color;
        m_codeIds[code.key] = made.id;
        m_project.codes.push_back(std::move(made));
    };
    for (const Code& code : m_codes) put(put, code);
}

void ProjectBuilder::putCase(const std::string& key, const std::string& name)
{
    transcript::Case made;
    made.id = idOf<CaseId>("case", key);
    made.name = nameOf(name);
    m_project.cases.push_back(std::move(made));
}

void ProjectBuilder::putAttributes()
{
    using transcript::ValueType;
    std::map<std::string, std::vector<const Value*>> valuesOf;
    for (const Value& value : m_values)
        if (m_caseNames.contains(value.caseKey) && !text::trimmedText(value.value).empty())
            valuesOf[value.attribute].push_back(&value);
    for (const auto& [name, number] : m_attributes) {
        const auto& values = valuesOf[name];
        const bool numbers = number && std::all_of(values.begin(), values.end(), [](const Value* value) {
                                 return storedValue(ValueType::number, value->value).has_value();
                             });
        if (number && !numbers)
            report().notes.push_back(
                say("The attribute “{name}” holds text among its numbers and became text.",
                    fmt::arg("name", name)));
        transcript::Attribute made;
        made.id = idOf<AttributeId>("attribute", name);
        made.key = nameOf(name);
        made.name.slot(m_language) = made.key;
        made.type = numbers ? ValueType::number : ValueType::text;
        std::set<std::string> filled;
        for (const Value* value : values) {
            if (!filled.insert(value->caseKey).second) continue;
            transcript::AttributeValue cell;
            cell.id = idOf<ValueId>("value", name + "|" + value->caseKey);
            cell.attribute = made.id;
            cell.subject = idOf<CaseId>("case", value->caseKey).uuid;
            cell.value = storedValue(made.type, text::normalised(value->value)).value_or(value->value);
            m_project.values.push_back(std::move(cell));
        }
        m_project.attributes.push_back(std::move(made));
    }
}

void ProjectBuilder::putMemos()
{
    std::set<MemoId> ids;
    for (Memo& made : m_memos) {
        if (made.about == About::code)
            if (const auto found = m_codeIds.find(made.key); found != m_codeIds.end())
                made.memo.subject = found->second.uuid;
        if (made.about == About::text)
            if (const auto found = m_transcriptIds.find(made.key); found != m_transcriptIds.end())
                made.memo.subject = found->second.uuid;
        if (made.about == About::caseOf && m_caseNames.contains(made.key))
            made.memo.subject = idOf<CaseId>("case", made.key).uuid;
        if (ids.insert(made.memo.id).second) m_project.memos.push_back(std::move(made.memo));
    }
}

}
