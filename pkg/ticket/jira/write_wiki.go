package jira

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// wikiText writes plain text so that Jira's wiki renderer shows it as it is.
//
// The renderer takes a backslash before one of # * _ + - ? ^ ~ | % { } [ ] ( ) ! @
// for an escape, but two of them for a line break, so a backslash that could be
// taken for either becomes an entity; it leaves entities alone, so an ampersand
// that begins one becomes one too (com.atlassian.renderer.v2.components,
// BackslashEscapeRendererComponent and HtmlEscaper). What only means something at
// the edge of a word is left alone inside one, so that names and addresses stay
// readable where no renderer is asked.
func wikiText(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = wikiLine(line)
	}
	return strings.Join(lines, "\n")
}

var (
	// headline begins a heading or a quotation.
	headline = regexp.MustCompile(`^[ \t]*(?:h[1-6]|bq)\.`)
	entity   = regexp.MustCompile(`^&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});`)
	// smiley and sign become pictures.
	smiley = regexp.MustCompile(`^[:;]-?[()DPp](?:$|[^\pL\pN])`)
	sign   = regexp.MustCompile(`^\((?:y|n|i|/|x|!|\+|-|\?|on|off|\*[rgby]?|flag|flagoff)\)`)
)

const (
	// escapable is what a backslash escapes.
	escapable = `#*_+-?^~|%{}[]()!@`
	// longestToken is enough for what the patterns above look at.
	longestToken = 40
)

func wikiLine(line string) string {
	runes := []rune(line)
	var b strings.Builder
	if begin := headline.FindString(line); begin != "" {
		b.WriteString(strings.TrimSuffix(begin, ".") + "&#46;")
		runes = runes[len([]rune(begin)):]
	}
	first := slices.IndexFunc(runes, func(r rune) bool { return !unicode.IsSpace(r) })
	for i, r := range runes {
		switch rest := string(runes[i:min(len(runes), i+longestToken)]); {
		case r == '\\' && (nextIs(runes, i, `\`+escapable) || previousIs(runes, i, `\`)):
			b.WriteString("&#92;")
		case r == '&' && entity.MatchString(rest):
			b.WriteString("&amp;")
		case isMarkup(runes, i, i == first) || sign.MatchString(rest):
			b.WriteRune('\\')
			b.WriteRune(r)
		case smiley.MatchString(rest) && !isWordy(runes, i-1):
			b.WriteString("&#" + strconv.Itoa(int(r)) + ";")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isMarkup says whether a sign begins or ends anything where it stands.
func isMarkup(runes []rune, i int, atBeginning bool) bool {
	switch runes[i] {
	case '{', '}', '[', ']', '|', '~', '^':
		return true
	case '*', '_', '+', '-':
		alone := previousIs(runes, i, " \t") && nextIs(runes, i, " \t")
		return (!isWordy(runes, i-1) || !isWordy(runes, i+1)) && (atBeginning || !alone)
	case '!':
		return i+1 < len(runes) && !nextIs(runes, i, " \t")
	case '?':
		return nextIs(runes, i, "?") || previousIs(runes, i, "?")
	case '#':
		return atBeginning
	}
	return false
}

func nextIs(runes []rune, i int, signs string) bool {
	return i+1 < len(runes) && strings.ContainsRune(signs, runes[i+1])
}

func previousIs(runes []rune, i int, signs string) bool {
	return i > 0 && strings.ContainsRune(signs, runes[i-1])
}

func isWordy(runes []rune, i int) bool {
	return i >= 0 && i < len(runes) && (unicode.IsLetter(runes[i]) || unicode.IsDigit(runes[i]))
}
