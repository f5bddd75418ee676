package alerting

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/grafana/grafana-plugin-sdk-go/data"
)

// Number is one value with the labels that tell it from others.
type Number struct {
	Labels map[string]string
	Value  *float64 // nil: no value
	// Series are the values of a time series, the oldest first; such a number has to be reduced before it decides.
	Series []*float64
}

var errSeries = errors.New("looks like time series data, only reduced data can be alerted on.") //nolint:revive,staticcheck // Grafana's

// Labels of a number as Grafana writes them: "a=b, c=d", by name.
func labelText(labels map[string]string) string {
	parts := make([]string, 0, len(labels))
	for _, name := range slices.Sorted(maps.Keys(labels)) {
		parts = append(parts, name+"="+labels[name])
	}
	return strings.Join(parts, ", ")
}

// Numbers reads what a data source answered. In a table the texts of a row label its numbers; with times in it, it is
// a series for each set of labels. Two numbers with the same labels are an error, as in Grafana.
func Numbers(frames data.Frames) ([]Number, error) {
	var numbers []Number
	for _, frame := range frames {
		found, err := ofFrame(frame)
		if err != nil {
			return nil, err
		}
		numbers = append(numbers, found...)
	}
	return numbers, nil
}

func ofFrame(frame *data.Frame) ([]Number, error) {
	var texts, values []*data.Field
	hasTime := false
	for _, field := range frame.Fields {
		switch {
		case field.Type().Time():
			hasTime = true
		case field.Type().Numeric():
			values = append(values, field)
		case field.Type() == data.FieldTypeString || field.Type() == data.FieldTypeNullableString:
			texts = append(texts, field)
		}
	}
	rows := frame.Rows()
	if rows > 0 && len(values) == 0 {
		return nil, fmt.Errorf("frame %q has no number to decide by", frame.Name)
	}
	index := map[string]int{}
	var numbers []Number
	for row := range rows {
		for _, field := range values {
			labels := labelsAt(texts, row, field, len(values) > 1 || hasTime)
			key := labelText(labels)
			value, err := field.NullableFloatAt(row)
			if err != nil {
				return nil, err
			}
			at, known := index[key]
			switch {
			case known && !hasTime:
				return nil, fmt.Errorf("frame cannot uniquely be identified by its labels: has duplicate results with labels {%s}", key)
			case known:
				numbers[at].Series = append(numbers[at].Series, value)
			default:
				index[key] = len(numbers)
				numbers = append(numbers, newNumber(labels, value, hasTime))
			}
		}
	}
	return numbers, nil
}

func newNumber(labels map[string]string, value *float64, series bool) Number {
	if series {
		return Number{Labels: labels, Series: []*float64{value}}
	}
	return Number{Labels: labels, Value: value}
}

// labelsAt are the texts of a row and the field's own labels. The name of the field tells several fields apart.
func labelsAt(texts []*data.Field, row int, field *data.Field, named bool) map[string]string {
	labels := maps.Clone(map[string]string(field.Labels))
	if labels == nil {
		labels = map[string]string{}
	}
	for _, text := range texts {
		switch value := text.At(row).(type) {
		case string:
			labels[text.Name] = value
		case *string:
			if value != nil {
				labels[text.Name] = *value
			}
		}
	}
	if named && len(labels) == 0 && field.Name != "" {
		labels["__name__"] = field.Name
	}
	return labels
}
