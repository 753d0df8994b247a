// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/coding_sense.h"
#include "merge/alignment.h"
#include "merge/apart.h"

#include <map>
#include <memory>
#include <set>
#include <string>

namespace rd::merge
{

/// Whether it was taken over and not taken away since: what an undone merge brought comes again.
template <class Rows, class AnyId>
bool stands(const Rows& rows, AnyId id)
{
    const auto found = rows.find(id);
    return found != rows.end() && !found->second.deleted;
}

/// Takes over one project into another, kind by kind; for this room only.
class Joiner
{
public:
    Joiner(const Source& ours, const Source& theirs) : m_ours(ours), m_theirs(theirs), m_now(ours.state) {}

    void takeCoders();
    void takeCodes(const CodeMapping& mapping);
    void takePeople();
    void takeTranscripts();
    void takeCodings();
    void takeMemos();
    void takeGuide();
    void takeTables();
    void takeRounds();
    TakenOver result() { return std::move(m_taken); }

private:
    /// Ours for theirs; the null id where there is none.
    template <class AnyId>
    AnyId mapped(AnyId id) const
    {
        const auto found = m_ids.find(id.uuid);
        return found == m_ids.end() ? AnyId{} : AnyId{found->second};
    }
    void same(const Uuid& theirs, const Uuid& ours) { m_ids[theirs] = ours; }
    template <class Value>
    void make(const Value& value)
    {
        same(value.id.uuid, value.id.uuid);
        m_now.put(value);
        m_taken.rows.emplace_back(value);
    }
    void find(std::string kind, std::string text)
    {
        m_taken.findings.push_back({std::move(kind), std::move(text)});
    }

    [[nodiscard]] const codebook::Code* counterpart(const codebook::Code& code,
                                                    const CodeMapping& mapping) const;
    void makeCode(const codebook::Code& code);
    void tellOtherName(const MappedCode& code);
    void takeCases();
    void takeAttributes();
    [[nodiscard]] const transcript::Attribute& attributeFor(const transcript::Attribute& theirs);
    void takeValues(AttributeId theirs, AttributeId ours);
    [[nodiscard]] const transcript::Transcript* twinOf(const transcript::Transcript& value,
                                                       const std::string& body,
                                                       std::unique_ptr<Alignment>& alignment) const;
    void makeTranscript(transcript::Transcript value, const std::string& body);
    [[nodiscard]] std::optional<text::Span> placed(TranscriptId theirs, text::Span span) const;
    void keepUnplaced(const coding::Coding& coding);
    [[nodiscard]] const transcript::GuideItem* itemLike(const transcript::GuideItem& wanted) const;
    [[nodiscard]] TurnId turnFor(const transcript::Raising& raising) const;
    void takeRaisings();
    void tellOther(const transcript::Raising& theirs, std::vector<transcript::Raising> ours);
    template <class AnyId>
    [[nodiscard]] std::vector<AnyId> mappedAll(const std::vector<AnyId>& ids) const;
    [[nodiscard]] coding::TableDefinition inOurWords(const coding::TableDefinition& table) const;
    [[nodiscard]] bool hasTable(const coding::TableDefinition& table) const;

    const Source& m_ours;
    const Source& m_theirs;
    history::State m_now;
    std::map<Uuid, Uuid> m_ids;
    std::map<TranscriptId, std::unique_ptr<Alignment>>
        m_alignments; ///< Of theirs whose text is not the same.
    TakenOver m_taken;
};

}
