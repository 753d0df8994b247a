// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/made.h"
#include "exchange/json/json_parts.h"
#include "text/offset_map.h"

namespace rd::exchange
{

namespace
{

Json codeJson(const codebook::Codebook& codebook, const codebook::Code& code)
{
    const codebook::Definition& text = code.definition;
    return {{"code", code.key},
            {"parent", codeKeyJson(codebook, code.parent)},
            {"level", codebook::codeLevelKey(code.level)},
            {"name", wordingJson(code.name)},
            {"phrase", wordingJson(code.phrase)},
            {"number", code.number},
            {"color", codebook::colorText(code.color)},
            {"codable", code.codable},
            {"own_table", code.ownTable},
            {"qualifier", code.isQualifier() ? Json(codebook::countingKey(code.counting)) : Json(nullptr)},
            {"pole_of", codeKeyJson(codebook, code.poleOf)},
            {"meaning", wordingJson(text.meaning)},
            {"use", wordingJson(text.whenToUse)},
            {"not", wordingJson(text.whenNot)},
            {"example", wordingJson(text.example)},
            {"origin", codebook::originKey(code.origin)},
            {"source", code.source}};
}

Json codingJson(const ProjectJsonInput& input, const transcript::Transcript& document,
                const coding::Coding& coding)
{
    const auto coder = input.state.coders.find(coding.coder);
    const transcript::Turn* turn = input.state.transcripts.turnAt(document.id, coding.span.start);
    return {{"id", idJson(coding.id)},
            {"document", document.name},
            {"document_id", idJson(document.id)},
            {"start", coding.span.start},
            {"end", coding.span.end},
            {"turn", turn == nullptr ? Json(nullptr) : Json(turn->number)},
            {"code", codeKeyJson(input.state.codebook, coding.code)},
            {"qualifier", codeKeyJson(input.state.codebook, coding.qualifier)},
            {"coder", coder == input.state.coders.end() ? Json(nullptr) : Json(coder->second.shownName())},
            {"made", timeJson(coding::madeMsOf(coding))},
            {"memo", coding.memo},
            {"page", coding.page}};
}

}

Json codebookJson(const codebook::Codebook& codebook)
{
    Json list = Json::array();
    for (const codebook::Code* code : codebook.inOrder()) list.push_back(codeJson(codebook, *code));
    return list;
}

Json codingsJson(const ProjectJsonInput& input)
{
    Json list = Json::array();
    for (const transcript::Transcript* document : input.state.transcripts.list()) {
        const auto& codings = input.state.codings.of(document->id);
        if (codings.empty()) continue;
        const auto body = input.text ? input.text(document->id) : std::make_shared<const std::string>();
        const text::OffsetMap map(*body);
        for (const coding::Coding& coding : codings) {
            list.push_back(codingJson(input, *document, coding));
            if (input.text) list.back()["passage"] = map.slice(coding.span);
        }
    }
    return list;
}

Json memosJson(const history::State& state)
{
    Json list = Json::array();
    for (const coding::Memo* memo : state.memosInOrder()) {
        Json answers = Json::array();
        for (const MemoId id : memo->answers) answers.push_back(idJson(id));
        Json opposes = Json::array();
        for (const MemoId id : memo->opposes) opposes.push_back(idJson(id));
        list.push_back({{"id", idJson(memo->id)},
                        {"kind", coding::memoKindKey(memo->kind)},
                        {"title", wordingJson(memo->title)},
                        {"text", wordingJson(memo->text)},
                        {"subject", idJson(memo->subject)},
                        {"start", memo->span.empty() ? Json(nullptr) : Json(memo->span.start)},
                        {"end", memo->span.empty() ? Json(nullptr) : Json(memo->span.end)},
                        {"coder_id", idJson(memo->coder)},
                        {"made", timeJson(coding::madeMsOf(*memo))},
                        {"answers", std::move(answers)},
                        {"opposes", std::move(opposes)}});
    }
    return list;
}

}
