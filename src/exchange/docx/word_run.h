// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <set>
#include <string>
#include <utility>

namespace rd::exchange
{

/// Text with its line breaks as a run of Word, in those looks (the inside of w:rPr, with the prefix w).
std::string runXml(const std::string& text, const std::string& looks);

/// Writes the runs of a paragraph, and around what can be renewed a content control and a bookmark.
class RunMaker
{
public:
    /// Ids of bookmarks follow `lastBookmark`, names that are taken are not used again; a link is in the
    /// style of that id.
    RunMaker(int lastBookmark, std::string link, std::set<std::string> taken)
        : m_bookmarks(lastBookmark), m_link(std::move(link)), m_marked(std::move(taken))
    {
    }

    /// What all runs wear besides (the inside of w:rPr, without a style).
    void wear(std::string looks) { m_worn = std::move(looks); }

    std::string xmlOf(const report::Runs& runs);
    /// Within a bookmark of that name; as it is for an empty one.
    std::string bookmarked(const std::string& name, const std::string& inside);
    /// As what shows that key and says that text; as it is where it shows nothing.
    std::string controlled(const std::string& key, const std::string& text, const std::string& inside);

    [[nodiscard]] int lastBookmark() const { return m_bookmarks; }

private:
    [[nodiscard]] std::string lookOf(const report::Run& run) const;

    int m_bookmarks;
    std::string m_link;
    std::string m_worn;
    std::set<std::string> m_marked; ///< A bookmark's name is used once; a control's tag may come again.
};

}
