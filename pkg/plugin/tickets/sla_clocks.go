package tickets

import (
	"context"
	"fmt"
	"slices"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/frames"
	"github.com/quantyca/rounds/pkg/plugin/question"
	"github.com/quantyca/rounds/pkg/ticket"
)

// clocksOf are the service levels that a view of open tickets is about.
var clocksOf = map[slaView][]ticket.SLAState{
	slaAtRisk:    {ticket.SLABreached, ticket.SLARunning},
	slaCountdown: {ticket.SLABreached, ticket.SLARunning, ticket.SLAPaused},
}

func (q *slaQuery) isOfClocks() bool { return clocksOf[q.View] != nil }

// takeClocks narrows the filters to open tickets with the view's service levels. Filters
// that leave none of these out of what they ask for would be an empty list that looks as
// if all were well.
func (q *slaQuery) takeClocks() (err error) {
	if q.View == slaCountdown && q.Format == question.AsNumeric {
		return faults.BadRequest("The view countdown is a list; an alert rule asks for the number of the view at-risk.")
	}
	if q.Filters.SLA, err = narrowed(q, "sla", q.Filters.SLA, clocksOf[q.View]); err != nil {
		return err
	}
	q.Filters.States, err = narrowed(q, "states", q.Filters.States, ticket.OpenStates)
	return err
}

func narrowed[T ~string](q *slaQuery, field string, asked, possible []T) ([]T, error) {
	if len(asked) == 0 {
		return slices.Clone(possible), nil
	}
	var both []T
	for _, one := range asked {
		if slices.Contains(possible, one) {
			both = append(both, one)
		}
	}
	if len(both) == 0 {
		return nil, faults.BadRequest("The view %s is of tickets whose %s is one of %v, and filters.%s asks for none of them.",
			q.View, map[string]string{"sla": "service level", "states": "state"}[field], possible, field)
	}
	return both, nil
}

// answerClocks is a list of tickets for people, the most urgent first, or the number of
// those at risk for alert rules.
func (in *Tickets) answerClocks(ctx context.Context, caller access.Caller, wanted slaQuery) (backend.DataResponse, error) {
	isNumeric := wanted.Format == question.AsNumeric
	search := ticket.Search{Filters: wanted.Filters, Time: ticket.NoTime, Sort: ticket.Sort{By: ticket.BySLADue}, Counting: isNumeric}
	got, err := in.gather(ctx, caller, wanted.countQuery, search)
	if err != nil {
		return backend.DataResponse{}, err
	}
	now := in.Clock()
	executed := describeFilters(wanted.Filters, ticket.NoTime)
	var found []*ticket.Glance
	if wanted.View == slaCountdown {
		found = ticket.Countdown(got.tickets, now)
		executed += ", by the time that is left"
	} else {
		found = ticket.AtRisk(got.tickets, wanted.Within, now)
		executed += fmt.Sprintf(", breached or due within %s", wanted.Within)
	}
	if isNumeric {
		counts, err := wanted.counting(got.views).Count(found)
		if err != nil {
			return backend.DataResponse{}, groupsFault(err)
		}
		return in.respond(countsFrame("sla", "at_risk", counts, wanted.countQuery, got.views), got, caller, executed), nil
	}
	var notices []data.Notice
	if len(found) > wanted.Limit {
		notices = append(notices, data.Notice{Text: fmt.Sprintf("Showing %d of %d tickets, the most urgent first.", wanted.Limit, len(found))})
		found = found[:wanted.Limit]
	}
	rows := rowsOf(ticketsOf(found), got.views)
	frame := ticketsFrame(rows, nil, got.views, now)
	if wanted.View == slaCountdown {
		frame = countdownFrame(frame, rows)
	}
	frame.Name = "sla"
	return in.respond(frame, got, caller, executed, notices...), nil
}

// countdownFrame has the time that is left first, and whether it runs.
func countdownFrame(tickets *data.Frame, rows []row) *data.Frame {
	clocks := make([]string, len(rows))
	for i, one := range rows {
		clocks[i] = frames.ClockWords[0].Value
		if one.SLA.IsPaused() {
			clocks[i] = frames.ClockWords[1].Value
		}
	}
	clock := data.NewField("clock", nil, clocks)
	clock.Config = &data.FieldConfig{DisplayName: "Clock", Mappings: frames.Mappings(frames.ClockWords)}
	var fields []*data.Field
	for _, name := range []string{"sla_remaining_s", "sla_due", "customer", "key", "title", "priority", "state", "url"} {
		if field, _ := tickets.FieldByName(name); field != nil {
			fields = append(fields, field)
		}
		if name == "sla_remaining_s" {
			fields = append(fields, clock)
		}
	}
	tickets.Fields = fields
	return tickets
}
