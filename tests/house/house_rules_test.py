#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The house rules catch what they are for: each is shown a small tree with one fault."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

CHECK = pathlib.Path(__file__).resolve().parent / "check_house.py"
LICENCE = "// SPDX-License-Identifier: GPL-3.0-or-later\n"


class HouseRules(unittest.TestCase):
    def faults(self, rule, name, text):
        with tempfile.TemporaryDirectory(prefix="huis é ") as folder:
            for top in ("src", "gui", "tests"):
                (pathlib.Path(folder) / top).mkdir()
            path = pathlib.Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            run = subprocess.run([sys.executable, CHECK, rule, folder], capture_output=True, text=True)
            return run.returncode, run.stdout

    def test_a_room_that_looks_ahead_is_named(self):
        code, said = self.faults("doors", "src/text/a.cpp", LICENCE + '#include "coding/coding.h"\n')
        self.assertEqual(code, 1)
        self.assertIn("src/text/a.cpp:2: text may not include coding", said)

    def test_an_open_door_passes(self):
        self.assertEqual(self.faults("doors", "src/coding/a.cpp", LICENCE + '#include "text/span.h"\n')[0], 0)

    def test_wx_in_the_core_is_named(self):
        code, said = self.faults("walls", "src/report/a.cpp", LICENCE + "#include <wx/wx.h>\n")
        self.assertEqual(code, 1)
        self.assertIn("src/report/a.cpp:2", said)

    def test_a_header_without_contract_is_named(self):
        code, said = self.faults("headers", "src/text/a.h", LICENCE + "#pragma once\nint f();\n")
        self.assertEqual(code, 1)
        self.assertIn("says nothing of its contract", said)

    def test_a_long_function_is_named(self):
        code, said = self.faults("sizes", "src/text/a.cpp", LICENCE + "int f()\n{\n" + "    ;\n" * 60 + "    return 0;\n}\n")
        self.assertEqual(code, 1)
        self.assertIn(": f has 64 lines", said)

    def test_a_value_that_is_gone_before_it_is_put_into_words_is_named(self):
        code, said = self.faults("words", "src/text/a.cpp", 'const auto name = fmt::arg("name", nameOf(id));\n')
        self.assertEqual(code, 1)
        self.assertIn("src/text/a.cpp:1", said)
        self.assertEqual(self.faults("words", "src/text/a.cpp", 'const auto n = fmt::arg("n", count);\n')[0], 0)

    def test_a_further_top_folder_is_named(self):
        self.assertIn("tools: not one of the top folders", self.faults("folders", "tools/a.txt", "x")[1])


if __name__ == "__main__":
    unittest.main()
