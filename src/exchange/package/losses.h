// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

namespace rd::exchange
{

/// What a document can have that its text cannot carry, or carries in another place.
enum class Loss {
    images,
    objects, ///< Charts, diagrams, embedded files.
    comments,
    deletions,      ///< Tracked; insertions are kept.
    insertions,     ///< Tracked, and kept.
    moves,          ///< Tracked; kept where they were moved to.
    notes,          ///< Kept, in square brackets at their place.
    textBoxes,      ///< Kept, below the paragraph they hang on.
    listMarks,      ///< Numbers and bullets, which no word of the text holds.
    symbols,        ///< Of a font of signs, without a Unicode character.
    headers,        ///< Headers and footers of pages.
    insertedFiles,  ///< Files that the document shows as part of itself.
    menus,          ///< Links to other pages, above or beside a web page.
    struckWords,    ///< That are shown struck through: they were taken back.
    hiddenWords,    ///< What a web page has and does not show.
    conditions,     ///< Parts that a document shows on a condition of which it does not say whether it holds;
                    ///< kept.
    hiddenText,     ///< What a document has and a word processor does not show.
    remarks,        ///< What a program or person wrote between subtitles, outside them.
    unpairedLabels, ///< Several labels in one cell of a table, beside words that do not fit them; kept.
    repetitions,    ///< Subtitles that show again what the one before said.
};

/// Counts what a reader met.
class Losses
{
public:
    void add(Loss loss, int times = 1)
    {
        if (times > 0) m_counts[loss] += times;
    }
    /// One sentence for each kind, in the user's language.
    [[nodiscard]] std::vector<std::string> sentences() const;

private:
    std::map<Loss, int> m_counts;
};

}
