// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_folder.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/safe_file.h"
#include "base/uuid.h"

namespace rd
{

namespace
{

namespace fs = std::filesystem;

void demandFree(const fs::path& path)
{
    std::error_code error;
    if (!fs::exists(path, error)) return;
    if (fs::is_directory(path, error) && fs::is_empty(path, error)) return;
    throw Refusal({path.string(), "", tr("There is something of this name already."),
                   tr("Name a folder that is not there yet, or an empty one.")});
}

/// A folder that is gone again unless it was renamed into place.
class AsideFolder
{
public:
    explicit AsideFolder(fs::path target)
        : m_target(std::move(target)),
          m_path(m_target.string() + "." + makeUuid().toString().substr(24) + ".part")
    {
        std::error_code error;
        fs::create_directory(m_path, error);
        if (error) refuseToWrite(m_target, error.value());
    }
    AsideFolder(const AsideFolder&) = delete;
    AsideFolder& operator=(const AsideFolder&) = delete;
    ~AsideFolder()
    {
        std::error_code error;
        if (!m_placed) fs::remove_all(m_path, error);
    }

    /// What cannot be written is told of the folder itself; the one beside it no user knows.
    void write(const std::string& name, const std::string& bytes) const
    {
        try {
            writeFile(m_path / name, bytes);
        } catch (const Refusal& refusal) {
            Complaint complaint = refusal.complaint();
            complaint.file = (m_target / name).string();
            throw Refusal(std::move(complaint));
        }
    }

    void place()
    {
        std::error_code error;
        fs::rename(m_path, m_target, error);
        if (error)
            throw Refusal({m_target.string(), "", tr("The folder could not be made here."),
                           tr("Choose another place.")});
        m_placed = true;
    }

private:
    fs::path m_target;
    fs::path m_path;
    bool m_placed = false;
};

}

void writeFolder(const fs::path& path, const std::vector<std::pair<std::string, std::string>>& files)
{
    const fs::path target = path.has_filename() ? path : path.parent_path();
    demandFree(target);
    AsideFolder aside(target);
    for (const auto& [name, bytes] : files) aside.write(name, bytes);
    aside.place();
}

}
