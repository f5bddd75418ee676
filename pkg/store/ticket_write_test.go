package store_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/store"
)

const lease = 2 * time.Minute

// disk is a ticket that somebody wants to open.
func disk() store.TicketWrite {
	return store.TicketWrite{Connection: "desk", Customer: "acme", Kind: store.OpenTicket, Subject: "0123456789ab"}
}

func note() store.TicketWrite {
	return store.TicketWrite{Connection: "desk", Customer: "acme", Kind: store.CommentTicket, Subject: "req-1", About: "digest"}
}

var acm7 = store.TicketReference{ID: "10007", Key: "ACM-7", URL: "https://desk.example.com/browse/ACM-7"}

// tickClock stands still until a test moves it.
type tickClock struct{ at time.Time }

func (c *tickClock) now() time.Time { return c.at }

func newTickClock() *tickClock {
	return &tickClock{at: time.Date(2026, time.November, 3, 9, 0, 0, 0, time.UTC)}
}

func begin(t *testing.T, kept store.Store, org store.Workspace, write store.TicketWrite) store.TicketTurn {
	t.Helper()
	turn, err := kept.BeginTicketWrite(t.Context(), org, anna, write, lease)
	require.NoError(t, err)
	return turn
}

func end(t *testing.T, kept store.Store, org store.Workspace, turn store.TicketTurn, result store.Result) {
	t.Helper()
	outcome := store.Outcome{Result: result}
	if result != store.ResultWithdrawn && result != store.ResultUnanswered {
		outcome.Ticket = acm7
	}
	require.NoError(t, kept.EndTicketWrite(t.Context(), org, anna, turn, outcome))
}

func stateOf(t *testing.T, kept store.Store, org store.Workspace, write store.TicketWrite) store.TicketState {
	t.Helper()
	state, err := kept.FindTicketWrite(t.Context(), org, write)
	require.NoError(t, err)
	return state
}

func TestTicketIsRememberedAsItWasOpened(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		clock := newTickClock()
		kept, org := g.openWith(t, clock.now), workspace(t, "org:1")
		require.Equal(t, store.TicketState{}, stateOf(t, kept, org, disk()))

		first := begin(t, kept, org, disk())
		require.True(t, first.Granted())
		require.Equal(t, store.TicketState{}, first.State)
		require.Equal(t, store.TicketState{Running: &clock.at}, stateOf(t, kept, org, disk()))
		end(t, kept, org, first, store.ResultOpened)
		require.Equal(t, store.TicketState{Known: &acm7}, stateOf(t, kept, org, disk()))

		second := begin(t, kept, org, disk())
		require.Equal(t, store.TicketState{Known: &acm7}, second.State)
		end(t, kept, org, second, store.ResultWithdrawn)
		third := begin(t, kept, org, disk())
		require.Equal(t, &acm7, third.State.Known, "what was opened is known, whatever came after")
		end(t, kept, org, third, store.ResultFound)
		require.Equal(t, []string{store.TicketFound, store.TicketOpened}, kinds(t, kept, org), "who withdraws has done nothing")
	})
}

func TestEachKeyHasItsOwnTurn(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		require.True(t, begin(t, kept, org, disk()).Granted())
		for name, change := range map[string]func(*store.TicketWrite){
			"connection":  func(w *store.TicketWrite) { w.Connection = "other" },
			"customer":    func(w *store.TicketWrite) { w.Customer = "globex" },
			"fingerprint": func(w *store.TicketWrite) { w.Subject = "ab0123456789" },
			"kind":        func(w *store.TicketWrite) { w.Kind = store.CommentTicket },
		} {
			write := disk()
			change(&write)
			require.True(t, begin(t, kept, org, write).Granted(), name)
		}
		require.True(t, begin(t, kept, workspace(t, "org:2"), disk()).Granted(), "another workspace")
		require.False(t, begin(t, kept, org, disk()).Granted())
	})
}

func TestLostAnswerStaysADoubtUntilTheTicketIsFound(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		clock := newTickClock()
		kept, org := g.openWith(t, clock.now), workspace(t, "org:1")
		end(t, kept, org, begin(t, kept, org, disk()), store.ResultUnanswered)
		lost := clock.at
		clock.at = clock.at.Add(30 * time.Second)

		again := begin(t, kept, org, disk())
		require.True(t, again.Granted())
		require.Equal(t, store.TicketState{Unsettled: &lost}, again.State)
		end(t, kept, org, again, store.ResultWithdrawn)
		require.Equal(t, &lost, stateOf(t, kept, org, disk()).Unsettled, "looking does not settle it")

		found := begin(t, kept, org, disk())
		end(t, kept, org, found, store.ResultFound)
		require.Equal(t, store.TicketState{Known: &acm7}, stateOf(t, kept, org, disk()))
		require.Equal(t, []string{store.TicketFound, store.TicketUnanswered}, kinds(t, kept, org))
	})
}

func TestTurnOfADeadProcessIsTakenForLost(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		clock := newTickClock()
		kept, org := g.openWith(t, clock.now), workspace(t, "org:1")
		dead := begin(t, kept, org, disk())
		begun := clock.at
		clock.at = begun.Add(lease - time.Millisecond)
		require.False(t, begin(t, kept, org, disk()).Granted())
		require.Equal(t, &begun, begin(t, kept, org, disk()).State.Running)

		clock.at = begun.Add(lease + time.Hour)
		next, err := kept.BeginTicketWrite(t.Context(), org, luca, disk(), lease)
		require.NoError(t, err)
		require.True(t, next.Granted())
		latest := begun.Add(lease)
		require.Equal(t, store.TicketState{Unsettled: &latest}, next.State, "it may have been written as late as that")

		records, err := kept.ReadAudit(t.Context(), org, store.AuditPage{})
		require.NoError(t, err)
		require.Len(t, records, 1)
		require.Equal(t, store.TicketUnanswered, records[0].Kind)
		require.Equal(t, anna, records[0].Actor, "it was hers")

		// The dead one was only slow.
		end(t, kept, org, dead, store.ResultOpened)
		require.Equal(t, &clock.at, stateOf(t, kept, org, disk()).Running, "its turn is over")
		require.Equal(t, []string{store.TicketOpened, store.TicketUnanswered}, kinds(t, kept, org), "but what it did is recorded")
	})
}

func TestCommentIsWrittenOnceARequest(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		first := begin(t, kept, org, note())
		end(t, kept, org, first, store.ResultCommented)
		again := note()
		again.About = "another digest"
		require.Equal(t, store.TicketState{Known: &acm7, About: "digest"}, stateOf(t, kept, org, again))
	})
}

func TestActsOnTicketsSayWhoDidWhat(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		end(t, kept, org, begin(t, kept, org, disk()), store.ResultOpened)
		end(t, kept, org, begin(t, kept, org, note()), store.ResultCommented)
		link := store.TicketAct{Kind: store.TicketLinked, Connection: "desk", Customer: "acme", Link: "https://grafana.example.com/d/x", Ticket: acm7}
		require.NoError(t, kept.RecordTicketAct(t.Context(), org, luca, link))

		records, err := kept.ReadAudit(t.Context(), org, store.AuditPage{})
		require.NoError(t, err)
		require.Len(t, records, 3)
		for i, want := range []struct {
			actor         store.Actor
			kind, details string
		}{
			{luca, store.TicketLinked, `{"connection":"desk","ticket":"10007","link":"https://grafana.example.com/d/x"}`},
			{anna, store.TicketCommented, `{"connection":"desk","request":"req-1","ticket":"10007"}`},
			{anna, store.TicketOpened, `{"connection":"desk","fingerprint":"0123456789ab","ticket":"10007"}`},
		} {
			require.Equal(t, want.actor, records[i].Actor)
			require.Equal(t, want.kind, records[i].Kind)
			require.Equal(t, "acme", records[i].Customer)
			require.Equal(t, "ACM-7", records[i].Subject)
			require.JSONEq(t, want.details, string(records[i].Details))
		}
	})
}

func TestWriteThatCannotBeKeptIsRefused(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		for name, spoil := range map[string]func(*store.TicketWrite){
			"no connection":  func(w *store.TicketWrite) { w.Connection = "" },
			"no customer":    func(w *store.TicketWrite) { w.Customer = " " },
			"no fingerprint": func(w *store.TicketWrite) { w.Subject = "" },
			"NUL":            func(w *store.TicketWrite) { w.Subject = "a\x00b" },
			"long":           func(w *store.TicketWrite) { w.Subject = strings.Repeat("x", 201) },
			"kind":           func(w *store.TicketWrite) { w.Kind = "burn" },
		} {
			write := disk()
			spoil(&write)
			_, err := kept.BeginTicketWrite(t.Context(), org, anna, write, lease)
			require.ErrorIs(t, err, store.ErrInput, name)
			_, err = kept.FindTicketWrite(t.Context(), org, write)
			require.ErrorIs(t, err, store.ErrInput, name)
		}
		_, err := kept.BeginTicketWrite(t.Context(), org, store.Actor{}, disk(), lease)
		require.ErrorIs(t, err, store.ErrInput)
		_, err = kept.BeginTicketWrite(t.Context(), store.Workspace{}, anna, disk(), lease)
		require.ErrorIs(t, err, store.ErrInput)

		turn := begin(t, kept, org, disk())
		for name, outcome := range map[string]store.Outcome{
			"opened without a ticket": {Result: store.ResultOpened},
			"withdrawn with one":      {Result: store.ResultWithdrawn, Ticket: acm7},
			"of a comment":            {Result: store.ResultCommented, Ticket: acm7},
			"of no kind":              {Result: "gone"},
			"an endless address":      {Result: store.ResultOpened, Ticket: store.TicketReference{Key: "A-1", URL: strings.Repeat("x", 2001)}},
		} {
			require.ErrorIs(t, kept.EndTicketWrite(t.Context(), org, anna, turn, outcome), store.ErrInput, name)
		}
		require.ErrorIs(t, kept.EndTicketWrite(t.Context(), org, anna, begin(t, kept, org, disk()), store.Outcome{Result: store.ResultWithdrawn}),
			store.ErrInput, "a turn that was not granted")
		require.ErrorIs(t, kept.RecordTicketAct(t.Context(), org, anna, store.TicketAct{
			Kind: store.TicketOpened, Connection: "desk", Customer: "acme", Ticket: acm7,
		}), store.ErrInput, "opening takes a turn")
		require.Empty(t, kinds(t, kept, org))
	})
}

func TestDatabaseRefusesToForgetWhatWasWritten(t *testing.T) {
	refused := []string{
		`UPDATE ticket_writes SET begun_by_name = 'somebody else'`,
		`DELETE FROM ticket_writes`,
		`UPDATE ticket_outcomes SET outcome = 'withdrawn', ticket_key = ''`,
		`DELETE FROM ticket_outcomes`,
	}
	ofDialect := map[string][]string{
		"sqlite": {
			`REPLACE INTO ticket_writes SELECT * FROM ticket_writes`,
			`INSERT OR REPLACE INTO ticket_outcomes SELECT * FROM ticket_outcomes`,
			`INSERT INTO ticket_outcomes SELECT * FROM ticket_outcomes WHERE true ON CONFLICT DO UPDATE SET outcome = 'found'`,
		},
		"pgx": {`TRUNCATE ticket_outcomes`, `TRUNCATE ticket_writes, ticket_outcomes`},
	}
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		end(t, kept, org, begin(t, kept, org, disk()), store.ResultOpened)
		raw := g.raw(t)
		for _, statement := range append(refused, ofDialect[g.driver]...) {
			_, err := raw.Exec(statement)
			require.ErrorContains(t, err, "append-only", statement)
		}
		for _, statement := range []string{
			`INSERT INTO ticket_outcomes SELECT workspace, connection, customer, kind, subject, turn, 'opened', ended_ms, '', '', '' FROM ticket_outcomes`,
			`INSERT INTO ticket_writes SELECT workspace, connection, customer, 'burn', subject, 1, about, doubt_ms, begun_ms, begun_by_uid, begun_by_name FROM ticket_writes`,
		} {
			_, err := raw.Exec(statement)
			require.Error(t, err, statement)
		}
		require.Equal(t, &acm7, stateOf(t, kept, org, disk()).Known)
	})
}

func TestMarkTellsNothingAndDiffersByWorkspaceCustomerAndFingerprint(t *testing.T) {
	org := workspace(t, "org:1")
	mark := org.TicketMark("acme", "disk-full")
	require.Equal(t, "814a878916cd", mark, "tickets that exist carry it: it never changes")
	seen := map[string]bool{mark: true}
	for _, other := range []string{
		workspace(t, "org:2").TicketMark("acme", "disk-full"), org.TicketMark("globex", "disk-full"), org.TicketMark("acme", "disk-ful"),
	} {
		require.Regexp(t, `^[0-9a-f]{12}$`, other)
		require.False(t, seen[other])
		seen[other] = true
	}
}
