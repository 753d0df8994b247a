// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/comparison.h"
#include "gui/views/common/action_buttons.h"
#include "gui/views/common/list_menu.h"
#include "gui/views/common/rows_model.h"
#include "gui/widgets/column_heads.h"
#include "gui/workspace.h"
#include "project/words.h"

#include <wx/panel.h>
#include <wx/stattext.h>

#include <array>

namespace rd::gui
{

/// Where the two coders that are laid side by side differ, line by line; Enter or a double click shows the
/// passage, buttons and menu settle it. Owned by its wx parent; the workspace must outlive it.
class DifferencesView : public wxPanel
{
public:
    DifferencesView(wxWindow* parent, Workspace& workspace);

    [[nodiscard]] wxDataViewCtrl& list() { return *m_list; }
    [[nodiscard]] std::string title() const; ///< As it stands above the list.
    /// Of a difference of extent that is looked at the stretch of each coder, a line each; else a line end.
    [[nodiscard]] std::string extents() const;
    [[nodiscard]] std::string cell(std::size_t row, unsigned int column);

private:
    void listen();
    void takeTexts();
    void takePlaces();
    void wrapTitle();
    [[nodiscard]] std::string progress();
    void showExtents();
    [[nodiscard]] std::array<std::string, 2> linesAbout(const Comparison::Place& place);
    void chooseSoon(std::size_t row);
    void popUp(const MenuPlace& place);
    [[nodiscard]] std::string words(TranscriptId transcript, text::Span span);
    [[nodiscard]] std::string sideText(const Comparison::Place& place,
                                       const std::optional<coding::Coding>& coding);
    [[nodiscard]] std::string extentOf(const coding::Coding& coding);
    [[nodiscard]] std::string settledText(const Comparison::Place& place) const;
    [[nodiscard]] std::string codingText(const std::optional<coding::Coding>& coding) const;

    Workspace& m_workspace;
    Comparison& m_comparison;
    std::optional<project::Words> m_words;
    wxObjectDataPtr<RowsModel> m_model;
    wxPanel* m_top;     ///< What is told above the list.
    std::string m_told; ///< The title, without the line ends that it is shown with.
    wxStaticText* m_title;
    std::array<wxStaticText*, 2> m_extents; ///< A line for each coder.
    std::pair<CoderId, CoderId> m_listed;   ///< Whose differences the list holds.
    ActionButtons m_buttons;
    wxDataViewCtrl* m_list;
    std::optional<ColumnHeads> m_heads;
    std::vector<Connection> m_connections;
};

}
