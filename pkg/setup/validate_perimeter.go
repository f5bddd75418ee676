package setup

import (
	"fmt"
	"regexp"
	"strings"
	"time"
)

var (
	projectPattern = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_]{0,254}$`)
	uidPattern     = regexp.MustCompile(`^[A-Za-z0-9_-]{1,64}$`)
	// An address, or * for every address, of one domain that is written out.
	emailPattern = regexp.MustCompile(`^(\*|[A-Za-z0-9._%+'-]{1,64})@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$`)
)

func validatePerimeter(perimeter Perimeter, connections map[string]bool, path string) []Problem {
	f := &findings{path: path}
	if !idPattern.MatchString(perimeter.ID) {
		f.fail("id", idMessage)
	}
	if strings.TrimSpace(perimeter.Name) == "" || len(perimeter.Name) > maxName || !printable(perimeter.Name) {
		f.fail("name", "must be 1 to %d printable characters", maxName)
	}
	if !isZone(perimeter.Zone) {
		f.fail("zone", "must be a time zone such as Europe/Rome")
	}
	if len(perimeter.Scope) == 0 {
		f.warn("scope", "is empty, so this customer shows no ticket")
	}
	for i, scope := range perimeter.Scope {
		validateScope(f, scope, connections, fmt.Sprintf("scope[%d]", i))
	}
	validatePeople(f, perimeter)
	return f.problems
}

func validateScope(f *findings, scope Scope, connections map[string]bool, path string) {
	if !connections[scope.Connection] {
		f.fail(path+".connection", "there is no connection %q", scope.Connection)
	}
	if len(scope.Projects) == 0 {
		f.fail(path+".projects", "must name at least one project")
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
}

func validatePeople(f *findings, perimeter Perimeter) {
	for i, viewer := range perimeter.Viewers {
		if viewer != Everyone && !uidPattern.MatchString(viewer) && !emailPattern.MatchString(viewer) {
			f.fail(fmt.Sprintf("viewers[%d]", i),
				"must be a user's uid, the word %s or a pattern such as *@acme.example", Everyone)
		}
	}
	for i, operator := range perimeter.Operators {
		if operator == Everyone || !uidPattern.MatchString(operator) {
			f.fail(fmt.Sprintf("operators[%d]", i), "must be a user's uid")
		}
	}
	for i, word := range perimeter.Show {
		if word != People {
			f.fail(fmt.Sprintf("show[%d]", i), "must be %s", People)
		}
	}
}

func isZone(zone string) bool {
	if zone == "" || zone == "Local" || len(zone) > 64 {
		return false
	}
	_, err := time.LoadLocation(zone)
	return err == nil
}
