package plugin

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// Names in secureJsonData.
const (
	setupKey        = "setup"
	grafanaTokenKey = "grafanaToken"
	secretPrefix    = "secret."
)

// settingState says how far the set-up has come.
type settingState string

const (
	settingMissing settingState = "missing"
	settingBroken  settingState = "broken"
	settingReady   settingState = "ready"
)

// setting is the stored set-up as this instance works with it.
type setting struct {
	state settingState
	// document holds the usable parts only.
	document setup.Document
	// whole is the document as written, for naming what is not usable.
	whole setup.Document
	// tree is everything as stored, unknown keys included; nil where unreadable.
	tree            setup.Tree
	problems        []setup.Problem
	secrets         []string
	hasGrafanaToken bool
	// workspaceKey joins this organisation to others; empty where none is set.
	workspaceKey string
}

func readSetting(secure map[string]string) setting {
	s := setting{
		state: settingReady, hasGrafanaToken: secure[grafanaTokenKey] != "", workspaceKey: readWorkspaceKey(secure),
	}
	s.problems = checkWorkspaceKey(s.workspaceKey)
	s.readDocument(secure[setupKey])
	for _, key := range slices.Sorted(maps.Keys(secure)) {
		if id, ok := strings.CutPrefix(key, secretPrefix); ok && secure[key] != "" {
			s.secrets = append(s.secrets, id)
		}
	}
	return s
}

func (s *setting) readDocument(text string) {
	if strings.TrimSpace(text) == "" {
		s.state = settingMissing
		return
	}
	tree, err := setup.ReadTree(text)
	if err != nil {
		s.state = settingBroken
		s.problems = append(s.problems, setup.Problem{Message: err.Error(), Severity: setup.Error})
		return
	}
	s.tree = tree
	whole, problems := setup.ParseTree(tree)
	s.whole, s.document = whole, setup.Usable(whole, problems)
	s.problems = append(problems, s.problems...)
	if setup.Broken(problems) {
		s.state = settingBroken
	}
}

// errors counts the problems that disable something.
func (s setting) errors() int {
	count := 0
	for _, problem := range s.problems {
		if problem.Severity == setup.Error {
			count++
		}
	}
	return count
}

// openSources makes a source for each connection. One that cannot be made gets
// a stand-in that fails with a sentence, so that no customer's tickets go
// missing in silence.
func openSources(s setting, secure map[string]string, options Options) (map[string]ticket.Source, []setup.Problem) {
	sources := map[string]ticket.Source{}
	for _, connection := range s.whole.Connections {
		sources[connection.ID] = unusableSource{}
	}
	var problems []setup.Problem
	for _, connection := range s.document.Connections {
		secrets, key, reason := readSecrets(connection, secure)
		if reason == "" {
			source, err := options.Open(connection, secrets, options.Clock)
			if err == nil {
				sources[connection.ID] = steadySource{source}
				continue
			}
			reason = sentenceOf(err)
		}
		problems = append(problems, setup.Problem{
			Path: s.pathOf(connection.ID) + "." + key, Message: reason, Severity: setup.Error,
		})
	}
	return sources, problems
}

func (s setting) pathOf(connection string) string {
	at := slices.IndexFunc(s.whole.Connections, func(c setup.Connection) bool { return c.ID == connection })
	return fmt.Sprintf("connections[%d]", at)
}

func sentenceOf(err error) string {
	var failure *ticket.Failure
	if errors.As(err, &failure) {
		return failure.Sentence
	}
	return "this connection cannot be used"
}
