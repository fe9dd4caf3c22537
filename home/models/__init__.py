"""The pages that are not courses: the home page, what colleagues tell and try, and help."""

from .contacts import Contacts
from .culture import CultureIndexPage
from .experiments import ExperimentIndexPage, ExperimentPage
from .help import HelpIndexPage, HelpPage
from .home_page import HomePage
from .stories import StoryIndexPage, StoryPage
from .themes import ThemeIndexPage, ThemePage

__all__ = [
    "Contacts",
    "CultureIndexPage",
    "ExperimentIndexPage",
    "ExperimentPage",
    "HelpIndexPage",
    "HelpPage",
    "HomePage",
    "StoryIndexPage",
    "StoryPage",
    "ThemeIndexPage",
    "ThemePage",
]
