// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/passages/passages_view.h"

#include "base/i18n.h"
#include "gui/counts.h"
#include "gui/views/common/coding_menu.h"
#include "gui/views/common/delete_key.h"
#include "gui/views/common/hand.h"
#include "gui/views/common/list_typing.h"
#include "gui/views/common/perform.h"
#include "gui/views/common/transcripts_width.h"
#include "gui/views/common/words.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"

#include <wx/sizer.h>

namespace rd::gui
{

namespace
{

enum Column : unsigned int {
    caseColumn,
    personColumn,
    transcriptColumn,
    turnColumn,
    wordsColumn,
    codeColumn,
    coderColumn,
    qualifierColumn
};

}

PassagesView::PassagesView(wxWindow* parent, Workspace& workspace)
    : wxPanel(parent), m_workspace(workspace),
      m_model(new RowsModel([this](std::size_t row, unsigned int column) { return cell(row, column); }))
{
    m_title = new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                               wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    m_list =
        new wxDataViewCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_ROW_LINES);
    m_list->AssociateModel(m_model.get());
    searchNoTyping(*m_list);
    for (unsigned int column = caseColumn; column <= qualifierColumn; ++column)
        addTextColumn(*m_list, column);
    m_heads.emplace(*m_list, wordsColumn);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(m_title, wxSizerFlags().Expand().Border(wxALL, FromDIP(4)));
    sizer->Add(m_list, wxSizerFlags(1).Expand());
    SetSizer(sizer);
    SetMinSize(FromDIP(wxSize(200, 100)));
    listen();
    takeTexts();
    takePassages();
}

void PassagesView::listen()
{
    m_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent& event) { reveal(event.GetItem()); });
    onMenuAsked(*m_list, [this](const MenuPlace& place) { popUp(place); });
    onDeleteKey(*m_list, [this] { removeChosen(); });
    m_connections.push_back(m_workspace.passagesOpened.connect([this] {
        m_model->reset(0);
        takePassages();
    }));
    m_connections.push_back(m_workspace.projectChanged.connect([this] {
        takeTexts();
        takePassages();
    }));
    m_connections.push_back(m_workspace.changed.connect([this](const project::Changed& change) {
        if (change.touches(history::Kind::projectInfo) || change.touches(history::Kind::transcripts))
            takeTexts();
    }));
    m_connections.push_back(m_workspace.counts().changed.connect([this] {
        m_workspace.renewOpened();
        if (m_workspace.opened().title || !m_workspace.opened().codings.empty()) takePassages();
    }));
    m_connections.push_back(m_workspace.languageChanged.connect([this] {
        takeTexts();
        takePassages();
    }));
}

void PassagesView::takeTexts()
{
    nameControl(*m_list, tr("Passages"));
    m_heads->set({{caseHead(m_workspace.state()), 80},
                  {tr("Respondent"), 90},
                  {tr("Transcript"), transcriptsWidth(*m_list, m_workspace.state())},
                  {tr("Turn"), 40},
                  {tr("Passage"), 200},
                  {tr("Code"), 130},
                  {tr("Coder"), 50},
                  {tr("Qualifier"), 60}});
}

/// What is chosen stays so where passages come in above it; where it goes, what stands in its place is.
void PassagesView::takePassages()
{
    const auto kept = chosenRow(*m_list, *m_model);
    const CodingId coding = kept && *kept < m_passages.size() ? m_passages.coding(*kept) : CodingId{};
    const auto& snapshot = m_workspace.counts().snapshot();
    if (snapshot)
        m_passages.fill(*snapshot, m_workspace.opened().codings);
    else
        m_passages.clear();
    m_model->renew(m_passages.size());
    if (kept && !m_passages.empty()) {
        const std::size_t row = m_passages.rowOf(coding).value_or(std::min(*kept, m_passages.size() - 1));
        m_list->UnselectAll();
        m_list->Select(m_model->GetItem(static_cast<unsigned int>(row)));
    }
    showTitle();
}

void PassagesView::showTitle()
{
    const auto& title = m_workspace.opened().title;
    std::string text = tr("Double-click a number in a table, or choose “List its passages” of a code.");
    if (title) {
        const auto count = static_cast<long long>(m_passages.size());
        text = sayn("{title}: {count} passage", "{title}: {count} passages", count,
                    fmt::arg("title", title()), fmt::arg("count", count));
    }
    m_title->SetLabel(wxControl::EscapeMnemonics(toWx(text)));
}

std::string PassagesView::title() const
{
    return fromWx(m_title->GetLabelText());
}

void PassagesView::reveal(const wxDataViewItem& item)
{
    if (!item.IsOk()) return;
    perform(m_workspace, [&](project::Project& project) {
        const analysis::Passage passage = m_passages.row(project, m_model->GetRow(item));
        m_workspace.reveal(passage.transcript, passage.span);
        Selection selection = m_workspace.selection();
        selection.codings = {passage.coding};
        m_workspace.select(selection);
    });
}

void PassagesView::removeChosen()
{
    project::Project* project = m_workspace.project();
    const auto row = chosenRow(*m_list, *m_model);
    if (project == nullptr || !row || *row >= m_passages.size()) return;
    wantRemoved(m_workspace, m_passages.row(*project, *row).coding);
}

void PassagesView::popUp(const MenuPlace& place)
{
    project::Project* project = m_workspace.project();
    if (project == nullptr || !place.item.IsOk()) return;
    const CodingId coding = m_passages.row(*project, m_model->GetRow(place.item)).coding;
    ActionMenu menu(m_workspace);
    menu.add(tr("Show in its transcript"), [this, item = place.item] { reveal(item); });
    addCodingItems(menu, m_workspace, {coding});
    m_list->PopupMenu(&menu, place.point);
}

std::string PassagesView::cell(std::size_t row, unsigned int column)
{
    project::Project* project = m_workspace.project();
    if (project == nullptr || row >= m_passages.size()) return {};
    const analysis::Passage& passage = m_passages.row(*project, row);
    switch (column) {
    case caseColumn:
        return passage.caseName;
    case personColumn:
        return passage.person.empty() ? passage.speaker : passage.person;
    case transcriptColumn:
        return passage.document;
    case turnColumn:
        return passage.turn == 0 ? std::string{} : std::to_string(passage.turn);
    case wordsColumn:
        return passage.text;
    case codeColumn:
        return fmt::format("{}", fmt::join(passage.path, " › "));
    case coderColumn:
        return passage.coder;
    default:
        return passage.qualifierName;
    }
}

}
