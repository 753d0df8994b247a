// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codebook/codebook.h"
#include "transcript/guide.h"

#include <string>
#include <string_view>
#include <vector>

namespace rd::exchange
{

/// What a file says of the interview guide, as whole items: those that are new and those that are known.
struct GuideImport {
    std::vector<transcript::GuideItem> items;
    std::vector<std::string> notes; ///< For the user: what was passed over.
};

/// What the readers of a guide need of the project that it goes into.
struct GuideContext {
    const transcript::GuideItems& guide;
    const codebook::Codebook& codebook;
    Language language = Language::dutch; ///< Of texts that are given in one language.
};

/// Reads a guide from a text (.txt, .md, .docx and every other kind that transcripts are read from), by
/// readGuideLines(), or from CSV: the form `text` (or text_nl, text_en) with if wished level (topic,
/// question, point), number and theme (a code's key). An item that the guide has already (same level, and the
/// same number or text) keeps its id. Throws Refusal, with the line of a CSV file.
GuideImport readGuide(std::string_view bytes, const std::string& file, const GuideContext& context);

/// The form that readGuide() gives back.
std::string writeGuideCsv(const GuideContext& context);

}
