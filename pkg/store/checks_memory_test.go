package store_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/store"
)

func look(minutes int, sight store.Sight, reason string) store.Look {
	at := atSix.Add(time.Duration(minutes) * time.Minute)
	return store.Look{Round: breakfast, Check: "batch", At: at, Sight: sight, Evaluated: at.Add(-10 * time.Second), Reason: reason}
}

func observed(t *testing.T, kept store.Store, in store.Workspace) store.Observation {
	t.Helper()
	all, err := kept.ListObservations(t.Context(), in, onDays(monday, monday, "morning"))
	require.NoError(t, err)
	require.Len(t, all, 1)
	return all[0]
}

func TestObservationsOnlyGrow(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		see := func(looks ...store.Look) { require.NoError(t, kept.Observe(t.Context(), org, looks)) }
		unevaluated := look(0, store.Unseen, "No data.")
		unevaluated.Evaluated = time.Time{}
		see(unevaluated)
		require.Equal(t, store.Observation{
			Round: breakfast, Check: "batch", FirstSeen: atSix, LastSeen: atSix,
			Worst: store.Unseen, Reason: "No data.", Latest: store.Unseen, LatestReason: "No data.",
		}, observed(t, kept, org))

		see(look(1, store.SeenNormal, ""), look(2, store.SeenFiring, "host=a"), look(3, store.SeenNormal, "fine"))
		see(look(3, store.SeenNormal, "fine"), look(2, store.SeenFiring, "host=a"))
		// Another process was slower.
		see(look(-1, store.SeenPending, "late word"))
		require.Equal(t, store.Observation{
			Round: breakfast, Check: "batch", FirstSeen: atSix.Add(-time.Minute), LastSeen: atSix.Add(3 * time.Minute),
			Evaluations: 3, Evaluated: atSix.Add(3*time.Minute - 10*time.Second),
			Worst: store.SeenFiring, Reason: "host=a", Latest: store.SeenNormal, LatestReason: "fine",
		}, observed(t, kept, org))

		see(look(4, store.SeenFiring, strings.Repeat("è", 600)))
		require.Equal(t, strings.Repeat("è", 499)+"…", observed(t, kept, org).Reason)
		see()
		for sentence, wrong := range map[string]store.Look{
			"It is not known what the look saw.":    look(0, "odd", ""),
			"The look's time is missing or wrong.":  {Round: breakfast, Check: "batch", Sight: store.SeenNormal},
			"The check is missing.":                 {Round: breakfast, At: atSix, Sight: store.SeenNormal},
			"The day is missing.":                   {Round: check.Key{Checklist: "a", Slot: "b"}, Check: "batch", At: atSix, Sight: store.SeenNormal},
			"The reason is not valid text (UTF-8).": look(0, store.SeenNormal, "\xff"),
		} {
			require.EqualError(t, kept.Observe(t.Context(), org, []store.Look{look(9, store.SeenNormal, ""), wrong}), sentence)
		}
		require.Equal(t, atSix.Add(4*time.Minute), observed(t, kept, org).LastSeen)
	})
}

func TestAnnotationIsPublishedOnce(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		clock, org := newTickClock(), workspace(t, "org:1")
		kept, other := g.openWith(t, clock.now), g.openWith(t, clock.now)
		reserveAnnotation := func(in store.Store) store.Annotation {
			found, err := in.ReserveAnnotation(t.Context(), org, breakfast, lease)
			require.NoError(t, err)
			return found
		}
		_, err := kept.PostedAnnotation(t.Context(), org, breakfast, 7)
		require.ErrorIs(t, err, store.ErrNotFound)
		first := reserveAnnotation(kept)
		require.True(t, first.Granted)
		require.Nil(t, first.PostedAt)
		require.False(t, reserveAnnotation(other).Granted)

		// Its process died, or so it seems: somebody else may search and post.
		clock.at = clock.at.Add(lease)
		require.True(t, reserveAnnotation(other).Granted)
		require.False(t, reserveAnnotation(kept).Granted)
		posted, err := other.PostedAnnotation(t.Context(), org, breakfast, 7)
		require.NoError(t, err)
		require.EqualValues(t, 7, posted.ID)
		require.NotNil(t, posted.PostedAt)
		again, err := kept.PostedAnnotation(t.Context(), org, breakfast, 8)
		require.NoError(t, err)
		require.Equal(t, posted, again)
		clock.at = clock.at.Add(time.Hour)
		require.False(t, reserveAnnotation(kept).Granted)
		all, err := kept.ListAnnotations(t.Context(), org, onDays(monday, monday, "morning"))
		require.NoError(t, err)
		require.Equal(t, []store.Annotation{posted}, all)
		_, err = kept.PostedAnnotation(t.Context(), org, breakfast, 0)
		require.ErrorIs(t, err, store.ErrInput)
	})
}

func TestRoundMarkTellsRoundsApart(t *testing.T) {
	org := workspace(t, "org:1")
	tomorrow, shifted := breakfast, check.Key{Checklist: "morninge", Slot: "arly", Date: monday}
	tomorrow.Date = monday.Add(1)
	require.Regexp(t, `^[0-9a-f]{12}$`, org.RoundMark(breakfast))
	require.Equal(t, workspace(t, "org:1").RoundMark(breakfast), org.RoundMark(breakfast))
	marks := map[string]bool{
		org.RoundMark(breakfast): true, org.RoundMark(tomorrow): true, org.RoundMark(shifted): true,
		workspace(t, "org:2").RoundMark(breakfast): true,
	}
	require.Len(t, marks, 4)
}

func TestCountsAreForgottenWhenSomethingIsRecorded(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		counts := func(last int64, text string) store.RoundCounts {
			return store.RoundCounts{Round: breakfast, Version: 2, Last: last, Settled: true, Counts: json.RawMessage(text)}
		}
		remember := func(one store.RoundCounts) {
			require.NoError(t, kept.SaveRoundCounts(t.Context(), org, []store.RoundCounts{one}))
		}
		remembered := func() []store.RoundCounts {
			all, err := kept.ListRoundCounts(t.Context(), org, onDays(monday, monday, "morning"))
			require.NoError(t, err)
			return all
		}
		remember(counts(0, `{"missed":2}`))
		require.Equal(t, []store.RoundCounts{counts(0, `{"missed":2}`)}, remembered())
		last := appendTo(t, kept, org, breakfast, "r-1", done("batch"))[0].Number
		require.Empty(t, remembered())
		remember(counts(last, `{"missed":1}`))
		// Somebody who has counted before the entry came is slower.
		remember(counts(0, `{"missed":2}`))
		require.Equal(t, []store.RoundCounts{counts(last, `{"missed":1}`)}, remembered())

		_, err := g.raw(t).Exec(`DELETE FROM check_counts`)
		require.NoError(t, err, "it may be deleted")
		require.Empty(t, remembered())
		for sentence, wrong := range map[string]store.RoundCounts{
			"The counts of the round are not JSON.":           counts(0, `{`),
			"The counts of the round are larger than 64 KiB.": counts(0, `"`+strings.Repeat("x", 64<<10)+`"`),
			"It is not known what was counted.":               {Round: breakfast, Counts: json.RawMessage(`{}`)},
		} {
			require.EqualError(t, kept.SaveRoundCounts(t.Context(), org, []store.RoundCounts{wrong}), sentence)
		}
	})
}
