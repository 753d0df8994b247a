// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/html/html_elements.h"

#include <algorithm>
#include <array>
#include <span>

namespace rd::exchange
{

namespace
{

using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 42> blocks{
    "address", "article",  "aside",      "blockquote", "body",   "center", "dd",     "details", "dialog",
    "dir",     "div",      "dl",         "dt",         "figure", "footer", "form",   "h1",      "h2",
    "h3",      "h4",       "h5",         "h6",         "header", "hgroup", "hr",     "html",    "legend",
    "li",      "main",     "menu",       "ol",         "p",      "ul",     "option", "search",  "section",
    "summary", "fieldset", "figcaption", "optgroup",   "select", "button"};
constexpr std::array<std::string_view, 5> kept{"pre", "textarea", "listing", "xmp", "plaintext"};
constexpr std::array<std::string_view, 8> tableParts{"table", "caption", "thead", "tbody",
                                                     "tfoot", "tr",      "td",    "th"};
constexpr std::array<std::string_view, 7> skipped{"head",     "title",    "script",  "style",
                                                  "noscript", "noframes", "template"};
constexpr std::array<std::string_view, 3> struck{"del", "s", "strike"};
constexpr std::array<std::string_view, 2> pictures{"svg", "canvas"};
constexpr std::array<std::string_view, 7> objects{"iframe", "object", "embed", "applet",
                                                  "audio",  "video",  "math"};

bool in(Names names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

}

bool isHeading(std::string_view name)
{
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

HtmlElement htmlElement(std::string_view name)
{
    if (name == "li") return {HtmlKind::block, Loss::listMarks};
    if (in(blocks, name)) return {HtmlKind::block, {}};
    if (in(kept, name)) return {HtmlKind::kept, {}};
    if (in(tableParts, name)) return {HtmlKind::tablePart, {}};
    if (name == "br") return {HtmlKind::lineBreak, {}};
    if (in(skipped, name)) return {HtmlKind::skipped, {}};
    if (in(struck, name)) return {HtmlKind::skipped, Loss::struckWords};
    if (name == "nav") return {HtmlKind::skipped, Loss::menus};
    if (name == "img") return {HtmlKind::inText, Loss::images};
    if (in(pictures, name)) return {HtmlKind::skipped, Loss::images};
    if (in(objects, name)) return {HtmlKind::skipped, Loss::objects};
    return {};
}

}
