package instance

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/plugin/sources"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// Names in secureJsonData.
const (
	setupKey        = "setup"
	grafanaTokenKey = "grafanaToken"
)

// State says how far the set-up has come.
type State string

// Nothing is stored; it cannot be used; it can.
const (
	Missing State = "missing"
	Broken  State = "broken"
	Ready   State = "ready"
)

// Setting is the stored set-up as this instance works with it.
type Setting struct {
	State State
	// Document holds the usable parts only.
	Document setup.Document
	// Whole is the document as written, for naming what is not usable.
	Whole setup.Document
	// Tree is everything as stored, unknown keys included; nil where unreadable.
	Tree            setup.Tree
	Problems        []setup.Problem
	Secrets         []string
	HasGrafanaToken bool
	// WorkspaceKey joins this organisation to others; empty where none is set.
	WorkspaceKey string
}

// ReadSetting reads the encrypted settings. What is wrong with them is in its problems.
func ReadSetting(secure map[string]string) Setting {
	s := Setting{
		State: Ready, HasGrafanaToken: secure[grafanaTokenKey] != "", WorkspaceKey: readWorkspaceKey(secure),
	}
	s.Problems = checkWorkspaceKey(s.WorkspaceKey)
	s.readDocument(secure[setupKey])
	for _, key := range slices.Sorted(maps.Keys(secure)) {
		if id, ok := strings.CutPrefix(key, sources.SecretPrefix); ok && secure[key] != "" {
			s.Secrets = append(s.Secrets, id)
		}
	}
	return s
}

func (s *Setting) readDocument(text string) {
	if strings.TrimSpace(text) == "" {
		s.State = Missing
		return
	}
	tree, err := setup.ReadTree(text)
	if err != nil {
		s.State = Broken
		s.Problems = append(s.Problems, setup.Problem{Message: err.Error(), Severity: setup.Error})
		return
	}
	s.Tree = tree
	whole, problems := setup.ParseTree(tree)
	s.Whole, s.Document = whole, setup.Usable(whole, problems)
	s.Problems = append(problems, s.Problems...)
	if setup.Broken(problems) {
		s.State = Broken
	}
}

// Errors counts the problems that disable something.
func (s Setting) Errors() int {
	count := 0
	for _, problem := range s.Problems {
		if problem.Severity == setup.Error {
			count++
		}
	}
	return count
}

// openSources makes a source for each connection. One that cannot be made gets
// a stand-in that fails with a sentence, so that no customer's tickets go
// missing in silence.
func openSources(s Setting, secure map[string]string, needs Needs) (map[string]ticket.Source, []setup.Problem) {
	opened := map[string]ticket.Source{}
	for _, connection := range s.Whole.Connections {
		opened[connection.ID] = sources.Unusable{}
	}
	var problems []setup.Problem
	for _, connection := range s.Document.Connections {
		secrets, key, reason := sources.ReadSecrets(connection, secure)
		if reason == "" {
			source, err := needs.Open(connection, secrets, needs.Clock)
			if err == nil {
				opened[connection.ID] = sources.Steady{Source: source}
				continue
			}
			reason = sources.SentenceOf(err)
		}
		problems = append(problems, setup.Problem{
			Path: s.PathOf(connection.ID) + "." + key, Message: reason, Severity: setup.Error,
		})
	}
	return opened, problems
}

// PathOf is where the set-up as written has a connection.
func (s Setting) PathOf(connection string) string {
	at := slices.IndexFunc(s.Whole.Connections, func(c setup.Connection) bool { return c.ID == connection })
	return fmt.Sprintf("connections[%d]", at)
}
