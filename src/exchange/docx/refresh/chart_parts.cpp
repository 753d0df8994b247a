// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/chart_parts.h"

#include "exchange/docx/chart_sheet.h"
#include "exchange/package/xml_part.h"

namespace rd::exchange
{

std::optional<ChartParts::Chart> ChartParts::find(const std::string& relation)
{
    if (!m_relations) m_relations = relationsOf(m_zip, m_part);
    for (const OfficeRelation& one : *m_relations) {
        if (one.id != relation || one.kind != "chart") continue;
        Chart chart{one.target, m_zip.read(one.target).value_or(""), ""};
        const XmlPart sound(chart.bytes, m_zip.name(), one.target);
        for (const OfficeRelation& of : relationsOf(m_zip, one.target))
            if (of.kind == "package" && of.target.ends_with(".xlsx")) chart.sheet = of.target;
        return chart;
    }
    return std::nullopt;
}

void ChartParts::replace(const Chart& chart, std::string bytes, const report::Chart& shown)
{
    m_changed[chart.name] = std::move(bytes);
    if (!chart.sheet.empty()) m_changed[chart.sheet] = chartSheet(shown);
}

}
