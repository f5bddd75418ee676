package encoded

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quantyca/rounds/pkg/ticket/shown"
)

const (
	// maxValues is the longest list.
	maxValues = 1000
	// maxValueLength is the longest value, in characters.
	maxValueLength = 1000
)

// dateCode are the only scripts that may stand in a value: platform functions
// that make a date of literals. The instance runs whatever stands after javascript:.
var dateCode = regexp.MustCompile(`^javascript:gs\.(` +
	`(beginningOf|endOf)(Today|Yesterday|Tomorrow|(This|Last|Next)(Week|Month|Quarter|Year)|(Current|Last|Next)(Hour|Minute)|Last\d{1,3}(Minutes|Hours|Days|Weeks|Months|Quarters|Years))\(\)` +
	`|daysAgo(Start|End)?\(-?\d{1,5}\)` +
	`|dateGenerate\('\d{4}-\d{2}-\d{2}'(, ?'(\d{2}:\d{2}:\d{2}|start|end)')?\)` +
	`)$`)

// dated are the operators beside which a date function makes sense.
var dated = []Operator{Equals, NotEquals, Less, AtMost, Greater, AtLeast, Between, On, NotOn}

// checkValue refuses what cannot be written as a value.
func checkValue(operator Operator, value string) error {
	switch {
	case !utf8.ValidString(value):
		return refuse("A value holds bytes that are no text.")
	case utf8.RuneCountInString(value) > maxValueLength:
		return refuse("A value is longer than %d characters.", maxValueLength)
	case strings.ContainsFunc(value, isBreaking):
		return refuse("The value '%s' holds a line break or control character.", shown.Text(value))
	case strings.HasSuffix(value, "^"):
		return refuse("The value '%s' ends with ^, which cannot be told from the beginning of a condition.", shown.Text(value))
	case runsCode(value) && (!dateCode.MatchString(value) || !slices.Contains(dated, operator)):
		return refuse("The value '%s' would run a script there. Only date functions with fixed arguments can be used: "+
			"gs.beginningOf…(), gs.endOf…(), gs.daysAgo(1) and gs.dateGenerate('2026-11-01','08:00:00').", shown.Text(value))
	default:
		return nil
	}
}

func isBreaking(r rune) bool { return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' }

// runsCode sees the marks of scripts anywhere, in any case and through spaces and
// invisible characters.
func runsCode(value string) bool {
	visible := strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, value)
	return strings.Contains(visible, "javascript:") || strings.Contains(visible, "glidefunction:")
}

var relativePattern = regexp.MustCompile(`^@(minute|hour|day|dayofweek|week|month|quarter|year)@(ago|ahead)@\d{1,6}$`)
