// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "merge/joiner.h"
#include "text/offset_map.h"

#include <algorithm>

namespace rd::merge
{

using coding::Coding;

void Joiner::takeCodings()
{
    std::vector<const Coding*> list;
    for (const auto& [transcript, codings] : m_theirs.state.codings.all())
        for (const Coding& coding : codings) list.push_back(&coding);
    std::sort(list.begin(), list.end(), [](const Coding* a, const Coding* b) { return a->id < b->id; });
    std::map<history::Sense, Coding> said;
    for (const auto& [transcript, codings] : m_now.codings.all())
        for (const Coding& coding : codings) said.emplace(history::senseOf(coding), coding);
    for (const Coding* coding : list) {
        Coding made = *coding;
        made.transcript = mapped(coding->transcript);
        made.code = mapped(coding->code);
        made.coder = mapped(coding->coder);
        made.qualifier = mapped(coding->qualifier);
        const auto span = placed(coding->transcript, coding->span);
        if (!made.transcript || !made.code || !made.coder) continue; // of what is deleted there
        if (!span || !span->fits(m_now.transcripts.find(made.transcript)->length)) {
            keepUnplaced(*coding);
            continue;
        }
        made.span = *span;
        if (m_now.codings.find(made.transcript, made.id) != nullptr) made.id = CodingId::make();
        const auto [known, fresh] = said.emplace(history::senseOf(made), made);
        if (fresh || history::takeWords(known->second, made)) m_taken.rows.emplace_back(known->second);
        same(coding->id.uuid, known->second.id.uuid);
    }
}

/// What has no place in our text is kept in words.
void Joiner::keepUnplaced(const Coding& coding)
{
    const std::string body = m_theirs.text(coding.transcript);
    const std::string words(text::OffsetMap(body).slice(coding.span));
    const std::string code = m_theirs.state.codebook.find(coding.code)->shownName(userLanguage());
    coding::Foreign kept;
    kept.id = ForeignId{coding.id.uuid}; // so that taking over again keeps it once
    kept.format = "rode-draad";
    kept.kind = "coding";
    kept.subject = mapped(coding.transcript).uuid;
    kept.name = code;
    const nlohmann::json content{{"code", m_theirs.state.codebook.find(coding.code)->key},
                                 {"coder", m_theirs.state.coders.at(coding.coder).shownName()},
                                 {"memo", coding.memo},
                                 {"passage", words}};
    kept.content = content.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    if (!stands(m_now.foreign, kept.id)) make(kept);
    const std::string name = m_now.transcripts.find(mapped(coding.transcript))->name;
    find("unplaced",
         say("The passage “{passage}” with “{code}” was not found in “{transcript}”; it is kept apart.",
             fmt::arg("passage", words), fmt::arg("code", code), fmt::arg("transcript", name)));
}

void Joiner::takeMemos()
{
    for (const coding::Memo* memo : m_theirs.state.memosInOrder()) {
        if (stands(m_now.memos, memo->id)) continue;
        coding::Memo made = *memo;
        const auto subject = m_ids.find(memo->subject);
        made.subject = subject == m_ids.end() ? Uuid{} : subject->second;
        made.coder = mapped(memo->coder);
        if (!memo->span.empty())
            made.span = placed(TranscriptId{memo->subject}, memo->span).value_or(text::Span{});
        make(made);
    }
}

}
