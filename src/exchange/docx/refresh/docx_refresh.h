// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/text_reader.h"
#include "report/renewal/origin.h"
#include "report/renewal/present.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rd::exchange
{

/// Something that says another thing now.
struct RenewedPlace {
    enum class Kind {
        changed,
        added,
        removed,
        order, ///< Of rows.
        drawn, ///< A chart of which no bar says another thing.
        led    ///< A line in words of which the links to its figures were gone.
    };
    Kind kind = Kind::changed;
    std::string place;  ///< "table 3", "text", "header", in the user's language.
    std::string what;   ///< "listens"; may be empty.
    std::string from;   ///< Empty for what was added.
    std::string to;     ///< Empty for what was removed.
    bool words = false; ///< These are words, and no number.
    /// Where it stands: the last caption before it ("Table 3"), and how far behind that.
    std::string after = {};
    std::size_t at = 0;
};

/// Something that was left as it was though the project says another thing.
struct KeptPlace {
    enum class Why {
        unknown,     ///< The project has no such table, code or group (any more).
        ownWords,    ///< It was rewritten by hand.
        ownFrame,    ///< Likewise, but the figures in it were renewed.
        tracked,     ///< It has tracked changes.
        fixed,       ///< Rows that were merged or are tracked cannot be put in another order.
        empty,       ///< There is nothing left to write in.
        ownNumbers,  ///< Of a chart: they were changed by hand.
        ownOrder,    ///< Columns that came stand in an order of the user's.
        noPlace,     ///< It is new in the project, and nothing of its kind stands in the document.
        fewerCharts, ///< A chart that its table needs no longer, in which something is the user's.
        noChart,     ///< Another thing stands in its place, or another program wrote it in its own way.
        noMemory,    ///< The document does not tell what it was given; without text: told of all its entries.
        deadFigure,  ///< A figure of a memo that cannot be counted any more; `now` says why.
        comment,     ///< A comment stands on what would go.
        bookmark,    ///< Likewise, a bookmark of the user.
        goneQuote,   ///< An account quotes what the project does not have any more; `text` says where.
        othersQuote, ///< Likewise, what is not coded with its theme any more.
        untrueCodes, ///< An account lists codes that it does not have; `now` is the line as it would be.
        stale,       ///< It says another thing by now, and no renewal writes it.
        elsewhere,   ///< It is new in the project, and was put in at only some of its places.
        untrue,      ///< An account says that nothing is about its theme, and something is.
        noOrigin,    ///< Whose codings it counts is lost; `now` says what of its language.
        partQuote,   ///< An account quotes more than what is coded now, which is `now`; `text` says where.
        oldQuote,    ///< Likewise, words that were corrected since, or chosen anew.
        noAccount,   ///< Cases without an account, though they have something to tell.
        lostFigure   ///< Of a figure only the link is left, and it says another number.
    };
    Why why = Why::unknown;
    std::string place;
    std::string what;
    std::string text;                        ///< What stands there.
    std::string now;                         ///< What the project says; empty: nothing.
    std::vector<std::string> bookmarks = {}; ///< Of the user, in what is left for these.
    std::string after = {};                  ///< As in RenewedPlace.
    std::size_t at = 0;
};

struct Refreshed {
    std::string bytes; ///< The same as before where nothing changed.
    std::vector<RenewedPlace> renewed;
    std::vector<KeptPlace> kept;
    std::size_t places = 0; ///< How many there are that a project can renew.
    /// Of the appendices of figures and quotes, told by their number only.
    struct Entries {
        std::size_t changed = 0;
        std::size_t added = 0;
        std::size_t removed = 0;
        std::size_t firstQuote = 0; ///< The lowest number of a new quote; 0: there is none.
        std::size_t lastQuote = 0;
        [[nodiscard]] std::size_t all() const { return changed + added + removed; }
    };
    Entries entries;
    /// What the document has that no renewal changes.
    struct AsWritten {
        bool accounts = false; ///< Of cases.
        bool codebook = false;
        bool guide = false;
    };
    AsWritten asWritten;
    std::set<std::string> tables = {};      ///< The keys of the project's tables that it holds.
    std::vector<std::string> warnings = {}; ///< What to look at before it leaves the house.
};

/// The document with its tables, charts, conclusions, numbers and notes as they are now, and every other byte
/// of its parts as it was; parts in which nothing changed keep their packed bytes, order and times. Throws
/// Refusal for what is no Word document or damaged.
Refreshed refreshDocx(const InputFile& file, const report::Present& present);

/// Refuses a document in which no report left anything to renew.
void demandPlaces(const InputFile& file);

/// What the document says of where it came from; nothing when it does not. Throws Refusal as above.
std::optional<report::Origin> originOf(const InputFile& file);

/// "table 3: listens from 4 to 5 of 5", in the user's language.
std::string textOf(const RenewedPlace& renewed);
/// "table 3: listens, “four of five”: left as it is, because …"
std::string textOf(const KeptPlace& kept);
/// "appendices: 3 entries renewed, 1 new, 0 gone", and the numbers of new quotes; empty where there are none.
std::string textOf(const Refreshed::Entries& entries);
/// What the document has that a renewal leaves as it was written, in a sentence; empty where it has none, or
/// nothing was renewed.
std::string notRenewed(const Refreshed& refreshed);

}
