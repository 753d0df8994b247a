// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/project.h"
#include "text/offset_map.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>

namespace rd::store
{
class ProjectStore;
}

namespace rd::project
{

/// A passage to be quoted in a sentence: of a long one both ends, because that is where two may differ.
std::string quoteOf(const std::string& passage);

/// The words of passages; each text is read and measured once.
class Words
{
public:
    using Read = std::function<std::shared_ptr<const std::string>(TranscriptId)>;
    explicit Words(Read read) : m_read(std::move(read)) {}
    /// The project must outlive it.
    explicit Words(Project& project) : m_read([&project](TranscriptId id) { return project.text(id); }) {}
    /// So must the store.
    explicit Words(store::ProjectStore& store);
    std::string operator()(TranscriptId id, text::Span span);

private:
    struct Text {
        std::shared_ptr<const std::string> body;
        text::OffsetMap map;
    };
    Read m_read;
    std::map<TranscriptId, std::shared_ptr<const Text>> m_texts;
};

}
