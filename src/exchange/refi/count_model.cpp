// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/refi/count_model.h"

#include "base/i18n.h"
#include "text/fold.h"
#include "text/names.h"
#include "text/word_edge.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace rd::exchange::refi
{

namespace
{

constexpr double clearlyBetter = 0.1;
constexpr double wellEnough = 0.8;
constexpr int fewPassages = 3; ///< That a coder marked within a word proves nothing.

constexpr std::array models{
    CountModel{CountUnit::codePoints, false}, CountModel{CountUnit::codePoints, true},
    CountModel{CountUnit::utf16, false},      CountModel{CountUnit::utf16, true},
    CountModel{CountUnit::bytes, false},      CountModel{CountUnit::bytes, true},
};

/// Behind the program's name, never translated.
constexpr std::array<std::pair<std::string_view, CountUnit>, 2> originMarks{{
    {" (positions in code points)", CountUnit::codePoints},
    {" (positions in UTF-16 units)", CountUnit::utf16},
}};

/// Programs of which all files that were looked at count alike.
bool isWellKnown(const std::string& program)
{
    return program.starts_with("NVivo") || program.starts_with("QualCoder");
}

CountModel ownModel(const std::string& program)
{
    if (program.starts_with("NVivo")) return {CountUnit::utf16, true};
    return {CountUnit::codePoints, false};
}

/// The beginning of a name without white space, which programs write in their own ways.
std::string packed(std::string_view text)
{
    std::string letters;
    for (const char c : text.substr(0, 200))
        if (static_cast<unsigned char>(c) > ' ' && letters.size() < 40) letters += c;
    return letters;
}

struct Fit {
    int looked = 0;
    int good = 0;
    [[nodiscard]] double share() const { return looked == 0 ? 0 : static_cast<double>(good) / looked; }
};

std::string_view wordsOf(const CountedPassage& passage, CountModel model)
{
    const text::Span span{passage.text->place(passage.start, model), passage.text->place(passage.end, model)};
    return span.empty() ? std::string_view() : passage.text->bodyMap().slice(span);
}

bool beginsAsNamed(const CountedPassage& passage, CountModel model)
{
    std::string name = packed(passage.name);
    if (name.ends_with("…")) name.resize(name.size() - 3);
    return !name.empty() && packed(wordsOf(passage, model)).starts_with(name.substr(0, 30));
}

/// As an attribute may have it.
std::string withSpaces(std::string_view text)
{
    std::string spaced(text);
    std::replace_if(
        spaced.begin(), spaced.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return spaced;
}

bool isTheSame(std::string_view words, std::string_view name)
{
    return !name.empty() && words.size() == name.size() && withSpaces(words) == withSpaces(name);
}

/// To the character, as far as the name goes.
bool isJustAsNamed(const CountedPassage& passage, CountModel model)
{
    constexpr std::string_view more = "…";
    const std::string_view words = wordsOf(passage, model);
    if (isTheSame(words, passage.name)) return true;
    if (!passage.name.ends_with(more)) return false;
    const std::string_view shown = passage.name.substr(0, passage.name.size() - more.size());
    return words.size() > shown.size() && isTheSame(words.substr(0, shown.size()), shown);
}

using NameTest = bool (*)(const CountedPassage&, CountModel);

Fit fitByName(const std::vector<CountedPassage>& passages, CountModel model, NameTest fits)
{
    Fit fit;
    for (const CountedPassage& passage : passages) {
        if (passage.name.empty()) continue;
        ++fit.looked;
        fit.good += fits(passage, model) ? 1 : 0;
    }
    return fit;
}

Fit fitByWords(const std::vector<CountedPassage>& passages, CountModel model)
{
    Fit fit;
    for (const CountedPassage& passage : passages) {
        const auto& text = *passage.text;
        const auto edge = [&](std::int64_t at) {
            return !text::insideWord(text.body(), text.bodyMap().byteOf(text.place(at, model)));
        };
        ++fit.looked;
        fit.good += edge(passage.start) && edge(passage.end) ? 1 : 0;
    }
    return fit;
}

std::string examples(const std::vector<CountedPassage>& passages, CountModel model)
{
    std::vector<std::string> words;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, passages.size()); ++i)
        words.push_back(text::shortened(wordsOf(passages[i], model), 40));
    return text::quotedList(words);
}

FoundModel uncertain(const std::vector<CountedPassage>& passages, CountModel taken)
{
    const std::string shown = examples(passages, taken);
    return {taken, say("It could not be told for certain how this file counts positions; look at some "
                       "passages: {examples}.",
                       fmt::arg("examples", shown))};
}

FoundModel certain(CountModel taken, CountModel own)
{
    if (taken == own) return {own, {}};
    const std::string name = modelName(taken);
    return {taken, say("Positions were taken as {how}, because the passages then fit their words.",
                       fmt::arg("how", name))};
}

template <class Judge>
std::pair<CountModel, double> bestOf(CountModel first, Judge judge)
{
    std::pair<CountModel, double> best{first, judge(first).share()};
    for (const CountModel model : models)
        if (const double share = judge(model).share(); share > best.second + clearlyBetter)
            best = {model, share};
    return best;
}

bool placesDiffer(const std::vector<CountedPassage>& passages, CountModel one, CountModel other)
{
    return std::any_of(passages.begin(), passages.end(), [&](const CountedPassage& passage) {
        const CountedText& text = *passage.text;
        return text.place(passage.start, one) != text.place(passage.start, other) ||
               text.place(passage.end, one) != text.place(passage.end, other);
    });
}

/// Nothing where names and words do not fit.
std::optional<FoundModel> modelByNames(const std::vector<CountedPassage>& passages, CountModel own,
                                       bool wellKnown)
{
    for (const NameTest fits : {isJustAsNamed, beginsAsNamed}) {
        const auto fit = [&](CountModel one) { return fitByName(passages, one, fits); };
        const auto [model, share] = bestOf(own, fit);
        if (share < wellEnough) continue;
        const int good = fit(model).good;
        const bool other = std::any_of(models.begin(), models.end(), [&, taken = model](CountModel one) {
            return fit(one).good == good && placesDiffer(passages, taken, one);
        });
        return other && !wellKnown ? uncertain(passages, model) : certain(model, own);
    }
    return std::nullopt;
}

FoundModel modelByWords(const std::vector<CountedPassage>& passages, CountModel own)
{
    const auto [model, share] = bestOf(own, [&](CountModel one) { return fitByWords(passages, one); });
    const int more = fitByWords(passages, model).good - fitByWords(passages, own).good;
    if (!(model == own) && more < fewPassages) return uncertain(passages, own);
    if (share < wellEnough && share > 0 && passages.size() > 4) return uncertain(passages, own);
    return certain(model, own);
}

}

std::string originText(const std::string& program, CountUnit unit)
{
    for (const auto& [mark, counted] : originMarks)
        if (counted == unit) return program + std::string(mark);
    return program;
}

Origin originIn(const std::string& written)
{
    for (const auto& [mark, unit] : originMarks)
        if (written.ends_with(mark))
            return {written.substr(0, written.size() - mark.size()), CountModel{unit, false}};
    return {written, std::nullopt};
}

std::string modelName(CountModel model)
{
    std::string name = tr("code points");
    if (model.unit == CountUnit::utf16) name = tr("UTF-16 units");
    if (model.unit == CountUnit::bytes) name = tr("bytes");
    return model.lineEndIsTwo ? say("{unit}, a line end as two", fmt::arg("unit", name)) : name;
}

FoundModel findModel(const std::vector<CountedPassage>& all, const std::string& program)
{
    std::vector<CountedPassage> passages;
    for (const CountedPassage& passage : all)
        if (passage.text->ambiguous() && passages.size() < mostPassagesLookedAt) passages.push_back(passage);
    const CountModel own = ownModel(program);
    if (passages.empty()) return {own, {}};
    if (auto found = modelByNames(passages, own, isWellKnown(program))) return *found;
    return modelByWords(passages, own);
}

}
