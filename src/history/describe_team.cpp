// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/describe_parts.h"

#include "base/i18n.h"
#include "text/names.h"

namespace rd::history
{

using nlohmann::json;

namespace
{

std::string mergedCopies(const json& args)
{
    const long long count = numberOf(args, "count");
    std::vector<std::string> files;
    for (const json& name : args.value("names", json::array()))
        if (name.is_string()) files.push_back(name.get<std::string>());
    const std::string names = text::quotedList(files);
    if (!names.empty())
        return sayn("Merged {names}: {count} change", "Merged {names}: {count} changes", count,
                    fmt::arg("names", names), fmt::arg("count", count));
    return sayn("Merged a copy: {count} change", "Merged copies: {count} changes", count,
                fmt::arg("count", count));
}

std::string handedOut(const json& args)
{
    const long long count = numberOf(args, "count");
    const std::string coder = textOf(args, "coder");
    return sayn("Handed {count} transcript to {coder}", "Handed {count} transcripts to {coder}", count,
                fmt::arg("count", count), fmt::arg("coder", coder));
}

/// Of what several agreed on, or what one of them said for all.
std::string madeForTeam(const json& args, long long count, const std::string& coder)
{
    const std::string resolver = textOf(args, "resolver");
    if (resolver.empty())
        return sayn("Made {count} coding of “{coder}” from what coders agreed on",
                    "Made {count} codings of “{coder}” from what coders agreed on", count,
                    fmt::arg("count", count), fmt::arg("coder", coder));
    return sayn("Made {count} coding of “{coder}” from what {resolver} coded",
                "Made {count} codings of “{coder}” from what {resolver} coded", count,
                fmt::arg("count", count), fmt::arg("coder", coder), fmt::arg("resolver", resolver));
}

std::string agreedByRule(const json& args)
{
    const long long count = numberOf(args, "count");
    const long long gone = numberOf(args, "gone");
    const std::string coder = textOf(args, "coder");
    if (count == 0 && gone > 0)
        return sayn("Took away {count} coding of “{coder}” that the rule does not give",
                    "Took away {count} codings of “{coder}” that the rule does not give", gone,
                    fmt::arg("count", gone), fmt::arg("coder", coder));
    const std::string made = madeForTeam(args, count, coder);
    if (gone == 0) return made;
    return sayn("{made}, and took away {count}", "{made}, and took away {count}", gone,
                fmt::arg("made", made), fmt::arg("count", gone));
}

std::string madeConsensus(const json& args)
{
    const std::string made = agreedByRule(args);
    const long long decisions = numberOf(args, "decisions");
    if (decisions == 0) return made;
    return sayn("{made}; {count} decision made way", "{made}; {count} decisions made way", decisions,
                fmt::arg("made", made), fmt::arg("count", decisions));
}

}

const Tellers& teamTellers()
{
    static const Tellers all{
        {"consensus.make", madeConsensus},
        {"handout", handedOut},
        {"project.deliver", [](const json&) { return tr("Made a copy to give away"); }},
        {"handout.part", [](const json&) { return tr("A change of which this copy has a part"); }},
        {"merge", mergedCopies},
        {"merge.stranger",
         [](const json&) { return tr("Took over a project that had no history in common"); }},
        {"merge.settle", [](const json&) { return tr("Settled what the merged copies did not agree on"); }},
        {"merge.join", [](const json&) { return tr("Joined what was called the same"); }},
        {"merge.choose", [](const json&) { return tr("Chose between what the merged copies say"); }},
    };
    return all;
}

}
