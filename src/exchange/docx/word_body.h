// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <map>
#include <set>
#include <string>

namespace rd::exchange
{

/// What a document's paragraphs and tables wear: what differs in another's template from a document of its
/// own.
struct WordDress {
    std::map<std::string, std::string> styles; ///< Ids by those of WordStyles; missing: the same.
    std::size_t textWidth = 9072;              ///< In twentieths of a point: A4 within Word's usual margins.
    int chartShift = 0;                        ///< Of the names of charts' parts.
    int lastBookmark = 0;                      ///< Ids of bookmarks up to this are taken.
    std::set<std::string> takenBookmarks;      ///< Names that a control gets no bookmark of.

    [[nodiscard]] std::string styleOf(const std::string& style) const
    {
        const auto found = styles.find(style);
        return found == styles.end() ? style : found->second;
    }
};

/// Title, if there is one, and blocks of the document as they stand in w:body, with the prefix w.
std::string wordBlocks(const report::Document& document, const WordDress& dress);
/// word/document.xml
std::string wordBody(const report::Document& document);

}
