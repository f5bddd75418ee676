package jira

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/remember"
)

// move is one change of a ticket's status.
type move struct {
	at       time.Time
	from, to wireStatusName
}

// wireStatusName is a status as a history names it.
type wireStatusName struct{ id, name string }

// statusKinds are the categories of a site's statuses by their ids.
type statusKinds map[string]category

// statusKinds answers the site's statuses, at most ten minutes old.
func (c *Client) statusKinds(ctx context.Context) (statusKinds, error) {
	found, err := c.statuses.Get(ctx, "", func(ctx context.Context) (statusKinds, error) {
		var all []wireStatus
		if err := c.call(ctx, request{path: "status"}, &all); err != nil {
			return nil, err
		}
		kinds := statusKinds{}
		for _, one := range all {
			kinds[string(one.ID)] = category(one.Category.Key)
		}
		return kinds, nil
	})
	return found.Value, err
}

var historyMissing = ticket.Notice{
	Warning: true, Text: "The history of some tickets could not be read, so when they were closed and how often they were reopened may be inexact.",
}

// addHistories puts in what the histories of tickets tell. Without them the rows are
// still good, so a failure is a notice.
func (c *Client) addHistories(ctx context.Context, home haul[issue]) (haul[issue], error) {
	kinds, err := c.statusKinds(ctx)
	if err == nil {
		err = c.edition.histories(ctx, c, home.rows)
	}
	if remember.IsContextError(err) {
		return haul[issue]{}, err
	}
	if err != nil {
		home.end.notices = append(home.notices(), historyMissing)
	}
	for i := range home.rows {
		home.rows[i].retell(c.rules, kinds)
		home.rows[i].moves = nil
	}
	return home, nil
}

// retell takes from the moves of a ticket when it came to be closed for the last
// time, and how often it came back from the end.
func (i *issue) retell(rules mapping, kinds statusKinds) {
	stateOf := func(status wireStatusName) ticket.State {
		state, _ := rules.state(status.name, kinds[status.id])
		return state
	}
	ended := func(state ticket.State) bool { return state == ticket.Resolved || state == ticket.Closed }
	slices.SortStableFunc(i.moves, func(a, b move) int { return cmp.Compare(a.at.UnixNano(), b.at.UnixNano()) })
	for _, one := range i.moves {
		from, to := stateOf(one.from), stateOf(one.to)
		if ended(from) && !ended(to) {
			i.ticket.Reopened++
		}
		if i.ticket.State == ticket.Closed && to == ticket.Closed && from != ticket.Closed {
			i.ticket.Closed = one.at
		}
	}
}
