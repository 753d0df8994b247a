// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/session.h"

namespace rd::cli
{

/// Each of these adds one subcommand, which runs when its words are parsed. The session outlives the app.
void addNew(CLI::App& app, Session& session);
void addImport(CLI::App& app, Session& session);
void addTranscripts(CLI::App& app, Session& session);
void addText(CLI::App& app, Session& session);
void addSearch(CLI::App& app, Session& session);
void addCases(CLI::App& app, Session& session);
void addAttributes(CLI::App& app, Session& session);
void addCodebook(CLI::App& app, Session& session);
void addCodings(CLI::App& app, Session& session);
void addTable(CLI::App& app, Session& session);
void addTables(CLI::App& app, Session& session);
void addPassages(CLI::App& app, Session& session);
void addGuide(CLI::App& app, Session& session);
void addHistory(CLI::App& app, Session& session);
void addUndo(CLI::App& app, Session& session);
void addRedo(CLI::App& app, Session& session);
void addCheck(CLI::App& app, Session& session);
void addInfo(CLI::App& app, Session& session);
void addRescue(CLI::App& app, Session& session);
void addMemos(CLI::App& app, Session& session);
void addReport(CLI::App& app, Session& session);
void addExport(CLI::App& app, Session& session);
void addConvert(CLI::App& app, Session& session);
void addAgreement(CLI::App& app, Session& session);
void addDisagreements(CLI::App& app, Session& session);
void addConsensus(CLI::App& app, Session& session);
void addMerge(CLI::App& app, Session& session);
void addCoders(CLI::App& app, Session& session);
void addDeliver(CLI::App& app, Session& session);
void addHandout(CLI::App& app, Session& session);
void addRounds(CLI::App& app, Session& session);
/// `report refresh`
CLI::App* addReportRefresh(CLI::App& report, Session& session);

}
