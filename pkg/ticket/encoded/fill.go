package encoded

import (
	"regexp"
	"strings"

	"github.com/quantyca/rounds/pkg/ticket/shown"
)

// The macros, without their $.
const (
	macroTimeFilter = "__timeFilter"
	macroTimeFrom   = "__timeFrom"
	macroTimeTo     = "__timeTo"
)

var (
	namePattern = regexp.MustCompile(`\$(?:\{([A-Za-z_][A-Za-z0-9_]*)\}|([A-Za-z_][A-Za-z0-9_]*))`)
	// formatPattern is a name with a format, which has no meaning here.
	formatPattern = regexp.MustCompile(`\$\{[A-Za-z_][A-Za-z0-9_]*:`)
	filterPattern = regexp.MustCompile(`^\$__timeFilter\(([^()]*)\)$`)
)

// timeFilterOf is the field of the macro $__timeFilter(field).
func timeFilterOf(text string) (field string, found bool) {
	match := filterPattern.FindStringSubmatch(text)
	if match == nil {
		return "", false
	}
	return strings.TrimSpace(match[1]), true
}

// filler puts values where names stand.
type filler struct {
	values map[string][]string
	window Window
}

func (f filler) checkWindow() error {
	if f.window.From.IsZero() || f.window.To.IsZero() {
		return refuse("There is no time range here for this macro.")
	}
	return nil
}

// fill replaces the names in the values of a condition. A name that is all of a
// list's item stands for all its values, any other for exactly one.
func (f filler) fill(c Condition) (Condition, error) {
	var filled []string
	for _, value := range c.Values {
		if !strings.Contains(value, "$") {
			filled = append(filled, value)
			continue
		}
		if runsCode(value) {
			return Condition{}, refuse("A variable cannot stand in a function.")
		}
		texts, err := f.expand(value, forms[c.Operator] == listForm)
		if err != nil {
			return Condition{}, err
		}
		for _, text := range texts {
			if runsCode(text) {
				return Condition{}, refuse("The value '%s' of a variable would run a script there.", shown.Text(text))
			}
		}
		filled = append(filled, texts...)
	}
	c.Values = filled
	return c, nil
}

func (f filler) expand(value string, many bool) ([]string, error) {
	if formatPattern.MatchString(value) {
		return nil, refuse("Write a variable as $name or ${name}, without a format.")
	}
	if match := namePattern.FindStringSubmatch(value); many && match != nil && match[0] == value {
		return f.all(match[1] + match[2])
	}
	var failed error
	text := namePattern.ReplaceAllStringFunc(value, func(found string) string {
		one, err := f.one(strings.Trim(found, "${}"))
		if err != nil {
			failed = err
		}
		return one
	})
	return []string{text}, failed
}

func (f filler) one(name string) (string, error) {
	values, err := f.all(name)
	if err != nil {
		return "", err
	}
	if len(values) != 1 {
		return "", refuse("The variable $%s has %d values, and one can stand here; IN and NOT IN take several.", shown.Text(name), len(values))
	}
	return values[0], nil
}

func (f filler) all(name string) ([]string, error) {
	if strings.HasPrefix(name, "__") {
		return f.macro(name)
	}
	if values := f.values[name]; len(values) > 0 {
		return values, nil
	}
	return nil, refuse("The variable $%s has no value here.", shown.Text(name))
}

func (f filler) macro(name string) ([]string, error) {
	if err := f.checkWindow(); err != nil {
		return nil, err
	}
	switch name {
	case macroTimeFrom:
		return []string{Instant(f.window.From)}, nil
	case macroTimeTo:
		return []string{Instant(f.window.To)}, nil
	case macroTimeFilter:
		return nil, refuse("$__timeFilter(field) is a condition of its own, between two ^.")
	default:
		return nil, refuse("There is no macro $%s here; a value can be $__timeFrom or $__timeTo.", shown.Text(name))
	}
}
