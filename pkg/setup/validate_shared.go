package setup

import (
	"fmt"
	"strings"
)

// sharedScopes warns where two customers would both own a project's tickets, or
// those of one value of a field.
func sharedScopes(document Document) []Problem {
	owner := map[string]string{}
	var problems []Problem
	for i, perimeter := range document.Perimeters {
		for j, scope := range perimeter.Scope {
			f := findings{path: fmt.Sprintf("perimeters[%d].scope[%d]", i, j)}
			for _, part := range ownedBy(scope) {
				if other, taken := owner[part.key]; taken && other != perimeter.ID {
					f.warn(part.list, "%s also belongs to the perimeter %q", part.word, other)
				}
				owner[part.key] = perimeter.ID
			}
			problems = append(problems, f.problems...)
		}
	}
	return problems
}

// owned is one word of a scope, and what tells it from the words of others.
type owned struct{ list, word, key string }

// ownedBy leaves out projects that labels divide between customers.
func ownedBy(scope Scope) []owned {
	var parts []owned
	if len(scope.Labels) == 0 {
		for _, project := range scope.Projects {
			parts = append(parts, owned{"projects", project, scope.Connection + "/" + strings.ToUpper(project)})
		}
	}
	for _, id := range scope.IDs {
		parts = append(parts, owned{"ids", id, scope.Connection + "/" + scope.FieldOrDefault() + "=" + id})
	}
	return parts
}
