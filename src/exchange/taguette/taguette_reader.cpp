// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/taguette/taguette_reader.h"

#include "base/error.h"
#include "exchange/foreign_project/project_builder.h"
#include "exchange/sqlite/foreign_database.h"
#include "exchange/taguette/taguette_text.h"
#include "text/fold.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace rd::exchange
{

namespace
{

using About = ProjectBuilder::About;
using nlohmann::json;

struct TaguetteProject {
    std::string name;
    std::string description;
    std::string created;
};

TaguetteProject onlyProject(ForeignDatabase& database)
{
    std::vector<TaguetteProject> projects;
    database.each("projects", {"name", "description", "created"}, [&](const ForeignRow& row) {
        projects.push_back({row.text(0), row.text(1), row.text(2)});
    });
    if (projects.empty()) refuseForeign(database.name(), "Taguette");
    if (projects.size() > 1)
        throw Refusal({database.name(), "", tr("The file holds more than one project."),
                       tr("Export the project that you mean from Taguette, and import that file.")});
    return projects.front();
}

/// Who did something, and when.
struct Doing {
    std::string who;
    std::int64_t atMs = 0;
};

/// The work of readTaguetteOf() for one database.
class TaguetteReader
{
public:
    TaguetteReader(ForeignDatabase& database, const TaguetteProject& project, Language language)
        : m_database(database), m_project(project),
          m_builder("Taguette", project.created + "|" + project.name, language)
    {
    }

    ImportedProject read()
    {
        m_builder.setTitle(m_project.name);
        m_builder.addMemo(About::project, "project", tr("Description of the project"), m_project.description,
                          {}, timeOf(m_project.created));
        readPeople();
        readDocuments();
        readTags();
        readHighlights();
        ImportedProject project = m_builder.take();
        tellUntagged(project);
        return project;
    }

private:
    void readPeople()
    {
        std::vector<std::string> members;
        m_database.each("project_members", {"user_login"},
                        [&](const ForeignRow& row) { members.push_back(row.text(0)); });
        if (members.size() == 1) m_onlyMember = members.front();
        m_database.each("commands", {"user_login", "date", "payload"}, [&](const ForeignRow& row) {
            const json payload = json::parse(row.text(2), nullptr, false);
            if (!payload.is_object()) return;
            const auto type = payload.find("type");
            const auto id = payload.find("highlight_id");
            if (type == payload.end() || *type != "highlight_add" || id == payload.end() ||
                !id->is_number_integer())
                return;
            m_makers.emplace(std::to_string(id->get<std::int64_t>()),
                             Doing{row.text(0), timeOf(row.text(1))});
        });
    }

    void readDocuments()
    {
        m_database.each("documents", {"id", "name", "description", "contents"}, [&](const ForeignRow& row) {
            const std::string key = row.text(0) + "|" + row.text(1);
            const auto [known, fresh] = m_texts.emplace(row.text(0), TaguetteText(row.text(3), row.text(1)));
            if (!fresh || text::trimmedText(known->second.text()).empty()) return;
            m_keys[row.text(0)] = key;
            m_names[row.text(0)] = row.text(1);
            m_builder.addMemo(About::text, key, {}, row.text(2), {}, 0);
            m_builder.add(ProjectBuilder::Text{key, row.text(1), known->second.text(), "taguette"});
        });
        m_builder.lose("{count} text without a word was not taken over.",
                       "{count} texts without a word were not taken over.",
                       static_cast<std::int64_t>(m_texts.size() - m_keys.size()));
    }

    /// A point parts the names of a path: above "relation.listens" stands "relation", made where no tag is.
    void readTags()
    {
        std::map<std::string, std::string> tags;
        m_database.each("tags", {"id", "path", "description"}, [&](const ForeignRow& row) {
            m_tags[row.text(0)] = "tag|" + row.text(1);
            tags[row.text(1)] = row.text(2);
        });
        const auto known = tags;
        for (const auto& [path, description] : known)
            for (auto point = path.rfind('.'); point != std::string::npos && point > 0;
                 point = path.rfind('.', point - 1))
                tags.emplace(path.substr(0, point), std::string());
        for (const auto& [path, description] : tags) {
            const auto point = path.rfind('.');
            const bool below = point != std::string::npos && point > 0 && point + 1 < path.size();
            m_builder.add(ProjectBuilder::Code{"tag|" + path,
                                               below ? "tag|" + path.substr(0, point) : "",
                                               below ? path.substr(point + 1) : path,
                                               description,
                                               {},
                                               known.contains(path)});
        }
    }

    void readHighlights()
    {
        std::map<std::string, std::vector<std::string>> tagsOf;
        m_database.each("highlight_tags", {"highlight_id", "tag_id"}, [&](const ForeignRow& row) {
            const auto tag = m_tags.find(row.text(1));
            tagsOf[row.text(0)].push_back(tag == m_tags.end() ? "? " + row.text(1) : tag->second);
        });
        m_database.each("highlights", {"id", "document_id", "start_offset", "end_offset"},
                        [&](const ForeignRow& row) {
                            const ProjectBuilder::Passage passage = passageOf(row);
                            const auto tags = tagsOf.find(row.text(0));
                            if (tags == tagsOf.end()) {
                                m_builder.add(passage);
                                return;
                            }
                            for (const std::string& tag : tags->second) {
                                ProjectBuilder::Passage coded = passage;
                                coded.code = tag;
                                coded.key += "|" + tag;
                                coded.title.clear();
                                m_builder.add(std::move(coded));
                            }
                        });
    }

    /// Only what found its place became one.
    static void tellUntagged(ImportedProject& project)
    {
        const auto untagged = std::count_if(project.memos.begin(), project.memos.end(),
                                            [](const coding::Memo& memo) { return !memo.span.empty(); });
        if (untagged > 0)
            project.report.notes.push_back(
                sayn("{count} highlight without a tag became a memo of its passage.",
                     "{count} highlights without a tag became memos of their "
                     "passages.",
                     untagged, fmt::arg("count", untagged)));
    }

    ProjectBuilder::Passage passageOf(const ForeignRow& row) const
    {
        ProjectBuilder::Passage passage;
        const std::int64_t start = row.number(2).value_or(-1);
        const std::int64_t end = row.number(3).value_or(-1);
        passage.key = row.text(0) + "|" + row.text(1) + "|" + row.text(2) + "|" + row.text(3);
        passage.inBytes = true;
        passage.title = tr("Highlight without a tag");
        if (const auto key = m_keys.find(row.text(1)); key != m_keys.end()) {
            passage.text = key->second;
            const TaguetteText& text = m_texts.at(row.text(1));
            passage.place = ProjectBuilder::placeIn(m_names.at(row.text(1)), start, end);
            passage.start = text.startOf(start);
            passage.end = text.endOf(end);
        }
        const auto maker = m_makers.find(row.text(0));
        passage.coder = maker == m_makers.end() ? m_onlyMember : maker->second.who;
        passage.madeMs = maker == m_makers.end() ? 0 : maker->second.atMs;
        return passage;
    }

    ForeignDatabase& m_database;
    const TaguetteProject& m_project;
    ProjectBuilder m_builder;
    std::string m_onlyMember;
    std::map<std::string, Doing> m_makers;       ///< By the number of the highlight.
    std::map<std::string, TaguetteText> m_texts; ///< By the number of the document; so the next.
    std::map<std::string, std::string> m_keys, m_names;
    std::map<std::string, std::string> m_tags;
};

}

ImportedProject readTaguetteOf(std::string bytes, const std::string& name, Language language)
{
    ForeignDatabase database(std::move(bytes), name);
    if (!database.has("highlights") || !database.has("documents")) refuseForeign(name, "Taguette");
    const TaguetteProject project = onlyProject(database);
    return TaguetteReader(database, project, language).read();
}

ImportedProject readTaguette(const std::filesystem::path& path, Language language, Progress& /*progress*/)
{
    return readTaguetteOf(readForeignFile(path), path.filename().string(), language);
}

}
