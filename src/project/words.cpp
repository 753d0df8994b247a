// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/words.h"

namespace rd::project
{

std::string Words::operator()(TranscriptId id, text::Span span)
{
    auto& text = m_texts[id];
    if (!text) {
        auto body = m_read(id);
        text::OffsetMap map(*body);
        text = std::make_shared<const Text>(Text{std::move(body), std::move(map)});
    }
    return std::string(text->map.slice(span));
}

}
