"""A person at a real window: keys and a mouse by the X server's own test extension, and eyes on its pixels."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path

from PIL import Image
from Xlib import XK, X, Xatom
from Xlib.display import Display
from Xlib.error import BadDrawable, BadMatch, BadWindow, CatchError
from Xlib.ext import xtest
from Xlib.xobject.drawable import Window

_UNICODE = 0x0100_0000
_SPARE_KEYCODES = range(150, 256)
_NAMES = {"\n": "Return", "\t": "Tab", " ": "space"}


class Hands:
    """Types and clicks on one display. ``letters`` are typed later and stand on no key of a plain keyboard."""

    def __init__(self, name: str, letters: str) -> None:
        first = self._display = Display(name)
        self._bind(sorted(set(letters)))
        self._display = Display(name)  # reads the keyboard as it is now
        first.close()  # not before: a server that nobody is connected to forgets everything
        self._root = self._display.screen().root

    def _bind(self, letters: list[str]) -> None:
        """Put letters on the keys for music and the like, before any program reads the keyboard."""
        free = iter(_SPARE_KEYCODES)
        for letter in letters:
            if not self._display.keysym_to_keycode(self._keysym(letter)):
                self._display.change_keyboard_mapping(next(free), [(self._keysym(letter),) * 4])
        self._display.sync()

    def _keysym(self, letter: str) -> int:
        point = ord(letter)
        named = XK.string_to_keysym(_NAMES.get(letter, ""))
        return int(named) or (point if point < 0x100 else _UNICODE + point)

    def type(self, text: str) -> None:
        """Type into whatever has the keyboard."""
        self.focus()
        for letter in text:
            keycode, column = next(iter(self._display.keysym_to_keycodes(self._keysym(letter))))
            self._press([XK.XK_Shift_L] if column % 2 else [], keycode)
        self._display.sync()

    def key(self, name: str) -> None:
        """Press a key with its modifiers: ``Return``, ``Control+l``."""
        self.focus()
        *modifiers, last = name.split("+")
        held = [{"Control": XK.XK_Control_L, "Shift": XK.XK_Shift_L}[one] for one in modifiers]
        self._press(held, self._display.keysym_to_keycode(XK.string_to_keysym(last)))
        self._display.sync()

    def _press(self, held: list[int], keycode: int) -> None:
        codes = [self._display.keysym_to_keycode(one) for one in held] + [keycode]
        for code in codes:
            xtest.fake_input(self._display, X.KeyPress, code)
        for code in reversed(codes):
            xtest.fake_input(self._display, X.KeyRelease, code)

    def click(self, x: int, y: int) -> None:
        """Press the first button there."""
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        for what in (X.ButtonPress, X.ButtonRelease):
            xtest.fake_input(self._display, what, 1)
        self._display.sync()

    def showing(self) -> list[int]:
        """Processes that have a window on the screen, the one on top last."""
        atom, found = self._display.intern_atom("_NET_WM_PID"), []
        for window in self._windows():
            with contextlib.suppress(BadWindow, BadDrawable):  # as below
                number = window.get_full_property(atom, Xatom.CARDINAL)
                if number is not None and number.value[0] not in found:
                    found.append(int(number.value[0]))
        return found

    def _windows(self) -> list[Window]:
        """Windows of programs, from the bottom to the top."""
        found = []
        for window in self._root.query_tree().children:
            with contextlib.suppress(BadWindow, BadDrawable):  # it may close between two questions
                seen = window.get_attributes()
                if seen.map_state == X.IsViewable and seen.win_class == X.InputOutput and not seen.override_redirect:
                    found.append(window)
        return found

    def focus(self) -> None:
        """Give the keyboard to the window on top, as a window manager does; there is none here."""
        for window in self._windows()[-1:]:
            if self._display.get_input_focus().focus != window:
                gone = CatchError(BadMatch, BadWindow)
                window.set_input_focus(X.RevertToParent, X.CurrentTime, onerror=gone)
                self._display.sync()
                time.sleep(0.1)  # the program hears of it before the first key

    def owner(self, selection: str) -> int:
        """The window that owns a selection such as ``CLIPBOARD``; 0 where none does."""
        found = self._display.get_selection_owner(self._display.intern_atom(selection))
        return int(found.id) if found else 0

    def picture(self, path: Path) -> None:
        """Keep what is on the screen, small."""
        size = self._root.get_geometry()
        raw = self._root.get_image(0, 0, size.width, size.height, X.ZPixmap, 0xFFFFFFFF)
        image = Image.frombytes("RGB", (size.width, size.height), raw.data, "raw", "BGRX")
        colours = image.quantize(256, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        colours.save(path, optimize=True)

    def close(self) -> None:
        """Let go of the display."""
        self._display.close()
