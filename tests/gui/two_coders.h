// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/pick_dialog.h"
#include "history/coding_edits.h"
#include "window.h"

namespace rd::test
{

/// A window whose project has one transcript, coded by Anna and Bram: of "listens" they say the same once,
/// and Bram alone says it a second time.
struct TwoCoders : Window {
    TranscriptId transcript;
    CodeId listens;
    CoderId anna;
    CoderId bram;

    TwoCoders()
    {
        makeProject();
        transcript = addTranscript();
        listens = state().codebook.byKey("listens")->id;
        anna = workspace.project()->ensureCoder("Anna");
        bram = workspace.project()->ensureCoder("Bram");
        code(anna, 0);
        code(bram, 0);
        code(bram, 1);
    }

    /// Codes the words of the respondent's nth turn.
    void code(CoderId coder, std::size_t turn)
    {
        const auto& turns = state().transcripts.turnsOf(transcript);
        workspace.project()->apply(history::addCoding(
            state(), transcript, {turns.at(turn).textStart, turns.at(turn).span.end}, listens, coder));
    }

    /// A copy in which its own person coded these words too.
    std::filesystem::path copyCodedBy(const std::string& author, text::Span span)
    {
        const auto copy = folder / (author + ".draad");
        workspace.project()->copyTo(copy);
        project::OpenOptions options;
        options.author = author;
        const auto other = project::Project::open(copy, options);
        const CoderId coder = other->ensureCoder(author);
        other->apply(history::addCoding(other->state(), transcript, span, listens, coder));
        return copy;
    }

    void compare()
    {
        ask.dialogs.push_back(
            on<gui::PickDialog>([](gui::PickDialog& dialog) { BOOST_TEST(dialog.accept()); }));
        BOOST_TEST(frame->run("team/compare"));
    }
};

}
