package servicenow

import (
	"context"
	"maps"
	"slices"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/encoded"
	"github.com/quantyca/rounds/pkg/ticket/remember"
)

var _ ticket.LevelSource = (*Client)(nil)

// changedFields are what is asked of a service level that was changed.
var changedFields = []string{"sys_id", "task", "sys_updated_on"}

// LevelsChanged asks task_sla by its own time of change. Those that run are left out: jobs
// touch them all the time, and only the clock changes them. Where task_sla cannot be read
// by the scope, tickets show no service levels either, or those of whoever reads them anew.
func (c *Client) LevelsChanged(ctx context.Context, search ticket.Search) ([]string, error) {
	ctx = httpx.InBackground(ctx)
	shares, err := sharesOf(withIDs(search.Scopes))
	if err != nil {
		return nil, failureOf(err)
	}
	found := map[string]bool{}
	for _, of := range shares {
		if err := c.levelsChangedIn(ctx, search, of, found); unlessLasting(err) != nil {
			return nil, c.explain(err)
		}
	}
	return slices.Sorted(maps.Keys(found)), nil
}

func (c *Client) levelsChangedIn(ctx context.Context, search ticket.Search, of share, found map[string]bool) error {
	field := "task." + of.field
	if !scopeField.MatchString(field) {
		return nil
	}
	if err := c.prove(ctx, tableAPI, slaTable, field); err != nil {
		return err
	}
	from, to := search.From, search.To
	if utc, isKnown := c.literals.Young(""); isKnown && !utc {
		from, to = from.Add(-zoneMargin), to.Add(zoneMargin)
	}
	w := walk{
		table: slaTable, fields: changedFields, keyset: true, maxRows: maxLevels,
		query: encoded.Query{Conditions: []encoded.Condition{
			encoded.AtOrAfter("sys_updated_on", from), encoded.Before("sys_updated_on", to), encoded.IsNot("stage", stageRunning),
		}},
		take: func(one row) {
			f := cells{row: one}
			if at := f.instant("sys_updated_on"); !at.Before(search.From) && at.Before(search.To) {
				found[f.value("task")] = true
			}
		},
	}
	for _, part := range (share{field: field, ids: of.ids}).split(func(part share) bool {
		w.scope = part.condition()
		asked, err := w.question(place{last: impossible, size: pageSize})
		return err == nil && c.fits(asked)
	}) {
		w.scope = part.condition()
		home, err := c.run(ctx, w)
		if err != nil {
			return err
		}
		if home.stuck {
			return fail(ticket.ErrAnswer, "ServiceNow repeated pages of service levels, or sent too many.", "", errValue)
		}
	}
	return nil
}

// idsAtOnce is how many ids fit an address beside a scope.
const idsAtOnce = 20

// Again reads records by their ids, from whichever table has them.
func (c *Client) Again(ctx context.Context, search ticket.Search, ids []string) (ticket.Result, error) {
	ctx = httpx.InBackground(ctx)
	search.Scopes = withIDs(search.Scopes)
	all := ticket.Result{Exact: true, AsOf: c.clock()}
	shares, err := sharesOf(search.Scopes)
	if err != nil {
		return ticket.Result{}, failureOf(err)
	}
	known, err := c.names(ctx)
	if err != nil {
		return ticket.Result{}, c.explain(err)
	}
	ids = slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return !scopeID.MatchString(id) })
	for batch := range slices.Chunk(ids, idsAtOnce) {
		var found []remember.Stamped[haul]
		for _, table := range c.tables {
			s := searching{search: search, table: table, names: known, rules: c.rules, ids: batch}
			parts, err := c.askTable(ctx, s, shares, forgetful(c))
			if unlessLasting(err) != nil {
				return ticket.Result{}, c.explain(err)
			}
			found = append(found, parts...)
		}
		result := c.judge(search, found)
		all.Tickets = append(all.Tickets, result.Tickets...)
		all.Matched, all.Dropped = all.Matched+result.Matched, all.Dropped+result.Dropped
		all.Notices = append(all.Notices, result.Notices...)
	}
	return all, nil
}
