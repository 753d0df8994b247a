// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/text_edit.h"

#include <algorithm>
#include <functional>

namespace rd::transcript
{

namespace
{

bool standsBefore(const TextEdit& a, const TextEdit& b)
{
    return a.span < b.span;
}

}

bool collide(const TextEdit& a, const TextEdit& b)
{
    if (a.span.start == b.span.start) return true;
    return a.span.start < b.span.end && b.span.start < a.span.end;
}

EditsTogether standingEdits(std::vector<TextEdit> edits, text::Offset length)
{
    std::erase_if(edits, [&](const TextEdit& edit) {
        return edit.deleted || edit.span.start < 0 || edit.span.end < edit.span.start ||
               edit.span.end > length;
    });
    std::sort(edits.begin(), edits.end(), [](const TextEdit& a, const TextEdit& b) { return b.id < a.id; });
    EditsTogether together;
    auto& standing = together.standing;
    for (TextEdit& edit : edits) {
        // What stands never collides among itself, so only the neighbours can be in the way.
        const auto next = std::lower_bound(standing.begin(), standing.end(), edit, standsBefore);
        const bool free = (next == standing.end() || !collide(*next, edit)) &&
                          (next == standing.begin() || !collide(*std::prev(next), edit));
        if (free)
            standing.insert(next, std::move(edit));
        else
            together.covered.push_back(std::move(edit));
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
