package instance

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/store"
)

const longKey = "a key of more than sixteen"

func TestWorkspaces(t *testing.T) {
	own := organisation{id: 1, root: "https://grafana.acme.example/"}
	server := organisation{id: 1, root: "https://grafana.acme.example/", shared: true}
	of := func(key string, org organisation) store.Workspace {
		workspace, err := workspaceOf(key, org)
		require.NoError(t, err)
		return workspace
	}
	change := func(org organisation, set func(*organisation)) organisation { set(&org); return org }
	other := func(o *organisation) { o.id = 2 }
	renamed := func(o *organisation) { o.root = "https://grafana.other.example/" }
	plain := func(o *organisation) { o.root = "http://Grafana.ACME.example:80" }
	below := func(o *organisation) { o.root = "https://grafana.acme.example/two" }

	assert.Equal(t, of(longKey, own), of(longKey, change(server, other)), "one key, one workspace, wherever")
	assert.NotEqual(t, of(longKey, own), of(longKey+".", own))
	assert.NotEqual(t, of(longKey, own), of("", own))
	assert.NotEqual(t, of("", own), of("", change(own, other)))
	assert.Equal(t, of("", own), of("", change(own, renamed)), "a file stays this Grafana's when its address changes")
	assert.Equal(t, of("", own), of("", change(own, func(o *organisation) { o.root = "" })))
	assert.NotEqual(t, of("", server), of("", change(server, other)))
	assert.NotEqual(t, of("", server), of("", change(server, renamed)), "two Grafanas on one server")
	assert.NotEqual(t, of("", server), of("", change(server, below)))
	assert.NotEqual(t, of("", server), of("", own))
	assert.Equal(t, of("", server), of("", change(server, plain)), "https came later")
}

func TestWithoutAnythingUniqueThereIsNoWorkspace(t *testing.T) {
	for _, root := range []string{
		"", "http://localhost:3000/", "http://127.0.0.1:3000", "http://[::1]/", "https://0.0.0.0", "http://a.localhost", "ftp://x", "://", "grafana",
	} {
		_, err := workspaceOf("", organisation{id: 1, root: root, shared: true})
		require.ErrorIs(t, err, store.ErrSetting, root)
		_, err = workspaceOf(longKey, organisation{id: 1, root: root, shared: true})
		require.NoError(t, err, root)
	}
	_, err := workspaceOf("", organisation{})
	require.ErrorIs(t, err, store.ErrSetting)
}

func TestAKeyFromAFileIsTheKeyFromTheForm(t *testing.T) {
	assert.Equal(t, longKey, readWorkspaceKey(map[string]string{"workspaceKey": longKey + "\r\n"}))
	assert.Empty(t, readWorkspaceKey(map[string]string{"workspaceKey": " \n"}), "blanks are no key")
}
