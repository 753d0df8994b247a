// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "exchange/refi/refi_own_sets.h"
#include "exchange/refi/refi_reading.h"
#include "exchange/refi/refi_writing.h"

namespace rd::exchange::refi
{

namespace
{

constexpr std::uint32_t unchosenColor = 0xBBBBBB;

class CodeWriter
{
public:
    CodeWriter(Writing& writing, bool withNotes) : m_writing(writing), m_withNotes(withNotes) {}

    void writeBelow(pugi::xml_node parent, CodeId above)
    {
        for (const codebook::Code* code : m_writing.state().codebook.children(above)) write(parent, *code);
    }

private:
    void write(pugi::xml_node parent, const codebook::Code& code)
    {
        pugi::xml_node node = parent.append_child("Code");
        setId(node, "guid", code.id.uuid);
        setText(node, "name", nameOf(code));
        node.append_attribute("isCodable") = code.codable ? "true" : "false";
        if (code.color != unchosenColor)
            node.append_attribute("color") = codebook::colorText(code.color).c_str();
        addText(node, "Description", describe(code.definition));
        if (m_withNotes) {
            for (const coding::Memo* memo : m_writing.memos[code.id.uuid])
                addReference(node, "NoteRef", memo->id.uuid);
            addChildren(node, m_writing.kept.first("Code", code.id.uuid), "NoteRef");
        }
        writeBelow(node, code.id);
    }

    /// QualCoder loses the second code of a name.
    std::string nameOf(const codebook::Code& code)
    {
        const std::string name = code.name.in(m_writing.language());
        if (m_writing.reader != RefiReader::qualcoder) return name;
        std::string unique = name;
        for (int n = 2; !m_names.insert(unique).second; ++n) unique = name + " (" + std::to_string(n) + ")";
        if (unique != name)
            m_writing.losses.push_back(
                say("There are several codes “{name}”; {key} is called “{unique}” in the file.",
                    fmt::arg("name", name), fmt::arg("key", code.key), fmt::arg("unique", unique)));
        return unique;
    }

    /// All parts of a definition, as the format has one place for them.
    [[nodiscard]] std::string describe(const codebook::Definition& definition) const
    {
        const Language language = m_writing.language();
        std::string text = definition.meaning.in(language);
        const auto add = [&](const std::string& head, const Wording& part) {
            if (!part.empty()) text += (text.empty() ? "" : "\n\n") + head + " " + part.in(language);
        };
        add(tr("When to use:"), definition.whenToUse);
        add(tr("When not:"), definition.whenNot);
        add(tr("Example:"), definition.example);
        return text;
    }

    Writing& m_writing;
    bool m_withNotes;
    std::set<std::string> m_names;
};

}

void writeUsers(Writing& writing, pugi::xml_node project)
{
    for (const coding::Coder* coder : writing.state().codersInOrder()) {
        pugi::xml_node user = groupIn(project, "Users").append_child("User");
        setId(user, "guid", coder->id.uuid);
        setText(user, "name", coder->shownName());
        if (!coder->initials.empty()) setText(user, "id", coder->initials);
    }
    for (const auto& part : writing.kept.of("User"))
        if (!writing.state().coders.contains({guidIn(part.node, "guid")}))
            groupIn(project, "Users").append_copy(part.node);
}

void writeCodes(Writing& writing, pugi::xml_node codebook, bool withNotes)
{
    pugi::xml_node codes = codebook.append_child("Codes");
    CodeWriter(writing, withNotes).writeBelow(codes, {});
    if (!withNotes) return;
    for (const transcript::Case* one : writing.state().cases.cases())
        for (const auto& part : writing.kept.of("CaseCode", one->id.uuid)) codes.append_copy(part.node);
}

void writeSets(Writing& writing, pugi::xml_node parent, bool codesOnly)
{
    using codebook::QualifierCounting;
    for (const auto counting : {QualifierCounting::apart, QualifierCounting::along}) {
        pugi::xml_node set;
        for (const codebook::Code* code : writing.state().codebook.qualifiers()) {
            if (code->counting != counting) continue;
            if (!set) {
                set = groupIn(parent, "Sets").append_child("Set");
                setId(set, "guid", qualifierSet(counting));
                setText(set, "name",
                        counting == QualifierCounting::apart ? tr("Qualifiers, counted apart")
                                                             : tr("Qualifiers, counted along"));
            }
            addReference(set, "MemberCode", code->id.uuid);
        }
    }
    writeOwnSets(writing, parent);
    if (!codesOnly) writeUnit(writing, parent);
    for (const auto& part : writing.kept.of("Set")) {
        pugi::xml_node set = groupIn(parent, "Sets").append_copy(part.node);
        if (!codesOnly) continue;
        for (const char* other : {"MemberSource", "MemberNote"})
            while (set.child(other)) set.remove_child(other);
        if (!set.child("MemberCode")) parent.child("Sets").remove_child(set);
    }
    if (codesOnly && !parent.child("Sets").first_child()) parent.remove_child("Sets");
}

}
