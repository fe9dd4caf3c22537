"""Words that the HR systems of councils use. To teach the importer a word, add it here."""

import re

EMPLOYMENT = {
    "permanent": "permanent",
    "perm": "permanent",
    "fixed term": "fixed_term",
    "fixed term contract": "fixed_term",
    "temporary": "fixed_term",
    "apprentice": "apprentice",
    "apprenticeship": "apprentice",
    "agency": "agency",
    "agency worker": "agency",
    "temp (agency)": "agency",
    "casual": "casual",
    "zero hours": "casual",
    "sessional": "casual",
}
LONG_ABSENCES = {
    "maternity",
    "maternity leave",
    "mat",
    "adoption",
    "adoption leave",
    "shared parental",
    "shared parental leave",
    "spl",
    "long term sick",
    "long term sickness",
    "sick long term",
    "lts",
    "career break",
    "secondment out",
    "secondment",
}
SHORT_ABSENCES = {
    "annual leave",
    "short term sick",
    "sick short term",
    "sts",
    "paternity",
    "paternity leave",
    "jury service",
}
YES_OR_NO = {"y": True, "yes": True, "true": True, "1": True}
YES_OR_NO |= {"n": False, "no": False, "false": False, "0": False}

VACANT = {"vacant", "vacancy", "vacant post"}
TEST = re.compile(r"zz+[ _-]?test.*|zzz+|test ?record")
NOTHING = {"", "-", "--", "n/a", "none", "null", "tbc"}

GRADE_WORDS = {
    "chief executive": "CE",
    "executive director": "ED",
    "corporate director": "ED",
    "director": "DIR",
    "head of service": "HOS",
    "apprentice": "APP",
}
GRADE_NUMBER = re.compile(r"(?:gr(?:ade)?[. ]*|g ?)?(\d{1,2})")
OTHER_GRADES = {"APP"}


def plain(cell: str) -> str:
    return cell.casefold().replace("-", " ")


def grade_of(cell: str, tiers: dict[str, int]) -> str | None:
    """One spelling for every grade, or None for one that is not known."""
    code = GRADE_WORDS.get(plain(cell), cell.upper())
    if code in tiers or code in OTHER_GRADES:
        return code
    number = GRADE_NUMBER.fullmatch(cell.casefold())
    return f"G{int(number[1])}" if number else None
