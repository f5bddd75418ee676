package plugins

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func layOut(t *testing.T, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, content := range files {
		file := filepath.Join(root, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
		require.NoError(t, os.WriteFile(file, []byte(content), 0o600))
	}
	return root
}

func TestAnAppAndItsChildrenAreFound(t *testing.T) {
	dist := layOut(t, map[string]string{
		"plugin.json":                    `{"id":"x-app","type":"app","name":"X","info":{"version":"1.2.3","logos":{"small":"img/a.svg"}}}`,
		"datasource/plugin.json":         `{"id":"x-datasource","type":"datasource","executable":"../gpx"}`,
		"panels/one/plugin.json":         `{"id":"x-one-panel","type":"panel","info":{"version":"%VERSION%"}}`,
		"node_modules/other/plugin.json": `{"id":"other-app","type":"app"}`,
	})
	found, err := Discover(dist)
	require.NoError(t, err)
	require.Len(t, found.All(), 3)
	source, ok := found.ByID("x-datasource")
	require.True(t, ok)
	assert.Equal(t, "x-app", source.ParentID)
	assert.Equal(t, "1.2.3", source.Info.Version)
	assert.Equal(t, filepath.Join(dist, "gpx_linux_amd64"), source.ExecutablePath("linux", "amd64"))
	assert.Equal(t, filepath.Join(dist, "gpx_windows_amd64.exe"), source.ExecutablePath("windows", "amd64"))
	assert.Equal(t, "public/img/icn-datasource.svg", source.Info.Logos.Small)
	panel, _ := found.ByID("x-one-panel")
	assert.Equal(t, "1.2.3", panel.Info.Version)
	app, _ := found.ByID("x-app")
	assert.Empty(t, app.ParentID)
	assert.Equal(t, "public/plugins/x-app/img/a.svg", app.Info.Logos.Small)
	assert.Len(t, found.OfType("panel"), 1)
}

func TestPagesGetWhatGrafanaAdds(t *testing.T) {
	dist := layOut(t, map[string]string{"plugin.json": `{"id":"x-app","type":"app","includes":[
		{"type":"page","name":"Page One!","path":"/a/%PLUGIN_ID%/one","defaultNav":true},
		{"type":"page","name":"Configuration","path":"/plugins/x-app","role":"Admin"}]}`})
	found, err := Discover(dist)
	require.NoError(t, err)
	app, _ := found.ByID("x-app")
	assert.Equal(t, "/a/x-app/one", app.Includes[0].Path)
	assert.Equal(t, "page-one", app.Includes[0].Slug)
	assert.Equal(t, "Viewer", app.Includes[0].Role)
	assert.Equal(t, "plugins.app:access", app.Includes[0].Action)
	assert.Empty(t, app.Includes[1].Action)
	assert.Equal(t, "/plugins/x-app/page/page-one", app.DefaultNavURL())
}

func TestFoldersThatHoldNoPlugin(t *testing.T) {
	_, err := Discover(t.TempDir())
	require.ErrorIs(t, err, ErrNoPlugin)
	_, err = Discover(layOut(t, map[string]string{"plugin.json": `{`}))
	require.ErrorContains(t, err, "plugin.json")
	_, err = Discover(layOut(t, map[string]string{"plugin.json": `{"name":"x"}`}))
	require.ErrorContains(t, err, "id and type are required")
	same := `{"id":"x-app","type":"app"}`
	_, err = Discover(layOut(t, map[string]string{"a/plugin.json": same, "b/plugin.json": same}))
	require.ErrorContains(t, err, "the same plugin id")
}
