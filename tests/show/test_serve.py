"""The page on this machine: only its own files, only to this machine."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from kronike.model import Story
from kronike.show.web.errors import ServeError
from kronike.show.web.page import write_page
from kronike.show.web.serve import application, serve


@pytest.fixture
def folder(story: Story, tmp_path: Path) -> Path:
    """A story's folder with a data base beside the page and a secret beside the folder."""
    inside = tmp_path / "story"
    write_page(story, inside)
    (inside / "story.json").write_text("{}")
    (inside / "story.db").write_text("secret")
    (tmp_path / "secret.html").write_text("secret")
    return inside


@pytest.fixture
def client(folder: Path) -> TestClient:
    """A browser on this machine."""
    return TestClient(application(folder), base_url="http://127.0.0.1:8000")


def test_the_page_its_reports_and_its_data_are_served(client: TestClient, folder: Path) -> None:
    """Everything the page links to is there, with the headers that keep it safe."""
    report = next((folder / "reports").iterdir()).name
    for path in ("/", "/index.html", f"/reports/{report}", "/story.json", "/api/story"):
        answer = client.get(path)
        assert answer.status_code == 200, path
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert client.get("/").content == (folder / "index.html").read_bytes()


@pytest.mark.parametrize(
    "path",
    [
        "/story.db",
        "/reports/",
        "/reports/..%2f..%2fsecret.html",
        "/reports/%2e%2e",
        "/../secret.html",
        "/reports/x.html",
    ],
)
def test_nothing_else_is_served(client: TestClient, path: str) -> None:
    """The data base, files outside the folder and names that are no report are not found."""
    answer = client.get(path)
    assert answer.status_code == 404
    assert "secret" not in answer.text
    assert answer.headers["x-frame-options"] == "DENY"


def test_a_link_out_of_the_folder_is_not_followed(client: TestClient, folder: Path) -> None:
    """A symbolic link among the reports does not open what it points to."""
    (folder / "reports" / "doc-link.html").symlink_to(folder.parent / "secret.html")
    assert client.get("/reports/doc-link.html").status_code == 404


def test_another_host_name_is_refused(folder: Path) -> None:
    """A page elsewhere cannot reach the story through a name that points here."""
    answer = TestClient(application(folder), base_url="http://evil.example").get("/")
    assert answer.status_code == 400


def test_nothing_can_be_written(client: TestClient) -> None:
    """Only reading is allowed."""
    assert client.post("/").status_code == 405


def test_a_folder_without_a_page_is_told(tmp_path: Path) -> None:
    """The message says how to make the page."""
    with pytest.raises(ServeError, match="kronike build"):
        serve(tmp_path, port=0)


def test_a_taken_port_is_told(folder: Path) -> None:
    """The message names the port and the way out."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(ServeError, match=f"Port {port} .*--port"):
            serve(folder, port=port)
