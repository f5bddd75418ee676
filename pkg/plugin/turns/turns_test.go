package turns

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestNobodyWaitsForWhoAsksForEverything: a person has one turn at a time, whatever is
// free, and others have theirs.
func TestNobodyWaitsForWhoAsksForEverything(t *testing.T) {
	shared := New()
	ended, end := context.WithCancel(t.Context())
	end()
	first, err := shared.Take(t.Context(), "greedy")
	require.NoError(t, err)
	_, err = shared.Take(ended, "greedy")
	require.ErrorIs(t, err, ErrNoTurn, "there is a turn left, but not for him")
	other, err := shared.Take(t.Context(), "other")
	require.NoError(t, err)
	_, err = shared.Take(ended, "third")
	require.ErrorIs(t, err, ErrNoTurn, "two keep two cores busy")
	first()
	again, err := shared.Take(t.Context(), "third")
	require.NoError(t, err)
	again()
	other()
	assert.Empty(t, shared.lines, "who has gone is forgotten")
	assert.Empty(t, shared.all)
}

func TestALineIsShort(t *testing.T) {
	shared := New()
	_, err := shared.Take(t.Context(), "greedy")
	require.NoError(t, err)
	for range maxInLine {
		_, err = shared.join("greedy")
		require.NoError(t, err)
	}
	_, err = shared.Take(t.Context(), "greedy")
	require.ErrorIs(t, err, ErrLineFull)
	_, err = shared.Take(t.Context(), "other")
	require.NoError(t, err)
}
