// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions/action.h"
#include "gui/toolkit_language.h"

namespace rd::gui
{

namespace
{

void speak(Context& context, Language language)
{
    if (language == userLanguage()) return;
    setUserLanguage(language);
    speakToolkit(language);
    Settings settings = context.settings.get();
    settings.language = language;
    context.settings.set(settings);
    context.workspace.languageChanged();
}

Action speaking(const char* name, const char* label, const char* help, Language language)
{
    return {name,
            label,
            help,
            "",
            [language](Context& context) { speak(context, language); },
            {},
            [language](const Context&) { return userLanguage() == language; }};
}

Action zooming(const char* name, const char* label, const char* help, const char* key, int by)
{
    return {name, label, help, key, [by](Context& context) {
                context.workspace.setZoom(by == 0 ? 0 : context.workspace.zoom() + by);
            }};
}

Action showing(const std::string& pane, const char* label, const char* help, const char* key)
{
    return {"view/pane/" + pane,
            label,
            help,
            key,
            [pane](Context& context) { context.shell.showPane(pane, !context.shell.paneShown(pane)); },
            {},
            [pane](const Context& context) { return context.shell.paneShown(pane); }};
}

Action walking(const char* name, const char* label, const char* help, const char* key, int direction)
{
    return {name, label, help, key, [direction](Context& context) { context.shell.walkPanes(direction); }};
}

}

void addViewActions(Actions& actions)
{
    actions.add(speaking("view/dutch", mark("&Dutch"), mark("Speak Dutch in this window."), Language::dutch));
    actions.add(
        speaking("view/english", mark("&English"), mark("Speak English in this window."), Language::english));
    actions.add(zooming("view/larger", mark("Lar&ger text"), mark("Show transcripts larger."), "Ctrl++", 1));
    actions.add(
        zooming("view/smaller", mark("&Smaller text"), mark("Show transcripts smaller."), "Ctrl+-", -1));
    actions.add(
        zooming("view/normal", mark("&Normal text"), mark("Show transcripts as at first."), "Ctrl+0", 0));
    actions.add(showing("transcripts", mark("&Transcripts"), mark("Show or hide the list of transcripts."),
                        "Ctrl+1"));
    actions.add(showing("codebook", mark("&Codebook"), mark("Show or hide the codebook."), "Ctrl+2"));
    actions.add(showing("passage", mark("C&odings of the passage"),
                        mark("Show or hide the codings at the caret."), "Ctrl+3"));
    actions.add(showing("results", mark("Ta&bles and passages"),
                        mark("Show or hide tables and listed passages."), "Ctrl+4"));
    actions.add(walking("view/pane/next", mark("&Next pane"), mark("Go on in the next pane."), "F6", 1));
    actions.add(walking("view/pane/previous", mark("&Previous pane"), mark("Go on in the pane before."),
                        "Shift+F6", -1));
    actions.add({"view/panes", mark("&As at first"), mark("Put all panes back where they were at first."), "",
                 [](Context& context) { context.shell.resetPanes(); }});
}

}
