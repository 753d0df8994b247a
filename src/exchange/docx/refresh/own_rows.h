// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docx/refresh/captions.h"
#include "exchange/docx/refresh/docx_refresh.h"
#include "exchange/docx/refresh/known_places.h"
#include "exchange/docx/refresh/placed.h"
#include "exchange/docx/refresh/row_codes.h"

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace rd::exchange
{

/// Whether the key is that of a row in words that the user wrote in.
bool isOwnRow(const std::string& key);

/// Rows in words that the user wrote in. A row of the project is known by its number, but one with words of
/// the user is the row of the codes that it names: its number is renewed within these words where all that it
/// was ever about has that number, and no other row says the same again. Comes before PartRefresh.
class OwnRows
{
public:
    /// `where`: what the part is called. All must outlive it.
    OwnRows(const XmlRanges& xml, std::string where, const report::Present& present, KnownPlaces& known,
            Refreshed& result);

    /// The part as it is now.
    std::string renewed();
    /// Without what rows of the user say; nothing: there are none. Once the part was renewed.
    [[nodiscard]] std::optional<report::Present> remaining() const;

private:
    struct OwnRow {
        const Placed* place = nullptr;
        std::string table;
        std::vector<const report::Present::Member*> now; ///< The rows of the project that name its codes,
                                                         ///< also one of noughts that no table shows.
        std::set<std::string> labels;                    ///< Of its codes.
        std::string key;                                 ///< By which it is known from now on.
        bool certain = false;                            ///< It is about nothing but these.
    };

    [[nodiscard]] bool isWrittenIn(const Placed& place) const;
    [[nodiscard]] bool hasWordsBefore(const Placed& place) const;
    [[nodiscard]] std::optional<OwnRow> ownRow(const Placed& place);
    [[nodiscard]] std::string tableOf(const Placed& place) const;
    [[nodiscard]] std::vector<const report::Present::Member*> rowsOf(const std::string& table) const;
    [[nodiscard]] static std::string keyFor(const Placed& place, const std::vector<RowCode>& codes,
                                            const RowSaid& said);
    [[nodiscard]] bool isOfItsNumber(const OwnRow& row) const;
    void renew(const OwnRow& row);
    void keep(const OwnRow& row, KeptPlace::Why why);
    template <class ToldPlace>
    void stand(ToldPlace& told, const Placed& place) const
    {
        m_captions.stand(told, place.content.begin);
    }

    const XmlRanges& m_xml;
    std::string m_where;
    const report::Present& m_present;
    KnownPlaces& m_known;
    Refreshed& m_result;
    std::vector<Placed> m_places;
    Captions m_captions;
    std::vector<std::pair<std::string, std::set<std::string>>>
        m_said; ///< Tables, and codes in rows of these.
    Splices m_splices;
};

}
