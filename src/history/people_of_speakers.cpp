// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/people_of_speakers.h"

#include "text/fold.h"

#include <algorithm>

namespace rd::history
{

namespace
{

using Words = std::vector<std::string>;

Words wordsOf(const std::string& name)
{
    constexpr const char* between = " ,.()-";
    const std::string folded = text::folded(name);
    Words words;
    for (std::size_t at = folded.find_first_not_of(between); at < folded.size();
         at = folded.find_first_not_of(between, at)) {
        const std::size_t end = std::min(folded.find_first_of(between, at), folded.size());
        words.push_back(folded.substr(at, end - at));
        at = end;
    }
    return words;
}

bool has(const Words& words, const std::string& word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool holds(const Words& words, const Words& part)
{
    return !part.empty() &&
           std::all_of(part.begin(), part.end(), [&](const std::string& word) { return has(words, word); });
}

bool oneHoldsTheOther(const Words& one, const Words& other)
{
    return holds(one, other) || holds(other, one);
}

/// A letter alone is an initial, and tells nobody.
bool shareAWord(const Words& one, const Words& other)
{
    return std::any_of(one.begin(), one.end(),
                       [&](const std::string& word) { return word.size() > 1 && has(other, word); });
}

class Matching
{
public:
    Matching(const std::vector<std::string>& people, const std::vector<std::string>& labels)
        : m_found(people.size()), m_taken(labels.size())
    {
        for (const std::string& name : people) m_people.push_back(wordsOf(name));
        for (const std::string& label : labels) m_labels.push_back(wordsOf(label));
    }

    void takeCalled(const std::vector<std::string>& people, const std::vector<std::string>& labels)
    {
        for (std::size_t person = 0; person < people.size(); ++person)
            for (std::size_t label = 0; label < labels.size() && !m_found[person]; ++label)
                if (!m_taken[label] && text::folded(labels[label]) == text::folded(people[person]))
                    take(person, label);
    }

    /// Pairs of a name and a label that are like no other.
    void takeOnly(bool (*alike)(const Words&, const Words&))
    {
        std::vector<std::pair<std::size_t, std::size_t>> pairs;
        for (std::size_t person = 0; person < m_people.size(); ++person)
            for (std::size_t label = 0; label < m_labels.size(); ++label)
                if (isFree(person, label) && alike(m_people[person], m_labels[label]))
                    pairs.emplace_back(person, label);
        for (const auto& pair : pairs) {
            const auto rivals = std::count_if(pairs.begin(), pairs.end(), [&](const auto& other) {
                return other.first == pair.first || other.second == pair.second;
            });
            if (rivals == 1) take(pair.first, pair.second);
        }
    }

    void takeInOrder()
    {
        std::vector<std::size_t> people;
        std::vector<std::size_t> labels;
        for (std::size_t i = 0; i < m_people.size(); ++i)
            if (!m_found[i]) people.push_back(i);
        for (std::size_t i = 0; i < m_labels.size(); ++i)
            if (!m_taken[i]) labels.push_back(i);
        if (people.size() != labels.size()) return;
        for (const std::size_t person : people)
            if (sharesWithSome(person)) return;
        for (std::size_t i = 0; i < people.size(); ++i) take(people[i], labels[i]);
    }

    std::vector<std::optional<std::size_t>> found() { return std::move(m_found); }

private:
    [[nodiscard]] bool isFree(std::size_t person, std::size_t label) const
    {
        return !m_found[person] && !m_taken[label];
    }

    void take(std::size_t person, std::size_t label)
    {
        m_found[person] = label;
        m_taken[label] = true;
    }

    /// A word that all labels have, as a family's name, tells nobody.
    [[nodiscard]] bool sharesWithSome(std::size_t person) const
    {
        const Words& words = m_people[person];
        return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
            const auto sharing = std::count_if(m_labels.begin(), m_labels.end(),
                                               [&](const Words& label) { return has(label, word); });
            return word.size() > 1 && sharing > 0 && sharing < static_cast<std::ptrdiff_t>(m_labels.size());
        });
    }

    std::vector<Words> m_people;
    std::vector<Words> m_labels;
    std::vector<std::optional<std::size_t>> m_found;
    std::vector<bool> m_taken;
};

}

std::vector<std::optional<std::size_t>> speakersOfPeople(const std::vector<std::string>& people,
                                                         const std::vector<std::string>& labels)
{
    Matching matching(people, labels);
    matching.takeCalled(people, labels);
    matching.takeOnly(oneHoldsTheOther);
    matching.takeOnly(shareAWord);
    matching.takeInOrder();
    return matching.found();
}

}
