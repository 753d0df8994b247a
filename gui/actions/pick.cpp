// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions/pick.h"

#include "base/safe_file.h"

namespace rd::gui
{

std::vector<std::size_t> pick(Context& context, const PickQuestion& question)
{
    PickDialog dialog(context.ask.window(), question);
    context.ask.show(dialog);
    return dialog.value();
}

std::size_t pickOne(Context& context, const PickQuestion& question)
{
    return pick(context, question).front();
}

FileKind csvKind()
{
    return {tr("CSV files (*.csv)"), "*.csv"};
}

ReadFile askForFile(Context& context, const std::string& title, const FileKind& kind)
{
    const auto path = context.ask.openFile({title, {kind}, "", ""});
    return {path.filename().string(), readFile(path)};
}

void saveBytes(Context& context, const std::string& title, const FileKind& kind, const std::string& proposed,
               const std::string& bytes)
{
    const std::string ending = kind.pattern.substr(kind.pattern.rfind('.'));
    const auto path = context.ask.saveFile({title, {kind}, proposed, ending});
    writeFile(path, bytes);
}

}
