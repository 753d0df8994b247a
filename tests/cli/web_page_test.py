# SPDX-License-Identifier: GPL-3.0-or-later
"""The web pages in a real browser: by keyboard, as a screen reader is told of them, on paper and in the dark."""
import sys
import unittest

import browser
import support

SKIPPED = 77


def brightness(color):
    return sum(int(part) for part in color[color.index("(") + 1:-1].split(",")[:3]) / 3


class WebPage(support.CliTest):
    def setUp(self):
        super().setUp()
        self.make_project()
        self.browser = browser.Browser(self.folder)
        self.addCleanup(self.browser.close)

    def report(self, lang="en"):
        path = self.folder / "report.html"
        self.cli("report", self.project, "-o", path, lang=lang)
        self.browser.open(path)

    def coded(self):
        path = self.folder / "coded.html"
        self.cli("export", self.project, "-o", path, "--transcripts")
        self.browser.open(path)

    def test_nothing_is_fetched(self):
        self.report()
        self.coded()
        self.assertTrue(all(address.startswith("file:") for address in self.browser.requests), self.browser.requests)
        self.assertEqual(len(self.browser.requests), 2)

    def test_the_first_key_leads_past_what_stands_before_the_content(self):
        self.report()
        self.browser.press("Tab")
        self.assertEqual(self.browser.value("document.activeElement.textContent"), "To the content")
        left = self.browser.value("document.activeElement.getBoundingClientRect().left")
        self.assertGreaterEqual(left, 0)
        self.browser.press("Enter")
        self.assertEqual(self.browser.value("document.activeElement.id"), "main-content")

    def test_from_a_figure_to_its_quote_and_back_by_keyboard(self):
        self.report()
        self.browser.value("document.querySelector('table a').focus()")
        self.assertEqual(self.browser.value("document.activeElement.tagName"), "A")
        for _ in range(2):
            target = self.browser.value("document.activeElement.hash.slice(1)")
            self.browser.press("Enter")
            self.assertEqual(self.browser.value("location.hash"), "#" + target)
            self.assertTrue(self.browser.value("document.querySelector(location.hash) !== null"))
            self.browser.press("Tab")
        self.assertEqual(self.browser.value("document.activeElement.tagName"), "A")

    def test_from_a_passage_to_its_codes_and_back_by_keyboard(self):
        self.coded()
        self.browser.value("document.querySelector('a.edge').focus()")
        self.browser.press("Enter")
        self.browser.press("Tab")
        self.assertEqual(self.browser.value("document.activeElement.closest('li').id"), "n1_1")
        self.browser.press("Enter")
        self.assertEqual(self.browser.value("location.hash"), "#p1_1")

    def test_a_screen_reader_is_told_of_landmarks_headings_and_heads_of_rows(self):
        self.report("nl")
        spoken = self.browser.spoken()
        roles = [role for role, _ in spoken]
        self.assertEqual(self.browser.value("document.documentElement.lang"), "nl")
        self.assertEqual(roles.count("main"), 1)
        self.assertIn(("navigation", "Inhoud"), spoken)
        for role in ("heading", "table", "columnheader", "blockquote"):
            self.assertIn(role, roles)
        self.assertIn(("rowheader", "luistert"), spoken)
        captions = self.browser.value("[...document.querySelectorAll('table')].every(t => t.caption !== null)")
        self.assertTrue(captions)
        levels = self.browser.value("[...document.querySelectorAll('h1,h2,h3,h4,h5')].map(h => +h.tagName[1])")
        self.assertEqual(levels[0], 1)
        self.assertTrue(all(after <= before + 1 for before, after in zip(levels, levels[1:])), levels)

    def test_a_dark_screen_is_dark_and_paper_is_light(self):
        self.report()
        style = "getComputedStyle(document.body)"
        self.browser.media(scheme="dark")
        self.assertLess(brightness(self.browser.value(f"{style}.backgroundColor")), 64)
        self.assertGreater(brightness(self.browser.value(f"{style}.color")), 192)
        self.browser.media(kind="print", scheme="dark")
        self.assertGreater(brightness(self.browser.value(f"{style}.backgroundColor")), 250)
        self.assertLess(brightness(self.browser.value(f"{style}.color")), 32)


if __name__ == "__main__":
    if not browser.PROGRAM:
        print("Chromium is not installed, so the web pages are not tried in a browser.")
        sys.exit(SKIPPED)
    unittest.main()
