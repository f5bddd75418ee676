package frames

import "github.com/grafana/grafana-plugin-sdk-go/data"

// Titled is a column with a name for machines and a title for people. It is there also
// where it has no value.
func Titled[T any](name, title, unit string, values []T) *data.Field {
	field := Untitled(name, unit, values)
	field.Config.DisplayName = title
	return field
}

// Untitled is the one number of each group. Grafana would write a title on each value, so
// that every slice of a pie were "Tickets", and every column of a matrix; without one each
// has its group's, and a panel may choose another.
func Untitled[T any](name, unit string, values []T) *data.Field {
	if values == nil {
		values = []T{}
	}
	field := data.NewField(name, nil, values)
	field.Config = &data.FieldConfig{Unit: unit}
	return field
}
