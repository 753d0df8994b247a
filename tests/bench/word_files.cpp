// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/word_files.h"

#include "base/safe_file.h"
#include "bench/big_text.h"
#include "exchange/write_document.h"

#include <fmt/format.h>

#include <sstream>

namespace rd::test
{

namespace
{

constexpr int groups = 4;

report::Document documentOf(const std::string& body)
{
    report::Document document;
    std::istringstream lines(body);
    for (std::string line; std::getline(lines, line);) {
        if (line.empty()) continue;
        report::Paragraph paragraph;
        paragraph.runs.push_back({line});
        document.blocks.emplace_back(std::move(paragraph));
    }
    return document;
}

}

void writeWordFiles(const std::filesystem::path& folder, const BigSize& size)
{
    for (int i = 0; i < size.transcripts; ++i) {
        const auto group = folder / fmt::format("groep {}", 1 + i % groups);
        std::filesystem::create_directories(group);
        const std::string name = fmt::format("R{:04}.docx", i + 1);
        const BigText text(static_cast<unsigned>(i), size.textBytes, 1);
        writeFile(group / name, exchange::documentBytes(documentOf(text.body), name));
    }
}

}
