package mirror

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/quantyca/rounds/pkg/ticket"
)

// Step reads what is due: first what is open and what has changed, then one piece of a first load that is
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
	if err := m.inParts(ctx, readingOpen, m.readOpen); err != nil {
		return false, err
	}
	if err := m.inParts(ctx, readingChanges, m.readChanges); err != nil {
		return false, err
	}
	if more, err = m.load(ctx); more || err != nil {
		return more, err
	}
	if err := m.compareNumbers(ctx); err != nil {
		return false, err
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
	m.shown.Store(imageOf(lists, progress))
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

// readChanges asks for what has changed since the last look, for customers together.
func (m *Mirror) readChanges(ctx context.Context, part []Customer) error {
	now := m.clock()
	since, isFirst := now, false
	for _, customer := range part {
		progress := m.progressOf(customer.ID)
		isFirst = isFirst || progress.Reached.After(progress.Cursor)
		if progress.Cursor.Before(since) {
			since = progress.Cursor
		}
	}
	if now.Sub(since) < m.pace.Changes && !m.isHurried(now) {
		return nil
	}
	recent := span{from: since.Add(-m.pace.Overlap), to: now.Add(m.pace.Overlap)}
	changed := recent
	if isFirst {
		// What clocks that go wrong date in the future is no part of the past that is loaded.
		changed.to = time.Time{}
	}
	found, err := m.slices(ctx, scopesOf(part), changed)
	if err != nil {
		return err
	}
	levels, err := m.readLevels(ctx, part, recent, found)
	if err != nil {
		return err
	}
	change := Change{Tickets: append(found, levels...)}
	for _, customer := range part {
		progress := m.progressOf(customer.ID)
		progress.Cursor = now
		change.Progress = append(change.Progress, progress)
	}
	return m.keep(ctx, change)
}

// moved are the tickets that belong to another customer now. Where scopes overlap, both
// may have them.
func (m *Mirror) moved(found []ticket.Ticket) []ID {
	all := m.shown.Load()
	var gone []ID
	for _, t := range found {
		for _, customer := range m.apartFrom(t.Customer) {
			former := ID{Customer: customer.ID, ID: t.ID}
			if _, known := all.find(former); known && customer.ID != t.Customer {
				gone = append(gone, former)
			}
		}
	}
	return gone
}

// apartFrom are the customers who could not own a ticket together with this one.
func (m *Mirror) apartFrom(id string) []Customer {
	for _, group := range m.groups {
		if slices.ContainsFunc(group, func(c Customer) bool { return c.ID == id }) {
			return group
		}
	}
	return nil
}

// readOpen reads everything that is open anew. What was open here and is not in the
// answer has changed meanwhile, or is gone.
func (m *Mirror) readOpen(ctx context.Context, part []Customer) error {
	now := m.clock()
	isDue := func(c Customer) bool {
		return m.progressOf(c.ID).OpenAt.IsZero() || now.Sub(m.openAt[c.ID]) >= m.pace.Open
	}
	if !slices.ContainsFunc(part, isDue) {
		return nil
	}
	all, err := m.open(ctx, part)
	if err != nil {
		return err
	}
	change := Change{Tickets: all.Tickets}
	there := map[ID]bool{}
	for _, t := range all.Tickets {
		there[IDOf(t)] = true
	}
	for _, customer := range part {
		gone, err := m.lost(ctx, customer, func(t *ticket.Ticket) bool { return t.IsOpen() && !there[IDOf(*t)] })
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
	for _, customer := range part {
		m.openAt[customer.ID] = now
	}
	m.hear(remarksOf(part, all))
	return nil
}

// open is everything that is open, and notes what cannot be read at all.
func (m *Mirror) open(ctx context.Context, part []Customer) (ticket.Result, error) {
	search := ticket.Search{Scopes: scopesOf(part), Filters: ticket.Filters{States: ticket.OpenStates}, Time: ticket.NoTime, MaxRows: most}
	all, err := m.fetch(ctx, search)
	if err != nil {
		return ticket.Result{}, err
	}
	if isCut(all) {
		return ticket.Result{}, tooMany
	}
	if err := m.noteGaps(ctx, part, all); err != nil {
		return ticket.Result{}, err
	}
	if err := m.noteLevels(ctx, part, all); err != nil {
		return ticket.Result{}, err
	}
	return all, m.checkMissing(search, all)
}

// load reads one slice of the past of the customer who is least far back, the newest
// tickets first.
func (m *Mirror) load(ctx context.Context) (more bool, err error) {
	var next *Customer
	var progress Progress
	for i, customer := range m.customers {
		one := m.progressOf(customer.ID)
		isReadable := !one.OpenAt.IsZero() && !m.rests(ailment{customer.ID, loading})
		if isReadable && !one.IsLoaded() && (next == nil || one.Reached.After(progress.Reached)) {
			next, progress = &m.customers[i], one
		}
	}
	if next == nil {
		return false, nil
	}
	more, err = m.loadSlice(ctx, *next, progress)
	if err != nil && (!isOwn(err) || len(m.customers) == 1) {
		return false, err
	}
	// Whose tickets cannot be read holds up the first load of nobody else.
	m.ail(ailment{next.ID, loading}, err)
	return more || err != nil, nil
}

func (m *Mirror) loadSlice(ctx context.Context, next Customer, progress Progress) (more bool, err error) {
	now := m.clock()
	oldest := now.Add(-m.pace.Window)
	m.foresee(ctx, next, span{from: oldest, to: now.Add(m.pace.Overlap)})
	length := cmp.Or(m.spans[next.ID], m.firstSpan(next.ID))
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
