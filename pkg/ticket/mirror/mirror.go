package mirror

import (
	"context"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/quantyca/rounds/pkg/ticket"
)

// Options are what a mirror needs. All are required.
type Options struct {
	// Live is the connection itself; Address says which one that is, so that nothing of
	// another one is taken for its own.
	Live    ticket.Source
	Address string
	Book    Book
	// Clock is the only source of the present.
	Clock func() time.Time
	// Customers are those of the connection, each once.
	Customers []Customer
	Pace      Pace
}

// Pace says how much is kept, and how often what is read.
type Pace struct {
	// Window is how far back closed tickets are kept, by their last change. What is open
	// is kept however old.
	Window time.Duration
	// Changes is how often changes are asked for, Open how often everything open is read
	// anew (service levels change without the ticket), Sweep how often what is gone is
	// looked for.
	Changes, Open, Sweep time.Duration
	// Tally is how often the numbers of tickets are compared, so that a sweep may come early.
	Tally time.Duration
	// Overlap is how far before the last look changes are asked for again: indexes lag
	// and clocks differ.
	Overlap time.Duration
	// Retry is how long what fails for one customer alone is left alone.
	Retry time.Duration
	// MaxAge is the age from which on an answer is stale.
	MaxAge time.Duration
	// Page is how many tickets one slice of time should hold.
	Page int
}

// UsualPace is the pace of a connection that states none.
func UsualPace() Pace {
	return Pace{
		Window: 400 * 24 * time.Hour, Changes: time.Minute, Open: 5 * time.Minute, Sweep: 6 * time.Hour, Tally: 15 * time.Minute,
		Overlap: 5 * time.Minute, Retry: time.Minute, MaxAge: 10 * time.Minute, Page: 1_000,
	}
}

// Mirror is a copy of the tickets of one connection. It is safe for concurrent use.
type Mirror struct {
	live      atomic.Pointer[ticket.Source]
	book      Book
	clock     func() time.Time
	customers []Customer
	address   string
	digests   map[string]string
	pace      Pace
	// groups are customers of whom no two could own the same ticket; scopes are each
	// customer's.
	groups [][]Customer
	scopes map[string][]ticket.Scope

	shown atomic.Pointer[image]
	// reading is held while the book is read for the first time.
	reading sync.Mutex
	isRead  atomic.Bool
	// hurried is until when changes are asked for at every Step; nil for not at all.
	hurried atomic.Pointer[time.Time]
	failed  atomic.Pointer[failure]
	// What these point to is never changed: heard is what the connection last said beside
	// open tickets, ailing what fails for some customers alone, totals how many tickets
	// there will be of those whose first load is not over.
	heard  atomic.Pointer[[]remarks]
	ailing atomic.Pointer[map[ailment]failure]
	totals atomic.Pointer[map[string]int]

	// stepping is held by whoever reads the connection; it guards what follows.
	stepping sync.Mutex
	// openAt is when a customer's open tickets were read last, partedAt when customers
	// were last read each on his own, foreseen whose tickets were counted beforehand,
	// gapSeen when a gap was first seen that is not known yet, lacking whose tickets came
	// without service levels, tallies the last one of each group.
	openAt   map[string]time.Time
	gapSeen  map[string]time.Time
	lacking  map[string]bool
	tallies  map[int]tally
	partedAt map[work]time.Time
	foreseen map[string]bool
	// spans are how long the next slices of a first load are, by customer.
	spans map[string]time.Duration
}

// failure is why the last step did not come to its end.
type failure struct {
	at  time.Time
	err error
}

// New makes a mirror that knows nothing before its first Step.
func New(options Options) *Mirror {
	m := &Mirror{
		book: options.Book, address: options.Address, clock: options.Clock, pace: options.Pace,
		customers: slices.Clone(options.Customers), digests: map[string]string{}, spans: map[string]time.Duration{},
		openAt: map[string]time.Time{}, gapSeen: map[string]time.Time{}, lacking: map[string]bool{}, tallies: map[int]tally{}, partedAt: map[work]time.Time{}, foreseen: map[string]bool{},
	}
	m.heard.Store(&[]remarks{})
	m.ailing.Store(&map[ailment]failure{})
	m.totals.Store(&map[string]int{})
	m.Use(options.Live)
	m.groups, m.scopes = apart(m.customers), map[string][]ticket.Scope{}
	for _, customer := range m.customers {
		m.digests[customer.ID], m.scopes[customer.ID] = m.digest(customer), customer.Scopes
	}
	m.shown.Store(&image{})
	return m
}

// Use takes another source of the same connection, such as one with a newer credential.
func (m *Mirror) Use(live ticket.Source) { m.live.Store(&live) }

// Diagnose is the connection's own.
func (m *Mirror) Diagnose(ctx context.Context, scopes []ticket.Scope) []ticket.Step {
	return (*m.live.Load()).Diagnose(ctx, scopes)
}

func (m *Mirror) ask(ctx context.Context, search ticket.Search) (ticket.Result, error) {
	return (*m.live.Load()).Search(ctx, search)
}

func (m *Mirror) digest(customer Customer) string { return customer.digest(m.address) }

// Hurry makes the next Steps look for changes whatever the time: something was changed by
// us. They go on for a while, as an index may not show it at once.
func (m *Mirror) Hurry() {
	until := m.clock().Add(hurryFor)
	m.hurried.Store(&until)
}

const hurryFor = 30 * time.Second

func (m *Mirror) isHurried(now time.Time) bool {
	until := m.hurried.Load()
	return until != nil && !now.After(*until)
}

// keep writes a change, then shows it. Who has a ticket now takes it from who had it.
func (m *Mirror) keep(ctx context.Context, change Change) error {
	all := m.shown.Load()
	change.Gone = append(change.Gone, m.moved(change.Tickets)...)
	change.Tickets = all.news(change.Tickets)
	light := slimmed(change.Tickets)
	if err := m.book.Keep(ctx, change); err != nil {
		return err
	}
	change.Tickets = light
	m.shown.Store(all.with(change))
	return nil
}

// progressOf is how far a customer's tickets are read; nothing where his scope has
// changed since.
func (m *Mirror) progressOf(customer string) Progress { return m.progressIn(m.shown.Load(), customer) }

func (m *Mirror) progressIn(all *image, customer string) Progress {
	known, ok := all.progress[customer]
	if !ok || known.Scope != m.digests[customer] {
		return Progress{Customer: customer, Scope: m.digests[customer]}
	}
	return known
}
