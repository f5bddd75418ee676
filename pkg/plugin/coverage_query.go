package plugin

import (
	"cmp"
	"encoding/json"
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
	Measure *measureOf[coverageRow]
}

func coverageCount(count func(coverageRow) int) func(coverageRow) (float64, bool) {
	return func(row coverageRow) (float64, bool) { return float64(count(row)), true }
}

// coverageMeasures are all numbers, in the order in which a table shows them.
var coverageMeasures = []measureOf[coverageRow]{
	{name: "rules", title: "Rules", of: coverageCount(func(r coverageRow) int { return r.Rules })},
	{name: "covered", title: "Covered", of: coverageCount(func(r coverageRow) int { return r.Covered })},
	{name: "coverage_pct", title: "Coverage", unit: "percent", of: coverageRow.percent},
	{name: "unknown", title: "Unknown", of: coverageCount(func(r coverageRow) int { return r.Unknown })},
	{name: "conflicts", title: "Conflicts", of: coverageCount(func(r coverageRow) int { return r.Conflicts })},
	{name: "catch_all_only", title: "Only a catch-all", of: coverageCount(func(r coverageRow) int { return r.CatchAllOnly })},
	{name: ageFigure, title: "Age", unit: "s", of: func(r coverageRow) (float64, bool) { return r.ageSeconds(), true }},
}

const shareMeasure = "coverage_pct"

// parseCoverage reads a stored query. A query that states nothing means the table of
// all customers; one that states a measure means that number. Errors are sentences.
func parseCoverage(raw json.RawMessage) (coverageQuery, error) {
	var fields coverageFields
	if err := openEnvelope(raw, &fields); err != nil {
		return coverageQuery{}, err
	}
	if err := checkWords("customers", fields.Customers); err != nil {
		return coverageQuery{}, err
	}
	format, err := takeFormat(fields.Format, tableFormats)
	if err != nil {
		return coverageQuery{}, err
	}
	if format == asNumeric {
		fields.Measure = cmp.Or(fields.Measure, shareMeasure)
	}
	one, err := measureNamed(coverageMeasures, fields.Measure, format)
	return coverageQuery{fields.Customers, one}, err
}
