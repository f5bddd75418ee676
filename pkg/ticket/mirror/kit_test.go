package mirror

import (
	"context"
	"errors"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

var start = time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)

// desk is a ticket system in memory: what it answers is the truth.
type desk struct {
	clock   func() time.Time
	tickets map[string]ticket.Ticket
	err     error
	// lag hides what changed after it from every answer, as an index does.
	lag time.Time
	// failAfter makes every further search fail; negative for never.
	failAfter int
	// unreadable tickets spoil every answer that they are in; absent projects are missing
	// from all, which says so.
	unreadable map[string]bool
	absent     map[string]bool
	// noLevels makes every answer with a ticket come without service levels, and say so.
	noLevels bool
	// counted is how often it was asked how many tickets there are; hidden ones it counts
	// beside those that it shows.
	counted, hidden int
	asked           []ticket.Search
	mutex           sync.Mutex
}

func newDesk(clock func() time.Time) *desk {
	return &desk{clock: clock, tickets: map[string]ticket.Ticket{}, failAfter: -1, unreadable: map[string]bool{}, absent: map[string]bool{}}
}

func (d *desk) put(t ticket.Ticket) { d.tickets[t.ID] = t }

func (d *desk) Search(_ context.Context, search ticket.Search) (ticket.Result, error) {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	d.asked = append(d.asked, search)
	if d.err != nil {
		return ticket.Result{}, d.err
	}
	if d.failAfter == 0 {
		return ticket.Result{}, errBroken
	}
	if d.failAfter > 0 {
		d.failAfter--
	}
	var found []ticket.Ticket
	for _, id := range slices.Sorted(maps.Keys(d.tickets)) {
		t := d.tickets[id]
		project, _, _ := strings.Cut(t.Key, "-")
		customer, covered := ticket.CustomerOf(search.Scopes, project, t.Labels)
		isHidden := !d.lag.IsZero() && t.Updated.After(d.lag)
		if t.Customer = customer; covered && !isHidden && !d.absent[project] && search.Matches(&t, d.clock()) {
			if d.unreadable[id] {
				return ticket.Result{}, errUnreadable
			}
			if d.noLevels {
				t.SLA = ticket.SLA{}
			}
			if !search.WithExcerpt {
				t.Excerpt = ""
			}
			found = append(found, t)
		}
	}
	result := ticket.Result{Matched: len(found), Exact: true, AsOf: d.clock(), Notices: d.absences(search.Scopes)}
	if d.noLevels && len(found) > 0 {
		result.Notices = append(result.Notices, ticket.Notice{Warning: true, NoLevels: true, Text: "No service levels."})
	}
	if search.MaxRows > 0 && len(found) > search.MaxRows {
		ticket.Order(found, search.Sort, d.clock())
		found = found[:search.MaxRows]
	}
	result.Tickets = found
	return result, nil
}

// absences say whose projects are missing.
func (d *desk) absences(scopes []ticket.Scope) (notices []ticket.Notice) {
	for _, scope := range scopes {
		if slices.ContainsFunc(scope.Projects, func(key string) bool { return d.absent[key] }) {
			notices = append(notices, ticket.Notice{Warning: true, Missing: true, Lasting: true, Customer: scope.Customer, Text: "A project cannot be read."})
		}
	}
	return notices
}

// HowMany counts what a search finds.
func (d *desk) HowMany(ctx context.Context, search ticket.Search) (int, error) {
	d.counted++
	result, err := d.Search(ctx, search)
	d.asked = d.asked[:len(d.asked)-1]
	return result.Matched + d.hidden, err
}

func (d *desk) Diagnose(context.Context, []ticket.Scope) []ticket.Step { return nil }

var errBroken = &ticket.Failure{Kind: ticket.ErrUnreachable, Sentence: "The ticket system does not answer."}

var errUnreadable = &ticket.Failure{Kind: ticket.ErrAnswer, Sentence: "A ticket cannot be read."}

// shelf is a Book in memory. It copies, as a database does.
type shelf struct {
	tickets  map[ID]ticket.Ticket
	progress map[string]Progress
	err      error
}

func newShelf() *shelf {
	return &shelf{tickets: map[ID]ticket.Ticket{}, progress: map[string]Progress{}}
}

func (s *shelf) Load(_ context.Context, each func(ticket.Ticket)) ([]Progress, error) {
	if s.err != nil {
		return nil, s.err
	}
	for _, t := range s.tickets {
		t.Excerpt, t.Resolution = "", ""
		each(t)
	}
	return slices.Collect(maps.Values(s.progress)), nil
}

func (s *shelf) Keep(_ context.Context, change Change) error {
	if s.err != nil {
		return s.err
	}
	for _, customer := range change.Dropped {
		maps.DeleteFunc(s.tickets, func(id ID, _ ticket.Ticket) bool { return id.Customer == customer })
		delete(s.progress, customer)
	}
	for _, t := range change.Tickets {
		s.tickets[IDOf(t)] = t
	}
	for _, id := range change.Gone {
		delete(s.tickets, id)
	}
	for _, one := range change.Progress {
		s.progress[one.Customer] = one
	}
	return nil
}

func (s *shelf) Prose(_ context.Context, tickets []ticket.Ticket) error {
	for i := range tickets {
		kept := s.tickets[IDOf(tickets[i])]
		tickets[i].Excerpt, tickets[i].Resolution = kept.Excerpt, kept.Resolution
	}
	return s.err
}

// kit is a mirror of a desk, with a clock that is moved by hand.
type kit struct {
	*Mirror
	desk      *desk
	shelf     *shelf
	now       time.Time
	customers []Customer
	pace      Pace
	// silent is a desk that does not say how many tickets there are.
	silent bool
}

// uncounted is such a desk.
type uncounted struct{ ticket.Source }

func projects(customer string, keys ...string) Customer {
	return Customer{ID: customer, Scopes: []ticket.Scope{{Customer: customer, Projects: keys}}}
}

func newKit(customers ...Customer) *kit {
	k := &kit{shelf: newShelf(), now: start, customers: customers, pace: UsualPace()}
	if len(customers) == 0 {
		k.customers = []Customer{projects("acme", "ACM", "ACI"), projects("globex", "GLX")}
	}
	k.desk = newDesk(func() time.Time { return k.now })
	k.restart()
	return k
}

// restart is a new process on the same book.
func (k *kit) restart() {
	live := ticket.Source(k.desk)
	if k.silent {
		live = uncounted{k.desk}
	}
	k.Mirror = New(Options{Live: live, Book: k.shelf, Clock: func() time.Time { return k.now }, Customers: k.customers, Pace: k.pace})
}

// settle steps until nothing more is due.
func (k *kit) settle(t require.TestingT) {
	for range 10_000 {
		more, err := k.Step(context.Background())
		require.NoError(t, err)
		if !more {
			return
		}
	}
	require.Fail(t, "the mirror never comes to an end")
}

func (k *kit) search(t require.TestingT, search ticket.Search) ticket.Result {
	if search.Scopes == nil {
		search.Scopes = scopesOf(k.customers)
	}
	result, err := k.Search(context.Background(), search)
	require.NoError(t, err)
	return result
}

func keysOf(result ticket.Result) []string {
	keys := []string{}
	for _, t := range result.Tickets {
		keys = append(keys, t.Customer+"/"+t.Key)
	}
	slices.Sort(keys)
	return keys
}

func textsOf(result ticket.Result) string {
	texts := []string{}
	for _, notice := range result.Notices {
		texts = append(texts, notice.Text)
	}
	return strings.Join(texts, "\n")
}

// kept is one ticket of a project, changed so long ago.
func kept(id, key string, state ticket.State, ago time.Duration) ticket.Ticket {
	return ticket.Ticket{
		Connection: "desk", ID: id, Key: key, Title: "About " + key, State: state, Priority: 2, Excerpt: "prose of " + key,
		Created: start.Add(-ago - time.Hour), Updated: start.Add(-ago),
	}
}

func isUnreachable(err error) bool { return errors.Is(err, ticket.ErrUnreachable) }

// ask takes the searches that reached the desk since.
func (k *kit) asked(t *testing.T, during func()) []ticket.Search {
	t.Helper()
	before := len(k.desk.asked)
	during()
	return k.desk.asked[before:]
}
