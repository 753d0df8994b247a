// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_file.h"
#include "exchange/write_document.h"
#include "gui/actions/report_names.h"
#include "gui/agreement_counts.h"
#include "gui/comparison.h"
#include "gui/dialogs/agreement_options_dialog.h"
#include "report/agreement_rounds.h"
#include "report/agreement_table.h"
#include "text/fold.h"

namespace rd::gui
{

namespace
{

/// Counts in another thread and shows what came of it.
template <class Counted>
void countBy(Context& context, Counted (AgreementCounts::*count)(Progress&) const)
{
    AgreementCounts& counts = context.workspace.agreementCounts();
    counts.demandAnswerable();
    std::optional<Counted> counted;
    context.ask.work(tr("Counting agreement…"),
                     [&](Progress& progress) { counted = (counts.*count)(progress); });
    counts.take(std::move(*counted));
}

void countAgreement(Context& context)
{
    countBy(context, &AgreementCounts::counted);
}

void countRounds(Context& context)
{
    countBy(context, &AgreementCounts::countedRounds);
}

void chooseOptions(Context& context)
{
    AgreementCounts& counts = context.workspace.agreementCounts();
    AgreementOptionsDialog dialog(context.ask.window(), counts.asked());
    context.ask.show(dialog);
    counts.ask(dialog.value());
}

void showDifferences(Context& context)
{
    AgreementCounts& counts = context.workspace.agreementCounts();
    counts.demandAnswerable();
    const auto& coders = counts.asked().question.coders;
    if (coders.size() != 2) throw Refusal({"", "", tr("Two coders are compared."), tr("Tick two of them.")});
    errands::demandCompared(context.state(), coders[0], coders[1]);
    context.workspace.comparison().compare(coders[0], coders[1]);
}

bool isCounted(const Context& context)
{
    if (!hasProject(context)) return false;
    const AgreementCounts& counts = context.workspace.agreementCounts();
    return counts.result().has_value() || !counts.rounds().empty();
}

/// What is shown: of rounds the table and the chart.
report::Document shownDocument(const AgreementCounts& counts)
{
    return counts.result() ? report::agreementDocument(*counts.result(), counts.shown(), counts.notes())
                           : report::roundsDocument(counts.rounds(), counts.followed());
}

void saveAgreement(Context& context)
{
    const AgreementCounts& counts = context.workspace.agreementCounts();
    auto kinds = documentKinds();
    if (!counts.result()) kinds.push_back({tr("Chart (*.svg)"), "*.svg"});
    const auto path =
        context.ask.saveFile({tr("Save the agreement"), kinds, tr("Agreement") + ".docx", ".docx"});
    if (!counts.result() && text::folded(path.extension().string()) == ".svg")
        return writeFile(path, report::svgFileOf({report::roundsChart(counts.rounds(), counts.followed())}));
    writeFile(path, exchange::documentBytes(shownDocument(counts), path));
}

}

void addAgreementActions(Actions& actions)
{
    actions.add({"team/agreement/count", mark("&Count agreement"),
                 mark("Count how far the chosen coders agree, per code and theme."), "", countAgreement,
                 hasProject});
    actions.add(
        {"team/agreement/options", mark("&Options of the comparison…"),
         mark("Whose turns and which transcripts count, qualifiers, and counting as another program does."),
         "", chooseOptions, hasProject});
    actions.add({"team/agreement/rounds", mark("Count it round &by round"),
                 mark("Count agreement in each round of coding, with a chart."), "", countRounds,
                 hasProject});
    actions.add({"team/agreement/differences", mark("Show where they &differ"),
                 mark("List the differences between the two chosen coders."), "", showDifferences,
                 [](const Context& context) {
                     return hasProject(context) &&
                            context.workspace.agreementCounts().asked().question.coders.size() == 2;
                 }});
    actions.add({"team/agreement/save", mark("&Save the agreement…"),
                 mark("Save the table, or the table and chart of the rounds, as a document."), "",
                 saveAgreement, isCounted});
    actions.add({"team/agreement/copy", mark("Co&py the table"),
                 mark("Copy the table, and the chart of the rounds, to be pasted elsewhere."), "",
                 [](Context& context) { context.workspace.agreementCounts().copyWanted(); }, isCounted});
}

}
