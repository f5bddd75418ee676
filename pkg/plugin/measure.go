package plugin

import (
	"slices"

	"github.com/grafana/grafana-plugin-sdk-go/data"
)

// measureOf is one number of a row.
type measureOf[R any] struct {
	name, title, unit string
	// of is the number, and false where there is none, such as a share of nothing.
	of func(R) (float64, bool)
}

// measureNamed is the one number that a query wants: the stated one, or the first where
// only the format says that it wants one; nil means a table of all.
func measureNamed[R any](all []measureOf[R], stated string, format statsFormat) (*measureOf[R], error) {
	at, err := numberAt(columnOf(all, func(m measureOf[R]) string { return m.name }), stated, format)
	if err != nil || at < 0 {
		return nil, err
	}
	return &all[at], nil
}

// numberAt is the place of that number among the names of all; -1 means a table of all.
func numberAt(names []string, stated string, format statsFormat) (int, error) {
	at := 0
	if stated != "" {
		if _, err := wordOf("measure", stated, names); err != nil {
			return -1, err
		}
		at = slices.Index(names, stated)
	}
	if format == asNumeric || format == "" && stated != "" {
		return at, nil
	}
	return -1, nil
}

// measuredFrame is a table with all numbers of each row, or a frame for alert rules with
// the one number, without the rows that have none. labels are the columns before.
func measuredFrame[R any](name string, all []measureOf[R], one *measureOf[R], rows []R, labels func([]R) []*data.Field) *data.Frame {
	if one != nil {
		return one.numeric(name, rows, labels)
	}
	frame := data.NewFrame(name, labels(rows)...)
	for _, measure := range all {
		values := make([]*float64, len(rows))
		for i, row := range rows {
			if value, known := measure.of(row); known {
				values[i] = &value
			}
		}
		frame.Fields = append(frame.Fields, titled(measure.name, measure.title, measure.unit, values))
	}
	frame.Meta = tableMeta()
	return frame
}

func (m measureOf[R]) numeric(name string, rows []R, labels func([]R) []*data.Field) *data.Frame {
	var with []R
	var values []float64
	for _, row := range rows {
		if value, known := m.of(row); known {
			with, values = append(with, row), append(values, value)
		}
	}
	frame := data.NewFrame(name, append(labels(with), titled(m.name, m.title, m.unit, values))...)
	frame.Meta = numericMeta()
	return frame
}
