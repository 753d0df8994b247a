// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/qualcoder/qualcoder_reader.h"

#include "base/error.h"
#include "base/i18n.h"
#include "exchange/foreign_project/project_builder.h"
#include "exchange/sqlite/foreign_database.h"
#include "text/fold.h"
#include "text/offset_map.h"

#include <array>
#include <set>
#include <system_error>

namespace rd::exchange
{

namespace
{

using About = ProjectBuilder::About;

std::string qualcoderDate(ForeignDatabase& database)
{
    std::string date;
    database.each("project", {"date"}, [&](const ForeignRow& row) { date = row.text(0); });
    return date;
}

bool isMedia(const std::string& path)
{
    constexpr std::array starts{"/images", "/audio", "/video", "images:", "audio:", "video:"};
    for (const char* start : starts)
        if (path.starts_with(start)) return true;
    return false;
}

/// The work of readQualCoderOf() for one database.
class QualCoderReader
{
public:
    QualCoderReader(ForeignDatabase& database, Language language)
        : m_database(database), m_builder("QualCoder", qualcoderDate(database), language)
    {
    }

    ImportedProject read(const std::string& title)
    {
        m_builder.setTitle(title);
        readProject();
        readTexts();
        readCodes();
        readCases();
        readAttributes();
        readCodings();
        readAnnotations();
        readJournals();
        tellLosses();
        return m_builder.take();
    }

private:
    /// The key that stands for this number in `keys`; one that leads nowhere when there is none.
    static std::string found(const std::map<std::string, std::string>& keys, const std::string& number)
    {
        const auto known = keys.find(number);
        return known == keys.end() ? "? " + number : known->second;
    }

    void readProject()
    {
        m_database.each("project", {"databaseversion", "memo", "date"}, [&](const ForeignRow& row) {
            m_builder.report().program = "QualCoder " + row.text(0);
            m_builder.addMemo(About::project, "project", tr("Memo of the project"), row.text(1), {},
                              timeOf(row.text(2)));
        });
    }

    void readTexts()
    {
        std::int64_t media = 0;
        std::int64_t empty = 0;
        m_database.each(
            "source", {"id", "name", "fulltext", "mediapath", "memo", "owner", "date"},
            [&](const ForeignRow& row) {
                std::string text = row.text(2);
                if (isMedia(row.text(3))) return void(++media);
                if (text::trimmedText(text).empty()) return void(++empty);
                const std::string key = row.text(0) + "|" + row.text(1);
                m_texts[row.text(0)] = key;
                m_names[row.text(0)] = row.text(1);
                m_lengths[row.text(0)] = text::codePointCount(text);
                m_builder.addMemo(About::text, key, {}, row.text(4), row.text(5), timeOf(row.text(6)));
                m_builder.add(ProjectBuilder::Text{key, row.text(1), std::move(text), "qualcoder"});
            });
        m_builder.lose("{count} picture, sound or video was not taken over.",
                       "{count} pictures, sounds or videos were not taken over.", media);
        m_builder.lose("{count} text without a word was not taken over.",
                       "{count} texts without a word were not taken over.", empty);
    }

    void readCodes()
    {
        m_database.each("code_cat", {"catid", "name", "date"}, [&](const ForeignRow& row) {
            m_categories[row.text(0)] = "category|" + row.text(0) + "|" + row.text(2);
        });
        m_database.each("code_name", {"cid", "date"}, [&](const ForeignRow& row) {
            m_codes[row.text(0)] = "code|" + row.text(0) + "|" + row.text(1);
        });
        m_database.each("code_cat", {"catid", "name", "memo", "supercatid"}, [&](const ForeignRow& row) {
            const std::string above = row.text(3);
            m_builder.add(ProjectBuilder::Code{found(m_categories, row.text(0)),
                                               above.empty() ? std::string() : found(m_categories, above),
                                               row.text(1),
                                               row.text(2),
                                               {},
                                               false});
        });
        m_database.each("code_name", {"cid", "name", "memo", "catid", "supercid", "color"},
                        [&](const ForeignRow& row) {
                            std::string above;
                            if (!row.text(3).empty()) above = found(m_categories, row.text(3));
                            if (!row.text(4).empty()) above = found(m_codes, row.text(4));
                            m_builder.add(ProjectBuilder::Code{found(m_codes, row.text(0)), above,
                                                               row.text(1), row.text(2), row.text(5), true});
                        });
    }

    void readCases()
    {
        m_database.each("cases", {"caseid", "name", "memo", "owner", "date"}, [&](const ForeignRow& row) {
            const std::string key = row.text(0) + "|" + row.text(1);
            m_cases[row.text(0)] = key;
            m_builder.addCase(key, row.text(1));
            m_builder.addMemo(About::caseOf, key, {}, row.text(2), row.text(3), timeOf(row.text(4)));
        });
        std::set<std::string> inParts;
        m_database.each("case_text", {"caseid", "fid", "pos0", "pos1"}, [&](const ForeignRow& row) {
            if (!m_texts.contains(row.text(1)) || !m_cases.contains(row.text(0))) return;
            const std::int64_t end = row.number(3).value_or(0);
            if (row.number(2).value_or(0) > 0 || (end > 0 && end + 1 < m_lengths[row.text(1)]))
                inParts.insert(row.text(0));
            m_builder.giveCase(m_texts[row.text(1)], m_cases[row.text(0)]);
        });
        m_builder.lose("{count} case was of parts of texts only; here the whole texts are of the case.",
                       "{count} cases were of parts of texts only; here the whole texts are of the cases.",
                       static_cast<std::int64_t>(inParts.size()));
    }

    void readAttributes()
    {
        m_database.each("attribute_type", {"name", "valuetype", "memo"}, [&](const ForeignRow& row) {
            m_builder.addAttribute(row.text(0), row.text(1) == "numeric");
            m_builder.addMemo(About::project, row.text(0),
                              say("Attribute {name}", fmt::arg("name", row.text(0))), row.text(2), {}, 0);
        });
        std::int64_t others = 0;
        m_database.each("attribute", {"name", "attr_type", "value", "id"}, [&](const ForeignRow& row) {
            const std::string& level = row.text(1);
            if (level == "case")
                m_builder.add(ProjectBuilder::Value{row.text(0), found(m_cases, row.text(3)), row.text(2)});
            else if (level == "file" && m_texts.contains(row.text(3)))
                m_builder.addOfText(row.text(0), m_texts[row.text(3)], m_names[row.text(3)], row.text(2));
            else if (!row.text(2).empty())
                ++others;
        });
        m_builder.lose("{count} attribute value is neither of a case nor of a text.",
                       "{count} attribute values are neither of a case nor of a text.", others);
    }

    void readCodings()
    {
        std::int64_t important = 0;
        m_database.each("code_text",
                        {"cid", "fid", "seltext", "pos0", "pos1", "owner", "date", "memo", "important"},
                        [&](const ForeignRow& row) {
                            ProjectBuilder::Passage passage = passageOf(row, {1, 3, 4, 5, 6, 7});
                            passage.code = found(m_codes, row.text(0));
                            passage.key += "|" + passage.code;
                            passage.words = row.text(2);
                            m_builder.add(std::move(passage));
                            if (row.number(8).value_or(0) != 0) ++important;
                        });
        m_builder.lose("{count} coding was marked as important, which has no place here.",
                       "{count} codings were marked as important, which has no place here.", important);
    }

    /// Places of the columns file, start, end, owner, date and memo.
    ProjectBuilder::Passage passageOf(const ForeignRow& row, std::array<int, 6> at) const
    {
        ProjectBuilder::Passage passage;
        passage.text = found(m_texts, row.text(at[0]));
        passage.start = row.number(at[1]).value_or(-1);
        passage.end = row.number(at[2]).value_or(-1);
        passage.coder = row.text(at[3]);
        passage.madeMs = timeOf(row.text(at[4]));
        passage.memo = row.text(at[5]);
        passage.key = passage.text + "|" + row.text(at[1]) + "|" + row.text(at[2]) + "|" + passage.coder;
        return passage;
    }

    void readAnnotations()
    {
        m_database.each("annotation", {"fid", "pos0", "pos1", "owner", "date", "memo"},
                        [&](const ForeignRow& row) {
                            m_builder.add(passageOf(row, {0, 1, 2, 3, 4, 5}));
                        });
    }

    void readJournals()
    {
        m_database.each("journal", {"jid", "name", "jentry", "owner", "date"}, [&](const ForeignRow& row) {
            m_builder.addMemo(About::project, "journal " + row.text(0), row.text(1), row.text(2), row.text(3),
                              timeOf(row.text(4)));
        });
    }

    void tellLosses()
    {
        m_builder.lose("{count} coding of a picture was not taken over.",
                       "{count} codings of pictures were not taken over.", m_database.count("code_image"));
        m_builder.lose("{count} coding of a sound or video was not taken over.",
                       "{count} codings of sounds or videos were not taken over.",
                       m_database.count("code_av"));
        m_builder.lose("{count} graph was not taken over.", "{count} graphs were not taken over.",
                       m_database.count("graph"));
        m_builder.lose("{count} saved query was not taken over.",
                       "{count} saved queries were not taken over.", m_database.count("stored_sql"));
        m_builder.lose("{count} field of references was not taken over.",
                       "{count} fields of references were not taken over.", m_database.count("ris"));
    }

    ForeignDatabase& m_database;
    ProjectBuilder m_builder;
    std::map<std::string, std::string> m_texts; ///< Keys by the number in the file; so the next ones.
    std::map<std::string, std::string> m_names;
    std::map<std::string, std::int64_t> m_lengths;
    std::map<std::string, std::string> m_categories;
    std::map<std::string, std::string> m_codes;
    std::map<std::string, std::string> m_cases;
};

}

ImportedProject readQualCoderOf(std::string bytes, const std::string& name, Language language)
{
    ForeignDatabase database(std::move(bytes), name);
    if (!database.has("code_name") || !database.has("source")) refuseForeign(name, "QualCoder");
    return QualCoderReader(database, language).read(std::filesystem::path(name).stem().string());
}

ImportedProject readQualCoder(const std::filesystem::path& path, Language language, Progress& /*progress*/)
{
    const auto folder = path.has_filename() ? path : path.parent_path();
    const std::string name = folder.filename().string();
    if (std::filesystem::is_directory(folder)) {
        std::error_code unreadable;
        if (!std::filesystem::exists(folder / "data.qda", unreadable) && !unreadable)
            throw Refusal({name, "", tr("There is no project in this folder (no data.qda)."),
                           tr("Choose the folder of a project of QualCoder; its name ends in .qda.")});
        return readQualCoderOf(readForeignFile(folder / "data.qda"), name, language);
    }
    const bool inside = folder.filename() == "data.qda" && folder.has_parent_path();
    return readQualCoderOf(
        readForeignFile(folder),
        (inside ? std::filesystem::absolute(folder).parent_path() : folder).filename().string(), language);
}

}
