"""Every address of the API answers as its OpenAPI says, whatever it is asked (schemathesis)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.views.desk.conftest import DAY, copied

schemathesis = pytest.importorskip("schemathesis", reason="fuzzing the API needs schemathesis")
pytestmark = [pytest.mark.xdist_group("desk"), pytest.mark.filterwarnings("ignore")]
OPERATIONS = (
    "GET /api/v1/entries/{family}", "GET /api/v1/entries/{family}/{entry_id}", "GET /api/v1/articles",
    "GET /api/v1/articles/{article_id}", "GET /api/v1/search", "GET /api/v1/relations/{left}/{right}",
    "GET /api/v1/partners", "GET /api/v1/network", "GET /api/v1/health", "GET /api/v1/judgements",
    "GET /api/v1/today", "GET /api/v1/relations/{left}/{right}/people",
    "GET /api/v1/relations/{left}/{right}/positions", "GET /api/v1/entries/{family}/{entry_id}/neighbours",
    "GET /api/v1/sources", "GET /api/v1/failures", "GET /api/v1/review", "GET /api/v1/audit",
    "POST /api/v1/judgements", "POST /api/v1/judgements/{judgement_id}/undo",
)  # fmt: skip


@pytest.fixture(scope="module")
def operations(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The operations that the OpenAPI document names."""
    from banggiao.views.desk import Config, create_app

    own = copied(sample, tmp_path_factory.mktemp("operations"))
    app = create_app(Config(str(own), today=DAY, names=("testserver",)))
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", app)
    found = [result.ok() for result in schema.get_all_operations()]
    return {f"{operation.method.upper()} {operation.path}": operation for operation in found}


def test_all_operations_are_tried(operations: dict[str, Any]) -> None:
    assert set(operations) == set(OPERATIONS)


@pytest.mark.parametrize("name", OPERATIONS)
def test_answers_are_what_openapi_says(operations: dict[str, Any], name: str) -> None:
    # A name may be of no state and a date of no calendar: no schema can say so, and 422 with the reason is right.
    from schemathesis.specs.openapi.checks import positive_data_acceptance

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), database=None,
              phases=[Phase.explicit, Phase.generate])  # fmt: skip
    @given(case=operations[name].as_strategy())
    def run(case: Any) -> None:
        case.call_and_validate(excluded_checks=[positive_data_acceptance])

    run()
