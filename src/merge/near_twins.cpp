// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/near_twins.h"

#include "base/i18n.h"
#include "merge/text_twins.h"
#include "text/text_sketch.h"
#include "transcript/text_map.h"

#include <algorithm>
#include <map>

namespace rd::merge
{

namespace
{

using transcript::Transcript;

struct Read {
    std::string text;
    text::TextSketch sketch;
};

class Interviews
{
public:
    Interviews(const history::State& state, const ImportedText& text) : m_state(state), m_text(text)
    {
        for (const Transcript* one : state.transcripts.list())
            if (!isAnswer(*one)) m_all.push_back(one);
    }

    /// Nothing where none is like it.
    [[nodiscard]] const Transcript* nearestTo(const Transcript& came)
    {
        const Transcript* nearest = nullptr;
        double most = 0;
        for (const Transcript* one : m_all) {
            if (one->id == came.id || !areOfOneLength(*one, came)) continue;
            const Read& there = read(*one);
            const Read& here = read(came);
            if (there.text == here.text || !text::mayBeCorrected(there.sketch, here.sketch)) continue;
            const double like = there.sketch.likeness(here.sketch);
            if (like <= most) continue;
            most = like;
            nearest = one;
        }
        return nearest;
    }

private:
    /// So that not every text of the project is read.
    [[nodiscard]] bool areOfOneLength(const Transcript& one, const Transcript& other) const
    {
        const auto [shorter, longer] = std::minmax({lengthOf(one), lengthOf(other)});
        return longer * 4 <= shorter * 5;
    }

    [[nodiscard]] text::Offset lengthOf(const Transcript& one) const
    {
        return transcript::importedLength(m_state.textEdits.of(one.id), one.length);
    }

    const Read& read(const Transcript& one)
    {
        const auto known = m_read.find(one.id);
        if (known != m_read.end()) return known->second;
        std::string text = m_text(one.id);
        text::TextSketch sketch(text);
        return m_read.emplace(one.id, Read{std::move(text), std::move(sketch)}).first->second;
    }

    const history::State& m_state;
    const ImportedText& m_text;
    std::vector<const Transcript*> m_all;
    std::map<TranscriptId, Read> m_read;
};

}

std::vector<NearTwins> nearTwins(const history::State& state, const std::set<Uuid>& came,
                                 const ImportedText& text)
{
    Interviews interviews(state, text);
    std::set<std::pair<TranscriptId, TranscriptId>> found;
    for (const Transcript* one : state.transcripts.list())
        if (came.contains(one->id.uuid) && !isAnswer(*one))
            if (const Transcript* other = interviews.nearestTo(*one))
                found.insert(std::minmax(one->id, other->id));
    std::vector<NearTwins> all;
    for (const auto& [first, second] : found) all.push_back({first, second});
    return all;
}

Finding told(const history::State& state, const NearTwins& twins)
{
    return {
        nearTwinsKind,
        say("“{second}” is nearly the same text as “{first}”, and was imported apart. They stay two, and "
            "each counts. If they are one interview, code on in one of them, and remove the other when its "
            "codings are there too.",
            fmt::arg("second", state.transcripts.find(twins.second)->name),
            fmt::arg("first", state.transcripts.find(twins.first)->name)),
        {twins.first.uuid, twins.second.uuid}};
}

}
