// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/clashes_page.h"
#include "gui/dialogs/form_dialog.h"
#include "gui/dialogs/merge_choices.h"
#include "gui/dialogs/pairing_page.h"
#include "merge/apart.h"
#include "merge/report.h"
#include "project/merging.h"

#include <wx/notebook.h>

#include <functional>
#include <optional>

namespace rd::gui
{

/// What the dialog shows, and what it asks for while it is open. What cannot be done or is cancelled gives
/// nothing, and was told.
struct MergeQuestion {
    merge::Report tried;                   ///< With nothing chosen.
    std::vector<PairingOffer> codes;       ///< Ours, by key.
    std::vector<PairingOffer> transcripts; ///< Ours, by name.
    PairingPage::Pick pickCode;            ///< One of ours for one of theirs.
    PairingPage::Pick pickTranscript;
    /// What the merge would do with what is chosen.
    std::function<std::optional<merge::Report>(const project::MergeOptions&)> tryAnew;
    std::function<void(const merge::Report&)> showAll;   ///< Shows a report in full.
    std::function<std::optional<merge::Mapping>()> load; ///< From a file.
    std::function<void(const merge::Report&)> save;      ///< Into a file, what the things become.
};

/// What a merge would bring in, before it does: from which copy and by whom, what both sides wrote with a
/// choice, what is called the same, and of a project that was made apart what its codes and transcripts
/// become. What is shown follows what is chosen of these.
class MergeDialog : public FormDialog
{
public:
    MergeDialog(wxWindow* parent, MergeQuestion question);
    /// What the user chose.
    [[nodiscard]] const project::MergeOptions& value() const { return m_value; }
    /// The same with what it was chosen of, to be chosen in another preview.
    [[nodiscard]] MergeChoices choices() const;
    /// Chooses what was chosen in the preview before this one, and shows the page that was shown there.
    void choose(ChosenAgain chosen, MergePage page);

    [[nodiscard]] wxDataViewListCtrl* clashes()
    {
        return m_clashes == nullptr ? nullptr : &m_clashes->list();
    }
    /// Hidden when nothing is called the same.
    [[nodiscard]] wxCheckBox* join() { return m_join; }
    /// Null when no two codes of projects made apart have their key in common and not their name.
    [[nodiscard]] wxCheckBox* takeAsOne() { return m_takeAsOne; }
    void tickAsOne(bool ticked); ///< As a click does.
    /// That a copy seems to be another study; hidden where none does.
    [[nodiscard]] const wxStaticText& another() const { return *m_another; }
    [[nodiscard]] wxDataViewListCtrl& coming() { return *m_coming; }
    /// Null where no project was made apart.
    [[nodiscard]] PairingPage* codes() { return m_codes; }
    [[nodiscard]] PairingPage* transcripts() { return m_transcripts; }
    void showPage(const wxWindow* within); ///< The page that has it.
    [[nodiscard]] MergePage page() const;  ///< Which is shown.
    void showAll();                        ///< These do as their buttons.
    void load();
    void save() { m_question.save(m_shown); }

private:
    void take() override;
    void addPages();
    void onPageKey(wxKeyEvent& event);
    void addComing();
    void addCodes();
    void addTranscripts();
    void addClashes();
    void addAsOne();
    void takeAll();
    void takeClashes();
    [[nodiscard]] std::vector<wxWindow*> moreButtons();
    void useTheScreen();
    void show(merge::Report report);
    void showComing();
    void showPairings();
    [[nodiscard]] std::string whyOf(const merge::MappedCode& code) const;
    void setNote(wxStaticText& note, const std::string& text);
    void renew(const project::MergeOptions& wanted);

    MergeQuestion m_question;
    merge::Report m_shown;
    project::MergeOptions m_value;
    wxNotebook* m_pages = nullptr;
    wxStaticText* m_another = nullptr;
    wxStaticText* m_from = nullptr;
    wxStaticText* m_sameNames = nullptr;
    wxStaticText* m_findings = nullptr;
    wxCheckBox* m_join = nullptr;
    std::vector<std::string> m_otherNames; ///< Keys.
    wxCheckBox* m_takeAsOne = nullptr;
    wxDataViewListCtrl* m_coming = nullptr;
    std::optional<ColumnHeads> m_comingHeads;
    PairingPage* m_codes = nullptr;
    PairingPage* m_transcripts = nullptr;
    ClashesPage* m_clashes = nullptr;
};

}
