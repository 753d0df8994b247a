// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sql_oracle.h"
#include "bench/measurements.h"

#include <chrono>
#include <cstdio>

namespace rd::test
{

namespace
{

template <class Ask>
double timed(Ask ask)
{
    const auto start = std::chrono::steady_clock::now();
    ask();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

void show(const char* name, const std::map<std::string, double>& milliseconds, double sql)
{
    const auto ours = milliseconds.find(name);
    if (ours == milliseconds.end()) return;
    std::printf("%-28s %10.2f ms %12.1f ms %8.0f x\n", name, ours->second, sql, sql / ours->second);
}

}

void compareWithSql(const std::map<std::string, double>& milliseconds)
{
    SqlOracle sql(bigProject());
    std::printf("\n%-28s %13s %15s %10s\n", "the same question", "here", "in SQL", "ratio");
    show("x of n, cases", milliseconds, timed([&] { sql.casesPerCode("", false, ""); }));
    show("x of n, without interviewer", milliseconds, timed([&] { sql.casesPerCode("", true, ""); }));
    show("frequencies", milliseconds, timed([&] {
             sql.codingsPerCode(false);
             sql.codingsPerCode(true);
             sql.codingsPerCase();
         }));
    show("co-occurrence", milliseconds, timed([&] { sql.pairs(); }));
}

}
