// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/refi/refi_own_sets.h"
#include "exchange/refi/refi_reading.h"

#include "base/i18n.h"
#include "base/sha256.h"
#include "coding/coder_colors.h"
#include "text/fold.h"

namespace rd::exchange::refi
{

namespace
{

/// A link between a note and something says what the note is about.
void followLink(Reading& reading, pugi::xml_node link)
{
    Uuid note = guidIn(link, "originGUID");
    Uuid thing = guidIn(link, "targetGUID");
    if (!reading.notes.contains(note)) std::swap(note, thing);
    if (!reading.notes.contains(note) || reading.notes.contains(thing)) return;
    if (const auto lies = reading.selections.find(thing); lies != reading.selections.end())
        reading.takeNote(note, {}, lies->second.first, lies->second.second);
    else if (reading.codes.contains(thing) || reading.cases.contains(thing))
        reading.takeNote(note, thing);
    else
        for (const ReadText& text : reading.texts)
            if (text.id.uuid == thing) reading.takeNote(note, thing, text.id);
}

/// Links that this program wrote say only what a memo is about.
void removeOwnLinks(const Reading& reading, pugi::xml_node links)
{
    for (pugi::xml_node link = links.child("Link"); link;) {
        const pugi::xml_node next = link.next_sibling("Link");
        const Uuid note = guidIn(link, "originGUID");
        if (reading.notes.contains(note) && guidIn(link, "guid") == linkIdOf(note)) links.remove_child(link);
        link = next;
    }
}

void keepNoteRest(Reading& reading, pugi::xml_node node, const coding::Memo& memo)
{
    pugi::xml_document rest;
    pugi::xml_node note = rest.append_child("Note");
    const std::string said = node.attribute("creationDateTime").value();
    if (!said.empty() && said != timeText(memo.madeMs)) note.append_copy(node.attribute("creationDateTime"));
    for (const char* name : {"richTextPath", "modifyingUser", "modifiedDateTime"})
        if (node.attribute(name)) note.append_copy(node.attribute(name));
    for (const char* name : {"Description", "PlainTextSelection", "Coding", "NoteRef", "VariableValue"})
        for (const pugi::xml_node child : node.children(name))
            if (std::string_view(name) != "Description" || child.first_child()) note.append_copy(child);
    // Without a title it would go out as the description of its passage, and what else refers to it be lost.
    if (!memo.span.empty() && memo.title.empty())
        reading.keep("Note", memo.id.uuid, "", xmlOf(note));
    else
        reading.keepRest(note, "Note", memo.id.uuid);
}

void keepUsers(Reading& reading, pugi::xml_node project)
{
    std::set<Uuid> listed;
    std::multiset<std::uint32_t> taken;
    const auto add = [&](const Uuid& id, const std::string& name, const std::string& initials) {
        coding::Coder coder;
        coder.id = {id};
        coder.name = text::trimmedText(name).empty() ? tr("Coder without name") : name;
        coder.initials = initials;
        coder.color = coding::freeCoderColor(taken);
        taken.insert(coder.color);
        reading.made.coders.push_back(coder);
    };
    for (const pugi::xml_node user : project.child("Users").children("User")) {
        const Uuid id = guidIn(user, "guid");
        listed.insert(id);
        if (reading.usedUsers.contains(id))
            add(id, user.attribute("name").value(), user.attribute("id").value());
        else
            reading.keep("User", {}, user.attribute("name").value(), xmlOf(user));
    }
    for (const Uuid& id : reading.usedUsers)
        if (!listed.contains(id)) add(id, reading.users[id], "");
}

bool isRead(const Reading& reading, const Uuid& id)
{
    for (const ReadText& text : reading.texts)
        if (text.id.uuid == id) return true;
    return false;
}

/// Pictures, PDF, sound and film with their selections, as they are; of a PDF the text that was read is left
/// out.
void keepMedia(Reading& reading, pugi::xml_node project)
{
    int count = 0;
    for (const pugi::xml_node source : project.child("Sources").children()) {
        if (std::string_view(source.name()) == "TextSource") continue;
        ++count;
        pugi::xml_document copy;
        pugi::xml_node kept = copy.append_copy(source);
        if (pugi::xml_node words = kept.child("Representation");
            words && isRead(reading, guidIn(words, "guid"))) {
            const std::string id = words.attribute("guid").value();
            while (words.first_child()) words.remove_child(words.first_child());
            while (words.first_attribute()) words.remove_attribute(words.first_attribute());
            words.append_attribute("guid") = id.c_str();
        }
        reading.keep(source.name(), {}, source.attribute("name").value(), xmlOf(kept));
    }
    if (count > 0)
        reading.made.report.kept.push_back(
            sayn("{n} picture, PDF, sound or film with what was selected in it.",
                 "{n} pictures, PDFs, sounds and films with what was selected in them.", count,
                 fmt::arg("n", count)));
}

void keepAll(Reading& reading, pugi::xml_node group, const char* kind, const char* one, const char* many)
{
    int count = 0;
    for (const pugi::xml_node node : group.children(kind)) {
        reading.keep(kind, {}, node.attribute("name").value(), xmlOf(node));
        ++count;
    }
    if (count > 0) reading.made.report.kept.push_back(sayn(one, many, count, fmt::arg("n", count)));
}

void keepFiles(Reading& reading)
{
    int count = 0;
    for (const std::string& name : reading.package->files()) {
        if (reading.filesTaken.contains(text::folded(name)) || name.starts_with('.')) continue;
        auto bytes = reading.fileToKeep(name);
        if (!bytes) continue;
        std::string hash = sha256Hex(*bytes);
        reading.keep("File", {}, name, hash);
        reading.made.files.push_back({std::move(hash), name, std::move(*bytes)});
        ++count;
    }
    if (count > 0)
        reading.made.report.kept.push_back(
            sayn("{n} file that is no text.", "{n} files that are no text.", count, fmt::arg("n", count)));
}

/// What the project says of itself, but for its name and the program.
void keepProject(Reading& reading, pugi::xml_node project)
{
    const std::string words = textIn(project.child("Description"));
    if (!words.empty()) {
        coding::Memo memo;
        memo.id = {descriptionId(words)};
        memo.text = reading.wording(words);
        reading.made.memos.push_back(std::move(memo));
    }
    pugi::xml_document rest;
    pugi::xml_node kept = rest.append_child("Project");
    for (const char* name : {"creatingUserGUID", "creationDateTime", "modifyingUserGUID", "modifiedDateTime"})
        if (project.attribute(name)) kept.append_copy(project.attribute(name));
    for (const pugi::xml_node note : project.children("NoteRef")) kept.append_copy(note);
    reading.keepRest(kept, "Project", {});
}

}

/// In the order of the file.
void finishNotes(Reading& reading, pugi::xml_node project)
{
    for (const pugi::xml_node note : project.child("Notes").children("Note")) {
        const auto found = reading.about.find(guidIn(note, "guid"));
        if (found == reading.about.end()) continue;
        keepNoteRest(reading, note, found->second);
        reading.made.memos.push_back(std::move(found->second));
    }
}

void readRest(Reading& reading, pugi::xml_node project)
{
    for (const pugi::xml_node link : project.child("Links").children("Link")) followLink(reading, link);
    removeOwnLinks(reading, project.child("Links"));
    takePoles(reading, project.child("Links"));
    finishNotes(reading, project);
    keepAll(reading, project.child("Links"), "Link", "{n} link.", "{n} links.");
    keepAll(reading, project.child("Sets"), "Set", "{n} set.", "{n} sets.");
    keepAll(reading, project.child("Graphs"), "Graph", "{n} network.", "{n} networks.");
    keepMedia(reading, project);
    keepFiles(reading);
    keepProject(reading, project);
    keepUsers(reading, project);
}

}
