package frames

import "github.com/grafana/grafana-plugin-sdk-go/data"

// Titled is a column with a name for machines and a title for people. It is there also
// where it has no value.
func Titled[T any](name, title, unit string, values []T) *data.Field {
	if values == nil {
		values = []T{}
	}
	field := data.NewField(name, nil, values)
	field.Config = &data.FieldConfig{DisplayName: title, Unit: unit}
	return field
}
