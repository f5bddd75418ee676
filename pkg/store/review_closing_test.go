package store_test

import (
	"encoding/json"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/store"
)

func TestAClosedReviewStaysAsItWas(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		closed, err := kept.CloseReview(t.Context(), org, anna, closingOf("acme", "r-1"))
		require.NoError(t, err)
		again, err := kept.CloseReview(t.Context(), org, anna, closingOf("acme", "r-1"))
		require.NoError(t, err)
		require.Equal(t, closed, again)
		var standing *store.ReviewClosed
		_, err = kept.CloseReview(t.Context(), org, luca, closingOf("acme", "r-2"))
		require.ErrorAs(t, err, &standing)
		require.Equal(t, anna, standing.By.By)
		_, err = kept.CloseReview(t.Context(), org, luca, closingOf("", "r-2"))
		require.NoError(t, err)

		note := store.NewReviewNote{Closing: closed.ID, Request: "n-1", Text: "Agreed with the customer"}
		first, err := kept.AddReviewNote(t.Context(), org, luca, note)
		require.NoError(t, err)
		same, err := kept.AddReviewNote(t.Context(), org, luca, note)
		require.NoError(t, err)
		require.Equal(t, first, same)
		_, err = kept.AddReviewNote(t.Context(), org, anna, note)
		require.ErrorIs(t, err, store.ErrConflict)
		note.Request, note.Text = "n-2", "And done"
		second, err := kept.AddReviewNote(t.Context(), org, anna, note)
		require.NoError(t, err)
		notes, err := kept.ListReviewNotes(t.Context(), org, closed.ID)
		require.NoError(t, err)
		require.Equal(t, []store.ReviewNote{first, second}, notes)
		note.Closing = "none"
		_, err = kept.AddReviewNote(t.Context(), org, anna, note)
		require.ErrorIs(t, err, store.ErrNotFound)

		found, err := kept.FindClosedReview(t.Context(), org, closed.ID)
		require.NoError(t, err)
		closed.Notes = 2
		require.Equal(t, closed, found)
		listed, err := kept.ListClosedReviews(t.Context(), org, []string{"acme"})
		require.NoError(t, err)
		closed.Snapshot, closed.Markdown = nil, ""
		require.Equal(t, []store.ClosedReview{closed}, listed)
	})
}

// requireRefused keeps what is right but for one change, and reads why it is refused.
func requireRefused[T any](t *testing.T, right func() T, keep func(T) error, wrong map[string]func(*T)) {
	t.Helper()
	for want, change := range wrong {
		one := right()
		change(&one)
		err := keep(one)
		require.ErrorIs(t, err, store.ErrInput)
		require.EqualError(t, err, want)
	}
}

func TestAClosingThatCannotBeIsRefused(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		keep := func(c store.NewClosing) error {
			_, err := kept.CloseReview(t.Context(), org, anna, c)
			return err
		}
		requireRefused(t, func() store.NewClosing { return closingOf("acme", "r-1") }, keep, map[string]func(c *store.NewClosing){
			"The period ends before it begins.":                         func(c *store.NewClosing) { c.To = c.From.Add(-1) },
			"The snapshot is no JSON.":                                  func(c *store.NewClosing) { c.Snapshot = json.RawMessage("{") },
			"The snapshot is larger than 2 MiB.":                        func(c *store.NewClosing) { c.Snapshot = json.RawMessage(`"` + strings.Repeat("x", 2<<20) + `"`) },
			"The report is larger than 1 MiB.":                          func(c *store.NewClosing) { c.Markdown = strings.Repeat("x", 1<<20+1) },
			"The report holds a NUL character, which cannot be stored.": func(c *store.NewClosing) { c.Markdown = "\x00" },
			"The title is missing.":                                     func(c *store.NewClosing) { c.Title = "" },
			"The day is missing.":                                       func(c *store.NewClosing) { c.From.Year, c.From.Month, c.From.Day = 0, 0, 0 },
		})
	})
}

func TestEachCustomersLatestFiguresStand(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		first, err := kept.KeepReviewSummary(t.Context(), org, anna, figures("acme", 3))
		require.NoError(t, err)
		globex, err := kept.KeepReviewSummary(t.Context(), org, anna, figures("globex", 0.1+0.2))
		require.NoError(t, err)
		later, err := kept.KeepReviewSummary(t.Context(), org, luca, figures("acme", -7.25))
		require.NoError(t, err)
		require.Less(t, first.Number, later.Number)
		found, err := kept.LatestReviewSummaries(t.Context(), org, []string{"globex", "none", "acme", ""})
		require.NoError(t, err)
		require.Equal(t, []store.ReviewSummary{globex, later}, found)
	})
}

func TestFiguresThatCannotBeAreRefused(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		keep := func(s store.NewReviewSummary) error {
			_, err := kept.KeepReviewSummary(t.Context(), org, anna, s)
			return err
		}
		requireRefused(t, func() store.NewReviewSummary { return figures("acme", 1) }, keep, map[string]func(s *store.NewReviewSummary){
			"A summary is of 1 to 100 figures.":                                               func(s *store.NewReviewSummary) { s.Figures = nil },
			"A figure's value is too large.":                                                  func(s *store.NewReviewSummary) { *s.Figures[0].Value = math.Inf(1) },
			"The summary names a figure twice.":                                               func(s *store.NewReviewSummary) { s.Figures[1].ID = "episodes" },
			"The period ends before it begins.":                                               func(s *store.NewReviewSummary) { s.To = s.From },
			"The customer holds a NUL character, which cannot be stored.":                     func(s *store.NewReviewSummary) { s.Customer = "\x00" },
			"A figure is made of a number that is negative or too large.":                     func(s *store.NewReviewSummary) { s.Figures[0].N = -1 },
			"A figure's id is 1 to 40 small letters, digits and underscores, a letter first.": func(s *store.NewReviewSummary) { s.Figures[0].ID = "Mean" },
		})
	})
}

func TestAnAnnotationIsGrantedToOne(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		acts := keepActs(t, kept, org, anna, reviewAct(t, "r-1", "e-1", closeDeed))
		waiting, err := kept.ListWaitingAnnotations(t.Context(), org, []string{"acme", ""}, 10)
		require.NoError(t, err)
		wanted := store.ItemAnnotation{Customer: "acme", Item: "e-1", Title: "Disk full", From: itemAt, Wanted: time.UnixMilli(acts[0].At).UTC()}
		require.Equal(t, []store.ItemAnnotation{wanted}, waiting)
		granted := func(lease time.Duration) bool {
			granted, err := kept.ReserveItemAnnotation(t.Context(), org, "acme", "e-1", lease)
			require.NoError(t, err)
			return granted
		}
		require.True(t, granted(time.Minute))
		require.False(t, granted(time.Minute))
		require.True(t, granted(0), "the lease is over")
		posted := wanted
		posted.ID = 7
		require.NoError(t, kept.PostedItemAnnotation(t.Context(), org, posted))
		require.False(t, granted(0))
		waiting, err = kept.ListWaitingAnnotations(t.Context(), org, []string{"acme", ""}, 10)
		require.NoError(t, err)
		require.Empty(t, waiting)
		require.Error(t, kept.PostedItemAnnotation(t.Context(), org, wanted), "without an id")
		require.NotEqual(t, org.ItemMark("acme", "e-1"), org.ItemMark("", "e-1"))
	})
}

func TestAnItemThatIsClosedAgainWantsItsAnnotationOnceMore(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		waiting := func() []store.ItemAnnotation {
			waiting, err := kept.ListWaitingAnnotations(t.Context(), org, []string{"acme"}, 10)
			require.NoError(t, err)
			return waiting
		}
		granted := func() bool {
			granted, err := kept.ReserveItemAnnotation(t.Context(), org, "acme", "e-1", time.Hour)
			require.NoError(t, err)
			return granted
		}
		posted := func(one store.ItemAnnotation) {
			one.ID = 7
			require.NoError(t, kept.PostedItemAnnotation(t.Context(), org, one))
		}
		closed := func(request, title string, to *int64) {
			act := reviewAct(t, request, "e-1", closeDeed)
			act.Title, act.ItemTo = title, to
			keepActs(t, kept, org, anna, reviewAct(t, "re-"+request, "e-1", reopenDeed), act)
		}
		closed("r-1", "Disk full", nil)
		first := waiting()
		require.Len(t, first, 1)
		require.True(t, granted())
		posted(first[0])

		closed("r-2", "Disk full", nil)
		require.Empty(t, waiting(), "it says the same")

		end := itemAt.Add(time.Hour).UnixMilli()
		closed("r-3", "Disk full", &end)
		second := waiting()
		require.Len(t, second, 1)
		require.EqualValues(t, 7, second[0].ID)
		require.True(t, granted(), "nobody waits for the turn of the wish before")

		// Closed again, under another title, while the second wish is being published.
		closed("r-4", "Archive disk full", &end)
		require.False(t, granted())
		posted(second[0])
		third := waiting()
		require.Len(t, third, 1)
		require.Equal(t, "Archive disk full", third[0].Title)
		require.True(t, third[0].Wanted.After(second[0].Wanted))
		require.True(t, granted())
		posted(third[0])
		require.Empty(t, waiting())
	})
}
