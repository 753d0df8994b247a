// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "merge/words.h"

#include <map>
#include <string_view>

namespace rd::merge
{

namespace
{

const std::map<std::string_view, const char*> columns{{"name", mark("name")},
                                                      {"title", mark("title")},
                                                      {"memo", mark("memo")},
                                                      {"passage", mark("passage")},
                                                      {"code", mark("code")},
                                                      {"qualifier", mark("qualifier")},
                                                      {"color", mark("colour")},
                                                      {"origin", mark("origin")},
                                                      {"decision", mark("decision")},
                                                      {"parent", mark("what it stands below")},
                                                      {"place", mark("place in the codebook")},
                                                      {"phrase", mark("phrase")},
                                                      {"meaning", mark("meaning")},
                                                      {"use", mark("when to use")},
                                                      {"not", mark("when not")},
                                                      {"example", mark("example")},
                                                      {"position", mark("place in the list")},
                                                      {"number", mark("number")},
                                                      {"short_key", mark("key")},
                                                      {"key", mark("key in forms")},
                                                      {"merged_into", mark("merging")},
                                                      {"joined_into", mark("merging")},
                                                      {"deleted", mark("removal")},
                                                      {"role", mark("role")},
                                                      {"respondent", mark("respondent")},
                                                      {"case_id", mark("case")},
                                                      {"remark", mark("remark")},
                                                      {"raised_by", mark("how it came up")},
                                                      {"value", mark("value")},
                                                      {"text", mark("text")},
                                                      {"language", mark("language")},
                                                      {"initials", mark("initials")},
                                                      {"date", mark("date")},
                                                      {"author", mark("author")},
                                                      {"year", mark("year")},
                                                      {"audio", mark("recording")},
                                                      {"audio_keeper", mark("who keeps the recording")},
                                                      {"note", mark("note")},
                                                      {"label", mark("speaker")},
                                                      {"speaker", mark("speaker")},
                                                      {"who_speaks", mark("role and person")},
                                                      {"kind", mark("kind")},
                                                      {"level", mark("level")},
                                                      {"type", mark("type")},
                                                      {"unit", mark("unit counted")},
                                                      {"unit_one", mark("name of the unit")},
                                                      {"unit_many", mark("name of the units")},
                                                      {"transcript", mark("transcript")},
                                                      {"transcripts", mark("transcripts")},
                                                      {"counts", mark("what it counts")},
                                                      {"coder", mark("coder")},
                                                      {"coders", mark("coders")},
                                                      {"theme", mark("theme")},
                                                      {"group_by", mark("groups by")},
                                                      {"groups", mark("groups")},
                                                      {"columns_by", mark("columns by")},
                                                      {"shown", mark("codes shown")},
                                                      {"hidden", mark("codes left out")},
                                                      {"summarised", mark("attributes summarised")},
                                                      {"within_code", mark("within the code")},
                                                      {"zero_rows", mark("rows without any")},
                                                      {"qualifiers", mark("rows of qualifiers")},
                                                      {"row_percent", mark("percentages of rows")},
                                                      {"column_percent", mark("percentages of columns")},
                                                      {"of_asked", mark("of those who were asked")},
                                                      {"part", mark("part of the interview")},
                                                      {"turns", mark("turns counted")},
                                                      {"moment", mark("moment")},
                                                      {"moments", mark("moments")},
                                                      {"choices", mark("choices")},
                                                      {"explanations", mark("explanations")},
                                                      {"topics_from", mark("where the topics begin")},
                                                      {"counting", mark("how it counts")},
                                                      {"counted", mark("whether it counts alone")},
                                                      {"codable", mark("can be coded with")},
                                                      {"own_table", mark("table of its own")},
                                                      {"pole_of", mark("pole of")},
                                                      {"source", mark("source")},
                                                      {"page", mark("page")},
                                                      {"quote", mark("chosen as quote")},
                                                      {"quote_text", mark("words of the quote")},
                                                      {"agreed", mark("agreed coding")},
                                                      {"known", mark("known or not")},
                                                      {"answers", mark("answers to")},
                                                      {"opposes", mark("opposes")},
                                                      {"subject", mark("what it is about")},
                                                      {"item", mark("item of the guide")},
                                                      {"all_label", mark("name of the column of all")},
                                                      {"adds_up_to", mark("adds up to")},
                                                      {"attribute", mark("attribute")},
                                                      {"turn", mark("turn")}};

}

std::string columnName(const std::string& column)
{
    const bool dutch = column.ends_with("_nl");
    const bool english = column.ends_with("_en");
    const auto found = columns.find(dutch || english ? std::string_view(column).substr(0, column.size() - 3)
                                                     : std::string_view(column));
    if (found == columns.end()) return column;
    const std::string name = tr(found->second);
    if (dutch) return say("{name} (Dutch)", fmt::arg("name", name));
    return english ? say("{name} (English)", fmt::arg("name", name)) : name;
}

}
