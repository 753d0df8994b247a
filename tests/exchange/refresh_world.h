// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docx/refresh/docx_refresh.h"
#include "exchange/package/zip_package.h"
#include "exchange/package/zip_writer.h"
#include "exchange/reader.h"

#include <boost/test/unit_test.hpp>

#include <string>

/// Renewing a document by what another one of the same tables says.
namespace rd::test
{

inline report::Present presentOf(const report::Document& document)
{
    report::Present present;
    present.take(document);
    return present;
}

inline exchange::Refreshed refreshed(const std::string& bytes, const report::Document& now)
{
    return exchange::refreshDocx({bytes, "report.docx"}, presentOf(now));
}

using Told = std::vector<std::string>;

/// What is said of it: first what changed, then what was left.
inline Told toldBy(const exchange::Refreshed& refreshed)
{
    Told told;
    for (const exchange::RenewedPlace& one : refreshed.renewed) told.push_back(exchange::textOf(one));
    for (const exchange::KeptPlace& one : refreshed.kept) told.push_back(exchange::textOf(one));
    return told;
}

inline std::string bodyOf(const std::string& bytes)
{
    return exchange::ZipPackage({bytes, "report.docx"}).read("word/document.xml").value_or("");
}

inline std::string withBody(const std::string& bytes, const std::string& body)
{
    return exchange::withParts(bytes, {{"word/document.xml", body}}, "report.docx");
}

inline std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    BOOST_TEST_REQUIRE(at != std::string::npos, from);
    return text.replace(at, from.size(), to);
}

inline std::string said(const std::string& bytes)
{
    return exchange::readTextOf(bytes, "report.docx").body;
}

}
