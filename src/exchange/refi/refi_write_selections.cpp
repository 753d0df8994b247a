// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/refi/refi_reading.h"
#include "exchange/refi/refi_writing.h"
#include "text/fold.h"
#include "text/offset_map.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace rd::exchange::refi
{

namespace
{

using coding::Coding;
using coding::Memo;

/// Codings that one selection can say together: a description and a qualifier are for all codings in it.
using Together = std::tuple<text::Span, CoderId, std::string, CodeId>;

Together togetherOf(const Coding& coding)
{
    return {coding.span, coding.coder, coding.memo, coding.qualifier};
}

std::int64_t madeAt(const Coding& coding)
{
    if (coding.madeMs != 0) return coding.madeMs;
    const auto& bytes = coding.id.uuid.bytes;
    if ((bytes[6] >> 4U) != 7) return 0;
    std::int64_t ms = 0;
    for (std::size_t i = 0; i < 6; ++i) ms = (ms << 8) | bytes[i];
    return ms;
}

struct Selection {
    Uuid id;
    pugi::xml_node rest;
    std::vector<const Coding*> codings; ///< Of one Together, in order.
};

class SelectionWriter
{
public:
    SelectionWriter(Writing& writing, pugi::xml_node source, const transcript::Transcript& transcript,
                    const std::string& body)
        : m_writing(writing), m_source(source), m_transcript(transcript), m_map(body)
    {
    }

    void write()
    {
        auto selections = grouped();
        std::stable_sort(selections.begin(), selections.end(), [](const Selection& a, const Selection& b) {
            return std::tie(a.codings.front()->span, a.id) < std::tie(b.codings.front()->span, b.id);
        });
        for (const Selection& selection : selections) writeCoded(selection);
        for (const Memo* memo : m_writing.annotations[m_transcript.id]) writeMemo(*memo);
        for (const auto& part : m_writing.kept.of("PlainTextSelection", m_transcript.id.uuid))
            writeKept(part.node);
    }

private:
    /// First the selections that came from elsewhere, with the codings they had; then all others by what they
    /// say.
    std::vector<Selection> grouped()
    {
        const auto& codings = m_writing.state().codings.of(m_transcript.id);
        std::unordered_map<Uuid, const Coding*> byId;
        for (const Coding& coding : codings) byId[coding.id.uuid] = &coding;
        std::vector<Selection> selections;
        std::set<Uuid> written;
        for (const Coding& coding : codings)
            if (!m_writing.kept.look("Selection", coding.id.uuid).empty())
                selections.push_back(fromElsewhere(coding, byId, written));
        std::map<Together, Selection> others;
        for (const Coding& coding : codings)
            if (!written.contains(coding.id.uuid)) others[togetherOf(coding)].codings.push_back(&coding);
        for (auto& [together, selection] : others) {
            std::sort(selection.codings.begin(), selection.codings.end(),
                      [](const Coding* a, const Coding* b) { return a->id < b->id; });
            selection.id = selectionIdOf(selection.codings.front()->id.uuid);
            selections.push_back(std::move(selection));
        }
        return selections;
    }

    Selection fromElsewhere(const Coding& head, const std::unordered_map<Uuid, const Coding*>& byId,
                            std::set<Uuid>& written)
    {
        const auto& part = m_writing.kept.of("Selection", head.id.uuid).front();
        Selection selection{Uuid::parse(part.row->name).value_or(selectionIdOf(head.id.uuid)), part.node, {}};
        for (const pugi::xml_node stub : part.node.children("Coding")) {
            const auto found = byId.find(guidIn(stub, "guid"));
            if (found != byId.end() && togetherOf(*found->second) == togetherOf(head) &&
                written.insert(found->first).second)
                selection.codings.push_back(found->second);
        }
        if (selection.codings.empty()) {
            written.insert(head.id.uuid);
            selection.codings.push_back(&head);
        }
        return selection;
    }

    [[nodiscard]] long long counted(text::Offset at) const
    {
        if (m_writing.reader != RefiReader::nvivo) return at;
        return static_cast<long long>(m_map.utf16Of(at));
    }

    /// What lies outside the text has to stay outside.
    [[nodiscard]] long long countedAnywhere(long long at) const
    {
        const long long length = m_map.length();
        if (at > std::numeric_limits<long long>::max() - length) return at;
        const long long within = std::min(at, length);
        return counted(static_cast<text::Offset>(within)) + (at - within);
    }

    pugi::xml_node addSelection(const Uuid& id, text::Span span)
    {
        pugi::xml_node node = m_source.append_child("PlainTextSelection");
        setId(node, "guid", id);
        setText(node, "name", text::shortened(m_map.slice(span), 100));
        node.append_attribute("startPosition") = counted(span.start);
        node.append_attribute("endPosition") = counted(span.end);
        return node;
    }

    static void stamp(pugi::xml_node node, CoderId coder, std::int64_t ms)
    {
        if (coder) setId(node, "creatingUser", coder.uuid);
        if (ms != 0) node.append_attribute("creationDateTime") = timeText(ms).c_str();
    }

    void writeCoded(const Selection& selection)
    {
        const Coding& first = *selection.codings.front();
        pugi::xml_node node = addSelection(selection.id, first.span);
        stamp(node, first.coder, madeAt(first));
        addAttributes(node, selection.rest);
        addText(node, "Description", first.memo);
        Uuid lowest = first.id.uuid;
        for (const Coding* coding : selection.codings) {
            addCoding(node, coding->id.uuid, coding->code, *coding);
            lowest = std::min(lowest, coding->id.uuid);
        }
        if (first.qualifier)
            addCoding(node, idFrom("qualifier of " + lowest.toString()), first.qualifier, first);
        for (const Memo* memo : m_writing.annotations[m_transcript.id])
            if (memo->span == first.span && !isAnnotation(m_writing, *memo) &&
                selectionOf(*memo).value_or(selection.id) == selection.id && m_noted.insert(memo->id).second)
                addReference(node, "NoteRef", memo->id.uuid);
        addChildren(node, selection.rest, "NoteRef");
    }

    void addCoding(pugi::xml_node node, const Uuid& id, CodeId code, const Coding& of)
    {
        pugi::xml_node made = node.append_child("Coding");
        setId(made, "guid", id);
        stamp(made, of.coder, madeAt(of));
        addReference(made, "CodeRef", code.uuid);
        if (id == of.id.uuid) writeNotesOf(made, id);
    }

    void writeNotesOf(pugi::xml_node coding, const Uuid& id)
    {
        for (const Memo* memo : m_writing.memos[id]) addReference(coding, "NoteRef", memo->id.uuid);
        for (const auto& part : m_writing.kept.of("Coding", id)) addChildren(coding, part.node, "NoteRef");
    }

    /// The selection of another program's file that the note is about; nothing where any of its passage is.
    [[nodiscard]] std::optional<Uuid> selectionOf(const Memo& memo) const
    {
        const auto& parts = m_writing.kept.of("Selection", memo.id.uuid);
        if (parts.empty()) return {};
        return Uuid::parse(parts.front().row->name).value_or(selectionIdOf(memo.id.uuid));
    }

    /// A memo about a passage: the description of a selection, or a selection that refers to its note.
    void writeMemo(const Memo& memo)
    {
        if (m_noted.contains(memo.id) || !memo.span.fits(m_map.length())) return;
        const auto& parts = m_writing.kept.of("Selection", memo.id.uuid);
        const pugi::xml_node rest = parts.empty() ? pugi::xml_node() : parts.front().node;
        if (isAnnotation(m_writing, memo)) {
            pugi::xml_node node = addSelection(memo.id.uuid, memo.span);
            stamp(node, memo.coder, memo.madeMs);
            addAttributes(node, rest);
            addText(node, "Description", memo.text.in(m_writing.language()));
            addChildren(node, rest, "NoteRef");
            return;
        }
        pugi::xml_node node =
            addSelection(selectionOf(memo).value_or(selectionIdOf(memo.id.uuid)), memo.span);
        addAttributes(node, rest);
        addReference(node, "NoteRef", memo.id.uuid);
        addChildren(node, rest, "NoteRef");
    }

    void writeKept(pugi::xml_node kept)
    {
        pugi::xml_node node = m_source.append_copy(kept);
        // Its name may be the words that were replaced here.
        if (!m_writing.state().textEdits.of(m_transcript.id).empty()) node.remove_attribute("name");
        if (m_writing.reader != RefiReader::nvivo) return;
        for (const char* end : {"startPosition", "endPosition"}) {
            const long long at = node.attribute(end).as_llong(-1);
            if (at >= 0) node.attribute(end) = countedAnywhere(at);
        }
    }

    Writing& m_writing;
    pugi::xml_node m_source;
    const transcript::Transcript& m_transcript;
    text::OffsetMap m_map;
    std::set<MemoId> m_noted;
};

}

void writeSelections(Writing& writing, pugi::xml_node source, const transcript::Transcript& transcript,
                     const std::string& body)
{
    SelectionWriter(writing, source, transcript, body).write();
}

}
