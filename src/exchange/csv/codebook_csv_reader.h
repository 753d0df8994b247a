// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csv/codebook_csv.h"
#include "exchange/csv/csv_columns.h"
#include "exchange/csv/csv_reader.h"

#include <array>
#include <map>

namespace rd::exchange
{

/// The work of readCodebookCsv() for one file; used once.
class CodebookCsvReader
{
public:
    CodebookCsvReader(CsvReader reader, const codebook::Codebook& existing, Language language,
                      const coding::Codings& codings);
    CodebookImport read();

private:
    struct Row {
        CsvRecord record;
        codebook::Code code;
        bool isNew = false;
    };
    /// Both languages of one text, and where they stand.
    struct Pair {
        int nl = -1;
        int en = -1;
    };

    void findColumns();
    void readRows();
    void readRow(Row& row);
    void readTexts(Row& row) const;
    void readLevel(Row& row) const;
    void demandKindStays(const Row& row, const codebook::Code& before) const;
    void readMarks(Row& row) const;
    void resolveParents();
    void resolvePoles();
    void refuseCycles() const;
    void refuseTakenShortKeys() const;
    void placeCodes();
    [[nodiscard]] std::uint32_t colorAbove(const codebook::Code& code) const;
    CodeId keyToId(const Row& row, const std::string& key, const std::string& unknown) const;
    void fill(Wording& wording, const Row& row, Pair columns, int shared) const;
    [[nodiscard]] bool has(int column) const { return column >= 0; }

    CsvReader m_reader;
    CsvColumns m_columns;
    const codebook::Codebook& m_existing;
    Language m_language;
    const coding::Codings& m_codings;
    std::vector<Row> m_rows;
    std::map<std::string, std::size_t, std::less<>> m_byKey;
    std::map<CodeId, std::size_t> m_byId;
    int m_code = -1, m_name = -1, m_parent = -1, m_color = -1, m_level = -1, m_codable = -1, m_qualifier = -1,
        m_ownTable = -1, m_poleOf = -1, m_number = -1, m_shortKey = -1, m_definition = -1, m_origin = -1,
        m_source = -1;
    Pair m_names, m_phrases, m_meanings, m_uses, m_nots, m_examples;
};

}
