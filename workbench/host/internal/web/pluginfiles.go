package web

import (
	"net/http"
	"os"
	"path"
	"strings"
)

// pluginFile serves a plugin's browser files, without sign-in. A nested plugin has only its own folder, as in
// Grafana: a chunk that the build has put into the app's folder is not found below the nested plugin's address.
func (s *Server) pluginFile(w http.ResponseWriter, r *http.Request) {
	// A plugin is rebuilt all the time here; a kept copy would hide the newest build.
	w.Header().Set("Cache-Control", "no-store")
	plugin, ok := s.Plugins.ByID(r.PathValue("id"))
	if !ok {
		message(w, http.StatusNotFound, "Plugin not found")
		return
	}
	root, err := os.OpenRoot(plugin.Dir)
	if err != nil {
		message(w, http.StatusInternalServerError, "Failed to open the plugin's folder")
		return
	}
	defer func() { _ = root.Close() }()
	file, err := root.Open(strings.TrimPrefix(path.Clean("/"+r.PathValue("path")), "/"))
	if err != nil {
		message(w, http.StatusNotFound, "Plugin file not found")
		return
	}
	defer func() { _ = file.Close() }()
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() {
		message(w, http.StatusNotFound, "Plugin file not found")
		return
	}
	http.ServeContent(w, r, info.Name(), info.ModTime(), file)
}
