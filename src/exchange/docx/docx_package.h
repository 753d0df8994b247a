// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/package/xml_part.h"
#include "exchange/package/zip_package.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rd::exchange
{

/// The parts of an Office package, found as the format says: by the relations of the package and of its main
/// part, not by usual names (Word itself writes word/document2.xml at times).
class DocxPackage
{
public:
    /// The file must outlive it. Throws Refusal for what is no readable package.
    explicit DocxPackage(const InputFile& file);

    /// Whether the package says that it holds a text of Word, and no spreadsheet or slides.
    [[nodiscard]] bool holdsWord() const;
    /// Throws Refusal when it is missing or damaged.
    [[nodiscard]] std::unique_ptr<XmlPart> openMain() const;
    /// The parts that the main part names by relations of this kind ("footnotes", "header"); missing ones are
    /// left out, and there are never more than thirty.
    [[nodiscard]] std::vector<std::unique_ptr<XmlPart>> openRelated(std::string_view kind) const;

    [[nodiscard]] const std::string& mainName() const { return m_main; } ///< "word/document.xml"
    /// Name of the part with the styles; empty when there is none.
    [[nodiscard]] std::string stylesName() const;

private:
    [[nodiscard]] std::vector<std::string> related(const std::string& part, std::string_view kind) const;

    ZipPackage m_zip;
    std::string m_main; ///< Name of the main part; empty when it is missing.
};

}
