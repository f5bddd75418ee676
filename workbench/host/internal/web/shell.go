package web

import (
	"bytes"
	"encoding/json"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// BootDataMark is where the shell's index.html wants its boot data.
const BootDataMark = "<!--boot-data-->"

// neutralIcon stands for the icons that @grafana/ui's package leaves out.
const neutralIcon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">` +
	`<circle cx="12" cy="12" r="8" fill="none" stroke="currentColor" stroke-width="2"/></svg>`

// page answers every address that is not an API's with the shell's page, which finds out itself what to show.
func (s *Server) page(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		s.notServed(w, r)
		return
	}
	if who, err := s.authenticate(r); err == nil && s.redirectsToOrg(w, r, who) {
		return
	}
	s.pageWith(w, s.bootDataFor(r))
}

// publicPage is the shell's page for the visitors of a public dashboard.
func (s *Server) publicPage(w http.ResponseWriter, r *http.Request) {
	s.pageWith(w, s.publicBootData(r))
}

func (s *Server) pageWith(w http.ResponseWriter, bootData map[string]any) {
	html, err := os.ReadFile(filepath.Join(s.ShellDir, "index.html"))
	if err != nil {
		http.Error(w, "The workbench's shell is not built: "+err.Error(), http.StatusInternalServerError)
		return
	}
	// encoding/json writes <, > and & as escapes, so no text in the data can end the script.
	data, err := json.Marshal(bootData)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	script := append([]byte("<script nonce>window.grafanaBootData="), data...)
	script = append(script, "</script>"...)
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	_, _ = w.Write(bytes.Replace(html, []byte(BootDataMark), script, 1))
}

// shellFile serves the shell's own files; an icon that is not there is a neutral one, not an error, because a blank
// icon here is no fault of the plugin.
func (s *Server) shellFile(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/shell/")
	root, err := os.OpenRoot(s.ShellDir)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	defer func() { _ = root.Close() }()
	file, err := root.Open(name)
	if err == nil {
		defer func() { _ = file.Close() }()
		if info, err := file.Stat(); err == nil && info.Mode().IsRegular() {
			http.ServeContent(w, r, info.Name(), info.ModTime(), file)
			return
		}
	}
	if strings.HasPrefix(name, "build/img/") && strings.HasSuffix(name, ".svg") {
		w.Header().Set("Content-Type", "image/svg+xml")
		_, _ = w.Write([]byte(neutralIcon))
		return
	}
	http.NotFound(w, r)
}
