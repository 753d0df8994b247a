// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/agreement_json.h"

#include "agreement/means.h"
#include "agreement/pairs.h"
#include "agreement/words.h"
#include "base/i18n.h"

namespace rd::cli
{

namespace
{

using namespace agreement;

/// Units and characters are whole numbers.
Json wholeNumber(double value)
{
    return static_cast<std::int64_t>(value);
}

Json numberOrNull(const Value& value)
{
    return value.value ? Json(*value.value) : Json(nullptr);
}

class AgreementJson
{
public:
    explicit AgreementJson(const Result& result) : m_result(result), m_frame(result.snapshot.frame()) {}

    [[nodiscard]] Json all() const
    {
        Json json;
        json["level"] = levelKey(m_result.question.level);
        json["coders"] = coders();
        json["documents"] = documents(m_result.transcripts);
        addRows(json, m_result.rows, m_result.units);
        if (m_result.question.level == Level::segment) json["threshold"] = m_result.question.threshold * 100;
        if (m_result.question.level == Level::character) json["sets"] = sets();
        if (!m_result.perTranscript.empty()) {
            json["per_document"] = perTranscript();
            json["means"] = means();
        }
        if (!m_result.pairs.empty()) json["pairs"] = pairs();
        json["left_out"] = documents(m_result.leftOut);
        json["notes"] = notesOf(m_result);
        return json;
    }

private:
    [[nodiscard]] Json coders() const
    {
        Json names = Json::array();
        for (const CoderId id : m_result.question.coders) names.push_back(nameOf(id));
        return names;
    }
    [[nodiscard]] Json pairs() const
    {
        Json list = Json::array();
        for (const OfPair& pair : m_result.pairs) {
            Json json{{"coders", {nameOf(pair.first), nameOf(pair.second)}}};
            addRows(json, pair.rows, pair.units);
            list.push_back(std::move(json));
        }
        return list;
    }
    /// `units`: of which the bootstrap drew.
    void addRows(Json& json, const Rows& rows, std::size_t units) const
    {
        json["rows"] = list(rows.codes, units);
        json["themes"] = list(rows.themes, units);
        json["qualified"] = list(rows.qualified, units);
        json["overall"] = overall(rows, units);
    }
    [[nodiscard]] std::string nameOf(CoderId id) const
    {
        return m_frame.coders()[m_frame.coderIndex(id)].shownName();
    }
    [[nodiscard]] Json documents(const std::vector<Index>& transcripts) const
    {
        Json names = Json::array();
        for (const Index i : transcripts) names.push_back(m_frame.transcripts()[i].name);
        return names;
    }

    [[nodiscard]] Json list(const std::vector<Row>& rows, std::size_t units) const
    {
        Json list = Json::array();
        for (const Row& row : rows) list.push_back(one(row, units));
        return list;
    }

    [[nodiscard]] Json one(const Row& row, std::size_t units) const
    {
        Json json{{"code", m_frame.code(row.subject.code).key}};
        if (row.subject.qualifier != analysis::none)
            json["qualifier"] = m_frame.code(row.subject.qualifier).key;
        fill(json, row, units);
        return json;
    }

    void fill(Json& json, const Row& row, std::size_t units) const
    {
        const bool two = m_result.question.coders.size() == 2;
        json["both"] = wholeNumber(row.all);
        json["only_first"] = two ? wholeNumber(row.field.onlyFirst) : Json(nullptr);
        json["only_second"] = two ? wholeNumber(row.field.onlySecond) : Json(nullptr);
        json["some"] = wholeNumber(row.some);
        const bool neither = m_result.reading.neitherKnown;
        json["neither"] = neither ? wholeNumber(row.none) : Json(nullptr);
        Json reasons = Json::object();
        if (!neither) reasons["neither"] = reasonFor(Undefined::noNeither);
        for (const Coefficient coefficient : allCoefficients) {
            const Value& value = row.value(coefficient);
            json[coefficientKey(coefficient)] = numberOrNull(value);
            if (!value.value) reasons[coefficientKey(coefficient)] = reasonFor(value, m_result);
        }
        json["undefined"] = std::move(reasons);
        if (row.intervals) addIntervals(json, row, units);
        json["cautions"] = cautionsOf(row, m_result.question);
    }

    static void addIntervals(Json& json, const Row& row, std::size_t units)
    {
        Json intervals = Json::object();
        Json reasons = Json::object();
        for (const Coefficient coefficient : allCoefficients) {
            const std::string key = coefficientKey(coefficient);
            const auto place = static_cast<std::size_t>(coefficient);
            const auto& interval = row.intervals->at(place);
            intervals[key] = interval ? Json{interval->low, interval->high} : Json(nullptr);
            if (!interval)
                reasons[key] =
                    reasonForNoInterval(row.value(coefficient), units, row.intervals->alwaysSame[place]);
        }
        json["intervals"] = std::move(intervals);
        json["undefined_intervals"] = std::move(reasons);
    }

    [[nodiscard]] Json overall(const Rows& rows, std::size_t units) const
    {
        Json json = Json::object();
        fill(json, rows.overall, units);
        json["pooled_kappa"] = numberOrNull(rows.pooled);
        if (!rows.pooled.value) json["undefined"]["pooled_kappa"] = reasonFor(rows.pooled, m_result);
        return json;
    }

    [[nodiscard]] Json sets() const
    {
        Json list = Json::array();
        for (const SetAlpha& set : m_result.sets.sets)
            list.push_back({{"theme", m_frame.code(set.theme).key},
                            {"cu_alpha", numberOrNull(set.alpha)},
                            {"undefined", reasonFor(set.alpha.why)},
                            {"compared", wholeNumber(set.compared)},
                            {"several_codes", wholeNumber(set.several)}});
        return {{"cu_alpha_between", numberOrNull(m_result.sets.between)},
                {"undefined", reasonFor(m_result.sets.between.why)},
                {"compared", wholeNumber(m_result.sets.compared)},
                {"several_sets", wholeNumber(m_result.sets.several)},
                {"themes", std::move(list)}};
    }

    [[nodiscard]] Json perTranscript() const
    {
        constexpr std::size_t noneDrawn = 0;
        Json list = Json::array();
        for (const OfTranscript& each : m_result.perTranscript)
            list.push_back({{"document", m_frame.transcripts()[each.transcript].name},
                            {"rows", this->list(each.rows.codes, noneDrawn)},
                            {"themes", this->list(each.rows.themes, noneDrawn)},
                            {"overall", overall(each.rows, noneDrawn)}});
        return list;
    }

    [[nodiscard]] Json means() const
    {
        const auto values = [](const Values& of) {
            Json json = Json::object();
            for (std::size_t i = 0; i < of.size(); ++i)
                json[coefficientKey(allCoefficients[i])] = numberOrNull(of[i]);
            return json;
        };
        const auto over = [](const Mean& mean) {
            Json json = Json::object();
            for (std::size_t i = 0; i < mean.over.size(); ++i)
                json[coefficientKey(allCoefficients[i])] = mean.over[i];
            return json;
        };
        Json list = Json::array();
        for (const Mean& mean : meansOf(m_result))
            list.push_back({{"code", m_frame.code(mean.subject.code).key},
                            {"plain", values(mean.plain)},
                            {"weighted_by_length", values(mean.weighted)},
                            {"over", over(mean)}});
        return list;
    }

    const Result& m_result;
    const analysis::Frame& m_frame;
};

}

std::string kindKey(const Subject& subject)
{
    if (subject.code == analysis::none) return "all";
    if (subject.kind == Subject::Kind::theme) return "theme";
    return subject.kind == Subject::Kind::qualified ? "qualified" : "code";
}

Json agreementJson(const Result& result)
{
    return AgreementJson(result).all();
}

}
