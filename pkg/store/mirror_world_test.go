package store_test

import (
	"context"
	"fmt"
	mathrand "math/rand/v2"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/mirror"
)

// world is a ticket system that every process sees alike: what it holds depends on the
// tick alone, one change each.
type world struct {
	tick    int
	tickets map[int]ticket.Ticket
}

const (
	worldSize  = 600
	tickLength = 30 * time.Second
)

// worldCustomers are the customers of it; of HID no one is.
var worldCustomers = []mirror.Customer{
	{ID: "acme", Scopes: []ticket.Scope{{Customer: "acme", Projects: []string{"ACM", "ACI"}}}},
	{ID: "globex", Scopes: []ticket.Scope{{Customer: "globex", Projects: []string{"GLX"}}}},
}

func newWorld() *world {
	w := &world{tickets: map[int]ticket.Ticket{}}
	for id := range worldSize {
		at := mirrored.Add(-time.Duration(id) * 11 * time.Hour)
		w.put(id, mathrand.New(mathrand.NewPCG(1, uint64(id))), at, at)
	}
	return w
}

func (w *world) now() time.Time { return mirrored.Add(time.Duration(w.tick) * tickLength) }

func (w *world) put(id int, random *mathrand.Rand, created, updated time.Time) {
	project := []string{"ACM", "ACI", "GLX", "HID"}[random.IntN(4)]
	w.tickets[id] = ticket.Ticket{
		Connection: "desk", ID: fmt.Sprint(id), Key: fmt.Sprintf("%s-%d", project, id), State: ticket.States[random.IntN(len(ticket.States))],
		Priority: 1 + random.IntN(5), Created: created, Updated: updated,
	}
}

// to lets time pass until a tick.
func (w *world) to(tick int) {
	for w.tick < tick {
		w.tick++
		random := mathrand.New(mathrand.NewPCG(2, uint64(w.tick)))
		id := random.IntN(worldSize)
		known, isThere := w.tickets[id]
		switch {
		case isThere && random.IntN(5) == 0:
			delete(w.tickets, id)
		case isThere:
			w.put(id, random, known.Created, w.now())
		default:
			w.put(id, random, w.now(), w.now())
		}
	}
}

// Search implements ticket.Source.
func (w *world) Search(_ context.Context, search ticket.Search) (ticket.Result, error) {
	result := ticket.Result{Exact: true, AsOf: w.now()}
	for id := range worldSize {
		t, isThere := w.tickets[id]
		project, _, _ := strings.Cut(t.Key, "-")
		customer, isCovered := ticket.CustomerOf(search.Scopes, project, t.Labels)
		if t.Customer = customer; isThere && isCovered && search.Matches(&t, w.now()) {
			result.Tickets = append(result.Tickets, t)
		}
	}
	result.Matched = len(result.Tickets)
	if most := search.MaxRows; most > 0 && len(result.Tickets) > most {
		ticket.Order(result.Tickets, search.Sort, w.now())
		result.Tickets = result.Tickets[:most]
	}
	return result, nil
}

// Diagnose implements ticket.Source.
func (*world) Diagnose(context.Context, []ticket.Scope) []ticket.Step { return nil }

// mirror is one of it that looks often and reads little at once, so that there is much to
// be killed in.
func (w *world) mirror(book mirror.Book) *mirror.Mirror {
	pace := mirror.UsualPace()
	pace.Changes, pace.Open, pace.Sweep, pace.Page = tickLength, 4*tickLength, 20*tickLength, 40
	return mirror.New(mirror.Options{Live: w, Address: "world", Book: book, Clock: w.now, Customers: worldCustomers, Pace: pace})
}
