package playbook

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// match asks a question that has to be answered.
func match(t *testing.T, question Question) Answer {
	t.Helper()
	answer, err := Match(t.Context(), question)
	require.NoError(t, err)
	require.Len(t, answer.Entries, len(question.Entries))
	require.Len(t, answer.Matches, len(question.Targets))
	return answer
}

// matchOne asks about one alert with these labels.
func matchOne(t *testing.T, entries []Entry, labels map[string]string) Found {
	t.Helper()
	return match(t, Question{Entries: entries, Targets: []Target{{ID: "t", Labels: labels}}}).Matches[0]
}

// entry has matchers and no more.
func entry(id string, matchers ...string) Entry { return Entry{ID: id, Matchers: matchers} }

type labelSet = map[string]string
