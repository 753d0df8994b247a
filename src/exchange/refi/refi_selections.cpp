// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/refi/refi_reading.h"

#include "base/i18n.h"
#include "coding/made.h"
#include "text/fold.h"
#include "text/graphemes.h"

#include <algorithm>
#include <array>
#include <limits>

namespace rd::exchange::refi
{

namespace
{

std::int64_t positionIn(pugi::xml_node node, const char* attribute)
{
    return node.attribute(attribute).as_llong(-1);
}

/// The selections of one text become codings and memos; what does not fit is kept and told.
class SelectionReader
{
public:
    SelectionReader(Reading& reading, ReadText& text) : m_reading(reading), m_text(text)
    {
        if (m_text.text) m_joined = text::joinedGraphemes(m_text.text->body(), m_text.text->bodyMap());
        m_byName = m_reading.made.report.program.starts_with("NVivo");
    }

    void read()
    {
        for (const pugi::xml_node node : m_text.node.children("PlainTextSelection")) readOne(node);
        keepRest();
    }

private:
    struct Made {
        pugi::xml_node node;
        coding::Coding coding;
    };

    void readOne(pugi::xml_node node)
    {
        const auto span = placed(node);
        if (!span) return;
        node.attribute("startPosition") = span->start;
        node.attribute("endPosition") = span->end;
        m_reading.selections[guidIn(node, "guid")] = {m_text.id, *span};
        splitCases(node);
        if (node.child("Coding"))
            readCodings(node, *span);
        else
            readAnnotation(node, *span);
    }

    [[nodiscard]] std::string placeOf(pugi::xml_node node) const
    {
        return m_text.name + " " + node.attribute("startPosition").value() + "-" +
               node.attribute("endPosition").value();
    }

    void keepWhole(pugi::xml_node node)
    {
        m_reading.keep("PlainTextSelection", m_text.id.uuid, "", xmlOf(node));
    }

    /// Positions are kept as they are counted here, whatever the file counts in: an export counts from there.
    void keepUnplaced(pugi::xml_node node)
    {
        for (const char* end : {"startPosition", "endPosition"})
            if (const std::int64_t at = positionIn(node, end); at >= 0 && m_text.text)
                node.attribute(end) = countedHere(at);
        keepWhole(node);
    }

    /// As far past the end of the text as it lay there.
    [[nodiscard]] long long countedHere(std::int64_t at) const
    {
        const CountedText& text = *m_text.text;
        const std::int64_t past = at - text.length(m_reading.model);
        if (past <= 0) return text.place(at, m_reading.model);
        const std::int64_t length = text.bodyMap().length();
        return past > std::numeric_limits<std::int64_t>::max() - length ? at : length + past;
    }

    void tellUnplaced(pugi::xml_node node, std::int64_t start, std::int64_t end, std::int64_t length)
    {
        const std::string place = placeOf(node);
        const char* const guid = node.attribute("guid").value();
        const bool inside = start >= 0 && start < length && end >= 0;
        m_reading.made.report.notPlaced.push_back(
            inside ? say("{place} ({guid}) does not end behind its beginning.", fmt::arg("place", place),
                         fmt::arg("guid", guid))
                   : say("{place} ({guid}) lies outside the text.", fmt::arg("place", place),
                         fmt::arg("guid", guid)));
    }

    /// Where the passage lies here; nothing, with the selection kept, when it lies nowhere.
    std::optional<text::Span> placed(pugi::xml_node node)
    {
        const std::int64_t start = positionIn(node, "startPosition");
        const std::int64_t end = positionIn(node, "endPosition");
        const std::int64_t length = m_text.text ? m_text.text->length(m_reading.model) : 0;
        if (start < 0 || end <= start || start >= length) {
            if (start != end || node.child("Coding") || start < 0) tellUnplaced(node, start, end, length);
            keepUnplaced(node);
            return std::nullopt;
        }
        const CountedText& text = *m_text.text;
        const text::Span exact{text.place(start, m_reading.model), text.place(end, m_reading.model)};
        const text::Span span = snapped(exact);
        if (!span.fits(text.bodyMap().length())) {
            m_reading.made.report.notPlaced.push_back(say("{place} ({guid}) holds no character.",
                                                          fmt::arg("place", placeOf(node)),
                                                          fmt::arg("guid", node.attribute("guid").value())));
            keepUnplaced(node);
            return std::nullopt;
        }
        if (end > length || span != exact) {
            const std::string place = placeOf(node);
            m_reading.made.report.placedAnew.push_back(
                say("{place} now runs from {start} to {end}.", fmt::arg("place", place),
                    fmt::arg("start", span.start), fmt::arg("end", span.end)));
        }
        return span;
    }

    /// Ends inside what a reader sees as one character move to its edges.
    [[nodiscard]] text::Span snapped(text::Span span) const
    {
        const auto inside = [&](text::Offset at) {
            const auto behind =
                std::upper_bound(m_joined.begin(), m_joined.end(), at,
                                 [](text::Offset place, text::Span one) { return place < one.start; });
            if (behind == m_joined.begin()) return text::Span{};
            const text::Span one = *std::prev(behind);
            return one.start < at && at < one.end ? one : text::Span{};
        };
        if (const text::Span one = inside(span.start); !one.empty()) span.start = one.start;
        if (const text::Span one = inside(span.end); !one.empty()) span.end = one.end;
        return span;
    }

    /// Codings with a code that is a case say which passages are that case's; they stay as they are.
    void splitCases(pugi::xml_node node)
    {
        if (m_reading.caseCodes.empty()) return;
        pugi::xml_document copy;
        const pugi::xml_node kept = splitOff(node, copy, [this](const Uuid& code) {
            const bool isCase = m_reading.caseCodes.contains(code);
            if (isCase) m_cases.insert(code);
            return isCase;
        });
        if (!kept) return;
        m_onlyCases = m_onlyCases || !node.child("Coding");
        ++m_passagesOfCases;
        keepWhole(kept);
    }

    /// Takes the Codings with such codes out of the selection, into a copy of it: a selection of its own
    /// where the other keeps some. Null where there are none.
    template <class Test>
    static pugi::xml_node splitOff(pugi::xml_node node, pugi::xml_document& copy, Test test)
    {
        const auto codings = node.children("Coding");
        if (std::none_of(codings.begin(), codings.end(), [&](pugi::xml_node coding) {
                return test(guidIn(coding.child("CodeRef"), "targetGUID"));
            }))
            return {};
        pugi::xml_node apart = copy.append_copy(node);
        while (apart.child("Coding")) apart.remove_child("Coding");
        for (pugi::xml_node coding = node.child("Coding"); coding;) {
            const pugi::xml_node next = coding.next_sibling("Coding");
            if (test(guidIn(coding.child("CodeRef"), "targetGUID"))) {
                apart.append_copy(coding);
                node.remove_child(coding);
            }
            coding = next;
        }
        if (!apart.child("Coding")) return {};
        if (node.child("Coding"))
            apart.attribute("guid") = capitals(selectionIdOf(guidIn(apart.child("Coding"), "guid"))).c_str();
        return apart;
    }

    Uuid userOf(pugi::xml_node selection, pugi::xml_node coding) const
    {
        const Uuid own = guidIn(coding, "creatingUser");
        const Uuid selected = guidIn(selection, "creatingUser");
        const Uuid first = m_byName ? selected : own;
        const Uuid second = m_byName ? own : selected;
        if (!first.isNull()) return first;
        return second.isNull() ? guidIn(m_text.node, "creatingUser") : second;
    }

    [[nodiscard]] std::int64_t timeOfCoding(pugi::xml_node selection, pugi::xml_node coding,
                                            const Uuid& id) const
    {
        auto time = m_byName ? std::nullopt : timeOf(coding.attribute("creationDateTime").value());
        if (!time) time = timeOf(selection.attribute("creationDateTime").value());
        const bool said = time && *time / 1000 != coding::madeMsOf(id) / 1000;
        return said ? *time : 0;
    }

    void readCodings(pugi::xml_node node, text::Span span)
    {
        const std::string memo = textIn(node.child("Description"));
        std::vector<Made> codings;
        std::vector<pugi::xml_node> marks;
        keepCodeless(node);
        for (const pugi::xml_node coding : node.children("Coding")) {
            const Uuid code = guidIn(coding.child("CodeRef"), "targetGUID");
            if (m_reading.qualifiers.contains(code)) {
                marks.push_back(coding);
                continue;
            }
            const Uuid id = guidIn(coding, "guid");
            coding::Coding made;
            made.id = {id};
            made.transcript = m_text.id;
            made.span = span;
            made.code = {code};
            made.coder = m_reading.coder(userOf(node, coding));
            made.memo = memo;
            made.madeMs = timeOfCoding(node, coding, id);
            codings.push_back({coding, made});
        }
        qualify(node, codings, marks);
        for (Made& made : codings) {
            m_reading.takeNotes(made.node, made.coding.id.uuid);
            keepNotes(made);
            m_reading.made.codings.push_back(made.coding);
        }
        const std::vector<Uuid> notes = m_reading.takeNotes(node, {}, m_text.id, span);
        if (codings.empty()) return;
        keepHead(node, codings);
        if (!notes.empty() && isNotTheFirst(node))
            for (const Uuid& note : notes)
                m_reading.keep("Selection", note, capitals(guidIn(node, "guid")), "<PlainTextSelection/>");
    }

    /// A note goes out with the first selection, by GUID, that codes its passage: one of another has to be
    /// kept.
    static bool isNotTheFirst(pugi::xml_node node)
    {
        const auto same = [&](pugi::xml_node other, const char* end) {
            return positionIn(other, end) == positionIn(node, end);
        };
        for (const pugi::xml_node other : node.parent().children("PlainTextSelection"))
            if (guidIn(other, "guid") < guidIn(node, "guid") && other.child("Coding") &&
                same(other, "startPosition") && same(other, "endPosition"))
                return true;
        return false;
    }

    /// Codings with what is no code of the file are kept for an export, beside the others.
    void keepCodeless(pugi::xml_node node)
    {
        pugi::xml_document copy;
        pugi::xml_node kept = splitOff(node, copy, [this](const Uuid& code) { return !isCoded(code); });
        if (!kept) return;
        for (const pugi::xml_node coding : kept.children("Coding"))
            tellCodeless(node, capitals(guidIn(coding.child("CodeRef"), "targetGUID")));
        if (node.child("Coding"))
            for (const char* said : {"Description", "NoteRef"})
                while (kept.child(said)) kept.remove_child(said);
        keepWhole(kept);
    }

    [[nodiscard]] bool isCoded(const Uuid& code) const
    {
        return m_reading.qualifiers.contains(code) || m_reading.codes.contains(code);
    }

    void tellCodeless(pugi::xml_node node, const std::string& code)
    {
        const text::Span span{static_cast<text::Offset>(positionIn(node, "startPosition")),
                              static_cast<text::Offset>(positionIn(node, "endPosition"))};
        m_reading.made.report.notPlaced.push_back(
            say("{place}: “{words}” is coded with a code that is not in the file ({guid}).",
                fmt::arg("place", placeOf(node)),
                fmt::arg("words", text::shortened(m_text.text->bodyMap().slice(span), 40)),
                fmt::arg("guid", code)));
    }

    /// Notes of a coding that are about something else already.
    void keepNotes(const Made& made)
    {
        pugi::xml_document rest;
        pugi::xml_node coding = rest.append_child("Coding");
        for (const pugi::xml_node note : made.node.children("NoteRef")) coding.append_copy(note);
        m_reading.keepRest(coding, "Coding", made.coding.id.uuid);
    }

    /// A second coding with a qualifier qualifies the codings beside it.
    void qualify(pugi::xml_node node, std::vector<Made>& codings, const std::vector<pugi::xml_node>& marks)
    {
        for (const pugi::xml_node mark : marks) {
            const CodeId qualifier{guidIn(mark.child("CodeRef"), "targetGUID")};
            const CoderId coder = m_reading.coder(userOf(node, mark));
            bool used = false;
            for (Made& made : codings)
                if (made.coding.coder == coder && !made.coding.qualifier) {
                    made.coding.qualifier = qualifier;
                    used = true;
                }
            if (!used) m_loose.push_back({node, mark});
            for (const pugi::xml_node note : mark.children("NoteRef"))
                if (used) node.append_copy(note);
        }
    }

    /// What the selection has besides what codings say: its GUID, who changed it, notes that are taken
    /// elsewhere.
    void keepHead(pugi::xml_node node, const std::vector<Made>& codings)
    {
        const Uuid id = guidIn(node, "guid");
        Uuid first = codings.front().coding.id.uuid;
        const CoderId coder = codings.front().coding.coder;
        std::vector<const Made*> members;
        for (const Made& made : codings)
            if (made.coding.coder == coder) members.push_back(&made);
        for (const Made* member : members) first = std::min(first, member->coding.id.uuid);
        pugi::xml_document rest;
        pugi::xml_node head = rest.append_child("PlainTextSelection");
        for (const char* name : {"modifyingUser", "modifiedDateTime"})
            if (node.attribute(name)) head.append_copy(node.attribute(name));
        for (const pugi::xml_node note : node.children("NoteRef")) head.append_copy(note);
        const bool plain = !head.first_attribute() && !head.first_child() && id == selectionIdOf(first);
        if (plain) return;
        for (const Made* member : members)
            head.append_child("Coding").append_attribute("guid") = capitals(member->coding.id.uuid).c_str();
        m_reading.keep("Selection", codings.front().coding.id.uuid, capitals(id), xmlOf(head));
    }

    void readAnnotation(pugi::xml_node node, text::Span span)
    {
        if (m_onlyCases) {
            m_onlyCases = false;
            return;
        }
        const Uuid id = guidIn(node, "guid");
        const std::string words = textIn(node.child("Description"));
        const bool hadNote = bool(node.child("NoteRef"));
        const Uuid note = guidIn(node.child("NoteRef"), "targetGUID");
        if (!words.empty()) {
            coding::Memo memo;
            memo.id = {id};
            memo.text = m_reading.wording(words);
            memo.subject = m_text.id.uuid;
            memo.span = span;
            if (const Uuid user = guidIn(node, "creatingUser"); !user.isNull())
                memo.coder = m_reading.coder(user);
            memo.madeMs = timeOf(node.attribute("creationDateTime").value()).value_or(0);
            m_reading.made.memos.push_back(std::move(memo));
            return keepSelectionRest(node, id);
        }
        if (hadNote && m_reading.takeNote(note, {}, m_text.id, span)) {
            node.remove_child("NoteRef");
            if (id != selectionIdOf(note) || node.child("NoteRef"))
                m_reading.keep("Selection", note, capitals(id), xmlOf(restOf(node)));
            return;
        }
        keepWhole(node);
    }

    void keepSelectionRest(pugi::xml_node node, const Uuid& memo)
    {
        const pugi::xml_node rest = restOf(node);
        if (rest.first_attribute() || rest.first_child())
            m_reading.keep("Selection", memo, capitals(memo), xmlOf(rest));
    }

    pugi::xml_node restOf(pugi::xml_node node)
    {
        m_rest.reset();
        pugi::xml_node rest = m_rest.append_child("PlainTextSelection");
        for (const char* name : {"modifyingUser", "modifiedDateTime"})
            if (node.attribute(name)) rest.append_copy(node.attribute(name));
        for (const pugi::xml_node reference : node.children("NoteRef")) rest.append_copy(reference);
        return rest;
    }

    /// Qualifiers find a coding of the same passage in another selection, as some programs write one each.
    void settleLoose()
    {
        for (const auto& [node, mark] : m_loose) {
            const text::Span span{static_cast<text::Offset>(positionIn(node, "startPosition")),
                                  static_cast<text::Offset>(positionIn(node, "endPosition"))};
            const CoderId coder = m_reading.coder(userOf(node, mark));
            std::vector<coding::Coding*> fitting;
            for (coding::Coding& one : m_reading.made.codings)
                if (one.transcript == m_text.id && one.span == span && one.coder == coder && !one.qualifier)
                    fitting.push_back(&one);
            if (fitting.size() == 1) {
                fitting.front()->qualifier = {guidIn(mark.child("CodeRef"), "targetGUID")};
                continue;
            }
            pugi::xml_document copy;
            pugi::xml_node kept = copy.append_copy(node);
            while (kept.child("Coding")) kept.remove_child("Coding");
            kept.append_copy(mark);
            m_reading.made.report.notPlaced.push_back(
                say("{place} has a qualifier but no code that it qualifies; it is kept for export.",
                    fmt::arg("place", placeOf(node))));
            keepWhole(kept);
        }
    }

    /// What the text itself has: who changed it, its description, codings of the whole, further notes.
    void keepRest()
    {
        settleLoose();
        giveCase();
        m_reading.takeNotes(m_text.node, {}, m_text.id);
        pugi::xml_document rest;
        pugi::xml_node text = rest.append_child("TextSource");
        for (const char* name : {"creatingUser", "creationDateTime", "modifyingUser", "modifiedDateTime"})
            if (m_text.node.attribute(name)) text.append_copy(m_text.node.attribute(name));
        const int whole = static_cast<int>(
            std::distance(m_text.node.children("Coding").begin(), m_text.node.children("Coding").end()));
        for (const char* name : {"Description", "Coding", "NoteRef", "VariableValue"})
            for (const pugi::xml_node child : m_text.node.children(name))
                if (std::string_view(name) != "Description" || child.first_child()) text.append_copy(child);
        if (whole > 0)
            m_reading.made.report.kept.push_back(sayn("{text}: {n} coding of the text as a whole.",
                                                      "{text}: {n} codings of the text as a whole.", whole,
                                                      fmt::arg("text", m_text.name), fmt::arg("n", whole)));
        if (m_passagesOfCases > 0)
            m_reading.made.report.kept.push_back(sayn("{text}: {n} passage that is said to be of a case.",
                                                      "{text}: {n} passages that are said to be of cases.",
                                                      m_passagesOfCases, fmt::arg("text", m_text.name),
                                                      fmt::arg("n", m_passagesOfCases)));
        m_reading.keepRest(text, "TextSource", m_text.id.uuid);
    }

    /// A text whose passages belong to one case is that case's.
    void giveCase()
    {
        if (m_cases.size() != 1) return;
        for (ImportedTranscript& made : m_reading.made.transcripts)
            if (made.transcript.id == m_text.id && !made.transcript.caseId)
                made.transcript.caseId = {*m_cases.begin()};
    }

    Reading& m_reading;
    ReadText& m_text;
    std::vector<text::Span> m_joined;
    std::vector<std::pair<pugi::xml_node, pugi::xml_node>> m_loose;
    std::set<Uuid> m_cases;
    pugi::xml_document m_rest;
    bool m_byName = false;
    bool m_onlyCases = false;
    int m_passagesOfCases = 0;
};

}

void readSelections(Reading& reading, pugi::xml_node /*project*/)
{
    std::vector<CountedPassage> passages;
    for (const ReadText& text : reading.texts)
        for (const pugi::xml_node node : text.node.children("PlainTextSelection"))
            if (passages.size() < mostPassagesLookedAt && text.text && text.text->ambiguous() &&
                positionIn(node, "endPosition") > positionIn(node, "startPosition"))
                passages.push_back({text.text.get(), positionIn(node, "startPosition"),
                                    positionIn(node, "endPosition"), node.attribute("name").value()});
    const FoundModel found = reading.saidModel ? FoundModel{*reading.saidModel, {}}
                                               : findModel(passages, reading.made.report.program);
    reading.model = found.model;
    if (!found.note.empty()) reading.made.report.notes.push_back(found.note);
    for (ReadText& text : reading.texts) {
        SelectionReader(reading, text).read();
        text.text.reset(); // its body is in what was made
    }
}

}
