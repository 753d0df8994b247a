// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/merge_choices.h"

#include "base/error.h"
#include "base/i18n.h"
#include "merge/words.h"

#include <algorithm>
#include <set>
#include <utility>

namespace rd::gui
{

std::string pageName(MergePage page)
{
    switch (page) {
    case MergePage::codes:
        return tr("What the codes become");
    case MergePage::transcripts:
        return tr("Which transcript is taken for which");
    case MergePage::clashes:
        return tr("What both sides wrote");
    case MergePage::coming:
        break;
    }
    return tr("What comes in");
}

std::string joinLabel()
{
    return tr("Make one of what is the same");
}

std::string asOneLabel()
{
    return tr("Make one of codes that have one key and other names");
}

std::vector<std::string> otherNames(const std::vector<merge::FromCopy>& copies)
{
    std::vector<std::string> keys;
    for (const merge::FromCopy& copy : copies)
        for (const merge::MappedCode& code : copy.codes)
            if (code.otherName) keys.push_back(code.key);
    return keys;
}

bool areTakenAsOne(const std::vector<std::string>& keys, const std::map<std::string, std::string>& mapping)
{
    return !keys.empty() && std::all_of(keys.begin(), keys.end(), [&](const std::string& key) {
        const auto found = mapping.find(key);
        return found != mapping.end() && found->second == key;
    });
}

bool MergeChoices::any() const
{
    return options.joinSameNames || !options.keepHere.empty() || !options.mapping.empty() ||
           !options.transcripts.empty();
}

namespace
{

using MergedCopies = std::vector<merge::FromCopy>;

std::string quotedName(const std::string& name)
{
    return "“" + name + "”";
}

const merge::MappedCode* codeIn(const MergedCopies& copies, const std::string& key)
{
    for (const merge::FromCopy& copy : copies)
        for (const merge::MappedCode& code : copy.codes)
            if (code.key == key) return &code;
    return nullptr;
}

bool transcriptIn(const MergedCopies& copies, const std::string& name)
{
    return std::any_of(copies.begin(), copies.end(), [&](const merge::FromCopy& copy) {
        return std::any_of(copy.transcripts.begin(), copy.transcripts.end(),
                           [&](const merge::MappedTranscript& one) { return one.name == name; });
    });
}

const merge::Clash* clashIn(const MergedCopies& copies, const project::ClashPlace& place)
{
    for (const merge::FromCopy& copy : copies)
        for (const merge::Clash& clash : copy.clashes)
            if (copy.file == place.copy && clash.id == place.cell) return &clash;
    return nullptr;
}

/// Whether there is something in `now` that was not there before.
template <class Thing>
bool hasMore(const std::set<Thing>& now, const std::set<Thing>& before)
{
    return !std::includes(before.begin(), before.end(), now.begin(), now.end());
}

std::set<std::pair<merge::SameName::Of, std::string>>
sharedNames(const std::vector<merge::SameName>& sameNames)
{
    std::set<std::pair<merge::SameName::Of, std::string>> names;
    for (const merge::SameName& one : sameNames) names.emplace(one.of, one.name);
    return names;
}

class ChoosingAgain
{
public:
    ChoosingAgain(const MergeChoices& before, merge::Report now, const TryMerge& tryMerge)
        : m_before(before), m_tryMerge(tryMerge)
    {
        m_chosen.report = std::move(now);
    }

    ChosenAgain result()
    {
        auto entries = keptCodes();
        for (Entry& one : keptTranscripts()) entries.push_back(std::move(one));
        takeClashes(m_chosen.report.copies);
        map(entries);
        join();
        return std::move(m_chosen);
    }

private:
    /// What one thing of another project becomes.
    struct Entry {
        MergePage page;
        std::string thing;
        std::string into;
        std::string name;
    };

    void tellLost(MergePage page, const std::string& thing)
    {
        tell(say("{page}: what you chose of {thing} could not be kept.", fmt::arg("page", pageName(page)),
                 fmt::arg("thing", thing)));
    }
    void tellOther(MergePage page, const std::string& thing)
    {
        tell(say("{page}: {thing} is not as it was; what you chose of it stands.",
                 fmt::arg("page", pageName(page)), fmt::arg("thing", thing)));
    }
    void tell(std::string line)
    {
        auto& told = m_chosen.told;
        if (std::find(told.begin(), told.end(), line) == told.end()) told.push_back(std::move(line));
    }

    /// What a mapping names besides what was shown is kept as it is.
    std::vector<Entry> keptCodes()
    {
        const MergedCopies& now = m_chosen.report.copies;
        std::vector<Entry> kept;
        for (const auto& [key, into] : wantedCodes()) {
            const merge::MappedCode* was = codeIn(m_before.copies, key);
            const merge::MappedCode* is = codeIn(now, key);
            const bool lost =
                was != nullptr && (is == nullptr || (is->qualifier != was->qualifier && !into.empty()));
            const std::string name = is != nullptr ? is->name : was != nullptr ? was->name : key;
            if (lost)
                tellLost(MergePage::codes, quotedName(name));
            else
                kept.push_back({MergePage::codes, key, into, name});
        }
        return kept;
    }

    /// The tick for all codes of one key is also for those that are new among them.
    std::map<std::string, std::string> wantedCodes()
    {
        auto wanted = m_before.options.mapping;
        const auto before = otherNames(m_before.copies);
        if (!areTakenAsOne(before, wanted)) return wanted;
        const auto now = otherNames(m_chosen.report.copies);
        for (const std::string& key : now) wanted.emplace(key, key);
        if (hasMore<std::string>({now.begin(), now.end()}, {before.begin(), before.end()}))
            tellOther(MergePage::coming, quotedName(asOneLabel()));
        return wanted;
    }

    std::vector<Entry> keptTranscripts()
    {
        std::vector<Entry> kept;
        for (const auto& [name, into] : m_before.options.transcripts)
            if (transcriptIn(m_before.copies, name) && !transcriptIn(m_chosen.report.copies, name))
                tellLost(MergePage::transcripts, quotedName(name));
            else
                kept.push_back({MergePage::transcripts, name, into, name});
        return kept;
    }

    static std::string inWords(const merge::Clash& clash)
    {
        return clash.what + ", " + merge::columnName(clash.column);
    }

    void takeClashes(const MergedCopies& now)
    {
        for (const merge::FromCopy& copy : m_before.copies)
            for (const merge::Clash& was : copy.clashes) {
                const project::ClashPlace place{copy.file, was.id};
                const auto choice = m_before.options.keepHere.find(place);
                if (choice == m_before.options.keepHere.end()) continue;
                const merge::Clash* is = clashIn(now, place);
                if (is == nullptr) {
                    tellLost(MergePage::clashes, inWords(was));
                    continue;
                }
                m_chosen.options.keepHere.insert(*choice);
                if (is->here != was.here || is->there != was.there)
                    tellOther(MergePage::clashes, inWords(*is));
            }
    }

    /// What is refused together is tried by halves, so that only what is refused by itself is lost.
    void map(const std::vector<Entry>& entries)
    {
        if (entries.empty() || tryWith(entries)) return;
        if (entries.size() == 1) return tellLost(entries.front().page, quotedName(entries.front().name));
        const auto middle = entries.begin() + static_cast<std::ptrdiff_t>(entries.size() / 2);
        map({entries.begin(), middle});
        map({middle, entries.end()});
    }

    bool tryWith(const std::vector<Entry>& entries)
    {
        project::MergeOptions wanted;
        wanted.mapping = m_chosen.options.mapping;
        wanted.transcripts = m_chosen.options.transcripts;
        for (const Entry& one : entries)
            (one.page == MergePage::codes ? wanted.mapping : wanted.transcripts)[one.thing] = one.into;
        try {
            m_chosen.report = m_tryMerge(wanted);
        } catch (const Refusal&) {
            return false;
        }
        m_chosen.options.mapping = wanted.mapping;
        m_chosen.options.transcripts = wanted.transcripts;
        return true;
    }

    void join()
    {
        if (!m_before.options.joinSameNames) return;
        const auto& sameNames = m_chosen.report.sameNames;
        if (sameNames.empty()) return tellLost(MergePage::coming, quotedName(joinLabel()));
        m_chosen.options.joinSameNames = true;
        if (hasMore(sharedNames(sameNames), sharedNames(m_before.sameNames)))
            tellOther(MergePage::coming, quotedName(joinLabel()));
    }

    const MergeChoices& m_before;
    const TryMerge& m_tryMerge;
    ChosenAgain m_chosen;
};

}

ChosenAgain chooseAgain(const MergeChoices& before, merge::Report now, const TryMerge& tryMerge)
{
    return ChoosingAgain(before, std::move(now), tryMerge).result();
}

}
