// Package frames makes the columns of data frames from rows of any kind: values, the
// words and glyphs by which they are shown, numbers that a query can choose one of.
//
//	frame := data.NewFrame("coverage", frames.Titled("rules", "Rules", "", rules))
//	frame.Meta = frames.TableMeta()
//
// It asks nobody and knows no caller: what may be shown is decided before.
package frames

import (
	"slices"

	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/plugin/question"
)

// Measure is one number of a row.
type Measure[R any] struct {
	Name, Title, Unit string
	// Of is the number, and false where there is none, such as a share of nothing.
	Of func(R) (float64, bool)
}

// MeasureNamed is the one number that a query wants: the stated one, or the first where
// only the format says that it wants one; nil means a table of all.
func MeasureNamed[R any](all []Measure[R], stated string, format question.Format) (*Measure[R], error) {
	at, err := NumberAt(ColumnOf(all, func(m Measure[R]) string { return m.Name }), stated, format)
	if err != nil || at < 0 {
		return nil, err
	}
	return &all[at], nil
}

// NumberAt is the place of that number among the names of all; -1 means a table of all.
func NumberAt(names []string, stated string, format question.Format) (int, error) {
	at := 0
	if stated != "" {
		if _, err := question.Word("measure", stated, names); err != nil {
			return -1, err
		}
		at = slices.Index(names, stated)
	}
	if format == question.AsNumeric || format == "" && stated != "" {
		return at, nil
	}
	return -1, nil
}

// Measured is a table with all numbers of each row, or a frame for alert rules with
// the one number, without the rows that have none. labels are the columns before.
func Measured[R any](name string, all []Measure[R], one *Measure[R], rows []R, labels func([]R) []*data.Field) *data.Frame {
	if one != nil {
		return one.Numeric(name, rows, labels)
	}
	frame := data.NewFrame(name, labels(rows)...)
	for _, measure := range all {
		values := make([]*float64, len(rows))
		for i, row := range rows {
			if value, known := measure.Of(row); known {
				values[i] = &value
			}
		}
		frame.Fields = append(frame.Fields, Titled(measure.Name, measure.Title, measure.Unit, values))
	}
	frame.Meta = TableMeta()
	return frame
}

// Numeric is the frame for alert rules: the rows that have the number, with it.
func (m Measure[R]) Numeric(name string, rows []R, labels func([]R) []*data.Field) *data.Frame {
	var with []R
	var values []float64
	for _, row := range rows {
		if value, known := m.Of(row); known {
			with, values = append(with, row), append(values, value)
		}
	}
	frame := data.NewFrame(name, append(labels(with), Untitled(m.Name, m.Unit, values))...)
	frame.Meta = NumericMeta()
	return frame
}
