// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/form_dialog.h"
#include "gui/widgets/column_heads.h"
#include "merge/report.h"
#include "project/merging.h"

#include <wx/dataview.h>

#include <functional>
#include <optional>

namespace rd::gui
{

/// What a merge would bring in, before it does: from which copy and by whom, what both sides wrote with a
/// choice, what is called the same, and of a project that was made apart which transcript is taken for which.
class MergeDialog : public FormDialog
{
public:
    /// `transcripts`: what ours are called. `showAll` shows in full what would be done.
    MergeDialog(wxWindow* parent, const merge::Report& tried, std::vector<std::string> transcripts,
                std::function<void()> showAll);
    /// What the user chose.
    [[nodiscard]] const project::MergeOptions& value() const { return m_value; }

    [[nodiscard]] wxDataViewListCtrl* clashes() { return m_clashes; } ///< Null when there are none.
    [[nodiscard]] wxCheckBox* join() { return m_join; } ///< Null when nothing is called the same.
    /// Null when no two codes of projects made apart have their key in common and not their name.
    [[nodiscard]] wxCheckBox* takeAsOne() { return m_takeAsOne; }
    [[nodiscard]] wxDataViewListCtrl* pairs() { return m_pairs; } ///< Null where no project was made apart.
    /// Takes the marked transcript for that one of ours; empty: for a new one.
    void takeFor(const std::string& name);
    void showAll() { m_showAll(); } ///< As the button does.

private:
    void take() override;
    wxDataViewListCtrl* addList(const std::string& name, int lines);
    void addWhatComes(const merge::Report& tried);
    void addClashes(const merge::Report& tried);
    void showBoth();
    void addSameNames(const merge::Report& tried);
    void addOtherNames(const merge::Report& tried);
    void addPairs(const merge::Report& tried);
    void markPair();
    void choosePair();
    [[nodiscard]] std::string inPair(std::size_t line) const;
    void addFindings(const merge::Report& tried);

    project::MergeOptions m_value;
    std::vector<std::pair<std::string, merge::Clash>> m_clashing; ///< With its copy; one a line of the list.
    wxDataViewListCtrl* m_clashes = nullptr;
    wxStaticText* m_both = nullptr; ///< The chosen line's two values in full.
    wxCheckBox* m_join = nullptr;
    std::vector<std::string> m_otherNames; ///< Keys.
    wxCheckBox* m_takeAsOne = nullptr;
    std::vector<std::string> m_ours; ///< Names of transcripts.
    std::function<void()> m_showAll;
    std::vector<merge::MappedTranscript> m_pairing; ///< One a line, as proposed.
    std::vector<std::string> m_takenFor;            ///< As chosen.
    wxDataViewListCtrl* m_pairs = nullptr;
    wxChoice* m_pair = nullptr; ///< What the marked line is taken for.
    std::optional<ColumnHeads> m_pairHeads;
    std::optional<ColumnHeads> m_comingHeads;
    std::optional<ColumnHeads> m_clashHeads;
};

}
