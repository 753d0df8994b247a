// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/memos/memos_view.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "errands/rewriting.h"
#include "gui/counts.h"
#include "gui/dialogs/memo_form.h"
#include "gui/views/common/action_menu.h"
#include "gui/views/common/words.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"
#include "project/words.h"
#include "report/memos/citations.h"
#include "text/shown_date.h"

namespace rd::gui
{

namespace
{

enum MemoColumn : unsigned int {
    numberOfMemo,
    kindOfMemo,
    aboutMemo,
    titleOfMemo,
    textOfMemo,
    writerOfMemo,
    dateOfMemo
};

/// The day; empty when nothing tells.
std::string dayOf(std::int64_t ms)
{
    return ms == 0 ? std::string() : text::shortDate(localTime(ms));
}

/// What is told of a memo's writer or day, and of who wrote it anew.
std::string withChange(const std::string& first, const std::string& changed)
{
    return say("{first}, changed: {changed}", fmt::arg("first", first), fmt::arg("changed", changed));
}

/// By another than its writer.
errands::Rewriting rewritingOf(const project::Project& project, const errands::IndexedMemo& memo)
{
    return memo.memo ? errands::rewritingOf(project, project.state().memos.at(memo.memo))
                     : errands::rewritingOf(project, *project.state().codings.find(memo.coding));
}

}

MemosView::MemosView(wxWindow* parent, Workspace& workspace)
    : wxPanel(parent), m_workspace(workspace),
      m_model(new RowsModel([this](std::size_t row, unsigned int column) { return cell(row, column); })),
      m_filter(new wxPanel(this)), m_words(new wxTextCtrl(m_filter, wxID_ANY)),
      m_about(new wxChoice(m_filter, wxID_ANY)),
      m_buttons(*this, workspace, {"memo/add", "memo/edit", "memo/up", "memo/down", "memo/delete"})
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(m_words, wxSizerFlags(1).CentreVertical().Border(wxRIGHT, FromDIP(4)));
    row->Add(m_about, wxSizerFlags().CentreVertical());
    m_filter->SetSizer(row);
    m_list = makeTextList(this, *m_model, dateOfMemo + 1);
    m_heads.emplace(*m_list, textOfMemo);
    m_buttons.layOut(*m_list, m_filter);
    listen();
    takeTexts();
    takeMemos();
}

void MemosView::listen()
{
    m_words->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { takeMemos(); });
    m_about->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { takeMemos(); });
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        choose();
        if (const auto row = chosenRow(*m_list, *m_model)) goTo(*row);
    });
    m_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent& event) {
        if (event.GetItem().IsOk()) edit(m_model->GetRow(event.GetItem()));
    });
    onMenuAsked(*m_list, [this](const MenuPlace& place) { popUp(place); });
    m_connections.push_back(m_workspace.projectChanged.connect([this] {
        m_words->ChangeValue("");
        m_about->SetSelection(0);
        takeMemos();
    }));
    m_connections.push_back(m_workspace.changed.connect([this](const project::Changed& change) {
        if (change.touches(history::Kind::memos)) takeMemos();
    }));
    m_connections.push_back(m_workspace.counts().changed.connect([this] { takeMemos(); }));
    m_connections.push_back(m_workspace.languageChanged.connect([this] {
        takeTexts();
        takeMemos();
    }));
}

void MemosView::takeTexts()
{
    nameControl(*m_list, tr("Memos"));
    nameControl(*m_words, tr("Words in memos"));
    m_words->SetHint(toWx(tr("Words in memos")));
    const int chosen = std::max(m_about->GetSelection(), 0);
    wxArrayString abouts;
    for (const std::string& about :
         {tr("About anything"), tr("About the project"), tr("About codes"), tr("About cases"),
          tr("About respondents"), tr("About transcripts"), tr("Of codings")})
        abouts.Add(toWx(about));
    m_about->Set(abouts);
    m_about->SetSelection(chosen);
    nameControl(*m_about, tr("What memos are about"));
    m_heads->set({{tr("Number"), 50},
                  {tr("Kind"), 135},
                  {tr("About"), 220},
                  {tr("Title"), 130},
                  {tr("Text"), 160},
                  {tr("Coder"), 80},
                  {tr("Written"), 90}});
    m_buttons.setLabels({tr("New memo…"), tr("Change…"), tr("Up"), tr("Down"), tr("Delete")});
}

void MemosView::takeMemos()
{
    m_lines.clear();
    project::Project* project = m_workspace.project();
    const auto& snapshot = m_workspace.counts().snapshot();
    if (project != nullptr && snapshot) takeLines(*project, *snapshot);
    m_model->renew(m_lines.size());
    m_list->UnselectAll();
    for (std::size_t row = 0; row < m_lines.size(); ++row) {
        const errands::IndexedMemo& memo = m_lines[row].memo;
        const bool chosen = memo.memo ? memo.memo == m_workspace.memo() : memo.coding == m_coding;
        if (chosen) m_list->Select(m_model->GetItem(static_cast<unsigned int>(row)));
    }
    choose();
}

void MemosView::takeLines(project::Project& project, const analysis::Snapshot& snapshot)
{
    const history::State& state = project.state();
    const errands::MemoFilter filter{
        fromWx(m_words->GetValue()),
        m_about->GetSelection() <= 0
            ? std::nullopt
            : std::optional(static_cast<errands::MemoAbout>(m_about->GetSelection() - 1))};
    std::optional<report::Citations> citations;
    if (!state.memosInOrder().empty())
        citations.emplace(snapshot, state.memosInOrder(), project::Words(project), userLanguage());
    for (errands::IndexedMemo& memo : errands::memoIndex(state)) {
        Line line{{}, "", tr("Of a coding"), "", ""};
        if (memo.memo) {
            const coding::Memo& held = state.memos.at(memo.memo);
            if (!m_workspace.counts().shows(held)) continue;
            const auto number = citations->numbers().find(memo.memo);
            if (number != citations->numbers().end()) line.number = number->second;
            line.kind = memoKindNames().at(static_cast<std::size_t>(held.kind));
            memo.text = citations->plainText(memo.memo);
        } else if (!m_workspace.counts().shows(*state.codings.find(memo.coding))) {
            continue;
        }
        if (!errands::fits(memo, filter)) continue;
        line.writer = memo.writer;
        line.day = dayOf(memo.madeMs);
        if (const auto hand = rewritingOf(project, memo)) {
            line.writer = withChange(line.writer, hand->author);
            line.day = withChange(line.day, dayOf(hand->atMs));
        }
        line.memo = std::move(memo);
        m_lines.push_back(std::move(line));
    }
}

void MemosView::choose()
{
    const auto row = chosenRow(*m_list, *m_model);
    const bool some = row && *row < m_lines.size();
    m_workspace.chooseMemo(some ? m_lines[*row].memo.memo : MemoId{});
    m_coding = some && !m_lines[*row].memo.memo ? m_lines[*row].memo.coding : CodingId{};
    m_buttons.enable();
}

void MemosView::goTo(std::size_t row)
{
    if (row >= m_lines.size()) return;
    const errands::IndexedMemo memo = m_lines[row].memo;
    Selection selection = m_workspace.selection();
    if (memo.code) selection.code = memo.code;
    m_workspace.select(selection);
    if (!memo.transcript) return;
    if (memo.span.empty() && memo.transcript == m_workspace.selection().transcript) return;
    m_workspace.reveal(memo.transcript, memo.span);
    if (!memo.coding) return;
    selection = m_workspace.selection();
    selection.codings = {memo.coding};
    m_workspace.select(selection);
}

void MemosView::edit(std::size_t row)
{
    if (row >= m_lines.size()) return;
    if (m_lines[row].memo.memo) return m_workspace.doAction("memo/edit");
    goTo(row);
    m_workspace.doAction("coding/memo");
}

void MemosView::popUp(const MenuPlace& place)
{
    ActionMenu menu(m_workspace);
    menu.add(tr("New memo…"), "memo/add");
    if (place.item.IsOk()) {
        const std::size_t row = m_model->GetRow(place.item);
        menu.add(tr("Show what it is about"), [this, row] { goTo(row); });
        menu.add(tr("Change…"), [this, row] { edit(row); });
    }
    menu.add(tr("Delete"), "memo/delete");
    m_list->PopupMenu(&menu, place.point);
}

std::string MemosView::cell(std::size_t row, unsigned int column) const
{
    if (row >= m_lines.size()) return {};
    const Line& line = m_lines[row];
    switch (column) {
    case numberOfMemo:
        return line.number;
    case kindOfMemo:
        return line.kind;
    case aboutMemo:
        return line.memo.name;
    case titleOfMemo:
        return line.memo.title;
    case writerOfMemo:
        return line.writer;
    case dateOfMemo:
        return line.day;
    default:
        return line.memo.text;
    }
}

}
