package ticket

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/sync/errgroup"
)

func TestAPanicOfAGroupIsAFailureAndNotTheEnd(t *testing.T) {
	var group errgroup.Group
	group.Go(Guarded(func() error { panic("a ticket that nobody has thought of") }))
	group.Go(Guarded(func() error { return nil }))
	err := group.Wait()
	require.ErrorIs(t, err, ErrAnswer)
	require.ErrorContains(t, err, "The connection met a fault of ours.")
}
