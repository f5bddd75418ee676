package servicenow

import (
	"context"
	"errors"

	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/encoded"
)

const (
	// pageSize is what is asked for: big enough for hourly limits on requests, small
	// enough for the 60 seconds that a transaction may take.
	pageSize = 1000
	// minPageSize is what a cancelled transaction is still divided down to.
	minPageSize = 50
	// maxPages ends a reading that makes no progress, whatever the pages say.
	maxPages = 250
)

// walk reads a query page by page.
type walk struct {
	table  string
	scope  encoded.Condition
	query  encoded.Query
	fields []string
	// keyset goes by sys_id instead of by offsets, which get slow far behind; the
	// query's order is then of no use.
	keyset  bool
	maxRows int
	// take gets each row once, at most maxRows of them.
	take func(row)
}

// harvest says what a walk brought home.
type harvest struct {
	// read is how many rows were taken.
	read int
	// complete says that ServiceNow had no more rows.
	complete bool
	// total is how many rows match before access rules; counted says it was told.
	total   int
	counted bool
	// moved says that rows came, went or changed places between two pages.
	moved bool
	// stuck says that pages repeated, or that there were too many of them.
	stuck bool
}

// hidden is how many rows access rules kept back.
func (h harvest) hidden() int {
	if !h.complete || !h.counted || h.moved {
		return 0
	}
	return max(h.total-h.read, 0)
}

// question is the page at a place.
func (w walk) question(at place) (question, error) {
	query := w.query
	if w.keyset {
		query.Order = nil
		if at.last != "" {
			query.Conditions = append(query.Conditions[:len(query.Conditions):len(query.Conditions)], encoded.After("sys_id", at.last))
		}
	}
	text, err := encoded.Bind(w.scope, query)
	if err != nil {
		return question{}, fail(ticket.ErrQuery, "The query cannot be written for ServiceNow.", err.Error(), err)
	}
	return question{table: w.table, query: text, fields: w.fields, limit: at.size, offset: at.offset}, nil
}

// place is where a walk stands.
type place struct {
	last   string
	offset int
	size   int
}

// run reads until ServiceNow has no more rows or maxRows are read. The limit of a
// page counts rows before access rules, so that a short or an empty page is not
// the end: only the total tells it.
func (c *Client) run(ctx context.Context, w walk) (harvest, error) {
	home := harvest{}
	seen := map[string]bool{}
	at := place{size: min(pageSize, max(w.maxRows, 1))}
	for range maxPages {
		answer, err := c.turn(ctx, w, at)
		if errors.Is(err, errCancelled) && at.size > minPageSize {
			at.size = max(at.size/4, minPageSize)
			continue
		}
		if err != nil {
			return harvest{}, err
		}
		ended, err := home.take(answer, at, seen, w)
		if ended || err != nil {
			return home, err
		}
		at = at.next(answer, w.keyset)
	}
	home.stuck = true
	return home, nil
}

// turn reads the page at a place.
func (c *Client) turn(ctx context.Context, w walk, at place) (page, error) {
	asked, err := w.question(at)
	if err != nil {
		return page{}, err
	}
	return c.list(ctx, asked)
}

// take takes a page and answers whether it is the last one to be read.
func (h *harvest) take(answer page, at place, seen map[string]bool, w walk) (bool, error) {
	fresh, err := h.add(answer, seen, w)
	if err != nil {
		return false, err
	}
	h.judge(answer, at, w.keyset)
	ended := at.isLast(answer, len(seen), w.keyset)
	if len(seen) > w.maxRows || (len(seen) == w.maxRows && !ended) {
		return true, nil
	}
	h.complete = ended
	h.stuck = !ended && len(answer.rows) > 0 && fresh == 0
	return ended || h.stuck, nil
}

// add takes the rows that were not seen before and answers their number. A row
// without its id says nothing, not even whose it is.
func (h *harvest) add(answer page, seen map[string]bool, w walk) (int, error) {
	fresh := 0
	for _, one := range answer.rows {
		id := one["sys_id"].value
		if id == "" {
			return 0, fail(ticket.ErrAnswer, "ServiceNow answered records without their content.", "Let the account read the field sys_id of the tables.", errValue)
		}
		if seen[id] {
			h.moved = true
			continue
		}
		seen[id] = true
		fresh++
		if h.read < w.maxRows {
			h.read++
			w.take(one)
		}
	}
	return fresh, nil
}

// judge remembers the total. With offsets it is the same on all pages, unless rows
// came or went; with keys it is what remains, so the first one counts.
func (h *harvest) judge(answer page, at place, keyset bool) {
	first := at.offset == 0 && at.last == ""
	switch {
	case first:
		h.total, h.counted = answer.total, answer.counted
	case !keyset && answer.counted && answer.total != h.total:
		h.total, h.moved = answer.total, true
	}
}

func (p place) isLast(answer page, read int, keyset bool) bool {
	if !answer.counted {
		return len(answer.rows) == 0
	}
	return p.offset+max(p.size, len(answer.rows)) >= answer.total || (!keyset && read >= answer.total)
}

func (p place) next(answer page, keyset bool) place {
	if keyset && len(answer.rows) > 0 {
		p.last, p.offset = answer.rows[len(answer.rows)-1]["sys_id"].value, 0
		return p
	}
	p.offset += max(p.size, len(answer.rows))
	return p
}
