package plugin

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/ticket"
)

// countFrame is a table of numbers as Grafana's alert rules take it: texts are the
// labels of the one number of a row, and no two rows have the same. It holds no time
// and no address.
func countFrame(answer ticket.Answer, wanted countQuery, views []view) (*data.Frame, []data.Notice, error) {
	counting := ticket.Counting{
		Keys: wanted.GroupBy, Zero: wanted.Zero, ByCount: wanted.ByCount, Filters: wanted.Filters, MaxGroups: maxLimit,
	}
	for _, v := range views {
		counting.Customers = append(counting.Customers, v.perimeter.ID)
	}
	counts, err := counting.Count(shownTickets(answer.Tickets, views))
	if errors.Is(err, ticket.ErrTooManyGroups) {
		return nil, nil, badRequest("With its empty groups this count has more than %d rows; group by less, or leave the empty ones out.", maxLimit)
	}
	if err != nil {
		return nil, nil, err
	}
	var notices []data.Notice
	if len(counts) > wanted.Limit {
		notices = append(notices, data.Notice{
			Severity: data.NoticeSeverityInfo, Text: fmt.Sprintf("Showing %d of %d groups.", wanted.Limit, len(counts)),
		})
		counts = counts[:wanted.Limit]
	}
	if !answer.Exact {
		notices = append(notices, data.Notice{Severity: data.NoticeSeverityWarning, Text: noticeApproximate})
	}
	frame := data.NewFrame("count", countColumns(counts, wanted.GroupBy, uniqueNames(views))...)
	frame.Meta = &data.FrameMeta{
		Type: data.FrameTypeNumericLong, TypeVersion: data.FrameTypeVersion{0, 1}, PreferredVisualization: data.VisTypeTable,
	}
	return frame, notices, nil
}

const noticeApproximate = "These numbers are approximate: more tickets match than are read for a count."

// shownTickets puts each ticket under its customer's projection, as rowsOf does.
func shownTickets(tickets []ticket.Ticket, views []view) []ticket.Ticket {
	shown := make([]ticket.Ticket, 0, len(tickets))
	for _, r := range rowsOf(tickets, views) {
		shown = append(shown, r.Ticket)
	}
	return shown
}

func countColumns(counts []ticket.Count, keys []ticket.CountKey, names map[string]string) []*data.Field {
	fields := make([]*data.Field, 0, len(keys)+1)
	for at, key := range keys {
		words := make([]string, len(counts))
		for i, one := range counts {
			words[i] = one.Words[at]
			if name, ok := names[words[i]]; ok && key == ticket.CountCustomer {
				words[i] = name
			}
		}
		field := data.NewField(string(key), nil, words)
		field.Config = &data.FieldConfig{DisplayName: countTitles[key], Mappings: countMappings(key)}
		fields = append(fields, field)
	}
	numbers := make([]float64, len(counts))
	for i, one := range counts {
		numbers[i] = float64(one.Count)
	}
	number := data.NewField("count", nil, numbers)
	number.Config = &data.FieldConfig{DisplayName: "Tickets"}
	return append(fields, number)
}

// uniqueNames are the customers' names by their ids. Two customers of one name
// would be two rows with the same labels, which no alert rule takes.
func uniqueNames(views []view) map[string]string {
	bearers := map[string]int{}
	for _, v := range views {
		bearers[v.perimeter.Name]++
	}
	names := make(map[string]string, len(views))
	for _, v := range views {
		name := v.perimeter.Name
		if bearers[name] > 1 {
			name += " (" + v.perimeter.ID + ")"
		}
		names[v.perimeter.ID] = name
	}
	return names
}

var countTitles = map[ticket.CountKey]string{
	ticket.CountCustomer: "Customer", ticket.CountConnection: "Connection", ticket.CountState: "State", ticket.CountPriority: "Priority",
	ticket.CountType: "Type", ticket.CountSLA: "SLA", ticket.CountPending: "Waits for", ticket.CountAssignee: "Assignee",
	ticket.CountReporter: "Reporter", ticket.CountTeam: "Team", ticket.CountService: "Service", ticket.CountCancelled: "Cancelled",
	ticket.CountMajor: "Major incident", ticket.CountStateRaw: "State there", ticket.CountPriorityRaw: "Priority there",
}

func countMappings(key ticket.CountKey) data.ValueMappings {
	words, known := map[ticket.CountKey][]word{
		ticket.CountState: stateWords, ticket.CountType: typeWords, ticket.CountSLA: slaWords, ticket.CountPending: pendingWords,
		ticket.CountPriority: priorityLabels,
	}[key]
	if !known {
		return nil
	}
	return mappings(words)
}

// countMeta is the frame's meta.custom.
type countMeta struct {
	Groups  int `json:"groups"`
	Counted int `json:"counted"`
	// Exact is false where more tickets match than were read.
	Exact bool   `json:"exact"`
	AsOf  string `json:"asOf,omitempty"`
}

func countMetaOf(answer ticket.Answer, groups int, nothingAsked bool) countMeta {
	meta := countMeta{Groups: groups, Counted: answer.Returned, Exact: answer.Exact || nothingAsked}
	if !answer.AsOf.IsZero() {
		meta.AsOf = answer.AsOf.UTC().Format(time.RFC3339)
	}
	return meta
}

func describeCount(parts []ticket.Part, wanted countQuery) string {
	groups := make([]string, len(wanted.GroupBy))
	for i, key := range wanted.GroupBy {
		groups[i] = string(key)
	}
	by := "by " + strings.Join(groups, ", ")
	if len(groups) == 0 {
		by = "all together"
	}
	return describeParts(parts) + "\n" + describeFilters(wanted.Filters, wanted.Time) +
		fmt.Sprintf(", counted %s, zero %t, partial %t", by, wanted.Zero, wanted.Partial)
}
