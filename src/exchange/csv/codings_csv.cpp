// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/codings_csv.h"

#include "exchange/csv/codings_csv_reader.h"
#include "exchange/csv/csv_writer.h"

namespace rd::exchange
{

namespace
{

std::string keyOf(const CodingsContext& context, CodeId id)
{
    const codebook::Code* code = context.codebook.find(context.codebook.resolved(id));
    return code == nullptr ? std::string() : code->key;
}

}

CodingsImport readCodingsCsv(std::string_view bytes, const std::string& file, const CodingsContext& context)
{
    return CodingsCsvReader(bytes, file, context).read();
}

std::string writeCodingsCsv(const coding::Codings& codings, const CodingsContext& context)
{
    CsvWriter out;
    out.row({"document", "start", "end", "code", "coder", "qualifier", "memo", "page"});
    for (const transcript::Transcript* document : context.transcripts.list())
        for (const coding::Coding& coding : codings.of(document->id)) {
            const auto coder = context.coders.find(coding.coder);
            out.row({document->name, std::to_string(coding.span.start), std::to_string(coding.span.end),
                     keyOf(context, coding.code),
                     coder == context.coders.end() ? std::string() : coder->second.shownName(),
                     coding.qualifier ? keyOf(context, coding.qualifier) : std::string(), coding.memo,
                     coding.page});
        }
    return out.text();
}

}
