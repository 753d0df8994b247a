// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codebook/codebook.h"
#include "coding/assignment.h"
#include "coding/codings.h"
#include "coding/foreign.h"
#include "coding/memo.h"
#include "coding/resolution.h"
#include "coding/round.h"
#include "coding/table_definition.h"
#include "transcript/cases.h"
#include "transcript/guide.h"
#include "transcript/text_edit.h"
#include "transcript/transcripts.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace rd::history
{

/// What a project says of itself.
struct ProjectInfo {
    ProjectInfoId id;
    std::string title;
    Language language = Language::dutch; ///< Of names that are given in one language only.
    Wording unitOne;                     ///< The case's noun: cliëntsysteem, client system.
    Wording unitMany;                    ///< cliëntsystemen, client systems.
    bool deleted = false;

    bool operator==(const ProjectInfo&) const = default;
};

/// One row of a project: a value of any kind that is kept, tracked and merged.
using Row = std::variant<ProjectInfo, transcript::Transcript, transcript::TranscriptText, transcript::Speaker,
                         transcript::Turn, transcript::Case, transcript::Respondent, transcript::Attribute,
                         transcript::AttributeValue, codebook::Code, coding::Coder, coding::Coding,
                         coding::TableDefinition, coding::Memo, transcript::GuideItem, transcript::Raising,
                         coding::Foreign, coding::Assignment, transcript::TextEdit, coding::Round,
                         coding::Resolution>;

/// The kinds of thing that a change touched, in the order of Row's alternatives; listeners look at these and
/// no further.
enum class Kind {
    projectInfo,
    transcripts,
    texts,
    speakers,
    turns,
    cases,
    respondents,
    attributes,
    values,
    codes,
    coders,
    codings,
    tables,
    memos,
    guide,
    raisings,
    foreign,
    assignments,
    textEdits,
    rounds,
    resolutions
};
Kind kindOf(const Row& row);

/// A project in memory, but for the texts of its transcripts: what the rows say, folded. Positions are those
/// in the texts as they are shown, with their edits; only the edits themselves tell places in the imported
/// text.
struct State {
    ProjectInfo info;
    transcript::Transcripts transcripts;
    transcript::Cases cases;
    codebook::Codebook codebook;
    coding::Codings codings;
    std::map<CoderId, coding::Coder> coders;
    std::map<TableId, coding::TableDefinition> tables;
    std::map<MemoId, coding::Memo> memos;
    std::map<GuideItemId, transcript::GuideItem> guide;
    std::map<RaisingId, transcript::Raising> raisings;
    std::map<ForeignId, coding::Foreign> foreign;
    std::map<AssignmentId, coding::Assignment> assignments;
    transcript::TextEdits textEdits;
    std::map<RoundId, coding::Round> rounds;
    std::map<ResolutionId, coding::Resolution> resolutions;

    /// Takes one row in; a row with a known id replaces the earlier one. Texts are passed over.
    void put(const Row& row);

    [[nodiscard]] std::multiset<std::uint32_t> coderColors() const; ///< Of those that are not deleted.
    /// Not deleted; of this name, or what the agreed coder is called in the other language, or else of a name
    /// that differs in capitals, accents or white space only.
    [[nodiscard]] const coding::Coder* coderByName(std::string_view name) const;
    /// What the team agreed on; null where it agreed on nothing yet.
    [[nodiscard]] const coding::Coder* agreedCoder() const;
    [[nodiscard]] std::vector<const coding::Coder*> codersInOrder() const;           ///< By name.
    [[nodiscard]] std::vector<const coding::TableDefinition*> tablesInOrder() const; ///< By position.
    [[nodiscard]] std::vector<const coding::Memo*> memosInOrder() const;             ///< By position.
    [[nodiscard]] std::vector<const transcript::GuideItem*> guideInOrder() const;    ///< By position.
    [[nodiscard]] std::vector<const coding::Round*> roundsInOrder() const;           ///< By position.
    /// The first that is called so, in whatever capitals, and not deleted.
    [[nodiscard]] const coding::Round* roundByName(std::string_view name) const;
};

}
