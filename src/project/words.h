// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/project.h"
#include "text/offset_map.h"

#include <map>
#include <memory>
#include <string>

namespace rd::project
{

/// The words of passages; each text is read and measured once. The project must outlive it.
class Words
{
public:
    explicit Words(Project& project) : m_project(project) {}
    std::string operator()(TranscriptId id, text::Span span);

private:
    struct Text {
        std::shared_ptr<const std::string> body;
        text::OffsetMap map;
    };
    Project& m_project;
    std::map<TranscriptId, std::shared_ptr<const Text>> m_texts;
};

}
