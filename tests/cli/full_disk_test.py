# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk that is full and a folder that may not be written in, for everything that is written beside the project."""
import os
import re
import resource
import signal
import subprocess
import unittest

import support

OLD = b"what was there\n"
NOBODY = 65534
REPLACED = [("report", "-o", "a.docx"), ("report", "-o", "a.odt"), ("report", "-o", "a.html"), ("report", "-o", "a.md"),
            ("report", "-o", "a.tex"),
            ("export", "-o", "a.xlsx"), ("export", "-o", "a.json"), ("export", "-o", "a.qdpx"), ("export", "-o", "a.qdc"),
            ("export", "-o", "a.docx", "--transcripts", "all"), ("export", "-o", "a.html", "--transcripts", "all"),
            ("export", "-o", "a.pdf", "--transcripts", "all"),
            ("table", "x-of-n", "-o", "a.csv"), ("table", "x-of-n", "-o", "a.docx"), ("table", "x-of-n", "-o", "a.svg"),
            ("codebook", "--export", "a.csv"), ("codings", "--export", "a.csv"), ("cases", "--export", "a.csv"),
            ("tables", "--export", "a.json"), ("memos", "--export", "a.json"), ("guide", "--export", "a.csv")]
FOLDERS = [("export", "-o", "folder", "--for", "csv"), ("export", "-o", "folder", "--for", "r"),
           ("export", "-o", "folder", "--for", "spss")]
PROJECTS = [("deliver", "-o", "b.draad"), ("handout", "--coder", "Marit", "--transcripts", "gesprek één", "-o", "b.draad"),
            ("rescue", "b.draad")]
FULL = {"en": "The disk is full", "nl": "De schijf is vol"}


class FullDisk(support.CliTest):
    def setUp(self):
        super().setUp()
        self.make_project()
        self.cli("tables", self.project, "--add", "Relatie", "x-of-n", "--theme", "l1", lang="nl")
        self.cli("memos", self.project, "--add", "--kind", "note", "--title", "Zo", "--text", "Lang. " * 50)
        self.cli("guide", self.project, "--import", self.write("guide.txt", "# Hulp\n1. Wat hielp u het meest van alles?\n"))
        self.out = self.folder / "out"
        self.out.mkdir()

    def call(self, command, prepare, lang="en"):
        """Runs a command that writes, in the folder `out`; gives what it says when it is refused."""
        name, *options = command
        words = [self.out / word if word[1:2] == "." or word == "folder" else word for word in options]
        done = subprocess.run([support.PROGRAM, name, self.project, *words, "--lang", lang], capture_output=True,
                              env={**os.environ, "LC_ALL": "C.UTF-8", "TMPDIR": str(self.folder)}, timeout=120, check=False,
                              preexec_fn=prepare, restore_signals=False)
        said = done.stderr.decode("utf-8")
        self.assertEqual(done.returncode, 1, said)
        said = re.sub(r"\[ERROR\].*\n", "", said)  # by libxlsxwriter, whose own files find no room
        self.assertEqual(len(said.strip().splitlines()), 1, said)
        self.assertNotRegex(said, r"\.part|unfinished")
        return said

    @staticmethod
    def no_room(size=32):
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

    def test_full_disk_leaves_what_was_there(self):
        for lang in FULL:
            for command in REPLACED:
                target = self.out / next(word for word in command if word[1:2] == ".")
                with self.subTest(command=command, lang=lang):
                    target.write_bytes(OLD)
                    said = self.call(command, self.no_room, lang)
                    if target.suffix == ".xlsx":  # is packed elsewhere first
                        self.assertRegex(said, "could not be made|kon niet worden gemaakt")
                    else:
                        self.assertIn(FULL[lang], said)
                        self.assertIn(target.name, said)
                    self.assertEqual(target.read_bytes(), OLD)
                    self.assertEqual([one.name for one in self.out.iterdir()], [target.name])
                target.unlink(missing_ok=True)

    def test_full_disk_leaves_nothing_half_made(self):
        for command in FOLDERS + PROJECTS:
            for lang in FULL:
                with self.subTest(command=command, lang=lang):
                    room = 100_000 if command in PROJECTS else 32  # the project itself must be opened
                    said = self.call(command, lambda: self.no_room(room), lang)
                    self.assertIn(FULL[lang], said)
                    self.assertIn("folder" if command in FOLDERS else "b.draad", said)
                    self.assertEqual(list(self.out.iterdir()), [])
                    self.assertFalse([one for one in self.folder.iterdir() if one.name.startswith("rodedraad-")])

    def test_change_that_stands_beside_the_project_is_told(self):
        """There is room for SQLite's log and not for the project to grow: who copies it alone would have half."""
        codes = "code,name,definition\n" + "".join(f"extra{i},Extra {i},{'woord ' * 300}\n" for i in range(40))
        form = self.write("codes.csv", codes)
        room = os.path.getsize(self.project) + 8192
        done = subprocess.run([support.PROGRAM, "codebook", self.project, "--import", form, "--lang", "en"],
                              capture_output=True, timeout=120, check=False, preexec_fn=lambda: self.no_room(room),
                              restore_signals=False, env={**os.environ, "LC_ALL": "C.UTF-8"})
        said = done.stderr.decode("utf-8")
        self.assertEqual(done.returncode, 0, said)
        self.assertIn("The disk is full", said)
        self.assertIn(self.project.name + "-wal", said)
        self.assertIn("Extra 39", self.cli("codebook", self.project))
        quiet = subprocess.run([support.PROGRAM, "codebook", self.project, "--delete", "extra1"], capture_output=True,
                               timeout=120, check=True)
        self.assertEqual(quiet.stderr, b"")

    def test_folder_that_may_not_be_written_in_is_told(self):
        def as_nobody():
            if os.getuid() == 0:
                os.setgroups([])
                os.setgid(NOBODY)
                os.setuid(NOBODY)

        self.folder.chmod(0o755)
        if subprocess.run([support.PROGRAM, "info", self.project], capture_output=True, preexec_fn=as_nobody,
                          check=False).returncode:
            self.skipTest("another user cannot run the program from here")
        self.out.chmod(0o555)
        self.addCleanup(self.out.chmod, 0o755)
        for command in REPLACED + FOLDERS + PROJECTS:
            with self.subTest(command=command):
                self.assertRegex(self.call(command, as_nobody), "may not write|which you may write")
                self.assertEqual(list(self.out.iterdir()), [])


if __name__ == "__main__":
    unittest.main()
