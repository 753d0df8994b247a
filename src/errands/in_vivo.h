// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/edit.h"

#include <string>
#include <string_view>
#include <vector>

namespace rd::errands
{

/// What a code is called that is made of words in the text: these words in one line, without the signs around
/// them, and cut behind a word where they are longer than 60 code points. Empty where there are no words.
std::string inVivoName(std::string_view words);

/// What is said of a stretch of a transcript: without the label of a speaker at its edges, and in `words`
/// without those between turns. `body` is the transcript's text.
struct Said {
    text::Span span;
    std::string words;
};
Said saidIn(const history::State& state, TranscriptId transcript, std::string_view body, text::Span marked);

/// The code of ours that in vivo coding takes for these words, as it is called so; null: it makes one.
const codebook::Code* codeOfWords(const history::State& state, std::string_view words);

/// What coding with words in the text comes to.
struct InVivo {
    history::Edit edit;
    CodeId code;       ///< The one that is made, or taken.
    bool made = false; ///< False: there was one code of that name to code with, and it is taken.
};
/// Makes a code of these words below `under` (null: at the top), of a colour that others have least, and
/// codes the passages with it, as one action; a code of that name is taken instead of made twice. `coder` is
/// made where there is none of that name. Throws Refusal where there are no words, and for a place below a
/// qualifier.
InVivo codeInVivo(const history::State& state, std::string_view words, CodeId under, Language language,
                  std::vector<coding::Coding> passages, const std::string& coder);

/// Codes the passages with a code that is there, as one action; what the coder coded so already is passed
/// over. `coder` as above.
history::Edit codeEach(const history::State& state, std::vector<coding::Coding> passages, CodeId code,
                       CodeId qualifier, const std::string& coder);

}
