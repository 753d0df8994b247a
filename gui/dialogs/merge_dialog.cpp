// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/merge_dialog.h"

#include "base/i18n.h"
#include "gui/widgets/accessible.h"
#include "gui/widgets/list_cells.h"
#include "gui/wx_text.h"
#include "merge/report_words.h"
#include "merge/words.h"
#include "text/names.h"

#include <wx/display.h>
#include <wx/panel.h>

#include <algorithm>

namespace rd::gui
{

namespace
{

constexpr int widest = 900; // DIP, of a text

wxVariant cellOf(const std::string& text)
{
    return wxVariant(toWx(text));
}

wxVariant cellOf(std::size_t number)
{
    return wxVariant(number == 0 ? wxString() : wxString(std::to_string(number)));
}

/// All that the copies tell of one kind.
template <class Thing>
std::vector<Thing> allOf(const merge::Report& report, std::vector<Thing> merge::FromCopy::*list)
{
    std::vector<Thing> all;
    for (const merge::FromCopy& copy : report.copies)
        all.insert(all.end(), (copy.*list).begin(), (copy.*list).end());
    return all;
}

/// What can be made one: what is called the same, and interviews that were imported twice.
std::string sameInWords(const std::vector<merge::SameName>& pairs)
{
    std::vector<std::string> names;
    std::string all;
    for (const merge::SameName& pair : pairs)
        if (pair.of != merge::SameName::Of::transcript) names.push_back(pair.name);
    if (!names.empty())
        all = say("Made on both sides and called the same: {names}.",
                  fmt::arg("names", text::quotedList(names)));
    for (const merge::SameName& pair : pairs)
        if (pair.of == merge::SameName::Of::transcript)
            all += (all.empty() ? "" : "\n") + merge::sameNameSentence(pair);
    return all;
}

std::string shortly(const std::vector<merge::Finding>& findings)
{
    constexpr std::size_t most = 2;
    std::string text;
    for (std::size_t i = 0; i < findings.size() && i < most; ++i)
        text += (text.empty() ? "" : "\n") + findings[i].text;
    if (findings.size() <= most) return text;
    const auto more = static_cast<long long>(findings.size() - most);
    return text + "\n" + sayn("… and {count} more.", "… and {count} more.", more, fmt::arg("count", more));
}

}

MergeDialog::MergeDialog(wxWindow* parent, MergeQuestion question)
    : FormDialog(parent, tr("Merge copies into this project")), m_question(std::move(question)),
      m_shown(m_question.tried)
{
    m_another = addNote("");
    m_another->SetFont(m_another->GetFont().Bold());
    m_from = addNote("");
    addPages();
    show(m_shown);
    finish(tr("Merge"), moreButtons());
    setEnterDoes(!m_another->IsShown());
    useTheScreen();
}

/// A page each, so that every list has the room of the dialog.
void MergeDialog::addPages()
{
    m_pages = new wxNotebook(this, wxID_ANY);
    nameControl(*m_pages, tr("What the merge would do"));
    addWide(m_pages, 1);
    addComing();
    addCodes();
    addTranscripts();
    addClashes();
    m_pages->Bind(wxEVT_CHAR_HOOK, &MergeDialog::onPageKey, this);
}

/// A list has these keys for itself, and would scroll.
void MergeDialog::onPageKey(wxKeyEvent& event)
{
    const int key = event.GetKeyCode();
    const bool turns = key == WXK_PAGEUP || key == WXK_PAGEDOWN;
    if (!turns || event.GetModifiers() != wxMOD_CONTROL) return event.Skip();
    m_pages->AdvanceSelection(key == WXK_PAGEDOWN);
    m_pages->GetCurrentPage()->SetFocus();
}

void MergeDialog::addComing()
{
    auto* page = new wxPanel(m_pages);
    auto* all = new wxBoxSizer(wxVERTICAL);
    auto* inner = new wxBoxSizer(wxVERTICAL);
    all->Add(inner, wxSizerFlags(1).Expand().Border(wxALL));
    page->SetSizer(all);
    m_pages->AddPage(page, toWx(pageName(MergePage::coming)));
    into(page, inner);
    m_coming = new wxDataViewListCtrl(page, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                      wxDV_SINGLE | wxDV_ROW_LINES);
    nameControl(*m_coming, tr("What comes in"));
    for (int column = 0; column < 6; ++column) m_coming->AppendTextColumn("");
    m_comingHeads.emplace(*m_coming, 2U);
    m_comingHeads->set({{tr("Copy"), 220},
                        {tr("By"), 120},
                        {tr("What"), 160},
                        {tr("New"), 60},
                        {tr("Changed"), 70},
                        {tr("Deleted"), 70}});
    addWide(m_coming, 1);
    m_sameNames = addNote("");
    m_join = new wxCheckBox(page, wxID_ANY, toWx(joinLabel()));
    addWide(m_join, 0);
    addAsOne();
    m_findings = addNote("");
}

/// Which they are stands among the findings.
void MergeDialog::addAsOne()
{
    m_otherNames = otherNames(m_shown.copies);
    if (m_otherNames.empty()) return;
    m_takeAsOne = new wxCheckBox(target(), wxID_ANY, toWx(asOneLabel()));
    m_takeAsOne->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { takeAll(); });
    addWide(m_takeAsOne, 0);
}

void MergeDialog::addCodes()
{
    if (allOf(m_shown, &merge::FromCopy::codes).empty()) return;
    const std::string title = pageName(MergePage::codes);
    m_codes = new PairingPage(m_pages,
                              {title, tr("Code in the copy"), tr("Becomes"), tr("Found by"), tr("a new code"),
                               tr("Becomes another code…"), tr("Becomes a new code")},
                              m_question.codes, m_question.pickCode,
                              [this](const std::string& key, const std::string& into) {
                                  project::MergeOptions wanted = m_value;
                                  wanted.mapping[key] = into;
                                  renew(wanted);
                              });
    m_pages->AddPage(m_codes, toWx(title));
}

void MergeDialog::addTranscripts()
{
    if (allOf(m_shown, &merge::FromCopy::transcripts).empty()) return;
    const std::string title = pageName(MergePage::transcripts);
    m_transcripts =
        new PairingPage(m_pages,
                        {title, tr("Transcript in the copy"), tr("Is taken for"), tr("Words the same"),
                         tr("a new transcript"), tr("Is another transcript…"), tr("Is a new transcript")},
                        m_question.transcripts, m_question.pickTranscript,
                        [this](const std::string& name, const std::string& into) {
                            project::MergeOptions wanted = m_value;
                            wanted.transcripts[name] = into;
                            renew(wanted);
                        });
    m_pages->AddPage(m_transcripts, toWx(title));
}

void MergeDialog::addClashes()
{
    const auto all = allOf(m_shown, &merge::FromCopy::clashes);
    const auto clashes =
        std::count_if(all.begin(), all.end(), [](const merge::Clash& one) { return !one.isFixed; });
    if (clashes == 0) return;
    m_clashes = new ClashesPage(m_pages, m_shown, [this] { takeClashes(); });
    m_pages->AddPage(m_clashes, toWx(pageName(MergePage::clashes) + " (" + std::to_string(clashes) + ")"));
}

std::vector<wxWindow*> MergeDialog::moreButtons()
{
    std::vector<wxWindow*> buttons;
    const auto add = [&](const std::string& label, void (MergeDialog::*deed)()) {
        auto* button = new wxButton(this, wxID_ANY, toWx(label));
        button->Bind(wxEVT_BUTTON, [this, deed](wxCommandEvent&) { (this->*deed)(); });
        buttons.push_back(button);
    };
    add(tr("Show everything…"), &MergeDialog::showAll);
    if (m_codes == nullptr && m_transcripts == nullptr) return buttons;
    add(tr("Load a mapping…"), &MergeDialog::load);
    add(tr("Save the mapping…"), &MergeDialog::save);
    return buttons;
}

/// Ten lines of a list at least, on a small screen too.
void MergeDialog::useTheScreen()
{
    constexpr double part = 0.94;
    const wxSize screen = wxDisplay(this).GetClientArea().GetSize();
    SetSize(std::min(static_cast<int>(screen.x * part), FromDIP(1080)),
            std::min(static_cast<int>(screen.y * part), FromDIP(760)));
    CentreOnParent();
}

void MergeDialog::setNote(wxStaticText& note, const std::string& text)
{
    note.SetLabelText(toWx(text));
    note.Wrap(FromDIP(widest));
    note.Show(!text.empty());
}

void MergeDialog::show(merge::Report report)
{
    m_shown = std::move(report);
    setNote(*m_another, fmt::format("{}", fmt::join(merge::otherStudies(m_shown), "\n")));
    std::string from;
    for (const merge::FromCopy& copy : m_shown.copies) from += merge::cameFrom(m_shown, copy) + "\n";
    setNote(*m_from, from + tr("One undo takes the merge back. The copies stay as they are."));
    setNote(*m_sameNames, sameInWords(m_shown.sameNames));
    m_join->Show(!m_shown.sameNames.empty());
    if (m_takeAsOne != nullptr) m_takeAsOne->SetValue(areTakenAsOne(m_otherNames, m_value.mapping));
    setNote(*m_findings, shortly(m_shown.findings));
    showComing();
    showPairings();
    if (m_clashes != nullptr) m_clashes->takeNames(m_shown);
    if (okButton() != nullptr) setEnterDoes(!m_another->IsShown());
    m_findings->GetParent()->Layout();
    Layout();
}

void MergeDialog::showComing()
{
    m_coming->DeleteAllItems();
    for (const merge::FromCopy& copy : m_shown.copies)
        for (const merge::Came& came : copy.came)
            m_coming->AppendItem(listCells({cellOf(merge::shownFile(m_shown, copy.file)), cellOf(came.author),
                                            cellOf(merge::kindName(came.table)), cellOf(came.made),
                                            cellOf(came.changed), cellOf(came.deleted)}));
}

/// That one of ours has its key is told as long as it does not become that one, whatever is chosen.
std::string MergeDialog::whyOf(const merge::MappedCode& code) const
{
    switch (code.by) {
    case merge::FoundBy::name:
        return tr("the same name");
    case merge::FoundBy::key:
        return tr("the same key");
    case merge::FoundBy::earlierMerge:
        return tr("an earlier merge");
    case merge::FoundBy::mapping:
        return tr("chosen");
    case merge::FoundBy::nothing:
        break;
    }
    const bool otherName =
        std::find(m_otherNames.begin(), m_otherNames.end(), code.key) != m_otherNames.end();
    return code.otherName || otherName ? tr("one of ours has its key") : std::string();
}

void MergeDialog::showPairings()
{
    std::vector<Pairing> codes;
    for (const merge::MappedCode& one : allOf(m_shown, &merge::FromCopy::codes))
        codes.push_back({one.key, one.name, one.into, whyOf(one), false, one.qualifier});
    std::vector<Pairing> transcripts;
    for (const merge::MappedTranscript& one : allOf(m_shown, &merge::FromCopy::transcripts))
        transcripts.push_back({one.name, one.name, one.into,
                               one.into.empty() ? std::string() : merge::alike(one) + "%", one.known, false});
    if (m_codes != nullptr) m_codes->show(std::move(codes));
    if (m_transcripts != nullptr) m_transcripts->show(std::move(transcripts));
}

/// Only what can be done is chosen; else all stays as it was.
void MergeDialog::renew(const project::MergeOptions& wanted)
{
    auto report = m_question.tryAnew(wanted);
    if (report) m_value = wanted;
    show(report ? std::move(*report) : m_shown);
}

/// A choice that cannot be followed was told, and its tick goes back.
void MergeDialog::takeClashes()
{
    project::MergeOptions wanted = m_value;
    wanted.keepHere = m_clashes->chosen();
    renew(wanted);
    m_clashes->chooseOnly(m_value.keepHere);
}

void MergeDialog::tickAsOne(bool ticked)
{
    m_takeAsOne->SetValue(ticked);
    takeAll();
}

void MergeDialog::takeAll()
{
    project::MergeOptions wanted = m_value;
    for (const std::string& key : m_otherNames)
        if (m_takeAsOne->GetValue())
            wanted.mapping[key] = key;
        else
            wanted.mapping.erase(key);
    renew(wanted);
}

void MergeDialog::load()
{
    const auto mapping = m_question.load();
    if (!mapping) return;
    project::MergeOptions wanted = m_value;
    wanted.mapping = mapping->codes;
    wanted.transcripts = mapping->transcripts;
    renew(wanted);
}

void MergeDialog::showPage(const wxWindow* within)
{
    m_pages->SetSelection(static_cast<std::size_t>(m_pages->FindPage(within->GetParent())));
}

MergePage MergeDialog::page() const
{
    const wxWindow* shown = m_pages->GetCurrentPage();
    if (shown == m_clashes) return MergePage::clashes;
    if (shown == m_codes) return MergePage::codes;
    return shown == m_transcripts ? MergePage::transcripts : MergePage::coming;
}

MergeChoices MergeDialog::choices() const
{
    return {m_value, m_question.tried.copies, m_shown.sameNames, page()};
}

void MergeDialog::choose(ChosenAgain chosen, MergePage page)
{
    m_value.mapping = chosen.options.mapping;
    m_value.transcripts = chosen.options.transcripts;
    show(std::move(chosen.report));
    m_join->SetValue(chosen.options.joinSameNames);
    if (m_clashes != nullptr) m_clashes->choose(chosen.options.keepHere);
    const std::map<MergePage, wxWindow*> pages{{MergePage::codes, m_codes},
                                               {MergePage::transcripts, m_transcripts},
                                               {MergePage::clashes, m_clashes}};
    const auto wanted = pages.find(page);
    if (wanted == pages.end() || wanted->second == nullptr) return;
    m_pages->SetSelection(static_cast<std::size_t>(m_pages->FindPage(wanted->second)));
}

/// With what is chosen of clashes and names as well.
void MergeDialog::showAll()
{
    take();
    if (const auto report = m_question.tryAnew(m_value)) m_question.showAll(*report);
}

void MergeDialog::take()
{
    m_value.joinSameNames = m_join->IsShown() && m_join->GetValue();
    m_value.keepHere = m_clashes == nullptr ? decltype(m_value.keepHere)() : m_clashes->chosen();
}

}
