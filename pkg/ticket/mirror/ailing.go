package mirror

import (
	"context"
	"errors"
	"maps"
	"slices"
	"time"

	"github.com/quantyca/rounds/pkg/ticket"
)

// work is one of the things that a step does.
type work string

const (
	readingChanges work = "changes"
	readingOpen    work = "open"
	loading        work = "load"
	sweeping       work = "sweep"
)

// ailment is a piece of work that fails for one customer while it succeeds for others, as
// where one of his tickets cannot be read. It holds nobody else up.
type ailment struct {
	customer string
	work     work
}

// isOwn says whether a failure may be that of one customer's tickets: the connection
// answers, and does not do so to be rid of us.
func isOwn(err error) bool {
	var failure *ticket.Failure
	return errors.As(err, &failure) && !slices.ContainsFunc(
		[]error{errGap, ticket.ErrUnreachable, ticket.ErrRateLimited, ticket.ErrTimeout, ticket.ErrAuth, ticket.ErrGone},
		func(kind error) bool { return errors.Is(err, kind) })
}

// isAiling says whether a customer's changes, or what is open of his, cannot be read.
func (m *Mirror) isAiling(customer string) bool {
	ailing := *m.ailing.Load()
	_, changes := ailing[ailment{customer, readingChanges}]
	_, open := ailing[ailment{customer, readingOpen}]
	return changes || open
}

// ail notes that a piece of work failed for one customer; without an error, that it
// succeeded.
func (m *Mirror) ail(of ailment, err error) {
	_, isKnown := (*m.ailing.Load())[of]
	if err == nil && !isKnown {
		return
	}
	next := maps.Clone(*m.ailing.Load())
	delete(next, of)
	if err != nil {
		next[of] = failure{at: m.clock(), err: err}
	}
	m.ailing.Store(&next)
}

// rests says whether work that failed for a customer is left alone for now.
func (m *Mirror) rests(of ailment) bool {
	failed, ok := (*m.ailing.Load())[of]
	return ok && m.clock().Sub(failed.at) < m.pace.Retry
}

// inParts reads the customers of each group together, and on their own those for whom
// that failed before.
func (m *Mirror) inParts(ctx context.Context, what work, read func(context.Context, []Customer) error) error {
	for _, group := range m.groups {
		var well []Customer
		var parts [][]Customer
		for _, customer := range group {
			of := ailment{customer.ID, what}
			if _, ails := (*m.ailing.Load())[of]; !ails {
				well = append(well, customer)
			} else if !m.rests(of) {
				parts = append(parts, []Customer{customer})
			}
		}
		if len(well) > 0 {
			parts = append([][]Customer{well}, parts...)
		}
		for _, part := range parts {
			if err := m.readPart(ctx, part, what, read); err != nil {
				return err
			}
		}
	}
	return nil
}

// readPart reads customers together. Where that fails for a reason that may be one
// customer's alone, each is read on his own, so that only who fails again goes without;
// if all do, it was nobody's own.
func (m *Mirror) readPart(ctx context.Context, part []Customer, what work, read func(context.Context, []Customer) error) error {
	err := read(ctx, part)
	switch {
	case len(part) == 1 && (err == nil || isOwn(err) && len(m.customers) > 1):
		m.ail(ailment{part[0].ID, what}, err)
		return nil
	case err == nil || !isOwn(err) || len(part) == 1 || m.clock().Sub(m.partedAt[what]) < m.pace.Open:
		return err
	}
	m.partedAt[what] = m.clock()
	failures := map[string]error{}
	for _, customer := range part {
		own := read(ctx, []Customer{customer})
		if own != nil && !isOwn(own) {
			return own
		}
		if own != nil {
			failures[customer.ID] = own
		}
	}
	if len(failures) == len(part) {
		return err
	}
	for customer, own := range failures {
		m.ail(ailment{customer, what}, own)
	}
	return nil
}

// ailments are the customers for whom something fails, and one of the reasons.
func (m *Mirror) ailments() (customers []string, at time.Time, err error) {
	for of, failed := range *m.ailing.Load() {
		if !slices.Contains(customers, of.customer) {
			customers = append(customers, of.customer)
		}
		if at.IsZero() || failed.at.After(at) {
			at, err = failed.at, failed.err
		}
	}
	slices.Sort(customers)
	return customers, at, err
}
