# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds for every command: help, languages, output, exit status, files that are no projects."""
import contextlib
import fcntl
import json
import os
import pty
import re
import sqlite3
import struct
import subprocess
import termios
import unittest

from support import PROGRAM, CliTest

COMMANDS = ("new", "import", "transcripts", "cases", "attributes", "codebook", "codings", "table", "tables", "passages", "memos",
            "history", "undo", "redo", "check", "info", "rescue")
READING = (("transcripts",), ("cases",), ("attributes",), ("codebook",), ("codings",), ("tables",), ("memos",), ("history",),
           ("check",), ("info",), ("passages", "--code", "l1"), ("table", "x-of-n"), ("table", "frequencies"),
           ("table", "crosstab"), ("table", "co-occurrence"), ("table", "matrix"))


class Program(CliTest):
    def test_help_is_complete_in_both_languages(self):
        english, dutch = self.cli("--help"), self.cli("--help", lang="nl")
        self.assertNotEqual(english, dutch)
        for command in COMMANDS:
            self.assertIn(command, english)
            self.assertIn(command, dutch)
            help_en, help_nl = self.cli(command, "--help"), self.cli(command, "--help", lang="nl")
            for option in ("--format", "--lang", "--output", "--author", "--help"):
                self.assertIn(option, help_en, command)
            self.assertNotEqual(help_en, help_nl, command)
            for word in ("Usage", "OPTIONS", "Options"):
                self.assertIn(word, help_en, command)
                self.assertNotIn(word, help_nl, command)

    def test_output_takes_its_form_from_the_ending_and_no_document_is_overwritten_with_text(self):
        self.make_project()
        page = self.folder / "tabel.html"
        self.cli("table", self.project, "x-of-n", "-o", page)
        self.assertIn("<table", page.read_text(encoding="utf-8"))
        chapter = self.write("hoofdstuk.docx", "mine")
        self.assertIn("hoofdstuk.docx", self.cli("check", self.project, "-o", chapter, status=1))
        self.assertEqual(chapter.read_text(encoding="utf-8"), "mine")

    def test_nothing_is_written_to_a_file_that_promises_another_kind(self):
        self.make_project()
        for command, ending in (("codebook", ".csv"), ("cases", ".csv"), ("attributes", ".csv"), ("codings", ".csv"),
                                ("guide", ".csv"), ("memos", ".json"), ("tables", ".json")):
            target = self.folder / "uit.docx"
            self.refused(command, self.project, "--export", target, says=("uit.docx", ending))
            self.assertFalse(target.exists())
            self.cli(command, self.project, "--export", self.folder / ("uit" + ending.upper()))
        for words in (("new", "x.txt"), ("merge", self.project, self.project, "-o", "x.txt"),
                      ("handout", self.project, "--coder", "A", "--transcripts", "gesprek één", "-o", "x.txt"),
                      ("rescue", self.project, "x.txt"),
                      ("merge", self.project, self.project, "--dry-run", "--clashes", "x.txt")):
            words = [self.folder / word if word == "x.txt" else word for word in words]
            self.assertRegex(self.cli(*words, status=1), r"\.(draad|csv)\.")
            self.assertFalse((self.folder / "x.txt").exists(), words)

    def test_kinds_are_named_in_the_users_language_for_people_and_by_keys_for_programs(self):
        self.make_project()
        self.cli("memos", self.project, "--add", "--kind", "recommendation", "--title", "Zo", "--text", "Doe.", lang="nl")
        self.cli("guide", self.project, "--import", self.write("g.md", "# Relatie\n1. Hoe was het?\n- let op\n"))
        for command, dutch, keys in (("attributes", ("casus", "keuze", "getal"), ("case", "choice", "number")),
                                     ("memos", ("aanbeveling",), ("recommendation",)),
                                     ("guide", ("onderwerp", "vraag", "aandachtspunt"), ("topic", "question", "point"))):
            text, html = (self.cli(command, self.project, "--format", form, lang="nl") for form in ("text", "html"))
            csv, json = (self.cli(command, self.project, "--format", form, lang="nl") for form in ("csv", "json"))
            for word, key in zip(dutch, keys):
                for shown in (text, html.split("<body")[1]):
                    self.assertIn(word, shown)
                    self.assertNotRegex(shown, rf"\b{key}\b")
                self.assertIn(key, csv)
                self.assertIn(f'"{key}"', json)

    def test_text_fits_into_a_narrow_terminal(self):
        self.make_project()
        for width, *words in ((90, "transcripts"), (50, "table", "crosstab", "--by", "groep"),
                              (24, "table", "x-of-n", "--theme", "l1")):
            call = [PROGRAM, words[0], self.project, *words[1:], "--lang", "nl"]
            piped = subprocess.run(call, capture_output=True, check=True).stdout.decode()
            shown = self.on_terminal(call, width)
            table, narrow = (re.split("\n\n(?=De rijen|Geteld)", text)[0] for text in (piped, shown))
            self.assertLessEqual(max(map(len, narrow.splitlines())), width, narrow)
            self.assertEqual(sorted("".join(narrow.split())), sorted("".join(table.split())), "every letter is there")
            if words[0] == "table":
                self.assertEqual(sorted(narrow.split()), sorted(table.split()), "and every word whole")

    def on_terminal(self, call, width):
        """What the program prints on a terminal of that width."""
        ours, its = pty.openpty()
        fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
        with subprocess.Popen(call, stdout=its, stderr=subprocess.DEVNULL) as running:
            os.close(its)
            text = b""
            with contextlib.suppress(OSError):  # the terminal is closed
                while piece := os.read(ours, 4096):
                    text += piece
            self.assertEqual(running.wait(), 0)
        os.close(ours)
        return text.decode().replace("\r\n", "\n")

    def test_numbers_that_do_not_fit_are_refused_in_the_users_language(self):
        self.make_project()
        for lang, words in (("nl", "geheel getal"), ("en", "whole number")):
            said = self.misused("report", self.project, "-o", self.folder / "r.docx", "--quotes", "x", lang=lang)
            self.assertIn(words, said)

    def test_version(self):
        self.assertRegex(self.cli("--version", lang=""), r"^rodedraad-cli \d+\.\d+")

    def test_wrong_usage_has_status_2_and_speaks_the_users_language(self):
        self.misused(says="command")
        self.assertIn("opdracht", self.misused(lang="nl"))
        self.misused("vlieg", says="vlieg")
        self.misused("info", says="FILE")
        self.misused("info", self.project, "--format", "pdf", says="pdf")
        self.misused("info", self.project, "--format", says="--format")
        self.misused("info", self.project, "teveel", says="teveel")
        self.misused("info", self.project, "--weg", says="“--weg” is not known")
        self.misused("cases", self.project, "--import", "a", "--export", "b", says="do not go together")
        self.misused("transcripts", self.project, "--name", "x", says="--set")
        self.assertIn("pdf", self.misused("info", self.project, "--format", "pdf", lang="nl"))
        self.misused("info", self.project, "--lang", "fr", lang="")

    def test_reading_prints_every_format_and_leaves_the_file_as_it_was(self):
        self.make_project()
        before = self.project.read_bytes()
        for words in READING:
            command, options = words[0], words[1:]
            text = self.cli(command, self.project, *options)
            self.assertTrue(text.endswith("\n"), words)
            self.assertIsInstance(self.json(command, self.project, *options), dict)
            self.assertIn(",", self.cli(command, self.project, *options, "--format", "csv"))
            html = self.cli(command, self.project, *options, "--format", "html", lang="nl")
            self.assertTrue(html.startswith("<!DOCTYPE html>"), words)
            self.assertIn('lang="nl"', html)
        self.assertEqual(self.project.read_bytes(), before)
        self.assertEqual([path.name for path in self.folder.glob("mijn*")], [self.project.name])

    def test_output_file_holds_what_is_printed(self):
        self.make_project()
        out = self.folder / "uit é.json"
        self.assertEqual(self.cli("codebook", self.project, "--format", "json", "-o", out), "")
        self.assertEqual(json.loads(out.read_text("utf-8")), self.json("codebook", self.project))
        self.assertIn("één", self.cli("cases", self.project, "--format", "json"))
        self.cli("cases", self.project, "-o", self.folder / "nergens" / "x", status=1)

    def test_files_that_are_no_projects_are_refused(self):
        self.assertIn("weg.draad", self.cli("info", self.folder / "weg.draad", status=1))
        text = self.write("tekst.draad", "dit is geen project")
        self.assertIn("tekst.draad", self.cli("info", text, status=1))
        self.assertIn("tekst.draad", self.cli("info", text, status=1, lang="nl"))
        self.assertEqual(text.read_text("utf-8"), "dit is geen project")
        self.cli("info", self.folder, status=1)

    @unittest.skipIf(os.geteuid() == 0, "root may write everywhere")
    def test_read_only_file_can_be_read_and_not_changed(self):
        self.make_project()
        self.project.chmod(0o444)
        self.assertEqual(self.json("info", self.project)["transcripts"], 2)
        self.cli("undo", self.project, status=1)

    def test_check_and_rescue(self):
        self.make_project()
        self.assertEqual(self.json("check", self.project)["findings"], [])
        copy = self.folder / "gered.draad"
        self.cli("rescue", self.project, copy)
        self.assertEqual(self.json("table", copy, "x-of-n"), self.json("table", self.project, "x-of-n"))
        self.cli("rescue", self.project, copy, status=1)

    def test_a_damaged_index_is_told_in_our_own_words(self):
        self.make_project()
        with contextlib.closing(sqlite3.connect(self.project)) as file:
            file.execute("CREATE INDEX extra ON coding (code)")
            file.execute("PRAGMA writable_schema = ON")
            file.execute("UPDATE sqlite_master SET sql = 'CREATE INDEX extra ON coding (coder)' WHERE name = 'extra'")
            file.commit()
        done = subprocess.run([PROGRAM, "check", self.project, "--lang", "nl"], capture_output=True, encoding="utf-8",
                              check=False)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stdout.count("index"), 1, done.stdout)
        self.assertIn("beschadigd", done.stdout)
        self.assertNotIn("missing", done.stdout)

    def test_damaged_file_is_refused_and_left(self):
        self.make_project()
        data = bytearray(self.project.read_bytes())
        for place in range(4096 + 100, min(len(data), 12 * 4096)):
            data[place] ^= 0x5A
        self.project.write_bytes(data)
        self.assertIn(self.project.name, self.cli("check", self.project, status=1))
        self.assertEqual(self.project.read_bytes(), bytes(data))


if __name__ == "__main__":
    unittest.main()
