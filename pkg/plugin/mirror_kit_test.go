package plugin

import (
	"context"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/mirror"
)

// metered is a connection that counts who asks it.
type metered struct {
	ticket.Source
	asked atomic.Int64
}

// Search is the connection's.
func (m *metered) Search(ctx context.Context, search ticket.Search) (ticket.Result, error) {
	m.asked.Add(1)
	return m.Source.Search(ctx, search)
}

// mirrored gives an instance a mirror of one connection, which the test steps by hand.
func (k *kit) mirrored(t testing.TB, connection string) (*mirror.Mirror, *metered) {
	t.Helper()
	k.instance.Keeper = k.keeper
	options, ok := k.instance.MirrorOptions(connection)
	require.True(t, ok)
	live := &metered{Source: options.Live}
	kept, workspace, err := k.instance.Kept(t.Context())
	require.NoError(t, err)
	options.Live, options.Book = live, kept.Mirror(workspace, connection)
	k.instance.Mirrors = instance.NewMirrors(k.instance.Clock, instance.RealTicker)
	return k.instance.Hold(connection, options), live
}

// settle reads all that is due.
func settle(t testing.TB, m *mirror.Mirror) {
	t.Helper()
	for more := true; more; {
		var err error
		more, err = m.Step(t.Context())
		require.NoError(t, err)
	}
}
