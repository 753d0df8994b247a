// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace rd::cli
{

using Json = nlohmann::ordered_json;

enum class Format { text, csv, json, html };

/// What a command prints when it is no table of counts: named columns and rows of values (a text, a number,
/// yes or no, null, or a list of these).
struct Listing {
    struct Column {
        std::string key; ///< In JSON and CSV.
        std::string heading;
        bool number = false; ///< Numbers as texts; to the right, as numbers are.
    };
    std::string key; ///< The name of the list in JSON.
    std::string title;
    std::string empty; ///< What text says when there are no rows.
    std::vector<Column> columns;
    std::vector<std::vector<Json>> rows;
    std::vector<std::string> notes; ///< Sentences below it; "notes" in JSON.
    std::optional<Json> json;       ///< The whole JSON, where it is not {key: [rows]}.
};

/// Text: aligned columns, without those in which nothing stands (as in HTML). CSV: keys, then rows; lists
/// joined by "; ", in text and HTML sentences by a space. JSON: {key: [{column: value}], "notes":
/// []}. HTML: a page of its own. Each ends with a line end. `width`: of the terminal into which text is to
/// fit; 0: any.
std::string render(const Listing& listing, Format format, int width = 0);

/// UTF-8 without escapes, two spaces a level; characters that are no UTF-8 are replaced.
std::string dump(const Json& json);

/// A page of its own around `body`, in the user's language.
std::string htmlPage(const std::string& title, const std::string& body);

}
