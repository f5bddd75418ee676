package alerting

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var start = time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC)

// watched is a store with one rule, and a way to tell it a state of the series "a", or that the series is missing ("").
func watched(t *testing.T, rule Rule) func(minute int, state string) []string {
	t.Helper()
	store := NewStore(func() time.Time { return start })
	rule.OrgID, rule.UID, rule.NoDataState, rule.ExecErrState = 1, "r", or(rule.NoDataState, NoData), or(rule.ExecErrState, Error)
	_, err := store.Add(rule)
	require.NoError(t, err)
	return func(minute int, state string) []string {
		var outcomes []Outcome
		if state != "" {
			outcomes = []Outcome{{State: state, Labels: map[string]string{"name": "a"}}}
		}
		var changes []string
		at := start.Add(time.Duration(minute) * time.Minute)
		for _, change := range store.Apply(1, "r", Evaluated{Outcomes: outcomes, At: at}) {
			changes = append(changes, change.Before+" > "+change.Instance.StateText())
		}
		return changes
	}
}

func or(text, otherwise string) string {
	if text == "" {
		return otherwise
	}
	return text
}

func TestAnInstanceIsPendingThenFiresThenRecovers(t *testing.T) {
	tell := watched(t, Rule{For: 2 * time.Minute, KeepFiringFor: 2 * time.Minute})
	assert.Equal(t, []string{"Normal > Pending"}, tell(0, Alerting))
	assert.Empty(t, tell(1, Alerting))
	assert.Equal(t, []string{"Pending > Alerting"}, tell(2, Alerting))
	assert.Equal(t, []string{"Alerting > Recovering"}, tell(3, Normal))
	assert.Equal(t, []string{"Recovering > Alerting"}, tell(4, Alerting), "without waiting again")
	assert.Equal(t, []string{"Alerting > Recovering"}, tell(5, Normal))
	assert.Empty(t, tell(6, Normal))
	assert.Equal(t, []string{"Recovering > Normal"}, tell(7, Normal))
}

func TestAPendingInstanceThatPassesDoesNotFire(t *testing.T) {
	tell := watched(t, Rule{For: 2 * time.Minute})
	tell(0, Alerting)
	assert.Equal(t, []string{"Pending > Normal"}, tell(1, Normal))
	assert.Equal(t, []string{"Normal > Pending"}, tell(2, Alerting))
	assert.Empty(t, tell(3, Alerting), "the wait starts anew")
}

func TestASeriesThatIsMissingTwiceIsGone(t *testing.T) {
	tell := watched(t, Rule{})
	assert.Equal(t, []string{"Normal > Alerting"}, tell(0, Alerting))
	assert.Empty(t, tell(1, ""))
	assert.Equal(t, []string{"Alerting > Normal (MissingSeries)"}, tell(2, ""))
	assert.Empty(t, tell(3, ""))
}

func TestWithoutDataARuleMayKeepItsLastState(t *testing.T) {
	tell := watched(t, Rule{NoDataState: KeepLast, ExecErrState: OK})
	tell(0, Alerting)
	assert.Empty(t, tell(1, NoData))
	assert.Equal(t, []string{"Alerting (KeepLast) > Normal (Error)"}, tell(2, Error))
}

func TestOfAPausedRuleNothingChanges(t *testing.T) {
	tell := watched(t, Rule{IsPaused: true})
	assert.Empty(t, tell(0, Alerting))
}
