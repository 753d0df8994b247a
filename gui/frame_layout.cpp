// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame.h"
#include "gui/wx_text.h"

#include <wx/display.h>

#include <algorithm>
#include <utility>

namespace rd::gui
{

namespace
{

const wxSize usualSize(1280, 800);
const wxSize leastSize(800, 560);
constexpr int lowWindow = 640; // of DIP within the frame: below that, text goes before tables

/// No larger than the display on which it stands, or the first one.
wxSize fitting(wxSize wanted, wxPoint place)
{
    const int found = wxDisplay::GetFromPoint(place);
    const wxDisplay display(found == wxNOT_FOUND ? 0U : static_cast<unsigned int>(found));
    wanted.DecTo(display.GetClientArea().GetSize());
    return wanted;
}

/// Of the window in which the layout was saved; before that was kept, that of the window when not maximised.
wxSize layoutSize(const Settings& kept)
{
    return kept.layoutWidth > 0 ? wxSize(kept.layoutWidth, kept.layoutHeight)
                                : wxSize(kept.width, kept.height);
}

/// A layout of a larger window leaves the text no room: panes keep their size, the middle has the rest.
bool isClearlySmaller(wxSize window, wxSize saved)
{
    constexpr int percents = 85; // of it, at least, in both directions
    return window.x * 100 < saved.x * percents || window.y * 100 < saved.y * percents;
}

}

void Frame::setFirstSize(wxSize size)
{
    if (m_maximised) Maximize(false); // what is asked for now wins over what was remembered
    m_maximised = false;
    SetSize(size);
    m_place.SetSize(size);
    arrangePanes();
}

/// Shares of the window, as a first start on any screen has them. Of a small one the transcript has more.
void Frame::arrangePanes()
{
    fillWindow();
    const wxSize size = GetClientSize();
    const int side = std::max(size.x * 32 / 100 - FromDIP(45), FromDIP(220));
    const int passage = std::max(size.x * 28 / 100 - FromDIP(80), FromDIP(180));
    const int results = size.y * (size.y < FromDIP(lowWindow) ? 34 : 42) / 100;
    const auto set = [this](const char* name, wxSize best, int share) {
        wxAuiPaneInfo& pane = m_panes.GetPane(name);
        pane.BestSize(best).MinSize(FromDIP(wxSize(120, 80))).Show();
        pane.dock_proportion = share;
    };
    m_panes.LoadPerspective(m_firstLayout, false);
    set("transcripts", wxSize(side, size.y * 28 / 100), 28);
    set("codebook", wxSize(side, size.y * 72 / 100), 72);
    set("passage", wxSize(passage, size.y - results), 100);
    set("results", wxSize(size.x - side, results), 100);
    takeTexts();
}

void Frame::restoreLayout()
{
    m_firstLayout = m_panes.SavePerspective();
    const Settings& kept = m_settings.get();
    m_workspace.setZoom(kept.zoom);
    restorePlace();
    arrangePanes();
    if (!kept.layout.empty() && !isClearlySmaller(sizeToBe(), layoutSize(kept)))
        m_panes.LoadPerspective(toWx(kept.layout), false);
    m_panes.Update();
}

/// A window that will be maximised has the size of its display by and by.
wxSize Frame::sizeToBe() const
{
    return m_maximised ? wxDisplay(this).GetClientArea().GetSize() : GetSize();
}

void Frame::restorePlace()
{
    const Settings& kept = m_settings.get();
    SetMinSize(FromDIP(leastSize));
    const wxSize wanted = kept.width > 0 ? wxSize(kept.width, kept.height) : FromDIP(usualSize);
    SetSize(fitting(wanted, wxPoint(kept.left, kept.top)));
    if (kept.width == 0) placeFirst();
    m_place = wxRect(wxPoint(kept.left, kept.top), GetSize());
    m_maximised = kept.maximised;
    if (m_maximised) Maximize();
    Bind(wxEVT_SHOW, &Frame::onShow, this);
}

/// With room for its border, which is not counted in its size, and in the middle, where no edge cuts it.
void Frame::placeFirst()
{
    const wxSize area = wxDisplay(this).GetClientArea().GetSize() * 94 / 100;
    SetSize(std::min(GetSize().x, area.x), std::min(GetSize().y, area.y));
    Centre();
}

/// Only of a window that is shown the toolkit tells, and takes, the right place.
void Frame::onShow(wxShowEvent& event)
{
    event.Skip();
    Unbind(wxEVT_SHOW, &Frame::onShow, this);
    const bool known = m_settings.get().width > 0;
    if (known && !m_maximised && wxDisplay::GetFromPoint(m_place.GetPosition()) != wxNOT_FOUND)
        SetSize(m_place);
    const auto take = [this](wxEvent& moved) {
        moved.Skip();
        CallAfter([this] { takePlace(); }); // the window is not known to be maximised until later
    };
    Bind(wxEVT_SIZE, take);
    Bind(wxEVT_MOVE, take);
}

/// A window that was maximised from the start knows no size to go back to.
void Frame::takePlace()
{
    if (IsIconized()) return;
    const bool before = std::exchange(m_maximised, IsMaximized());
    if (before && !m_maximised)
        SetSize(m_place);
    else if (!m_maximised)
        m_place = GetRect();
}

void Frame::keepLayout()
{
    Settings settings = m_settings.get();
    takePlace();
    settings.maximised = IsMaximized();
    settings.width = m_place.width;
    settings.height = m_place.height;
    settings.left = m_place.x;
    settings.top = m_place.y;
    settings.layout = fromWx(m_panes.SavePerspective());
    settings.layoutWidth = GetSize().x;
    settings.layoutHeight = GetSize().y;
    settings.zoom = m_workspace.zoom();
    m_settings.set(settings);
}

}
