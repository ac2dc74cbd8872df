# SPDX-License-Identifier: GPL-3.0-or-later
"""count.py JUNIT: print how many test cases passed and how many failed; a skipped one is neither."""

import sys
import xml.etree.ElementTree as ElementTree

passed = failed = 0
for case in ElementTree.parse(sys.argv[1]).iter('testcase'):
    if case.find('failure') is not None or case.find('error') is not None:
        failed += 1
    elif case.find('skipped') is None:
        passed += 1
print(passed, failed)
