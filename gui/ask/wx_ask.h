// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/ask/ask.h"
#include "gui/ask/start_folders.h"

namespace rd::gui
{

/// Asks and tells with dialogs over a window, or over the dialog that is open above it.
class WxAsk : public Ask
{
public:
    /// The window may be null until the frame is there.
    explicit WxAsk(wxWindow* window = nullptr) : m_window(window) {}
    void setWindow(wxWindow* window) { m_window = window; }
    /// Says in which folder the project is, whenever a window that asks for a file starts.
    void setProjectFolder(std::function<std::filesystem::path()> folder)
    {
        m_projectFolder = std::move(folder);
    }

    /// In which folders such windows were left when the program was last used, and who keeps them from now
    /// on.
    void setFolders(const LeftFolders& left, std::function<void(const LeftFolders&)> keep)
    {
        m_folders.restore(left);
        m_keepFolders = std::move(keep);
    }

    wxWindow* window() override;
    std::filesystem::path openFile(const FileQuestion& question) override;
    std::vector<std::filesystem::path> openFiles(const FileQuestion& question) override;
    std::filesystem::path openFolder(const std::string& title) override;
    std::filesystem::path saveFile(const FileQuestion& question) override;
    std::size_t choose(const Question& question) override;
    std::string text(const TextQuestion& question) override;
    void tell(const Complaint& complaint) override;
    void inform(const std::string& sentence, const std::vector<std::string>& details) override;
    void work(const std::string& title, const std::function<void(Progress&)>& work) override;
    [[nodiscard]] bool working() const override { return m_working > 0; }
    void show(wxDialog& dialog) override;

private:
    [[nodiscard]] wxString startFor(const std::string& title, FolderKind kind);
    [[nodiscard]] std::filesystem::path taken(const std::string& title, FolderKind kind,
                                              const wxString& path);

    std::function<std::filesystem::path()> m_projectFolder;
    std::function<void(const LeftFolders&)> m_keepFolders;
    StartFolders m_folders;
    int m_working = 0;
    wxWindow* m_window;
};

}
