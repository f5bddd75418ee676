package plugin

import (
	"slices"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/plugin/access"
)

// cells is one column of a frame whose rows are R.
type cells[R any] struct {
	name, title string
	// shown says whether a projection holds the column; nil means always.
	shown func(access.Projection) bool
	field func(rows []R) *data.Field
	with  []func(*data.FieldConfig)
}

// cellsFrame makes the table, without the columns that none of the projections
// holds. It has its columns also when it has no row.
func cellsFrame[R any](name string, columns []cells[R], rows []R, views []view) *data.Frame {
	frame := data.NewFrame(name)
	for _, c := range columns {
		if c.shown != nil && !slices.ContainsFunc(views, func(v view) bool { return c.shown(v.projection) }) {
			continue
		}
		field := c.field(rows)
		field.Name = c.name
		field.Config = &data.FieldConfig{DisplayName: c.title}
		for _, with := range c.with {
			with(field.Config)
		}
		frame.Fields = append(frame.Fields, field)
	}
	frame.Meta = tableMeta()
	return frame
}

// cellsOf are nullable values; one that is not there is null. The values of a
// column lie in one block: a year of rounds has very many.
func cellsOf[R, T any](rows []R, value func(R) (T, bool)) []*T {
	block := make([]T, len(rows))
	values := make([]*T, len(rows))
	for i, r := range rows {
		if v, ok := value(r); ok {
			block[i] = v
			values[i] = &block[i]
		}
	}
	return values
}

// pointing is a column of values that others own, so that it costs no more than a
// pointer for each row.
func pointing[R, T any](value func(R) *T) func([]R) *data.Field {
	return func(rows []R) *data.Field {
		values := make([]*T, len(rows))
		for i, r := range rows {
			values[i] = value(r)
		}
		return data.NewField("", nil, values)
	}
}

func textCells[R any](value func(R) string) func([]R) *data.Field {
	return func(rows []R) *data.Field {
		return data.NewField("", nil, cellsOf(rows, func(r R) (string, bool) {
			text := value(r)
			return text, text != ""
		}))
	}
}

func timeCells[R any](value func(R) time.Time) func([]R) *data.Field {
	return func(rows []R) *data.Field {
		return data.NewField("", nil, cellsOf(rows, func(r R) (time.Time, bool) {
			instant := value(r)
			return instant.UTC(), !instant.IsZero()
		}))
	}
}

func numberCells[R any](value func(R) (float64, bool)) func([]R) *data.Field {
	return func(rows []R) *data.Field { return data.NewField("", nil, cellsOf(rows, value)) }
}

func countCells[R any](value func(R) int) func([]R) *data.Field {
	return numberCells(func(r R) (float64, bool) { return float64(value(r)), true })
}

func flagCells[R any](value func(R) bool) func([]R) *data.Field {
	return func(rows []R) *data.Field {
		return data.NewField("", nil, cellsOf(rows, func(r R) (bool, bool) { return value(r), true }))
	}
}

func configured(with ...func(*data.FieldConfig)) []func(*data.FieldConfig) { return with }
