// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/agreement/agreement_settings.h"

#include "agreement/words.h"
#include "base/i18n.h"
#include "gui/widgets/accessible.h"
#include "gui/widgets/tick_keys.h"
#include "gui/wx_text.h"
#include "text/numbers.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace rd::gui
{

namespace
{

using agreement::Level;

constexpr std::array levels{Level::turn,    Level::paragraph, Level::sentence,   Level::character,
                            Level::segment, Level::excerpt,   Level::transcript, Level::caseUnit};
constexpr int codersShown = 4;

wxArrayString levelNames()
{
    wxArrayString names;
    for (const Level level : levels) names.Add(toWx(agreement::unitsName(level)));
    return names;
}

}

AgreementSettings::AgreementSettings(wxWindow* parent)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, parent->FromDIP(wxSize(190, -1)), wxVSCROLL),
      m_codersLabel(new wxStaticText(this, wxID_ANY, "")), m_coders(new wxCheckListBox(this, wxID_ANY)),
      m_levelLabel(new wxStaticText(this, wxID_ANY, "")), m_level(new wxChoice(this, wxID_ANY)),
      m_thresholdLabel(new wxStaticText(this, wxID_ANY, "")),
      m_threshold(
          new wxSpinCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxSP_ARROW_KEYS, 1, 100, 90)),
      m_intervals(new wxCheckBox(this, wxID_ANY, "")), m_options(new wxButton(this, wxID_ANY, ""))
{
    const int gap = FromDIP(3);
    m_coders->SetMinSize(wxSize(FromDIP(120), codersShown * (GetCharHeight() + FromDIP(8))));
    m_level->SetMinSize(FromDIP(wxSize(80, -1)));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_codersLabel);
    column->Add(m_coders, wxSizerFlags(1).Expand());
    column->Add(m_levelLabel, wxSizerFlags().Border(wxTOP, gap));
    column->Add(m_level, wxSizerFlags().Expand());
    column->Add(m_thresholdLabel, wxSizerFlags().Border(wxTOP, gap));
    column->Add(m_threshold, wxSizerFlags().Expand());
    column->Add(m_intervals, wxSizerFlags().Border(wxTOP, gap));
    column->Add(m_options, wxSizerFlags().Border(wxTOP, gap));
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(column, wxSizerFlags(1).Expand().Border(wxALL, gap));
    SetSizer(outer);
    SetScrollRate(0, FromDIP(10));
    tickBySpace(*m_coders);
    m_coders->Bind(wxEVT_CHECKLISTBOX, [this](wxCommandEvent&) { take(); });
    m_level->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { take(); });
    m_threshold->Bind(wxEVT_SPINCTRL, [this](wxSpinEvent&) { take(); });
    m_options->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { optionsWanted(); });
    m_intervals->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { take(); });
}

void AgreementSettings::takeTexts()
{
    m_codersLabel->SetLabel(toWx(tr("Between")));
    m_levelLabel->SetLabel(toWx(tr("What is compared")));
    m_thresholdLabel->SetLabel(toWx(tr("Same passage from (%)")));
    const std::string draws = text::formatNumber(AgreementCounts::draws, 0, userLanguage());
    m_intervals->SetLabel(toWx(tr("With intervals")));
    m_intervals->SetToolTip(
        toWx(say("From {count} drawings, always the same ones.", fmt::arg("count", draws))));
    nameControl(*m_coders, tr("Between"));
    nameControl(*m_level, tr("What is compared"));
    nameControl(*m_threshold, tr("Same passage from (%)"));
}

void AgreementSettings::show(const std::vector<CoderId>& coders, const std::vector<std::string>& names,
                             const AgreementCounts::Asked& asked)
{
    m_asked = asked;
    m_coderIds = coders;
    takeTexts();
    wxArrayString shown;
    for (const std::string& name : names) shown.Add(toWx(name));
    if (m_coders->GetStrings() != shown) m_coders->Set(shown);
    const auto& ticked = asked.question.coders;
    for (std::size_t line = 0; line < coders.size(); ++line)
        m_coders->Check(static_cast<unsigned int>(line),
                        std::find(ticked.begin(), ticked.end(), coders[line]) != ticked.end());
    if (m_level->GetStrings() != levelNames()) m_level->Set(levelNames());
    const auto level = std::find(levels.begin(), levels.end(), asked.question.level);
    m_level->SetSelection(static_cast<int>(level - levels.begin()));
    const auto percent = static_cast<int>(std::lround(asked.question.threshold * 100));
    if (m_threshold->GetValue() != percent) m_threshold->SetValue(percent);
    const bool segments = asked.question.level == Level::segment;
    m_threshold->Show(segments);
    m_thresholdLabel->Show(segments);
    m_intervals->SetValue(asked.intervals);
    const int options = asked.options(); // so that it is seen that some are chosen
    m_options->SetLabel(
        toWx(options == 0 ? tr("Options…") : say("Options ({count})…", fmt::arg("count", options))));
    FitInside();
    Layout();
}

void AgreementSettings::take()
{
    AgreementCounts::Asked asked = m_asked;
    asked.question.coders.clear();
    for (std::size_t line = 0; line < m_coderIds.size(); ++line)
        if (m_coders->IsChecked(static_cast<unsigned int>(line)))
            asked.question.coders.push_back(m_coderIds[line]);
    const Level level = levels.at(static_cast<std::size_t>(std::max(m_level->GetSelection(), 0)));
    if (level != m_asked.question.level) asked.countAs(nullptr);
    asked.question.level = level;
    asked.question.threshold = m_threshold->GetValue() / 100.0;
    asked.intervals = m_intervals->GetValue();
    changed(asked);
}

}
