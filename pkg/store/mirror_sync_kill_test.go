package store_test

import (
	"context"
	"fmt"
	mathrand "math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/store"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/mirror"
)

// killsOfALoad is how often one copy is killed, its first load and what follows.
const killsOfALoad = 10

// TestASyncSurvivesAKill ends processes that copy a ticket system while it changes. What
// is kept has no ticket twice and no foreign one, and goes on where it was; once a process
// may end its work, it is the truth.
func TestASyncSurvivesAKill(t *testing.T) {
	loads := 1
	if os.Getenv(soak) != "" {
		loads = 20
	}
	onBoth(t, func(t *testing.T, g ground) {
		kept, kills, steps := g.open(t), 0, 0
		for load := range loads {
			name := fmt.Sprintf("world %d", load)
			book, last := kept.Mirror(workspace(t, "org:1"), name), 0
			for range killsOfALoad {
				last = slices.Max(append(untilKilled(t, actSync+name, g.database, 1+mathrand.IntN(12), inJSON[int]), last))
				checkKept(t, book, last)
				kills++
			}
			steps += last
			checkTruth(t, book, last)
		}
		t.Logf("%d kills, %d steps", kills, steps)
	})
}

func checkKept(t *testing.T, book mirror.Book, told int) {
	t.Helper()
	tickets, progress := loaded(t, book)
	require.Len(t, progress, len(worldCustomers))
	for _, one := range progress {
		require.False(t, one.Cursor.Before(mirrored.Add(time.Duration(told)*tickLength)), "a step that was told is gone")
	}
	seen := map[string]bool{}
	for _, one := range tickets {
		project, _, _ := strings.Cut(one.Key, "-")
		var scopes []ticket.Scope
		for _, customer := range worldCustomers {
			scopes = append(scopes, customer.Scopes...)
		}
		owner, isCovered := ticket.CustomerOf(scopes, project, nil)
		require.True(t, isCovered && owner == one.Customer, "%s is not %s's", one.Key, one.Customer)
		require.False(t, seen[one.ID], "%s is there twice", one.Key)
		seen[one.ID] = true
	}
}

// checkTruth lets a new process end what others began, an hour later.
func checkTruth(t *testing.T, book mirror.Book, last int) {
	t.Helper()
	w := newWorld()
	w.to(last + 120)
	m := w.mirror(book)
	for more := true; more; {
		var err error
		more, err = m.Step(t.Context())
		require.NoError(t, err)
	}
	all := ticket.Search{Time: ticket.NoTime}
	for _, customer := range worldCustomers {
		all.Scopes = append(all.Scopes, customer.Scopes...)
	}
	truth, err := w.Search(t.Context(), all)
	require.NoError(t, err)
	tickets, _ := loaded(t, book)
	require.ElementsMatch(t, truth.Tickets, tickets)
}

// syncWithoutEnd copies the world from the tick on that is kept.
func syncWithoutEnd(ctx context.Context, kept store.Store, name string) {
	org, err := store.NewWorkspace("org:1")
	if err != nil {
		panic(err)
	}
	book := kept.Mirror(org, name)
	progress, err := book.Load(ctx, func(ticket.Ticket) {})
	if err != nil {
		panic(err)
	}
	w := newWorld()
	for _, one := range progress {
		w.to(int(one.Cursor.Sub(mirrored) / tickLength))
	}
	for m := w.mirror(book); ; {
		w.to(w.tick + 1)
		if _, err := m.Step(ctx); err != nil {
			panic(err)
		}
		_, _ = os.Stdout.WriteString(strconv.Itoa(w.tick) + "\n")
	}
}
