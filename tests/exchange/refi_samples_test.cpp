// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/safe_file.h"
#include "exchange/refi_world.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <ostream>
#include <set>

using rd::test::contentOf;
using rd::test::RefiWorld;

namespace
{

namespace fs = std::filesystem;
namespace data = boost::unit_test::data;

const fs::path samples = fs::path(RD_SHARED) / "refi" / "samples";

/// What the samples' own list says of each, counted by another reader.
struct Figures {
    const char* name;
    std::size_t codes, texts, codings, cases, variables, notes;
};

std::ostream& operator<<(std::ostream& out, const Figures& sample)
{
    return out << sample.name;
}

const std::vector<Figures> figures{
    {"nvivo-12.6-windows-b.qdpx", 152, 2, 303, 0, 0, 0},
    {"nvivo-15.0-mac-after-qc.qdpx", 262, 2, 0, 0, 0, 0},
    {"qc-1.3.2.qdpx", 262, 2, 205, 0, 0, 0},
    {"atlasti-23.2-windows-codes.qdpx", 3, 0, 0, 0, 0, 0},
    {"atlasti-8.4-mac-spec-example-2.qdpx", 14, 6, 0, 0, 0, 2},
    {"qualcoder-4.0.qdpx", 8, 2, 12, 2, 3, 2},
    {"constructed/atlasti-shaped.qdpx", 5, 1, 4, 0, 0, 1},
    {"constructed/maxqda-shaped.qdpx", 3, 2, 4, 2, 2, 1},
    {"constructed/nvivo-shaped.qdpx", 2, 1, 2, 1, 1, 1},
    {"constructed/all-elements.qdpx", 8, 3, 8, 3, 6, 6},
    {"constructed/positions-odd.qdpx", 1, 1, 3, 0, 0, 0},
    {"constructed/windows-1252-text.qdpx", 1, 1, 1, 0, 0, 0},
    {"constructed/path-without-scheme.qdpx", 1, 1, 1, 0, 0, 0},
    {"constructed/missing-source.qdpx", 1, 1, 0, 0, 0, 0},
};

/// Says so where the samples are not there.
bool lacking()
{
    if (fs::exists(samples)) return false;
    BOOST_TEST_MESSAGE("not run: there are no samples in " + samples.string());
    return true;
}

RefiWorld importedFrom(const std::string& name)
{
    RefiWorld world;
    world.importQdpx(rd::readFile(samples / name), name);
    return world;
}

/// The passages and codes, as "40-112 Relatie".
std::multiset<std::string> passages(const RefiWorld& world)
{
    std::multiset<std::string> all;
    for (const auto& [transcript, list] : world.state.codings.all())
        for (const auto& one : list)
            all.insert(std::to_string(one.span.start) + "-" + std::to_string(one.span.end) + " " +
                       world.words(one));
    return all;
}

std::size_t notesOf(const RefiWorld& world)
{
    std::size_t notes = 0;
    for (const auto& [id, memo] : world.state.memos)
        notes += memo.span.empty() || !memo.title.empty() ? 1 : 0;
    return notes;
}

std::size_t keptOf(const RefiWorld& world, const std::string& kind)
{
    std::size_t count = 0;
    for (const auto& [id, part] : world.state.foreign) count += part.kind == kind ? 1 : 0;
    return count;
}

}

BOOST_DATA_TEST_CASE(a_sample_brings_what_its_list_says, data::make(figures), sample)
{
    if (lacking()) return;
    const RefiWorld world = importedFrom(sample.name);
    BOOST_TEST(world.state.codebook.inOrder().size() == sample.codes);
    BOOST_TEST(world.state.transcripts.list().size() == sample.texts);
    BOOST_TEST(world.state.codings.size() == sample.codings);
    BOOST_TEST(world.state.cases.cases().size() == sample.cases);
    BOOST_TEST(world.state.cases.attributes().size() == sample.variables);
    for (const auto& [id, memo] : world.state.memos)
        BOOST_TEST((!memo.text.nl.empty() || !memo.title.nl.empty()));
}

BOOST_DATA_TEST_CASE(a_sample_comes_back_equal, data::make(figures), sample)
{
    if (lacking()) return;
    const RefiWorld first = importedFrom(sample.name);
    RefiWorld second;
    second.importQdpx(first.exportQdpx());
    BOOST_TEST(contentOf(first) == contentOf(second), boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(a_sample_imported_twice_adds_nothing, data::make(figures), sample)
{
    if (lacking()) return;
    RefiWorld world = importedFrom(sample.name);
    BOOST_TEST(world.importQdpx(rd::readFile(samples / sample.name)).edit.empty());
    BOOST_TEST(world.importQdpx(world.exportQdpx()).edit.empty());
}

BOOST_AUTO_TEST_CASE(nvivo_codings_are_those_of_who_selected)
{
    if (lacking()) return;
    const RefiWorld world = importedFrom("nvivo-12.6-windows-b.qdpx");
    std::map<std::string, int> coders;
    std::set<std::pair<int, int>> ranges;
    std::set<rd::CodeId> used;
    int coded = 0;
    for (const auto& [transcript, list] : world.state.codings.all())
        for (const auto& one : list) {
            ++coders[world.state.coders.at(one.coder).name];
            ranges.emplace(one.span.start, one.span.end);
            used.insert(one.code);
            coded += one.span.length();
        }
    BOOST_TEST(coders["Coder Two"] == 297);
    BOOST_TEST(coders["Coder One"] == 6);
    BOOST_TEST(ranges.size() == 188U);
    BOOST_TEST(used.size() == 76U);
    BOOST_TEST(coded == 68214);
}

BOOST_AUTO_TEST_CASE(qualcoder_passages_are_their_names)
{
    if (lacking()) return;
    const RefiWorld world = importedFrom("qualcoder-4.0.qdpx");
    const auto found = passages(world);
    BOOST_TEST(found.contains("128-158 de hulpverlener luisterde écht"));
    BOOST_TEST(found.contains("268-299 Het café op de hoek helpt ook 😉"));
    BOOST_TEST(found.contains("163-176 grapjes 😂😂 en"));
    std::map<std::string, int> coders;
    for (const auto& [transcript, list] : world.state.codings.all())
        for (const auto& one : list) ++coders[world.state.coders.at(one.coder).name];
    BOOST_TEST(coders["Anna"] == 9);
    BOOST_TEST(coders["Bram"] == 3);
    const auto* one = world.state.cases.caseByName("Cliëntsysteem 3");
    BOOST_REQUIRE(one != nullptr);
    BOOST_TEST(world.state.transcripts.ofCase(one->id).size() == 1U);
    const auto* duration = world.state.cases.attributeByKey("Duur");
    BOOST_REQUIRE(duration != nullptr);
    BOOST_TEST(world.state.cases.value(duration->id, one->id.uuid)->value == "47");
}

BOOST_AUTO_TEST_CASE(constructed_passages_lie_where_their_list_says)
{
    if (lacking()) return;
    using Passages = std::multiset<std::string>;
    const auto atlas = passages(importedFrom("constructed/atlasti-shaped.qdpx"));
    BOOST_TEST(atlas.count("64-77 Zij luistert.") == 1U);
    BOOST_TEST(atlas.count("162-181 Dat is niet gedaan.") == 1U);
    BOOST_TEST((passages(importedFrom("constructed/nvivo-shaped.qdpx")) ==
                Passages{"58-76 Toen luisterde ze.", "86-99 Nu praten we."}));
    BOOST_TEST(
        (*passages(importedFrom("constructed/windows-1252-text.qdpx")).begin()).ends_with("’s avonds"));
    const RefiWorld odd = importedFrom("constructed/positions-odd.qdpx");
    BOOST_TEST(odd.report.placedAnew.size() == 1U);
    BOOST_TEST(odd.report.notPlaced.size() == 4U);
}

BOOST_AUTO_TEST_CASE(annotations_lie_in_the_text_they_are_about)
{
    if (lacking()) return;
    const auto places = [](const RefiWorld& world) {
        std::set<std::string> all;
        for (const auto& [id, memo] : world.state.memos)
            if (!memo.span.empty())
                all.insert(
                    std::string(rd::text::OffsetMap(*world.texts.at({memo.subject})).slice(memo.span)));
        return all;
    };
    BOOST_TEST((places(importedFrom("constructed/maxqda-shaped.qdpx")) ==
                std::set<std::string>{"Café “De Brug”", "Beter 🙂"}));
    BOOST_TEST(places(importedFrom("constructed/nvivo-shaped.qdpx")).contains("geen zin 😂"));
    BOOST_TEST(places(importedFrom("qualcoder-4.0.qdpx")).size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_has_no_place_is_kept)
{
    if (lacking()) return;
    const RefiWorld world = importedFrom("atlasti-8.4-mac-spec-example-2.qdpx");
    BOOST_TEST(keptOf(world, "Set") == 16U);
    BOOST_TEST(keptOf(world, "Graph") == 1U);
    BOOST_TEST(keptOf(world, "Link") == 1U);
    BOOST_TEST(keptOf(world, "PDFSource") == 2U);
    BOOST_TEST(notesOf(world) == 2U);
}

BOOST_AUTO_TEST_CASE(hostile_samples_are_refused_or_harmless)
{
    if (lacking()) return;
    for (const char* name : {"hostile-xxe.qdpx", "hostile-bomb.qdpx", "two-qde.qdpx"}) {
        RefiWorld world;
        BOOST_CHECK_THROW(world.importQdpx(rd::readFile(samples / "constructed" / name), name), rd::Refusal);
    }
    const RefiWorld world = importedFrom("constructed/hostile-traversal.qdpx");
    BOOST_TEST(world.state.transcripts.list().size() >= 1U);
    for (const auto& [id, text] : world.texts) BOOST_TEST(text->find("root:") == std::string::npos);
}
