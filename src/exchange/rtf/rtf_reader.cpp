// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rtf/rtf_reader.h"

#include "exchange/package/bold_starts.h"
#include "exchange/rtf/rtf_body.h"
#include "text/normalise.h"

namespace rd::exchange
{

namespace
{

void countUnknownSigns(std::string_view body, Losses& losses)
{
    constexpr std::string_view sign = "\uFFFD";
    for (auto at = body.find(sign); at != std::string_view::npos; at = body.find(sign, at + sign.size()))
        losses.add(Loss::symbols);
}

}

bool RtfReader::recognises(const InputFile& file) const
{
    return file.content().starts_with("{\\rtf");
}

ImportedText RtfReader::read(const InputFile& file, const std::optional<std::string>&) const
{
    TextFlow flow(file.name);
    flow.markBold();
    Losses losses;
    RtfBody(file.name, flow, losses).read(file.content());
    ImportedText result;
    result.body = text::normalised(flow.take());
    result.boldStarts = boldStartsIn(result.body);
    losses.add(Loss::hiddenText, flow.hiddenParts());
    losses.add(Loss::struckWords, flow.struckParts());
    result.format = "rtf";
    countUnknownSigns(result.body, losses);
    result.losses = losses.sentences();
    return result;
}

}
