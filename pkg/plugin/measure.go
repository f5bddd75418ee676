package plugin

import "github.com/grafana/grafana-plugin-sdk-go/data"

// measureOf is one number of a row.
type measureOf[R any] struct {
	name, title, unit string
	// of is the number, and false where there is none, such as a share of nothing.
	of func(R) (float64, bool)
}

// measureNamed is the one number that a query wants: the stated one, or the first where
// only the format says that it wants one; nil means a table of all.
func measureNamed[R any](all []measureOf[R], stated string, format statsFormat) (*measureOf[R], error) {
	at := 0
	if stated != "" {
		names := make([]string, len(all))
		for i, one := range all {
			names[i] = one.name
		}
		if _, err := wordOf("measure", stated, names); err != nil {
			return nil, err
		}
		for names[at] != stated {
			at++
		}
	}
	if format == asNumeric || format == "" && stated != "" {
		return &all[at], nil
	}
	return nil, nil //nolint:nilnil // none is an answer: all of them
}

// measuredFrame is a table with all numbers of each row, or a frame for alert rules with
// the one number, without the rows that have none. labels are the columns before.
func measuredFrame[R any](name string, all []measureOf[R], one *measureOf[R], rows []R, labels func([]R) []*data.Field) *data.Frame {
	meta := tableMeta()
	if one != nil {
		all, meta = []measureOf[R]{*one}, numericMeta()
		var with []R
		for _, row := range rows {
			if _, known := one.of(row); known {
				with = append(with, row)
			}
		}
		rows = with
	}
	frame := data.NewFrame(name, labels(rows)...)
	for _, measure := range all {
		frame.Fields = append(frame.Fields, measure.field(rows))
	}
	frame.Meta = meta
	return frame
}

func (m measureOf[R]) field(rows []R) *data.Field {
	values := make([]*float64, len(rows))
	for i, row := range rows {
		if value, known := m.of(row); known {
			values[i] = &value
		}
	}
	field := data.NewField(m.name, nil, values)
	field.Config = &data.FieldConfig{DisplayName: m.title, Unit: m.unit}
	return field
}
