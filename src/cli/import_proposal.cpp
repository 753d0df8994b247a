// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/import_proposal.h"

#include "base/i18n.h"
#include "cli/session.h"
#include "exchange/csv/csv_columns.h"
#include "history/batch_edits.h"
#include "text/fold.h"
#include "text/normalise.h"

namespace rd::cli
{

namespace
{

using exchange::Proposal;
using exchange::ProposedTranscript;

exchange::ProposalContext contextOf(project::Project& project)
{
    const history::State& state = project.state();
    return {state.transcripts, state.cases, state.info.language, state.textEdits,
            [&project](TranscriptId id) { return project.sourceText(id); }};
}

std::string pathText(const ProposedTranscript& row)
{
    return text::normalised(row.path.string());
}

/// A remark may list every word that was mended; among those of other files it says only the first of them.
void shortenRemarks(std::vector<std::string>& remarks)
{
    constexpr int longest = 300;
    for (std::string& remark : remarks) remark = text::shortened(remark, longest);
}

/// Why the row is not taken, and what is lost when it is.
std::vector<std::string> remarksOf(const ProposedTranscript& row)
{
    if (row.problem) return {row.problem->text()};
    std::vector<std::string> remarks;
    if (!row.sameAs.empty()) remarks.push_back(say("The same as “{name}”.", fmt::arg("name", row.sameAs)));
    for (std::string& doubt : doubtsOf(row)) remarks.push_back(std::move(doubt));
    return remarks;
}

Json listOf(const std::vector<std::string>& texts)
{
    Json list = Json::array();
    for (const std::string& text : texts) list.push_back(text);
    return list;
}

Json speakersOf(const ProposedTranscript& row)
{
    Json list = Json::array();
    if (row.prepared)
        for (const transcript::Speaker& speaker : row.prepared->speakers)
            list.push_back({{"label", speaker.label}, {"role", transcript::roleKey(speaker.role)}});
    return list;
}

/// Everything, in the order of the columns of a plan.
std::vector<Json> wholeRow(const ProposedTranscript& row)
{
    const auto* read = row.prepared ? &*row.prepared : nullptr;
    const auto text = [&](const std::string& value) { return Json(value); };
    return {text(pathText(row)),
            row.taken,
            text(read == nullptr ? "" : read->transcript.name),
            text(row.caseName),
            text(row.respondents),
            text(row.group),
            text(read == nullptr ? "" : read->transcript.date),
            text(read == nullptr ? "" : std::string(languageCode(read->transcript.language))),
            text(read == nullptr ? "" : exchange::rolesText(*read)),
            text(read == nullptr ? row.encoding : read->transcript.sourceEncoding),
            text(row.sameAs),
            text(row.problem ? row.problem->text() : ""),
            listOf(read == nullptr ? std::vector<std::string>{} : doubtsOf(row))};
}

const std::vector<Listing::Column>& wholeColumns()
{
    static const std::vector<Listing::Column> columns{
        {"file", ""},    {"take", ""},    {"name", ""},     {"case", ""},  {"respondent", ""},
        {"group", ""},   {"date", ""},    {"language", ""}, {"roles", ""}, {"encoding", ""},
        {"same_as", ""}, {"problem", ""}, {"losses", ""}};
    return columns;
}

Json proposalJson(const Proposal& proposal)
{
    Json files = Json::array();
    for (const ProposedTranscript& row : proposal.rows) {
        Json object = Json::object();
        const auto whole = wholeRow(row);
        for (std::size_t i = 0; i < whole.size(); ++i) object[wholeColumns()[i].key] = whole[i];
        object["speakers"] = speakersOf(row);
        files.push_back(std::move(object));
    }
    return {{"group_attribute", proposal.groupAttribute}, {"files", std::move(files)}};
}

void fillForPeople(Listing& listing, const Proposal& proposal)
{
    listing.columns = {
        {"file", tr("File")}, {"take", tr("Import")},           {"name", tr("Transcript")},
        {"case", tr("Case")}, {"respondent", tr("Respondent")}, {"group", proposal.groupAttribute},
        {"date", tr("Date")}, {"roles", tr("Roles")},           {"remarks", tr("Remarks")}};
    for (const ProposedTranscript& row : proposal.rows) {
        const bool read = row.prepared.has_value();
        auto remarks = remarksOf(row);
        if (proposal.rows.size() > 1) shortenRemarks(remarks);
        listing.rows.push_back({text::normalised(row.path.filename().string()), row.taken,
                                read ? row.prepared->transcript.name : row.path.filename().string(),
                                row.caseName, row.respondents, row.group,
                                read ? row.prepared->transcript.date : "",
                                read ? exchange::rolesText(*row.prepared) : "", listOf(remarks)});
    }
}

}

std::vector<std::string> doubtsOf(const exchange::PreparedTranscript& prepared)
{
    std::vector<std::string> doubts;
    if (!prepared.encodingCertain)
        doubts.push_back(say("The encoding was taken to be {encoding}; give --encoding if letters are wrong.",
                             fmt::arg("encoding", prepared.transcript.sourceEncoding)));
    if (!prepared.languageFound)
        doubts.push_back(tr("Its language could not be told; see transcripts --text-language."));
    if (prepared.speakers.empty()) doubts.push_back(tr("No speakers were recognised."));
    doubts.insert(doubts.end(), prepared.speakerDoubts.begin(), prepared.speakerDoubts.end());
    doubts.insert(doubts.end(), prepared.losses.begin(), prepared.losses.end());
    return doubts;
}

std::vector<std::string> doubtsOf(const ProposedTranscript& row)
{
    std::vector<std::string> doubts = row.doubts;
    for (std::string& doubt : doubtsOf(*row.prepared)) doubts.push_back(std::move(doubt));
    return doubts;
}

exchange::NearTexts nearTextsOf(project::Project& project)
{
    return exchange::NearTexts(contextOf(project));
}

Proposal proposalFor(project::Project& project, const exchange::FoundFiles& found,
                     const std::optional<std::string>& encoding)
{
    return exchange::propose(
        exchange::readForProposal(found.files, encoding, project.state().info.language, consoleProgress()),
        contextOf(project));
}

Proposal proposalFor(project::Project& project, const exchange::ImportPlan& plan)
{
    const auto planned = plan.files();
    std::vector<exchange::FoundFile> files;
    for (const auto& file : planned) files.push_back(file.found);
    const Language otherwise = project.state().info.language;
    auto rows = exchange::readForProposal(files, {}, otherwise, consoleProgress());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string& encoding = planned[i].encoding;
        if (encoding.empty() || (rows[i].prepared && rows[i].prepared->transcript.sourceEncoding == encoding))
            continue;
        rows[i] =
            std::move(exchange::readForProposal({files[i]}, encoding, otherwise, silentProgress()).front());
    }
    Proposal proposal = exchange::propose(std::move(rows), contextOf(project));
    plan.correct(proposal);
    return proposal;
}

Listing proposalListing(const Proposal& proposal, Format format)
{
    Listing listing;
    listing.key = "files";
    listing.notes = proposalNotes(proposal);
    if (format == Format::csv) {
        listing.columns = wholeColumns();
        for (const ProposedTranscript& row : proposal.rows) listing.rows.push_back(wholeRow(row));
    } else if (format == Format::json) {
        listing.json = proposalJson(proposal);
        (*listing.json)["notes"] = listing.notes;
    } else {
        fillForPeople(listing, proposal);
    }
    return listing;
}

std::vector<std::string> proposalNotes(const Proposal& proposal)
{
    std::vector<std::string> notes;
    for (const ProposedTranscript& row : proposal.rows) {
        if (row.problem)
            notes.push_back(say("Left out: {reason}", fmt::arg("reason", row.problem->text())));
        else if (!row.taken && !row.sameAs.empty())
            notes.push_back(say("Left out: {file} is the same as “{name}”.",
                                fmt::arg("file", row.path.filename().string()),
                                fmt::arg("name", row.sameAs)));
    }
    return notes;
}

}
