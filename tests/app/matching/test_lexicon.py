"""Titles beside what they are about, and traps beside what they are not."""

import pytest

from app.matching.lexicon import lexicon
from app.matching.words import words_of

ABOUT = [
    ("Neurogenic bowel: what the ward forgets", "spinal_cord_injury"),
    ("Tetraplegic hands and tendon transfers", "spinal_cord_injury"),
    ("Cervical dystonia and the second injection", "movement_neurodegenerative"),
    ("Post-stroke fatigue", "stroke_neurorehab"),
    ("Poststroke fatigue", "stroke_neurorehab"),
    ("Paediatric gait, GMFCS level II", "pediatric_rehab"),
    ("Tumour boards and the physiatrist", "cancer_rehab"),
    ("Orthopaedic rounds", "musculoskeletal"),
    ("Guillain-Barré, one year on", "neuromuscular_edx"),
    ("AFO or nothing", "prosthetics_orthotics"),
    ("OnabotulinumtoxinA at twelve weeks", "spasticity"),
    ("PRP for the patellar tendon", "regenerative"),
    ("Falls: a cluster trial", "geriatric_rehab"),
    ("RVUs without tears", "practice_policy"),
    ("Milestones 2.0 for program directors", "medical_education"),
    ("Lokomat after ten years", "rehab_technology"),
    ("Post-intensive care clinics", "inpatient_rehab"),
    ("Dysphagia screening", "communication_swallowing"),
    ("Pressure garments and hypertrophic scars", "wound_burn_trauma"),
    ("Mallet finger splints", "hand_occupational"),
    ("Dry needling, honestly", "integrative"),
    ("Dyspareunia: a careful history", "womens_pelvic"),
    ("Breathlessness after the ICU", "cardiopulmonary"),
    ("Ableism at the front desk", "disability_advocacy"),
    ("Time-limited trials and hospice", "palliative"),
    ("Epidurals for stenosis: lumbar spine", "interventional_spine"),
    ("Grant writing on a Sunday", "research_methods"),
    ("Sideline concussion", "sports_medicine"),
    ("Emerging from coma", "brain_injury"),
    ("Sonoanatomy of the shoulder", "ultrasound"),
    ("Impostor syndrome", "leadership_wellness"),
    ("Opioid tapering", "pain_medicine"),
]
NOT_ABOUT = [
    ("Painting the future of residency wellness", "pain_medicine"),
    ("A study in Spain", "pain_medicine"),
    ("Pain points of scheduling", "pain_medicine"),
    ("A stroke of genius", "stroke_neurorehab"),
    ("Heat stroke at the marathon", "stroke_neurorehab"),
    ("Cervical cancer in survivors", "interventional_spine"),
    ("Joint session of two societies", "musculoskeletal"),
    ("Hands-on workshop", "hand_occupational"),
    ("Burnout among residents", "wound_burn_trauma"),
    ("Patient education in the clinic", "medical_education"),
    ("Residents of nursing homes", "medical_education"),
    ("Plastic surgery", "stroke_neurorehab"),
    ("Productive meetings", "leadership_wellness"),
    ("A meeting in the United States", "ultrasound"),
    ("Tell us about it", "ultrasound"),
    ("Tone of voice", "spasticity"),
    ("The heart of the matter", "cardiopulmonary"),
    ("Women in leadership", "womens_pelvic"),
    ("Machine learning for gait", "medical_education"),
    ("Grand rounds", "inpatient_rehab"),
]


def _grades(title: str) -> dict[str, float]:
    hits = [hit.term for hit in lexicon().find(words_of(title)) if not hit.term.ambiguous]
    return {term.concept: term.grade for term in sorted(hits, key=lambda term: term.grade)}


@pytest.mark.parametrize(("title", "concept"), ABOUT)
def test_about(title: str, concept: str) -> None:
    assert _grades(title).get(concept, 0.0) >= 0.8


@pytest.mark.parametrize(("title", "concept"), NOT_ABOUT)
def test_not_about(title: str, concept: str) -> None:
    assert _grades(title).get(concept, 0.0) < 0.5
