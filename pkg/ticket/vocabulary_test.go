package ticket

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestWords(t *testing.T) {
	state, err := ParseState(" In_Progress ")
	require.NoError(t, err)
	require.Equal(t, InProgress, state)
	_, err = ParseState("doing")
	require.EqualError(t, err, `"doing" is no state; the words are open, in_progress, pending, resolved, closed`)

	_, err = ParseType("bug")
	require.ErrorContains(t, err, "incident, request, change, problem, task, other")
	_, err = ParseSLAState("late")
	require.ErrorContains(t, err, "breached, running, paused, met, none")
}

func TestPriorities(t *testing.T) {
	for word, want := range map[string]int{"1": 1, "5": 5, "P2": 2, "p3 ": 3} {
		got, err := ParsePriority(word)
		require.NoError(t, err, word)
		require.Equal(t, want, got)
	}
	for _, word := range []string{"", "0", "6", "P", "high", "1.5", "-1"} {
		_, err := ParsePriority(word)
		require.EqualError(t, err, `"`+word+`" is no priority; the priorities are 1 (highest) to 5`)
	}
}
