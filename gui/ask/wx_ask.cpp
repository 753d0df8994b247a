// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ask/wx_ask.h"

#include "base/i18n.h"
#include "gui/ask/choice_dialog.h"
#include "gui/ask/complaint_dialog.h"
#include "gui/ask/progress_dialog.h"
#include "gui/wx_text.h"

#include <wx/dirdlg.h>
#include <wx/filedlg.h>
#include <wx/scopeguard.h>
#include <wx/stdpaths.h>
#include <wx/textdlg.h>
#include <wx/utils.h>

namespace rd::gui
{

namespace
{

wxString wildcards(const FileQuestion& question)
{
    std::string text;
    for (const FileKind& kind : question.kinds) text += kind.name + "|" + kind.pattern + "|";
    return toWx(text + tr("All files") + "|*");
}

/// As the settings have it.
const char* nameOf(FolderKind kind)
{
    switch (kind) {
    case FolderKind::imports:
        return "imports";
    case FolderKind::exports:
        return "exports";
    case FolderKind::copies:
        return "copies";
    case FolderKind::projects:
        break;
    }
    return "projects";
}

std::filesystem::path toPath(const wxString& path)
{
    return std::filesystem::path(fromWx(path));
}

}

void confirm(Ask& ask, const std::string& title, const std::string& sentence, const std::string& deed,
             const std::string& detail)
{
    ask.choose({title, sentence, detail, {deed}, 0});
}

wxWindow* WxAsk::window()
{
    wxWindow* top = m_window;
    for (wxWindow* one : wxTopLevelWindows) {
        const auto* dialog = dynamic_cast<wxDialog*>(one);
        if (dialog != nullptr && dialog->IsModal()) top = one; // the last opened is the last in the list
    }
    return top;
}

wxString WxAsk::startFor(const std::string& title, FolderKind kind)
{
    m_folders.setProjectFolder(m_projectFolder ? m_projectFolder() : std::filesystem::path());
    const auto folder = m_folders.folderFor(title, nameOf(kind));
    return folder.empty() ? wxStandardPaths::Get().GetDocumentsDir() : toWx(folder.string());
}

std::filesystem::path WxAsk::taken(const std::string& title, FolderKind kind, const wxString& path)
{
    auto file = toPath(path);
    m_folders.remember(title, nameOf(kind), file.parent_path());
    if (m_keepFolders) m_keepFolders(m_folders.kept());
    return file;
}

std::filesystem::path WxAsk::openFile(const FileQuestion& question)
{
    const FolderKind kind = question.folder.value_or(FolderKind::imports);
    wxFileDialog dialog(window(), toWx(question.title), startFor(question.title, kind), "",
                        wildcards(question), wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK) throw Cancelled();
    return taken(question.title, kind, dialog.GetPath());
}

std::vector<std::filesystem::path> WxAsk::openFiles(const FileQuestion& question)
{
    const FolderKind kind = question.folder.value_or(FolderKind::imports);
    wxFileDialog dialog(window(), toWx(question.title), startFor(question.title, kind), "",
                        wildcards(question), wxFD_OPEN | wxFD_FILE_MUST_EXIST | wxFD_MULTIPLE);
    if (dialog.ShowModal() != wxID_OK) throw Cancelled();
    wxArrayString chosen;
    dialog.GetPaths(chosen);
    std::vector<std::filesystem::path> paths;
    for (const wxString& path : chosen) paths.push_back(taken(question.title, kind, path));
    if (paths.empty()) throw Cancelled();
    return paths;
}

std::filesystem::path WxAsk::openFolder(const std::string& title)
{
    wxDirDialog dialog(window(), toWx(title), startFor(title, FolderKind::imports),
                       wxDD_DEFAULT_STYLE | wxDD_DIR_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK) throw Cancelled();
    return taken(title, FolderKind::imports, dialog.GetPath());
}

std::filesystem::path WxAsk::saveFile(const FileQuestion& question)
{
    const FolderKind kind = question.folder.value_or(FolderKind::exports);
    wxFileDialog dialog(window(), toWx(question.title), startFor(question.title, kind),
                        toWx(question.proposed), wildcards(question),
                        question.replaces ? wxFD_SAVE | wxFD_OVERWRITE_PROMPT : wxFD_SAVE);
    if (dialog.ShowModal() != wxID_OK) throw Cancelled();
    auto path = taken(question.title, kind, dialog.GetPath());
    if (path.has_extension() || question.ending.empty()) return path;
    path += question.ending;
    if (question.replaces && std::filesystem::exists(path))
        confirm(*this, question.title,
                say("“{file}” exists already.", fmt::arg("file", path.filename().string())),
                tr("Replace it"));
    return path;
}

std::size_t WxAsk::choose(const Question& question)
{
    ChoiceDialog dialog(window(), question);
    const int answer = dialog.ShowModal();
    if (answer == wxID_CANCEL) throw Cancelled();
    return dialog.answer();
}

std::string WxAsk::text(const TextQuestion& question)
{
    wxTextEntryDialog dialog(window(), toWx(question.label), toWx(question.title), toWx(question.proposed));
    if (dialog.ShowModal() != wxID_OK) throw Cancelled();
    return fromWx(dialog.GetValue());
}

void WxAsk::tell(const Complaint& complaint)
{
    ComplaintDialog(window(), complaint).ShowModal();
}

void WxAsk::inform(const std::string& sentence, const std::vector<std::string>& details)
{
    ComplaintDialog(window(), sentence, details).ShowModal();
}

void WxAsk::work(const std::string& title, const std::function<void(Progress&)>& work)
{
    using namespace std::chrono_literals;
    ++m_working;
    const auto done = wxMakeGuard([this] { --m_working; });
    BackgroundWork background(work);
    // Short work does not flash a dialog.
    if (!background.finishedWithin(250ms)) ProgressDialog(window(), title, background).ShowModal();
    background.finish();
}

void WxAsk::show(wxDialog& dialog)
{
    if (dialog.ShowModal() != wxID_OK) throw Cancelled();
}

}
