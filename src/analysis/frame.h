// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"
#include "base/wording.h"
#include "codebook/codebook.h"
#include "coding/codings.h"
#include "coding/table_definition.h"
#include "transcript/cases.h"
#include "transcript/guide.h"
#include "transcript/transcripts.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace rd::analysis
{

/// Indexes into the lists of a Frame; `none` where there is nothing.
using Index = std::uint32_t;
inline constexpr Index none = 0xFFFFFFFFU;

/// What a snapshot is made of: the parts of a project's state, and the project's noun for its cases.
struct Parts {
    const codebook::Codebook& codebook;
    const transcript::Cases& cases;
    const transcript::Transcripts& transcripts;
    const coding::Codings& codings;
    const std::map<CoderId, coding::Coder>& coders;
    Wording unitOne;  ///< "cliëntsysteem", "client system"; "casus" and "case" where empty.
    Wording unitMany; ///< "cliëntsystemen", "client systems".
    /// The interview guide and what came up of it; null: there is none.
    const std::map<GuideItemId, transcript::GuideItem>* guide = nullptr;
    const std::map<RaisingId, transcript::Raising>* raisings = nullptr;
};

/// A case as it is counted: one of the project's, or a transcript that was not given to a case and counts as
/// one of its own, under its own name. Behind these stand the transcripts that count as none, literature, so
/// that what is quoted from them has its place too.
struct CountedCase {
    CaseId id; ///< Null for a transcript without a case.
    std::string name;
    std::vector<Index> respondents;
    std::vector<Index> transcripts;
};

struct CountedRespondent {
    RespondentId id;
    std::string name;
    Index caseIndex = none;
};

struct CountedTranscript {
    TranscriptId id;
    std::string name;
    Index caseIndex = none;
    std::string cited;        ///< "Wampold, 2015" of literature; empty otherwise.
    bool topicsKnown = false; ///< It was told where its topic part begins.
    bool recorded = false;    ///< It was told where its recording is.
    std::string keeper;       ///< Who keeps the recording; empty: not told.
};

/// Everything of a project that is counted or named, but for the codings: codes in codebook order, cases,
/// respondents, transcripts and coders, each a list whose indexes the columns of a Chunk hold. Immutable once
/// built; shared by all snapshots of the same codebook and cases.
class Frame
{
public:
    explicit Frame(const Parts& parts);
    Frame(const Frame&) = delete;
    Frame& operator=(const Frame&) = delete;
    ~Frame() = default;

    /// Codes that are not deleted, in codebook order: each before those below it.
    [[nodiscard]] const std::vector<const codebook::Code*>& codes() const { return m_codebook.inOrder(); }
    [[nodiscard]] const codebook::Code& code(Index i) const { return *codes()[i]; }
    [[nodiscard]] Index parentOf(Index code) const { return m_parents[code]; } ///< `none` at the top.
    /// One past the last code below `code`: those below it are [code + 1, endOf(code)).
    [[nodiscard]] Index endOf(Index code) const { return m_ends[code]; }
    /// The code, or the one it was merged into; `none` for a deleted or unknown code.
    [[nodiscard]] Index codeIndex(CodeId id) const;
    /// Names from the top to the code.
    [[nodiscard]] std::vector<std::string> path(Index code, Language language) const;
    /// Indexes of the codes of level qualifier.
    [[nodiscard]] const std::vector<Index>& qualifiers() const { return m_qualifiers; }
    /// True when codings with this qualifier count in rows of their own only.
    [[nodiscard]] bool countsApart(Index qualifier) const;

    [[nodiscard]] const codebook::Codebook& codebook() const { return m_codebook; }
    [[nodiscard]] const transcript::Cases& attributes() const { return m_attributes; }
    [[nodiscard]] const std::vector<CountedCase>& cases() const { return m_cases; }
    /// How many of these count; they are the first.
    [[nodiscard]] Index countedCases() const { return m_countedCases; }
    /// False for a transcript that counts as no case.
    [[nodiscard]] bool counts(const CountedTranscript& transcript) const
    {
        return transcript.caseIndex < m_countedCases;
    }
    [[nodiscard]] const std::vector<CountedRespondent>& respondents() const { return m_respondents; }
    [[nodiscard]] const std::vector<CountedTranscript>& transcripts() const { return m_transcripts; }
    [[nodiscard]] Index transcriptIndex(TranscriptId id) const;
    [[nodiscard]] Index respondentIndex(RespondentId id) const;
    [[nodiscard]] Index caseIndex(CaseId id) const;

    /// By name.
    [[nodiscard]] const std::vector<coding::Coder>& coders() const { return m_coders; }
    [[nodiscard]] Index coderIndex(CoderId id) const;

    /// The cases in which an item of the guide that is about this code itself (or below one that is) was
    /// asked or came up; null when no item is.
    [[nodiscard]] const std::set<Index>* askedAbout(Index code) const;

    /// How many cases, respondents or transcripts there are. For passages: 0, see PassageCounts.
    [[nodiscard]] std::size_t unitCount(coding::CountUnit unit) const;
    /// The unit's name; two of one name are told apart ("gezin 3", "gezin 3 (2)"; respondents by their case).
    [[nodiscard]] const std::string& unitName(coding::CountUnit unit, Index i) const;
    /// The case that a case (itself), respondent or transcript belongs to.
    [[nodiscard]] Index caseOf(coding::CountUnit unit, Index i) const;
    /// The noun, with the project's own for cases: cliëntsysteem, respondent, transcript, passage.
    [[nodiscard]] std::string unitOne(coding::CountUnit unit, Language language) const;
    [[nodiscard]] std::string unitMany(coding::CountUnit unit, Language language) const;

private:
    void readCodes();
    void readCases(const transcript::Transcripts& transcripts);
    void makeCasesOf(const transcript::Transcripts& transcripts, bool counting);
    void nameUnits();
    void readGuide(const Parts& parts);

    codebook::Codebook m_codebook;
    transcript::Cases m_attributes;
    std::vector<Index> m_parents;
    std::vector<Index> m_ends;
    std::vector<Index> m_qualifiers;
    std::unordered_map<CodeId, Index> m_codeIndex;
    std::vector<CountedCase> m_cases;
    Index m_countedCases = 0;
    std::vector<CountedRespondent> m_respondents;
    std::vector<CountedTranscript> m_transcripts;
    std::unordered_map<CaseId, Index> m_caseIndex;
    std::unordered_map<RespondentId, Index> m_respondentIndex;
    std::unordered_map<TranscriptId, Index> m_transcriptIndex;
    std::map<Index, std::set<Index>> m_asked; ///< Cases by the code that an item is about.
    std::vector<coding::Coder> m_coders;
    std::unordered_map<CoderId, Index> m_coderIndex;
    std::vector<std::string> m_caseNames;
    std::vector<std::string> m_respondentNames;
    std::vector<std::string> m_transcriptNames;
    Wording m_unitOne;
    Wording m_unitMany;
};

}
