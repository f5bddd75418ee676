package frames

import "github.com/grafana/grafana-plugin-sdk-go/data"

// Unit shows a number in one of Grafana's units.
func Unit(name string) func(*data.FieldConfig) {
	return func(config *data.FieldConfig) { config.Unit = name }
}

// Mapped shows the words of a column's values.
func Mapped(words []Word) func(*data.FieldConfig) {
	return func(config *data.FieldConfig) { config.Mappings = Mappings(words) }
}

// Hidden keeps a column out of every panel; it stays readable for links.
func Hidden(config *data.FieldConfig) {
	config.Custom = map[string]any{"hideFrom": map[string]any{"viz": true, "legend": true, "tooltip": true}}
}
