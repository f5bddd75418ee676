package plugin

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/check"
)

// statsTable has one row a group and one column a number.
func statsTable(g *grouping, labels statsLabels, groups []statsGroup) *data.Frame {
	frame := data.NewFrame("check-stats", labelFields(labels, groups)...)
	for _, one := range measures {
		values := make([]*float64, len(groups))
		for i, group := range groups {
			if value, ok := one.of(*g.sums[group]); ok {
				values[i] = &value
			}
		}
		frame.Fields = append(frame.Fields, measureField(one, values))
	}
	frame.Meta = &data.FrameMeta{PreferredVisualization: data.VisTypeTable}
	return frame
}

// statsNumeric is a table of one number as Grafana's alert rules take it
// (countFrame). A group in which nothing was due has no share and no row.
func statsNumeric(g *grouping, labels statsLabels, groups []statsGroup) *data.Frame {
	var with []statsGroup
	var values []float64
	for _, group := range groups {
		if value, ok := g.query.Measure.of(*g.sums[group]); ok {
			with, values = append(with, group), append(values, value)
		}
	}
	if values == nil {
		values = []float64{}
	}
	frame := data.NewFrame("check-stats", labelFields(labels, with)...)
	frame.Fields = append(frame.Fields, measureField(g.query.Measure, values))
	frame.Meta = &data.FrameMeta{
		Type: data.FrameTypeNumericLong, TypeVersion: data.FrameTypeVersion{0, 1}, PreferredVisualization: data.VisTypeTable,
	}
	return frame
}

// statsSeries has one row a day and one column a group. A day on which nothing was
// due has no value.
func statsSeries(g *grouping, labels statsLabels, groups []statsGroup) *data.Frame {
	days := map[check.Date]int{}
	var dates []check.Date
	for _, group := range groups {
		if _, known := days[group.day]; !known {
			days[group.day] = 0
			dates = append(dates, group.day)
		}
	}
	slices.SortFunc(dates, check.Date.Compare)
	instants := make([]time.Time, len(dates))
	for i, day := range dates {
		days[day], instants[i] = i, g.midnight(day)
	}
	frame := data.NewFrame("check-stats", data.NewField("time", nil, instants))
	columns := map[string]*data.Field{}
	for _, group := range groups {
		words := labels.of(group)
		name := strings.Join(words, "\x00")
		if columns[name] == nil {
			field := measureField(g.query.Measure, make([]*float64, len(dates)))
			field.Labels = data.Labels{}
			for i, key := range labels.keys {
				field.Labels[string(key)] = words[i]
			}
			if len(words) > 0 {
				field.Config.DisplayName = strings.Join(words, " · ")
			}
			columns[name] = field
			frame.Fields = append(frame.Fields, field)
		}
		if value, ok := g.query.Measure.of(*g.sums[group]); ok {
			columns[name].Set(days[group.day], &value)
		}
	}
	frame.Meta = &data.FrameMeta{
		Type: data.FrameTypeTimeSeriesWide, TypeVersion: data.FrameTypeVersion{0, 1}, PreferredVisualization: data.VisTypeGraph,
	}
	return frame
}

func labelFields(labels statsLabels, groups []statsGroup) []*data.Field {
	columns := make([][]string, len(labels.keys))
	for i := range columns {
		columns[i] = make([]string, len(groups))
	}
	for row, group := range groups {
		for i, word := range labels.of(group) {
			columns[i][row] = word
		}
	}
	fields := make([]*data.Field, len(labels.keys))
	for i, key := range labels.keys {
		fields[i] = data.NewField(string(key), nil, columns[i])
		fields[i].Config = &data.FieldConfig{DisplayName: statsTitles[key]}
	}
	return fields
}

func measureField[T any](one measure, values []T) *data.Field {
	field := data.NewField(one.name, nil, values)
	field.Config = &data.FieldConfig{DisplayName: one.title, Unit: one.unit}
	return field
}

func describeStats(query statsQuery) string {
	return fmt.Sprintf("\ncounted by %v, as %s, measure %s, zero %t; rounds that are not over and trials are left out",
		query.GroupBy, query.Format, query.Measure.name, query.Zero)
}
