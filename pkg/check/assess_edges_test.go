package check

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// TestTheEdgesOfTheWindow: both ends belong to it, and the grace's end to the grace.
func TestTheEdgesOfTheWindow(t *testing.T) {
	round := morning(t, backup, queue)
	for name, test := range map[string]struct {
		at    time.Time
		state State
		late  time.Duration
		early bool
	}{
		"a moment before the window": {at("06:30").Add(-time.Millisecond), DoneOK, 0, true},
		"as it begins":               {at("06:30"), DoneOK, 0, false},
		"as it ends":                 {at("07:30"), DoneOK, 0, false},
		"a moment late":              {at("07:30").Add(time.Millisecond), DoneOK, time.Millisecond, false},
		"as the grace ends":          {at("08:00"), DoneOK, 30 * time.Minute, false},
		"a moment too late":          {at("08:00").Add(time.Millisecond), Missed, 30*time.Minute + time.Millisecond, false},
	} {
		one := Assess(round, []Entry{{Number: 1, Check: "backup", Act: DoneAct, At: test.at, Source: ByPerson, By: anna}}, at("23:00")).Checks[0]
		require.Equal(t, test.state, one.State, name)
		require.Equal(t, test.late, one.LateBy, name)
		require.Equal(t, test.early, one.Early, name)
		byHand := Assess(round, []Entry{{Number: 1, Check: "queue", Act: DoneAct, At: test.at, Source: ByPerson, By: anna}}, at("23:00")).Checks[1]
		require.Equal(t, DoneOK, byHand.State, "a machine's check was not missed: %s", name)
	}
	require.Equal(t, at("08:00"), round.Settled())
	round.Closes = round.End
	require.Equal(t, at("07:32"), round.Settled(), "its machine may still speak")
}

func TestAnAnswerThatCorrectsNothingBeginsAgain(t *testing.T) {
	round := morning(t, backup)
	one := Assess(round, []Entry{
		{Number: 1, Check: "backup", Act: DoneAct, At: at("06:40"), Source: ByPerson, By: anna},
		{Number: 2, Check: "backup", Act: ProblemAct, At: at("07:40"), Source: BySignal, Text: "failed"},
	}, at("09:00")).Checks[0]
	require.Equal(t, DoneProblem, one.State)
	require.Equal(t, 10*time.Minute, one.LateBy, "its time is its own")
	require.Zero(t, one.Corrected)
}

func TestOnADayOffNothingIsMissed(t *testing.T) {
	round := morning(t, backup)
	round.DayOff = "Christmas"
	require.Equal(t, NotApplicable, Assess(round, nil, at("23:00")).Checks[0].State)
	one := Assess(round, []Entry{{Number: 1, Check: "backup", Act: DoneAct, At: at("12:00"), Source: ByPerson, By: anna}}, at("23:00")).Checks[0]
	require.Equal(t, DoneOK, one.State, "somebody looked although nothing was due")
}

// TestTheEdgesOfARange: a round that starts as a range begins is in it, one that
// starts as it ends is not, and a version holds from its own instant on.
func TestTheEdgesOfARange(t *testing.T) {
	first := *morning(t, backup).Definition
	second := first
	second.Version, second.From = 2, at("06:30")
	versions := []Definition{first, second}
	for name, test := range map[string]struct {
		from, to time.Time
		versions []int
	}{
		"from its start":         {at("06:30"), at("06:31"), []int{2}},
		"just after its start":   {at("06:30").Add(time.Millisecond), at("07:30"), nil},
		"up to its start":        {at("00:00"), at("06:30"), nil},
		"up to just after it":    {at("00:00"), at("06:30").Add(time.Millisecond), []int{2}},
		"yesterday and today":    {at("00:00").AddDate(0, 0, -1), at("23:00"), []int{1, 2}},
		"nothing before an hour": {at("05:00"), at("06:00"), nil},
	} {
		rounds, err := Rounds(versions, test.from, test.to)
		require.NoError(t, err)
		var found []int
		for _, round := range rounds {
			found = append(found, round.Definition.Version)
		}
		require.Equal(t, test.versions, found, name)
	}
}

func TestAWindowThatEndsAsItBeginsLastsADay(t *testing.T) {
	round := morning(t, backup)
	slot := *round.Slot
	slot.End, slot.OpensEarly = slot.Start, 0
	definition := *round.Definition
	definition.Checklist.Slots = []Slot{slot}
	rounds, err := Rounds([]Definition{definition}, at("00:00"), at("23:59"))
	require.NoError(t, err)
	require.Len(t, rounds, 1)
	require.Equal(t, at("06:30").AddDate(0, 0, 1), rounds[0].End)
}
