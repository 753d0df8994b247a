// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/settle.h"

#include "base/i18n.h"
#include "history/row_id.h"
#include "merge/settler.h"

namespace rd::merge
{

void Gathering::put(Uuid id, const history::Row& row)
{
    m_state.put(row);
    m_rows.insert_or_assign({history::kindOf(row), id}, row);
}

void Gathering::put(const history::Row& row)
{
    put(history::idOf(row), row);
}

void Gathering::find(const std::string& kind, const std::vector<Uuid>& about, const std::string& text)
{
    const auto [place, fresh] = m_said.try_emplace({kind, text}, m_findings.size());
    if (fresh) m_findings.push_back({kind, text, {}});
    std::vector<Uuid>& all = m_findings[place->second].about;
    all.insert(all.end(), about.begin(), about.end());
}

Settled Gathering::result()
{
    Settled settled;
    for (auto& [name, row] : m_rows) settled.rows.push_back(std::move(row));
    settled.findings = std::move(m_findings);
    return settled;
}

std::string nameOf(const Gathering& all, CodeId id)
{
    return all.state().codebook.find(id)->shownName(userLanguage());
}

void moveMemos(Gathering& all, const Uuid& from, const Uuid& into)
{
    std::vector<coding::Memo> moving;
    for (const auto& [id, memo] : all.state().memos)
        if (memo.subject == from) moving.push_back(memo);
    for (coding::Memo& memo : moving) {
        memo.subject = into;
        all.put(memo.id.uuid, memo);
    }
}

void moveValues(Gathering& all, const Uuid& from, const Uuid& into)
{
    std::vector<transcript::AttributeValue> moving;
    for (const transcript::Attribute* attribute : all.state().cases.attributes())
        for (const transcript::AttributeValue* value : all.state().cases.valuesOf(attribute->id))
            if (value->subject == from) moving.push_back(*value);
    for (transcript::AttributeValue& value : moving) {
        value.subject = into;
        all.put(value.id.uuid, value);
    }
}

void tellCameAlong(Settled& settled, const history::State& state, std::set<CodeId> codes)
{
    for (const Finding& finding : settled.findings)
        if (finding.kind == "code-restored" || finding.kind == "codes-one")
            for (const Uuid& id : finding.about) codes.erase(CodeId{id});
    for (const CodeId id : codes) {
        const codebook::Code* code = state.codebook.find(id);
        if (code == nullptr || code->deleted) continue;
        settled.findings.push_back(
            {"code-came-along",
             say("“{code}” is back along with what it stands below, with all its codings.",
                 fmt::arg("code", code->shownName(userLanguage()))),
             {id.uuid}});
    }
}

void tellTwinsBack(Settled& settled, const history::State& state, const std::vector<history::TwinBack>& twins)
{
    for (const auto& [id, author] : twins) {
        const coding::Coding* coding = state.codings.find(id);
        if (coding == nullptr) continue;
        const auto* code = state.codebook.find(coding->code);
        const auto coder = state.coders.find(coding->coder);
        const auto* transcript = state.transcripts.find(coding->transcript);
        if (code == nullptr || coder == state.coders.end() || transcript == nullptr) continue;
        settled.findings.push_back({"twin-back",
                                    say("“{code}” of {coder} in “{transcript}” is there by itself again: it "
                                        "had gone because another "
                                        "coding said the same, and that one {author} removed.",
                                        fmt::arg("code", code->shownName(userLanguage())),
                                        fmt::arg("coder", coder->second.shownName()),
                                        fmt::arg("transcript", transcript->name), fmt::arg("author", author)),
                                    {id.uuid}});
    }
}

namespace
{

void takeLeftWords(Gathering& all, const std::vector<history::LeftWords>& words)
{
    for (const auto& [gone, id] : words)
        if (const coding::Coding* stays = all.state().codings.find(id)) {
            coding::Coding with = *stays;
            coding::Coding from = gone;
            from.memo = history::unsaid(gone.memo, stays->memo);
            if (history::takeWords(with, from)) all.put(id.uuid, with);
        }
}

}

Settled settle(history::State& state, std::set<CodingId> fallen, Writers writers,
               const std::vector<history::LeftWords>& words)
{
    Gathering all(state, std::move(fallen), std::move(writers));
    takeLeftWords(all, words);
    settleCoders(all);
    settleCoderColors(all);
    settleAssignments(all);
    settleRingsOfMerged(all);
    settleCodesOfCodings(all);
    settleJoinedTranscripts(all);
    settleTranscripts(all);
    settleCases(all);
    settleTranscriptNames(all);
    settleTree(all);
    settleOpposites(all);
    settleKeys(all);
    settleAttributes(all);
    settlePassages(all);
    settleTwins(all);
    settleGuide(all);
    settleRaisings(all);
    settleRounds(all);
    settleResolutions(all);
    tellFollowed(all);
    return all.result();
}

}
