package web

import (
	"fmt"
	"math/rand/v2"
	"net/http"
	"strings"

	"github.com/quantyca/rounds/workbench/host/internal/people"
)

// grants says which role an action needs at least, as Grafana grants it without a licence. Every Viewer may list and
// query every data source there.
var grants = map[string]string{
	"annotations:read":             people.RoleViewer,
	"dashboards:read":              people.RoleViewer,
	"datasources:query":            people.RoleViewer,
	"datasources:read":             people.RoleViewer,
	"folders:read":                 people.RoleViewer,
	"library.panels:read":          people.RoleViewer,
	"orgs:read":                    people.RoleViewer,
	"plugins.app:access":           people.RoleViewer,
	"alert.instances:read":         people.RoleViewer,
	"alert.rules:read":             people.RoleViewer,
	"alert.silences:read":          people.RoleViewer,
	"alert.provisioning:read":      people.RoleAdmin,
	"alert.provisioning:write":     people.RoleAdmin,
	"alert.rules:create":           people.RoleEditor,
	"alert.rules:write":            people.RoleEditor,
	"alert.silences:create":        people.RoleEditor,
	"alert.silences:write":         people.RoleEditor,
	"annotations:create":           people.RoleEditor,
	"annotations:write":            people.RoleEditor,
	"dashboards:create":            people.RoleEditor,
	"dashboards:write":             people.RoleEditor,
	"datasources:explore":          people.RoleEditor,
	"folders:create":               people.RoleEditor,
	"library.panels:create":        people.RoleEditor,
	"library.panels:delete":        people.RoleEditor,
	"dashboards.permissions:write": people.RoleAdmin,
	"dashboards.public:write":      people.RoleAdmin,
	"datasources:create":           people.RoleAdmin,
	"datasources:delete":           people.RoleAdmin,
	"datasources:write":            people.RoleAdmin,
	"folders.permissions:write":    people.RoleAdmin,
	"org.users:add":                people.RoleAdmin,
	"org.users:read":               people.RoleAdmin,
	"org.users:remove":             people.RoleAdmin,
	"org.users:write":              people.RoleAdmin,
	"orgs:write":                   people.RoleAdmin,
	"plugins:write":                people.RoleAdmin,
	"serviceaccounts:create":       people.RoleAdmin,
	"serviceaccounts:delete":       people.RoleAdmin,
	"serviceaccounts:read":         people.RoleAdmin,
	"serviceaccounts:write":        people.RoleAdmin,
	"teams.permissions:write":      people.RoleAdmin,
}

// serverGrants are the actions of a Grafana server administrator.
var serverGrants = map[string]bool{
	"orgs:create":         true,
	"provisioning:reload": true,
	"server:read":         true, // the workbench's own
	"users:create":        true,
	"users:read":          true,
	"users:write":         true,
}

// lookupPermissions are alternatives: any of them suffices.
const lookupPermissions = "org.users:read|teams.permissions:write|folders.permissions:write|dashboards.permissions:write"

const (
	readRules  = "alert.provisioning:read|alert.rules:write"
	writeRules = "alert.provisioning:write|alert.rules:write"
)

// may tells whether the caller has the permission, or any of several separated by "|".
func (c caller) may(permission string) bool {
	if permission == "" {
		return true
	}
	for action := range strings.SplitSeq(permission, "|") {
		role, known := grants[action]
		if known && people.Includes(c.Role, role) || c.IsGrafanaAdmin && serverGrants[action] {
			return true
		}
	}
	return false
}

// permissions are all actions of the caller, for the boot data.
func (c caller) permissions() map[string]bool {
	all := map[string]bool{}
	for action := range grants {
		if c.may(action) {
			all[action] = true
		}
	}
	for action := range serverGrants {
		if c.may(action) {
			all[action] = true
		}
	}
	return all
}

// deny answers as Grafana's access control does.
func deny(w http.ResponseWriter, permission string) {
	needed := permission
	if strings.Contains(permission, "|") {
		needed = "any of " + strings.ReplaceAll(permission, "|", ", ")
	}
	answer(w, http.StatusForbidden, map[string]any{
		"title":   "Access denied",
		"message": "You'll need additional permissions to perform this action. Permissions needed: " + needed,
		// Only an aid for finding the log line.
		"accessErrorId": fmt.Sprintf("ACE%010d", rand.Int64N(10_000_000_000)), // #nosec G404
	})
}
