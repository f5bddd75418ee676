package main

import "path/filepath"

// databaseVariable is how Grafana hands over the key database of the section
// [plugin.quantyca-rounds-datasource] of grafana.ini (pkg/plugins/envvars: every
// key becomes GF_PLUGIN_<KEY> of that plugin's process and of no other).
const databaseVariable = "GF_PLUGIN_DATABASE"

// checklistsVariable hands over the key checklists in the same way: the folder of
// the provisioned checklists.
const checklistsVariable = "GF_PLUGIN_CHECKLISTS"

// appFolder is the folder of the app, whose data source this is, as Grafana and
// its catalogue name it.
const appFolder = "quantyca-rounds-app"

// folderBesidePlugins is the folder that holds Grafana's plugin folder, such as
// /var/lib/grafana for
// /var/lib/grafana/plugins/quantyca-rounds-app/datasource/gpx_rounds_linux_amd64.
// It is empty where the executable lies elsewhere, as in a build folder: nothing
// is guessed that would leave a database in an unexpected place.
func folderBesidePlugins(executable string, err error) string {
	if err != nil || !filepath.IsAbs(executable) {
		return ""
	}
	if real, err := filepath.EvalSymlinks(executable); err == nil {
		executable = real
	}
	app := filepath.Dir(filepath.Dir(executable))
	if filepath.Base(app) != appFolder {
		return ""
	}
	return beside(filepath.Dir(app))
}

// beside is the parent of a folder; empty for the root, which has none.
func beside(folder string) string {
	parent := filepath.Dir(folder)
	if parent == folder {
		return ""
	}
	return parent
}
