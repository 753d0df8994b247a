// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/codebook_csv.h"

#include "exchange/csv/codebook_csv_reader.h"
#include "exchange/csv/csv_writer.h"

namespace rd::exchange
{

namespace
{

std::string keyOf(const codebook::Codebook& codebook, CodeId id)
{
    const codebook::Code* code = codebook.find(id);
    return code == nullptr || code->deleted ? std::string() : code->key;
}

void writeCode(CsvWriter& out, const codebook::Codebook& codebook, const codebook::Code& code,
               Language language)
{
    const codebook::Definition& text = code.definition;
    out.row({code.key,
             code.name.in(language),
             keyOf(codebook, code.parent),
             codebook::colorText(code.color),
             codebook::codeLevelKey(code.level),
             code.codable ? "yes" : "no",
             code.isQualifier() ? codebook::countingKey(code.counting) : std::string(),
             code.ownTable ? "yes" : "no",
             keyOf(codebook, code.poleOf),
             code.number,
             code.shortKey,
             code.name.nl,
             code.name.en,
             code.phrase.nl,
             code.phrase.en,
             text.meaning.nl,
             text.meaning.en,
             text.whenToUse.nl,
             text.whenToUse.en,
             text.whenNot.nl,
             text.whenNot.en,
             text.example.nl,
             text.example.en,
             codebook::originKey(code.origin),
             code.source});
}

}

CodebookImport readCodebookCsv(std::string_view bytes, const std::string& file,
                               const codebook::Codebook& existing, Language language,
                               const coding::Codings& codings)
{
    return CodebookCsvReader(CsvReader(bytes, file), existing, language, codings).read();
}

std::string writeCodebookCsv(const codebook::Codebook& codebook, Language language)
{
    CsvWriter out;
    out.row({"code",       "name",       "parent",     "color",     "level",   "codable", "qualifier",
             "own_table",  "pole_of",    "number",     "short_key", "name_nl", "name_en", "phrase_nl",
             "phrase_en",  "meaning_nl", "meaning_en", "use_nl",    "use_en",  "not_nl",  "not_en",
             "example_nl", "example_en", "origin",     "source"});
    for (const codebook::Code* code : codebook.inOrder()) writeCode(out, codebook, *code, language);
    return out.text();
}

}
