package store_test

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/store"
)

func TestEntryComesBackAsItWas(t *testing.T) {
	number, claimed, until := -0.1, atSix.Add(-time.Hour+999), atSix.Add(time.Hour)
	whole := check.Entry{
		Check: "batch", Act: check.ProblemAct, At: atSix.Add(123_456_789).In(time.FixedZone("CET", 3600)), Claimed: &claimed,
		By: check.Actor{UID: "u-1", Name: "Zoë 'x' 漢字 🦉"}, Source: check.ByPerson, Version: 3, Reason: "because \"so\"\nand <so>",
		Text: "nothing came", Severity: check.Critical, Until: &until, Batch: "b-1",
		Evidence: &check.Proof{Kind: check.NumberEvidence, Text: "n", Number: &number, Unit: "rows", URL: "https://example.com/?a=1&b=2"},
	}
	machine := check.Entry{Check: "queue", Act: check.UnevaluatedAct, At: atSix, Source: check.ByAlert, Version: 3, Reason: "No data."}
	signature := check.Entry{Act: check.SignAct, At: atSix, By: whole.By, Source: check.ByPerson, Version: 3, About: 2}
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		added := appendTo(t, kept, org, breakfast, "r-1", whole, machine)
		added = append(added, appendTo(t, kept, org, breakfast, "r-2", signature)...)
		for i, entry := range []check.Entry{whole, machine, signature} {
			entry.Number, entry.Round = int64(i+1), breakfast
			entry.At = entry.At.UTC().Truncate(time.Millisecond)
			if entry.Claimed != nil {
				at := entry.Claimed.Truncate(time.Millisecond)
				entry.Claimed = &at
			}
			require.Equal(t, entry, added[i])
		}
		require.Equal(t, added, entriesOf(t, kept, org, breakfast))
		after, err := kept.ListEntriesAfter(t.Context(), org, 1, 0)
		require.NoError(t, err)
		require.Equal(t, added[1:], after)
	})
}

func TestDecisionSeesTheRoundAndMayRefuse(t *testing.T) {
	refusal := &check.Refusal{Code: "conflict", Sentence: "This check was answered by Luca in the meantime."}
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		first := appendTo(t, kept, org, breakfast, "r-1", done("batch"))
		tomorrow := breakfast
		tomorrow.Date = monday.Add(1)
		appendTo(t, kept, org, tomorrow, "r-2", done("batch"))
		_, err := kept.AppendEntries(t.Context(), org, act(breakfast, "r-3"), func(existing []check.Entry) ([]check.Entry, error) {
			require.Equal(t, first, existing)
			return []check.Entry{done("queue")}, refusal
		})
		var refused *check.Refusal
		require.ErrorAs(t, err, &refused)
		require.Same(t, refusal, refused)
		nothing, err := kept.AppendEntries(t.Context(), org, act(breakfast, "r-3"), adding())
		require.NoError(t, err)
		require.Empty(t, nothing)
		require.NotNil(t, nothing)
		require.Equal(t, first, entriesOf(t, kept, org, breakfast))
		// A refused request is not a used one.
		appendTo(t, kept, org, breakfast, "r-3", done("queue"))
	})
}

func TestDecisionThatPanicsKeepsNobodyOut(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		require.Panics(t, func() {
			_, _ = kept.AppendEntries(t.Context(), org, act(breakfast, "r-1"), func([]check.Entry) ([]check.Entry, error) { panic("a fault") })
		})
		appendTo(t, kept, org, breakfast, "r-1", done("batch"))
	})
}

func TestSameRequestAnswersWhatWasKept(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		first := appendTo(t, kept, org, breakfast, "r-1", done("batch"), done("queue"))
		appendTo(t, kept, org, breakfast, "r-2", done("batch"))
		never := func([]check.Entry) ([]check.Entry, error) {
			t.Error("a known request was decided again")
			return nil, nil
		}
		again, err := kept.AppendEntries(t.Context(), org, act(breakfast, "r-1"), never)
		require.NoError(t, err)
		require.Equal(t, first, again)

		otherRound, otherCustomer, otherContent := act(breakfast, "r-1"), act(breakfast, "r-1"), act(breakfast, "r-1")
		otherRound.Round.Slot, otherCustomer.Customer, otherContent.Content = "late", "globex", []byte("something else")
		for _, other := range []store.Append{otherRound, otherCustomer, otherContent} {
			_, err := kept.AppendEntries(t.Context(), org, other, never)
			require.ErrorIs(t, err, store.ErrConflict)
			require.EqualError(t, err, "This request was recorded before with another content; load the round again.")
		}
		require.Len(t, entriesOf(t, kept, org, breakfast), 3)
	})
}

func TestEntriesAreKeptAllOrNone(t *testing.T) {
	elsewhere, timeless, unknown, endless := done("b"), done("b"), done("b"), done("b")
	elsewhere.Round = check.Key{Checklist: "evening", Slot: "late", Date: monday}
	timeless.At = time.Time{}
	unknown.Supersedes = 77
	infinite := math.Inf(1)
	endless.Evidence = &check.Proof{Kind: check.NumberEvidence, Number: &infinite}
	long, broken := done("b"), done("b")
	long.Text = strings.Repeat("è", 4001)
	broken.Reason = "a\x00b"
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		for sentence, wrong := range map[string]check.Entry{
			"The entry belongs to another round.":                       elsewhere,
			"The entry's time is missing.":                              timeless,
			"The entry is about one that this round does not have.":     unknown,
			"The evidence cannot be kept: its number is not finite.":    endless,
			"The text is longer than 4000 characters.":                  long,
			"The reason holds a NUL character, which cannot be stored.": broken,
		} {
			_, err := kept.AppendEntries(t.Context(), org, act(breakfast, "r-1"), adding(done("a"), wrong, done("c")))
			require.ErrorIs(t, err, store.ErrInput)
			require.EqualError(t, err, sentence)
		}
		_, err := kept.AppendEntries(t.Context(), org, act(breakfast, "r-1"), adding(make([]check.Entry, 501)...))
		require.EqualError(t, err, "More than 500 entries cannot be recorded at once.")
		last, err := kept.LastNumber(t.Context(), org)
		require.NoError(t, err)
		require.Zero(t, last)
	})
}

func TestRoundsAreReadByChecklistAndDay(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		at := func(checklist string, days int) check.Key {
			return check.Key{Checklist: checklist, Slot: "early", Date: monday.Add(days)}
		}
		for i, round := range []check.Key{at("b", 1), at("a", 0), at("b", 0), at("a", 2), at("c", 1), at("a", 0), at("aa", 1)} {
			appendTo(t, kept, org, round, "r-"+string(rune('0'+i)), done("batch"))
		}
		entries, err := kept.ListEntries(t.Context(), org, onDays(monday, monday.Add(1), "b", "a", "b", "d"))
		require.NoError(t, err)
		require.Equal(t, []int64{2, 6, 3, 1}, numbersOf(entries))
		numbers, err := kept.LastNumbers(t.Context(), org, onDays(monday.Add(-1), monday.Add(9), "a", "b"))
		require.NoError(t, err)
		require.Equal(t, map[check.Key]int64{at("a", 0): 6, at("a", 2): 4, at("b", 0): 3, at("b", 1): 1}, numbers)

		for name, none := range map[string]store.RoundRange{
			"no checklist": onDays(monday, monday.Add(9)), "no days": onDays(monday.Add(1), monday, "a"), "nobody's": onDays(monday, monday, "A", "%", "a "),
		} {
			entries, err := kept.ListEntries(t.Context(), org, none)
			require.NoError(t, err)
			require.Empty(t, entries, name)
		}
		_, err = kept.ListEntries(t.Context(), org, store.RoundRange{Checklists: []string{"a"}})
		require.EqualError(t, err, "The day is missing.")
		var failure *store.Failure
		_, err = kept.ListRoundEntries(t.Context(), org, check.Key{Checklist: "a", Slot: "s", Date: check.Date{Year: 2026, Month: 2, Day: 30}})
		require.ErrorAs(t, err, &failure)
		require.Equal(t, "The day cannot be kept.", failure.Sentence)
	})
}

func TestRecordOfRoundsRefusesToForget(t *testing.T) {
	tables := []string{"check_documents", "check_requests", "check_entries"}
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		save(t, kept, org, 0, morning())
		first := appendTo(t, kept, org, breakfast, "r-1", done("batch"))
		raw := g.raw(t)
		for _, table := range tables {
			statements := []string{`UPDATE ` + table + ` SET workspace = 'org:2'`, `DELETE FROM ` + table}
			if g.driver == "sqlite" {
				statements = append(statements, `REPLACE INTO `+table+` SELECT * FROM `+table)
			} else {
				statements = append(statements, `TRUNCATE `+table, `WITH gone AS (DELETE FROM `+table+` RETURNING 1) SELECT * FROM gone`)
			}
			for _, statement := range statements {
				_, err := raw.Exec(statement)
				require.ErrorContains(t, err, table+" is append-only", statement)
			}
		}
		if g.driver == "sqlite" {
			_, err := raw.Exec(`REPLACE INTO check_entries SELECT workspace, 'other', day, slot, number, customer, check_id, act, source,
				version, at_ms, actor_uid, actor_name, details FROM check_entries`)
			require.ErrorContains(t, err, "append-only", "by way of the number")
		}
		require.Equal(t, first, entriesOf(t, kept, org, breakfast))
	})
}
