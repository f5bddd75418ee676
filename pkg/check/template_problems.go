package check

import (
	"encoding/json"
	"strconv"
	"strings"
)

// Problems say what is wrong with a template and with its checklist as it would be
// filled, but for what hangs on a parameter: that is for whoever fills it.
func (t Template) Problems() []Problem {
	list := []Problem{}
	p := problems{list: &list}
	t.validate(p)
	values := map[string]string{}
	for _, parameter := range t.Parameters {
		values[parameter.Name] = orElse(parameter.Default, "sample")
	}
	t.Checklist.Customer = "customer"
	filled, unfilled := t.Fill(values)
	if list = append(list, unfilled...); len(unfilled) > 0 {
		return list
	}
	raw := asTree(t.Checklist)
	for _, one := range filled.Validate() {
		if text, _ := valueAt(raw, one.Path).(string); !hole.MatchString(text) {
			list = append(list, Problem{Path: "checklist." + one.Path, Message: one.Message})
		}
	}
	return list
}

func asTree(checklist Checklist) any {
	var tree any
	if text, err := json.Marshal(checklist); err != nil || json.Unmarshal(text, &tree) != nil {
		return nil
	}
	return tree
}

// valueAt is what stands at a problem's path, such as checks[0].title; nil for nothing.
func valueAt(tree any, path string) any {
	for _, key := range strings.FieldsFunc(path, func(r rune) bool { return strings.ContainsRune(".[]", r) }) {
		switch node := tree.(type) {
		case map[string]any:
			tree = node[key]
		case []any:
			at, err := strconv.Atoi(key)
			if err != nil || at < 0 || at >= len(node) {
				return nil
			}
			tree = node[at]
		default:
			return nil
		}
	}
	return tree
}
