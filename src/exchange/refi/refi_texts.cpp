// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/refi/refi_reading.h"

#include "base/i18n.h"
#include "base/sha256.h"
#include "text/encoding.h"
#include "text/fold.h"

#include <filesystem>

namespace rd::exchange::refi
{

namespace
{

std::string nameOfText(pugi::xml_node node, Reading& reading)
{
    const std::string name = text::trimmedText(node.attribute("name").value());
    if (!name.empty()) return name;
    const pugi::xml_node owner = node.parent();
    if (std::string_view(owner.name()) == "PDFSource") return owner.attribute("name").value();
    const std::string file = node.attribute("plainTextPath").value();
    if (!file.empty() && Uuid::parse(std::filesystem::path(file).stem().string()) == std::nullopt)
        return std::filesystem::path(file).filename().string();
    return say("Text {n}", fmt::arg("n", reading.texts.size() + 1));
}

std::string decoded(Reading& reading, const std::string& bytes, const std::string& name)
{
    const text::Decoded decoded = text::decode(bytes);
    if (decoded.encoding != "UTF-8")
        reading.made.report.notes.push_back(
            say("{text}: its file is not in UTF-8 but was read as {encoding}.", fmt::arg("text", name),
                fmt::arg("encoding", decoded.encoding)));
    return decoded.text;
}

/// The text of a source or note, or nothing when its file is not there.
std::optional<std::string> textOf(Reading& reading, pugi::xml_node node, const std::string& name)
{
    const std::string path = node.attribute("plainTextPath").value();
    if (path.empty()) return textIn(node.child("PlainTextContent"));
    const auto bytes = reading.package->file(path);
    if (!bytes) return std::nullopt;
    reading.filesTaken.insert(text::folded(reading.package->nameOf(path)));
    return decoded(reading, *bytes, name);
}

std::string withEnding(const std::string& name, const std::string& ending)
{
    return text::folded(name).ends_with(ending) ? name : name + ending;
}

/// The file a text came from: the one with its looks, where there is one, else the text's own.
void keepSource(Reading& reading, pugi::xml_node node, transcript::Transcript& made, const std::string& body)
{
    const std::string rich = node.attribute("richTextPath").value();
    const std::string file = rich.empty() ? std::string() : reading.package->nameOf(rich);
    auto bytes = file.empty() ? std::nullopt : reading.fileToKeep(rich);
    if (!file.empty()) reading.filesTaken.insert(text::folded(file));
    std::string ending = ".txt";
    if (bytes) {
        ending = text::folded(std::filesystem::path(rich).extension().string());
    } else {
        if (!rich.empty() && file.empty())
            reading.made.report.losses.push_back(
                say("{text}: its document with layout is not in the file.", fmt::arg("text", made.name)));
        bytes = body;
    }
    made.sourceFormat = ending.empty() ? "txt" : ending.substr(1);
    made.sourceName = withEnding(made.name, ending);
    made.sourceSha256 = sha256Hex(*bytes);
    reading.made.files.push_back({made.sourceSha256, made.sourceName, std::move(*bytes)});
}

void load(Reading& reading, pugi::xml_node node)
{
    ReadText read{node, {guidIn(node, "guid")}, nameOfText(node, reading), nullptr};
    ImportedTranscript made;
    made.transcript.id = read.id;
    made.transcript.name = read.name;
    if (auto text = textOf(reading, node, read.name)) {
        read.text = std::make_unique<CountedText>(std::move(*text));
        made.body = read.text->body();
    } else {
        reading.made.report.losses.push_back(
            say("{text}: its text is not in the file; its passages are kept for export only.",
                fmt::arg("text", read.name)));
    }
    keepSource(reading, node, made.transcript, made.body);
    reading.made.transcripts.push_back(std::move(made));
    reading.texts.push_back(std::move(read));
}

}

void loadTexts(Reading& reading, pugi::xml_node project)
{
    for (const pugi::xml_node source : project.child("Sources").children()) {
        if (std::string_view(source.name()) == "TextSource") load(reading, source);
        const pugi::xml_node words = source.child("Representation");
        const std::string path = words.attribute("plainTextPath").value();
        if (words &&
            (path.empty() ? bool(words.child("PlainTextContent")) : !reading.package->nameOf(path).empty()))
            load(reading, words);
    }
    completeAll(reading.made.transcripts, reading.language);
}

void mendCaseReferences(Reading& reading, pugi::xml_node project)
{
    std::unordered_set<Uuid> known;
    for (const pugi::xml_node source : project.child("Sources").children())
        known.insert(guidIn(source, "guid"));
    for (const pugi::xml_node one : project.child("Cases").children("Case"))
        for (pugi::xml_node reference : one.children("SourceRef")) {
            const Uuid target = guidIn(reference, "targetGUID");
            if (known.contains(target)) continue;
            const auto bytes = reading.package->file(target.toString() + ".txt");
            if (!bytes) continue;
            const std::string body = CountedText(text::decode(*bytes).text).body();
            std::vector<TranscriptId> same;
            for (const ReadText& text : reading.texts)
                if (text.text && text.text->body() == body) same.push_back(text.id);
            if (same.size() == 1) reference.attribute("targetGUID") = capitals(same.front().uuid).c_str();
        }
}

/// Notes are read before anything refers to them, as memos that are about the project so far.
void readNotes(Reading& reading, pugi::xml_node project)
{
    for (const pugi::xml_node node : project.child("Notes").children("Note")) {
        const Uuid id = guidIn(node, "guid");
        const std::string name = node.attribute("name").value();
        const auto text = textOf(reading, node, name);
        if (!text)
            reading.made.report.losses.push_back(
                say("The text of the note “{name}” is not in the file.", fmt::arg("name", name)));
        coding::Memo& memo = reading.about[id];
        memo.id = {id};
        if (!name.empty()) memo.title = reading.wording(name);
        memo.text = reading.wording(text ? CountedText(*text).body() : "");
        if (const Uuid user = guidIn(node, "creatingUser"); !user.isNull()) memo.coder = reading.coder(user);
        memo.madeMs = timeOf(node.attribute("creationDateTime").value()).value_or(0);
        reading.notes.emplace(id, node);
    }
    // Annotations of MAXQDA and QualCoder: the note's selection lies in the text that refers to it.
    for (const ReadText& text : reading.texts)
        for (pugi::xml_node reference = text.node.child("NoteRef"); reference;) {
            const pugi::xml_node next = reference.next_sibling("NoteRef");
            const Uuid id = guidIn(reference, "targetGUID");
            const auto note = reading.notes.find(id);
            const pugi::xml_node selection =
                note == reading.notes.end() ? pugi::xml_node() : note->second.child("PlainTextSelection");
            if (selection && !selection.child("Coding") && text.text) {
                pugi::xml_node moved = pugi::xml_node(text.node).append_move(selection);
                moved.append_child("NoteRef").append_attribute("targetGUID") = capitals(id).c_str();
                pugi::xml_node(text.node).remove_child(reference);
            }
            reference = next;
        }
}

}
