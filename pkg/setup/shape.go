package setup

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
)

// shape fits a tree to a Go type before it is decoded: what the type does not
// know is warned of and left out, what has the wrong kind is a problem and left
// out. Keys are compared with their case, which encoding/json would not do, so
// no key takes effect that was reported as unknown.
type shape struct{ problems []Problem }

func (s *shape) fit(value any, typ reflect.Type, path string) any {
	if value == nil {
		return nil
	}
	if typ.Kind() == reflect.Pointer {
		typ = typ.Elem()
	}
	switch typ.Kind() {
	case reflect.Struct:
		return s.fitStruct(value, typ, path)
	case reflect.Slice:
		return s.fitList(value, typ, path)
	case reflect.Map:
		return s.fitMap(value, typ, path)
	default:
		return s.fitScalar(value, typ.Kind(), path)
	}
}

func (s *shape) fitStruct(value any, typ reflect.Type, path string) any {
	tree, ok := value.(Tree)
	if !ok {
		return s.wrong(path, "must be a mapping")
	}
	known := fieldsOf(typ)
	fitted := Tree{}
	for _, key := range sortedKeys(tree) {
		field, ok := known[key]
		if !ok {
			s.add(Warning, join(path, key), "is not known to this version; it is kept and has no effect")
			continue
		}
		if inner := s.fit(tree[key], field, join(path, key)); inner != nil {
			fitted[key] = inner
		}
	}
	return fitted
}

func (s *shape) fitList(value any, typ reflect.Type, path string) any {
	list, ok := value.([]any)
	if !ok {
		return s.wrong(path, "must be a list")
	}
	// A part that is left out keeps its place, so that every path counts alike.
	fitted := make([]any, len(list))
	for i, item := range list {
		place := fmt.Sprintf("%s[%d]", path, i)
		if item == nil {
			s.add(Error, place, "is empty")
		}
		fitted[i] = s.fit(item, typ.Elem(), place)
	}
	return fitted
}

func (s *shape) fitMap(value any, typ reflect.Type, path string) any {
	tree, ok := value.(Tree)
	if !ok {
		return s.wrong(path, "must be a mapping")
	}
	fitted := Tree{}
	for _, key := range sortedKeys(tree) {
		if inner := s.fit(tree[key], typ.Elem(), join(path, key)); inner != nil {
			fitted[key] = inner
		}
	}
	return fitted
}

func (s *shape) fitScalar(value any, kind reflect.Kind, path string) any {
	switch kind {
	case reflect.String:
		if text, ok := value.(string); ok {
			return text
		}
		return s.wrong(path, "must be text; put it in quotes")
	case reflect.Bool:
		if flag, ok := value.(bool); ok {
			return flag
		}
		return s.wrong(path, "must be true or false")
	case reflect.Int:
		if number, ok := value.(int64); ok && number >= math.MinInt32 && number <= math.MaxInt32 {
			return number
		}
		return s.wrong(path, "must be a whole number")
	default:
		switch value.(type) {
		case int64, float64:
			return value
		}
		return s.wrong(path, "must be a number")
	}
}

func (s *shape) wrong(path, message string) any {
	s.add(Error, path, message)
	return nil
}

func (s *shape) add(severity Severity, path, message string) {
	s.problems = append(s.problems, Problem{Path: plain(path), Message: message, Severity: severity})
}

func fieldsOf(typ reflect.Type) map[string]reflect.Type {
	fields := make(map[string]reflect.Type, typ.NumField())
	for i := range typ.NumField() {
		fields[nameOf(typ.Field(i))] = typ.Field(i).Type
	}
	return fields
}

func nameOf(field reflect.StructField) string {
	name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
	return name
}

func sortedKeys(tree Tree) []string {
	keys := make([]string, 0, len(tree))
	for key := range tree {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}
