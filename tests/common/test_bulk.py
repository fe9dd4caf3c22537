import gc

import pytest

from lms.common.bulk import not_looking_for_garbage


def test_afterwards_python_looks_for_garbage_again():
    with not_looking_for_garbage():
        assert not gc.isenabled()

    assert gc.isenabled()


def test_also_after_a_failure():
    with pytest.raises(ValueError, match="stop"), not_looking_for_garbage():
        raise ValueError("stop")

    assert gc.isenabled()


def test_whoever_did_not_look_before_does_not_afterwards():
    with not_looking_for_garbage():
        with not_looking_for_garbage():
            pass
        assert not gc.isenabled()
