// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/foreign_project/import_edit.h"

#include "base/i18n.h"
#include "exchange/foreign_project/joined_codings.h"

#include <algorithm>
#include <functional>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace rd::exchange
{

namespace
{

/// One more than the highest position, so that what comes in stands last.
template <class Pointers>
double behind(const Pointers& list)
{
    double highest = 0;
    for (const auto* value : list) highest = std::max(highest, value->position);
    return highest + 1;
}

/// What was deleted comes in again, under its id: an import that was undone can be done anew.
template <class Thing>
bool isThere(const Thing* held)
{
    return held != nullptr && !held->deleted;
}

template <class Map, class Id>
bool isThere(const Map& map, Id id)
{
    const auto held = map.find(id);
    return held != map.end() && !held->second.deleted;
}

/// Puts the parts of one project into another, kind by kind, in the order in which they refer to each other.
class RowJoiner
{
public:
    RowJoiner(const history::State& state, ImportedProject& project) : m_state(state), m_project(project) {}

    std::vector<history::Row> rows()
    {
        m_rows.reserve(mostRows());
        addCoders();
        addCodes();
        addCases();
        addAttributes();
        addTranscripts();
        addCodings();
        addMemos();
        addForeign();
        return std::move(m_rows);
    }

private:
    /// Rows are large, and there are many.
    [[nodiscard]] std::size_t mostRows() const
    {
        std::size_t most = m_project.coders.size() + m_project.codes.size() + m_project.cases.size() +
                           m_project.respondents.size() + m_project.attributes.size() +
                           m_project.values.size() + m_project.codings.size() + m_project.memos.size() +
                           m_project.foreign.size();
        for (const ImportedTranscript& made : m_project.transcripts)
            most += 2 + made.speakers.size() + made.turns.size();
        return most;
    }
    void addCoders();
    void addCodes();
    void addCases();
    void addAttributes();
    void addValues();
    void noteOwnMoments();
    void addTranscripts();
    [[nodiscard]] bool fits(const coding::Coding& coding) const;
    void addCodings();
    void addMemos();
    void addForeign();
    std::string freeName(const std::string& name, const std::function<bool(const std::string&)>& taken,
                         const char* said);
    std::string freeKey(const transcript::Attribute& attribute);

    template <class AnyId>
    static AnyId mapped(const std::unordered_map<AnyId, AnyId>& ids, AnyId id)
    {
        const auto found = ids.find(id);
        return found == ids.end() ? id : found->second;
    }

    const history::State& m_state;
    ImportedProject& m_project;
    std::vector<history::Row> m_rows;
    std::unordered_map<CoderId, CoderId> m_coders;             ///< Theirs to ours, where they differ.
    std::unordered_map<AttributeId, AttributeId> m_attributes; ///< Likewise.
    std::unordered_map<TranscriptId, text::Offset> m_lengths;  ///< Of the texts that come in.
    std::unordered_set<AttributeId> m_ours;                    ///< Known ones that are written otherwise.
    std::unordered_map<Uuid, Uuid> m_same;                     ///< Codings that were said already, by which.
    std::set<std::string> m_keys;                              ///< Of the attributes that come in.
};

/// The first of a name is whoever the project knows by that name; a second one is somebody else.
void RowJoiner::addCoders()
{
    std::set<std::string> names; // of those that came in before, now or earlier
    for (const coding::Coder& coder : m_project.coders)
        if (const auto held = m_state.coders.find(coder.id);
            held != m_state.coders.end() && !held->second.deleted)
            names.insert(held->second.name);
    for (coding::Coder& coder : m_project.coders) {
        if (isThere(m_state.coders, coder.id)) continue;
        const coding::Coder* known = m_state.coderByName(coder.name);
        if (known != nullptr && names.insert(coder.name).second) {
            m_coders[coder.id] = known->id;
            continue;
        }
        coder.name = freeName(
            coder.name,
            [&](const std::string& name) {
                return m_state.coderByName(name) != nullptr || names.contains(name);
            },
            mark("There was a coder “{name}” already; this one is now called “{free}”."));
        names.insert(coder.name);
        m_rows.emplace_back(coder);
    }
}

void RowJoiner::addCodes()
{
    codebook::Codebook codebook = m_state.codebook;
    double position = behind(codebook.inOrder());
    for (codebook::Code& code : m_project.codes) {
        const codebook::Code* held = m_state.codebook.find(code.id);
        if (isThere(held)) continue;
        if (held != nullptr && m_state.codebook.byKey(held->key) == nullptr) code.key = held->key;
        const bool back = held != nullptr && code.key == held->key;
        if (!back && (code.key.empty() || codebook.freeKey(code.key) != code.key))
            code.key = codebook.freeKey(code.key.empty() ? code.name.in(m_state.info.language) : code.key);
        code.position = position++;
        codebook.put(code);
        m_rows.emplace_back(code);
    }
}

std::string RowJoiner::freeName(const std::string& name, const std::function<bool(const std::string&)>& taken,
                                const char* said)
{
    std::string free = name;
    for (int n = 2; taken(free); ++n) free = name + " (" + std::to_string(n) + ")";
    if (free != name)
        m_project.report.notes.push_back(say(said, fmt::arg("name", name), fmt::arg("free", free)));
    return free;
}

void RowJoiner::addCases()
{
    std::set<std::string> names;
    double position = behind(m_state.cases.cases());
    for (transcript::Case& one : m_project.cases) {
        if (isThere(m_state.cases.find(one.id))) continue;
        one.name = freeName(
            one.name,
            [&](const std::string& name) {
                return m_state.cases.caseByName(name) != nullptr || names.contains(name);
            },
            mark("There was a case “{name}” already; this one is now called “{free}”."));
        names.insert(one.name);
        one.position = position++;
        m_rows.emplace_back(one);
    }
    for (const transcript::Respondent& respondent : m_project.respondents)
        if (!isThere(m_state.cases.find(respondent.id))) m_rows.emplace_back(respondent);
}

std::string RowJoiner::freeKey(const transcript::Attribute& attribute)
{
    const std::string wanted =
        attribute.key.empty() ? attribute.name.in(m_state.info.language) : attribute.key;
    std::string key = wanted;
    for (int n = 2; m_keys.contains(key) || m_state.cases.attributeByKey(key) != nullptr; ++n)
        key = wanted + "_" + std::to_string(n);
    return key;
}

/// Attributes of ours that come back as variables: one for each moment, and those of respondents at their
/// case.
void RowJoiner::noteOwnMoments()
{
    for (const transcript::Attribute* attribute : m_state.cases.attributes()) {
        if (attribute->level == transcript::Level::respondentLevel) m_ours.insert(attribute->id);
        for (const std::string& moment : attribute->moments) m_ours.insert({momentId(attribute->id, moment)});
    }
}

void RowJoiner::addAttributes()
{
    noteOwnMoments();
    double position = behind(m_state.cases.attributes());
    for (transcript::Attribute& attribute : m_project.attributes) {
        if (isThere(m_state.cases.find(attribute.id)) || m_ours.contains(attribute.id)) continue;
        const transcript::Attribute* known = m_state.cases.attributeByKey(attribute.key);
        if (known != nullptr && known->level == attribute.level && known->type == attribute.type &&
            known->moments == attribute.moments) {
            m_attributes[attribute.id] = known->id;
            continue;
        }
        attribute.key = freeKey(attribute);
        m_keys.insert(attribute.key);
        attribute.position = position++;
        m_rows.emplace_back(attribute);
    }
    addValues();
}

void RowJoiner::addValues()
{
    std::unordered_set<Uuid> known;
    for (const transcript::Attribute* attribute : m_state.cases.attributes())
        for (const transcript::AttributeValue* value : m_state.cases.valuesOf(attribute->id))
            known.insert(value->id.uuid);
    for (transcript::AttributeValue& value : m_project.values) {
        if (m_ours.contains(value.attribute)) continue;
        value.attribute = mapped(m_attributes, value.attribute);
        const auto* held = m_state.cases.value(value.attribute, value.subject, value.moment);
        if (held == nullptr && !known.contains(value.id.uuid)) m_rows.emplace_back(value);
    }
}

void RowJoiner::addTranscripts()
{
    std::set<std::string> names;
    double position = behind(m_state.transcripts.list());
    for (ImportedTranscript& made : m_project.transcripts) {
        transcript::Transcript& one = made.transcript;
        if (isThere(m_state.transcripts.find(one.id))) continue;
        one.name = freeName(
            one.name,
            [&](const std::string& name) {
                return m_state.transcripts.byName(name) != nullptr || names.contains(name);
            },
            mark("There was a transcript “{name}” already; this one is now called “{free}”."));
        names.insert(one.name);
        one.position = position++;
        m_lengths[one.id] = one.length;
        m_rows.emplace_back(one);
        m_rows.emplace_back(transcript::TranscriptText{one.id, std::move(made.body)});
        m_rows.insert(m_rows.end(), made.speakers.begin(), made.speakers.end());
        m_rows.insert(m_rows.end(), made.turns.begin(), made.turns.end());
    }
}

bool RowJoiner::fits(const coding::Coding& coding) const
{
    const auto length = m_lengths.find(coding.transcript);
    if (length != m_lengths.end()) return coding.span.fits(length->second);
    const transcript::Transcript* there = m_state.transcripts.find(coding.transcript);
    return there != nullptr && !there->deleted && coding.span.fits(there->length);
}

void RowJoiner::addCodings()
{
    std::vector<coding::Coding> fitting;
    fitting.reserve(m_project.codings.size());
    for (coding::Coding& coding : m_project.codings) {
        coding.coder = mapped(m_coders, coding.coder);
        if (fits(coding)) fitting.push_back(std::move(coding));
    }
    m_project.codings = {};
    JoinedCodings joined = joinedCodings(m_state, std::move(fitting));
    for (coding::Coding& coding : joined.rows) m_rows.emplace_back(std::move(coding));
    m_same = std::move(joined.instead);
    ImportReport& report = m_project.report;
    if (const auto same = static_cast<int>(m_same.size()); same > 0)
        report.losses.push_back(
            sayn("{n} coding says the same as another (passage, code and coder) and was left out.",
                 "{n} codings say the same as others (passage, code and coder) and were left out.", same,
                 fmt::arg("n", same)));
    if (joined.memos > 0)
        report.notes.push_back(
            sayn("The memo of {n} coding that says the same as another was added to its memo.",
                 "The memos of {n} codings that say the same as others were added to theirs.", joined.memos,
                 fmt::arg("n", joined.memos)));
}

void RowJoiner::addMemos()
{
    double position = behind(m_state.memosInOrder());
    for (coding::Memo& memo : m_project.memos) {
        if (isThere(m_state.memos, memo.id)) continue;
        memo.coder = mapped(m_coders, memo.coder);
        memo.subject = mapped(m_same, memo.subject);
        memo.position = position++;
        m_rows.emplace_back(std::move(memo));
    }
}

void RowJoiner::addForeign()
{
    double position = 1;
    for (const auto& [id, held] : m_state.foreign) position = std::max(position, held.position + 1);
    int notes = 0;
    for (coding::Foreign& part : m_project.foreign) {
        if (isThere(m_state.foreign, part.id)) continue;
        if (m_same.contains(part.subject) && part.kind != "Coding") {
            notes += part.content.find("<NoteRef") != std::string::npos ? 1 : 0;
            continue;
        }
        part.subject = mapped(m_same, part.subject);
        part.position = position++;
        m_rows.emplace_back(std::move(part));
    }
    if (notes > 0)
        m_project.report.losses.push_back(
            sayn("{n} passage that was left out so refers to a note that is about something else as well.",
                 "{n} passages that were left out so refer to a note that is about something else as well.",
                 notes, fmt::arg("n", notes)));
}

}

std::map<history::Kind, int> Import::counts() const
{
    std::map<history::Kind, int> counts;
    for (const history::Row& row : edit.rows) ++counts[history::kindOf(row)];
    return counts;
}

Import importEdit(const history::State& state, ImportedProject project, const std::string& source)
{
    Import import;
    import.edit.kind = "project.import";
    import.edit.args = {{"source", source}, { "program", project.report.program }};
    import.edit.rows = RowJoiner(state, project).rows();
    if (!import.edit.rows.empty()) import.edit.files = std::move(project.files);
    import.report = std::move(project.report);
    import.title = std::move(project.title);
    import.unitOne = std::move(project.unitOne);
    import.unitMany = std::move(project.unitMany);
    return import;
}

}
