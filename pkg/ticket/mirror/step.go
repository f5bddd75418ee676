package mirror

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/quantyca/rounds/pkg/ticket"
)

// Step reads what is due: first what has changed, then one piece of a first load that is
// not over. It says whether more could be read at once. A step that is under way already
// makes it do nothing.
func (m *Mirror) Step(ctx context.Context) (more bool, err error) {
	if !m.stepping.TryLock() {
		return false, nil
	}
	defer m.stepping.Unlock()
	more, err = m.step(ctx)
	if err == nil {
		m.failed.Store(nil)
	} else if ctx.Err() == nil {
		m.failed.Store(&failure{at: m.clock(), err: err})
	}
	return more, err
}

func (m *Mirror) step(ctx context.Context) (more bool, err error) {
	if err := m.read(ctx); err != nil {
		return false, err
	}
	if err := m.begin(ctx); err != nil {
		return false, err
	}
	for _, due := range []func(context.Context) error{m.readChanges, m.readOpen} {
		if err := due(ctx); err != nil {
			return false, err
		}
	}
	if more, err = m.load(ctx); more || err != nil {
		return more, err
	}
	return m.sweep(ctx)
}

// read takes what is in the book, once.
func (m *Mirror) read(ctx context.Context) error {
	if m.isRead.Load() {
		return nil
	}
	m.reading.Lock()
	defer m.reading.Unlock()
	if m.isRead.Load() {
		return nil
	}
	lists := map[string][]*ticket.Ticket{}
	progress, err := m.book.Load(ctx, func(t ticket.Ticket) {
		light := slim(t)
		lists[t.Customer] = append(lists[t.Customer], &light)
	})
	if err != nil {
		return err
	}
	whole := &image{byCustomer: lists, progress: map[string]Progress{}}
	for _, list := range lists {
		slices.SortFunc(list, func(a, b *ticket.Ticket) int { return cmp.Compare(a.ID, b.ID) })
	}
	for _, one := range progress {
		whole.progress[one.Customer] = one
	}
	m.shown.Store(whole)
	m.isRead.Store(true)
	return nil
}

// begin drops what the set-up gives to nobody, or to somebody else, any more, and starts
// with the customers that are new.
func (m *Mirror) begin(ctx context.Context) error {
	var change Change
	now := m.clock()
	known := m.shown.Load().progress
	for id, progress := range known {
		if m.digests[id] != progress.Scope {
			change.Dropped = append(change.Dropped, id)
		}
	}
	for _, customer := range m.customers {
		if progress, ok := known[customer.ID]; !ok || progress.Scope != m.digests[customer.ID] {
			change.Progress = append(change.Progress, Progress{
				Customer: customer.ID, Scope: m.digests[customer.ID], Reached: now, Cursor: now.Add(-m.pace.Overlap), SweptAt: now,
			})
		}
	}
	if len(change.Dropped)+len(change.Progress) == 0 {
		return nil
	}
	slices.Sort(change.Dropped)
	return m.keep(ctx, change)
}

// readChanges asks for what has changed since the last look, for all customers at once.
func (m *Mirror) readChanges(ctx context.Context) error {
	now := m.clock()
	isHurried := m.isHurried(now)
	for _, group := range m.groups {
		since := now
		for _, customer := range group {
			if cursor := m.progressOf(customer.ID).Cursor; cursor.Before(since) {
				since = cursor
			}
		}
		if now.Sub(since) < m.pace.Changes && !isHurried {
			continue
		}
		found, err := m.slices(ctx, scopesOf(group), span{from: since.Add(-m.pace.Overlap), to: now.Add(m.pace.Overlap)})
		if err != nil {
			return err
		}
		change := Change{Tickets: found, Gone: m.moved(group, found)}
		for _, customer := range group {
			progress := m.progressOf(customer.ID)
			progress.Cursor = now
			change.Progress = append(change.Progress, progress)
		}
		if err := m.keep(ctx, change); err != nil {
			return err
		}
	}
	return nil
}

// moved are the tickets that belong to another customer of the group now.
func (m *Mirror) moved(group []Customer, found []ticket.Ticket) []ID {
	all := m.shown.Load()
	var gone []ID
	for _, t := range found {
		for _, customer := range group {
			former := ID{Customer: customer.ID, ID: t.ID}
			if _, known := all.find(former); known && customer.ID != t.Customer {
				gone = append(gone, former)
			}
		}
	}
	return gone
}

// readOpen reads everything that is open anew. What was open here and is not in the
// answer has changed meanwhile, or is gone.
func (m *Mirror) readOpen(ctx context.Context) error {
	now := m.clock()
	if now.Sub(m.openAt) < m.pace.Open && !m.isAnyWithoutOpen() {
		return nil
	}
	var heard remarks
	for _, group := range m.groups {
		all, err := m.whole(ctx, ticket.Search{Scopes: scopesOf(group), Filters: ticket.Filters{States: ticket.OpenStates}, Time: ticket.NoTime})
		if err != nil {
			return err
		}
		heard.add(all)
		found := all.Tickets
		change := Change{Tickets: found, Gone: m.moved(group, found)}
		there := map[ID]bool{}
		for _, t := range found {
			there[IDOf(t)] = true
		}
		for _, customer := range group {
			gone, err := m.lost(ctx, customer, func(t *ticket.Ticket) bool { return t.IsOpen() && !there[IDOf(*t)] }, now)
			if err != nil {
				return err
			}
			change.Gone = append(change.Gone, gone...)
			if progress := m.progressOf(customer.ID); progress.OpenAt.IsZero() {
				progress.OpenAt = now
				change.Progress = append(change.Progress, progress)
			}
		}
		if err := m.keep(ctx, change); err != nil {
			return err
		}
	}
	m.openAt = now
	m.heard.Store(&heard)
	return nil
}

func (m *Mirror) isAnyWithoutOpen() bool {
	return slices.ContainsFunc(m.customers, func(c Customer) bool { return m.progressOf(c.ID).OpenAt.IsZero() })
}

// load reads one slice of the past of the customer who is least far back, the newest
// tickets first.
func (m *Mirror) load(ctx context.Context) (more bool, err error) {
	var next *Customer
	var progress Progress
	for i, customer := range m.customers {
		one := m.progressOf(customer.ID)
		if !one.IsLoaded() && (next == nil || one.Reached.After(progress.Reached)) {
			next, progress = &m.customers[i], one
		}
	}
	if next == nil {
		return false, nil
	}
	now := m.clock()
	oldest := now.Add(-m.pace.Window)
	length := cmp.Or(m.spans[next.ID], 24*time.Hour)
	from := progress.Reached.Add(-length)
	if from.Before(oldest) {
		from = oldest
	}
	rows, floor := m.pace.Page, short
	if progress.Reached.Sub(from) <= short {
		rows, floor = rows*manyPages, shortest
	}
	result, err := m.changed(ctx, next.Scopes, span{from: from, to: progress.Reached}, rows)
	if err != nil {
		return false, err
	}
	change := Change{Tickets: result.Tickets}
	if isCut(result) && progress.Reached.Sub(from) > shortest {
		// Too many: what came is kept, and the newer half is asked for next.
		m.spans[next.ID] = max(progress.Reached.Sub(from)/2, floor)
		return true, m.keep(ctx, change)
	}
	if isCut(result) {
		all, err := m.whole(ctx, timed(next.Scopes, span{from: from, to: progress.Reached}))
		if err != nil {
			return false, err
		}
		change.Tickets = all.Tickets
	}
	if len(result.Tickets) <= m.pace.Page/4 {
		m.spans[next.ID] = length * 2
	}
	progress.Reached = from
	if !from.After(oldest) {
		progress.LoadedAt = now
	}
	change.Progress = []Progress{progress}
	return true, m.keep(ctx, change)
}
