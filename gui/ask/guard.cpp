// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ask/guard.h"

#include "base/i18n.h"
#include "gui/counts.h"

#include <new>

namespace rd::gui
{

bool Guard::run(const std::function<void()>& action) noexcept
{
    try {
        action();
        return true;
    } catch (...) {
        tellCurrent();
    }
    return false;
}

void Guard::tellCurrent() noexcept
{
    try {
        try {
            throw;
        } catch (const Cancelled&) {
        } catch (const Refusal& refusal) {
            m_ask.tell(refusal.complaint());
        } catch (const std::bad_alloc&) {
            m_ask.tell({"", "", tr("There is not enough memory for this."),
                        tr("Close other programs, and try it with fewer or smaller files.")});
        } catch (...) {
            tellUnforeseen();
        }
    } catch (...) {
        // What fails while a failure is told cannot be told either; the file is safe whatever is shown.
    }
}

void Guard::tellUnforeseen()
{
    const project::Project* project = m_workspace.project();
    const Complaint complaint{"", "", tr("Something happened that the program was not made for."),
                              tr("Nothing that you did before is lost: it is in the project file. Try it in "
                                 "another way, and tell the makers what you did.")};
    if (project == nullptr) return m_ask.tell(complaint);
    const auto path = project->path();
    project::OpenOptions options;
    options.readOnly = project->readOnly();
    const bool blind = m_workspace.counts().blind();
    m_workspace.setProject(nullptr);
    m_ask.tell(complaint);
    run([&] {
        m_workspace.setProject(project::Project::open(path, options));
        m_workspace.counts().codeBlind(blind);
    });
}

}
