// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace rd::exchange
{

/// What a tag says of which element it is, and where it leads.
struct HtmlMarks {
    std::string_view id;
    std::string_view classes;
    std::string_view role;
    std::string_view href;
    std::string_view style = {}; ///< Its own declarations.
};

/// What hears a page, in its order. Every begin() has its end(), also where the page forgets one.
class HtmlListener
{
public:
    HtmlListener() = default;
    HtmlListener(const HtmlListener&) = delete;
    HtmlListener& operator=(const HtmlListener&) = delete;
    virtual ~HtmlListener() = default;

    /// Of the element that begins next; they hold until that begin() returns.
    virtual void marks(const HtmlMarks& /*marks*/) {}
    /// `name` in lower case; `hidden` when the element itself or a style sheet of the page says that it is
    /// not shown.
    virtual void begin(std::string_view name, bool hidden) = 0;
    virtual void end(std::string_view name) = 0;
    /// The name of an anchor, behind its begin().
    virtual void anchor(std::string_view /*name*/) {}
    /// Words with their entities resolved; one text may come in several pieces.
    virtual void words(std::string_view utf8) = 0;
};

/// Reads a page as browsers do, with what is wrong in it. Nothing is fetched and no entity is defined by the
/// page. Throws Refusal, naming `file`, for a page that is too deep or whose tags are no tags of a text;
/// passes on what the listener throws.
void parseHtml(const std::string& utf8, const std::string& file, HtmlListener& listener);

}
