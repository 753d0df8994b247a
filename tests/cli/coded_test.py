# SPDX-License-Identifier: GPL-3.0-or-later
"""Coded transcripts to print, as their readers see them: web page, Word, PDF."""
import html.parser
import re
import shutil
import subprocess
import unittest
import xml.etree.ElementTree
import zipfile

import support

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Page(html.parser.HTMLParser):
    """Elements that are open, the text of the page, and what it would fetch or run."""

    VOID = {"meta", "br", "link", "img"}

    def __init__(self, text):
        super().__init__()
        self.open, self.ids, self.links, self.fetched, self.marks, self.text = [], [], [], [], [], ""
        self.tags = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.tags.append((tag, attrs))
        if tag not in self.VOID:
            self.open.append(tag)
        if "id" in attrs:
            self.ids.append(attrs["id"])
        if tag == "a":
            self.links.append(attrs["href"])
        if tag in ("script", "link", "img", "iframe") or "src" in attrs:
            self.fetched.append(tag)
        if tag == "mark":
            self.marks.append([attrs["class"], ""])

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, f"{tag} is not the element that is open"

    def handle_data(self, data):
        if "style" in self.open or "title" in self.open:
            return
        self.text += data
        if "mark" in self.open:
            self.marks[-1][1] += data


class Coded(support.CliTest):
    def setUp(self):
        super().setUp()
        self.make_project()

    def export(self, name, *words, lang="en"):
        path = self.folder / name
        self.cli("export", self.project, "-o", path, "--transcripts", *words, lang=lang)
        return path

    def page(self, *words, lang="en"):
        return Page(self.export("coded.html", *words, lang=lang).read_text(encoding="utf-8"))

    def document(self, *words, lang="en"):
        package = zipfile.ZipFile(self.export("coded.docx", *words, lang=lang))
        for name in package.namelist():
            xml.etree.ElementTree.fromstring(package.read(name))  # every part is well-formed
        return xml.etree.ElementTree.fromstring(package.read("word/document.xml"))


def words_of(element):
    return "".join(part.text or "" for part in element.iter(WORD + "t"))


class Html(Coded):
    def test_passages_stand_between_their_numbers_with_their_codes_beside_them(self):
        page = self.page("gesprek één")
        self.assertEqual(page.open, [])
        self.assertIn("[1Ze [2luisterde écht2] naar mij.1] [3Geld was er niet.3]", page.text)
        self.assertIn("1 listens", page.text)
        self.assertIn("2 is honest", page.text)
        self.assertNotIn("Hij luisterde ook", page.text)

    def test_what_overlaps_is_seen_without_colour(self):
        marks = {text: line for line, text in self.page("gesprek één").marks}
        self.assertEqual((marks["Ze "], marks["luisterde écht"], marks["Geld was er niet."]), ("u1", "u2", "u1"))

    def test_two_coders_are_told_apart_and_one_can_be_asked_for(self):
        self.assertIn("is honest, Joost", self.page("gesprek twee").text)
        alone = self.page("gesprek twee", "--coder", "Joost")
        self.assertIn("[1Hij luisterde ook1], en hij was eerlijk.", alone.text)
        self.assertNotIn("listens", alone.text)

    def test_one_theme_can_be_asked_for(self):
        page = self.page("--code", "l2")
        self.assertIn("[1Geld was er niet.1]", page.text)
        self.assertIn("Ze luisterde écht naar mij.", page.text)

    def test_a_qualifier_is_said(self):
        self.assertIn("listens (not done)", self.page("all").text)

    def test_for_the_respondent_there_are_words_and_numbers_only(self):
        page = self.page("all", "--without-codes")
        self.assertEqual(page.marks, [])
        for word in ("listens", "honest", "[1", "Marit"):
            self.assertNotIn(word, page.text)
        self.assertIn("Ze luisterde écht naar mij. Geld was er niet.", page.text)
        self.assertEqual(len([1 for tag, attrs in page.tags if attrs.get("class") == "turn"]), 4 + 5 + 1)

    def test_the_page_fetches_nothing_and_its_links_lead_somewhere(self):
        page = self.page("all")
        self.assertEqual(page.fetched, [])
        self.assertEqual(len(page.ids), len(set(page.ids)))
        self.assertTrue(page.links)
        for link in page.links:
            self.assertIn(link.removeprefix("#"), page.ids)

    def test_words_of_users_are_no_markup(self):
        evil = "<script>alert(1)</script>"
        self.cli("import", self.project, self.write("evil.txt", f"I: Hoe is het?\n\nR: {evil}\n\nI: Zo.\n"))
        self.assertIn(evil, self.page("evil").text)


class Word(Coded):
    def test_every_turn_is_a_row_with_number_words_and_codes(self):
        rows = [[words_of(cell) for cell in row.iter(WORD + "tc")] for row in self.document("gesprek één").iter(WORD + "tr")]
        self.assertIn(["2", "Respondent 1: [1Ze [2luisterde écht2] naar mij.1] [3Geld was er niet.3]",
                       "1 ■ listens2 ■ is honest3 ■ money worries"], rows)

    def test_lines_differ_where_passages_overlap(self):
        lines = {words_of(run): run.find(f"{WORD}rPr/{WORD}u").get(WORD + "val")
                 for run in self.document("gesprek één").iter(WORD + "r") if run.find(f"{WORD}rPr/{WORD}u") is not None}
        self.assertEqual((lines["Ze "], lines["luisterde écht"]), ("single", "double"))

    def test_for_the_respondent_there_are_two_columns(self):
        rows = [list(row.iter(WORD + "tc")) for row in self.document("gesprek één", "--without-codes").iter(WORD + "tr")]
        self.assertEqual({len(row) for row in rows}, {2})
        self.assertIn("Ze luisterde écht naar mij. Geld was er niet.", words_of(rows[3][1]))


class Pdf(Coded):
    def pages(self, *words):
        path = self.export("coded.pdf", *words)
        self.assertTrue(path.read_bytes().startswith(b"%PDF-"))
        if not shutil.which("pdftotext"):
            self.skipTest("pdftotext is not installed")
        done = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True, timeout=60)
        text = done.stdout.decode("utf-8").replace("\u2060", "")
        return [re.sub(r"\s+", " ", page) for page in text.rstrip("\f").split("\f")]

    def text(self, *words):
        return " ".join(self.pages(*words))

    def test_words_and_margin_stand_on_the_page(self):
        text = self.text("gesprek één")
        for part in ("listens", "is honest", "[2luisterde écht2]", "Confidential"):
            self.assertIn(part, text)

    def test_a_long_turn_goes_on_over_pages_and_loses_no_word(self):
        words = " ".join(f"woord{i}" for i in range(4000))
        self.cli("import", self.project, self.write("lang.txt", f"I: Vertel.\n\nR: {words}\n\nI: Dank.\n"))
        text = self.text("lang")
        self.assertEqual(re.findall(r"woord\d+", text), words.split(" "))

    def test_a_page_on_which_a_passage_goes_on_names_its_code(self):
        words = " ".join(f"woord{i}" for i in range(2000))
        self.cli("import", self.project, self.write("lang.txt", f"R: {words}\n"))
        self.cli("codings", self.project, "--import",
                 self.write("lang.csv", "document,start,end,code,coder\nlang,100,18500,f_listens,Marit\n"))
        of_words = [page for page in self.pages("lang") if "woord" in page]
        self.assertGreater(len(of_words), 2)
        self.assertEqual([len(re.findall("listens", page)) for page in of_words], [1] * len(of_words))

    def test_more_notes_than_the_page_has_room_for_go_on(self):
        rows = ["document,start,end,code,coder"]
        rows += [f"gesprek twee,{start},{start + 1},f_hope,Marit" for start in range(3, 80)]
        self.cli("codings", self.project, "--import", self.write("many.csv", "\n".join(rows) + "\n"))
        self.assertGreaterEqual(len(re.findall("keeps hoping", self.text("gesprek twee", "--coder", "Marit"))), 50)


if __name__ == "__main__":
    unittest.main()
