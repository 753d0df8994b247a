// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/package/office_relations.h"
#include "exchange/package/zip_package.h"
#include "exchange/package/zip_writer.h"
#include "report/chart.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rd::exchange
{

/// What becomes of a package.
struct PackageChanges {
    std::vector<ZipPart> parts;
    std::set<std::string> gone; ///< Names of parts.
    std::string types;          ///< What [Content_Types].xml says of new ones.
};

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
    /// Nothing refers to that relation any more.
    void drop(const std::string& relation) { m_dropped.insert(relation); }
    /// A chart comes, of which the part is called by its number and `shift`.
    void add(const report::Chart& chart, int shift);
    /// Whether charts came or went.
    [[nodiscard]] bool otherNumber() const { return !m_dropped.empty() || !m_relations.empty(); }
    /// From this number on no part, picture or relation is called as a chart is; `xml` is the part's.
    [[nodiscard]] int freeShift(std::string_view xml) const;
    /// All that was done, once.
    void finish(PackageChanges& package);

private:
    const std::vector<OfficeRelation>& known();
    void dropParts(PackageChanges& package);
    void writeRelations(PackageChanges& package) const;

    const ZipPackage& m_zip;
    std::string m_part;
    std::optional<std::vector<OfficeRelation>> m_known; ///< Read once.
    std::map<std::string, std::string> m_changed;
    std::set<std::string> m_dropped;
    std::string m_relations; ///< New ones.
    std::string m_types;
};

/// [Content_Types].xml as it is after the changes, where parts came or went, comes among them.
void writeTypes(const ZipPackage& zip, PackageChanges& package);

}
