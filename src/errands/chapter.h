// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/project.h"
#include "report/chapter/chapter.h"

#include <filesystem>
#include <set>

namespace rd::errands
{

struct ChapterRequest {
    std::filesystem::path to;           ///< Where it will stand, as seen from which it names its project.
    std::set<report::Section> sections; ///< Empty: all.
    int quotesPerCase = 1;
    std::vector<CoderId> coders = {};   ///< Whose codings it counts and quotes; empty: as each table says.
    std::set<CodeId> searchlights = {}; ///< As ChapterInput::searchlights.
};

/// The results chapter of a project, in the user's language, ready to be written: its tables counted, its
/// history and the agreement of its coders told. Throws Refusal when a text cannot be read.
report::Document chapterOf(project::Project& project, const analysis::Snapshot& snapshot,
                           const ChapterRequest& request);

/// That its list of headings has no page numbers before a word processor has laid out its pages; empty for a
/// file without pages or such a list.
std::string pagesNote(const report::Document& chapter, const std::filesystem::path& to);

/// What the project's history tells for the method: changes that were taken back are left out.
report::MethodFacts methodFactsOf(const project::Project& project);
/// What the method says of whose codings are counted and how far coders agree, in the user's language.
/// `counted`: the codings of `coders`, or all of `snapshot` where these are empty.
std::vector<std::string> furtherOnMethod(project::Project& project, const analysis::Snapshot& snapshot,
                                         const analysis::Snapshot& counted,
                                         const std::vector<CoderId>& coders);
/// Whose codings a report counts that is about some coders' only.
std::string whoseSentence(const history::State& state, const std::vector<CoderId>& coders);
/// Which transcripts were not coded by those whose codings are counted, and of what a team agreed on (no
/// `coders`) in which of these several coded and agreed on nothing; empty for none. Both snapshots are of one
/// project.
std::string notCodedSentence(const analysis::Snapshot& counted, const analysis::Snapshot& everyones,
                             const std::vector<std::string>& coders);
/// Of a report of what a team agreed on the transcripts in which it did, so that agreement is told of the
/// coders whom that comes from; empty (all transcripts) for any other.
std::vector<TranscriptId> comparedIn(const history::State& state, const std::vector<CoderId>& counted);
/// In a sentence how far the persons agree who coded in these transcripts (empty: in all), by turns: as many
/// of them as coded some transcript together, those with most codings first. Empty when no two did.
std::string agreementSentence(project::Project& project, const analysis::Snapshot& snapshot,
                              const std::vector<TranscriptId>& transcripts = {});
/// In a sentence how that went from round to round; empty without rounds in which they all coded.
std::string roundsSentence(project::Project& project, const analysis::Snapshot& snapshot);

}
