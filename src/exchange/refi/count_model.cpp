// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/refi/count_model.h"

#include "base/i18n.h"
#include "text/fold.h"
#include "text/names.h"
#include "text/word_edge.h"

#include <algorithm>
#include <array>

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

Fit fitByName(const std::vector<CountedPassage>& passages, CountModel model)
{
    Fit fit;
    for (const CountedPassage& passage : passages) {
        if (passage.name.empty()) continue;
        ++fit.looked;
        fit.good += beginsAsNamed(passage, model) ? 1 : 0;
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

FoundModel uncertain(const std::vector<CountedPassage>& passages, CountModel own)
{
    const std::string shown = examples(passages, own);
    return {own, say("It could not be told for certain how this file counts positions; look at some "
                     "passages: {examples}.",
                     fmt::arg("examples", shown))};
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
    auto [model, share] = bestOf(own, [&](CountModel one) { return fitByName(passages, one); });
    if (share < wellEnough) {
        std::tie(model, share) = bestOf(own, [&](CountModel one) { return fitByWords(passages, one); });
        const int more = fitByWords(passages, model).good - fitByWords(passages, own).good;
        if (!(model == own) && more < fewPassages) return uncertain(passages, own);
    }
    if (share < wellEnough && share > 0 && passages.size() > 4) return uncertain(passages, own);
    if (model == own) return {own, {}};
    const std::string name = modelName(model);
    return {model, say("Positions were taken as {how}, because the passages then fit their words.",
                       fmt::arg("how", name))};
}

}
