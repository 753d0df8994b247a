// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"
#include "report/chart.h"

#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace rd::report
{

/// A finished document, before it is known what kind of file it becomes. Places have marks, names of ASCII
/// letters, digits and "_" that begin with a letter and are used once; what leads to a mark names it.
/// What a project can renew says what it `shows`: a key of chapter/place_keys.h; empty for words of their
/// own.

/// A stretch of text in one look. A line end in it is kept.
struct Run {
    std::string text;
    bool strong = false;
    bool emphasis = false;
    std::string target = {}; ///< The mark that it leads to; empty: nowhere.
    std::string shows = {};
};
using Runs = std::vector<Run>;
/// What they say, without looks and links.
std::string wordsOf(const Runs& runs);

struct Heading {
    int level = 1; ///< 1 to 4.
    std::string text;
    std::string mark = {};
    std::string shows = {}; ///< As of a Paragraph; a heading within a list of entries.
    std::string member = {};
};

struct Paragraph {
    enum class Look { plain, lead, quote, note, item };
    Look look = Look::plain;
    Runs runs;
    std::string mark = {};
    std::string shows = {};  ///< Of a list whose paragraphs, one after the other, all name it.
    std::string member = {}; ///< Which of the list, where that is not told by its place in it.
    std::string name = {};   ///< What a member is called when it is told of: "conclusion 1a"; empty for an
                             ///< entry of an appendix, of which only the number is told.
};

/// A table with its caption: "Table 3: therapeutic relation, interviews 1 to 5".
struct Grid {
    struct Cell {
        Runs runs;
        bool number = false; ///< To the right.
        int depth = 0;       ///< Steps in.
        bool head = false;   ///< What its row is about.
    };
    int number = 1; ///< Of the caption; tables are numbered from 1 in the order in which they stand.
    std::string caption;
    std::string mark = {};
    std::vector<Cell> heads;
    std::vector<std::vector<Cell>> rows;
    std::string shows = {};
};

/// The list of headings, each leading to its place.
struct Contents {
};

using Block = std::variant<Heading, Paragraph, Grid, Contents, Chart>;

struct Document {
    Language language = Language::dutch;
    std::string title;
    std::vector<Block> blocks;
    std::string origin = {}; ///< What a renewal has to know (renewal/origin.h), written where a format can.
    /// What whoever has it made must know; stands in no file.
    std::vector<std::string> warnings = {};
};

/// "Table 3", in the document's language.
std::string gridName(int number, Language language);

/// Headings below this level are not in the list of headings.
constexpr int contentsLevels = 3;
/// The headings that the list of headings names.
std::vector<const Heading*> contentsOf(const Document& document);

/// Every mark of the document.
void eachPlace(const Document& document, const std::function<void(const std::string&)>& take);
/// The same, to give them other names.
void eachMark(Document& document, const std::function<void(std::string&)>& take);
/// Every run of the document.
void eachRun(Document& document, const std::function<void(Run&)>& take);

/// A page of its own, in HTML that needs no script and no network: links, tables with captions and scopes,
/// everything escaped.
std::string htmlOf(const Document& document);
/// Markdown (CommonMark with tables as GitHub and pandoc read them): marks as anchors, links to them.
std::string markdownOf(const Document& document);

}
