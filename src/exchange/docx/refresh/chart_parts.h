// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/package/office_relations.h"
#include "exchange/package/zip_package.h"
#include "exchange/package/zip_writer.h"
#include "report/chart.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rd::exchange
{

/// The charts that one part of a Word document refers to, each with the sheet of its numbers.
class ChartParts
{
public:
    /// The package must outlive it.
    ChartParts(const ZipPackage& zip, std::string part) : m_zip(zip), m_part(std::move(part)) {}

    struct Chart {
        std::string name;
        std::string bytes;
        std::string sheet; ///< The part's name; empty: it has none.
    };
    /// The chart of that relation as it was; nothing where there is none. Throws Refusal for a damaged one.
    [[nodiscard]] std::optional<Chart> find(const std::string& relation);
    /// It becomes these bytes, and its sheet holds the numbers of `shown`.
    void replace(const Chart& chart, std::string bytes, const report::Chart& shown);
    /// All that was replaced.
    [[nodiscard]] const std::map<std::string, std::string>& changed() const { return m_changed; }

private:
    const ZipPackage& m_zip;
    std::string m_part;
    std::optional<std::vector<OfficeRelation>> m_relations; ///< Read once.
    std::map<std::string, std::string> m_changed;
};

}
