# SPDX-License-Identifier: GPL-3.0-or-later
"""Renewing a written report: what changes, and that nothing else does."""
import posixpath
import re
import shutil
import subprocess
import unittest
import urllib.parse
import xml.etree.ElementTree as Tree
import zipfile

from support import ONE, PROGRAM, TWO, CliTest, span

ITEM = re.compile(r'<w:p><w:pPr><w:pStyle w:val="RodeDraadItem"/></w:pPr>.*?</w:p>', re.S)
SDT = re.compile(r"<w:sdt>.*?</w:sdt>", re.S)


def parts(path):
    with zipfile.ZipFile(path) as file:
        return {name: file.read(name) for name in file.namelist()}


def raw(path):
    """Per part what a packer decides: order, time, packed size, checksum."""
    with zipfile.ZipFile(path) as file:
        return [(one.filename, one.date_time, one.compress_size, one.CRC) for one in file.infolist()]


def text_of(xml):
    return re.sub(r"<[^>]+>", "", re.sub(r"</w:p>", "\n", xml))


def third_group(test):
    """Another family says that one listens, so that this number alone is 3."""
    text = "I: Hoe?\n\nVrouw: Hij luisterde goed.\n"
    start, end = span(text, "Hij luisterde goed.")
    test.cli("import", test.project, test.write("gesprek drie.txt", text))
    test.cli("cases", test.project, "--import",
             test.write("c.csv", "case,document,person,speaker,groep\ngezin drie,gesprek drie,Els,Vrouw,C\n"))
    test.cli("codings", test.project, "--import",
             test.write("d.csv", f"document,start,end,code,coder\ngesprek drie,{start},{end},f_listens,Marit\n"))


class Refresh(CliTest):
    def setUp(self):
        super().setUp()
        self.make_project()
        self.cli("tables", self.project, "--add", "Relatie", "x-of-n", "--theme", "l1", "--coder", "Marit", lang="nl")
        self.report = self.folder / "verslag.docx"
        self.cli("report", self.project, "-o", self.report, lang="nl")

    def code(self, document, words, code, qualifier=""):
        start, end = span(ONE if document == "gesprek één" else TWO, words)
        self.cli("codings", self.project, "--import", self.write("more.csv", (
            "document,start,end,code,coder,qualifier,memo\n"
            f"{document},{start},{end},{code},Marit,{qualifier},\n")))

    def document(self):
        return parts(self.report)["word/document.xml"].decode("utf-8")

    def edit(self, change, part="word/document.xml"):
        """Changes the XML of a part as another program would."""
        copy = self.folder / "edited.docx"
        with zipfile.ZipFile(self.report) as old, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as new:
            for one in old.infolist():
                data = old.read(one)
                if one.filename == part:
                    changed = change(data.decode("utf-8"))
                    self.assertNotEqual(changed.encode("utf-8"), data, "the test changes nothing")
                    data = changed.encode("utf-8")
                new.writestr(one, data)
        shutil.move(copy, self.report)

    def refresh(self, *words):
        return self.json("report", "refresh", self.report, *words, lang="nl")

    def table_rows(self):
        table = re.search(r"<w:tbl>.*?</w:tbl>", self.document(), re.S).group()
        return [text_of(row).replace("\n", " ").strip() for row in re.findall(r"<w:tr[ >].*?</w:tr>", table, re.S)]

    def test_a_report_is_renewed_in_its_place_only(self):
        before = self.report.read_bytes()
        self.cli("report", "refresh", self.report, "-o", self.report, status=2)
        self.cli("report", "refresh", self.report, "--quotes", "3", status=2)
        self.assertEqual(self.report.read_bytes(), before)

    def test_every_part_is_sound_and_every_relation_leads_somewhere(self):
        files = parts(self.report)
        for name, data in files.items():
            if name.endswith((".xml", ".rels")):
                Tree.fromstring(data)
        for name in files:
            if not name.endswith(".rels"):
                continue
            base = "/" + posixpath.dirname(posixpath.dirname(name))
            for one in Tree.fromstring(files[name]):
                self.assertIn(posixpath.normpath(posixpath.join(base, one.get("Target"))).lstrip("/"), set(files))
        marks = re.findall(r'<w:bookmarkStart w:id="(\d+)" w:name="([^"]+)"', self.document())
        self.assertEqual(len(marks), len({number for number, _ in marks}))
        self.assertEqual(len(marks), len({name for _, name in marks}))
        for tag in re.findall(r'<w:tag w:val="([^"]+)"', self.document()):
            self.assertLessEqual(len(tag), 64)
        for _, name in marks:
            self.assertLessEqual(len(name), 40)

    def test_a_document_with_nothing_to_renew_is_refused_whatever_the_project(self):
        self.edit(lambda xml: re.sub(r"<w:body>.*</w:body>", "<w:body><w:p/></w:body>", xml, flags=re.S))
        for words in ((), ("--project", self.project)):
            said = self.cli("report", "refresh", self.report, *words, status=1)
            self.assertIn("verslag.docx: The document holds nothing that a project can renew.", said)
            self.assertNotIn("--project", said)

    def test_a_report_of_a_project_that_is_gone_says_which(self):
        moved = self.folder / "elders.draad"
        shutil.move(self.project, moved)
        said = self.cli("report", "refresh", self.report, status=1)
        self.assertIn(f"It was made of the project {self.project.name}, which is not there.", said)
        self.assertIn("--project", said)

    def test_without_a_change_nothing_is_written(self):
        before = self.report.read_bytes()
        got = self.refresh()
        self.assertEqual((got["changed"], got["kept"], got["copy"]), ([], [], None))
        self.assertGreater(got["places"], 10)
        self.assertEqual(self.report.read_bytes(), before)

    def test_theme_that_is_deleted_keeps_rows_table_and_notes_and_each_is_told(self):
        text = text_of(self.document())
        rows = re.findall(r"^\d van de 2 cliëntsystemen: .*", text[:text.index(": Relatie")], re.M)
        self.assertTrue(rows, text)
        self.cli("codebook", self.project, "--delete", "l1")
        got = self.refresh()
        told = [(one["place"], one["text"]) for one in got["kept"] if one["why"] == "unknown"]
        for row in rows:
            self.assertIn(("tekst", row), told)
        self.assertIn("Relatie, alle", [text for place, text in told if place.startswith("Tabel")])
        self.assertEqual([text for _, text in told if "(n" in text], [])
        self.assertNotIn("verwijderd, en is dus leeg", text_of(self.document()))

    def test_part_that_came_since_is_told_at_every_refresh(self):
        heading = "Hoe het codeboek tijdens het coderen veranderde"
        self.assertNotIn(heading, text_of(self.document()))
        self.cli("codebook", self.project, "--import", self.write("n.csv", "code,name,parent\nf_listens,hoort toe,l1\n"))
        for _ in range(2):
            told = [one["what"] for one in self.refresh()["kept"] if one["why"] == "no place"]
            self.assertTrue(len(told) == 1 and heading in told[0], told)
        self.cli("report", self.project, "-o", self.report, lang="nl")
        self.assertIn(heading, text_of(self.document()))
        self.assertEqual(self.refresh()["kept"], [])

    def test_codes_of_a_theme_below_another_are_renewed(self):
        self.cli("codebook", self.project, "--import", self.write("eigen.csv", (
            "code,name,parent,level,own_table\nf_net,internet,l1,factor,yes\nf_cold,is koel,f_net,factor,\n")))
        self.code("gesprek één", "Geld was er niet.", "f_cold")
        self.cli("report", self.project, "-o", self.report, lang="nl")
        self.assertIn("Codes van dit thema: is koel.", text_of(self.document()))
        got = self.refresh()
        self.assertEqual((got["changed"], got["kept"]), ([], []))
        self.cli("codebook", self.project, "--import", self.write("nog een.csv", (
            "code,name,parent,level,own_table\nf_far,is ver,f_net,factor,\n")))
        self.assertEqual([one["what"] for one in self.refresh()["changed"] if one["what"].startswith("codes")],
                         ["codes van internet"])
        self.assertRegex(text_of(self.document()), "Codes van dit thema: is koel; is ver[.]")

    def test_a_table_alone_is_told_nothing_of_what_it_has_not(self):
        self.cli("memos", self.project, "--add", "--kind", "conclusion", "--title", "Zo", "--text", "Men luistert.",
                 "--about", "l1", lang="nl")
        single = self.folder / "tabel.docx"
        self.cli("table", self.project, "x-of-n", "--theme", "l1", "--coder", "Marit", "-o", single, lang="nl")
        self.code("gesprek één", "Onderzoeker: En nu?", "f_honest")
        self.report = single
        third_group(self)
        got = self.refresh()
        self.assertNotEqual(got["changed"], [])
        self.assertEqual(got["kept"], [])
        self.code("gesprek twee", "Ja, altijd.", "f_honest")
        self.cli("codebook", self.project, "--import", self.write("naam.csv", (
            "code,name,parent\nf_listens,hoort toe,l1\n")))
        told = self.cli("report", "refresh", single, lang="nl")
        self.assertIn("hoort toe", told)
        self.assertNotIn("codeboek", told)

    def test_a_figure_typed_over_is_told_at_every_refresh(self):
        self.edit(lambda xml: xml.replace(">2 van de 2<", ">1 van de 2<", 2))
        for _ in range(2):
            kept = self.refresh()["kept"]
            self.assertIn(("own words", "1 van de 2", "2 van de 2"),
                          [(one["why"], one["text"], one["now"]) for one in kept])

    def test_quote_whose_coding_went_stays_in_its_conclusion_and_is_warned_of(self):
        one = self.json("passages", self.project, "--code", "f_listens")["passages"][0]["id"]
        self.cli("memos", self.project, "--add", "--kind", "conclusion", "--title", "Zo",
                 "--text", f"Iemand zei: {{quote {one}}}.")
        self.cli("report", self.project, "-o", self.report, lang="nl")
        words = re.search(r"Iemand zei: “.*”[^\n]*", text_of(self.document())).group()
        self.cli("passages", self.project, "--code", "f_listens", "--remove", "1")
        fresh = self.folder / "nieuw.docx"
        warned = subprocess.run([PROGRAM, "report", self.project, "-o", fresh, "--lang", "nl"], check=True,
                                capture_output=True, text=True).stderr.splitlines()
        warning = next(line for line in warned if f"{{quote {one}}}" in line)
        for _ in range(2):
            self.assertIn(warning, self.refresh()["warnings"])
            self.assertIn(words, text_of(self.document()))
            self.assertNotIn("{quote", text_of(self.document()))

    def test_corrected_words_are_told_with_the_account_that_quotes_the_old_ones(self):
        self.cli("text", self.project, "gesprek één", "--replace", "écht", "--with", "echt")
        kept = [one for one in self.refresh()["kept"] if one["why"] in ("corrected quote", "gone quote")]
        self.assertEqual([one["why"] for one in kept], ["corrected quote"])
        self.assertIn("luisterde echt", kept[0]["now"])

    def test_quote_that_is_chosen_in_other_words_is_told_as_that(self):
        self.cli("passages", self.project, "--code", "f_listens", "--choose", "1",
                 "--quote-as", "Ze luisterde (…) naar mij.")
        self.cli("report", self.project, "-o", self.report, lang="nl")
        self.cli("passages", self.project, "--code", "f_listens", "--choose", "1",
                 "--quote-as", "Ze [Els] luisterde (…) naar mij.")
        kept = [(one["why"], one["now"]) for one in self.refresh()["kept"]]
        self.assertEqual(kept, [("corrected quote", "Ze [Els] luisterde (…) naar mij.")])

    def test_account_that_quotes_a_withdrawn_transcript_is_told(self):
        self.assertEqual(self.refresh()["kept"], [])
        self.cli("transcripts", self.project, "--set", "gesprek twee", "--remove")
        for _ in range(2):
            gone = [one for one in self.refresh()["kept"] if one["why"] == "gone quote"]
            self.assertTrue(gone)
            for one in gone:
                self.assertIn("gezin twee", one["what"])
                self.assertIn("gesprek twee, beurt", one["text"])

    def test_what_the_method_says_of_agreement_is_renewed(self):
        self.assertIn("door zowel Joost als Marit gecodeerd", text_of(self.document()))
        self.cli("coders", self.project, "--join", "Joost", "--into", "Marit")
        gone = [one["kind"] for one in self.refresh()["changed"] if "zowel Joost als Marit" in one["from"]]
        self.assertEqual(gone, ["removed"])
        self.assertNotIn("Joost", text_of(self.document()))
        start, end = span(ONE, "Geld was er niet.")
        self.cli("codings", self.project, "--import", self.write("anna.csv", (
            f"document,start,end,code,coder\ngesprek één,{start},{end},f_honest,Anna\n")))
        self.refresh()
        self.assertIn("door zowel Anna als Marit gecodeerd", text_of(self.document()))

    def test_a_report_nobody_worked_in_is_written_over_without_a_copy(self):
        self.code("gesprek één", "dat zeker", "f_listens", "q_not_done")
        self.assertNotEqual(self.refresh()["changed"], [])
        self.assertNotIn("before-report", self.cli("report", self.project, "-o", self.report, lang="nl"))
        form = self.folder / "vorm.docx"
        shutil.copy(self.report, form)
        for _ in range(2):
            told = self.cli("report", self.project, "-o", self.report, "--template", form, lang="nl")
            self.assertNotIn("before-report", told)
        self.assertEqual(list(self.folder.glob("*before-report*")), [])

    def test_reports_in_other_formats_keep_a_copy_where_somebody_worked_in_them(self):
        def written(name):
            return self.cli("report", self.project, "-o", self.folder / name, lang="nl")

        for name in ("r.odt", "r.html", "r.md", "r.tex"):
            written(name)
            self.code("gesprek één", "dat zeker", "f_listens", "q_not_done")
            self.assertNotIn("before-report", written(name), name)
        for name in ("r.html", "r.md", "r.tex"):
            with open(self.folder / name, encoding="utf-8") as file:
                mine = file.read().replace("Marit", "Marit zelf", 1)
            self.write(name, mine)
            self.assertIn("before-report", written(name), name)
            self.assertEqual((self.folder / name.replace(".", ".before-report.")).read_text("utf-8"), mine)
            self.write(name, mine[:-1] + "<p>Van mij.</p>\n")
            self.assertIn("before-report", written(name), name)
        self.report = self.folder / "r.odt"
        self.edit(lambda xml: xml.replace("Marit", "Marit zelf", 1), "content.xml")
        self.assertIn("before-report", written("r.odt"))

    def test_a_report_worked_in_before_a_refresh_is_still_kept(self):
        self.edit(lambda xml: xml.replace("</w:body>", "<w:p><w:r><w:t>Van mij.</w:t></w:r></w:p></w:body>"))
        self.code("gesprek één", "dat zeker", "f_listens", "q_not_done")
        self.assertNotEqual(self.refresh()["changed"], [])
        self.assertIn("before-report", self.cli("report", self.project, "-o", self.report, lang="nl"))

    def test_a_report_worked_in_keeps_a_copy_when_another_is_written_over_it(self):
        self.edit(lambda xml: xml.replace("</w:body>", "<w:p><w:r><w:t>Van mij.</w:t></w:r></w:p></w:body>"))
        old = self.report.read_bytes()
        told = self.cli("report", self.project, "-o", self.report, "--quotes", "2", lang="nl")
        copy = re.search(r"verslag[.]before-report(-\d)?[.]docx", told).group()
        self.assertEqual((self.folder / copy).read_bytes(), old)
        other = self.write("nieuw.docx", "geen verslag")
        self.assertNotIn("before-report", self.cli("report", self.project, "-o", other, lang="nl"))

    def test_what_to_look_at_before_sharing_is_said_after_a_refresh_too(self):
        self.cli("tables", self.project, "--add", "Per groep", "x-of-n", "--theme", "l1", "--coder", "Marit",
                 "--group", "groep", lang="nl")
        done = subprocess.run([PROGRAM, "report", self.project, "-o", self.report, "--lang", "nl"],
                              capture_output=True, check=True, text=True)
        self.assertIn("“B”", done.stderr)
        told = self.cli("report", "refresh", self.report, lang="nl")
        for warning in done.stderr.splitlines():
            self.assertIn(warning, told)
        self.assertEqual(self.refresh()["warnings"], done.stderr.splitlines())

    def test_number_row_and_sentence_follow_the_project(self):
        before, words = raw(self.report), self.document()
        old = self.report.read_bytes()
        self.code("gesprek één", "dat zeker", "f_listens", "q_not_done")
        got = self.refresh()
        self.assertTrue(any(one["from"] == "1 van de 2" and one["to"] == "2 van de 2" and one["what"] == "luistert"
                            for one in got["changed"]), got)
        self.assertEqual((self.folder / "verslag.voor-vernieuwen.docx").read_bytes(), old)
        after = raw(self.report)
        renewed = lambda name: (name in ("word/document.xml", "docProps/custom.xml")
                                or re.match(r"word/(charts/|embeddings/)rodedraad", name))
        self.assertEqual([one for one in before if not renewed(one[0])], [one for one in after if not renewed(one[0])])
        self.assertEqual([one[:2] for one in before], [one[:2] for one in after])
        again = self.refresh()
        self.assertEqual((again["changed"], again["copy"]), ([], None))
        outside = lambda xml: re.sub(r"<w:t[ >].*?</w:t>|<w:tag .*?/>|w:name=\"_rd_[^\"]*\"|descr=\"[^\"]*\"", "",
                                     ITEM.sub("", xml), flags=re.S)
        chapter = lambda xml: outside(xml[:xml.rindex('w:name="', 0, xml.rindex("van getallen naar citaten"))])
        self.assertEqual(chapter(words), chapter(self.document()))
        self.assertEqual(self.lines()[:2], ["2 van de 2 cliëntsystemen: luistert; is eerlijk.",
                                            "2 van de 2 cliëntsystemen: luistert."])

    def lines(self):
        """What stands in words above the tables."""
        lines = [text_of(item).strip() for item in ITEM.findall(self.document())]
        return [line for line in lines if re.match(r"\d+ van de \d+ cl", line)]

    def test_a_line_in_words_is_known_by_its_number(self):
        apart = self.lines()[1:]
        self.assertEqual(self.lines()[0], "2 van de 2 cliëntsystemen: luistert; is eerlijk.")
        third_group(self)
        self.refresh()
        self.assertEqual(self.lines(), ["3 van de 3 cliëntsystemen: luistert.", "2 van de 3 cliëntsystemen: is eerlijk."]
                         + [line.replace("van de 2", "van de 3") for line in apart])

    def test_a_line_in_words_that_the_user_took_out_stays_out(self):
        self.edit(lambda xml: re.sub(ITEM, "", xml, count=1))
        third_group(self)
        self.refresh()
        self.assertEqual(self.lines()[:2], ["3 van de 3 cliëntsystemen: luistert.", "1 van de 3 cliëntsystemen: luistert."])

    def test_what_the_text_says_stays_in_its_form(self):
        self.code("gesprek één", "dat zeker", "f_listens", "q_not_done")
        got = self.cli("report", "refresh", self.report, "--dry-run", lang="nl")
        self.assertIn("luistert van 1 naar 2 van de 2", got)
        self.assertFalse((self.folder / "verslag.voor-vernieuwen.docx").exists())

    def test_rows_come_and_go_in_the_looks_of_their_neighbour(self):
        self.cli("tables", self.project, "--add", "Hoop", "x-of-n", "--theme", "l2", "--coder", "Marit", lang="nl")
        self.cli("report", self.project, "-o", self.report, "--sections", "tables", lang="nl")
        self.edit(lambda xml: xml.replace("<w:tcPr><w:tcW", '<w:tcPr><w:shd w:fill="FFEE00"/><w:tcW'))
        rows = len(re.findall(r"<w:tr[ >]", self.document()))
        self.cli("codings", self.project, "--import", self.write("more.csv", (
            "document,start,end,code,coder,qualifier,memo\n"
            f"gesprek één,{','.join(map(str, span(ONE, 'dat zeker')))},l1,Marit,,\n")))
        got = self.refresh()
        self.assertEqual([one["kind"] for one in got["changed"] if one["kind"] == "added" and one["place"] != "tekst"],
                         ["added"], got)
        self.assertEqual(len(re.findall(r"<w:tr[ >]", self.document())), rows + 1)
        self.assertEqual(self.document().count("<w:tc>"), self.document().count('<w:shd w:fill="FFEE00"/>'))
        Tree.fromstring(self.document())
        self.cli("undo", self.project)
        got = self.refresh()
        self.assertTrue(any(one["kind"] == "removed" for one in got["changed"]), got)
        self.assertEqual(len(re.findall(r"<w:tr[ >]", self.document())), rows)
        self.assertTrue((self.folder / "verslag.voor-vernieuwen-2.docx").exists())

    def test_a_table_of_what_was_not_done_goes_with_its_last_coding_and_comes_again(self):
        def said():
            return re.findall(r"^(?:Tabel|Grafiek|\d+ van de \d+) ?[^\n]*", text_of(self.document()), re.M)
        before = said()
        self.code("gesprek twee", "Ja, altijd.", "f_hope", "q_not_done")
        self.refresh()
        apart = said()
        self.assertEqual(len(apart), len(before) + 4)  # a row in words, a table with a row, a chart
        self.cli("undo", self.project)
        self.refresh()
        self.assertEqual(said(), before)
        self.cli("redo", self.project)
        self.refresh()
        self.assertEqual(said(), apart)

    def test_conclusions_that_were_left_out_on_purpose_are_not_told_as_new(self):
        told = {"zonder.docx": 0, "met.docx": 1}  # which has a place for them, but none yet
        for name, sections in zip(told, ("tables", "tables,conclusions")):
            self.cli("report", self.project, "-o", self.folder / name, "--sections", sections, lang="nl")
        self.cli("memos", self.project, "--add", "--kind", "conclusion", "--title", "Kern", "--text", "Zo is het.")
        for name, times in told.items():
            self.report = self.folder / name
            self.assertEqual([one["why"] for one in self.refresh()["kept"]], ["no place"] * times)

    def test_codes_that_the_user_joined_in_a_row_are_left_when_their_numbers_differ(self):
        """“2 van de 2 cliëntsystemen: luistert; is eerlijk.” above the first table; a third family only listens."""
        self.edit(lambda xml: xml.replace(">; <", "> en <", 1))
        third_group(self)
        for _ in range(2):
            kept = [one for one in self.refresh()["kept"] if one["why"] == "own words"]
            self.assertEqual([(one["text"], one["now"]) for one in kept], [(
                "2 van de 2 cliëntsystemen: luistert en is eerlijk.",
                "3 van de 3 cliëntsystemen: luistert. 2 van de 3 cliëntsystemen: is eerlijk.")])
            self.assertEqual(self.lines()[0], "2 van de 2 cliëntsystemen: luistert en is eerlijk.")
            self.assertEqual(len([one for one in self.lines() if one.endswith("3 van de 3 cliëntsystemen: luistert.")]), 0)

    def test_own_words_are_kept_and_said(self):
        self.edit(lambda xml: xml.replace(">1 van de 2<", ">een van de twee<"))
        self.code("gesprek één", "dat zeker", "f_listens", "q_not_done")
        got = self.refresh()
        kept = [one for one in got["kept"] if one["why"] == "own words"]
        self.assertTrue(kept and kept[0]["text"] == "een van de twee" and kept[0]["now"] == "2 van de 2", got)
        self.assertIn(">een van de twee<", self.document())

    def test_looks_of_a_number_stay(self):
        self.edit(lambda xml: xml.replace(
            '<w:t xml:space="preserve">1 van de 2</w:t></w:r>',
            '<w:rPr><w:b/></w:rPr><w:t>1</w:t></w:r><w:r><w:t xml:space="preserve"> van de 2</w:t></w:r>'))
        self.code("gesprek één", "dat zeker", "f_listens", "q_not_done")
        self.refresh()
        self.assertRegex(self.document(), r"<w:rPr><w:b/></w:rPr><w:t[^>]*>2</w:t></w:r><w:r>"
                                          r'<w:t xml:space="preserve"> van de 2</w:t>')

    def test_a_number_copied_into_a_sentence_or_footnote_is_renewed_too(self):
        control = next(one for one in SDT.findall(self.document()) if ">1 van de 2<" in one and ":figure:" in one)
        control = re.sub(r"<w:bookmark(Start|End) [^>]*/>", "", control)
        self.edit(lambda xml: xml.replace("<w:sectPr>", f"<w:p><w:r><w:t>Bij </w:t></w:r>{control}</w:p><w:sectPr>", 1))
        self.code("gesprek één", "dat zeker", "f_listens", "q_not_done")
        got = self.refresh()
        self.assertTrue(any(one["place"] == "tekst" and one["to"] == "2 van de 2" for one in got["changed"]), got)
        self.assertIn("Bij 2 van de 2", text_of(self.document()))

    def test_tracked_changes_are_left(self):
        self.edit(lambda xml: xml.replace('<w:t xml:space="preserve">1 van de 2</w:t></w:r>',
                                          '<w:t>1 van de 2</w:t></w:r><w:del w:id="9" w:author="x"><w:r>'
                                          '<w:delText> gezinnen</w:delText></w:r></w:del>'))
        self.code("gesprek één", "dat zeker", "f_listens", "q_not_done")
        got = self.refresh()
        self.assertIn("tracked", [one["why"] for one in got["kept"]], got)
        self.assertIn("<w:delText> gezinnen</w:delText>", self.document())

    def test_tags_that_libreoffice_drops_are_not_missed(self):
        self.edit(lambda xml: re.sub(r"<w:tag [^>]*/>", "", xml))
        self.code("gesprek één", "dat zeker", "f_listens", "q_not_done")
        got = self.refresh()
        self.assertTrue(any(one["to"] == "2 van de 2" for one in got["changed"]), got)
        self.assertIn(">2 van de 2<", self.document())

    def test_words_outside_stay_whatever_they_are(self):
        mark = "<w:p><w:r><w:t>Mijn eigen zin &amp; &#233;\n</w:t></w:r><!-- c --><w:proofErr w:type='gramEnd'/></w:p>"
        self.edit(lambda xml: xml.replace("<w:sectPr>", mark * 3 + "<w:sectPr>", 1))
        self.code("gesprek één", "dat zeker", "f_listens", "q_not_done")
        self.assertTrue(self.refresh()["changed"])
        self.assertEqual(self.document().count(mark), 3)

    def lose_memory(self):
        """Takes the properties out, as another program may that saves the document."""
        copy = self.folder / "without.docx"
        with zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as file:
            for name, data in parts(self.report).items():
                data = re.sub(rb'<(Override|Relationship) [^>]*docProps/custom.xml"[^>]*/>', b"", data)
                if name != "docProps/custom.xml":
                    file.writestr(name, data)
        shutil.move(copy, self.report)

    def test_a_report_that_lost_its_memory_keeps_the_language_of_its_captions(self):
        self.cli("report", self.project, "-o", self.report, "--coders", "Joost", lang="nl")
        self.lose_memory()
        got = self.json("report", "refresh", self.report, "--project", self.project, lang="en")
        self.assertEqual([one["now"] for one in got["kept"] if one["why"] == "no origin"],
                         ["Its captions tell its language: Dutch."])
        self.assertIn("2 van de 2\nluistert", text_of(self.document()))  # of all coders, and in Dutch
        self.assertNotIn(" of 2", text_of(self.document()))
        told = self.cli("report", "refresh", self.report, "--project", self.project, "--dry-run", lang="en")
        self.assertIn("The document has lost whose codings it counts", told)

    def test_a_report_that_knows_where_it_came_from_is_told_nothing_of_that(self):
        self.assertNotIn("whose codings", self.cli("report", "refresh", self.report, "--dry-run"))

    def test_project_is_found_or_asked_for(self):
        away = self.folder / "weg"
        away.mkdir()
        moved = shutil.copy(self.report, away / "verslag.docx")
        self.assertIn("is not there", self.cli("report", "refresh", moved, status=1))
        self.cli("report", "refresh", moved, "--project", self.project)
        other = self.folder / "ander.draad"
        self.cli("new", other)
        self.assertIn("another project", self.cli("report", "refresh", moved, "--project", other, status=1))
        self.assertIn("open in a word processor", self.locked())
        self.assertIn("no Word document", self.cli("report", "refresh", self.project, status=1))
        self.cli("report", "refresh", status=2)
        self.cli("report", status=2)

    def locked(self):
        lock = self.write("~$rslag.docx", "x")
        said = self.cli("report", "refresh", self.report, status=1)
        lock.unlink()
        return said

    def test_tables_that_are_new_are_told(self):
        self.cli("codebook", self.project, "--import", self.write("k.csv", (
            "code,name,parent\nl9,netwerk,\nf_aunt,een tante helpt,l9\n")))
        self.code("gesprek één", "luisterde", "f_aunt")
        self.cli("tables", self.project, "--add", "Kruistabel", "crosstab", "--by", "groep", lang="nl")
        told = [kept["what"] for kept in self.refresh()["kept"] if kept["why"] == "no place"]
        self.assertTrue(any("netwerk" in one and "tabel" in one for one in told), told)
        self.assertTrue(any("netwerk" in one and "een tante helpt" in one for one in told), told)
        self.assertTrue(any("Kruistabel" in one for one in told), told)
        single = self.folder / "tabel.docx"
        self.cli("table", self.project, "--saved", "Relatie", "-o", single, lang="nl")
        self.cli("tables", self.project, "--add", "Later", "x-of-n", "--theme", "l1", lang="nl")
        self.assertEqual(self.json("report", "refresh", single, lang="nl")["kept"], [])

    def test_table_that_no_project_has_saved_is_renewed_by_its_own_question(self):
        self.report = self.folder / "tabel.docx"
        self.cli("table", self.project, "x-of-n", "--theme", "l1", "--coder", "Joost", "-o", self.report, lang="nl")
        self.cli("codings", self.project, "--import", self.write("more.csv", (
            "document,start,end,code,coder,qualifier,memo\n"
            f"gesprek één,{','.join(map(str, span(ONE, 'dat zeker')))},f_honest,Joost,,\n")))
        got = self.refresh()
        self.assertTrue(any(one["from"] == "1 van de 2" and one["to"] == "2 van de 2" for one in got["changed"]), got)

    def test_code_that_is_gone_leaves_what_stands(self):
        control = next(one for one in SDT.findall(self.document()) if ">1 van de 2<" in one and ":figure:" in one)
        control = re.sub(r"<w:bookmark(Start|End) [^>]*/>", "", control).replace(
            re.search(r"figure:([0-9a-f]{16})", control).group(1), "0123456789abcdef")
        self.edit(lambda xml: xml.replace("<w:sectPr>", f"<w:p>{control}</w:p><w:sectPr>", 1))
        got = self.refresh()
        self.assertEqual([(one["why"], one["text"]) for one in got["kept"]], [("unknown", "1 van de 2")])


class Whole(CliTest):
    """Charts, conclusions and groups of a report, as it was written and as LibreOffice saves it."""

    def setUp(self):
        super().setUp()
        self.make_project()
        for words in (("--add", "Kruis", "crosstab", "--theme", "l1", "--by", "groep"),
                      ("--add", "Relatie", "x-of-n", "--theme", "l1", "--group", "groep")):
            self.cli("tables", self.project, *words, lang="nl")
        self.memo("question", "Wat helpt?")
        self.memo("conclusion", "In {x f_listens} luistert men.", "--about", "l1", "--answers", "1")
        self.report = self.folder / "verslag.docx"
        self.written()

    def memo(self, kind, text, *further):
        self.cli("memos", self.project, "--add", "--kind", kind, "--title", "Zo", "--text", text, *further, lang="nl")

    def written(self):
        subprocess.run([PROGRAM, "report", self.project, "-o", self.report, "--lang", "nl"], check=True,
                       capture_output=True)

    def all_is_renewed(self):
        told = self.cli("report", "refresh", self.report, lang="nl")
        for one in ("Tabel 2: C (n = 1): nieuw, 1, 1, 0", "Grafiek 2: nieuw, C (n = 1)",
                    "Grafiek 4: luistert, alle van 2 van de 2 naar 3 van de 3",
                    ": nieuw, Relatie, C"):
            self.assertIn(one, told)
        files = parts(self.report)
        for name, data in files.items():
            if name.endswith((".xml", ".rels")):
                Tree.fromstring(data)
        text = text_of(files["word/document.xml"].decode("utf-8"))
        self.assertEqual(text.count("In 3 van de 3 cliëntsystemen luistert men."), 2)
        self.assertIn("A (n = 1)\nB (n = 1)\nC (n = 1)\nalle (n = 3)\n".replace(" = ", "\xa0=\xa0"), text)
        again = self.json("report", "refresh", self.report, lang="nl")
        self.assertEqual(again["changed"], [])

    def test_all_is_renewed(self):
        third_group(self)
        self.all_is_renewed()

    @unittest.skipUnless(shutil.which("soffice"), "LibreOffice is not here")
    def test_all_is_renewed_in_what_libreoffice_saved(self):
        saved = self.folder / "saved"
        subprocess.run(["soffice", f"-env:UserInstallation=file://{urllib.parse.quote(str(self.folder / 'office'))}",
                        "--headless", "--convert-to", "docx", "--outdir", saved, self.report], check=True,
                       capture_output=True, timeout=110)
        shutil.move(saved / self.report.name, self.report)
        third_group(self)
        self.all_is_renewed()

    def redden(self, label):
        """Makes the bar of that label red in every chart that has it; gives the names of their parts."""
        files, charts = parts(self.report), []
        for name, data in files.items():
            row = re.search(rf'<c:pt idx="(\d+)"><c:v>{label}</c:v>', data.decode("utf-8", "replace"))
            if row and name.startswith("word/charts/"):
                charts.append(name)
                point = f'<c:dPt><c:idx val="{row.group(1)}"/><c:spPr>FF0000</c:spPr></c:dPt>'
                files[name] = data.replace(b"<c:dLbls>", point.encode() + b"<c:dLbls>", 1)
        with zipfile.ZipFile(self.report, "w", zipfile.ZIP_DEFLATED) as file:
            for name, data in files.items():
                file.writestr(name, data)
        return charts

    def demand_renamed(self, charts, old, new):
        got = self.json("report", "refresh", self.report, lang="nl")
        told = [(one["kind"], one["from"], one["to"]) for one in got["changed"] if one["place"].startswith("Grafiek")]
        self.assertEqual(told, [("changed", old, new)] * len(charts))
        files = parts(self.report)
        for name in charts:
            self.assertIn(b"FF0000", files[name], name)

    def test_a_bar_keeps_its_colour_when_its_code_is_renamed(self):
        charts = self.redden("luistert")
        stacked = [b'"stacked"' in parts(self.report)[name] for name in charts]
        self.assertEqual(set(stacked), {True, False})  # of the cross-table and of x of n
        self.cli("codebook", self.project, "--import", self.write("n.csv", "code,name,parent\nf_listens,hoort toe,l1\n"))
        self.demand_renamed(charts, "luistert", "hoort toe")

    def test_a_bar_keeps_its_colour_when_its_transcript_is_renamed(self):
        charts = self.redden("gesprek twee")
        self.assertEqual(len(charts), 1)  # of the new codes
        self.cli("transcripts", self.project, "--set", "gesprek twee", "--name", "gesprek 2")
        self.demand_renamed(charts, "gesprek twee", "gesprek 2")

    def test_new_conclusions_come_and_those_taken_out_stay_away(self):
        self.memo("conclusion", "Eerlijk: {x f_honest}.", "--about", "l1", "--answers", "vraag 1")
        told = self.json("report", "refresh", self.report, lang="nl")
        self.assertEqual([one["to"] for one in told["changed"]],
                         ["1b Zo. Eerlijk: 2 van de 2 cliëntsystemen.",
                          "conclusie 1b: Zo. Eerlijk: 2 van de 2 cliëntsystemen."])
        self.assertEqual(self.json("report", "refresh", self.report, lang="nl")["changed"], [])
        self.cli("memos", self.project, "--remove", "1b", lang="nl")
        told = self.json("report", "refresh", self.report, lang="nl")
        self.assertEqual([one["kind"] for one in told["changed"]], ["removed", "removed"])


class Entries(CliTest):
    """From a figure to its quotes and back in a report that was renewed."""

    def setUp(self):
        super().setUp()
        self.make_project()
        self.cli("tables", self.project, "--add", "Relatie", "x-of-n", "--theme", "l1", "--group", "groep", lang="nl")
        self.cli("memos", self.project, "--add", "--kind", "conclusion", "--title", "Zo", "--text", "{x f_honest}.",
                 "--about", "l1", lang="nl")
        self.report = self.folder / "verslag.docx"
        subprocess.run([PROGRAM, "report", self.project, "-o", self.report, "--lang", "nl"], check=True, capture_output=True)

    def third_case(self):
        text = "I: Hoe?\n\nVrouw: Hij hoorde alles, en bleef hopen.\n"
        self.cli("import", self.project, self.write("gesprek drie.txt", text))
        self.cli("cases", self.project, "--import",
                 self.write("c.csv", "case,document,person,speaker,groep\ngezin drie,gesprek drie,Els,Vrouw,C\n"))
        rows = [(*span(text, words), code) for words, code in
                (("Hij hoorde alles", "f_listens"), ("bleef hopen", "f_hope"))]
        self.cli("codings", self.project, "--import", self.write("d.csv", "document,start,end,code,coder\n" + "".join(
            f"gesprek drie,{start},{end},{code},Marit\n" for start, end, code in rows)))
        self.cli("memos", self.project, "--add", "--kind", "conclusion", "--title", "Ook",
                 "--text", "{x f_hope} houdt hoop.", "--about", "l1", lang="nl")

    def refresh(self):
        return self.json("report", "refresh", self.report, lang="nl")

    def places(self):
        """Texts of the paragraphs with a bookmark that entries lead to, and all links of the document as (text, anchor)."""
        xml = parts(self.report)["word/document.xml"].decode("utf-8")
        Tree.fromstring(xml)
        ids = re.findall(r'<w:bookmarkStart w:id="(\d+)"', xml)
        self.assertEqual(len(ids), len(set(ids)))
        entries = {}
        for paragraph in re.findall(r"<w:p>.*?</w:p>|<w:p [^>]*>.*?</w:p>", xml, re.S):
            for name in re.findall(r'w:name="((?:figure|quote|memo)_\w+)"', paragraph):
                self.assertNotIn(name, entries)
                entries[name] = text_of(paragraph).strip()
        links = [(text_of(inside), anchor) for anchor, inside in
                 re.findall(r'<w:hyperlink w:anchor="([^"]+)"[^>]*>(.*?)</w:hyperlink>', xml, re.S)]
        for text, anchor in links:
            if re.match("(figure|quote)_", anchor):
                self.assertIn(anchor, entries, text)
        return entries, links

    def all_leads_to_its_quotes(self):
        entries, links = self.places()
        quote = next(name for name, text in entries.items() if "Hij hoorde alles" in text)
        figures = [anchor for text, anchor in links if text == "1 van de 1"]
        self.assertTrue(figures)
        self.assertTrue(all(entries[one].split()[0] == one.split("_")[1] for one in entries if "memo" not in one))
        of_listening = [one for one in figures if "luistert, C" in entries[one]]
        number = quote.split("_")[1]
        self.assertTrue(of_listening and entries[of_listening[0]].endswith(f"gezin drie: {number}."), entries)
        self.assertIn((of_listening[0].split("_")[1], of_listening[0]), links)  # back from the quote
        self.assertIn("Hij hoorde alles", entries[quote])
        hope = [anchor for text, anchor in links if text == "3 van de 3 cliëntsystemen" and "houdt hoop" in entries[anchor]]
        self.assertTrue(any("bleef hopen" in entries[anchor] for text, anchor in links
                            if anchor.startswith("quote") and text in entries[hope[0]].split("gezin drie: ")[1]), entries)

    def test_without_a_change_entries_stay_in_whatever_order_tables_were_saved(self):
        for name, *further in (("Samen", "frequencies"), ("Hoe vaak", "frequencies", "--theme", "l1")):
            self.cli("tables", self.project, "--add", name, *further, lang="nl")
        subprocess.run([PROGRAM, "report", self.project, "-o", self.report, "--lang", "nl"], check=True, capture_output=True)
        before = self.report.read_bytes()
        self.assertEqual(self.refresh()["entries"], {"changed": 0, "added": 0, "removed": 0})
        self.assertEqual(self.report.read_bytes(), before)

    def test_what_is_new_leads_to_entries_that_are_new(self):
        before, _ = self.places()
        self.third_case()
        got = self.refresh()
        self.assertGreater(got["entries"]["added"], 4)
        self.all_leads_to_its_quotes()
        after, _ = self.places()
        for name, text in before.items():  # numbers and words of old quotes stay
            if name.startswith("quote"):
                self.assertEqual(text.split(" →")[0], after[name].split(" →")[0])
        again = self.refresh()
        self.assertEqual((again["changed"], again["entries"]), ([], {"changed": 0, "added": 0, "removed": 0}))
        self.assertIn("gezin drie", text_of(parts(self.report)["word/document.xml"].decode("utf-8")).splitlines())

    @unittest.skipUnless(shutil.which("soffice"), "LibreOffice is not here")
    def test_the_same_in_what_libreoffice_saved(self):
        saved = self.folder / "saved"
        subprocess.run(["soffice", f"-env:UserInstallation=file://{urllib.parse.quote(str(self.folder / 'office'))}",
                        "--headless", "--convert-to", "docx", "--outdir", saved, self.report], check=True,
                       capture_output=True, timeout=110)
        shutil.move(saved / self.report.name, self.report)
        self.third_case()
        self.refresh()
        self.all_leads_to_its_quotes()
        self.assertEqual(self.refresh()["changed"], [])

    def test_entries_of_what_went_go_and_nothing_leads_there(self):
        self.third_case()
        self.refresh()
        before, _ = self.places()
        self.cli("transcripts", self.project, "--set", "gesprek drie", "--remove")
        got = self.refresh()
        self.assertGreater(got["entries"]["removed"], 1)
        after, _ = self.places()
        self.assertTrue(any("Hij hoorde alles" in text for text in before.values()))
        self.assertFalse(any("Hij hoorde alles" in text for text in after.values()))
        self.assertIn("bijlagen: ", self.cli("report", "refresh", shutil.copy(
            self.folder / "verslag.voor-vernieuwen-2.docx", self.folder / "oud.docx"), "--dry-run", lang="nl"))

    def quotes(self):
        return {int(name.split("_")[1]): text for name, text in self.places()[0].items() if name.startswith("quote")}

    def test_the_number_of_a_quote_that_went_is_not_given_again(self):
        first = max(self.quotes()) + 1
        self.third_case()
        told = self.cli("report", "refresh", self.report, lang="nl")
        last = max(self.quotes())
        self.assertIn(f"nummers {first} en {last}, achter", told)
        self.cli("transcripts", self.project, "--set", "gesprek drie", "--remove")
        self.refresh()
        self.assertLess(max(self.quotes()), first)
        self.third_case()
        self.refresh()
        self.assertEqual(min(number for number, text in self.quotes().items() if "Hij hoorde" in text or "hopen" in text),
                         last + 1)

    def test_an_entry_that_was_rewritten_stays_and_is_told(self):
        copy = self.folder / "edited.docx"
        with zipfile.ZipFile(self.report) as old, zipfile.ZipFile(copy, "w") as new:
            for one in old.namelist():
                data = old.read(one)
                new.writestr(one, data.replace("Ja, altijd".encode(), b"Nee, nooit").replace(
                    "hij was eerlijk”".encode(), "hij was heel eerlijk”".encode()))
        shutil.move(copy, self.report)
        self.third_case()
        start, end = span(TWO, "hij was eerlijk")
        self.cli("codings", self.project, "--import", self.write("e.csv", (
            f"document,start,end,code,coder,memo\ngesprek twee,{start},{end},f_listens,Joost,\n")))
        self.refresh()
        entries, _ = self.places()
        self.assertTrue(any("heel eerlijk" in text for text in entries.values()))


class Template(Refresh):
    """The same for a report in a template, and what the template keeps."""

    def setUp(self):
        super().setUp()
        own = parts(self.report)
        self.template = self.folder / "huisstijl.dotx"
        styles = ("<w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                  "<w:style w:type='paragraph' w:default='1' w:styleId='Standaard'><w:name w:val='Normal'/></w:style>"
                  "<w:style w:type='paragraph' w:styleId='Kop1'><w:name w:val='heading 1'/></w:style>"
                  "<w:style w:type='paragraph' w:styleId='Bijschrift'><w:name w:val='caption'/></w:style>"
                  "<w:style w:type='table' w:styleId='Tabelraster'><w:name w:val='Table Grid'/></w:style></w:styles>")
        body = ("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
                "<w:p><w:bookmarkStart w:id='7' w:name='results'/><w:r><w:t>Voorblad</w:t></w:r><w:bookmarkEnd w:id='7'/></w:p>"
                "<w:p><w:r><w:t>[Rode</w:t></w:r><w:r><w:t>draad]</w:t></w:r></w:p><w:p><w:r><w:t>Colofon</w:t></w:r></w:p>"
                "<w:sectPr><w:pgSz w:w='16838' w:h='11906'/><w:pgMar w:left='1000' w:right='1000'/></w:sectPr>"
                "</w:body></w:document>")
        types = own["[Content_Types].xml"].decode().replace("document.main+xml", "template.main+xml")
        types = re.sub(r'<Override PartName="/docProps/custom.xml"[^>]*/>', "", types)
        rels = re.sub(r"<Relationship [^>]*custom.xml\"/>", "", own["_rels/.rels"].decode())
        with zipfile.ZipFile(self.template, "w", zipfile.ZIP_DEFLATED) as file:
            for name, data in {**own, "[Content_Types].xml": types, "_rels/.rels": rels, "word/styles.xml": styles,
                               "word/document.xml": body, "word/media/logo.bin": b"\0\1logo"}.items():
                if name != "docProps/custom.xml":
                    file.writestr(name, data)
        self.cli("report", self.project, "-o", self.report, "--template", self.template, lang="nl")

    def test_template_keeps_its_own(self):
        xml, files = self.document(), parts(self.report)
        self.assertLess(xml.index("Voorblad"), xml.index('w:val="Kop1"'))
        self.assertLess(xml.rindex('w:val="Kop1"'), xml.index("Colofon"))
        self.assertNotIn("draad]", xml)
        self.assertIn('w:val="Bijschrift"', xml)
        self.assertIn('<w:tblStyle w:val="Tabelraster"/>', xml)
        self.assertIn("<w:pgSz w:w='16838' w:h='11906'/>", xml)
        self.assertNotIn("template.main", files["[Content_Types].xml"].decode())
        before = dict((one[0], one) for one in raw(self.template))
        after = dict((one[0], one) for one in raw(self.report))
        for name in ("word/media/logo.bin", "word/footer1.xml", "word/settings.xml", "docProps/core.xml"):
            self.assertEqual(before[name], after[name])
        styles = files["word/styles.xml"].decode()
        self.assertTrue(styles.startswith(parts(self.template)["word/styles.xml"].decode()[:-len("</w:styles>")]))
        ids = re.findall(r"styleId=[\"']([^\"']+)", styles)
        self.assertEqual(len(ids), len(set(ids)))
        used = set(re.findall(r'<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"', xml))
        self.assertLessEqual(used, set(ids))

    def changed_template(self, part, old, new):
        changed = self.folder / "anders.dotx"
        with zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as file:
            for name, data in parts(self.template).items():
                if name == part:
                    self.assertIn(old, data.decode())
                    data = data.decode().replace(old, new).encode()
                file.writestr(name, data)
        return changed

    def test_placeholder_that_ends_a_section_goes_and_its_section_stays(self):
        section = "<w:pPr><w:sectPr><w:pgSz w:w='11906' w:h='16838'/></w:sectPr></w:pPr>"
        template = self.changed_template("word/document.xml", "<w:p><w:r><w:t>[Rode", f"<w:p>{section}<w:r><w:t>[Rode")
        self.cli("report", self.project, "-o", self.report, "--template", template, lang="nl")
        xml = self.document()
        self.assertNotIn("[Rode", xml)
        self.assertNotIn("draad]", xml)
        self.assertLess(xml.rindex('w:val="Kop1"'), xml.index(section))
        self.assertLess(xml.index(section), xml.index("Colofon"))

    def test_template_without_styles_gets_those_of_the_report(self):
        bare = self.folder / "kaal.dotx"
        with zipfile.ZipFile(bare, "w", zipfile.ZIP_DEFLATED) as file:
            for name, data in parts(self.template).items():
                if name == "[Content_Types].xml":
                    data = re.sub(rb'<Override PartName="/word/styles.xml"[^>]*/>', b"", data)
                if name == "word/_rels/document.xml.rels":
                    data = re.sub(rb'<Relationship [^>]*styles.xml"/>', b"", data)
                if name != "word/styles.xml":
                    file.writestr(name, data)
        self.cli("report", self.project, "-o", self.report, "--template", bare, lang="nl")
        files = parts(self.report)
        styles = Tree.fromstring(files["word/rodedraadStyles.xml"])
        known = {value for style in styles for key, value in style.attrib.items() if key.endswith("styleId")}
        used = set(re.findall(r'<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"', self.document()))
        self.assertLessEqual(used, known)
        self.assertEqual(files["word/_rels/document.xml.rels"].count(b"/relationships/styles"), 1)
        self.assertIn("Voorblad", self.document())

    def test_template_with_macros_is_refused(self):
        for kind in ("template.macroEnabledTemplate", "document.macroEnabled"):
            template = self.changed_template(
                "[Content_Types].xml",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
                f"application/vnd.ms-word.{kind}.main+xml")
            said = self.cli("report", self.project, "-o", self.folder / "a.docx", "--template", template, status=1)
            self.assertIn("macros", said)
            self.assertFalse((self.folder / "a.docx").exists())

    def test_what_is_no_template_is_refused(self):
        self.assertIn("no Word document", self.cli("report", self.project, "-o", self.report, "--template",
                                                   self.write("a.docx", "nothing"), status=1))
        self.cli("report", self.project, "-o", self.folder / "a.html", "--template", self.template, status=2)

    test_rows_come_and_go_in_the_looks_of_their_neighbour = None


if __name__ == "__main__":
    unittest.main()
