// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/work_folder.h"

#include "base/error.h"
#include "base/i18n.h"

#include <cstdlib>
#include <string>
#include <system_error>

namespace rd
{

WorkFolder::WorkFolder()
{
    std::error_code error;
    std::string name = (std::filesystem::temp_directory_path(error) / "rodedraad-XXXXXX").string();
    if (error || ::mkdtemp(name.data()) == nullptr) // makes it for this user only
        throw Refusal({name, "", tr("The folder for temporary files cannot be written."),
                       tr("Make room on the disk and try again.")});
    m_path = name;
}

WorkFolder::~WorkFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

}
