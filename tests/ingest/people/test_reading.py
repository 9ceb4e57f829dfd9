"""Lines of people beside the mentions in them."""

from __future__ import annotations

import pytest

from ingest.model import CareerStage, Role
from ingest.people import Mention, mentions
from ingest.rows import Credit

Read = tuple[str, tuple[str, ...], tuple[str, ...]]
"""Name, credentials, affiliations."""

LINES: dict[str, list[Read]] = {
    "Jane Doe, MD, Harbor Hospital, Hillburg, NV and Al Roe, DO, Fjord Clinic, Elmton, NY": [
        ("Jane Doe", ("MD",), ("Harbor Hospital, Hillburg, NV",)),
        ("Al Roe", ("DO",), ("Fjord Clinic, Elmton, NY",)),
    ],
    "Jane Doe, Lindau, Al de Roe, Thalheim": [("Jane Doe", (), ("Lindau",)), ("Al de Roe", (), ("Thalheim",))],
    "Jane Doe | MD | Harbor Hospital | Hillburg, NV": [("Jane Doe", ("MD",), ("Harbor Hospital, Hillburg, NV",))],
    "Jane Doe, MBBS, MD (PMR), DNB": [("Jane Doe", ("MBBS", "MD(PMR)", "DNB"), ())],
    "Miss Jane Doe, FRCS (Tr & Orth), Harbor Hospital": [("Jane Doe", ("FRCS(Tr & Orth)",), ("Harbor Hospital",))],
    "Jane Doe, BSc (Hons), MCSP": [("Jane Doe", ("BSc(Hons)", "MCSP"), ())],
    "Jane Doe, MD (Harbor)": [("Jane Doe", ("MD",), ("Harbor",))],
    "Associate Professor Jane Doe": [("Jane Doe", (), ())],
    "Jane Doe, MD for the GAIT Investigators": [("Jane Doe", ("MD",), ())],
    "B. Krol & M. Müller (Harborstadt, Germany)": [
        ("B. Krol", (), ("Harborstadt, Germany",)),
        ("M. Müller", (), ("Harborstadt, Germany",)),
    ],
    "H. Doe (Hillburg, Germany)": [("H. Doe", (), ("Hillburg, Germany",))],
    "M. Luc BERNARD": [("Luc Bernard", (), ())],
    "M. Dupont et Mme Durand": [("Dupont", (), ()), ("Durand", (), ())],
    "Jane Doe, PhD.& Al B. Roe": [("Jane Doe", ("PhD",), ()), ("Al B. Roe", (), ())],
    "Jane Doe, PhD, PEng, FCAHS": [("Jane Doe", ("PhD", "PEng", "FCAHS"), ())],
    "Jane Doe, OT Reg (Ont), MScCH": [("Jane Doe", ("OTReg(Ont)", "MScCH"), ())],
    "Jane Doe, Dip P&OT, MHSc": [("Jane Doe", ("Dip P&OT", "MHSc"), ())],
    "Jane Doe, PT, DPT, QXS, OCS": [("Jane Doe", ("PT", "DPT", "QXS", "OCS"), ())],
    "Jane Doe, PT, SCS, USAX-2": [("Jane Doe", ("PT", "SCS", "USAX-2"), ())],
    "Jane Doe, MD, QXSF": [("Jane Doe", ("MD",), ("QXSF",))],
    "Jane Doe, MD, FAAP with Ann Hall Roe, PhD, and Al Roe, DO": [
        ("Jane Doe", ("MD", "FAAP"), ()),
        ("Ann Hall Roe", ("PhD",), ()),
        ("Al Roe", ("DO",), ()),
    ],
    "Participant Sign-in": [],
    "Palestra LaQF (UFQX)": [],
    "Prof. U. Rohr": [("U. Rohr", (), ())],
    "Jane Doe, U. of Harbor": [("Jane Doe", (), ("U. of Harbor",))],
    "Dr. phil. L. Doe, Clinique du Val": [("L. Doe", (), ("Clinique du Val",))],
    "Fysioterapeut Jane Doe": [("Jane Doe", (), ())],
    "1. Jane Doe, MD 2. Al Roe, DO 3. Li Na, PhD": [
        ("Jane Doe", ("MD",), ()),
        ("Al Roe", ("DO",), ()),
        ("Li Na", ("PhD",), ()),
    ],
    "Univ.-Prof. Dr. Jana Dohm, Klinikum Eschfurt": [("Jana Dohm", (), ("Klinikum Eschfurt",))],
    "OA Dr. Jana Dohm": [("Jana Dohm", (), ())],
    "Prof Dr med Jana Dohm": [("Jana Dohm", (), ())],
    "Prof.ssa Giana Doi, Ospedale Montelago": [("Giana Doi", (), ("Ospedale Montelago",))],
    "Dra. Juana Cierva Ruiz. Hospital Sierra Parda, Villalago": [
        ("Juana Cierva Ruiz", (), ("Hospital Sierra Parda, Villalago",))
    ],
    "Jane Doe, Reha-Klinik Zell; Al Roe, Kantonsspital Wyl": [
        ("Jane Doe", (), ("Reha-Klinik Zell",)),
        ("Al Roe", (), ("Kantonsspital Wyl",)),
    ],
    "Jane Doe on behalf of the Gait Study Group": [("Jane Doe", (), ())],
    "DOE PÉREZ, Juana": [("Juana Doe Pérez", (), ())],
    "Tan K.L., Doe J.A.": [("K.L. Tan", (), ()), ("J.A. Doe", (), ())],
    "dr. Yoga Harjo, Sp.S": [("Yoga Harjo", ("SpS",), ())],
    "Jane Doe, MD, PhD, Al Roe, PT, DPT, and Bo Li, MS3": [
        ("Jane Doe", ("MD", "PhD"), ()),
        ("Al Roe", ("PT", "DPT"), ()),
        ("Bo Li", (), ()),
    ],
    "Pat Doe, MD, PhD, FAAPMR (he/him) – Dept of PM&R, Harbor Institute, Salt Lake City, UT": [
        ("Pat Doe", ("MD", "PhD", "FAAPMR"), ("Dept of PM&R, Harbor Institute, Salt Lake City, UT",)),
    ],
    "Professor Jane Doe, Dr Al Roe, Ms Zoe Kim": [("Jane Doe", (), ()), ("Al Roe", (), ()), ("Zoe Kim", (), ())],
    "Jane Doe (Canada)": [("Jane Doe", (), ("Canada",))],
    "Jane Doe (Harbor Hospital, Boston), Al Roe (Hill University)": [
        ("Jane Doe", (), ("Harbor Hospital, Boston",)),
        ("Al Roe", (), ("Hill University",)),
    ],
    "Jane Doe, MD (Harbor Hospital, Winnipeg, MB, Canada)": [
        ("Jane Doe", ("MD",), ("Harbor Hospital, Winnipeg, MB, Canada",))
    ],
    "Jane Doe, Harbor University, Canada": [("Jane Doe", (), ("Harbor University, Canada",))],
    "Jane Doe, Canada, Al Roe, France": [("Jane Doe", (), ("Canada",)), ("Al Roe", (), ("France",))],
    "Jane Doe – Harbor University": [("Jane Doe", (), ("Harbor University",))],
    "Jane Doe [Harbor University]": [("Jane Doe", (), ("Harbor University",))],
    "Jane Doe: Harbor University": [("Jane Doe", (), ("Harbor University",))],
    "DOE Jane": [("Jane Doe", (), ())],
    "LI Wei; van der BERG Jan": [("Wei Li", (), ()), ("Jan van der Berg", (), ())],
    "JANE O'BRIEN-DOE, MD": [("Jane O'Brien-Doe", ("MD",), ())],
    "Doe J, Roe A, Van der Berg JK": [("J Doe", (), ()), ("A Roe", (), ()), ("JK Van der Berg", (), ())],
    "Doe, J., Roe, A.B., and Poe, C.": [("J. Doe", (), ()), ("A.B. Roe", (), ()), ("C. Poe", (), ())],
    "Doe, Jane, MD; Roe, Al, PT": [("Jane Doe", ("MD",), ()), ("Al Roe", ("PT",), ())],
    "Prof. Dr. dr. Jane Doe, Sp.S(K), FAAN": [("Jane Doe", ("Sp.S(K)", "FAAN"), ())],
    "Col. (Ret.) Jane Doe, M.D., Ph.D.": [("Jane Doe", ("MD", "PhD"), ())],
    "LTC Al Roe, DO": [("Al Roe", ("DO",), ())],
    "Jane Doe1,2, Al Roe2* and Bo Li1; 1Dept of Rehab, Harbor University, Boston, MA, USA; 2Hill Hospital, Leeds, UK": [
        ("Jane Doe", (), ("Dept of Rehab, Harbor University, Boston, MA, USA", "Hill Hospital, Leeds, UK")),
        ("Al Roe", (), ("Hill Hospital, Leeds, UK",)),
        ("Bo Li", (), ("Dept of Rehab, Harbor University, Boston, MA, USA",)),
    ],
    "TBA": [],
    "Speaker TBC": [],
    "Association of Harbor Nurses": [],
    "Jane Doe et al.": [("Jane Doe", (), ())],
    "Kai Arak, Ky Hao, Western Harbor University; Stev Wolf, The University of Hill": [
        ("Kai Arak", (), ("Western Harbor University",)),
        ("Ky Hao", (), ("Western Harbor University",)),
        ("Stev Wolf", (), ("The University of Hill",)),
    ],
    "Noel Tauf, MBBS, Department of Physical Medicine and Rehabilitation, University of the Mesa, Flagstaff, AZ": [
        (
            "Noel Tauf",
            ("MBBS",),
            ("Department of Physical Medicine and Rehabilitation, University of the Mesa, Flagstaff, AZ",),
        ),
    ],
    "Dr. Tauf and Dr. Rosen": [("Tauf", (), ()), ("Rosen", (), ())],
    "Sam Fellow, MD, Harbor Clinic, Baltimore, MD": [("Sam Fellow", ("MD",), ("Harbor Clinic, Baltimore, MD",))],
    "Jane Doe, MA, CCC-SLP, Harbor Hospital, Boston, MA": [
        ("Jane Doe", ("MA", "CCC-SLP"), ("Harbor Hospital, Boston, MA",)),
    ],
    "Do Kyung Kim, Tom Do, Md. Abdul Karim": [
        ("Do Kyung Kim", (), ()),
        ("Tom Do", (), ()),
        ("Md. Abdul Karim", (), ()),
    ],
    "Jane Doe MD PhD": [("Jane Doe", ("MD", "PhD"), ())],
    "Robert (Bob) Doe, PT": [("Robert Doe", ("PT",), ())],
    "Jane Doe, Jr., MD": [("Jane Doe Jr.", ("MD",), ())],
    "Maria de la Cruz, Ludwig van Beet, MD": [("Maria de la Cruz", (), ()), ("Ludwig van Beet", ("MD",), ())],
    "馬渡 正明（港大学　整形外科）": [("馬渡 正明", (), ("港大学 整形外科",))],
    "Nguyen Thi Minh Khai": [("Nguyen Thi Minh Khai", (), ())],
    "tobi, voboda, kathia": [("tobi", (), ()), ("voboda", (), ()), ("kathia", (), ())],
    "Jane Doe, Harbor University and Al Roe, Hill University": [
        ("Jane Doe", (), ("Harbor University",)),
        ("Al Roe", (), ("Hill University",)),
    ],
    "Jane Doe, MD\nHarbor University\nAl Roe, PT\nHill Hospital, Leeds": [
        ("Jane Doe", ("MD",), ("Harbor University",)),
        ("Al Roe", ("PT",), ("Hill Hospital, Leeds",)),
    ],
    "Cliff Thorn, MD, Col. Ruth Tamar VA Medical Center": [
        ("Cliff Thorn", ("MD",), ("Col. Ruth Tamar VA Medical Center",)),
    ],
    "Jane Doe, MD, Royal Esk Infirmary, Edinburgh, United Kingdom": [
        ("Jane Doe", ("MD",), ("Royal Esk Infirmary, Edinburgh, United Kingdom",)),
    ],
    "Jane Doe, PhD student, Harbor University": [("Jane Doe", (), ("Harbor University",))],
    "Jane Doe, MD Candidate": [("Jane Doe", (), ())],
    "Doe, Jane MD": [("Jane Doe", ("MD",), ())],
    "Jane Doe, RN & Marissa Roe LPN": [("Jane Doe", ("RN",), ()), ("Marissa Roe", ("LPN",), ())],
    "dr. Jane Doe Sp.S(K)": [("Jane Doe", ("Sp.S(K)",), ())],
    "Talia Doe, MS¹, Al Roe, MD²\n¹Hill Hospital; ²Harbor University": [
        ("Talia Doe", ("MS",), ("Hill Hospital",)),
        ("Al Roe", ("MD",), ("Harbor University",)),
    ],
    "J. Doe, A. Roe and B. Li (Harbor University)": [
        ("J. Doe", (), ("Harbor University",)),
        ("A. Roe", (), ("Harbor University",)),
        ("B. Li", (), ("Harbor University",)),
    ],
}


@pytest.mark.parametrize("line", LINES)
def test_line(line: str) -> None:
    assert [(m.name, m.credentials, m.affiliations) for m in mentions(Credit(line))] == LINES[line]


ROLES = {
    "Jane Doe, MD, Residency Program Director, Harbor Center": [("Jane Doe", Role.SPEAKER)],
    "Jane Doe, MD – Professor and Chair, Harbor Center": [("Jane Doe", Role.SPEAKER)],
    "Jane Doe, Chair of PM&R, Harbor Center": [("Jane Doe", Role.SPEAKER)],
    "Chairs: Jane Doe, Al Roe": [("Jane Doe", Role.CHAIR), ("Al Roe", Role.CHAIR)],
    "Moderator – Jane Doe, MD": [("Jane Doe", Role.MODERATOR)],
    "Speakers: Jane Doe, MD; Al Roe, PT Chair: Bo Li, MD": [
        ("Jane Doe", Role.SPEAKER),
        ("Al Roe", Role.SPEAKER),
        ("Bo Li", Role.CHAIR),
    ],
    "Jane Doe, MD (moderator), Al Roe": [("Jane Doe", Role.MODERATOR), ("Al Roe", Role.SPEAKER)],
    "Jane Doe (Chair), Al Roe, Discussant": [("Jane Doe", Role.CHAIR), ("Al Roe", Role.DISCUSSANT)],
    "Session Director(s): Jane Doe": [("Jane Doe", Role.DIRECTOR)],
    "Moderated by Jane Doe": [("Jane Doe", Role.MODERATOR)],
    "座長：馬渡 正明": [("馬渡 正明", Role.CHAIR)],
    "Alice Doe, MD, Professor and Chair, Department of PM&R": [("Alice Doe", Role.SPEAKER)],
    "Alice Doe, MD, Chair, Department of PM&R": [("Alice Doe", Role.SPEAKER)],
    "Alice Doe, MD, Chair; Al Roe, MD": [("Alice Doe", Role.CHAIR), ("Al Roe", Role.SPEAKER)],
}


@pytest.mark.parametrize("line", ROLES)
def test_role(line: str) -> None:
    assert [(m.name, m.role) for m in mentions(Credit(line))] == ROLES[line]


def test_what_the_document_keeps_apart() -> None:
    credit = Credit("Jane Doe", "Panelist", "Harbor University", "PGY-3", "jane@harbor.example", "7", one=True)
    assert mentions(credit) == (
        Mention(
            name="Jane Doe",
            given_name="Jane",
            family_name="Doe",
            affiliations=("Harbor University",),
            role=Role.PANELIST,
            career_stage=CareerStage.RESIDENT,
            training_year="PGY-3",
            stage_evidence="printed 'PGY-3'",
            email="jane@harbor.example",
            key="7",
        ),
    )


def test_one_person_is_never_split() -> None:
    assert [m.name for m in mentions(Credit("tobi and the others", one=True))] == ["tobi and the others"]
    assert [m.name for m in mentions(Credit("Doe, Jane", one=True))] == ["Jane Doe"]


def test_affiliations_beside_several() -> None:
    each = mentions(Credit("Jane Doe; Al Roe", affiliation="Harbor University; Hill Hospital"))
    assert [m.affiliations for m in each] == [("Harbor University",), ("Hill Hospital",)]
    both = mentions(Credit("Jane Doe; Al Roe", affiliation="Harbor University"))
    assert [m.affiliations for m in both] == [("Harbor University",)] * 2


def test_mail_address() -> None:
    (found,) = mentions(Credit("Jane Doe, MD <jane@harbor.example>"))
    assert (found.name, found.credentials, found.email) == ("Jane Doe", ("MD",), "jane@harbor.example")


STAGES = {
    "Jane Doe, SHO": (CareerStage.RESIDENT, ""),
    "Jane Doe, Logopädin": (CareerStage.ALLIED_HEALTH, ""),
    "Jane Doe, fisioterapeuta": (CareerStage.ALLIED_HEALTH, ""),
    "Dr. Jana Dohm, Assistenzärztin": (CareerStage.RESIDENT, ""),
    "Jane Doe, MD": (CareerStage.UNKNOWN, ""),
    "Jane Doe, MD, FAAPMR": (CareerStage.UNKNOWN, ""),
    "Jane Doe, MD, PGY-3": (CareerStage.RESIDENT, "PGY-3"),
    "Jane Doe, MD (PGY 2)": (CareerStage.RESIDENT, "PGY-2"),
    "Jane Doe, DO (Chief Resident)": (CareerStage.RESIDENT, ""),
    "Jane Doe, MBBS (Neurorehabilitation Fellow, PGY-5)": (CareerStage.FELLOW, "PGY-5"),
    "Jane Doe, MD, Fellow, Sports Medicine, Hill Clinic": (CareerStage.FELLOW, ""),
    "Jane Doe, BS, MS4": (CareerStage.STUDENT, "MS4"),
    "Jane Doe, MPH (OMS-III)": (CareerStage.STUDENT, "OMS-III"),
    "Jane Doe, MD Candidate": (CareerStage.STUDENT, ""),
    "Jane Doe, BA (Medical Student), Hill University": (CareerStage.STUDENT, ""),
    "Jane Doe, MD, Residency Program Director": (CareerStage.ATTENDING, ""),
    "Jane Doe, MD, Associate Professor, Hill University": (CareerStage.ATTENDING, ""),
    "Jane Doe, MD, Medical Director": (CareerStage.ATTENDING, ""),
    "Jane Doe, PT, DPT": (CareerStage.ALLIED_HEALTH, ""),
    "Jane Doe, OTR/L": (CareerStage.ALLIED_HEALTH, ""),
    "Jane Doe, PhD": (CareerStage.UNKNOWN, ""),
    "Jane Doe, PhD, Postdoctoral Fellow, Hill Institute": (CareerStage.RESEARCHER, ""),
    "Jane Doe, PhD (Research Scientist)": (CareerStage.RESEARCHER, ""),
    "Jane Doe, MD, Fellow of the Hill Academy": (CareerStage.UNKNOWN, ""),
    "Sam Fellow, MD": (CareerStage.UNKNOWN, ""),
    "Jo Resident-Smith, MD": (CareerStage.UNKNOWN, ""),
    "Jane Doe, MD, Hill Hospital, Jackson, MS": (CareerStage.UNKNOWN, ""),
    "Chair: Jane Doe, MD": (CareerStage.ATTENDING, ""),
    "Chair: Jane Doe, PhD": (CareerStage.UNKNOWN, ""),
    "Moderator: Jane Doe, MD": (CareerStage.UNKNOWN, ""),
    "Course Directors: Jane Doe, MD": (CareerStage.ATTENDING, ""),
    "Course Directors: Jane Doe, MD, PGY-4": (CareerStage.RESIDENT, "PGY-4"),
}


@pytest.mark.parametrize("line", STAGES)
def test_stage(line: str) -> None:
    (found,) = mentions(Credit(line))
    assert (found.career_stage, found.training_year) == STAGES[line]
    assert bool(found.stage_evidence) == (found.career_stage is not CareerStage.UNKNOWN)


@pytest.mark.parametrize(
    "text", ["Jane Doe, MD (moderator)", "Jane Doe, MD, Moderator", "Jane Doe, MD (Harbor Hospital), moderator"]
)
def test_a_part_behind_a_name_is_the_persons(text: str) -> None:
    (mention,) = mentions(Credit(text))
    assert (mention.name, mention.role) == ("Jane Doe", Role.MODERATOR)


@pytest.mark.parametrize(
    "text", ["Prof. Jane Doe", "Assoc. Prof. Jane Doe, Harbor University", "A/Prof Jane Doe, MBBS"]
)
def test_a_professors_title_tells_the_career(text: str) -> None:
    (mention,) = mentions(Credit(text))
    assert mention.career_stage is CareerStage.ATTENDING
    assert "prof" in mention.stage_evidence.casefold()
