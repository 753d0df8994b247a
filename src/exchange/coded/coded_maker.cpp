// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/coded/coded_maker.h"

#include "exchange/coded/coded_turns.h"

#include <fmt/format.h>

#include <algorithm>

namespace rd::exchange
{

namespace
{

using coding::Coding;

class CodedMaker
{
public:
    explicit CodedMaker(const CodedQuestion& question) : m_question(question) {}

    CodedDocument make()
    {
        m_document.title = m_question.title;
        m_document.language = m_question.language;
        m_document.withCodes = m_question.withCodes;
        readCoders();
        for (const TranscriptId id : m_question.transcripts)
            if (const auto* transcript = m_question.from.find(id)) addTranscript(*transcript);
        addLegend();
        return std::move(m_document);
    }

private:
    [[nodiscard]] bool isAsked(const Coding& coding) const
    {
        if (!m_question.withCodes || codeOf(coding.code) == nullptr) return false;
        if (!m_question.coders.empty() && !m_question.coders.contains(coding.coder)) return false;
        if (m_question.codes.empty()) return true;
        const CodeId code = m_question.codebook.resolved(coding.code);
        return std::any_of(m_question.codes.begin(), m_question.codes.end(), [&](CodeId asked) {
            return code == asked || m_question.codebook.isBelow(code, asked);
        });
    }

    [[nodiscard]] const codebook::Code* codeOf(CodeId id) const
    {
        const codebook::Code* code = m_question.codebook.find(m_question.codebook.resolved(id));
        return code == nullptr || code->deleted ? nullptr : code;
    }

    void readCoders()
    {
        std::set<CoderId> found;
        for (const TranscriptId id : m_question.transcripts)
            for (const Coding& coding : m_question.codings.of(id))
                if (isAsked(coding)) found.insert(coding.coder);
        for (const CoderId id : found)
            if (const auto coder = m_question.people.find(id); coder != m_question.people.end())
                m_document.coders.push_back(coder->second.shownName());
        std::sort(m_document.coders.begin(), m_document.coders.end());
    }

    void addTranscript(const transcript::Transcript& transcript)
    {
        const auto* owner = m_question.cases.find(transcript.caseId);
        const auto text = m_question.text(transcript.id);
        CodedTranscript made{transcript.name, owner == nullptr ? std::string() : owner->name, {}};
        made.turns = codedTurns(*text, m_question.from, transcript.id, passagesOf(transcript.id));
        m_document.transcripts.push_back(std::move(made));
    }

    std::vector<CodedPassage> passagesOf(TranscriptId id)
    {
        std::vector<CodedPassage> passages;
        for (const Coding& coding : m_question.codings.of(id)) {
            if (!isAsked(coding)) continue;
            if (passages.empty() || passages.back().span != coding.span) {
                passages.push_back({coding.span, {}});
                passages.back().note.passage = static_cast<int>(passages.size());
            }
            addLine(passages.back().note, coding);
        }
        return passages;
    }

    void addLine(MarginNote& note, const Coding& coding)
    {
        const codebook::Code& code = *codeOf(coding.code);
        ++m_uses[code.id];
        std::string text = code.shownName(m_question.language);
        if (const auto* qualifier = codeOf(coding.qualifier))
            text += " (" + qualifier->shownName(m_question.language) + ")";
        const auto coder = m_question.people.find(coding.coder);
        if (m_document.coders.size() > 1 && coder != m_question.people.end())
            text += ", " + coder->second.shownName();
        note.lines.push_back({text, code.color});
        const bool said = std::find(note.memos.begin(), note.memos.end(), coding.memo) != note.memos.end();
        if (!coding.memo.empty() && !said) note.memos.push_back(coding.memo);
    }

    void addLegend()
    {
        for (const codebook::Code* code : m_question.codebook.inOrder()) {
            const auto uses = m_uses.find(code->id);
            if (uses == m_uses.end()) continue;
            std::vector<std::string> path;
            for (const codebook::Code* above : m_question.codebook.pathTo(code->id))
                path.push_back(above->shownName(m_question.language));
            m_document.legend.push_back(
                {fmt::format("{}", fmt::join(path, " › ")), code->color, uses->second});
        }
    }

    const CodedQuestion& m_question;
    CodedDocument m_document;
    std::map<CodeId, std::size_t> m_uses;
};

}

CodedDocument makeCoded(const CodedQuestion& question)
{
    return CodedMaker(question).make();
}

}
