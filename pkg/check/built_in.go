package check

import (
	_ "embed"
	"slices"
	"sync"
)

//go:embed built_in.yaml
var builtIn string

// BuiltInTemplates are those that every installation offers, to be copied and never
// changed. The caller may keep what he gets.
func BuiltInTemplates() []Template { return slices.Clone(readBuiltIn()) }

var readBuiltIn = sync.OnceValue(func() []Template {
	document, err := ParseDocument(builtIn)
	if err != nil {
		panic("the built-in templates cannot be read: " + err.Error())
	}
	return document.Templates
})

// IsBuiltIn says whether an id is a built-in template's.
func IsBuiltIn(id string) bool {
	return slices.ContainsFunc(readBuiltIn(), func(t Template) bool { return t.ID == id })
}
