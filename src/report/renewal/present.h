// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "report/chapter/chapter.h"
#include "report/memos/citations.h"
#include "report/renewal/origin.h"
#include "report/renewal/quotable.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rd::report
{

/// What every place that a report may hold shows now, by its key (chapter/place_keys.h).
class Present
{
public:
    struct Place {
        std::string text;
        std::string what;   ///< For telling what changed: "listens", "listens, group A"; a table's caption.
        bool words = false; ///< It says words, and no number.
    };
    struct Head {
        std::string key;
        std::string text;
    };
    struct Row {
        int depth = 0;
        std::vector<std::vector<std::string>>
            cells; ///< Keys of what each shows; a label has its explanation.
    };
    struct Table {
        std::size_t of = 0; ///< The same for all parts of one table.
        std::string key;
        std::string caption;
        std::vector<Head> heads;
        std::vector<Row> rows;
        std::vector<std::string> notes; ///< Keys of the lines below it.
        Document block;                 ///< With what stands before it, in words, and its notes.
    };
    /// A table without rows.
    struct EmptyTable {
        std::string key;
        Paragraph line; ///< That stands for it; of one that a report does not mention then it says nothing.
        Language language = Language::dutch;
        std::vector<std::string> leads = {}; ///< Sentences that stand before it when it has rows.
    };
    /// A line of a list that is known by what it is: a memo, or an entry of an appendix.
    struct Member {
        std::string list;
        std::string key;
        Paragraph paragraph;
        int heading = 0;                       ///< Its level; 0 for none.
        std::string table = {};                ///< Of a line in words the key of the table below it.
        std::vector<std::string> figures = {}; ///< Of a line in words what each of its labels rests on.

        [[nodiscard]] bool isEntry() const { return paragraph.name.empty(); }
    };
    /// The rows that a table leaves out, as a line in words would have them.
    struct Noughts {
        Member line;
        std::vector<std::pair<std::string, std::string>> labels =
            {}; ///< What they are called, and their keys.
    };
    /// A figure of a memo that cannot be counted (any more).
    struct DeadFigure {
        std::string memo;      ///< "conclusion 1a"
        std::string reference; ///< As the memo has it, in braces.
        std::string why;
    };
    /// Where a place stands in a table or list.
    struct Standing {
        std::size_t of = 0;  ///< Which table, or which list.
        std::size_t row = 0; ///< Which row, or which line.
    };

    /// Takes in what the document shows. `closing`: the list of sentences about all its tables, which belong
    /// to none of them.
    void take(const Document& document, const std::string& closing = {});
    /// Takes charts of a table, one after the other. `further`: where they would go on if they had more rows.
    void takeCharts(const std::vector<Chart>& charts, const std::vector<std::string>& further = {});
    /// The document and the charts taken last are of a table that a chapter written now would have.
    void expect();
    /// Takes a paragraph of no list with the places in it; `what`: what it is called when it is told of.
    void takeParagraph(const Paragraph& paragraph, const std::string& what);
    /// Takes the figures that it does not know yet: of rows and parts that a table leaves out.
    void takeUnshown(const Document& document);
    /// `figure`: the key of its place in a report of when it could be counted.
    void takeDead(const std::string& figure, DeadFigure dead)
    {
        m_dead.insert_or_assign(figure, std::move(dead));
    }
    /// How to find what accounts of cases may quote: only few reports have to know.
    void takeQuotable(std::function<Quotable()> quotable) { m_quotable = std::move(quotable); }
    /// Of a chapter: see laterPartsIn().
    void takeLaterParts(const Document& chapter);
    /// Lines in words lead to the entries of their figures, of those that were taken, as a report written now
    /// has it.
    void leadWords();
    /// Takes codes out of the rows in words of a table, by their labels: something else says them.
    void dropWords(const std::string& table, const std::set<std::string>& labels);

    [[nodiscard]] const Place* find(const std::string& key) const; ///< Also of rows left out; null: unknown.
    [[nodiscard]] const DeadFigure* dead(const std::string& figure) const; ///< Null: it is none.
    [[nodiscard]] const std::vector<Table>& tables() const { return m_tables; }
    [[nodiscard]] bool hasTable(const std::string& key) const;
    /// By the key of the caption that it has when there are rows; null: it has some, or is unknown.
    [[nodiscard]] const EmptyTable* emptyTable(const std::string& caption) const;
    [[nodiscard]] const Noughts* noughtsOf(const std::string& table) const; ///< Null: it leaves none out.
    [[nodiscard]] std::optional<Standing> row(const std::string& key) const;
    /// The line of a list; one past the last for a line that the list no longer has.
    [[nodiscard]] std::optional<Standing> line(const std::string& key) const;
    [[nodiscard]] const std::vector<std::string>& list(std::size_t of) const { return m_lists[of]; }
    /// It is about all tables of a question that has none (any more): its code is gone.
    [[nodiscard]] bool isOfNoTable(std::size_t list) const { return m_ofNoTable.contains(list); }
    [[nodiscard]] const std::vector<Member>& members() const
    {
        return m_members;
    }                                                                 ///< List by list, in order.
    [[nodiscard]] const Member* member(const std::string& key) const; ///< Null: unknown.
    /// The mark of the entry that a figure leads to; empty for one that leads nowhere.
    [[nodiscard]] std::string targetOf(const std::string& figure) const;
    /// What the figures that lead to that entry say.
    [[nodiscard]] std::vector<std::string> figuresOf(const std::string& mark) const;
    [[nodiscard]] const Chart* chart(const std::string& key) const; ///< Null: unknown.
    /// Which of charts() it, or that of the caption, would be one of if there were more rows; nothing: of
    /// none.
    [[nodiscard]] std::optional<std::size_t> furtherOf(const std::string& key) const
    {
        const auto found = m_further.find(key);
        return found == m_further.end() ? std::nullopt : std::optional(found->second);
    }
    /// Nothing: that is not known.
    [[nodiscard]] std::optional<Quotable> quotable() const
    {
        return m_quotable ? std::optional(m_quotable()) : std::nullopt;
    }
    /// Parts of a chapter written now that come later than others, by their marks.
    [[nodiscard]] const std::map<std::string, std::string>& laterParts() const { return m_laterParts; }
    [[nodiscard]] bool expectsTable(std::size_t of) const { return m_expected.contains(of); }
    [[nodiscard]] bool expectsCharts(std::size_t at) const { return m_expectedCharts.contains(at); }
    /// The charts of one table after the other.
    [[nodiscard]] const std::vector<std::vector<Chart>>& charts() const { return m_charts; }
    /// Of which table, as Table::of, they are.
    [[nodiscard]] std::size_t tableOfCharts(std::size_t at) const { return m_chartsOf[at]; }

private:
    void takeMember(const Paragraph& paragraph, int heading = 0);
    void takeBlock(const Block& block, const std::string& closing, Document& before);
    void takeTable(const Grid& grid);
    void takeWordsOf(const Grid& grid);
    void takeEmptyTable(const Paragraph& line, Language language);
    void takeNoughts(const Present& whole);
    void endList(const std::string& list);
    void takeRuns(const Runs& runs, const std::string& what);

    std::map<std::string, Place> m_places;
    std::map<std::string, Place> m_unshown;
    std::map<std::string, DeadFigure> m_dead;
    std::size_t m_taken = 0; ///< How many documents.
    std::vector<Table> m_tables;
    std::map<std::string, EmptyTable> m_emptyTables; ///< By the keys of captions.
    std::map<std::string, Noughts> m_noughts;        ///< By the keys of tables.
    std::map<std::string, Standing> m_rows;
    std::vector<std::vector<std::string>> m_lists; ///< Keys of their lines.
    std::set<std::size_t> m_ofNoTable;             ///< Which of the lists, see isOfNoTable().
    std::map<std::string, Standing> m_lines;
    std::vector<Member> m_members;
    std::map<std::string, std::size_t> m_memberAt;
    std::map<std::string, std::string> m_targets; ///< By the keys of figures.
    std::vector<std::vector<Chart>> m_charts;
    std::vector<std::size_t> m_chartsOf; ///< What was taken when these were.
    std::map<std::string, std::size_t> m_further;
    std::function<Quotable()> m_quotable;
    std::map<std::string, std::string> m_laterParts;
    std::set<std::size_t> m_expected;
    std::set<std::size_t> m_expectedCharts;
};

/// What a renewal counts from.
struct PresentInput {
    const analysis::Snapshot& snapshot;
    std::vector<const coding::TableDefinition*> saved; ///< Of the project.
    MethodFacts method;
    Language language = Language::dutch;
    std::vector<ReportedTable> unsaved = {};     ///< That the report itself knows.
    std::vector<const coding::Memo*> memos = {}; ///< Of the project, in their order.
    WordsOf words = {};                          ///< For what memos quote.
    EntryNumbers numbers = {};                   ///< Of the report's own entries.
    std::set<std::string> known = {};            ///< Of the report: Origin::known.
    std::vector<CoderId> coders = {};            ///< Of the report: Origin::coders; the snapshot has theirs.
    const analysis::Snapshot* everyones = nullptr; ///< As ChapterInput::everyones.
    AttributeId groups = {};                       ///< See groupsOf().
    analysis::Coverage guide = {};                 ///< As ChapterInput::guide.
};
/// All that the input refers to must outlive it. All tables counted as they are now: those of the project,
/// those that a chapter has without any, and the report's own.
Present presentOf(const PresentInput& input);

/// What to look at before a report with these tables, by their keys, leaves the house: see careWarnings().
std::vector<std::string> careWarningsOf(const PresentInput& input, const std::set<std::string>& tables);

/// A table counted as it is reported, in that language.
analysis::Table counted(const analysis::Snapshot& snapshot, const ReportedTable& table, Language language);

}
