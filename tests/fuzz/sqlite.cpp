// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/qualcoder/qualcoder_reader.h"
#include "exchange/rqda/rqda_reader.h"
#include "exchange/taguette/taguette_reader.h"
#include "fuzz/promise.h"

#include <map>

namespace
{

using rd::exchange::ImportedProject;

void demandWhole(const ImportedProject& project)
{
    std::map<rd::TranscriptId, rd::text::Offset> lengths;
    for (const auto& made : project.transcripts) lengths[made.transcript.id] = made.transcript.length;
    for (const auto& coding : project.codings)
        rd::fuzz::demand(coding.span.fits(lengths[coding.transcript]), "a coding lies within its text");
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string bytes(rd::fuzz::asText(data, size));
    rd::fuzz::readOrRefuse(
        [&] { demandWhole(rd::exchange::readRqdaOf(bytes, "a.rqda", rd::Language::dutch)); });
    rd::fuzz::readOrRefuse(
        [&] { demandWhole(rd::exchange::readQualCoderOf(bytes, "a.qda", rd::Language::dutch)); });
    rd::fuzz::readOrRefuse(
        [&] { demandWhole(rd::exchange::readTaguetteOf(bytes, "a.sqlite3", rd::Language::dutch)); });
    return 0;
}
