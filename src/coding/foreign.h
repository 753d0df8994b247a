// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"

#include <string>

namespace rd::coding
{

/// What another program's file said and this program has no place for: kept as it was written, so that an
/// export in the same format gives it back.
struct Foreign {
    ForeignId id;
    std::string format;  ///< "refi-qda" …
    std::string kind;    ///< What it is in that format, e.g. the name of the element.
    Uuid subject;        ///< The thing of ours that it belongs to; null: the project.
    std::string name;    ///< What the other program calls it.
    std::string content; ///< As it was written; of a file the SHA-256 of its bytes among the source files.
    double position = 0;
    bool deleted = false;

    bool operator==(const Foreign&) const = default;
};

}
