// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"

#include <list>
#include <memory>
#include <string>
#include <utility>

namespace rd::project
{

/// Texts of transcripts that were asked for last.
class TextCache
{
public:
    std::shared_ptr<const std::string> find(TranscriptId id)
    {
        for (auto held = m_texts.begin(); held != m_texts.end(); ++held) {
            if (held->first != id) continue;
            m_texts.splice(m_texts.begin(), m_texts, held);
            return held->second;
        }
        return nullptr;
    }
    void keep(TranscriptId id, std::shared_ptr<const std::string> text)
    {
        m_texts.emplace_front(id, std::move(text));
        if (m_texts.size() > 32) m_texts.pop_back();
    }
    void forget(TranscriptId id)
    {
        m_texts.remove_if([&](const auto& held) { return held.first == id; });
    }

private:
    std::list<std::pair<TranscriptId, std::shared_ptr<const std::string>>> m_texts;
};

}
