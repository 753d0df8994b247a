// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/refi/refi_reading.h"

#include "base/i18n.h"
#include "base/in_parallel.h"
#include "base/sha256.h"
#include "text/encoding.h"
#include "text/fold.h"

#include <filesystem>
#include <utility>

namespace rd::exchange::refi
{

namespace
{

std::string nameOfText(pugi::xml_node node, std::size_t number)
{
    const std::string name = text::trimmedText(node.attribute("name").value());
    if (!name.empty()) return name;
    const pugi::xml_node owner = node.parent();
    if (std::string_view(owner.name()) == "PDFSource") return owner.attribute("name").value();
    const std::string file = node.attribute("plainTextPath").value();
    if (!file.empty() && Uuid::parse(std::filesystem::path(file).stem().string()) == std::nullopt)
        return std::filesystem::path(file).filename().string();
    return say("Text {n}", fmt::arg("n", number));
}

void tellEncoding(Reading& reading, const std::string& encoding, int replaced, const std::string& name)
{
    if (replaced > 0)
        reading.made.report.notes.push_back(
            sayn("{text}: {n} character is unknown in {encoding} and became “\uFFFD”.",
                 "{text}: {n} characters are unknown in {encoding} and became “\uFFFD”.", replaced,
                 fmt::arg("text", name), fmt::arg("n", replaced), fmt::arg("encoding", encoding)));
    if (encoding != "UTF-8")
        reading.made.report.notes.push_back(
            say("{text}: its file is not in UTF-8 but was read as {encoding}.", fmt::arg("text", name),
                fmt::arg("encoding", encoding)));
}

std::string decoded(Reading& reading, const std::string& bytes, const std::string& name)
{
    text::Decoded decoded = text::decode(bytes);
    tellEncoding(reading, decoded.encoding, decoded.replaced, name);
    return std::move(decoded.text);
}

/// The bytes of the file that a source's text is in; nothing when it is not there.
std::optional<std::string> textFile(Reading& reading, const std::string& path)
{
    auto bytes = reading.package->file(path);
    if (bytes) reading.filesTaken.insert(text::folded(reading.package->nameOf(path)));
    return bytes;
}

/// The text of a note, or nothing when its file is not there.
std::optional<std::string> textOf(Reading& reading, pugi::xml_node node, const std::string& name)
{
    const std::string path = node.attribute("plainTextPath").value();
    if (path.empty()) return textIn(node.child("PlainTextContent"));
    const auto bytes = textFile(reading, path);
    return bytes ? std::optional(decoded(reading, *bytes, name)) : std::nullopt;
}

std::string withEnding(const std::string& name, const std::string& ending)
{
    return text::folded(name).ends_with(ending) ? name : name + ending;
}

/// A text on its way from the package: what can be done in any thread, apart from what cannot.
struct LoadingText {
    pugi::xml_node node;
    TranscriptId id;
    std::string name;
    std::string ending = ".txt";
    std::string encoding = "UTF-8";
    int replaced = 0;                 ///< Characters that this encoding does not know.
    std::optional<std::string> bytes; ///< Nothing: its file is missing.
    std::optional<std::string> looks; ///< Its document with layout.
    std::unique_ptr<CountedText> text;
    ImportedTranscript made;
    transcript::SourceFile source;
};

/// The document with the looks of a text, where there is one.
void loadLooks(Reading& reading, LoadingText& loading)
{
    const std::string rich = loading.node.attribute("richTextPath").value();
    if (rich.empty()) return;
    const std::string file = reading.package->nameOf(rich);
    if (!file.empty()) {
        loading.looks = reading.fileToKeep(rich);
        reading.filesTaken.insert(text::folded(file));
    } else {
        reading.made.report.losses.push_back(
            say("{text}: its document with layout is not in the file.", fmt::arg("text", loading.name)));
    }
    if (loading.looks) loading.ending = text::folded(std::filesystem::path(rich).extension().string());
}

LoadingText begun(Reading& reading, pugi::xml_node node, std::size_t number)
{
    LoadingText loading;
    loading.node = node;
    loading.id = {guidIn(node, "guid")};
    loading.name = nameOfText(node, number);
    const std::string path = node.attribute("plainTextPath").value();
    if (!path.empty())
        loading.bytes = textFile(reading, path);
    else if (const pugi::xml_node content = node.child("PlainTextContent"))
        loading.bytes = textIn(content);
    if (!loading.bytes) reading.keep("MissingText", loading.id.uuid, "", "missing");
    if (!loading.bytes)
        reading.made.report.losses.push_back(
            say("{text}: its text is not in the file; its passages are kept for export only.",
                fmt::arg("text", loading.name)));
    loadLooks(reading, loading);
    return loading;
}

/// The file a text came from: the one with its looks, where there is one, else the text's own.
void keepSource(LoadingText& loading)
{
    transcript::Transcript& made = loading.made.transcript;
    made.sourceFormat = loading.ending.empty() ? "txt" : loading.ending.substr(1);
    made.sourceName = withEnding(made.name, loading.ending);
    loading.source = {"", made.sourceName, loading.looks ? std::move(*loading.looks) : loading.made.body};
    loading.source.sha256 = made.sourceSha256 = sha256Hex(loading.source.bytes);
}

/// In any thread.
void makeText(LoadingText& loading, Language language)
{
    const bool isFile = *loading.node.attribute("plainTextPath").value() != '\0';
    if (isFile && loading.bytes) {
        text::Decoded decoded = text::decode(*loading.bytes);
        loading.encoding = std::move(decoded.encoding);
        loading.replaced = decoded.replaced;
        loading.bytes = std::move(decoded.text);
    }
    if (loading.bytes) {
        loading.text = std::make_unique<CountedText>(*std::exchange(loading.bytes, std::nullopt));
        loading.made.body = loading.text->body();
    }
    loading.made.transcript.id = loading.id;
    loading.made.transcript.name = loading.name;
    keepSource(loading);
    complete(loading.made, language);
}

void finish(Reading& reading, LoadingText& loading)
{
    tellEncoding(reading, loading.encoding, loading.replaced, loading.name);
    reading.made.files.push_back(std::move(loading.source));
    reading.made.transcripts.push_back(std::move(loading.made));
    reading.texts.push_back({loading.node, loading.id, std::move(loading.name), std::move(loading.text)});
}

}

void loadTexts(Reading& reading, pugi::xml_node project)
{
    std::vector<LoadingText> all;
    const auto begin = [&](pugi::xml_node node) { all.push_back(begun(reading, node, all.size() + 1)); };
    for (const pugi::xml_node source : project.child("Sources").children()) {
        if (std::string_view(source.name()) == "TextSource") begin(source);
        const pugi::xml_node words = source.child("Representation");
        const std::string path = words.attribute("plainTextPath").value();
        if (words &&
            (path.empty() ? bool(words.child("PlainTextContent")) : !reading.package->nameOf(path).empty()))
            begin(words);
    }
    inParallel(all.size(), [&](std::size_t at) { makeText(all[at], reading.language); });
    for (LoadingText& loading : all) finish(reading, loading);
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
