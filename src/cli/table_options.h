// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coding/table_definition.h"
#include "history/state.h"

#include <initializer_list>
#include <string>
#include <vector>

namespace CLI
{
class App;
class Option;
}

namespace rd::cli
{

/// What the options of a table say, before it is known whether the project has such things.
struct TableOptions {
    std::string kind;
    std::string theme;
    std::vector<std::string> groups; ///< ATTRIBUTE or ATTRIBUTE=VALUE, all of one attribute.
    std::string by;
    std::string count;
    std::string unit; ///< Of a summary: respondent or case.
    std::vector<std::string> coders;
    std::string moment;
    std::string turns = "all";
    std::string part = "whole";
    std::string within;
    std::string percent;
    std::vector<std::string> attributes; ///< Of a summary.
    std::vector<std::string> shown;
    std::vector<std::string> hidden;
    std::string n; ///< "all" or "asked"; empty: all.
    bool zeroRows = false;
    bool noQualifiers = false;
};

/// Adds the argument KIND and the options to a command; gives KIND.
CLI::Option* addTableOptions(CLI::App& command, TableOptions& options);

/// Throws UsageError when an option is given that goes with other kinds of table only.
void demandKind(bool given, const char* option, coding::TableKind kind,
                std::initializer_list<coding::TableKind> allowed);

/// The table that the options ask for. Throws UsageError for options that do not go with the kind, and
/// Refusal, naming what there is, for codes, coders, attributes, values and moments that the project does not
/// have.
coding::TableDefinition definitionOf(const TableOptions& options, const history::State& state);

}
