// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/answers_form.h"

#include "base/error.h"
#include "base/i18n.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"

#include <algorithm>

namespace rd::gui
{

namespace
{

constexpr int shownColumns = 12;

/// What stands in the first cell of the column that is filled.
wxString exampleOf(const exchange::SheetTable& table, std::size_t column)
{
    const auto filled = std::find_if(table.rows.begin(), table.rows.end(),
                                     [&](const auto& row) { return !row.cells[column].text.empty(); });
    wxString example = filled == table.rows.end() ? wxString() : toWx(filled->cells[column].text);
    example.Replace("\n", " ");
    return example;
}

/// One line, cut where the room ends.
wxStaticText* makeLine(wxWindow* parent, const wxString& text, int width)
{
    auto* line =
        new wxStaticText(parent, wxID_ANY, wxControl::EscapeMnemonics(text), wxDefaultPosition,
                         parent->FromDIP(wxSize(width, -1)), wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    line->SetToolTip(text);
    return line;
}

}

AnswersForm::AnswersForm(wxWindow* parent, const exchange::AnswersProposal& proposal)
    : FormDialog(parent, tr("Import a table of answers")), m_proposal(proposal)
{
    const auto rows = static_cast<long long>(proposal.table.rows.size());
    addNote(sayn("“{file}” has {count} row. Each row with an answer becomes a transcript of its case.",
                 "“{file}” has {count} rows. Each row with an answer becomes a transcript of its case.", rows,
                 fmt::arg("file", proposal.table.file), fmt::arg("count", rows)));
    addColumns();
    m_perQuestion = addCheck(tr("A transcript for each answer, not one for all answers of a case"), false);
    finish(tr("Import"));
}

void AnswersForm::addColumns()
{
    auto* scrolled = new wxScrolledWindow(target(), wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL);
    auto* grid = new wxFlexGridSizer(3, FromDIP(wxSize(8, 4)));
    wxArrayString uses;
    for (const std::string& use :
         {tr("Answers to be coded"), tr("Attribute of the cases"), tr("Names of the cases"), tr("Left out")})
        uses.Add(toWx(use));
    for (std::size_t column = 0; column < m_proposal.columns.size(); ++column) {
        const std::string& name = m_proposal.table.columns[column];
        grid->Add(makeLine(scrolled, toWx(name), 200), wxSizerFlags().CentreVertical());
        auto* use = new wxChoice(scrolled, wxID_ANY, wxDefaultPosition, wxDefaultSize, uses);
        use->SetSelection(static_cast<int>(m_proposal.columns[column]));
        nameControl(*use, name);
        grid->Add(use);
        grid->Add(makeLine(scrolled, exampleOf(m_proposal.table, column), 260),
                  wxSizerFlags().CentreVertical());
        m_uses.push_back(use);
    }
    scrolled->SetSizer(grid);
    scrolled->SetScrollRate(0, scrolled->GetCharHeight());
    const wxSize whole = grid->GetMinSize();
    const int shown = std::min(static_cast<int>(m_uses.size()), shownColumns);
    const int line = m_uses.empty() ? 0 : whole.y / static_cast<int>(m_uses.size());
    scrolled->SetMinSize(
        wxSize(whole.x + wxSystemSettings::GetMetric(wxSYS_VSCROLL_X), shown * line + FromDIP(4)));
    addWide(scrolled, 1);
}

void AnswersForm::take()
{
    using exchange::AnswersColumn;
    exchange::AnswersWish wish;
    wish.table = {m_proposal.table.sheet, m_proposal.table.headerRow};
    wish.perQuestion = m_perQuestion->GetValue();
    wish.attributes.emplace();
    for (std::size_t column = 0; column < m_uses.size(); ++column) {
        const std::string& name = m_proposal.table.columns[column];
        const auto use = static_cast<AnswersColumn>(m_uses[column]->GetSelection());
        if (use == AnswersColumn::answer) wish.answers.push_back(name);
        if (use == AnswersColumn::attribute) wish.attributes->push_back(name);
        if (use != AnswersColumn::caseName) continue;
        if (!wish.caseColumn.empty())
            refuseValue(say("“{first}” and “{second}” cannot both name the cases.",
                            fmt::arg("first", wish.caseColumn), fmt::arg("second", name)),
                        tr("Leave one of them out, or take it as an attribute."));
        wish.caseColumn = name;
    }
    wish.numbered = wish.caseColumn.empty();
    if (wish.answers.empty())
        refuseValue(tr("No column has answers to be coded."), tr("Choose one or more that have."));
    m_value = std::move(wish);
}

}
