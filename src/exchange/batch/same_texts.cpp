// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/batch/same_texts.h"

#include "base/sha256.h"
#include "exchange/batch/near_texts.h"
#include "text/fold.h"
#include "text/normalise.h"
#include "transcript/text_map.h"

#include <unordered_map>

namespace rd::exchange
{

namespace
{

/// "Interview 4 (kopie)", "Copy of interview 4".
bool isCalledCopy(const ProposedTranscript& row)
{
    const std::string name = text::folded(row.path.stem().string());
    const auto holds = [&](std::string_view word) {
        const std::size_t at = name.find(word);
        const auto isLetter = [&](std::size_t place) {
            return place < name.size() && name[place] >= 'a' && name[place] <= 'z';
        };
        return at != std::string::npos && !isLetter(at - 1) && !isLetter(at + word.size());
    };
    return holds("kopie") || holds("copy");
}

class SameTexts
{
public:
    explicit SameTexts(const ProposalContext& context) : m_context(context), m_near(context)
    {
        for (const transcript::Transcript* known : context.transcripts.list()) {
            m_byBytes.emplace(known->sourceSha256, known->name);
            m_byLength.emplace(transcript::importedLength(context.edits.of(known->id), known->length), known);
        }
    }

    void mark(ProposedTranscript& row)
    {
        const transcript::Transcript& read = row.prepared->transcript;
        const std::string textKey = sha256Hex(row.prepared->body);
        row.sameAs = sameBytes(read.sourceSha256);
        if (row.sameAs.empty()) row.sameAs = sameText(row, textKey);
        row.taken = row.taken && row.sameAs.empty();
        if (row.sameAs.empty())
            if (auto remark = m_near.remarkOn(*row.prepared)) row.doubts.push_back(std::move(*remark));
        const std::string name = text::normalised(row.path.filename().string());
        m_byBytes.emplace(read.sourceSha256, name);
        m_byText.emplace(textKey, name);
    }

private:
    [[nodiscard]] std::string sameBytes(const std::string& sha256) const
    {
        const auto found = m_byBytes.find(sha256);
        return found == m_byBytes.end() ? std::string() : found->second;
    }

    [[nodiscard]] std::string sameText(const ProposedTranscript& row, const std::string& key) const
    {
        if (const auto found = m_byText.find(key); found != m_byText.end()) return found->second;
        const auto [first, last] = m_byLength.equal_range(row.prepared->transcript.length);
        for (auto at = first; at != last; ++at)
            if (m_context.importedText(at->second->id) == row.prepared->body) return at->second->name;
        return {};
    }

    const ProposalContext& m_context;
    NearTexts m_near;
    std::unordered_map<std::string, std::string> m_byBytes; ///< Names by SHA-256.
    std::unordered_map<std::string, std::string> m_byText;
    std::unordered_multimap<text::Offset, const transcript::Transcript*> m_byLength;
};

}

void markSameTexts(std::vector<ProposedTranscript>& rows, const ProposalContext& context)
{
    SameTexts same(context);
    for (const bool copies : {false, true})
        for (ProposedTranscript& row : rows)
            if (row.prepared && isCalledCopy(row) == copies) same.mark(row);
}

}
