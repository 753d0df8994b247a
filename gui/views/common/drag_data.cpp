// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/drag_data.h"

#include "gui/wx_text.h"

#include <sstream>

namespace rd::gui
{

wxDataFormat CodesData::format()
{
    return wxDataFormat("application/x-rodedraad-codes");
}

CodesData::CodesData(const std::vector<CodeId>& codes) : wxCustomDataObject(format())
{
    std::string text;
    for (const CodeId code : codes) text += code.uuid.toString() + " ";
    SetData(text.size(), text.data());
}

std::vector<CodeId> CodesData::codes() const
{
    std::istringstream words(std::string(static_cast<const char*>(GetData()), GetSize()));
    std::vector<CodeId> codes;
    for (std::string word; words >> word;)
        if (const auto uuid = Uuid::parse(word)) codes.push_back(CodeId{*uuid});
    return codes;
}

CodesDropTarget::CodesDropTarget(Dropped dropped, Hovered hovered, std::function<void()> left,
                                 TextDropped textDropped)
    : m_dropped(std::move(dropped)), m_hovered(std::move(hovered)), m_left(std::move(left)),
      m_textDropped(std::move(textDropped)), m_codes(new CodesData),
      m_text(m_textDropped ? new wxTextDataObject : nullptr), m_both(new wxDataObjectComposite)
{
    m_both->Add(m_codes, true);
    if (m_text != nullptr) m_both->Add(m_text);
    SetDataObject(m_both);
}

wxDragResult CodesDropTarget::OnDragOver(wxCoord x, wxCoord y, wxDragResult suggested)
{
    return m_hovered(wxPoint(x, y)) ? suggested : wxDragNone;
}

void CodesDropTarget::OnLeave()
{
    m_left();
}

wxDragResult CodesDropTarget::OnData(wxCoord x, wxCoord y, wxDragResult suggested)
{
    m_left();
    if (!GetData()) return wxDragNone;
    const wxPoint point(x, y);
    const bool text = m_text != nullptr && m_both->GetReceivedFormat() != CodesData::format();
    const bool done =
        text ? m_textDropped(point, fromWx(m_text->GetText())) : m_dropped(point, m_codes->codes());
    return done ? suggested : wxDragNone;
}

}
