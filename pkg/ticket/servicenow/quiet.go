package servicenow

import (
	"context"
	"slices"
	"time"

	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/encoded"
)

const (
	// fullLookEvery is how often each table is asked for what has changed, whatever the
	// table of all tasks says: rules of an instance may tell them apart. Whoever looks for
	// changes asks for more than that of the past.
	fullLookEvery = 4*time.Minute + 30*time.Second
	// quietSpan is the longest stretch of time that counts as a look for changes.
	quietSpan = time.Hour
)

// isLook says whether a search looks for what has just changed, as somebody does every
// minute who keeps tickets himself.
func (c *Client) isLook(search ticket.Search) bool {
	return search.Whole && !search.Counting && search.Time == ticket.UpdatedTime && len(c.tables) > 1 &&
		search.To.After(c.clock()) && search.To.Sub(search.From) <= quietSpan
}

// isQuiet asks the table that all tickets' tables extend whether anything has changed at
// all, which is one question instead of one a table. Whatever is in doubt is not quiet.
func (c *Client) isQuiet(ctx context.Context, search ticket.Search, shares []share, known names) bool {
	if _, ok := c.looks.Young(keyOf(search.Scopes)); !ok {
		return false
	}
	if utc, isTold := c.literals.Young(""); !isTold || !utc || !c.areTasks(known) {
		return false
	}
	changed := []encoded.Condition{encoded.AtOrAfter("sys_updated_on", search.From), encoded.Before("sys_updated_on", search.To)}
	for _, of := range shares {
		if c.prove(ctx, tableAPI, rootTable, of.field) != nil {
			return false
		}
		asked, err := walk{
			table: rootTable, scope: of.condition(), fields: []string{"sys_id"}, keyset: true, query: encoded.Query{Conditions: changed},
		}.question(place{size: 1})
		if err != nil || !c.fits(asked) {
			return false
		}
		answer, err := c.list(ctx, asked)
		if err != nil || !answer.counted || answer.total > 0 || len(answer.rows) > 0 {
			return false
		}
	}
	return true
}

// areTasks says whether all tables of the connection extend that of all tasks.
func (c *Client) areTasks(known names) bool {
	return !slices.ContainsFunc(c.tables, func(table string) bool {
		return !slices.Contains(known.dictionary.lineage(table), rootTable)
	})
}
