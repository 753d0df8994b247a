// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/package/zip_writer.h"
#include "exchange/refi/refi_schema.h"
#include "exchange/refi/refi_writer.h"

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace rd::exchange::refi
{

/// What other programs' files said and an import kept, by what it is and whose it is.
class KeptParts
{
public:
    explicit KeptParts(const history::State& state);

    struct Part {
        const coding::Foreign* row;
        pugi::xml_node node; ///< Null where the content is no XML.
    };
    /// In order; they count as used from now on.
    const std::vector<Part>& of(const std::string& kind, const Uuid& subject = {});
    [[nodiscard]] bool has(const std::string& kind, const Uuid& subject) const;
    /// The same without counting them as used.
    [[nodiscard]] const std::vector<Part>& look(const std::string& kind, const Uuid& subject) const;
    /// The first of them, or a null node.
    pugi::xml_node first(const std::string& kind, const Uuid& subject = {});
    /// Parts that nothing asked for, because what they belong to is gone.
    [[nodiscard]] int unused() const;
    [[nodiscard]] Spelling spelling();

private:
    pugi::xml_document m_document;
    std::map<std::pair<std::string, Uuid>, std::vector<Part>> m_parts;
    std::set<std::pair<std::string, Uuid>> m_used;
};

/// What the parts of the writer share while one file is written.
struct Writing {
    const ExportSource& source;
    RefiReader reader;
    KeptParts kept;
    std::vector<ZipPart> files; ///< Behind project.qde.
    std::set<std::string> fileNames;
    std::map<Uuid, std::vector<const coding::Memo*>> memos;               ///< That become notes, by subject.
    std::map<TranscriptId, std::vector<const coding::Memo*>> annotations; ///< Memos about a passage.
    std::vector<std::string> losses;
    int wideTexts = 0;   ///< Texts with characters that NVivo counts as two.
    int formerLooks = 0; ///< Documents left out, as their text was corrected here.
    int withoutOwn = 0;  ///< Values that are not applicable, which the format cannot say.

    Writing(const ExportSource& from, RefiReader forReader);
    [[nodiscard]] const history::State& state() const { return source.state; }
    [[nodiscard]] Language language() const { return source.state.info.language; }
};

/// Each appends its part to the project where there is any.
void writeUsers(Writing& writing, pugi::xml_node project);
void writeCodes(Writing& writing, pugi::xml_node codebook, bool withNotes);
void writeVariables(Writing& writing, pugi::xml_node project);
void writeCases(Writing& writing, pugi::xml_node project);
void writeSources(Writing& writing, pugi::xml_node project, Progress& progress);
void writeNotes(Writing& writing, pugi::xml_node project);
void writeSets(Writing& writing, pugi::xml_node parent, bool codesOnly);
/// The selections of a transcript, with codings, memos and what was kept.
void writeSelections(Writing& writing, pugi::xml_node source, const transcript::Transcript& transcript,
                     const std::string& body);

/// True when the memo about a passage is written as the description of a selection.
bool isAnnotation(const Writing& writing, const coding::Memo& memo);

/// What writing did not or could not carry, in sentences; of the finished project also what the reader that
/// it is for does not read.
void tellLosses(Writing& writing, pugi::xml_node project);
/// The same of a codebook.
void tellCodebookLosses(Writing& writing);

void setText(pugi::xml_node node, const char* attribute, const std::string& text);
void setId(pugi::xml_node node, const char* attribute, const Uuid& id);
/// An element with that text; none when it is empty.
void addText(pugi::xml_node node, const char* element, const std::string& text);
void addReference(pugi::xml_node node, const char* element, const Uuid& target);
/// Copies attributes that the node does not have, and children of that name.
void addAttributes(pugi::xml_node node, pugi::xml_node rest);
void addChildren(pugi::xml_node node, pugi::xml_node rest, const char* name);
/// The group of that name in the project, made at need.
pugi::xml_node groupIn(pugi::xml_node project, const char* name);

}
