// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/change_body.h"
#include "store/log/change_log.h"
#include "store/project_store.h"

#include <stdexcept>

namespace rd::store
{

namespace
{

bool mayCorrectTexts(const ChangeRow& change)
{
    return change.kind.starts_with("text.") || change.kind == "handout.part" ||
           change.kind == "project.rescue" || change.kind == "project.create";
}

}

std::map<transcript::TextEditId, ChangeRow> ProjectStore::makersOfEdits()
{
    std::vector<ChangeRow> changes;
    eachChange([&](const ChangeRow& change) {
        if (mayCorrectTexts(change)) changes.push_back(change);
    });
    std::map<transcript::TextEditId, ChangeRow> makers;
    try {
        for (const ChangeRow& change : changes)
            readBody(changeBody(*m_database, change.id), [&](const RowWrite& write) {
                if (write.made && write.table == "text_edit")
                    makers.emplace(transcript::TextEditId{write.row}, change);
            });
    } catch (const std::runtime_error&) {
        throw StoreRefusal(Trouble::damaged, m_database->path());
    }
    return makers;
}

}
