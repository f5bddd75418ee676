package tickets

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/frames"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/question"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/ticket"
)

// ValueAnswer is one value of a field, for lists of choice.
type ValueAnswer struct {
	Value string `json:"value"`
	Label string `json:"label"`
}

// ServeValues lists what a filter can be set to:
// ?field=state|priority|type|sla|pending|assignee|reporter|team|service&customers=acme,globex.
func ServeValues(in *Tickets, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	var customers []string
	if text := r.URL.Query().Get("customers"); text != "" {
		customers = strings.Split(text, ",")
	}
	views, err := in.Views(caller, customers)
	if err != nil {
		return err
	}
	field := r.URL.Query().Get("field")
	if met, isMet := metFields[field]; isMet {
		values, err := in.met(r.Context(), caller, views, met)
		if err != nil {
			return err
		}
		wire.Write(w, http.StatusOK, values)
		return nil
	}
	words, known := map[string][]frames.Word{
		"state": frames.StateWords, "priority": frames.PriorityWords, "type": frames.TypeWords, "sla": frames.SLAWords, "pending": frames.PendingWords,
	}[field]
	if !known {
		return faults.BadRequest("The field must be one of state, priority, type, sla, pending, assignee, reporter, team, service.")
	}
	values := make([]ValueAnswer, len(words))
	for i, word := range words {
		values[i] = ValueAnswer{Value: word.Value, Label: word.Text}
	}
	wire.Write(w, http.StatusOK, values)
	return nil
}

// metField is a field whose values are known from tickets only.
type metField struct {
	read func(row) string
	// shown says which projections hold the field, hidden what others are told.
	shown  func(access.Projection) bool
	hidden string
}

var metFields = map[string]metField{
	"assignee": {func(r row) string { return r.Assignee }, access.ShowsPeople, "The names of people are not available to you."},
	"reporter": {func(r row) string { return r.Reporter }, access.ShowsPeople, "The names of people are not available to you."},
	"team":     {func(r row) string { return r.Team }, access.ShowsInternal, "The names of teams are not available to you."},
	"service":  {func(r row) string { return r.Service }, func(access.Projection) bool { return true }, ""},
}

// met are the values on the open tickets of the customers that show them.
func (in *Tickets) met(ctx context.Context, caller access.Caller, views []instance.View, field metField) ([]ValueAnswer, error) {
	if err := in.Ready(caller); err != nil {
		return nil, err
	}
	views = slices.DeleteFunc(views, func(v instance.View) bool { return !field.shown(v.Projection) })
	if len(views) == 0 && field.hidden != "" {
		return nil, faults.Forbidden(field.hidden)
	}
	wanted := ticketsQuery{Sort: ticket.Sort{By: ticket.BySLADue}, Limit: question.MaxLimit, Time: ticket.NoTime}
	wanted.Filters.States = slices.Clone(ticket.OpenStates)
	search := ticket.Search{Filters: wanted.Filters, Time: wanted.Time, Sort: wanted.Sort}
	answer, err := list(ctx, in.Copies(ctx, in.Parts(views, search)), wanted, in.Clock())
	if err != nil {
		return nil, err
	}
	names := []string{}
	for _, r := range rowsOf(ticket.Shared(answer.Tickets), views) {
		if name := field.read(r); name != "" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	values := []ValueAnswer{}
	for _, name := range slices.Compact(names) {
		values = append(values, ValueAnswer{Value: name, Label: name})
	}
	return values, nil
}
