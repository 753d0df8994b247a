// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "exchange/docx/refresh/docx_refresh.h"

namespace rd::exchange
{

namespace
{

/// "4" of "4 of 5" beside "5 of 5".
std::string withoutTail(const std::string& from, const std::string& to)
{
    std::size_t alike = 0;
    while (alike < from.size() && alike < to.size() &&
           from[from.size() - 1 - alike] == to[to.size() - 1 - alike])
        ++alike;
    const std::size_t space = from.find(' ', from.size() - alike);
    return space == std::string::npos || space == 0 ? from : from.substr(0, space);
}

std::string headOf(const std::string& place, const std::string& what)
{
    return what.empty() ? place : place + ": " + what;
}

std::string reasonOf(KeptPlace::Why why)
{
    switch (why) {
    case KeptPlace::Why::unknown:
        return tr("the project does not have what it showed (any more)");
    case KeptPlace::Why::ownWords:
        return tr("these are words of your own");
    case KeptPlace::Why::tracked:
        return tr("it has tracked changes; accept or reject them first");
    case KeptPlace::Why::fixed:
        return tr("its rows are merged or have tracked changes, so none can be added or moved");
    case KeptPlace::Why::empty:
        break;
    }
    return tr("there is no text left to write over");
}

}

std::string textOf(const RenewedPlace& renewed)
{
    const std::string head = headOf(renewed.place, renewed.what);
    switch (renewed.kind) {
    case RenewedPlace::Kind::added:
        return say("{place}: new, {to}", fmt::arg("place", head), fmt::arg("to", renewed.to));
    case RenewedPlace::Kind::removed:
        return say("{place}: gone, was {from}", fmt::arg("place", head), fmt::arg("from", renewed.from));
    case RenewedPlace::Kind::order:
        return say("{place}: rows in another order", fmt::arg("place", head));
    case RenewedPlace::Kind::changed:
        break;
    }
    const std::string from = withoutTail(renewed.from, renewed.to);
    if (renewed.what.empty() || renewed.what == renewed.to)
        return say("{place}: from “{from}” to “{to}”", fmt::arg("place", renewed.place),
                   fmt::arg("from", renewed.from), fmt::arg("to", renewed.to));
    return say("{place} from {from} to {to}", fmt::arg("place", head), fmt::arg("from", from),
               fmt::arg("to", renewed.to));
}

std::string textOf(const KeptPlace& kept)
{
    std::string text = headOf(kept.place, kept.what);
    if (!kept.text.empty()) text += ", “" + kept.text + "”";
    text = say("{place}: left as it is, because {reason}.", fmt::arg("place", text),
               fmt::arg("reason", reasonOf(kept.why)));
    if (!kept.now.empty()) text += " " + say("The project says: {now}.", fmt::arg("now", kept.now));
    return text;
}

std::string notRenewed()
{
    return tr(
        "Charts, conclusions, accounts of cases, quotes and appendices stay as they were written; write the "
        "report anew for these.");
}

}
