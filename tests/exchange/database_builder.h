// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace rd::test
{

/// The bytes of an SQLite file that these statements make.
std::string makeDatabase(const std::string& sql);

/// A project as RQDA keeps it, with two files, three codes in two categories, and `more` after it.
std::string makeRqda(const std::string& more = {});

}
