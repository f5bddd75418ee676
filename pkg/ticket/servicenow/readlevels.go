package servicenow

import (
	"context"
	"math"
	"slices"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/encoded"
)

const (
	// slaTable holds the service levels of all tickets.
	slaTable = "task_sla"
	// fewBatches is up to how many questions by ids are asked without looking for a
	// cheaper way.
	fewBatches = 3
	// maxBatches bounds the questions by ids of one reading that somebody waits for.
	maxBatches = 60
	// maxLevels is how many rows of task_sla one reading takes at most.
	maxLevels = 20 * ticket.MaxCounted
)

var (
	levelsUnreadable = ticket.Notice{Warning: true, OfSLA: true, NoLevels: true, Text: "Service levels cannot be read from ServiceNow, so tickets show none."}
	levelsMissing    = ticket.Notice{Warning: true, OfSLA: true, NoLevels: true, Text: "There are too many tickets to read all their service levels, so those of some closed tickets are missing."}
)

// readLevels reads the service levels of a table's records into them: by the ids
// of few, by the scope of many where task_sla heeds it, whichever takes fewer
// questions.
func (c *Client) readLevels(ctx context.Context, of share, records []record, asOf time.Time, most int) ([]ticket.Notice, error) {
	if len(records) == 0 {
		return nil, nil
	}
	into := newLevels(records, c.connection.SLA.Fields, asOf)
	batches, left := c.batches(records, most)
	if len(batches) > fewBatches || left {
		done, err := c.levelsByScope(ctx, of, into, len(batches))
		if err != nil || done {
			return nil, err
		}
	}
	err := c.levelsByID(ctx, batches, into)
	switch {
	case err != nil && lasting(err):
		return []ticket.Notice{levelsUnreadable}, nil
	case err == nil && left:
		return []ticket.Notice{levelsMissing}, nil
	}
	return nil, err
}

// slaConditions keep out what can never count.
func (c *Client) slaConditions() []encoded.Condition {
	conditions := []encoded.Condition{encoded.IsNot("stage", "cancelled")}
	if len(c.connection.SLA.Fields) == 0 {
		conditions = append(conditions, encoded.Is("sla.type", "SLA"))
	}
	return conditions
}

// batches are the records' ids in lists that fit an address, open tickets first.
// left says that some closed ones are in none.
func (c *Client) batches(records []record, most int) (batches []share, left bool) {
	var ids []string
	for _, open := range []bool{true, false} {
		for _, one := range records {
			if one.active == open && scopeID.MatchString(one.ticket.ID) {
				ids = append(ids, one.ticket.ID)
			}
		}
	}
	batches = share{field: "task", ids: ids}.split(func(part share) bool {
		asked, err := c.slaWalk(part, nil).question(place{size: pageSize})
		return err == nil && c.fits(asked)
	})
	if len(batches) > most {
		return batches[:most], true
	}
	return batches, false
}

// batchesFor is how many questions by ids a search may ask: whoever keeps tickets himself
// has nobody who waits, and would keep what was left out.
func batchesFor(whole bool) int {
	if whole {
		return math.MaxInt
	}
	return maxBatches
}

func (c *Client) slaWalk(of share, more []encoded.Condition) walk {
	return walk{
		table: slaTable, scope: of.condition(), query: encoded.Query{Conditions: slices.Concat(more, c.slaConditions())},
		fields: slaFields, keyset: true, maxRows: maxLevels,
	}
}

func (c *Client) levelsByID(ctx context.Context, batches []share, into *levels) error {
	if err := c.prove(ctx, tableAPI, slaTable, "task"); err != nil {
		return err
	}
	var mutex sync.Mutex
	group, ctx := errgroup.WithContext(ctx)
	for _, batch := range batches {
		asked := c.slaWalk(batch, nil)
		asked.take = func(one row) {
			mutex.Lock()
			defer mutex.Unlock()
			into.take(one)
		}
		group.Go(ticket.Guarded(func() error {
			_, err := c.run(ctx, asked)
			return err
		}))
	}
	return group.Wait()
}

// levelsByScope asks for the levels of all tickets of a scope that were made when
// these were. It answers false where that cannot be asked, or takes more questions.
func (c *Client) levelsByScope(ctx context.Context, of share, into *levels, batches int) (bool, error) {
	field := "task." + of.field
	if !scopeField.MatchString(field) {
		return false, nil
	}
	if err := c.prove(ctx, tableAPI, slaTable, field); err != nil {
		return false, unlessLasting(err)
	}
	all := c.slaWalk(share{field: field, ids: of.ids}, boundsOf(into.records))
	all.take = into.take
	first, err := all.question(place{size: 1})
	if err != nil {
		return false, err
	}
	if !c.fits(first) {
		return false, nil
	}
	taste, err := c.list(ctx, first)
	if err != nil || !taste.counted || taste.total/pageSize > batches {
		return false, unlessLasting(err)
	}
	home, err := c.run(ctx, all)
	return home.complete, unlessLasting(err)
}

// unlessLasting drops a failure that another way of asking may not meet.
func unlessLasting(err error) error {
	if err != nil && lasting(err) {
		return nil
	}
	return err
}

// boundsOf are conditions that hold for the tickets of all records.
func boundsOf(records []record) []encoded.Condition {
	var classes []string
	active, dated := true, true
	first, last := records[0].made, records[0].made
	for _, one := range records {
		classes = append(classes, one.class)
		active = active && one.active
		dated = dated && !one.made.IsZero()
		if one.made.Before(first) {
			first = one.made
		}
		if one.made.After(last) {
			last = one.made
		}
	}
	slices.Sort(classes)
	conditions := []encoded.Condition{encoded.In("task.sys_class_name", slices.Compact(classes)...)}
	if active {
		conditions = append(conditions, encoded.Is("task.active", "true"))
	}
	if dated {
		conditions = append(conditions, encoded.AtOrAfter("task.sys_created_on", first.Add(-zoneMargin)),
			encoded.Before("task.sys_created_on", last.Add(zoneMargin+time.Second)))
	}
	return conditions
}
