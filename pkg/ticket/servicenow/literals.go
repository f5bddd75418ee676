package servicenow

import (
	"context"
	"time"

	"github.com/quantyca/rounds/pkg/ticket/encoded"
)

// readsUTC says whether the instance reads a literal time in a query as UTC. Its
// documentation does not say it, so a record is asked for by its own time, as it
// is stored: it must be found. known is false where there is no record to ask for.
func (c *Client) readsUTC(ctx context.Context, table string, of share) (utc, known bool, err error) {
	if utc, ok := c.literals.Young(""); ok {
		return utc, true, nil
	}
	asked, err := c.provingQuestion(table, of)
	if err != nil {
		return false, false, err
	}
	answer, err := c.list(ctx, asked)
	if err != nil || len(answer.rows) == 0 {
		return false, false, err
	}
	one := answer.rows[0]
	f := cells{row: one}
	at := f.instant("sys_created_on")
	if at.IsZero() || !scopeID.MatchString(one["sys_id"].value) {
		return false, false, nil
	}
	asked, err = c.provingQuestion(table, of, encoded.Is("sys_id", one["sys_id"].value),
		encoded.AtOrAfter("sys_created_on", at), encoded.Before("sys_created_on", at.Add(time.Second)))
	if err != nil {
		return false, false, err
	}
	if answer, err = c.list(ctx, asked); err != nil {
		return false, false, err
	}
	utc = len(answer.rows) > 0
	c.literals.Put("", utc)
	return utc, true, nil
}

func (c *Client) provingQuestion(table string, of share, conditions ...encoded.Condition) (question, error) {
	w := walk{
		table: table, scope: of.condition(), fields: []string{"sys_id", "sys_created_on"},
		query: encoded.Query{Conditions: append(classCondition(table), conditions...)},
	}
	return w.question(place{size: 1})
}

// marginFor is by how much time ranges are widened: nothing where literals are
// read as UTC, as far as the world's zones go where they are not, and nothing where
// there is no record that could be missed.
func (c *Client) marginFor(ctx context.Context, table string, of share) (time.Duration, error) {
	utc, known, err := c.readsUTC(ctx, table, of)
	if err != nil || utc || !known {
		return 0, err
	}
	return zoneMargin, nil
}
