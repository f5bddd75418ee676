package setup

import (
	"fmt"
	"regexp"
	"strings"
)

// maxIDs bounds one scope: its ids stand in the address of every call.
const maxIDs = 100

var (
	projectPattern = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_]{0,254}$`)
	scopeIDPattern = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$`)
)

// validateScope checks one scope. A key of the other system is an error and no
// warning: somebody meant to narrow by it, and nothing would. A connection whose
// system is not known is the connection's problem alone.
func validateScope(f *findings, scope Scope, connections map[string]System, path string) {
	system, known := connections[scope.Connection]
	if !known {
		f.fail(path+".connection", "there is no connection %q", scope.Connection)
	}
	switch system {
	case ServiceNow:
		validateServiceNowScope(f, scope, path)
	case JiraCloud, JiraDC:
		validateJiraScope(f, scope, path)
	}
	for i, project := range scope.Projects {
		if !projectPattern.MatchString(project) {
			f.fail(fmt.Sprintf("%s.projects[%d]", path, i), "must be a project key such as ACM")
		}
	}
	for i, label := range scope.Labels {
		if label == "" || len(label) > 255 || !printable(label) || strings.ContainsAny(label, " \t") {
			f.fail(fmt.Sprintf("%s.labels[%d]", path, i), "must be a label without spaces")
		}
	}
	if scope.Field != "" && !columnPattern.MatchString(scope.Field) {
		f.fail(path+".field", "must be a column such as company or task.company")
	}
	for i, id := range scope.IDs {
		if !scopeIDPattern.MatchString(id) {
			f.fail(fmt.Sprintf("%s.ids[%d]", path, i), "must be a sys_id or a plain value: letters, digits, dashes and underscores")
		}
	}
}

func validateJiraScope(f *findings, scope Scope, path string) {
	if len(scope.Projects) == 0 {
		f.fail(path+".projects", "must name at least one project")
	}
	if len(scope.IDs) > 0 {
		f.fail(path+".ids", "is only for ServiceNow; a scope in Jira names projects")
	}
	if scope.Field != "" {
		f.fail(path+".field", "is only for ServiceNow; a scope in Jira names projects")
	}
}

func validateServiceNowScope(f *findings, scope Scope, path string) {
	if len(scope.IDs) == 0 {
		f.fail(path+".ids", "must name at least one value of %s", scope.FieldOrDefault())
	}
	if len(scope.IDs) > maxIDs {
		f.fail(path+".ids", "holds more than %d", maxIDs)
	}
	if len(scope.Projects) > 0 {
		f.fail(path+".projects", "is only for Jira; a scope in ServiceNow names ids")
	}
	if len(scope.Labels) > 0 {
		f.fail(path+".labels", "is only for Jira; a scope in ServiceNow names ids")
	}
}
