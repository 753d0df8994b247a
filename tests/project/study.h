// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sha256.h"
#include "history/codebook_edits.h"
#include "history/coding_edits.h"
#include "history/project_edits.h"
#include "project/project.h"
#include "support/temp_folder.h"
#include "text/offset_map.h"

#include <algorithm>
#include <memory>
#include <string>

namespace rd::test
{

/// A clock that stands still until it is moved.
class ManualClock final : public Clock
{
public:
    [[nodiscard]] std::int64_t nowMs() const override { return m_now; }
    void move(std::int64_t ms) { m_now += ms; }

private:
    std::int64_t m_now = 1'800'000'000'000;
};

/// A project in a folder of its own: one interview, one theme with two factors, one qualifier.
class Study
{
public:
    TempFolder folder;
    std::filesystem::path path = folder / "mijn studie.draad";
    ManualClock clock;
    std::unique_ptr<project::Project> project;
    CoderId marit;

    Study()
    {
        project = project::Project::create(path,
                                           {"Studie",
                                            Language::dutch,
                                            {"cliëntsysteem", "client system"},
                                            {"cliëntsystemen", "client systems"}},
                                           options());
        marit = project->ensureCoder("Marit");
        addCode("relation", {}, codebook::CodeLevel::theme);
        addCode("listens", code("relation"));
        addCode("calm", code("relation"));
        addCode("not_done", {}, codebook::CodeLevel::qualifier);
        import("interview 1", "I: Hoe was dat?\nR: Goed, zé luisterde 🙂 echt.\n");
        m_interview = state().transcripts.byName("interview 1")->id;
    }

    [[nodiscard]] project::OpenOptions options(const std::string& author = "Marit") const
    {
        project::OpenOptions result;
        result.author = author;
        result.clock = &clock;
        return result;
    }
    void reopen(const std::string& author = "Marit")
    {
        project.reset();
        project = project::Project::open(path, options(author));
    }
    /// Opens the project to read only, beside one that may have it open.
    [[nodiscard]] std::unique_ptr<project::Project> openToRead() const
    {
        project::OpenOptions reading = options();
        reading.readOnly = true;
        return project::Project::open(path, reading);
    }
    [[nodiscard]] const history::State& state() const { return project->state(); }
    void addCode(const std::string& key, CodeId parent,
                 codebook::CodeLevel level = codebook::CodeLevel::factor)
    {
        codebook::Code made;
        made.key = key;
        made.name = {key, key};
        made.parent = parent;
        made.level = level;
        project->apply(history::addCode(state(), made));
    }
    [[nodiscard]] CodeId code(const std::string& key) const { return state().codebook.byKey(key)->id; }
    void import(const std::string& name, const std::string& body)
    {
        history::NewTranscript made;
        made.transcript.name = name;
        made.body = body;
        made.turns = turnsOf(body);
        made.transcript.sourceSha256 = sha256Hex(body);
        made.source = {made.transcript.sourceSha256, name + ".txt", body};
        project->apply(history::importTranscripts(state(), {made}));
    }
    /// A turn a line, with "R: " and the like before it.
    [[nodiscard]] static std::vector<transcript::Turn> turnsOf(const std::string& body)
    {
        std::vector<transcript::Turn> turns;
        text::Offset start = 0;
        for (std::size_t at = 0; at < body.size();) {
            const std::size_t end = std::min(body.find('\n', at), body.size());
            const std::string line = body.substr(at, end - at);
            const text::Offset length = text::codePointCount(line);
            const bool label = line.size() > 3 && line[1] == ':';
            if (length > 0)
                turns.push_back({TurnId::make(),
                                 {},
                                 static_cast<int>(turns.size()) + 1,
                                 {start, start + length},
                                 start + (label ? 3 : 0),
                                 {},
                                 -1,
                                 false});
            start += length + 1;
            at = end + 1;
        }
        return turns;
    }
    [[nodiscard]] TranscriptId interview() const { return m_interview; }
    void codePassage(text::Span span, const std::string& key)
    {
        project->apply(history::addCoding(state(), interview(), span, code(key), marit));
    }
    [[nodiscard]] std::size_t codings() const { return state().codings.size(); }

private:
    TranscriptId m_interview;
};

}
