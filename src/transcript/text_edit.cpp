// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/text_edit.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

namespace rd::transcript
{

namespace
{

bool standsBefore(const TextEdit& a, const TextEdit& b)
{
    return a.span < b.span;
}

bool overlap(text::Span a, text::Span b)
{
    return a.start < b.end && b.start < a.end;
}

}

bool isOneCorrection(const TextEdit& a, const TextEdit& b)
{
    return a.id == b.id || (!a.whole.isNull() && a.whole == b.whole);
}

bool collide(const TextEdit& a, const TextEdit& b)
{
    if (a.span.start == b.span.start || overlap(a.span, b.span)) return true;
    return !a.whole.isNull() && !b.whole.isNull() && a.whole != b.whole && overlap(a.wholeAt, b.wholeAt);
}

TextEdit editIn(TranscriptId transcript, TextEdit edit)
{
    edit.id.uuid = derivedUuid(edit.id.uuid, transcript.uuid);
    if (!edit.whole.isNull()) edit.whole = derivedUuid(edit.whole, transcript.uuid);
    edit.transcript = transcript;
    return edit;
}

namespace
{

/// The last first; each with what is one correction with it.
std::vector<std::vector<TextEdit>> corrections(std::vector<TextEdit> edits)
{
    std::sort(edits.begin(), edits.end(), [](const TextEdit& a, const TextEdit& b) { return b.id < a.id; });
    std::vector<std::vector<TextEdit>> all;
    std::unordered_map<Uuid, std::size_t> wholes;
    for (TextEdit& edit : edits) {
        const auto [known, fresh] =
            edit.whole.isNull() ? std::pair(wholes.end(), true) : wholes.try_emplace(edit.whole, all.size());
        if (fresh) all.emplace_back();
        (fresh ? all.back() : all[known->second]).push_back(std::move(edit));
    }
    return all;
}

/// What stands never collides among itself, so only the neighbours can be in the way.
class Standing
{
public:
    explicit Standing(std::vector<TextEdit>& edits) : m_edits(edits) {}

    [[nodiscard]] bool isFree(const std::vector<TextEdit>& correction) const
    {
        return isFreeAround(correction.front()) &&
               std::all_of(correction.begin(), correction.end(),
                           [&](const TextEdit& edit) { return isFreeAt(edit); });
    }
    /// Gives those that collide among themselves, as only a damaged file has them.
    std::vector<TextEdit> add(std::vector<TextEdit> correction)
    {
        if (!correction.front().whole.isNull())
            m_wholes.insert(std::lower_bound(m_wholes.begin(), m_wholes.end(), correction.front().wholeAt),
                            correction.front().wholeAt);
        std::vector<TextEdit> left;
        for (TextEdit& edit : correction) {
            if (isFreeAt(edit))
                m_edits.insert(std::lower_bound(m_edits.begin(), m_edits.end(), edit, standsBefore),
                               std::move(edit));
            else
                left.push_back(std::move(edit));
        }
        return left;
    }

private:
    [[nodiscard]] bool isFreeAt(const TextEdit& edit) const
    {
        const auto collides = [&](const TextEdit& other) {
            return edit.span.start == other.span.start || overlap(edit.span, other.span);
        };
        const auto next = std::lower_bound(m_edits.begin(), m_edits.end(), edit, standsBefore);
        return (next == m_edits.end() || !collides(*next)) &&
               (next == m_edits.begin() || !collides(*std::prev(next)));
    }
    [[nodiscard]] bool isFreeAround(const TextEdit& edit) const
    {
        if (edit.whole.isNull()) return true;
        const auto next = std::lower_bound(m_wholes.begin(), m_wholes.end(), edit.wholeAt);
        return (next == m_wholes.end() || !overlap(*next, edit.wholeAt)) &&
               (next == m_wholes.begin() || !overlap(*std::prev(next), edit.wholeAt));
    }

    std::vector<TextEdit>& m_edits;
    std::vector<text::Span> m_wholes; ///< By place.
};

}

EditsTogether standingEdits(std::vector<TextEdit> edits, text::Offset length)
{
    std::erase_if(edits, [&](const TextEdit& edit) {
        return edit.deleted || edit.span.start < 0 || edit.span.end < edit.span.start ||
               edit.span.end > length;
    });
    EditsTogether together;
    Standing standing(together.standing);
    for (std::vector<TextEdit>& correction : corrections(std::move(edits))) {
        if (standing.isFree(correction)) correction = standing.add(std::move(correction));
        std::move(correction.begin(), correction.end(), std::back_inserter(together.covered));
    }
    return together;
}

void TextEdits::put(const TextEdit& edit)
{
    std::vector<TextEdit>& list = m_edits[edit.transcript];
    const auto place = std::lower_bound(list.begin(), list.end(), edit,
                                        [](const TextEdit& a, const TextEdit& b) { return a.id < b.id; });
    const bool known = place != list.end() && place->id == edit.id;
    if (edit.deleted && known)
        list.erase(place);
    else if (!edit.deleted && known)
        *place = edit;
    else if (!edit.deleted)
        list.insert(place, edit);
    if (list.empty()) m_edits.erase(edit.transcript);
}

const std::vector<TextEdit>& TextEdits::of(TranscriptId transcript) const
{
    static const std::vector<TextEdit> none;
    const auto found = m_edits.find(transcript);
    return found == m_edits.end() ? none : found->second;
}

const TextEdit* TextEdits::find(TextEditId id) const
{
    for (const auto& [transcript, list] : m_edits)
        for (const TextEdit& edit : list)
            if (edit.id == id) return &edit;
    return nullptr;
}

}
