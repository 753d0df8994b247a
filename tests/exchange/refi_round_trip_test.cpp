// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package/zip_package.h"
#include "exchange/refi/refi_reading.h"
#include "exchange/refi_world.h"
#include "exchange/zip_builder.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <pugixml.hpp>
#include <random>
#include <set>
#include <tuple>

using namespace rd;
using test::contentOf;
using test::RefiWorld;

namespace
{

/// A project as this program makes them, by chance: every kind of row that the format can carry.
class RandomProject
{
public:
    explicit RandomProject(unsigned seed) : m_random(seed) {}

    RefiWorld make()
    {
        addCodes();
        addCases();
        for (int i = below(4); i >= 0; --i) addTranscript(i);
        addMemos();
        return std::move(m_world);
    }

private:
    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }
    template <class List>
    auto& oneOf(List& list)
    {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }

    std::string words(int count)
    {
        static const std::vector<std::string> some{
            "zij",       "luisterde",          "écht", "🙂", "<b>", "&", "“ja”", "\n",
            "nee, niet", "👨‍👩‍👧", "  ",   "'s"};
        std::string text = "R:";
        for (int i = 0; i < count; ++i) text += " " + oneOf(some);
        return text;
    }

    void addCodes()
    {
        for (int i = 0; i < 12; ++i) {
            codebook::Code code;
            code.id = CodeId::make();
            code.key = "k" + std::to_string(i);
            code.name.nl = "code " + std::to_string(i) + (below(3) == 0 ? " & <meer>" : "");
            if (i > 0 && below(2) == 0) code.parent = oneOf(m_codes);
            const bool usual = below(4) > 0;
            code.level =
                bool(code.parent) == usual ? codebook::CodeLevel::factor : codebook::CodeLevel::theme;
            code.ownTable = code.parent && below(4) == 0;
            if (below(3) == 0) code.number = std::to_string(below(20)) + (below(2) == 0 ? "a" : "");
            if (i > 0 && below(4) == 0) code.poleOf = oneOf(m_codes);
            if (below(2) == 0) code.definition.meaning.nl = words(3);
            if (below(2) == 0) code.color = static_cast<std::uint32_t>(below(0xFFFFFF));
            code.position = i;
            m_world.state.put(code);
            m_codes.push_back(code.id);
        }
        for (const auto counting : {codebook::QualifierCounting::apart, codebook::QualifierCounting::along}) {
            codebook::Code code;
            code.id = CodeId::make();
            code.key = "q" + codebook::countingKey(counting);
            code.name.nl = "niet gedaan";
            code.level = codebook::CodeLevel::qualifier;
            code.counting = counting;
            code.position = 100;
            m_world.state.put(code);
            m_qualifiers.push_back(code.id);
        }
        for (const char* name : {"Anna", "Bram"}) {
            m_coders.push_back(CoderId::make());
            m_world.state.put(coding::Coder{m_coders.back(), name, 0x3366AA, false, "", false});
        }
    }

    void addCases()
    {
        transcript::Attribute age{AttributeId::make(),
                                  "leeftijd",
                                  Wording{"leeftijd", ""},
                                  transcript::Level::caseLevel,
                                  transcript::ValueType::number,
                                  {},
                                  {},
                                  {},
                                  1,
                                  false};
        m_world.state.put(age);
        for (int i = 0; i < 3; ++i) {
            const transcript::Case one{CaseId::make(), "gezin " + std::to_string(i),
                                       i == 1 ? "twee <hulpverleners>" : "", 1.0 + i, false};
            m_world.state.put(one);
            m_cases.push_back(one.id);
            const bool known = below(3) > 0;
            m_world.state.put(
                transcript::AttributeValue{ValueId::make(), age.id, one.id.uuid, "",
                                           known ? transcript::Known::known : transcript::Known::unknown,
                                           known ? std::to_string(below(90)) + ".5" : "", false});
            addPeople(one, below(3));
        }
    }

    /// Their attribute has values when there are any of them.
    void addPeople(const transcript::Case& of, int count)
    {
        if (!m_role && count > 0) {
            m_role = AttributeId::make();
            transcript::Attribute role{m_role,
                                       "rol",
                                       Wording{"rol", ""},
                                       transcript::Level::respondentLevel,
                                       transcript::ValueType::text,
                                       {},
                                       {},
                                       {},
                                       2,
                                       false};
            m_world.state.put(role);
        }
        for (int i = 0; i < count; ++i) {
            const transcript::Respondent person{RespondentId::make(), of.id, "persoon " + std::to_string(i),
                                                1.0 + i, false};
            m_world.state.put(person);
            m_world.state.put(transcript::AttributeValue{ValueId::make(), m_role, person.id.uuid, "",
                                                         transcript::Known::known,
                                                         i == 0 ? "moeder" : "vader", false});
        }
    }

    void addTranscript(int number)
    {
        transcript::Transcript made;
        made.id = TranscriptId::make();
        made.name = "gesprek " + std::to_string(number);
        made.position = number;
        if (below(2) == 0) made.date = "2026-03-0" + std::to_string(1 + below(9));
        if (below(3) > 0) made.caseId = oneOf(m_cases);
        const std::string body = words(30 + below(100));
        made.length = text::codePointCount(body);
        m_world.state.put(made);
        m_world.texts[made.id] = std::make_shared<const std::string>(body);
        m_transcripts.push_back(made);
        for (int i = below(40); i > 0; --i) addCoding(made);
    }

    /// Its ends stand between words, as graphemes are not to be cut.
    text::Span someSpan(const transcript::Transcript& of)
    {
        const std::string& body = *m_world.texts.at(of.id);
        const text::OffsetMap map(body);
        std::vector<text::Offset> edges{0, map.length()};
        for (std::size_t at = body.find(' '); at != std::string::npos; at = body.find(' ', at + 1))
            edges.push_back(map.codePointOfByte(at));
        text::Span span{oneOf(edges), oneOf(edges)};
        if (span.start > span.end) std::swap(span.start, span.end);
        return span.empty() ? text::Span{0, map.length()} : span;
    }

    void addCoding(const transcript::Transcript& of)
    {
        coding::Coding made{
            CodingId::make(), of.id, someSpan(of), oneOf(m_codes), oneOf(m_coders), {}, "", false, 0};
        if (below(4) == 0) made.qualifier = oneOf(m_qualifiers);
        if (below(5) == 0) made.memo = words(2);
        if (m_said.insert({of.id, made.span, made.code, made.coder, made.qualifier}).second)
            m_world.state.put(made);
    }

    void addMemos()
    {
        for (int i = 0; i < 8; ++i) {
            coding::Memo memo;
            memo.id = MemoId::make();
            if (below(2) == 0) memo.title.nl = "memo " + std::to_string(i);
            memo.text.nl = words(4);
            const auto& of = oneOf(m_transcripts);
            if (i % 4 == 1) memo.subject = oneOf(m_codes).uuid;
            if (i % 4 == 2) memo.subject = oneOf(m_cases).uuid;
            if (i % 4 == 3) memo.subject = of.id.uuid;
            if (i == 7) memo.span = someSpan(of);
            if (below(2) == 0) memo.madeMs = 1714979289000;
            memo.position = i;
            m_world.state.put(memo);
        }
    }

    std::mt19937 m_random;
    RefiWorld m_world;
    std::vector<CodeId> m_codes, m_qualifiers;
    std::vector<CoderId> m_coders;
    std::vector<CaseId> m_cases;
    AttributeId m_role;
    std::vector<transcript::Transcript> m_transcripts;
    std::set<std::tuple<TranscriptId, text::Span, CodeId, CoderId, CodeId>> m_said;
};

pugi::xml_document projectOf(const std::string& qdpx)
{
    pugi::xml_document xml;
    const auto text = exchange::ZipPackage({qdpx, "a.qdpx"}).read("project.qde").value_or("");
    BOOST_TEST_REQUIRE(bool(xml.load_string(text.c_str())));
    return xml;
}

std::vector<pugi::xml_node> elements(const pugi::xml_document& xml, const std::string& names)
{
    std::vector<pugi::xml_node> list;
    for (const auto& found : xml.select_nodes(names.c_str())) list.push_back(found.node());
    return list;
}

/// “Coding 3F… note 5C…” for every reference to a note.
std::multiset<std::string> references(const std::string& qdpx)
{
    std::multiset<std::string> lines;
    const auto xml = projectOf(qdpx);
    for (const auto node : elements(xml, "//NoteRef"))
        lines.insert(std::string(node.parent().name()) + " " + node.parent().attribute("guid").value() +
                     " note " + node.attribute("targetGUID").value());
    return lines;
}

/// The same project in which codings, passages, codes and texts refer to more of its notes.
std::string withMoreReferences(const std::string& qdpx, std::mt19937& random)
{
    auto xml = projectOf(qdpx);
    const auto notes = elements(xml, "/Project/Notes/Note");
    const auto isQualifiers = [](codebook::QualifierCounting counting) {
        return "@guid='" + exchange::refi::capitals(exchange::refi::qualifierSet(counting)) + "'";
    };
    const std::string qualifiers = "//Set[" + isQualifiers(codebook::QualifierCounting::apart) + " or " +
                                   isQualifiers(codebook::QualifierCounting::along) +
                                   "]/MemberCode/@targetGUID";
    for (auto node : elements(xml, "//Coding[not(CodeRef/@targetGUID = " + qualifiers +
                                       ")] | //PlainTextSelection[Coding] | //Code | //TextSource")) {
        const auto note = notes.at(random() % notes.size());
        if (random() % 4 != 0 ||
            node.find_child_by_attribute("NoteRef", "targetGUID", note.attribute("guid").value()))
            continue;
        node.append_child("NoteRef").append_attribute("targetGUID") = note.attribute("guid").value();
    }
    std::ostringstream text;
    xml.save(text);
    std::vector<std::pair<std::string, std::string>> parts{{"project.qde", text.str()}};
    const exchange::ZipPackage package({qdpx, "a.qdpx"});
    for (const std::string& name : package.names())
        if (name != "project.qde") parts.emplace_back(name, package.read(name).value_or(""));
    return test::makeZip(parts);
}

/// What must come back as it was.
std::set<std::string> said(const RefiWorld& world)
{
    std::set<std::string> lines;
    for (const std::string& line : contentOf(world))
        if (line.starts_with("coding ") || line.starts_with("memo ") || line.starts_with("value ") ||
            line.starts_with("case ") || line.starts_with("code ") || line.starts_with("held "))
            lines.insert(
                line.substr(0, line.starts_with("coding ") ? line.rfind(" at ") : std::string::npos));
    return lines;
}

}

BOOST_DATA_TEST_CASE(what_this_program_made_comes_back_equal, boost::unit_test::data::xrange(60U), seed)
{
    const RefiWorld made = RandomProject(seed).make();
    RefiWorld once;
    once.importQdpx(made.exportQdpx());
    BOOST_TEST(said(once) == said(made), boost::test_tools::per_element());
    RefiWorld twice;
    twice.importQdpx(once.exportQdpx());
    BOOST_TEST(contentOf(twice) == contentOf(once), boost::test_tools::per_element());
    BOOST_TEST(once.importQdpx(twice.exportQdpx()).edit.empty());
}

/// Other programs let a note be about several things, and a thing have several notes. In the last of these a
/// note is about the second of two selections of one passage.
BOOST_DATA_TEST_CASE(every_reference_to_a_note_comes_back,
                     boost::unit_test::data::xrange(60U) +
                         boost::unit_test::data::make(std::vector<unsigned>{419, 458, 529}),
                     seed)
{
    std::mt19937 random(seed);
    const std::string given = withMoreReferences(RandomProject(seed).make().exportQdpx(), random);
    RefiWorld once;
    once.importQdpx(given);
    const std::string written = once.exportQdpx();
    BOOST_TEST(references(written) == references(given), boost::test_tools::per_element());
    RefiWorld twice;
    twice.importQdpx(written);
    BOOST_TEST(contentOf(twice) == contentOf(once), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_a_file_cannot_say_of_passages_is_told)
{
    RefiWorld world = RandomProject(1).make();
    const auto told = [&] {
        const auto losses =
            exchange::writeQdpx(world.source(), exchange::RefiReader::standard, silentProgress()).losses;
        return std::find(losses.begin(), losses.end(),
                         "That 1 passage was chosen to be quoted, and how, was left out.") != losses.end();
    };
    BOOST_TEST(!told());
    for (const auto& [transcript, codings] : world.state.codings.all())
        if (!codings.empty()) {
            coding::Coding chosen = codings.front();
            chosen.quote = true;
            world.state.put(chosen);
            break;
        }
    BOOST_TEST(told());
}

/// A Word document of a text in which a name was replaced still has the name.
BOOST_AUTO_TEST_CASE(a_document_with_replaced_words_does_not_go_out)
{
    RefiWorld world;
    transcript::Transcript made;
    made.id = TranscriptId::make();
    made.name = "gesprek";
    made.sourceFormat = "docx";
    made.sourceSha256 = "abc";
    made.length = 12;
    world.state.put(made);
    world.texts[made.id] = std::make_shared<const std::string>("R: dag Anna.");
    world.files["abc"] = "the bytes of a document that says Jansen";
    BOOST_TEST(exchange::ZipPackage({world.exportQdpx(), "a.qdpx"}).names().size() == 3U);
    world.state.put(transcript::TextEdit{transcript::TextEditId::make(), made.id, {7, 13}, "Anna", false});
    const auto written =
        exchange::writeQdpx(world.source(), exchange::RefiReader::standard, silentProgress());
    BOOST_TEST(exchange::ZipPackage({written.bytes, "a.qdpx"}).names().size() == 2U);
    BOOST_TEST(std::any_of(written.losses.begin(), written.losses.end(), [](const std::string& loss) {
        return loss.find("former words") != std::string::npos;
    }));
}

/// What reports and memos are made of: the key of a code, and the project's word for what it counts.
BOOST_AUTO_TEST_CASE(keys_and_the_noun_of_an_own_export_come_back)
{
    RefiWorld world;
    world.state.info.unitOne = {"gezin", "family"};
    world.state.info.unitMany = {"gezinnen", "families"};
    for (const auto& [key, name] : {std::pair("f_luis", "luistert"), std::pair("belt", "belt"),
                                    std::pair("belt_2", "belt"), std::pair("k1", "belt")}) {
        codebook::Code code;
        code.id = CodeId::make();
        code.key = key;
        code.name.nl = name;
        code.level = codebook::CodeLevel::theme;
        code.position = static_cast<double>(world.state.codebook.inOrder().size());
        world.state.put(code);
    }
    const std::string written = world.exportQdpx();
    RefiWorld back;
    const auto import = back.importQdpx(written);
    std::vector<std::string> keys;
    for (const codebook::Code* code : back.state.codebook.inOrder()) keys.push_back(code->key);
    BOOST_TEST(keys == (std::vector<std::string>{"f_luis", "belt", "belt_2", "k1"}),
               boost::test_tools::per_element());
    BOOST_TEST((import.unitOne == Wording{"gezin", "family"}));
    BOOST_TEST((import.unitMany == Wording{"gezinnen", "families"}));
    BOOST_TEST(back.state.foreign.empty());
    const auto xml = projectOf(written);
    BOOST_TEST(elements(xml, "/Project/Sets/Set").size() == 2U);
}

BOOST_AUTO_TEST_CASE(codes_whose_names_tell_their_keys_and_no_noun_need_no_sets)
{
    RefiWorld world;
    codebook::Code code;
    code.id = CodeId::make();
    code.key = "geeft_uitleg";
    code.name.nl = "geeft uitleg";
    code.level = codebook::CodeLevel::theme;
    world.state.put(code);
    BOOST_TEST(elements(projectOf(world.exportQdpx()), "/Project/Sets").empty());
}
