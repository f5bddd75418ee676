package store_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/review"
	"github.com/quantyca/rounds/pkg/store"
)

func actOnItem(t *testing.T, kept store.Store, in store.Workspace) {
	t.Helper()
	keepActs(t, kept, in, anna, reviewAct(t, "r-1", "e-1", closeDeed))
}

func raiseOne(t *testing.T, kept store.Store, in store.Workspace) {
	t.Helper()
	raise(t, kept, in, "r-1", claim("acme", "p-1"))
}

func closeOne(t *testing.T, kept store.Store, in store.Workspace) {
	t.Helper()
	closed, err := kept.CloseReview(t.Context(), in, anna, closingOf("acme", "r-1"))
	require.NoError(t, err)
	_, err = kept.AddReviewNote(t.Context(), in, anna, store.NewReviewNote{Closing: closed.ID, Request: "n-1", Text: "x"})
	require.NoError(t, err)
}

func keepFigures(t *testing.T, kept store.Store, in store.Workspace) {
	t.Helper()
	_, err := kept.KeepReviewSummary(t.Context(), in, anna, figures("acme", 3))
	require.NoError(t, err)
}

func findingsIn(t *testing.T, kept store.Store, in store.Workspace) ([]review.Log, error) {
	t.Helper()
	return kept.ListFindings(t.Context(), in, []string{"acme"}, 0)
}

// theirFinding is the id of one that the other workspace has.
func theirFinding(t *testing.T, kept store.Store, in store.Workspace) string {
	t.Helper()
	raiseOne(t, kept, in)
	logs, err := findingsIn(t, kept, in)
	require.NoError(t, err)
	return logs[0].ID
}

func theirReview(t *testing.T, kept store.Store, in store.Workspace) string {
	t.Helper()
	closeOne(t, kept, in)
	closed, err := kept.ListClosedReviews(t.Context(), in, []string{"acme"})
	require.NoError(t, err)
	return closed[0].ID
}

func waitingIn(t *testing.T, kept store.Store, in store.Workspace) ([]store.ItemAnnotation, error) {
	t.Helper()
	return kept.ListWaitingAnnotations(t.Context(), in, []string{"acme"}, 10)
}

var blindReviews = map[string]proof{
	"AppendReviewActs": func(t *testing.T, kept store.Store, other store.Workspace, theirs store.Grant) {
		actOnItem(t, kept, theirs.Workspace)
		ours := keepActs(t, kept, other, luca, reviewAct(t, "r-1", "e-1", noteDeed))
		require.EqualValues(t, 1, ours[0].Number, "their request is not ours, nor are their numbers")
	},
	"ListReviewActs": sees(actOnItem, func(t *testing.T, kept store.Store, in store.Workspace) ([]review.Act, error) {
		return kept.ListReviewActs(t.Context(), in, everything(), 0)
	}),
	"LastReviewNumber": sees(actOnItem, func(t *testing.T, kept store.Store, in store.Workspace) (int64, error) {
		return kept.LastReviewNumber(t.Context(), in)
	}),
	"RaiseFindings": sees(raiseOne, findingsIn),
	"ListFindings":  sees(raiseOne, findingsIn),
	"FindFinding": func(t *testing.T, kept store.Store, other store.Workspace, theirs store.Grant) {
		_, err := kept.FindFinding(t.Context(), other, theirFinding(t, kept, theirs.Workspace))
		require.ErrorIs(t, err, store.ErrNotFound)
	},
	"DecideFinding": func(t *testing.T, kept store.Store, other store.Workspace, theirs store.Grant) {
		_, err := kept.DecideFinding(t.Context(), other, anna, store.FindingDecision{
			Finding: theirFinding(t, kept, theirs.Workspace), Request: "d-1", Decision: decision(t, `{"kind":"done","note":""}`),
		}, agreed)
		require.ErrorIs(t, err, store.ErrNotFound)
	},
	"FillClaims": func(t *testing.T, kept store.Store, other store.Workspace, theirs store.Grant) {
		raiseOne(t, kept, theirs.Workspace)
		logs, err := findingsIn(t, kept, theirs.Workspace)
		require.NoError(t, err)
		require.NoError(t, kept.FillClaims(t.Context(), other, logs))
		require.Empty(t, logs[0].Claim)
		require.NoError(t, kept.FillClaims(t.Context(), theirs.Workspace, logs))
		require.NotEmpty(t, logs[0].Claim)
	},
	"ListOpenedTickets": sees(func(t *testing.T, kept store.Store, in store.Workspace) { openTicket(t, kept, in, "e-1") },
		func(t *testing.T, kept store.Store, in store.Workspace) ([]store.OpenedTicket, error) {
			return kept.ListOpenedTickets(t.Context(), in, everything())
		}),
	"CloseReview": sees(closeOne, func(t *testing.T, kept store.Store, in store.Workspace) ([]store.ClosedReview, error) {
		return kept.ListClosedReviews(t.Context(), in, []string{"acme"})
	}),
	"FindClosedReview": func(t *testing.T, kept store.Store, other store.Workspace, theirs store.Grant) {
		_, err := kept.FindClosedReview(t.Context(), other, theirReview(t, kept, theirs.Workspace))
		require.ErrorIs(t, err, store.ErrNotFound)
	},
	"AddReviewNote": func(t *testing.T, kept store.Store, other store.Workspace, theirs store.Grant) {
		_, err := kept.AddReviewNote(t.Context(), other, anna, store.NewReviewNote{Closing: theirReview(t, kept, theirs.Workspace), Request: "n-2", Text: "x"})
		require.ErrorIs(t, err, store.ErrNotFound)
	},
	"ListReviewNotes": func(t *testing.T, kept store.Store, other store.Workspace, theirs store.Grant) {
		notes, err := kept.ListReviewNotes(t.Context(), other, theirReview(t, kept, theirs.Workspace))
		require.NoError(t, err)
		require.Empty(t, notes)
	},
	"KeepReviewSummary": sees(keepFigures, func(t *testing.T, kept store.Store, in store.Workspace) ([]store.ReviewSummary, error) {
		return kept.LatestReviewSummaries(t.Context(), in, []string{"acme"})
	}),
	"ListWaitingAnnotations": sees(actOnItem, waitingIn),
	"ReserveItemAnnotation": func(t *testing.T, kept store.Store, other store.Workspace, theirs store.Grant) {
		actOnItem(t, kept, theirs.Workspace)
		granted, err := kept.ReserveItemAnnotation(t.Context(), other, "acme", "e-1", time.Minute)
		require.NoError(t, err)
		require.False(t, granted)
	},
	"PostedItemAnnotation": func(t *testing.T, kept store.Store, other store.Workspace, theirs store.Grant) {
		actOnItem(t, kept, theirs.Workspace)
		require.NoError(t, kept.PostedItemAnnotation(t.Context(), other, store.ItemAnnotation{Customer: "acme", Item: "e-1", Wanted: itemAt, ID: 7}))
		waiting, err := waitingIn(t, kept, theirs.Workspace)
		require.NoError(t, err)
		require.Len(t, waiting, 1)
	},
}

func init() {
	for name, one := range blindReviews {
		blind[name] = one
	}
	blind["ListClosedReviews"], blind["LatestReviewSummaries"] = blind["CloseReview"], blind["KeepReviewSummary"]
}
