// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/refi/refi_reading.h"

#include "base/i18n.h"

namespace rd::exchange::refi
{

Uuid qualifierSet(codebook::QualifierCounting counting)
{
    const bool along = counting == codebook::QualifierCounting::along;
    return idFrom(along ? "rode draad qualifiers along" : "rode draad qualifiers apart");
}

Uuid selectionIdOf(const Uuid& first)
{
    return idFrom("rode draad selection " + first.toString());
}

Uuid linkIdOf(const Uuid& origin)
{
    return idFrom("rode draad link " + origin.toString());
}

Uuid descriptionId(const std::string& text)
{
    return idFrom("rode draad description " + text);
}

void Reading::keep(const std::string& kind, const Uuid& subject, const std::string& name,
                   const std::string& content)
{
    coding::Foreign part;
    part.id = {
        idFrom(std::string(format) + "\n" + kind + "\n" + subject.toString() + "\n" + name + "\n" + content)};
    part.format = format;
    part.kind = kind;
    part.subject = subject;
    part.name = name;
    part.content = content;
    made.foreign.push_back(std::move(part));
}

std::optional<std::string> Reading::fileToKeep(const std::string& sourcePath)
{
    constexpr std::uint64_t largestKept = 512ULL << 20U;
    try {
        return package->file(sourcePath, largestKept);
    } catch (const PackageRefusal& refusal) {
        if (refusal.trouble() != PackageTrouble::tooLarge || package->exhausted()) throw;
    }
    made.report.losses.push_back(say("{file} is too large to be kept, and was left out.",
                                     fmt::arg("file", package->nameOf(sourcePath))));
    return std::nullopt;
}

void Reading::keepRest(pugi::xml_node rest, const std::string& kind, const Uuid& subject)
{
    rest.remove_attribute("guid");
    if (!rest.first_attribute() && !rest.first_child()) return;
    keep(kind, subject, "", xmlOf(rest));
}

bool Reading::takeNote(const Uuid& note, const Uuid& subject, TranscriptId transcript, text::Span span)
{
    if (!notes.contains(note) || !notesTaken.insert(note).second) return false;
    coding::Memo& memo = about[note];
    memo.subject = transcript ? transcript.uuid : subject;
    memo.span = span;
    return true;
}

std::vector<Uuid> Reading::takeNotes(pugi::xml_node node, const Uuid& subject, TranscriptId transcript,
                                     text::Span span)
{
    std::vector<Uuid> taken;
    for (pugi::xml_node child = node.child("NoteRef"); child;) {
        const pugi::xml_node next = child.next_sibling("NoteRef");
        if (const Uuid note = guidIn(child, "targetGUID"); takeNote(note, subject, transcript, span)) {
            taken.push_back(note);
            node.remove_child(child);
        }
        child = next;
    }
    return taken;
}

CoderId Reading::coder(const Uuid& user)
{
    const Uuid id = user.isNull() ? idFrom("unknown coder") : user;
    usedUsers.insert(id);
    users.try_emplace(id, user.isNull() ? tr("Unknown coder") : "");
    return {id};
}

}
