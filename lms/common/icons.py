"""The icons, as strokes on a grid of 24. They stand beside words and are never the only sign."""

STROKES = {
    "arrow-right": "M4 12h16M13 5l7 7-7 7",
    "chart": "M5 20v-6M12 20v-10M19 20V4",
    "chevron-right": "M9 5l7 7-7 7",
    "clock": "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7v5.5l3.5 2",
    "cross": "M5 5l14 14M19 5L5 19",
    "document": "M6 3h8l5 5v13H6zM14 3v5h5M9 13h7M9 17h7",
    "download": "M12 3v12M6.5 10l5.5 5.5L17.5 10M4 20h16",
    "globe": (
        "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M3 12h18M12 3c5.5 5 5.5 13 0 18M12 3c-5.5 5-5.5 13 0 18"
    ),
    "info": "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 11v6M12 7v.5",
    "lightbulb": "M9 17c0-2.5-3-3.5-3-7.5a6 6 0 0 1 12 0c0 4-3 5-3 7.5zM9.5 21h5",
    "list": "M9 6h12M9 12h12M9 18h12M4 6h.5M4 12h.5M4 18h.5",
    "lock": "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
    "people": (
        "M9 5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7M2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6"
        "M16 5.5a3.5 3.5 0 0 1 0 6M18 14.5c2 .8 3.2 2.7 3.5 5.5"
    ),
    "play": "M7 4.5l12 7.5-12 7.5z",
    "print": "M7 8V3h10v5M7 17H3.5V8h17v9H17M7 13.5h10V21H7z",
    "question": "M4 4h16v12H10l-4.5 4.5V16H4z",
    "retry": "M4 5v5h5M4.5 10A8.5 8.5 0 1 1 4 14.5",
    "tick": "M4 12.5l5.5 5.5L20.5 6.5",
}
