// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "codebook/joined_code.h"
#include "coding/memo_text.h"
#include "history/coding_sense.h"
#include "merge/alignment.h"
#include "merge/apart.h"
#include "merge/memory.h"
#include "text/offset_map.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>

namespace rd::merge
{

/// Two texts of one interview.
struct Aligned {
    Aligned(std::string theirs, std::string ours)
        : there(std::move(theirs)), here(std::move(ours)), words(there, here), wordsThere(there),
          wordsHere(here)
    {
    }
    std::string there;
    std::string here;
    Alignment words;
    text::OffsetMap wordsThere;
    text::OffsetMap wordsHere;
};

/// Takes over one project into another, kind by kind; for this room only.
class Joiner
{
public:
    Joiner(const Source& ours, const Source& theirs)
        : m_ours(ours), m_theirs(theirs), m_now(ours.state), m_byPeople(ours.byPeople(0)),
          m_memory(ours.state, m_byPeople),
          m_sinceThere(theirs.byPeople(m_memory.mergedAt(theirs.state.info.id)))
    {
    }

    void takeCoders();
    void takeCodes(const CodeMapping& mapping);
    void takePeople();
    void takeTranscripts(const std::map<std::string, std::string>& mapping, Progress& progress);
    void takeCodings();
    void takeDecisions();
    void takeAssignments();
    void takeMemos();
    void takeGuide();
    void takeTables();
    void takeRounds();
    void takeForeign();
    void tellGone();
    void tellStillThere();
    TakenOver result();

private:
    /// Ours for theirs; the null id where there is none.
    template <class AnyId>
    AnyId mapped(AnyId id) const
    {
        const auto found = m_ids.find(id.uuid);
        return found == m_ids.end() ? AnyId{} : AnyId{found->second};
    }
    void same(const Uuid& theirs, const Uuid& ours) { m_ids[theirs] = ours; }
    /// The same, and for the next merge as well.
    template <class AnyId>
    void became(AnyId theirs, AnyId ours)
    {
        same(theirs.uuid, ours.uuid);
        if (theirs != ours) remember(Memory::became(theirs.uuid, ours.uuid, false));
    }
    void remember(const coding::Foreign& row);
    /// Whether it came before, and then what it became is known from now on.
    template <class AnyId>
    bool cameBefore(AnyId theirs)
    {
        const auto known = m_memory.of(theirs.uuid);
        if (known) same(theirs.uuid, *known);
        return known.has_value();
    }
    template <class Value>
    void make(const Value& value)
    {
        same(value.id.uuid, value.id.uuid);
        m_now.put(value);
        m_taken.rows.emplace_back(value);
    }
    template <class Value>
    void change(const Value& before, const Value& value)
    {
        if (value == before) return;
        m_taken.rows.emplace_back(value);
        m_now.put(value);
    }
    void find(std::string kind, std::string text)
    {
        if (m_said.emplace(kind, text).second) m_taken.findings.push_back({std::move(kind), std::move(text)});
    }

    /// That what both have stays as it is here, where theirs says something else.
    void tellStays(std::string kind, const std::string& told, const std::vector<codebook::LeftOut>& other);
    void tellOther(const coding::Coder& ours, const coding::Coder& theirs);
    void tellRound(const std::string& name, bool isChanged, const std::vector<codebook::LeftOut>& other);
    [[nodiscard]] std::optional<CodeId> knownCode(const codebook::Code& code,
                                                  const CodeMapping& mapping) const;
    [[nodiscard]] bool isKeyTaken(const std::string& key) const;
    [[nodiscard]] CodeId idForNew(CodeId theirs) const;
    void makeCode(const codebook::Code& code);
    [[nodiscard]] std::string calledHere(CodeId theirs) const;
    [[nodiscard]] std::vector<codebook::LeftOut> otherKindOfCode(const codebook::Code& ours,
                                                                 const codebook::Code& theirs) const;
    void clearTakenShortKey(codebook::Code& code);
    void joinWords(CodeId ours, const codebook::Code& theirs);
    void tellCounting(const codebook::Code& ours, const codebook::Code& theirs);
    void takeChangedWords(const codebook::Code& theirs, CodeId ours);
    void tellNamesake(const codebook::Code& theirs, const codebook::Code& ours);
    [[nodiscard]] static MappedCode toldAsNew(const codebook::Code& theirs);
    [[nodiscard]] MappedCode toldAs(const codebook::Code& theirs, CodeId ours) const;
    void tellStanding(const codebook::Code& theirs, CodeId before, CodeId now);
    MappedCode takeKnownCode(const codebook::Code& theirs, CodeId ours, const CodeMapping& mapping);
    MappedCode takeTwin(const codebook::Code& theirs, CodeId ours);
    MappedCode takeNewCode(const codebook::Code& theirs, const codebook::Code* namesake,
                           const CodeMapping& mapping);
    void takeCases();
    void fillCase(CaseId ours, const transcript::Case& theirs);
    void fillAttribute(AttributeId ours, const transcript::Attribute& theirs);
    void fillTranscript(TranscriptId ours, const transcript::Transcript& theirs);
    void noteTopics(const transcript::Transcript& ours, const transcript::Transcript& theirs,
                    std::vector<codebook::LeftOut>& other) const;
    void tellOtherCases();
    void tellOtherCase(const transcript::Transcript& ours, CaseId caseThere);
    [[nodiscard]] std::string cameWithoutTranscript(CaseId caseThere, const std::string& here) const;
    void tellSpeakers(const transcript::Transcript& ours, TranscriptId theirs);
    void takeAttributes();
    [[nodiscard]] const transcript::Attribute& attributeFor(const transcript::Attribute& theirs);
    void tellOther(const transcript::AttributeValue& ours, const transcript::AttributeValue& theirs);
    void takeValues(AttributeId theirs, AttributeId ours);
    [[nodiscard]] std::map<TranscriptId, TranscriptId>
    mappedTwins(const std::map<std::string, std::string>& mapping, const std::set<TranscriptId>& known);
    void tellStandingPair(const transcript::Transcript& theirs, const std::string& wanted);
    void tellTaken(const transcript::Transcript& theirs, const std::string& body,
                   const std::map<TranscriptId, TranscriptId>& asMapped);
    void tellPair(const transcript::Transcript& theirs, bool isNew, bool known);
    void align(const transcript::Transcript& theirs, TranscriptId ours, const std::string& body);
    void makeTranscript(transcript::Transcript value, const std::string& body);
    [[nodiscard]] std::optional<text::Span> placed(TranscriptId theirs, text::Span span) const;
    [[nodiscard]] std::optional<coding::Coding> inOurs(const coding::Coding& coding) const;
    [[nodiscard]] Placement placementOf(const coding::Coding& theirs, std::optional<text::Span> here) const;
    void notePlace(const coding::Coding& theirs, std::optional<text::Span> here);
    void keepUnplaced(const coding::Coding& coding);
    void forgetUnplaced(CodingId theirs);
    void tellWhole(const coding::Memo& memo);
    void tellOther(const coding::Memo& theirs);
    [[nodiscard]] std::string codeInFigure(const coding::Memo& memo, const std::string& word);
    [[nodiscard]] std::string coderInFigure(const std::string& name) const;
    [[nodiscard]] std::string groupInFigure(const std::string& group) const;
    [[nodiscard]] std::string inOurNames(const coding::Memo& memo, const coding::MemoPiece& theirs);
    [[nodiscard]] std::string inOurNames(const coding::Memo& memo, const std::string& text);
    [[nodiscard]] std::optional<coding::Coding> withOthersInOne(coding::Coding made) const;
    void takeChanged(const coding::Coding& theirs, const coding::Coding& made);
    [[nodiscard]] std::optional<coding::Resolution> inOurs(const coding::Resolution& decision) const;
    [[nodiscard]] const coding::Resolution* sameDifference(const coding::Resolution& decision) const;
    void keepOurs(const coding::Resolution& theirs, const coding::Resolution& made,
                  const coding::Resolution& ours);
    void tellOther(const coding::Resolution& theirs);
    void leaveOutAgreed(const coding::Resolution& theirs);
    void takeChanged(const coding::Resolution& theirs, const coding::Resolution& made);
    [[nodiscard]] std::string codingHere(CodingId id) const;
    [[nodiscard]] std::string codeHere(const std::string& name, CodeId theirs) const;
    [[nodiscard]] bool wentWithAnother(CodingId id) const;
    [[nodiscard]] bool wasRemovedHere(const Uuid& theirs) const;
    void tellOther(const transcript::GuideItem& ours, const transcript::GuideItem& theirs);
    [[nodiscard]] TurnId turnFor(TranscriptId theirs, TurnId wanted) const;
    void takeRaisings();
    void tellOther(const transcript::Raising& theirs, std::vector<transcript::Raising> ours);
    template <class AnyId>
    [[nodiscard]] std::vector<AnyId> mappedAll(const std::vector<AnyId>& ids) const;
    [[nodiscard]] coding::TableDefinition inOurWords(const coding::TableDefinition& table) const;
    [[nodiscard]] bool hasTable(const coding::TableDefinition& table) const;

    const Source& m_ours;
    const Source& m_theirs;
    history::State m_now;
    ByPeople m_byPeople; ///< What they did to ours.
    Memory m_memory;
    ByPeople m_sinceThere; ///< What they did to theirs since it was merged before.
    std::map<Uuid, Uuid> m_ids;
    std::map<TranscriptId, std::unique_ptr<Aligned>> m_aligned; ///< Of theirs, whose text is not the same.
    std::vector<std::pair<TranscriptId, CaseId>> m_casesThere;  ///< Of ours, the case that it is in there.
    TakenOver m_taken;
    std::set<std::pair<std::string, std::string>> m_said; ///< Kind and text of each finding.
};

}
