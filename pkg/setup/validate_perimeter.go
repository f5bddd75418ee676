package setup

import (
	"fmt"
	"regexp"
	"strings"
	"time"
)

var (
	uidPattern = regexp.MustCompile(`^[A-Za-z0-9_-]{1,64}$`)
	// An address, or * for every address, of one domain that is written out.
	emailPattern = regexp.MustCompile(`^(\*|[A-Za-z0-9._%+'-]{1,64})@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$`)
)

func validatePerimeter(perimeter Perimeter, connections map[string]System, path string) []Problem {
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
