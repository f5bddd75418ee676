package check

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
)

// hole is a place for a parameter: ${name}.
var hole = regexp.MustCompile(`\$\{([a-zA-Z][a-zA-Z0-9_]{0,40})\}`)

const maxParameter = 500

// Fill makes a checklist of a template. A parameter without a value takes its
// default; one without either, and a hole that no parameter names, is a problem.
// Values stand as text: they end no string and make no new field.
func (t Template) Fill(values map[string]string) (Checklist, []Problem) {
	list := []Problem{}
	p := problems{list: &list}
	filled := map[string]string{}
	for _, parameter := range t.Parameters {
		value := strings.TrimSpace(values[parameter.Name])
		if value == "" {
			value = parameter.Default
		}
		p.at("parameters").text(parameter.Name, value, true, maxParameter)
		filled[parameter.Name] = value
	}
	text, err := json.Marshal(t.Checklist)
	if err != nil {
		p.fail("the template cannot be read")
		return Checklist{}, list
	}
	made := hole.ReplaceAllStringFunc(string(text), func(found string) string {
		name := hole.FindStringSubmatch(found)[1]
		value, ok := filled[name]
		if !ok {
			p.at("parameters").fail("nothing fills ${%s}", name)
			return found
		}
		return asJSONText(value)
	})
	if len(list) > 0 {
		return Checklist{}, list
	}
	var checklist Checklist
	if err := json.Unmarshal([]byte(made), &checklist); err != nil {
		p.fail("%s", fmt.Sprintf("the filled template cannot be read: %s", err))
	}
	return checklist, list
}

// asJSONText writes a value so that it can stand inside a JSON string.
func asJSONText(value string) string {
	text, err := json.Marshal(value)
	if err != nil {
		return ""
	}
	return string(text[1 : len(text)-1])
}
