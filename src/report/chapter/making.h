// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/chapter/accounts.h"
#include "report/chapter/chapter.h"
#include "report/chapter/evidence.h"
#include "report/memos/citations.h"

#include <utility>

namespace rd::report
{

/// What the parts of a chapter are made with; for this folder only.
struct Making {
    const ChapterInput& input;
    const Evidence& evidence;
    const Citations& citations;
    Document& document;
    int grids = 0;               ///< How many tables there are so far.
    int charts = 0;              ///< How many charts.
    std::set<MemoId> notes = {}; ///< That stand there already, because a memo cites them.
    bool listsFigures = false;   ///< Whether there are entries of figures, to which a number can lead,
    bool listsQuotes = false;    ///< and of quotes.

    [[nodiscard]] const analysis::Frame& frame() const { return input.snapshot.frame(); }
    void heading(int level, std::string text, std::string mark = {})
    {
        document.blocks.emplace_back(Heading{level, std::move(text), std::move(mark)});
    }
    void paragraph(Paragraph::Look look, Runs runs, std::string mark = {}, std::string shows = {})
    {
        document.blocks.emplace_back(Paragraph{look, std::move(runs), std::move(mark), std::move(shows)});
    }
    void paragraph(Paragraph::Look look, const std::string& text) { paragraph(look, Runs{{text}}); }
};

void addMethod(Making& making);
/// How many new codes each transcript brought, where there are several.
void addSaturation(Making& making, bool withChart);
/// Whether no coding at all has that theme or a code below it.
bool isUncoded(const Making& making, analysis::Index theme);
void addThemeHeading(Making& making, const codebook::Code& theme);
/// The account of a theme: definition, and every case with quotes, factors and what was not done; of one
/// without codings only that.
void addTheme(Making& making, analysis::Index theme, const analysis::Filter& filter);
/// Of each passage of a theme that works as a searchlight the codes of other themes that it has as well, and
/// which have none yet.
void addKeyMoments(Making& making, analysis::Index theme, const analysis::Filter& filter);
/// All parts of a table, with its rows in words and in figures, and its notes.
void addTable(Making& making, std::size_t table);
void addCharts(Making& making, const std::vector<Chart>& charts);
/// Whether there are conclusions about that theme; null: about none.
bool hasConclusions(const Making& making, const codebook::Code* theme);
/// Under a heading of that level; nothing where there are none.
void addConclusions(Making& making, const codebook::Code* theme, int level);
/// The research questions, each with the conclusions that answer it.
void addQuestions(Making& making);
void addRecommendations(Making& making);
void addCodebook(Making& making);
/// The items of the interview guide, and in how many transcripts each came up, asked or unasked.
void addGuide(Making& making);
/// What is known of each case and its respondents, with a column for each moment.
void addProfiles(Making& making);
void addFigures(Making& making);
void addQuotes(Making& making);

/// The coding with its words, on one line.
analysis::Passage quoted(const Making& making, analysis::Place place);
/// With a full stop, where it does not end in a mark of its own.
std::string sentenceOf(std::string words);
std::string tableMark(int number);

}
