"""How a mention's title reads is kept with it; rows that are there have no value until their article is put again."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the columns."""
    op.add_column("mentions", sa.Column("title_reading", sa.Float))
    op.add_column("mentions", sa.Column("title_whole", sa.Boolean))
