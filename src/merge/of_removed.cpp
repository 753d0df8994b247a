// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/of_removed.h"

#include "base/i18n.h"
#include "text/fold.h"
#include "text/names.h"

#include <map>
#include <tuple>

namespace rd::merge
{

namespace
{

constexpr int longest = 60; // code points

std::string shortly(const Wording& words)
{
    return text::shortened(words.in(userLanguage()), longest);
}

std::string memoName(const coding::Memo& memo)
{
    return shortly(memo.title.empty() ? memo.text : memo.title);
}

/// Everything that is about a thing that is removed, of which one of both came in.
class AllOfRemoved
{
public:
    AllOfRemoved(const history::State& state, const std::set<Uuid>& came) : m_state(state), m_came(came)
    {
        findOfTranscripts();
        findInRounds();
        findOfCodes();
        findOfMemos();
    }
    [[nodiscard]] const std::vector<OfRemoved>& all() const { return m_all; }

private:
    void add(OfRemoved one)
    {
        if (m_came.contains(one.row) || m_came.contains(one.removed)) m_all.push_back(std::move(one));
    }

    void addOfTranscript(OfRemoved one, TranscriptId id)
    {
        const auto* transcript = m_state.transcripts.find(id);
        if (transcript == nullptr || !transcript->deleted) return;
        one.removedTable = "transcript";
        one.removed = id.uuid;
        one.gone = transcript->name;
        add(std::move(one));
    }

    void addOfCode(OfRemoved one, CodeId id)
    {
        const codebook::Code* code = m_state.codebook.find(id);
        const codebook::Code* into = m_state.codebook.find(m_state.codebook.resolved(id));
        if (code == nullptr || !code->deleted || into == nullptr || !into->deleted) return;
        one.removedTable = "code";
        one.removed = id.uuid;
        one.gone = code->shownName(userLanguage());
        add(std::move(one));
    }

    void addOfMemo(OfRemoved one, MemoId id)
    {
        const auto memo = m_state.memos.find(id);
        if (memo == m_state.memos.end() || !memo->second.deleted) return;
        one.removedTable = "memo";
        one.removed = id.uuid;
        one.gone = memoName(memo->second);
        add(std::move(one));
    }

    void findOfTranscripts()
    {
        for (const auto& [id, raising] : m_state.raisings) {
            const auto item = m_state.guide.find(raising.item);
            if (raising.deleted || item == m_state.guide.end()) continue;
            addOfTranscript(
                {"raising", id.uuid, {"raised_by"}, {}, {}, "raised-in-removed", shortly(item->second.text)},
                raising.transcript);
        }
        for (const auto& [id, handOut] : m_state.assignments) {
            const auto coder = m_state.coders.find(handOut.coder);
            if (handOut.deleted || coder == m_state.coders.end()) continue;
            addOfTranscript(
                {"assignment", id.uuid, {"coder"}, {}, {}, "removed-handed-out", coder->second.shownName()},
                handOut.transcript);
        }
        for (const Uuid& id : m_came) findSpeakers(TranscriptId{id});
        for (const Uuid& id : m_came)
            if (const auto* speaker = m_state.transcripts.find(SpeakerId{id}))
                if (!m_came.contains(speaker->transcript.uuid)) addSpeaker(*speaker);
    }

    void findSpeakers(TranscriptId id)
    {
        if (m_state.transcripts.find(id) == nullptr) return;
        for (const auto* speaker : m_state.transcripts.speakersOf(id)) addSpeaker(*speaker);
    }

    void addSpeaker(const transcript::Speaker& speaker)
    {
        if (speaker.deleted) return;
        addOfTranscript(
            {"speaker", speaker.id.uuid, {"role", "respondent"}, {}, {}, "speaker-of-removed", speaker.label},
            speaker.transcript);
    }

    void findInRounds()
    {
        for (const auto& [id, round] : m_state.rounds)
            for (const TranscriptId transcript : round.transcripts)
                if (!round.deleted)
                    addOfTranscript(
                        {"coding_round", id.uuid, {"transcripts"}, {}, {}, "removed-in-round", round.name},
                        transcript);
    }

    void findOfCodes()
    {
        for (const auto& [id, item] : m_state.guide)
            if (!item.deleted)
                addOfCode({"guide_item", id.uuid, {"theme"}, {}, {}, "theme-removed", shortly(item.text)},
                          item.theme);
        for (const codebook::Code* code : m_state.codebook.inOrder())
            addOfCode({"code",
                       code->id.uuid,
                       {"pole_of"},
                       {},
                       {},
                       "opposite-removed",
                       code->shownName(userLanguage())},
                      code->poleOf);
        for (const auto* table : m_state.tablesInOrder()) {
            const OfRemoved ofTable{"table_definition", table->id.uuid,       {}, {}, {},
                                    "table-of-removed", shortly(table->title)};
            for (const auto& [column, code] :
                 {std::pair("theme", table->theme), std::pair("within_code", table->within)}) {
                OfRemoved one = ofTable;
                one.columns = {column};
                addOfCode(std::move(one), code);
            }
        }
    }

    void findOfMemos()
    {
        for (const coding::Memo* memo : m_state.memosInOrder()) {
            for (const MemoId id : memo->answers)
                addOfMemo(
                    {"memo", memo->id.uuid, {"answers"}, {}, {}, "memo-answers-removed", memoName(*memo)},
                    id);
            for (const MemoId id : memo->opposes)
                addOfMemo(
                    {"memo", memo->id.uuid, {"opposes"}, {}, {}, "memo-opposes-removed", memoName(*memo)},
                    id);
        }
    }

    const history::State& m_state;
    const std::set<Uuid>& m_came;
    std::vector<OfRemoved> m_all;
};

/// What was written, and what became of it.
std::string became(const std::string& kind, const std::string& writer, const std::string& things)
{
    static const std::map<std::string, const char*> sentences{
        {"raised-in-removed",
         mark("{writer} said in another how {things} came up in it, which counts nowhere.")},
        {"removed-handed-out", mark("{writer} handed it out to {things} in another.")},
        {"speaker-of-removed", mark("{writer} said in another who speaks as {things} in it.")},
        {"removed-in-round", mark("{writer} put it in {things} in another, which is without it now.")},
        {"theme-removed", mark("{writer} made it the theme of {things} in another, which has none now.")},
        {"opposite-removed", mark("{writer} made {things} its opposite in another, which has none now.")},
        {"table-of-removed",
         mark("{writer} saved the table {things} about it in another, which is empty now.")},
        {"memo-answers-removed",
         mark("{writer} wrote in another that {things} answers it, which is shown nowhere.")},
        {"memo-opposes-removed",
         mark("{writer} wrote in another that {things} says the opposite, which is shown nowhere.")}};
    return say(sentences.at(kind), fmt::arg("writer", writer), fmt::arg("things", things));
}

}

std::vector<OfRemoved> ofRemoved(const history::State& state, const std::set<Uuid>& came)
{
    return AllOfRemoved(state, came).all();
}

std::vector<Finding> toldOfRemoved(const std::vector<OfRemoved>& written, const UnawareOf& unawareOf)
{
    struct Told {
        std::set<std::string> things;
        std::vector<Uuid> about;
    };
    std::map<std::tuple<std::string, std::string, std::string, std::string>, Told> all;
    for (const OfRemoved& one : written) {
        const auto people = unawareOf(one);
        if (!people) continue;
        Told& told = all[{one.kind, one.gone, people->remover, people->writer}];
        told.things.insert(one.what);
        told.about.push_back(one.row);
    }
    std::vector<Finding> findings;
    for (const auto& [of, told] : all) {
        const auto& [kind, gone, remover, writer] = of;
        const std::string things = text::quotedList({told.things.begin(), told.things.end()});
        findings.push_back({kind,
                            say("{remover} removed “{gone}” in one copy.", fmt::arg("remover", remover),
                                fmt::arg("gone", gone)) +
                                " " + became(kind, writer, things),
                            told.about});
    }
    return findings;
}

}
