package store_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/store"
)

// monday is a day, breakfast a round on it.
var (
	monday    = check.Date{Year: 2026, Month: time.March, Day: 30}
	breakfast = check.Key{Checklist: "morning", Slot: "early", Date: monday}
	atSix     = time.Date(2026, time.March, 30, 6, 40, 0, 0, time.UTC)
)

// morning is a checklist as people make them.
func morning() check.Definition {
	return check.Definition{
		Zone: "Europe/Rome",
		Checklist: check.Checklist{
			ID: "morning", Customer: "acme", Title: "Morning round",
			Slots: []check.Slot{{
				ID: "early", Dates: "FREQ=DAILY", Anchor: check.Date{Year: 2026, Month: time.January, Day: 1},
				Start: 6*60 + 30, End: 7*60 + 30, Grace: check.Span(time.Hour),
			}},
			Checks: []check.Check{{ID: "batch", Title: "The batch has ended"}, {ID: "queue", Title: "The queue is empty"}},
		},
	}
}

func calendar(id string, weekend ...string) check.NamedCalendar {
	return check.NamedCalendar{ID: id, Title: "Working days", Calendar: check.Calendar{Weekend: weekend}}
}

func template() check.Template {
	return check.Template{
		ID: "batches", Title: "Batches", Parameters: []check.Parameter{{Name: "job"}},
		Checklist: check.Checklist{
			ID: "batches", Customer: "acme", Title: "${job}",
			Slots: morning().Checklist.Slots, Checks: []check.Check{{ID: "ended", Title: "${job} has ended"}},
		},
	}
}

// by is a change of Anna's that builds on a version.
func by(seen int) store.Change { return store.Change{By: anna, Seen: seen} }

func save(t *testing.T, kept store.Store, in store.Workspace, seen int, definition check.Definition) store.KeptDefinition {
	t.Helper()
	saved, err := kept.SaveDefinition(t.Context(), in, by(seen), definition)
	require.NoError(t, err)
	return saved
}

// onDays is the checklist's range of days.
func onDays(from, to check.Date, checklists ...string) store.RoundRange {
	return store.RoundRange{Checklists: checklists, From: from, To: to}
}

// done is an answer of Anna's.
func done(one string) check.Entry {
	return check.Entry{
		Check: one, Act: check.DoneAct, At: atSix, By: check.Actor{UID: anna.UID, Name: anna.Name}, Source: check.ByPerson, Version: 1,
	}
}

// adding decides for these entries, whatever is there.
func adding(entries ...check.Entry) store.Decide {
	return func([]check.Entry) ([]check.Entry, error) { return entries, nil }
}

func act(round check.Key, request string) store.Append {
	return store.Append{Round: round, Customer: "acme", Request: request, Content: []byte(request)}
}

func appendTo(t *testing.T, kept store.Store, in store.Workspace, round check.Key, request string, entries ...check.Entry) []check.Entry {
	t.Helper()
	added, err := kept.AppendEntries(t.Context(), in, act(round, request), adding(entries...))
	require.NoError(t, err)
	require.Len(t, added, len(entries))
	return added
}

func entriesOf(t *testing.T, kept store.Store, in store.Workspace, round check.Key) []check.Entry {
	t.Helper()
	entries, err := kept.ListRoundEntries(t.Context(), in, round)
	require.NoError(t, err)
	return entries
}
