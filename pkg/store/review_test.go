package store_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/review"
	"github.com/quantyca/rounds/pkg/store"
)

func TestReviewActsAreFoundAsTheyWereKept(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		require.Empty(t, reviewActs(t, kept, org, everything()))
		hostile := `{"kind":"note","text":"\u202e' OR 1=1; -- <script> \ud83d\ude00 \\u0000"}`
		added := keepActs(t, kept, org, anna, reviewAct(t, "r-1", "e-1", noteDeed), reviewAct(t, "r-2", "e-2", hostile))
		nobodys := reviewAct(t, "r-3", "e-3", noteDeed)
		nobodys.Customer, nobodys.ItemAt = "", itemAt.Add(time.Hour).UnixMilli()
		added = append(added, keepActs(t, kept, org, luca, nobodys)...)
		for i, act := range added {
			require.EqualValues(t, i+1, act.Number)
		}
		require.Equal(t, added, reviewActs(t, kept, org, everything()))
		require.Equal(t, added[:2], reviewActs(t, kept, org, everything("acme")))
		require.Equal(t, added[2:], reviewActs(t, kept, org, everything("")))
		require.Empty(t, reviewActs(t, kept, org, store.ReviewRange{From: itemAt, To: itemAt}), "no customers never mean all")
		later := everything()
		later.After = 2
		require.Equal(t, added[2:], reviewActs(t, kept, org, later))
		then := everything()
		then.From, then.To = itemAt, itemAt
		require.Equal(t, added[:2], reviewActs(t, kept, org, then))
		page, err := kept.ListReviewActs(t.Context(), org, everything(), 2)
		require.NoError(t, err)
		require.Equal(t, added[:2], page)
		last, err := kept.LastReviewNumber(t.Context(), org)
		require.NoError(t, err)
		require.EqualValues(t, 3, last)
	})
}

func TestAReviewActIsKeptOnce(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		first := keepActs(t, kept, org, anna, reviewAct(t, "r-1", "e-1", noteDeed), reviewAct(t, "r-1", "e-1", noteDeed))
		require.Equal(t, first[0], first[1], "twice in one request, too")
		require.Equal(t, first, keepActs(t, kept, org, anna, reviewAct(t, "r-1", "e-1", noteDeed), reviewAct(t, "r-1", "e-1", noteDeed)))
		for _, other := range []struct {
			by  store.Actor
			act review.NewAct
		}{
			{luca, reviewAct(t, "r-1", "e-1", noteDeed)}, {anna, reviewAct(t, "r-1", "e-2", noteDeed)}, {anna, reviewAct(t, "r-1", "e-1", closeDeed)},
		} {
			_, err := kept.AppendReviewActs(t.Context(), org, other.by, []review.NewAct{reviewAct(t, "r-9", "e-9", noteDeed), other.act})
			require.ErrorIs(t, err, store.ErrConflict)
		}
		require.Len(t, reviewActs(t, kept, org, everything()), 1, "all or nothing")

		match := func(request, entry string) review.NewAct {
			return reviewAct(t, request, "e-1", `{"kind":"match","entry":"`+entry+`","by":"rule"}`)
		}
		earliest := keepActs(t, kept, org, anna, match("m-1", "panel:a"))
		require.Equal(t, earliest, keepActs(t, kept, org, luca, match("m-2", "panel:b")))
		others := match("m-3", "panel:b")
		others.Customer = ""
		require.NotEqual(t, earliest, keepActs(t, kept, org, luca, others), "another customer's item is another one")
	})
}

func TestAnActThatWouldOverruleAnotherIsRefused(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		seen := keepActs(t, kept, org, anna, reviewAct(t, "r-1", "e-1", noteDeed))[0].Number
		standing := keepActs(t, kept, org, anna, reviewAct(t, "r-2", "e-1", `{"kind":"cause","technical":true}`))[0]
		mine := reviewAct(t, "r-3", "e-1", `{"kind":"cause","technical":false}`)
		mine.Expects = &seen
		_, err := kept.AppendReviewActs(t.Context(), org, luca, []review.NewAct{mine})
		var conflict *store.ReviewConflict
		require.ErrorAs(t, err, &conflict)
		require.Equal(t, &store.ReviewConflict{Request: "r-3", Act: standing}, conflict)
		keepActs(t, kept, org, anna, mine)
		mine.Request, mine.Expects = "r-4", &standing.Number
		_, err = kept.AppendReviewActs(t.Context(), org, luca, []review.NewAct{mine})
		require.NoError(t, err, "both say the same")
	})
}

func TestReviewActsThatCannotBeAreRefused(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		changed := func(change func(act *review.NewAct)) []review.NewAct {
			act := reviewAct(t, "r-1", "e-1", noteDeed)
			change(&act)
			return []review.NewAct{act}
		}
		for want, acts := range map[string][]review.NewAct{
			"There must be 1 to 1000 acts.":                                   {},
			"The item is missing.":                                            changed(func(a *review.NewAct) { a.Item = " " }),
			"The item holds a NUL character, which cannot be stored.":         changed(func(a *review.NewAct) { a.Item = "a\x00" }),
			"The customer is not valid text (UTF-8).":                         changed(func(a *review.NewAct) { a.Customer = "\xff" }),
			"The request's id is missing.":                                    changed(func(a *review.NewAct) { a.Request = "" }),
			"The item's title is longer than 200 characters.":                 changed(func(a *review.NewAct) { a.Title = strings.Repeat("x", 201) }),
			"The deed is missing.":                                            changed(func(a *review.NewAct) { a.Deed = review.Deed{} }),
			"The item is longer than 400 characters.":                         changed(func(a *review.NewAct) { a.Item = strings.Repeat("x", 401) }),
			"The request's id holds a NUL character, which cannot be stored.": changed(func(a *review.NewAct) { a.Request = "\x00" }),
		} {
			_, err := kept.AppendReviewActs(t.Context(), org, anna, acts)
			require.ErrorIs(t, err, store.ErrInput)
			require.EqualError(t, err, want)
		}
		_, err := kept.AppendReviewActs(t.Context(), org, anna, make([]review.NewAct, 1001))
		require.EqualError(t, err, "There must be 1 to 1000 acts.")
		_, err = kept.AppendReviewActs(t.Context(), org, store.Actor{}, changed(func(*review.NewAct) {}))
		require.EqualError(t, err, "It is not known who is doing this.")
		require.Empty(t, reviewActs(t, kept, org, everything()))
	})
}

func TestOpenedTicketsOfAPeriod(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		openTicket(t, kept, org, "e-1")
		wanted := store.ReviewRange{Customers: []string{"acme"}, From: start.Add(-time.Hour), To: start.Add(time.Hour)}
		opened, err := kept.ListOpenedTickets(t.Context(), org, wanted)
		require.NoError(t, err)
		require.Len(t, opened, 1)
		require.Equal(t, "e-1", opened[0].Fingerprint)
		require.Equal(t, "ACM-7", opened[0].Key)
		wanted.Customers = []string{"globex", ""}
		opened, err = kept.ListOpenedTickets(t.Context(), org, wanted)
		require.NoError(t, err)
		require.Empty(t, opened)
	})
}

func openTicket(t *testing.T, kept store.Store, in store.Workspace, fingerprint string) {
	t.Helper()
	turn, err := kept.BeginTicketWrite(t.Context(), in, anna,
		store.TicketWrite{Connection: "desk", Customer: "acme", Kind: store.OpenTicket, Subject: fingerprint}, time.Minute)
	require.NoError(t, err)
	require.NoError(t, kept.EndTicketWrite(t.Context(), in, anna, turn,
		store.Outcome{Result: store.ResultOpened, Ticket: store.TicketReference{Key: "ACM-7"}}))
}
