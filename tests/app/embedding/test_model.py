"""The model against its published numbers; and vectors in the ranking."""

from pathlib import Path

import numpy as np
import pytest

from app.embedding import CachedVectors, load
from app.matching import Index, Ranking, Vectors
from app.model import Profile
from ingest import Program
from tests.app.matching.programs import programme, session
from tests.parts import need

pytestmark = pytest.mark.semantic


@pytest.fixture(scope="module")
def model() -> Vectors:
    found = load()
    need(found is not None, "the sentence-vector model")
    assert found is not None
    return found


def test_the_published_example(model: Vectors) -> None:
    """The first numbers that the model's card gives for this sentence."""
    (vector,) = model.of(["This is an example sentence"])
    assert vector[:4] == pytest.approx([0.0677, 0.0635, 0.0487, 0.0793], abs=3e-4)  # the tangent form of GELU


def test_rows_have_length_one_whatever_their_company(model: Vectors) -> None:
    texts = ["gait", "a much longer text about walking after a stroke", ""]
    together = model.of(texts)
    assert np.linalg.norm(together, axis=1) == pytest.approx(1.0, abs=1e-5)
    assert np.abs(together[0] - model.of(texts[:1])[0]).max() < 1e-5


def test_meaning_is_a_reason_of_its_own(model: Vectors) -> None:
    index = Index(programme(), model)
    matches = Ranking(index, Profile(name="Reader", topics=("elderly people who fall at home",))).sessions
    assert index.matcher == "lexicon+vectors"
    assert any(reason.text.startswith("similar to") for match in matches for reason in match.reasons)


def test_vectors_are_kept(model: Vectors, tmp_path: Path) -> None:
    texts = [f"session {number}" for number in range(20)]
    made = CachedVectors(model, tmp_path).of(texts)
    (file,) = tmp_path.iterdir()
    assert np.array_equal(CachedVectors(model, tmp_path).of(texts), made)
    file.write_bytes(b"broken")
    assert np.array_equal(CachedVectors(model, tmp_path).of(texts), made)


def test_words_that_mean_something_else_are_like_nothing(model: Vectors) -> None:
    program = Program(
        sessions=(
            session("s-luck", "A stroke of luck at the hospital bingo"),
            session("s-arm", "Relearning to reach after a brain attack"),
        )
    )
    matches = Ranking(Index(program, model), Profile(name="Reader", interests={"stroke_neurorehab": 1})).sessions
    assert [match.session_id for match in matches] == ["s-arm"]


def test_a_topic_that_no_word_of_the_programme_says(model: Vectors) -> None:
    titles = ("Quilting for beginners", "Bread and butter", "Grandparents who keep tripping")
    program = Program(sessions=tuple(session(f"s-{number}", title) for number, title in enumerate(titles)))
    first, *_ = Ranking(Index(program, model), Profile(name="Reader", topics=("elderly people who fall",))).sessions
    assert first.title == "Grandparents who keep tripping"
