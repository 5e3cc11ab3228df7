# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys, typing and pictures."""
import hashlib
import os
import subprocess

from .waiting import run, wait_for


def press(*keys):
    """Keys as xdotool names them: press('ctrl+f'), press('Down', 'Return')."""
    if keys:
        run('xdotool', 'key', '--clearmodifiers', '--delay', '30', *keys)


def give_keys_to(characters):
    """Puts characters that the keyboard lacks on keys that have none.

    xdotool would do it for the moment of typing, which is over before the program looks.
    """
    missing = sorted(set(characters) - given_keys)
    table = run('xmodmap', '-pke').splitlines()
    free = [line.split()[1] for line in table if line.endswith('=') or line.endswith('= ')]
    for key, character in zip(free, missing, strict=False):
        symbol = f'U{ord(character):04X}'
        run('xmodmap', '-e', f'keycode {key} = {symbol} {symbol}')
        given_keys.add(character)


given_keys = {chr(code) for code in range(32, 127)}


def type_text(text):
    """Types into what has the focus; a line break is the Return key."""
    give_keys_to(text.replace('\n', ''))
    for i, line in enumerate(text.split('\n')):
        if i > 0:
            press('Return')
        if line:
            run('xdotool', 'type', '--clearmodifiers', '--delay', '12', '--', line)


def picture_of_screen():
    image = subprocess.run(['import', '-window', 'root', 'rgb:-'], check=True, timeout=20,
                           stdout=subprocess.PIPE).stdout
    return hashlib.sha256(image).digest()


def wait_still():
    """Until nothing moves any more: two looks at the screen are the same."""
    looks = []

    def is_still():
        looks.append(picture_of_screen())
        return len(looks) > 1 and looks[-1] == looks[-2]

    wait_for(is_still, 'the screen to be still')


def screenshot(name):
    """A picture of the whole screen in the folder CAUCUS_SHOTS_DIR; its path."""
    folder = os.environ.get('CAUCUS_SHOTS_DIR', os.path.join('build', 'tests'))
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, f'{name}.png')
    run('import', '-window', 'root', path)
    return path
