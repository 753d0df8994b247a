# SPDX-License-Identifier: GPL-3.0-or-later
"""REFI-QDA from the command line: import, export, convert, and validity by the standard's own schemas."""
import os
import pathlib
import shutil
import subprocess
import unittest
import zipfile

from support import CODES, ONE, CliTest

SHARED = pathlib.Path(os.environ.get("RD_SHARED", "")) / "refi"
SYSTEM_PYTHON = "/usr/bin/python3"
STRICT = ("import sys, xmlschema\n"
          "xmlschema.XMLSchema(sys.argv[1]).validate(sys.argv[2])\n")


def has_strict_validator():
    if not pathlib.Path(SYSTEM_PYTHON).exists():
        return False
    return subprocess.run([SYSTEM_PYTHON, "-c", "import xmlschema"], capture_output=True, check=False).returncode == 0


class Refi(CliTest):
    def export(self, name="uit.qdpx", *words, project=None):
        path = self.folder / name
        self.cli("export", project or self.project, "-o", path, *words)
        return path

    def validate(self, xml, schema):
        """By both validators, where they are there, as each lets through what the other refuses."""
        if not SHARED.exists():
            print("not validated: no schema in", SHARED)
            return
        path = self.folder / "valid.xml"
        path.write_bytes(xml)
        if shutil.which("xmllint"):
            done = subprocess.run(["xmllint", "--nonet", "--noout", "--schema", SHARED / "schema" / schema, path],
                                  capture_output=True, check=False)
            self.assertEqual(done.returncode, 0, done.stderr.decode())
        if has_strict_validator():
            done = subprocess.run([SYSTEM_PYTHON, "-c", STRICT, SHARED / "schema" / schema, path], capture_output=True,
                                  check=False)
            self.assertEqual(done.returncode, 0, done.stderr.decode())

    def test_an_export_is_valid_and_laid_out_as_the_standard_says(self):
        self.make_project()
        path = self.export()
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            self.assertEqual(names[0], "project.qde")
            self.assertTrue(all(name == "project.qde" or name.startswith("sources/") for name in names))
            xml = archive.read("project.qde")
            for name in names[1:]:
                text = archive.read(name)
                self.assertFalse(text.startswith(b"\xef\xbb\xbf"))
                self.assertNotIn(b"\r", text)
        self.assertFalse(xml.startswith(b"\xef\xbb\xbf"))
        self.assertIn(b'plainTextPath="internal://', xml)
        self.validate(xml, "Project.xsd")
        self.validate(self.export("codes.qdc").read_bytes(), "Codebook.xsd")

    def test_a_project_comes_back_with_its_codings_and_qualifiers(self):
        self.make_project()
        made = self.folder / "terug.draad"
        report = self.json("convert", self.export(), made)
        self.assertEqual(report["imported"]["codings"], 9)
        self.assertEqual(report["imported"]["coders"], 2)
        self.assertEqual(report["not_placed"], [])
        of_project = [(p["text"], p["coder"]) for p in self.json("passages", self.project, "--code", "f_listens")["passages"]]
        again = [(p["text"], p["coder"]) for p in self.json("passages", made, "--code", "f_listens")["passages"]]
        self.assertEqual(sorted(again), sorted(of_project))
        self.assertEqual(self.cli("check", made).strip().count("\n"), 0)

    def test_the_noun_and_what_memos_cite_come_back_too(self):
        self.cli("new", self.project, "--codebook", self.write("codes.csv", CODES), "--unit-nl", "gezin,gezinnen")
        self.cli("import", self.project, self.write("gesprek.txt", ONE))
        self.cli("memos", self.project, "--add", "--kind", "note", "--text", "Luistert: {x f_listens}.")
        made = self.folder / "terug.draad"
        path = self.export()
        with zipfile.ZipFile(path) as archive:
            self.validate(archive.read("project.qde"), "Project.xsd")
        self.cli("convert", path, made)
        self.assertIn("gezin", self.cli("info", made, lang="nl"))
        self.cli("memos", made, "--check")

    def test_an_import_is_one_change_and_the_same_file_adds_nothing(self):
        self.make_project()
        path, other = self.export(), self.folder / "ander.draad"
        self.cli("new", other)
        self.cli("import", other, path)
        self.assertEqual(len(self.json("history", other)["changes"]), 2)
        self.cli("import", other, path)
        self.assertEqual(len(self.json("history", other)["changes"]), 2)
        self.cli("undo", other)
        self.assertEqual(self.json("transcripts", other)["transcripts"], [])
        self.assertEqual(self.json("codebook", other)["codes"], [])

    def test_an_import_that_was_undone_can_be_done_again(self):
        self.make_project()
        path, other = self.export(), self.folder / "ander.draad"
        self.cli("new", other)
        first = self.json("import", other, path)["imported"]
        codes = self.json("codebook", other)["codes"]
        self.cli("undo", other)
        self.assertEqual(self.json("import", other, path)["imported"], {**first, "coders": first["coders"]})
        self.assertEqual(self.json("codebook", other)["codes"], codes)
        self.assertIn("All is well", self.cli("check", other))

    def test_an_own_export_imported_into_its_project_adds_nothing(self):
        self.make_project()
        path = self.export()
        before = self.changes()
        report = self.json("import", self.project, path)
        self.assertEqual(report["imported"]["codings"], 0)
        self.assertEqual(self.changes(), before)

    def test_nvivo_gets_its_own_positions_and_others_are_warned(self):
        self.make_project()
        self.assertIn("NVivo", self.cli("export", self.project, "-o", self.folder / "a.qdpx"))
        with zipfile.ZipFile(self.export("b.qdpx", "--for", "nvivo")) as archive:
            self.assertIn("🙂", archive.read("project.qde").decode())

    def test_another_ending_is_refused_with_those_that_are_known(self):
        self.make_project()
        self.refused("export", self.project, "-o", self.folder / "a.xyz", says=".qdpx")
        self.misused("export", self.project)
        self.misused("import", self.project, self.folder / "a.qdpx", self.folder / "b.txt", says="by itself")

    def test_a_bad_file_leaves_no_project_behind(self):
        bad, made = self.write("kapot.qdpx", "dit is geen zip"), self.folder / "nieuw.draad"
        self.assertIn("kapot.qdpx", self.cli("convert", bad, made, status=1))
        self.assertFalse(made.exists())

    def test_every_sample_converts_and_its_export_is_valid(self):
        if not SHARED.exists():
            self.skipTest("no samples in " + str(SHARED))
        for number, sample in enumerate(sorted((SHARED / "samples").rglob("*.qd*"))):
            if sample.suffix not in (".qdpx", ".qdc") or sample.name.startswith("hostile") or sample.name == "two-qde.qdpx":
                continue
            with self.subTest(sample=sample.name):
                made = self.folder / f"{number}.draad"
                self.json("convert", sample, made)
                with zipfile.ZipFile(self.export(f"{number}.qdpx", project=made)) as archive:
                    self.validate(archive.read("project.qde"), "Project.xsd")
                if self.json("codebook", made)["codes"]:
                    self.validate(self.export(f"{number}.qdc", project=made).read_bytes(), "Codebook.xsd")
                self.cli("check", made)


if __name__ == "__main__":
    unittest.main()
