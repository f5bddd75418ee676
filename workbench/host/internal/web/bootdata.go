package web

import (
	"cmp"
	"net/http"
	"strings"
)

func (s *Server) getBootData(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	answer(w, http.StatusOK, s.bootDataFor(r))
}

// bootDataFor is window.grafanaBootData: settings and the signed-in user, or nobody.
func (s *Server) bootDataFor(r *http.Request) map[string]any {
	var who *caller
	if found, err := s.authenticate(r); err == nil {
		who = &found
	}
	return map[string]any{
		"settings":  s.settingsFor(who),
		"user":      s.bootUser(r, who),
		"navTree":   []any{}, // the shell has a navigation of its own
		"assets":    map[string]any{"jsFiles": []any{}, "cssFiles": []any{}, "dark": "", "light": ""},
		"workbench": true,
	}
}

func (s *Server) bootUser(r *http.Request, who *caller) map[string]any {
	theme := "dark"
	user := map[string]any{
		"isSignedIn": false, "id": 0, "uid": "", "login": "", "email": "", "name": "", "orgCount": 0, "orgId": 0,
		"orgName": "", "orgRole": "", "isGrafanaAdmin": false, "gravatarUrl": "", "timezone": "", "weekStart": "",
		"language": "", "regionalFormat": "", "helpFlags1": 0, "hasEditPermissionInFolders": false,
		"authenticatedBy": "", "permissions": map[string]bool{}, "analytics": map[string]any{"identifier": ""},
		"locale": cmp.Or(strings.TrimSpace(strings.Split(r.Header.Get("Accept-Language"), ",")[0]), "en-US"),
	}
	if who != nil {
		preferences := s.People.PreferencesOf(who.ID)
		theme = cmp.Or(preferences.Theme, theme)
		org, _ := s.People.Org(who.OrgID)
		for name, value := range map[string]any{
			"isSignedIn": true, "id": who.ID, "uid": who.UID, "login": who.Login, "email": who.Email,
			"name": cmp.Or(who.Name, who.Login), "orgCount": len(s.People.OrgsOf(who.ID)), "orgId": who.OrgID,
			"orgName": org.Name, "orgRole": who.Role, "isGrafanaAdmin": who.IsGrafanaAdmin,
			"gravatarUrl": who.AvatarURL(), "timezone": preferences.Timezone, "weekStart": preferences.WeekStart,
			"language": preferences.Language, "hasEditPermissionInFolders": who.may("dashboards:create"),
			"authenticatedBy": who.AuthenticatedBy, "permissions": who.permissions(),
			"analytics": map[string]any{"identifier": who.Email + "@" + s.AppURL},
		} {
			user[name] = value
		}
	}
	if asked := r.URL.Query().Get("theme"); validTheme(asked) {
		theme = asked
	}
	user["theme"], user["lightTheme"] = theme, theme == "light"
	return user
}
