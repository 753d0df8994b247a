// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/guide/coverage.h"
#include "analysis/table.h"
#include "coding/memo.h"
#include "report/chapter/evidence.h"
#include "report/document.h"
#include "report/quoting.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace rd::report
{

/// The parts of a results chapter, in the order in which they stand.
enum class Section {
    method,
    themes,
    tables,
    charts,
    conclusions,
    codebook,
    guide,
    profiles, ///< Only when asked for: it says much of few people.
    figures,
    quotes
};

std::string sectionKey(Section section); ///< "method", "themes", "tables" …
const std::vector<Section>& allSections();

/// What the history of the project tells for the method.
struct MethodFacts {
    std::string codedFrom; ///< Day of the first and last coding that was made, "2026-03-01"; empty: none.
    std::string codedTo;
    std::size_t codebookChanges = 0;                       ///< Once there were codings.
    std::map<std::string, std::size_t> changesByKind = {}; ///< Of these, how many of each kind.
    std::vector<std::string> further = {}; ///< Paragraphs in the chapter's language: agreement, instruments …
    std::vector<std::string> log = {};     ///< Each of these changes in words, for the codebook's appendix.
};
/// A change of the project's history.
struct ToldChange {
    std::string kind; ///< As history::Edit::kind.
    std::int64_t atMs = 0;
    std::string author = {};
    std::string description = {}; ///< In the chapter's language.
    std::string reason = {};      ///< As its author gave it; may be empty.
};
/// From the changes that stand, oldest first.
MethodFacts methodFactsOf(const std::vector<ToldChange>& changes);

/// The tables of a chapter: those that were saved, and one of x of n for each theme of which no saved x of n
/// shows all codes, by `groups`, with the same id in every report. A saved one of every theme shows each.
std::vector<coding::TableDefinition> chapterTables(const std::vector<const coding::TableDefinition*>& saved,
                                                   const codebook::Codebook& codebook,
                                                   AttributeId groups = {});
/// By which attribute these tables of themes tell cases apart: the first of cases that is called so ("groep",
/// "group") or has a word for all groups together, and of which two values hold several cases each; null for
/// none.
AttributeId groupsOf(const transcript::Cases& cases);

struct ChapterInput {
    std::string title;
    const analysis::Snapshot& snapshot;
    /// Counted, in the chapter's language: all parts of a table that is about one theme stand with the theme.
    const std::vector<analysis::Table>& tables;
    WordsOf words;
    MethodFacts method;
    Language language = Language::dutch;
    std::set<Section> sections;                  ///< Empty: all.
    int quotesPerCase = 1;                       ///< Quotes in a theme's account of a case; 0: none.
    std::vector<const coding::Memo*> memos = {}; ///< In their order; notes are only cited.
    analysis::Coverage guide = {};               ///< Of the interview guide; no rows: there is none.
    EntryNumbers numbers = {};                   ///< Of a report that is renewed.
    /// With everyone's codings, where the chapter counts some coders' only; null: the same.
    const analysis::Snapshot* everyones = nullptr;
    /// Themes whose passages are to be coded with others as well: their accounts tell with which.
    std::set<CodeId> searchlights = {};
};

/// The results chapter: method; per theme its definition, an account of every case with quotes, factors and
/// what was not done, its tables in words and figures, and its conclusions; the other tables; answers to the
/// research questions; recommendations; and the appendices: the
/// codebook, the interview guide with what of it came up where, the profiles of cases and respondents, for
/// every figure its cases and quotes, and all quotes with the figures that rest on them. Every figure leads
/// to its entry, an entry to its quotes, and a quote back to its entries.
Document makeChapter(const ChapterInput& input);

/// "a, b and c" in the language in which texts are made.
std::string inOneSentence(const std::vector<std::string>& words);
/// One table as a document of its own, with its rows in words, and its notes.
Document tableDocument(const analysis::Table& table);
/// The line of the account of a theme that names its codes.
Paragraph codesOfTheme(const codebook::Codebook& codebook, const codebook::Code& theme, Language language);

}
