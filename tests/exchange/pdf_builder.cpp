// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pdf_builder.h"

#include <fmt/format.h>

namespace rd::test
{

namespace
{

/// Writes objects one after another and remembers where each began.
class Objects
{
public:
    void add(const std::string& object)
    {
        m_places.push_back(m_bytes.size());
        m_bytes += fmt::format("{} 0 obj\n{}\nendobj\n", m_places.size(), object);
    }

    std::string finish()
    {
        const std::size_t table = m_bytes.size();
        m_bytes += fmt::format("xref\n0 {}\n0000000000 65535 f \n", m_places.size() + 1);
        for (const std::size_t place : m_places) m_bytes += fmt::format("{:010} 00000 n \n", place);
        return m_bytes + fmt::format("trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{}\n%%EOF\n",
                                     m_places.size() + 1, table);
    }

private:
    std::string m_bytes = "%PDF-1.4\n";
    std::vector<std::size_t> m_places;
};

std::string escaped(const std::string& text)
{
    std::string result;
    for (const char c : text) {
        if (c == '(' || c == ')' || c == '\\') result += '\\';
        result += c;
    }
    return result;
}

}

std::string makePdfOf(const std::vector<std::string>& contents)
{
    constexpr std::size_t firstPage = 4;
    std::string kids;
    for (std::size_t i = 0; i < contents.size(); ++i) kids += fmt::format("{} 0 R ", firstPage + 2 * i);
    Objects objects;
    objects.add("<</Type/Catalog/Pages 2 0 R>>");
    objects.add(fmt::format("<</Type/Pages/Count {}/Kids[{}]>>", contents.size(), kids));
    objects.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
    for (std::size_t i = 0; i < contents.size(); ++i) {
        objects.add(
            fmt::format("<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Resources<</Font<</F 3 0 R>>>>"
                        "/Contents {} 0 R>>",
                        firstPage + 2 * i + 1));
        objects.add(fmt::format("<</Length {}>>\nstream\n{}\nendstream", contents[i].size(), contents[i]));
    }
    return objects.finish();
}

std::string makePdf(const std::vector<std::vector<Printed>>& pages)
{
    std::vector<std::string> contents;
    for (const auto& page : pages) {
        std::string content;
        for (const Printed& words : page)
            content += fmt::format("BT /F {} Tf {} {} Td ({}) Tj ET\n", words.size, words.left,
                                   600 - words.top, escaped(words.text));
        contents.push_back(content);
    }
    return makePdfOf(contents);
}

}
