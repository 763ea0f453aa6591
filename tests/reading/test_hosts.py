"""Whose somebody is who receives a guest where the guest has come."""

from __future__ import annotations

import pytest

from tests.reading.frames import PADDING, offices_told


@pytest.mark.parametrize("padding", ["", PADDING], ids=["short", "long"])
@pytest.mark.parametrize(
    ("text", "person", "country"),
    [
        ("Thủ tướng Ấn Độ Ravi Menon tới Lima và được Tổng thống Dolores Peralta đón.", "Dolores Peralta", "PER"),
        ("Ngoại trưởng Đức Olaf Steiner tới Oslo gặp Thủ tướng Hugo Larsen.", "Hugo Larsen", "NOR"),
        ("Tại Ottawa, Thủ tướng Pháp Jean Dupont gặp Thủ tướng Mark Green.", "Mark Green", "CAN"),
        ("Nga cho biết Tổng thống Ivan Petrov sẽ thăm Chile và gặp Tổng thống Pablo Rojas.", "Pablo Rojas", "CHL"),
        ("Thủ tướng Nga Ivan Petrov đến Lima dự lễ nhậm chức của Tổng thống Ana Peralta.", "Ana Peralta", "PER"),
        ("Ngoại trưởng Mỹ John Carver ghé La Paz. Ông được Tổng thống Pablo Rojas tiếp.", "Pablo Rojas", "BOL"),
        ("Tổng thống Indonesia Budi Santoso thăm Paris, gặp Tổng thống Jean Dupont.", "Jean Dupont", "FRA"),
        (
            "Tổng thống Indonesia Budi Santoso thăm Paris, gặp Tổng thống Jean Dupont và Chủ tịch Hạ viện Marie Blanc.",
            "Marie Blanc",
            "FRA",
        ),
        # Who goes is no host, nor is who is met elsewhere than at home, where his own title tells his state.
        ("Thủ tướng Pháp Jean Dupont tới Oslo, gặp Ngoại trưởng Peru Dolores Peralta.", "Dolores Peralta", "PER"),
        ("Mỹ cử Ngoại trưởng John Carver tới Oslo.", "John Carver", "USA"),
    ],
)
def test_a_host_is_of_the_state_come_to(text: str, person: str, country: str, padding: str) -> None:
    assert (person, country) in {(name, state) for name, _, state in offices_told(text + padding)}
