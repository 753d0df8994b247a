// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/text_twins.h"

#include "merge/alignment.h"
#include "text/text_sketch.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

namespace rd::merge
{

using transcript::Transcript;

bool isAnswer(const Transcript& value)
{
    return value.sourceFormat == "csv" || value.sourceFormat == "xlsx";
}

bool isSameFile(const Transcript& one, const Transcript& other)
{
    return !one.sourceSha256.empty() && one.sourceSha256 == other.sourceSha256;
}

namespace
{

/// Below this, two texts of one name are two interviews …
constexpr double sameInterview = 0.6;
/// … and so are two of different names below this.
constexpr double sameWords = 0.8;
/// Shorter texts are like each other by chance.
constexpr std::size_t leastWords = 8;
/// Texts whose sketches are less alike are not compared word by word.
constexpr double worthComparing = 0.15;

bool sameName(const Transcript& one, const Transcript& other)
{
    return one.id == other.id || one.name == other.name;
}

struct Told {
    const Transcript* transcript;
    std::string body;
    std::unique_ptr<text::TextSketch> sketch; ///< When it is asked for.
    const text::TextSketch& words()
    {
        if (!sketch) sketch = std::make_unique<text::TextSketch>(body);
        return *sketch;
    }
};

std::vector<Told> told(const Source& source, const std::set<TranscriptId>& but)
{
    std::vector<Told> all;
    for (const Transcript* transcript : source.state.transcripts.list())
        if (!but.contains(transcript->id)) all.push_back({transcript, source.text(transcript->id), nullptr});
    return all;
}

class TextTwins
{
public:
    TextTwins(std::vector<Told> ours, std::vector<Told> theirs)
        : m_ours(std::move(ours)), m_theirs(std::move(theirs))
    {
    }

    std::map<TranscriptId, TranscriptId> run()
    {
        matchFirst([](const Told& a, const Told& b) {
            return sameName(*a.transcript, *b.transcript) && a.body == b.body;
        });
        matchFirst([](const Told& a, const Told& b) {
            return isSameFile(*a.transcript, *b.transcript) && a.body == b.body;
        });
        matchFirst([](const Told& a, const Told& b) {
            return !isAnswer(*a.transcript) && !isAnswer(*b.transcript) && a.body == b.body;
        });
        matchFirst([](const Told& a, const Told& b) {
            return (sameName(*a.transcript, *b.transcript) ||
                    (isSameFile(*a.transcript, *b.transcript) && !isAnswer(*b.transcript))) &&
                   Alignment(b.body, a.body).likeness() >= sameInterview;
        });
        std::erase_if(m_theirs, [this](Told& wanting) { return matchByWords(wanting); });
        return std::move(m_twins);
    }

private:
    void pair(const Told& wanting, std::vector<Told>::iterator ours)
    {
        m_twins[wanting.transcript->id] = ours->transcript->id;
        m_ours.erase(ours);
    }

    void matchFirst(const std::function<bool(const Told& ours, const Told& theirs)>& fits)
    {
        std::erase_if(m_theirs, [&](const Told& wanting) {
            const auto twin = std::find_if(m_ours.begin(), m_ours.end(),
                                           [&](const Told& free) { return fits(free, wanting); });
            if (twin == m_ours.end()) return false;
            pair(wanting, twin);
            return true;
        });
    }

    /// The one that is most like it.
    bool matchByWords(Told& wanting)
    {
        if (isAnswer(*wanting.transcript) || wanting.words().words() < leastWords) return false;
        auto best = m_ours.end();
        double most = worthComparing;
        for (auto free = m_ours.begin(); free != m_ours.end(); ++free) {
            if (isAnswer(*free->transcript)) continue;
            const double like = free->words().likeness(wanting.words());
            if (like < most) continue;
            most = like;
            best = free;
        }
        if (best == m_ours.end() || Alignment(wanting.body, best->body).likeness() < sameWords) return false;
        pair(wanting, best);
        return true;
    }

    std::vector<Told> m_ours;
    std::vector<Told> m_theirs;
    std::map<TranscriptId, TranscriptId> m_twins;
};

}

std::map<TranscriptId, TranscriptId> textTwins(const Source& ours, const Source& theirs,
                                               const std::set<TranscriptId>& known,
                                               const std::set<TranscriptId>& taken)
{
    return TextTwins(told(ours, taken), told(theirs, known)).run();
}

}
