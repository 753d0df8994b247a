// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/aside.h"

#include "base/i18n.h"
#include "project/opening.h"

namespace rd::project
{

namespace fs = std::filesystem;

Aside::Aside(fs::path place) : m_place(std::move(place))
{
    m_aside = m_place.parent_path() / ("." + m_place.filename().string() + ".unfinished");
    remove();
}

Aside::~Aside()
{
    remove();
}

void Aside::remove() const
{
    std::error_code ignored;
    for (const char* part : {"", "-wal", "-shm", "-journal"}) fs::remove(m_aside.string() + part, ignored);
}

void Aside::intoPlace() const
{
    demandPlaceFor(m_place);
    std::error_code error;
    fs::rename(m_aside, m_place, error);
    if (error)
        throw Refusal({m_place.string(), "", tr("The file could not be put in its place."),
                       tr("Choose another folder.")});
}

}
