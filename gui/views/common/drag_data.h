// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"

#include <wx/dataobj.h>
#include <wx/dnd.h>

#include <functional>
#include <string>
#include <vector>

namespace rd::gui
{

/// Codes on their way from the codebook to a passage, or to another place in the codebook.
class CodesData : public wxCustomDataObject
{
public:
    explicit CodesData(const std::vector<CodeId>& codes = {});
    [[nodiscard]] std::vector<CodeId> codes() const; ///< None when the data are not ours.
    static wxDataFormat format();
};

/// Takes codes, and where it is told so also text, that are dropped on a window.
class CodesDropTarget : public wxDropTarget
{
public:
    using Dropped = std::function<bool(wxPoint, const std::vector<CodeId>&)>;
    using TextDropped = std::function<bool(wxPoint, const std::string&)>;
    using Hovered = std::function<bool(wxPoint)>;

    /// Points are in pixels of the window. Each answers whether something can be done there; `hovered` is
    /// asked while the mouse moves, and `left` told when it has gone or dropped.
    CodesDropTarget(Dropped dropped, Hovered hovered, std::function<void()> left,
                    TextDropped textDropped = {});

    wxDragResult OnDragOver(wxCoord x, wxCoord y, wxDragResult suggested) override;
    void OnLeave() override;
    wxDragResult OnData(wxCoord x, wxCoord y, wxDragResult suggested) override;

private:
    Dropped m_dropped;
    Hovered m_hovered;
    std::function<void()> m_left;
    TextDropped m_textDropped;
    CodesData* m_codes;       ///< Owned by the composite that the base class owns.
    wxTextDataObject* m_text; ///< Likewise; null when text is not taken.
    wxDataObjectComposite* m_both;
};

}
