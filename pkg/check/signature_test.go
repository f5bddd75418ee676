package check

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// TestARoundIsSignedByAThird: by nobody whose answer stands in it, as it is on the
// screen, and only until something is recorded.
func TestARoundIsSignedByAThird(t *testing.T) {
	other := Check{ID: "other", Title: "Other"}
	round := morning(t, backup, other)
	round.Definition.Checklist.SignOff = true
	eva := Actor{UID: "u3", Name: "Eva"}
	sign := func(entries []Entry, seen int64, by Actor) *Refusal {
		_, refusal := Decide(Assess(round, entries, at("07:00")), Command{Act: SignAct, Seen: seen, Source: ByPerson}, by, at("07:00"))
		return refusal
	}
	entries := record(t, round, nil, Command{Act: DoneAct, Check: "backup"}, anna, at("06:40"))
	require.Equal(t, "nothing", sign(entries, 1, eva).Code, "it is not over yet")
	entries = record(t, round, entries, Command{Act: DoneAct, Check: "other"}, luca, at("06:41"))
	require.Equal(t, AwaitingSignOff, Assess(round, entries, at("07:00")).SignOff)
	require.Equal(t, "own", sign(entries, 2, anna).Code)
	require.Equal(t, "own", sign(entries, 2, luca).Code)
	require.Equal(t, "conflict", sign(entries, 1, eva).Code)
	require.Equal(t, "own", sign(entries, 2, Actor{Name: "Eva"}).Code, "nobody knows who it is")

	entries = record(t, round, entries, Command{Act: RejectAct, Seen: 2, Reason: "look again"}, eva, at("06:50"))
	require.Equal(t, Rejected, Assess(round, entries, at("07:00")).SignOff)
	entries = record(t, round, entries, Command{Act: SignAct, Seen: 3}, eva, at("06:51"))
	signed := Assess(round, entries, at("07:00"))
	require.Equal(t, Signed, signed.SignOff)
	require.Equal(t, "Eva", signed.SignedBy.By.Name)
	entries = record(t, round, entries, Command{Act: DoneAct, Check: "backup", Seen: 1, Reason: "another log"}, anna, at("06:55"))
	require.Equal(t, AwaitingSignOff, Assess(round, entries, at("07:00")).SignOff, "a correction voids it")
}

func TestARoundSaysFirstWhatMattersMost(t *testing.T) {
	slow, open := Check{ID: "slow", Title: "Slow"}, Check{ID: "open", Title: "Open"}
	round := morning(t, backup, slow, open)
	answered := func(check string, act Act) Entry {
		return Entry{Number: 1, Check: check, Act: act, At: at("06:40"), Source: ByPerson, By: anna}
	}
	for name, test := range map[string]struct {
		entries []Entry
		at      time.Time
		state   State
	}{
		"nothing done":           {nil, at("06:45"), Due},
		"some done":              {[]Entry{answered("backup", DoneAct)}, at("06:45"), InProgress},
		"some late":              {[]Entry{answered("backup", ProblemAct)}, at("07:45"), Late},
		"some missed":            {[]Entry{answered("backup", ProblemAct)}, at("08:45"), Missed},
		"nothing done, missed":   {nil, at("08:45"), Missed},
		"a problem among the OK": {[]Entry{answered("backup", ProblemAct), answered("slow", DoneAct), answered("open", SkipAct)}, at("06:45"), DoneProblem},
		"all skipped":            {[]Entry{answered("backup", SkipAct), answered("slow", SkipAct), answered("open", NotApplicableAct)}, at("06:45"), Skipped},
	} {
		require.Equal(t, test.state, Assess(round, test.entries, test.at).State, name)
	}
	// What is missed and what is late can stand together where windows differ.
	mixed := RoundStatus{Checks: []Status{{State: Late}, {State: Missed}, {State: DoneProblem}}}
	require.Equal(t, Missed, mixed.state())
}

func TestWhatComesTooLateToBeAsked(t *testing.T) {
	round := morning(t, backup)
	decide := func(command Command, now time.Time) *Refusal {
		command.Check, command.Source = "backup", ByPerson
		_, refusal := Decide(Assess(round, nil, now), command, anna, now)
		return refusal
	}
	old := round.Opens.Add(-maxClaim)
	require.Nil(t, decide(Command{Act: DoneAct, Claimed: &old}, at("06:40")))
	older := old.Add(-time.Second)
	require.Equal(t, "time", decide(Command{Act: DoneAct, Claimed: &older}, at("06:40")).Code)
	until := at("07:50")
	require.Nil(t, decide(Command{Act: SnoozeAct, Reason: "later", Until: &until}, at("07:40")))
	require.Equal(t, "nothing", decide(Command{Act: SnoozeAct, Reason: "later", Until: &until}, at("08:01")).Code)
}
