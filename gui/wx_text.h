// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/views/common/shade.h"

#include <wx/colour.h>
#include <wx/string.h>

#include <string>
#include <string_view>

namespace rd::gui
{

/// The one place where the core's texts and colours become the toolkit's and back.
inline wxString toWx(std::string_view utf8)
{
    return wxString::FromUTF8(utf8.data(), utf8.size());
}

inline std::string fromWx(const wxString& text)
{
    return std::string(text.utf8_str());
}

inline wxColour toWx(Rgb color)
{
    return wxColour(static_cast<unsigned char>(color >> 16U & 0xFFU),
                    static_cast<unsigned char>(color >> 8U & 0xFFU),
                    static_cast<unsigned char>(color & 0xFFU));
}

inline Rgb fromWx(const wxColour& color)
{
    return static_cast<Rgb>(color.Red()) << 16U | static_cast<Rgb>(color.Green()) << 8U | color.Blue();
}

}
