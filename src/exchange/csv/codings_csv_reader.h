// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csv/codings_csv.h"
#include "exchange/csv/csv_columns.h"
#include "exchange/csv/csv_reader.h"
#include "text/offset_map.h"

#include <optional>
#include <unordered_map>

namespace rd::exchange
{

/// The work of readCodingsCsv() for one file; used once. Looks each name up once, as files have 300,000 rows.
class CodingsCsvReader
{
public:
    CodingsCsvReader(std::string_view bytes, const std::string& file, const CodingsContext& context);
    CodingsImport read();

private:
    struct Document {
        const transcript::Transcript* transcript = nullptr;
        std::shared_ptr<const std::string> body;
        std::optional<text::OffsetMap> map;
    };

    Document& documentOf(const CsvRecord& record);
    CodeId codeOf(const CsvRecord& record);
    CodeId qualifierOf(const CsvRecord& record);
    CoderId coderOf(const CsvRecord& record);
    [[nodiscard]] text::Offset offsetOf(const CsvRecord& record, int column) const;
    text::Span spanOf(const CsvRecord& record, Document& document);
    [[nodiscard]] const codebook::Code& demandCode(const CsvRecord& record, const std::string& key,
                                                   const std::string& unknown) const;

    CsvReader m_reader;
    CsvColumns m_columns;
    const CodingsContext& m_context;
    CodingsImport m_result;
    std::unordered_map<std::string, Document> m_documents;
    std::unordered_map<std::string, CodeId> m_codes;
    std::unordered_map<std::string, CodeId> m_qualifiers;
    std::unordered_map<std::string, CoderId> m_coders;
    int m_widened = 0;
    int m_document, m_start, m_end, m_code, m_coder, m_qualifier, m_memo, m_page;
};

}
