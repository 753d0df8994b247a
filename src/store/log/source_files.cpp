// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/source_files.h"

#include "base/sha256.h"
#include "store/sqlite/statement.h"

namespace rd::store
{

void copySources(Database& from, Database& to)
{
    Statement names(from, "SELECT sha256, name FROM source_file");
    while (names.step()) {
        Statement& known = to.cached("SELECT name FROM source_file WHERE sha256 = ?");
        const std::string sha256 = names.text(0);
        const bool here = known.bind(1, std::string_view(sha256)).step();
        const bool isLess = here && names.text(1) < known.text(0);
        known.restart();
        if (isLess)
            to.cached("UPDATE source_file SET name = ? WHERE sha256 = ?")
                .bind(1, std::string_view(names.text(1)))
                .bind(2, std::string_view(sha256))
                .run();
        if (here) continue;
        Statement bytes(from, "SELECT sha256, name, bytes FROM source_file WHERE sha256 = ?");
        bytes.bind(1, std::string_view(sha256)).step();
        if (sha256Hex(bytes.blob(2)) != sha256) throw StoreRefusal(Trouble::damaged, from.path());
        Statement& add = to.cached("INSERT INTO source_file(sha256, name, bytes) VALUES(?,?,?)");
        for (int i = 0; i < 3; ++i) add.bindFrom(i + 1, bytes, i);
        add.run();
    }
}

}
