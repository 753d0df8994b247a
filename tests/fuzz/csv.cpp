// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/cases_csv.h"
#include "exchange/csv/codebook_csv.h"
#include "exchange/csv/codings_csv.h"
#include "fuzz/promise.h"

#include <map>
#include <memory>

namespace
{

using namespace rd;

/// A project of one transcript with one code, so that rows can fit it.
struct World {
    transcript::Transcripts transcripts;
    transcript::Cases cases;
    codebook::Codebook codebook;
    std::map<CoderId, coding::Coder> coders;
    std::shared_ptr<const std::string> body =
        std::make_shared<const std::string>("I: Hoe ging het?\nR: Goed.\n");

    World()
    {
        transcript::Transcript interview;
        interview.id = TranscriptId::make();
        interview.name = "a";
        interview.length = 26;
        transcripts.put(interview);
        codebook::Code code;
        code.id = CodeId::make();
        code.key = "c";
        code.codable = true;
        codebook.put(code);
    }

    exchange::CodingsContext context()
    {
        return {transcripts, codebook, coders, [this](TranscriptId) { return body; }};
    }
};

}

/// The first byte says which of the forms follows.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) return 0;
    World world;
    const std::string_view rows = fuzz::asText(data + 1, size - 1);
    fuzz::readOrRefuse([&] {
        switch (data[0] % 4) {
        case 0:
            (void)exchange::readCodebookCsv(rows, "codes.csv", world.codebook, Language::dutch);
            break;
        case 1:
            (void)exchange::readCodingsCsv(rows, "codings.csv", world.context());
            break;
        case 2:
            (void)exchange::readCasesCsv(rows, "cases.csv", world.cases, world.transcripts, Language::dutch);
            break;
        default:
            (void)exchange::readAttributesCsv(rows, "attributes.csv", world.cases, Language::dutch);
        }
    });
    return 0;
}
