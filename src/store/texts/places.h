// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"
#include "store/sqlite/database.h"
#include "text/offset_map.h"
#include "transcript/text_map.h"

#include <array>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace rd::store
{

/// The columns start_in and end_in of a row.
using Within = std::array<text::Offset, 2>;

/// Between positions as they are stored, in texts as they were imported, and as everyone above the store sees
/// them, in texts as they are shown. Looks a text's edits up when it is first asked for, and keeps them: one
/// for each reading or writing of the file.
class Places
{
public:
    explicit Places(Database& database) : m_database(database) {}

    /// The row as it is seen; it was read with those.
    void show(history::Row& row, const Within& within);
    /// The row as it is stored, and its `within`. A place that is shown where the row says stays as it is
    /// stored, so that nothing is written that nobody changed.
    Within store(history::Row& row);
    /// Where stored bounds are shown.
    text::Span shownSpan(TranscriptId id, const transcript::Anchor& start, const transcript::Anchor& end);
    /// Whether store() may change the row.
    bool concerns(const history::Row& row);
    /// For before and after its edits are written. A coding that had lost its words keeps the place where
    /// they were; one whose place says nothing any more stands where its row says.
    void beforeEdits(TranscriptId id);
    void afterEdits(TranscriptId id);

    /// The text as it is shown, and as it was imported; empty when there is none.
    std::string text(TranscriptId id);
    std::string sourceText(TranscriptId id);
    /// Null for a text that has no edits that stand.
    const transcript::TextMap* mapOf(TranscriptId id);
    /// Codings that all their words were taken from in another copy; each is shown at the nearest word.
    std::vector<CodingId> fallenCodings(TranscriptId id);
    /// Writes the places of codings and memos that lost their words as those at which they are shown, so that
    /// they stay there when the words go too.
    void standWhereShown(TranscriptId id);

private:
    struct Text {
        transcript::TextMap map;
        bool edited = false; ///< Now or once.
        std::optional<std::string> shown;
        std::optional<text::OffsetMap> places; ///< In that.
    };
    struct Bounds {
        transcript::Anchor start;
        transcript::Anchor end;
    };
    const std::string& shownText(TranscriptId id, Text& text);
    /// Where what is left of its own words is shown; not after its beginning where nothing is.
    static text::Span ownSpan(const Text& text, const Bounds& stored)
    {
        return {text.map.shownStart(stored.start), text.map.shownEnd(stored.end)};
    }
    const text::OffsetMap& placesIn(TranscriptId id, Text& text);
    text::Span onWords(TranscriptId id, Text& text, const Bounds& stored, text::Span span);
    bool isFallen(TranscriptId id, Text& text, const Bounds& stored);
    /// Rows of that table in the transcript, by the column that names it, that lost their words.
    std::vector<std::pair<Uuid, Bounds>> fallenIn(const char* table, const char* owner, TranscriptId id,
                                                  Text& text);
    /// Null for a text that never was edited.
    Text* find(TranscriptId id);
    Text read(TranscriptId id);
    bool anyEdits();
    text::Span shownSpan(TranscriptId id, Text& text, const Bounds& stored);
    void showPassage(TranscriptId id, text::Span& span, const Within& within);
    /// What is deleted stays as it is stored.
    struct Passage {
        const char* table;
        Uuid row;
        TranscriptId transcript;
        bool deleted;
    };
    static Bounds boundsAt(const transcript::TextMap& map, text::Span span, const Bounds* held);
    bool staysAsStored(const Passage& passage, Text& text, const Bounds& held, text::Span span);
    Within storePassage(const Passage& passage, text::Span& span);

    Database& m_database;
    std::optional<bool> m_anyEdits;
    std::unordered_map<TranscriptId, Text> m_texts;
    std::unordered_map<TranscriptId, std::set<CodingId>>
        m_fallenBefore; ///< Of texts of which edits are written.
};

}
