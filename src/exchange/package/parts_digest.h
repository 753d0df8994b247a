// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/package/zip_package.h"
#include "exchange/package/zip_writer.h"

#include <string>
#include <vector>

namespace rd::exchange
{

/// A digest of what stands in all parts of a package but one, whatever their order and how they are packed.
std::string partsDigest(const std::vector<ZipPart>& parts, const std::string& but);
/// Throws Refusal when a part cannot be read.
std::string partsDigest(const ZipPackage& zip, const std::string& but);

}
