// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/moved_codings.h"

#include "project/words.h"
#include "text/offset_map.h"
#include "transcript/text_map.h"

namespace rd::project
{

using coding::Coding;

void MovedCodings::note(const history::State& before, const std::vector<history::Row>& came,
                        store::ProjectStore& other, std::size_t copy)
{
    std::set<TranscriptId> corrected;
    for (const history::Row& row : came)
        if (const auto* edit = std::get_if<transcript::TextEdit>(&row)) corrected.insert(edit->transcript);
    std::map<TranscriptId, std::set<CodingId>> coded;
    for (const history::Row& row : came) {
        const auto* coding = std::get_if<Coding>(&row);
        if (coding == nullptr || coding->deleted) continue;
        const TranscriptId text = coding->transcript;
        if (before.textEdits.of(text).empty()) continue;
        if (before.codings.find(text, coding->id) == nullptr) coded[text].insert(coding->id);
    }
    for (const TranscriptId text : corrected) noteHere(before, text, copy);
    if (!coded.empty()) noteThere(coded, other, copy);
}

/// The file has the copy's corrections by now, so the text is made of those that were here.
void MovedCodings::noteHere(const history::State& before, TranscriptId text, std::size_t copy)
{
    const std::string source = m_store.sourceText(text);
    const transcript::TextMap map(before.textEdits.of(text), text::codePointCount(source));
    const std::string shown = map.shown(source);
    const text::OffsetMap places(shown);
    for (const Coding& coding : before.codings.of(text)) {
        const std::string words(places.slice(coding.span));
        const auto known = m_coded.try_emplace(coding.id, Coded{copy, words}).first;
        if (known->second.words == words) known->second.copy = copy; // those before it left it alone
    }
}

void MovedCodings::noteThere(const std::map<TranscriptId, std::set<CodingId>>& coded,
                             store::ProjectStore& other, std::size_t copy)
{
    const history::State theirs = other.readState();
    for (const auto& [text, ids] : coded) {
        const std::string shown = other.text(text);
        const text::OffsetMap places(shown);
        for (const Coding& coding : theirs.codings.of(text))
            if (ids.contains(coding.id))
                m_coded.try_emplace(coding.id, Coded{copy, std::string(places.slice(coding.span))});
    }
}

void MovedCodings::tell(const history::State& state, std::vector<merge::FromCopy>& copies) const
{
    if (m_coded.empty()) return;
    const auto list = m_store.fallenCodings();
    const std::set<CodingId> fallen(list.begin(), list.end());
    Words words(m_store);
    for (const auto& [id, coded] : m_coded) {
        const Coding* coding = state.codings.find(id);
        if (coding == nullptr || m_fallen.contains(id)) continue;
        merge::Placement told;
        told.here = words(coding->transcript, coding->span);
        told.nearest = fallen.contains(id);
        if (!told.nearest && told.here == coded.words) continue;
        const codebook::Code* code = state.codebook.find(coding->code);
        const auto coder = state.coders.find(coding->coder);
        told.transcript = state.transcripts.find(coding->transcript)->name;
        if (code != nullptr) told.code = code->shownName(userLanguage());
        if (coder != state.coders.end()) told.coder = coder->second.shownName();
        told.memo = coding->memo;
        told.there = coded.words;
        told.found = !told.nearest;
        copies.at(coded.copy).placements.push_back(std::move(told));
    }
}

}
