// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/memos/memos_view.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "coding/made.h"
#include "errands/memo_json.h"
#include "errands/rewriting.h"
#include "gui/counts.h"
#include "gui/dialogs/memo_form.h"
#include "gui/views/common/action_menu.h"
#include "gui/views/common/words.h"
#include "gui/widgets/accessible.h"
#include "project/words.h"
#include "report/memos/citations.h"

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
    constexpr std::size_t day = 10;
    return ms == 0 ? std::string() : localTime(ms).substr(0, day);
}

/// What is told of a memo's writer or day, and of who wrote it anew.
std::string withChange(const std::string& first, const std::string& changed)
{
    return say("{first}, changed: {changed}", fmt::arg("first", first), fmt::arg("changed", changed));
}

}

MemosView::MemosView(wxWindow* parent, Workspace& workspace)
    : wxPanel(parent), m_workspace(workspace),
      m_model(new RowsModel([this](std::size_t row, unsigned int column) { return cell(row, column); })),
      m_buttons(*this, workspace, {"memo/add", "memo/edit", "memo/up", "memo/down", "memo/delete"})
{
    m_list = makeTextList(this, *m_model, dateOfMemo + 1);
    m_heads.emplace(*m_list, textOfMemo);
    m_buttons.layOut(*m_list);
    listen();
    takeTexts();
    takeMemos();
}

void MemosView::listen()
{
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { choose(); });
    m_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED,
                 [this](wxDataViewEvent&) { m_workspace.doAction("memo/edit"); });
    onMenuAsked(*m_list, [this](const MenuPlace& place) { popUp(place); });
    m_connections.push_back(m_workspace.projectChanged.connect([this] { takeMemos(); }));
    m_connections.push_back(m_workspace.changed.connect([this](const project::Changed& change) {
        if (change.touches(history::Kind::memos)) takeMemos();
    }));
    m_connections.push_back(m_workspace.counts().changed.connect([this] {
        const project::Project* project = m_workspace.project();
        if (project != nullptr && !project->state().memosInOrder().empty()) takeMemos();
    }));
    m_connections.push_back(m_workspace.languageChanged.connect([this] {
        takeTexts();
        takeMemos();
    }));
}

void MemosView::takeTexts()
{
    nameControl(*m_list, tr("Memos"));
    m_heads->set({{tr("Number"), 60},
                  {tr("Kind"), 110},
                  {tr("About"), 130},
                  {tr("Title"), 150},
                  {tr("Text"), 300},
                  {tr("Coder"), 80},
                  {tr("Written"), 90}});
    m_buttons.setLabels({tr("New memo…"), tr("Change…"), tr("Up"), tr("Down"), tr("Delete")});
}

void MemosView::takeMemos()
{
    m_lines.clear();
    project::Project* project = m_workspace.project();
    const auto& snapshot = m_workspace.counts().snapshot();
    if (project != nullptr && snapshot && !project->state().memosInOrder().empty()) {
        const history::State& state = project->state();
        const report::Citations citations(*snapshot, state.memosInOrder(), project::Words(*project),
                                          userLanguage());
        for (const coding::Memo* memo : state.memosInOrder()) {
            if (!m_workspace.counts().shows(*memo)) continue;
            const auto number = citations.numbers().find(memo->id);
            std::string writer = errands::writerOf(*memo, state);
            std::string day = dayOf(coding::madeMsOf(*memo));
            if (const auto hand = errands::rewritingOf(*project, *memo)) {
                writer = withChange(writer, hand->author);
                day = withChange(day, dayOf(hand->atMs));
            }
            m_lines.push_back({memo->id, number == citations.numbers().end() ? "" : number->second,
                               memoKindNames().at(static_cast<std::size_t>(memo->kind)),
                               errands::subjectName(state, memo->subject), std::move(writer), std::move(day),
                               memo->title.in(userLanguage()), citations.plainText(memo->id)});
        }
    }
    m_model->reset(m_lines.size());
    for (std::size_t row = 0; row < m_lines.size(); ++row)
        if (m_lines[row].memo == m_workspace.memo())
            m_list->Select(m_model->GetItem(static_cast<unsigned int>(row)));
    choose();
}

void MemosView::choose()
{
    const auto row = chosenRow(*m_list, *m_model);
    m_workspace.chooseMemo(row && *row < m_lines.size() ? m_lines[*row].memo : MemoId{});
    m_buttons.enable();
}

void MemosView::popUp(const MenuPlace& place)
{
    ActionMenu menu(m_workspace);
    menu.add(tr("New memo…"), "memo/add");
    menu.add(tr("Change…"), "memo/edit");
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
        return line.about;
    case titleOfMemo:
        return line.title;
    case writerOfMemo:
        return line.writer;
    case dateOfMemo:
        return line.made;
    default:
        return line.text;
    }
}

}
