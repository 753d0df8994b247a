// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/cases_csv.h"

#include "base/error.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using transcript::Known;
using transcript::Level;
using transcript::Role;
using transcript::ValueType;

namespace
{

/// Interview 1 with one respondent, interview 2 and 3 with a man and a woman.
struct World {
    transcript::Cases cases;
    transcript::Transcripts transcripts;
    Language language = Language::dutch;

    World()
    {
        addTranscript("interview 1", {{"Onderzoeker", Role::interviewer}, {"R", Role::respondent}});
        addTranscript("interview 2",
                      {{"I", Role::interviewer}, {"Man", Role::respondent}, {"Vrouw", Role::respondent}});
        addTranscript("interview; 3", {{"I", Role::interviewer}, {"Man", Role::respondent}});
    }

    void addTranscript(const char* name, const std::vector<std::pair<const char*, Role>>& speakers)
    {
        transcript::Transcript made;
        made.id = TranscriptId::make();
        made.name = name;
        made.position = static_cast<double>(transcripts.list().size()) + 1;
        transcripts.put(made);
        for (const auto& [label, role] : speakers)
            transcripts.put(transcript::Speaker{SpeakerId::make(), made.id, label, role, {}, false});
    }

    exchange::CasesImport read(const std::string& bytes) const
    {
        return exchange::readCasesCsv(bytes, "cases.csv", cases, transcripts, language);
    }

    void take(const exchange::CasesImport& import)
    {
        import.each([this](const auto& row) { put(row);
    });
} void put(const transcript::Transcript& row)
{
    transcripts.put(row);
}
void put(const transcript::Speaker& row)
{
    transcripts.put(row);
}
template <class Row>
void put(const Row& row)
{
    cases.put(row);
}

std::string complaint(const std::string& bytes) const
{
    try {
        read(bytes);
    } catch (const Refusal& refusal) {
        return refusal.what();
    }
    return "none";
}

std::string valueOf(const char* attribute, Uuid subject, const char* moment = "") const
{
    const auto* value = cases.value(cases.attributeByKey(attribute)->id, subject, moment);
    if (value == nullptr) return "(none)";
    return value->known == Known::known ? value->value : transcript::knownKey(value->known);
}
std::string personOf(const char* document, const char* label) const
{
    for (const auto* speaker : transcripts.speakersOf(transcripts.byName(document)->id))
        if (speaker->label == label && speaker->respondent) return cases.find(speaker->respondent)->name;
    return "(none)";
}
};

constexpr auto couples = "case,document,person,speaker,groep,leeftijd@toen,leeftijd@nu,werk,kinderen\n"
                         "een,interview 1,Anna,,A,34,35,geen,ja\n"
                         "twee,interview 2;interview\\; 3,Piet,Man,B,?,\"65,5\",n.v.t.,nee\n"
                         "twee,interview 2,Truus,Vrouw,B,67,68,,nee\n";
}

BOOST_FIXTURE_TEST_SUITE(CasesCsv, World)

BOOST_AUTO_TEST_CASE(Rows_MakeCasesRespondentsAndTheirTexts)
{
    take(read(couples));
    BOOST_REQUIRE(cases.cases().size() == 2U);
    BOOST_TEST(cases.cases()[0]->name == "een");
    BOOST_TEST(cases.respondents().size() == 3U);
    const CaseId two = cases.caseByName("twee")->id;
    BOOST_TEST((transcripts.byName("interview 2")->caseId == two));
    BOOST_TEST((transcripts.byName("interview; 3")->caseId == two));
    BOOST_TEST(personOf("interview 1", "R") == "Anna");
    BOOST_TEST(personOf("interview 1", "Onderzoeker") == "(none)");
    BOOST_TEST(personOf("interview 2", "Vrouw") == "Truus");
    BOOST_TEST(personOf("interview; 3", "Man") == "Piet");
}

BOOST_AUTO_TEST_CASE(NewAttributes_GetLevelAndTypeByTheirValues)
{
    take(read(couples));
    const auto attribute = [this](const char* key) { return *cases.attributeByKey(key); };
    BOOST_TEST((attribute("groep").level == Level::caseLevel));
    BOOST_TEST((attribute("groep").type == ValueType::choice));
    BOOST_TEST((attribute("leeftijd").level == Level::respondentLevel));
    BOOST_TEST((attribute("leeftijd").type == ValueType::number));
    BOOST_TEST((attribute("leeftijd").moments == std::vector<std::string>{"toen", "nu"}));
    BOOST_TEST((attribute("werk").type == ValueType::text));
    BOOST_TEST((attribute("kinderen").type == ValueType::yesNo));
    BOOST_TEST((attribute("kinderen").level == Level::caseLevel));
}

BOOST_AUTO_TEST_CASE(Values_TellUnknownFromNotApplicableFromNotFilledIn)
{
    take(read(couples));
    const CaseId two = cases.caseByName("twee")->id;
    const Uuid piet = cases.respondentByName(two, "Piet")->id.uuid;
    const Uuid truus = cases.respondentByName(two, "Truus")->id.uuid;
    BOOST_TEST(valueOf("leeftijd", piet, "toen") == "unknown");
    BOOST_TEST(valueOf("leeftijd", piet, "nu") == "65.5");
    BOOST_TEST(valueOf("werk", piet) == "not_applicable");
    BOOST_TEST(valueOf("werk", truus) == "(none)");
    BOOST_TEST(valueOf("groep", two.uuid) == "B");
    BOOST_TEST(valueOf("kinderen", two.uuid) == "no");
}

BOOST_AUTO_TEST_CASE(SameFileAgain_ChangesNothingAndAnotherUpdatesByName)
{
    take(read(couples));
    int rows = 0;
    read(couples).each([&](const auto&) { ++rows; });
    BOOST_TEST(rows == 0);
    take(read("case,document,person,groep,leeftijd@nu\neen,interview 1,Anna,C,\n"));
    const CaseId one = cases.caseByName("een")->id;
    BOOST_TEST(cases.cases().size() == 2U);
    BOOST_TEST(valueOf("groep", one.uuid) == "C");
    const Uuid anna = cases.respondentByName(one, "Anna")->id.uuid;
    BOOST_TEST(valueOf("leeftijd", anna, "nu") == "(none)");
    BOOST_TEST(valueOf("leeftijd", anna, "toen") == "34");
}

BOOST_AUTO_TEST_CASE(RowsThatDoNotFit_AreRefusedWithLineAndReason)
{
    const auto says = [this](const std::string& bytes, const std::string& place, const std::string& part) {
        const std::string text = complaint(bytes);
        BOOST_TEST(text.find("cases.csv, " + place + ": ") == 0U, text);
        BOOST_TEST(text.find(part) != std::string::npos, text);
    };
    says("case,person\na,b\n", "line 1", "document");
    says("case,document,person\n,interview 1,x\n", "line 2", "case");
    says("case,document,person\na,interview 9,x\n", "line 2", "interview 9");
    says("case,document,person\na,interview 1,x\nb,interview 1,y\n", "line 3", "line 2");
    says("case,document,person,speaker\na,interview 1,x,Kees\n", "line 2", "Kees");
    says("case,document,person,speaker\na,interview 2,x,Man\na,interview 2,y,Man\n", "line 3", "Man");
    take(read(couples));
    says("case,document,person,leeftijd@nu\neen,interview 1,Anna,oud\n", "line 2", "oud");
    says("case,document,person,leeftijd\neen,interview 1,Anna,35\n", "line 1", "moments");
    says("case,document,person,groep\ntwee,interview 2,Piet,B\ntwee,interview 2,Truus,C\n", "line 3",
         "line 2");
    says("case,document,person,leeftijd@nu\ndrie,,,35\n", "line 2", "person");
}

BOOST_AUTO_TEST_CASE(PersonsWithoutSpeakerColumn_AreFoundByNameOrSaidToBeUnknown)
{
    const auto import = read("case,document,person\ntwee,interview 2,man\ntwee,interview 2,Truus\n");
    take(import);
    BOOST_TEST(personOf("interview 2", "Man") == "man");
    BOOST_TEST(personOf("interview 2", "Vrouw") == "(none)");
    BOOST_REQUIRE(import.notes.size() == 1U);
    BOOST_TEST(import.notes[0].find("Truus") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(OnlyPersonOfTheFile_TakesNoSpeakerFromTheOthersOfTheCase)
{
    take(read("case,document,person,speaker\nA,interview 2,Anna,Man\nA,interview 2,Bert,Vrouw\n"));
    const auto import = read("case,document,person,leeftijd\nA,interview 2,Anna,40\n");
    take(import);
    BOOST_TEST(personOf("interview 2", "Man") == "Anna");
    BOOST_TEST(personOf("interview 2", "Vrouw") == "Bert");
    BOOST_TEST(import.notes.empty());
}

BOOST_AUTO_TEST_CASE(PersonBesideOthersOfTheProject_IsGivenNoFreeSpeaker)
{
    take(read("case,document,person,speaker\nA,interview 2,Anna,Man\n"));
    const auto import = read("case,document,person\nA,interview 2,Cor\n");
    take(import);
    BOOST_TEST(personOf("interview 2", "Vrouw") == "(none)");
    BOOST_REQUIRE(import.notes.size() == 1U);
    BOOST_TEST(import.notes[0].find("Cor") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(SpeakerOfAnotherPerson_IsNotTakenByItsName)
{
    take(read("case,document,person,speaker\nA,interview 2,Anna,Man\n"));
    take(read("case,document,person\nA,interview 2,Man\n"));
    BOOST_TEST(personOf("interview 2", "Man") == "Anna");
}

BOOST_AUTO_TEST_CASE(RoleColumn_IsOfTheSpeakerOnlyWhenItSaysSo)
{
    take(read(
        "case,document,person,speaker,role\na,interview 2,x,Man,other\na,interview 2,y,Vrouw,respondent\n"));
    BOOST_TEST((cases.attributeByKey("role") == nullptr));
    for (const auto* speaker : transcripts.speakersOf(transcripts.byName("interview 2")->id))
        if (speaker->label == "Man") BOOST_TEST((speaker->role == Role::other));
    take(
        read("case,document,person,speaker,role\na,interview 2,x,Man,vader\na,interview 2,y,Vrouw,moeder\n"));
    BOOST_TEST((cases.attributeByKey("role") != nullptr));
}

BOOST_AUTO_TEST_CASE(WhatIsExported_IsImportedEqual)
{
    take(read(couples));
    auto attribute = *cases.attributeByKey("groep");
    attribute.choices = {{"A", {"groep; A", "group|A"}}, {"x=y", {}}};
    attribute.allLabel = {"alle", "all"};
    cases.put(attribute);
    transcript::Case alone;
    alone.id = CaseId::make();
    alone.name = "=alleen";
    alone.remark = "zonder\npersoon";
    alone.position = 9;
    cases.put(alone);
    cases.put(transcript::AttributeValue{ValueId::make(), attribute.id, alone.id.uuid, "", Known::known, "?",
                                         false});

    World fresh;
    fresh.take(exchange::readAttributesCsv(exchange::writeAttributesCsv(cases), "a.csv", fresh.cases,
                                           fresh.language));
    fresh.take(fresh.read(exchange::writeCasesCsv(cases, transcripts, Language::dutch)));
    for (const auto* before : cases.attributes()) {
        auto after = *fresh.cases.attributeByKey(before->key);
        after.id = before->id;
        BOOST_TEST((after == *before), before->key);
    }
    BOOST_TEST(exchange::writeCasesCsv(fresh.cases, fresh.transcripts, Language::dutch) ==
               exchange::writeCasesCsv(cases, transcripts, Language::dutch));
    const CaseId one = fresh.cases.caseByName("=alleen")->id;
    BOOST_TEST(fresh.cases.find(one)->remark == "zonder\npersoon");
    BOOST_TEST(fresh.valueOf("groep", one.uuid) == "?");
    BOOST_TEST(fresh.personOf("interview; 3", "Man") == "Piet");
}

BOOST_AUTO_TEST_CASE(NumberThatCanBeTwo_IsRefusedUnlessTheOthersTell)
{
    const std::string head = "case,document,person,inkomen\n";
    const auto incomes = [&](const std::string& first, const std::string& second) {
        World fresh;
        fresh.language = language;
        fresh.take(fresh.read(head + "a,,,\"" + first + "\"\nb,,,\"" + second + "\"\n"));
        const auto of = [&](const char* name) {
            return fresh.valueOf("inkomen", fresh.cases.caseByName(name)->id.uuid);
        };
        return of("a") + " " + of("b");
    };
    const std::string text = complaint(head + "a,,,900\nb,,,2.300\n");
    for (const char* part : {"cases.csv, line 3: ", "2.300", "2300", "2,3", "inkomen"})
        BOOST_TEST(text.find(part) != std::string::npos, text);
    BOOST_TEST(incomes("2.300", "1.234,50") == "2300 1234.5");
    BOOST_TEST(incomes("2.300", "0,5") == "2300 0.5");
    BOOST_TEST(incomes("2.300", "1.000.000") == "2300 1000000");
    BOOST_TEST(incomes("2.300", "2.75") == "2.3 2.75");
    BOOST_TEST(incomes("2,300", "900") == "2.3 900");
    BOOST_CHECK_THROW(incomes("2,300", "2.75"), Refusal);
    BOOST_TEST(complaint(head + "a,,,1.500\nb,,,2.75\nc,,,\"3,5\"\n").find("line 2") != std::string::npos);
    language = Language::english;
    BOOST_TEST(incomes("2.300", "900") == "2.3 900");
    BOOST_TEST(complaint(head + "a,,,\"2,300\"\n").find("2.3") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(NumbersOfThreeDecimals_AreExportedForEveryReader)
{
    take(read("case,document,person,uren\na,,,\"1,234\"\nb,,,\"5,0\"\n"));
    const auto written = exchange::writeCasesCsv(cases, transcripts, Language::dutch);
    BOOST_TEST(written.find("1.2340") != std::string::npos);
    for (const Language other : {Language::dutch, Language::english}) {
        World fresh;
        fresh.language = other;
        fresh.take(fresh.read(written));
        BOOST_TEST(fresh.valueOf("uren", fresh.cases.caseByName("a")->id.uuid) == "1.234");
    }
}

BOOST_AUTO_TEST_CASE(TextThatBecomesNumber_IsReadLikeOtherNumbers)
{
    take(exchange::readAttributesCsv("attribute,type\nx,text\n", "a.csv", cases, language));
    take(read("case,document,person,x\na,,,1.500\n"));
    const auto asNumber = [&] {
        return exchange::readAttributesCsv("attribute,type\nx,number\n", "a.csv", cases, language);
    };
    BOOST_CHECK_THROW(asNumber(), Refusal);
    take(read("case,document,person,x\nb,,,\"0,5\"\n"));
    take(asNumber());
    BOOST_TEST(valueOf("x", cases.caseByName("a")->id.uuid) == "1500");
    BOOST_TEST(asNumber().values.empty());
}

BOOST_AUTO_TEST_CASE(Columns_AreAttributesInEitherCase)
{
    take(read(couples));
    take(read("Case,Document,Person,GROEP,Leeftijd@NU\neen,interview 1,Anna,Z,36\n"));
    take(exchange::readAttributesCsv("attribute,name_nl\nGroep,De groep\n", "a.csv", cases, language));
    BOOST_TEST(cases.attributes().size() == 4U);
    const CaseId one = cases.caseByName("een")->id;
    BOOST_TEST(valueOf("groep", one.uuid) == "Z");
    BOOST_TEST(valueOf("leeftijd", cases.respondentByName(one, "Anna")->id.uuid, "nu") == "36");
    BOOST_TEST(cases.attributeByKey("groep")->name.nl == "De groep");
    const std::string text = complaint("case,document,person,Groep,groep\neen,,,1,2\n");
    BOOST_TEST(text.find("line 1: ") != std::string::npos, text);
    BOOST_TEST(text.find("Groep") != std::string::npos, text);
    BOOST_CHECK_THROW(exchange::readAttributesCsv("attribute\nGroep\ngroep\n", "a.csv", cases, language),
                      Refusal);
}

BOOST_AUTO_TEST_CASE(ValueThatTablesCallTheGroupOfAll_IsRefused)
{
    const std::string text = complaint("case,document,person,vak\na,,,taal\nb,,,all\n");
    BOOST_TEST(text.find("cases.csv, line 3: ") == 0U, text);
    take(read("case,document,person,vak\na,,,All\n"));
    const auto choices = [&](const char* words) {
        return exchange::readAttributesCsv(
            "attribute,type,choices\nx,choices,a; " + std::string(words) + "\n", "a.csv", cases, language);
    };
    BOOST_CHECK_THROW(choices("all"), Refusal);
    take(choices("b"));
    BOOST_CHECK_THROW(read("case,document,person,x\na,,,a; all\n"), Refusal);
}

BOOST_AUTO_TEST_CASE(AnyAttributeKey_IsExportedAndImportedEqual)
{
    take(read(couples));
    const Uuid one = cases.caseByName("een")->id.uuid;
    const auto add = [&](const char* key, const char* moment) {
        transcript::Attribute attribute;
        attribute.id = AttributeId::make();
        attribute.key = key;
        attribute.position = static_cast<double>(cases.attributes().size()) + 1;
        if (*moment != '\0') attribute.moments = {moment};
        cases.put(attribute);
        cases.put(transcript::AttributeValue{ValueId::make(), attribute.id, one, moment, Known::known,
                                             "other", false});
    };
    for (const char* key : {"role", "Role", "\\role", "case", "document", "person", "speaker", "remark",
                            "x@y", "@", "a@", "@b", "a\\b", "=1", "a;b", "a,b", "a\nb"})
        add(key, "");
    add("x", "y");
    add("role@then", "z@1");
    const auto written = exchange::writeCasesCsv(cases, transcripts, Language::dutch);

    World bare;
    bare.take(bare.read(written));
    World told;
    told.take(
        exchange::readAttributesCsv(exchange::writeAttributesCsv(cases), "a.csv", told.cases, told.language));
    told.take(told.read(written));
    for (const World* fresh : {&bare, &told}) {
        BOOST_TEST(exchange::writeCasesCsv(fresh->cases, fresh->transcripts, Language::dutch) == written);
        BOOST_TEST(fresh->cases.attributes().size() == cases.attributes().size());
        for (const auto* attribute : cases.attributes()) {
            const auto* after = fresh->cases.attributeByKey(attribute->key);
            BOOST_REQUIRE_MESSAGE(after != nullptr, attribute->key);
            BOOST_TEST((after->moments == attribute->moments), attribute->key);
        }
        BOOST_TEST(fresh->valueOf("role", fresh->cases.caseByName("een")->id.uuid) == "other");
    }
}

BOOST_AUTO_TEST_CASE(HeadThatIsAKnownKey_NeedsNoBackslash)
{
    take(exchange::readAttributesCsv("attribute\nx@y\na\\b\n", "a.csv", cases, language));
    take(read("case,document,person,x@y,a\\b,z\\@w\neen,,,1,2,3\n"));
    const Uuid one = cases.caseByName("een")->id.uuid;
    BOOST_TEST(cases.attributes().size() == 3U);
    BOOST_TEST(valueOf("x@y", one) == "1");
    BOOST_TEST(valueOf("a\\b", one) == "2");
    BOOST_TEST(valueOf("z@w", one) == "3");
}

BOOST_AUTO_TEST_CASE(Attributes_KeepTheLevelOfValuesThatAreThere)
{
    take(read(couples));
    const auto readAttributes = [this](const std::string& bytes) {
        return exchange::readAttributesCsv(bytes, "a.csv", cases, language);
    };
    BOOST_CHECK_THROW(readAttributes("attribute,level\ngroep,respondent\n"), Refusal);
    BOOST_CHECK_THROW(readAttributes("attribute,type\ngroep,number\n"), Refusal);
    BOOST_CHECK_THROW(readAttributes("attribute,moments\nleeftijd,toen\n"), Refusal);
    BOOST_CHECK_THROW(readAttributes("attribute,type\nx,soort\n"), Refusal);
    BOOST_CHECK_THROW(readAttributes("attribute\nx\nx\n"), Refusal);
    take(readAttributes("attribute,name_nl,choices\ngroep,Groep,A=groep A|group A\n"));
    BOOST_TEST(cases.attributeByKey("groep")->name.nl == "Groep");
    BOOST_TEST(cases.attributeByKey("groep")->choices.at(0).label.en == "group A");
}

BOOST_AUTO_TEST_SUITE_END()
