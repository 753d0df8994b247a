// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/transcript/stripes_panel.h"

#include "base/i18n.h"
#include "gui/views/common/coding_menu.h"
#include "gui/views/common/hand.h"
#include "gui/views/common/perform.h"
#include "gui/views/common/words.h"
#include "gui/wx_text.h"

#include <wx/dcbuffer.h>
#include <wx/settings.h>

#include <algorithm>

namespace rd::gui
{

namespace
{

Rgb paper()
{
    return fromWx(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
}

Rgb ink()
{
    return fromWx(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT));
}

}

StripesPanel::StripesPanel(wxWindow* parent, Workspace& workspace, TextPane& text)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS | wxBORDER_NONE),
      m_workspace(workspace), m_text(text)
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize(FromDIP(wxSize(60, 40)));
    Bind(wxEVT_PAINT, &StripesPanel::onPaint, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        refresh();
    });
    Bind(wxEVT_MOTION, &StripesPanel::onMotion, this);
    Bind(wxEVT_LEFT_DOWN, &StripesPanel::onClick, this);
    Bind(wxEVT_LEFT_DCLICK, &StripesPanel::onDoubleClick, this);
    Bind(wxEVT_CONTEXT_MENU, &StripesPanel::onMenu, this);
    Bind(wxEVT_KEY_DOWN, &StripesPanel::onKey, this);
    Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) { m_text.GetEventHandler()->ProcessEvent(event); });
    for (const auto& focus : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS})
        Bind(focus, [this](wxFocusEvent& event) {
            event.Skip();
            Refresh();
        });
    m_selectionConnection = m_workspace.selectionChanged.connect([this] { Refresh(); });
}

void StripesPanel::showCodings(std::vector<ShownCoding> codings)
{
    m_codings = std::move(codings);
    m_lanes = 0;
    for (const ShownCoding& coding : m_codings) m_lanes = std::max(m_lanes, coding.lane + 1);
    m_hovered = {};
    refresh();
}

void StripesPanel::refresh()
{
    m_placed.clear();
    m_shown.clear();
    Refresh();
}

StripePanel StripesPanel::panel() const
{
    const wxSize size = GetClientSize();
    return {size.x, size.y, FromDIP(7), FromDIP(3), GetCharHeight() + FromDIP(2), m_lanes};
}

/// The places are asked of the text only when they are needed: it may still be wrapping its lines.
void StripesPanel::place()
{
    if (!m_placed.empty() || m_codings.empty()) return;
    const text::Span seen = m_text.visible();
    const int shift = m_text.ClientToScreen(wxPoint(0, 0)).y - ClientToScreen(wxPoint(0, 0)).y;
    std::vector<Stripe> stripes;
    for (std::size_t i = 0; i < m_codings.size() && m_codings[i].span.start <= seen.end; ++i) {
        const text::Span span = m_codings[i].span;
        if (span.end < seen.start) continue;
        m_shown.push_back(i);
        stripes.push_back({m_codings[i].lane, m_text.topOf(span.start) + shift,
                           m_text.bottomOf(std::max(span.start, span.end - 1)) + shift - FromDIP(2)});
    }
    m_placed = layOut(stripes, panel());
}

std::optional<wxRect> StripesPanel::barOf(CodingId id)
{
    place();
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        const PlacedStripe& stripe = m_placed[i];
        if (m_codings[m_shown[i]].id == id)
            return wxRect(wxPoint(stripe.left, stripe.top), wxPoint(stripe.right - 1, stripe.bottom - 1));
    }
    return {};
}

void StripesPanel::onPaint(wxPaintEvent&)
{
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(toWx(paper())));
    dc.Clear();
    dc.SetFont(GetFont());
    place();
    for (std::size_t i = 0; i < m_placed.size(); ++i) {
        drawBar(dc, i);
        drawName(dc, i);
    }
    if (!HasFocus()) return;
    dc.SetPen(wxPen(wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHT)));
    dc.SetBrush(*wxTRANSPARENT_BRUSH);
    dc.DrawRectangle(GetClientRect());
}

void StripesPanel::drawBar(wxDC& dc, std::size_t index) const
{
    const ShownCoding& coding = m_codings[m_shown[index]];
    const PlacedStripe& stripe = m_placed[index];
    const wxColour color = toWx(asInk(coding.color, paper(), ink(), visibleContrast));
    const wxRect rect(wxPoint(stripe.left, stripe.top), wxPoint(stripe.right - 1, stripe.bottom - 1));
    dc.SetPen(wxPen(isChosen(coding.id) || coding.id == m_hovered ? toWx(ink()) : color));
    dc.SetBrush(coding.hatched ? wxBrush(toWx(paper())) : wxBrush(color));
    dc.DrawRectangle(rect);
    if (!coding.hatched) return;
    const wxDCClipper clip(dc, rect);
    dc.SetPen(wxPen(color, FromDIP(2)));
    const int top = std::max(rect.y, -rect.width);
    const int bottom = std::min(rect.GetBottom(), GetClientSize().y + rect.width);
    for (int y = top - (top - rect.y) % FromDIP(6); y < bottom + rect.width; y += FromDIP(6))
        dc.DrawLine(rect.x, y + rect.width, rect.x + rect.width, y);
}

void StripesPanel::drawName(wxDC& dc, std::size_t index) const
{
    const ShownCoding& coding = m_codings[m_shown[index]];
    const PlacedStripe& stripe = m_placed[index];
    if (!stripe.labelTop) return;
    const StripePanel size = panel();
    const int left = labelsLeft(size);
    const bool strong = isChosen(coding.id) || coding.id == m_hovered;
    wxFont font = GetFont();
    dc.SetFont(strong ? font.Bold() : font);
    dc.SetTextForeground(toWx(strong ? ink() : asInk(coding.color, paper(), ink())));
    const wxString name = wxControl::Ellipsize(toWx(coding.name), dc, wxELLIPSIZE_END, size.width - left);
    dc.DrawText(name, left, *stripe.labelTop);
}

bool StripesPanel::isChosen(CodingId id) const
{
    const auto& chosen = m_workspace.selection().codings;
    return std::find(chosen.begin(), chosen.end(), id) != chosen.end();
}

const ShownCoding* StripesPanel::at(wxPoint point) const
{
    const auto index = stripeAt(m_placed, panel(), point.x, point.y);
    return index ? &m_codings[m_shown[*index]] : nullptr;
}

void StripesPanel::onMotion(wxMouseEvent& event)
{
    const ShownCoding* shown = at(event.GetPosition());
    const CodingId id = shown == nullptr ? CodingId{} : shown->id;
    if (id == m_hovered) return;
    m_hovered = id;
    const project::Project* project = m_workspace.project();
    const coding::Coding* coding = project == nullptr ? nullptr : project->state().codings.find(id);
    if (coding == nullptr)
        UnsetToolTip();
    else
        SetToolTip(toWx(codingWords(project->state(), *coding)));
    Refresh();
}

void StripesPanel::choose(const ShownCoding& coding)
{
    Selection selection = m_workspace.selection();
    selection.span = {coding.span.start, coding.span.start};
    selection.codings = {coding.id};
    m_workspace.select(selection);
}

void StripesPanel::onClick(wxMouseEvent& event)
{
    SetFocus();
    if (const ShownCoding* coding = at(event.GetPosition())) choose(*coding);
}

void StripesPanel::onDoubleClick(wxMouseEvent& event)
{
    const ShownCoding* coding = at(event.GetPosition());
    if (coding != nullptr) m_workspace.reveal(m_workspace.selection().transcript, coding->span);
}

void StripesPanel::onMenu(wxContextMenuEvent& event)
{
    if (m_workspace.project() == nullptr) return;
    const bool byKey = event.GetPosition() == wxDefaultPosition;
    if (!byKey)
        if (const ShownCoding* coding = at(ScreenToClient(event.GetPosition()))) choose(*coding);
    const auto& chosen = m_workspace.selection().codings;
    ActionMenu menu(m_workspace);
    addCodingItems(menu, m_workspace, chosen);
    if (menu.GetMenuItemCount() == 0) return;
    const auto bar = byKey ? barOf(chosen.front()) : std::nullopt;
    UnsetToolTip(); // it would lie over the menu
    m_hovered = {};
    PopupMenu(&menu, bar ? bar->GetTopRight() : wxDefaultPosition);
}

void StripesPanel::step(int by)
{
    if (m_codings.empty()) return;
    const auto& chosen = m_workspace.selection().codings;
    int index = by > 0 ? -1 : static_cast<int>(m_codings.size());
    for (std::size_t i = 0; i < m_codings.size() && !chosen.empty(); ++i)
        if (m_codings[i].id == chosen.front()) index = static_cast<int>(i);
    index = std::clamp(index + by, 0, static_cast<int>(m_codings.size()) - 1);
    const ShownCoding& coding = m_codings[static_cast<std::size_t>(index)];
    const text::Span seen = m_text.visible();
    if (!seen.contains(coding.span.start)) m_text.scrollTo(coding.span);
    choose(coding);
}

void StripesPanel::removeChosen()
{
    if (m_workspace.mayDo("coding/remove")) m_workspace.doAction("coding/remove");
}

void StripesPanel::onKey(wxKeyEvent& event)
{
    const auto& chosen = m_workspace.selection().codings;
    switch (event.GetKeyCode()) {
    case WXK_UP:
        return step(-1);
    case WXK_DOWN:
        return step(1);
    case WXK_DELETE:
        return removeChosen();
    case WXK_TAB:
        Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
        return;
    case WXK_RETURN:
        for (const ShownCoding& coding : m_codings)
            if (!chosen.empty() && coding.id == chosen.front())
                return m_workspace.reveal(m_workspace.selection().transcript, coding.span);
        return;
    default:
        event.Skip();
    }
}

}
