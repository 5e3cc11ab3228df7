#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that each language of po/LINGUAS says everything the program says today: the words are
taken from the sources afresh, and none may be without a translation or with a doubtful one."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from tree import ROOT, complain

TOOLS = ['xgettext', 'msgmerge', 'msgattrib', 'msgfmt']
# What meson takes for words with its preset for GLib, of which this program uses these.
KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3']
FLAGS = ['g_strdup_printf:1:c-format', 'g_string_append_printf:2:c-format',
         'g_markup_printf_escaped:1:c-format', 'C_:2:pass-c-format', 'NC_:2:pass-c-format']


def run(*command):
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def run_or_die(*command):
    result = run(*command)
    if result.returncode != 0:
        sys.exit(f'{command[0]}: {result.stderr}')
    return result.stdout


def extract(template):
    run_or_die('xgettext', '--from-code=UTF-8', '--add-comments', '--package-name=caucus',
               '--files-from=po/POTFILES', f'--output={template}',
               *(f'--keyword={keyword}' for keyword in KEYWORDS),
               *(f'--flag={flag}' for flag in FLAGS))


def list_words(path, *choice):
    """The words of a catalogue that are chosen, first lines only; its header has none."""
    text = run_or_die('msgattrib', '--no-obsolete', '--no-wrap', *choice, str(path))
    words = re.findall(r'^msgid "(.+)"$|^msgid ""\n"(.+)"$', text, re.MULTILINE)
    return [one or several for one, several in words if not several.startswith('Project-Id')]


def check_today(catalogue, template, folder):
    """No search for similar words: what is doubtful counts as missing."""
    merged = folder / catalogue.name
    run_or_die('msgmerge', '--no-fuzzy-matching', '--quiet', f'--output-file={merged}',
               str(catalogue), str(template))
    for word in list_words(merged, '--untranslated'):
        complain(catalogue, 1, f'not translated: {word}')
    for word in list_words(merged, '--only-fuzzy'):
        complain(catalogue, 1, f'doubtful: {word}')


def check_form(catalogue):
    """Placeholders, plural forms, header, newlines and mnemonics."""
    result = run('msgfmt', '--check', '--check-accelerators=_', '--output-file=/dev/null',
                 str(catalogue.relative_to(ROOT)))
    if result.returncode != 0:
        complain(catalogue, 1, f'msgfmt --check:\n{result.stderr}')


def check_name(template):
    """The desktop file takes its words from the catalogue too, after the name is put in."""
    name = re.search(r"^app_name = '(.+)'$", (ROOT / 'meson.build').read_text(encoding='utf-8'),
                     re.MULTILINE).group(1)
    if f'\n\nmsgid "{name}"\n' in re.sub(r'^#.*\n', '', template.read_text(encoding='utf-8'),
                                         flags=re.MULTILINE):
        complain(ROOT / 'po' / 'POTFILES', 1,
                 f'a word "{name}" without a context would translate the program\'s name')


def main():
    if not all(shutil.which(tool) for tool in TOOLS):
        print('gettext is not installed')
        return 77
    languages = (ROOT / 'po' / 'LINGUAS').read_text(encoding='utf-8').split()
    with tempfile.TemporaryDirectory() as name:
        template = pathlib.Path(name) / 'caucus.pot'
        extract(template)
        check_name(template)
        count = len(list_words(template))
        for language in languages:
            catalogue = ROOT / 'po' / f'{language}.po'
            check_today(catalogue, template, pathlib.Path(name))
            check_form(catalogue)
            print(f'{language}: {count} words looked at')
    return complain.status if count > 0 else 1


sys.exit(main())
