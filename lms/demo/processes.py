"""The demo's two processes, one web server and one worker, started and stopped as a pair."""

import contextlib
import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

SECONDS_TO_START = 60
SECONDS_TO_STOP = 20
PR_SET_PDEATHSIG = 1


def port_is_taken(host, port):
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return True
    return False


def die_with_parent():
    """Linux ends a child whose parent was killed outright, so that no worker is left behind."""
    if sys.platform == "linux":
        ctypes.CDLL("libc.so.6").prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def spawn(*arguments, url):
    return subprocess.Popen(  # noqa: S603  (our own fixed arguments)
        [sys.executable, *arguments],
        # Links in e-mails lead to where the demo really is.
        env={**os.environ, "BASE_URL": url},
        start_new_session=True,
        preexec_fn=die_with_parent,
    )


def web_server(host, port):
    """gunicorn as in production; Windows, where it does not run, gets Django's own server."""
    if sys.platform == "win32":
        return ["manage.py", "runserver", f"{host}:{port}", "--noreload"]
    return [
        *("-m", "gunicorn", "lms.wsgi:application", "--bind", f"{host}:{port}"),
        *("--workers", "2", "--threads", "4", "--log-level", "warning"),
    ]


def answers(url):
    """Whether the site serves a page; an open port alone comes seconds earlier."""
    try:
        with urllib.request.urlopen(url, timeout=5) as response:  # noqa: S310  (our own address)
            return response.status == 200
    except (urllib.error.URLError, OSError):
        return False


class Pair:
    """Web server and worker. When one ends, the other is stopped too."""

    def __init__(self, host, port):
        self.url = f"http://{host}:{port}"
        commands = (["manage.py", "qcluster"], web_server(host, port))
        self.processes = [spawn(*command, url=self.url) for command in commands]

    def has_ended(self):
        return any(process.poll() is not None for process in self.processes)

    def wait_until_ready(self, path):
        """True when the page at `path` is served, False when a process ended or time ran out."""
        deadline = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < deadline and not self.has_ended():
            if answers(self.url + path):
                return True
            time.sleep(0.2)
        return False

    def wait(self):
        while not self.has_ended():
            time.sleep(0.5)

    def stop(self):
        """Ask first; then end both groups in any case, or workers of a dead parent live on."""
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(SECONDS_TO_STOP)
            kill_group(process.pid)


def kill_group(pid):
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
