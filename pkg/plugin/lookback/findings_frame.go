package lookback

import (
	"encoding/json"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/plugin/frames"
)

// findingColumn is one column of the table.
type findingColumn struct {
	Name, title string
	// team says that customers do not get it: it names people, tickets or what the
	// team thinks.
	team  bool
	words []frames.Word
	field func(rows []findingRow) *data.Field
}

func findingTexts(text func(findingRow) string) func([]findingRow) *data.Field {
	return func(rows []findingRow) *data.Field { return data.NewField("", nil, frames.ColumnOf(rows, text)) }
}

// findingTimes leaves out what never was.
func findingTimes(at func(findingRow) int64) func([]findingRow) *data.Field {
	return func(rows []findingRow) *data.Field {
		values := make([]*time.Time, len(rows))
		for i, row := range rows {
			if ms := at(row); ms > 0 {
				moment := time.UnixMilli(ms).UTC()
				values[i] = &moment
			}
		}
		return data.NewField("", nil, values)
	}
}

func overdueField(rows []findingRow) *data.Field {
	return data.NewField("", nil, frames.ColumnOf(rows, func(r findingRow) bool { return r.Overdue }))
}

func evidenceField(rows []findingRow) *data.Field {
	values := make([]int64, len(rows))
	for i, row := range rows {
		var evidence []json.RawMessage
		// What is kept was read before it was kept.
		_ = json.Unmarshal(row.Evidence, &evidence)
		values[i] = int64(len(evidence))
	}
	return data.NewField("", nil, values)
}

func ticketOf(row findingRow) string {
	if row.Ticket == nil {
		return ""
	}
	return row.Ticket.Key
}

// FindingColumns are those of the table, in its order.
var FindingColumns = []findingColumn{
	{Name: "rule", title: "Rule", words: frames.FindingRuleWords, field: findingTexts(func(r findingRow) string { return r.Rule })},
	{Name: "customer", title: "Customer", field: findingTexts(func(r findingRow) string { return r.name })},
	{Name: "title", title: "Finding", field: findingTexts(func(r findingRow) string { return r.Title })},
	{Name: "state", title: "State", words: frames.FindingStateWords, field: findingTexts(func(r findingRow) string { return string(r.State) })},
	{Name: "due", title: "Due", field: findingTexts(func(r findingRow) string { return r.Due })},
	{Name: "raised", title: "Raised", field: findingTimes(func(r findingRow) int64 { return r.RaisedAt })},
	{Name: "done", title: "Done", field: findingTimes(func(r findingRow) int64 { return r.DoneAt })},
	{Name: "overdue", title: "Overdue", team: true, words: frames.FlagWords, field: overdueField},
	{Name: "owner", title: "Owner", team: true, field: findingTexts(func(r findingRow) string { return r.Owner })},
	{Name: "ticket", title: "Ticket", team: true, field: findingTexts(ticketOf)},
	{Name: "reason", title: "Reason", team: true, field: findingTexts(func(r findingRow) string { return r.Reason })},
	{Name: "evidence", title: "Evidence", team: true, field: evidenceField},
	{Name: "seen", title: "Last seen", team: true, field: findingTimes(func(r findingRow) int64 { return r.SeenAt })},
	{Name: "id", title: "Id", team: true, field: findingTexts(func(r findingRow) string { return r.ID })},
}

// findingsTable has one row a finding.
func findingsTable(rows []findingRow, isTeam bool) *data.Frame {
	frame := data.NewFrame("findings")
	for _, column := range FindingColumns {
		if column.team && !isTeam {
			continue
		}
		field := column.field(rows)
		field.Name, field.Config = column.Name, &data.FieldConfig{DisplayName: column.title}
		if column.words != nil {
			field.Config.Mappings = frames.Mappings(column.words)
		}
		frame.Fields = append(frame.Fields, field)
	}
	frame.Meta = frames.TableMeta()
	return frame
}

// findingsNumeric is a table of one number as Grafana's alert rules take it
// (countFrame): who has none has 0, so that a Threshold says OK.
func findingsNumeric(rows []findingRow, customers namedCustomers, measure findingsMeasure) *data.Frame {
	counts := map[string]float64{}
	for _, row := range rows {
		if measure.counts(row.Finding) {
			counts[row.Customer]++
		}
	}
	one := frames.Measure[namedCustomer]{Name: measure.Name, Title: measure.title, Of: func(c namedCustomer) (float64, bool) { return counts[c.id], true }}
	return one.Numeric("findings", customers, customersColumn(func(c namedCustomer) string { return c.name }))
}
