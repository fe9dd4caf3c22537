"""A small council before its reorganisation, and the maps that reorganise it.

TBC → PLC → PLC-PPS, PLC-LIB          until 30 September 2026
TBC → SCR → SCR-PPS, SCR-LIB          from 1 October 2026
TBC → RES → RES-FIN, RES-LEG (closes) all the time
"""

from datetime import date

from lms.people.actions import SentFile

HEADER = "effective_date,change_type,old_unit_code,new_unit_code,note\n"
UNITS = """\
unit_code,unit_name,unit_type,parent_code,valid_from,valid_to
PLC,Place,directorate,TBC,2019-04-01,
PLC-PPS,Public Realm,division,PLC,2019-04-01,
PLC-LIB,Libraries,division,PLC,2019-04-01,
RES,Resources,directorate,TBC,2019-04-01,
RES-FIN,Finance,division,RES,2019-04-01,
RES-LEG,Legal,division,RES,2019-04-01,
"""
NEW_UNITS = """\
unit_code,unit_name,unit_type,parent_code,valid_from,valid_to
SCR,Sustainable Communities,directorate,TBC,2026-10-01,
SCR-PPS,Public Realm,division,SCR,2026-10-01,
SCR-LIB,Libraries,division,SCR,2026-10-01,
"""
MAP = """\
2026-10-01,rename,PLC,SCR,for reading
2026-10-01,transfer,PLC-PPS,SCR-PPS,
2026-10-01,recode,PLC-LIB,SCR-LIB,
"""
OCTOBER = date(2026, 10, 1)


def change_map(lines=MAP):
    return sent_map(HEADER + lines)


def sent_map(text):
    return SentFile("map.csv", text.encode())


def new_units(text=NEW_UNITS):
    return SentFile("new-units.csv", text.encode())
