// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/whence.h"

namespace rd::project
{

merge::FromCopy told(const std::filesystem::path& path, const store::Pulled& pulled, const ClashWords& words)
{
    merge::FromCopy copy;
    copy.file = path.string();
    copy.related = pulled.related;
    copy.changes = pulled.changes.size();
    copy.back = pulled.back.size();
    for (const store::CellClash& clash : pulled.clashes) copy.clashes.push_back(words.inWords(clash));
    return copy;
}

void Whence::take(merge::FromCopy& copy, const store::Pulled& pulled)
{
    for (std::size_t i = 0; i < pulled.clashes.size(); ++i)
        copy.clashes[i].hereFrom = fileOf(pulled.clashes[i].hereBy.id);
    for (const store::ChangeRow& change : pulled.changes) m_from.emplace(change.id, copy.file);
    for (const ChangeId change : pulled.back) m_from.emplace(change, copy.file);
}

std::string Whence::fileOf(ChangeId change) const
{
    const auto found = m_from.find(change);
    return found == m_from.end() ? std::string() : found->second;
}

}
