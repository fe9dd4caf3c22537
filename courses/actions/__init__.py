from .archiving import archive, restore
from .owning import hand_over
from .publishing import decide_change, record_version, rename_borrowings
from .translations import move_translations, sync_translations

__all__ = [
    "archive",
    "decide_change",
    "hand_over",
    "move_translations",
    "record_version",
    "rename_borrowings",
    "restore",
    "sync_translations",
]
