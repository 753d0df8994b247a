// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace rd::exchange
{

/// What a tag says that decides whether its element is shown.
struct StyledElement {
    std::string_view name; ///< In lower case.
    std::string_view id;
    std::string_view classes; ///< As it stands in the attribute.
    std::string_view style;   ///< Its own declarations.
};

/// What a browser hides by `display: none` or `visibility: hidden`: by the style of the element itself and by
/// the style sheets that stand in the page.
///
/// Of a sheet are understood an element (`p`), a class (`.note`), an id (`#menu`), these joined
/// (`p.note.old`) and lists of them, with `!important` and the order in which CSS weighs rules; and `@media`
/// for all or a screen. A selector that also looks at other elements, attributes or a place among brothers
/// never hides, but what it shows is shown, as words that come in too many are seen and words that are gone
/// are not. States (`:hover`), pseudo-elements and other rules with `@` are passed over, and so is what hides
/// the whole page, which scripts show again. What is hidden is so with all that is within it.
class HidingStyles
{
public:
    /// Whether a list of media ("screen, print") says that its sheet is for every screen.
    static bool isForScreens(std::string_view media);

    /// The words of a `<style>`, in the order of the page.
    void add(std::string_view sheet);
    [[nodiscard]] bool hides(const StyledElement& element) const;

private:
    /// Important or not, how much the selector says, and the order: what is greater counts.
    using Weight = std::tuple<bool, int, std::size_t>;

    struct Said {
        bool hides = false;
        Weight weight; ///< The least where nothing is said.
    };

    struct Verdict {
        Said display;
        Said visibility;

        [[nodiscard]] bool isEmpty() const;
        void add(const Verdict& other);
    };

    struct Names {
        std::string_view tag;
        std::string_view id;
        std::set<std::string_view> classes;
    };

    struct Rule {
        std::string tag; ///< Empty: any.
        std::string id;
        std::vector<std::string> classes;
        Verdict verdict;

        [[nodiscard]] bool applies(const Names& names) const;
    };

    static Verdict verdictOf(std::string_view declarations, int specificity, std::size_t order);
    void addRules(std::string_view rules, bool outermost);
    void addRule(std::string_view selectors, std::string_view declarations);
    void addSelector(std::string_view selector, std::string_view declarations);
    void judge(const std::string& key, const Names& names, Verdict& verdict) const;

    /// By what the selector names first of an id ("#x"), a class (".x") and an element ("x"), else by "*".
    std::map<std::string, std::vector<Rule>> m_rules;
    std::size_t m_count = 0;
};

}
