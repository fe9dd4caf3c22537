from django.db.models import JSONField, Subquery


class Rows(Subquery):
    """The rows of a subquery as one JSON list of lists, so that a list within a list costs no
    query of its own."""

    output_field = JSONField()
    template = "(SELECT %(gather)s FROM (%(subquery)s) _row)"

    def __init__(self, queryset, *names):
        super().__init__(queryset.values(*names))
        self.columns = ", ".join(f'_row."{name}"' for name in names)

    def as_sql(self, compiler, connection, **extra):
        extra.setdefault("gather", f"json_group_array(json_array({self.columns}))")
        return super().as_sql(compiler, connection, **extra)

    def as_postgresql(self, compiler, connection, **extra):
        gather = f"coalesce(jsonb_agg(jsonb_build_array({self.columns})), '[]'::jsonb)"
        return self.as_sql(compiler, connection, gather=gather, **extra)
