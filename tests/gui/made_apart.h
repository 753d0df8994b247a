// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/prepare.h"
#include "gui/dialogs/merge_dialog.h"
#include "gui/dialogs/merge_report_dialog.h"
#include "history/codebook_edits.h"
#include "history/project_edits.h"
#include "two_coders.h"

#include <functional>

namespace rd::test
{

/// A window, and a project that was made apart: of the same interview under another name, with a code of
/// ours, one of its own ("hears", coded twice), and nothing else.
struct Apart : TwoCoders {
    std::filesystem::path stranger = folder / "stranger.draad";

    Apart()
    {
        const auto other =
            project::Project::create(stranger, {"Other", Language::english, {"gezin", "family"}, {"", ""}});
        for (const char* name : {"listens", "hears"}) {
            codebook::Code code;
            code.level = codebook::CodeLevel::factor;
            code.name = Wording::both(name);
            other->apply(history::addCode(other->state(), code));
        }
        auto read = exchange::prepareTranscript(writeTranscript("talk"));
        std::vector<history::NewTranscript> made;
        made.push_back({read.transcript, read.body, read.speakers, read.turns, read.source});
        other->apply(history::importTranscripts(other->state(), std::move(made)));
        const TranscriptId talk = other->state().transcripts.byName("talk")->id;
        const CoderId cor = other->ensureCoder("Cor");
        const CodeId hears = other->state().codebook.byKey("hears")->id;
        other->apply(history::addCoding(other->state(), talk, {0, 5}, hears, cor));
        other->apply(history::addCoding(other->state(), talk, {6, 9}, hears, cor));
    }

    /// Somebody works in the stranger.
    void change(const std::function<history::Edit(const history::State&)>& edit) const
    {
        const auto other = project::Project::open(stranger);
        BOOST_TEST(other->apply(edit(other->state())));
    }
    /// A code called "no wind" with the key of our "gives hope".
    static history::Edit addNoWind(const history::State& state)
    {
        codebook::Code code;
        code.level = codebook::CodeLevel::factor;
        code.key = "gives_hope";
        code.name = Wording::both("no wind");
        return history::addCode(state, code);
    }
    /// Opens the dialog on the stranger; the script drives it.
    void merge(const std::function<void(gui::MergeDialog&)>& script)
    {
        ask.files.push_back(std::vector{stranger});
        ask.dialogs.push_back(on<gui::MergeDialog>(script));
    }
    /// The stranger is changed while the dialog is open, before the merge is wanted.
    void mergeWhileItChanges(const std::function<void(gui::MergeDialog&)>& script,
                             const std::function<history::Edit(const history::State&)>& edit)
    {
        merge([this, script, edit](gui::MergeDialog& dialog) {
            script(dialog);
            change(edit);
            BOOST_TEST(dialog.accept());
        });
    }
    void mergeAndClose(const std::function<void(gui::MergeDialog&)>& script)
    {
        if (ask.dialogs.empty()) ask.files.push_back(std::vector{stranger});
        ask.dialogs.push_back(on<gui::MergeDialog>([script](gui::MergeDialog& dialog) {
            script(dialog);
            BOOST_TEST(dialog.accept());
        }));
        ask.dialogs.push_back(
            on<gui::MergeReportDialog>([](gui::MergeReportDialog& dialog) { dialog.leave(); }));
        BOOST_TEST(frame->run("team/merge"));
    }
    [[nodiscard]] std::size_t codingsOf(const std::string& key) const
    {
        const codebook::Code* code = state().codebook.byKey(key);
        std::size_t count = 0;
        for (const auto& [id, codings] : state().codings.all())
            for (const coding::Coding& coding : codings)
                if (code != nullptr && coding.code == code->id) ++count;
        return count;
    }
};

/// How many of a kind would be new, as the list of what comes in says.
inline std::string comingOf(gui::MergeDialog& dialog, const std::string& kind)
{
    for (unsigned int row = 0; row < static_cast<unsigned int>(dialog.coming().GetItemCount()); ++row)
        if (dialog.coming().GetTextValue(row, 2) == kind)
            return dialog.coming().GetTextValue(row, 3).utf8_string();
    return {};
}

}
