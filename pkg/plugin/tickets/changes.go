package tickets

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/frames"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/question"
	"github.com/quantyca/rounds/pkg/ticket"
)

var changesFormats = []question.Format{question.AsTable, question.AsNumeric}

// parseChanges reads a stored query; a change without another type is what it asks for.
func parseChanges(raw json.RawMessage) (analysis, error) {
	var fields analysisFields
	if err := question.Open(raw, &fields); err != nil {
		return analysis{}, err
	}
	if len(fields.Filters.Types) == 0 {
		fields.Filters.Types = []string{string(ticket.Change)}
	}
	return takeAnalysis(fields, changesFormats)
}

// AnswerChanges answers the query type changes: the planned windows that touch the time
// range, or how many are open at this moment.
func AnswerChanges(ctx context.Context, in *Tickets, caller access.Caller, query backend.DataQuery) (backend.DataResponse, error) {
	wanted, err := parseChanges(query.JSON)
	if err != nil {
		return backend.DataResponse{}, err
	}
	got, err := in.gather(ctx, caller, wanted.countQuery, ticket.Search{Filters: wanted.Filters, Time: ticket.NoTime, Sort: ticket.Sort{By: ticket.ByUpdated, Descending: true}})
	if err != nil {
		return backend.DataResponse{}, err
	}
	now := in.Clock()
	executed := describeFilters(wanted.Filters, ticket.NoTime) + ", planned windows"
	if wanted.Format == question.AsNumeric {
		// Windows are read as lists are, which have a limit: the one that is open may lie beyond it.
		if got.answer.Matched > len(got.tickets) && !wanted.Partial {
			return backend.DataResponse{}, incomplete(caller, fmt.Sprintf(
				"Only %s of about %s changes could be read, so those under way cannot be counted. Raise the connection's limits.maxRows, or wait for the copy of its tickets.",
				ticket.Grouped(len(got.tickets)), ticket.Grouped(got.answer.Matched)))
		}
		running := planned(got.tickets, now, now.Add(1))
		counts, err := wanted.counting(got.views).Count(running)
		if err != nil {
			return backend.DataResponse{}, groupsFault(err)
		}
		return in.respond(countsFrame("changes", "running", counts, wanted.countQuery, got.views), got, caller, executed), nil
	}
	windows := planned(got.tickets, query.TimeRange.From, query.TimeRange.To)
	var notices []data.Notice
	if len(windows) > wanted.Limit {
		notices = append(notices, data.Notice{Text: fmt.Sprintf("Showing %d of %d changes, the earliest first.", wanted.Limit, len(windows))})
		windows = windows[:wanted.Limit]
	}
	return in.respond(changesFrame(rowsOf(ticketsOf(windows), got.views), got.views, now), got, caller, executed, notices...), nil
}

// planned are the tickets with a window that touches a span, by its beginning. A window
// without an end is a moment.
func planned(tickets []*ticket.Glance, from, to time.Time) []*ticket.Glance {
	var found []*ticket.Glance
	for _, t := range tickets {
		if t.PlannedStart.IsZero() || t.Cancelled {
			continue
		}
		if t.PlannedStart.Before(to) && !plannedEnd(t.Ticket).Before(from) {
			found = append(found, t)
		}
	}
	slices.SortFunc(found, func(a, b *ticket.Glance) int {
		if by := a.PlannedStart.Compare(b.PlannedStart); by != 0 {
			return by
		}
		return cmp.Or(cmp.Compare(a.Customer, b.Customer), cmp.Compare(a.Key, b.Key))
	})
	return found
}

func plannedEnd(t *ticket.Ticket) time.Time {
	if t.PlannedEnd.Before(t.PlannedStart) {
		return t.PlannedStart
	}
	return t.PlannedEnd
}

// changesFrame has the window first, as annotations and tables want it.
func changesFrame(rows []row, views []instance.View, now time.Time) *data.Frame {
	frame := frameOf(rows, onlyColumns([]string{"customer", "key", "title", "state", "url"}, instance.ProjectionsOf(views)), now)
	starts, ends, running := make([]*time.Time, len(rows)), make([]*time.Time, len(rows)), make([]bool, len(rows))
	for i, one := range rows {
		start, end := one.PlannedStart, plannedEnd(one.Ticket)
		starts[i], ends[i] = &start, &end
		running[i] = !start.After(now) && end.After(now)
	}
	window := []*data.Field{data.NewField("planned_start", nil, starts), data.NewField("planned_end", nil, ends), data.NewField("running", nil, running)}
	for i, title := range []string{"From", "To", "Running"} {
		window[i].Config = &data.FieldConfig{DisplayName: title}
	}
	window[2].Config.Mappings = frames.Mappings(frames.RunningWords)
	frame.Name, frame.Fields = "changes", append(window, frame.Fields...)
	return frame
}

func ticketsOf(glances []*ticket.Glance) []*ticket.Ticket {
	all := make([]*ticket.Ticket, len(glances))
	for i, g := range glances {
		all[i] = g.Ticket
	}
	return all
}
