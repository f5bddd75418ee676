package setup

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
)

// The largest numbers of parts that a document may hold.
const (
	maxConnections = 200
	maxPerimeters  = 1000
)

var idPattern = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,62}$`)

const idMessage = "must be 1 to 63 small letters, digits and dashes, and start with a letter or digit"

// findings collects the problems of one part.
type findings struct {
	path     string
	problems []Problem
}

func (f *findings) fail(key, format string, values ...any) { f.add(Error, key, format, values...) }
func (f *findings) warn(key, format string, values ...any) { f.add(Warning, key, format, values...) }

func (f *findings) add(severity Severity, key, format string, values ...any) {
	path := f.path
	if key != "" {
		path = join(path, key)
	}
	message := plain(fmt.Sprintf(format, values...))
	f.problems = append(f.problems, Problem{Path: plain(path), Message: message, Severity: severity})
}

func validate(document Document) []Problem {
	whole := findings{}
	if document.Version != Version {
		whole.fail("version", "must be %d", Version)
	}
	if len(document.Connections) > maxConnections {
		whole.fail("connections", "holds more than %d", maxConnections)
	}
	if len(document.Perimeters) > maxPerimeters {
		whole.fail("perimeters", "holds more than %d", maxPerimeters)
	}
	if address := document.Grafana.URL; address != "" {
		if reason := CheckAddress(address); reason != "" {
			whole.fail("grafana.url", "%s", reason)
		}
	}
	problems := whole.problems
	for i, connection := range document.Connections {
		problems = append(problems, validateConnection(connection, fmt.Sprintf("connections[%d]", i))...)
	}
	known := systemsOf(document)
	for i, perimeter := range document.Perimeters {
		problems = append(problems, validatePerimeter(perimeter, known, fmt.Sprintf("perimeters[%d]", i))...)
	}
	problems = append(problems, repeatedIDs(document)...)
	return append(problems, sharedScopes(document)...)
}

// systemsOf are the connections by id; the system of an id that stands more than
// once cannot be known.
func systemsOf(document Document) map[string]System {
	systems := make(map[string]System, len(document.Connections))
	for _, connection := range document.Connections {
		if _, repeated := systems[connection.ID]; repeated {
			systems[connection.ID] = ""
			continue
		}
		systems[connection.ID] = connection.System
	}
	return systems
}

// repeatedIDs disables every part that shares its id: which of them is meant
// cannot be known, and a wrong guess shows one customer's tickets to another.
func repeatedIDs(document Document) []Problem {
	count := map[string]int{}
	for _, connection := range document.Connections {
		count["c:"+connection.ID]++
	}
	for _, perimeter := range document.Perimeters {
		count["p:"+perimeter.ID]++
	}
	var problems []Problem
	for i, connection := range document.Connections {
		if count["c:"+connection.ID] > 1 {
			f := findings{path: fmt.Sprintf("connections[%d]", i)}
			f.fail("id", "the id %q stands more than once", connection.ID)
			problems = append(problems, f.problems...)
		}
	}
	for i, perimeter := range document.Perimeters {
		if count["p:"+perimeter.ID] > 1 {
			f := findings{path: fmt.Sprintf("perimeters[%d]", i)}
			f.fail("id", "the id %q stands more than once", perimeter.ID)
			problems = append(problems, f.problems...)
		}
	}
	return problems
}

// printable says whether text can go into a header, a log line and a page.
func printable(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool {
		return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || r == unicode.ReplacementChar
	})
}
