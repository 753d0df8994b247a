// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/differences/differences_view.h"

#include "base/i18n.h"
#include "gui/counts.h"
#include "gui/views/common/action_menu.h"
#include "gui/views/common/transcripts_width.h"
#include "gui/views/common/words.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"
#include "text/fold.h"
#include "text/offset_map.h"

#include <wx/sizer.h>

#include <algorithm>
#include <utility>

namespace rd::gui
{

namespace
{

enum DifferenceColumn : unsigned int {
    placeColumn,
    turnOfColumn,
    kindColumn,
    firstColumn,
    secondColumn,
    settledColumn,
    noteColumn,
    saidColumn
};
constexpr int longest = 200;         // code points of a passage
constexpr text::Offset inColumn = 8; // of its ends
constexpr text::Offset inLine = 30;
constexpr int gap = 4; // beside the title, in DIP as the next
constexpr int narrowest = 80;

wxStaticText* oneLine(wxWindow* parent)
{
    return new wxStaticText(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                            wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
}

/// The first and the last letters of a stretch, by which it is known from one that begins or ends elsewhere.
std::string endsOf(const std::string& words, text::Offset atEach)
{
    const text::OffsetMap map(words);
    if (map.length() <= 2 * atEach + 1) return words;
    return std::string(map.slice({0, atEach})) + "…" +
           std::string(map.slice({map.length() - atEach, map.length()}));
}

}

DifferencesView::DifferencesView(wxWindow* parent, Workspace& workspace)
    : wxPanel(parent), m_workspace(workspace), m_comparison(workspace.comparison()),
      m_model(new RowsModel([this](std::size_t row, unsigned int column) { return cell(row, column); }, {},
                            [this](std::size_t row) { return m_comparison.current() == row; })),
      m_top(new wxPanel(this)),
      m_title(new wxStaticText(m_top, wxID_ANY, "")), m_extents{oneLine(m_top), oneLine(m_top)},
      m_buttons(*this, workspace,
                {"team/next", "team/agree/first", "team/agree/second", "team/agree/other", "team/agree/none"})
{
    m_list = makeTextList(this, *m_model, saidColumn + 1);
    m_heads.emplace(*m_list, saidColumn);
    auto* told = new wxBoxSizer(wxVERTICAL);
    told->Add(m_title, wxSizerFlags().Expand());
    for (wxStaticText* line : m_extents) told->Add(line, wxSizerFlags().Expand());
    m_top->SetSizer(told);
    m_buttons.layOut(*m_list, m_top);
    listen();
    takeTexts();
    takePlaces();
}

void DifferencesView::listen()
{
    m_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent& event) {
        if (event.GetItem().IsOk()) m_comparison.choose(m_model->GetRow(event.GetItem()));
    });
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
        if (event.GetItem().IsOk()) chooseSoon(m_model->GetRow(event.GetItem()));
    });
    onMenuAsked(*m_list, [this](const MenuPlace& place) { popUp(place); });
    m_connections.push_back(m_comparison.changed.connect([this] {
        takeTexts();
        takePlaces();
    }));
    m_connections.push_back(m_workspace.languageChanged.connect([this] {
        takeTexts();
        takePlaces();
    }));
    m_connections.push_back(m_workspace.counts().codersChosen.connect([this] {
        if (!m_comparison.on()) takePlaces(); // coding blind began or ended
    }));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        wrapTitle();
        event.Skip();
    });
}

std::string DifferencesView::title() const
{
    return m_told;
}

void DifferencesView::takeTexts()
{
    nameControl(*m_list, tr("Differences"));
    const bool on = m_comparison.on();
    const std::string first = on ? m_comparison.firstName() : tr("First coder");
    const std::string second = on ? m_comparison.secondName() : tr("Second coder");
    m_heads->set({{tr("Transcript"), transcriptsWidth(*m_list, m_workspace.state())},
                  {tr("Turn"), 50},
                  {tr("Difference"), 130},
                  {first, 170},
                  {second, 170},
                  {tr("Decided"), 110},
                  {tr("Note"), 90},
                  {tr("Passage"), 150}});
    m_buttons.setLabels(
        {tr("Next"), on ? say("Agree with {coder}", fmt::arg("coder", first)) : tr("Agree with the first"),
         on ? say("Agree with {coder}", fmt::arg("coder", second)) : tr("Agree with the second"),
         tr("Otherwise…"), tr("No code…")});
}

/// On as many lines as it takes, as what counts stands at its end.
void DifferencesView::wrapTitle()
{
    m_title->SetLabel(wxControl::EscapeMnemonics(toWx(m_told)));
    m_title->Wrap(std::max(GetClientSize().x - 2 * FromDIP(gap), FromDIP(narrowest)));
}

/// How far the team is with the differences; where nobody is compared, how to begin.
std::string DifferencesView::progress()
{
    if (!m_comparison.on())
        return m_workspace.counts().blind() ? tr("You are coding blind, so others' codings are hidden.") +
                                                  " " + tr("End it in the menu Team first.")
                                            : tr("Choose “Lay two coders side by side” in the menu Team.");
    const auto& places = m_comparison.places();
    const auto all = static_cast<long long>(places.size());
    const errands::DifferenceCounts counts = errands::countsOf(places);
    const auto settled = static_cast<long long>(counts.settled);
    std::string text =
        sayn("{count} difference: {settled} agreed on, {left} left",
             "{count} differences: {settled} agreed on, {left} left", all, fmt::arg("count", all),
             fmt::arg("settled", settled), fmt::arg("left", all - settled));
    std::string more;
    const history::State& state = m_workspace.project()->state();
    for (const std::string& told :
         {errands::toldByRule(counts), errands::toldFallen(counts),
          errands::toldCodedByOne(state, m_comparison.first(), m_comparison.second())})
        if (!told.empty()) more += " " + told;
    if (!more.empty()) text += "." + more;
    return text;
}

void DifferencesView::takePlaces()
{
    m_words.reset();
    const auto& places = m_comparison.places();
    m_told = progress();
    wrapTitle();
    const std::pair listed{m_comparison.first(), m_comparison.second()};
    if (std::exchange(m_listed, listed) == listed)
        m_model->renew(places.size());
    else
        m_model->reset(places.size());
    const auto current = m_comparison.current();
    if (current) {
        const wxDataViewItem item = m_model->GetItem(static_cast<unsigned int>(*current));
        m_list->Select(item);
        m_list->EnsureVisible(item);
    }
    showExtents();
    m_buttons.enable();
    Layout();
}

/// Both in full, as the columns have no room for it; where one coder alone coded, how the other is said to be
/// right, as that coder has nothing to agree with.
void DifferencesView::showExtents()
{
    const auto current = m_comparison.current();
    const Comparison::Place* place = current ? &m_comparison.places().at(*current) : nullptr;
    std::array<std::string, 2> lines;
    if (place != nullptr) lines = linesAbout(*place);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        m_extents[i]->SetLabel(wxControl::EscapeMnemonics(toWx(lines[i])));
        m_extents[i]->SetToolTip(toWx(lines[i]));
        m_extents[i]->Show(!lines[i].empty());
    }
}

std::array<std::string, 2> DifferencesView::linesAbout(const Comparison::Place& place)
{
    const auto& [kind, first, second] = place.difference;
    if (!first || !second)
        return {say("{coder} coded nothing here. If you agree with that, choose “{button}”.",
                    fmt::arg("coder", first ? m_comparison.secondName() : m_comparison.firstName()),
                    fmt::arg("button", tr("No code…"))),
                ""};
    if (kind != agreement::Difference::otherExtent) return {};
    const auto told = [&](const std::string& coder, const std::optional<coding::Coding>& coding) {
        return coder + ", " + codingText(coding) + ": " + extentOf(*coding);
    };
    return {told(m_comparison.firstName(), first), told(m_comparison.secondName(), second)};
}

std::string DifferencesView::extents() const
{
    return fromWx(m_extents[0]->GetLabelText() + "\n" + m_extents[1]->GetLabelText());
}

/// The line that is marked is the one that buttons and keys are about. Soon, as the list is filled anew by
/// it.
void DifferencesView::chooseSoon(std::size_t row)
{
    CallAfter([this, row] {
        if (m_comparison.current() != row) m_comparison.choose(row);
    });
}

void DifferencesView::popUp(const MenuPlace& place)
{
    if (!place.item.IsOk()) return;
    m_comparison.choose(m_model->GetRow(place.item));
    ActionMenu menu(m_workspace);
    menu.add(say("Agree with {coder}", fmt::arg("coder", m_comparison.firstName())), "team/agree/first");
    menu.add(say("Agree with {coder}", fmt::arg("coder", m_comparison.secondName())), "team/agree/second");
    menu.add(tr("Agree on another code or extent…"), "team/agree/other");
    menu.add(tr("Agree on no code…"), "team/agree/none");
    m_list->PopupMenu(&menu, place.point);
}

std::string DifferencesView::codingText(const std::optional<coding::Coding>& coding) const
{
    if (!coding) return "–";
    const codebook::Codebook& codebook = m_workspace.project()->state().codebook;
    return qualified(codebook, codeName(codebook, coding->code), coding->qualifier);
}

/// Where two differ in nothing but the extent, which words each marked.
std::string DifferencesView::sideText(const Comparison::Place& place,
                                      const std::optional<coding::Coding>& coding)
{
    if (place.difference.kind != agreement::Difference::otherExtent) return codingText(coding);
    return codingText(coding) + " “" + endsOf(words(place.transcript, coding->span), inColumn) + "”";
}

/// "turn 4, characters 1–20, “she listened”"; characters are counted from where the turn begins to speak, and
/// what stands before it, as the name of who speaks, has no place of its own.
std::string DifferencesView::extentOf(const coding::Coding& coding)
{
    const auto* turn =
        m_workspace.project()->state().transcripts.turnAt(coding.transcript, coding.span.start);
    const std::string said = endsOf(words(coding.transcript, coding.span), inLine);
    const text::Offset origin = turn == nullptr ? 0 : turn->textStart;
    const text::Offset from = std::max<text::Offset>(coding.span.start - origin + 1, 1);
    const text::Offset to = std::max(coding.span.end - origin, from);
    if (turn == nullptr)
        return say("characters {from}–{to}, “{words}”", fmt::arg("from", from), fmt::arg("to", to),
                   fmt::arg("words", said));
    return say("turn {turn}, characters {from}–{to}, “{words}”", fmt::arg("turn", turn->number),
               fmt::arg("from", from), fmt::arg("to", to), fmt::arg("words", said));
}

std::string DifferencesView::settledText(const Comparison::Place& place) const
{
    if (place.fell) return agreement::fellName(*place.fell);
    if (place.byRule) return say("by rule: {code}", fmt::arg("code", codingText(place.agreed)));
    if (!place.settled) return {};
    if (place.right != agreement::Right::neither)
        return place.right == agreement::Right::first ? m_comparison.firstName() : m_comparison.secondName();
    return place.agreed ? codingText(place.agreed) : tr("no code");
}

std::string DifferencesView::words(TranscriptId transcript, text::Span span)
{
    try {
        if (!m_words) m_words.emplace(*m_workspace.project());
        return text::shortened((*m_words)(transcript, span), longest);
    } catch (const Refusal&) {
        return {}; // a text that cannot be read is told where it is shown
    }
}

std::string DifferencesView::cell(std::size_t row, unsigned int column)
{
    const project::Project* project = m_workspace.project();
    if (project == nullptr || row >= m_comparison.places().size()) return {};
    const Comparison::Place& place = m_comparison.places()[row];
    const history::State& state = project->state();
    const transcript::Transcript* transcript = state.transcripts.find(place.transcript);
    const transcript::Turn* turn = state.transcripts.turnAt(place.transcript, place.difference.span().start);
    switch (column) {
    case placeColumn:
        return transcript == nullptr ? std::string() : transcript->name;
    case turnOfColumn:
        return turn == nullptr ? std::string() : std::to_string(turn->number);
    case kindColumn:
        return agreement::differenceName(place.difference.kind, m_comparison.firstName(),
                                         m_comparison.secondName());
    case firstColumn:
        return sideText(place, place.difference.first);
    case secondColumn:
        return sideText(place, place.difference.second);
    case noteColumn:
        return text::shortened(place.note, longest);
    case saidColumn:
        return words(place.transcript, place.difference.span());
    default:
        return settledText(place);
    }
}

}
