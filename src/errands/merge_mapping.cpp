// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/merge_mapping.h"

#include "base/i18n.h"
#include "exchange/csv/csv_columns.h"
#include "exchange/csv/csv_writer.h"
#include "merge/words.h"

namespace rd::errands
{

namespace
{

constexpr const char* codeKind = "code";
constexpr const char* transcriptKind = "transcript";

/// Reads one line after another, each thing once.
class MappingReader
{
public:
    MappingReader(const std::string& bytes, const std::string& file)
        : m_reader(bytes, file), m_columns(m_reader)
    {
        m_columns.demand({"code", "into"});
        m_kind = m_columns.find("kind");
        m_code = m_columns.find("code");
        m_name = m_columns.find("name");
        m_into = m_columns.find("into");
    }

    merge::Mapping read()
    {
        exchange::CsvRecord record;
        while (m_reader.next(record)) take(record);
        return std::move(m_mapping);
    }

private:
    void take(const exchange::CsvRecord& record)
    {
        const std::string& kind = exchange::cellAt(record, m_kind);
        if (kind.empty() || kind == codeKind)
            add(m_mapping.codes, m_mapping.codeLines, exchange::cellAt(record, m_code), record);
        else if (kind == transcriptKind)
            add(m_mapping.transcripts, m_mapping.transcriptLines, exchange::cellAt(record, m_name), record);
        else
            m_reader.refuse(record.line, say("“{word}” is no kind of thing.", fmt::arg("word", kind)),
                            tr("Write code or transcript."));
    }

    void add(std::map<std::string, std::string>& things, std::map<std::string, int>& lines,
             const std::string& thing, const exchange::CsvRecord& record)
    {
        const std::string& into = exchange::cellAt(record, m_into);
        const auto [known, fresh] = things.emplace(thing, into);
        lines.emplace(thing, record.line);
        if (fresh || known->second == into) return;
        m_reader.refuse(record.line,
                        say("“{thing}” is to become two things: “{one}” and “{other}”.",
                            fmt::arg("thing", thing), fmt::arg("one", known->second),
                            fmt::arg("other", into)),
                        tr("Leave one of the two lines."));
    }

    exchange::CsvReader m_reader;
    exchange::CsvColumns m_columns;
    int m_kind = -1;
    int m_code = -1;
    int m_name = -1;
    int m_into = -1;
    merge::Mapping m_mapping;
};

}

std::string mappingForm(const merge::Report& report)
{
    exchange::CsvWriter out;
    out.row({"kind", "code", "name", "into", "into_name", "alike"});
    for (const auto& copy : report.copies) {
        for (const auto& code : copy.codes)
            out.row({codeKind, code.key, code.name, code.into, code.intoName, ""});
        for (const auto& one : copy.transcripts)
            out.row({transcriptKind, "", one.name, one.into, "", one.into.empty() ? "" : merge::alike(one)});
    }
    return out.text();
}

merge::Mapping readMapping(const std::string& bytes, const std::string& file)
{
    return MappingReader(bytes, file).read();
}

}
