package main

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTheDefaultFolderLiesBesideGrafanasPlugins(t *testing.T) {
	for executable, want := range map[string]string{
		"/var/lib/grafana/plugins/quantyca-rounds-app/datasource/gpx_rounds_linux_amd64": "/var/lib/grafana",
		"/plugins/quantyca-rounds-app/datasource/gpx_rounds_linux_amd64":                 "/",
		"/quantyca-rounds-app/datasource/gpx_rounds_linux_amd64":                         "",
		"/home/dev/rounds/dist/datasource/gpx_rounds_linux_amd64":                        "",
		"/gpx": "", "gpx": "", "": "",
	} {
		assert.Equal(t, want, folderBesidePlugins(executable, nil), executable)
	}
	assert.Empty(t, folderBesidePlugins("/a/plugins/quantyca-rounds-app/datasource/gpx", errors.New("no")))
}

// A plugin folder that is a link to a build is a build: nothing is written beside it.
func TestALinkedPluginHasNoDefaultFolder(t *testing.T) {
	root := t.TempDir()
	built := filepath.Join(root, "work", "dist", "datasource", "gpx")
	require.NoError(t, os.MkdirAll(filepath.Dir(built), 0o750))
	require.NoError(t, os.WriteFile(built, nil, 0o600))
	require.NoError(t, os.MkdirAll(filepath.Join(root, "plugins"), 0o750))
	link := filepath.Join(root, "plugins", "quantyca-rounds-app")
	require.NoError(t, os.Symlink(filepath.Join(root, "work", "dist"), link))
	assert.Empty(t, folderBesidePlugins(filepath.Join(link, "datasource", "gpx"), nil))
}
