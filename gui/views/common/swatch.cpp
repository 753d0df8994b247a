// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/swatch.h"

#include <wx/image.h>

#include <algorithm>

namespace rd::gui
{

namespace
{
constexpr int side = 14;
constexpr int edge = 1;
}

wxIcon swatchIcon(Rgb color)
{
    wxImage image(side, side);
    image.InitAlpha();
    const Rgb border = blended(0x000000, color, 0.35);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const int inside = std::min({x, y, side - 1 - x, side - 1 - y});
            const Rgb shown = inside <= edge ? border : color;
            image.SetRGB(x, y, static_cast<unsigned char>(shown >> 16U & 0xFFU),
                         static_cast<unsigned char>(shown >> 8U & 0xFFU),
                         static_cast<unsigned char>(shown & 0xFFU));
            image.SetAlpha(x, y, inside < edge ? 0 : 255);
        }
    }
    wxIcon icon;
    icon.CopyFromBitmap(wxBitmap(image));
    return icon;
}

}
