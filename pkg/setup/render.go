package setup

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"

	"go.yaml.in/yaml/v3"
)

// Render writes a document as YAML. It knows only what Document knows; to keep
// an administrator's other keys, edit the Tree and use RenderTree.
func Render(document Document) (string, error) {
	raw, err := json.Marshal(document)
	if err != nil {
		return "", fmt.Errorf("marshal set-up: %w", err)
	}
	tree, err := ReadTree(string(raw))
	if err != nil {
		return "", fmt.Errorf("render set-up: %w", err)
	}
	return RenderTree(tree)
}

// RenderTree writes a tree as YAML: known keys in the order of Document, then
// unknown ones by name. The same tree always gives the same text.
func RenderTree(tree Tree) (string, error) {
	node := renderValue(tree, reflect.TypeFor[Document]())
	raw, err := yaml.Marshal(node)
	if err != nil {
		return "", fmt.Errorf("render set-up: %w", err)
	}
	return string(raw), nil
}

func renderValue(value any, typ reflect.Type) *yaml.Node {
	switch value := value.(type) {
	case Tree:
		return renderMapping(value, typ)
	case []any:
		node := &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq"}
		if isPlainList(value) {
			node.Style = yaml.FlowStyle
		}
		for _, item := range value {
			node.Content = append(node.Content, renderValue(item, elementOf(typ)))
		}
		return node
	default:
		node := &yaml.Node{}
		// Only scalars of ReadTree come here, which every encoder knows.
		if err := node.Encode(value); err != nil {
			return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!null", Value: "null"}
		}
		return node
	}
}

func renderMapping(tree Tree, typ reflect.Type) *yaml.Node {
	node := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
	fields := map[string]reflect.Type{}
	order := []string{}
	if typ != nil && typ.Kind() == reflect.Struct {
		fields = fieldsOf(typ)
		order = orderOf(typ)
	}
	for _, key := range slices.Sorted(maps.Keys(tree)) {
		if !slices.Contains(order, key) {
			order = append(order, key)
		}
	}
	for _, key := range order {
		value, present := tree[key]
		if !present {
			continue
		}
		name := &yaml.Node{}
		name.SetString(key)
		node.Content = append(node.Content, name, renderValue(value, fields[key]))
	}
	return node
}

func orderOf(typ reflect.Type) []string {
	order := make([]string, typ.NumField())
	for i := range order {
		order[i] = nameOf(typ.Field(i))
	}
	return order
}

func elementOf(typ reflect.Type) reflect.Type {
	if typ == nil || typ.Kind() != reflect.Slice {
		return nil
	}
	return typ.Elem()
}

func isPlainList(list []any) bool {
	for _, item := range list {
		switch item.(type) {
		case Tree, []any:
			return false
		}
	}
	return true
}
