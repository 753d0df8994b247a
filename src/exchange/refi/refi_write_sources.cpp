// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "exchange/refi/refi_own_sets.h"
#include "exchange/refi/refi_reading.h"
#include "exchange/refi/refi_writing.h"
#include "text/fold.h"
#include "text/offset_map.h"

#include <algorithm>

namespace rd::exchange::refi
{

namespace
{

bool isWide(const std::string& body)
{
    return std::any_of(body.begin(), body.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= 0xF0; });
}

class SourceWriter
{
public:
    SourceWriter(Writing& writing, pugi::xml_node project) : m_writing(writing), m_project(project)
    {
        for (const char* kind : {"PDFSource", "PictureSource", "AudioSource", "VideoSource"})
            for (const auto& part : m_writing.kept.of(kind)) m_media.push_back(part.node);
        for (const pugi::xml_node pdf : m_media)
            if (const pugi::xml_node words = pdf.child("Representation")) m_pdfs[guidIn(words, "guid")] = pdf;
    }

    void write(Progress& progress)
    {
        const auto transcripts = m_writing.state().transcripts.list();
        std::size_t done = 0;
        for (const transcript::Transcript* transcript : transcripts) {
            writeTranscript(*transcript);
            progress.step(++done, transcripts.size(), tr("Writing transcripts"));
        }
        for (const pugi::xml_node media : m_media)
            if (!m_written.contains(guidIn(media, "guid"))) sources().append_copy(media);
    }

private:
    pugi::xml_node sources() { return groupIn(m_project, "Sources"); }

    /// The text's element, in that of the PDF it was read from where it still says the same.
    pugi::xml_node elementOf(const transcript::Transcript& transcript, bool corrected)
    {
        const auto pdf = m_pdfs.find(transcript.id.uuid);
        if (pdf == m_pdfs.end()) return sources().append_child("TextSource");
        m_written.insert(guidIn(pdf->second, "guid"));
        if (corrected) {
            leaveOut(pdf->second.attribute("path").value());
            return sources().append_child("TextSource");
        }
        pugi::xml_node node = sources().append_copy(pdf->second).child("Representation");
        node.remove_attribute("guid");
        return node;
    }

    /// A document that still has the words that were replaced in its text, names perhaps, does not go out.
    void leaveOut(std::string_view path)
    {
        ++m_writing.formerLooks;
        constexpr std::string_view inside = "internal://";
        if (path.starts_with(inside)) m_writing.fileNames.insert(text::folded(path.substr(inside.size())));
    }

    void writeTranscript(const transcript::Transcript& transcript)
    {
        const auto body = m_writing.source.text(transcript.id);
        const bool corrected = !m_writing.state().textEdits.of(transcript.id).empty();
        pugi::xml_node node = elementOf(transcript, corrected);
        const pugi::xml_node rest = m_writing.kept.first("TextSource", transcript.id.uuid);
        setId(node, "guid", transcript.id.uuid);
        setText(node, "name", transcript.name);
        addLooks(node, transcript, corrected);
        if (m_writing.kept.of("MissingText", transcript.id.uuid).empty())
            addWords(node, transcript, *body);
        else
            m_writing.losses.push_back(say("{text}: its text was not in the file that it came from.",
                                           fmt::arg("text", transcript.name)));
        addAttributes(node, rest);
        addChildren(node, rest, "Description");
        writeSelections(m_writing, node, transcript, *body);
        addChildren(node, rest, "Coding");
        for (const coding::Memo* memo : m_writing.memos[transcript.id.uuid])
            if (memo->span.empty()) addReference(node, "NoteRef", memo->id.uuid);
        addChildren(node, rest, "NoteRef");
        addDate(node, transcript.date);
        addChildren(node, rest, "VariableValue");
        if (isWide(*body)) ++m_writing.wideTexts;
    }

    /// The format knows when a file was made, and not when the interview was held.
    static void addDate(pugi::xml_node node, const std::string& date)
    {
        if (date.empty()) return;
        pugi::xml_node said = node.append_child("VariableValue");
        addReference(said, "VariableRef", dateVariable());
        said.append_child("TextValue").text() = forXml(date).c_str();
    }

    void addWords(pugi::xml_node node, const transcript::Transcript& transcript, const std::string& body)
    {
        const std::string name = capitals(transcript.id.uuid) + ".txt";
        node.append_attribute("plainTextPath") = ("internal://" + name).c_str();
        addFile(name, body);
    }

    /// Of layouts only Word's is what other programs take.
    void addLooks(pugi::xml_node node, const transcript::Transcript& transcript, bool corrected)
    {
        if (transcript.sourceFormat != "docx") return;
        if (corrected) return leaveOut("internal://" + capitals(transcript.id.uuid) + ".docx");
        std::string bytes = m_writing.source.file(transcript.sourceSha256);
        if (bytes.empty()) return;
        const std::string name = capitals(transcript.id.uuid) + ".docx";
        node.append_attribute("richTextPath") = ("internal://" + name).c_str();
        addFile(name, std::move(bytes));
    }

    void addFile(const std::string& name, std::string bytes)
    {
        m_writing.fileNames.insert(text::folded(name));
        m_writing.files.emplace_back("sources/" + name, std::move(bytes));
    }

    Writing& m_writing;
    pugi::xml_node m_project;
    std::vector<pugi::xml_node> m_media;
    std::map<Uuid, pugi::xml_node> m_pdfs; ///< By the GUID of the text in them.
    std::set<Uuid> m_written;
};

/// The project's own description is a memo too, and a memo about a case needs a link.
bool isDescription(const Writing& writing, const coding::Memo& memo)
{
    return memo.subject.isNull() && memo.title.empty() &&
           memo.id.uuid == descriptionId(memo.text.in(writing.language()));
}

void writeNote(Writing& writing, pugi::xml_node notes, const coding::Memo& memo)
{
    const pugi::xml_node rest = writing.kept.first("Note", memo.id.uuid);
    pugi::xml_node node = notes.append_child("Note");
    setId(node, "guid", memo.id.uuid);
    if (!memo.title.empty()) setText(node, "name", memo.title.in(writing.language()));
    if (memo.coder) setId(node, "creatingUser", memo.coder.uuid);
    addAttributes(node, rest);
    if (!node.attribute("creationDateTime") && memo.madeMs != 0)
        node.append_attribute("creationDateTime") = timeText(memo.madeMs).c_str();
    // QualCoder stops at a note without a date.
    if (!node.attribute("creationDateTime") && writing.reader == RefiReader::qualcoder)
        node.append_attribute("creationDateTime") = timeText(memo.madeMs).c_str();
    addChildren(node, rest, "Description");
    node.append_child("PlainTextContent").text() = forXml(memo.text.in(writing.language())).c_str();
    for (const char* name : {"PlainTextSelection", "Coding", "NoteRef", "VariableValue"})
        addChildren(node, rest, name);
}

}

void writeSources(Writing& writing, pugi::xml_node project, Progress& progress)
{
    SourceWriter(writing, project).write(progress);
    for (const auto& part : writing.kept.of("File")) {
        if (writing.fileNames.contains(text::folded(part.row->name))) continue;
        std::string bytes = writing.source.file(part.row->content);
        if (!bytes.empty()) writing.files.emplace_back("sources/" + part.row->name, std::move(bytes));
    }
}

void writeNotes(Writing& writing, pugi::xml_node project)
{
    std::string description;
    for (const coding::Memo* memo : writing.state().memosInOrder()) {
        if (isAnnotation(writing, *memo)) continue;
        if (isDescription(writing, *memo) && description.empty()) {
            description = memo->text.in(writing.language());
            continue;
        }
        writeNote(writing, groupIn(project, "Notes"), *memo);
    }
    for (const auto& part : writing.kept.of("Link")) groupIn(project, "Links").append_copy(part.node);
    for (const transcript::Case* one : writing.state().cases.cases())
        for (const coding::Memo* memo : writing.memos[one->id.uuid]) {
            pugi::xml_node link = groupIn(project, "Links").append_child("Link");
            setId(link, "guid", linkIdOf(memo->id.uuid));
            link.append_attribute("direction") = "OneWay";
            setId(link, "originGUID", memo->id.uuid);
            setId(link, "targetGUID", one->id.uuid);
        }
    writePoles(writing, project);
    writeSets(writing, project, false);
    for (const auto& part : writing.kept.of("Graph")) groupIn(project, "Graphs").append_copy(part.node);
    addText(project, "Description", description);
    addChildren(project, writing.kept.first("Project"), "NoteRef");
}

}
