package web

import "net/http"

// routes is the whole list of what is served.
func (s *Server) routes() {
	s.signInRoutes()
	s.peopleRoutes()
	s.pluginRoutes()
	s.sourceRoutes()
	s.boardRoutes()
	s.workbenchRoutes()

	s.mux.HandleFunc("GET /api/health", s.getHealth)
	s.mux.HandleFunc("GET /api/signing-keys/keys", s.getSigningKeys)
	s.mux.HandleFunc("GET /api/frontend/settings", s.need("", s.getFrontendSettings))
	s.mux.HandleFunc("GET /api/frontend/settings/{$}", s.need("", s.getFrontendSettings))
	s.mux.HandleFunc("GET /bootdata", s.getBootData)

	s.mux.HandleFunc("POST /api/admin/provisioning/{what}/reload", s.need("provisioning:reload", s.reload))

	s.stubRoutes()
	for _, prefix := range []string{"/api/", "/apis/", "/public/", "/avatar/"} {
		s.mux.HandleFunc(prefix, s.notServed)
	}
	s.mux.HandleFunc("GET /shell/", s.shellFile)
	s.mux.HandleFunc("/", s.page)
}

func (s *Server) signInRoutes() {
	s.mux.HandleFunc("POST /login", s.login)
	s.mux.HandleFunc("GET /logout", s.logout)
	s.mux.HandleFunc("GET /api/login/ping", s.need("", s.ping))
}

func (s *Server) peopleRoutes() {
	s.mux.HandleFunc("GET /api/user", s.need("", s.getUser))
	s.mux.HandleFunc("PUT /api/user", s.need("", s.putUser))
	s.mux.HandleFunc("GET /api/user/orgs", s.need("", s.getUserOrgs))
	s.mux.HandleFunc("GET /api/user/teams", s.need("", s.getUserTeams))
	s.mux.HandleFunc("GET /api/user/preferences", s.need("", s.getPreferences))
	s.mux.HandleFunc("PUT /api/user/preferences", s.need("", s.putPreferences))
	s.mux.HandleFunc("PATCH /api/user/preferences", s.need("", s.patchPreferences))

	s.mux.HandleFunc("POST /api/admin/users", s.need("users:create", s.createUser))
	s.mux.HandleFunc("GET /api/users/lookup", s.need("users:read", s.lookupUser))
	s.mux.HandleFunc("GET /api/users/{id}", s.need("users:read", s.getUserByID))
	s.mux.HandleFunc("PUT /api/users/{id}", s.need("users:write", s.putUserByID))

	s.mux.HandleFunc("GET /api/org", s.need("orgs:read", s.getOrg))
	s.mux.HandleFunc("GET /api/org/users", s.need("org.users:read", s.getOrgUsers))
	s.mux.HandleFunc("GET /api/org/users/lookup", s.need(lookupPermissions, s.lookupOrgUsers))
	s.mux.HandleFunc("PATCH /api/org/users/{id}", s.need("org.users:write", s.patchOrgUser))
}

func (s *Server) pluginRoutes() {
	s.mux.HandleFunc("GET /public/plugins/{id}/{path...}", s.pluginFile)
	s.mux.HandleFunc("GET /api/plugins", s.need("", s.listPlugins))
	s.mux.HandleFunc("GET /api/plugins/{id}/settings", s.need("", s.getPluginSettings))
	s.mux.HandleFunc("POST /api/plugins/{id}/settings", s.need("plugins:write", s.postPluginSettings))
	s.mux.HandleFunc("GET /api/plugins/{id}/health", s.need("", s.pluginHealth))
}

func (s *Server) sourceRoutes() {
	s.mux.HandleFunc("GET /api/datasources", s.need("datasources:read", s.listSources))
	s.mux.HandleFunc("POST /api/datasources", s.need("datasources:create", s.addSource))
	s.mux.HandleFunc("GET /api/datasources/uid/{uid}", s.need("datasources:read", s.getSource))
	s.mux.HandleFunc("PUT /api/datasources/uid/{uid}", s.need("datasources:write", s.putSource))
	s.mux.HandleFunc("DELETE /api/datasources/uid/{uid}", s.need("datasources:delete", s.deleteSource))
	s.mux.HandleFunc("/api/datasources/uid/{uid}/health", s.need("datasources:query", s.sourceHealth))
	s.mux.HandleFunc("/api/datasources/proxy/uid/{uid}", s.need("datasources:query", s.proxy))
	s.mux.HandleFunc("/api/datasources/proxy/uid/{uid}/{path...}", s.need("datasources:query", s.proxy))
	s.mux.HandleFunc("POST /api/ds/query", s.need("datasources:query", s.query))
}

func (s *Server) boardRoutes() {
	s.mux.HandleFunc("GET /api/dashboards/uid/{uid}", s.need("dashboards:read", s.getBoard))
	s.mux.HandleFunc("GET /api/search", s.need("", s.search))
	s.mux.HandleFunc("GET /api/search/{$}", s.need("", s.search))
	s.mux.HandleFunc("GET /api/folders", s.need("folders:read", s.listFolders))
	s.mux.HandleFunc("GET /api/folders/{uid}", s.need("folders:read", s.getFolder))
}

func (s *Server) stubRoutes() {
	s.mux.HandleFunc("POST /apis/features.grafana.app/{path...}", s.featureFlags)
	s.mux.HandleFunc("GET /api/live/ws", s.noLive)
	const storage = "/apis/userstorage.grafana.app/v0alpha1/namespaces/{namespace}/user-storage"
	s.mux.HandleFunc("POST "+storage+"/{$}", s.need("", s.createStorage))
	s.mux.HandleFunc("GET "+storage+"/{name}", s.need("", s.getStorage))
	s.mux.HandleFunc("PATCH "+storage+"/{name}", s.need("", s.patchStorage))
}

func (s *Server) workbenchRoutes() {
	s.mux.HandleFunc("GET /_workbench/unserved", func(w http.ResponseWriter, _ *http.Request) {
		answer(w, http.StatusOK, s.unserved.list())
	})
	s.mux.HandleFunc("DELETE /_workbench/unserved", func(w http.ResponseWriter, _ *http.Request) {
		s.unserved.clear()
		w.WriteHeader(http.StatusNoContent)
	})
	s.mux.HandleFunc("GET /_workbench/backends", s.need("server:read", s.getBackends))
	s.mux.HandleFunc("POST /_workbench/users/{id}/vouch", s.need("users:write", s.vouch))
	s.mux.HandleFunc("POST /_workbench/ds/query", s.need("server:read", s.queryAs))
	s.mux.HandleFunc("/_workbench/", s.notServed)
}
