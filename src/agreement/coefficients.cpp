// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/coefficients.h"

#include "base/keys.h"

#include <string_view>
#include <utility>

namespace rd::agreement
{

namespace
{

using namespace std::string_view_literals;

constexpr std::array coefficientKeys{
    std::pair{Coefficient::percentage, "percentage"sv},
    std::pair{Coefficient::cohen, "cohen"sv},
    std::pair{Coefficient::scott, "scott"sv},
    std::pair{Coefficient::fleiss, "fleiss"sv},
    std::pair{Coefficient::brennanPrediger, "brennan_prediger"sv},
    std::pair{Coefficient::ac1, "ac1"sv},
    std::pair{Coefficient::alpha, "alpha"sv},
    std::pair{Coefficient::holsti, "holsti"sv},
    std::pair{Coefficient::jaccard, "jaccard"sv},
};

double observed(const Judgements& judged)
{
    return 1 - 2 * judged.differences / (judged.coders * (judged.coders - 1) * judged.units);
}

Value beyondChance(double observed, double chance)
{
    return Value::of((observed - chance) / (1 - chance));
}

bool sameThroughout(const Judgements& judged)
{
    return judged.given == 0 || judged.given == judged.units * judged.coders;
}

double shareGiven(const Judgements& judged)
{
    return judged.given / (judged.coders * judged.units);
}

/// Cohen's chance: both say yes, or both say no; the two are added.
double chanceOf(const FourField& field)
{
    const double n = field.total();
    const double yes = (field.both + field.onlyFirst) * (field.both + field.onlySecond);
    const double no = (field.onlySecond + field.neither) * (field.onlyFirst + field.neither);
    return (yes + no) / (n * n);
}

/// Chance would give full agreement: both coders said the same of every unit.
bool oneValueOnly(const FourField& field)
{
    return field.onlyFirst == 0 && field.onlySecond == 0 && (field.both == 0 || field.neither == 0);
}

}

FourField& FourField::operator+=(const FourField& other)
{
    both += other.both;
    onlyFirst += other.onlyFirst;
    onlySecond += other.onlySecond;
    neither += other.neither;
    return *this;
}

Judgements judgementsOf(const FourField& field)
{
    return {field.total(), 2, 2 * field.both + field.onlyFirst + field.onlySecond,
            field.onlyFirst + field.onlySecond};
}

Value percentage(const Judgements& judged)
{
    if (judged.units == 0) return Value::none(Undefined::noUnits);
    return Value::of(observed(judged));
}

Value scott(const Judgements& judged)
{
    if (judged.units == 0) return Value::none(Undefined::noUnits);
    if (sameThroughout(judged)) return Value::none(Undefined::oneValue);
    const double p = shareGiven(judged);
    return beyondChance(observed(judged), p * p + (1 - p) * (1 - p));
}

Value brennanPrediger(const Judgements& judged, double categories)
{
    if (judged.units == 0) return Value::none(Undefined::noUnits);
    if (categories < 2) return Value::none(Undefined::oneCategory);
    return beyondChance(observed(judged), 1 / categories);
}

Value gwet(const Judgements& judged)
{
    if (judged.units == 0) return Value::none(Undefined::noUnits);
    const double p = shareGiven(judged);
    return beyondChance(observed(judged), 2 * p * (1 - p));
}

Value krippendorff(const Judgements& judged)
{
    if (judged.units == 0) return Value::none(Undefined::noUnits);
    if (sameThroughout(judged)) return Value::none(Undefined::oneValue);
    const double n = judged.units * judged.coders;
    const double differing = 2 * judged.differences / ((judged.coders - 1) * n);
    const double expected = 2 * judged.given * (n - judged.given) / (n * (n - 1));
    return Value::of(1 - differing / expected);
}

Value cohen(const FourField& field)
{
    if (field.total() == 0) return Value::none(Undefined::noUnits);
    if (oneValueOnly(field)) return Value::none(Undefined::oneValue);
    return beyondChance((field.both + field.neither) / field.total(), chanceOf(field));
}

Value holsti(const FourField& field)
{
    const double coded = 2 * field.both + field.onlyFirst + field.onlySecond;
    if (field.total() == 0) return Value::none(Undefined::noUnits);
    return coded == 0 ? Value::none(Undefined::notUsed) : Value::of(2 * field.both / coded);
}

Value jaccard(const FourField& field)
{
    const double coded = field.both + field.onlyFirst + field.onlySecond;
    if (field.total() == 0) return Value::none(Undefined::noUnits);
    return coded == 0 ? Value::none(Undefined::notUsed) : Value::of(field.both / coded);
}

namespace
{

/// Each passage that both coded once.
FourField ofPassages(const FourField& segments)
{
    FourField passages = segments;
    passages.both /= 2;
    return passages;
}

}

Value holstiOfSegments(const FourField& field)
{
    return holsti(ofPassages(field));
}

Value jaccardOfSegments(const FourField& field)
{
    return jaccard(ofPassages(field));
}

Value pooledKappa(const std::vector<FourField>& codes)
{
    double agreed = 0;
    double chance = 0;
    double n = 0;
    bool varied = false;
    for (const FourField& code : codes) {
        if (code.total() == 0) continue;
        agreed += (code.both + code.neither) / code.total();
        chance += chanceOf(code);
        varied = varied || !oneValueOnly(code);
        ++n;
    }
    if (n == 0) return Value::none(Undefined::noUnits);
    return varied ? beyondChance(agreed / n, chance / n) : Value::none(Undefined::oneValue);
}

std::string coefficientKey(Coefficient coefficient)
{
    return keyOf(coefficientKeys, coefficient);
}

Coefficient coefficientFromKey(const std::string& key)
{
    return valueOfKey(coefficientKeys, key);
}

}
