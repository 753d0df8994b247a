// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/latex/latex_writer.h"

#include "exchange/latex/latex_letters.h"
#include "report/column_shares.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace rd::exchange
{

namespace
{

using report::Chart;
using report::Grid;
using report::Heading;
using report::Paragraph;
using report::Run;
using report::Runs;

std::string latexSign(char c)
{
    switch (c) {
    case '\\':
        return "\\textbackslash{}";
    case '^':
        return "\\textasciicircum{}";
    case '~':
        return "\\textasciitilde{}";
    case '<':
        return "\\textless{}";
    case '>':
        return "\\textgreater{}";
    case '|':
        return "\\textbar{}";
    case '"':
        return "\\textquotedbl{}";
    case '[': // would be an option after a line break
    case ']':
        return std::string("{") + c + "}";
    case '{':
    case '}':
    case '$':
    case '&':
    case '#':
    case '_':
    case '%':
        return std::string("\\") + c;
    case '\n':
        return "\\newline ";
    default:
        return static_cast<unsigned char>(c) < 0x20U ? std::string(c == '\t' ? " " : "") : std::string(1, c);
    }
}

std::string latexText(std::string_view text)
{
    std::string result;
    for (const char c : text) result += latexSign(c);
    return result;
}

std::string latexRuns(const Runs& runs)
{
    std::string result;
    for (const Run& run : runs) {
        std::string text = latexText(run.text);
        if (run.emphasis) text = "\\emph{" + text + "}";
        if (run.strong) text = "\\textbf{" + text + "}";
        if (!run.target.empty()) text = "\\hyperlink{" + run.target + "}{" + text + "}";
        result += text;
    }
    return result;
}

std::string place(const std::string& mark)
{
    return mark.empty() ? std::string() : "\\hypertarget{" + mark + "}{}";
}

constexpr const char* preamble = "\\usepackage{iftex}\n"
                                 "\\ifPDFTeX\n"
                                 "  \\usepackage[T1]{fontenc}\n"
                                 "  \\usepackage[utf8]{inputenc}\n"
                                 "  \\usepackage{textcomp}\n"
                                 "\\else\n"
                                 "  \\usepackage{fontspec}\n"
                                 "\\fi\n"
                                 "\\usepackage[a4paper,margin=25mm]{geometry}\n"
                                 "\\usepackage{array,longtable,xcolor}\n"
                                 "\\usepackage[hidelinks]{hyperref}\n"
                                 "\\setlength{\\parindent}{0pt}\n"
                                 "\\setlength{\\parskip}{0.5em}\n"
                                 "\\setcounter{tocdepth}{2}\n"
                                 "\\setcounter{secnumdepth}{0}\n"
                                 "\\makeatletter\\@beginparpenalty=10000\\makeatother\n" // before quotes
                                 "\\sloppy\n";

class LatexMaker
{
public:
    explicit LatexMaker(const report::Document& document) : m_document(document)
    {
        m_text = "\\title{" + latexText(document.title) + "}\n\\date{}\n\\begin{document}\n\\maketitle\n\n";
    }

    void operator()(const Heading& heading)
    {
        static constexpr std::array commands{"section", "subsection", "subsubsection", "paragraph"};
        constexpr std::size_t runsIn = 3; // its text would begin on the same line
        const auto level = static_cast<std::size_t>(std::clamp(heading.level, 1, 4)) - 1;
        m_text += std::string("\\") + commands[level] + "{" + latexText(heading.text) + "}" +
                  place(heading.mark) + (level == runsIn ? "\\mbox{}\\par" : "") + "\n\n";
    }

    void operator()(const Paragraph& block)
    {
        const std::string inside = place(block.mark) + latexRuns(block.runs);
        switch (block.look) {
        case Paragraph::Look::quote:
            m_text += "\\begin{quote}\n" + inside + "\n\\end{quote}\n\n";
            return;
        case Paragraph::Look::note:
            m_text += "{\\small " + inside + "\\par}\n\n";
            return;
        case Paragraph::Look::item:
            m_text += "{\\leftskip=1em " + inside + "\\par}\n\n";
            return;
        case Paragraph::Look::lead:
            m_text += inside + "\\par\\nobreak\n\n";
            return;
        case Paragraph::Look::plain:
            m_text += inside + "\n\n";
        }
    }

    void operator()(const Grid& grid)
    {
        m_text += "\\begin{longtable}{" + columnsOf(grid) + "}\n\\caption{" + latexText(grid.caption) + "}" +
                  place(grid.mark) + "\\\\\n\\hline\n";
        row(grid.heads);
        m_text += "\\hline\n\\noalign{\\smallskip}\n\\endfirsthead\n\\hline\n";
        row(grid.heads);
        m_text += "\\hline\n\\noalign{\\smallskip}\n\\endhead\n\\hline\n\\endlastfoot\n";
        for (const auto& cells : grid.rows) row(cells);
        m_text += "\\end{longtable}\n\n";
    }

    void operator()(const report::Contents& /*here*/) { m_text += "\\tableofcontents\n\n"; }

    /// Bars are rules of their length in the paragraph of a table; shades tell the series apart, and words
    /// do. What its first row says stays with the bars.
    void operator()(const Chart& chart)
    {
        m_text += "\\begin{longtable}{@{}>{\\raggedleft\\arraybackslash\\hspace{0pt}}p{0.3\\linewidth}"
                  ">{\\raggedright\\arraybackslash}p{0.66\\linewidth}@{}}\n"
                  "\\multicolumn{2}{@{}p{0.98\\linewidth}@{}}{" +
                  place(chart.mark) + "\\textbf{" +
                  latexText(report::chartName(chart.number, m_document.language)) +
                  "}: " + latexText(chart.caption) + "} \\\\*[1ex]\n";
        for (const Chart::Row& bar : chart.rows) chartRow(chart, bar);
        m_text += "\\end{longtable}\n\\addtocounter{table}{-1}\n\n";
    }

    [[nodiscard]] std::string result() const
    {
        // Many an installation has English only; the report is worth more than its hyphens.
        const std::string language = m_document.language == Language::dutch ? "dutch" : "english";
        return "% LaTeX, UTF-8\n\\documentclass[11pt]{article}\n\\IfFileExists{" + language +
               ".ldf}{\\usepackage[" + language + "]{babel}}{}\n" + preamble + latexLetters(m_text) + m_text +
               "\\end{document}\n";
    }

private:
    /// A rule of the piece's length in its series' shade; where there are bars to the left of 0 a line stands
    /// there.
    static std::string ruleOf(const Chart& chart, double value, std::size_t series)
    {
        constexpr double whole = 0.4; // of the line
        const auto length = [&](double from, double to) {
            return "{" + fmt::format("{:.3f}", whole * (placeOnAxis(chart, to) - placeOnAxis(chart, from))) +
                   "\\linewidth}";
        };
        const std::string shade =
            "\\textcolor{black!" + std::to_string(75 - static_cast<int>(series % 5) * 15) + "}{\\rule";
        const std::string rule = shade + length(std::min(value, 0.0), std::max(value, 0.0)) + "{1.3ex}}";
        if (chart.least >= 0) return rule;
        const std::string zero = "\\vrule width 0.4pt{}";
        const std::string before = "\\hspace*" + length(chart.least, std::min(value, 0.0));
        return before + (value < 0 ? rule + zero : zero + rule);
    }

    /// A rule of the piece's length in its series' shade, and what it says.
    static std::string piece(const Chart& chart, const Chart::Row& bar, std::size_t series)
    {
        std::string text =
            ruleOf(chart, bar.values[series], series) + " " + latexText(bar.texts[series]) + " ";
        if (chart.series.size() > 1) text += "{\\small " + latexText(chart.series[series]) + "} ";
        return text;
    }

    /// The bars of a row stand below each other in one cell, beside which its label goes on, and on one page.
    void chartRow(const Chart& chart, const Chart::Row& bar)
    {
        const bool stacked = chart.shape == Chart::Shape::stacked;
        std::string bars;
        for (std::size_t i = 0; i < bar.values.size(); ++i)
            if (!bar.texts[i].empty() && !(stacked && bar.values[i] == 0))
                bars += (bars.empty() ? "" : "\\newline ") + piece(chart, bar, i);
        if (!bars.empty()) m_text += latexText(bar.label) + " & " + bars + "\\\\\n";
    }

    /// TeX hyphenates the first word of a cell only when something stands before it.
    static std::string columnsOf(const Grid& grid)
    {
        const double line =
            0.98 - 0.028 * static_cast<double>(grid.heads.size()); // without what parts columns
        std::string columns;
        const auto shares = report::columnShares(grid);
        for (std::size_t i = 0; i < shares.size(); ++i)
            columns += fmt::format(">{{\\ragged{}\\arraybackslash\\hspace{{0pt}}}}p{{{:.3f}\\linewidth}}",
                                   grid.heads[i].number ? "left" : "right", line * shares[i]);
        return columns;
    }

    void row(const std::vector<Grid::Cell>& cells)
    {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0) m_text += " & ";
            if (cells[i].depth > 0) m_text += "\\hspace*{" + std::to_string(cells[i].depth) + "em}";
            m_text += latexRuns(cells[i].runs);
        }
        m_text += " \\\\\n";
    }

    const report::Document& m_document;
    std::string m_text;
};

}

std::string latexOf(const report::Document& document)
{
    LatexMaker maker(document);
    for (const report::Block& block : document.blocks) std::visit(maker, block);
    return maker.result();
}

}
