# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import io
import re
import shutil
import subprocess
import unittest
import zipfile

from support import CliTest

MARIT = ("--coder", "Marit")


class Table(CliTest):
    def setUp(self):
        super().setUp()
        self.make_project()

    def table(self, *words, lang="en"):
        return self.json("table", self.project, *words, lang=lang)

    def rows(self, group):
        return {(row["code"], row["qualifier"]): (row["x"], row["cases"]) for row in group["rows"]}

    def test_x_of_n_counts_cases_and_holds_every_code(self):
        got = self.table("x-of-n", *MARIT)
        self.assertEqual(got["unit"], {"one": "client system", "many": "client systems"})
        self.assertEqual([(group["name"], group["n"]) for group in got["groups"]], [("all", 2)])
        rows = self.rows(got["groups"][0])
        self.assertEqual(rows["f_listens", None], (2, ["gezin één", "gezin twee"]))
        self.assertEqual(rows["f_honest", None][0], 2)
        self.assertEqual(rows["f_money", None], (1, ["gezin één"]))
        self.assertEqual(rows["f_listens", "q_not_done"], (1, ["gezin twee"]))
        self.assertEqual(rows["l1", None][0], 2)
        self.assertEqual({code for code, qualifier in rows if qualifier is None},
                         {"l1", "f_listens", "f_honest", "l2", "f_hope", "f_money", "q_not_done"})
        path = next(row["path"] for row in got["groups"][0]["rows"] if row["code"] == "f_money")
        self.assertEqual(path, ["hope", "money worries"])

    def test_a_qualifier_that_counts_apart_is_not_in_the_ordinary_row(self):
        got = self.rows(self.table("x-of-n", *MARIT, "--group", "groep=B")["groups"][0])
        self.assertEqual(got["f_listens", None][0], 1)
        self.assertEqual(got["f_listens", "q_not_done"][0], 1)

    def test_every_code_is_there_also_with_x_0(self):
        got = self.rows(self.table("x-of-n", "--coder", "Joost", "--theme", "l1")["groups"][0])
        self.assertEqual(got["f_listens", None], (0, []))
        self.assertEqual(got["f_honest", None], (1, ["gezin twee"]))
        self.assertNotIn(("f_hope", None), got)

    def test_group_gives_one_group_for_each_value_and_then_all(self):
        got = self.table("x-of-n", *MARIT, "--group", "groep")["groups"]
        self.assertEqual([(group["name"], group["n"]) for group in got], [("A", 1), ("B", 1), ("all", 2)])
        got = self.table("x-of-n", *MARIT, "--group", "groep=B")["groups"]
        self.assertEqual([(group["name"], group["n"]) for group in got], [("B", 1)])
        got = self.table("x-of-n", *MARIT, "--group", "leeftijd", "--moment", "toen", "--count", "respondents")["groups"]
        self.assertEqual([(group["name"], group["n"]) for group in got], [("34", 1), ("65", 1), ("67", 1), ("all", 3)])

    def test_unit_of_counting_is_chosen(self):
        for unit, listens, honest in (("cases", 2, 2), ("respondents", 2, 2), ("transcripts", 2, 2), ("passages", 2, 2)):
            rows = self.rows(self.table("x-of-n", *MARIT, "--count", unit)["groups"][0])
            self.assertEqual((rows["f_listens", None][0], rows["f_honest", None][0]), (listens, honest), unit)
        self.assertEqual(self.table("x-of-n", *MARIT, "--count", "respondents")["groups"][0]["n"], 3)

    def test_turns_of_the_interviewer_may_be_left_out(self):
        words = ("x-of-n", *MARIT, "--theme", "l2")
        self.assertEqual(self.rows(self.table(*words)["groups"][0])["f_hope", None][0], 2)
        words += ("--turns", "without-interviewer")
        self.assertEqual(self.rows(self.table(*words)["groups"][0])["f_hope", None][0], 1)

    def test_within_a_subset_n_is_smaller(self):
        group = self.table("x-of-n", *MARIT, "--within", "f_money")["groups"][0]
        self.assertEqual(group["n"], 1)
        self.assertEqual(self.rows(group)["f_listens", None], (1, ["gezin één"]))

    def test_frequencies(self):
        rows = {row["code"]: row for row in self.table("frequencies", *MARIT)["rows"]}
        self.assertEqual(rows["l1"]["total"], 0)
        self.assertEqual(rows["l1"]["total_with_descendants"], 5)
        self.assertEqual(rows["f_honest"]["total"], 2)
        self.assertEqual(rows["f_honest"]["cases"], {"gezin één": 1, "gezin twee": 1})
        self.assertEqual(rows["f_money"]["cases"], {"gezin één": 1})
        self.assertEqual(self.table("frequencies", "--coder", "Joost")["rows"][2]["total"], 1)

    def test_co_occurrence_counts_pairs_of_one_coder_that_share_a_character(self):
        pairs = self.table("co-occurrence")["pairs"]
        self.assertEqual([(pair["a"], pair["b"], pair["overlaps"]) for pair in pairs if pair["overlaps"]],
                         [("f_honest", "f_listens", 1)])
        self.assertEqual(pairs[0]["cases"], 1)

    def test_cross_table_of_codes_by_an_attribute(self):
        got = self.table("crosstab", *MARIT, "--by", "groep", "--theme", "l2")
        text = self.cli("table", self.project, "crosstab", *MARIT, "--by", "groep", "--theme", "l2", lang="nl")
        self.assertIn("geldzorgen", text)
        self.assertNotIn("%", text)
        self.assertIn("%", self.cli("table", self.project, "crosstab", *MARIT, "--by", "groep", "--percent", "column"))
        self.assertIsInstance(got, dict)

    def test_csv_of_a_cross_table_is_one_table(self):
        rows = list(csv.DictReader(io.StringIO(self.cli("table", self.project, "crosstab", *MARIT, "--by", "groep", "--theme", "l1",
                                                        "--format", "csv", lang="nl"))))
        self.assertEqual([(row["kwalificatie"], row["code"], row["alle (n = 2)"]) for row in rows],
                         [("", "l1", "2"), ("", "f_listens", "2"), ("", "f_honest", "2"),
                          ("not done", "l1", "1"), ("not done", "f_listens", "1")])

    def test_a_summary_by_group_takes_the_moment_of_its_numbers(self):
        # Anna is 34 then and 35 now; the group has no moments
        summary = ("table", self.project, "summary", "--attribute", "leeftijd", "--group", "groep=A")
        self.assertIn("34,00", self.cli(*summary, "--moment", "toen", lang="nl"))
        self.assertIn("35,00", self.cli(*summary, lang="nl"))
        self.assertIn("leeftijd: moment toen.", self.cli(*summary, "--moment", "toen", lang="nl"))
        self.refused(*summary, "--moment", "ooit", says=("ooit", "toen"))

    def test_matrix_poles_and_summary(self):
        for words in (("matrix",), ("poles", "--theme", "l1"), ("summary", "--attribute", "uren"),
                      ("summary", "--attribute", "uren", "--unit", "respondent"), ("crosstab",)):
            self.assertIsInstance(self.table(*words, *MARIT), dict)
            self.assertNotEqual(self.cli("table", self.project, *words, *MARIT, lang="nl"), "")
        # Anna 2, Piet 3.5 and Truus 4.5: 3.33 a respondent; couples first 4, so 3 a case
        self.assertIn("3,33", self.cli("table", self.project, "summary", "--attribute", "uren", "--unit", "respondent",
                                       lang="nl"))

    def test_text_says_x_of_n_and_what_was_counted(self):
        text = self.cli("table", self.project, "x-of-n", *MARIT, "--theme", "l1", lang="nl")
        self.assertIn("2 van de 2  luistert", text)
        self.assertIn("1 van de 2  luistert", text)
        self.assertIn("cliëntsystemen", text)
        self.assertIn("Marit", text)
        self.assertIn("2 of 2  listens", self.cli("table", self.project, "x-of-n", *MARIT, "--theme", "l1"))
        every = self.cli("table", self.project, "x-of-n", *MARIT, lang="nl")
        self.assertIn("luistert", every)
        self.assertIn("geldzorgen", every)

    def test_refusals_name_what_there_is(self):
        self.refused("table", self.project, "x-of-n", "--coder", "Karel", says=("Karel", "Joost", "Marit"))
        self.refused("table", self.project, "x-of-n", "--theme", "weg", says="weg")
        self.refused("table", self.project, "x-of-n", "--group", "weg", says=("weg", "groep"))
        self.refused("table", self.project, "x-of-n", "--group", "groep=C", says=("C", "A", "B"))
        self.refused("table", self.project, "crosstab", "--by", "weg", says=("weg", "groep"))
        self.refused("table", self.project, "x-of-n", "--group", "leeftijd", "--moment", "ooit", says=("ooit", "toen"))
        self.refused("table", self.project, "summary", "--attribute", "groep", says="groep")

    def test_values_of_yes_and_no_go_by_their_words_in_either_language(self):
        path = self.write("ja.csv", "case,document,person,vrijwillig\ngezin één,,,ja\ngezin twee,,,nee\n")
        self.cli("cases", self.project, "--import", path)
        for word in ("ja", "yes", "Ja"):
            for lang in ("nl", "en"):
                groups = self.table("x-of-n", "--group", f"vrijwillig={word}", lang=lang)["groups"]
                self.assertEqual([(group["name"], group["n"]) for group in groups], [("yes", 1)])
        self.refused("table", self.project, "x-of-n", "--group", "vrijwillig=wel", says="nee, ja, all", lang="nl")

    def test_wrong_usage(self):
        self.misused("table", self.project)
        self.misused("table", self.project, "taart", says="taart")
        self.misused("table", self.project, "x-of-n", "--count", "mensen", says="mensen")
        self.misused("table", self.project, "x-of-n", "--by", "groep", says="--by")
        self.misused("table", self.project, "summary", says="--attribute")
        self.misused("table", self.project, "x-of-n", "--saved", "y")
        self.misused("table", self.project, "--saved", "y", "--theme", "l1", says="--theme")
        self.misused("table", self.project, "x-of-n", "--numbers", says="--numbers")
        self.misused("table", self.project, "crosstab", "--percent", "row", "--count", "passages", says="--percent")
        self.misused("table", self.project, "co-occurrence", "--count", "respondents", says="--count")
        self.misused("table", self.project, "x-of-n", "--adds-up-to", "100", says="--adds-up-to")

    def test_a_group_narrows_every_kind_of_table(self):
        for kind in ("crosstab", "co-occurrence", "frequencies"):
            text = self.cli("table", self.project, kind, *MARIT, "--group", "groep=A")
            self.assertIn("groep: A (1", text)

    def test_a_table_that_is_not_split_says_so(self):
        for kind in ("crosstab", "co-occurrence", "frequencies"):
            self.assertIn("All groups of groep together", self.cli("table", self.project, kind, *MARIT, "--group", "groep"))
        self.assertNotIn("All groups", self.cli("table", self.project, "x-of-n", *MARIT, "--group", "groep"))

    def test_a_table_is_never_written_over_the_project(self):
        self.cli("table", self.project, "x-of-n", "-o", self.project, status=1)
        self.cli("cases", self.project, "--export", self.project, status=1)
        self.assertEqual(self.json("info", self.project)["transcripts"], 2)

    def test_a_code_that_is_not_there_brings_up_those_like_it(self):
        self.refused("passages", self.project, "--code", "luister", says=("luister", "f_listens"))
        self.cli("codebook", self.project, "--import", self.write("more.csv", "code,name\nx1,Hoop en moed\nx2,hoop en moed\n"))
        self.refused("passages", self.project, "--code", "Hoop en moed", says=("Several", "x1, x2"))


class Report(CliTest):
    def setUp(self):
        super().setUp()
        self.make_project()

    def test_chapter_holds_the_figures_and_leads_to_the_quotes(self):
        out = self.folder / "hoofdstuk.md"
        self.cli("report", self.project, "-o", out, lang="nl")
        text = out.read_text("utf-8")
        self.assertRegex(text, r"\[2 van de 2\]\(#figure_\d+\) \| luistert")
        for target in set(re.findall(r"\]\(#(\w+)\)", text)):
            self.assertEqual(text.count(f'<a id="{target}"></a>'), 1, target)

    def test_word_file_and_parts(self):
        out = self.folder / "hoofdstuk.docx"
        self.cli("report", self.project, "-o", out, "--sections", "tables,quotes")
        self.assertIsNone(zipfile.ZipFile(out).testzip())
        self.misused("report", self.project, says="-o")
        self.misused("report", self.project, "-o", out, "--sections", "soup", says="soup")
        self.refused("report", self.project, "-o", self.folder / "x.pdf", says=("x.pdf", ".docx"))

    def test_a_wrong_ending_is_told_with_all_that_are_possible(self):
        def refused(*words, says):
            self.refused(*words, "-o", self.folder / "x.pdf", says=("x.pdf", *says))
            self.assertFalse((self.folder / "x.pdf").exists())
        documents = (".docx", ".odt", ".html", ".tex")
        refused("table", self.project, "x-of-n", says=(".txt", ".csv", ".json", ".svg", *documents))
        refused("report", self.project, says=(".md", *documents))
        refused("deliver", self.project, says=(".draad",))
        refused("export", self.project, says=(".qdpx", ".qdc", ".xlsx", ".json", "--transcripts", "--for"))
        refused("cases", self.project, says=(".txt", ".csv", ".json", ".html"))

    @unittest.skipUnless(shutil.which("pdflatex") and shutil.which("pdftotext"), "there is no LaTeX")
    def test_latex_with_letters_that_no_font_has_is_typeset(self):
        self.cli("report", self.project, "-o", self.folder / "uit.tex", lang="nl")
        call = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "uit.tex"]
        done = subprocess.run(call, cwd=self.folder, capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout[-2000:])
        text = subprocess.run(["pdftotext", self.folder / "uit.pdf", "-"], capture_output=True, check=True).stdout
        self.assertIn("hoop U+1F642", " ".join(text.decode("utf-8").split()))


class SavedTables(CliTest):
    def setUp(self):
        super().setUp()
        self.make_project()
        self.cli("tables", self.project, "--add", "Relatie per groep", "x-of-n", "--theme", "l1", "--group", "groep",
                 "--coder", "Marit", "--hide", "f_honest")

    def test_a_saved_table_is_counted_anew_each_time(self):
        listed = self.json("tables", self.project)["tables"]
        self.assertEqual([table["title"]["nl"] or table["title"]["en"] for table in listed], ["Relatie per groep"])
        self.assertEqual(listed[0]["hidden"], ["f_honest"])
        text = self.cli("table", self.project, "--saved", "Relatie per groep", lang="nl")
        self.assertIn("1 van de 1  luistert", text)
        self.assertNotIn("van de 1  is eerlijk", text)
        self.assertEqual(self.cli("table", self.project, "--all-saved", lang="nl").strip(), text.strip())

    def test_tables_travel_as_json(self):
        out = self.folder / "tables.json"
        self.cli("tables", self.project, "--export", out)
        self.cli("tables", self.project, "--remove", "Relatie per groep")
        self.assertEqual(self.json("tables", self.project)["tables"], [])
        self.cli("tables", self.project, "--import", out)
        again = self.folder / "again.json"
        self.cli("tables", self.project, "--export", again)
        self.assertEqual(again.read_text("utf-8"), out.read_text("utf-8"))
        before = self.changes()
        self.cli("tables", self.project, "--import", out)
        self.assertEqual(self.changes(), before)

    def test_refusals(self):
        self.refused("table", self.project, "--saved", "weg", says=("weg", "Relatie per groep"))
        self.refused("tables", self.project, "--remove", "weg", says="weg")
        self.refused("tables", self.project, "--import", self.write("t.json", "{"), says="t.json")
        self.refused("tables", self.project, "--import",
                     self.write("t.json", '{"tables":[{"title":"x","theme":"weg"}]}'), says=("t.json", "table 1", "theme", "weg"))
        self.refused("tables", self.project, "--import",
                     self.write("t.json", '{"tables":[{"title":"x","kind":"taart"}]}'), says=("t.json", "kind", "taart"))
        self.refused("tables", self.project, "--import", self.write("t.json", '{"tables":[{"title":"x","shown":5}]}'),
                     says=("t.json", "table 1", "shown"))
        self.misused("tables", self.project, "--add", "x")


if __name__ == "__main__":
    unittest.main()
