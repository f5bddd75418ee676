package setup

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
)

// Parse reads a document and says everything that is wrong with it. Every
// problem of severity Error disables the part that its path names, see Usable;
// one that names no part disables the whole document. It never panics.
func Parse(text string) (Document, []Problem) {
	tree, err := ReadTree(text)
	if err != nil {
		return Document{}, []Problem{{Message: err.Error(), Severity: Error}}
	}
	return ParseTree(tree)
}

// ParseTree is Parse for a document that is a tree already.
func ParseTree(tree Tree) (Document, []Problem) {
	if len(tree) == 0 {
		return Document{}, []Problem{{Message: "The set-up is empty.", Severity: Error}}
	}
	fitting := shape{}
	fitted := fitting.fit(tree, reflect.TypeFor[Document](), "")
	var document Document
	if err := remarshal(fitted, &document); err != nil {
		return Document{}, []Problem{{Message: "The set-up cannot be read.", Severity: Error}}
	}
	return document, append(fitting.problems, validate(document)...)
}

// remarshal cannot fail on a fitted tree; the error is passed on so that a
// mistake of ours is a refusal and not a half-read document.
func remarshal(fitted any, document *Document) error {
	raw, err := json.Marshal(fitted)
	if err != nil {
		return fmt.Errorf("marshal fitted set-up: %w", err)
	}
	if err := json.Unmarshal(raw, document); err != nil {
		return fmt.Errorf("decode fitted set-up: %w", err)
	}
	return nil
}

// Broken says whether the problems disable the whole document.
func Broken(problems []Problem) bool {
	for _, problem := range problems {
		if problem.Severity == Error && partOf(problem.Path) == "" {
			return true
		}
	}
	return false
}

// Usable is the document without its unhealthy parts. A perimeter stays when
// one of its connections goes, so that a query can say that a part is missing.
func Usable(document Document, problems []Problem) Document {
	if Broken(problems) {
		return Document{}
	}
	bad := map[string]bool{}
	for _, problem := range problems {
		if problem.Severity == Error {
			bad[partOf(problem.Path)] = true
		}
	}
	usable := Document{Version: document.Version}
	if !bad["grafana"] {
		usable.Grafana = document.Grafana
	}
	for i, connection := range document.Connections {
		if !bad[fmt.Sprintf("connections[%d]", i)] {
			usable.Connections = append(usable.Connections, connection)
		}
	}
	for i, perimeter := range document.Perimeters {
		if !bad[fmt.Sprintf("perimeters[%d]", i)] {
			usable.Perimeters = append(usable.Perimeters, perimeter)
		}
	}
	return usable
}

// partOf is the connection or perimeter that a path lies in, such as
// connections[0]; empty where the path concerns the whole document.
func partOf(path string) string {
	if path == "grafana" || strings.HasPrefix(path, "grafana.") {
		return "grafana"
	}
	if !strings.HasPrefix(path, "connections[") && !strings.HasPrefix(path, "perimeters[") {
		return ""
	}
	part, _, _ := strings.Cut(path, "]")
	return part + "]"
}

// ErrProblems is the kind of AsError's error.
var ErrProblems = errors.New("set-up has problems")

// AsError joins the errors among problems into one error, nil when there is none.
func AsError(problems []Problem) error {
	var sentences []string
	for _, problem := range problems {
		if problem.Severity == Error {
			sentences = append(sentences, problem.String())
		}
	}
	if len(sentences) == 0 {
		return nil
	}
	return fmt.Errorf("%w: %s", ErrProblems, strings.Join(sentences, "; "))
}

// String is the problem as one line: path and message.
func (p Problem) String() string {
	if p.Path == "" {
		return p.Message
	}
	return p.Path + ": " + p.Message
}
