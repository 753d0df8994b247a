// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/package/zip_package.h"

namespace rd::exchange
{

/// Throws Refusal for what is no Word document.
void demandWord(const InputFile& report);

/// Says of a report what is wrong with its package, of which the own words are about importing.
[[noreturn]] void refuseReport(const PackageRefusal& refusal);

/// What `read` gives; a package that it refuses is refused as a report.
template <class Read>
auto readAsReport(const Read& read)
{
    try {
        return read();
    } catch (const PackageRefusal& refusal) {
        refuseReport(refusal);
    }
}

}
