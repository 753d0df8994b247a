// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/words.h"

#include "store/project_store.h"
#include "text/graphemes.h"

#include <algorithm>

namespace rd::project
{

Words::Words(store::ProjectStore& store)
    : m_read([&store](TranscriptId id) { return std::make_shared<const std::string>(store.text(id)); })
{
}

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

std::string quoteOf(const std::string& passage)
{
    constexpr text::Offset most = 80;
    const text::OffsetMap map(passage);
    const text::Span middle =
        text::snapToGraphemes(passage, map, {most / 2, std::max(most / 2, map.length() - most / 2)});
    std::string quote = map.length() <= most ? passage
                                             : std::string(map.slice({0, middle.start})) + "…" +
                                                   std::string(map.slice({middle.end, map.length()}));
    std::replace(quote.begin(), quote.end(), '\n', ' ');
    return quote;
}

}
