// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge/told.h"
#include "project/study.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace rd::test
{

/// A study and copies of it, each with a person and a clock of its own.
class Team
{
public:
    struct Copy {
        std::string author;
        std::filesystem::path path;
        ManualClock clock;
        std::unique_ptr<project::Project> project;
        CoderId coder;
        [[nodiscard]] const history::State& state() const { return project->state(); }
    };

    /// `clocks`: how wrong each copy's clock is, in milliseconds.
    explicit Team(const std::vector<std::int64_t>& clocks)
    {
        m_study.project.reset();
        for (std::size_t i = 0; i < clocks.size(); ++i) {
            auto copy = std::make_unique<Copy>();
            copy->author = "coder " + std::to_string(i + 1);
            copy->path = m_study.folder / ("copy " + std::to_string(i + 1) + ".draad");
            std::filesystem::copy_file(m_study.path, copy->path);
            copy->clock.move(clocks[i]);
            m_copies.push_back(std::move(copy));
            open(i);
        }
    }
    void open(std::size_t place)
    {
        Copy& copy = *m_copies[place];
        copy.project.reset();
        project::OpenOptions options;
        options.author = copy.author;
        options.clock = &copy.clock;
        copy.project = project::Project::open(copy.path, options);
    }
    [[nodiscard]] Copy& at(std::size_t place) { return *m_copies[place]; }
    [[nodiscard]] std::size_t size() const { return m_copies.size(); }
    [[nodiscard]] TranscriptId interview() const { return m_study.interview(); }
    [[nodiscard]] const Study& study() const { return m_study; }
    merge::Report mergeFrom(std::size_t into, const std::vector<std::size_t>& from,
                            const project::MergeOptions& options = {})
    {
        std::vector<std::filesystem::path> paths;
        for (const std::size_t one : from) paths.push_back(at(one).path);
        return at(into).project->merge(paths, options);
    }
    /// Of what both wrote first, ours is chosen.
    merge::Report mergeKeepingOurs(std::size_t into, std::size_t from)
    {
        return mergeChoosing(into, from, true);
    }
    merge::Report mergeChoosing(std::size_t into, std::size_t from, bool ours)
    {
        project::MergeOptions options;
        options.onlyTry = true;
        const auto tried = mergeFrom(into, {from}, options);
        options.onlyTry = false;
        options.keepHere[{"", tried.copies.at(0).clashes.at(0).id}] = ours;
        return mergeFrom(into, {from}, options);
    }
    CodeId code(std::size_t place, const std::string& key)
    {
        return at(place).state().codebook.byKey(key)->id;
    }
    CoderId coder(std::size_t place) { return at(place).project->ensureCoder(at(place).author); }
    void codePassage(std::size_t place, text::Span span, const std::string& key)
    {
        const CoderId who = coder(place);
        at(place).project->apply(
            history::addCoding(at(place).state(), interview(), span, code(place, key), who));
    }
    CodeId addCode(std::size_t place, const std::string& name, CodeId parent = {})
    {
        codebook::Code made;
        made.id = CodeId::make();
        made.name = {name, name};
        made.parent = parent;
        at(place).project->apply(history::addCode(at(place).state(), made));
        return made.id;
    }

private:
    Study m_study;
    std::vector<std::unique_ptr<Copy>> m_copies;
};

}
