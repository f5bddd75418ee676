package web

import "net/http"

// routes is the whole list of what is served.
func (s *Server) routes() {
	s.signInRoutes()
	s.peopleRoutes()
	s.pluginRoutes()
	s.sourceRoutes()
	s.boardRoutes()
	s.publicRoutes()
	s.annotationRoutes()
	s.alertRoutes()
	s.accountRoutes()
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

	s.orgRoutes()
}

func (s *Server) orgRoutes() {
	s.mux.HandleFunc("GET /api/org", s.need("orgs:read", s.getOrg))
	s.mux.HandleFunc("GET /api/org/users", s.need("org.users:read", s.getOrgUsers))
	s.mux.HandleFunc("GET /api/org/users/lookup", s.need(lookupPermissions, s.lookupOrgUsers))
	s.mux.HandleFunc("POST /api/org/users", s.need("org.users:add", s.addOrgUser))
	s.mux.HandleFunc("PATCH /api/org/users/{userId}", s.need("org.users:write", s.patchOrgUser))
	s.mux.HandleFunc("DELETE /api/org/users/{userId}", s.need("org.users:remove", s.removeOrgUser))
	s.mux.HandleFunc("PUT /api/org", s.need("orgs:write", s.putOrg))
	s.mux.HandleFunc("POST /api/user/using/{id}", s.need("", s.useOrg))
	s.mux.HandleFunc("GET /api/users/{id}/orgs", s.need("users:read", s.getUserOrgsByID))

	s.mux.HandleFunc("POST /api/orgs", s.need("orgs:create", s.createOrg))
	s.mux.HandleFunc("GET /api/orgs", s.needServerAdmin("orgs:read", s.listOrgs))
	s.mux.HandleFunc("GET /api/orgs/{orgId}", s.needInOrg("orgs:read", s.getOrgByID))
	s.mux.HandleFunc("PUT /api/orgs/{orgId}", s.needInOrg("orgs:write", s.putOrg))
	s.mux.HandleFunc("GET /api/orgs/{orgId}/{part}", s.getOrgPart)
	s.mux.HandleFunc("POST /api/orgs/{orgId}/users", s.needInOrg("org.users:add", s.addOrgUser))
	s.mux.HandleFunc("PATCH /api/orgs/{orgId}/users/{userId}", s.needInOrg("org.users:write", s.patchOrgUser))
	s.mux.HandleFunc("DELETE /api/orgs/{orgId}/users/{userId}", s.needInOrg("org.users:remove", s.removeOrgUser))
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
	s.mux.HandleFunc("DELETE /api/dashboards/uid/{uid}", s.need("dashboards:read", s.deleteBoard))
	s.mux.HandleFunc("POST /api/dashboards/db", s.need("dashboards:read", s.saveBoard))
	s.mux.HandleFunc("GET /api/search", s.need("", s.search))
	s.mux.HandleFunc("GET /api/search/{$}", s.need("", s.search))
	s.mux.HandleFunc("GET /api/library-elements", s.need("library.panels:read", s.listLibraryElements))
	s.mux.HandleFunc("GET /api/library-elements/{$}", s.need("library.panels:read", s.listLibraryElements))
	s.mux.HandleFunc("POST /api/library-elements", s.need("library.panels:create", s.createLibraryElement))
	s.mux.HandleFunc("GET /api/library-elements/{uid}", s.need("library.panels:read", s.getLibraryElement))
	s.mux.HandleFunc("DELETE /api/library-elements/{uid}", s.need("library.panels:delete", s.deleteLibraryElement))
	const objects = " /apis/dashboard.grafana.app/{version}/namespaces/{namespace}/dashboards"
	s.mux.HandleFunc("GET"+objects, s.need("", s.listBoardObjects))
	s.mux.HandleFunc("POST"+objects, s.need("", s.createBoardObject))
	s.mux.HandleFunc("GET"+objects+"/{uid}", s.need("", s.getBoardObject))
	s.mux.HandleFunc("GET /api/folders", s.need("folders:read", s.listFolders))
	s.mux.HandleFunc("POST /api/folders", s.need("folders:read", s.createFolder))
	s.mux.HandleFunc("GET /api/folders/{uid}", s.need("folders:read", s.getFolder))
	s.mux.HandleFunc("PUT /api/folders/{uid}", s.need("folders:read", s.putFolder))
	s.mux.HandleFunc("DELETE /api/folders/{uid}", s.need("folders:read", s.deleteFolder))
	s.mux.HandleFunc("GET /api/folders/{uid}/permissions", s.need("folders:read", s.getFolderPermissions))
	s.mux.HandleFunc("POST /api/folders/{uid}/permissions", s.need("folders:read", s.postFolderPermissions))
}

func (s *Server) publicRoutes() {
	const ofBoard = " /api/dashboards/uid/{uid}/public-dashboards"
	s.mux.HandleFunc("GET /api/dashboards/public-dashboards", s.need("", s.listShares))
	s.mux.HandleFunc("GET"+ofBoard, s.need("dashboards:read", s.getShare))
	s.mux.HandleFunc("POST"+ofBoard, s.need("dashboards.public:write", s.createShare))
	s.mux.HandleFunc("PATCH"+ofBoard+"/{share}", s.need("dashboards.public:write", s.patchShare))
	s.mux.HandleFunc("DELETE"+ofBoard+"/{share}", s.need("dashboards.public:write", s.deleteShare))

	// For anybody who has the address.
	s.mux.HandleFunc("GET /api/public/dashboards/{token}", s.viewPublic)
	s.mux.HandleFunc("GET /api/public/dashboards/{token}/{$}", s.viewPublic)
	s.mux.HandleFunc("GET /api/public/dashboards/{token}/annotations", s.publicAnnotations)
	s.mux.HandleFunc("POST /api/public/dashboards/{token}/panels/{panel}/query", s.queryPublic)
	s.mux.HandleFunc("GET /bootdata/{token}", s.getPublicBootData)
	s.mux.HandleFunc("GET /public-dashboards/{token}", s.publicPage)
}

func (s *Server) annotationRoutes() {
	s.mux.HandleFunc("GET /api/annotations", s.need("annotations:read", s.listAnnotations))
	s.mux.HandleFunc("POST /api/annotations", s.need("annotations:read", s.createAnnotation))
	s.mux.HandleFunc("GET /api/annotations/tags", s.need("annotations:read", s.listAnnotationTags))
	s.mux.HandleFunc("POST /api/annotations/graphite", s.need("annotations:read", s.createGraphiteAnnotation))
	s.mux.HandleFunc("POST /api/annotations/mass-delete", s.need("annotations:read", s.massDeleteAnnotations))
	s.mux.HandleFunc("GET /api/annotations/{id}", s.need("annotations:read", s.getAnnotation))
	s.mux.HandleFunc("PUT /api/annotations/{id}", s.need("annotations:read", s.putAnnotation))
	s.mux.HandleFunc("PATCH /api/annotations/{id}", s.need("annotations:read", s.patchAnnotation))
	s.mux.HandleFunc("DELETE /api/annotations/{id}", s.need("annotations:read", s.deleteAnnotation))
}

func (s *Server) alertRoutes() {
	const rules, group = " /api/v1/provisioning/alert-rules", " /api/v1/provisioning/folder/{folder}/rule-groups/{group}"
	s.mux.HandleFunc("GET"+rules, s.need(readRules, s.listRules))
	s.mux.HandleFunc("POST"+rules, s.need(writeRules, s.createRule))
	s.mux.HandleFunc("GET"+rules+"/{uid}", s.need(readRules, s.getRule))
	s.mux.HandleFunc("PUT"+rules+"/{uid}", s.need(writeRules, s.putRule))
	s.mux.HandleFunc("DELETE"+rules+"/{uid}", s.need(writeRules, s.deleteRule))
	s.mux.HandleFunc("GET"+group, s.need(readRules, s.getRuleGroup))
	s.mux.HandleFunc("PUT"+group, s.need(writeRules, s.putRuleGroup))

	s.mux.HandleFunc("GET /api/prometheus/grafana/api/v1/rules", s.need("alert.rules:read", s.listPromRules))
	s.mux.HandleFunc("GET /api/prometheus/grafana/api/v1/alerts", s.need("alert.instances:read", s.listPromAlerts))
	s.mux.HandleFunc("GET /api/ruler/grafana/api/v1/rules", s.need("alert.rules:read", s.listRulerRules))
	s.mux.HandleFunc("GET /api/v1/rules/history", s.need("alert.rules:read", s.getHistory))
	s.mux.HandleFunc("GET /api/v1/ngalert", s.need("alert.instances:read", s.getAlertmanagersChoice))
	const manager = " /api/alertmanager/grafana/api/v2"
	s.mux.HandleFunc("GET"+manager+"/alerts", s.need("alert.instances:read", s.listAMAlerts))
	s.mux.HandleFunc("GET"+manager+"/silences", s.need("alert.silences:read", s.listSilences))
	s.mux.HandleFunc("POST"+manager+"/silences", s.need("alert.silences:create", s.postSilence))
	s.mux.HandleFunc("GET"+manager+"/silence/{id}", s.need("alert.silences:read", s.getSilence))
	s.mux.HandleFunc("DELETE"+manager+"/silence/{id}", s.need("alert.silences:write", s.deleteSilence))
}

func (s *Server) accountRoutes() {
	s.mux.HandleFunc("POST /api/serviceaccounts", s.need("serviceaccounts:create", s.createAccount))
	s.mux.HandleFunc("POST /api/serviceaccounts/{$}", s.need("serviceaccounts:create", s.createAccount))
	s.mux.HandleFunc("GET /api/serviceaccounts/search", s.need("serviceaccounts:read", s.searchAccounts))
	s.mux.HandleFunc("DELETE /api/serviceaccounts/{id}", s.need("serviceaccounts:delete", s.deleteAccount))
	s.mux.HandleFunc("POST /api/serviceaccounts/{id}/tokens", s.need("serviceaccounts:write", s.createToken))
	s.mux.HandleFunc("DELETE /api/serviceaccounts/{id}/tokens/{token}", s.need("serviceaccounts:write", s.deleteToken))
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
	s.mux.HandleFunc("POST /_workbench/alerting/evaluate", s.need("server:read", s.evaluateNow))
	s.mux.HandleFunc("POST /_workbench/alerting/past", s.need("server:read", s.putPast))
	s.mux.HandleFunc("/_workbench/", s.notServed)
}
