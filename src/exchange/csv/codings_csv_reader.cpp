// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/codings_csv_reader.h"

#include "base/i18n.h"
#include "coding/coder_colors.h"
#include "text/graphemes.h"

#include <array>
#include <charconv>

namespace rd::exchange
{

namespace
{

/// Widened passages that get a note of their own.
constexpr int notesShown = 20;

bool isPlain(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

/// True where no character can be cut: between two ASCII characters, as the text has no CR.
bool cutsNothing(std::string_view body, std::size_t byte)
{
    return byte == 0 || byte >= body.size() || (isPlain(body[byte - 1]) && isPlain(body[byte]));
}

}

CodingsCsvReader::CodingsCsvReader(std::string_view bytes, const std::string& file,
                                   const CodingsContext& context)
    : m_reader(bytes, file), m_columns(m_reader), m_context(context), m_document(m_columns.find("document")),
      m_start(m_columns.find("start")), m_end(m_columns.find("end")), m_code(m_columns.find("code")),
      m_coder(m_columns.find("coder")), m_qualifier(m_columns.find("qualifier")),
      m_memo(m_columns.find("memo")), m_page(m_columns.find("page"))
{
    m_columns.demand({"document", "start", "end", "code", "coder"});
}

CodingsImport CodingsCsvReader::read()
{
    m_result.notes = m_columns.passedOver();
    CsvRecord record;
    while (m_reader.next(record)) {
        Document& document = documentOf(record);
        coding::Coding coding;
        coding.id = CodingId::make();
        coding.transcript = document.transcript->id;
        coding.span = spanOf(record, document);
        coding.code = codeOf(record);
        coding.coder = coderOf(record);
        coding.qualifier = qualifierOf(record);
        coding.memo = cellAt(record, m_memo);
        coding.page = cellAt(record, m_page);
        m_result.codings.push_back(std::move(coding));
    }
    if (m_widened > notesShown)
        m_result.notes.push_back(sayn("{count} more passage was widened like this.",
                                      "{count} more passages were widened like this.", m_widened - notesShown,
                                      fmt::arg("count", m_widened - notesShown)));
    return std::move(m_result);
}

CodingsCsvReader::Document& CodingsCsvReader::documentOf(const CsvRecord& record)
{
    const std::string& name = cellAt(record, m_document);
    const auto [found, fresh] = m_documents.try_emplace(name);
    if (!fresh) return found->second;
    Document& document = found->second;
    document.transcript = m_context.transcripts.byName(name);
    if (document.transcript == nullptr)
        m_reader.refuse(record.line,
                        say("The document “{name}” is not in the project.", fmt::arg("name", name)),
                        tr("Import the transcript first, or correct its name."));
    document.body = m_context.text(document.transcript->id);
    document.map.emplace(*document.body);
    return document;
}

const codebook::Code& CodingsCsvReader::demandCode(const CsvRecord& record, const std::string& key,
                                                   const std::string& unknown) const
{
    const codebook::Code* code = m_context.codebook.byKey(key);
    if (code == nullptr)
        m_reader.refuse(record.line, unknown, tr("Import the codebook first, or correct the key."));
    return *code;
}

CodeId CodingsCsvReader::codeOf(const CsvRecord& record)
{
    const std::string& key = cellAt(record, m_code);
    const auto [found, fresh] = m_codes.try_emplace(key);
    if (!fresh) return found->second;
    const codebook::Code& code =
        demandCode(record, key, say("The code “{key}” is not in the codebook.", fmt::arg("key", key)));
    if (code.isQualifier())
        m_reader.refuse(
            record.line,
            say("“{key}” is a qualifier, and a qualifier goes with a code.", fmt::arg("key", key)),
            tr("Put it in the column qualifier, beside a code."));
    if (!code.codable)
        m_reader.refuse(record.line, say("The code “{key}” only groups other codes.", fmt::arg("key", key)),
                        tr("Use one of the codes below it, or allow coding with it in the codebook."));
    return found->second = code.id;
}

CodeId CodingsCsvReader::qualifierOf(const CsvRecord& record)
{
    const std::string& key = cellAt(record, m_qualifier);
    if (key.empty()) return {};
    const auto [found, fresh] = m_qualifiers.try_emplace(key);
    if (!fresh) return found->second;
    const codebook::Code& code =
        demandCode(record, key, say("The qualifier “{key}” is not in the codebook.", fmt::arg("key", key)));
    if (!code.isQualifier())
        m_reader.refuse(record.line, say("“{key}” is not a qualifier.", fmt::arg("key", key)),
                        tr("Use a code of the level qualifier."));
    return found->second = code.id;
}

CoderId CodingsCsvReader::coderOf(const CsvRecord& record)
{
    const std::string& name = cellAt(record, m_coder);
    if (name.empty())
        m_reader.refuse(record.line, tr("This coding has no coder."), tr("Name the person who coded."));
    const auto [found, fresh] = m_coders.try_emplace(name);
    if (!fresh) return found->second;
    for (const auto& [id, coder] : m_context.coders)
        if (!coder.deleted && coder.isCalled(name)) return found->second = id;
    std::multiset<std::uint32_t> taken;
    for (const auto& [id, coder] : m_context.coders) taken.insert(coder.color);
    for (const coding::Coder& coder : m_result.coders) taken.insert(coder.color);
    m_result.coders.push_back({CoderId::make(), name, coding::freeCoderColor(taken), false, {}, false});
    return found->second = m_result.coders.back().id;
}

text::Offset CodingsCsvReader::offsetOf(const CsvRecord& record, int column) const
{
    const std::string& cell = cellAt(record, column);
    text::Offset value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc() || end != cell.data() + cell.size() || value < 0)
        m_reader.refuse(record.line, say("“{word}” is not a place in a text.", fmt::arg("word", cell)),
                        tr("Write start and end as whole numbers from 0."));
    return value;
}

text::Span CodingsCsvReader::spanOf(const CsvRecord& record, Document& document)
{
    const text::Span span{offsetOf(record, m_start), offsetOf(record, m_end)};
    const auto& name = document.transcript->name;
    if (span.empty())
        m_reader.refuse(record.line,
                        say("The passage from {start} to {end} is empty.", fmt::arg("start", span.start),
                            fmt::arg("end", span.end)),
                        tr("Let the end lie behind the start."));
    if (!span.fits(document.map->length()))
        m_reader.refuse(record.line,
                        say("The passage from {start} to {end} does not lie within “{transcript}”, which has "
                            "{length} characters.",
                            fmt::arg("start", span.start), fmt::arg("end", span.end),
                            fmt::arg("transcript", name), fmt::arg("length", document.map->length())),
                        tr("Count in code points from 0, and check that this is the same text."));
    if (cutsNothing(*document.body, document.map->byteOf(span.start)) &&
        cutsNothing(*document.body, document.map->byteOf(span.end)))
        return span;
    const text::Span whole = text::snapToGraphemes(*document.body, *document.map, span);
    if (whole != span && ++m_widened <= notesShown)
        m_result.notes.push_back(
            say("Line {line}: the passage cut a character in two and now runs from {start} "
                "to {end}.",
                fmt::arg("line", record.line), fmt::arg("start", whole.start), fmt::arg("end", whole.end)));
    return whole;
}

}
