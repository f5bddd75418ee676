package lookback

import (
	"cmp"
	"encoding/json"

	"github.com/quantyca/rounds/pkg/plugin/frames"
	"github.com/quantyca/rounds/pkg/plugin/question"
)

// coverageFields is the stored form of a query for coverage, schema 1.
type coverageFields struct {
	Customers []string `json:"customers"`
	Format    string   `json:"format"`
	Measure   string   `json:"measure"`
}

// coverageQuery is a checked query for coverage.
type coverageQuery struct {
	Customers []string
	// Measure is the one number of a frame for alert rules; nil for the table.
	Measure *frames.Measure[coverageRow]
}

func coverageCount(count func(coverageRow) int) func(coverageRow) (float64, bool) {
	return func(row coverageRow) (float64, bool) { return float64(count(row)), true }
}

// CoverageMeasures are all numbers, in the order in which a table shows them.
var CoverageMeasures = []frames.Measure[coverageRow]{
	{Name: "rules", Title: "Rules", Of: coverageCount(func(r coverageRow) int { return r.Rules })},
	{Name: "covered", Title: "Covered", Of: coverageCount(func(r coverageRow) int { return r.Covered })},
	{Name: "coverage_pct", Title: "Coverage", Unit: "percent", Of: coverageRow.percent},
	{Name: "unknown", Title: "Unknown", Of: coverageCount(func(r coverageRow) int { return r.Unknown })},
	{Name: "conflicts", Title: "Conflicts", Of: coverageCount(func(r coverageRow) int { return r.Conflicts })},
	{Name: "catch_all_only", Title: "Only a catch-all", Of: coverageCount(func(r coverageRow) int { return r.CatchAllOnly })},
	{Name: ageFigure, Title: "Age", Unit: "s", Of: func(r coverageRow) (float64, bool) { return r.ageSeconds(), true }},
}

const shareMeasure = "coverage_pct"

// parseCoverage reads a stored query. A query that states nothing means the table of
// all customers; one that states a measure means that number. Errors are sentences.
func parseCoverage(raw json.RawMessage) (coverageQuery, error) {
	var fields coverageFields
	if err := question.Open(raw, &fields); err != nil {
		return coverageQuery{}, err
	}
	if err := question.CheckWords("customers", fields.Customers); err != nil {
		return coverageQuery{}, err
	}
	format, err := question.TakeFormat(fields.Format, question.TableFormats)
	if err != nil {
		return coverageQuery{}, err
	}
	if format == question.AsNumeric {
		fields.Measure = cmp.Or(fields.Measure, shareMeasure)
	}
	one, err := frames.MeasureNamed(CoverageMeasures, fields.Measure, format)
	return coverageQuery{fields.Customers, one}, err
}
