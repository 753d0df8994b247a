// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package/losses.h"

#include "base/i18n.h"

namespace rd::exchange
{

namespace
{

/// Of what a page or document does not show, or only sometimes.
std::string hiddenSentence(Loss loss, int n)
{
    const auto count = fmt::arg("n", n);
    if (loss == Loss::hiddenWords)
        return sayn("The words of {n} part that the page does not show were left out.",
                    "The words of {n} parts that the page does not show were left out.", n, count);
    if (loss == Loss::conditions)
        return sayn(
            "{n} part that the document shows on a condition was taken in; look whether it belongs to the "
            "text.",
            "{n} parts that the document shows on a condition were taken in; look whether they belong to "
            "the text.",
            n, count);
    return sayn("{n} part of hidden text was left out.", "{n} parts of hidden text were left out.", n, count);
}

std::string unpairedSentence(int n)
{
    return sayn(
        "{n} row of a table has several labels beside words of another number of paragraphs; look who "
        "says what.",
        "{n} rows of a table have several labels beside words of another number of paragraphs; look "
        "who says what.",
        n, fmt::arg("n", n));
}

std::string sentence(Loss loss, int n)
{
    const auto count = fmt::arg("n", n);
    switch (loss) {
    case Loss::images:
        return sayn("{n} image was left out.", "{n} images were left out.", n, count);
    case Loss::objects:
        return sayn("{n} embedded object was left out.", "{n} embedded objects were left out.", n, count);
    case Loss::comments:
        return sayn("{n} comment in the margin was left out.", "{n} comments in the margin were left out.", n,
                    count);
    case Loss::deletions:
        return sayn("{n} tracked deletion was left out; tracked insertions are kept.",
                    "{n} tracked deletions were left out; tracked insertions are kept.", n, count);
    case Loss::insertions:
        return sayn("{n} tracked insertion was kept.", "{n} tracked insertions were kept.", n, count);
    case Loss::moves:
        return sayn("The words of {n} tracked move stand only where they were moved to.",
                    "The words of {n} tracked moves stand only where they were moved to.", n, count);
    case Loss::notes:
        return sayn("{n} note now stands in square brackets at its place in the text.",
                    "{n} notes now stand in square brackets at their place in the text.", n, count);
    case Loss::textBoxes:
        return sayn("The words of {n} text box now stand below the paragraph it belonged to.",
                    "The words of {n} text boxes now stand below the paragraphs they belonged to.", n, count);
    case Loss::listMarks:
        return sayn("The number or bullet of {n} list item was left out.",
                    "The numbers or bullets of {n} list items were left out.", n, count);
    case Loss::symbols:
        return sayn("{n} sign has no letter of its own and became “\xEF\xBF\xBD”.",
                    "{n} signs have no letter of their own and became “\xEF\xBF\xBD”.", n, count);
    case Loss::headers:
        return tr("The headers and footers of the pages were left out.");
    case Loss::insertedFiles:
        return sayn("{n} file inside this document was left out.",
                    "{n} files inside this document were left out.", n, count);
    case Loss::menus:
        return tr("The menus of the page were left out.");
    case Loss::struckWords:
        return sayn("{n} stretch of words that were struck through was left out.",
                    "{n} stretches of words that were struck through were left out.", n, count);
    case Loss::hiddenWords:
    case Loss::conditions:
    case Loss::hiddenText:
        return hiddenSentence(loss, n);
    case Loss::remarks:
        return sayn("{n} remark between the subtitles (NOTE) was left out.",
                    "{n} remarks between the subtitles (NOTE) were left out.", n, count);
    case Loss::unpairedLabels:
        return unpairedSentence(n);
    case Loss::repetitions:
        return sayn("What {n} subtitle shows again was written once.",
                    "What {n} subtitles show again was written once.", n, count);
    }
    return {};
}

}

std::vector<std::string> Losses::sentences() const
{
    std::vector<std::string> lines;
    for (const auto& [loss, count] : m_counts) {
        const bool saidWithDeletions = loss == Loss::insertions && m_counts.contains(Loss::deletions);
        if (!saidWithDeletions) lines.push_back(sentence(loss, count));
    }
    return lines;
}

}
