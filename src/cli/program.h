// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rd::cli
{

/// Runs the command line and gives the exit status: 0 done, 1 refused, 2 wrong usage. Prints results to
/// standard output and complaints to standard error.
int runProgram(int count, char** words);

}
