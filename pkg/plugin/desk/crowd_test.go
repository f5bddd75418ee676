package desk

import (
	"context"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestWhoLeavesASharedWriteTouchesNothingOfIt is for the race detector: the work begins
// while its caller leaves.
func TestWhoLeavesASharedWriteTouchesNothingOfIt(t *testing.T) {
	gone, leave := context.WithCancel(t.Context())
	leave()
	var desk Crowd
	for i := range 100 {
		worked := make(chan struct{})
		_, mine, err := share(gone, &desk, strconv.Itoa(i), func(ctx context.Context) (int, error) {
			close(worked)
			return 1, ctx.Err()
		})
		if err != nil {
			require.ErrorIs(t, err, context.Canceled)
			assert.False(t, mine)
		}
		<-worked
	}
	value, mine, err := share(t.Context(), &desk, "another", func(context.Context) (int, error) { return 7, nil })
	require.NoError(t, err)
	assert.True(t, mine)
	assert.Equal(t, 7, value)
}
