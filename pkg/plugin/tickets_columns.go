package plugin

import (
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// row is one ticket as this caller may see it.
type row struct {
	*ticket.Ticket
	perimeter *setup.Perimeter
}

// column is one field of the frame.
type column struct {
	name, title string
	standard    bool
	// shown says whether a projection holds the column; nil means always.
	shown func(access.Projection) bool
	field func(rows []row, now time.Time) *data.Field
	with  func(*data.FieldConfig)
}

func people(p access.Projection) bool   { return p.People }
func internal(p access.Projection) bool { return p.Internal }
func links(p access.Projection) bool    { return p.Links }

// columns are all columns of the tickets frame, standard ones first and in the
// order in which a table shows them.
func columns() []column {
	return []column{
		{name: "sla_due", title: "SLA due", standard: true, field: instants(func(r row) time.Time { return r.SLA.Due })},
		{name: "sla_remaining_s", title: "SLA remaining", standard: true, field: remaining, with: unit("s")},
		{name: "sla_state", title: "SLA", standard: true, field: texts(func(r row) string { return string(r.SLA.State) }), with: mapped(slaWords)},
		{name: "priority", title: "Priority", standard: true, field: priorityField, with: mapped(priorityWords)},
		{name: "customer", title: "Customer", standard: true, field: texts(func(r row) string { return r.perimeter.Name })},
		{name: "key", title: "Ticket", standard: true, field: texts(func(r row) string { return r.Key })},
		{name: "title", title: "Title", standard: true, field: texts(func(r row) string { return r.Title })},
		{name: "state", title: "State", standard: true, field: texts(func(r row) string { return string(r.State) }), with: mapped(stateWords)},
		{name: "assignee", title: "Assignee", standard: true, shown: people, field: texts(func(r row) string { return r.Assignee })},
		{name: "type", title: "Type", standard: true, field: texts(func(r row) string { return string(r.Type) }), with: mapped(typeWords)},
		{name: "created", title: "Created", standard: true, field: instants(func(r row) time.Time { return r.Created })},
		{name: "updated", title: "Updated", standard: true, field: instants(func(r row) time.Time { return r.Updated })},
		// The link of the column key reads this one (linkKeys), so it comes along unseen.
		{name: "url", title: "Address", standard: true, shown: links, field: texts(func(r row) string { return safeLink(r.URL) }), with: hidden},

		{name: "id", title: "Id", field: texts(func(r row) string { return r.ID })},
		{name: "connection", title: "Connection", shown: internal, field: texts(func(r row) string { return r.Connection })},
		{name: "customer_id", title: "Customer id", field: texts(func(r row) string { return r.perimeter.ID })},
		{name: "state_raw", title: "State there", shown: internal, field: texts(func(r row) string { return r.StateRaw })},
		{name: "priority_raw", title: "Priority there", shown: internal, field: texts(func(r row) string { return r.PriorityRaw })},
		{name: "sla_name", title: "SLA name", field: texts(func(r row) string { return r.SLA.Name })},
		{name: "sla_goal_s", title: "SLA goal", field: numbers(goalSeconds), with: unit("s")},
		{name: "sla_used_pct", title: "SLA used", field: numbers(usedPercent), with: unit("percent")},
		{name: "resolved", title: "Resolved", field: instants(func(r row) time.Time { return r.Resolved })},
		{name: "age_s", title: "Age", field: ages, with: unit("s")},
		{name: "reporter", title: "Reporter", shown: people, field: texts(func(r row) string { return r.Reporter })},
		{name: "labels", title: "Labels", shown: internal, field: texts(joinedLabels)},
		{name: "cancelled", title: "Cancelled", field: flags(func(r row) bool { return r.Cancelled })},
		{name: "pending", title: "Waits for", field: texts(func(r row) string { return string(r.Pending) }), with: mapped(pendingWords)},
		{name: "pending_raw", title: "Waits for, there", shown: internal, field: texts(func(r row) string { return r.PendingRaw })},
		{name: "team", title: "Team", shown: internal, field: texts(func(r row) string { return r.Team })},
		{name: "service", title: "Service", field: texts(func(r row) string { return r.Service })},
		{name: "closed", title: "Closed", field: instants(func(r row) time.Time { return r.Closed })},
		{name: "first_response", title: "First response", field: instants(func(r row) time.Time { return r.FirstResponse })},
		{name: "planned_start", title: "Planned start", field: instants(func(r row) time.Time { return r.PlannedStart })},
		{name: "planned_end", title: "Planned end", field: instants(func(r row) time.Time { return r.PlannedEnd })},
		{name: "reopened", title: "Reopened", field: numbers(func(r row) (float64, bool) { return float64(r.Reopened), true })},
		{name: "major", title: "Major incident", field: flags(func(r row) bool { return r.Major })},
		{name: "cause", title: "Cause", shown: internal, field: texts(func(r row) string { return r.Cause })},
		{name: "resolution_code", title: "Resolution code", shown: internal, field: texts(func(r row) string { return r.ResolutionCode })},
		{name: "resolution", title: "Resolution", shown: internal, field: texts(func(r row) string { return r.Resolution })},
		{name: "reported_by", title: "Reported by", field: texts(func(r row) string { return string(r.ReportedBy) }), with: mapped(reporterWords)},
		{name: "channel", title: "Channel", shown: internal, field: texts(func(r row) string { return r.Channel })},
		{name: "mark", title: "Mark", shown: internal, field: texts(func(r row) string { return r.Mark })},
		{name: "excerpt", title: "Excerpt", shown: internal, field: texts(func(r row) string { return r.Excerpt })},
	}
}

func isColumn(name string) bool {
	return slices.ContainsFunc(columns(), func(c column) bool { return c.name == name })
}

// chosenColumns are the standard ones, then the named ones, without those that
// none of the projections holds.
func chosenColumns(named []string, projections []access.Projection) []column {
	var chosen []column
	for _, c := range columns() {
		visible := c.shown == nil || slices.ContainsFunc(projections, c.shown)
		if visible && (c.standard || slices.Contains(named, c.name)) {
			chosen = append(chosen, c)
		}
	}
	return chosen
}

// onlyColumns are the named ones of those that somebody is shown, in the order of the names.
func onlyColumns(names []string, projections []access.Projection) []column {
	shown := chosenColumns(names, projections)
	var only []column
	for _, name := range names {
		if at := slices.IndexFunc(shown, func(c column) bool { return c.name == name }); at >= 0 {
			only = append(only, shown[at])
		}
	}
	return only
}

func unit(name string) func(*data.FieldConfig) {
	return func(config *data.FieldConfig) { config.Unit = name }
}

func mapped(words []word) func(*data.FieldConfig) {
	return func(config *data.FieldConfig) { config.Mappings = mappings(words) }
}

// hidden keeps a column out of every panel; it stays readable for links.
func hidden(config *data.FieldConfig) {
	config.Custom = map[string]any{"hideFrom": map[string]any{"viz": true, "legend": true, "tooltip": true}}
}

// linkKeys makes the keys links, where the frame holds their addresses.
func linkKeys(frame *data.Frame) {
	key, _ := frame.FieldByName("key")
	if address, _ := frame.FieldByName("url"); key == nil || address == nil {
		return
	}
	key.Config.Links = []data.DataLink{{Title: "Open the ticket", URL: "${__data.fields.url}", TargetBlank: true}}
}

// safeLink lets through only what a browser opens as a page.
func safeLink(address string) string {
	parsed, err := url.Parse(address)
	if err != nil || parsed.Host == "" || (parsed.Scheme != "https" && parsed.Scheme != "http") || parsed.User != nil {
		return ""
	}
	return parsed.String()
}

func joinedLabels(r row) string {
	return strings.Join(slices.Sorted(slices.Values(r.Labels)), ", ")
}

func goalSeconds(r row) (float64, bool) { return r.SLA.Goal.Seconds(), r.SLA.Goal > 0 }

func usedPercent(r row) (float64, bool) {
	if r.SLA.Goal <= 0 || r.SLA.State == ticket.SLANone {
		return 0, false
	}
	return 100 * r.SLA.Elapsed.Seconds() / r.SLA.Goal.Seconds(), true
}
