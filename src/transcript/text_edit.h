// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"
#include "text/span.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace rd::transcript
{

using TextEditId = Id<struct TextEditTag>;

/// What stands in place of a passage of a text as it was imported. A row is made or deleted, never changed:
/// correcting a correction makes a new one, so that two people who do that apart never mix theirs.
struct TextEdit {
    TextEditId id;
    TranscriptId transcript;
    text::Span span;  ///< In the imported text, in code points; empty: something is put in there.
    std::string text; ///< What stands there instead; NFC, LF line ends.
    bool deleted = false;
    Uuid whole{}; ///< What was corrected in one go in one turn, which stands or is covered together; null:
                  ///< the edit stands alone.
    text::Span wholeAt{}; ///< In the imported text, from the first to the last word of that, with the white
                          ///< space around them.

    bool operator==(const TextEdit&) const = default;
};

/// True when only one of the two can stand: they share words, or begin at the same place; or they are of two
/// corrections, made each in one go, of the same or neighbouring words.
bool collide(const TextEdit& a, const TextEdit& b);
/// True for those that stand or are covered together.
bool isOneCorrection(const TextEdit& a, const TextEdit& b);

/// The same correction in another transcript of the same imported text; the same wherever that is made.
TextEdit editIn(TranscriptId transcript, TextEdit edit);

/// Edits of one text, as they stand together.
struct EditsTogether {
    std::vector<TextEdit> standing; ///< By place; no two of them collide.
    std::vector<TextEdit> covered;  ///< Each collides with a later one that stands.
};
/// Of those that collide the one that was made last (the greatest id) stands, whatever order they are given
/// in; what is one correction stands, or is covered, as a whole. What lies outside a text of `length` code
/// points is left out.
EditsTogether standingEdits(std::vector<TextEdit> edits, text::Offset length);

/// The edits of a project's texts that are not deleted.
class TextEdits
{
public:
    void put(const TextEdit& edit);
    /// Of one transcript, by id.
    [[nodiscard]] const std::vector<TextEdit>& of(TranscriptId transcript) const;
    [[nodiscard]] const TextEdit* find(TextEditId id) const;
    [[nodiscard]] const std::unordered_map<TranscriptId, std::vector<TextEdit>>& all() const
    {
        return m_edits;
    }

private:
    std::unordered_map<TranscriptId, std::vector<TextEdit>> m_edits;
};

}
