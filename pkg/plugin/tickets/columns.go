package tickets

import (
	"slices"
	"strings"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/frames"
	"github.com/quantyca/rounds/pkg/ticket"
)

// column is one field of the frame.
type column struct {
	name, title string
	standard    bool
	// shown says whether a projection holds the column; nil means always.
	shown func(access.Projection) bool
	field func(rows []row, now time.Time) *data.Field
	with  func(*data.FieldConfig)
}

// columns are all columns of the tickets frame, standard ones first and in the
// order in which a table shows them.
func columns() []column {
	return []column{
		{name: "sla_due", title: "SLA due", standard: true, field: instants(func(r row) time.Time { return r.SLA.Due })},
		{name: "sla_remaining_s", title: "SLA remaining", standard: true, field: remaining, with: frames.Unit("s")},
		{name: "sla_state", title: "SLA", standard: true, field: texts(func(r row) string { return string(r.SLA.State) }), with: frames.Mapped(frames.SLAWords)},
		{name: "priority", title: "Priority", standard: true, field: priorityField, with: frames.Mapped(frames.PriorityWords)},
		{name: "customer", title: "Customer", standard: true, field: texts(func(r row) string { return r.perimeter.Name })},
		{name: "key", title: "Ticket", standard: true, field: texts(func(r row) string { return r.Key })},
		{name: "title", title: "Title", standard: true, field: texts(func(r row) string { return r.Title })},
		{name: "state", title: "State", standard: true, field: texts(func(r row) string { return string(r.State) }), with: frames.Mapped(frames.StateWords)},
		{name: "assignee", title: "Assignee", standard: true, shown: access.ShowsPeople, field: texts(func(r row) string { return r.Assignee })},
		{name: "type", title: "Type", standard: true, field: texts(func(r row) string { return string(r.Type) }), with: frames.Mapped(frames.TypeWords)},
		{name: "created", title: "Created", standard: true, field: instants(func(r row) time.Time { return r.Created })},
		{name: "updated", title: "Updated", standard: true, field: instants(func(r row) time.Time { return r.Updated })},
		// The link of the column key reads this one (frames.LinkKeys), so it comes along unseen.
		{name: "url", title: "Address", standard: true, shown: access.ShowsLinks, field: texts(func(r row) string { return frames.SafeLink(r.URL) }), with: frames.Hidden},

		{name: "id", title: "Id", field: texts(func(r row) string { return r.ID })},
		{name: "connection", title: "Connection", shown: access.ShowsInternal, field: texts(func(r row) string { return r.Connection })},
		{name: "customer_id", title: "Customer id", field: texts(func(r row) string { return r.perimeter.ID })},
		{name: "state_raw", title: "State there", shown: access.ShowsInternal, field: texts(func(r row) string { return r.StateRaw })},
		{name: "priority_raw", title: "Priority there", shown: access.ShowsInternal, field: texts(func(r row) string { return r.PriorityRaw })},
		{name: "sla_name", title: "SLA name", field: texts(func(r row) string { return r.SLA.Name })},
		{name: "sla_goal_s", title: "SLA goal", field: numbers(goalSeconds), with: frames.Unit("s")},
		{name: "sla_used_pct", title: "SLA used", field: numbers(usedPercent), with: frames.Unit("percent")},
		{name: "resolved", title: "Resolved", field: instants(func(r row) time.Time { return r.Resolved })},
		{name: "age_s", title: "Age", field: ages, with: frames.Unit("s")},
		{name: "reporter", title: "Reporter", shown: access.ShowsPeople, field: texts(func(r row) string { return r.Reporter })},
		{name: "labels", title: "Labels", shown: access.ShowsInternal, field: texts(joinedLabels)},
		{name: "cancelled", title: "Cancelled", field: flags(func(r row) bool { return r.Cancelled }), with: frames.Mapped(frames.FlagWords)},
		{name: "pending", title: "Waits for", field: texts(func(r row) string { return string(r.Pending) }), with: frames.Mapped(frames.PendingWords)},
		{name: "pending_raw", title: "Waits for, there", shown: access.ShowsInternal, field: texts(func(r row) string { return r.PendingRaw })},
		{name: "team", title: "Team", shown: access.ShowsInternal, field: texts(func(r row) string { return r.Team })},
		{name: "service", title: "Service", field: texts(func(r row) string { return r.Service })},
		{name: "closed", title: "Closed", field: instants(func(r row) time.Time { return r.Closed })},
		{name: "first_response", title: "First response", field: instants(func(r row) time.Time { return r.FirstResponse })},
		{name: "planned_start", title: "Planned start", field: instants(func(r row) time.Time { return r.PlannedStart })},
		{name: "planned_end", title: "Planned end", field: instants(func(r row) time.Time { return r.PlannedEnd })},
		{name: "reopened", title: "Reopened", field: numbers(func(r row) (float64, bool) { return float64(r.Reopened), true })},
		{name: "major", title: "Major incident", field: flags(func(r row) bool { return r.Major }), with: frames.Mapped(frames.FlagWords)},
		{name: "cause", title: "Cause", shown: access.ShowsInternal, field: texts(func(r row) string { return r.Cause })},
		{name: "resolution_code", title: "Resolution code", shown: access.ShowsInternal, field: texts(func(r row) string { return r.ResolutionCode })},
		{name: "resolution", title: "Resolution", shown: access.ShowsInternal, field: texts(func(r row) string { return r.Resolution })},
		{name: "reported_by", title: "Reported by", field: texts(func(r row) string { return string(r.ReportedBy) }), with: frames.Mapped(frames.ReporterWords)},
		{name: "channel", title: "Channel", shown: access.ShowsInternal, field: texts(func(r row) string { return r.Channel })},
		{name: "mark", title: "Mark", shown: access.ShowsInternal, field: texts(func(r row) string { return r.Mark })},
		{name: "excerpt", title: "Excerpt", shown: access.ShowsInternal, field: texts(func(r row) string { return r.Excerpt })},
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
