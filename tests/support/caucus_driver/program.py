# SPDX-License-Identifier: GPL-3.0-or-later
"""Processes under test."""
import os
import signal
import subprocess

from .waiting import PATIENCE_SECONDS, Missing


class Program:
    """A process under test; ends with the "with" block at the latest."""

    def __init__(self, *command, env=None):
        name = os.path.basename(command[0])
        count = len(os.listdir(os.environ['CAUCUS_SESSION_DIR']))
        self.log_path = os.path.join(os.environ['CAUCUS_SESSION_DIR'], f'{name}.{count}.log')
        with open(self.log_path, 'wb') as log:
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log,
                                            stderr=subprocess.STDOUT,
                                            env={**os.environ, **(env or {})})

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.kill()

    @property
    def pid(self):
        return self.process.pid

    def log(self):
        with open(self.log_path, encoding='utf-8', errors='replace') as log:
            return log.read()

    def is_running(self):
        return self.process.poll() is None

    def wait_exit(self, seconds=PATIENCE_SECONDS):
        """The exit status; Missing when the program goes on."""
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise Missing(f'waited {seconds} s for {self.process.args[0]} to end') from None

    def terminate(self):
        self.process.terminate()
        return self.wait_exit()

    def kill(self):
        """Ends it as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        return self.wait_exit()
