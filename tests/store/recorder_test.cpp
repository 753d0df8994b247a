// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/recorder.h"
#include "store/schema/schema.h"
#include "support/temp_folder.h"

#include <boost/test/unit_test.hpp>

using namespace rd::store;
using rd::Uuid;

namespace
{

struct Watching {
    rd::test::TempFolder folder;
    Database database{folder / "a.draad", Database::Mode::create};

    Watching()
    {
        upgrade(database, schemaSteps());
        database.run("INSERT INTO coder(id, name, color) VALUES(randomblob(16), 'Marit', 1)");
        database.run("INSERT INTO coder(id, name, color) VALUES(randomblob(16), 'Joost', 2)");
    }

    static std::vector<RowWrite> end(Recorder& recorder)
    {
        std::vector<RowWrite> writes;
        recorder.finish([&](const RowWrite& write) { writes.push_back(write); });
        return writes;
    }
};

std::string textOf(const CellValue& value)
{
    return std::get<std::string>(value);
}

}

BOOST_AUTO_TEST_SUITE(RecorderOfWrites)

BOOST_AUTO_TEST_CASE(Cell_HasWhatStoodThereBeforeAllAndWhatCameOfIt)
{
    Watching now;
    Recorder recorder(now.database);
    now.database.run("UPDATE coder SET name = 'M.' WHERE name = 'Marit'");
    now.database.run("UPDATE coder SET name = 'Marit V.' WHERE name = 'M.'");
    const auto writes = Watching::end(recorder);
    BOOST_TEST_REQUIRE(writes.size() == 1);
    BOOST_TEST(!writes[0].made);
    BOOST_TEST_REQUIRE(writes[0].cells.size() == 1);
    BOOST_TEST(writes[0].cells[0].column == "name");
    BOOST_TEST(textOf(writes[0].cells[0].before) == "Marit");
    BOOST_TEST(textOf(writes[0].cells[0].after) == "Marit V.");
}

BOOST_AUTO_TEST_CASE(WhatIsAsItWasInTheEnd_WasNotWritten)
{
    Watching now;
    Recorder recorder(now.database);
    now.database.run("UPDATE coder SET color = 9, name = 'Marit' WHERE name = 'Marit'");
    now.database.run("UPDATE coder SET color = 1 WHERE name = 'Marit'");
    BOOST_TEST(Watching::end(recorder).empty());
}

BOOST_AUTO_TEST_CASE(NewRow_IsToldAsItIsInTheEnd_AndOneThatIsGoneNot)
{
    Watching now;
    Recorder recorder(now.database);
    now.database.run("INSERT INTO coder(id, name) VALUES(randomblob(16), 'Ellen')");
    now.database.run("INSERT INTO coder(id, name) VALUES(randomblob(16), 'Karel')");
    now.database.run("UPDATE coder SET name = 'Ellen B.' WHERE name = 'Ellen'");
    now.database.run("DELETE FROM coder WHERE name = 'Karel'");
    const auto writes = Watching::end(recorder);
    BOOST_TEST_REQUIRE(writes.size() == 1);
    BOOST_TEST(writes[0].made);
    BOOST_TEST(textOf(writes[0].values.at(1)) == "Ellen B.");
}

BOOST_AUTO_TEST_CASE(TwoThatWatch_EachTellTheirOwnTime)
{
    Watching now;
    Recorder outer(now.database);
    now.database.run("UPDATE coder SET name = 'een' WHERE name = 'Marit'");
    {
        Recorder inner(now.database);
        now.database.run("UPDATE coder SET name = 'twee' WHERE name = 'een'");
        const auto writes = Watching::end(inner);
        BOOST_TEST_REQUIRE(writes.size() == 1);
        BOOST_TEST(textOf(writes[0].cells.at(0).before) == "een");
    }
    now.database.run("UPDATE coder SET color = 5 WHERE name = 'Joost'");
    const auto writes = Watching::end(outer);
    BOOST_TEST_REQUIRE(writes.size() == 2);
    BOOST_TEST(textOf(writes[0].cells.at(0).before) == "Marit");
    BOOST_TEST(textOf(writes[0].cells.at(0).after) == "twee");
}

BOOST_AUTO_TEST_CASE(UntrackedTables_AreNotTold)
{
    Watching now;
    Recorder recorder(now.database);
    now.database.run("INSERT INTO source_file(sha256, name, bytes) VALUES('a', 'a.txt', x'00')");
    BOOST_TEST(Watching::end(recorder).empty());
}

BOOST_AUTO_TEST_SUITE_END()
