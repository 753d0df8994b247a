# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the command line share: a folder, the program, and a small project of two cases."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

PROGRAM = os.environ["RODEDRAAD_CLI"]
ONE = ("Gesprek één, maart\n\nOnderzoeker: Hoe was het?\n\nRespondent 1: Ze luisterde écht naar mij. Geld was er niet.\n\n"
       "Onderzoeker: En nu?\n\nRespondent 1: Nu heb ik weer hoop 🙂, dat zeker.\n")
TWO = ("I: Vertel eens.\n\nMan: Hij luisterde ook, en hij was eerlijk.\n\nVrouw: Niet altijd. Een keer hoorde hij niets.\n\n"
       "I: Was er hoop?\n\nMan: Ja, altijd.\n")
CODES = ("code,name,parent,color,level,qualifier,name_en,phrase_nl\n"
         "l1,relatie,,#AA3366,theme,,relation,De hulpverlener\n"
         "f_listens,luistert,l1,,factor,,listens,\n"
         "f_honest,is eerlijk,l1,,factor,,is honest,\n"
         "l2,hoop,,#3366AA,theme,,hope,Over hoop\n"
         "f_hope,houdt hoop,l2,,factor,,keeps hoping,\n"
         "f_money,geldzorgen,l2,,factor,,money worries,\n"
         "q_not_done,not done,,#777777,qualifier,apart,not done,\n")
CASES = ("case,document,person,speaker,groep,leeftijd@toen,leeftijd@nu,uren\n"
         "gezin één,gesprek één,Anna,Respondent 1,A,34,35,2\n"
         "gezin twee,gesprek twee,Piet,Man,B,65,66,3.5\n"
         "gezin twee,gesprek twee,Truus,Vrouw,B,67,?,4.5\n")


def span(text, words):
    start = text.index(words)
    return start, start + len(words)


def codings():
    rows = [("gesprek één", ONE, "Ze luisterde écht naar mij.", "f_listens", "Marit", ""),
            ("gesprek één", ONE, "luisterde écht", "f_honest", "Marit", ""),
            ("gesprek één", ONE, "Geld was er niet.", "f_money", "Marit", ""),
            ("gesprek één", ONE, "Nu heb ik weer hoop 🙂", "f_hope", "Marit", ""),
            ("gesprek twee", TWO, "Hij luisterde ook", "f_listens", "Marit", ""),
            ("gesprek twee", TWO, "hij was eerlijk", "f_honest", "Marit", ""),
            ("gesprek twee", TWO, "Een keer hoorde hij niets.", "f_listens", "Marit", "q_not_done"),
            ("gesprek twee", TWO, "Was er hoop?", "f_hope", "Marit", ""),
            ("gesprek twee", TWO, "Hij luisterde ook", "f_honest", "Joost", "")]
    lines = ["document,start,end,code,coder,qualifier,memo"]
    for document, text, words, code, coder, qualifier in rows:
        start, end = span(text, words)
        lines.append(f"{document},{start},{end},{code},{coder},{qualifier},")
    return "\n".join(lines) + "\n"


class CliTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="rode draad tést "))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.project = self.folder / "mijn stúdie.draad"

    def write(self, name, text, encoding="utf-8"):
        path = self.folder / name
        path.write_bytes(text.encode(encoding))
        return path

    def cli(self, *words, status=0, lang="en"):
        """Runs the program; the words may be paths. Checks the exit status and gives what was printed."""
        call = [PROGRAM, *[str(word) for word in words]]
        if lang:
            call += ["--lang", lang]
        done = subprocess.run(call, capture_output=True, env={**os.environ, "LC_ALL": "C.UTF-8", "TZ": "UTC"},
                              timeout=120, check=False)
        out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        self.assertEqual(done.returncode, status, f"{call}\n{out}\n{err}")
        if status:
            self.assertNotEqual(err, "", f"{call} says nothing")
        else:
            self.assertEqual(err, "")
        return out if status == 0 else err

    def json(self, *words, lang="en"):
        return json.loads(self.cli(*words, "--format", "json", lang=lang))

    def make_project(self):
        """Two transcripts, two cases with three respondents, two themes, two coders."""
        self.cli("new", self.project, "--codebook", self.write("codes.csv", CODES), lang="nl")
        self.cli("import", self.project, self.write("gesprek één.txt", ONE), self.write("gesprek twee.txt", TWO))
        self.cli("cases", self.project, "--import", self.write("cases.csv", CASES))
        self.cli("codings", self.project, "--import", self.write("codings.csv", codings()))
        return self.project

    def changes(self):
        return self.json("history", self.project)["changes"]

    def refused(self, *words, says=(), lang="en"):
        """The command is refused with status 1, names what `says` holds, and leaves the project as it was."""
        before = self.changes()
        message = self.cli(*words, status=1, lang=lang)
        for part in [says] if isinstance(says, str) else says:
            self.assertIn(part, message)
        self.assertEqual(len(message.strip().splitlines()), 1, message)
        self.assertEqual(self.changes(), before)
        return message

    def misused(self, *words, says="", lang="en"):
        message = self.cli(*words, status=2, lang=lang)
        self.assertIn(says, message)
        return message
