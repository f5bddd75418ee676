package plugin

import (
	"context"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

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
	k.instance.keeper = k.keeper
	options, ok := k.instance.mirrorOptions(connection)
	require.True(t, ok)
	live := &metered{Source: options.Live}
	kept, workspace, err := k.instance.kept(t.Context())
	require.NoError(t, err)
	options.Live, options.Book = live, kept.Mirror(workspace, connection)
	one := &copying{Mirror: mirror.New(options), what: whatOf(options), born: k.instance.born, wake: make(chan struct{}, 1)}
	k.instance.mirrors = NewMirrors(k.instance.clock, RealTicker)
	k.instance.mirrors.running[mirrorKey{workerKey{org: k.instance.orgID, uid: k.instance.uid}, connection}] = one
	return one.Mirror, live
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
