// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/guide/guide_import.h"

#include "base/error.h"
#include "base/i18n.h"
#include "exchange/csv/csv_columns.h"
#include "exchange/csv/csv_reader.h"
#include "exchange/csv/csv_writer.h"
#include "exchange/guide/guide_docx.h"
#include "exchange/guide/guide_lines.h"
#include "exchange/reader.h"
#include "text/fold.h"

#include <filesystem>
#include <map>
#include <set>
#include <stdexcept>

namespace rd::exchange
{

namespace
{

using transcript::GuideItem;
using transcript::GuideLevel;

/// Puts items below each other by their levels, in the order in which they come, and finds known ones.
class GuideBuilder
{
public:
    explicit GuideBuilder(const GuideContext& context)
    {
        for (const GuideItem* item : transcript::guideOrder(context.guide)) {
            m_known.push_back(item);
            double& highest = m_places[item->parent].highest;
            highest = std::max(highest, item->position);
        }
    }

    void add(GuideItem item)
    {
        const GuideItem* known = find(item);
        if (known != nullptr) {
            m_used.insert(known->id);
            item.id = known->id;
            if (item.text.nl.empty()) item.text.nl = known->text.nl;
            if (item.text.en.empty()) item.text.en = known->text.en;
            if (!item.theme) item.theme = known->theme;
        } else {
            item.id = GuideItemId::make();
        }
        item.parent = parentFor(item.level);
        if (item.level == GuideLevel::point && !item.parent) item.level = GuideLevel::question;
        item.position = positionFor(item.parent, known);
        remember(item);
        result.items.push_back(std::move(item));
    }

    GuideImport result;

private:
    [[nodiscard]] const GuideItem* find(const GuideItem& item) const
    {
        for (const GuideItem* known : m_known)
            if (!m_used.contains(known->id) && known->level == item.level && isSame(*known, item))
                return known;
        return nullptr;
    }

    static bool isSame(const GuideItem& known, const GuideItem& item)
    {
        const auto same = [](const std::string& a, const std::string& b) {
            return !a.empty() && text::folded(a) == text::folded(b);
        };
        return same(known.text.nl, item.text.nl) || same(known.text.en, item.text.en) ||
               (known.level != GuideLevel::point && same(known.number, item.number));
    }

    [[nodiscard]] GuideItemId parentFor(GuideLevel level) const
    {
        if (level == GuideLevel::topic) return {};
        if (level == GuideLevel::question || !m_question) return m_topic;
        return m_question;
    }

    /// Known items stay where they are as long as the file has them in that order.
    double positionFor(GuideItemId parent, const GuideItem* known)
    {
        Place& place = m_places[parent];
        if (known != nullptr && known->parent == parent && known->position > place.last)
            place.last = known->position;
        else if (place.last > 0 && place.last < place.highest)
            place.last += between;
        else
            place.last = place.highest + 1;
        place.highest = std::max(place.highest, place.last);
        return place.last;
    }

    void remember(const GuideItem& item)
    {
        if (item.level == GuideLevel::topic) {
            m_topic = item.id;
            m_question = {};
        }
        if (item.level == GuideLevel::question) m_question = item.id;
    }

    std::vector<const GuideItem*> m_known;
    std::set<GuideItemId> m_used;
    struct Place {
        double last = 0; ///< Of the file's items.
        double highest = 0;
    };
    static constexpr double between = 0.001; ///< For an item that the file puts among known ones.
    std::map<GuideItemId, Place> m_places;   ///< By parent.
    GuideItemId m_topic;
    GuideItemId m_question;
};

/// How many lines, and the first few of them with their numbers.
std::string passedOverText(const std::vector<NumberedLine>& lines)
{
    constexpr std::size_t mostNamed = 3;
    constexpr int longest = 40;
    std::string named;
    for (std::size_t i = 0; i < std::min(mostNamed, lines.size()); ++i)
        named += (i == 0 ? "" : ", ") + say("line {line} (“{label}”)", fmt::arg("line", lines[i].number),
                                            fmt::arg("label", text::shortened(lines[i].text, longest)));
    if (lines.size() > mostNamed) named += ", …";
    return sayn("{count} line of running text was passed over: {lines}.",
                "{count} lines of running text were passed over: {lines}.",
                static_cast<long long>(lines.size()), fmt::arg("count", lines.size()),
                fmt::arg("lines", named));
}

GuideImport importLines(const GuideLines& lines, const std::string& file, const GuideContext& context)
{
    GuideBuilder builder(context);
    for (const GuideLine& line : lines.lines) {
        GuideItem item;
        item.level = line.level;
        item.number = line.number;
        item.text.slot(context.language) = line.text;
        builder.add(std::move(item));
    }
    if (builder.result.items.empty())
        throw Refusal({file, "", tr("No question of an interview guide was found in this file."),
                       tr("Begin each question with its number, each topic with # and each point to watch "
                          "with -.")});
    if (!lines.passedOver.empty()) builder.result.notes.push_back(passedOverText(lines.passedOver));
    return std::move(builder.result);
}

class GuideCsv
{
public:
    GuideCsv(std::string_view bytes, const std::string& file, const GuideContext& context)
        : m_reader(bytes, file), m_columns(m_reader), m_context(context)
    {
        m_text = m_columns.find("text");
        m_nl = m_columns.find("text_nl");
        m_en = m_columns.find("text_en");
        if (m_nl < 0 && m_en < 0) m_columns.demand({"text"});
        m_level = m_columns.find("level");
        m_number = m_columns.find("number");
        m_theme = m_columns.find("theme");
    }

    GuideImport read()
    {
        GuideBuilder builder(m_context);
        for (CsvRecord record; m_reader.next(record);) builder.add(itemOf(record));
        builder.result.notes = m_columns.passedOver();
        return std::move(builder.result);
    }

private:
    GuideItem itemOf(const CsvRecord& record)
    {
        GuideItem item;
        item.text = {cellAt(record, m_nl), cellAt(record, m_en)};
        if (item.text.slot(m_context.language).empty())
            item.text.slot(m_context.language) = cellAt(record, m_text);
        if (item.text.empty())
            m_reader.refuse(record.line, tr("An item of the interview guide needs words."),
                            tr("Fill in the column text, or delete the row."));
        item.number = cellAt(record, m_number);
        item.level = levelOf(record);
        item.theme = themeOf(record);
        return item;
    }

    GuideLevel levelOf(const CsvRecord& record)
    {
        const std::string& cell = cellAt(record, m_level);
        if (cell.empty()) return GuideLevel::question;
        try {
            return transcript::guideLevelFromKey(text::folded(cell));
        } catch (const std::invalid_argument&) {
            m_reader.refuse(record.line, say("“{word}” is not known here.", fmt::arg("word", cell)),
                            tr("Write topic, question or point in the column level."));
        }
    }

    CodeId themeOf(const CsvRecord& record)
    {
        const std::string& cell = cellAt(record, m_theme);
        if (cell.empty()) return {};
        const codebook::Code* code = m_context.codebook.byKey(cell);
        if (code == nullptr)
            m_reader.refuse(record.line, say("There is no code “{code}”.", fmt::arg("code", cell)),
                            tr("Write the key of a code of the codebook in the column theme."));
        return code->id;
    }

    CsvReader m_reader;
    CsvColumns m_columns;
    const GuideContext& m_context;
    int m_text, m_nl, m_en, m_level, m_number, m_theme;
};

}

GuideImport readGuide(std::string_view bytes, const std::string& file, const GuideContext& context)
{
    const std::string ending = text::folded(std::filesystem::path(file).extension().string());
    if (ending == ".csv") return GuideCsv(bytes, file, context).read();
    if (const auto marked = guideTextOfDocx(bytes, file))
        return importLines(readGuideLines(*marked), file, context);
    return importLines(readGuideLines(readTextOf(bytes, file).body), file, context);
}

std::string writeGuideCsv(const GuideContext& context)
{
    CsvWriter out;
    out.row({"level", "number", "text_nl", "text_en", "theme"});
    for (const GuideItem* item : transcript::guideOrder(context.guide)) {
        const codebook::Code* theme = context.codebook.find(context.codebook.resolved(item->theme));
        out.row({transcript::guideLevelKey(item->level), item->number, item->text.nl, item->text.en,
                 theme == nullptr || theme->deleted ? std::string() : theme->key});
    }
    return out.text();
}

}
