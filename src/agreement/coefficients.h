// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rd::agreement
{

/// Why a coefficient has no value.
enum class Undefined {
    no,
    noUnits,     ///< Nothing was compared.
    notUsed,     ///< None of the coders used the code in what was compared.
    oneValue,    ///< All coders gave every unit the same value: what chance would give cannot be told.
    oneCategory, ///< Only one category to choose from: chance alone gives full agreement.
    noNeither,   ///< What neither coder coded is not counted here.
    notBinary,   ///< How often is compared, not whether.
    ofPairs      ///< Not defined for one of the pairs of coders.
};

/// A coefficient, or why there is none. Never 0 or 1 in place of what is not defined.
struct Value {
    std::optional<double> value;
    Undefined why = Undefined::no;
    Undefined whyOfPair = Undefined::no; ///< Where `why` is ofPairs and it is known of which.
    std::size_t first = 0;               ///< The places of the two coders.
    std::size_t second = 0;

    static Value of(double value) { return {value, Undefined::no}; }
    static Value none(Undefined why) { return {std::nullopt, why}; }
    static Value noneOfPair(Undefined whyOfPair, std::size_t first, std::size_t second)
    {
        return {std::nullopt, Undefined::ofPairs, whyOfPair, first, second};
    }
    bool operator==(const Value&) const = default;
};

/// One code, two coders: units (or characters, when they are weighed by length) by who gave them the code.
struct FourField {
    double both = 0;       ///< a
    double onlyFirst = 0;  ///< b
    double onlySecond = 0; ///< c
    double neither = 0;    ///< d

    [[nodiscard]] double total() const { return both + onlyFirst + onlySecond + neither; }
    FourField& operator+=(const FourField& other);
    bool operator==(const FourField&) const = default;
};

/// One code, any number of coders who all judged every unit: all that coefficients need that do not look at
/// who of the coders it was.
struct Judgements {
    double units = 0;       ///< N, weighed.
    double coders = 2;      ///< m
    double given = 0;       ///< How often the code was given: over units, the coders who gave it.
    double differences = 0; ///< Pairs of coders that differ: over units, those who gave it times those who
                            ///< did not.
};
Judgements judgementsOf(const FourField& field);

/// Po: the share of units (and pairs of coders) that agree, (a + d) / N.
Value percentage(const Judgements& judged);

/// Each of the following is (Po − Pe) / (1 − Pe) with Pe as given; p = given / (m N).

/// Pe = p² + (1 − p)². Of two coders Scott's pi (W. A. Scott, Public Opinion Quarterly 19, 1955), of more
/// Fleiss' kappa (J. L. Fleiss, Psychological Bulletin 76, 1971).
Value scott(const Judgements& judged);
/// Pe = 1 / q for q categories (R. L. Brennan & D. J. Prediger, Educational and Psychological Measurement 41,
/// 1981).
Value brennanPrediger(const Judgements& judged, double categories = 2);
/// AC1: Pe = 2 p (1 − p) (K. L. Gwet, British Journal of Mathematical and Statistical Psychology 61, 2008).
Value gwet(const Judgements& judged);
/// Alpha, two values: 1 − Do / De, Do = 2 differences / ((m − 1) n), De = 2 n1 n0 / (n (n − 1)), n = m N (K.
/// Krippendorff, Computing Krippendorff's alpha-reliability, 2011).
Value krippendorff(const Judgements& judged);
/// Kappa: Pe = [(a + b)(a + c) + (c + d)(b + d)] / N² (J. Cohen, Educational and Psychological Measurement
/// 20, 1960).
Value cohen(const FourField& field);

/// Over units that were coded: 2 a / (2 a + b + c) (O. R. Holsti, Content analysis, 1969).
Value holsti(const FourField& field);
/// a / (a + b + c) (P. Jaccard, 1901).
Value jaccard(const FourField& field);
/// The same of segments, where `both` holds the codings of both coders: two for each passage that both coded.
/// So Holsti's 2 M / (N1 + N2) is a / (a + b + c), and Jaccard is (a / 2) / (a / 2 + b + c).
Value holstiOfSegments(const FourField& field);
Value jaccardOfSegments(const FourField& field);

/// Kappa over several codes: (mean Po − mean Pe) / (1 − mean Pe) with Cohen's Pe, codes weighing the same (H.
/// De Vries et al., Research in Nursing & Health 31, 2008). Codes without units are left out.
Value pooledKappa(const std::vector<FourField>& codes);

/// Coefficients of one code, in the order in which tables show them.
enum class Coefficient { percentage, cohen, scott, fleiss, brennanPrediger, ac1, alpha, holsti, jaccard };
inline constexpr std::array allCoefficients{
    Coefficient::percentage, Coefficient::cohen,           Coefficient::scott,
    Coefficient::fleiss,     Coefficient::brennanPrediger, Coefficient::ac1,
    Coefficient::alpha,      Coefficient::holsti,          Coefficient::jaccard};
/// "percentage", "cohen", "scott", "fleiss", "brennan_prediger", "ac1", "alpha", "holsti", "jaccard"
std::string coefficientKey(Coefficient coefficient);
Coefficient coefficientFromKey(const std::string& key); ///< Throws std::invalid_argument.

}
