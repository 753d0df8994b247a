// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions/transcript_import.h"

#include "gui/actions/long_change.h"
#include "gui/actions/open_project.h"
#include "gui/dialogs/import_dialog.h"
#include "history/project_edits.h"
#include "text/fold.h"

#include <algorithm>
#include <map>

namespace rd::gui
{

namespace
{

ImportRow readRow(const std::filesystem::path& path, const std::string& encoding, Language otherwise)
{
    ImportRow row;
    row.path = path;
    row.encoding = encoding;
    try {
        row.prepared = exchange::prepareTranscript(
            path, encoding.empty() ? std::nullopt : std::optional<std::string>(encoding), otherwise);
    } catch (const Refusal& refusal) {
        row.problem = refusal.complaint();
        row.taken = false;
    }
    return row;
}

std::vector<ImportRow> readAll(Context& context, const std::vector<std::filesystem::path>& paths)
{
    std::vector<ImportRow> rows;
    const Language otherwise = context.state().info.language;
    context.ask.work(tr("Reading the files…"), [&](Progress& progress) {
        for (const auto& path : paths) {
            progress.step(rows.size(), paths.size(), path.filename().string());
            rows.push_back(readRow(path, {}, otherwise));
        }
    });
    for (ImportRow& row : rows)
        if (row.prepared && context.state().cases.caseByName(row.prepared->transcript.name) != nullptr)
            row.caseName = row.prepared->transcript.name;
    return rows;
}

ImportSurroundings surroundings(Context& context)
{
    ImportSurroundings around;
    for (const transcript::Case* one : context.state().cases.cases()) around.cases.push_back(one->name);
    for (const transcript::Transcript* one : context.state().transcripts.list())
        around.transcripts.insert(one->name);
    const Language otherwise = context.state().info.language;
    around.reader = [&context, otherwise](const std::filesystem::path& path, const std::string& encoding) {
        ImportRow row;
        context.ask.work(tr("Reading the file again…"),
                         [&](Progress&) { row = readRow(path, encoding, otherwise); });
        return row;
    };
    return around;
}

/// Cases by the names in the preview; those that are new stand in `made`.
class CasesByName
{
public:
    explicit CasesByName(const history::State& state) : m_state(state)
    {
        for (const transcript::Case* one : state.cases.cases())
            m_position = std::max(m_position, one->position);
    }
    CaseId find(const std::string& typed)
    {
        const std::string name = text::trimmedText(typed);
        if (name.empty()) return {};
        if (const transcript::Case* known = m_state.cases.caseByName(name)) return known->id;
        const auto [place, isNew] = m_ids.try_emplace(name, CaseId{});
        if (isNew) {
            place->second = CaseId::make();
            transcript::Case one;
            one.id = place->second;
            one.name = name;
            one.position = ++m_position;
            made.push_back(one);
        }
        return place->second;
    }
    std::vector<transcript::Case> made;

private:
    const history::State& m_state;
    double m_position = 0;
    std::map<std::string, CaseId> m_ids;
};

history::Edit editOf(const history::State& state, std::vector<ImportRow>& rows)
{
    CasesByName cases(state);
    std::vector<history::NewTranscript> made;
    for (ImportRow& row : rows) {
        if (!row.taken) continue;
        exchange::PreparedTranscript& read = *row.prepared;
        read.transcript.caseId = cases.find(row.caseName);
        made.push_back({read.transcript, std::move(read.body), std::move(read.speakers),
                        std::move(read.turns), std::move(read.source)});
    }
    history::Edit edit = history::importTranscripts(state, std::move(made));
    std::vector<history::Row> all(cases.made.begin(), cases.made.end());
    std::move(edit.rows.begin(), edit.rows.end(), std::back_inserter(all));
    edit.rows = std::move(all);
    return edit;
}

}

void importTranscripts(Context& context, const std::vector<std::filesystem::path>& paths)
{
    std::vector<ImportRow> rows = readAll(context, paths);
    if (rows.size() == 1 && rows.front().problem) throw Refusal(*rows.front().problem);
    ImportDialog dialog(context.ask.window(), std::move(rows), surroundings(context));
    context.ask.show(dialog);
    std::string first;
    for (const ImportRow& row : dialog.value())
        if (row.taken && first.empty()) first = row.prepared->transcript.name;
    applyLong(context, editOf(context.state(), dialog.value()), tr("Importing…"));
    if (const transcript::Transcript* shown = context.state().transcripts.byName(first))
        context.workspace.select({shown->id, {}, context.workspace.selection().code, {}});
}

void takeDroppedFiles(Context& context, const std::vector<std::filesystem::path>& paths)
{
    if (paths.empty()) return;
    if (paths.front().extension() == ".draad") return openProject(context, paths.front());
    if (!hasProject(context))
        throw Refusal({"", "", tr("No project is open to import these files into."),
                       tr("Open a project first, or make a new one.")});
    if (!canWrite(context))
        throw Refusal({"", "", tr("The project is open to read only, so nothing can be imported."),
                       tr("Save a copy of it, and open that.")});
    importTranscripts(context, paths);
}

}
