package plugin

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/data"
)

// coverageTable has one row a customer.
func coverageTable(rows []coverageRow) *data.Frame {
	frame := data.NewFrame("coverage", coverageNames(rows))
	computed := make([]time.Time, len(rows))
	for i, row := range rows {
		computed[i] = row.At
	}
	for _, one := range coverageMeasures {
		if one.name == "age_s" {
			field := data.NewField("computed", nil, computed)
			field.Config = &data.FieldConfig{DisplayName: "Computed"}
			frame.Fields = append(frame.Fields, field)
		}
		values := make([]*float64, len(rows))
		for i, row := range rows {
			if value, ok := one.of(row); ok {
				values[i] = &value
			}
		}
		frame.Fields = append(frame.Fields, coverageField(one, values))
	}
	frame.Meta = &data.FrameMeta{PreferredVisualization: data.VisTypeTable}
	return frame
}

// coverageNumeric is a table of one number as Grafana's alert rules take it
// (countFrame). A customer without a rule has no share and no row.
func coverageNumeric(rows []coverageRow, one coverageMeasure) *data.Frame {
	var with []coverageRow
	values := []float64{}
	for _, row := range rows {
		if value, ok := one.of(row); ok {
			with, values = append(with, row), append(values, value)
		}
	}
	frame := data.NewFrame("coverage", coverageNames(with), coverageField(one, values))
	frame.Meta = &data.FrameMeta{
		Type: data.FrameTypeNumericLong, TypeVersion: data.FrameTypeVersion{0, 1}, PreferredVisualization: data.VisTypeTable,
	}
	return frame
}

func coverageNames(rows []coverageRow) *data.Field {
	names := make([]string, len(rows))
	for i, row := range rows {
		names[i] = row.name
	}
	field := data.NewField("customer", nil, names)
	field.Config = &data.FieldConfig{DisplayName: "Customer"}
	return field
}

func coverageField[T any](one coverageMeasure, values []T) *data.Field {
	field := data.NewField(one.name, nil, values)
	field.Config = &data.FieldConfig{DisplayName: one.title, Unit: one.unit}
	return field
}

// oldCoverage is from when on a notice warns: rules and dashboards change every week.
const oldCoverage = 7 * 24 * time.Hour

// coverageNotices say how old the rows are; to the team also whose they are.
func coverageNotices(rows []coverageRow, caller Caller) []data.Notice {
	if len(rows) == 0 {
		text := "The playbook's coverage has not been computed yet."
		if caller.isTeam() {
			text += " The Playbook page computes it."
		}
		return []data.Notice{{Severity: data.NoticeSeverityInfo, Text: text}}
	}
	oldest := slices.MaxFunc(rows, func(a, b coverageRow) int { return cmp.Compare(a.age, b.age) })
	newest := slices.MinFunc(rows, func(a, b coverageRow) int { return cmp.Compare(a.age, b.age) })
	text := "As of " + momentOf(newest, caller)
	if oldest.Number != newest.Number {
		text += ", the oldest row as of " + momentOf(oldest, caller)
	}
	notice := data.Notice{Severity: data.NoticeSeverityInfo, Text: text + "."}
	if oldest.age >= oldCoverage {
		notice.Severity = data.NoticeSeverityWarning
		notice.Text += fmt.Sprintf(" That is %d days ago.", int(oldest.age.Hours()/24))
	}
	return []data.Notice{notice}
}

func momentOf(row coverageRow, caller Caller) string {
	moment := row.At.UTC().Format("2006-01-02 15:04") + " UTC"
	if by := strings.TrimSpace(row.By.Name); by != "" && caller.isTeam() {
		moment += " by " + by
	}
	return moment
}
