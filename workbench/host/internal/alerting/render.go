package alerting

import (
	"strings"
	"text/template"
)

// Given is what the text of an annotation or label may use: $labels, $values and $value.
type Given struct {
	Labels  map[string]string
	Outcome Outcome
}

const prelude = "{{ $labels := .Labels }}{{ $values := .Values }}{{ $value := .Value }}"

// render fills a text in. A text that cannot be filled in stays as it is; what is missing reads "[no value]".
func render(text string, given Given) string {
	if !strings.Contains(text, "{{") {
		return text
	}
	parsed, err := template.New("").Parse(prelude + text)
	if err != nil {
		return text
	}
	labels, values := map[string]any{}, map[string]any{} // of any, so that a missing one prints as such
	for name, value := range given.Labels {
		labels[name] = value
	}
	for name, number := range given.Outcome.Values {
		if number.Value != nil {
			values[name] = map[string]any{"Value": *number.Value, "Labels": number.Labels}
		}
	}
	var out strings.Builder
	err = parsed.Execute(&out, map[string]any{
		"Labels": labels, "Values": values, "Value": given.Outcome.ValueText(),
	})
	if err != nil {
		return text
	}
	return strings.ReplaceAll(out.String(), "<no value>", "[no value]")
}
