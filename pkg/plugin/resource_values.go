package plugin

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/ticket"
)

type valueAnswer struct {
	Value string `json:"value"`
	Label string `json:"label"`
}

// serveValues lists what a filter can be set to: ?field=state|priority|type|sla|assignee&customers=acme,globex.
func serveValues(in *Instance, caller Caller, w http.ResponseWriter, r *http.Request) error {
	var customers []string
	if text := r.URL.Query().Get("customers"); text != "" {
		customers = strings.Split(text, ",")
	}
	views, err := in.views(caller, customers)
	if err != nil {
		return err
	}
	field := r.URL.Query().Get("field")
	if field == "assignee" {
		values, err := in.assignees(r.Context(), caller, views)
		if err != nil {
			return err
		}
		write(w, http.StatusOK, values)
		return nil
	}
	words, known := map[string][]word{
		"state": stateWords, "priority": priorityWords, "type": typeWords, "sla": slaWords,
	}[field]
	if !known {
		return badRequest("The field must be one of state, priority, type, sla, assignee.")
	}
	values := make([]valueAnswer, len(words))
	for i, word := range words {
		values[i] = valueAnswer{Value: word.value, Label: word.text}
	}
	write(w, http.StatusOK, values)
	return nil
}

// assignees are the names on the open tickets of the customers that show them.
func (in *Instance) assignees(ctx context.Context, caller Caller, views []view) ([]valueAnswer, error) {
	if err := in.ready(caller); err != nil {
		return nil, err
	}
	views = slices.DeleteFunc(views, func(v view) bool { return !v.projection.People })
	if len(views) == 0 {
		return nil, forbidden("The names of people are not available to you.")
	}
	wanted := ticketsQuery{Sort: ticket.Sort{By: ticket.BySLADue}, Limit: maxLimit, Time: ticket.NoTime}
	wanted.Filters.States = slices.Clone(ticket.OpenStates)
	search := ticket.Search{Filters: wanted.Filters, Time: wanted.Time, Sort: wanted.Sort}
	answer, err := list(ctx, in.parts(views, search), wanted, in.clock())
	if err != nil {
		return nil, err
	}
	names := []string{}
	for _, r := range rowsOf(answer.Tickets, views) {
		if r.Assignee != "" {
			names = append(names, r.Assignee)
		}
	}
	slices.Sort(names)
	values := []valueAnswer{}
	for _, name := range slices.Compact(names) {
		values = append(values, valueAnswer{Value: name, Label: name})
	}
	return values, nil
}
