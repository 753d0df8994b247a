// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package/parts_digest.h"

#include "base/sha256.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

std::string lineOf(const std::string& name, std::string_view bytes)
{
    return name + " " + sha256Hex(bytes) + "\n";
}

std::string digestOf(std::vector<std::string> lines)
{
    std::sort(lines.begin(), lines.end()); // the order of the parts is the packer's
    std::string all;
    for (const std::string& line : lines) all += line;
    return sha256Hex(all);
}

}

std::string partsDigest(const std::vector<ZipPart>& parts, const std::string& but)
{
    std::vector<std::string> lines;
    for (const auto& [name, bytes] : parts)
        if (name != but) lines.push_back(lineOf(name, bytes));
    return digestOf(std::move(lines));
}

std::string partsDigest(const ZipPackage& zip, const std::string& but)
{
    std::vector<std::string> lines;
    for (const std::string& name : zip.names())
        if (name != but) lines.push_back(lineOf(name, zip.read(name).value_or("")));
    return digestOf(std::move(lines));
}

}
