package check

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// roman is a daily checklist in Rome with a calendar of Italian holidays, a patron
// day and an August closure.
func roman(t *testing.T, policy Policy, rule string, start, end WallTime) Definition {
	t.Helper()
	calendar := Calendar{
		Holidays: "IT", Patron: "06-29",
		Closures: []Closure{{From: Date{Year: 2026, Month: 8, Day: 10}, To: Date{Year: 2026, Month: 8, Day: 21}, Name: "August closure"}},
	}
	require.Empty(t, calendar.Validate())
	checklist := Checklist{
		ID: "batch", Customer: "acme", Title: "Batch", Calendar: "italy", DayOff: policy,
		Slots:  []Slot{{ID: "s", Dates: rule, Anchor: Date{Year: 2026, Month: 1, Day: 1}, Start: start, End: end}},
		Checks: []Check{{ID: "c", Title: "C"}},
	}
	require.Empty(t, checklist.Validate())
	return Definition{Checklist: checklist, Calendar: calendar, Zone: "Europe/Rome", Version: 1, From: at("00:00").AddDate(-3, 0, 0)}
}

func between(t *testing.T, versions []Definition, first, last Date) []string {
	t.Helper()
	rounds, err := Rounds(versions, Resolve(first, 0, time.UTC), Resolve(last, 23*60+59, time.UTC))
	require.NoError(t, err)
	var lines []string
	for _, round := range rounds {
		line := fmt.Sprintf("%s %s", round.Key.Date, round.Start.Format("15:04 -07:00"))
		if round.DayOff != "" {
			line += " " + round.DayOff
		}
		if !round.MovedFrom.IsZero() {
			line += " from " + round.MovedFrom.String()
		}
		lines = append(lines, line)
	}
	return lines
}

func TestDaysOffAreNotApplicable(t *testing.T) {
	versions := []Definition{roman(t, SkipDay, "FREQ=DAILY", 6*60+30, 7*60+30)}
	require.Equal(t, []string{
		"2026-06-01 06:30 +02:00", "2026-06-02 06:30 +02:00 Republic Day", "2026-06-03 06:30 +02:00",
	}, between(t, versions, Date{Year: 2026, Month: 6, Day: 1}, Date{Year: 2026, Month: 6, Day: 3}))
	require.Equal(t, []string{
		"2026-06-28 06:30 +02:00 Weekend", "2026-06-29 06:30 +02:00 Patron day", "2026-06-30 06:30 +02:00",
	}, between(t, versions, Date{Year: 2026, Month: 6, Day: 28}, Date{Year: 2026, Month: 6, Day: 30}))
	require.Contains(t, between(t, versions, Date{Year: 2027, Month: 10, Day: 4}, Date{Year: 2027, Month: 10, Day: 4})[0], "Francis", "a holiday since 2026")
}

func TestDaysOffMoveARound(t *testing.T) {
	weekly := "FREQ=WEEKLY;BYDAY=TU"
	next := []Definition{roman(t, NextDay, weekly, 6*60, 7*60)}
	require.Equal(t, []string{"2026-06-03 06:00 +02:00 from 2026-06-02"}, between(t, next, Date{Year: 2026, Month: 6, Day: 1}, Date{Year: 2026, Month: 6, Day: 7}))
	previous := []Definition{roman(t, PreviousDay, weekly, 6*60, 7*60)}
	require.Equal(t, []string{"2026-06-01 06:00 +02:00 from 2026-06-02"}, between(t, previous, Date{Year: 2026, Month: 6, Day: 1}, Date{Year: 2026, Month: 6, Day: 7}))
	// Two Tuesdays of the closure land on the Monday after it, and become one round.
	require.Equal(t, []string{"2026-08-24 06:00 +02:00 from 2026-08-11", "2026-08-25 06:00 +02:00"},
		between(t, next, Date{Year: 2026, Month: 8, Day: 10}, Date{Year: 2026, Month: 8, Day: 25}))
	// A range that begins after the closure finds what was moved out of it.
	require.Equal(t, []string{"2026-08-24 06:00 +02:00 from 2026-08-11"}, between(t, next, Date{Year: 2026, Month: 8, Day: 24}, Date{Year: 2026, Month: 8, Day: 24}))
	daily := []Definition{roman(t, NextDay, "FREQ=DAILY", 6*60, 7*60)}
	require.Equal(t, []string{"2026-06-03 06:00 +02:00"}, between(t, daily, Date{Year: 2026, Month: 6, Day: 2}, Date{Year: 2026, Month: 6, Day: 3}), "the regular round is the one that stays")
	anyway := []Definition{roman(t, RunAnyway, weekly, 6*60, 7*60)}
	require.Equal(t, []string{"2026-06-02 06:00 +02:00"}, between(t, anyway, Date{Year: 2026, Month: 6, Day: 1}, Date{Year: 2026, Month: 6, Day: 7}))
}

func TestWindowsAcrossMidnightAndChangingClocks(t *testing.T) {
	night := roman(t, RunAnyway, "FREQ=DAILY", 23*60, 60)
	rounds, err := Rounds([]Definition{night}, Resolve(Date{Year: 2026, Month: 11, Day: 27}, 12*60, time.UTC), Resolve(Date{Year: 2026, Month: 11, Day: 28}, 0, time.UTC))
	require.NoError(t, err)
	require.Len(t, rounds, 1)
	require.Equal(t, Date{Year: 2026, Month: 11, Day: 27}, rounds[0].Key.Date, "Friday night is Friday's")
	require.Equal(t, 2*time.Hour, rounds[0].End.Sub(rounds[0].Start))

	spring := roman(t, RunAnyway, "FREQ=DAILY", 90, 150)
	rounds, err = Rounds([]Definition{spring}, Resolve(Date{Year: 2026, Month: 3, Day: 28}, 12*60, time.UTC), Resolve(Date{Year: 2026, Month: 3, Day: 29}, 12*60, time.UTC))
	require.NoError(t, err)
	require.Len(t, rounds, 1)
	require.Equal(t, "01:30 +01:00", rounds[0].Start.Format("15:04 -07:00"))
	require.Equal(t, "03:30 +02:00", rounds[0].End.Format("15:04 -07:00"), "02:30 does not exist")
	require.Equal(t, time.Hour, rounds[0].End.Sub(rounds[0].Start))
}

func TestAVersionCountsFromItsInstantOn(t *testing.T) {
	first := roman(t, RunAnyway, "FREQ=DAILY", 6*60, 7*60)
	second := roman(t, RunAnyway, "FREQ=DAILY", 8*60, 9*60)
	second.Version, second.From = 2, Resolve(Date{Year: 2026, Month: 11, Day: 24}, 6*60+30, time.UTC)
	ended := second
	ended.Version, ended.Retired, ended.From = 3, true, Resolve(Date{Year: 2026, Month: 11, Day: 26}, 12*60, time.UTC)
	require.Equal(t, []string{
		"2026-11-23 06:00 +01:00", "2026-11-24 06:00 +01:00", "2026-11-25 08:00 +01:00", "2026-11-26 08:00 +01:00",
	}, between(t, []Definition{first, second, ended}, Date{Year: 2026, Month: 11, Day: 23}, Date{Year: 2026, Month: 11, Day: 30}), "the 24th had begun, so it is not begun again")
}

func TestTheSameRangeInPiecesGivesTheSameRounds(t *testing.T) {
	versions := []Definition{roman(t, NextDay, "FREQ=WEEKLY;BYDAY=MO,TU;INTERVAL=2", 23*60+30, 30)}
	whole := between(t, versions, Date{Year: 2026, Month: 1, Day: 1}, Date{Year: 2027, Month: 12, Day: 31})
	var pieces []string
	for day := (Date{Year: 2026, Month: 1, Day: 1}); !(Date{Year: 2027, Month: 12, Day: 31}).Before(day); day = day.Add(1) {
		rounds, err := Rounds(versions, Resolve(day, 0, time.UTC), Resolve(day.Add(1), 0, time.UTC))
		require.NoError(t, err)
		for _, round := range rounds {
			pieces = append(pieces, round.Key.Date.String())
		}
	}
	require.Len(t, pieces, len(whole))
	for i := range whole {
		require.Contains(t, whole[i], pieces[i])
	}
}
