package store_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/store"
)

var spring = onDays(monday.Add(-30), monday.Add(30), "morning")

// sees is a proof that what theirs makes in its workspace shows nowhere else.
func sees[T any](make func(t *testing.T, kept store.Store, in store.Workspace), read func(t *testing.T, kept store.Store, in store.Workspace) (T, error)) proof {
	return func(t *testing.T, kept store.Store, other store.Workspace, theirs store.Grant) {
		t.Helper()
		make(t, kept, theirs.Workspace)
		seen, err := read(t, kept, theirs.Workspace)
		require.NoError(t, err)
		require.NotEmpty(t, seen)
		seen, err = read(t, kept, other)
		require.NoError(t, err)
		require.Empty(t, seen)
	}
}

type proof = func(t *testing.T, kept store.Store, other store.Workspace, theirs store.Grant)

func saveMorning(t *testing.T, kept store.Store, in store.Workspace) {
	t.Helper()
	save(t, kept, in, store.AnyVersion, morning())
}

func saveCalendar(t *testing.T, kept store.Store, in store.Workspace) {
	t.Helper()
	_, err := kept.SaveCalendar(t.Context(), in, by(store.AnyVersion), calendar("office", "SU"))
	require.NoError(t, err)
}

func saveTemplate(t *testing.T, kept store.Store, in store.Workspace) {
	t.Helper()
	_, err := kept.SaveTemplate(t.Context(), in, by(store.AnyVersion), template())
	require.NoError(t, err)
}

func answerBatch(t *testing.T, kept store.Store, in store.Workspace) {
	t.Helper()
	appendTo(t, kept, in, breakfast, "r-1", done("batch"))
}

func lookAtBatch(t *testing.T, kept store.Store, in store.Workspace) {
	t.Helper()
	require.NoError(t, kept.Observe(t.Context(), in, []store.Look{{Round: breakfast, Check: "batch", At: atSix, Sight: store.SeenFiring}}))
}

func reserve(t *testing.T, kept store.Store, in store.Workspace) {
	t.Helper()
	_, err := kept.ReserveAnnotation(t.Context(), in, breakfast, time.Minute)
	require.NoError(t, err)
}

func count(t *testing.T, kept store.Store, in store.Workspace) {
	t.Helper()
	last, err := kept.LastNumber(t.Context(), in)
	require.NoError(t, err)
	require.NoError(t, kept.SaveRoundCounts(t.Context(), in, []store.RoundCounts{
		{Round: breakfast, Version: 1, Last: last, Counts: json.RawMessage(`{}`)},
	}))
}

var blindChecks = map[string]proof{
	"SaveDefinition": sees(saveMorning, func(t *testing.T, kept store.Store, in store.Workspace) ([]store.KeptDefinition, error) {
		return kept.ListDefinitions(t.Context(), in)
	}),
	"ListDefinitions": sees(saveMorning, func(t *testing.T, kept store.Store, in store.Workspace) ([]store.KeptDefinition, error) {
		return kept.ListDefinitions(t.Context(), in)
	}),
	"DefinitionsRevision": sees(saveMorning, func(t *testing.T, kept store.Store, in store.Workspace) (int64, error) {
		return kept.DefinitionsRevision(t.Context(), in)
	}),
	"RetireDefinition": func(t *testing.T, kept store.Store, other store.Workspace, theirs store.Grant) {
		saveMorning(t, kept, theirs.Workspace)
		_, err := kept.RetireDefinition(t.Context(), other, by(store.AnyVersion), "morning")
		require.ErrorIs(t, err, store.ErrNotFound)
	},
	"SaveCalendar": func(t *testing.T, kept store.Store, other store.Workspace, theirs store.Grant) {
		saveCalendar(t, kept, theirs.Workspace)
		inOffice := morning()
		inOffice.Checklist.Calendar = "office"
		_, err := kept.SaveDefinition(t.Context(), other, by(store.AnyVersion), inOffice)
		require.EqualError(t, err, `There is no calendar "office".`)
	},
	"RetireCalendar": func(t *testing.T, kept store.Store, other store.Workspace, theirs store.Grant) {
		saveCalendar(t, kept, theirs.Workspace)
		_, err := kept.RetireCalendar(t.Context(), other, by(store.AnyVersion), "office")
		require.ErrorIs(t, err, store.ErrNotFound)
		theirCalendars, err := kept.ListCalendars(t.Context(), theirs.Workspace)
		require.NoError(t, err)
		require.Len(t, theirCalendars, 1)
	},
	"ListCalendars": sees(saveCalendar, func(t *testing.T, kept store.Store, in store.Workspace) ([]store.KeptCalendar, error) {
		return kept.ListCalendars(t.Context(), in)
	}),
	"SaveTemplate": sees(saveTemplate, func(t *testing.T, kept store.Store, in store.Workspace) ([]store.KeptTemplate, error) {
		return kept.ListTemplates(t.Context(), in)
	}),
	"ListTemplates": sees(saveTemplate, func(t *testing.T, kept store.Store, in store.Workspace) ([]store.KeptTemplate, error) {
		return kept.ListTemplates(t.Context(), in)
	}),
	"RetireTemplate": func(t *testing.T, kept store.Store, other store.Workspace, theirs store.Grant) {
		saveTemplate(t, kept, theirs.Workspace)
		_, err := kept.RetireTemplate(t.Context(), other, by(store.AnyVersion), "batches")
		require.ErrorIs(t, err, store.ErrNotFound)
	},
	"SaveDocument": sees(func(t *testing.T, kept store.Store, in store.Workspace) {
		require.NoError(t, kept.SaveDocument(t.Context(), in, store.Document{
			By: anna, Calendars: []store.CalendarChange{{Seen: store.AnyVersion, Calendar: calendar("office")}},
		}))
	}, func(t *testing.T, kept store.Store, in store.Workspace) ([]store.KeptCalendar, error) {
		return kept.ListCalendars(t.Context(), in)
	}),
	"AppendEntries": func(t *testing.T, kept store.Store, other store.Workspace, theirs store.Grant) {
		answerBatch(t, kept, theirs.Workspace)
		asked := false
		_, err := kept.AppendEntries(t.Context(), other, act(breakfast, "r-1"), func(existing []check.Entry) ([]check.Entry, error) {
			require.Empty(t, existing)
			asked = true
			return nil, nil
		})
		require.NoError(t, err)
		require.True(t, asked, "their request is not ours")
	},
	"ListRoundEntries": sees(answerBatch, func(t *testing.T, kept store.Store, in store.Workspace) ([]check.Entry, error) {
		return kept.ListRoundEntries(t.Context(), in, breakfast)
	}),
	"ListEntries": sees(answerBatch, func(t *testing.T, kept store.Store, in store.Workspace) ([]check.Entry, error) {
		return kept.ListEntries(t.Context(), in, spring)
	}),
	"ListEntriesAfter": sees(answerBatch, func(t *testing.T, kept store.Store, in store.Workspace) ([]check.Entry, error) {
		return kept.ListEntriesAfter(t.Context(), in, 0, 10)
	}),
	"LastNumbers": sees(answerBatch, func(t *testing.T, kept store.Store, in store.Workspace) (map[check.Key]int64, error) {
		return kept.LastNumbers(t.Context(), in, spring)
	}),
	"LastNumber": sees(answerBatch, func(t *testing.T, kept store.Store, in store.Workspace) (int64, error) {
		return kept.LastNumber(t.Context(), in)
	}),
	"Observe": sees(lookAtBatch, func(t *testing.T, kept store.Store, in store.Workspace) ([]store.Observation, error) {
		return kept.ListObservations(t.Context(), in, spring)
	}),
	"ListObservations": sees(lookAtBatch, func(t *testing.T, kept store.Store, in store.Workspace) ([]store.Observation, error) {
		return kept.ListObservations(t.Context(), in, spring)
	}),
	"ReserveAnnotation": sees(reserve, func(t *testing.T, kept store.Store, in store.Workspace) ([]store.Annotation, error) {
		return kept.ListAnnotations(t.Context(), in, spring)
	}),
	"PostedAnnotation": func(t *testing.T, kept store.Store, other store.Workspace, theirs store.Grant) {
		reserve(t, kept, theirs.Workspace)
		_, err := kept.PostedAnnotation(t.Context(), other, breakfast, 7)
		require.ErrorIs(t, err, store.ErrNotFound)
	},
	"ListAnnotations": sees(reserve, func(t *testing.T, kept store.Store, in store.Workspace) ([]store.Annotation, error) {
		return kept.ListAnnotations(t.Context(), in, spring)
	}),
	"SaveRoundCounts": sees(count, func(t *testing.T, kept store.Store, in store.Workspace) ([]store.RoundCounts, error) {
		return kept.ListRoundCounts(t.Context(), in, spring)
	}),
	"ListRoundCounts": sees(count, func(t *testing.T, kept store.Store, in store.Workspace) ([]store.RoundCounts, error) {
		return kept.ListRoundCounts(t.Context(), in, spring)
	}),
}

func init() {
	for name, one := range blindChecks {
		blind[name] = one
	}
}
