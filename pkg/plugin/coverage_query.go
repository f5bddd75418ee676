package plugin

import (
	"encoding/json"
	"time"
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
	Measure *coverageMeasure
}

// coverageMeasure is one number of a customer.
type coverageMeasure struct {
	name, title, unit string
	// of is the number, and false where there is none: a share of nothing.
	of func(coverageRow) (float64, bool)
}

func coverageCount(count func(coverageRow) int) func(coverageRow) (float64, bool) {
	return func(row coverageRow) (float64, bool) { return float64(count(row)), true }
}

// coverageMeasures are all numbers, in the order in which a table shows them.
var coverageMeasures = []coverageMeasure{
	{name: "rules", title: "Rules", of: coverageCount(func(r coverageRow) int { return r.Rules })},
	{name: "covered", title: "Covered", of: coverageCount(func(r coverageRow) int { return r.Covered })},
	{name: "coverage_pct", title: "Coverage", unit: "percent", of: coverageRow.percent},
	{name: "unknown", title: "Unknown", of: coverageCount(func(r coverageRow) int { return r.Unknown })},
	{name: "conflicts", title: "Conflicts", of: coverageCount(func(r coverageRow) int { return r.Conflicts })},
	{name: "catch_all_only", title: "Only a catch-all", of: coverageCount(func(r coverageRow) int { return r.CatchAllOnly })},
	{name: "age_s", title: "Age", unit: "s", of: func(r coverageRow) (float64, bool) { return r.age.Truncate(time.Second).Seconds(), true }},
}

const shareMeasure = "coverage_pct"

var coverageFormats = []statsFormat{asTable, asNumeric}

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
	query := coverageQuery{Customers: fields.Customers}
	names := make([]string, len(coverageMeasures))
	for i, one := range coverageMeasures {
		names[i] = one.name
	}
	format, measure := statsFormat(""), shareMeasure
	var err error
	if fields.Format != "" {
		if format, err = wordOf("format", fields.Format, coverageFormats); err != nil {
			return coverageQuery{}, err
		}
	}
	if fields.Measure != "" {
		if measure, err = wordOf("measure", fields.Measure, names); err != nil {
			return coverageQuery{}, err
		}
	}
	if format == asNumeric || (format == "" && fields.Measure != "") {
		for i := range coverageMeasures {
			if coverageMeasures[i].name == measure {
				query.Measure = &coverageMeasures[i]
			}
		}
	}
	return query, nil
}
