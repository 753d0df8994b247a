// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rqda/rqda_reader.h"

#include "exchange/foreign_project/project_builder.h"
#include "exchange/sqlite/foreign_database.h"
#include "text/fold.h"

#include <set>

namespace rd::exchange
{

namespace
{

using About = ProjectBuilder::About;

std::string rqdaDate(ForeignDatabase& database)
{
    std::string date;
    database.each("project", {"date"}, [&](const ForeignRow& row) { date = row.text(0); });
    return date;
}

/// The work of readRqdaOf() for one database.
class RqdaReader
{
public:
    RqdaReader(ForeignDatabase& database, Language language)
        : m_database(database), m_builder("RQDA", rqdaDate(database), language)
    {
    }

    ImportedProject read(const std::string& title)
    {
        m_builder.setTitle(title);
        m_database.each("project", {"memo", "date"}, [&](const ForeignRow& row) {
            m_builder.addMemo(About::project, "project", tr("Memo of the project"), row.text(0), {},
                              timeOf(row.text(1)));
        });
        readFiles();
        readCategories();
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
    /// Rows that RQDA shows; it keeps what was deleted, with the status 0.
    void eachThere(const std::string& table, std::vector<std::string> columns,
                   const std::function<void(const ForeignRow&)>& take)
    {
        const auto status = static_cast<int>(columns.size());
        columns.emplace_back("status");
        m_database.each(table, columns, [&](const ForeignRow& row) {
            if (row.number(status).value_or(1) != 0) take(row);
        });
    }

    static std::string found(const std::map<std::string, std::string>& keys, const std::string& number)
    {
        const auto known = keys.find(number);
        return known == keys.end() ? "? " + number : known->second;
    }

    void readFiles()
    {
        eachThere("source", {"id", "name", "file", "memo", "owner", "date"}, [&](const ForeignRow& row) {
            std::string text = row.text(2);
            if (text::trimmedText(text).empty()) return void(++m_empty);
            const std::string key = row.text(0) + "|" + row.text(1);
            m_files[row.text(0)] = key;
            m_names[row.text(0)] = row.text(1);
            m_builder.addMemo(About::text, key, {}, row.text(3), row.text(4), timeOf(row.text(5)));
            m_builder.add(ProjectBuilder::Text{key, row.text(1), std::move(text), "rqda"});
        });
        m_builder.lose("{count} text without a word was not taken over.",
                       "{count} texts without a word were not taken over.", m_empty);
    }

    void readCategories()
    {
        eachThere("codecat", {"catid", "name", "memo"}, [&](const ForeignRow& row) {
            m_categories[row.text(0)] = "category|" + row.text(0);
            m_categoryNames[row.text(0)] = row.text(1);
            m_builder.add(
                ProjectBuilder::Code{"category|" + row.text(0), {}, row.text(1), row.text(2), {}, false});
        });
        eachThere("treecode", {"cid", "catid"}, [&](const ForeignRow& row) {
            if (m_categories.contains(row.text(1))) m_categoriesOf[row.text(0)].insert(row.text(1));
        });
    }

    void readCodes()
    {
        eachThere("freecode", {"id", "name", "memo", "color"}, [&](const ForeignRow& row) {
            const std::string id = row.text(0);
            m_codes[id] = "code|" + id;
            const auto& categories = m_categoriesOf[id];
            for (auto further = categories.begin(); further != categories.end(); ++further)
                if (further != categories.begin())
                    m_builder.report().losses.push_back(say(
                        "The code “{code}” also stands in the category “{category}”; here it has one place.",
                        fmt::arg("code", row.text(1)), fmt::arg("category", m_categoryNames[*further])));
            m_builder.add(ProjectBuilder::Code{
                m_codes[id], categories.empty() ? std::string() : m_categories[*categories.begin()],
                row.text(1), row.text(2), row.text(3), true});
        });
    }

    void readCases()
    {
        eachThere("cases", {"id", "name", "memo", "owner", "date"}, [&](const ForeignRow& row) {
            const std::string key = row.text(0) + "|" + row.text(1);
            m_cases[row.text(0)] = key;
            m_builder.addCase(key, row.text(1));
            m_builder.addMemo(About::caseOf, key, {}, row.text(2), row.text(3), timeOf(row.text(4)));
        });
        eachThere("caselinkage", {"caseid", "fid"}, [&](const ForeignRow& row) {
            if (m_files.contains(row.text(1)) && m_cases.contains(row.text(0)))
                m_builder.giveCase(m_files[row.text(1)], m_cases[row.text(0)]);
        });
    }

    void readAttributes()
    {
        std::set<std::string> known;
        const auto add = [&](const std::string& name, bool number) {
            if (known.insert(name).second) m_builder.addAttribute(name, number);
        };
        eachThere("attributes", {"name", "class", "memo"}, [&](const ForeignRow& row) {
            add(row.text(0), row.text(1) == "numeric");
            m_builder.addMemo(About::project, row.text(0),
                              say("Attribute {name}", fmt::arg("name", row.text(0))), row.text(2), {}, 0);
        });
        eachThere("caseattr", {"variable", "value", "caseID"}, [&](const ForeignRow& row) {
            add(row.text(0), false);
            m_builder.add(ProjectBuilder::Value{row.text(0), found(m_cases, row.text(2)), row.text(1)});
        });
        eachThere("fileattr", {"variable", "value", "fileID"}, [&](const ForeignRow& row) {
            if (!m_files.contains(row.text(2)) || text::trimmedText(row.text(1)).empty()) return;
            add(row.text(0), false);
            m_builder.addOfText(row.text(0), m_files[row.text(2)], m_names[row.text(2)], row.text(1));
        });
    }

    void readCodings()
    {
        eachThere("coding", {"cid", "fid", "seltext", "selfirst", "selend", "owner", "date", "memo"},
                  [&](const ForeignRow& row) {
                      ProjectBuilder::Passage passage;
                      passage.text = found(m_files, row.text(1));
                      passage.code = found(m_codes, row.text(0));
                      passage.words = row.text(2);
                      passage.start = row.number(3).value_or(-1);
                      passage.end = row.number(4).value_or(-1);
                      passage.coder = row.text(5);
                      passage.madeMs = timeOf(row.text(6));
                      passage.memo = row.text(7);
                      passage.key = passage.text + "|" + row.text(3) + "|" + row.text(4) + "|" +
                                    passage.coder + "|" + passage.code;
                      m_builder.add(std::move(passage));
                  });
    }

    /// They hang on a place of the text, not on words.
    void readAnnotations()
    {
        eachThere("annotation", {"fid", "position", "annotation", "owner", "date"},
                  [&](const ForeignRow& row) {
                      ProjectBuilder::Passage passage;
                      passage.text = found(m_files, row.text(0));
                      passage.start = row.number(1).value_or(-1);
                      passage.end = passage.start + 1;
                      passage.memo = row.text(2);
                      passage.coder = row.text(3);
                      passage.madeMs = timeOf(row.text(4));
                      passage.key = passage.text + "|" + row.text(1);
                      m_builder.add(std::move(passage));
                  });
    }

    void readJournals()
    {
        eachThere("journal", {"name", "journal", "owner", "date"}, [&](const ForeignRow& row) {
            m_builder.addMemo(About::project, "journal", row.text(0), row.text(1), row.text(2),
                              timeOf(row.text(3)));
        });
    }

    void tellLosses()
    {
        std::map<std::string, std::string> groups;
        eachThere("filecat", {"catid", "name"},
                  [&](const ForeignRow& row) { groups[row.text(0)] = row.text(1); });
        for (const auto& [id, name] : groups)
            m_builder.report().losses.push_back(
                say("The group of files “{name}” has no place here.", fmt::arg("name", name)));
        m_builder.lose("{count} coding of the second coder's table was not taken over.",
                       "{count} codings of the second coder's table were not taken over.",
                       m_database.count("coding2"));
        m_builder.lose("{count} picture was not taken over.", "{count} pictures were not taken over.",
                       m_database.count("image"));
    }

    ForeignDatabase& m_database;
    ProjectBuilder m_builder;
    std::map<std::string, std::string> m_files; ///< Keys by the number in the file; so the next ones.
    std::map<std::string, std::string> m_names;
    std::map<std::string, std::string> m_categories;
    std::map<std::string, std::string> m_categoryNames;
    std::map<std::string, std::set<std::string>> m_categoriesOf; ///< By the number of the code.
    std::map<std::string, std::string> m_codes;
    std::map<std::string, std::string> m_cases;
    std::int64_t m_empty = 0;
};

}

ImportedProject readRqdaOf(std::string bytes, const std::string& name, Language language)
{
    ForeignDatabase database(std::move(bytes), name);
    if (!database.has("freecode") || !database.has("source")) refuseForeign(name, "RQDA");
    return RqdaReader(database, language).read(std::filesystem::path(name).stem().string());
}

ImportedProject readRqda(const std::filesystem::path& path, Language language, Progress& /*progress*/)
{
    return readRqdaOf(readForeignFile(path), path.filename().string(), language);
}

}
