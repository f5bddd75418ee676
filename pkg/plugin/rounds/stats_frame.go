package rounds

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/frames"
	"github.com/quantyca/rounds/pkg/plugin/question"
)

// statsTable has one row a group and one column a number; for alert rules only the one
// that is asked for, without the groups in which nothing was due where it is a share.
func statsTable(g *grouping, labels statsLabels, groups []statsGroup) *data.Frame {
	rows := make([]statsRow, len(groups))
	for i, group := range groups {
		rows[i] = statsRow{group, g.sums[group]}
	}
	var one *frames.Measure[statsRow]
	if g.query.Format == question.AsNumeric {
		one = &g.query.Measure
	}
	return frames.Measured("check-stats", Measures, one, rows, labels.fields)
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
	columns, measure := map[string]*data.Field{}, g.query.Measure
	for _, group := range groups {
		words := labels.of(group)
		name := strings.Join(words, "\x00")
		if columns[name] == nil {
			field := frames.Titled(measure.Name, measure.Title, measure.Unit, make([]*float64, len(dates)))
			field.Labels = data.Labels{}
			for i, key := range labels.keys {
				field.Labels[string(key)] = words[i]
			}
			if len(words) > 0 {
				field.Config.DisplayNameFromDS = strings.Join(words, " · ")
			}
			columns[name] = field
			frame.Fields = append(frame.Fields, field)
		}
		if value, ok := measure.Of(statsRow{group, g.sums[group]}); ok {
			columns[name].Set(days[group.day], &value)
		}
	}
	frame.Meta = frames.SeriesMeta()
	return frame
}

// fields are the columns that tell groups apart.
func (l statsLabels) fields(rows []statsRow) []*data.Field {
	words := frames.ColumnOf(rows, func(r statsRow) []string { return l.of(r.statsGroup) })
	fields := make([]*data.Field, len(l.keys))
	for at, key := range l.keys {
		column := make([]string, len(rows))
		for i, one := range words {
			column[i] = one[at]
		}
		fields[at] = frames.Titled(string(key), statsTitles[key], "", column)
	}
	return fields
}

func describeStats(query statsQuery) string {
	return fmt.Sprintf("\ncounted by %v, as %s, measure %s, zero %t; rounds that are not over and trials are left out",
		query.GroupBy, query.Format, query.Measure.Name, query.Zero)
}
