package tickets

import (
	"cmp"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/plugin/frames"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/ticket"
)

// measuredSeries is one number over time, as a graph and a report want it: one row a
// step, at its beginning, and one column a group. A group without a number has a gap.
func measuredSeries[R any](
	name string, steps []ticket.Bucket, rows [][]R, measure frames.Measure[R], keys []ticket.CountKey, wordsOf func(R) []string, views []instance.View,
) *data.Frame {
	frame := data.NewFrame(name, data.NewField("time", nil, frames.ColumnOf(steps, func(b ticket.Bucket) time.Time { return b.From })))
	columns := map[string]*data.Field{}
	names := instance.UniqueNames(views)
	for i := range steps {
		for _, row := range rows[i] {
			words := wordsOf(row)
			labels := lineLabels(keys, words, names)
			field := columns[labels.String()]
			if field == nil {
				field = data.NewField(measure.Name, labels, make([]*float64, len(steps)))
				title := cmp.Or(lineTitle(keys, words, names), measure.Title)
				field.Config = &data.FieldConfig{DisplayNameFromDS: title, Unit: measure.Unit}
				columns[labels.String()] = field
				frame.Fields = append(frame.Fields, field)
			}
			if value, known := measure.Of(row); known {
				field.Set(i, &value)
			}
		}
	}
	frame.Meta = frames.SeriesMeta()
	return frame
}

func lineLabels(keys []ticket.CountKey, words []string, names map[string]string) data.Labels {
	labels := data.Labels{}
	for i, key := range keys {
		labels[string(key)] = groupWord(key, words[i], names)
	}
	return labels
}
