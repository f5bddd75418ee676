// Package web is the workbench's HTTP side: the part of Grafana's API that the plugin, its set-up scripts and the
// browser shell use, the plugin's files, and the shell. Shapes and status codes follow Grafana 12.4; whatever is not
// served answers 501 and is recorded, so that tests can insist on nothing having been asked for in vain.
//
//	server := web.NewServer(web.Parts{…})
//	http.ListenAndServe("127.0.0.1:3000", server)
package web

import (
	"log/slog"
	"net/http"
	"time"

	"github.com/quantyca/rounds/workbench/host/internal/alerting"
	"github.com/quantyca/rounds/workbench/host/internal/annotations"
	"github.com/quantyca/rounds/workbench/host/internal/apps"
	"github.com/quantyca/rounds/workbench/host/internal/backends"
	"github.com/quantyca/rounds/workbench/host/internal/boards"
	"github.com/quantyca/rounds/workbench/host/internal/libraries"
	"github.com/quantyca/rounds/workbench/host/internal/people"
	"github.com/quantyca/rounds/workbench/host/internal/plugins"
	"github.com/quantyca/rounds/workbench/host/internal/provisioning"
	"github.com/quantyca/rounds/workbench/host/internal/shares"
	"github.com/quantyca/rounds/workbench/host/internal/sources"
	"github.com/quantyca/rounds/workbench/host/internal/tokens"
)

// Version is the Grafana version that the workbench stands in for: the one whose libraries the shell is built with.
const Version = "13.2.2"

// Edition is what the workbench says of itself where Grafana names its edition.
const Edition = "Workbench"

// Parts are what the server serves.
type Parts struct {
	// AppURL is the root address with its final slash.
	AppURL string
	// ShellDir holds the built browser shell.
	ShellDir     string
	Plugins      plugins.Set
	Backends     *backends.Pool
	People       *people.Register
	Keys         *tokens.Keyring
	Tokens       *tokens.Minter
	Sources      *sources.Store
	Apps         *apps.Store
	Boards       *boards.Store
	Libraries    *libraries.Store
	Annotations  *annotations.Store
	Alerts       *alerting.Store
	Shares       *shares.Store
	Provisioning *provisioning.Provisioner
	Logger       *slog.Logger
	Clock        func() time.Time
}

// Server answers everything on the workbench's port.
type Server struct {
	Parts
	mux      *http.ServeMux
	unserved *unserved
	storage  *userStorage
}

// NewServer registers all routes.
func NewServer(parts Parts) *Server {
	s := &Server{Parts: parts, mux: http.NewServeMux(), unserved: &unserved{}, storage: newUserStorage()}
	s.routes()
	return s
}

// ServeHTTP marks every answer as the workbench's own and takes out of the request what only Grafana may set.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("X-Rounds-Workbench", "1")
	r.Header.Del("X-Grafana-Id")
	r.Header.Del("X-Access-Token")
	// Before the mux, which would redirect a resource path with dots or doubled slashes; Grafana hands it on.
	if call, ok := parseResourceCall(r.URL.EscapedPath()); ok {
		s.need("", func(w http.ResponseWriter, r *http.Request, who caller) {
			s.resourceCall(w, r, who, call)
		})(w, r)
		return
	}
	s.mux.ServeHTTP(w, r)
}
