// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/refi_world.h"
#include "exchange/zip_builder.h"
#include "fuzz/promise.h"

namespace
{

/// What is no zip file itself becomes project.qde of one, so that the fuzzer gets past the packing.
std::string packed(std::string_view input)
{
    if (input.starts_with("PK")) return std::string(input);
    return rd::test::makeZip({{"project.qde", std::string(input)},
                              {"sources/a.txt", "I: Hoe ging het? 🙂\r\nR: Zij luisterde e\xCC\x81"
                                                "cht.\r\n"}});
}

void demandPassagesInside(const rd::test::RefiWorld& world)
{
    for (const auto& [transcript, codings] : world.state.codings.all())
        for (const auto& coding : codings)
            rd::fuzz::demand(coding.span.fits(world.state.transcripts.find(transcript)->length),
                             "a passage lies inside its text");
}

}

/// What was read can be written, and comes back the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string bytes = packed(rd::fuzz::asText(data, size));
    rd::fuzz::readOrRefuse([&] {
        rd::test::RefiWorld first;
        first.importQdpx(bytes);
        demandPassagesInside(first);
        rd::test::RefiWorld second;
        second.importQdpx(first.exportQdpx());
        rd::fuzz::demand(first.state.codings.size() == second.state.codings.size(), "codings come back");
    });
    return 0;
}
