package frames

import (
	"slices"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/plugin/access"
)

// Cells is one column of a frame whose rows are R.
type Cells[R any] struct {
	Name, Title string
	// Shown says whether a projection holds the column; nil means always.
	Shown func(access.Projection) bool
	Field func(rows []R) *data.Field
	With  []func(*data.FieldConfig)
}

// Table makes the table, without the columns that none of the projections
// holds. It has its columns also when it has no row.
func Table[R any](name string, columns []Cells[R], rows []R, projections []access.Projection) *data.Frame {
	frame := data.NewFrame(name)
	for _, c := range columns {
		if c.Shown != nil && !slices.ContainsFunc(projections, c.Shown) {
			continue
		}
		field := c.Field(rows)
		field.Name = c.Name
		field.Config = &data.FieldConfig{DisplayName: c.Title}
		for _, with := range c.With {
			with(field.Config)
		}
		frame.Fields = append(frame.Fields, field)
	}
	frame.Meta = TableMeta()
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

// Pointing is a column of values that others own, so that it costs no more than a
// pointer for each row.
func Pointing[R, T any](value func(R) *T) func([]R) *data.Field {
	return func(rows []R) *data.Field {
		values := make([]*T, len(rows))
		for i, r := range rows {
			values[i] = value(r)
		}
		return data.NewField("", nil, values)
	}
}

// TextCells is a column of texts; an empty one is null.
func TextCells[R any](value func(R) string) func([]R) *data.Field {
	return func(rows []R) *data.Field {
		return data.NewField("", nil, cellsOf(rows, func(r R) (string, bool) {
			text := value(r)
			return text, text != ""
		}))
	}
}

// TimeCells is a column of instants; one that never was is null.
func TimeCells[R any](value func(R) time.Time) func([]R) *data.Field {
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

// CountCells is a column of whole numbers.
func CountCells[R any](value func(R) int) func([]R) *data.Field {
	return numberCells(func(r R) (float64, bool) { return float64(value(r)), true })
}

// FlagCells is a column of yes and no.
func FlagCells[R any](value func(R) bool) func([]R) *data.Field {
	return func(rows []R) *data.Field {
		return data.NewField("", nil, cellsOf(rows, func(r R) (bool, bool) { return value(r), true }))
	}
}

// Configured is how a column is shown.
func Configured(with ...func(*data.FieldConfig)) []func(*data.FieldConfig) { return with }
