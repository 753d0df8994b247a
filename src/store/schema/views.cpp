// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema/schema.h"

namespace rd::store
{

namespace
{

constexpr const char* codeViews = R"(
CREATE VIEW v_code AS
WITH RECURSIVE above(code, ancestor, depth) AS (
  SELECT id, id, 0 FROM code WHERE deleted = 0
  UNION
  SELECT above.code, parent.id, above.depth + 1 FROM above
    JOIN code AS child ON child.id = above.ancestor
    JOIN code AS parent ON parent.id = child.parent AND parent.deleted = 0
    WHERE above.depth < 100)
SELECT lower(hex(code.id)) AS id, code."key", code.level, code.name_nl, code.name_en,
  (SELECT p."key" FROM code AS p WHERE p.id = code.parent AND p.deleted = 0) AS parent_key,
  (SELECT t."key" FROM above JOIN code AS t ON t.id = above.ancestor
    WHERE above.code = code.id AND (t.level = 'theme' OR t.own_table) ORDER BY above.depth LIMIT 1) AS theme_key,
  (SELECT count(*) - 1 FROM above WHERE above.code = code.id) AS depth,
  printf('#%06X', code.color) AS color, code.codable, code.counting, code.position
FROM code WHERE code.deleted = 0;

CREATE VIEW v_code_above AS
WITH RECURSIVE above(code, ancestor, depth) AS (
  SELECT id, id, 0 FROM code WHERE deleted = 0
  UNION
  SELECT above.code, parent.id, above.depth + 1 FROM above
    JOIN code AS child ON child.id = above.ancestor
    JOIN code AS parent ON parent.id = child.parent AND parent.deleted = 0
    WHERE above.depth < 100)
SELECT DISTINCT code, ancestor FROM above;
)";

constexpr const char* transcriptViews = R"(
CREATE VIEW v_transcript AS
SELECT lower(hex(transcript.id)) AS id, transcript.name, cases.name AS case_name, transcript.language,
  coalesce(shown_text.length, transcript.length) AS length, transcript.source_name, transcript.source_sha256,
  coalesce(shown_text.body, transcript_text.body) AS body
FROM transcript JOIN transcript_text ON transcript_text.id = transcript.id
LEFT JOIN shown_text ON shown_text.id = transcript.id
LEFT JOIN cases ON cases.id = transcript.case_id AND cases.deleted = 0
WHERE transcript.deleted = 0;

CREATE VIEW v_turn AS
SELECT transcript.name AS transcript, turn.number, speaker.label AS speaker, speaker.role,
  respondent.name AS respondent, coalesce(place.start, turn.start) AS start,
  coalesce(place."end", turn."end") AS "end", coalesce(place.text_start, turn.text_start) AS text_start, turn.time_ms,
  CASE WHEN shown_text.id IS NULL THEN substr(transcript_text.body, turn.text_start + 1, turn."end" - turn.text_start)
    ELSE substr(shown_text.body, place.text_start + 1, place."end" - place.text_start) END AS text
FROM turn JOIN transcript ON transcript.id = turn.transcript AND transcript.deleted = 0
JOIN transcript_text ON transcript_text.id = turn.transcript
LEFT JOIN shown_text ON shown_text.id = turn.transcript
LEFT JOIN shown_place AS place ON place.transcript = turn.transcript AND place.id = turn.id
LEFT JOIN speaker ON speaker.id = turn.speaker
LEFT JOIN respondent ON respondent.id = speaker.respondent AND respondent.deleted = 0
WHERE turn.deleted = 0;
)";

constexpr const char* codingViews = R"(
CREATE VIEW v_coding AS
SELECT lower(hex(coding.id)) AS id, transcript.name AS transcript, coalesce(cases.name, transcript.name) AS case_name,
  coalesce(place.start, coding.start) AS start, coalesce(place."end", coding."end") AS "end", code."key" AS code, code.name_nl, code.name_en, qualifier."key" AS qualifier,
  coder.name AS coder, coding.memo,
  CASE WHEN shown_text.id IS NULL THEN
    (SELECT turn.number FROM turn WHERE turn.transcript = coding.transcript AND turn.deleted = 0
      AND turn.start <= coding.start ORDER BY turn.start DESC LIMIT 1)
  ELSE
    (SELECT turn.number FROM turn JOIN shown_place AS shown ON shown.transcript = turn.transcript AND shown.id = turn.id
      WHERE turn.transcript = coding.transcript AND turn.deleted = 0 AND shown.start <= place.start
      ORDER BY shown.start DESC LIMIT 1)
  END AS turn,
  CASE WHEN shown_text.id IS NULL THEN substr(transcript_text.body, coding.start + 1, coding."end" - coding.start)
    ELSE substr(shown_text.body, place.start + 1, place."end" - place.start) END AS passage
FROM coding JOIN transcript ON transcript.id = coding.transcript AND transcript.deleted = 0
JOIN transcript_text ON transcript_text.id = coding.transcript
LEFT JOIN shown_text ON shown_text.id = coding.transcript
LEFT JOIN shown_place AS place ON place.transcript = coding.transcript AND place.id = coding.id
JOIN code ON code.id = coding.code AND code.deleted = 0
LEFT JOIN code AS qualifier ON qualifier.id = coding.qualifier AND qualifier.deleted = 0
LEFT JOIN coder ON coder.id = coding.coder
LEFT JOIN cases ON cases.id = transcript.case_id AND cases.deleted = 0
WHERE coding.deleted = 0;
)";

constexpr const char* caseViews = R"(
CREATE VIEW v_case AS
SELECT lower(hex(cases.id)) AS id, cases.name, cases.remark,
  (SELECT count(*) FROM respondent WHERE respondent.case_id = cases.id AND respondent.deleted = 0) AS respondents,
  (SELECT count(*) FROM transcript WHERE transcript.case_id = cases.id AND transcript.deleted = 0) AS transcripts
FROM cases WHERE cases.deleted = 0;

CREATE VIEW v_respondent AS
SELECT lower(hex(respondent.id)) AS id, respondent.name, cases.name AS case_name
FROM respondent JOIN cases ON cases.id = respondent.case_id AND cases.deleted = 0
WHERE respondent.deleted = 0;

CREATE VIEW v_attribute AS
SELECT attribute."key" AS attribute, attribute.level, attribute.type, attribute_value.moment,
  CASE attribute.level WHEN 'case' THEN cases.name ELSE owner.name END AS case_name,
  respondent.name AS respondent, attribute_value.known, attribute_value.value
FROM attribute_value JOIN attribute ON attribute.id = attribute_value.attribute AND attribute.deleted = 0
LEFT JOIN cases ON cases.id = attribute_value.subject AND cases.deleted = 0
LEFT JOIN respondent ON respondent.id = attribute_value.subject AND respondent.deleted = 0
LEFT JOIN cases AS owner ON owner.id = respondent.case_id
WHERE attribute_value.deleted = 0 AND (cases.id IS NOT NULL OR respondent.id IS NOT NULL);
)";

constexpr const char* countViews = R"(
CREATE VIEW v_x_of_n AS
SELECT code."key" AS code, code.name_nl, code.name_en, qualifier."key" AS qualifier,
  count(DISTINCT coalesce(cases.id, transcript.id)) AS x,
  (SELECT count(*) FROM cases WHERE cases.deleted = 0)
  + (SELECT count(*) FROM transcript AS loose WHERE loose.deleted = 0
      AND (loose.counted = 'yes' OR (loose.counted = '' AND loose.author = '')) AND NOT EXISTS
      (SELECT 1 FROM cases WHERE cases.id = loose.case_id AND cases.deleted = 0)) AS n
FROM v_code_above JOIN code ON code.id = v_code_above.ancestor
JOIN coding ON coding.code = v_code_above.code AND coding.deleted = 0
JOIN coder ON coder.id = coding.coder AND (coder.agreed = 0 OR NOT EXISTS
  (SELECT 1 FROM coding AS own JOIN coder AS person ON person.id = own.coder
   WHERE own.deleted = 0 AND person.agreed = 0))
JOIN transcript ON transcript.id = coding.transcript AND transcript.deleted = 0
LEFT JOIN cases ON cases.id = transcript.case_id AND cases.deleted = 0
LEFT JOIN code AS qualifier ON qualifier.id = coding.qualifier AND qualifier.deleted = 0
  AND qualifier.counting = 'apart'
WHERE cases.id IS NOT NULL OR transcript.counted = 'yes' OR (transcript.counted = '' AND transcript.author = '')
GROUP BY code.id, qualifier.id;
)";

}

/// Everything that is deleted is left out of the views; ids are shown as hex.
std::string viewsSql()
{
    std::string sql;
    for (const char* views : {codeViews, transcriptViews, codingViews, caseViews, countViews}) sql += views;
    return sql;
}

}
