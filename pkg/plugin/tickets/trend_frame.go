package tickets

import (
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/plugin/frames"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/ticket"
)

// trendSeries has one row a bucket, at its beginning, and one column a group and
// measure. All buckets are whole; the last one may still be running.
func trendSeries(trend ticket.Trend, buckets []ticket.Bucket, wanted trendQuery, views []instance.View) *data.Frame {
	times := make([]time.Time, len(buckets))
	for i, bucket := range buckets {
		times[i] = bucket.From
	}
	frame := data.NewFrame("trend", data.NewField("time", nil, times))
	names := instance.UniqueNames(views)
	for _, series := range trend.Series {
		for _, one := range wanted.Measures {
			frame.Fields = append(frame.Fields, trendField(series, one, wanted, names))
		}
	}
	frame.Meta = frames.SeriesMeta()
	return frame
}

func trendField(series ticket.TrendSeries, one trendMeasure, wanted trendQuery, names map[string]string) *data.Field {
	field := data.NewField(string(one), lineLabels(wanted.GroupBy, series.Words, names), floats(valuesOf(series, one)))
	title := lineTitle(wanted.GroupBy, series.Words, names)
	switch {
	case title == "":
		title = trendTitles[one]
	case len(wanted.Measures) > 1:
		title += " · " + trendTitles[one]
	}
	field.Config = &data.FieldConfig{DisplayNameFromDS: title}
	return field
}

func valuesOf(series ticket.TrendSeries, one trendMeasure) []int {
	switch one {
	case trendOpened:
		return series.Opened
	case trendResolved:
		return series.Resolved
	default:
		return series.Backlog
	}
}

func floats(values []int) []float64 {
	numbers := make([]float64, len(values))
	for i, value := range values {
		numbers[i] = float64(value)
	}
	return numbers
}

// trendNumeric is one number a group, of a trend with one bucket.
func trendNumeric(trend ticket.Trend, wanted trendQuery, views []instance.View) *data.Frame {
	words, numbers := make([][]string, len(trend.Series)), make([]float64, len(trend.Series))
	for i, one := range trend.Series {
		words[i] = one.Words
		numbers[i] = float64(one.Backlog[0] - one.Before)
		if wanted.Measure != trendGrowth {
			numbers[i] = float64(valuesOf(one, wanted.Measure)[0])
		}
	}
	number := frames.Untitled(string(wanted.Measure), "", numbers)
	frame := data.NewFrame("trend", append(groupFields(wanted.GroupBy, words, views), number)...)
	frame.Meta = frames.NumericMeta()
	return frame
}
