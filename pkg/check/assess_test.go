package check

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

const day0 = "2026-11-23"

func at(text string) time.Time {
	parsed, err := time.Parse("2006-01-02 15:04", day0+" "+text)
	if err != nil {
		panic(err)
	}
	return parsed
}

// morning is a round from 06:30 to 07:30 UTC with half an hour of grace, that
// opens at 06:15.
func morning(t testing.TB, checks ...Check) Round {
	t.Helper()
	checklist := Checklist{
		ID: "morning", Customer: "acme", Title: "Morning",
		Slots: []Slot{{
			ID: "early", Dates: "FREQ=DAILY", Anchor: Date{Year: 2026, Month: 1, Day: 1}, Start: 6*60 + 30, End: 7*60 + 30,
			Grace: Span(30 * time.Minute), OpensEarly: Span(15 * time.Minute),
		}},
		Checks: checks,
	}
	require.Empty(t, checklist.Validate())
	definition := Definition{Checklist: checklist, Zone: "UTC", Version: 1, From: at("00:00").AddDate(-1, 0, 0)}
	rounds, err := Rounds([]Definition{definition}, at("00:00"), at("23:59"))
	require.NoError(t, err)
	require.Len(t, rounds, 1)
	return rounds[0]
}

var (
	backup = Check{ID: "backup", Title: "Backup finished"}
	queue  = Check{ID: "queue", Title: "Queue empty", Kind: Alert, Alert: AlertSource{RuleUID: "q"}}
	job    = Check{ID: "job", Title: "Batch reported", Kind: Signal}
	anna   = Actor{UID: "u1", Name: "Anna"}
	luca   = Actor{UID: "u2", Name: "Luca"}
)

func TestTheClockAlone(t *testing.T) {
	round := morning(t, backup, queue, job)
	for clock, wanted := range map[string][3]State{
		"06:14": {Upcoming, Upcoming, Upcoming},
		"06:15": {Due, Due, Due},
		"07:30": {Due, Due, Due},
		"07:31": {Late, Due, Late},
		"07:32": {Late, NotEvaluated, Late},
		"08:00": {Late, NotEvaluated, Late},
		"08:01": {Missed, NotEvaluated, Missed},
		"23:00": {Missed, NotEvaluated, Missed},
	} {
		status := Assess(round, nil, at(clock))
		got := [3]State{status.Checks[0].State, status.Checks[1].State, status.Checks[2].State}
		require.Equal(t, wanted, got, clock)
	}
}

func record(t testing.TB, round Round, entries []Entry, command Command, by Actor, now time.Time) []Entry {
	t.Helper()
	if command.Source == "" {
		command.Source = ByPerson
	}
	entry, refusal := Decide(Assess(round, entries, now), command, by, now)
	require.Nil(t, refusal)
	entry.Number = int64(len(entries) + 1)
	return append(entries, entry)
}

func TestWhatWasMissedStaysMissed(t *testing.T) {
	round := morning(t, backup)
	entries := record(t, round, nil, Command{Act: DoneAct, Check: "backup"}, anna, at("08:05"))
	one := Assess(round, entries, at("09:00")).Checks[0]
	require.Equal(t, Missed, one.State)
	require.NotNil(t, one.Answer)
	require.Equal(t, 35*time.Minute, one.LateBy)
	entries = record(t, round, entries, Command{Act: NotApplicableAct, Check: "backup", Seen: 1, Reason: "closed that day"}, luca, at("09:30"))
	require.Equal(t, Missed, Assess(round, entries, at("10:00")).Checks[0].State)
}

func TestACorrectionKeepsItsTime(t *testing.T) {
	round := morning(t, backup)
	entries := record(t, round, nil, Command{Act: DoneAct, Check: "backup"}, anna, at("06:40"))
	entries = record(t, round, entries, Command{Act: ProblemAct, Check: "backup", Seen: 1, Reason: "wrong log", Text: "failed", Severity: Major}, anna, at("11:00"))
	one := Assess(round, entries, at("12:00")).Checks[0]
	require.Equal(t, DoneProblem, one.State)
	require.Zero(t, one.LateBy)
	require.Equal(t, 1, one.Corrected)
	require.Len(t, one.Trail, 2)
}

func TestASkipThatBecomesALookIsAsLateAsTheLook(t *testing.T) {
	round := morning(t, backup)
	entries := record(t, round, nil, Command{Act: SkipAct, Check: "backup", Reason: "no time"}, anna, at("06:40"))
	entries = record(t, round, entries, Command{Act: DoneAct, Check: "backup", Seen: 1, Reason: "looked after all"}, anna, at("09:00"))
	require.Equal(t, Missed, Assess(round, entries, at("09:01")).Checks[0].State)
}

func TestTwoAtOnceLoseNothing(t *testing.T) {
	round := morning(t, backup)
	entries := record(t, round, nil, Command{Act: DoneAct, Check: "backup"}, anna, at("06:40"))
	status := Assess(round, entries, at("06:41"))
	_, refusal := Decide(status, Command{Act: ProblemAct, Check: "backup", Text: "x", Severity: Minor, Source: ByPerson}, luca, at("06:41"))
	require.NotNil(t, refusal)
	require.Equal(t, "conflict", refusal.Code)
	require.Contains(t, refusal.Sentence, "Anna")
}

func TestASecondPersonSigns(t *testing.T) {
	signed := backup
	signed.SignOff = true
	round := morning(t, signed)
	entries := record(t, round, nil, Command{Act: DoneAct, Check: "backup"}, anna, at("06:40"))
	status := Assess(round, entries, at("06:41"))
	require.Equal(t, AwaitingSignOff, status.Checks[0].SignOff)
	_, refusal := Decide(status, Command{Act: SignAct, Check: "backup", Seen: 1, Source: ByPerson}, anna, at("06:42"))
	require.Equal(t, "own", refusal.Code)
	entries = record(t, round, entries, Command{Act: SignAct, Check: "backup", Seen: 1}, luca, at("06:43"))
	require.Equal(t, Signed, Assess(round, entries, at("06:44")).Checks[0].SignOff)
	entries = record(t, round, entries, Command{Act: DoneAct, Check: "backup", Seen: 1, Reason: "other log"}, anna, at("06:50"))
	require.Equal(t, AwaitingSignOff, Assess(round, entries, at("06:51")).Checks[0].SignOff, "a correction voids the signature")
}

func TestRefusals(t *testing.T) {
	low := 5000.0
	rows := Check{ID: "rows", Title: "Rows", Evidence: Evidence{Kind: NumberEvidence, Required: true, Unit: "rows", Min: &low}}
	round := morning(t, backup, queue, rows)
	few := 12.0
	for name, one := range map[string]struct {
		command Command
		at      string
		code    string
	}{
		"too early":         {Command{Act: DoneAct, Check: "backup"}, "06:14", "early"},
		"no such check":     {Command{Act: DoneAct, Check: "other"}, "06:40", "unknown"},
		"skip, no reason":   {Command{Act: SkipAct, Check: "backup"}, "06:40", "reason"},
		"machine by hand":   {Command{Act: DoneAct, Check: "queue"}, "06:40", "reason"},
		"no evidence":       {Command{Act: DoneAct, Check: "rows"}, "06:40", "evidence"},
		"out of range":      {Command{Act: DoneAct, Check: "rows", Evidence: &Proof{Kind: NumberEvidence, Number: &few}}, "06:40", "range"},
		"problem, no text":  {Command{Act: ProblemAct, Check: "backup", Severity: Major}, "06:40", "text"},
		"problem, how bad":  {Command{Act: ProblemAct, Check: "backup", Text: "x"}, "06:40", "severity"},
		"correct nothing":   {Command{Act: DoneAct, Check: "backup", Seen: 7}, "06:40", "conflict"},
		"snooze too long":   {Command{Act: SnoozeAct, Check: "backup", Reason: "r", Until: new(at("08:30"))}, "06:40", "time"},
		"sign nothing":      {Command{Act: SignAct, Check: "backup"}, "06:40", "nothing"},
		"an unknown act":    {Command{Act: "erase", Check: "backup"}, "06:40", "unknown"},
		"a claim to come":   {Command{Act: DoneAct, Check: "backup", Claimed: new(at("06:50"))}, "06:40", "time"},
		"a forged machine":  {Command{Act: UnevaluatedAct, Check: "backup"}, "06:40", "unknown"},
		"a relative panel":  {Command{Act: DoneAct, Check: "rows", Evidence: &Proof{Kind: PanelEvidence, URL: "https://g/d/x?from=now-1h&to=now"}}, "06:40", "evidence"},
		"javascript a link": {Command{Act: DoneAct, Check: "backup", Evidence: &Proof{Kind: LinkEvidence, URL: "javascript:alert(1)"}}, "06:40", "evidence"},
	} {
		one.command.Source = ByPerson
		_, refusal := Decide(Assess(round, nil, at(one.at)), one.command, anna, at(one.at))
		require.NotNil(t, refusal, name)
		require.Equal(t, one.code, refusal.Code, name)
		require.NotEmpty(t, refusal.Sentence, name)
	}
}

// TestNothingIsLostOrInvented throws acts of two people and two machines at a
// round in any order, with clocks that step back, and holds what was recorded
// against what is shown.
func TestNothingIsLostOrInvented(t *testing.T) {
	round := morning(t, backup, queue, job)
	rapid.Check(t, func(t *rapid.T) {
		var entries []Entry
		lastMissed := map[string]bool{}
		for step := range rapid.IntRange(1, 25).Draw(t, "steps") {
			now := at("06:00").Add(time.Duration(rapid.IntRange(0, 200).Draw(t, "minute")) * time.Minute)
			status := Assess(round, entries, now)
			one := status.Checks[rapid.IntRange(0, 2).Draw(t, "check")]
			command := Command{
				Act:    rapid.SampledFrom([]Act{StartAct, DoneAct, ProblemAct, SkipAct, NotApplicableAct, SnoozeAct, SignAct, UnevaluatedAct}).Draw(t, "act"),
				Check:  one.Check.ID,
				Seen:   int64(rapid.IntRange(0, step+1).Draw(t, "seen")),
				Source: rapid.SampledFrom([]Source{ByPerson, ByAlert}).Draw(t, "source"),
				Text:   "x", Severity: Minor,
			}
			if rapid.Bool().Draw(t, "reasoned") {
				command.Reason = "because"
			}
			if one.Answer != nil && rapid.Bool().Draw(t, "fresh") {
				command.Seen = one.Answer.Number
			}
			entry, refusal := Decide(status, command, rapid.SampledFrom([]Actor{anna, luca}).Draw(t, "by"), now)
			if refusal != nil {
				if refusal.Sentence == "" {
					t.Fatal("a refusal without a sentence")
				}
				continue
			}
			entry.Number = int64(len(entries) + 1)
			entries = append(entries, entry)
		}
		// The order in which entries arrive means nothing.
		shuffled := rapid.Permutation(entries).Draw(t, "order")
		end := at("23:00")
		straight, mixed := Assess(round, entries, end), Assess(round, shuffled, end)
		if fmt.Sprintf("%+v", straight.Checks) != fmt.Sprintf("%+v", mixed.Checks) && len(entries) > 0 {
			for i := range straight.Checks {
				if straight.Checks[i].State != mixed.Checks[i].State || len(straight.Checks[i].Trail) != len(mixed.Checks[i].Trail) {
					t.Fatalf("the order of entries changed a state")
				}
			}
		}
		shown := 0
		for _, one := range straight.Checks {
			shown += len(one.Trail)
			answered := one.Answer != nil
			var answers []Entry
			for _, entry := range one.Trail {
				if entry.Act.Answers() {
					answers = append(answers, entry)
				}
			}
			if answered != (len(answers) > 0) || (answered && (answers[len(answers)-1].Number != one.Answer.Number || one.Corrected != len(answers)-1)) {
				t.Fatalf("the answer that counts is not the last one: %+v", one)
			}
			if !answered && one.State != Missed && one.State != NotEvaluated {
				t.Fatalf("state %s was invented", one.State)
			}
			if one.Check.Kind != Alert && answered && answers[0].At.After(round.Closes) && one.State != Missed {
				t.Fatalf("what was missed became %s", one.State)
			}
			lastMissed[one.Check.ID] = one.State == Missed
		}
		if shown != len(entries) {
			t.Fatalf("%d entries were recorded, %d are shown", len(entries), shown)
		}
	})
}
