package store_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/store"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/mirror"
)

var mirrored = time.Date(2026, 11, 23, 8, 0, 0, 123_000_000, time.UTC)

// wholeTicket has every field of a ticket.
func wholeTicket(customer, id string) ticket.Ticket {
	at := func(hours int) time.Time { return mirrored.Add(time.Duration(hours) * time.Hour) }
	return ticket.Ticket{
		Connection: "desk", Customer: customer, ID: id, Key: "ACM-" + id, URL: "https://desk.example.com/browse/ACM-" + id, Title: "Disk \u202efull\u202c \u0000?",
		Type: ticket.Incident, State: ticket.Pending, StateRaw: "On hold", Pending: ticket.PendingForVendor, PendingRaw: "Vendor",
		Priority: 1, PriorityRaw: "Highest", Assignee: "Anna", Reporter: "Rita", Created: at(0), Updated: at(1), Resolved: at(2), Closed: at(3),
		FirstResponse: at(4), PlannedStart: at(5), PlannedEnd: at(6), Team: "Night", Service: "Storage", Reopened: 2, Major: true, Cancelled: true,
		SLA:    ticket.SLA{Name: "Resolve", State: ticket.SLAPaused, Due: at(7), Remaining: -time.Minute, Goal: time.Hour, Elapsed: time.Second},
		Labels: []string{"a", "b"}, Excerpt: "It is full.", Cause: "capacity", ResolutionCode: "Fixed", Resolution: "Made room.",
		ReportedBy: ticket.ReportedByCustomer, Channel: "phone", Mark: "0123456789ab",
	}
}

func loaded(t *testing.T, book mirror.Book) ([]ticket.Ticket, []mirror.Progress) {
	t.Helper()
	var tickets []ticket.Ticket
	progress, err := book.Load(t.Context(), func(one ticket.Ticket) { tickets = append(tickets, one) })
	require.NoError(t, err)
	slices.SortFunc(tickets, func(a, b ticket.Ticket) int { return strings.Compare(a.Customer+a.ID, b.Customer+b.ID) })
	return tickets, progress
}

func TestAMirrorIsReadAsItWasKept(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept := g.open(t)
		book := kept.Mirror(workspace(t, "org:1"), "desk")
		none, progress := loaded(t, book)
		require.Empty(t, none)
		require.Empty(t, progress)

		progressed := mirror.Progress{Customer: "acme", Scope: "digest", OpenAt: mirrored, Reached: mirrored.Add(-time.Hour), Cursor: mirrored, SweptAt: mirrored, Gap: "A project cannot be read.", NoLevels: true}
		require.NoError(t, book.Keep(t.Context(), mirror.Change{
			Tickets:  []ticket.Ticket{wholeTicket("acme", "1"), wholeTicket("acme", "2"), wholeTicket("globex", "1")},
			Progress: []mirror.Progress{progressed},
		}))
		all, progress := loaded(t, book)
		want := wholeTicket("acme", "1")
		want.Excerpt, want.Resolution = "", ""
		require.Len(t, all, 3)
		require.Equal(t, want, all[0])
		require.Equal(t, []mirror.Progress{progressed}, progress)
		require.NoError(t, book.Prose(t.Context(), all))
		require.Equal(t, wholeTicket("acme", "1"), all[0])

		changed := wholeTicket("acme", "2")
		changed.State, changed.Excerpt = ticket.Closed, "with a \x00 and a \xff"
		progressed.LoadedAt = mirrored
		require.NoError(t, book.Keep(t.Context(), mirror.Change{
			Tickets: []ticket.Ticket{changed}, Gone: []mirror.ID{{Customer: "acme", ID: "1"}}, Progress: []mirror.Progress{progressed},
		}))
		all, progress = loaded(t, book)
		require.Equal(t, []string{"acme", "globex"}, []string{all[0].Customer, all[1].Customer})
		require.Equal(t, ticket.Closed, all[0].State)
		require.True(t, progress[0].IsLoaded())
		require.NoError(t, book.Prose(t.Context(), all))
		require.Equal(t, "with a  and a �", all[0].Excerpt)

		require.NoError(t, book.Keep(t.Context(), mirror.Change{Dropped: []string{"acme"}}))
		all, progress = loaded(t, book)
		require.Len(t, all, 1)
		require.Empty(t, progress)
	})
}

func TestMirrorsAreApart(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept := g.open(t)
		books := []mirror.Book{kept.Mirror(workspace(t, "org:1"), "desk"), kept.Mirror(workspace(t, "org:1"), "other"), kept.Mirror(workspace(t, "org:1"), "Desk")}
		// Neighbours in every sense: letter case, blanks, wildcards, a prefix.
		for _, key := range []string{"org:2", "ORG:1", "org:1 ", " org:1", "org:", "org:11", "org:%", "org:_"} {
			books = append(books, kept.Mirror(workspace(t, key), "desk"))
		}
		for i, book := range books {
			one := wholeTicket("acme", "1")
			one.Reopened = i
			require.NoError(t, book.Keep(t.Context(), mirror.Change{Tickets: []ticket.Ticket{one}, Progress: []mirror.Progress{{Customer: "acme", Scope: "s"}}}))
		}
		require.NoError(t, books[0].Keep(t.Context(), mirror.Change{Dropped: []string{"acme"}}))
		for i, book := range books {
			all, _ := loaded(t, book)
			if i == 0 {
				require.Empty(t, all)
				continue
			}
			require.Len(t, all, 1)
			require.Equal(t, i, all[0].Reopened)
		}
	})
}

func TestAMirrorKeepsAllOfAChangeOrNothing(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept := g.open(t)
		book := kept.Mirror(workspace(t, "org:1"), "desk")
		nameless := wholeTicket("acme", "")
		require.Error(t, book.Keep(t.Context(), mirror.Change{
			Tickets: []ticket.Ticket{wholeTicket("acme", "1"), nameless}, Progress: []mirror.Progress{{Customer: "acme", Scope: "s"}},
		}))
		all, progress := loaded(t, book)
		require.Empty(t, all)
		require.Empty(t, progress)
		for _, wrong := range []mirror.Book{kept.Mirror(store.Workspace{}, "desk"), kept.Mirror(workspace(t, "org:1"), "")} {
			_, err := wrong.Load(t.Context(), func(ticket.Ticket) {})
			require.Error(t, err)
			require.Error(t, wrong.Keep(t.Context(), mirror.Change{}))
			require.Error(t, wrong.Prose(t.Context(), nil))
		}
	})
}
