package review_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/review"
	"github.com/quantyca/rounds/pkg/wall"
)

func day(t *testing.T, text string) wall.Date {
	t.Helper()
	one, err := wall.ParseDate(text)
	require.NoError(t, err)
	return one
}

// logOf makes a history of words: raised, seen, accept DUE, dismiss UNTIL, defer UNTIL,
// done, reopen, held, came_back; one a day from 2026-03-01 on.
func logOf(t *testing.T, words ...string) review.Log {
	t.Helper()
	log := review.Log{ID: "f-1"}
	for i, word := range words {
		kind, date, _ := strings.Cut(word, " ")
		text := `{"kind":"` + kind + `","note":""}`
		switch kind {
		case review.Raised, review.Seen:
			text = `{"kind":"` + kind + `"}`
		case review.Accept:
			text = `{"kind":"accept","owner":"Luca","due":"` + date + `","ticket":{"connection":"desk","key":"A-1"},"note":""}`
		case review.Dismiss:
			text = `{"kind":"dismiss","reason":"known","until":"` + date + `"}`
		case review.Defer:
			text = `{"kind":"defer","until":"` + date + `","note":""}`
		}
		var decision review.Decision
		require.NoError(t, json.Unmarshal([]byte(text), &decision))
		at := time.Date(2026, time.March, 1+i, 12, 0, 0, 0, time.UTC)
		log.Acts = append(log.Acts, review.FindingAct{Number: int64(i + 1), At: at.UnixMilli(), Decision: decision})
	}
	return log
}

func TestTheStateOfAFinding(t *testing.T) {
	for _, row := range []struct {
		words   string
		today   string
		state   review.State
		owner   string
		overdue bool
	}{
		{"raised", "2026-03-01", review.StateOpen, "", false},
		{"raised,seen,seen", "2026-03-01", review.StateOpen, "", false},
		{"raised,accept 2026-03-10", "2026-03-10", review.StateAccepted, "Luca", false},
		{"raised,accept 2026-03-10", "2026-03-11", review.StateAccepted, "Luca", true},
		{"raised,accept 2026-03-10,done", "2026-03-11", review.StateDone, "Luca", false},
		{"raised,accept 2026-03-10,seen", "2026-03-09", review.StateAccepted, "Luca", false},
		{"raised,accept 2026-03-10,done,seen", "2026-03-11", review.StateDone, "Luca", false},
		{"raised,accept 2026-03-10,done,held", "2026-04-11", review.StateHeld, "Luca", false},
		{"raised,accept 2026-03-10,done,held,came_back", "2026-05-11", review.StateCameBack, "Luca", false},
		{"raised,accept 2026-03-10,done,came_back,accept 2026-04-01", "2026-04-11", review.StateAccepted, "Luca", true},
		{"raised,accept 2026-03-10,reopen", "2026-03-11", review.StateOpen, "", false},
		{"raised,defer 2026-03-20", "2026-03-19", review.StateDeferred, "", false},
		{"raised,defer 2026-03-20", "2026-03-20", review.StateOpen, "", false},
		{"raised,dismiss 2026-03-20", "2026-03-19", review.StateDismissed, "", false},
		{"raised,dismiss 2026-03-20", "2026-06-01", review.StateDismissed, "", false},
		{"raised,dismiss 2026-03-20,seen", "2026-03-19", review.StateDismissed, "", false},
		{"raised,dismiss 2026-03-02,raised", "2026-03-19", review.StateOpen, "", false},
		{"raised,dismiss 2026-03-20,reopen", "2026-03-19", review.StateOpen, "", false},
	} {
		finding := logOf(t, strings.Split(row.words, ",")...).Finding(day(t, row.today))
		assert.Equal(t, row.state, finding.State, row.words)
		assert.Equal(t, row.owner, finding.Owner, row.words)
		assert.Equal(t, row.overdue, finding.Overdue, row.words)
		assert.EqualValues(t, strings.Count(row.words, ",")+1, finding.Last)
	}
	assert.Len(t, logOf(t, "raised", "seen", "seen", "seen", "done", "seen").Finding(day(t, "2026-03-01")).History, 4, "days on which it was only said again are told once")
}

func TestWhatIsKeptOfARuleThatSaysItAgain(t *testing.T) {
	dayOf := func(at int64) wall.Date { return review.DayOf(time.UnixMilli(at), "UTC") }
	for _, row := range []struct{ words, today, want string }{
		{"", "2026-03-01", review.Raised},
		{"raised", "2026-03-01", ""},
		{"raised", "2026-03-02", review.Seen},
		{"raised,seen", "2026-03-02", ""},
		{"raised,accept 2026-04-01", "2026-03-03", review.Seen},
		{"raised,done", "2026-03-03", review.Seen},
		{"raised,dismiss 2026-03-20", "2026-03-19", review.Seen},
		{"raised,dismiss 2026-03-20", "2026-03-20", review.Raised},
		{"raised,dismiss 2026-03-02,raised", "2026-03-03", ""},
		{"raised,dismiss 2026-03-02,raised", "2026-03-04", review.Seen},
		// A clock that was set back says nothing twice.
		{"raised,seen", "2026-02-01", ""},
	} {
		var words []string
		if row.words != "" {
			words = strings.Split(row.words, ",")
		}
		assert.Equal(t, row.want, logOf(t, words...).Again(day(t, row.today), dayOf), "%s on %s", row.words, row.today)
	}
}

func TestWhatMayFollow(t *testing.T) {
	may := map[review.State]string{
		review.StateOpen: "accept dismiss defer done", review.StateAccepted: "accept dismiss defer done reopen",
		review.StateDeferred: "accept dismiss defer done reopen", review.StateDismissed: "reopen", review.StateDone: "reopen held came_back",
		review.StateHeld: "reopen came_back", review.StateCameBack: "accept dismiss defer done reopen",
	}
	for _, state := range review.States {
		for _, kind := range []string{review.Accept, review.Dismiss, review.Defer, review.Done, review.ReopenIt, review.Held, review.CameBack} {
			err := review.MayFollow(state, kind)
			if allowed := strings.Contains(" "+may[state]+" ", " "+kind+" "); allowed {
				assert.NoError(t, err, "%s after %s", kind, state)
				continue
			}
			assert.Regexp(t, `^This finding is .*; it cannot be .* now\.$`, err.Error())
		}
	}
}

func TestADecisionThatCannotBeIsRefusedInWords(t *testing.T) {
	today := day(t, "2026-11-23")
	accept := func(due string) string {
		return `{"kind":"accept","owner":"Luca","due":"` + due + `","ticket":null,"note":""}`
	}
	for given, want := range map[string]string{
		accept("2026-12-01"): "",
		accept("2026-11-01"): "",
		accept(""):           "The field due of the decision must be a day such as 2026-12-23.",
		accept("2026-02-30"): "The field due of the decision must be a day such as 2026-12-23.",
		accept("2026-2-3"):   "The field due of the decision must be a day such as 2026-12-23.",
		accept("1999-01-01"): "The day 1999-01-01 is not a sensible one for the field due.",
		accept("2099-01-01"): "The day 2099-01-01 is not a sensible one for the field due.",
		`{"kind":"accept","owner":" ","due":"2026-12-01","ticket":null,"note":""}`:                                "The field owner of the decision must be filled in.",
		`{"kind":"accept","owner":"` + strings.Repeat("x", 201) + `","due":"2026-12-01","ticket":null,"note":""}`: "The field owner of the decision must be text of at most 200 characters without NUL.",
		`{"kind":"dismiss","reason":"","until":"2026-12-01"}`:                                                     "The field reason of the decision must be filled in.",
		`{"kind":"dismiss","reason":"x","until":"2026-11-22"}`:                                                    "",
		`{"kind":"dismiss","reason":"x","until":"2026-11-21"}`:                                                    "The day 2026-11-21 is not a sensible one for the field until.",
		`{"kind":"defer","until":"2036-11-01","note":""}`:                                                         "",
		`{"kind":"raised"}`: "The field kind of the decision must be one of accept, came_back, defer, dismiss, done, held, reopen.",
	} {
		_, err := review.ParseDecision(json.RawMessage(given), today)
		if want == "" {
			assert.NoError(t, err, given)
			continue
		}
		assert.EqualError(t, err, want, given)
	}
}
