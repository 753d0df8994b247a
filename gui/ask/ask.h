// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/progress.h"

#include <wx/dialog.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rd::gui
{

/// A kind of file to choose from: "Text (*.txt)" and "*.txt;*.docx".
struct FileKind {
    std::string name;
    std::string pattern;
};

/// What the files of a question are, so that the next question about such files starts in their folder.
enum class FolderKind { imports, exports, copies, projects };

struct FileQuestion {
    std::string title;
    std::vector<FileKind> kinds;        ///< The first is proposed; every file can be chosen besides.
    std::string proposed;               ///< A file's name, for saving.
    std::string ending;                 ///< Added when a name to save under has none: ".draad".
    bool replaces = true;               ///< False: whoever asks refuses a file that exists by itself.
    std::optional<FolderKind> folder{}; ///< Nothing: imports of a file to open, exports of one to save.
};

/// A question with named answers: "Delete the code" rather than "Yes".
struct Question {
    std::string title;
    std::string sentence;
    std::string detail; ///< Smaller, below it; may be empty.
    std::vector<std::string> answers;
    std::size_t proposed = 0; ///< What Enter chooses; `cancelling`: Cancel.
    static constexpr std::size_t cancelling = static_cast<std::size_t>(-1);
};

struct TextQuestion {
    std::string title;
    std::string label;
    std::string proposed;
};

/// Asking and telling, so that a test can answer. Everything that asks throws Cancelled when the user
/// cancels. Texts are in the user's language already.
class Ask
{
public:
    Ask() = default;
    Ask(const Ask&) = delete;
    Ask& operator=(const Ask&) = delete;
    virtual ~Ask() = default;

    /// The parent for dialogs.
    virtual wxWindow* window() = 0;

    virtual std::filesystem::path openFile(const FileQuestion& question) = 0;
    virtual std::vector<std::filesystem::path> openFiles(const FileQuestion& question) = 0; ///< One at least.
    virtual std::filesystem::path openFolder(const std::string& title) = 0;
    /// Asks besides whether an existing file may be replaced.
    virtual std::filesystem::path saveFile(const FileQuestion& question) = 0;
    /// The number of the answer.
    virtual std::size_t choose(const Question& question) = 0;
    virtual std::string text(const TextQuestion& question) = 0;

    /// Shows the sentence, and below it what the user can do.
    virtual void tell(const Complaint& complaint) = 0;
    /// Tells what was done, with details to read.
    virtual void inform(const std::string& sentence, const std::vector<std::string>& details) = 0;

    /// Does long work in another thread while a dialog shows how far it is; the window cannot be used
    /// meanwhile. Throws what the work throws, Cancelled for one.
    virtual void work(const std::string& title, const std::function<void(Progress&)>& work) = 0;
    /// True while that goes on: another thread may be in the project.
    [[nodiscard]] virtual bool working() const = 0;

    /// Shows a dialog until it is closed; throws Cancelled unless it was closed by OK.
    virtual void show(wxDialog& dialog) = 0;
};

/// choose() between doing and not doing. Throws Cancelled when the user would rather not.
void confirm(Ask& ask, const std::string& title, const std::string& sentence, const std::string& deed,
             const std::string& detail = {});

}
