// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/groups.h"
#include "base/i18n.h"
#include "base/safe_file.h"
#include "cli/commands/commands.h"
#include "cli/endings.h"
#include "cli/kind_names.h"
#include "errands/edits.h"

#include <CLI/CLI.hpp>

namespace rd::cli
{

namespace
{

struct AttributesOptions {
    std::string importFrom;
    std::string exportTo;
};

void importAttributes(const Session& session, const std::string& path)
{
    const auto project = session.openToWrite();
    const history::State& state = project->state();
    const auto import =
        exchange::readAttributesCsv(readFile(path), shownName(path), state.cases, state.info.language);
    project->apply(errands::editOf(import, shownName(path)), consoleProgress());
    const auto count = static_cast<long long>(import.attributes.size());
    session.tell(sayn("Imported {count} attribute from {source}.",
                      "Imported {count} attributes from {source}.", count, fmt::arg("count", count),
                      fmt::arg("source", shownName(path))),
                 import.notes);
}

void exportAttributes(const Session& session, const std::string& path)
{
    demandEnding(path, {".csv"});
    const auto project = session.openToRead();
    writeFile(path, exchange::writeAttributesCsv(project->state().cases));
    const auto count = static_cast<long long>(project->state().cases.attributes().size());
    session.tell(sayn("Exported {count} attribute to {file}.", "Exported {count} attributes to {file}.",
                      count, fmt::arg("count", count), fmt::arg("file", shownName(path))));
}

std::vector<std::string> shownValues(const transcript::Cases& cases, const transcript::Attribute& attribute)
{
    std::vector<std::string> shown;
    for (const std::string& value : cases.distinctValues(attribute.id))
        shown.push_back(analysis::valueLabel(attribute, value, userLanguage()));
    return shown;
}

void listAttributes(const Session& session)
{
    const auto project = session.openToRead();
    const transcript::Cases& cases = project->state().cases;
    Listing listing;
    listing.key = "attributes";
    listing.empty = tr("There are no attributes yet.");
    listing.columns = {
        {"attribute", tr("Key in forms")}, {"name", tr("Name")},    {"level", tr("Of")}, {"type", tr("Type")},
        {"moments", tr("Moments")},        {"values", tr("Values")}};
    const bool people = session.forPeople();
    for (const transcript::Attribute* attribute : cases.attributes())
        listing.rows.push_back(
            {attribute->key, attribute->name.empty() ? attribute->key : attribute->name.in(userLanguage()),
             people ? kindName(attribute->level) : transcript::levelKey(attribute->level),
             people ? kindName(attribute->type) : transcript::valueTypeKey(attribute->type),
             attribute->moments,
             people ? shownValues(cases, *attribute) : cases.distinctValues(attribute->id)});
    session.print(listing);
}

}

void addAttributes(CLI::App& app, Session& session)
{
    CLI::App* command =
        addCommand(app, session, "attributes", tr("List, import or export what is known of an attribute."));
    const auto options = std::make_shared<AttributesOptions>();
    auto* import = command->add_option("--import", options->importFrom,
                                       tr("Add and change attributes from this CSV file."));
    command->add_option("--export", options->exportTo, tr("Write all attributes to this CSV file."))
        ->option_text(tr("FILE"))
        ->excludes(import->option_text(tr("FILE")));
    command->callback([&session, options] {
        if (!options->importFrom.empty()) return importAttributes(session, options->importFrom);
        if (!options->exportTo.empty()) return exportAttributes(session, options->exportTo);
        listAttributes(session);
    });
}

}
