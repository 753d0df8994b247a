// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/zip_builder.h"

#include <zip.h>

#include <stdexcept>

namespace rd::test
{

namespace
{

const std::string head = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
const std::string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

void check(bool good)
{
    if (!good) throw std::runtime_error("the test could not make its zip file");
}

std::string contentOf(zip_source_t* source)
{
    check(zip_source_open(source) == 0);
    check(zip_source_seek(source, 0, SEEK_END) == 0);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(source)), '\0');
    check(zip_source_seek(source, 0, SEEK_SET) == 0);
    check(zip_source_read(source, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
    zip_source_close(source);
    return bytes;
}

std::string relationsXml(const Parts& typeAndTarget)
{
    std::string xml =
        head + R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
    for (const auto& [type, target] : typeAndTarget)
        xml += R"(<Relationship Id="r)" + type + R"(" Type=")" + relations + type + R"(" Target=")" + target +
               R"("/>)";
    return xml + "</Relationships>";
}

}

std::string makeZip(const Parts& parts, const std::string& password)
{
    zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(source);
    zip_t* archive = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
    check(archive != nullptr);
    for (const auto& [name, bytes] : parts) {
        zip_source_t* part = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        const zip_int64_t index = zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8);
        check(index >= 0);
        const auto entry = static_cast<zip_uint64_t>(index);
        if (!password.empty())
            check(zip_file_set_encryption(archive, entry, ZIP_EM_AES_256, password.c_str()) == 0);
    }
    check(zip_close(archive) == 0);
    const std::string bytes = contentOf(source);
    zip_source_free(source);
    return bytes;
}

std::string makeDocxOf(const std::string& document, const Parts& related)
{
    Parts parts{{"[Content_Types].xml",
                 head +
                     R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
                     R"(<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-)"
                     R"(officedocument.wordprocessingml.document.main+xml"/></Types>)"},
                {"_rels/.rels", relationsXml({{"officeDocument", "word/document.xml"}})},
                {"word/document.xml", document}};
    Parts targets;
    for (const auto& [kind, bytes] : related) {
        targets.emplace_back(kind, kind + ".xml");
        parts.emplace_back("word/" + kind + ".xml", bytes);
    }
    parts.emplace_back("word/_rels/document.xml.rels", relationsXml(targets));
    return makeZip(parts);
}

std::string makeDocx(const std::string& xml, const Parts& related)
{
    return makeDocxOf(
        head +
            R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
            R"( xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>)" +
            xml + "</w:body></w:document>",
        related);
}

std::string makeOdtOf(const std::string& content, const Parts& further)
{
    Parts parts{{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", content}};
    parts.insert(parts.end(), further.begin(), further.end());
    return makeZip(parts);
}

std::string makeOdt(const std::string& xml, const Parts& further)
{
    return makeOdtOf(
        head +
            R"(<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
            R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")"
            R"( xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0")"
            R"( xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0")"
            R"( xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0">)"
            R"(<office:body><office:text>)" +
            xml + "</office:text></office:body></office:document-content>",
        further);
}

}
