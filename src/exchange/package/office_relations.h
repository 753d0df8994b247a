// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/package/zip_package.h"

#include <string>
#include <vector>

namespace rd::exchange
{

/// What one part of an Office package says of another.
struct OfficeRelation {
    std::string id;     ///< By which the part refers to it: "rId1".
    std::string kind;   ///< "officeDocument", "footnotes", "worksheet" …
    std::string target; ///< Name of the other part, which the package has.
};

/// Where a part's own relations stand: "word/document.xml" has "word/_rels/document.xml.rels".
std::string relationsPart(const std::string& part);
/// The relations of a part, of the package itself for an empty name; those that lead nowhere are left out.
/// Throws Refusal when they are damaged.
std::vector<OfficeRelation> relationsOf(const ZipPackage& zip, const std::string& part);

}
