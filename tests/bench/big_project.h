// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/world.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rd::test
{

/// How big a project is made. The default is the one that the limits of docs/performance.md are for.
struct BigSize {
    int transcripts = 1000;
    int textBytes = 60000;
    int codingsEach = 300;
    int themes = 10;
    int factors = 198;
};

/// A project of that size, always the same one: interviews of invented words with turns, families of one or
/// two people, three coders, two qualifiers, overlapping codings, a group and an age. In memory it holds no
/// texts; write() makes them anew for the CSV form.
struct BigProject : CountingWorld {
    explicit BigProject(const BigSize& size = {});

    /// The folder of a project as `rodedraad-cli` imports it: texts/NAME.txt, codebook.csv, cases.csv and
    /// codings.csv.
    void write(const std::filesystem::path& folder) const;

    BigSize size;
    std::vector<CodeId> codeIds; ///< Themes and factors.
    std::vector<CodeId> themeIds;
    std::vector<CodeId> qualifierIds;
    std::vector<TranscriptId> transcriptIds;
    std::vector<CoderId> coderIds;
    AttributeId group;
    AttributeId age;

private:
    void makeCodes();
    void makeCase(int number);
    void makeTranscript(CaseId owner, const std::vector<RespondentId>& people);
    void writeCodes(const std::filesystem::path& folder) const;
    void writeCases(const std::filesystem::path& folder) const;
    void writeCodings(const std::filesystem::path& folder) const;

    transcript::Transcripts::Turns m_turns;
    coding::Codings::List m_codings;
};

}
