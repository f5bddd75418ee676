package setup

import (
	"errors"
	"fmt"
	"io"
	"math"
	"strings"

	"go.yaml.in/yaml/v3"
)

// The bounds of a document. A set-up of a hundred customers needs a tenth of them.
const (
	MaxBytes = 256 << 10
	maxDepth = 32
	maxNodes = 50_000
)

// Tree is a document as plain maps, lists, strings, numbers and booleans. It
// holds what Document does not know too, so an edit loses nothing.
type Tree = map[string]any

// ErrUnreadable is the kind of every error of ReadTree.
var ErrUnreadable = errors.New("set-up unreadable")

// ReadTree reads YAML or JSON text, at most MaxBytes of it, into a Tree. Empty
// text gives an empty tree. It refuses what a set-up never needs and an attacker
// does: aliases, anchors, tags, several documents, repeated keys. The error's
// text is a sentence.
func ReadTree(text string) (tree Tree, err error) {
	// The YAML scanner has panicked on hostile input before; a set-up must never
	// take the process down.
	defer func() {
		if recover() != nil {
			tree, err = nil, unreadable("it is not YAML")
		}
	}()
	if len(text) > MaxBytes {
		return nil, unreadable(fmt.Sprintf("it is larger than %d KiB", MaxBytes>>10))
	}
	value, err := readValue(text)
	if err != nil {
		return nil, err
	}
	switch value := value.(type) {
	case nil:
		return Tree{}, nil
	case Tree:
		return value, nil
	default:
		return nil, unreadable("it must be a mapping that starts with version: 1")
	}
}

func readValue(text string) (any, error) {
	if isJSON(text) {
		return readJSON(text)
	}
	root, err := readNode(text)
	if err != nil || root == nil {
		return nil, err
	}
	reader := treeReader{}
	return reader.value(root, 0)
}

func readNode(text string) (*yaml.Node, error) {
	decoder := yaml.NewDecoder(strings.NewReader(text))
	var document yaml.Node
	if err := decoder.Decode(&document); err != nil {
		if errors.Is(err, io.EOF) {
			return nil, nil
		}
		return nil, unreadable(strings.TrimPrefix(err.Error(), "yaml: "))
	}
	var second yaml.Node
	if err := decoder.Decode(&second); !errors.Is(err, io.EOF) {
		return nil, unreadable("it must be one document")
	}
	if len(document.Content) != 1 {
		return nil, unreadable("it must be one document")
	}
	return document.Content[0], nil
}

type treeReader struct{ nodes int }

func (r *treeReader) value(node *yaml.Node, depth int) (any, error) {
	r.nodes++
	if depth > maxDepth || r.nodes > maxNodes {
		return nil, unreadableAt(node, "it is nested too deeply or holds too much")
	}
	if node.Kind == yaml.AliasNode || node.Anchor != "" {
		return nil, unreadableAt(node, "anchors and aliases are not supported")
	}
	switch node.Kind {
	case yaml.MappingNode:
		return r.mapping(node, depth)
	case yaml.SequenceNode:
		return r.sequence(node, depth)
	case yaml.ScalarNode:
		return scalar(node)
	default:
		return nil, unreadableAt(node, "this is not a value")
	}
}

func (r *treeReader) mapping(node *yaml.Node, depth int) (any, error) {
	if node.Tag != "!!map" {
		return nil, unreadableAt(node, "tags are not supported")
	}
	tree := make(Tree, len(node.Content)/2)
	for i := 0; i+1 < len(node.Content); i += 2 {
		key := node.Content[i]
		if key.Kind != yaml.ScalarNode || key.Anchor != "" || key.Tag == "!!merge" {
			return nil, unreadableAt(key, "a key must be plain text")
		}
		if _, repeated := tree[key.Value]; repeated {
			return nil, unreadableAt(key, fmt.Sprintf("the key %q stands twice", key.Value))
		}
		value, err := r.value(node.Content[i+1], depth+1)
		if err != nil {
			return nil, err
		}
		tree[key.Value] = value
	}
	return tree, nil
}

func (r *treeReader) sequence(node *yaml.Node, depth int) (any, error) {
	if node.Tag != "!!seq" {
		return nil, unreadableAt(node, "tags are not supported")
	}
	list := make([]any, 0, len(node.Content))
	for _, item := range node.Content {
		value, err := r.value(item, depth+1)
		if err != nil {
			return nil, err
		}
		list = append(list, value)
	}
	return list, nil
}

func scalar(node *yaml.Node) (any, error) {
	switch node.Tag {
	case "!!str", "!!timestamp":
		// A date stays the text that was written; Auth.Expires is such a text.
		return node.Value, nil
	case "!!null":
		return nil, nil
	case "!!bool":
		var value bool
		return decodeScalar(node, &value)
	case "!!int":
		var value int64
		return decodeScalar(node, &value)
	case "!!float":
		var value float64
		if _, err := decodeScalar(node, &value); err != nil {
			return nil, err
		}
		if math.IsNaN(value) || math.IsInf(value, 0) {
			return nil, unreadableAt(node, "this is not a number")
		}
		return simplest(value), nil
	default:
		return nil, unreadableAt(node, "tags are not supported")
	}
}

func decodeScalar[T any](node *yaml.Node, value *T) (any, error) {
	if err := node.Decode(value); err != nil {
		return nil, unreadableAt(node, "this value is out of range")
	}
	return *value, nil
}

func unreadableAt(node *yaml.Node, reason string) error {
	return unreadable(fmt.Sprintf("line %d: %s", node.Line, reason))
}

// readError carries the sentence alone; the kind is for errors.Is.
type readError struct{ sentence string }

func (e *readError) Error() string        { return e.sentence }
func (e *readError) Is(target error) bool { return target == ErrUnreadable }

func unreadable(reason string) error {
	return &readError{sentence: "The set-up cannot be read: " + strings.TrimSuffix(plain(reason), ".") + "."}
}

// plain removes what could forge a line where the text is shown.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || (r >= 0x80 && r < 0xa0) || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, text)
}
