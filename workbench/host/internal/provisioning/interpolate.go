// Package provisioning reads the files that Grafana reads from its provisioning folder (plugins, data sources,
// dashboards) and applies them to the workbench's stores.
//
//	p := provisioning.New("provisioning", stores)
//	err := p.All()
package provisioning

import (
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
)

// expression is `${NAME}`, `$__env{NAME}` or `$__file{path}`.
var expression = regexp.MustCompile(`\$(|__\w+)\{([^}]+)\}`)

// Interpolate replaces variables and file contents in a text as Grafana does in provisioning files: `$NAME`, `${NAME}`
// and `$__env{NAME}` from the environment, `$__file{path}` by the trimmed content of a file, `$$` by a dollar sign.
// An unreadable file is an error; an unknown variable is empty.
func Interpolate(text string) (string, error) {
	parts := strings.Split(text, "$$")
	for i, part := range parts {
		expanded, err := expand(part)
		if err != nil {
			return "", fmt.Errorf("%q: %w", text, err)
		}
		parts[i] = expanded
	}
	return strings.Join(parts, "$"), nil
}

func expand(text string) (string, error) {
	var failure error
	expanded := expression.ReplaceAllStringFunc(text, func(match string) string {
		parts := expression.FindStringSubmatch(match)
		switch parts[1] {
		case "", "__env":
			return os.Getenv(parts[2])
		case "__file":
			content, err := os.ReadFile(locate(parts[2]))
			if err != nil {
				failure = err
			}
			return strings.TrimSpace(string(content))
		default:
			return match
		}
	})
	if failure != nil {
		return "", failure
	}
	// As in Grafana, this reaches into the content of a file too: a dollar sign there is lost, even a doubled one.
	return os.ExpandEnv(expanded), nil
}

// interpolateValue does so with every text inside a jsonData value. A text that an expression has changed becomes the
// number or truth value that it reads as; one with `$$` stays text.
func interpolateValue(value any) (any, error) {
	switch v := value.(type) {
	case string:
		return interpolateText(v)
	case []any:
		list := make([]any, 0, len(v))
		for _, item := range v {
			done, err := interpolateValue(item)
			if err != nil {
				return nil, err
			}
			list = append(list, done)
		}
		return list, nil
	case map[string]any:
		return interpolateMap(v)
	default:
		return value, nil
	}
}

func interpolateMap(values map[string]any) (map[string]any, error) {
	done := make(map[string]any, len(values))
	for name, value := range values {
		changed, err := interpolateValue(value)
		if err != nil {
			return nil, err
		}
		done[name] = changed
	}
	return done, nil
}

func interpolateText(text string) (any, error) {
	changed, err := Interpolate(text)
	if err != nil || changed == text || strings.Contains(text, "$$") {
		return changed, err
	}
	if number, err := strconv.ParseInt(changed, 10, 64); err == nil {
		return number, nil
	}
	if number, err := strconv.ParseFloat(changed, 64); err == nil {
		return number, nil
	}
	if truth, err := strconv.ParseBool(changed); err == nil {
		return truth, nil
	}
	return changed, nil
}
